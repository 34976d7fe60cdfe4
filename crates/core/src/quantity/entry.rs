//! What quantities ask of a text's tokens: verbs, and entries of the table that have several words.

use super::words::{Part, meaning};
use crate::view::{View, Word};

impl Word<'_> {
    /// Whether it looks like a finite verb: `menyita`, `dirawat`, `berjumlah`, `tersesat`, `complained`.
    pub(super) fn is_verb(&self) -> bool {
        if !self.shows_verbs {
            return self.is(Part::Verb) || self.text.len() > 4 && self.text.ends_with("ed");
        }
        if self.is(Part::Noun) || self.is(Part::Predicate) || self.text.len() < 6 {
            return false;
        }
        let at = |index: usize| self.text.as_bytes().get(index).map(u8::to_ascii_lowercase);
        match (at(0), at(1), at(2)) {
            (Some(b'm'), Some(b'e'), Some(b'm' | b'n' | b'l' | b'r' | b'w' | b'y')) => true,
            (Some(b'd'), Some(b'i'), Some(third)) => third.is_ascii_alphabetic(),
            (Some(b'b' | b't'), Some(b'e'), Some(b'r')) => true,
            _ => false,
        }
    }
}

impl View<'_> {
    /// How many tokens from `index` make up an entry of the table that plays a part: longest first, up to three.
    pub(super) fn entry(&self, index: usize, part: Part) -> Option<usize> {
        for count in [3, 2] {
            if let Some(entry) = self.joined(index, count)
                && meaning(&entry).is(part)
            {
                return Some(count);
            }
        }
        self.get(index).filter(|word| word.is(part)).map(|_| 1)
    }

    /// How many tokens up to, but without, `end` make up an entry of the table that plays a part.
    pub(super) fn entry_before(&self, end: usize, part: Part) -> Option<usize> {
        for count in [3, 2] {
            let Some(start) = end.checked_sub(count) else { continue };
            if let Some(entry) = self.joined(start, count)
                && meaning(&entry).is(part)
            {
                return Some(count);
            }
        }
        self.get(end.checked_sub(1)?).filter(|word| word.is(part)).map(|_| 1)
    }

    /// Some tokens of one line as the table writes an entry of several words.
    fn joined(&self, index: usize, count: usize) -> Option<String> {
        let words = self.words.get(index..index + count)?;
        if !words.iter().all(|word| word.is(Part::Piece)) || words[1..].iter().any(|word| word.after_line) {
            return None;
        }
        Some(words.iter().map(|word| ner::lower(word.text)).collect::<Vec<_>>().join("_"))
    }
}
