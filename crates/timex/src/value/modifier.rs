//! TIMEX3's `mod`: which part of a value is meant, or how loosely.

use std::fmt;
use std::str::FromStr;

use crate::error::{Error, serde_as_string};

/// What narrows or loosens a value: TIMEX3's `mod` attribute.
///
/// ```
/// assert_eq!(timex::Modifier::Start.to_string(), "START");
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Modifier {
    /// The beginning of it: `awal Desember`, `early 2022`.
    Start,
    /// The middle of it: `pertengahan Mei`, `mid-May`.
    Mid,
    /// The end of it: `akhir tahun`, `late 2014`.
    End,
    /// About then: `sekitar 2014`, `around noon`.
    Approx,
    /// Before it.
    Before,
    /// After it.
    After,
}

/// Every modifier with the name TIMEX3 gives it.
const NAMES: [(Modifier, &str); 6] = [
    (Modifier::Start, "START"),
    (Modifier::Mid, "MID"),
    (Modifier::End, "END"),
    (Modifier::Approx, "APPROX"),
    (Modifier::Before, "BEFORE"),
    (Modifier::After, "AFTER"),
];

impl fmt::Display for Modifier {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let name = NAMES.iter().find(|(modifier, _)| modifier == self).map_or("", |(_, name)| name);
        f.write_str(name)
    }
}

impl FromStr for Modifier {
    type Err = Error;

    fn from_str(text: &str) -> Result<Self, Error> {
        let known = NAMES.iter().find(|(_, name)| *name == text);
        known.map(|(modifier, _)| *modifier).ok_or_else(|| Error::new("a modifier such as START", text))
    }
}

serde_as_string!(Modifier);
