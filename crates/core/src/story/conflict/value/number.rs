//! Numbers that contradict each other: of one thing that is counted or measured, or of how long it went on.

use std::ops::Range;

use timex::{Amount, Kind, Length, Timex, Value};

use super::Seen;
use super::common;
use super::context::{Builder, Context, Kept, Meant};
use super::sign::{self, Alike, Compared, Signs};
use super::unit::Unit;
use super::{SideValue, Told, score, words};
use crate::quantity::{Bound, Decimal, Quantity};
use crate::story::When;
use crate::story::senses::Senses;
use crate::{Span, position_of};

/// Numbers of which one is so many times the other count different things.
const TIMES: i64 = 5;
/// Crowds are estimated, and more differently.
const CROWD_TIMES: i64 = 10;
/// A number that is a limit says nothing against one that is so many times as far on its side.
const LIMIT_TIMES: i64 = 3;
/// Numbers from here on are seldom right by chance.
const LARGE: i64 = 20;

/// A number in a sentence.
#[derive(Debug)]
pub(super) struct Count {
    pub(super) value: SideValue,
    /// As it is written: the lower, where two are.
    number: Decimal,
    /// Both numbers of a score.
    pub(super) score: Option<[Decimal; 2]>,
    /// The lower and the higher, in the smallest unit of its kind.
    least: Decimal,
    most: Decimal,
    /// The digits of the lower.
    digits: Digits,
    /// Whether the text says that it is not exact.
    is_about: bool,
    bound: Option<Bound>,
    /// What is counted or measured with.
    unit: Unit,
    /// The moments that the sentence itself gives.
    whens: Vec<When>,
}

/// Whether both count alike, and cannot both be right.
pub(super) fn differ(
    (one, count): (Context<'_>, &Count),
    (other, count_other): (Context<'_>, &Count),
) -> bool {
    let shares_words = || one.own().iter().any(|word| other.own().binary_search(word).is_ok());
    let are_apart = match (count.score, count_other.score) {
        (None, None) => are_apart(count, count_other),
        (one, other) => one.is_some() && other.is_some() && one != other,
    };
    are_apart && count.unit.counts_like(&count_other.unit, shares_words)
}

/// What speaks for and against two numbers being told of one thing.
pub(super) fn signs(
    (one, count): (Seen<'_>, &Count),
    (other, count_other): (Seen<'_>, &Count),
    meant: Meant,
) -> Signs {
    let (context, context_other) = (one.context(), other.context());
    let moment = moment(count, count_other);
    let large = Decimal::whole(LARGE);
    Signs::new(
        Compared::Numbers,
        meant,
        common::against(one, other),
        &[Alike::Around],
        [
            common::rarest(one, other),
            sign::as_sign(moment == Moment::Minute),
            sign::as_sign(moment == Moment::Day),
            sign::as_sign(moment == Moment::Other),
            ratio(count, count_other).ln(),
            sign::as_sign(count.digits.are_transposed(&count_other.digits)),
            sign::as_sign(count.number >= large && count_other.number >= large),
            sign::as_sign(context.tells_casualties() && context_other.tells_casualties()),
            sign::as_sign(common::share(context, context_other, Senses::is_amount)),
            sign::as_signs([!one.is_plain(), !other.is_plain()]),
            sign::as_sign(count.unit == Unit::Minutes),
        ],
    )
}

/// Whether both are the same number of the same unit.
pub(super) fn are_same(one: &Count, other: &Count) -> bool {
    one.unit == other.unit && one.least == other.least && one.score == other.score
}

/// The numbers of an article: its quantities, and the lengths of time for which it says that something went on.
pub(super) fn counts(told: &Told<'_>, contexts: &mut Builder<'_>, put: &mut dyn FnMut(Kept, Count)) {
    for (index, quantity) in told.analysis.quantities.iter().enumerate() {
        if let Some((sentence, count)) = of_quantity(told, index, quantity) {
            let of = quantity.of.unwrap_or(quantity.span);
            put(contexts.around(sentence, quantity.span, of), count);
        }
    }
    for (index, time) in told.member.times.iter().enumerate() {
        if !told.is_replaced(SideValue::Time(index))
            && let Some((sentence, count)) = of_length(told, index, time)
        {
            let span = Span::from(time.range.clone());
            put(contexts.around(sentence, span, span), count);
        }
    }
}

fn of_quantity(told: &Told<'_>, index: usize, quantity: &Quantity) -> Option<(usize, Count)> {
    let sentence = sentence_at(told, quantity.span.start)?;
    // The 3 of "3-1" is no count of three.
    let score = score::numbers(quantity);
    if quantity.against.is_some() && (score.is_none() || !score::is_result(told, sentence, index)) {
        return None;
    }
    if told.is_replaced(SideValue::Quantity(index)) {
        return None;
    }
    let unit = told.units[index];
    let count = Count {
        value: SideValue::Quantity(index),
        number: quantity.value,
        score,
        least: unit.smallest(quantity.value)?,
        most: unit.smallest(quantity.max.unwrap_or(quantity.value))?,
        digits: Digits::of(quantity.value),
        is_about: quantity.approximate,
        bound: quantity.bound,
        unit,
        whens: whens(told, sentence, quantity),
    };
    Some((sentence, count))
}

fn of_length(told: &Told<'_>, index: usize, time: &Timex) -> Option<(usize, Count)> {
    let minutes = minutes(time.value.as_ref().filter(|_| time.kind == Kind::Duration)?)?;
    let count = Count {
        value: SideValue::Time(index),
        number: minutes,
        score: None,
        least: minutes,
        most: minutes,
        digits: Digits::of(minutes),
        is_about: time.modifier.is_some(),
        bound: None,
        unit: Unit::Minutes,
        whens: Vec::new(),
    };
    Some((sentence_at(told, time.range.start)?, count))
}

/// The sentence that tells what stands at a place, by its number.
fn sentence_at(told: &Told<'_>, place: usize) -> Option<usize> {
    let sentence = position_of(&told.analysis.layout.sentences, place)?;
    told.sentences[sentence].is_told.then_some(sentence)
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
        words::is_last(Span::new(span.start, range.start.max(span.start)).of(text), list)
    };
    let is_until = |range: &Range<usize>| is_behind(range, words::AS_OF);
    // Since when something has been so says nothing of the moment at which it was counted.
    let is_since = |range: &Range<usize>| is_behind(range, words::SINCE);
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

/// A length in minutes; none where it is not known how long it is.
fn minutes(value: &Value) -> Option<Decimal> {
    let Value::Length(Length::Of(amount, unit, rest)) = value else { return None };
    let of = |amount: &Amount, unit: &timex::Unit| match (amount, unit) {
        (Amount::Hundredths(hundredths), timex::Unit::Minute) => Some(i64::from(*hundredths)),
        (Amount::Hundredths(hundredths), timex::Unit::Hour) => Some(i64::from(*hundredths) * 60),
        (Amount::Hundredths(hundredths), timex::Unit::Day) => Some(i64::from(*hundredths) * 24 * 60),
        _ => None,
    };
    let rest = match rest {
        Some((amount, unit)) => of(amount, unit)?,
        None => 0,
    };
    Decimal::new(of(amount, unit)? + rest, 2)
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
    if pairs().next().is_none() || pairs().any(|(one, other)| one.meets(other)) {
        return Moment::Unknown;
    }
    Moment::Other
}

/// The lower and the higher of two numbers.
fn in_order<'c>(one: &'c Count, other: &'c Count) -> (&'c Count, &'c Count) {
    if one.least <= other.least { (one, other) } else { (other, one) }
}

/// Whether two numbers cannot both be right: no range, limit or rounding lets them meet, nor is one a small part
/// of the other.
fn are_apart(one: &Count, other: &Count) -> bool {
    let (low, high) = in_order(one, other);
    let times = if low.unit == Unit::People { CROWD_TIMES } else { TIMES };
    let is_within = |times: i64| low.least.times(times).is_none_or(|times| times < high.least);
    let is_limit =
        (low.bound == Some(Bound::Min) || high.bound == Some(Bound::Max)) && !is_within(LIMIT_TIMES);
    low.least > Decimal::whole(0)
        && low.most < high.least
        && !is_limit
        && !is_within(times)
        && !is_rounded(low, high)
}

/// Whether numbers that are not exact lie within a tenth of each other.
fn is_rounded(low: &Count, high: &Count) -> bool {
    const TENTH: (i64, i64) = (11, 10);
    let is_about = low.is_about || high.is_about || low.bound.is_some() || high.bound.is_some();
    let is_about = is_about || low.unit.is_converted(&high.unit);
    let nearly = low.least.times(TENTH.0).zip(high.least.times(TENTH.1));
    is_about && nearly.is_some_and(|(low, high)| low >= high)
}

/// How many times the lower number the higher is.
fn ratio(one: &Count, other: &Count) -> f64 {
    if let (Some([high, low]), Some([high_other, low_other])) = (one.score, other.score) {
        // Of all that was scored or voted: a side may have none.
        let all = |one: Decimal, other: Decimal| 1.0 + one.approximately() + other.approximately();
        let (all, all_other) = (all(high, low), all(high_other, low_other));
        return all.max(all_other) / all.min(all_other);
    }
    let (low, high) = in_order(one, other);
    high.least.approximately() / low.least.approximately()
}

/// The digits of a number but for zeros, whatever their order: how often each stands in it, and how many they are, in
/// six bits each.
#[derive(Debug, PartialEq, Eq)]
struct Digits(u64);

impl Digits {
    /// One digit, whichever it is.
    const ONE: u64 = 1 << 54;

    fn of(number: Decimal) -> Self {
        Self(number.digits().map(|digit| Self::ONE + (1 << (6 * (digit - 1)))).sum())
    }

    /// Whether two numbers are written with the same digits in another order, as in a slip of the pen: 309 and 390.
    const fn are_transposed(&self, other: &Self) -> bool {
        self.0 == other.0 && self.0 >= 2 * Self::ONE
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_slip_of_the_pen_is_seen() {
        let transposed = |one: &str, other: &str| {
            let digits = |text: &str| Digits::of(text.parse().unwrap_or_default());
            digits(one).are_transposed(&digits(other))
        };
        assert!(transposed("309", "390"));
        assert!(transposed("6200000000", "2600000000"));
        assert!(transposed("1.5", "1.05"));
        assert!(transposed("2020", "2002"));
        assert!(!transposed("309", "391"));
        assert!(!transposed("3", "30"));
    }
}
