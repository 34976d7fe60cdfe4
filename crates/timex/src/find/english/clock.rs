//! Times by the clock: `10:30 p.m.`, `06:20 GMT on Thursday`, `noon`, `3 pm`, `10 o'clock`.

use super::{Read, day};
use crate::Zone;
use crate::find::draft::Draft;
use crate::find::lexicon::{Cue, Word};
use crate::find::numeric;
use crate::find::tokens::Shape;
use crate::find::view::View;
use crate::value::TimeOfDay;

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
        _ => return None,
    };
    let (zone, end) = match numeric::zone(v, end) {
        Some((zone, end)) => (Some(zone), end),
        None => (None, place_time(v, end)),
    };
    Some((time, zone, end))
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
    if v.is(end, Cue::Oclock) {
        return Some((TimeOfDay::clock(hour, minute, None)?, end + 1));
    }
    let zoned = end > at + 1 || number.len() == 4;
    let is_time =
        (zoned && numeric::zone(v, end).is_some()) || (colon && number.len() <= 2 && v.free_after(end));
    if is_time { Some((TimeOfDay::clock(hour, minute, None)?, end)) } else { None }
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
