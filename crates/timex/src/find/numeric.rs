//! Dates and clock times written in digits, alike in both languages.

use jiff::civil::{Date, Weekday};

use super::draft::Draft;
use super::view::View;
use crate::expression::{Calendar, Expression};
use crate::find::lexicon::Word;
use crate::find::tokens::{Gap, Token};
use crate::value::TimeOfDay;
use crate::{Language, Zone};

/// `30/12/2021`, `12/3/20`, `30-12-2021`, `30.12.2021`, `2021-12-30`: a date with its year, and its end.
///
/// Day first, as Indonesia writes; in English month first unless that is no month.
#[inline(never)]
pub(super) fn full_date(v: &View, at: usize, language: Language) -> Option<(Calendar, usize)> {
    let [first, second, third] = [v.first(at)?, v.glued_number(at + 2)?, v.glued_number(at + 4)?];
    let mark = [b'/', b'-', b'.'].into_iter().find(|mark| v.glued_mark(at + 1, *mark))?;
    if !v.glued_mark(at + 3, mark) || !v.free_before(at) || is_chained(v, at, at + 5) {
        return None;
    }
    if first.len() == 4 && mark != b'.' {
        let calendar = calendar(first.value, second, third)?;
        return Some((calendar, at + 5));
    }
    let year = match third.len() {
        4 => third.value,
        // A two-digit year is this century's, up to 2049.
        2 if mark == b'/' => third.value + if third.value < 50 { 2000 } else { 1900 },
        _ => return None,
    };
    let (day, month) = match language {
        Language::English if first.value <= 12 => (second, first),
        _ => (first, second),
    };
    let calendar = calendar(year, month, day)?;
    Some((calendar, at + 5))
}

/// The same with the weekday that stands before it, which also tells the day from the month:
/// `Tuesday (07/12/2021)` is in December.
pub(super) fn date_on(v: &View, at: usize, weekday: Weekday) -> Option<(Calendar, usize)> {
    let read = |language| full_date(v, at, language);
    let is_on = |(calendar, _): &(Calendar, usize)| {
        let date = match *calendar {
            Calendar { year: Some(year), month: Some(month), day: Some(day), .. } => {
                Date::new(year, month, day).ok()
            }
            _ => None,
        };
        date.is_some_and(|date| date.weekday() == weekday)
    };
    let english = read(Language::English);
    english.filter(is_on).or_else(|| read(Language::Indonesian).filter(is_on)).or(english)
}

/// `2024-05-06T14:30:00Z`: a date and time as machines write them.
#[inline(never)]
pub(super) fn moment(v: &View, at: usize) -> Option<(usize, Expression)> {
    let [year, month, day] = [v.first(at)?, v.glued_number(at + 2)?, v.glued_number(at + 4)?];
    let letter = v.first(at + 5).filter(|token| token.gap == Gap::None && token.len() == 1)?;
    let is_t = v.text.as_bytes().get(letter.start as usize) == Some(&b'T');
    if year.len() != 4
        || !is_t
        || !v.glued_mark(at + 1, b'-')
        || !v.glued_mark(at + 3, b'-')
        || !v.free_before(at)
    {
        return None;
    }
    let calendar = calendar(year.value, month, day)?;
    let (hour, minute) =
        (v.glued_number(at + 6)?, v.glued_number(at + 8).filter(|_| v.glued_mark(at + 7, b':'))?);
    let second = v.glued_number(at + 10).filter(|_| v.glued_mark(at + 9, b':'));
    let small = |token: &Token| u8::try_from(token.value).ok();
    let clock = TimeOfDay::clock(small(hour)?, small(minute)?, second.and_then(small))?;
    let end = if second.is_some() { at + 11 } else { at + 9 };
    let mut draft = Draft { clock: Some(clock), ..Draft::calendar(calendar) };
    let (zone, end) = offset(v, end).map_or((None, end), |(zone, end)| (Some(zone), end));
    draft.zone = zone;
    Some((end, draft.finish()?))
}

/// `Z`, `+07:00` glued to a time.
fn offset(v: &View, at: usize) -> Option<(Zone, usize)> {
    let token = v.first(at).filter(|token| token.gap == Gap::None)?;
    if token.len() == 1 && v.text.as_bytes().get(token.start as usize) == Some(&b'Z') {
        return Some((Zone::UTC, at + 1));
    }
    let sign = [(b'+', 1), (b'-', -1)]
        .into_iter()
        .find(|(mark, _)| v.glued_mark(at, *mark))
        .map(|(_, sign)| sign)?;
    let (hours, minutes) =
        (v.glued_number(at + 1)?, v.glued_number(at + 3).filter(|_| v.glued_mark(at + 2, b':'))?);
    let minutes = i16::try_from(hours.value.min(99) * 60 + minutes.value.min(59)).ok()?;
    Some((Zone::from_minutes(sign * minutes)?, at + 4))
}

/// `29/12`: a day and month. Much else is written so, hence only where the words around call for a date.
#[inline(never)]
pub(super) fn day_month(v: &View, at: usize, language: Language) -> Option<(Calendar, usize)> {
    let (first, second) = (v.first(at)?, v.glued_number(at + 2)?);
    if !v.glued_mark(at + 1, b'/') || !v.free_before(at) || is_chained(v, at, at + 3) {
        return None;
    }
    let (day, month) = match language {
        Language::English if first.value <= 12 => (second, first),
        _ => (first, second),
    };
    // 2024 has every day that any year has.
    let Calendar { month, day, .. } = calendar(2024, month, day)?;
    Some((Calendar { month, day, ..Calendar::default() }, at + 3))
}

/// Whether digits go on beyond a date's ends, as in `1/2/3/4`.
fn is_chained(v: &View, at: usize, end: usize) -> bool {
    let before = at.checked_sub(1).is_some_and(|i| v.glued_mark(i, b'/') && v.glued_number(at).is_some());
    before || !v.free_after(end) || (v.glued_mark(end, b'-') && v.glued_number(end + 1).is_some())
}

fn calendar(year: u32, month: &Token, day: &Token) -> Option<Calendar> {
    if month.len() > 2 || day.len() > 2 || !(1000..3000).contains(&year) {
        return None;
    }
    let (year, month, day) =
        (i16::try_from(year).ok()?, i8::try_from(month.value).ok()?, i8::try_from(day.value).ok()?);
    jiff::civil::Date::new(year, month, day).ok()?;
    Some(Calendar { year: Some(year), month: Some(month), day: Some(day), weekday: None })
}

/// `20:30`, `20.30`, `20:30:15`: hours and minutes, and their end.
#[inline(never)]
pub(super) fn clock(v: &View, at: usize) -> Option<(TimeOfDay, usize)> {
    let (hour, minute) = (v.first(at)?, v.glued_number(at + 2)?);
    let mark = [b':', b'.'].into_iter().find(|mark| v.glued_mark(at + 1, *mark))?;
    if hour.len() > 2 || minute.len() != 2 {
        return None;
    }
    let (hour, minute) = (u8::try_from(hour.value).ok()?, u8::try_from(minute.value).ok()?);
    if v.glued_mark(at + 3, mark)
        && let Some(second) = v.glued_number(at + 4).filter(|second| second.len() == 2)
        && v.free_after(at + 5)
    {
        return Some((TimeOfDay::clock(hour, minute, u8::try_from(second.value).ok())?, at + 5));
    }
    let time = TimeOfDay::clock(hour, minute, None)?;
    v.free_after(at + 3).then_some((time, at + 3))
}

/// `WIB`, `GMT`, `GMT+7`, `UTC+05:30`: a zone, and its end.
#[inline(never)]
pub(super) fn zone(v: &View, at: usize) -> Option<(Zone, usize)> {
    let Word::Zone(zone) = v.word(at) else {
        return None;
    };
    // Small words such as "pst" and "est" are no zones in lower case.
    let token = v.next(at)?;
    if token.shape == crate::find::tokens::Shape::Lower && !matches!(zone, Zone::WIB | Zone::WITA | Zone::WIT)
    {
        return None;
    }
    let sign = [(b'+', 1), (b'-', -1)].into_iter().find(|(mark, _)| v.glued_mark(at + 1, *mark));
    if let (Zone::UTC, Some((_, sign)), Some(hours)) = (zone, sign, v.glued_number(at + 2))
        && hours.value <= 14
    {
        let minutes = v.glued_number(at + 4).filter(|_| v.glued_mark(at + 3, b':'));
        let offset = hours.value * 60 + minutes.map_or(0, |minutes| minutes.value.min(59));
        let end = if minutes.is_some() { at + 5 } else { at + 3 };
        return Some((Zone::from_minutes(sign * i16::try_from(offset).ok()?)?, end));
    }
    Some((zone, at + 1))
}

/// A year of four digits between two bounds, standing free.
#[inline(never)]
pub(super) fn year(v: &View, at: usize, from: u32, to: u32) -> Option<i16> {
    let token = v.first(at).filter(|token| token.shape == crate::find::tokens::Shape::Number)?;
    let fits =
        token.len() == 4 && (from..=to).contains(&token.value) && v.free_before(at) && v.free_after(at + 1);
    if fits { i16::try_from(token.value).ok() } else { None }
}
