//! The days on which a text can have been written, as its own calendar allows.

use std::ops::Range;

use jiff::civil::Date;

use crate::{Found, Language};

/// The days that a text leaves open for its own writing.
#[derive(Clone, Debug, PartialEq, Default)]
pub struct Candidates {
    /// The days, in order; empty where the text says nothing or contradicts itself.
    pub days: Vec<Date>,
    /// What narrowed them.
    pub reasons: Vec<Reason>,
}

/// One thing in a text that narrows the day of its writing.
#[derive(Clone, Debug, PartialEq)]
pub struct Reason {
    /// The words that say so.
    pub range: Range<usize>,
    read: Box<str>,
}

impl Reason {
    /// The reason in words.
    #[must_use]
    pub fn words(&self, language: Language) -> String {
        let _ = language;
        format!("“{}”", self.read)
    }
}

/// The days on which a text with these expressions can have been written.
#[must_use]
pub fn candidates(found: &[Found], text: &str) -> Candidates {
    let _ = (found, text);
    Candidates::default()
}
