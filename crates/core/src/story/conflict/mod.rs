//! Contradictions: statements of one thing that cannot both be true.
//!
//! Two sentences are about one thing when the words right around their values (a time, a number, a place) are the
//! same: the verb, what it is done to, the names. Precision comes before all else: what may be told twice
//! (`rapat digelar Senin`, `rapat digelar Kamis`), what grows (`korban tewas`), what was planned, guessed or
//! corrected contradicts nothing.

mod age;
mod date;
mod finder;
mod length;
#[cfg(test)]
mod near_misses;
mod number;
#[cfg(test)]
mod pairs;
mod place;
mod same;
mod signs;
#[cfg(test)]
mod tests;
mod value;

use serde::{Deserialize, Serialize};

use super::Place;
use super::told::Told;
use crate::{Span, Verdict};

pub(super) use finder::Finder;

/// Claims about the same thing that cannot all be true.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Conflict {
    /// What they differ on.
    pub kind: ConflictKind,
    /// The claims side by side, in the order of the story's articles; one where a date contradicts its own weekday.
    pub sides: Vec<Side>,
    /// What the user holds of it.
    pub ruling: Option<Ruling>,
}

impl Conflict {
    /// Whether the user holds that it is none.
    pub fn is_dismissed(&self) -> bool {
        self.ruling.as_ref().is_some_and(|ruling| ruling.verdict == Verdict::NoContradiction)
    }
}

/// What the user holds of a contradiction.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Ruling {
    /// The verdict.
    pub verdict: Verdict,
    /// The side that is right, where one is: index into [`Conflict::sides`].
    pub side: usize,
    /// Why, in the user's words.
    pub note: String,
}

/// One side of a contradiction.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub struct Side {
    /// The sentence.
    pub place: Place,
    /// What it says.
    pub value: SideValue,
}

/// What one side of a contradiction says.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub enum SideValue {
    /// A time: index into [`Member::times`].
    Time(usize),
    /// A number: index into [`Analysis::quantities`].
    Quantity(usize),
    /// A place, or somebody's age: where it stands.
    Place(Span),
}

/// What claims differ on.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum ConflictKind {
    /// The date.
    Date,
    /// A number.
    Number,
    /// The place.
    Place,
}

/// Pairs that share a side are one contradiction with more sides.
fn gather(kind: ConflictKind, mut pairs: Vec<(Side, Side)>) -> Vec<Conflict> {
    pairs.sort_unstable();
    let mut conflicts: Vec<Vec<Side>> = Vec::new();
    for (one, other) in pairs {
        let known = conflicts.iter_mut().find(|sides| sides.contains(&one) || sides.contains(&other));
        match known {
            Some(sides) => {
                sides.extend([one, other]);
                sides.sort_unstable();
                sides.dedup();
            }
            None => conflicts.push(vec![one, other]),
        }
    }
    conflicts.into_iter().map(|sides| Conflict { kind, sides, ruling: None }).collect()
}
