//! Dates that contradict each other, or their own weekday.

use jiff::ToSpan;
use jiff::civil::DateTime;
use timex::{Anchor, Period, Reading};

use super::Told;
use super::same::{Around, Seen, Shared, compare};
use super::value::Value;
use crate::story::{Claim, Status, When};
use crate::{Span, position_of};

/// Days apart at which two reports of a day can still be of one thing.
const DAYS: i32 = 10;
/// Clock times apart by less are roundings of one, in minutes.
const ROUNDING: i64 = 10;
/// Clock times of one thing are not further apart, in minutes.
const HOURS: i64 = 4 * 60;
/// So much of what leads to two days must be shared, …
const SHARE: f64 = 0.4;
/// … to two months or years, …
const LONG_SHARE: f64 = 0.25;
/// … to two clock times of a day.
const CLOCK_SHARE: f64 = 0.3;
/// Two who spoke by telephone within so many days did so once, …
const CALL_DAYS: i32 = 2;
/// … if so many people are named in both.
const PARTIES: usize = 2;
/// So many words and names must stand in two sentences that recall one thing.
const RECALLED_WORDS: usize = 5;

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

/// A date or a time that an article gives.
#[derive(Debug)]
pub(super) struct Dating {
    /// Index into the article's claims.
    claim: usize,
    /// Index into the article's times.
    pub(super) time: usize,
}

/// The times that an article gives itself.
pub(super) fn firm(told: &Told<'_>) -> Vec<(Around, Dating)> {
    let found = told.claims.iter().enumerate().filter(|(_, claim)| is_firm(told, claim));
    found
        .filter_map(|(at, claim)| {
            let time = claim.when.time?;
            let around =
                Around::new(told, claim.statement, Span::from(told.member.times[time].range.clone()));
            Some((around, Dating { claim: at, time }))
        })
        .collect()
}

/// The months and years that it recalls: what lies far back is told in other words, but all of it in one sentence.
pub(super) fn recalled(told: &Told<'_>) -> Vec<(Around, Dating)> {
    let found = told.claims.iter().enumerate().filter(|(_, claim)| is_recalled(told, claim));
    found
        .filter_map(|(at, claim)| {
            let time = claim.when.time?;
            Some((Around::whole(told, claim.statement), Dating { claim: at, time }))
        })
        .collect()
}

/// One of an article's times, and all values that it has of that kind.
pub(super) struct Dated<'s> {
    pub(super) seen: Seen<'s>,
    pub(super) date: &'s Dating,
    pub(super) values: &'s [Value],
}

/// Whether two times that are given cannot both be true.
pub(super) fn contradict(one: &Dated<'_>, other: &Dated<'_>) -> bool {
    differ(one, other, is_one_thing)
}

/// The same of two that are recalled.
pub(super) fn contradict_recalled(one: &Dated<'_>, other: &Dated<'_>) -> bool {
    differ(one, other, |_, shared| {
        shared.once_in_sentence && shared.names >= 2 && shared.of_sentence >= RECALLED_WORDS
    })
}

/// Whether two times cannot both be true, of what is one thing.
fn differ(one: &Dated<'_>, other: &Dated<'_>, is_one: fn(Gap, &Shared) -> bool) -> bool {
    let is_one = |gap| compare(one.seen, other.seen).is_some_and(|shared| is_one(gap, &shared));
    gap(one, other).is_some_and(is_one) && !one.is_known_twice(other) && !other.is_known_twice(one)
}

impl<'s> Dated<'s> {
    fn claim(&self) -> &'s Claim {
        &self.seen.told.claims[self.date.claim]
    }

    /// Whether its clock time stands without a day.
    fn is_clock_alone(&self) -> bool {
        self.claim().is_clock_alone(&self.seen.told.analysis.times)
    }

    /// Whether its article tells of both times: then it happened twice.
    fn is_known_twice(&self, other: &Self) -> bool {
        let (own, others) = (self.claim(), other.claim());
        let dates = self.values.iter().filter_map(|value| Some((&value.around, value.date()?)));
        dates.into_iter().any(|(around, date)| {
            let claim = &self.seen.told.claims[date.claim];
            claim.statement != own.statement
                && claim.when.meets(&others.when)
                && !claim.when.meets(&own.when)
                && claim.when.is_day()
                && around.tells_deed_of(other.seen.around)
        })
    }
}

/// Whether a claim tells of a month or year that had begun: by the day of writing, or where that is unknown by the
/// first day on which any article of the story is known to be written.
fn is_recalled(told: &Told<'_>, claim: &Claim) -> bool {
    let written = told.member.published.day().or(told.facts.first_written);
    let has_begun = written.is_some_and(|day| claim.when.earliest.date() <= day);
    let recalls = claim.status != Status::Planned || told.sentences[claim.statement].cues.recalls;
    is_long(&claim.when) && has_begun && recalls && claim.status != Status::Denied
}

/// Whether what is shared is one thing that can have but one date.
fn is_one_thing(gap: Gap, shared: &Shared) -> bool {
    let is_once = shared.is_of_one() && (shared.names > 0 || shared.words >= 2) || shared.of_death;
    // What happens to somebody or something once and for all may be told of two days and of two places.
    let is_of_others = shared.is_of_others() && !shared.once_ever && !(shared.befalls && shared.people > 0);
    match gap {
        _ if shared.is_another || is_of_others => false,
        Gap::Clock => {
            let is_like = shared.words >= 2 || shared.step && shared.names > 0;
            is_once || !shared.is_apart && shared.same_verb && is_like && shared.share >= CLOCK_SHARE
        }
        Gap::Day(days) => {
            is_once && shared.share >= SHARE || days <= CALL_DAYS && shared.call && shared.people >= PARTIES
        }
        Gap::Longer => {
            // A thing is found or buried once: of people it is only told apart by who they are.
            let is_of_thing = shared.once && shared.befalls && !shared.casualty;
            let is_once = is_once && shared.once_ever || is_of_thing && shared.names > 0 && shared.words >= 2;
            is_once && shared.share >= LONG_SHARE
        }
    }
}

/// Whether a claim is told as happened, with a time of its own: one counted from what was told before
/// (`dua hari kemudian`) is no firm ground.
fn is_firm(told: &Told<'_>, claim: &Claim) -> bool {
    let Some(time) = claim.when.time.filter(|_| claim.has_own_time()) else { return false };
    let found = &told.analysis.times[time];
    let counts_from_telling = match found.expression.reading {
        Reading::Moment(Anchor::Telling, ..) => true,
        _ => matches!(
            found.expression.when(),
            Some(timex::When { of: Period::Shift(Anchor::Telling, ..), .. })
        ),
    };
    let is_plain = told.sentences[claim.statement].is_plain();
    is_plain && matches!(claim.status, Status::Reported | Status::Claimed) && !counts_from_telling
}

/// How two times that cannot be one differ.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Gap {
    /// Clock times of one day.
    Clock,
    /// So many days, of a week or so.
    Day(i32),
    /// Months or years.
    Longer,
}

/// How two times differ, if they are so far apart that both cannot be true, and so near that one thing may
/// be meant.
fn gap(one: &Dated<'_>, other: &Dated<'_>) -> Option<Gap> {
    let (first, second) = (&one.claim().when, &other.claim().when);
    if first.meets(second) || first.is_same_moment(second) {
        return None;
    }
    if first.is_minute() && second.is_minute() {
        let minutes = minutes_between(first, second)?;
        let is_clock = one.is_clock_alone() || other.is_clock_alone();
        let minutes = if is_clock { of_day(minutes) } else { minutes };
        if minutes <= ROUNDING {
            return None;
        }
        if minutes <= HOURS {
            return Some(Gap::Clock);
        }
    }
    if first.is_day() && second.is_day() {
        let days = (first.earliest.date() - second.earliest.date()).get_days().abs();
        return (1..=DAYS).contains(&days).then_some(Gap::Day(days));
    }
    (is_long(first) && is_long(second)).then_some(Gap::Longer)
}

/// Minutes on the clock between two times that lie so many minutes apart, whatever their days.
fn of_day(minutes: i64) -> i64 {
    const DAY: i64 = 24 * 60;
    let rest = minutes % DAY;
    rest.min(DAY - rest)
}

/// Whether a time is a month or longer.
fn is_long(when: &When) -> bool {
    when.seconds() > 27 * 86_400
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
