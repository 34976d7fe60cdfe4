//! How news uses words: in small letters or as names, and behind what.

use std::collections::{BTreeSet, HashMap};
use std::path::Path;

use super::hand;
use crate::data::{Error, each_document};

/// How often a word stands where.
#[derive(Clone, Copy, Default)]
pub(super) struct Uses {
    /// Begun with a small letter.
    pub small: u32,
    /// Begun with a capital, as the first word of a sentence, or of what a quotation mark or a colon opens.
    pub first: u32,
    /// Begun with a capital inside a sentence: a name, or a part of one.
    pub name: u32,
    /// Of these: behind `di` or `ke`.
    pub as_place: u32,
    /// Of these: behind a title, or a verb of speech.
    pub as_person: u32,
}

/// Words and their uses, in the order in which the texts first have them.
#[derive(Default)]
pub(super) struct Counts {
    pub words: Vec<(String, Uses)>,
    places: HashMap<String, usize>,
}

/// A sentence with fewer words is rather a headline or a list.
const SHORTEST: usize = 6;

impl Counts {
    /// Counts the words of a folder of news: JSON Lines packed by xz, each document with its `text`.
    pub(super) fn read(folder: &Path) -> Result<Self, Error> {
        let [title, speech, place] = ["title", "speech", "place"].map(hand::before_names);
        let before = Before { title, speech, place };
        let mut counts = Self::default();
        each_document(folder, |text| counts.add(text, &before))?;
        Ok(counts)
    }

    /// How a word stands, spelled as it is given.
    pub(super) fn of(&self, word: &str) -> Uses {
        self.places.get(word).map(|&place| self.words[place].1).unwrap_or_default()
    }

    /// Counts the words of a text.
    fn add(&mut self, text: &str, before: &Before) {
        for sentence in sentences(text) {
            let tokens = tokens(sentence);
            let words = || tokens.iter().filter(|token| is_word(token));
            let capitals = words().filter(|word| word.starts_with(char::is_uppercase)).count();
            // Where most words have capitals, a capital says nothing.
            if words().count() >= SHORTEST && 2 * capitals <= words().count() {
                self.add_sentence(&tokens, before);
            }
        }
    }

    fn add_sentence(&mut self, tokens: &[&str], before: &Before) {
        let mut first = true;
        let mut previous = "";
        for token in tokens {
            if is_word(token) {
                let uses = self.uses(token);
                if token.starts_with(char::is_lowercase) {
                    uses.small += 1;
                } else if first {
                    uses.first += 1;
                } else {
                    uses.name += 1;
                    uses.as_place += u32::from(before.place.contains(previous));
                    uses.as_person += u32::from(before.person(previous));
                }
                first = false;
            } else if matches!(*token, "\"" | "“" | "‘" | ":") {
                first = true;
            }
            previous = token;
        }
    }

    fn uses(&mut self, word: &str) -> &mut Uses {
        let place = match self.places.get(word) {
            Some(&place) => place,
            None => {
                self.places.insert(word.to_string(), self.words.len());
                self.words.push((word.to_string(), Uses::default()));
                self.words.len() - 1
            }
        };
        &mut self.words[place].1
    }
}

/// Words that say what the name behind them names.
struct Before {
    title: BTreeSet<&'static str>,
    speech: BTreeSet<&'static str>,
    place: BTreeSet<&'static str>,
}

impl Before {
    /// Whether a person's name may follow: titles are written either way, verbs of speech behind a quotation small.
    fn person(&self, word: &str) -> bool {
        self.title.contains(crate::lowercase(word).as_str()) || self.speech.contains(word)
    }
}

/// A text's sentences, cut at line ends, and at the space behind `.`, `?` or `!`, or behind one of these and a
/// closing quotation mark, which falls away. An abbreviation's dot cuts too: its next word then counts as a first
/// one, which tells nothing and does no harm.
fn sentences(text: &str) -> Vec<&str> {
    let mut sentences = Vec::new();
    let (mut start, mut at) = (0, 0);
    while let Some(c) = text[at..].chars().next() {
        let behind_stop = text[..at].ends_with(['.', '?', '!']);
        let rest = &text[at..];
        let open = if behind_stop { rest.strip_prefix(['"', '”']).unwrap_or(rest) } else { rest };
        let next = if behind_stop { open.trim_start() } else { open.trim_start_matches('\n') };
        if next.len() < open.len() {
            sentences.push(&text[start..at]);
            at = text.len() - next.len();
            start = at;
        } else {
            at += c.len_utf8();
        }
    }
    sentences.push(&text[start..]);
    sentences
}

/// A sentence's words (letters, with hyphens and apostrophes between them), numbers and signs.
fn tokens(sentence: &str) -> Vec<&str> {
    let mut tokens = Vec::new();
    let mut rest = sentence;
    while let Some(c) = rest.chars().next() {
        let length = if c.is_alphabetic() {
            word_length(rest)
        } else {
            let number = rest.find(|c: char| !c.is_ascii_digit()).unwrap_or(rest.len());
            number.max(c.len_utf8())
        };
        if !c.is_whitespace() && c != '_' {
            tokens.push(&rest[..length]);
        }
        rest = &rest[length..];
    }
    tokens
}

/// The length in bytes of the word that a text begins with.
fn word_length(text: &str) -> usize {
    let mut length = 0;
    loop {
        let letters = &text[length..];
        length += letters.find(|c: char| !c.is_alphabetic()).unwrap_or(letters.len());
        let Some(joined) = text[length..].strip_prefix(['-', '\'', '’']) else { return length };
        if !joined.starts_with(char::is_alphabetic) {
            return length;
        }
        length = text.len() - joined.len();
    }
}

fn is_word(token: &str) -> bool {
    token.starts_with(char::is_alphabetic)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn sentences_end_at_stops_and_lines() {
        let text = "“Air surut.” Warga pulang. \n\nBesok? Belum!\nTiga 4.5";
        assert_eq!(sentences(text), ["“Air surut.", "Warga pulang.", "Besok?", "Belum!", "Tiga 4.5"]);
        assert_eq!(sentences(""), [""]);
    }

    #[test]
    fn words_keep_hyphens_and_apostrophes_between_letters() {
        assert_eq!(
            tokens("Kata Ma'ruf, 12 anak-anak_itu - 'lari'."),
            ["Kata", "Ma'ruf", ",", "12", "anak-anak", "itu", "-", "'", "lari", "'", "."]
        );
    }

    #[test]
    fn uses_are_told_apart() {
        let before = Before { title: ["bupati"].into(), speech: ["ujar"].into(), place: ["di"].into() };
        let mut counts = Counts::default();
        counts.add("Jembatan itu roboh di Wanasari pagi tadi, ujar Wirya: Jembatan itu tua.", &before);
        counts.add("JEMBATAN WANASARI ROBOH KATA WIRYA TADI.\nJembatan Wanasari roboh.", &before);
        let read = |word| {
            let uses = counts.of(word);
            [uses.small, uses.first, uses.name, uses.as_place, uses.as_person]
        };
        assert_eq!(read("Jembatan"), [0, 2, 0, 0, 0]);
        assert_eq!(read("Wanasari"), [0, 0, 1, 1, 0]);
        assert_eq!(read("Wirya"), [0, 0, 1, 0, 1]);
        assert_eq!(read("itu"), [2, 0, 0, 0, 0]);
        assert_eq!(read("ROBOH"), [0; 5]);
    }
}
