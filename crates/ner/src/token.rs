//! Text to tokens: words, numbers and punctuation marks, with their places.

use std::ops::Range;

use crate::words;
use crate::words::bytes::Packed;

/// One token of a text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Token<'t> {
    /// The token's own characters.
    pub text: &'t str,
    /// Where it starts: a byte offset in the whole text.
    pub start: usize,
    /// Whether it is the first token of its sentence.
    pub begins_sentence: bool,
    /// Whether white space (or nothing at all) stands before it.
    pub space_before: bool,
    /// Its characters, to be looked up by.
    pub(crate) packed: Packed,
}

impl<'t> Token<'t> {
    /// A token that was cut already.
    pub fn new(text: &'t str, start: usize, begins_sentence: bool, space_before: bool) -> Self {
        Self { text, start, begins_sentence, space_before, packed: Packed::of(text) }
    }

    /// Where the token ends: the byte offset after its last character.
    pub fn end(&self) -> usize {
        self.start + self.text.len()
    }
}

/// The tokens of one sentence, `range` of `text` in bytes. A range that does not lie on character
/// boundaries inside the text has no tokens.
///
/// Words keep their inner hyphens, apostrophes and dots; a clitic after a name (`DPRD-nya`), a prefix
/// before one (`pro-Jepang`) and two countries with a hyphen between them (`Jepang-Korea`) come apart.
/// An initial or a known abbreviation keeps its dot.
///
/// ```
/// let text = "Kata H. Mulyono, DPRD-nya rapat pukul 09.30.";
/// let tokens: Vec<&str> = ner::tokenize(text, 0..text.len()).iter().map(|t| t.text).collect();
/// assert_eq!(tokens, ["Kata", "H.", "Mulyono", ",", "DPRD", "-nya", "rapat", "pukul", "09.30", "."]);
/// ```
pub fn tokenize(text: &str, range: Range<usize>) -> Vec<Token<'_>> {
    let mut tokens = Vec::with_capacity(range.len() / 5 + 1);
    add_tokens(text, range, &mut tokens);
    tokens
}

/// The tokens of several sentences, one behind the other.
///
/// ```
/// let tokens = ner::tokenize_sentences("Ia tiba. Ia pergi.", [0..8, 9..18]);
/// assert_eq!(tokens.iter().filter(|token| token.begins_sentence).count(), 2);
/// assert_eq!(tokens.len(), 6);
/// ```
pub fn tokenize_sentences(text: &str, sentences: impl IntoIterator<Item = Range<usize>>) -> Vec<Token<'_>> {
    let mut tokens = Vec::with_capacity(text.len() / 5 + 1);
    sentences.into_iter().for_each(|sentence| add_tokens(text, sentence, &mut tokens));
    tokens
}

/// Adds the tokens of one sentence.
fn add_tokens<'t>(text: &'t str, range: Range<usize>, tokens: &mut Vec<Token<'t>>) {
    let Some(sentence) = text.get(range.clone()) else { return };
    let first = tokens.len();
    // Where the last token ended, and where the next may begin.
    let (mut end, mut at) = (None, 0);
    while at < sentence.len() {
        let (class, width) = class_at(sentence, at);
        let word = match class {
            Class::Space => {
                at += width;
                continue;
            }
            Class::Word => word_at(sentence, at),
            Class::Mark => Word { end: at + width, cuts: [None; 2] },
        };
        let mut push = |stop: usize| {
            tokens.push(Token {
                text: &sentence[at..stop],
                start: range.start + at,
                begins_sentence: false,
                space_before: end != Some(at),
                packed: Packed::at(text, range.start + at..range.start + stop),
            });
            (at, end) = (stop, Some(stop));
        };
        // Few words come apart.
        if let [Some(first), second] = word.cuts {
            push(first);
            second.into_iter().for_each(&mut push);
        }
        push(word.end);
    }
    if let Some(first) = tokens.get_mut(first) {
        first.begins_sentence = true;
    }
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Class {
    Space,
    Word,
    Mark,
}

/// The class of every byte of ASCII; a byte above is looked up by its character.
const ASCII: [Class; 128] = {
    let mut table = [Class::Mark; 128];
    let mut byte = 0;
    while byte < 128 {
        if (byte as u8).is_ascii_alphanumeric() {
            table[byte] = Class::Word;
        } else if byte <= 32 || byte == 127 {
            table[byte] = Class::Space;
        }
        byte += 1;
    }
    table
};

/// The class and the width in bytes of the character at a byte offset that is a character boundary.
#[inline]
fn class_at(text: &str, at: usize) -> (Class, usize) {
    let Some(&byte) = text.as_bytes().get(at) else { return (Class::Space, 1) };
    match ASCII.get(byte as usize) {
        Some(&class) => (class, 1),
        None => class_above(text, at),
    }
}

/// The same of a character that is not in ASCII.
#[inline(never)]
fn class_above(text: &str, at: usize) -> (Class, usize) {
    let Some(c) = text.get(at..).and_then(|rest| rest.chars().next()) else { return (Class::Space, 1) };
    let class = if c.is_alphanumeric() || is_combining(c) {
        Class::Word
    } else if c.is_whitespace() || matches!(c, '\u{200b}' | '\u{feff}' | '\u{ad}') {
        Class::Space
    } else {
        Class::Mark
    };
    (class, c.len_utf8())
}

fn is_combining(c: char) -> bool {
    matches!(c, '\u{300}'..='\u{36f}')
}

/// A word, or a mark: where it ends, and where it comes apart.
struct Word {
    end: usize,
    cuts: [Option<usize>; 2],
}

/// The word that starts at `at`.
fn word_at(text: &str, at: usize) -> Word {
    let (mut end, mut is_joined) = (at, false);
    loop {
        end = past_letters(text, end);
        match joint_width(text, end) {
            Some(width) => end += width,
            None => break,
        }
        is_joined = true;
    }
    if text.as_bytes().get(end) == Some(&b'.') && words::keeps_dot(&text[at..end]) {
        end += 1;
    }
    let word = &text[at..end];
    let cuts = match () {
        () if is_joined => words::cuts(word),
        () if words::may_have_clitic(word) => [words::clitic(word), None],
        () => return Word { end, cuts: [None; 2] },
    };
    Word { end, cuts: cuts.map(|cut| Some(at + cut?)) }
}

/// The end of the letters and digits from a place.
#[inline]
fn past_letters(text: &str, from: usize) -> usize {
    let mut end = from;
    loop {
        end = words::bytes::past_alphanumerics(text.as_bytes(), end);
        match text.as_bytes().get(end).filter(|byte| !byte.is_ascii()).map(|_| class_above(text, end)) {
            Some((Class::Word, width)) => end += width,
            _ => return end,
        }
    }
}

/// The width of the mark at `at` when it joins two parts of one word.
fn joint_width(text: &str, at: usize) -> Option<usize> {
    // Mostly a space stands there, or behind the mark that does.
    let is_space = |at: usize| matches!(text.as_bytes().get(at), None | Some(b' ' | b'\n'));
    if is_space(at) || is_space(at + 1) {
        return None;
    }
    let mark = text.get(at..)?.chars().next()?;
    let next = text.get(at + mark.len_utf8()..)?.chars().next()?;
    let before = text.get(..at)?.chars().next_back()?;
    let joins = match mark {
        '-' | '\u{2010}' | '\u{2011}' => next.is_alphanumeric(),
        '\'' | '’' | 'ʼ' | '`' => {
            next.is_alphabetic() && before.is_alphabetic() && !is_possessive(text, at + mark.len_utf8())
        }
        // `09.30`, `warta.id`, `U.S.`; not `selesai.Kami`, where a space is missing.
        '.' => {
            (before.is_numeric() && next.is_numeric())
                || (before.is_alphabetic() && next.is_lowercase())
                || (before.is_uppercase() && next.is_uppercase())
        }
        ',' => before.is_numeric() && next.is_numeric(),
        '&' => before.is_uppercase() && next.is_uppercase(),
        _ => false,
    };
    joins.then(|| mark.len_utf8())
}

/// Whether an English genitive's `s` stands at `at`, with nothing of the word behind it.
fn is_possessive(text: &str, at: usize) -> bool {
    let mut rest = text.get(at..).unwrap_or("").chars();
    rest.next() == Some('s') && !rest.next().is_some_and(char::is_alphanumeric)
}
