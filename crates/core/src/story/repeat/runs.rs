//! Where each run of words stands, kept while articles come and go.

use super::words::{Word, Words};

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

    /// The order of the articles of both: those of one have the same order in the other.
    fn with(&self, other: &Self) -> Self {
        let mut numbers = Vec::with_capacity(self.numbers.len().max(other.numbers.len()));
        let mut others = other.numbers.iter().copied().peekable();
        for &number in &self.numbers {
            if other.place(number).is_some() {
                while let Some(new) = others.next_if(|new| *new != number) {
                    numbers.push(new);
                }
                others.next();
            }
            numbers.push(number);
        }
        numbers.extend(others);
        Self::of(numbers)
    }
}

/// Every run of words, by its hash.
pub(super) struct Runs {
    /// Those of one hash lie in one, side by side, in the story's order.
    buckets: Vec<Vec<Run>>,
}

/// A run of words by its hash, and where it stands.
type Run = (u64, At);

/// What changes with articles that come and go.
#[derive(Default)]
pub(super) struct Change {
    /// All links of articles that came, with those that were there and with one another.
    pub(super) links: Vec<Link>,
    /// Links that articles which were there and are still have no longer, or newly; sorted.
    pub(super) moved: Vec<Link>,
    /// Room for the places of a run, then and now.
    then: Vec<At>,
    now: Vec<At>,
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
        went: impl Iterator<Item = (u32, &'w Words)>,
        before: &Order,
        after: &Order,
    ) -> Change {
        let both = before.with(after);
        let mut articles: Vec<(u32, &Words)> = came.collect();
        let came = articles.len();
        articles.extend(went);
        let is_any_gone = articles.len() > came;
        articles.sort_by_key(|(number, _)| both.place(*number));
        let (mut touched, counts) = in_buckets(&articles);
        let mut rest = touched.as_mut_slice();
        let key = |(hash, at): &Run| (*hash, both.place(at.0), at.1);
        let mut change = Change::default();
        for (bucket, count) in self.buckets.iter_mut().zip(counts).filter(|(_, count)| *count > 0) {
            let (touched, behind) = std::mem::take(&mut rest).split_at_mut(count);
            rest = behind;
            // Those of one hash lie in the story's order already.
            touched.sort_by_key(|(hash, _)| *hash);
            put(bucket, touched, |run| before.place(run.1.0).is_none(), key);
            for touched in touched.chunk_by(|one, other| one.0 == other.0) {
                let run = of_hash(bucket, touched[0].0);
                change.note(run, touched, key, before, after);
            }
            if is_any_gone {
                take(bucket, touched, |run| after.place(run.1.0).is_none(), key);
            }
        }
        change.moved.sort_unstable_by_key(|&((one, first), (other, second))| (one, other, first, second));
        change
    }

    /// The links of some runs of an article, each given with its first word, to runs behind them of another or of its own.
    pub(super) fn links(&self, one: u32, runs: &[(u64, u32)], other: u32, order: &Order) -> Vec<Link> {
        let mut links = Vec::new();
        let key = |at: At| (order.place(at.0), at.1);
        for &(hash, word) in runs {
            let run = of_hash(&self.buckets[bucket(hash)], hash);
            let at = (one, word);
            let behind = &run[run.partition_point(|(_, known)| key(*known) <= key(at))..];
            let partners = if run.len() > MANY { 1 } else { behind.len() };
            let linked = behind.iter().take(partners).map(|&(_, known)| known);
            links.extend(linked.filter(|known| known.0 == other).map(|known| (at, known)));
        }
        links
    }
}

impl Change {
    /// Notes what changes with one run, which is given with all that came and went, and which of it these are.
    fn note<K: Ord>(
        &mut self,
        run: &[Run],
        touched: &[Run],
        key: impl Fn(&Run) -> K,
        before: &Order,
        after: &Order,
    ) {
        if run.len() < 2 {
            return;
        }
        // With more, there are and were many, whatever came and went.
        if run.len() <= MANY + touched.len() {
            let is_many =
                |order: &Order| run.iter().filter(|(_, at)| order.place(at.0).is_some()).count() > MANY;
            return self.note_links(run, (is_many(before), is_many(after)), before, after);
        }
        // Each is linked to the next: only what stands around those that came and went can change.
        let mut at = 0;
        while at < touched.len() {
            let first = run.partition_point(|known| key(known) < key(&touched[at]));
            let count =
                run[first..].iter().zip(&touched[at..]).take_while(|(one, other)| one == other).count();
            let around = &run[first.saturating_sub(1)..(first + count + 1).min(run.len())];
            self.note_links(around, (true, true), before, after);
            at += count.max(1);
        }
    }

    /// Notes the links of a run, or of a part of one, that are new or gone, where each stands linked to the next alone then
    /// and now, or to all others.
    fn note_links(&mut self, run: &[Run], to_next: (bool, bool), before: &Order, after: &Order) {
        let was_there = |at: &At| before.place(at.0).is_some();
        let stays = |at: &At| was_there(at) && after.place(at.0).is_some();
        let places = || run.iter().map(|(_, at)| *at);
        self.then.clear();
        self.then.extend(places().filter(was_there));
        self.now.clear();
        self.now.extend(places().filter(|at| after.place(at.0).is_some()));
        let (then, now) = (|| links(&self.then, to_next.0), || links(&self.now, to_next.1));
        self.links.extend(now().filter(|(one, other)| !was_there(one) || !was_there(other)));
        // Where each is linked to every other, those that stay keep their links.
        if (to_next.0 || to_next.1) && !self.then.is_empty() {
            let mut of_both: Vec<Link> =
                then().chain(now()).filter(|(one, other)| stays(one) && stays(other)).collect();
            of_both.sort_unstable();
            let once = of_both.chunk_by(|one, other| one == other).filter(|same| same.len() == 1);
            self.moved.extend(once.map(|link| link[0]));
        }
    }
}

/// The links between the places of a run: of each to the next alone, or to all others.
fn links(places: &[At], to_next: bool) -> impl Iterator<Item = Link> {
    let partners = if to_next { 1 } else { places.len() };
    places.iter().enumerate().flat_map(move |(index, &one)| {
        places[index + 1..].iter().take(partners).map(move |&other| (one, other))
    })
}

/// Those of a bucket that have a hash.
fn of_hash(bucket: &[Run], hash: u64) -> &[Run] {
    let run = &bucket[bucket.partition_point(|(known, _)| *known < hash)..];
    &run[..run.partition_point(|(known, _)| *known == hash)]
}

/// So many times as many runs must a bucket have as come to it or leave it, for these to be looked for one by one.
const FEW: usize = 8;

/// Puts those of some runs that are new into a bucket; all are in order.
fn put<K: Ord>(bucket: &mut Vec<Run>, runs: &[Run], is_new: impl Fn(&Run) -> bool, key: impl Fn(&Run) -> K) {
    let new = runs.iter().filter(|run| is_new(run));
    if runs.len() * FEW > bucket.len() {
        let is_first = bucket.is_empty();
        bucket.reserve_exact(runs.len());
        bucket.extend(new);
        if !is_first {
            bucket.sort_by_key(key);
        }
        return;
    }
    for run in new {
        let at = bucket.partition_point(|known| key(known) < key(run));
        bucket.insert(at, *run);
    }
}

/// Takes those of some runs that are gone out of a bucket; all are in order.
fn take<K: Ord>(
    bucket: &mut Vec<Run>,
    runs: &[Run],
    is_gone: impl Fn(&Run) -> bool,
    key: impl Fn(&Run) -> K,
) {
    if runs.len() * FEW > bucket.len() {
        bucket.retain(|run| !is_gone(run));
        return;
    }
    for run in runs.iter().filter(|run| is_gone(run)) {
        let at = bucket.partition_point(|known| key(known) < key(run));
        bucket.remove(at);
    }
}

/// The runs of words of an article, each with the number of its first.
fn runs_of(words: &Words) -> impl Iterator<Item = (u64, u32)> {
    let hash =
        |run: &[Word]| run.iter().fold(0_u64, |hash, word| hash.rotate_left(17).wrapping_mul(31) ^ word.hash);
    (0..).zip(words.all.windows(SEED)).map(move |(at, run)| (hash(run), at))
}

/// The runs of some articles by buckets, of each bucket as the articles lie, and how many each has.
fn in_buckets(articles: &[(u32, &Words)]) -> (Vec<Run>, Vec<usize>) {
    let mut counts = vec![0; 1 << BUCKETS];
    for (_, words) in articles {
        runs_of(words).for_each(|(hash, _)| counts[bucket(hash)] += 1);
    }
    let mut next: Vec<usize> = Vec::with_capacity(counts.len());
    let mut all = 0;
    for count in &counts {
        next.push(all);
        all += count;
    }
    let mut runs = vec![(0, (0, 0)); all];
    for &(number, words) in articles {
        for (hash, word) in runs_of(words) {
            let next = &mut next[bucket(hash)];
            runs[*next] = (hash, (number, word));
            *next += 1;
        }
    }
    (runs, counts)
}

/// The runs of an article that another has too, each with the number of its first word.
pub(super) fn shared(one: &Words, other: &Words) -> Vec<(u64, u32)> {
    let mut others: Vec<u64> = runs_of(other).map(|(hash, _)| hash).collect();
    others.sort_unstable();
    runs_of(one).filter(|(hash, _)| others.binary_search(hash).is_ok()).collect()
}

/// The same of runs whose first word is at most so far from one. They are few, and not worth bringing others in order.
pub(super) fn shared_near(one: &Words, word: u32, reach: u32, other: &Words) -> Vec<(u64, u32)> {
    let others: Vec<u64> = runs_of(other).map(|(hash, _)| hash).collect();
    let near = runs_of(one).skip(word.saturating_sub(reach) as usize);
    let near = near.take_while(|(_, known)| *known <= word + reach);
    near.filter(|(hash, _)| others.contains(hash)).collect()
}

/// The bucket of a run (Fibonacci hashing).
fn bucket(hash: u64) -> usize {
    (hash.wrapping_mul(0x9e37_79b9_7f4a_7c15) >> (64 - BUCKETS)) as usize
}
