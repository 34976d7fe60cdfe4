//! Places that contradict each other: one thing that happened once, at two places of one kind.
//!
//! A village lies in a district, so that two names of places mostly agree; two villages, two stretches of water or
//! two buildings do not.

use jiff::civil::Date;

use super::same::{Around, Sameness, candidates, is_plain};
use super::{Side, SideValue, Told};
use crate::Span;
use crate::story::cues;
use crate::story::statement::Statement;

/// So much of the words before two places must be shared.
const SHARE: f64 = 0.2;

/// … if what happened there is not told of once alone.
const WORDS_SHARE: f64 = 0.45;

/// … and if both sentences tell of the same day.
const DAY_SHARE: f64 = 0.25;

/// A place at which a sentence says something happened.
struct Spot {
    statement: usize,
    /// The words that name it, its kind included.
    span: Span,
    /// Which of [`cues::SITES`] it is.
    kind: usize,
    /// Its name, lower case.
    name: String,
    around: Around,
    /// The day of which the sentence tells, if it is one.
    day: Option<Date>,
}

impl Spot {
    fn is_of_day(&self, other: &Self) -> bool {
        self.day.is_some() && self.day == other.day
    }
}

/// Pairs of articles that put one thing at two places.
pub(super) fn pairs(told: &Told<'_>, sameness: &Sameness<'_>) -> Vec<(Side, Side)> {
    let spots: Vec<Spot> = told
        .statements
        .all()
        .iter()
        .enumerate()
        .filter(|(_, statement)| is_plain(statement))
        .flat_map(|(at, statement)| spots(told, at, statement))
        .collect();
    let near: Vec<Around> = spots.iter().map(|spot| spot.around.clone()).collect();
    let differ = |&(one, other): &(usize, usize)| {
        let (one, other) = (&spots[one], &spots[other]);
        let are_two =
            one.kind == other.kind && !one.name.contains(&other.name) && !other.name.contains(&one.name);
        are_two
            && sameness.shared(&one.around, &other.around).is_some_and(|shared| {
                let is_of_day = one.is_of_day(other) && shared.words >= 2 && shared.names > 0;
                let is_once = shared.once && (shared.names > 0 || shared.words >= 2 && shared.share >= SHARE);
                is_once
                    || shared.of_death
                    || is_of_day && shared.share >= DAY_SHARE
                    || shared.words >= 3 && shared.share >= WORDS_SHARE
            })
    };
    let side = |spot: &Spot| Side {
        place: told.statements.all()[spot.statement].place,
        value: SideValue::Place(spot.span),
    };
    candidates(&near, 2)
        .into_iter()
        .filter(differ)
        .map(|(one, other)| (side(&spots[one]), side(&spots[other])))
        .collect()
}

/// The places that a sentence puts something at: behind `di`, with the word for their kind.
fn spots(told: &Told<'_>, at: usize, statement: &Statement) -> Vec<Spot> {
    let text = &told.analyses[statement.place.article].text;
    let sentence = statement.place.span.of(text);
    let words: Vec<&str> = sentence.split_whitespace().collect();
    let mut spots = Vec::new();
    let day = day(told, at);
    for pair in 0..words.len().saturating_sub(1) {
        if !matches!(words[pair], "di" | "at" | "Di") {
            continue;
        }
        // `di lobi Hotel X`
        let pair = if cues::PARTS_OF_SITES.contains(&words[pair + 1]) { pair + 1 } else { pair };
        let Some(&first) = words.get(pair + 1) else { continue };
        let start = statement.place.span.start + (first.as_ptr() as usize - sentence.as_ptr() as usize);
        let Some(kind) = kind(first) else { continue };
        let named =
            words[pair + 1..].iter().take(LONGEST_NAME).position(|word| word.ends_with([',', '.', ')']));
        let capitals =
            words[pair + 2..].iter().take_while(|word| word.starts_with(char::is_uppercase)).count();
        let count = named.map_or(LONGEST_NAME, |last| last + 1).min(1 + capitals).min(words.len() - pair - 1);
        if capitals == 0 {
            continue;
        }
        let last = words[pair + count];
        let end =
            statement.place.span.start + (last.as_ptr() as usize - sentence.as_ptr() as usize) + last.len();
        let span = Span::new(
            start,
            end - (last.len() - last.trim_end_matches([',', '.', ')', ';', '"', '”']).len()),
        );
        let name = ner::lowercase(span.of(text));
        spots.push(Spot { statement: at, span, kind, name, around: Around::new(told, at, span), day });
    }
    spots
}

/// The one day of which a sentence tells.
fn day(told: &Told<'_>, at: usize) -> Option<Date> {
    let first = told.claims.partition_point(|claim| claim.statement < at);
    let mut of_sentence =
        told.claims[first..].iter().take_while(|claim| claim.statement == at && claim.when.is_day());
    let day = of_sentence.next()?.when.earliest.date();
    of_sentence.all(|claim| claim.when.earliest.date() == day).then_some(day)
}

/// Words of the longest name that is looked for.
const LONGEST_NAME: usize = 5;

/// The kind of place that a word names.
fn kind(word: &str) -> Option<usize> {
    let lower = ner::lowercase(word.trim_end_matches([',', '.']));
    cues::SITES.iter().position(|words| words.contains(&lower.as_str()))
}
