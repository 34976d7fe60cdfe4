//! The passages that runs of words make which stand at two places.

use std::ops::Range;

use super::runs::{Link, SEED};

/// Between two seeds of one passage stand at most so many other words, …
const GAP: usize = 14;
/// … and they may shift against each other by so many.
const SHIFT: usize = 8;
/// A passage has at least so many words from its first seed to the end of its last.
const SHORTEST: usize = 7;
const _: () = assert!(SEED < SHORTEST);

/// Words at two places that share seeds.
pub(super) struct Passage {
    /// The numbers of the articles.
    pub(super) one: u32,
    pub(super) other: u32,
    /// The words there.
    pub(super) first: Range<usize>,
    pub(super) second: Range<usize>,
}

/// Links whose first words lie further apart are not looked at together.
pub(super) const REACH: u32 = (GAP + SEED) as u32;

/// The articles that a link is of.
pub(super) const fn pair(((one, _), (other, _)): &Link) -> (u32, u32) {
    (*one, *other)
}

/// The passages that links make.
pub(super) fn passages(mut links: Vec<Link>) -> Vec<Passage> {
    // Two numbers are sooner compared than four.
    let joined = |one: u32, other: u32| u64::from(one) << 32 | u64::from(other);
    links.sort_unstable_by_key(|(one, other)| (joined(one.0, other.0), joined(one.1, other.1)));
    let mut passages = Vec::new();
    let mut seeds = Vec::new();
    for of_pair in links.chunk_by(|one, other| pair(one) == pair(other)) {
        // One seed is too short for a passage.
        if of_pair.len() == 1 {
            continue;
        }
        let (one, other) = pair(&of_pair[0]);
        seeds.clear();
        seeds.extend(of_pair.iter().map(|(first, second)| (first.1, second.1)));
        let chains = chains(&seeds).into_iter();
        passages.extend(chains.map(|(first, second)| Passage { one, other, first, second }));
    }
    passages
}

/// Seeds that follow each other at both places, as the words that they span.
fn chains(seeds: &[(u32, u32)]) -> Vec<(Range<usize>, Range<usize>)> {
    let mut open: Vec<(Range<usize>, Range<usize>)> = Vec::new();
    let mut done = Vec::new();
    for &(one, other) in seeds {
        let (one, other) = (one as usize, other as usize);
        let is_over = |chain: &(Range<usize>, Range<usize>)| one > chain.0.end + GAP;
        let over = open.iter().filter(|chain| is_over(chain)).cloned();
        done.extend(over);
        open.retain(|chain| !is_over(chain));
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
