//! Which forms of organisations' names are one: acronyms, names without their legal form, names without the
//! place behind them.

use std::ops::Range;

use ner::{Label, normal_key};

use super::AliasRule;
use super::form::{Form, Groups};
use super::keys::Lists;

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
    keys: Vec<String>,
}

impl Words {
    fn new(name: &str) -> Self {
        let mut words =
            Self { text: String::with_capacity(name.len()), places: Vec::new(), keys: Vec::new() };
        for word in name.split_whitespace() {
            if !words.text.is_empty() {
                words.text.push(' ');
            }
            let start = words.text.len();
            words.text.push_str(word);
            words.places.push(start..words.text.len());
            words.keys.push(normal_key(word));
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

    /// The key of the name's first words: a known place at their end by the place's first name, `Kabupaten` and
    /// the like left out, so that `Polda Jabar` and `Polda Jawa Barat` meet.
    fn key(&self, len: usize) -> String {
        let place = (len.saturating_sub(4).max(1)..len).find_map(|at| {
            let known = ner::known(self.of(at..len)).filter(|k| k.label == Label::Location)?;
            Some((at, known.name))
        });
        let (mut head, place) = place.unwrap_or((len, ""));
        if head > 1 && !place.is_empty() && is_one_of(self.of(head - 1..head), &LEFT_OUT) {
            head -= 1;
        }
        let mut key = String::new();
        for i in 0..head {
            let between = i > 0 && i + 1 < head;
            if !(between && is_one_of(self.of(i..i + 1), &["kabupaten", "kota", "provinsi"])) {
                add_key(&mut key, &self.keys[i]);
            }
        }
        if !place.is_empty() {
            add_key(&mut key, &normal_key(place));
        }
        key
    }
}

/// Adds the key of further words.
fn add_key(key: &mut String, more: &str) {
    if !key.is_empty() && !more.is_empty() {
        key.push(' ');
    }
    key.push_str(more);
}

/// Whether a word is one of a list, which is in small letters of ASCII.
fn is_one_of(word: &str, list: &[&str]) -> bool {
    if word.is_ascii() {
        return list.iter().any(|listed| word.eq_ignore_ascii_case(listed));
    }
    list.contains(&ner::lowercase(word).as_str())
}

/// What is compared of the forms that name organisations.
pub(super) fn shapes(forms: &[Form]) -> Vec<Shape> {
    let organisations = forms.iter().enumerate().filter(|(_, form)| form.label == Label::Organisation);
    organisations.map(|(i, form)| Shape::new(i, &form.text)).collect()
}

/// Joins the forms of organisations.
pub(super) fn join(organisations: &[Shape], groups: &mut Groups) {
    let mut by_core = Lists::default();
    let mut by_initials = Lists::default();
    let mut by_start = Lists::default();
    for shape in organisations {
        if let Some(core) = &shape.core {
            by_core.push(&[core], shape.form);
        }
        for initials in &shape.initials {
            by_initials.push(&[initials], shape.form);
        }
        for start in &shape.starts {
            by_start.push(&[start], shape.form);
        }
    }
    for shape in organisations {
        let same_core = by_core.get(&[shape.core.as_deref().unwrap_or(&shape.key)]);
        groups.join_only(shape.form, same_core.iter().copied(), AliasRule::PartOfName);
    }
    for shape in organisations {
        let letters = shape.acronym.as_deref().map_or(&[][..], |letters| by_initials.get(&[letters]));
        groups.join_only(shape.form, letters.iter().copied(), AliasRule::PartOfName);
    }
    for shape in organisations {
        let longer = by_start.get(&[&shape.key]);
        groups.join_only(shape.form, longer.iter().copied(), AliasRule::PartOfName);
    }
}

/// So many words of a name are looked at for what it may be called without its last words.
const LONGEST: usize = 12;

/// What of an organisation's name is compared.
pub(super) struct Shape {
    /// Its form.
    form: usize,
    pub key: String,
    /// The name without its legal form.
    core: Option<String>,
    /// The letters, if the name (or its core) is an acronym.
    acronym: Option<String>,
    /// Acronyms that it may have.
    initials: Vec<String>,
    /// The keys of its first words: what may stand for it when the place behind it is left out.
    starts: Vec<String>,
}

impl Shape {
    fn new(form: usize, text: &str) -> Self {
        let stripped = FORMS.iter().find_map(|form| text.strip_prefix(form)?.strip_prefix(' '));
        let name = stripped.unwrap_or(text);
        let letters = |name: &str| name.len() >= 2 && name.chars().all(char::is_uppercase);
        let words = Words::new(text);
        let whole = words.key(words.len());
        let mut starts = Vec::new();
        let most = words.len().min(LONGEST);
        for end in 1..most {
            // `DPR Jepang` is not the `DPR` of the rest of the text: abroad, the place tells them apart.
            let place = ner::known(words.of(end..most)).and_then(|known| known.place);
            let is_abroad = place.is_some_and(|place| place.country != "ID");
            let is_known = || ner::known(words.of(0..end)).is_some_and(|k| k.label == Label::Organisation);
            if !(is_abroad && is_known()) {
                starts.push(words.key(end));
            }
        }
        starts.retain(|start| *start != whole);
        Shape {
            form,
            core: stripped.map(normal_key),
            acronym: letters(name).then(|| name.to_string()),
            initials: [initials(name), if name == text { Vec::new() } else { initials(text) }].concat(),
            starts,
            key: whole,
        }
    }
}

/// The initials of a name's capitalised words: all of them, and of the first two or more, for the place
/// behind a name is seldom in its acronym.
fn initials(name: &str) -> Vec<String> {
    let capitals: Vec<char> = name
        .split_whitespace()
        .filter_map(|word| word.chars().next().filter(|c| c.is_uppercase()))
        .take(10)
        .collect();
    (2..=capitals.len()).map(|len| capitals[..len].iter().collect()).collect()
}
