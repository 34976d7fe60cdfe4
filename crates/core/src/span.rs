//! Places in an article's text.

use std::ops::Range;

use serde::{Deserialize, Serialize};

/// Part of an article's text: byte offsets, half-open, always on character boundaries.
///
/// ```
/// use linimasa_core::Span;
/// let text = "Rapat di Malang";
/// let span = Span::new(9, 15);
/// assert_eq!(span.of(text), "Malang");
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct Span {
    /// The first byte.
    pub start: usize,
    /// The byte after the last.
    pub end: usize,
}

impl Span {
    /// The span from `start` up to `end`.
    pub const fn new(start: usize, end: usize) -> Self {
        Self { start, end }
    }

    /// The words at this place; empty where the span does not lie in the text.
    pub fn of(self, text: &str) -> &str {
        text.get(self.start..self.end).unwrap_or_default()
    }

    /// Length in bytes.
    pub const fn len(self) -> usize {
        self.end.saturating_sub(self.start)
    }

    /// Whether nothing lies in it.
    pub const fn is_empty(self) -> bool {
        self.end <= self.start
    }

    /// Whether the other span lies inside this one.
    pub const fn holds(self, other: Span) -> bool {
        self.start <= other.start && other.end <= self.end
    }

    /// Whether the two share a byte.
    pub const fn meets(self, other: Span) -> bool {
        self.start < other.end && other.start < self.end
    }

    /// The same as a range.
    pub const fn range(self) -> Range<usize> {
        self.start..self.end
    }

    /// This span without white space at its ends.
    pub fn trimmed(self, text: &str) -> Span {
        let words = self.of(text);
        let start = self.start + (words.len() - words.trim_start().len());
        Span::new(start, start + words.trim().len())
    }
}

impl From<Range<usize>> for Span {
    fn from(range: Range<usize>) -> Self {
        Span::new(range.start, range.end)
    }
}

/// A span in half the room, of which a story keeps one for every word. No article has four thousand million bytes; what would
/// stand behind these is taken for standing there.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct SmallSpan {
    start: u32,
    end: u32,
}

impl SmallSpan {
    /// The span that holds this one and another, and what is between them.
    pub(crate) fn with(self, other: Self) -> Self {
        Self { start: self.start.min(other.start), end: self.end.max(other.end) }
    }
}

impl From<Span> for SmallSpan {
    fn from(span: Span) -> Self {
        let small = |at: usize| u32::try_from(at).unwrap_or(u32::MAX);
        Self { start: small(span.start), end: small(span.end) }
    }
}

impl From<SmallSpan> for Span {
    fn from(small: SmallSpan) -> Self {
        Self::new(small.start as usize, small.end as usize)
    }
}

/// The span of a sorted, non-overlapping list that holds the byte at `offset`.
pub fn position_of(spans: &[Span], offset: usize) -> Option<usize> {
    let after = spans.partition_point(|span| span.start <= offset);
    let index = after.checked_sub(1)?;
    (offset < spans[index].end).then_some(index)
}
