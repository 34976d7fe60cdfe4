//! A text as quantities and quotations see it: each token once, with what the tables know of its word and what was
//! found where it stands.

use std::ops::Range;

use ner::{Label, Token};
use timex::{Found, Language};

use crate::Span;
use crate::memory::{Known, Memory};
use crate::mention::Mentions;
use crate::quote::{self, Passage, Saying};
use crate::text::Layout;

/// One token and what is known of it.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Word<'t> {
    pub text: &'t str,
    pub span: Span,
    pub known: &'t Known,
    /// Whether a line ends before it.
    pub after_line: bool,
    /// Whether nothing stands between it and the token before.
    pub is_joined: bool,
    /// Whether it stands in a temporal expression.
    pub in_time: bool,
    /// Whether it stands in furniture.
    pub in_furniture: bool,
    /// Whether it is a word of Indonesian, where a verb shows by its prefix.
    pub shows_verbs: bool,
    /// Which sentence it stands in.
    pub sentence: usize,
    /// Index of the mention that it stands in.
    pub mention: Option<usize>,
    /// Index of the passage between quotation marks that it stands in, marks included.
    pub passage: Option<usize>,
}

/// A part that a word may play.
pub(crate) trait Part: Copy {
    /// Whether a word may play it.
    fn is_of(self, word: &Known) -> bool;
}

impl Word<'_> {
    pub(crate) fn is(&self, part: impl Part) -> bool {
        part.is_of(self.known)
    }

    /// Whether it is one of some words, which are in small letters of ASCII, whatever its capitals.
    pub(crate) fn is_any(&self, words: &[&str]) -> bool {
        words.iter().any(|word| self.text.eq_ignore_ascii_case(word))
    }

    pub(crate) const fn is_word(&self) -> bool {
        self.known.is_word
    }

    pub(crate) const fn is_capital(&self) -> bool {
        self.known.is_capital
    }

    pub(crate) const fn saying(&self) -> Option<Saying> {
        self.known.quote.saying
    }
}

/// What of a text was found before it is seen.
#[derive(Clone, Copy)]
pub(crate) struct Facts<'t> {
    pub text: &'t str,
    pub layout: &'t Layout,
    pub times: &'t [Found],
    pub mentions: &'t Mentions,
    pub language: Language,
}

/// The tokens of a text.
pub(crate) struct View<'t> {
    pub text: &'t str,
    pub layout: &'t Layout,
    pub mentions: &'t Mentions,
    pub language: Language,
    pub words: Vec<Word<'t>>,
    pub passages: Vec<Passage>,
    /// The tokens of each sentence.
    sentences: Vec<Range<usize>>,
    /// The tokens that a number may begin with.
    pub numbers: Vec<usize>,
    /// The tokens that say from whom something is taken.
    pub takings: Vec<usize>,
    /// The tokens that are words of saying, neither in a name nor between quotation marks.
    cues: Vec<usize>,
}

impl<'t> View<'t> {
    /// Sees a text whose tokens were met last. Linear in the length of the text.
    pub(crate) fn new(facts: Facts<'t>, tokens: &[Token<'t>], memory: &'t Memory) -> Self {
        /// Of so many tokens hardly more than one is noted.
        const FEW: usize = 8;
        let Facts { text, layout, times, mentions, language } = facts;
        let mut view = View {
            text,
            layout,
            mentions,
            language,
            words: Vec::with_capacity(tokens.len()),
            passages: quote::passages(text, &layout.paragraphs),
            sentences: Vec::with_capacity(layout.sentences.len()),
            numbers: Vec::with_capacity(tokens.len() / FEW),
            takings: Vec::new(),
            cues: Vec::with_capacity(tokens.len() / FEW),
        };
        view.see_words(tokens, memory);
        let words = &mut view.words;
        let (meets, starts_in) = (true, false);
        mark(words, times.iter().map(|time| time.range.clone()), meets, |word, _| word.in_time = true);
        let mentions = mentions.mentions.iter().map(|mention| mention.span.range());
        mark(words, mentions, meets, |word, mention| word.mention = Some(mention));
        let furniture = layout.furniture.iter().map(|item| item.span.range());
        mark(words, furniture, starts_in, |word, _| word.in_furniture = true);
        let passages = view.passages.iter().map(|passage| passage.outer.range());
        mark(words, passages, starts_in, |word, passage| word.passage = Some(passage));
        view.cues.retain(|&at| words[at].mention.is_none() && words[at].passage.is_none());
        view
    }

    /// Sees each token by itself.
    fn see_words(&mut self, tokens: &[Token<'t>], memory: &'t Memory) {
        let shows_verbs = self.language == Language::Indonesian;
        let mut end = 0;
        for (at, (token, known)) in tokens.iter().zip(memory.known()).enumerate() {
            match self.sentences.last_mut().filter(|_| !token.begins_sentence) {
                Some(sentence) => sentence.end = at + 1,
                None => self.sentences.push(at..at + 1),
            }
            if known.begins_number {
                self.numbers.push(at);
            }
            if known.takes {
                self.takings.push(at);
            }
            if known.quote.saying.is_some() {
                self.cues.push(at);
            }
            let span = Span::new(token.start, token.end());
            self.words.push(Word {
                text: token.text,
                span,
                known,
                after_line: has_line_end(self.text, end..span.start),
                is_joined: end == span.start,
                in_time: false,
                in_furniture: false,
                shows_verbs,
                sentence: self.sentences.len() - 1,
                mention: None,
                passage: None,
            });
            end = span.end;
        }
    }

    pub(crate) fn get(&self, index: usize) -> Option<&Word<'t>> {
        self.words.get(index)
    }

    /// The token at `index` if it stands in the same line as the one before it.
    pub(crate) fn next_in_line(&self, index: usize) -> Option<&Word<'t>> {
        self.words.get(index).filter(|word| !word.after_line)
    }

    /// The token before `index`, if it stands in the same line.
    pub(crate) fn before_in_line(&self, index: usize) -> Option<&Word<'t>> {
        let after_line = self.words.get(index).is_some_and(|word| word.after_line);
        if after_line { None } else { self.before(index) }
    }

    /// The token before `index`.
    pub(crate) fn before(&self, index: usize) -> Option<&Word<'t>> {
        self.words.get(index.checked_sub(1)?)
    }

    /// The tokens from one up to, but without, another; none where the other comes first.
    pub(crate) fn between(&self, from: usize, to: usize) -> &[Word<'t>] {
        self.words.get(from..to).unwrap_or_default()
    }

    /// The first token that starts at or after a byte offset.
    pub(crate) fn at(&self, offset: usize) -> usize {
        self.words.partition_point(|word| word.span.start < offset)
    }

    /// The span from one token up to, but without, another.
    pub(crate) fn span(&self, from: usize, to: usize) -> Span {
        match (self.words.get(from), to.checked_sub(1).and_then(|last| self.words.get(last))) {
            (Some(first), Some(last)) if from < to => Span::new(first.span.start, last.span.end),
            _ => Span::new(0, 0),
        }
    }

    /// The tokens of the sentence that a token stands in.
    pub(crate) fn sentence(&self, word: &Word<'_>) -> Range<usize> {
        self.sentences.get(word.sentence).cloned().unwrap_or_default()
    }

    /// The words of saying among some tokens that are neither in a name nor between quotation marks.
    pub(crate) fn cues(&self, tokens: Range<usize>) -> impl DoubleEndedIterator<Item = (usize, Saying)> + '_ {
        let [from, to] =
            [tokens.start, tokens.end].map(|token| self.cues.partition_point(|&cue| cue < token));
        let cues = self.cues.get(from..to).unwrap_or_default();
        cues.iter().filter_map(|&cue| Some((cue, self.words[cue].saying()?)))
    }

    /// The label of a mention.
    pub(crate) fn label(&self, mention: usize) -> Label {
        self.mentions.mentions.get(mention).map_or(Label::Misc, |mention| mention.label)
    }

    /// Whether a line ends between the token before `index` and it.
    pub(crate) fn begins_line(&self, index: usize) -> bool {
        index == 0 || self.get(index).is_none_or(|word| word.after_line)
    }
}

/// Marks the words in each of some spans, which are in order and share nothing, with the span's place among them: those
/// that meet it, or else those that start in it.
fn mark<'t>(
    words: &mut [Word<'t>],
    spans: impl Iterator<Item = Range<usize>>,
    meets: bool,
    mark: impl Fn(&mut Word<'t>, usize),
) {
    let mut at = 0;
    for (place, span) in spans.enumerate() {
        let is_before = |word: &&mut Word<'t>| {
            if meets { word.span.end <= span.start } else { word.span.start < span.start }
        };
        while words.get_mut(at).filter(is_before).is_some() {
            at += 1;
        }
        while let Some(word) = words.get_mut(at).filter(|word| word.span.start < span.end) {
            mark(word, place);
            at += 1;
        }
    }
}

/// Whether a line ends between two tokens. Mostly one space stands there, or nothing, and then it is one look; the
/// second token begins with no line end.
#[inline]
fn has_line_end(text: &str, gap: Range<usize>) -> bool {
    let bytes = text.as_bytes();
    bytes.get(gap.start) == Some(&b'\n')
        || gap.len() > 1 && bytes.get(gap).is_some_and(|gap| gap.contains(&b'\n'))
}
