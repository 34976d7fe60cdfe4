//! What was found out of pairs of values, kept while articles come and go.

use super::finder::At;
use super::value::sign::Compared;

/// Two values that contradict each other as certainly as the first of some numbers says if neither is the likest in the
/// story for the other, the second if one is, the third if both are.
#[derive(Clone, Copy)]
pub(super) struct Likely {
    pub(super) one: At,
    pub(super) other: At,
    pub(super) compared: Compared,
    pub(super) likeness: f64,
    pub(super) certainties: [f64; 3],
}

/// The pairs of values for which all that their articles tell was looked at.
#[derive(Default)]
pub(super) struct Pairs {
    /// What may contradict each other, the first in the story's order first; sorted.
    pub(super) likely: Vec<Likely>,
    /// What does not; the same.
    unlikely: Vec<(At, At)>,
}

impl Pairs {
    /// Adds one, wherever.
    pub(super) fn add(&mut self, pair: Likely) {
        let [.., most] = pair.certainties;
        if most > 0.0 {
            self.likely.push(pair);
        } else {
            self.unlikely.push((pair.one, pair.other));
        }
    }

    /// Keeps some of them alone.
    pub(super) fn retain(&mut self, mut is_kept: impl FnMut(At, At) -> bool) {
        self.likely.retain(|pair| is_kept(pair.one, pair.other));
        self.unlikely.retain(|(one, other)| is_kept(*one, *other));
    }

    /// Brings those that were added in order; what was added again is there once.
    pub(super) fn sort(&mut self) {
        self.likely.sort_by_key(|pair| (pair.one, pair.other));
        self.likely.dedup_by_key(|pair| (pair.one, pair.other));
        self.unlikely.sort_unstable();
        self.unlikely.dedup();
    }
}
