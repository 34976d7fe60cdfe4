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

impl Sign {
    /// The most that it can bring, weighed so: what is not known yet is from 0 to some number.
    pub(in crate::story::conflict) fn weighed(self, weight: f64) -> f64 {
        match self {
            Self::Is(sign) => sign * weight,
            Self::Alike(_) => weight.max(0.0),
            Self::Settled(most) => (most * weight).max(0.0),
            Self::Best => (2.0 * weight).max(0.0),
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

/// The signs of a pair of values, in the order in which [`crate::story::conflict::model`] weighs them.
#[derive(Clone, Debug)]
pub(in crate::story::conflict) struct Signs {
    pub(in crate::story::conflict) compared: Compared,
    /// The first say for how many of the two the other is the likest in its article, how alike that tells the same value,
    /// for how many of the two the other is the likest in the story, and how alike what they mean is; then come those that
    /// speak against any two values, and those of what is compared.
    all: [Sign; MOST],
    count: usize,
}

impl Signs {
    /// Those of a kind of values, as far as they are known at a glance.
    pub(super) fn new(compared: Compared, meant: Meant, against: [Sign; AGAINST], own: &[Sign]) -> Self {
        let likest = [Sign::Settled(2.0), Sign::Settled(1.0), Sign::Best];
        let mut signs = Self { compared, all: [Sign::Best; MOST], count: 0 };
        let parts: [&[Sign]; 4] = [&likest, &meant.signs(), &against, own];
        for part in parts {
            signs.all[signs.count..][..part.len()].copy_from_slice(part);
            signs.count += part.len();
        }
        signs
    }

    /// All of them.
    pub(in crate::story::conflict) fn all(&self) -> &[Sign] {
        &self.all[..self.count]
    }

    /// Puts those in that follow from what two values have in common.
    pub(super) fn compare(&mut self, likeness: &Likeness) {
        for sign in &mut self.all[..self.count] {
            if let Sign::Alike(alike) = *sign {
                *sign = Sign::Is(alike.of(likeness));
            }
        }
    }

    /// Puts in for how many of the two the other is the likest in the whole story.
    pub(in crate::story::conflict) fn with_best(mut self, best: f64) -> Self {
        for sign in self.all[..self.count].iter_mut().filter(|sign| matches!(sign, Sign::Best)) {
            *sign = Sign::Is(best);
        }
        self
    }

    /// Puts those in that take a look at all the other values, in their order.
    pub(super) fn settle(&mut self, settled: impl IntoIterator<Item = f64>) {
        let open = self.all[..self.count].iter_mut().filter(|sign| matches!(sign, Sign::Settled(_)));
        open.zip(settled).for_each(|(sign, number)| *sign = Sign::Is(number));
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
