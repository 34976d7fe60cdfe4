//! Claims: what one sentence of one article says, and when.

use jiff::ToSpan;
use jiff::civil::{Date, DateTime};
use serde::{Deserialize, Serialize};
use timex::{Anchor, Found, Kind, Modifier, Period, TimeOfDay, Timex, Unit, Value};

mod aside;
mod saying;
mod telling;
#[cfg(test)]
mod tests;

use super::statement::Sentence;
use super::{Member, Place, cues, state};
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
    /// What its time dates.
    pub(super) dates: Dates,
    /// Whether the sentence has no other time: of two, it is not known which one its verb is told of.
    pub(super) is_alone: bool,
}

impl Claim {
    /// What a sentence tells of a time that the user has set for it.
    pub(crate) const fn set(place: Place, statement: usize, when: When, status: Status) -> Self {
        Self { place, when, status, statement, dates: Dates::Event, is_alone: true }
    }

    /// The claim of an article's own, in a story: the article's number in it, and that of its first statement.
    pub(super) fn in_story(&self, article: usize, first: usize) -> Self {
        let dates = match self.dates {
            Dates::Telling(before) => Dates::Telling(first + before),
            dates => dates,
        };
        let place = Place { article, ..self.place };
        Self { place, statement: first + self.statement, dates, ..self.clone() }
    }

    /// Whether its sentence gives a time, or tells as of the day of publication: its day is not that of another.
    pub(super) const fn has_own_time(&self) -> bool {
        !matches!(self.dates, Dates::Telling(_))
    }

    /// Whether it denies something as of the day of publication: what it denies may lie on any day.
    pub(super) fn is_denial(&self) -> bool {
        self.dates == Dates::Publication && self.status == Status::Denied
    }

    /// Whether its clock time stands without a day, which follows from what was told before; of its article's times.
    pub(super) fn is_clock_alone(&self, times: &[Found]) -> bool {
        let found = self.when.time.and_then(|time| times.get(time));
        found.is_some_and(is_clock_alone)
    }

    /// Whether its time is that of what the sentence tells, and not of the saying.
    pub(super) fn is_of_event(&self) -> bool {
        self.dates == Dates::Event
    }

    /// Whether its time is that of its own sentence, or set for it.
    pub(crate) fn is_of_sentence(&self) -> bool {
        matches!(self.dates, Dates::Event | Dates::Words)
    }

    /// The finest of an event's claims come first, denials last.
    pub(crate) fn rank(&self) -> (bool, i64) {
        (self.is_denial(), self.when.seconds())
    }
}

/// Whether a time is a clock time without a day.
pub(super) fn is_clock_alone(found: &Found) -> bool {
    found.expression.has_clock() && found.expression.when().is_none()
}

/// What the time of a claim dates.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Dates {
    /// What the sentence tells.
    Event,
    /// That it was said.
    Words,
    /// The sentence gives no time, but goes on with what this one dates: its number among the story's.
    Telling(usize),
    /// The sentence gives no time: it tells as of the day of publication.
    Publication,
}

/// A dated time of an article: the first and last second that it may mean, civil.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub struct When {
    /// The first second.
    pub earliest: DateTime,
    /// The last second, included.
    pub latest: DateTime,
    /// Index into [`Member::times`]: the finest expression for it in the sentence. `None` where the sentence gives
    /// none: the user has set it, or the day of publication stands for it.
    pub time: Option<usize>,
    /// Minutes east of Greenwich of a clock time, where known.
    pub offset: Option<i16>,
    /// Whether it was set for the sentence, by the user or by a correction of what the sentence gives.
    pub is_set: bool,
}

impl When {
    /// Whether the day of publication stands for a time that the sentence does not give.
    pub const fn is_of_publication(&self) -> bool {
        self.time.is_none() && !self.is_set
    }

    /// Its value where no expression of the article gives it: a clock time, a day, or the days from one to another.
    pub fn value(&self) -> Value {
        let (first, last) = (self.earliest, self.latest);
        let clock = |time: jiff::civil::Time| {
            let (hour, minute) = (u8::try_from(time.hour()).ok()?, u8::try_from(time.minute()).ok()?);
            TimeOfDay::clock(hour, minute, None)
        };
        match clock(first.time()).filter(|_| self.is_minute()) {
            Some(time) => Value::Moment(first.date(), time),
            None if self.is_day() => Value::Day(first.date()),
            None => Value::Days(first.date(), last.date()),
        }
    }

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

    /// Whether it is as long as a month.
    pub fn is_month(&self) -> bool {
        matches!(self.seconds() / 86_400, 27..=31)
    }

    /// Whether it is as long as a year.
    pub fn is_year(&self) -> bool {
        matches!(self.seconds() / 86_400, 364..=366)
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

/// The claims of one article, by place, as if it were a story's only one. A sentence without a date of its own gives
/// none. `told` are its statements.
pub(super) fn of_article(analysis: &Analysis, member: &Member, told: &[Sentence]) -> Vec<Claim> {
    let mut claims: Vec<Claim> = Vec::new();
    let mut times = times_by_sentence(analysis, member).into_iter().peekable();
    for (sentence, statement) in told.iter().enumerate() {
        let claim = |(when, status, dates): (When, Status, Dates), is_alone| Claim {
            place: Place { article: 0, span: statement.span },
            statement: sentence,
            when,
            status,
            dates,
            is_alone,
        };
        match times.next_if(|times| times.sentence == sentence) {
            Some(times) => {
                // A count stands as of the day on which somebody gave it.
                let counts = times.told.is_empty() && state::toll(analysis, statement).is_some();
                let of_claims = if counts { &times.said } else { &times.told };
                let whens = moments(analysis, member, &of_claims[..of_claims.len().min(MOST_TIMES)]);
                let is_alone = whens.len() == 1;
                let told = whens.into_iter().filter(|when| is_alone || !is_end(analysis, when));
                let last = times.said.len().saturating_sub(MOST_TIMES);
                let said_on = saying::last(&moments(analysis, member, &times.said[last..]));
                claims.extend(told.filter(|_| is_event(analysis, statement)).map(|when| {
                    let dates = dates(analysis, statement.span, &when, &times.said);
                    let status = status(analysis, statement, &when, dates, said_on, member);
                    claim((when, status, dates), is_alone)
                }));
            }
            None => {
                let of_publication = || {
                    if is_part_of_before(analysis, statement) {
                        return None;
                    }
                    let (when, status) = state::of(analysis, sentence, statement, member)?;
                    Some((when, status, Dates::Publication))
                };
                let hours_from = || telling::hours_from(analysis, told, sentence, &claims);
                let has_time = || has_time(member, statement.span);
                let goes_on = || telling::of(analysis, told, sentence, &claims);
                let told = of_publication()
                    .or_else(hours_from)
                    .or_else(|| if has_time() { None } else { goes_on() });
                claims.extend(told.map(|told| claim(told, true)));
            }
        }
    }
    claims
}

/// Whether a sentence has any time but for lengths of time.
fn has_time(member: &Member, sentence: Span) -> bool {
    let first = member.times.partition_point(|time| time.range.start < sentence.start);
    let mut of_sentence = member.times[first..].iter().take_while(|time| time.range.start < sentence.end);
    of_sentence.any(|time| time.kind != Kind::Duration)
}

/// What a time dates.
fn dates(analysis: &Analysis, sentence: Span, when: &When, said: &[usize]) -> Dates {
    let is_said = when.time.is_some_and(|time| {
        let found = &analysis.times[time];
        let place = Span::from(found.range.clone());
        said.contains(&time) || found.expression.said || saying::is_of_saying(analysis, sentence, place)
    });
    if is_said { Dates::Words } else { Dates::Event }
}

/// Whether a sentence tells of a part of what the one before counts: `Dari jumlah itu, …`.
fn is_part_of_before(analysis: &Analysis, statement: &Sentence) -> bool {
    begins_with(analysis, statement.span, cues::PART_OF)
}

/// Whether a sentence begins with one of some words.
fn begins_with(analysis: &Analysis, sentence: Span, cues: &[&str]) -> bool {
    let words = ner::lowercase(sentence.of(&analysis.text));
    cues.iter().any(|cue| words.starts_with(cue))
}

/// Whether a sentence tells of something at all: a question does not, nor what an article says of itself.
fn is_event(analysis: &Analysis, statement: &Sentence) -> bool {
    let words = statement.span.of(&analysis.text);
    let is_question = words.ends_with('?') || ["?\"", "?”", "?’"].iter().any(|end| words.contains(end));
    // A line that holds nothing but a time is the page's.
    let has_words =
        words.split_whitespace().any(|word| word.len() > 3 && word.starts_with(char::is_lowercase));
    !is_question && !statement.cues.of_itself && has_words
}

/// Whether a time is only where a stretch ends that the sentence tells more of (`diperpanjang hingga Selasa`).
fn is_end(analysis: &Analysis, when: &When) -> bool {
    const UNTIL: [&str; 3] = ["hingga", "sampai", "until"];
    let Some(found) = when.time.and_then(|time| analysis.times.get(time)) else { return false };
    let before = analysis.text.get(..found.range.start).unwrap_or_default().trim_end();
    UNTIL.iter().any(|word| before.ends_with(word))
}

/// The datable times of a sentence that tells something: indices into the article's times.
struct SentenceTimes {
    sentence: usize,
    /// Those that claims are made of.
    told: Vec<usize>,
    /// Those that say when something was said.
    said: Vec<usize>,
}

/// The datable times of each sentence that tells something. When something was said is told only where an institution
/// said it; when somebody was interviewed never is.
fn times_by_sentence(analysis: &Analysis, member: &Member) -> Vec<SentenceTimes> {
    let layout = &analysis.layout;
    let mut found: Vec<SentenceTimes> = Vec::new();
    for (index, time) in member.times.iter().enumerate() {
        let start = time.range.start;
        let is_told = layout.furniture_at(start).is_none_or(|item| item.kind == FurnitureKind::Dateline);
        if !is_told || bounds(time, &analysis.times[index], member.published.day()).is_none() {
            continue;
        }
        let Some(sentence) = position_of(&layout.sentences, start) else { continue };
        let span = layout.sentences[sentence];
        if aside::is_qualifier(analysis, index) || aside::is_compared_with(analysis, index) {
            continue;
        }
        if found.last().is_none_or(|last| last.sentence != sentence) {
            found.push(SentenceTimes { sentence, told: Vec::new(), said: Vec::new() });
        }
        let Some(times) = found.last_mut() else { continue };
        let is_interview = saying::is_interview(analysis, span, start);
        let saying = saying::of(analysis, span, start);
        if is_interview || saying.is_some() {
            times.said.push(index);
        }
        let is_told = |quote| {
            let is_act =
                saying::is_of_institution(analysis, quote) || saying::is_public(analysis, quote, start);
            is_act && !saying::is_of_source(analysis, span, start)
        };
        if !is_interview && saying.is_none_or(is_told) {
            times.told.push(index);
        }
    }
    found
}

/// Whether a time tells when something was said rather than when it happened.
pub(super) fn is_attribution(analysis: &Analysis, sentence: Span, time: usize) -> bool {
    saying::is_interview(analysis, sentence, time) || saying::of(analysis, sentence, time).is_some()
}

/// A century says how old a thing is, not when something happened.
const LONGEST_YEARS: i32 = 30;

/// First and last second of a time that can stand on a timeline.
fn bounds(time: &Timex, found: &Found, written: Option<Date>) -> Option<(DateTime, DateTime)> {
    let value = time.value.as_ref().filter(|_| matches!(time.kind, Kind::Date | Kind::Time))?;
    let (earliest, latest) = (value.earliest()?, value.latest()?);
    let years = i32::from(latest.year()) - i32::from(earliest.year());
    if years >= LONGEST_YEARS {
        return None;
    }
    // `awal bulan ini` is any day of it that is over: English writes "earlier this month" so.
    let is_current = matches!(
        found.expression.when(),
        Some(timex::When { part: None, of: Period::Shift(Anchor::Writing, 0, Unit::Month | Unit::Week) })
    );
    let is_start = time.modifier == Some(Modifier::Start);
    if let Some(day) = written.filter(|day| is_current && is_start && earliest.date() <= *day) {
        return Some((earliest, day.at(23, 59, 59, 0).min(latest)));
    }
    Some(part(earliest, latest, time.modifier))
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

/// Of a sentence that gives more times than these, a table without full stops, only so many are looked at: the first that
/// claims are made of, and the last that say when something was said.
const MOST_TIMES: usize = 200;

/// The moments that a sentence's times mean: a time that lies within another belongs to the same moment, which
/// takes the finest (`Selasa (12/3/2024)` … `pukul 10.00`).
fn moments(analysis: &Analysis, member: &Member, indices: &[usize]) -> Vec<When> {
    let (text, found, times) = (&analysis.text, &analysis.times, &member.times);
    let written = member.published.day();
    let mut all: Vec<When> = indices
        .iter()
        .filter_map(|&time| {
            let (earliest, latest) = bounds(&times[time], &found[time], written)?;
            let offset = times[time].zone.map(timex::Zone::minutes);
            Some(When { earliest, latest, time: Some(time), offset, is_set: false })
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

/// What stands behind a clock time of a place without a named zone, …
const LOCAL_TIME: [&str; 3] = ["waktu ", "local time", "time in "];
/// … with so many words up to the next clock time.
const LOCAL_TIME_WORDS: usize = 5;

/// Whether two clock times are told as one: a moment in two places (`15.00 GMT atau pukul 10.00`, `15:30 (20:30 GMT)`),
/// or the two ends of a stretch (`pukul 01.40 hingga pukul 02.25`), which stands where it begins.
fn is_one_telling(text: &str, times: &[Timex], one: &When, other: &When) -> bool {
    let (Some(first), Some(second)) = (one.time.min(other.time), one.time.max(other.time)) else {
        return false;
    };
    if !one.is_minute() || !other.is_minute() {
        return false;
    }
    let between = text.get(times[first].range.end..times[second].range.start).unwrap_or_default().trim();
    // `16.20 waktu Darwin atau 14.50 WITA`
    let in_local_time = between.split_whitespace().take(LOCAL_TIME_WORDS + 1).count() <= LOCAL_TIME_WORDS
        && LOCAL_TIME.iter().any(|words| between.starts_with(words));
    let joint = if in_local_time { between.rsplit(' ').next().unwrap_or_default() } else { between };
    ONE_TELLING.contains(&joint)
}

/// How a sentence tells what it dates: after the day of writing, or after the words that tell it were said, it is to
/// come, whatever its verb.
fn status(
    analysis: &Analysis,
    statement: &Sentence,
    when: &When,
    dates: Dates,
    said_on: Option<DateTime>,
    member: &Member,
) -> Status {
    let cues = statement.cues;
    let written = member.published.day();
    let is_past = written.is_some_and(|day| when.latest.date() < day);
    // A measure that lasts until a day to come is taken already: `meliburkan sekolah sampai Jumat`. Of what only goes on
    // (`berlaku sampai Jumat`) the end is told.
    let goes_on = || saying::has_before(analysis, statement.span, when, &cues::GOES_ON);
    let is_to_come = (!is_end(analysis, when) || goes_on())
        && (written.is_some_and(|day| when.earliest.date() > day)
            || !is_past && dates == Dates::Event && said_on.is_some_and(|said| said < when.earliest));
    if cues.failed && dates == Dates::Event && when.is_day() {
        return Status::Planned;
    }
    let is_awaited = cues.planned || saying::is_awaited(analysis, statement.span, when);
    if cues.denied {
        Status::Denied
    } else if is_to_come || (!is_past && dates != Dates::Words && is_awaited) {
        Status::Planned
    } else if cues.claimed {
        Status::Claimed
    } else {
        Status::Reported
    }
}
