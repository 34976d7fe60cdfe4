//! Claims: what one sentence of one article says, and when.

use jiff::ToSpan;
use jiff::civil::DateTime;
use serde::{Deserialize, Serialize};
use timex::{Kind, Modifier, Timex};

use super::statement::{Cues, Statements};
use super::{Member, Place};
use crate::text::FurnitureKind;
use crate::{Analysis, Span, position_of};

/// What one sentence says happened, or is to happen, at one time.
#[derive(Clone, Debug)]
pub struct Claim {
    /// The sentence.
    pub place: Place,
    /// The time that it gives.
    pub when: When,
    /// How it tells it.
    pub status: Status,
    /// Its number among the story's sentences.
    pub(super) statement: usize,
}

/// A dated time of an article: the first and last second that it may mean, civil.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub struct When {
    /// The first second.
    pub earliest: DateTime,
    /// The last second, included.
    pub latest: DateTime,
    /// Index into [`Member::times`]: the finest expression for it in the sentence.
    pub time: usize,
    /// Minutes east of Greenwich of a clock time, where known.
    pub offset: Option<i16>,
}

impl When {
    /// Whether the other lies within this one.
    pub fn holds(&self, other: &When) -> bool {
        self.earliest <= other.earliest && other.latest <= self.latest
    }

    /// Whether both may mean the same moment.
    pub fn meets(&self, other: &When) -> bool {
        self.earliest <= other.latest && other.earliest <= self.latest
    }

    /// Whether both are the same moment, to the minute: their zones, where both are known, are taken into account.
    pub fn is_same_moment(&self, other: &When) -> bool {
        let utc = |when: &When| {
            let offset = when.offset.filter(|_| self.offset.is_some() && other.offset.is_some()).unwrap_or(0);
            when.earliest.saturating_sub(i64::from(offset).minutes())
        };
        self.is_minute() && other.is_minute() && utc(self) == utc(other)
    }

    /// Whether it is given to the minute.
    pub fn is_minute(&self) -> bool {
        self.seconds() < 60
    }

    /// Whether it lies within one day.
    pub fn is_day(&self) -> bool {
        self.earliest.date() == self.latest.date()
    }

    /// Seconds that it spans.
    pub fn seconds(&self) -> i64 {
        self.latest.duration_since(self.earliest).as_secs()
    }
}

/// How something is told.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Status {
    /// As happened.
    Reported,
    /// As to come.
    Planned,
    /// By one side, of another.
    Claimed,
    /// As not so.
    Denied,
}

/// The claims of all articles, by article and place. A sentence without a date of its own gives none.
pub(super) fn of_articles(analyses: &[&Analysis], members: &[Member], statements: &Statements) -> Vec<Claim> {
    let articles = analyses.iter().zip(members).enumerate();
    articles
        .flat_map(|(article, (analysis, member))| of_article(article, analysis, member, statements))
        .collect()
}

/// The claims of one article, which is the `article`th of the story, by place.
pub(super) fn of_article(
    article: usize,
    analysis: &Analysis,
    member: &Member,
    statements: &Statements,
) -> Vec<Claim> {
    let mut claims = Vec::new();
    let told = statements.of_article(article);
    for (sentence, times) in times_by_sentence(analysis, member) {
        for when in moments(&analysis.text, &member.times, &times) {
            let statement = &told[sentence];
            claims.push(Claim {
                place: statement.place,
                statement: statements.start(article) + sentence,
                when,
                status: status(statement.cues, &when, member),
            });
        }
    }
    claims
}

/// The datable times of each sentence that tells something: sentence index and indices into the times.
fn times_by_sentence(analysis: &Analysis, member: &Member) -> Vec<(usize, Vec<usize>)> {
    let layout = &analysis.layout;
    let mut found: Vec<(usize, Vec<usize>)> = Vec::new();
    for (index, time) in member.times.iter().enumerate() {
        let start = time.range.start;
        let is_told = layout.furniture_at(start).is_none_or(|item| item.kind == FurnitureKind::Dateline);
        if !is_told || bounds(time).is_none() {
            continue;
        }
        let Some(sentence) = position_of(&layout.sentences, start) else { continue };
        if is_attribution(analysis, layout.sentences[sentence], start) {
            continue;
        }
        match found.last_mut() {
            Some((last, times)) if *last == sentence => times.push(index),
            _ => found.push((sentence, vec![index])),
        }
    }
    found
}

/// Whether a time tells when something was said rather than when it happened: in its sentence, what was said stands
/// before it, and the words that say who said it too (`… ," kata Rini, Rabu (6/3/2024).`).
pub(super) fn is_attribution(analysis: &Analysis, sentence: Span, time: usize) -> bool {
    let quotes = &analysis.quotes;
    let first = quotes.partition_point(|quote| quote.span.end <= sentence.start);
    let of_sentence = quotes[first..].iter().take_while(|quote| quote.span.start < sentence.end);
    of_sentence.filter(|quote| quote.span.end <= time).any(|quote| {
        let is_said_before =
            quote.cue.as_ref().is_some_and(|cue| (quote.span.end..time).contains(&cue.span.start));
        is_said_before || quote.direct && !quote.partial
    })
}

/// A century says how old a thing is, not when something happened.
const LONGEST_YEARS: i32 = 30;

/// First and last second of a time that can stand on a timeline.
fn bounds(time: &Timex) -> Option<(DateTime, DateTime)> {
    let value = time.value.as_ref().filter(|_| matches!(time.kind, Kind::Date | Kind::Time))?;
    let (earliest, latest) = (value.earliest()?, value.latest()?);
    let years = i32::from(latest.year()) - i32::from(earliest.year());
    (years < LONGEST_YEARS).then_some(part(earliest, latest, time.modifier))
}

/// The part of a stretch of days that `awal`, `pertengahan` or `akhir` means: two fifths of it, about twelve days of a
/// month, for the words are loose.
fn part(earliest: DateTime, latest: DateTime, modifier: Option<Modifier>) -> (DateTime, DateTime) {
    let whole = latest.duration_since(earliest).as_secs();
    if whole < 2 * 86_400 {
        return (earliest, latest);
    }
    let days = |share: i64| (whole * share / 10 / 86_400).days();
    match modifier {
        Some(Modifier::Start) => (earliest, latest.saturating_sub(days(6))),
        Some(Modifier::Mid) => (earliest.saturating_add(days(3)), latest.saturating_sub(days(3))),
        Some(Modifier::End) => (earliest.saturating_add(days(6)), latest),
        _ => (earliest, latest),
    }
}

/// The moments that a sentence's times mean: a time that lies within another belongs to the same moment, which
/// takes the finest (`Selasa (12/3/2024)` … `pukul 10.00`).
fn moments(text: &str, times: &[Timex], indices: &[usize]) -> Vec<When> {
    let mut all: Vec<When> = indices
        .iter()
        .filter_map(|&time| {
            let (earliest, latest) = bounds(&times[time])?;
            let offset = times[time].zone.map(timex::Zone::minutes);
            Some(When { earliest, latest, time, offset })
        })
        .collect();
    all.sort_by_key(|when| (when.seconds(), when.time));
    let mut kept: Vec<When> = Vec::new();
    for when in all {
        if !kept.iter().any(|finer| {
            when.holds(finer) || when.is_same_moment(finer) || is_one_telling(text, times, &when, finer)
        }) {
            kept.push(when);
        }
    }
    kept.sort_by_key(|when| when.time);
    kept
}

/// What stands between two clock times that are told as one.
const ONE_TELLING: [&str; 11] = ["atau", "or", "(", "/", "hingga", "sampai", "s/d", "to", "until", "-", "–"];

/// Whether two clock times are told as one: a moment in two places (`15.00 GMT atau pukul 10.00`, `15:30 (20:30 GMT)`),
/// or the two ends of a stretch (`pukul 01.40 hingga pukul 02.25`), which stands where it begins.
fn is_one_telling(text: &str, times: &[Timex], one: &When, other: &When) -> bool {
    let (first, second) = (&times[one.time.min(other.time)].range, &times[one.time.max(other.time)].range);
    let between = text.get(first.end..second.start).unwrap_or_default().trim();
    one.is_minute() && other.is_minute() && ONE_TELLING.contains(&between)
}

/// How a sentence tells what it dates: after the day of writing it is to come, whatever its verb.
fn status(cues: Cues, when: &When, member: &Member) -> Status {
    let written = member.published.day();
    let is_past = written.is_some_and(|day| when.latest.date() < day);
    let is_to_come = written.is_some_and(|day| when.earliest.date() > day);
    if cues.denied {
        Status::Denied
    } else if is_to_come || (!is_past && cues.planned) {
        Status::Planned
    } else if cues.claimed {
        Status::Claimed
    } else {
        Status::Reported
    }
}
