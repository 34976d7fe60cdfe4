//! Times by the clock: `10:30 p.m.`, `06:20 GMT on Thursday`, `noon`, `3 pm`, `10 o'clock`.

use super::{Read, day};
use crate::Zone;
use crate::find::draft::Draft;
use crate::find::lexicon::{Cue, Word};
use crate::find::numeric;
use crate::find::tokens::Shape;
use crate::find::view::View;
use crate::value::{DayPart, TimeOfDay, Unit};

/// A clock time with its zone, and its end.
pub(super) type Clock = (TimeOfDay, Option<Zone>, usize);

/// A clock time, and the day that follows it: `8 p.m. on Friday`, `8 p.m. Friday`, `noon yesterday`.
pub(super) fn read(v: &View, at: usize) -> Read {
    let (time, zone, end) = clock(v, at)?;
    let mut draft = Draft { clock: Some(time), zone, ..Draft::default() };
    let day_at = if v.is(end, Cue::On) { end + 1 } else { end };
    let end = day::of_a_time(v, day_at, &mut draft).unwrap_or(end);
    Some((end, draft.finish()?))
}

/// A clock time by itself.
pub(super) fn clock(v: &View, at: usize) -> Option<Clock> {
    let token = v.first(at)?;
    let (time, end) = match token.word {
        Word::Cue(Cue::Noon) => (TimeOfDay::clock(12, 0, None)?, at + 1),
        Word::Cue(Cue::Midnight) => (TimeOfDay::clock(24, 0, None)?, at + 1),
        Word::Number(hour @ 1..=12) if v.is(at + 1, Cue::Oclock) => {
            (TimeOfDay::clock(u8::try_from(hour).ok()?, 0, None)?, at + 2)
        }
        _ if token.shape == Shape::Number && v.free_before(at) => digits(v, at)?,
        _ => minutes_and_hour(v, at)?,
    };
    let (time, end) = in_the_part(v, time, end).unwrap_or((time, end));
    let (zone, end) = match numeric::zone(v, end) {
        Some((zone, end)) => (Some(zone), end),
        None => (None, place_time(v, end)),
    };
    Some((time, zone, end))
}

/// `in the morning`, `at night` after a time of twelve hours.
fn in_the_part(v: &View, time: TimeOfDay, at: usize) -> Option<(TimeOfDay, usize)> {
    let from = match v.cue(at)? {
        Cue::In if v.is(at + 1, Cue::The) => at + 2,
        Cue::At => at + 1,
        _ => return None,
    };
    let (Word::Part(part), TimeOfDay::Clock { hour, minute, second }) = (v.word(from), time) else {
        return None;
    };
    let later = part != DayPart::Morning && (1..12).contains(&hour) && !(part == DayPart::Night && hour < 5);
    let hour = if later { hour + 12 } else { hour };
    Some((TimeOfDay::Clock { hour, minute, second }, from + 1))
}

/// `half past three`, `a quarter to nine`, `ten minutes to six`: from the number of minutes, if it is one.
fn minutes_and_hour(v: &View, at: usize) -> Option<(TimeOfDay, usize)> {
    let (minutes, from) = match v.first(at)?.word {
        Word::Cue(Cue::Half) => (30, at + 1),
        Word::Unit(Unit::Quarter) => (15, at + 1),
        Word::Number(minutes @ (5 | 10 | 20 | 25)) => {
            (minutes, if v.word(at + 1) == Word::Unit(Unit::Minute) { at + 2 } else { at + 1 })
        }
        _ => return None,
    };
    let minutes = u8::try_from(minutes).ok()?;
    let Word::Number(hour @ 1..=12) = v.word(from + 1) else {
        return None;
    };
    let hour = u8::try_from(hour).ok()?;
    let time = match v.cue(from)? {
        Cue::Past => TimeOfDay::clock(hour, minutes, None),
        // "to six", which is also a joint
        Cue::Hingga => TimeOfDay::clock(if hour == 1 { 12 } else { hour - 1 }, 60 - minutes, None),
        _ => return None,
    };
    Some((time?, from + 2))
}

/// Whether the far end of a range says the half of the day for the near one too: `9 to 11 a.m.`.
fn half_of_range(v: &View, end: usize, hour: u8) -> Option<bool> {
    let joined = v.mark(end, b'-') || v.is(end, Cue::Hingga) || v.is(end, Cue::Dan);
    let far = v.number(end + 1).filter(|far| joined && far.len() <= 2)?;
    let minutes =
        v.glued_number(end + 3).filter(|_| v.glued_mark(end + 2, b':') || v.glued_mark(end + 2, b'.'));
    let (afternoon, _) = half_of_day(v, if minutes.is_some() { end + 4 } else { end + 2 })?;
    // "11 to 1 p.m." and "11 to 12 p.m." begin before noon.
    let before_far = far.value != 12 && u32::from(hour) <= far.value;
    Some(afternoon && (hour == 12 || before_far))
}

/// `10:30 p.m.`, `3pm`, `15:30`, `0620 GMT`; a bare number is no time.
fn digits(v: &View, at: usize) -> Option<(TimeOfDay, usize)> {
    let number = v.first(at)?;
    let (hour, minute, end, colon) = match v.glued_number(at + 2) {
        Some(minute) if (v.glued_mark(at + 1, b':') || v.glued_mark(at + 1, b'.')) && minute.len() == 2 => {
            (number.value, minute.value, at + 3, v.glued_mark(at + 1, b':'))
        }
        _ if number.len() == 4 && numeric::zone(v, at + 1).is_some() => {
            (number.value / 100, number.value % 100, at + 1, false)
        }
        _ => (number.value, 0, at + 1, false),
    };
    let (hour, minute) = (u8::try_from(hour).ok()?, u8::try_from(minute).ok()?);
    if let Some((afternoon, after)) = half_of_day(v, end) {
        let hour = match (hour, afternoon) {
            (12, false) => 0,
            (1..=11, true) => hour + 12,
            (1..=12, _) => hour,
            _ => return None,
        };
        return Some((TimeOfDay::clock(hour, minute, None)?, after));
    }
    let ranged = half_of_range(v, end, hour).filter(|_| hour <= 12 && (colon || is_from(v, at)));
    if let Some(afternoon) = ranged {
        let hour = if afternoon && hour < 12 {
            hour + 12
        } else if !afternoon && hour == 12 {
            0
        } else {
            hour
        };
        return Some((TimeOfDay::clock(hour, minute, None)?, end));
    }
    // "at 3 in the afternoon"
    if end == at + 1
        && v.cue_before(at) == Some(Cue::At)
        && in_the_part(v, TimeOfDay::clock(hour, 0, None)?, end).is_some()
    {
        return Some((TimeOfDay::clock(hour, 0, None)?, end));
    }
    if v.is(end, Cue::Oclock) {
        return Some((TimeOfDay::clock(hour, minute, None)?, end + 1));
    }
    let zoned = end > at + 1 || number.len() == 4;
    let is_time =
        (zoned && numeric::zone(v, end).is_some()) || (colon && number.len() <= 2 && v.free_after(end));
    if is_time { Some((TimeOfDay::clock(hour, minute, None)?, end)) } else { None }
}

/// Whether a bare number may begin a range of hours: `from 9 to 11 a.m.`, `9-11 a.m.`.
fn is_from(v: &View, at: usize) -> bool {
    v.mark(at + 1, b'-') || matches!(v.cue_before(at), Some(Cue::From | Cue::In | Cue::For | Cue::At))
}

/// `a.m.` or `pm`: whether afternoon, and the end.
fn half_of_day(v: &View, at: usize) -> Option<(bool, usize)> {
    match v.cue(at) {
        Some(Cue::Am) => return Some((false, at + 1)),
        Some(Cue::Pm) => return Some((true, at + 1)),
        _ => {}
    }
    let letter = v.next(at).filter(|token| token.len() == 1)?;
    let afternoon = match v.text.as_bytes().get(letter.start as usize)? {
        b'a' | b'A' => false,
        b'p' | b'P' => true,
        _ => return None,
    };
    let m = v.next(at + 2).filter(|token| token.len() == 1)?;
    let is_m = matches!(v.text.as_bytes().get(m.start as usize)?, b'm' | b'M');
    if !is_m || !v.glued_mark(at + 1, b'.') {
        return None;
    }
    Some((afternoon, if v.glued_mark(at + 3, b'.') { at + 4 } else { at + 3 }))
}

/// The end past `local time`, `Singapore time`: whose clock it is, in words.
fn place_time(v: &View, at: usize) -> usize {
    let place = v.is(at, Cue::Local) || v.name_at(at);
    if place && v.is(at + 1, Cue::Time) {
        return at + 2;
    }
    if v.name_at(at) && v.name_at(at + 1) && v.is(at + 2, Cue::Time) {
        return at + 3;
    }
    at
}
