//! Somebody's age in a headline, and that of the text that contradicts it.

use super::{Contradiction, Page, words};
use crate::Span;
use crate::story::conflict::value::words::{AGED, PERSONS};
use crate::story::conflict::{ConflictKind, SideValue};

/// Nobody is older.
const OLDEST: u32 = 120;
/// Ages of one person are not further apart.
const APART: u32 = 5;

/// An age of an article.
#[derive(Clone, Copy, Debug)]
struct Age {
    sentence: usize,
    span: Span,
    years: u32,
}

pub(super) fn contradictions(page: &Page<'_>) -> Vec<Contradiction> {
    let prose: Vec<usize> = (0..page.told.sentences.len()).filter(|&at| page.is_prose(at)).collect();
    let mut found = Vec::new();
    for &headline in &page.headlines {
        for age in in_words(page, headline, &[PERSONS, words::PERSONS, AGED]) {
            if page.is_quoted(age.span) || prose.iter().any(|&at| tells(page, at, age.years)) {
                continue;
            }
            let ages: Vec<Age> = prose
                .iter()
                .flat_map(|&at| {
                    in_brackets(page, at).into_iter().chain(in_words(page, at, &[PERSONS, words::PERSONS]))
                })
                .collect();
            let Some(&other) = ages.first() else { continue };
            // Where others' ages are told too, it is not known whose is the headline's.
            if other.years.abs_diff(age.years) <= APART && ages.iter().all(|known| known.years == other.years)
            {
                let sides = [age, other].map(|age| (age.sentence, SideValue::Place(age.span)));
                found.push(Contradiction { kind: ConflictKind::Number, sides });
            }
        }
    }
    found
}

/// Whether a sentence has a number that is none of a date.
fn tells(page: &Page<'_>, sentence: usize, years: u32) -> bool {
    let whole = page.told.sentences[sentence].span;
    let times = &page.told.analysis.times;
    let text = whole.of(page.text());
    let mut numbers =
        text.split(|c: char| !c.is_alphanumeric()).filter(|word| word.parse::<u32>() == Ok(years));
    numbers.any(|word| {
        let start = word.as_ptr() as usize - page.text().as_ptr() as usize;
        let first = times.partition_point(|time| time.range.end <= start);
        let is_date = |time: &timex::Found| time.range.start <= start && time.expression.when().is_some();
        !times.get(first).is_some_and(is_date)
    })
}

/// Ages in brackets behind a name or initials: `AR (9)`, `Paryanto (43 tahun)`.
fn in_brackets(page: &Page<'_>, sentence: usize) -> Vec<Age> {
    let whole = page.told.sentences[sentence].span;
    let text = whole.of(page.text());
    let age = |(at, _): (usize, &str)| {
        let inner = &text[at + 2..];
        let digits = inner.bytes().take_while(u8::is_ascii_digit).count();
        let is_closed = [")", " tahun)", " thn)", ","].iter().any(|end| inner[digits..].starts_with(end));
        let named = text[..at].split_whitespace().next_back()?.starts_with(char::is_uppercase);
        let start = whole.start + at + 2;
        let years = years(&inner[..digits]).filter(|_| is_closed && named)?;
        Some(Age { sentence, span: Span::new(start, start + digits), years })
    };
    text.match_indices(" (").filter_map(age).collect()
}

/// Ages behind one of some words: `bocah 7 tahun`, `bocah berusia 7 tahun`.
fn in_words(page: &Page<'_>, sentence: usize, before: &[&[&str]]) -> Vec<Age> {
    let text = page.told.sentences[sentence].span.of(page.text());
    let words: Vec<&str> =
        text.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty()).collect();
    let start = |word: &str| word.as_ptr() as usize - page.text().as_ptr() as usize;
    let is_before = |word: &str| before.iter().any(|list| list.contains(&ner::lowercase(word).as_str()));
    let age = |(at, number): (usize, &&str)| {
        let last = |back: usize| at.checked_sub(back).map_or("", |at| words[at]);
        let unit = ner::lowercase(words.get(at + 1)?);
        let is_behind = is_before(last(1)) || AGED.contains(&last(1)) && is_before(last(2));
        let is_age =
            is_behind && matches!(&*unit, "tahun" | "thn") || unit == "year" && text.contains("-year-old");
        let span = Span::new(start(number), start(number) + number.len());
        Some(Age { sentence, span, years: years(number).filter(|_| is_age)? })
    };
    words.iter().enumerate().filter_map(age).collect()
}

/// A number of years that may be an age.
fn years(digits: &str) -> Option<u32> {
    digits.parse().ok().filter(|years| (1..=OLDEST).contains(years))
}
