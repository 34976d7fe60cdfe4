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
    pub(super) fn new(spelling: u32, label: Label, name: &str) -> Self {
        let written: Vec<String> = name.split_whitespace().map(str::to_lowercase).collect();
        let key = normal_key(name);
        let is_several = written.len() > 1 && written.len() == key.split(' ').count();
        let known = ner::known(name).filter(|known| known.label == label);
        Self {
            spelling,
            label,
            key: key.into(),
            written: is_several.then(|| written.join(" ").into()),
            known: known.map(|known| known.name),
        }
    }

    /// Whether names of several words differ in one, which may be mistyped.
    fn is_mistyped(&self, other: &Self) -> bool {
        let (Some(one), Some(two)) = (&self.written, &other.written) else { return false };
        let mut pairs = one.split(' ').zip(two.split(' ')).filter(|(a, b)| a != b);
        let only = pairs.next().filter(|_| pairs.next().is_none());
        let is_as_long = one.split(' ').count() == two.split(' ').count();
        is_as_long && only.is_some_and(|(a, b)| letters::is_mistyped(a, b))
    }

    fn words(&self) -> Vec<&str> {
        self.key.split(' ').filter(|word| !word.is_empty()).collect()
    }

    /// Names that may be like this one have one of its keys.
    pub(super) fn keys(&self) -> Vec<String> {
        /// Shorter words are no keys.
        const SHORT: usize = 2;
        let words = self.words();
        let kind = self.label.short();
        let mut keys: Vec<String> = Vec::new();
        if self.label == Label::Misc || words.is_empty() {
            return keys;
        }
        if self.label == Label::Person || words.len() > 1 {
            let long = words.iter().filter(|word| word.len() > SHORT);
            keys.extend(long.map(|word| format!("{kind} {word}")));
        }
        match self.label {
            Label::Person => {
                keys.push(format!("solid {}", words.concat()));
                keys.extend(letters::sounds(&words).into_iter().map(|sound| format!("sound {sound}")));
                keys.extend(blends(&words));
            }
            Label::Organisation => {
                let begins = words[0].get(..SHORT);
                keys.extend(begins.map(|letters| format!("begins {letters}")));
            }
            Label::Location | Label::Misc => {}
        }
        keys
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
    let is_sound = || {
        let (one, two) = (letters::sounds(one), letters::sounds(two));
        one.iter().any(|sound| two.contains(sound))
    };
    if is_solid() || is_sound() {
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
    let sorted = |words: &[&str]| -> Vec<String> {
        let mut words: Vec<String> = words.iter().map(|word| (*word).to_owned()).collect();
        words.sort_unstable();
        words
    };
    one.len() > 1 && one.len() == two.len() && sorted(one) == sorted(two)
}

/// Keys by which a name of syllables meets the name that they are of: where the second word begins, and its first letters.
fn blends(words: &[&str]) -> Vec<String> {
    const BEGINS: std::ops::RangeInclusive<usize> = 2..=5;
    let key = |first: Option<&str>, second: Option<&str>| Some(format!("blend {}|{}", first?, second?));
    match words {
        [word] => BEGINS.filter_map(|at| key(word.get(..at), word.get(at..at + 2))).collect(),
        [first, second, ..] => BEGINS.filter_map(|at| key(first.get(..at), second.get(..2))).collect(),
        [] => Vec::new(),
    }
}
