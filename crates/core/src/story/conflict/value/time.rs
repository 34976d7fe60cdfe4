//! Times that contradict each other: of one thing, at two clock times of a day, on two days, in two months or years.

use jiff::ToSpan;
use jiff::civil::{Date, DateTime};
use timex::{Anchor, Found, Kind, Period, Reading, Zone};

use super::Seen;
use super::common;
use super::context::{Builder, Kept, Meant};
use super::sign::{Alike, Compared, Signs, as_sign, as_signs};
use super::{Told, words};
use crate::story::claim::{Dates, is_clock_alone};
use crate::story::senses::Senses;
use crate::story::{SideValue, Status, When};
use crate::{Span, position_of};

/// Days apart at which two reports of a day can still be of one thing.
const DAYS: i32 = 14;
/// Clock times apart by no more are roundings of one, in minutes.
const ROUNDING: i64 = 10;
/// Clock times of one thing are not further apart, in minutes.
const HOURS: i64 = 5 * 60;
/// Years further apart than this are as unlike as these.
const FAR: f64 = 10.0;
/// A time that is shorter is a month at most, in days.
const MONTH: i64 = 40;
/// So many words before a time may say that it is the end or the beginning of a stretch.
const WORDS_BEFORE: usize = 2;

/// A time in a sentence.
#[derive(Debug)]
pub(super) struct Timed {
    when: When,
    /// Index into the article's times.
    pub(super) time: usize,
    /// Whether it stands without a day, which follows from what was told before.
    is_clock_alone: bool,
    /// Whether it counts from what was told before (`dua hari kemudian`).
    counts: bool,
    /// Whether something is said to have been so up to then, or from then on.
    bounds: bool,
    claimed: Claimed,
}

/// What the sentence claims of a time.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Claimed {
    /// That something happened, or is so.
    Happened,
    /// That it is to come.
    Planned,
    /// That it did not happen, or that something was said then.
    Said,
    /// Nothing: the time only qualifies something.
    Nothing,
}

/// Days from here on have the numbers of earlier ones again: some eleven years.
const DAYS_APART: i32 = 4096;

impl Timed {
    /// The day of a clock time, as a number below [`DAYS_APART`].
    pub(super) fn clock_day(&self) -> Option<u32> {
        let day = self.when.earliest.date() - Date::constant(2000, 1, 1);
        self.when.is_minute().then(|| day.get_days().rem_euclid(DAYS_APART).unsigned_abs())
    }
}

/// How two times that cannot be one differ.
#[derive(Clone, Copy, Debug, PartialEq)]
enum Gap {
    /// Clock times, in hours.
    Clock(f64),
    /// Days.
    Days(f64),
    /// Months or years, in years.
    Years(f64),
}

/// How two times are compared that cannot be one, and are so near that one thing may be meant.
pub(super) fn compared(one: &Timed, other: &Timed) -> Option<Compared> {
    gap(one, other).map(|gap| match gap {
        Gap::Clock(_) => Compared::Clocks,
        Gap::Days(_) => Compared::Days,
        Gap::Years(_) => Compared::Years,
    })
}

/// Whether both are the same clock time, day, month or year.
pub(super) fn are_same(one: &Timed, other: &Timed) -> bool {
    let (first, second) = (&one.when, &other.when);
    let is_as_fine = first.is_minute() == second.is_minute() && first.is_day() == second.is_day();
    is_as_fine && (first.meets(second) || first.is_same_moment(second))
}

/// What speaks for and against two times being told of one thing.
pub(super) fn signs(
    (one, time): (Seen<'_>, &Timed),
    (other, time_other): (Seen<'_>, &Timed),
    meant: Meant,
) -> Option<Signs> {
    let gap = gap(time, time_other)?;
    let both = |holds: fn(&Timed) -> bool| as_signs([holds(time), holds(time_other)]);
    let unplain = as_signs([!one.is_plain(), !other.is_plain()]);
    let unclaimed = both(|time| time.claimed == Claimed::Nothing);
    let (bounds, counts) = (both(|time| time.bounds), both(|time| time.counts));
    let once = || as_sign(common::share(one.context(), other.context(), Senses::is_once));
    let against = common::against(one, other);
    Some(match gap {
        Gap::Clock(hours) => Signs::new(
            Compared::Clocks,
            meant,
            against,
            &[Alike::Before, Alike::Behind],
            [hours, unplain, unclaimed, bounds, counts],
        ),
        Gap::Days(days) => Signs::new(
            Compared::Days,
            meant,
            against,
            &[Alike::Before],
            [
                common::rarest(one, other),
                days,
                unplain,
                unclaimed,
                bounds,
                counts,
                both(|time| time.claimed == Claimed::Planned),
                both(|time| time.claimed == Claimed::Said),
                once(),
            ],
        ),
        Gap::Years(years) => Signs::new(
            Compared::Years,
            meant,
            against,
            &[Alike::Around, Alike::Sentences],
            [
                years,
                unplain,
                unclaimed,
                both(|time| time.when.seconds() < MONTH * 86_400),
                once(),
                both(|time| time.when.is_day()),
            ],
        ),
    })
}

/// The dated times of all sentences that tell something: the finest of those that lie within each other.
pub(super) fn times(told: &Told<'_>, contexts: &mut Builder<'_>, put: &mut dyn FnMut(Kept, Timed)) {
    for (at, sentence) in told.sentences.iter().enumerate().filter(|(_, sentence)| sentence.is_told) {
        let (resolved, claims) = (&told.member.times, told.claims_of(at));
        let first = resolved.partition_point(|time| time.range.start < sentence.span.start);
        let of_sentence = resolved[first..].iter().take_while(|time| time.range.start < sentence.span.end);
        for (index, time) in (first..).zip(of_sentence) {
            if told.is_replaced(SideValue::Time(index)) {
                continue;
            }
            let claim = claims.iter().find(|claim| claim.when.time == Some(index));
            let value = time.value.as_ref().filter(|_| matches!(time.kind, Kind::Date | Kind::Time));
            let unclaimed = || {
                let (earliest, latest) = value.and_then(|value| value.earliest().zip(value.latest()))?;
                let offset = time.zone.map(Zone::minutes);
                let when = When { earliest, latest, time: Some(index), offset, is_set: false };
                (!claims.iter().any(|claim| when.holds(&claim.when))).then_some(when)
            };
            let Some(when) = claim.map(|claim| claim.when).or_else(unclaimed) else { continue };
            let claimed = match claim {
                None => Claimed::Nothing,
                Some(claim) if claim.status == Status::Planned => Claimed::Planned,
                Some(claim) if claim.status == Status::Denied || claim.dates == Dates::Words => Claimed::Said,
                Some(_) => Claimed::Happened,
            };
            let (found, span) = (&told.analysis.times[index], Span::from(time.range.clone()));
            let timed = Timed {
                when,
                time: index,
                is_clock_alone: is_clock_alone(found),
                counts: counts_from_telling(found),
                bounds: is_bound(Span::new(sentence.span.start, span.start).of(&told.analysis.text)),
                claimed,
            };
            put(contexts.around(at, span, span), timed);
        }
    }
}

/// The sentence and the time of each date that stands beside a weekday which it is not.
pub(super) fn misprints(told: &Told<'_>) -> Vec<(usize, usize)> {
    let layout = &told.analysis.layout;
    let misprint = |(index, time): (usize, &timex::Timex)| {
        let is_wrong = time.why.contradicts_weekday() && layout.is_told_here(time.range.start);
        let sentence = position_of(&layout.sentences, time.range.start).filter(|_| is_wrong)?;
        Some((sentence, index))
    };
    told.member.times.iter().enumerate().filter_map(misprint).collect()
}

/// Whether a time counts from what was told before: no firm ground.
fn counts_from_telling(found: &Found) -> bool {
    match found.expression.reading {
        Reading::Moment(Anchor::Telling, ..) => true,
        _ => matches!(
            found.expression.when(),
            Some(timex::When { of: Period::Shift(Anchor::Telling, ..), .. })
        ),
    }
}

/// Whether the words before a time say that something was so up to it, or from it on.
fn is_bound(before: &str) -> bool {
    let words = before.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty()).rev();
    words.take(WORDS_BEFORE).any(|word| {
        let word = ner::lowercase(word);
        words::AS_OF.contains(&&*word) || words::SINCE.contains(&&*word)
    })
}

/// How two times differ, if they are so far apart that both cannot be true, and so near that one thing may be meant.
fn gap(one: &Timed, other: &Timed) -> Option<Gap> {
    let (first, second) = (&one.when, &other.when);
    if first.meets(second) || first.is_same_moment(second) {
        return None;
    }
    if first.is_minute() && second.is_minute() {
        let minutes = minutes_between(first, second)?;
        let minutes = if one.is_clock_alone || other.is_clock_alone { of_day(minutes) } else { minutes };
        if minutes <= ROUNDING {
            return None;
        }
        if minutes <= HOURS {
            return Some(Gap::Clock(minutes as f64 / 60.0));
        }
    }
    if first.is_day() && second.is_day() {
        let days = (first.earliest.date() - second.earliest.date()).get_days().abs();
        return (1..=DAYS).contains(&days).then_some(Gap::Days(f64::from(days)));
    }
    // A quarter is of statistics, not of what happened.
    let is_long = |when: &When| when.is_month() || when.is_year();
    let is_day_and_month = |one: &When, other: &When| one.is_day() && other.is_month();
    let days = (first.earliest.date() - second.earliest.date()).get_days().abs();
    (is_long(first) && is_long(second) || is_day_and_month(first, second) || is_day_and_month(second, first))
        .then_some(Gap::Years((f64::from(days) / 365.0).min(FAR)))
}

/// Minutes on the clock between two times that lie so many minutes apart, whatever their days.
fn of_day(minutes: i64) -> i64 {
    const DAY: i64 = 24 * 60;
    let rest = minutes % DAY;
    rest.min(DAY - rest)
}

/// Minutes between two clock times. Where one zone is unknown, it is the other's or one of its neighbours': the least
/// that they can be apart.
fn minutes_between(one: &When, other: &When) -> Option<i64> {
    let utc = |when: &When| when.earliest.saturating_sub(i64::from(when.offset.unwrap_or(0)).minutes());
    let minutes = |one: DateTime, other: DateTime| one.duration_since(other).as_mins().abs();
    if one.offset.is_some() == other.offset.is_some() {
        return Some(minutes(utc(one), utc(other)));
    }
    let apart = |shift: i64| minutes(one.earliest.saturating_add(shift.minutes()), other.earliest);
    NEIGHBOURS.into_iter().map(apart).min()
}

/// How far the zones of one country lie apart, in minutes.
const NEIGHBOURS: [i64; 5] = [-120, -60, 0, 60, 120];
