//! What the page and the worker say to each other: plain data, and slices of views.
//!
//! The worker owns the articles and the story. The page sends an [`Ask`] and gets an [`Answer`] with the
//! same ticket. A [`slice`] holds what one view shows, already in the reader's language and cut into
//! pieces of text, so that the page counts no offsets and knows nothing of dates or names.

mod answer;
mod ask;
pub mod slice;

pub use answer::{Answer, Download, Notice, Problem, Reply};
pub use ask::{Ask, Export, Input, Language, Request};

/// An article's id: short hex, as in the contract; the same article has the same id everywhere.
pub type ArticleId = String;

/// A source that the page handed over, numbered by the page: a file, or a pasted text.
///
/// A worker that was restarted is given the same sources again under the same numbers.
pub type SourceId = u32;
