//! A text as quotations see it: its tokens, what each may mean, and where it stands.

use super::marks::Passage;
use super::words::{Meaning, Part, Saying, meaning};
use crate::Span;
use crate::mention::Mentions;
use crate::text::Layout;

/// One token and what is known of it.
#[derive(Clone, Copy, Debug)]
pub(super) struct Word<'t> {
    pub text: &'t str,
    pub span: Span,
    pub meaning: Meaning,
    /// Index of the mention that it stands in.
    pub mention: Option<usize>,
    /// Index of the passage between quotation marks that it stands in, marks included.
    pub passage: Option<usize>,
    /// The first token of its sentence.
    pub sentence_start: usize,
    /// The token after the last of its sentence.
    pub sentence_end: usize,
    /// Whether it stands in furniture that tells nothing.
    pub in_furniture: bool,
}

impl Word<'_> {
    pub(super) const fn is(&self, part: Part) -> bool {
        self.meaning.is(part)
    }

    pub(super) const fn saying(&self) -> Option<Saying> {
        self.meaning.saying
    }

    pub(super) fn is_word(&self) -> bool {
        self.text.starts_with(char::is_alphabetic)
    }

    pub(super) fn is_capital(&self) -> bool {
        self.text.starts_with(char::is_uppercase)
    }
}

/// The tokens of a text.
pub(super) struct View<'t> {
    pub text: &'t str,
    pub words: Vec<Word<'t>>,
    pub mentions: &'t Mentions,
    pub layout: &'t Layout,
}

impl<'t> View<'t> {
    /// Looks up every token of a text. Linear in the length of the text.
    pub(super) fn new(
        text: &'t str,
        tokens: &[ner::Token<'t>],
        layout: &'t Layout,
        mentions: &'t Mentions,
        passages: &[Passage],
    ) -> Self {
        let mut words: Vec<Word<'t>> = Vec::with_capacity(tokens.len());
        let (mut name, mut passage, mut sentence, mut furniture) = (0, 0, 0, 0);
        // The first token of the sentence.
        let mut first = 0;
        for token in tokens {
            let span = Span::new(token.start, token.end());
            while mentions.mentions.get(name).is_some_and(|mention| mention.span.end <= span.start) {
                name += 1;
            }
            while passages.get(passage).is_some_and(|passage| passage.outer.end <= span.start) {
                passage += 1;
            }
            while layout.sentences.get(sentence + 1).is_some_and(|next| next.start <= span.start) {
                sentence += 1;
                end_sentence(&mut words, &mut first);
            }
            while layout.furniture.get(furniture).is_some_and(|item| item.span.end <= span.start) {
                furniture += 1;
            }
            let starts_within = |other: Span| other.start <= span.start;
            words.push(Word {
                text: token.text,
                span,
                meaning: meaning(token.text),
                mention: mentions.mentions.get(name).filter(|m| m.span.meets(span)).map(|_| name),
                passage: passages.get(passage).filter(|p| starts_within(p.outer)).map(|_| passage),
                sentence_start: first,
                sentence_end: 0,
                in_furniture: layout.furniture.get(furniture).is_some_and(|item| starts_within(item.span)),
            });
        }
        end_sentence(&mut words, &mut first);
        Self { text, words, mentions, layout }
    }

    pub(super) fn get(&self, index: usize) -> Option<&Word<'t>> {
        self.words.get(index)
    }

    /// The tokens from one up to, but without, another; none where the other comes first.
    pub(super) fn between(&self, from: usize, to: usize) -> &[Word<'t>] {
        self.words.get(from..to).unwrap_or_default()
    }

    /// The token before `index`.
    pub(super) fn before(&self, index: usize) -> Option<&Word<'t>> {
        self.words.get(index.checked_sub(1)?)
    }

    /// The first token that starts at or after a byte offset.
    pub(super) fn at(&self, offset: usize) -> usize {
        self.words.partition_point(|word| word.span.start < offset)
    }

    /// The span from one token up to, but without, another; white space and commas at its end are left out.
    pub(super) fn span(&self, from: usize, to: usize) -> Span {
        match (self.words.get(from), to.checked_sub(1).and_then(|last| self.words.get(last))) {
            (Some(first), Some(last)) if from < to => Span::new(first.span.start, last.span.end),
            _ => Span::new(0, 0),
        }
    }

    /// The label of a mention.
    pub(super) fn label(&self, mention: usize) -> ner::Label {
        self.mentions.mentions.get(mention).map_or(ner::Label::Misc, |mention| mention.label)
    }

    /// Whether a line ends between the token before `index` and it.
    pub(super) fn begins_line(&self, index: usize) -> bool {
        let Some(word) = self.get(index) else { return true };
        let Some(before) = self.before(index) else { return true };
        Span::new(before.span.end, word.span.start).of(self.text).contains('\n')
    }
}

/// Ends a sentence behind the last token; the next one begins there.
fn end_sentence(words: &mut [Word<'_>], first: &mut usize) {
    let end = words.len();
    words[*first..].iter_mut().for_each(|word| word.sentence_end = end);
    *first = end;
}
