//! How sure it is that two names are one, by the reason for which they are taken for one.
//!
//! Each reason has been counted: how many of its merges were right. What is counted stands in `tests/names` (pairs of
//! names, and all names of four invented stories), and `tests/tests/names.rs` counts it again and fails where this table
//! tells anything else.

use serde::{Deserialize, Serialize};

use super::{AliasWhy, ProposalWhy};
use crate::mention::AliasRule;

/// A probability in whole percent, 0 to 100.
///
/// ```
/// use linimasa_core::story::Confidence;
/// assert_eq!(Confidence::measured(18, 18).percent(), 95);
/// assert!(Confidence::measured(3, 4) < Confidence::CERTAIN);
/// assert_eq!(Confidence::CERTAIN.share(), 1.0);
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub struct Confidence(u8);

impl Confidence {
    /// What needs no guess: a name is its own, and what the user says holds.
    pub const CERTAIN: Self = Self(100);

    /// That of a reason which was right in so many of some cases, by Laplace's rule of succession, (right + 1) / (of + 2):
    /// few cases give no certainty.
    pub const fn measured(right: u32, of: u32) -> Self {
        let right = if right < of { right } else { of };
        Self(((right as u64 + 1) * 100 / (of as u64 + 2)) as u8)
    }

    /// In percent.
    pub const fn percent(self) -> u8 {
        self.0
    }

    /// From 0 to 1.
    pub fn share(self) -> f64 {
        f64::from(self.0) / 100.0
    }
}

/// Of how many cases a reason was right in how many.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Measured {
    /// Right.
    pub right: u32,
    /// Of all.
    pub of: u32,
}

const fn measured(right: u32, of: u32) -> Measured {
    Measured { right, of }
}

impl AliasWhy {
    /// What was measured of it; nothing of what the user says.
    pub const fn measured(self) -> Option<Measured> {
        use AliasRule::{Bracket, Initials, Nickname, PartOfName, SameName, Spelling, Table};
        Some(match self {
            Self::InArticle(SameName) => measured(55, 58),
            Self::InArticle(PartOfName) => measured(49, 50),
            Self::InArticle(Bracket) => measured(15, 15),
            Self::InArticle(Table) => measured(10, 10),
            Self::InArticle(Spelling) => measured(22, 23),
            Self::InArticle(Nickname) => measured(10, 16),
            Self::InArticle(Initials) => measured(10, 10),
            Self::Across(SameName) => measured(51, 54),
            Self::Across(PartOfName) => measured(20, 21),
            Self::Across(Bracket) => measured(10, 10),
            Self::Across(Table) => measured(7, 7),
            Self::Across(Spelling) => measured(23, 24),
            Self::Across(Nickname) => measured(11, 17),
            Self::Across(Initials) => measured(8, 8),
            Self::Corrected => return None,
        })
    }

    /// How sure a merge for this reason is.
    pub const fn confidence(self) -> Confidence {
        match self.measured() {
            Some(Measured { right, of }) => Confidence::measured(right, of),
            None => Confidence::CERTAIN,
        }
    }
}

impl ProposalWhy {
    /// What was measured of it.
    pub const fn measured(self) -> Measured {
        match self {
            Self::Sound => measured(30, 31),
            Self::Letter => measured(11, 12),
            Self::Order => measured(8, 10),
            Self::Initials => measured(15, 15),
            Self::Syllables => measured(6, 7),
            Self::Office => measured(9, 9),
        }
    }

    /// How sure it is that what is proposed for this reason is one.
    pub const fn confidence(self) -> Confidence {
        let Measured { right, of } = self.measured();
        Confidence::measured(right, of)
    }
}
