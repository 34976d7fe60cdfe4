//! Contradictions: statements of one thing that cannot both be true.
//!
//! A date can contradict its own weekday, a headline its text (`headline`), and somebody has one age. Else two values
//! that cannot both be right contradict each other if they are told of one thing (`value`): signs say how certain that is,
//! such as how alike the words around them are and what these mean, whether what happened happens but once, whether one is
//! planned, said or denied. What each sign weighs was learnt from invented stories whose contradictions are known
//! (`model`). Which values meet tells `blocks`, which of those is a value's likest `best`. The `finder` keeps what it found
//! (`pairs`) while articles come and go, and pairs are put together in `join`.

mod best;
mod blocks;
mod finder;
mod headline;
mod join;
#[cfg(feature = "learn")]
mod learn;
mod model;
mod pairs;
#[cfg(test)]
mod tests;
mod value;
mod weights;

use serde::{Deserialize, Serialize};

use super::Place;
use super::told::Told;
use crate::{Analysis, Span, Verdict};

pub(super) use finder::Finder;
#[cfg(feature = "learn")]
pub(super) use learn::examples;
#[cfg(feature = "learn")]
pub use learn::{COMMON_SIGNS, Example};
pub(super) use value::unit::{Dimension, Unit, Units};

/// Claims about the same thing that cannot all be true.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Conflict {
    /// What they differ on.
    pub kind: ConflictKind,
    /// The claims side by side, in the order of the story's articles; one where a date contradicts its own weekday, a
    /// headline and then a sentence of its text where these contradict each other.
    pub sides: Vec<Side>,
    /// What the user holds of it.
    pub ruling: Option<Ruling>,
}

impl Conflict {
    /// Whether all of it is told by one article: its headline and its text, or a date and the weekday beside it.
    pub fn is_of_one_article(&self) -> bool {
        self.sides.iter().all(|side| side.place.article == self.sides[0].place.article)
    }

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
    /// A place, somebody's age, or a number by itself: where it stands.
    Place(Span),
}

impl SideValue {
    /// Where it stands in its article, whose analysis is given.
    pub fn span(self, analysis: &Analysis) -> Span {
        match self {
            Self::Time(at) => analysis.times[at].range.clone().into(),
            Self::Quantity(at) => analysis.quantities[at].span,
            Self::Place(span) => span,
        }
    }
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
