//! Which forms of organisations' names are one: acronyms, names without their legal form, names without the
//! place behind them.

use std::ops::Range;

use ner::{Label, add_normal_key};

use super::AliasRule;
use super::form::Groups;
use super::keys::Lists;
use super::names::{Keys, Parts, Traits};

/// Legal forms and kinds, before a name that also stands without them. The longer first.
const FORMS: [&str; 20] = [
    "Koperasi Simpan Pinjam",
    "Koperasi",
    "KSP",
    "KUD",
    "PT.",
    "PT",
    "CV.",
    "CV",
    "Perum",
    "Perumda",
    "Firma",
    "UD",
    "Yayasan",
    "LSM",
    "Partai",
    "Harian",
    "Majalah",
    "Koran",
    "Klub",
    "Grup",
];

/// Words between an organisation's name and the place behind it that some leave out.
const LEFT_OUT: [&str; 5] = ["kabupaten", "kota", "provinsi", "daerah", "propinsi"];

/// A name's words, each with its key.
struct Words {
    /// The name, with one space between words.
    text: String,
    /// Where each word stands in the text.
    places: Vec<Range<usize>>,
    /// The words' keys, one behind the other.
    keys: String,
    /// Where each word's key stands.
    key_places: Vec<Range<usize>>,
}

impl Words {
    fn new(name: &str) -> Self {
        const MOSTLY: usize = 4;
        let mut words = Self {
            text: String::with_capacity(name.len()),
            places: Vec::with_capacity(MOSTLY),
            keys: String::with_capacity(name.len()),
            key_places: Vec::with_capacity(MOSTLY),
        };
        for word in name.split_whitespace() {
            if !words.text.is_empty() {
                words.text.push(' ');
            }
            let (start, key) = (words.text.len(), words.keys.len());
            words.text.push_str(word);
            words.places.push(start..words.text.len());
            add_normal_key(word, &mut words.keys);
            words.key_places.push(key..words.keys.len());
        }
        words
    }

    fn len(&self) -> usize {
        self.places.len()
    }

    /// Some words of the name; at least one.
    fn of(&self, words: Range<usize>) -> &str {
        &self.text[self.places[words.start].start..self.places[words.end - 1].end]
    }

    /// Adds the key of the name's first words: a known place at their end by the place's first name, `Kabupaten` and
    /// the like left out, so that `Polda Jabar` and `Polda Jawa Barat` meet.
    fn add_key(&self, len: usize, key: &mut String) {
        let place = (len.saturating_sub(4).max(1)..len).find_map(|at| {
            let known = ner::known(self.of(at..len)).filter(|k| k.label == Label::Location)?;
            Some((at, known.name))
        });
        let (mut head, place) = place.unwrap_or((len, ""));
        if head > 1 && !place.is_empty() && is_one_of(self.of(head - 1..head), &LEFT_OUT) {
            head -= 1;
        }
        for i in 0..head {
            let between = i > 0 && i + 1 < head;
            if !(between && is_one_of(self.of(i..i + 1), &["kabupaten", "kota", "provinsi"])) {
                add_part(key, |key| key.push_str(&self.keys[self.key_places[i].clone()]));
            }
        }
        if !place.is_empty() {
            add_part(key, |key| add_normal_key(place, key));
        }
    }
}

/// Adds the key of further words.
fn add_part(key: &mut String, add: impl FnOnce(&mut String)) {
    let before = key.len();
    if before > 0 {
        key.push(' ');
    }
    let start = key.len();
    add(key);
    if key.len() == start {
        key.truncate(before);
    }
}

/// Whether a word is one of a list, which is in small letters of ASCII.
fn is_one_of(word: &str, list: &[&str]) -> bool {
    if word.is_ascii() {
        return list.iter().any(|listed| word.eq_ignore_ascii_case(listed));
    }
    list.contains(&&*ner::lower(word))
}

/// Joins the forms of organisations.
pub(super) fn join(traits: &[&Traits], groups: &mut Groups) {
    let shape = |i: usize| match &traits[i].parts {
        Parts::Organisation(shape) => Some((i, shape)),
        _ => None,
    };
    let organisations = || (0..traits.len()).filter_map(shape);
    let by_core = Lists::new(organisations().filter_map(|(i, shape)| Some((shape.core?, i))));
    let by_initials =
        Lists::new(organisations().flat_map(|(i, shape)| shape.initials.iter().map(move |&key| (key, i))));
    let by_start =
        Lists::new(organisations().flat_map(|(i, shape)| shape.starts.iter().map(move |&key| (key, i))));
    for (i, shape) in organisations() {
        let same_core = by_core.get(shape.core.unwrap_or(shape.key));
        groups.join_only(i, same_core, AliasRule::PartOfName);
    }
    for (i, shape) in organisations() {
        if let Some(letters) = shape.acronym {
            groups.join_only(i, by_initials.get(letters), AliasRule::Initials);
        }
    }
    for (i, shape) in organisations() {
        groups.join_only(i, by_start.get(shape.key), AliasRule::PartOfName);
    }
}

/// So many words of a name are looked at for what it may be called without its last words.
const LONGEST: usize = 12;

/// What of an organisation's name is compared, as the numbers of names.
pub(super) struct Shape {
    pub key: u32,
    /// The name without its legal form.
    core: Option<u32>,
    /// The letters, if the name (or its core) is an acronym.
    acronym: Option<u32>,
    /// Acronyms that it may have.
    initials: Vec<u32>,
    /// The keys of its first words: what may stand for it when the place behind it is left out.
    starts: Vec<u32>,
}

impl Shape {
    pub(super) fn new(text: &str, keys: &mut Keys) -> Self {
        let stripped = FORMS.iter().find_map(|form| text.strip_prefix(form)?.strip_prefix(' '));
        let name = stripped.unwrap_or(text);
        let words = Words::new(text);
        let key = keys.number_of(|key| words.add_key(words.len(), key));
        let mut starts = Vec::new();
        let most = words.len().min(LONGEST);
        for end in 1..most {
            // `DPR Jepang` is not the `DPR` of the rest of the text: abroad, the place tells them apart.
            let place = ner::known(words.of(end..most)).and_then(|known| known.place);
            let is_abroad = place.is_some_and(|place| place.country != "ID");
            let is_known = || ner::known(words.of(0..end)).is_some_and(|k| k.label == Label::Organisation);
            if !(is_abroad && is_known()) {
                starts.push(keys.number_of(|key| words.add_key(end, key)));
            }
        }
        starts.retain(|start| *start != key);
        let mut initials = Vec::new();
        add_initials(name, keys, &mut initials);
        if name != text {
            add_initials(text, keys, &mut initials);
        }
        let is_acronym = name.len() >= 2 && name.chars().all(char::is_uppercase);
        Shape {
            key,
            core: stripped.map(|name| keys.of(name)),
            acronym: is_acronym.then(|| keys.number(name)),
            initials,
            starts,
        }
    }
}

/// Adds the initials of a name's capitalised words: all of them, and of the first two or more, for the place behind a
/// name is seldom in its acronym.
fn add_initials(name: &str, keys: &mut Keys, initials: &mut Vec<u32>) {
    const MOST: usize = 10;
    let capital = |word: &str| word.chars().next().filter(|letter| letter.is_uppercase());
    let mut letters = String::new();
    for (count, letter) in name.split_whitespace().filter_map(capital).take(MOST).enumerate() {
        letters.push(letter);
        if count > 0 {
            initials.push(keys.number(&letters));
        }
    }
}
