//! What stands where on the page: lines, furniture, sentences, offsets.

mod abbreviations;
mod bytes;
mod furniture;
mod line;
mod offsets;
mod sentence;

use serde::{Deserialize, Serialize};

use crate::Span;

pub(crate) use bytes::Bytes;
pub(crate) use furniture::has_site_end as is_site;
pub use furniture::{Furniture, FurnitureKind};
pub use offsets::{OffsetUnit, Offsets};

/// The shape of one article's text. All lists are sorted and their spans do not overlap.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Layout {
    /// Lines that hold something, without the white space around them.
    pub paragraphs: Vec<Span>,
    /// What is on the page and is not running prose.
    pub furniture: Vec<Furniture>,
    /// Sentences, each within one paragraph; furniture at the head of a paragraph is outside.
    pub sentences: Vec<Span>,
}

impl Layout {
    /// Reads the shape of a text. Linear in its length.
    pub fn read(text: &str, language: timex::Language) -> Self {
        let paragraphs = line::paragraphs(text);
        let furniture = furniture::read(text, &paragraphs, language);
        Self::with(text, paragraphs, furniture)
    }

    /// The shape of a text whose furniture is known.
    pub(crate) fn with(text: &str, paragraphs: Vec<Span>, furniture: Vec<Furniture>) -> Self {
        let sentences = sentence::split(text, &paragraphs, &furniture);
        Self { paragraphs, furniture, sentences }
    }

    /// The tokens of the sentences, one behind the other; `text` is the one whose layout this is. What stands outside of
    /// them, as a dateline does, has none.
    pub fn tokens<'t>(&self, text: &'t str) -> Vec<ner::Token<'t>> {
        ner::tokenize_sentences(text, self.sentences.iter().map(|sentence| sentence.start..sentence.end))
    }

    /// The furniture that holds the byte at `offset`.
    pub fn furniture_at(&self, offset: usize) -> Option<&Furniture> {
        let after = self.furniture.partition_point(|item| item.span.start <= offset);
        let item = &self.furniture[after.checked_sub(1)?];
        (offset < item.span.end).then_some(item)
    }

    /// Whether a fact at `offset` is no part of what the article tells: related links, adverts, comments,
    /// credits and bylines.
    pub fn is_apart(&self, offset: usize) -> bool {
        self.furniture_at(offset).is_some_and(|item| item.kind.is_apart())
    }

    /// Whether the byte at `offset` stands in prose that the article has not printed before.
    pub fn is_told_here(&self, offset: usize) -> bool {
        self.furniture_at(offset).is_none_or(|item| {
            matches!(item.kind, FurnitureKind::Title | FurnitureKind::Caption) // both tell something themselves
        })
    }
}
