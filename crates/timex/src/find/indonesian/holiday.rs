//! Holidays: `Natal`, `Tahun Baru 2022`, `Hari Raya Idul Fitri`, `HUT ke-78 RI`, `malam Tahun Baru`.

use super::Read;
use crate::expression::holiday::Holiday;
use crate::expression::{Calendar, Part, Period};
use crate::find::draft::Draft;
use crate::find::lexicon::{Cue, Word};
use crate::find::numeric;
use crate::find::tokens::Shape;
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
    let night = |part, end| {
        finish(v, end, Draft { part: Some(part), day_part: Some(DayPart::Night), ..Draft::default() })
    };
    if says(v, at + 1, "takbiran") {
        return night(Part::Near(Holiday::EidAlFitr, -1), at + 2);
    }
    if says(v, at + 1, "pergantian") && v.word(at + 2) == Word::Unit(Unit::Year) {
        return night(Part::Holiday(Holiday::NewYearsEve), at + 3);
    }
    let (holiday, end) = named(v, at + 1, false)?;
    match holiday {
        Holiday::NewYear => night(Part::Holiday(Holiday::NewYearsEve), end),
        Holiday::Christmas => night(Part::Holiday(Holiday::ChristmasEve), end),
        Holiday::Easter | Holiday::ChineseNewYear | Holiday::EidAlFitr | Holiday::EidAlAdha => {
            night(Part::Near(holiday, -1), end)
        }
        _ => None,
    }
}

fn finish(v: &View, end: usize, mut draft: Draft) -> Read {
    // "Idul Fitri 1446 H" counts the years of the Islamic calendar.
    let number = v.number(end).filter(|number| number.len() == 4);
    if let (Some(number), Some(Part::Holiday(holiday) | Part::Near(holiday, _))) = (number, draft.part)
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
    // "Natal dan Tahun Baru 2025"
    if draft.part == Some(Part::Holiday(Holiday::Christmas))
        && v.is(end, Cue::Dan)
        && v.word(end + 1) == Word::Unit(Unit::Year)
        && v.is(end + 2, Cue::Baru)
        && let Some(year) = v.number(end + 3).and_then(|_| numeric::year(v, end + 3, 1900, 2099))
    {
        draft.of = Some(Period::Calendar(Calendar { year: Some(year - 1), ..Calendar::default() }));
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

/// Days that are told by their name only after `Hari`, by the first word of that name.
const NAMED: [(&str, Holiday); 13] = [
    ("buruh", Holiday::Labour),
    ("kartini", Holiday::Kartini),
    ("pahlawan", Holiday::Heroes),
    ("pendidikan", Holiday::Education),
    ("guru", Holiday::Teachers),
    ("ibu", Holiday::Mothers),
    ("pancasila", Holiday::Pancasila),
    ("kebangkitan", Holiday::Awakening),
    ("anak", Holiday::Children),
    ("bhayangkara", Holiday::Police),
    ("santri", Holiday::Santri),
    ("batik", Holiday::Batik),
    ("natal", Holiday::Christmas),
];

/// A holiday's name, and its end. After `Hari` some need less of a name.
fn named(v: &View, at: usize, after_hari: bool) -> Option<(Holiday, usize)> {
    let token = v.first(at)?;
    match token.word {
        Word::Holiday(holiday) => known(v, at, holiday),
        Word::Cue(Cue::Idul) if v.is(at + 1, Cue::Fitri) => Some((Holiday::EidAlFitr, at + 2)),
        Word::Cue(Cue::Idul) if v.is(at + 1, Cue::Adha) => Some((Holiday::EidAlAdha, at + 2)),
        Word::Unit(Unit::Year) if v.is(at + 1, Cue::Baru) && v.is_capital(at + 1) => new_year(v, at),
        Word::Cue(Cue::Hut) => birthday(v, at),
        Word::Cue(Cue::Kemerdekaan) if after_hari => {
            let end = if v.is(at + 1, Cue::Ri) { at + 2 } else { at + 1 };
            Some((Holiday::Independence, past_count(v, end)))
        }
        _ if after_hari && token.is_capital() => named_day(v, at),
        _ => None,
    }
}

/// A holiday that has a word of its own.
fn known(v: &View, at: usize, holiday: Holiday) -> Option<(Holiday, usize)> {
    let capital = v.is_capital(at);
    let end = match holiday {
        Holiday::Ramadan | Holiday::EidAlFitr | Holiday::EidAlAdha => at + 1,
        _ if !capital => return None,
        Holiday::Christmas if is_place(v, at) => return None,
        Holiday::IsraMiraj => miraj(v, at + 1),
        Holiday::Mawlid => mawlid(v, at + 1),
        // "Kenaikan" alone is a rise.
        Holiday::Ascension if says(v, at + 1, "isa") || says(v, at + 1, "yesus") => {
            if says(v, at + 2, "almasih") || says(v, at + 2, "kristus") || says(v, at + 2, "al") {
                at + 3
            } else {
                at + 2
            }
        }
        Holiday::Ascension => return None,
        _ => at + 1,
    };
    // "Isa Al Masih"
    let end = if says(v, end - 1, "al") && says(v, end, "masih") { end + 1 } else { end };
    Some((holiday, end))
}

/// `Hari Buruh`, `Hari Pendidikan Nasional`, `Hari Lahir Pancasila`, `Hari Sumpah Pemuda`.
fn named_day(v: &View, at: usize) -> Option<(Holiday, usize)> {
    if says(v, at, "sumpah") && says(v, at + 1, "pemuda") {
        return Some((Holiday::YouthPledge, at + 2));
    }
    let at = if says(v, at, "lahir") || says(v, at, "kelahiran") { at + 1 } else { at };
    let (_, holiday) = NAMED.iter().find(|(name, _)| says(v, at, name))?;
    let whose =
        ["nasional", "internasional", "sedunia", "indonesia"].iter().any(|word| says(v, at + 1, word));
    Some((*holiday, if whose { at + 2 } else { at + 1 }))
}

/// Whether a word stands at a place, in capitals or not.
fn says(v: &View, at: usize, word: &str) -> bool {
    v.next(at).is_some_and(|token| {
        v.text
            .get(token.start as usize..token.end as usize)
            .is_some_and(|text| text.eq_ignore_ascii_case(word))
    })
}

/// `Jumat Agung`.
pub(super) fn good_friday(v: &View, at: usize) -> Read {
    if !says(v, at + 1, "agung") {
        return None;
    }
    finish(v, at + 2, Draft { part: Some(Part::Holiday(Holiday::GoodFriday)), ..Draft::default() })
}

/// `H-3 Lebaran`, `H+2 Idul Fitri 2024`: so many days from a holiday.
pub(super) fn days_from(v: &View, at: usize) -> Read {
    let token = v.first(at).filter(|token| token.is_capital())?;
    let sign = if v.glued_mark(at + 1, b'-') { -1 } else { 1 };
    if v.text.as_bytes().get(token.start as usize) != Some(&b'H') || (sign > 0 && !v.glued_mark(at + 1, b'+'))
    {
        return None;
    }
    let days = i8::try_from(v.glued_number(at + 2)?.value).ok().filter(|days| *days <= 60)?;
    v.next(at + 3)?;
    let from = introduced(v, at + 3);
    let (holiday, end) = named(v, from, from > at + 3)?;
    finish(v, end, Draft { part: Some(Part::Near(holiday, sign * days)), ..Draft::default() })
}

/// Months of the Islamic year, as so many days from a feast that is known.
const ISLAMIC: [(&str, Holiday, i8); 9] = [
    ("ramadan", Holiday::Ramadan, -1),
    ("ramadhan", Holiday::Ramadan, -1),
    ("syawal", Holiday::EidAlFitr, -1),
    ("zulhijah", Holiday::EidAlAdha, -10),
    ("zulhijjah", Holiday::EidAlAdha, -10),
    ("dzulhijjah", Holiday::EidAlAdha, -10),
    ("muharam", Holiday::IslamicNewYear, -1),
    ("muharram", Holiday::IslamicNewYear, -1),
    ("suro", Holiday::IslamicNewYear, -1),
];

/// `1 Syawal 1445 H`, `17 Ramadan`: a day of the Islamic calendar.
pub(super) fn islamic_date(v: &View, at: usize) -> Read {
    let number =
        v.first(at).filter(|token| token.shape == Shape::Number && token.len() <= 2 && v.free_before(at))?;
    v.next(at + 1).filter(|token| token.is_capital())?;
    let (_, holiday, before) = ISLAMIC.iter().find(|(name, ..)| says(v, at + 1, name))?;
    let day = i8::try_from(number.value).ok().filter(|day| (1..=30).contains(day))?;
    finish(v, at + 2, Draft { part: Some(Part::Near(*holiday, day + before)), ..Draft::default() })
}

/// Natal is also a province of South Africa, a town of Sumatra and of Brazil, and a name.
fn is_place(v: &View, at: usize) -> bool {
    let surname = v.name_at(at + 1)
        && v.first(at).is_some_and(|token| token.shape == Shape::Capital)
        && !matches!(v.cue_before(at), Some(Cue::Pada | Cue::Saat | Cue::Sejak));
    let named = surname || v.name_before(at) || super::day::names_a_place(v, at);
    named || v.glued_mark(at + 1, b'-') || v.before(at).is_some_and(|before| before.is_mark(b'-'))
}

/// `Tahun Baru`, `Tahun Baru Islam`, `Tahun Baru Imlek`, `Tahun Baru Saka`.
fn new_year(v: &View, at: usize) -> Option<(Holiday, usize)> {
    let is = |words: &[&str]| words.iter().any(|word| says(v, at + 2, word));
    Some(if is(&["imlek", "cina", "china", "tionghoa"]) {
        (Holiday::ChineseNewYear, at + 3)
    } else if is(&["saka"]) {
        (Holiday::Nyepi, at + 3)
    } else if is(&["islam", "hijriah", "hijriyah"]) {
        (Holiday::IslamicNewYear, at + 3)
    } else if is(&["jawa"]) {
        return None;
    } else {
        (Holiday::NewYear, at + 2)
    })
}

/// `HUT RI`, `HUT ke-78 RI`, `HUT Kemerdekaan ke-78 RI`, `HUT RI ke-78`: the country's birthday, not a town's.
fn birthday(v: &View, at: usize) -> Option<(Holiday, usize)> {
    let mut end = past_count(v, at + 1);
    if v.is(end, Cue::Kemerdekaan) {
        end = past_count(v, end + 1);
    }
    v.is(end, Cue::Ri).then_some((Holiday::Independence, past_count(v, end + 1)))
}

/// Past `ke-78`.
fn past_count(v: &View, at: usize) -> usize {
    let counted = v.is(at, Cue::Ke) && v.glued_mark(at + 1, b'-') && v.glued_number(at + 2).is_some();
    if counted { at + 3 } else { at }
}

/// `Isra Miraj`, `Isra Mi'raj`.
fn miraj(v: &View, at: usize) -> usize {
    let word = v.next(at).and_then(|token| v.text.get(token.start as usize..token.end as usize));
    let starts = word.and_then(|word| word.get(..2)).is_some_and(|start| start.eq_ignore_ascii_case("mi"));
    if starts { at + 1 } else { at }
}

/// `Maulid Nabi`, `Maulid Nabi Muhammad`.
fn mawlid(v: &View, at: usize) -> usize {
    let end = if says(v, at, "nabi") { at + 1 } else { at };
    if end > at && says(v, end, "muhammad") { end + 1 } else { end }
}
