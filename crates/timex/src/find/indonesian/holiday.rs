//! Holidays: `Natal`, `Tahun Baru 2022`, `Hari Raya Idul Fitri`, `HUT ke-78 RI`, `malam Tahun Baru`.

use super::Read;
use crate::expression::holiday::Holiday;
use crate::expression::{Calendar, Part, Period};
use crate::find::draft::Draft;
use crate::find::lexicon::{Cue, Word};
use crate::find::numeric;
use crate::find::view::View;
use crate::value::{DayPart, Unit};

use super::tail;

/// A holiday, perhaps with `Hari`, `Hari Raya` before it and its year after it.
pub(super) fn read(v: &View, at: usize) -> Read {
    let from = introduced(v, at);
    let (holiday, end) = named(v, from, from > at)?;
    finish(v, end, Draft { part: Some(Part::Holiday(holiday)), ..Draft::default() })
}

/// The fasting month, from after `bulan puasa` or `bulan Ramadan`.
pub(super) fn fasting(v: &View, end: usize) -> Read {
    finish(v, end, Draft { part: Some(Part::Holiday(Holiday::Ramadan)), ..Draft::default() })
}

/// `malam Tahun Baru`, `malam Natal`.
pub(super) fn eve(v: &View, at: usize) -> Read {
    if v.first(at)?.word != Word::Part(DayPart::Night) {
        return None;
    }
    v.next(at + 1)?;
    let (holiday, end) = named(v, at + 1, false)?;
    let eve = match holiday {
        Holiday::NewYear => Holiday::NewYearsEve,
        Holiday::Christmas => Holiday::ChristmasEve,
        _ => return None,
    };
    finish(
        v,
        end,
        Draft { part: Some(Part::Holiday(eve)), day_part: Some(DayPart::Night), ..Draft::default() },
    )
}

fn finish(v: &View, end: usize, mut draft: Draft) -> Read {
    // "Idul Fitri 1446 H" counts the years of the Islamic calendar.
    let number = v.number(end).filter(|number| number.len() == 4);
    if let (Some(number), Some(Part::Holiday(holiday))) = (number, draft.part)
        && (1300..1600).contains(&number.value)
    {
        let year = i32::try_from(number.value).ok().and_then(|year| holiday.civil_year(year));
        draft.of = year.map(|year| Period::Calendar(Calendar { year: Some(year), ..Calendar::default() }));
        let hijri = v.next(end + 1).filter(|token| token.is_word() && token.len() <= 2);
        return Some((if hijri.is_some() { end + 2 } else { end + 1 }, draft.finish()?));
    }
    if let Some(year) = number.and_then(|_| numeric::year(v, end, 1900, 2099)) {
        draft.of = Some(Period::Calendar(Calendar { year: Some(year), ..Calendar::default() }));
        return Some((end + 1, draft.finish()?));
    }
    let end = tail::read(v, end, &mut draft);
    Some((end, draft.finish()?))
}

/// Past `hari`, `hari raya`, `raya`.
fn introduced(v: &View, at: usize) -> usize {
    let from = match v.first(at).map(|token| token.word) {
        Some(Word::Unit(Unit::Day)) => at + 1,
        _ => at,
    };
    let raya = if from > at { v.is(from, Cue::Raya) } else { is_first(v, from, Cue::Raya) };
    if raya { from + 1 } else { from }
}

fn is_first(v: &View, at: usize, cue: Cue) -> bool {
    v.first(at).is_some_and(|token| token.word == Word::Cue(cue))
}

/// A holiday's name, and its end. After `Hari` some need less of a name.
fn named(v: &View, at: usize, after_hari: bool) -> Option<(Holiday, usize)> {
    let token = v.first(at)?;
    let capital = token.is_capital();
    match (token.word, v.cue(at + 1)) {
        (Word::Holiday(Holiday::Ramadan), _) => Some((Holiday::Ramadan, at + 1)),
        (Word::Holiday(Holiday::Christmas), _) if capital && !is_place(v, at) => {
            Some((Holiday::Christmas, at + 1))
        }
        (Word::Holiday(Holiday::IsraMiraj), _) if capital => Some((Holiday::IsraMiraj, miraj(v, at + 1))),
        (Word::Holiday(Holiday::Mawlid), _) if capital => Some((Holiday::Mawlid, mawlid(v, at + 1))),
        (Word::Holiday(holiday @ (Holiday::EidAlFitr | Holiday::EidAlAdha)), _) => Some((holiday, at + 1)),
        (Word::Holiday(holiday), _) if capital => Some((holiday, at + 1)),
        (Word::Cue(Cue::Idul), Some(Cue::Fitri)) => Some((Holiday::EidAlFitr, at + 2)),
        (Word::Cue(Cue::Idul), Some(Cue::Adha)) => Some((Holiday::EidAlAdha, at + 2)),
        (Word::Unit(Unit::Year), Some(Cue::Baru)) if v.is_capital(at + 1) => new_year(v, at),
        (Word::Cue(Cue::Hut), _) => birthday(v, at),
        (Word::Cue(Cue::Kemerdekaan), _) if after_hari => {
            Some((Holiday::Independence, if v.is(at + 1, Cue::Ri) { at + 2 } else { at + 1 }))
        }
        (Word::Cue(Cue::Buruh), _) if after_hari => Some((Holiday::Labour, at + 1)),
        (Word::Cue(Cue::Kartini), _) if after_hari => Some((Holiday::Kartini, at + 1)),
        (Word::Cue(Cue::Pahlawan), _) if after_hari && capital => Some((Holiday::Heroes, at + 1)),
        (Word::Cue(Cue::Sumpah), Some(Cue::Pemuda)) if after_hari => Some((Holiday::YouthPledge, at + 2)),
        _ => None,
    }
}

/// Natal is also a province of South Africa and a town of Sumatra and of Brazil.
fn is_place(v: &View, at: usize) -> bool {
    v.name_before(at) || v.glued_mark(at + 1, b'-') || v.before(at).is_some_and(|before| before.is_mark(b'-'))
}

/// `Tahun Baru`, `Tahun Baru Islam`; the Chinese New Year is not read.
fn new_year(v: &View, at: usize) -> Option<(Holiday, usize)> {
    let word = v.next(at + 2).and_then(|token| v.text.get(token.start as usize..token.end as usize));
    match word {
        Some("Imlek" | "Saka" | "Cina" | "Tionghoa" | "Jawa") => None,
        Some("Islam" | "Hijriah" | "Hijriyah") => Some((Holiday::IslamicNewYear, at + 3)),
        _ => Some((Holiday::NewYear, at + 2)),
    }
}

/// `HUT RI`, `HUT ke-78 RI`, `HUT Kemerdekaan RI`: the country's birthday, not a town's.
fn birthday(v: &View, at: usize) -> Option<(Holiday, usize)> {
    let mut end = at + 1;
    if v.is(end, Cue::Ke) && v.glued_mark(end + 1, b'-') && v.glued_number(end + 2).is_some() {
        end += 3;
    }
    if v.is(end, Cue::Kemerdekaan) {
        end += 1;
    }
    v.is(end, Cue::Ri).then_some((Holiday::Independence, end + 1))
}

/// `Isra Miraj`, `Isra Mi'raj`.
fn miraj(v: &View, at: usize) -> usize {
    let word = v.next(at).and_then(|token| v.text.get(token.start as usize..token.end as usize));
    if word.is_some_and(|word| word.to_ascii_lowercase().starts_with("mi")) { at + 1 } else { at }
}

/// `Maulid Nabi`, `Maulid Nabi Muhammad`.
fn mawlid(v: &View, at: usize) -> usize {
    let is = |at: usize, name: &str| {
        v.next(at).and_then(|token| v.text.get(token.start as usize..token.end as usize)) == Some(name)
    };
    let end = if is(at, "Nabi") { at + 1 } else { at };
    if end > at && is(end, "Muhammad") { end + 1 } else { end }
}
