//! Pairs of values that contradict each other, put together.

use super::Side;
use super::finder::At;

/// Two values that contradict each other, and how certainly.
pub(super) struct Pair {
    pub(super) one: (Side, At),
    pub(super) other: (Side, At),
    pub(super) certainty: f64,
}

/// The sides of each contradiction. The most certain pairs come first: a value is in one contradiction, an article is on
/// one side of it, and what joins a contradiction contradicts each of its sides or agrees with it.
pub(super) fn join(mut pairs: Vec<Pair>, agree: &dyn Fn(At, At) -> bool) -> Vec<Vec<Side>> {
    pairs.sort_by(|one, other| {
        let sides = |pair: &Pair| (pair.one.0, pair.other.0);
        other.certainty.total_cmp(&one.certainty).then(sides(one).cmp(&sides(other)))
    });
    let mut told: Vec<(At, At)> = pairs.iter().map(|pair| (pair.one.1, pair.other.1)).collect();
    told.sort_unstable();
    let contradict = |one: At, other: At| {
        told.binary_search(&(one, other)).is_ok() || told.binary_search(&(other, one)).is_ok()
    };
    let mut joined = Joined::of_values(told.iter().flat_map(|(one, other)| [*one, *other]).collect());
    for Pair { one, other, .. } in &pairs {
        match (joined.of(one.1), joined.of(other.1)) {
            (None, None) => joined.add(*one, *other),
            (Some(_), Some(_)) => {}
            (Some(known), None) => joined.extend(known, *other, agree, &contradict),
            (None, Some(known)) => joined.extend(known, *one, agree, &contradict),
        }
    }
    let sides = |sides: Vec<(Side, At)>| {
        let mut sides: Vec<Side> = sides.into_iter().map(|(side, _)| side).collect();
        sides.sort_unstable();
        sides
    };
    joined.all.into_iter().map(sides).collect()
}

/// Contradictions as far as they are put together.
struct Joined {
    all: Vec<Vec<(Side, At)>>,
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
    fn add(&mut self, one: (Side, At), other: (Side, At)) {
        self.all.push(Vec::new());
        self.put(self.all.len() - 1, one);
        self.put(self.all.len() - 1, other);
    }

    /// Puts a value into one, if it goes with all that are there.
    fn extend(
        &mut self,
        known: usize,
        new: (Side, At),
        agree: &dyn Fn(At, At) -> bool,
        contradict: &dyn Fn(At, At) -> bool,
    ) {
        let goes_with =
            |side: &(Side, At)| side.1.0 != new.1.0 && (agree(side.1, new.1) || contradict(side.1, new.1));
        if self.all[known].iter().all(goes_with) {
            self.put(known, new);
        }
    }

    fn put(&mut self, known: usize, side: (Side, At)) {
        self.all[known].push(side);
        if let Ok(index) = self.values.binary_search(&side.1) {
            self.of[index] = Some(known);
        }
    }
}
