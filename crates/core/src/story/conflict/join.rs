//! Pairs of values that contradict each other, put together.

use super::Side;
use super::finder::At;

/// Two values that contradict each other, and how certainly.
pub(super) struct Pair {
    pub(super) one: At,
    pub(super) other: At,
    pub(super) certainty: f64,
}

/// How values stand to each other, and in the story.
pub(super) trait Sides {
    /// The side that a value is.
    fn side(&self, at: At) -> Option<Side>;
    /// Whether two of them can both be right.
    fn agree(&self, one: At, other: At) -> bool;
}

/// The sides of each contradiction. The most certain pairs come first: a value is in one contradiction, an article is on
/// one side of it, and what joins a contradiction contradicts each of its sides or agrees with it.
pub(super) fn join(mut pairs: Vec<Pair>, values: &impl Sides) -> Vec<Vec<Side>> {
    let sides = |pair: &Pair| (values.side(pair.one), values.side(pair.other));
    pairs.sort_by(|one, other| {
        other.certainty.total_cmp(&one.certainty).then_with(|| sides(one).cmp(&sides(other)))
    });
    let mut told: Vec<(At, At)> = pairs.iter().map(|pair| (pair.one, pair.other)).collect();
    told.sort_unstable();
    let contradict = |one: At, other: At| {
        told.binary_search(&(one, other)).is_ok() || told.binary_search(&(other, one)).is_ok()
    };
    let mut joined = Joined::of_values(told.iter().flat_map(|(one, other)| [*one, *other]).collect());
    for Pair { one, other, .. } in &pairs {
        let goes_with = |side: At, new: At| values.agree(side, new) || contradict(side, new);
        match (joined.of(*one), joined.of(*other)) {
            (None, None) => joined.add(*one, *other),
            (Some(_), Some(_)) => {}
            (Some(known), None) => joined.extend(known, *other, &goes_with),
            (None, Some(known)) => joined.extend(known, *one, &goes_with),
        }
    }
    let sides = |joined: Vec<At>| {
        let mut sides: Vec<Side> = joined.into_iter().filter_map(|at| values.side(at)).collect();
        sides.sort_unstable();
        sides
    };
    joined.all.into_iter().map(sides).collect()
}

/// Contradictions as far as they are put together.
struct Joined {
    all: Vec<Vec<At>>,
    /// The values of all pairs, sorted.
    values: Vec<At>,
    /// In which contradiction each is, if it is in one.
    of: Vec<Option<usize>>,
}

impl Joined {
    /// None of some values yet.
    fn of_values(mut values: Vec<At>) -> Self {
        values.sort_unstable();
        values.dedup();
        Self { all: Vec::new(), of: vec![None; values.len()], values }
    }

    /// The contradiction that a value is in.
    fn of(&self, at: At) -> Option<usize> {
        self.of[self.values.binary_search(&at).ok()?]
    }

    /// Begins one with two values.
    fn add(&mut self, one: At, other: At) {
        self.all.push(Vec::new());
        self.put(self.all.len() - 1, one);
        self.put(self.all.len() - 1, other);
    }

    /// Puts a value into one, if it goes with all that are there.
    fn extend(&mut self, known: usize, new: At, goes_with: &impl Fn(At, At) -> bool) {
        if self.all[known].iter().all(|&side| side.0 != new.0 && goes_with(side, new)) {
            self.put(known, new);
        }
    }

    fn put(&mut self, known: usize, side: At) {
        self.all[known].push(side);
        if let Ok(index) = self.values.binary_search(&side) {
            self.of[index] = Some(known);
        }
    }
}
