//! Days, clock times and years of a headline, and those of the text that contradict them.

use jiff::civil::Weekday;
use timex::{Kind, Period, Timex, Zone};

use super::{Contradiction, Page, words};
use crate::Span;
use crate::story::When;
use crate::story::claim::is_attribution;
use crate::story::conflict::{ConflictKind, SideValue};

/// Days, months and years further apart than this are of two things.
const DAYS: i32 = 7;
const YEARS: i32 = 10;
/// A month in days.
const MONTH: i32 = 31;
/// Clock times apart by no more are roundings of one, in minutes; …
const ROUNDING: i64 = 10;
/// … and those of one thing are not further apart.
const HOURS: i64 = 3 * 60;
/// The minutes and the seconds of a day.
const DAY_MINUTES: i64 = 24 * 60;
const DAY: i64 = DAY_MINUTES * 60;
/// How alike what a headline and a sentence tell is to be at least.
const LIKE: f64 = 0.8;
/// The same where the text tells of one other day alone.
const LIKE_ONLY: f64 = 0.4;
/// So many sentences into the text what the headline tells is told, mostly, …
const LEAD: usize = 4;
/// … which counts for so much.
const IN_LEAD: f64 = 0.2;

/// Times of an article that are looked at, at most.
const MOST: usize = 200;
/// What stands before the date of a dateline is no longer, in bytes.
const LONGEST_DATELINE: usize = 60;

/// How finely a time is told.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Grain {
    Minute,
    Day,
    /// A month or a year.
    Long,
}

/// A time of an article.
#[derive(Debug)]
struct Moment {
    time: usize,
    span: Span,
    sentence: usize,
    is_headline: bool,
    /// From when to when; none where the day of writing is needed for that and not known.
    when: Option<When>,
    weekday: Option<Weekday>,
    /// Whether the calendar names it, rather than that it counts from something else (`kemarin`).
    is_named: bool,
    /// Whether it is a clock time without a day.
    is_clock_alone: bool,
    /// Whether it is a day, a week or a month of which only the day of writing would tell which.
    is_open: bool,
}

pub(super) fn contradictions(page: &Page<'_>) -> Vec<Contradiction> {
    let all = moments(page);
    let (headline, text): (Vec<&Moment>, Vec<&Moment>) = all.iter().partition(|moment| moment.is_headline);
    let mut found = Vec::new();
    for moment in headline {
        let Some(grain) = moment.grain().filter(|_| moment.is_named) else { continue };
        let is_firm =
            grain != Grain::Long || words::is_behind(page, moment.sentence, moment.span, words::WHEN);
        let is_name = words::is_behind(page, moment.sentence, moment.span, words::NAMED_DAY);
        if !is_firm || is_name || page.is_quoted(moment.span) || is_told(page, moment, grain, &text) {
            continue;
        }
        let score = |other: &Moment| {
            let likeness = page.likeness((moment.sentence, moment.span), (other.sentence, other.span));
            let first = page.headlines.last().copied().unwrap_or_default();
            likeness.score() + if other.sentence <= first + LEAD { IN_LEAD } else { 0.0 }
        };
        let rated =
            text.iter().filter(|other| contradicts(page, moment, other, grain) && is_stated(page, other));
        let rated: Vec<(f64, &&Moment)> = rated.map(|other| (score(other), other)).collect();
        // What a text of one other day alone tells is of that day.
        let is_only =
            grain == Grain::Day && rated.iter().all(|(_, other)| other.weekday() == rated[0].1.weekday());
        let like = if is_only { LIKE_ONLY } else { LIKE };
        let rated = rated.into_iter().filter(|(score, _)| *score > like);
        if let Some((_, other)) = rated.max_by(|one, other| one.0.total_cmp(&other.0)) {
            let sides = [moment, other].map(|side| (side.sentence, SideValue::Time(side.time)));
            found.push(Contradiction { kind: ConflictKind::Date, sides });
        }
    }
    found
}

/// The dates and clock times of an article.
fn moments(page: &Page<'_>) -> Vec<Moment> {
    let told = page.told;
    let of = |(time, resolved): (usize, &Timex)| {
        let span = Span::from(resolved.range.clone());
        let (sentence, is_headline) = page.sentence_at(span.start)?;
        // `AMBON, Aug. 8, 2021 - Passengers cheered …`
        let head = Span::new(told.sentences[sentence].span.start.min(span.start), span.start);
        let is_dateline = [" - ", " – ", " — "].iter().any(|dash| page.text()[span.end..].starts_with(dash))
            && head.len() <= LONGEST_DATELINE
            && !head.of(page.text()).contains(|c: char| c.is_lowercase());
        let is_told = !is_dateline
            && told.sentences[sentence].is_told
            && matches!(resolved.kind, Kind::Date | Kind::Time);
        let expression = &told.analysis.times[time].expression;
        let bounds = resolved.value.as_ref().and_then(|value| value.earliest().zip(value.latest()));
        let offset = resolved.zone.map(Zone::minutes);
        let when = |(earliest, latest)| When { earliest, latest, time: Some(time), offset, is_set: false };
        let calendar = expression.calendar();
        let is_open = match expression.when() {
            Some(timex::When { of: Period::Shift(.., unit), .. }) => {
                matches!(unit, timex::Unit::Day | timex::Unit::Week)
            }
            _ => calendar.is_some_and(|calendar| calendar.day.is_some()),
        };
        let is_shifted = matches!(expression.when(), Some(timex::When { of: Period::Shift(..), part: None }));
        is_told.then(|| Moment {
            time,
            span,
            sentence,
            is_headline,
            when: bounds.map(when),
            weekday: calendar.and_then(|calendar| calendar.weekday),
            is_clock_alone: expression.has_clock() && expression.when().is_none(),
            is_open: is_open && bounds.is_none(),
            is_named: !is_shifted && (calendar.is_some() || expression.has_clock()),
        })
    };
    told.member.times.iter().enumerate().filter_map(of).take(MOST).collect()
}

impl Moment {
    fn grain(&self) -> Option<Grain> {
        let Some(when) = &self.when else { return self.weekday.map(|_| Grain::Day) };
        match when {
            when if when.is_minute() => Some(Grain::Minute),
            when if when.is_day() => Some(Grain::Day),
            when if when.is_month() || when.is_year() => Some(Grain::Long),
            _ => None,
        }
    }

    /// Its weekday, if it is a day.
    fn weekday(&self) -> Option<Weekday> {
        let of_day =
            self.when.as_ref().filter(|when| when.is_day()).map(|when| when.earliest.date().weekday());
        of_day.or(self.weekday)
    }
}

/// Whether the text tells a headline's time, or may.
fn is_told(page: &Page<'_>, moment: &Moment, grain: Grain, text: &[&Moment]) -> bool {
    let longest = match grain {
        Grain::Minute => HOURS * 60,
        Grain::Day => 8 * DAY,
        Grain::Long => 366 * DAY,
    };
    let meets = |other: &&Moment| match (&moment.when, &other.when) {
        _ if minutes(moment, other).is_some_and(|minutes| minutes <= ROUNDING) => true,
        (Some(when), Some(other)) => when.meets(other) && other.seconds() < longest,
        // What only the day of writing would tell may be it.
        _ => match (moment.weekday(), other.weekday()) {
            (Some(day), Some(other)) => day == other,
            _ => other.is_open,
        },
    };
    let digits = moment.span.of(page.text());
    let is_year = digits.len() == 4 && digits.bytes().all(|byte| byte.is_ascii_digit());
    text.iter().any(meets) || is_year && page.below().contains(digits)
}

/// Minutes between two clock times; the least that they can be apart where one zone, or the day, is not known.
fn minutes(one: &Moment, other: &Moment) -> Option<i64> {
    const NEIGHBOURS: [i64; 5] = [-120, -60, 0, 60, 120];
    let is_any_day = one.is_clock_alone || other.is_clock_alone;
    let (one, other) = (one.when.as_ref()?, other.when.as_ref()?);
    let apart = one.earliest.duration_since(other.earliest).as_mins();
    let shifts = match (one.offset, other.offset) {
        (Some(one), Some(other)) => &[i64::from(other) - i64::from(one)],
        (None, None) => &NEIGHBOURS[2..3],
        _ => &NEIGHBOURS[..],
    };
    let least = |shift: &i64| {
        let minutes = (apart + shift).abs();
        let rest = minutes % DAY_MINUTES;
        if is_any_day { rest.min(DAY_MINUTES - rest) } else { minutes }
    };
    let are_clocks = one.is_minute() && other.is_minute();
    shifts.iter().map(least).min().filter(|_| are_clocks)
}

/// Whether a time of the text cannot be a headline's, and is so near that one thing may be meant.
fn contradicts(page: &Page<'_>, moment: &Moment, other: &Moment, grain: Grain) -> bool {
    let whens = moment.when.as_ref().zip(other.when.as_ref());
    let days = whens.map(|(one, other)| (one.earliest.date() - other.earliest.date()).get_days().abs());
    let differ = match (grain, days) {
        (Grain::Minute, _) => {
            minutes(moment, other).is_some_and(|minutes| (ROUNDING + 1..=HOURS).contains(&minutes))
        }
        (Grain::Day, Some(days)) => whens.is_some_and(|(one, other)| {
            // `1 Februari` for `1 Maret`.
            let is_month_off = one.earliest.date().day() == other.earliest.date().day() && days < 2 * MONTH;
            other.is_day() && ((1..=DAYS).contains(&days) || days > 0 && is_month_off)
        }),
        (Grain::Day, None) => moment.weekday().zip(other.weekday()).is_some_and(|(one, other)| one != other),
        (Grain::Long, _) => whens.zip(days).is_some_and(|((one, other), days)| {
            !is_new(page, other) && !one.meets(other) && days < YEARS * 366 && other.seconds() <= 366 * DAY
        }),
    };
    differ && other.is_named
}

/// Whether a time lies within a month of the day of writing, and so may be the news of the day; or may for all that is
/// known.
fn is_new(page: &Page<'_>, when: &When) -> bool {
    let written = page.told.member.published.day();
    written.is_none_or(|day| (when.latest.date() - day).get_days().abs() < MONTH)
}

/// Whether the text tells that something happened then, or will.
fn is_stated(page: &Page<'_>, other: &Moment) -> bool {
    let sentence = &page.told.sentences[other.sentence];
    let clause = page.clause(other.sentence, other.span);
    let before = Span::new(clause.start, other.span.start.max(clause.start)).of(page.text());
    page.is_prose(other.sentence)
        && !sentence.cues.guessed
        && !sentence.cues.failed
        && !is_attribution(page.told.analysis, sentence.span, other.span.start)
        && !words::has(before, words::OTHER_DAY)
        && !words::is_behind(page, other.sentence, other.span, words::UNTIL)
}
