//! What an article's own words say of the day on which it was written, beyond `timex::candidates`.
//!
//! `Rabu besok` is written on a Tuesday. What somebody is quoted as having said on a day that is told by its
//! weekday alone (`…, kata Rini, Kamis`), and a count that stands as of such a day (`hingga Kamis, 12 orang`), were
//! written on that day, unless the article tells of a later one, or of that day's night.

use jiff::ToSpan;
use jiff::civil::Date;
use timex::{Anchor, Calendar, Direction, Found, Period, Timex, Unit, Value, When};

use crate::article::{DayClue, DayRule};
use crate::story::{claim, cues};
use crate::{Analysis, Span, position_of};

/// A word beside a weekday that counts from the day of writing, and how many days it counts.
const BESIDE: [(&str, i64); 7] = [
    ("besok", 1),
    ("kemarin", -1),
    ("lusa", 2),
    ("tadi", 0),
    ("tomorrow", 1),
    ("yesterday", -1),
    ("today", 0),
];

/// Words before a day up to which a count is told.
const UP_TO: [&str; 4] = ["hingga", "sampai", "until", "as of"];

/// A text that is quoted is named so many words before its day at most (`dikutip dari Warta Kita, Kamis`).
const WORDS_BEFORE: usize = 6;

/// A day that is told with its weekday and its date is news: it lies at most so many days back when it is told last.
const NEWS_DAYS: i32 = 6;

/// The same where the article tells of a weekday that counts from the day of writing: `Rabu kemarin`.
const RECALLED_DAYS: i32 = 4;

/// What somebody said, and a count as of a day, is printed within so many days.
const FRESH_DAYS: i32 = 3;

/// A date that contradicts its own weekday may lie so many days from the one that was meant.
const MISPRINT_DAYS: i32 = 3;

/// The weekdays that stand beside a word such as `besok`: `None` where one does not fit this day of writing.
pub(super) fn weekdays_beside(analysis: &Analysis, day: Date) -> Option<Vec<DayClue>> {
    let mut clues = Vec::new();
    for found in &analysis.times {
        let Some(weekday) = found.expression.calendar().and_then(|calendar| calendar.weekday) else {
            continue;
        };
        if !analysis.layout.is_told_here(found.range.start) {
            continue;
        }
        let words = ner::lowercase(Span::from(found.range.clone()).of(&analysis.text));
        let beside = BESIDE.iter().find(|(word, _)| words.split_whitespace().any(|known| known == *word));
        let Some((_, count)) = beside else { continue };
        let counted = day.checked_add(count.days()).ok()?;
        let date = found.expression.calendar().and_then(|calendar| Some((calendar.month?, calendar.day?)));
        if counted.weekday() != weekday || date.is_some_and(|date| date != (counted.month(), counted.day())) {
            return None;
        }
        clues.extend(date.map(|_| clue(analysis, found, DayRule::News)));
        clues.push(clue(analysis, found, DayRule::Beside));
    }
    Some(clues)
}

/// A day that the article tells of, if it was written on the day that is tried.
struct ToldDay<'a> {
    day: Date,
    is_night: bool,
    /// Whether the date contradicts the weekday beside it.
    is_misprint: bool,
    found: &'a Found,
    calendar: Calendar,
}

/// What the days that lie behind say, if the article was written on `day`: `None` where they forbid it. Of some articles
/// it is known that a weekday in them counts from the day of writing.
pub(super) fn told_lately(
    analysis: &Analysis,
    times: &[Timex],
    day: Date,
    counts_from_writing: bool,
) -> Option<Vec<DayClue>> {
    let behind = behind(analysis, times, day)?;
    let mut clues = Vec::new();
    let last = behind.iter().map(|told| told.day).max();
    if let Some(news) = behind.iter().filter(|told| is_news(analysis, told)).max_by_key(|told| told.day) {
        // Where the article tells of yesterday, that is what is new in it, and an older date may be recalled.
        let most = if counts_from_writing { RECALLED_DAYS } else { NEWS_DAYS };
        let is_news = (day - news.day).get_days() <= most;
        if !is_news && !counts_from_writing {
            return None;
        }
        clues.extend(is_news.then(|| clue(analysis, news.found, DayRule::News)));
    }
    let is_stale = |told: &&ToldDay<'_>| (day - told.day).get_days() > FRESH_DAYS;
    if behind.iter().filter(is_stale).any(|told| is_written_on(analysis, told)) {
        return None;
    }
    let of_last = || behind.iter().filter(|told| Some(told.day) == last);
    let is_printed_later =
        of_last().any(|told| told.is_night) && !of_last().any(|told| is_today(analysis, told));
    if !is_printed_later && let Some(told) = of_last().find(|told| is_written_on(analysis, told)) {
        if told.day != day {
            return None;
        }
        clues.push(clue(analysis, told.found, DayRule::WrittenOn));
        // The weekday alone is that which the article tells with its date: `mulai Senin (10/2)`, `kata Rini, Senin`.
        let is_dated = |told: &&ToldDay<'_>| told.calendar.weekday.is_some() && told.calendar.day.is_some();
        let dated = of_last().find(is_dated).filter(|told| !told.is_misprint);
        clues.extend(dated.map(|dated| clue(analysis, dated.found, DayRule::News)));
    }
    Some(clues)
}

/// The days that lie behind `day`: `None` where one lies before it that the article tells as past.
fn behind<'a>(analysis: &'a Analysis, times: &[Timex], day: Date) -> Option<Vec<ToldDay<'a>>> {
    let mut behind: Vec<ToldDay<'_>> = Vec::new();
    for (found, time) in analysis.times.iter().zip(times) {
        let Some(calendar) = found.expression.calendar() else { continue };
        let Some(told) = time.value.and_then(|value| value.day()) else { continue };
        if !analysis.layout.is_told_here(found.range.start) {
            continue;
        }
        let is_misprint = time.why.contradicts_weekday();
        // The year that `day` gives a date without one is not that whose weekday stands beside it.
        if is_misprint && calendar.year.is_none() {
            return None;
        }
        let ahead = (told - day).get_days();
        let slack = if is_misprint { MISPRINT_DAYS } else { 0 };
        if ahead > slack && is_told_as_past(analysis, found, calendar) {
            return None;
        }
        if ahead <= 0 && !is_told_as_planned(analysis, found) {
            behind.push(ToldDay {
                day: told,
                is_misprint,
                is_night: time.value.is_some_and(is_night),
                found,
                calendar,
            });
        }
    }
    Some(behind)
}

/// Whether a day is told as one that is over: what is to come is told so, or by a word that may mean both.
fn is_told_as_past(analysis: &Analysis, found: &Found, calendar: Calendar) -> bool {
    match found.expression.direction {
        Direction::Future | Direction::Next | Direction::This => false,
        _ if found.expression.said => true,
        Direction::Nearest => {
            let is_news = calendar.day.is_some() && calendar.weekday.is_some();
            is_news && !sentence_has(analysis, found, &[cues::PLANNED, cues::TIMELESS])
        }
        _ => true,
    }
}

/// Whether a day is told as one that is to come, by the day alone: whoever writes on it says `hari ini`.
fn is_told_as_planned(analysis: &Analysis, found: &Found) -> bool {
    !found.expression.said && sentence_has(analysis, found, &[cues::PLANNED])
}

/// Whether the sentence of a time has one of some words.
fn sentence_has(analysis: &Analysis, found: &Found, lists: &[&[&str]]) -> bool {
    let sentences = &analysis.layout.sentences;
    let Some(at) = position_of(sentences, found.range.start) else { return false };
    let words = sentences[at].of(&analysis.text).split(|c: char| !c.is_alphanumeric());
    words.map(ner::lowercase).any(|word| lists.iter().any(|list| list.binary_search(&word.as_str()).is_ok()))
}

/// Whether a day is told as news: with its weekday and its date, or as that of a text that is quoted.
fn is_news(analysis: &Analysis, told: &ToldDay<'_>) -> bool {
    let is_dated = told.calendar.weekday.is_some();
    let is_old_or_ahead = || sentence_has(analysis, told.found, &[cues::TIMELESS, cues::RECALLED]);
    told.calendar.day.is_some() && (is_dated && !is_old_or_ahead() || is_taken_from(analysis, told.found))
}

/// Whether a day is told by its weekday alone as that of somebody's words.
fn is_said(analysis: &Analysis, told: &ToldDay<'_>) -> bool {
    let is_bare = told.calendar.weekday.is_some() && told.calendar.day.is_none();
    is_bare
        && told.found.expression.direction != Direction::Last
        && (told.found.expression.said || is_attribution(analysis, told.found))
        && !is_taken_from(analysis, told.found)
}

/// Whether a time stands behind a quotation and the words that say whose it is.
fn is_attribution(analysis: &Analysis, found: &Found) -> bool {
    let sentences = &analysis.layout.sentences;
    position_of(sentences, found.range.start)
        .is_some_and(|at| claim::is_attribution(analysis, sentences[at], found.range.start))
}

/// Whether a day is told by its weekday alone as that of somebody's words, or as the last that a count knows.
fn is_written_on(analysis: &Analysis, told: &ToldDay<'_>) -> bool {
    let is_bare = told.calendar.weekday.is_some() && told.calendar.day.is_none();
    is_said(analysis, told) || is_bare && follows(analysis, told.found, &UP_TO)
}

/// Whether a day is that of words which the sentence before has happen `hari ini`.
fn is_today(analysis: &Analysis, told: &ToldDay<'_>) -> bool {
    let sentences = &analysis.layout.sentences;
    let Some(before) = position_of(sentences, told.found.range.start).and_then(|at| at.checked_sub(1)) else {
        return false;
    };
    let is_of_before = |found: &&Found| sentences[before].range().contains(&found.range.start);
    let is_writing_day = |found: &Found| {
        matches!(
            found.expression.when(),
            Some(When { part: None, of: Period::Shift(Anchor::Writing, 0, Unit::Day) })
        )
    };
    is_said(analysis, told)
        && analysis.times.iter().filter(is_of_before).any(|found| {
            is_writing_day(found) && !sentence_has(analysis, found, &[cues::PLANNED, cues::TIMELESS])
        })
}

/// Whether the words before a time, in its sentence, name it as the day of a text that is quoted.
fn is_taken_from(analysis: &Analysis, found: &Found) -> bool {
    let sentences = &analysis.layout.sentences;
    let Some(at) = position_of(sentences, found.range.start) else { return false };
    let before = Span::new(sentences[at].start, found.range.start).of(&analysis.text);
    let mut words =
        before.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty()).rev().take(WORDS_BEFORE);
    words.any(|word| cues::TAKEN_FROM.contains(&word))
}

/// Whether one of some words stands right before a time.
fn follows(analysis: &Analysis, found: &Found, words: &[&str]) -> bool {
    let before = analysis.text.get(..found.range.start).unwrap_or_default().trim_end();
    words.iter().any(|word| {
        let start = before.len().checked_sub(word.len());
        start.and_then(|start| before.get(start..)).is_some_and(|end| end.eq_ignore_ascii_case(word))
    })
}

/// Whether a value is a night, or a clock time of one.
fn is_night(value: Value) -> bool {
    const EVENING: i8 = 18;
    value.earliest().is_some_and(|first| first.hour() >= EVENING)
}

fn clue(analysis: &Analysis, found: &Found, rule: DayRule) -> DayClue {
    DayClue { words: Span::from(found.range.clone()).of(&analysis.text).to_owned(), rule }
}
