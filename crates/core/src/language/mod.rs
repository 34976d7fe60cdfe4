//! Which language a text is in.

use std::ops::Range;
use std::sync::LazyLock;

use timex::Language;

use crate::lookup::Lookup;
use crate::memory::{self, Memory};

/// How many words are looked at: enough to be sure, whatever the length of the text.
const ENOUGH: usize = 2_000;
/// Prose of a language holds at least this share of its function words, in percent.
const LEAST_PERCENT: usize = 8;
/// Shorter texts say too little to call them foreign.
const FEWEST_WORDS: usize = 12;

/// What is known of a text's language.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Guess {
    /// The nearer of the two languages that can be read.
    pub language: Language,
    /// The language itself.
    pub spoken: Spoken,
    /// Whether a text that is long enough to tell is probably in neither of the two.
    pub is_doubtful: bool,
}

/// A language that can be told.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Spoken {
    /// Indonesian.
    Indonesian,
    /// English.
    English,
    /// Malay, which is read as Indonesian.
    Malay,
    /// The words do not tell.
    Unsure,
}

/// What words say of their language, as bits.
const FUNCTION_INDONESIAN: u8 = 1;
const FUNCTION_ENGLISH: u8 = 2;
const ONLY_INDONESIAN: u8 = 4;
const ONLY_MALAY: u8 = 8;

static WORDS: LazyLock<Lookup<u8>> = LazyLock::new(|| {
    let mut words: Lookup<u8> = Lookup::new();
    for line in include_str!("words.tsv").lines().filter(|line| !line.starts_with('#')) {
        let Some((kind, entries)) = line.split_once('\t') else { continue };
        let bit = match kind {
            "i" => FUNCTION_INDONESIAN,
            "e" => FUNCTION_ENGLISH,
            "id" => ONLY_INDONESIAN,
            _ => ONLY_MALAY,
        };
        for word in entries.split(' ') {
            *words.entry(word) |= bit;
        }
    }
    words
});

/// Guesses the language of a text by its function words, and Malay by words and endings that Indonesian writes
/// otherwise (`kerana`, `universiti`). Says [`Spoken::Unsure`] where the words do not tell.
///
/// ```
/// use linimasa_core::language::{Spoken, guess};
/// use timex::Language;
/// assert_eq!(guess("Harga beras naik di pasar itu sejak kemarin.").language, Language::Indonesian);
/// assert_eq!(guess("The price of rice has been rising since Monday.").language, Language::English);
/// assert_eq!(guess("Polis menahan dua suspek kerana mencuri wang syarikat.").spoken, Spoken::Malay);
/// assert!(guess("Der Preis für Reis ist seit Montag auf dem Markt dort weiter gestiegen, wie es hieß.").is_doubtful);
/// ```
pub fn guess(text: &str) -> Guess {
    memory::with(|memory| {
        memory.meet(&ner::tokenize(text, 0..text.len()));
        guess_met(memory)
    })
}

/// As [`guess`], of the text whose tokens were met last.
pub(crate) fn guess_met(memory: &Memory) -> Guess {
    let mut count = Count::default();
    for known in memory.known() {
        count.add(&known.language);
        if count.words >= ENOUGH {
            break;
        }
    }
    let language = if count.english > count.indonesian { Language::English } else { Language::Indonesian };
    let spoken = count.spoken();
    let is_long = count.words >= FEWEST_WORDS;
    let is_doubtful = is_long && (spoken == Spoken::Malay || spoken == Spoken::Unsure && count.is_thin());
    Guess { language, spoken, is_doubtful }
}

/// What a token says of its text's language: how many words it has, mostly one, and how many of each kind.
#[derive(Clone, Copy, Debug, Default)]
pub(crate) struct Meaning {
    words: u8,
    indonesian: u8,
    english: u8,
    only_indonesian: u8,
    only_malay: u8,
}

/// What a token says of its text's language, whatever stands around it.
pub(crate) fn meaning(token: &str) -> Meaning {
    let mut all = Meaning::default();
    for word in words(token).take(usize::from(u8::MAX)) {
        let known = *WORDS.get_at(token, word.clone());
        let kinds = if known == 0 { by_form(token.get(word).unwrap_or_default()) } else { known };
        let is = |kind: u8| u8::from(kinds & kind != 0);
        all.words += 1;
        all.indonesian += is(FUNCTION_INDONESIAN);
        all.english += is(FUNCTION_ENGLISH);
        all.only_indonesian += is(ONLY_INDONESIAN);
        all.only_malay += is(ONLY_MALAY);
    }
    all
}

/// The words of a token: letters side by side.
fn words(text: &str) -> impl Iterator<Item = Range<usize>> {
    let mut at = 0;
    std::iter::from_fn(move || {
        let start = letter_from(text, at)?;
        at = start;
        while let Some(width) = letter_width(text, at) {
            at = ner::past_letters(text.as_bytes(), at + width);
        }
        Some(start..at)
    })
}

/// Where the first letter stands in a text from a character on.
fn letter_from(text: &str, from: usize) -> Option<usize> {
    let mut at = from;
    while letter_width(text, at).is_none() {
        at +=
            if text.as_bytes().get(at)?.is_ascii() { 1 } else { text.get(at..)?.chars().next()?.len_utf8() };
    }
    Some(at)
}

/// The width of the letter at a byte offset, if one stands there.
#[inline]
fn letter_width(text: &str, at: usize) -> Option<usize> {
    let byte = text.as_bytes().get(at)?;
    if byte.is_ascii() {
        return byte.is_ascii_alphabetic().then_some(1);
    }
    let letter = text.get(at..)?.chars().next()?;
    letter.is_alphabetic().then(|| letter.len_utf8())
}

/// Words of each kind in a text.
#[derive(Default)]
struct Count {
    words: usize,
    indonesian: usize,
    english: usize,
    only_indonesian: usize,
    only_malay: usize,
}

impl Count {
    /// Adds what a token says.
    fn add(&mut self, token: &Meaning) {
        self.words += usize::from(token.words);
        self.indonesian += usize::from(token.indonesian);
        self.english += usize::from(token.english);
        self.only_indonesian += usize::from(token.only_indonesian);
        self.only_malay += usize::from(token.only_malay);
    }

    /// Whether the function words of both languages are too few for prose of either.
    fn is_thin(&self) -> bool {
        self.indonesian.max(self.english) * 100 < self.words * LEAST_PERCENT
    }

    fn spoken(&self) -> Spoken {
        let has_malay = self.only_malay > 0;
        let indonesian = self.indonesian + self.only_indonesian;
        if self.english > indonesian.max(self.only_malay) && !(self.is_thin() && self.words >= FEWEST_WORDS) {
            return Spoken::English;
        }
        if has_malay && self.only_malay > self.only_indonesian && self.english <= indonesian + self.only_malay
        {
            // One word in a long text may be a name or a quotation.
            let is_enough = self.only_malay >= 2 || self.words < FEWEST_WORDS;
            return if is_enough { Spoken::Malay } else { Spoken::Unsure };
        }
        let is_told = indonesian > self.english && !(self.is_thin() && self.words >= FEWEST_WORDS);
        let is_undecided = has_malay && self.only_malay == self.only_indonesian;
        if is_told && !is_undecided { Spoken::Indonesian } else { Spoken::Unsure }
    }
}

/// What the form of a word says: `universiti` is Malay, `universitas` Indonesian; verbs such as `menyesalkan` and words such as
/// `artinya` are of both, and say that it is no English where a short text names much and has few function words.
fn by_form(word: &str) -> u8 {
    const SHORTEST: usize = 7;
    match word.as_bytes() {
        bytes if bytes.len() < SHORTEST => 0,
        [.., b'i', b't', b'i'] => ONLY_MALAY,
        [.., b'i', b't', b'a', b's'] => ONLY_INDONESIAN,
        [b'm', b'e', b'n', b'g' | b'y', ..] | [b'm', b'e', b'm', b'p', ..] => FUNCTION_INDONESIAN,
        [.., b'k', b'a', b'n'] | [.., b'n', b'y', b'a'] => FUNCTION_INDONESIAN,
        _ => 0,
    }
}

#[cfg(test)]
mod tests;
