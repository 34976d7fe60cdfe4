//! Times by the clock: `pukul 20.30 GMT`, `jam lima pagi`, `06.18 WIB`, `15:30`.

use super::{Read, day};
use crate::Zone;
use crate::find::amount::number_words;
use crate::find::draft::Draft;
use crate::find::lexicon::{Cue, Word};
use crate::find::tokens::{Gap, Shape, Token};
use crate::find::view::View;
use crate::find::{Previous, numeric};
use crate::value::{DayPart, TimeOfDay, Unit};

/// A clock time with its zone, and its end.
pub(super) type Clock = (TimeOfDay, Option<Zone>, usize);

/// A time that `pukul` or `jam` begins, alone.
pub(super) fn read(v: &View, at: usize) -> Read {
    let (time, zone, end) = after_word(v, at, None)?;
    let (zone, range_end) = (zone.or_else(|| zone_of_range(v, end)), end);
    Some((range_end, Draft { clock: Some(time), zone, ..Draft::default() }.finish()?))
}

/// `setengah lima sore`, half past four in the afternoon, with nothing before it; only a part of the day behind it tells
/// that it is a time.
pub(super) fn half(v: &View, at: usize) -> Read {
    let (time, end) = words(v, at)?;
    part_at(v, end)?;
    let (time, zone, end) = finish(v, time, end, None);
    Some((end, Draft { clock: Some(time), zone, ..Draft::default() }.finish()?))
}

/// `pukul 20.30 WIB`, with `sekitar` before it or not; `part` is a part of the day read before it.
pub(super) fn in_phrase(v: &View, at: usize, part: Option<DayPart>) -> Option<Clock> {
    let from = if v.is(at, Cue::Sekitar) { at + 1 } else { at };
    match v.word(from) {
        Word::Cue(Cue::Pukul) => after_word(v, from, part),
        Word::Unit(Unit::Hour) => after_word(v, from, part),
        _ => None,
    }
}

/// The clock time at the word `pukul` or `jam`.
fn after_word(v: &View, at: usize, part: Option<DayPart>) -> Option<Clock> {
    // "pkl. 20.30"
    let from = if v.glued_mark(at + 1, b'.') { at + 2 } else { at + 1 };
    let (time, end) = digits(v, from).or_else(|| words(v, from))?;
    let (time, end) = past_or_to(v, time, end).unwrap_or((time, end));
    Some(finish(v, time, end, part))
}

/// `lewat lima menit`, `kurang 10 menit` after an hour: so many minutes past it or to it.
fn past_or_to(v: &View, time: TimeOfDay, at: usize) -> Option<(TimeOfDay, usize)> {
    let TimeOfDay::Clock { hour, minute: 0, second: None } = time else {
        return None;
    };
    let to = match v.cue(at)? {
        Cue::Kurang => true,
        Cue::Lewat => false,
        _ => return None,
    };
    let (minutes, end) = match v.number(at + 1) {
        None if v.is(at + 1, Cue::Seperempat) => {
            let (hour, minute) = if to { (hour.checked_sub(1)?, 45) } else { (hour, 15) };
            return Some((TimeOfDay::clock(hour, minute, None)?, at + 2));
        }
        Some(number) if number.len() <= 2 => (number.value, at + 2),
        _ => number_words(v, at + 1).filter(|_| v.next(at + 1).is_some())?,
    };
    let unit = v.word(end) == Word::Unit(Unit::Minute);
    let minutes = u8::try_from(minutes).ok().filter(|minutes| (1..60).contains(minutes) && (unit || !to))?;
    let end = if unit { end + 1 } else { end };
    let (hour, minute) = if to { (hour.checked_sub(1)?, 60 - minutes) } else { (hour, minutes) };
    Some((TimeOfDay::clock(hour, minute, None)?, end))
}

/// What may follow the digits: a part of the day, a zone.
fn finish(v: &View, time: TimeOfDay, end: usize, part: Option<DayPart>) -> Clock {
    let (said, end) = match part_at(v, end) {
        Some((said, after)) => (Some(said), after),
        None => (None, end),
    };
    let time = match said.or(part).or_else(|| part_of_range(v, end, time)) {
        Some(part) => of_the(part, time),
        None => time,
    };
    match numeric::zone(v, end) {
        // "pukul 02.30 WIB dini hari"
        Some((zone, end)) => match part_at(v, end).filter(|_| said.is_none()) {
            Some((said, end)) => (of_the(said, time), Some(zone), end),
            None => (time, Some(zone), end),
        },
        None => (time, None, end),
    }
}

/// The part of the day that the far end of a range says for both: `jam 7 sampai jam 9 malam`.
fn part_of_range(v: &View, end: usize, near: TimeOfDay) -> Option<DayPart> {
    let (from, _) = day::joint(v, end).filter(|(_, strong)| *strong)?;
    let from =
        if matches!(v.word(from), Word::Cue(Cue::Pukul) | Word::Unit(Unit::Hour)) { from + 1 } else { from };
    v.next(from)?;
    let (far, end) = digits(v, from).or_else(|| words(v, from))?;
    let (TimeOfDay::Clock { hour: near, .. }, TimeOfDay::Clock { hour: far, .. }) = (near, far) else {
        return None;
    };
    let (part, _) = part_at(v, end)?;
    (near < far).then_some(part)
}

/// `pagi`, `dini hari`, `malam`: a part of the day, and its end.
pub(super) fn part_at(v: &View, at: usize) -> Option<(DayPart, usize)> {
    match v.word(at) {
        Word::Part(part) => Some((part, at + 1)),
        Word::Cue(Cue::Dini) if is_day(v, at + 1) => Some((DayPart::Morning, at + 2)),
        _ => None,
    }
}

fn is_day(v: &View, at: usize) -> bool {
    v.word(at) == Word::Unit(Unit::Day)
}

/// A clock time of twelve hours, in the part of the day that is said.
fn of_the(part: DayPart, time: TimeOfDay) -> TimeOfDay {
    let TimeOfDay::Clock { hour, minute, second } = time else {
        return time;
    };
    let hour = match (part, hour) {
        (DayPart::Morning, 12) => 0,
        (DayPart::Afternoon, 1..=7) | (DayPart::Evening, 1..=8) | (DayPart::Night, 6..=11) => hour + 12,
        (DayPart::Night, 12) if minute == 0 => 24,
        (DayPart::Night, 12) => 0,
        _ => hour,
    };
    TimeOfDay::Clock { hour, minute, second }
}

fn digits(v: &View, at: usize) -> Option<(TimeOfDay, usize)> {
    let hour = v.number(at)?;
    if let Some(read) = numeric::clock(v, at) {
        return Some(read);
    }
    if hour.len() > 2
        || !v.free_after(at + 1)
        || matches!(v.word(at + 1), Word::Cue(Cue::Counted | Cue::Percent))
    {
        return None;
    }
    Some((TimeOfDay::clock(u8::try_from(hour.value).ok()?, 0, None)?, at + 1))
}

/// `lima`, `dua belas`, `setengah tiga` (half past two).
fn words(v: &View, at: usize) -> Option<(TimeOfDay, usize)> {
    v.next(at)?;
    let half = v.is(at, Cue::Setengah);
    let from = if half { at + 1 } else { at };
    let (hour, end) = match v.number(from) {
        Some(number) if half && number.len() <= 2 => (number.value, from + 1),
        _ => number_words(v, from)?,
    };
    if !(1..=12).contains(&hour) {
        return None;
    }
    let hour = u8::try_from(hour).ok()?;
    let time = match (half, v.is(end, Cue::Setengah)) {
        (true, _) => TimeOfDay::clock(if hour == 1 { 12 } else { hour - 1 }, 30, None),
        (false, _) => TimeOfDay::clock(hour, 0, None),
    };
    Some((time?, end))
}

/// The zone at the other end of a range: `pukul 14.00-16.00 WIB`.
fn zone_of_range(v: &View, at: usize) -> Option<Zone> {
    if !(v.mark(at, b'-') || v.is(at, Cue::Hingga)) {
        return None;
    }
    let from = if matches!(v.word(at + 1), Word::Cue(Cue::Pukul)) { at + 2 } else { at + 1 };
    v.number(from)?;
    let (_, end) = numeric::clock(v, from)?;
    numeric::zone(v, end).map(|(zone, _)| zone)
}

/// `08.00-16.00`: two times of day with a hyphen, of which nothing else is counted.
fn begins_range(v: &View, at: usize, end: usize) -> bool {
    let two_digits = |at: usize| v.first(at).is_some_and(|token| token.len() == 2);
    if !v.mark(end, b'-') || !two_digits(at) || v.number(end + 1).is_none() || !two_digits(end + 1) {
        return false;
    }
    numeric::clock(v, end + 1).is_some_and(|(_, end)| !is_measured(v, end))
}

/// `05.00 Kabar Pagi`: a time at the beginning of a line of a programme.
fn begins_listing(v: &View, at: usize, end: usize) -> bool {
    let begins = v.first(at).is_some_and(|token| token.gap == Gap::Line && token.len() == 2);
    let round = v.first(at + 2).is_some_and(|minute| minute.value.is_multiple_of(5));
    begins && round && v.next(end).is_some_and(Token::is_capital) && !is_measured(v, end)
}

/// Whether a number before a place counts something.
fn is_measured(v: &View, at: usize) -> bool {
    matches!(
        v.word(at),
        Word::Cue(Cue::Counted | Cue::Percent | Cue::Money)
            | Word::Scale(_)
            | Word::Unit(_)
            | Word::Number(_)
    ) || v.mark(at, b'%')
}

/// A clock time without a word before it: `06.18 WIB`, `15:30`, and the far end of a range.
pub(super) fn bare(v: &View, at: usize, previous: Previous) -> Read {
    if v.first(at)?.shape != Shape::Number || !v.free_before(at) {
        return None;
    }
    let goes_on = previous.is_some_and(|(ended, before)| {
        before.has_clock() && day::joint(v, ended).is_some_and(|(next, _)| next == at)
    });
    // "dari pukul 9 pagi hingga 5 sore"
    if goes_on
        && let Some((time, end)) = digits(v, at).filter(|(_, end)| *end == at + 1)
        && part_at(v, end).is_some()
    {
        let (time, zone, end) = finish(v, time, end, None);
        return Some((end, Draft { clock: Some(time), zone, ..Draft::default() }.finish()?));
    }
    let (time, end) = numeric::clock(v, at)?;
    let (time, zone, after) = finish(v, time, end, None);
    let with_colon = v.glued_mark(at + 1, b':') && v.first(at)?.len() == 2;
    let zone_after = zone.is_some() || zone_of_range(v, end).is_some();
    // Ratios and verses are written with a colon too, but after a name or a word for a number.
    let is_time = zone_after
        || goes_on
        || begins_range(v, at, end)
        || begins_listing(v, at, end)
        || (with_colon && !v.name_before(at))
        || (with_colon && after > end);
    let draft = Draft { clock: Some(time), zone: zone.or_else(|| zone_of_range(v, end)), ..Draft::default() };
    if is_time { Some((after, draft.finish()?)) } else { None }
}
