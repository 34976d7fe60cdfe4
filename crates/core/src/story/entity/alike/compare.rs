//! Two names, compared.

use ner::{Label, normal_key};

use super::super::ProposalWhy;
use super::letters;

/// A name by its key.
pub(super) struct Name {
    /// The number of its spelling.
    pub(super) spelling: u32,
    label: Label,
    /// Its words, in small letters, spelling variants made one.
    key: Box<str>,
    /// The same as they are written, where a typing error may be in them: the key has fewer letters.
    written: Option<Box<str>>,
    /// What the tables know under it.
    known: Option<&'static str>,
}

impl Name {
    /// Its place among names that are compared: those of fewer words first.
    pub(super) fn rank(&self) -> (usize, &str) {
        (self.key.matches(' ').count(), &self.key)
    }

    pub(super) fn new(spelling: u32, label: Label, name: &str) -> Self {
        let written = name.contains(' ').then(|| name.to_lowercase().into());
        let known = ner::known(name).filter(|known| known.label == label).map(|known| known.name);
        Self { spelling, label, key: normal_key(name).into(), written, known }
    }

    /// Whether names of several words differ in one letter, which may be mistyped.
    fn is_mistyped(&self, other: &Self) -> bool {
        match (&self.written, &other.written) {
            (Some(one), Some(two)) => letters::is_mistyped(one, two),
            _ => false,
        }
    }

    fn words(&self) -> Vec<&str> {
        self.key.split(' ').filter(|word| !word.is_empty()).collect()
    }

    /// Gives the keys of this name: names that may be like it have one of them.
    pub(super) fn keys(&self, give: &mut dyn FnMut(&[&str])) {
        /// Shorter words are no keys.
        const SHORT: usize = 2;
        let words = self.words();
        if self.label == Label::Misc || words.is_empty() {
            return;
        }
        if self.label == Label::Person || words.len() > 1 {
            for word in words.iter().filter(|word| word.len() > SHORT) {
                give(&[self.label.short(), " ", word]);
            }
        }
        if self.label == Label::Person {
            give(&["solid ", &words.concat()]);
            for sound in letters::sounds(&words).iter().filter(|sound| !sound.is_empty()) {
                give(&["sound ", sound]);
            }
            blends(&words, give);
        }
        if self.label == Label::Organisation
            && let Some(begins) = words[0].get(..SHORT)
        {
            give(&["begins ", begins]);
        }
    }

    /// Why this name may be another's, if it may; where it is short for the other, it is asked first.
    pub(super) fn like(&self, other: &Self) -> Option<ProposalWhy> {
        // The tables have `Kementan` for another ministry, and `Sulawesi Utara` beside `Sulawesi Selatan`.
        let are_known = self.known.is_some() && other.known.is_some() && self.known != other.known;
        if self.label != other.label || self.key == other.key || are_known {
            return None;
        }
        let (one, two) = (self.words(), other.words());
        match self.label {
            Label::Person => {
                person(&one, &two).or_else(|| self.is_mistyped(other).then_some(ProposalWhy::Letter))
            }
            Label::Organisation if one.len() == 1 && two.len() > 1 => {
                let is_made = self.known.is_none() && letters::is_syllables(one[0], &two);
                is_made.then_some(ProposalWhy::Syllables)
            }
            Label::Organisation | Label::Location => self.is_mistyped(other).then_some(ProposalWhy::Letter),
            Label::Misc => None,
        }
    }
}

fn person(one: &[&str], two: &[&str]) -> Option<ProposalWhy> {
    if one.len() == 1 && two.len() > 1 {
        if two.contains(&one[0]) {
            return Some(ProposalWhy::Office);
        }
        if letters::is_blend(one[0], two) {
            return Some(ProposalWhy::Syllables);
        }
    }
    let is_solid = || one.concat() == two.concat();
    if is_solid() || letters::are_sounds_alike(one, two) {
        return Some(ProposalWhy::Sound);
    }
    if is_shortened(one, two) {
        return Some(ProposalWhy::Initials);
    }
    is_in_other_order(one, two).then_some(ProposalWhy::Order)
}

/// Whether some words of a name are shortened to a letter or two, the others being those of the other: `M. Yusuf Kalla`,
/// `Maria G. Tukan`.
fn is_shortened(short: &[&str], full: &[&str]) -> bool {
    /// A word that both have is so long.
    const WHOLE: usize = 3;
    let fits = |(a, b): (&&str, &&str)| a == b || is_short_for(a, b);
    let is_whole = |(a, b): (&&str, &&str)| a == b && a.len() >= WHOLE;
    short.len() == full.len() && short.iter().zip(full).all(fits) && short.iter().zip(full).any(is_whole)
}

/// Whether a word is the initial of another, or one of the usual short forms of `Muhammad`, `Abdul` and `Ahmad`.
fn is_short_for(short: &str, full: &str) -> bool {
    const USUAL: [(&str, &[&str]); 7] = [
        ("moh", &["muhamad", "mohamad", "mohamed"]),
        ("muh", &["muhamad", "mohamad", "mohamed"]),
        ("mohd", &["muhamad", "mohamad", "mohamed"]),
        ("mhd", &["muhamad", "mohamad", "mohamed"]),
        ("md", &["muhamad", "mohamad", "mohamed"]),
        ("abd", &["abdul", "abdur"]),
        ("ah", &["ahmad"]),
    ];
    // `Jusuf` and `Yusuf` have one key, and so one initial.
    let is_first = full.starts_with(short) || short == "j" && full.starts_with('y');
    // The number of a pope or a king is no initial.
    let is_number = full.bytes().all(|letter| letter == b'i');
    let is_initial = short.chars().count() == 1 && full.chars().count() > 1 && is_first && !is_number;
    is_initial || USUAL.iter().any(|(usual, full_ones)| *usual == short && full_ones.contains(&full))
}

fn is_in_other_order(one: &[&str], two: &[&str]) -> bool {
    const MOST: usize = 8;
    let count = |words: &[&str], word: &str| words.iter().filter(|other| **other == word).count();
    let is_as_often = |word: &&str| count(one, word) == count(two, word);
    (2..=MOST).contains(&one.len()) && one.len() == two.len() && one.iter().all(is_as_often)
}

/// Keys by which a name of syllables meets the name that they are of: where the second word begins, and its first letters.
fn blends(words: &[&str], give: &mut dyn FnMut(&[&str])) {
    for at in 2..=5 {
        let second = match words {
            [word] => word.get(at..at + 2),
            [_, second, ..] => second.get(..2),
            [] => None,
        };
        if let (Some(second), Some(first)) = (second, words[0].get(..at)) {
            give(&["blend ", first, "|", second]);
        }
    }
}
