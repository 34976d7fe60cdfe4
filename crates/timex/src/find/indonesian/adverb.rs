//! Words that are times by themselves: `kemarin`, `besok pagi`, `malam ini`, `saat ini`, `dulu`, `kini`.

use super::{Read, clock, day};
use crate::Modifier;
use crate::expression::{Anchor, Expression, Period, Reading};
use crate::find::draft::Draft;
use crate::find::lexicon::{Cue, Word};
use crate::find::view::View;
use crate::value::{DayPart, Length, TimeOfDay, Unit};

fn just(end: usize, reading: Reading) -> Read {
    Some((end, Expression::new(reading)))
}

fn day_of(anchor: Anchor, count: i32) -> Draft {
    Draft::of(Period::Shift(anchor, count, Unit::Day))
}

/// What begins with one of the words that need no other.
pub(super) fn read(v: &View, at: usize, cue: Cue) -> Read {
    match cue {
        Cue::Kemarin if v.is(at + 1, Cue::Lusa) => day::counted_day(v, at + 2, day_of(Anchor::Writing, -2)),
        Cue::Kemarin => with_weekday(v, at + 1, -1),
        Cue::Besok => {
            let end = if v.word(at + 1) == Word::Unit(Unit::Day) { at + 2 } else { at + 1 };
            with_weekday(v, end, 1)
        }
        Cue::Lusa => with_weekday(v, at + 1, 2),
        Cue::Keesokan => keesokan(v, at),
        Cue::Semalam => day::counted_day(
            v,
            at + 1,
            Draft { day_part: Some(DayPart::Night), ..day_of(Anchor::Writing, -1) },
        ),
        Cue::Tadi | Cue::Nanti => tadi(v, at, cue),
        Cue::Sebentar if v.is(at + 1, Cue::Lagi) => just(at + 2, Reading::Future),
        Cue::Sesaat => sesaat(v, at),
        _ => reference(v, at, cue),
    }
}

/// `keesokan hari`, `keesokan harinya`, `keesokan paginya`, `esoknya`: the day after the one told.
fn keesokan(v: &View, at: usize) -> Read {
    let end = match v.word(at + 1) {
        Word::Unit(Unit::Day) | Word::Cue(Cue::Harinya) => at + 2,
        Word::Told(part) => {
            return day::counted_day(v, at + 2, Draft { day_part: Some(part), ..day_of(Anchor::Telling, 1) });
        }
        _ => at + 1,
    };
    day::counted_day(v, end, day_of(Anchor::Telling, 1))
}

/// `Malamnya`, `sorenya`: a part of the day being told.
pub(super) fn told_part(v: &View, at: usize, part: DayPart) -> Read {
    day::counted_day(v, at + 1, Draft { day_part: Some(part), ..day_of(Anchor::Telling, 0) })
}

/// `besok Senin`, `kemarin Selasa`: the day's name with no comma between.
fn with_weekday(v: &View, end: usize, count: i32) -> Read {
    let mut draft = day_of(Anchor::Writing, count);
    let weekday = v.next(end).and_then(|_| day::weekday_at(v, end));
    draft.calendar.weekday = weekday;
    day::counted_day(v, if weekday.is_some() { end + 1 } else { end }, draft)
}

/// `tadi malam`, `nanti sore`: a part of the day of writing; `tadi malam` is the night before it.
fn tadi(v: &View, at: usize, cue: Cue) -> Read {
    let Some((part, end)) = clock::part_at(v, at + 1) else {
        return if cue == Cue::Nanti { just(at + 1, Reading::Future) } else { None };
    };
    let count = if cue == Cue::Tadi && part == DayPart::Night { -1 } else { 0 };
    day::counted_day(v, end, Draft { day_part: Some(part), ..day_of(Anchor::Writing, count) })
}

/// `sesaat`, `sesaat lagi`.
fn sesaat(v: &View, at: usize) -> Read {
    if v.is(at + 1, Cue::Lagi) {
        return just(at + 2, Reading::Future);
    }
    just(at + 1, Reading::Length(Length::While))
}

/// Whether `malam` stands at a place.
pub(super) fn is_night(v: &View, at: usize) -> bool {
    v.first(at).is_some_and(|token| token.word == Word::Part(DayPart::Night))
}

/// What begins with a part of the day: `pagi ini`, `sore hari ini`, `malam itu`, `malam Minggu`,
/// `dini hari tadi`, `tengah hari`, and, after a preposition, `malam` alone.
pub(super) fn day_part(v: &View, at: usize) -> Read {
    if day::is_eve(v, at) {
        return day::eve(v, at);
    }
    if let Some(read) = super::holiday::eve(v, at) {
        return Some(read);
    }
    if let Some(middle) = middle(v, at) {
        return Some(middle);
    }
    let (part, end) = match v.first(at)?.word {
        Word::Part(part) => (part, at + 1),
        Word::Cue(Cue::Dini) if v.word(at + 1) == Word::Unit(Unit::Day) => (DayPart::Morning, at + 2),
        _ => return None,
    };
    let with_hari = v.word(end) == Word::Unit(Unit::Day) && !v.is(end + 1, Cue::Raya);
    let after_hari = if with_hari || v.is(end, Cue::Harinya) { end + 1 } else { end };
    if let Some((count, anchor, end)) = pointed(v, after_hari, part) {
        let draft = Draft { day_part: Some(part), ..day_of(anchor, count) };
        return day::counted_day(v, end, draft);
    }
    if v.is(end, Cue::Harinya) {
        return day::counted_day(v, end + 1, Draft { day_part: Some(part), ..day_of(Anchor::Telling, 0) });
    }
    let called_for = matches!(
        v.cue_before(at),
        Some(Cue::Pada | Cue::Mulai | Cue::Sejak | Cue::Hingga | Cue::Past | Cue::Dari)
    ) || is_dini(v, at);
    // "Sore hari, warga kembali."
    let called_for = called_for || (with_hari && v.begins_sentence(at));
    if !called_for || (v.is_capital(at) && v.name_at(after_hari)) {
        return None;
    }
    day::counted_day(v, after_hari, Draft { day_part: Some(part), ..Draft::default() })
}

fn is_dini(v: &View, at: usize) -> bool {
    v.first(at).is_some_and(|token| token.word == Word::Cue(Cue::Dini))
}

/// Which day's part: `ini`, `tadi`, `nanti`, `itu`, `kemarin`, `sebelumnya`.
fn pointed(v: &View, at: usize, part: DayPart) -> Option<(i32, Anchor, usize)> {
    let night = part == DayPart::Night;
    Some(match v.cue(at)? {
        Cue::Ini | Cue::Nanti => (0, Anchor::Writing, at + 1),
        Cue::Tadi => (if night { -1 } else { 0 }, Anchor::Writing, at + 1),
        Cue::Kemarin | Cue::Lalu => (-1, Anchor::Writing, at + 1),
        Cue::Besok => (1, Anchor::Writing, at + 1),
        Cue::Itu => (0, Anchor::Telling, at + 1),
        Cue::Yang if v.is(at + 1, Cue::Sama) => (0, Anchor::Telling, at + 2),
        Cue::Sebelumnya => (-1, Anchor::Telling, at + 1),
        Cue::Berikutnya => (1, Anchor::Telling, at + 1),
        _ => return None,
    })
}

/// `tengah hari`, `tengah malam`, `tengah malam tadi`.
fn middle(v: &View, at: usize) -> Read {
    if v.first(at)?.word != Word::Cue(Cue::Tengah) {
        return None;
    }
    if super::unit::at(v, at + 1) == Some(Unit::Week) {
        let (anchor, count, end) = super::unit::pointer(v, at + 2).unwrap_or((Anchor::Writing, 0, at + 2));
        let week =
            Draft { modifier: Some(Modifier::Mid), ..Draft::of(Period::Shift(anchor, count, Unit::Week)) };
        return Some((end, week.finish()?));
    }
    let clock = match v.word(at + 1) {
        Word::Unit(Unit::Day) => TimeOfDay::clock(12, 0, None),
        Word::Part(DayPart::Night) => TimeOfDay::clock(24, 0, None),
        _ => return None,
    };
    let mut draft = Draft { clock, ..Draft::default() };
    let mut end = at + 2;
    if let Some((count, anchor, after)) = pointed(v, end, DayPart::Night) {
        (draft.of, end) = (Some(Period::Shift(anchor, count, Unit::Day)), after);
    }
    Some((end, draft.finish()?))
}

/// Times that have no value of their own: now, some past, some future.
fn reference(v: &View, at: usize, cue: Cue) -> Read {
    let next = v.cue(at + 1);
    match (cue, next) {
        (Cue::Saat | Cue::Waktu, Some(Cue::Ini)) => just(at + 2, Reading::Present),
        (Cue::Saat | Cue::Waktu | Cue::Masa, Some(Cue::Itu)) => just(at + 2, Reading::Past),
        (Cue::Waktu, Some(Cue::Dekat)) => {
            just(if v.is(at + 2, Cue::Ini) { at + 3 } else { at + 2 }, Reading::Future)
        }
        (Cue::Masa, Some(Cue::Lalu)) => just(at + 2, Reading::Past),
        (Cue::Kemudian, _) if v.word(at + 1) == Word::Unit(Unit::Day) => just(at + 2, Reading::Future),
        (Cue::Masa, Some(Cue::Yang)) if v.is(at + 2, Cue::Future) && v.is(at + 3, Cue::Datang) => {
            just(at + 4, Reading::Future)
        }
        (Cue::Masa, Some(Cue::Depan | Cue::Mendatang | Cue::Datang)) => just(at + 2, Reading::Future),
        (Cue::Masa | Cue::Dewasa, Some(Cue::Ini)) => just(at + 2, Reading::Present),
        (Cue::Masa, Some(Cue::Kini)) => just(at + 2, Reading::Present),
        (Cue::Kini, _) => now(v, at),
        (Cue::Sekarang, Some(Cue::Ini)) => just(at + 2, Reading::Present),
        (Cue::Sekarang, _) => now(v, at),
        (Cue::Baru, _) if repeated(v, at) => just(at + 4, Reading::Past),
        (Cue::Terakhir, Some(Cue::Ini)) => just(at + 2, Reading::Past),
        (Cue::Dulu | Cue::Dahulu, _) => once(v, at),
        (Cue::Kelak, _) => just(at + 1, Reading::Future),
        (Cue::Waktu, Some(Cue::Yang)) if v.is(at + 2, Cue::Future) && v.is(at + 3, Cue::Datang) => {
            just(at + 4, Reading::Future)
        }
        (Cue::Tempo, _) if v.word(at + 1) == Word::Unit(Unit::Day) => just(at + 2, Reading::Past),
        (Cue::Tempo, Some(Cue::Dulu)) => just(at + 2, Reading::Past),
        _ => None,
    }
}

/// `kini` and `sekarang`, but not as a part of a name (`Tangerang Kini`).
fn now(v: &View, at: usize) -> Read {
    let in_name =
        v.is_capital(at) && !v.begins_sentence(at) && v.before(at).is_some_and(|token| token.is_capital());
    if in_name { None } else { just(at + 1, Reading::Present) }
}

/// `baru-baru ini`.
fn repeated(v: &View, at: usize) -> bool {
    v.glued_mark(at + 1, b'-') && v.is(at + 2, Cue::Baru) && v.is(at + 3, Cue::Ini)
}

/// `akhir-akhir ini`.
pub(super) fn lately(v: &View, at: usize) -> Read {
    let repeated = v.glued_mark(at + 1, b'-') && v.is(at + 2, Cue::Akhir) && v.is(at + 3, Cue::Ini);
    if repeated { just(at + 4, Reading::Past) } else { None }
}

/// `dulu`: a time at the beginning of a sentence or after `sejak`, `seperti`, `zaman`; else "first of all".
fn once(v: &View, at: usize) -> Read {
    let after = matches!(
        v.cue_before(at),
        Some(Cue::Pada | Cue::Sejak | Cue::Past | Cue::Masa | Cue::Dari | Cue::Yang | Cue::Waktu | Cue::Era)
    );
    if after || v.begins_sentence(at) { just(at + 1, Reading::Past) } else { None }
}
