//! What may follow a day's name: the date in brackets, the part of the day, `lalu`, the clock.

use super::clock;
use crate::Language;
use crate::expression::{Calendar, Direction, Period};
use crate::find::draft::Draft;
use crate::find::lexicon::{Cue, Word};
use crate::find::numeric;
use crate::find::tokens::Shape;
use crate::find::view::View;
use crate::value::Unit;

/// Reads on from a day, month or part of the day while something fits; returns the end.
pub(super) fn read(v: &View, from: usize, draft: &mut Draft) -> usize {
    let mut end = from;
    // Each step fills what was empty, so a few rounds are all there can be.
    for _ in 0..8 {
        let next = bracketed(v, end, draft)
            .or_else(|| comma_date(v, end, draft))
            .or_else(|| day_part(v, end, draft))
            .or_else(|| clock_after(v, end, draft))
            .or_else(|| page_clock(v, end, draft))
            .or_else(|| pointer(v, end, draft))
            .or_else(|| zone(v, end, draft));
        match next {
            Some(next) => end = next,
            None => break,
        }
    }
    end
}

/// `(29/12/2021)`, `(11/2)`, `(8-9/2/2025)`, `(5 Mei 2024)`.
fn bracketed(v: &View, at: usize, draft: &mut Draft) -> Option<usize> {
    let at = if v.mark(at, b',') { at + 1 } else { at };
    if draft.calendar.day.is_some() || draft.calendar.month.is_some() || !v.mark(at, b'(') {
        return None;
    }
    v.number(at + 1)?;
    // Of two days in one bracket the second is that of the weekday before it.
    let second = super::day::joint(v, at + 2).and_then(|(second, _)| dated(v, second));
    let (calendar, end) = dated(v, at + 1).or(second)?;
    if !v.mark(end, b')') {
        return None;
    }
    draft.calendar = Calendar { weekday: draft.calendar.weekday, ..calendar };
    Some(end + 1)
}

/// A day with its month, in digits or by name.
pub(super) fn dated(v: &View, at: usize) -> Option<(Calendar, usize)> {
    v.number(at)?;
    numeric::full_date(v, at, Language::Indonesian)
        .or_else(|| numeric::day_month(v, at, Language::Indonesian))
        .or_else(|| day_name_month(v, at))
}

/// `, 1 Agustus`, ` 25 Oktober 2022`, ` tanggal 5 Mei`, `, 07/12/2021` after a weekday.
fn comma_date(v: &View, at: usize, draft: &mut Draft) -> Option<usize> {
    if !draft.is_weekday() || draft.of.is_some() {
        return None;
    }
    let at = if v.mark(at, b',') { at + 1 } else { at };
    let at = if v.is(at, Cue::Tanggal) { at + 1 } else { at };
    let (calendar, end) = dated(v, at)?;
    draft.calendar = Calendar { weekday: draft.calendar.weekday, ..calendar };
    Some(end)
}

/// `17 Desember`, `7 Des 2021`, `17 Agustus tahun 1945`: a day with its month, perhaps its year, and the end.
pub(super) fn day_name_month(v: &View, at: usize) -> Option<(Calendar, usize)> {
    let number = v.first(at).filter(|token| token.shape == Shape::Number)?;
    let day = i8::try_from(number.value).ok().filter(|day| (1..=31).contains(day))?;
    // "7-Des-2021", "12 bulan Mei tahun 2024"
    let glued = v.glued_mark(at + 1, b'-');
    let month_at = if glued || v.word(at + 1) == Word::Unit(Unit::Month) { at + 2 } else { at + 1 };
    let Word::Month(month) = v.word(month_at) else {
        return None;
    };
    if number.len() > 2 || !v.free_before(at) {
        return None;
    }
    let (year, end) = year_after(v, month_at + 1);
    Some((Calendar { year, month: Some(month), day: Some(day), weekday: None }, end))
}

/// The year after a month's name, if one follows.
pub(super) fn year_after(v: &View, at: usize) -> (Option<i16>, usize) {
    // "Des. 2021" and "7-Des-2021"
    let skipped = v.glued_mark(at, b'.') && v.number(at + 1).is_some() || v.glued_mark(at, b'-');
    let from = if skipped { at + 1 } else { at };
    let from = if v.word(from) == Word::Unit(Unit::Year) { from + 1 } else { from };
    match v.number(from).and_then(|_| numeric::year(v, from, 1000, 2999)) {
        Some(year) => (Some(year), from + 1),
        None => (None, at),
    }
}

/// `pagi`, `dini hari`, `malam hari`, `sore hari ini`.
fn day_part(v: &View, at: usize, draft: &mut Draft) -> Option<usize> {
    if draft.day_part.is_some() || draft.clock.is_some() || is_month_only(draft) {
        return None;
    }
    if v.is(at, Cue::Tengah) && v.word(at + 1) == Word::Part(crate::value::DayPart::Night) {
        draft.clock = crate::value::TimeOfDay::clock(24, 0, None);
        return Some(at + 2);
    }
    let (part, end) = clock::part_at(v, at)?;
    draft.day_part = Some(part);
    let is_day =
        v.word(end) == Word::Unit(Unit::Day) && !v.is(end + 1, Cue::Ini) && !v.is(end + 1, Cue::Raya);
    Some(if is_day { end + 1 } else { end })
}

fn is_month_only(draft: &Draft) -> bool {
    draft.calendar.day.is_none() && draft.calendar.weekday.is_none() && draft.calendar != Calendar::default()
}

/// `pukul 21.00 WIB`, `sekitar pukul 09.00`, with no comma before it.
fn clock_after(v: &View, at: usize, draft: &mut Draft) -> Option<usize> {
    if draft.clock.is_some() || is_month_only(draft) {
        return None;
    }
    let (time, zone, end) = clock::in_phrase(v, at, draft.day_part)?;
    draft.clock = Some(time);
    draft.zone = zone;
    if v.is(at, Cue::Sekitar) {
        draft.modifier = Some(crate::Modifier::Approx);
    }
    Some(end)
}

/// `- 19:18 WIB`, `| 07:05 WIB`, ` 09:12 WIB`, `, 20:40 WIB` as on a page's date line: after a full date only.
fn page_clock(v: &View, at: usize, draft: &mut Draft) -> Option<usize> {
    let Calendar { year: Some(_), month: Some(_), day: Some(_), .. } = draft.calendar else {
        return None;
    };
    if draft.clock.is_some() {
        return None;
    }
    let from = if v.mark(at, b'-') || v.mark(at, b'|') { at + 1 } else { at };
    v.number(from)?;
    let (time, end) = numeric::clock(v, from)?;
    let zone = numeric::zone(v, end);
    let colon = v.glued_mark(from + 1, b':') || v.mark(at, b'|');
    if zone.is_none() && !colon {
        return None;
    }
    draft.clock = Some(time);
    draft.zone = zone.map(|(zone, _)| zone);
    Some(zone.map_or(end, |(_, end)| end))
}

/// `lalu`, `mendatang`, `pekan depan`, `tahun lalu`, `yang akan datang`, `ini`, `besok`, `tadi`.
fn pointer(v: &View, at: usize, draft: &mut Draft) -> Option<usize> {
    if draft.of.is_some() || draft.direction != Direction::Nearest {
        return None;
    }
    if let Some(end) = of_period(v, at, draft) {
        return Some(end);
    }
    let (direction, end) = direction(v, at)?;
    // "malam ini" and the like: adverb.rs knows those; here a day is pointed at.
    if draft.calendar == Calendar::default() && draft.part.is_none() {
        return None;
    }
    draft.direction = direction;
    Some(end)
}

/// A word that points from the day of writing, and its end.
pub(super) fn direction(v: &View, at: usize) -> Option<(Direction, usize)> {
    Some(match v.cue(at)? {
        Cue::Lalu | Cue::Kemarin => (Direction::Last, at + 1),
        Cue::Tadi => (Direction::Past, at + 1),
        Cue::Depan | Cue::Mendatang | Cue::Besok | Cue::Lusa => (Direction::Next, at + 1),
        // "Rabu malam nanti" may be today.
        Cue::Nanti => (Direction::Future, at + 1),
        Cue::Ini => (Direction::This, at + 1),
        Cue::Yang if v.is(at + 1, Cue::Lalu) => (Direction::Last, at + 2),
        Cue::Yang if v.is(at + 1, Cue::Future) && v.is(at + 2, Cue::Datang) => (Direction::Next, at + 3),
        _ => return None,
    })
}

/// `pekan lalu`, `bulan depan`, `tahun ini` after something that lies within one.
pub(super) fn of_period(v: &View, at: usize, draft: &mut Draft) -> Option<usize> {
    let unit = match v.word(at) {
        Word::Unit(unit) => unit,
        Word::Cue(Cue::Minggu) => Unit::Week,
        _ => return None,
    };
    let Calendar { year, month, day, weekday } = draft.calendar;
    let fits = match unit {
        Unit::Week => weekday.is_some() && day.is_none(),
        Unit::Month => day.is_some() && month.is_none(),
        Unit::Year => {
            (month.is_some() && year.is_none())
                || (draft.part.is_some() && draft.calendar == Calendar::default())
        }
        _ => false,
    };
    if !fits {
        return None;
    }
    let (anchor, count, end) = super::unit::pointer(v, at + 1)?;
    draft.of = Some(Period::Shift(anchor, count, unit));
    Some(end)
}

/// -1, 0 or 1 for `lalu`, `ini`, `depan` after a unit, and the end.
pub(super) fn count(v: &View, at: usize) -> Option<(i32, usize)> {
    if matches!(v.cue(at), Some(Cue::Besok | Cue::Lusa | Cue::Nanti | Cue::Tadi)) {
        return None;
    }
    match direction(v, at)? {
        (Direction::Last, end) => Some((-1, end)),
        (Direction::Next, end) => Some((1, end)),
        (Direction::This, end) => Some((0, end)),
        _ => None,
    }
}

/// `Kamis pagi WIB`.
fn zone(v: &View, at: usize, draft: &mut Draft) -> Option<usize> {
    if draft.zone.is_some() || (draft.day_part.is_none() && draft.clock.is_none()) {
        return None;
    }
    let (zone, end) = numeric::zone(v, at)?;
    draft.zone = Some(zone);
    Some(end)
}
