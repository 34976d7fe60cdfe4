//! Which forms of persons' names are one: a family name or a given name alone, initials, other spellings.

use ner::Label;

use super::AliasRule;
use super::form::{Form, Groups, Names};
use super::keys::Lists;

/// One word of a name, ready to be compared.
struct Part<'k> {
    key: &'k str,
    initial: char,
}

/// Joins shorter forms to the fuller form that they are part of, where only one fits: `Wirya` to `Harun
/// Wirya`, unless the text also has a `Ratna Wirya`.
pub(super) fn join(forms: &[Form<'_>], keys: &[u32], names: &Names, groups: &mut Groups) {
    let mut people: Vec<(usize, Vec<Part<'_>>)> = forms
        .iter()
        .enumerate()
        .filter(|(_, form)| form.label == Label::Person)
        .map(|(i, _)| (i, parts(names.text(keys[i]))))
        .filter(|(_, parts)| !parts.is_empty())
        .collect();
    // Fuller forms first, so that what they join to is settled when a single word asks.
    people.sort_by_key(|(i, parts)| (std::cmp::Reverse(parts.len()), *i));
    let index = Index::new(&people);
    for (i, short) in &people {
        let fuller = index.fuller(&people, &forms[*i], short);
        let joined = groups.join_only(*i, fuller.iter().copied(), AliasRule::PartOfName);
        let Some(initial) = forms[*i].initial.filter(|_| !joined) else { continue };
        let lower = ner::lowercase(initial.encode_utf8(&mut [0; 4]));
        let fitting = fuller.into_iter().filter(|&f| names.text(keys[f]).starts_with(&lower));
        groups.join_only(*i, fitting, AliasRule::PartOfName);
    }
}

/// The words of a key.
fn parts(key: &str) -> Vec<Part<'_>> {
    key.split(' ').filter_map(|key| Some(Part { key, initial: key.chars().next()? })).collect()
}

/// The forms by the first letters of their words, so that a form is compared with few others.
struct Index {
    /// By the letter's [`slot`].
    by_initial: Lists,
}

/// Which list a letter has; few letters share one.
fn slot(letter: char) -> u32 {
    u32::from(letter) % 128
}

impl Index {
    /// The places in `people` of forms of several words.
    fn new(people: &[(usize, Vec<Part<'_>>)]) -> Self {
        let mut by_initial = Lists::default();
        for (at, (_, parts)) in people.iter().enumerate().filter(|(_, (_, parts))| parts.len() > 1) {
            for part in parts {
                by_initial.push(slot(part.initial), at);
            }
        }
        Index { by_initial }
    }

    /// The forms that a form may be short for.
    fn fuller(&self, people: &[(usize, Vec<Part<'_>>)], form: &Form<'_>, short: &[Part<'_>]) -> Vec<usize> {
        let Some(first) = short.first() else { return Vec::new() };
        let places = || self.by_initial.get(slot(first.initial));
        let exact = |full: &[Part<'_>]| is_part(short, full, |a, b| a.key == b.key);
        // A list of names without end is no article: the cap keeps the time linear in the text.
        let fuller = |fits: &dyn Fn(&[Part<'_>]) -> bool| -> Vec<usize> {
            places().take(500).filter(|&at| fits(&people[at].1)).map(|at| people[at].0).collect()
        };
        let whole = fuller(&|full| full.len() > short.len() && exact(full));
        if !whole.is_empty() {
            return whole;
        }
        if short.len() > 1 {
            return fuller(&|full| {
                full.len() >= short.len() && is_part(short, full, similar) && !exact(full)
            });
        }
        let Some(only) = short.first() else { return Vec::new() };
        let letters: Vec<char> = only.key.chars().collect();
        if form.text.chars().all(char::is_uppercase) && (2..=4).contains(&letters.len()) {
            return fuller(&|full| initials_fit(&letters, full));
        }
        if letters.len() < 4 {
            return Vec::new();
        }
        let nickname =
            |part: &Part<'_>| part.key.len() >= only.key.len() + 3 && part.key.starts_with(only.key);
        fuller(&|full| full.iter().any(|part| nickname(part) || similar(only, part)))
    }
}

/// Whether the words stand in the fuller name in the same order.
fn is_part(short: &[Part<'_>], full: &[Part<'_>], same: impl Fn(&Part<'_>, &Part<'_>) -> bool) -> bool {
    let mut rest = full.iter();
    short.iter().all(|part| rest.any(|other| same(part, other)))
}

/// Whether two words are spellings of one: the same but for vowels behind the first letter, `Gede` and `Gde`.
fn similar(a: &Part<'_>, b: &Part<'_>) -> bool {
    let same_consonants = || {
        consonants(a.key).eq(consonants(b.key)) && consonants(a.key).map(char::len_utf8).sum::<usize>() > 1
    };
    a.key == b.key
        || a.key.len().abs_diff(b.key.len()) == 1 && same_consonants()
        || one_vowel_apart(a.key, b.key)
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
fn initials_fit(letters: &[char], full: &[Part<'_>]) -> bool {
    let mut rest = full.iter();
    letters.first() == full.first().map(|p| &p.initial)
        && letters.last() == full.last().map(|p| &p.initial)
        && letters.iter().all(|letter| rest.any(|part| part.initial == *letter))
        && full.len() <= letters.len() + 1
}
