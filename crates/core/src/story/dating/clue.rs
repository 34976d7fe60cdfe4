//! What an article's own words say of the day on which it was written, beyond `timex::candidates`.
//!
//! `Rabu besok` is written on a Tuesday. What somebody is quoted as having said on a day that is told by its
//! weekday alone (`…, kata Rini, Kamis`), and a count that stands as of such a day (`hingga Kamis, 12 orang`), were
//! written on that day, unless the article tells of a later one, or of that day's night.

use std::ops::Deref;

use jiff::ToSpan;
use jiff::civil::Date;
use timex::{Anchor, Calendar, Direction, Found, Period, Timex, Unit, Value, When};

use super::toll;
use crate::article::{DayClue, DayRule};
use crate::story::{claim, cues, statement};
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

/// Words that say how a sentence tells, each kind with its bit.
const ASKED: [(u8, &[&str]); 5] = [
    (PLANNED, cues::PLANNED),
    (GUESSED, cues::GUESSED),
    (TIMELESS, cues::TIMELESS),
    (RECALLED, cues::RECALLED),
    (LASTS, cues::LASTS),
];
const PLANNED: u8 = 1;
const GUESSED: u8 = 1 << 1;
const TIMELESS: u8 = 1 << 2;
const RECALLED: u8 = 1 << 3;
const LASTS: u8 = 1 << 4;
/// Words with which Indonesian tells of what is to come.
const AHEAD: u8 = PLANNED | GUESSED | TIMELESS;

/// A text that is quoted is named so many words before its day at most (`dikutip dari Warta Kita, Kamis`).
const WORDS_BEFORE: usize = 6;

/// A day that is told with its weekday and its date is news: it lies at most so many days back when it is told last.
const NEWS_DAYS: i32 = 6;

/// The same where the article tells of a weekday that counts from the day of writing: `Rabu kemarin`.
const RECALLED_DAYS: i32 = 4;

/// A weekday that an article tells alone, outside quotations, lies at most so many days back.
const WEEKDAY_DAYS: i32 = 5;

/// What somebody said, and a count as of a day, is printed within so many days.
const FRESH_DAYS: i32 = 3;

/// A date that contradicts its own weekday may lie so many days from the one that was meant.
const MISPRINT_DAYS: i32 = 3;

/// An article, and what words say of each of its times how it is told: looked up once, for every day of writing is tried.
pub(super) struct Wording<'a> {
    analysis: &'a Analysis,
    /// The words of [`ASKED`] that the sentences with a time have, by the sentence's number; 0 for the others.
    has: Vec<u8>,
}

impl<'a> Wording<'a> {
    /// Looks the words of an article up.
    pub(super) fn of(analysis: &'a Analysis) -> Self {
        let sentences = &analysis.layout.sentences;
        let mut has = vec![0; sentences.len()];
        let mut last = None;
        for sentence in analysis.times.iter().filter_map(|found| position_of(sentences, found.range.start)) {
            if last.replace(sentence) != Some(sentence) {
                let words = sentences[sentence].of(&analysis.text).split(|c: char| !c.is_alphanumeric());
                let kinds = |word: String| {
                    let of_kind = ASKED.iter().filter(|(_, list)| list.binary_search(&word.as_str()).is_ok());
                    of_kind.fold(0, |all, (kind, _)| all | kind)
                };
                has[sentence] = words.map(ner::lowercase).fold(0, |all, word| all | kinds(word));
            }
        }
        Self { analysis, has }
    }

    /// Whether the sentence of a time has a word of one of some kinds.
    fn has(&self, found: &Found, kinds: u8) -> bool {
        let sentence = position_of(&self.layout.sentences, found.range.start);
        sentence.is_some_and(|sentence| self.has[sentence] & kinds != 0)
    }
}

impl Deref for Wording<'_> {
    type Target = Analysis;

    fn deref(&self) -> &Analysis {
        self.analysis
    }
}

/// The weekdays that stand beside a word such as `besok`: `None` where one does not fit this day of writing.
pub(super) fn weekdays_beside(article: &Wording<'_>, day: Date) -> Option<Vec<DayClue>> {
    let mut clues = Vec::new();
    for found in &article.times {
        let Some(weekday) = found.expression.calendar().and_then(|calendar| calendar.weekday) else {
            continue;
        };
        if !article.layout.is_told_here(found.range.start) {
            continue;
        }
        let words = ner::lowercase(Span::from(found.range.clone()).of(&article.text));
        let beside = BESIDE.iter().find(|(word, _)| words.split_whitespace().any(|known| known == *word));
        let Some((_, count)) = beside else { continue };
        let counted = day.checked_add(count.days()).ok()?;
        let date = found.expression.calendar().and_then(|calendar| Some((calendar.month?, calendar.day?)));
        if counted.weekday() != weekday || date.is_some_and(|date| date != (counted.month(), counted.day())) {
            return None;
        }
        clues.extend(date.map(|_| clue(article, found, DayRule::News)));
        clues.push(clue(article, found, DayRule::Beside));
    }
    Some(clues)
}

/// A day that the article tells of, if it was written on the day that is tried.
struct ToldDay<'a> {
    day: Date,
    is_night: bool,
    /// Whether the dead are counted up to a part of it.
    is_toll: bool,
    /// Whether the date contradicts the weekday beside it.
    is_misprint: bool,
    found: &'a Found,
    calendar: Calendar,
}

/// What the days that lie behind say, if the article was written on `day`: `None` where they forbid it. Of some articles
/// it is known that a weekday in them counts from the day of writing.
pub(super) fn told_lately(
    article: &Wording<'_>,
    times: &[Timex],
    day: Date,
    counts_from_writing: bool,
) -> Option<Vec<DayClue>> {
    let Told { behind, is_ahead } = told(article, times, day)?;
    let mut clues = Vec::new();
    let last = behind.iter().map(|told| told.day).max();
    if let Some(news) = behind.iter().filter(|told| is_news(article, told)).max_by_key(|told| told.day) {
        // Where the article tells of yesterday, that is what is new in it, and an older date may be recalled.
        let most = if counts_from_writing { RECALLED_DAYS } else { NEWS_DAYS };
        let is_news = (day - news.day).get_days() <= most;
        if !is_news && !counts_from_writing {
            return None;
        }
        clues.extend((is_news && !is_ahead).then(|| clue(article, news.found, DayRule::News)));
    } else if let Some(near) = near(article, times, day)? {
        clues.push(clue(article, near, DayRule::News));
    }
    let is_stale = |told: &&ToldDay<'_>| (day - told.day).get_days() > FRESH_DAYS;
    if behind.iter().filter(is_stale).any(|told| is_written_on(article, told)) {
        return None;
    }
    let of_last = || behind.iter().filter(|told| Some(told.day) == last);
    let is_printed_later =
        of_last().any(|told| told.is_night) && !of_last().any(|told| is_today(article, told));
    let is_told_on = |told: &&ToldDay<'_>| told.is_toll || is_written_on(article, told);
    if !is_printed_later && let Some(told) = of_last().find(is_told_on) {
        if told.day != day {
            return None;
        }
        clues.push(clue(article, told.found, DayRule::WrittenOn));
        // The weekday alone is that which the article tells with its date: `mulai Senin (10/2)`, `kata Rini, Senin`.
        let is_dated = |told: &&ToldDay<'_>| told.calendar.weekday.is_some() && told.calendar.day.is_some();
        let dated = of_last().find(is_dated).filter(|told| !told.is_misprint);
        clues.extend(dated.map(|dated| clue(article, dated.found, DayRule::News)));
    }
    Some(clues)
}

/// What an article tells, if it was written on some day.
struct Told<'a> {
    behind: Vec<ToldDay<'a>>,
    /// Whether a date without a weekday lies ahead by no word of its sentence: it may be over.
    is_ahead: bool,
}

/// The days that lie behind `day`: `None` where one lies before it that the article tells as past, or so far behind that
/// it would not be told by its weekday alone.
fn told<'a>(article: &'a Wording<'_>, times: &[Timex], day: Date) -> Option<Told<'a>> {
    let mut behind: Vec<ToldDay<'_>> = Vec::new();
    let mut is_ahead = false;
    for (found, time) in article.times.iter().zip(times) {
        let Some(calendar) = found.expression.calendar() else { continue };
        let Some(told) = time.value.and_then(|value| value.day()) else { continue };
        if !article.layout.is_told_here(found.range.start) {
            continue;
        }
        let is_misprint = time.why.contradicts_weekday();
        // The year that `day` gives a date without one is not that whose weekday stands beside it.
        if is_misprint && calendar.year.is_none() {
            return None;
        }
        let ahead = (told - day).get_days();
        let slack = if is_misprint { MISPRINT_DAYS } else { 0 };
        let is_toll = time.value.is_some_and(|value| is_toll_as_of_part(article, found, calendar, value));
        if ahead > slack && (is_toll || is_told_as_past(article, found, calendar)) {
            return None;
        }
        if -ahead > WEEKDAY_DAYS && is_weekday_of_news(article, found, calendar) {
            return None;
        }
        is_ahead |= ahead > 0 && calendar.day.is_some() && !article.has(found, AHEAD);
        if ahead <= 0 && !is_told_as_planned(article, found) {
            behind.push(ToldDay {
                day: told,
                is_misprint,
                is_night: time.value.is_some_and(is_night),
                is_toll: is_toll && !is_misprint,
                found,
                calendar,
            });
        }
    }
    Some(Told { behind, is_ahead })
}

/// Whether a weekday stands alone, in the article's own words, for a day that is over and not long past.
fn is_weekday_of_news(article: &Wording<'_>, found: &Found, calendar: Calendar) -> bool {
    let is_alone = calendar.weekday.is_some() && calendar.day.is_none();
    let is_past =
        found.expression.said || matches!(found.expression.direction, Direction::Past | Direction::Told);
    is_alone
        && is_past
        && !article.has(found, AHEAD)
        && !article.has(found, RECALLED)
        && !statement::is_quoted(article, Span::from(found.range.clone()))
}

/// The day nearest to that of writing of those with weekday and date that are told in words for what was and what is to
/// come alike (`digelar Rabu (6/3/2024)`), where there are such: `None` where all lie further off than news does.
fn near<'a>(article: &'a Wording<'_>, times: &[Timex], day: Date) -> Option<Option<&'a Found>> {
    let mut nearest: Option<(i32, &Found)> = None;
    for (found, time) in article.times.iter().zip(times) {
        let is_dated = |calendar: Calendar| calendar.weekday.is_some() && calendar.day.is_some();
        let is_of_both = || article.has(found, TIMELESS) && !article.has(found, PLANNED | GUESSED | RECALLED);
        let Some(told) = time.value.and_then(|value| value.day()) else { continue };
        let is_told = article.layout.is_told_here(found.range.start);
        if is_told && found.expression.calendar().is_some_and(is_dated) && is_of_both() {
            let far = (told - day).get_days().abs();
            nearest = Some((far, found)).filter(|_| nearest.is_none_or(|(least, _)| far < least)).or(nearest);
        }
    }
    match nearest {
        Some((far, _)) if far > NEWS_DAYS => None,
        near => Some(near.map(|(_, found)| found)),
    }
}

/// Whether a day is told as one that is over: what is to come is told so, or by a word that may mean both.
fn is_told_as_past(article: &Wording<'_>, found: &Found, calendar: Calendar) -> bool {
    match found.expression.direction {
        Direction::Future | Direction::Next | Direction::This => false,
        _ if found.expression.said => true,
        Direction::Nearest => {
            let is_news = calendar.day.is_some() && calendar.weekday.is_some();
            is_news && !article.has(found, AHEAD)
        }
        _ => true,
    }
}

/// Whether a day is told as one that is to come, by the day alone: whoever writes on it says `hari ini`.
fn is_told_as_planned(article: &Wording<'_>, found: &Found) -> bool {
    !found.expression.said && article.has(found, PLANNED)
}

/// Whether a day is told as news: with its weekday and its date, or as that of a text that is quoted.
fn is_news(article: &Wording<'_>, told: &ToldDay<'_>) -> bool {
    let is_dated = told.calendar.weekday.is_some();
    let is_old_or_ahead = || article.has(told.found, TIMELESS | RECALLED);
    told.calendar.day.is_some() && (is_dated && !is_old_or_ahead() || is_taken_from(article, told.found))
}

/// Whether a day is told by its weekday alone as that of somebody's words.
fn is_said(article: &Wording<'_>, told: &ToldDay<'_>) -> bool {
    let is_bare = told.calendar.weekday.is_some() && told.calendar.day.is_none();
    is_bare
        && told.found.expression.direction != Direction::Last
        && (told.found.expression.said || is_attribution(article, told.found))
        && !is_taken_from(article, told.found)
}

/// Whether a time stands behind a quotation and the words that say whose it is.
fn is_attribution(article: &Wording<'_>, found: &Found) -> bool {
    let sentences = &article.layout.sentences;
    position_of(sentences, found.range.start)
        .is_some_and(|at| claim::is_attribution(article, sentences[at], found.range.start))
}

/// Whether a day is told by its weekday alone as that of somebody's words, or as the last that a count knows.
fn is_written_on(article: &Wording<'_>, told: &ToldDay<'_>) -> bool {
    let is_bare = told.calendar.weekday.is_some() && told.calendar.day.is_none();
    is_said(article, told) || is_bare && is_count_up_to(article, told.found)
}

/// Whether the dead are counted up to a part of a day that is told with its date (`19 tewas hingga Selasa (15/10/2019) siang`):
/// that was the hour of writing. An article may recall an older count.
fn is_toll_as_of_part(article: &Wording<'_>, found: &Found, calendar: Calendar, value: Value) -> bool {
    let is_part = matches!(value, Value::Moment(..)) && calendar.day.is_some() && calendar.weekday.is_some();
    let sentences = &article.layout.sentences;
    let sentence = || position_of(sentences, found.range.start).map(|at| sentences[at]);
    is_part
        && follows(article, found, &UP_TO)
        && sentence().is_some_and(|sentence| toll::dead(article, sentence).is_some())
}

/// Whether a count is told up to a time: not `diliburkan sampai Rabu`, which lies ahead.
fn is_count_up_to(article: &Wording<'_>, found: &Found) -> bool {
    follows(article, found, &UP_TO) && !article.has(found, LASTS)
}

/// Whether a day is that of words which the sentence before has happen `hari ini`.
fn is_today(article: &Wording<'_>, told: &ToldDay<'_>) -> bool {
    let sentences = &article.layout.sentences;
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
    is_said(article, told)
        && article
            .times
            .iter()
            .filter(is_of_before)
            .any(|found| is_writing_day(found) && !article.has(found, PLANNED | TIMELESS))
}

/// Whether the words before a time, in its sentence, name it as the day of a text that is quoted.
fn is_taken_from(article: &Wording<'_>, found: &Found) -> bool {
    let sentences = &article.layout.sentences;
    let Some(at) = position_of(sentences, found.range.start) else { return false };
    let before = Span::new(sentences[at].start, found.range.start).of(&article.text);
    let mut words =
        before.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty()).rev().take(WORDS_BEFORE);
    words.any(|word| cues::TAKEN_FROM.contains(&word))
}

/// Whether one of some words stands right before a time.
fn follows(article: &Wording<'_>, found: &Found, words: &[&str]) -> bool {
    let before = article.text.get(..found.range.start).unwrap_or_default().trim_end();
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

fn clue(article: &Wording<'_>, found: &Found, rule: DayRule) -> DayClue {
    DayClue { words: Span::from(found.range.clone()).of(&article.text).to_owned(), rule }
}
