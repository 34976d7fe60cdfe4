//! Which language a text is in.

use std::sync::LazyLock;

use timex::Language;

use crate::lookup::Lookup;

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
    let mut count = Count::default();
    words(text).take(ENOUGH).for_each(|word| count.add(word));
    let language = if count.english > count.indonesian { Language::English } else { Language::Indonesian };
    let spoken = count.spoken();
    let is_long = count.words >= FEWEST_WORDS;
    let is_doubtful = is_long && (spoken == Spoken::Malay || spoken == Spoken::Unsure && count.is_thin());
    Guess { language, spoken, is_doubtful }
}

/// The words of a text: letters side by side.
fn words(text: &str) -> impl Iterator<Item = &str> {
    let mut rest = text;
    std::iter::from_fn(move || {
        rest = rest.get(run(rest, |is_letter| !is_letter)..)?;
        let word;
        (word, rest) = rest.split_at_checked(run(rest, |is_letter| is_letter))?;
        (!word.is_empty()).then_some(word)
    })
}

/// How many bytes at the beginning of a text are letters, or are none, as asked for.
fn run(text: &str, is_asked: impl Fn(bool) -> bool) -> usize {
    let bytes = text.as_bytes();
    let mut at = 0;
    while let Some(byte) = bytes.get(at) {
        let (is_letter, len) = if byte.is_ascii() {
            (byte.is_ascii_alphabetic(), 1)
        } else {
            let letter = text[at..].chars().next().unwrap_or_default();
            (letter.is_alphabetic(), letter.len_utf8())
        };
        if !is_asked(is_letter) {
            break;
        }
        at += len;
    }
    at
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
    fn add(&mut self, word: &str) {
        self.words += 1;
        let kinds = WORDS.get(word).copied().unwrap_or_else(|| by_ending(word));
        let is = |kind: u8| usize::from(kinds & kind != 0);
        self.indonesian += is(FUNCTION_INDONESIAN);
        self.english += is(FUNCTION_ENGLISH);
        self.only_indonesian += is(ONLY_INDONESIAN);
        self.only_malay += is(ONLY_MALAY);
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

/// `universiti` is Malay, `universitas` Indonesian.
fn by_ending(word: &str) -> u8 {
    const SHORTEST: usize = 7;
    if word.len() < SHORTEST {
        0
    } else if word.ends_with("iti") {
        ONLY_MALAY
    } else if word.ends_with("itas") {
        ONLY_INDONESIAN
    } else {
        0
    }
}

#[cfg(test)]
mod tests;
