//! Ages that contradict each other: one person has one age, give or take a birthday.

use ner::Label;

use super::{Told, words};
use crate::story::likeness::Feature;
use crate::story::statement::Sentence;
use crate::{Analysis, Span};

/// Between two articles of a story somebody may have had a birthday, and was rounded up: ages are apart by more years.
const BIRTHDAY: u32 = 1;
/// Nobody is older.
const OLDEST: u32 = 120;
/// So many sentences that name nobody may stand between a name and an age of whom they tell.
const BACK: usize = 1;

/// An age in a sentence.
#[derive(Clone, Copy, Debug)]
pub(in crate::story::conflict) struct Age {
    /// Whose it is: the number of an entity.
    pub(in crate::story::conflict) person: u32,
    /// The sentence's number in its article.
    pub(in crate::story::conflict) sentence: usize,
    /// Where the number stands.
    pub(in crate::story::conflict) span: Span,
    years: u32,
}

/// The ages that an article gives, by person. What gives somebody two may well take two people for one, and tells
/// nothing of him or her.
pub(super) fn ages(told: &Told<'_>) -> Vec<Age> {
    let sentences = told.sentences.iter().enumerate().filter(|(_, sentence)| sentence.is_told);
    let mut ages: Vec<Age> = sentences.flat_map(|(at, sentence)| of_sentence(told, at, sentence)).collect();
    let is_replaced =
        |age: &Age| told.replaced.iter().any(|replaced| replaced.value.span(told.analysis).meets(age.span));
    ages.retain(|age| !is_replaced(age));
    ages.sort_by_key(|age| (age.person, age.sentence, age.span));
    let of_people = ages.chunk_by(|one, other| one.person == other.person);
    let are_one = |ages: &&[Age]| ages.iter().all(|age| age.years == ages[0].years);
    of_people.filter(are_one).flatten().copied().collect()
}

/// Whether nobody can be of both ages.
pub(in crate::story::conflict) const fn contradict(one: &Age, other: &Age) -> bool {
    one.years.abs_diff(other.years) > BIRTHDAY
}

/// The ages that a sentence gives somebody.
fn of_sentence(told: &Told<'_>, at: usize, read: &Sentence) -> Vec<Age> {
    let analysis = told.analysis;
    let text = &analysis.text;
    let sentence = read.span;
    let age = |person, (years, span)| Age { sentence: at, person, years, span };
    let people = || read.words().filter_map(|(name, feature)| Some((name, person(told, feature)?)));
    let mut ages: Vec<Age> =
        people().filter_map(|(name, person)| Some(age(person, behind_name(text, name, sentence)?))).collect();
    if let Some(found) = ages.is_empty().then(|| in_words(analysis, sentence)).flatten() {
        let start = read.words().map(|(word, _)| word.start).min().unwrap_or(sentence.end);
        let is_first = found.1.start <= start.max(sentence.start + SUBJECT_BYTES);
        let mut named: Vec<u32> = people().map(|(_, person)| person).collect();
        if named.is_empty() && is_first {
            named = before(told, at);
        }
        named.dedup();
        if let [one] = named[..] {
            ages.push(age(one, found));
        }
    }
    ages
}

/// An age that says of whom the sentence tells stands within so many bytes.
const SUBJECT_BYTES: usize = 60;

/// The people whom the sentences right before one name, the nearest that names any.
fn before(told: &Told<'_>, at: usize) -> Vec<u32> {
    let near = told.sentences[..at].iter().rev().take(BACK + 1);
    let people = |sentence: &Sentence| -> Vec<u32> {
        sentence.words().filter_map(|(_, feature)| person(told, feature)).collect()
    };
    near.map(people).find(|people| !people.is_empty()).unwrap_or_default()
}

/// The person for whom a feature stands.
fn person(told: &Told<'_>, feature: Feature) -> Option<u32> {
    let number = feature.as_entity()?;
    (told.facts.label(number) == Some(Label::Person)).then_some(number)
}

/// An age right behind a name: `Paryanto (43)`, `Rini (29 tahun)`, `Rini, 29,`.
fn behind_name(text: &str, name: Span, sentence: Span) -> Option<(u32, Span)> {
    let rest = Span::new(name.end, sentence.end.max(name.end)).of(text);
    let (inner, closing) = match rest.strip_prefix(" (") {
        Some(inner) => (inner, [")", " tahun)", " thn)"]),
        None => (rest.strip_prefix(", ")?, [",", " tahun,", " thn,"]),
    };
    let digits = inner.bytes().take_while(u8::is_ascii_digit).count();
    let years = years(&inner[..digits])?;
    let start = sentence.end.max(name.end) - inner.len();
    let closes = closing.iter().any(|end| inner[digits..].starts_with(end));
    closes.then(|| (years, Span::new(start, start + digits)))
}

/// An age told in words: `berusia 34 tahun`, `umurnya 34 tahun`, `a 34-year-old`, `Perempuan 29 tahun itu`.
fn in_words(analysis: &Analysis, sentence: Span) -> Option<(u32, Span)> {
    let text = sentence.of(&analysis.text);
    let mut words = text.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty());
    let mut last = [words.next()?, words.next()?];
    let mut ages = words.filter_map(|behind| {
        let [before, number] = last;
        last = [number, behind];
        let years = years(number)?;
        let before = ner::lowercase(before);
        let is_age = words::AGED.contains(&before.as_str())
            || words::PERSONS.contains(&before.as_str()) && matches!(behind, "tahun" | "thn")
            || behind == "year" && text.contains("-year-old");
        let start = sentence.start + (number.as_ptr() as usize - text.as_ptr() as usize);
        is_age.then(|| (years, Span::new(start, start + number.len())))
    });
    let first = ages.next()?;
    ages.next().is_none().then_some(first)
}

/// A number of years that may be an age.
fn years(digits: &str) -> Option<u32> {
    let is_short = (1..=3).contains(&digits.len());
    is_short.then(|| digits.parse().ok()).flatten().filter(|years| (1..=OLDEST).contains(years))
}
