//! The JSON that the command line prints and the page saves: one object an article, one object a story.
//!
//! Field names, units and meanings are a contract with the scripts of others: fields may be added, none may
//! change its meaning. Offsets count in the unit that is asked for, code points unless said otherwise.

mod article;
mod said;
mod story;

use linimasa_core::Offsets;
use linimasa_core::{OffsetUnit, Span};
use timex::Language;

pub use article::{
    ArticleRecord, FurnitureRecord, MentionRecord, PlaceRecord, PublishedRecord, RoleRecord, SpanRecord,
    TimeRecord,
};
pub use said::{CueRecord, QuantityRecord, QuoteRecord, SpeakerRecord};
pub use story::{
    AliasRecord, ClaimRecord, ConflictRecord, EntityRecord, EventRecord, PassageRecord, ProposalRecord,
    RepeatRecord, SourceRecord, StoryArticleRecord, StoryQuoteRecord, StoryRecord, StoryTimeRecord,
};

/// How a record is written.
#[derive(Clone, Copy, Debug)]
pub struct Style {
    /// The unit of offsets.
    pub unit: OffsetUnit,
    /// The language of explanations; what quotes a source stays in the source's.
    pub explain: Language,
}

impl Default for Style {
    fn default() -> Self {
        Self { unit: OffsetUnit::CodePoint, explain: Language::English }
    }
}

/// Why a line is not an article of the contract.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Error {
    /// A full sentence.
    message: String,
}

impl Error {
    fn new(message: String) -> Self {
        Self { message }
    }
}

impl std::fmt::Display for Error {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(&self.message)
    }
}

impl std::error::Error for Error {}

/// `(start, end)` of a span in the unit of the table.
fn told(offsets: &Offsets<'_>, span: Span) -> (usize, usize) {
    (offsets.of_byte(span.start), offsets.of_byte(span.end))
}

/// The span that lies between two offsets in the unit of the table.
fn span_of(offsets: &Offsets<'_>, start: usize, end: usize) -> Result<Span, Error> {
    match (offsets.to_byte(start), offsets.to_byte(end)) {
        (Some(start), Some(end)) if start <= end => Ok(Span::new(start, end)),
        _ => Err(Error::new(format!("The offsets {start} to {end} do not lie in the article's text."))),
    }
}
