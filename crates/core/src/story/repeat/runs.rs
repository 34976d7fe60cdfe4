//! Where each run of words stands, kept while articles come and go.

use super::words::Words;

/// A seed is a run of so many words: enough to be rare, few enough to survive between changed words.
pub(super) const SEED: usize = 3;
/// A run that stands at more places than this links each to the next alone.
const MANY: usize = 8;
/// Runs lie in so many buckets, as a power of two: of ten thousand articles some seventy in each.
const BUCKETS: u32 = 16;

/// Where a run stands: the number of the article, and the run's first word.
type At = (u32, u32);
/// A run that stands at two places, the first of which comes first in the story.
pub(super) type Link = (At, At);

/// The numbers of articles in the story's order.
#[derive(Default)]
pub(super) struct Order {
    numbers: Vec<u32>,
    /// By number.
    places: Vec<Option<u32>>,
}

impl Order {
    pub(super) fn of(numbers: Vec<u32>) -> Self {
        let most = numbers.iter().max().map_or(0, |most| *most as usize + 1);
        let mut places = vec![None; most];
        for (place, &number) in (0..).zip(&numbers) {
            places[number as usize] = Some(place);
        }
        Self { numbers, places }
    }

    /// The numbers, in the story's order.
    pub(super) fn numbers(&self) -> &[u32] {
        &self.numbers
    }

    /// Where an article stands, if it is there.
    pub(super) fn place(&self, number: u32) -> Option<u32> {
        self.places.get(number as usize).copied().flatten()
    }

    /// The places of a run in articles that are there, in the story's order.
    fn sorted(&self, run: &[(u64, At)]) -> Vec<At> {
        let mut places: Vec<(u32, At)> =
            run.iter().filter_map(|&(_, at)| Some((self.place(at.0)?, at))).collect();
        // They mostly lie so already, by number, which the stable sort makes use of.
        places.sort_by_key(|&(place, at)| (place, at.1));
        places.into_iter().map(|(_, at)| at).collect()
    }
}

/// Every run of words, by its hash.
pub(super) struct Runs {
    /// Each sorted; those of one hash lie in one.
    buckets: Vec<Vec<(u64, At)>>,
}

/// What changes with articles that come and go.
#[derive(Default)]
pub(super) struct Change {
    /// All links of articles that came, with those that were there and with one another.
    pub(super) links: Vec<Link>,
    /// Links that articles which were there and are still have no longer, or newly; sorted.
    pub(super) moved: Vec<Link>,
}

impl Default for Runs {
    fn default() -> Self {
        Self { buckets: vec![Vec::new(); 1 << BUCKETS] }
    }
}

impl Runs {
    /// Adds the articles that came, takes away those that went, and tells what changes.
    pub(super) fn change<'w>(
        &mut self,
        came: impl Iterator<Item = (u32, &'w Words)>,
        went: impl Iterator<Item = &'w Words>,
        before: &Order,
        after: &Order,
    ) -> Change {
        let mut is_touched = vec![false; self.buckets.len()];
        for (number, words) in came {
            for (hash, word) in runs_of(words) {
                self.buckets[bucket(hash)].push((hash, (number, word)));
                is_touched[bucket(hash)] = true;
            }
        }
        went.flat_map(runs_of).for_each(|(hash, _)| is_touched[bucket(hash)] = true);
        let mut change = Change::default();
        let touched = self.buckets.iter_mut().zip(is_touched).filter(|(_, is_touched)| *is_touched);
        for (bucket, _) in touched {
            bucket.sort_unstable();
            bucket.chunk_by(|one, other| one.0 == other.0).for_each(|run| change.note(run, before, after));
            bucket.retain(|(_, (number, _))| after.place(*number).is_some());
        }
        change.moved.sort_unstable_by_key(|&((one, first), (other, second))| (one, other, first, second));
        change
    }

    /// The links of some runs of an article, each given with its first word, to runs behind them of another or of its own.
    pub(super) fn links(&self, one: u32, runs: &[(u64, u32)], other: u32, order: &Order) -> Vec<Link> {
        let mut links = Vec::new();
        let key = |at: At| (order.place(at.0), at.1);
        for &(hash, word) in runs {
            let bucket = &self.buckets[bucket(hash)];
            let first = bucket.partition_point(|(known, _)| *known < hash);
            let run = &bucket[first..];
            let run = &run[..run.partition_point(|(known, _)| *known == hash)];
            let at = (one, word);
            let behind = run.iter().map(|(_, at)| *at).filter(|&known| key(known) > key(at));
            if run.len() > MANY {
                let next = behind.min_by_key(|&known| key(known));
                links.extend(next.filter(|next| next.0 == other).map(|next| (at, next)));
            } else {
                links.extend(behind.filter(|known| known.0 == other).map(|known| (at, known)));
            }
        }
        links
    }
}

impl Change {
    /// Notes what changes with one run.
    fn note(&mut self, run: &[(u64, At)], before: &Order, after: &Order) {
        let was_there = |at: &At| before.place(at.0).is_some();
        let stays = |at: &At| was_there(at) && after.place(at.0).is_some();
        if run.len() < 2 || run.iter().all(|(_, at)| stays(at)) {
            return;
        }
        let (then, now) = (before.sorted(run), after.sorted(run));
        self.links.extend(links(&now).filter(|(one, other)| !was_there(one) || !was_there(other)));
        // Where each is linked to every other, those that stay keep their links.
        if then.len() > MANY || now.len() > MANY {
            let mut of_both: Vec<Link> =
                links(&then).chain(links(&now)).filter(|(one, other)| stays(one) && stays(other)).collect();
            of_both.sort_unstable();
            let once = of_both.chunk_by(|one, other| one == other).filter(|same| same.len() == 1);
            self.moved.extend(once.map(|link| link[0]));
        }
    }
}

/// The links between the places of a run.
fn links(places: &[At]) -> impl Iterator<Item = Link> {
    let partners = if places.len() > MANY { 1 } else { places.len() };
    places.iter().enumerate().flat_map(move |(index, &one)| {
        places[index + 1..].iter().take(partners).map(move |&other| (one, other))
    })
}

/// The runs of words of an article, each with the number of its first.
fn runs_of(words: &Words) -> impl Iterator<Item = (u64, u32)> {
    (0..).zip(words.hashes.windows(SEED)).map(|(at, run)| {
        (run.iter().fold(0_u64, |hash, word| hash.rotate_left(17).wrapping_mul(31) ^ word), at)
    })
}

/// The runs of an article that another has too, each with the number of its first word.
pub(super) fn shared(one: &Words, other: &Words) -> Vec<(u64, u32)> {
    let mut others: Vec<u64> = runs_of(other).map(|(hash, _)| hash).collect();
    others.sort_unstable();
    runs_of(one).filter(|(hash, _)| others.binary_search(hash).is_ok()).collect()
}

/// The bucket of a run (Fibonacci hashing).
fn bucket(hash: u64) -> usize {
    (hash.wrapping_mul(0x9e37_79b9_7f4a_7c15) >> (64 - BUCKETS)) as usize
}
