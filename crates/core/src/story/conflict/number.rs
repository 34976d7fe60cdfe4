//! Numbers that contradict each other.
//!
//! Most numbers of the news grow (`korban`, `pengungsi`, `aset`): two of them contradict each other only where both
//! sentences say for which moment they hold, and it is the same. What a thing measures, what two numbers lie apart, and
//! with how much something was done once (`memesan`, `menggasak`, `menunggak`) stays what it is.

use std::cell::OnceCell;
use std::ops::Range;

use timex::{Kind, Timex};

use super::same::{Around, Seen, compare};
use super::{Told, signs};
use crate::quantity::{Bound, Decimal, Quantity};
use crate::story::likeness::Feature;
use crate::story::senses::Senses;
use crate::story::statement::Sentence;
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

/// So much of the words around two numbers of one deed must be shared.
const DEED_SHARE: f64 = 0.4;

/// A number in a sentence.
#[derive(Debug)]
pub(super) struct Count {
    /// Index into the article's quantities.
    pub(super) index: usize,
    /// What is counted or measured with, as one word.
    unit: Unit,
    /// The stems of what is counted (`nasi kotak`), once they were asked for.
    counted: OnceCell<Vec<String>>,
    /// The moments that the sentence itself gives.
    whens: Vec<When>,
    /// Whether it is what a thing measures.
    is_measure: bool,
    /// In what they are whom it counts, if it says that they are within something.
    within: Option<Within>,
}

/// A number in its article.
#[derive(Clone, Copy)]
struct Counted<'s> {
    seen: Seen<'s>,
    count: &'s Count,
}

impl<'s> Counted<'s> {
    fn quantity(self) -> &'s Quantity {
        &self.seen.told.analysis.quantities[self.count.index]
    }

    /// Whether it is what a thing measures, and no limit.
    fn measures(self) -> bool {
        self.count.is_measure && self.quantity().bound.is_none()
    }

    fn counted(self) -> &'s [String] {
        self.count.counted.get_or_init(|| {
            let quantity = self.quantity();
            let counted = words(quantity.of.unwrap_or(quantity.span).of(&self.seen.told.analysis.text));
            counted.filter_map(stem).collect()
        })
    }

    /// Whether it is told to be a part, a share or more of the same.
    fn is_part(self) -> bool {
        is_part(&self.seen.told.analysis.text, self.quantity(), self.seen.sentence().span)
    }

    /// Whether both count with one unit: a unit is also the word that only the other's whole phrase has (`350 nasi
    /// kotak`, `530 kotak`).
    fn has_unit_of(self, other: Self) -> bool {
        let counts_in = |one: Self, other: Self| matches!(&one.count.unit, Unit::Word(word) if other.counted().contains(word));
        self.count.unit == other.count.unit || counts_in(self, other) || counts_in(other, self)
    }

    /// Whether it counts whom it counts by a word for anybody (`orang`).
    fn is_of_all(self) -> bool {
        self.quantity().unit.as_deref().is_some_and(|unit| signs::ANYBODY.contains(&unit))
    }

    /// Whether both count people, and by other words for them: passengers are not all on board. Who is within a
    /// building may be told by any word.
    fn counts_other_people(self, other: Self) -> bool {
        let within = self.count.within;
        let are_within = within.is_some() && within == other.count.within;
        let are_all = self.is_of_all() == other.is_of_all() || within == Some(Within::Building);
        self.count.unit == Unit::People && self.counted() != other.counted() && !(are_within && are_all)
    }
}

/// In what people are.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Within {
    /// What has a crew besides its passengers.
    Vehicle,
    Building,
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

/// Whether two numbers are of one thing, and cannot both be right.
pub(super) fn contradict((one, count): (Seen<'_>, &Count), (other, other_count): (Seen<'_>, &Count)) -> bool {
    let (one, other) = (Counted { seen: one, count }, Counted { seen: other, count: other_count });
    if !are_apart(one.quantity(), other.quantity()) || !one.has_unit_of(other) {
        return false;
    }
    let shared = compare(one.seen, other.seen);
    let is_whole = || !one.is_part() && !other.is_part();
    shared.filter(|_| is_whole()).is_some_and(|shared| {
        let is_of_day = shared.of_sentence >= WORDS && shared.share >= SHARE;
        match moment(count, other_count) {
            Moment::Minute => shared.words >= 1 || shared.casualty,
            Moment::Day => is_of_day && !shared.elsewhere,
            Moment::Other => false,
            Moment::Unknown => {
                let are_exact = one.measures() && other.measures();
                let is_amount = shared.amount || count.within.is_some() && count.within == other_count.within;
                let is_deed = is_amount
                    && !shared.other_names
                    && !shared.is_of_others()
                    && !shared.is_apart
                    && !shared.is_another
                    && !one.counts_other_people(other)
                    && shared.words + shared.names >= WORDS
                    && shared.share >= DEED_SHARE;
                is_deed || are_exact && shared.words >= WORDS && shared.share >= MEASURE_SHARE
            }
        }
    })
}

/// The numbers of an article.
pub(super) fn counts(told: &Told<'_>) -> Vec<(Around, Count)> {
    let (analysis, mut counts) = (told.analysis, Vec::new());
    for (index, quantity) in analysis.quantities.iter().enumerate() {
        let Some(at) = position_of(&analysis.layout.sentences, quantity.span.start) else { continue };
        let sentence = &told.sentences[at];
        if !sentence.is_plain() {
            continue;
        }
        let whens = whens(told, at, quantity);
        let text = &analysis.text;
        let is_measure = is_measure(text, quantity, sentence.span);
        let fixes_amount = sentence.senses().any(Senses::is_amount);
        let holds = !whens.is_empty() || is_measure || fixes_amount;
        if !holds && !may_be_within(sentence, text) {
            continue;
        }
        let around = around(told, at, quantity);
        let within = within(&around, sentence.span.of(text));
        let Some(unit) = quantity.unit.as_deref().and_then(unit).filter(|_| holds || within.is_some()) else {
            continue;
        };
        counts.push((around, Count { index, unit, counted: OnceCell::new(), whens, is_measure, within }));
    }
    counts
}

/// The moments for which a number stands: those of its sentence that agree with the time up to which it counts, or else
/// with the time which is nearest to it.
fn whens(told: &Told<'_>, sentence: usize, quantity: &Quantity) -> Vec<When> {
    let own: Vec<When> = told
        .claims_of(sentence)
        .iter()
        .filter(|claim| claim.has_own_time())
        .map(|claim| claim.when)
        .collect();
    if own.is_empty() {
        return own;
    }
    let span = told.sentences[sentence].span;
    let times = &told.member.times;
    let first = times.partition_point(|time| time.range.start < span.start);
    let bounds = |time: &Timex| {
        let value = time.value.as_ref().filter(|_| matches!(time.kind, Kind::Date | Kind::Time))?;
        Some((value.earliest()?, value.latest()?))
    };
    let text = &told.analysis.text;
    let is_behind = |range: &Range<usize>, list: &[&str]| {
        let before = Span::new(span.start, range.start.max(span.start)).of(text);
        let last = before.split_whitespace().next_back();
        last.is_some_and(|word| list.contains(&ner::lowercase(word).as_str()))
    };
    let is_until = |range: &Range<usize>| is_behind(range, signs::AS_OF);
    // Since when something has been so says nothing of the moment at which it was counted.
    let is_since = |range: &Range<usize>| is_behind(range, signs::SINCE);
    let of_sentence = times[first..].iter().take_while(|time| time.range.start < span.end);
    let dated = of_sentence.filter_map(|time| Some((&time.range, bounds(time)?)));
    let counts =
        |when: &When| when.time.and_then(|time| times.get(time)).is_none_or(|time| !is_since(&time.range));
    let away = |range: &Range<usize>| {
        range.start.saturating_sub(quantity.span.end).max(quantity.span.start.saturating_sub(range.end))
    };
    let nearest = dated
        .filter(|(range, _)| !is_since(range))
        .min_by_key(|(range, _)| (!is_until(range), away(range)))
        .map(|(_, bounds)| bounds);
    let agrees = |when: &When| {
        nearest.is_none_or(|(earliest, latest)| when.earliest <= latest && earliest <= when.latest)
    };
    own.into_iter().filter(counts).filter(agrees).collect()
}

/// So many words before a number and behind it may say that it is no more than a part.
const BESIDE: (usize, usize) = (3, 3);

/// No phrase of [`cues::PART_OF`] has more letters.
const LONGEST_PART_OF: usize = 30;

/// Whether a number is told to be a part, a share or more of the same: `90 orang di antaranya`, `masing-masing Rp5 juta`.
fn is_part(text: &str, quantity: &Quantity, sentence: Span) -> bool {
    let before = Span::new(sentence.start, quantity.span.start).of(text);
    let after = Span::new(quantity.span.end, sentence.end).of(text);
    let begin = sentence.of(text).char_indices().nth(LONGEST_PART_OF);
    let told = ner::lowercase(begin.map_or(sentence.of(text), |(end, _)| &sentence.of(text)[..end]));
    if cues::PART_OF.iter().any(|cue| told.starts_with(cue)) {
        return true;
    }
    let mut beside = words(before).rev().take(BESIDE.0).chain(words(after).take(BESIDE.1));
    beside.any(|word| signs::PARTIAL.binary_search(&ner::lowercase(word).as_str()).is_ok())
}

fn words(text: &str) -> impl DoubleEndedIterator<Item = &str> {
    text.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty())
}

/// The words that lead to a number, and those of what it counts.
fn around(told: &Told<'_>, sentence: usize, quantity: &Quantity) -> Around {
    // How many came is told in many ways: all of the sentence says of which crowd.
    if told.sentences[sentence].senses().any(Senses::is_crowd) {
        return Around::whole(told, sentence);
    }
    Around::of_number(told, sentence, quantity.span, quantity.of.unwrap_or(quantity.span))
}

/// Whether a sentence has a word by which people may be within something.
fn may_be_within(sentence: &Sentence, text: &str) -> bool {
    sentence.senses().any(Senses::is_aboard) || rides(sentence.span.of(text))
}

fn rides(sentence: &str) -> bool {
    words(sentence).any(|word| signs::RIDES.contains(&word))
}

/// In what people are, by the words around their number.
fn within(around: &Around, sentence: &str) -> Option<Within> {
    let is_aboard =
        |feature: &Feature| matches!(feature, Feature::Stem(sense) if Senses::is_aboard(*sense as usize));
    if !around.near.iter().any(is_aboard) && !rides(sentence) {
        return None;
    }
    let is_vehicle = words(sentence).any(|word| signs::VEHICLES.contains(&ner::lowercase(word).as_str()));
    Some(if is_vehicle { Within::Vehicle } else { Within::Building })
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
    let words = words.chain([last(quantity.span.start), last(from)]);
    // Most are figures.
    let mut words = words.filter(|word| word.starts_with(char::is_alphabetic));
    words.any(|word| signs::MEASURES.binary_search(&ner::lowercase(word).as_str()).is_ok())
}

/// How finely two numbers are told of one moment.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Moment {
    Minute,
    Day,
    /// They tell of different days.
    Other,
    /// One of them does not say of which.
    Unknown,
}

/// The moment of which both sentences say that they tell, if it is one.
fn moment(one: &Count, other: &Count) -> Moment {
    let pairs = || one.whens.iter().flat_map(|when| other.whens.iter().map(move |other| (when, other)));
    if pairs().any(|(one, other)| one.is_same_moment(other)) {
        return Moment::Minute;
    }
    let is_day = |(one, other): (&When, &When)| one.is_day() && other.is_day() && one.meets(other);
    if pairs().any(is_day) {
        return Moment::Day;
    }
    let are_apart = one.is_measure && other.is_measure || pairs().next().is_none();
    if are_apart || pairs().any(|(one, other)| one.meets(other)) { Moment::Unknown } else { Moment::Other }
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn phrases_that_say_a_part_are_within_the_begin_that_is_read() {
        assert!(cues::PART_OF.iter().all(|cue| cue.is_ascii() && cue.len() <= LONGEST_PART_OF));
    }

    #[test]
    fn words_that_say_a_measure_begin_with_a_letter() {
        assert!(signs::MEASURES.iter().all(|word| word.starts_with(char::is_alphabetic)));
    }
}
