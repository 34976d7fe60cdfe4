//! Dates that contradict each other, or their own weekday.

use jiff::ToSpan;
use jiff::civil::{Date, DateTime};
use timex::{Anchor, Period, Reading};

use super::same::{Around, Sameness, Shared, candidates};
use super::{Conflict, ConflictKind, Side, SideValue, Told};
use crate::story::{Claim, Place, Status, When};
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

/// Dates that stand beside a weekday which they are not.
pub(super) fn misprints(told: &Told<'_>) -> Vec<Conflict> {
    let mut conflicts = Vec::new();
    for (article, (analysis, member)) in told.analyses.iter().zip(told.members).enumerate() {
        for (index, time) in member.times.iter().enumerate() {
            let is_wrong = time.why.contradicts_weekday() && analysis.layout.is_told_here(time.range.start);
            let Some(sentence) =
                position_of(&analysis.layout.sentences, time.range.start).filter(|_| is_wrong)
            else {
                continue;
            };
            let place = Place { article, span: analysis.layout.sentences[sentence] };
            let sides = vec![Side { place, value: SideValue::Time(index) }];
            conflicts.push(Conflict { kind: ConflictKind::Date, sides, ruling: None });
        }
    }
    conflicts
}

/// Pairs of articles that date one thing differently.
pub(super) fn pairs(told: &Told<'_>, sameness: &Sameness<'_>) -> Vec<(Side, Side)> {
    let firm: Vec<&Claim> = told.claims.iter().filter(|claim| is_firm(told, claim)).collect();
    let around = |claim: &&Claim| {
        let time = claim.when.time.map(|time| told.members[claim.place.article].times[time].range.clone());
        Around::new(told, claim.statement, time.map_or(claim.place.span, Span::from))
    };
    let near: Vec<Around> = firm.iter().map(around).collect();
    let mut found = differing(told, &firm, &near, sameness, is_one_thing);
    // What lies far back is recalled in other words, but all of it in one sentence.
    let first_written = told.members.iter().filter_map(|member| member.published.day()).min();
    let recalled: Vec<&Claim> =
        told.claims.iter().filter(|claim| is_recalled(told, claim, first_written)).collect();
    let whole: Vec<Around> = recalled.iter().map(|claim| Around::whole(told, claim.statement)).collect();
    found.extend(differing(told, &recalled, &whole, sameness, |_, shared| {
        shared.once_in_sentence && shared.names >= 2 && shared.of_sentence >= RECALLED_WORDS
    }));
    found
}

/// Pairs of claims whose times cannot both be true, of what is one thing.
fn differing(
    told: &Told<'_>,
    claims: &[&Claim],
    values: &[Around<'_>],
    sameness: &Sameness<'_>,
    is_one: impl Fn(Gap, &Shared) -> bool,
) -> Vec<(Side, Side)> {
    let differ = |&(one, other): &(usize, usize)| {
        gap(told, claims[one], claims[other]).is_some_and(|gap| {
            sameness.shared(&values[one], &values[other]).is_some_and(|shared| is_one(gap, &shared))
        })
    };
    // What an article tells of both times happened twice.
    let is_known_twice = |one: usize, other: usize| {
        let article = claims[one].place.article;
        let first = claims.partition_point(|claim| claim.place.article < article);
        let of_article =
            claims[first..].iter().take_while(|claim| claim.place.article == article).enumerate();
        of_article.map(|(at, claim)| (first + at, claim)).any(|(at, claim)| {
            claim.statement != claims[one].statement
                && claim.when.meets(&claims[other].when)
                && !claim.when.meets(&claims[one].when)
                && claim.when.is_day()
                && values[at].tells_deed_of(&values[other])
        })
    };
    candidates(told, &values.iter().collect::<Vec<_>>(), 2)
        .into_iter()
        .filter(differ)
        .filter(|&(one, other)| !is_known_twice(one, other) && !is_known_twice(other, one))
        .filter_map(|(one, other)| Some((side(claims[one])?, side(claims[other])?)))
        .collect()
}

/// Whether a claim tells of a month or year that had begun: by the day of writing, or where that is unknown by the
/// first day on which any article of the story is known to be written.
fn is_recalled(told: &Told<'_>, claim: &Claim, first_written: Option<Date>) -> bool {
    let written = told.members[claim.place.article].published.day().or(first_written);
    let has_begun = written.is_some_and(|day| claim.when.earliest.date() <= day);
    let recalls = claim.status != Status::Planned || told.statements.all()[claim.statement].cues.recalls;
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
    let found = &told.analyses[claim.place.article].times[time];
    let counts_from_telling = match found.expression.reading {
        Reading::Moment(Anchor::Telling, ..) => true,
        _ => matches!(
            found.expression.when(),
            Some(timex::When { of: Period::Shift(Anchor::Telling, ..), .. })
        ),
    };
    let is_plain = told.statements.all()[claim.statement].is_plain();
    is_plain && matches!(claim.status, Status::Reported | Status::Claimed) && !counts_from_telling
}

fn side(claim: &Claim) -> Option<Side> {
    Some(Side { place: claim.place, value: SideValue::Time(claim.when.time?) })
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

/// How the times of two claims differ, if they are so far apart that both cannot be true, and so near that one thing may
/// be meant.
fn gap(told: &Told<'_>, one: &Claim, other: &Claim) -> Option<Gap> {
    let (first, second) = (&one.when, &other.when);
    if first.meets(second) || first.is_same_moment(second) {
        return None;
    }
    if first.is_minute() && second.is_minute() {
        let is_clock = |claim: &Claim| claim.is_clock_alone(&told.analyses[claim.place.article].times);
        let minutes = minutes_between(first, second)?;
        let minutes = if is_clock(one) || is_clock(other) { of_day(minutes) } else { minutes };
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
