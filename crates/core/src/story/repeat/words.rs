//! The words of an article's prose, as numbers.

use std::iter::Peekable;

use crate::story::vocabulary::{self, Vocabulary};
use crate::text::FurnitureKind;
use crate::{Analysis, SmallSpan, Span};

/// The words of an article that can be copied from or to another: its prose, page furniture left out.
pub(in crate::story) struct Words {
    pub(super) all: Vec<Word>,
    /// Whether each is part of a name: long names stand in many texts that are not copied.
    pub(super) is_name: Vec<bool>,
    /// The sentences that have any.
    sentences: Vec<Sentence>,
}

/// A word.
#[derive(Clone, Copy)]
pub(super) struct Word {
    /// Its hash, case aside.
    pub(super) hash: u64,
    span: SmallSpan,
}

/// A sentence.
#[derive(Clone, Copy)]
struct Sentence {
    /// Behind its last word.
    end: u32,
    span: SmallSpan,
}

impl Words {
    pub(in crate::story) fn of(
        analysis: &Analysis,
        read: &vocabulary::Words,
        vocabulary: &Vocabulary,
    ) -> Self {
        let layout = &analysis.layout;
        let mut words = Self {
            all: Vec::with_capacity(read.len()),
            is_name: Vec::with_capacity(read.len()),
            sentences: Vec::with_capacity(layout.sentences.len()),
        };
        let left_out = layout.furniture.iter().filter(|item| item.kind != FurnitureKind::Repeat);
        let mut left_out = left_out.map(|item| item.span).peekable();
        let mut names = analysis.mentions.mentions.iter().map(|mention| mention.span).peekable();
        for (sentence, &span) in layout.sentences.iter().enumerate() {
            let first = words.all.len();
            for (word, number) in read.of_sentence(sentence) {
                if holds(&mut left_out, word.start) {
                    continue;
                }
                words.all.push(Word { hash: vocabulary.hash(number), span: word.into() });
                words.is_name.push(holds(&mut names, word.start));
            }
            if words.all.len() > first {
                words.sentences.push(Sentence { end: words.all.len() as u32, span: span.into() });
            }
        }
        words
    }

    /// Where a word stands.
    pub(super) fn span(&self, word: usize) -> Span {
        self.all[word].span.into()
    }

    /// The first and last word of the sentence in which one stands, half-open, and its span.
    pub(super) fn sentence(&self, word: usize) -> (usize, usize, Span) {
        let at = self.sentences.partition_point(|sentence| sentence.end as usize <= word);
        let start = at.checked_sub(1).map_or(0, |before| self.sentences[before].end);
        let Sentence { end, span } = self.sentences[at];
        (start as usize, end as usize, span.into())
    }
}

/// Whether the next of some spans that ends behind a place holds it. Places are asked for in their order.
fn holds(spans: &mut Peekable<impl Iterator<Item = Span>>, at: usize) -> bool {
    while spans.next_if(|span| span.end <= at).is_some() {}
    spans.peek().is_some_and(|span| span.start <= at)
}
