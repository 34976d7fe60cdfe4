//! What speaks for and against two values being told of one thing.

use super::context::Likeness;

/// What is compared with what.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::story::conflict) enum Compared {
    /// Clock times some hours apart.
    Clocks,
    /// Days at most two weeks apart.
    Days,
    /// Months and years.
    Years,
    /// Numbers of what is counted alike.
    Numbers,
    /// Places that exclude each other.
    Places,
}

/// The signs of a pair of values, as numbers in the order in which [`crate::story::conflict::model`] weighs them.
#[derive(Clone, Debug)]
pub(in crate::story::conflict) struct Signs {
    pub(in crate::story::conflict) compared: Compared,
    /// The first says for how many of the two the other is the likest in its article; then come those that speak against
    /// any two values, and those of what is compared.
    pub(in crate::story::conflict) all: Vec<f64>,
    /// How alike they are, as one number.
    pub(super) score: f64,
}

impl Signs {
    /// Those of a kind of values. For the first, each is taken for the other's likest.
    pub(super) fn new(compared: Compared, likeness: Likeness, against: [f64; 4], own: &[f64]) -> Self {
        let mut all = vec![2.0];
        all.extend(against.iter().chain(own));
        Self { compared, all, score: likeness.score() }
    }
}

/// 1 for what holds.
pub(super) const fn number(holds: bool) -> f64 {
    if holds { 1.0 } else { 0.0 }
}

/// For how many of two something holds.
pub(super) const fn count(holds: [bool; 2]) -> f64 {
    number(holds[0]) + number(holds[1])
}
