//! A text as quantities see it: its tokens, what each may mean, and what is taken already.

use ner::Token;
use timex::{Found, Language};

use super::words::{Meaning, Part, meaning};
use crate::Span;
use crate::mention::Mentions;

/// One token and what is known of it.
#[derive(Clone, Copy, Debug)]
pub(super) struct Word<'t> {
    pub text: &'t str,
    pub span: Span,
    pub meaning: Meaning,
    /// Whether a line ends before it.
    pub after_line: bool,
    /// Whether nothing stands between it and the token before.
    pub is_joined: bool,
    /// Whether it stands in a temporal expression.
    pub in_time: bool,
    /// The mention that it stands in, counted from 1.
    pub mention: Option<usize>,
    /// Whether it is a word of Indonesian, where a verb shows by its prefix.
    pub shows_verbs: bool,
}

impl Word<'_> {
    pub(super) const fn is(&self, part: Part) -> bool {
        self.meaning.is(part)
    }

    /// Whether it is one of some words, which are in small letters of ASCII, whatever its capitals.
    pub(super) fn is_any(&self, words: &[&str]) -> bool {
        words.iter().any(|word| self.text.eq_ignore_ascii_case(word))
    }

    pub(super) fn is_word(&self) -> bool {
        self.text.starts_with(char::is_alphabetic)
    }

    pub(super) fn is_capital(&self) -> bool {
        self.text.starts_with(char::is_uppercase)
    }

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

/// The tokens of a text.
pub(super) struct View<'t> {
    pub text: &'t str,
    pub words: Vec<Word<'t>>,
    pub language: Language,
}

impl<'t> View<'t> {
    /// Looks up every token of a text. Linear in the length of the text.
    pub(super) fn new(
        text: &'t str,
        tokens: &[Token<'t>],
        times: &[Found],
        mentions: &Mentions,
        language: Language,
    ) -> Self {
        let mut words: Vec<Word<'t>> = Vec::with_capacity(tokens.len());
        let (mut time, mut name) = (0, 0);
        for token in tokens {
            let before = words.last().map_or(0, |word| word.span.end);
            let span = Span::new(token.start, token.end());
            while times.get(time).is_some_and(|found| found.range.end <= span.start) {
                time += 1;
            }
            while mentions.mentions.get(name).is_some_and(|mention| mention.span.end <= span.start) {
                name += 1;
            }
            let mention = mentions.mentions.get(name).filter(|mention| mention.span.meets(span));
            words.push(Word {
                text: token.text,
                span,
                meaning: meaning(token.text),
                after_line: text.as_bytes().get(before..token.start).is_some_and(|gap| gap.contains(&b'\n')),
                is_joined: before == token.start,
                in_time: times.get(time).is_some_and(|found| found.range.start < span.end),
                mention: mention.map(|_| name + 1),
                shows_verbs: language == Language::Indonesian,
            });
        }
        Self { text, words, language }
    }

    pub(super) fn get(&self, index: usize) -> Option<&Word<'t>> {
        self.words.get(index)
    }

    /// The token at `index` if it stands in the same line as the one before it.
    pub(super) fn next_in_line(&self, index: usize) -> Option<&Word<'t>> {
        self.words.get(index).filter(|word| !word.after_line)
    }

    /// The token before `index`, if it stands in the same line.
    pub(super) fn before(&self, index: usize) -> Option<&Word<'t>> {
        let after_line = self.words.get(index).is_some_and(|word| word.after_line);
        if after_line { None } else { self.words.get(index.checked_sub(1)?) }
    }

    /// The span from one token up to, but without, another.
    pub(super) fn span(&self, from: usize, to: usize) -> Span {
        match (self.words.get(from), to.checked_sub(1).and_then(|last| self.words.get(last))) {
            (Some(first), Some(last)) if from < to => Span::new(first.span.start, last.span.end),
            _ => Span::new(0, 0),
        }
    }

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
        Some(words.iter().map(|word| ner::lowercase(word.text)).collect::<Vec<_>>().join("_"))
    }
}
