//! Days and months by name: `Monday, Sept. 26`, `30 December 2021`, `last May`, `Tuesday at 8 p.m.`.

use super::{Read, clock};
use crate::expression::{Anchor, Calendar, Direction, Part, Period};
use crate::expression::{Expression, Reading};
use crate::find::draft::Draft;
use crate::find::lexicon::{Cue, Word};
use crate::find::tokens::Shape;
use crate::find::view::View;
use crate::find::{Previous, numeric};
use crate::value::{Pattern, Unit};

/// Reads on from a day: its part, its clock, what points at it.
pub(super) fn finish(v: &View, end: usize, mut draft: Draft) -> Read {
    let end = tail(v, end, &mut draft);
    if draft.calendar.year.is_some() {
        // The date is clear; that it is told as past or to come still says something of the day of writing.
        draft.direction = match draft.direction {
            Direction::Last => Direction::Past,
            Direction::Next => Direction::Future,
            _ => Direction::Nearest,
        };
    }
    Some((end, draft.finish()?))
}

fn tail(v: &View, from: usize, draft: &mut Draft) -> usize {
    let mut end = from;
    for _ in 0..4 {
        let next = part(v, end, draft).or_else(|| at_clock(v, end, draft)).or_else(|| pointer(v, end, draft));
        match next {
            Some(next) => end = next,
            None => break,
        }
    }
    end
}

fn has_day(draft: &Draft) -> bool {
    draft.calendar.weekday.is_some() || draft.calendar.day.is_some() || draft.of.is_some()
}

/// `morning`, `night` after a day.
fn part(v: &View, at: usize, draft: &mut Draft) -> Option<usize> {
    let Word::Part(part) = v.word(at) else {
        return None;
    };
    if draft.day_part.is_some() || draft.clock.is_some() || !has_day(draft) {
        return None;
    }
    draft.day_part = Some(part);
    Some(at + 1)
}

/// `at 8 p.m. GMT`, `at noon` after a day.
fn at_clock(v: &View, at: usize, draft: &mut Draft) -> Option<usize> {
    if draft.clock.is_some() || !has_day(draft) || !v.is(at, Cue::At) {
        return None;
    }
    v.next(at + 1)?;
    let (time, zone, end) = clock::clock(v, at + 1)?;
    (draft.clock, draft.zone) = (Some(time), zone);
    Some(end)
}

/// `last week`, `next year`, `of last year`, `this year` after a weekday or month.
fn pointer(v: &View, at: usize, draft: &mut Draft) -> Option<usize> {
    let Calendar { year, month, day, weekday } = draft.calendar;
    if draft.of.is_some() || year.is_some() {
        return None;
    }
    let from = if v.is(at, Cue::Of) { at + 1 } else { at };
    let count = match v.cue(from)? {
        Cue::This => 0,
        Cue::Last => -1,
        Cue::Next => 1,
        _ => return None,
    };
    let unit = match v.word(from + 1) {
        Word::Unit(Unit::Week) if weekday.is_some() && day.is_none() => Unit::Week,
        Word::Unit(Unit::Year) if month.is_some() => Unit::Year,
        _ => return None,
    };
    draft.of = Some(Period::Shift(Anchor::Writing, count, unit));
    Some(from + 2)
}

/// The day of a clock time before it: `Thursday`, `Dec. 30`, `yesterday`. Returns the end.
pub(super) fn of_a_time(v: &View, at: usize, draft: &mut Draft) -> Option<usize> {
    v.next(at)?;
    match v.word(at) {
        Word::Weekday(weekday) if is_weekday(v, at) => {
            draft.calendar.weekday = Some(weekday);
            let comma = if v.mark(at + 1, b',') { at + 2 } else { at + 1 };
            let dated = match v.word(comma) {
                Word::Month(month) => month_day(v, comma, month),
                _ => None,
            };
            match dated {
                Some((calendar, end)) => {
                    draft.calendar = Calendar { weekday: Some(weekday), ..calendar };
                    Some(end)
                }
                None => pointer(v, at + 1, draft).or(Some(at + 1)),
            }
        }
        Word::Month(month) => {
            let (calendar, end) = month_day(v, at, month)?;
            draft.calendar = calendar;
            Some(end)
        }
        Word::Cue(cue @ (Cue::Today | Cue::Yesterday | Cue::Tomorrow)) => {
            let count = match cue {
                Cue::Yesterday => -1,
                Cue::Tomorrow => 1,
                _ => 0,
            };
            draft.of = Some(Period::Shift(Anchor::Writing, count, Unit::Day));
            Some(at + 1)
        }
        _ => {
            let (calendar, end) = day_month_year(v, at)?;
            draft.calendar = calendar;
            Some(end)
        }
    }
}

/// Whether a weekday's name is one here: in full with a capital, or short with a date after it.
fn is_weekday(v: &View, at: usize) -> bool {
    let Some(token) = v.first(at) else {
        return false;
    };
    let dated = v.mark(at + 1, b',')
        || v.glued_mark(at + 1, b'.')
        || matches!(v.word(at + 1), Word::Month(_))
        || v.number(at + 1).and_then(|_| day_month_year(v, at + 1)).is_some();
    token.is_capital() && (token.len() > 5 || dated)
}

/// `Monday`, `Monday, Sept. 26`, `Thursday, 30 December 2021`, `Monday last week`, `Monday morning`.
pub(super) fn weekday(v: &View, at: usize) -> Read {
    let Word::Weekday(weekday) = v.first(at)?.word else {
        return None;
    };
    if !is_weekday(v, at) {
        return None;
    }
    let calendar = Calendar { weekday: Some(weekday), ..Calendar::default() };
    let dot = if v.glued_mark(at + 1, b'.') && v.first(at)?.len() <= 5 { at + 2 } else { at + 1 };
    let comma = if v.mark(dot, b',') { dot + 1 } else { dot };
    let dated = match v.word(comma) {
        Word::Month(month) => month_day(v, comma, month),
        _ => v.number(comma).and_then(|_| day_month_year(v, comma)),
    };
    let dated = dated.or_else(|| in_brackets(v, comma, weekday));
    match dated {
        Some((dated, end)) => finish(v, end, Draft::calendar(Calendar { weekday: Some(weekday), ..dated })),
        None if v.first(at)?.len() <= 5 => None,
        None => finish(v, at + 1, Draft::calendar(calendar)),
    }
}

/// `Monday in October`, `Friday of May 2024`, `Tuesday of the month` after an ordinal number.
pub(super) fn nth_weekday(v: &View, at: usize, number: i8) -> Read {
    let Word::Weekday(weekday) = v.word(at) else {
        return None;
    };
    if !(v.is(at + 1, Cue::Of) || v.is(at + 1, Cue::In)) {
        return None;
    }
    let (of, end) = match v.word(at + 2) {
        Word::Month(month) => {
            let (year, end) = month_year(v, at + 2);
            (Period::Calendar(Calendar { year, month: Some(month), ..Calendar::default() }), end)
        }
        Word::Cue(cue @ (Cue::The | Cue::This | Cue::Next | Cue::Last))
            if v.word(at + 3) == Word::Unit(Unit::Month) =>
        {
            let count = match cue {
                Cue::Next => 1,
                Cue::Last => -1,
                _ => 0,
            };
            (Period::Shift(Anchor::Writing, count, Unit::Month), at + 4)
        }
        _ => return None,
    };
    Some((end, Draft { part: Some(Part::Nth(number, weekday)), of: Some(of), ..Draft::default() }.finish()?))
}

/// `(07/12/2021)` after a weekday.
fn in_brackets(v: &View, at: usize, weekday: jiff::civil::Weekday) -> Option<(Calendar, usize)> {
    v.number(at + 1).filter(|_| v.mark(at, b'('))?;
    let (calendar, end) = numeric::date_on(v, at + 1, weekday)?;
    v.mark(end, b')').then_some((calendar, end + 1))
}

/// `Mondays`: every one.
pub(super) fn weekdays(v: &View, at: usize) -> Read {
    let token = v.first(at).filter(|token| token.is_capital())?;
    let name = v.text.get(token.start as usize..token.end as usize)?.to_ascii_lowercase();
    let days = ["mondays", "tuesdays", "wednesdays", "thursdays", "fridays", "saturdays", "sundays"];
    let weekday = days.iter().position(|day| *day == name).and_then(|day| i8::try_from(day + 1).ok())?;
    let weekday = jiff::civil::Weekday::from_monday_one_offset(weekday).ok();
    let pattern = Pattern { weekday, ..Pattern::default() };
    Some((at + 1, Expression::new(Reading::Recurring(pattern))))
}

/// `Sept. 26`, `December 30, 2021`, `May 5th`: a month with its day, perhaps its year, and the end.
fn month_day(v: &View, at: usize, month: i8) -> Option<(Calendar, usize)> {
    let from = if v.glued_mark(at + 1, b'.') { at + 2 } else { at + 1 };
    let day = day_number(v, from)?;
    let after = ordinal_end(v, from + 1);
    if !v.free_after(after) || (v.glued_mark(after, b':') && v.glued_number(after + 1).is_some()) {
        return None;
    }
    // "Dec. 10-12, 2021": the year is at the far end.
    let far = if v.glued_mark(after, b'-') && day_number(v, after + 1).is_some() { after + 2 } else { after };
    let year_at = if v.mark(far, b',') { far + 1 } else { far };
    let year = v.number(year_at).and_then(|_| numeric::year(v, year_at, 1000, 2999));
    let end = if year.is_some() && far == after { year_at + 1 } else { after };
    Some((Calendar { year, month: Some(month), day: Some(day), weekday: None }, end))
}

fn day_number(v: &View, at: usize) -> Option<i8> {
    let token = v.number(at).filter(|token| token.len() <= 2)?;
    i8::try_from(token.value).ok().filter(|day| (1..=31).contains(day))
}

/// Past `st`, `nd`, `rd`, `th` glued to a number.
fn ordinal_end(v: &View, at: usize) -> usize {
    let glued = v.first(at).filter(|token| token.gap == crate::find::tokens::Gap::None && token.len() == 2);
    let word = glued.and_then(|token| v.text.get(token.start as usize..token.end as usize));
    if matches!(word, Some("st" | "nd" | "rd" | "th")) { at + 1 } else { at }
}

/// `30 December 2021`, `5 May`, `5th of May`: a day with its month, perhaps its year, and the end.
fn day_month_year(v: &View, at: usize) -> Option<(Calendar, usize)> {
    let token = v.first(at).filter(|token| token.shape == Shape::Number && token.len() <= 2)?;
    let day = i8::try_from(token.value).ok().filter(|day| (1..=31).contains(day))?;
    let after = ordinal_end(v, at + 1);
    // "06-May-2024"
    let dashed = after == at + 1 && v.glued_mark(after, b'-');
    let from = if v.is(after, Cue::Of) || dashed { after + 1 } else { after };
    let Word::Month(month) = v.word(from) else {
        return None;
    };
    if !v.is_capital(from) || !v.free_before(at) {
        return None;
    }
    let dotted = v.glued_mark(from + 1, b'.') || (dashed && v.glued_mark(from + 1, b'-'));
    let dot = if dotted && v.number(from + 2).is_some() { from + 2 } else { from + 1 };
    let year = v.number(dot).and_then(|_| numeric::year(v, dot, 1000, 2999));
    let end = if year.is_some() { dot + 1 } else { from + 1 };
    Some((Calendar { year, month: Some(month), day: Some(day), weekday: None }, end))
}

/// The first day of `10, 11 and 12 January 2022`: the month and year are the last one's.
pub(super) fn first_of_several(v: &View, at: usize) -> Read {
    let first = v.first(at).filter(|token| token.shape == Shape::Number && token.len() <= 2)?;
    let day = i8::try_from(first.value).ok().filter(|day| (1..=31).contains(day))?;
    let (mut next, mut joined) = (at + 1, false);
    for _ in 0..6 {
        let strong = v.glued_mark(next, b'-') || v.is(next, Cue::Dan) || v.is(next, Cue::Hingga);
        if !(strong || v.mark(next, b',')) || !v.free_before(at) {
            return None;
        }
        joined |= strong;
        if let Some((calendar, _)) = day_month_year(v, next + 1) {
            let draft = Draft::calendar(Calendar { day: Some(day), ..calendar });
            return if joined { Some((at + 1, draft.finish()?)) } else { None };
        }
        day_number(v, next + 1)?;
        next += 2;
    }
    None
}

/// A date that begins with its day.
pub(super) fn day_first(v: &View, at: usize) -> Read {
    let (calendar, end) = day_month_year(v, at)?;
    finish(v, end, Draft::calendar(calendar))
}

/// The second day of `Jan. 10-12, 2022`: the month is the first one's.
pub(super) fn second_day(v: &View, at: usize, previous: Previous) -> Read {
    let (ended, before) = previous?;
    let first = before.calendar().filter(|calendar| calendar.month.is_some() && calendar.day.is_some())?;
    let joined = v.mark(ended, b'-') || v.is(ended, Cue::Dan) || v.is(ended, Cue::Hingga);
    // "May 10, 11 and 12": a comma joins only where the list goes on.
    let listed = v.mark(ended, b',') && v.is(at + 1, Cue::Dan) && day_number(v, at + 2).is_some();
    if ended + 1 != at || !(joined || listed) {
        return None;
    }
    let day = day_number(v, at)?;
    let after = ordinal_end(v, at + 1);
    let year_at = if v.mark(after, b',') { after + 1 } else { after };
    let year = v.number(year_at).and_then(|_| numeric::year(v, year_at, 1000, 2999));
    if matches!(v.word(after), Word::Unit(_) | Word::Cue(Cue::Counted)) || !v.free_after(after) {
        return None;
    }
    let end = if year.is_some() { year_at + 1 } else { after };
    let calendar = Calendar { day: Some(day), weekday: None, year: year.or(first.year), ..first };
    Some((end, Draft::calendar(calendar).finish()?))
}

/// `December`, `Sept. 26`, `May 2014`, `January last year`.
pub(super) fn month(v: &View, at: usize) -> Read {
    let token = v.first(at)?;
    if !token.is_capital() {
        return None;
    }
    let Word::Month(number) = token.word else {
        return None;
    };
    if let Some((calendar, end)) = month_day(v, at, number) {
        return finish(v, end, Draft::calendar(calendar));
    }
    let followed = month_year(v, at).0.is_some();
    let short = token.len() == 3 && number != 5;
    // "May" and "March" begin sentences as verbs, and "Mar" and "Jan" are names.
    let called_for = matches!(
        v.cue_before(at),
        Some(Cue::In | Cue::For | Cue::Of | Cue::Hingga | Cue::Sejak | Cue::On | Cue::Dan | Cue::From)
    );
    let doubtful = matches!(number, 3 | 5) || v.name_before(at) || v.name_at(at + 1);
    // "March and April Stone"
    let named = v.name_at(at + 1) && v.cue_before(at) == Some(Cue::Dan);
    if !followed && (short || named || (doubtful && !called_for)) {
        return None;
    }
    month_after_word(v, at)
}

/// A month that the word before calls for: `early May`, `last March`.
pub(super) fn month_after_word(v: &View, at: usize) -> Read {
    let Word::Month(month) = v.word(at) else {
        let token = v.first(at)?;
        let Word::Month(month) = token.word else {
            return None;
        };
        return with_year(v, at, month);
    };
    with_year(v, at, month)
}

fn with_year(v: &View, at: usize, month: i8) -> Read {
    let (year, end) = month_year(v, at);
    finish(v, end, Draft::calendar(Calendar { year, month: Some(month), ..Calendar::default() }))
}

/// The year after a month: `May 2014`, `Dec. 2021`, `September, 2021`, `March of 2019`.
fn month_year(v: &View, at: usize) -> (Option<i16>, usize) {
    let dot = if v.glued_mark(at + 1, b'.') && v.first(at).is_some_and(|token| token.len() <= 4) {
        at + 2
    } else {
        at + 1
    };
    let from = if v.mark(dot, b',') || v.is(dot, Cue::Of) { dot + 1 } else { dot };
    match v.number(from).and_then(|_| numeric::year(v, from, 1000, 2999)) {
        Some(year) => (Some(year), from + 1),
        None => (None, at + 1),
    }
}
