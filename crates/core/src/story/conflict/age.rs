//! Ages that contradict each other: one person has one age, give or take a birthday.

use ner::Label;

use super::{Side, SideValue, Told, signs};
use crate::story::likeness::Feature;
use crate::story::statement::Statement;
use crate::{Analysis, Span};

/// Between two articles of a story somebody may have had a birthday, and was rounded up: ages are apart by more years.
const BIRTHDAY: u32 = 1;
/// Nobody is older.
const OLDEST: u32 = 120;
/// So many sentences that name nobody may stand between a name and an age of whom they tell.
const BACK: usize = 1;

/// An age in a sentence.
struct Age {
    statement: usize,
    /// Whose it is: the number of an entity.
    person: u32,
    years: u32,
    /// Where the number stands.
    span: Span,
}

/// Pairs of articles that give one person different ages.
pub(super) fn pairs(told: &Told<'_>) -> Vec<(Side, Side)> {
    let mut ages: Vec<Age> = Vec::new();
    for (at, statement) in told.statements.all().iter().enumerate().filter(|(_, told)| told.is_told) {
        ages.extend(of_sentence(told, at, statement));
    }
    ages.sort_by_key(|age| (age.person, age.statement, age.span));
    let article = |age: &Age| told.statements.all()[age.statement].place.article;
    let side = |age: &Age| Side {
        place: told.statements.all()[age.statement].place,
        value: SideValue::Place(age.span),
    };
    let mut found = Vec::new();
    for of_one in ages.chunk_by(|one, other| one.person == other.person) {
        // What an article gives two ages, it may well take two people for one.
        let is_sure = |age: &&Age| {
            of_one.iter().all(|other| article(other) != article(age) || other.years == age.years)
        };
        let sure: Vec<&Age> = of_one.iter().filter(is_sure).take(MOST_OF_ONE).collect();
        for (at, one) in sure.iter().enumerate() {
            let apart = |other: &&&Age| one.years.abs_diff(other.years) > BIRTHDAY;
            found.extend(sure[at + 1..].iter().filter(apart).map(|other| (side(one), side(other))));
        }
    }
    found
}

/// So many ages of one person are compared.
const MOST_OF_ONE: usize = 40;

/// The ages that a sentence gives somebody.
fn of_sentence(told: &Told<'_>, at: usize, statement: &Statement<'_>) -> Vec<Age> {
    let analysis = told.analyses[statement.place.article];
    let text = &analysis.text;
    let sentence = statement.place.span;
    let age = |person, (years, span)| Age { statement: at, person, years, span };
    let people =
        || statement.words.iter().filter_map(|(name, feature)| Some((*name, person(told, *feature)?)));
    let mut ages: Vec<Age> =
        people().filter_map(|(name, person)| Some(age(person, behind_name(text, name, sentence)?))).collect();
    if let Some(found) = ages.is_empty().then(|| in_words(analysis, sentence)).flatten() {
        let start = statement.words.iter().map(|(word, _)| word.start).min().unwrap_or(sentence.end);
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
    let all = told.statements.all();
    let article = all[at].place.article;
    let near = all[..at].iter().rev().take(BACK + 1).take_while(|before| before.place.article == article);
    let people = |statement: &Statement<'_>| -> Vec<u32> {
        statement.words.iter().filter_map(|(_, feature)| person(told, *feature)).collect()
    };
    near.map(people).find(|people| !people.is_empty()).unwrap_or_default()
}

/// The person for whom a feature stands.
fn person(told: &Told<'_>, feature: Feature) -> Option<u32> {
    let Feature::Entity(number) = feature else { return None };
    told.entities.get(number).filter(|entity| entity.label == Label::Person).map(|_| number)
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
    let words: Vec<&str> =
        text.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty()).collect();
    let mut ages = words.windows(3).filter_map(|three| {
        let [before, number, behind] = *three else { return None };
        let years = years(number)?;
        let before = ner::lowercase(before);
        let is_age = signs::AGED.contains(&before.as_str())
            || signs::PERSONS.contains(&before.as_str()) && matches!(behind, "tahun" | "thn")
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
    digits.parse().ok().filter(|years| is_short && (1..=OLDEST).contains(years))
}
