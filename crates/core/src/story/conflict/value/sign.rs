//! What speaks for and against two values being told of one thing.

use super::common::Likeness;
use super::context::Meant;

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

impl Compared {
    /// How many ways of comparing there are.
    pub(in crate::story::conflict) const WAYS: usize = 5;

    /// The kind of the values.
    pub(in crate::story::conflict) const fn kind(self) -> usize {
        match self {
            Self::Clocks | Self::Days | Self::Years => 0,
            Self::Numbers => 1,
            Self::Places => 2,
        }
    }
}

/// What of [`Likeness`] is a sign.
#[derive(Clone, Copy, Debug)]
pub(in crate::story::conflict) enum Alike {
    Around,
    Before,
    Behind,
    Sentences,
}

impl Alike {
    /// How much of it two values have: 0 to 1.
    const fn of(self, likeness: &Likeness) -> f64 {
        match self {
            Self::Around => likeness.around,
            Self::Before => likeness.before,
            Self::Behind => likeness.behind,
            Self::Sentences => likeness.sentences,
        }
    }
}

/// There are no more signs than so many.
const MOST: usize = 28;
/// So many signs speak against any two values.
pub(super) const AGAINST: usize = 8;
const _: () = assert!(MOST <= u32::BITS as usize, "what is open has a bit a sign");
/// So many signs stand first in all ways of comparing: who is the likest, what is meant, what speaks against any two.
pub(in crate::story::conflict) const COMMON: usize = LIKEST + MEANT + AGAINST;
/// So many signs say who is the likest, and how alike the same value is told; what the most is that each can be.
const LIKEST: usize = 3;
/// So many how alike what they mean is.
const MEANT: usize = 2;
const MOST_LIKEST: [f64; LIKEST] = [2.0, 1.0, 2.0];
/// The place of the sign of who is the likest in the whole story; before it stand those that are settled.
const BEST: usize = 2;
/// So many signs at most take a look at all the words around both values.
const MOST_ALIKE: usize = 2;

/// The signs of a pair of values, in the order in which [`crate::story::conflict::model`] weighs them.
#[derive(Clone, Debug)]
pub(in crate::story::conflict) struct Signs {
    pub(in crate::story::conflict) compared: Compared,
    /// The first say for how many of the two the other is the likest in its article, how alike that tells the same value,
    /// for how many of the two the other is the likest in the story, and how alike what they mean is; then come those that
    /// speak against any two values, and those of what is compared: first what takes a look at all the words around both.
    /// Of those that are not known yet the most that each can be; the least is 0.
    all: [f64; MOST],
    count: usize,
    /// Which are not known yet, by bits.
    open: u32,
    /// What takes a look at all the words around both values.
    alike: &'static [Alike],
}

impl Signs {
    /// Those of a kind of values, as far as they are known at a glance; `own` are those of what is compared, but for those
    /// that take a look at all the words around both values.
    #[inline]
    pub(super) fn new<const OWN: usize>(
        compared: Compared,
        meant: Meant,
        against: [f64; AGAINST],
        alike: &'static [Alike],
        own: [f64; OWN],
    ) -> Self {
        let mut all = [0.0; MOST];
        all[..LIKEST].copy_from_slice(&MOST_LIKEST);
        all[LIKEST..][..MEANT].copy_from_slice(&meant.signs());
        all[LIKEST + MEANT..][..AGAINST].copy_from_slice(&against);
        all[COMMON..][..alike.len()].copy_from_slice(&[1.0; MOST_ALIKE][..alike.len()]);
        all[COMMON + alike.len()..][..OWN].copy_from_slice(&own);
        let open = ((1 << LIKEST) - 1) | (((1 << alike.len()) - 1) << COMMON);
        Self { compared, all, count: COMMON + alike.len() + OWN, open, alike }
    }

    fn know(&mut self, at: usize, sign: f64) {
        self.all[at] = sign;
        self.open &= !(1 << at);
    }

    /// What they bring, weighed so; each that is not known yet the most that it can.
    pub(in crate::story::conflict) fn weighed(&self, weights: &[f64]) -> f64 {
        let weighed = self.all[..self.count].iter().zip(weights).enumerate().map(|(at, (sign, weight))| {
            let weighed = sign * weight;
            if self.open >> at & 1 == 1 { weighed.max(0.0) } else { weighed }
        });
        weighed.sum()
    }

    /// All of them.
    #[cfg(feature = "learn")]
    pub(in crate::story::conflict) fn all(&self) -> &[f64] {
        &self.all[..self.count]
    }

    /// Puts those in that follow from what two values have in common.
    pub(super) fn compare(&mut self, likeness: &Likeness) {
        for (at, alike) in (COMMON..).zip(self.alike) {
            self.know(at, alike.of(likeness));
        }
    }

    /// Puts in for how many of the two the other is the likest in the whole story.
    pub(in crate::story::conflict) fn with_best(mut self, best: f64) -> Self {
        self.know(BEST, best);
        self
    }

    /// Puts those in that take a look at all the other values, in their order.
    pub(super) fn settle(&mut self, settled: [f64; BEST]) {
        settled.into_iter().enumerate().for_each(|(at, sign)| self.know(at, sign));
    }
}

/// 1 for what holds.
pub(super) const fn as_sign(holds: bool) -> f64 {
    if holds { 1.0 } else { 0.0 }
}

/// For how many of two something holds.
pub(super) const fn as_signs(holds: [bool; 2]) -> f64 {
    as_sign(holds[0]) + as_sign(holds[1])
}
