//! Which forms of persons' names are one: a family name or a given name alone, initials, other spellings.

use super::AliasRule;
use super::form::{Form, Groups};
use super::keys::Lists;
use super::names::{Keys, Parts, Traits};

/// One word of a name, ready to be compared.
pub(super) struct Part {
    /// The number of its key.
    key: u32,
    initial: char,
}

/// The words of a name by its key.
pub(super) fn parts(key: u32, keys: &mut Keys) -> Vec<Part> {
    let words: Vec<String> = keys.text(key).split(' ').map(str::to_owned).collect();
    let part = |word: String| Some(Part { initial: word.chars().next()?, key: keys.number(&word) });
    words.into_iter().filter_map(part).collect()
}

/// A person's form, by its place, and its words.
type Person<'n> = (usize, &'n [Part]);

/// Joins shorter forms to the fuller form that they are part of, where only one fits: `Wirya` to `Harun
/// Wirya`, unless the text also has a `Ratna Wirya`.
pub(super) fn join(forms: &[Form<'_>], traits: &[&Traits], keys: &Keys, groups: &mut Groups) {
    let words = |i: usize| match &traits[i].parts {
        Parts::Person(parts) if !parts.is_empty() => Some((i, parts.as_slice())),
        _ => None,
    };
    let mut people: Vec<Person<'_>> = (0..forms.len()).filter_map(words).collect();
    // Fuller forms first, so that what they join to is settled when a single word asks.
    people.sort_by_key(|(i, parts)| (std::cmp::Reverse(parts.len()), *i));
    let index = Index::new(&people, keys);
    for &(i, short) in &people {
        let (fuller, rule) = index.fuller(&forms[i], short);
        let joined = groups.join_only(i, fuller.iter().copied(), rule);
        if joined && rule == AliasRule::Spelling {
            // Of two spellings either may turn out to be the other's alias.
            fuller.iter().for_each(|&other| groups.note(other, rule));
        }
        let Some(initial) = forms[i].initial.filter(|_| !joined) else { continue };
        let lower = ner::lowercase(initial.encode_utf8(&mut [0; 4]));
        let fitting = fuller.into_iter().filter(|&f| keys.text(traits[f].key).starts_with(&lower));
        groups.join_only(i, fitting, AliasRule::PartOfName);
    }
}

/// The forms by the first letters of their words, so that a form is compared with few others.
struct Index<'p> {
    people: &'p [Person<'p>],
    keys: &'p Keys,
    /// The places in `people` of forms of several words, by the letter's [`slot`].
    by_initial: Lists,
}

/// Which list a letter has; few letters share one.
fn slot(letter: char) -> u32 {
    u32::from(letter) % 128
}

impl<'p> Index<'p> {
    fn new(people: &'p [Person<'p>], keys: &'p Keys) -> Self {
        let several = people.iter().enumerate().filter(|(_, (_, parts))| parts.len() > 1);
        let by_initial = Lists::new(
            several.flat_map(|(at, (_, parts))| parts.iter().map(move |part| (slot(part.initial), at))),
        );
        Index { people, keys, by_initial }
    }

    /// The forms that a form may be short for, and by which rule.
    fn fuller(&self, form: &Form<'_>, short: &[Part]) -> (Vec<usize>, AliasRule) {
        let none = (Vec::new(), AliasRule::PartOfName);
        let Some(first) = short.first() else { return none };
        let places = || self.by_initial.get(slot(first.initial));
        let exact = |full: &[Part]| is_part(short, full, |a, b| a.key == b.key);
        // A list of names without end is no article: the cap keeps the time linear in the text.
        let fuller = |fits: &dyn Fn(&[Part]) -> bool| -> Vec<usize> {
            places()
                .take(500)
                .map(|at| self.people[at])
                .filter(|(_, full)| fits(full))
                .map(|(i, _)| i)
                .collect()
        };
        let whole = fuller(&|full| full.len() > short.len() && exact(full));
        if !whole.is_empty() {
            return (whole, AliasRule::PartOfName);
        }
        let similar =
            |a: &Part, b: &Part| a.key == b.key || similar(self.keys.text(a.key), self.keys.text(b.key));
        if short.len() > 1 {
            let spelt =
                fuller(&|full| full.len() >= short.len() && is_part(short, full, similar) && !exact(full));
            return (spelt, AliasRule::Spelling);
        }
        let key = self.keys.text(first.key);
        let letters = key.chars().count();
        if form.text.chars().all(char::is_uppercase) && (2..=4).contains(&letters) {
            return (fuller(&|full| initials_fit(key, full)), AliasRule::Initials);
        }
        if letters < 4 {
            return none;
        }
        let nickname = |part: &Part| {
            let full = self.keys.text(part.key);
            full.len() >= key.len() + 3 && full.starts_with(key)
        };
        let called = fuller(&|full| full.iter().any(|part| nickname(part) || similar(first, part)));
        if called.is_empty() {
            return none;
        }
        let is_nickname = !fuller(&|full| full.iter().any(nickname)).is_empty();
        (called, if is_nickname { AliasRule::Nickname } else { AliasRule::Spelling })
    }
}

/// Whether the words stand in the fuller name in the same order.
fn is_part(short: &[Part], full: &[Part], same: impl Fn(&Part, &Part) -> bool) -> bool {
    let mut rest = full.iter();
    short.iter().all(|part| rest.any(|other| same(part, other)))
}

/// Whether two words are spellings of one: the same but for vowels between the first letter and the last, `Gede` and `Gde`,
/// not `Hidayat` and `Hidayati`.
fn similar(a: &str, b: &str) -> bool {
    let same_consonants =
        || consonants(a).eq(consonants(b)) && consonants(a).map(char::len_utf8).sum::<usize>() > 1;
    let same_end = || a.as_bytes().last() == b.as_bytes().last();
    a.len().abs_diff(b.len()) == 1 && same_end() && same_consonants() || one_vowel_apart(a, b)
}

/// Whether two long words differ in one vowel inside them, as transliterations do: `Yuldoshev`, `Yuldashev`. The last
/// letter tells people apart: `Yuliana`, `Yuliani`.
fn one_vowel_apart(a: &str, b: &str) -> bool {
    const LONG: usize = 6;
    let vowel = |c: u8| matches!(c, b'a' | b'e' | b'i' | b'o' | b'u' | b'y');
    let (a, b) = (a.as_bytes(), b.as_bytes());
    let mut differing = (0..a.len()).filter(|&at| a[at] != b.get(at).copied().unwrap_or_default());
    let only = differing.next().filter(|_| differing.next().is_none());
    let is_inside = |at: usize| 0 < at && at + 1 < a.len() && vowel(a[at]) && vowel(b[at]);
    a.len() == b.len() && a.len() >= LONG && only.is_some_and(is_inside)
}

/// A word without the vowels behind its first letter.
fn consonants(word: &str) -> impl Iterator<Item = char> {
    let vowel = |c: char| matches!(c, 'a' | 'e' | 'i' | 'o' | 'u');
    word.chars().enumerate().filter(move |&(at, c)| at == 0 || !vowel(c)).map(|(_, c)| c)
}

/// Whether letters are a name's initials, the first and the last word among them.
fn initials_fit(letters: &str, full: &[Part]) -> bool {
    let mut rest = full.iter();
    letters.chars().next() == full.first().map(|part| part.initial)
        && letters.chars().next_back() == full.last().map(|part| part.initial)
        && letters.chars().all(|letter| rest.any(|part| part.initial == letter))
        && full.len() <= letters.chars().count() + 1
}
