//! Numbers that contradict each other.
//!
//! Most numbers of the news grow (`korban`, `pengungsi`, `aset`): two of them contradict each other only where both
//! sentences say for which moment they hold, and it is the same. What a thing measures, or what two numbers lie
//! apart, stays what it is.

use super::same::{Around, Sameness, candidates, is_plain};
use super::{Side, SideValue, Told};
use crate::quantity::{Bound, Decimal, Quantity};
use crate::story::likeness::Gist;
use crate::story::senses::Senses;
use crate::story::stem::stem;
use crate::story::{When, cues};
use crate::{Span, position_of};

/// So much of the words before two numbers of one moment must be shared.
const SHARE: f64 = 0.3;
/// … and of those before two numbers of what a thing measures.
const MEASURE_SHARE: f64 = 0.25;
/// So many words and names must be shared by two sentences with numbers of one moment.
const WORDS: usize = 2;
/// Numbers of which one is so many times the other count different things.
const TIMES: i64 = 5;

/// A number in a sentence.
struct Count<'s> {
    statement: usize,
    index: usize,
    quantity: &'s Quantity,
    /// What is counted or measured with, as one word.
    unit: Unit,
    /// The moments that the sentence itself gives.
    whens: Vec<When>,
    /// Whether it is what a thing measures.
    is_measure: bool,
    around: Around,
}

impl Count<'_> {
    /// Whether it is what a thing measures, and no limit.
    fn measures(&self) -> bool {
        self.is_measure && self.quantity.bound.is_none()
    }
}

/// What a number counts with.
#[derive(Clone, Debug, PartialEq, Eq)]
enum Unit {
    /// Any word for people, alive or dead.
    People,
    /// Rupiah.
    Rupiah,
    /// Anything else, by its stem.
    Word(String),
}

/// Pairs of articles that give different numbers for one thing.
pub(super) fn pairs(told: &Told<'_>, sameness: &Sameness<'_>) -> Vec<(Side, Side)> {
    let counts = counts(told);
    let near: Vec<Around> = counts.iter().map(|count| count.around.clone()).collect();
    let differ = |&(one, other): &(usize, usize)| {
        let (one, other) = (&counts[one], &counts[other]);
        if one.unit != other.unit || !are_apart(one.quantity, other.quantity) {
            return false;
        }
        sameness.shared(&one.around, &other.around).is_some_and(|shared| {
            let is_of_day = shared.of_sentence >= WORDS && shared.share >= SHARE;
            match moment(one, other) {
                Some(Moment::Minute) => shared.words >= 1,
                Some(Moment::Day) => is_of_day,
                None => {
                    let are_exact = one.measures() && other.measures();
                    are_exact && shared.words >= 2 && shared.share >= MEASURE_SHARE
                }
            }
        })
    };
    let side = |count: &Count<'_>| Side {
        place: told.statements.all()[count.statement].place,
        value: SideValue::Quantity(count.index),
    };
    candidates(&near, 1)
        .into_iter()
        .filter(differ)
        .map(|(one, other)| (side(&counts[one]), side(&counts[other])))
        .collect()
}

/// The numbers of all articles.
fn counts<'s>(told: &Told<'s>) -> Vec<Count<'s>> {
    let mut counts = Vec::new();
    for (article, analysis) in told.analyses.iter().enumerate() {
        for (index, quantity) in analysis.quantities.iter().enumerate() {
            let Some(sentence) = position_of(&analysis.layout.sentences, quantity.span.start) else {
                continue;
            };
            let statement = told.statements.start(article) + sentence;
            if !is_plain(&told.statements.all()[statement]) {
                continue;
            }
            let claims = told.claims.partition_point(|claim| claim.statement < statement);
            let of_sentence = told.claims[claims..].iter().take_while(|claim| claim.statement == statement);
            let whens: Vec<When> =
                of_sentence.filter(|claim| claim.has_own_time()).map(|claim| claim.when).collect();
            let is_measure = is_measure(&analysis.text, quantity, analysis.layout.sentences[sentence]);
            let is_timeless = whens.is_empty();
            if is_timeless && !is_measure {
                continue;
            }
            let Some(unit) = quantity.unit.as_deref().and_then(unit) else { continue };
            let around = around(told, statement, quantity);
            counts.push(Count { statement, index, quantity, unit, whens, is_measure, around });
        }
    }
    counts
}

/// The words that lead to a number, and those of what it counts.
fn around(told: &Told<'_>, statement: usize, quantity: &Quantity) -> Around {
    let sentence = &told.statements.all()[statement];
    // How many came is told in many ways: all of the sentence says of which crowd.
    if sentence.senses().any(Senses::is_crowd) {
        return Around::whole(told, statement);
    }
    let mut around = Around::new(told, statement, quantity.span);
    let words = &sentence.words;
    let of = quantity.of.unwrap_or(quantity.span);
    let counted: Gist = words
        .iter()
        .filter(|(word, _)| of.meets(*word) || quantity.span.meets(*word))
        .map(|(_, feature)| *feature)
        .collect();
    around.near.extend(counted);
    around.near.sort_unstable();
    around.near.dedup();
    around
}

/// A unit's word as what it stands for; none for shares, rates and what is no unit.
fn unit(word: &str) -> Option<Unit> {
    let lower = ner::lowercase(word);
    if cues::PEOPLE.binary_search(&lower.as_str()).is_ok() {
        return Some(Unit::People);
    }
    if matches!(lower.as_str(), "rp" | "rupiah") {
        return Some(Unit::Rupiah);
    }
    let is_rate = lower.contains("per") || lower.contains('%') || matches!(lower.as_str(), "kali" | "times");
    (!is_rate).then(|| Unit::Word(stem(&lower).unwrap_or(lower)))
}

/// Whether a number says what a thing measures: the words beside it do.
fn is_measure(text: &str, quantity: &Quantity, sentence: Span) -> bool {
    let from =
        quantity.of.map_or(quantity.span.start, |of| of.start.min(quantity.span.start)).max(sentence.start);
    let last = |end: usize| {
        let before = Span::new(sentence.start, end).of(text);
        before.split_whitespace().next_back().unwrap_or_default()
    };
    let phrase = Span::new(from, quantity.span.end).of(text);
    let words = phrase.split(|c: char| !c.is_alphanumeric());
    let mut words = words.chain([last(quantity.span.start), last(from)]);
    words.any(|word| cues::MEASURES.binary_search(&ner::lowercase(word).as_str()).is_ok())
}

/// How finely two numbers are told of one moment.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Moment {
    Minute,
    Day,
}

/// The moment of which both sentences say that they tell, if it is one.
fn moment(one: &Count<'_>, other: &Count<'_>) -> Option<Moment> {
    let pairs = || one.whens.iter().flat_map(|when| other.whens.iter().map(move |other| (when, other)));
    if pairs().any(|(one, other)| one.is_same_moment(other)) {
        return Some(Moment::Minute);
    }
    let is_day = |(one, other): (&When, &When)| one.is_day() && other.is_day() && one.meets(other);
    pairs().any(is_day).then_some(Moment::Day)
}

/// Whether two numbers cannot both be right: no range, limit or rounding lets them meet, nor is one a small part
/// of the other.
fn are_apart(one: &Quantity, other: &Quantity) -> bool {
    let (low, high) = if one.value <= other.value { (one, other) } else { (other, one) };
    let top = low.max.unwrap_or(low.value);
    let is_limit = low.bound == Some(Bound::Min) || high.bound == Some(Bound::Max);
    let is_part = low.value.times(TIMES).is_none_or(|times| times < high.value);
    top < high.value && !is_limit && !is_part && !is_rounded(low, high)
}

/// Whether numbers that are not exact lie within a tenth of each other.
fn is_rounded(low: &Quantity, high: &Quantity) -> bool {
    const TENTH: (i64, i64) = (11, 10);
    let is_about = low.approximate || high.approximate || low.bound.is_some() || high.bound.is_some();
    let nearly = |value: Decimal| value.times(TENTH.0).zip(high.value.times(TENTH.1));
    is_about && nearly(low.value).is_some_and(|(low, high)| low >= high)
}
