//! The line in which a page states its own date.

use std::ops::Range;

use jiff::civil::{Date, Time};

use crate::{Language, Zone};

/// What a page's own date line states.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Stated {
    /// The bytes of the line that state it.
    pub range: Range<usize>,
    /// The civil day.
    pub date: Date,
    /// The time of day, where given.
    pub time: Option<Time>,
    /// The zone, where given.
    pub zone: Option<Zone>,
}

/// What a line states, if the whole of it is a date line: `Kamis, 30 Desember 2021 - 19:18 WIB`.
/// A date within prose is none.
#[must_use]
pub fn date_line(line: &str, language: Language) -> Option<Stated> {
    let _ = (line, language);
    None
}
