//! Runs of words that stand at two places, and the passages that they make.

use std::ops::Range;

use super::words::Words;

/// A seed is so many words: enough to be rare, few enough to survive between changed words.
const SEED: usize = 3;
/// A run that stands at more places than this links each to the next alone.
const MANY: usize = 8;
/// Between two seeds of one passage stand at most so many other words, …
const GAP: usize = 14;
/// … and they may shift against each other by so many.
const SHIFT: usize = 8;
/// A passage has at least so many words from its first seed to the end of its last.
const SHORTEST: usize = 7;

/// Words at two places that share seeds.
pub(super) struct Passage {
    /// The articles.
    pub(super) one: usize,
    pub(super) other: usize,
    /// The words there.
    pub(super) first: Range<usize>,
    pub(super) second: Range<usize>,
}

/// Where a run of words stands: article and word.
type At = (u32, u32);

/// The passages that articles share, or that stand twice in one.
pub(super) fn passages(words: &[&Words]) -> Vec<Passage> {
    let mut shared: Vec<((u32, u32), (u32, u32))> = Vec::new();
    for run in runs(words).chunk_by(|one, other| one.0 == other.0).filter(|run| run.len() > 1) {
        let partners = if run.len() > MANY { 1 } else { run.len() };
        for (index, &(_, one)) in run.iter().enumerate() {
            let others = run[index + 1..].iter().take(partners);
            shared.extend(others.map(|&(_, other)| ((one.0, other.0), (one.1, other.1))));
        }
    }
    shared.sort_unstable();
    let mut passages = Vec::new();
    for of_pair in shared.chunk_by(|one, other| one.0 == other.0) {
        let (one, other) = (of_pair[0].0.0 as usize, of_pair[0].0.1 as usize);
        let seeds: Vec<(u32, u32)> = of_pair.iter().map(|(_, seed)| *seed).collect();
        let chains = chains(&seeds).into_iter();
        passages.extend(chains.map(|(first, second)| Passage { one, other, first, second }));
    }
    passages
}

/// Slots in which runs are counted, as powers of two: two a run, within these bounds.
const FEWEST_SLOTS: u32 = 10;
const MOST_SLOTS: u32 = 24;

/// Every run of words that may stand at another place too, with its place, by the run.
fn runs(words: &[&Words]) -> Vec<(u64, At)> {
    // Most runs stand once: where no other run falls into the same slot they need not be sorted.
    let count: usize = words.iter().map(|words| words.hashes.len()).sum();
    let power = (usize::BITS - count.leading_zeros() + 1).clamp(FEWEST_SLOTS, MOST_SLOTS);
    let slot = |hash: u64| (hash.wrapping_mul(0x9e37_79b9_7f4a_7c15) >> (64 - power)) as usize;
    let mut counts = vec![0_u8; 1 << power];
    for (hash, _) in words.iter().flat_map(|words| runs_of(words)) {
        let count = &mut counts[slot(hash)];
        *count = count.saturating_add(1);
    }
    let mut runs = Vec::new();
    for (article, words) in words.iter().enumerate() {
        for (hash, at) in runs_of(words).filter(|(hash, _)| counts[slot(*hash)] > 1) {
            let (Ok(article), Ok(at)) = (u32::try_from(article), u32::try_from(at)) else { continue };
            runs.push((hash, (article, at)));
        }
    }
    runs.sort_unstable();
    runs
}

/// The runs of words of an article, each with the number of its first.
fn runs_of(words: &Words) -> impl Iterator<Item = (u64, usize)> {
    words.hashes.windows(SEED).enumerate().map(|(at, run)| {
        (run.iter().fold(0_u64, |hash, word| hash.rotate_left(17).wrapping_mul(31) ^ word), at)
    })
}

/// Seeds that follow each other at both places, as the words that they span.
fn chains(seeds: &[(u32, u32)]) -> Vec<(Range<usize>, Range<usize>)> {
    let mut open: Vec<(Range<usize>, Range<usize>)> = Vec::new();
    let mut done = Vec::new();
    for &(one, other) in seeds {
        let (one, other) = (one as usize, other as usize);
        let is_over = |chain: &(Range<usize>, Range<usize>)| one > chain.0.end + GAP;
        let mut kept = Vec::new();
        for chain in open {
            if is_over(&chain) { done.push(chain) } else { kept.push(chain) }
        }
        open = kept;
        let goes_on = |chain: &&mut (Range<usize>, Range<usize>)| {
            let (step, other_step) =
                ((one + SEED).saturating_sub(chain.0.end), (other + SEED).abs_diff(chain.1.end));
            other + SEED > chain.1.end && other <= chain.1.end + GAP && step.abs_diff(other_step) <= SHIFT
        };
        let has_room = open.len() < MOST_OPEN;
        match open.iter_mut().find(goes_on) {
            Some(chain) => {
                chain.0.end = one + SEED;
                chain.1.end = other + SEED;
            }
            None if has_room => open.push((one..one + SEED, other..other + SEED)),
            None => {}
        }
    }
    done.extend(open);
    done.retain(|(first, second)| first.len() >= SHORTEST && second.len() >= SHORTEST);
    done
}

/// So many passages are followed side by side: a text that says one thing again and again has more, which tell no
/// more.
const MOST_OPEN: usize = 16;
