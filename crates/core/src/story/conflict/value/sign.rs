//! What speaks for and against two values being told of one thing.

use super::context::{Likeness, Meant};

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

/// One sign.
#[derive(Clone, Copy, Debug)]
pub(in crate::story::conflict) enum Sign {
    /// A number that is known at a glance, or was found.
    Is(f64),
    /// One that takes a look at all the words around both values.
    Alike(Alike),
    /// One that takes a look at all the other values of both articles: from 0 to so much.
    Settled(f64),
    /// For how many of the two the other is the likest in the whole story, which the story tells when it is known.
    Best,
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
/// So many signs stand first in all ways of comparing: who is the likest, what is meant, what speaks against any two.
#[cfg(feature = "learn")]
pub(in crate::story::conflict) const COMMON: usize = 3 + 2 + AGAINST;

/// So many signs at most take a look at all the words around both values.
const MOST_ALIKE: usize = 2;
/// The place of the sign of who is the likest in the whole story; before it stand those that are settled.
const BEST: usize = 2;

/// The signs of a pair of values, in the order in which [`crate::story::conflict::model`] weighs them.
#[derive(Clone, Debug)]
pub(in crate::story::conflict) struct Signs {
    pub(in crate::story::conflict) compared: Compared,
    /// The first say for how many of the two the other is the likest in its article, how alike that tells the same value,
    /// for how many of the two the other is the likest in the story, and how alike what they mean is; then come those that
    /// speak against any two values, and those of what is compared. Of those that are not known yet the most that each can
    /// be; the least is 0.
    all: [f64; MOST],
    count: usize,
    /// Which are not known yet, by bits.
    open: u32,
    /// Which take a look at all the words around both values, by their places.
    alike: [Option<(usize, Alike)>; MOST_ALIKE],
}

impl Signs {
    /// Those of a kind of values, as far as they are known at a glance.
    pub(super) fn new(compared: Compared, meant: Meant, against: [Sign; AGAINST], own: &[Sign]) -> Self {
        let mut signs = Self { compared, all: [0.0; MOST], count: 0, open: 0, alike: [None; MOST_ALIKE] };
        let likest = [Sign::Settled(2.0), Sign::Settled(1.0), Sign::Best];
        likest.into_iter().for_each(|sign| signs.add(sign));
        meant.signs().into_iter().for_each(|sign| signs.add(sign));
        against.into_iter().for_each(|sign| signs.add(sign));
        own.iter().for_each(|sign| signs.add(*sign));
        signs
    }

    #[inline]
    fn add(&mut self, sign: Sign) {
        let most = match sign {
            Sign::Is(sign) => {
                self.all[self.count] = sign;
                self.count += 1;
                return;
            }
            Sign::Alike(alike) => {
                let free = self.alike.iter_mut().find(|known| known.is_none());
                free.into_iter().for_each(|free| *free = Some((self.count, alike)));
                1.0
            }
            Sign::Settled(most) => most,
            Sign::Best => 2.0,
        };
        self.all[self.count] = most;
        self.open |= 1 << self.count;
        self.count += 1;
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
        for (at, alike) in self.alike.into_iter().flatten() {
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
pub(super) const fn number(holds: bool) -> f64 {
    if holds { 1.0 } else { 0.0 }
}

/// The same as a sign.
pub(super) const fn is(holds: bool) -> Sign {
    Sign::Is(number(holds))
}

/// For how many of two something holds.
pub(super) const fn count(holds: [bool; 2]) -> Sign {
    Sign::Is(number(holds[0]) + number(holds[1]))
}
