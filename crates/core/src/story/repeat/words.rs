//! The words of an article's prose, as numbers.

use std::iter::Peekable;

use crate::story::vocabulary::{self, Vocabulary};
use crate::text::FurnitureKind;
use crate::{Analysis, Span};

/// The words of an article that can be copied from or to another: its prose, page furniture left out.
pub(in crate::story) struct Words {
    /// A hash of each, case aside.
    pub(super) hashes: Vec<u64>,
    /// Whether each is part of a name: long names stand in many texts that are not copied.
    pub(super) is_name: Vec<bool>,
    /// Where each stands.
    pub(super) spans: Vec<Span>,
    /// The number of the sentence in which each stands.
    pub(super) sentences: Vec<usize>,
    /// The first and last word of each sentence, half-open, and its span.
    pub(super) of_sentence: Vec<(usize, usize, Span)>,
}

impl Words {
    pub(in crate::story) fn of(
        analysis: &Analysis,
        read: &vocabulary::Words,
        vocabulary: &Vocabulary,
    ) -> Self {
        let layout = &analysis.layout;
        let mut words = Self {
            hashes: Vec::new(),
            is_name: Vec::new(),
            spans: Vec::new(),
            sentences: Vec::new(),
            of_sentence: vec![(0, 0, Span::new(0, 0)); layout.sentences.len()],
        };
        let left_out = layout.furniture.iter().filter(|item| item.kind != FurnitureKind::Repeat);
        let mut left_out = left_out.map(|item| item.span).peekable();
        let mut names = analysis.mentions.mentions.iter().map(|mention| mention.span).peekable();
        for (sentence, &span) in layout.sentences.iter().enumerate() {
            let first = words.hashes.len();
            for &(word, number) in read.of_sentence(sentence) {
                if holds(&mut left_out, word.start) {
                    continue;
                }
                words.hashes.push(vocabulary.hash(number));
                words.is_name.push(holds(&mut names, word.start));
                words.spans.push(word);
                words.sentences.push(sentence);
            }
            if words.hashes.len() > first {
                words.of_sentence[sentence] = (first, words.hashes.len(), span);
            }
        }
        words
    }
}

/// Whether the next of some spans that ends behind a place holds it. Places are asked for in their order.
fn holds(spans: &mut Peekable<impl Iterator<Item = Span>>, at: usize) -> bool {
    while spans.next_if(|span| span.end <= at).is_some() {}
    spans.peek().is_some_and(|span| span.start <= at)
}
