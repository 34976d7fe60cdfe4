//! Numbers of units: how long (`tiga hari`), how often (`setiap Senin`), and how far from an anchor
//! (`dua tahun silam`, `sehari kemudian`, `dua bulan lagi`).

use super::{Read, clock, day, unit};
use crate::expression::{Anchor, Expression, Reading, When};
use crate::find::Previous;
use crate::find::amount::amount;
use crate::find::lexicon::{Cue, Word};
use crate::find::view::View;
use crate::value::{Amount, Length, Pattern, TimeOfDay, Unit};
use crate::{Language, Modifier};

/// `tiga hari`, `2,5 tahun`, `beberapa jam`, `dua jam 30 menit`, `tiga kali sehari`, and what points from them.
pub(super) fn counted(v: &View, at: usize) -> Read {
    // "Perang Enam Hari" is a name.
    if v.is_capital(at) && v.cue_before(at) == Some(Cue::War) {
        return None;
    }
    let (number, end) = amount(v, at, Language::Indonesian)?;
    if v.is(end, Cue::Kali) {
        return how_often(v, end + 1);
    }
    if number == Amount::Some
        && let Some(read) = some_time(v, end)
    {
        return Some(read);
    }
    let (number, end) = multiplied(v, number, end);
    let unit = unit::at(v, end)?;
    if !is_counted(v, end, unit) {
        return None;
    }
    let (smaller, end) = smaller(v, end + 1, unit);
    let length = if smaller.is_some() { Length::Of(number, unit, smaller) } else { Length::of(number, unit) };
    Some(pointed(v, end, length, number, unit))
}

/// `2x24 jam`, `2 x 24 jam`: so many times so many.
fn multiplied(v: &View, number: Amount, at: usize) -> (Amount, usize) {
    let sign = v.next(at).filter(|token| v.text.get(token.start as usize..token.end as usize) == Some("x"));
    match (sign, v.number(at + 1), number) {
        (Some(_), Some(times), Amount::Hundredths(n)) => {
            (Amount::Hundredths(n.saturating_mul(times.value.min(1000))), at + 2)
        }
        _ => (number, at),
    }
}

/// `sehari`, `sepekan`: one of the unit.
pub(super) fn one(v: &View, at: usize, unit: Unit) -> Read {
    // "sehari-hari" is everyday life.
    if v.glued_mark(at + 1, b'-') {
        return None;
    }
    if per_unit(v, at) && !points(v, at + 1) {
        return Some((at + 1, Expression::new(Reading::Every(Length::whole(1, unit)))));
    }
    if v.is(at + 1, Cue::Sekali) {
        return Some((at + 2, Expression::new(Reading::Every(Length::whole(1, unit)))));
    }
    let (number, end) = match v.cue(at + 1) {
        Some(Cue::Setengah) => (Amount::Hundredths(150), at + 2),
        _ => (Amount::whole(1), at + 1),
    };
    let (smaller, end) = smaller(v, end, unit);
    Some(pointed(v, end, Length::Of(number, unit, smaller), number, unit))
}

/// Whether the word before makes `setahun` a rate: `12 persen setahun`, `Rp 5 juta sebulan`.
fn per_unit(v: &View, at: usize) -> bool {
    let sign = v.before(at).is_some_and(|before| before.is_mark(b'%'));
    sign || matches!(v.cue_before(at), Some(Cue::Percent | Cue::Money))
}

/// `bertahun-tahun`, `berjam-jam`: many of the unit.
pub(super) fn many(v: &View, at: usize, unit: Unit) -> Read {
    if !v.glued_mark(at + 1, b'-') || unit::at(v, at + 2) != Some(unit) {
        return None;
    }
    Some(pointed(v, at + 3, Length::Of(Amount::Some, unit, None), Amount::Some, unit))
}

/// Whether the unit is counted here: not in `dua hari raya`.
fn is_counted(v: &View, at: usize, unit: Unit) -> bool {
    match unit {
        Unit::Day => !v.is(at + 1, Cue::Raya),
        Unit::Year => !super::period::names_law(v, at),
        _ => true,
    }
}

/// `30 menit` in `dua jam 30 menit`.
fn smaller(v: &View, at: usize, unit: Unit) -> (Option<(Amount, Unit)>, usize) {
    let read = || {
        v.next(at)?;
        let (number, end) = amount(v, at, Language::Indonesian)?;
        let second = unit::at(v, end)?;
        let whole = matches!(number, Amount::Hundredths(n) if n % 100 == 0);
        (second < unit && whole && unit != Unit::Week).then_some((Some((number, second)), end + 1))
    };
    read().unwrap_or((None, at))
}

fn points(v: &View, at: usize) -> bool {
    matches!(
        v.cue(at),
        Some(
            Cue::Lalu
                | Cue::Kemudian
                | Cue::Berikutnya
                | Cue::Sebelumnya
                | Cue::Terakhir
                | Cue::Lagi
                | Cue::Mendatang
        )
    ) || v.is(at, Cue::Ke) && v.is(at + 1, Cue::Depan)
        || v.is(at, Cue::Yang) && v.is(at + 1, Cue::Lalu)
}

/// What the words after a length make of it.
fn pointed(v: &View, end: usize, length: Length, number: Amount, unit: Unit) -> (usize, Expression) {
    let duration = |end| (end, Expression::new(Reading::Length(length)));
    let from = |anchor, sign: i32, end| match far(anchor, sign, number, unit) {
        Some(reading) => (end, Expression::new(reading)),
        None => duration(end),
    };
    match v.cue(end) {
        Some(Cue::Lalu) => from(Anchor::Writing, -1, end + 1),
        Some(Cue::Yang) if v.is(end + 1, Cue::Lalu) => from(Anchor::Writing, -1, end + 2),
        Some(Cue::Lagi) => from(Anchor::Writing, 1, end + 1),
        Some(Cue::Kemudian | Cue::Berikutnya) => from(Anchor::Telling, 1, end + 1),
        Some(Cue::Sebelumnya) => from(Anchor::Telling, -1, end + 1),
        Some(Cue::Saat) => duration(end),
        // "seminggu ini", "tiga hari ini"
        Some(Cue::Ini) if unit >= Unit::Day && !v.is_capital(end) => duration(end + 1),
        // Kompas gold: "dua tahun ke depan", "lima tahun terakhir" and "dua jam akhir" are lengths.
        Some(Cue::Ke) if v.is(end + 1, Cue::Depan) => duration(end + 2),
        Some(Cue::Yang) if v.is(end + 1, Cue::Future) && v.is(end + 2, Cue::Datang) => duration(end + 3),
        Some(Cue::Terakhir | Cue::Mendatang) if unit != Unit::Hour || !v.is(end, Cue::Mendatang) => {
            let ini = v.is(end, Cue::Terakhir) && v.is(end + 1, Cue::Ini);
            duration(if ini { end + 2 } else { end + 1 })
        }
        Some(Cue::Akhir) if matches!(v.word(end + 1), Word::Other) => duration(end + 1),
        Some(Cue::Sekali) => (end + 1, Expression::new(Reading::Every(length))),
        _ => duration(end),
    }
}

/// So many units from an anchor; `None` where the number is not whole.
fn far(anchor: Anchor, sign: i32, number: Amount, unit: Unit) -> Option<Reading> {
    let Amount::Hundredths(hundredths) = number else {
        return Some(match (anchor, sign) {
            (Anchor::Writing, 1) => Reading::Future,
            _ => Reading::Past,
        });
    };
    // A year and a half ago is eighteen months ago.
    let (count, unit) = match (hundredths % 100, unit) {
        (0, _) => (hundredths / 100, unit),
        (50, Unit::Year) => (hundredths / 100 * 12 + 6, Unit::Month),
        (50, Unit::Hour) => (hundredths / 100 * 60 + 30, Unit::Minute),
        (50, Unit::Day) => (hundredths / 100 * 24 + 12, Unit::Hour),
        _ => return None,
    };
    let count = i32::try_from(count).ok()? * sign;
    Some(match unit {
        Unit::Second | Unit::Minute | Unit::Hour => Reading::Moment(anchor, count, unit),
        _ => Reading::Date(When::shift(anchor, count, unit)),
    })
}

/// `beberapa waktu lalu`, `beberapa saat kemudian`, `beberapa waktu terakhir`.
fn some_time(v: &View, at: usize) -> Read {
    if !matches!(v.cue(at), Some(Cue::Waktu | Cue::Saat)) {
        return None;
    }
    let (reading, end) = match v.cue(at + 1) {
        Some(Cue::Lalu | Cue::Sebelumnya) => (Reading::Past, at + 2),
        Some(Cue::Yang) if v.is(at + 2, Cue::Lalu) => (Reading::Past, at + 3),
        Some(Cue::Kemudian) => (Reading::Past, at + 2),
        Some(Cue::Lagi | Cue::Mendatang) => (Reading::Future, at + 2),
        Some(Cue::Ke) if v.is(at + 2, Cue::Depan) => (Reading::Future, at + 3),
        Some(Cue::Terakhir) => (Reading::Length(Length::While), at + 2),
        _ => (Reading::Length(Length::While), at + 1),
    };
    Some((end, Expression::new(reading)))
}

/// `tiga kali sehari`, `dua kali dalam sepekan`, `satu kali per bulan`: from after `kali`.
fn how_often(v: &View, at: usize) -> Read {
    let from = if v.is(at, Cue::Pada) && !v.is(at, Cue::Per) { at + 1 } else { at };
    match v.word(from) {
        Word::One(unit) => Some((from + 1, Expression::new(Reading::Every(Length::whole(1, unit))))),
        Word::Cue(Cue::Per | Cue::Setiap) => {
            let unit = unit::at(v, from + 1)?;
            Some((from + 2, Expression::new(Reading::Every(Length::whole(1, unit)))))
        }
        _ => None,
    }
}

/// `sekali setahun`.
pub(super) fn times(v: &View, at: usize) -> Read {
    how_often(v, at + 1)
}

/// `setiap tahun`, `tiap 5 menit`, `setiap Senin pagi`, `setiap hari Jumat`, `setiap Desember`, `setiap tanggal 5`.
pub(super) fn every(v: &View, at: usize) -> Read {
    v.next(at + 1)?;
    if let Some(set) = recurring(v, at + 1) {
        return Some(set);
    }
    // "setiap akhir pekan", "setiap awal bulan"
    let modifier = match v.cue(at + 1) {
        Some(Cue::Awal) => Some(Modifier::Start),
        Some(Cue::Pertengahan) => Some(Modifier::Mid),
        Some(Cue::Akhir) => Some(Modifier::End),
        _ => None,
    };
    if modifier.is_some() {
        let every = Expression::new(Reading::Every(Length::whole(1, unit::at(v, at + 2)?)));
        return Some((at + 3, Expression { modifier, ..every }));
    }
    let (number, unit_at) = match unit::at(v, at + 1) {
        Some(_) => (Amount::whole(1), at + 1),
        None => amount(v, at + 1, Language::Indonesian)?,
    };
    let unit = unit::at(v, unit_at)?;
    let end = if v.is(unit_at + 1, Cue::Sekali) { unit_at + 2 } else { unit_at + 1 };
    Some((end, Expression::new(Reading::Every(Length::of(number, unit)))))
}

/// `Minggu` in `setiap Sabtu dan Minggu`.
pub(super) fn another(v: &View, at: usize, previous: Previous) -> Read {
    let (ended, before) = previous?;
    let Reading::Recurring(pattern @ Pattern { weekday: Some(_), .. }) = before.reading else {
        return None;
    };
    let weekday = day::weekday_at(v, at).filter(|_| v.is_capital(at))?;
    let (next, strong) = day::joint(v, ended)?;
    if next != at || !strong {
        return None;
    }
    Some((at + 1, Expression::new(Reading::Recurring(Pattern { weekday: Some(weekday), ..pattern }))))
}

/// The weekday, month, day of the month or part of the day after `setiap`.
fn recurring(v: &View, at: usize) -> Read {
    let from = match (v.word(at), v.word(at + 1)) {
        (Word::Unit(Unit::Day), Word::Weekday(_) | Word::Cue(Cue::Minggu)) => at + 1,
        (Word::Unit(Unit::Month), Word::Month(_)) => at + 1,
        _ => at,
    };
    let mut pattern = Pattern::default();
    let end = match v.word(from) {
        Word::Month(month) => {
            pattern.month = Some(month);
            from + 1
        }
        // "malam Jumat" is the night before it.
        Word::Part(part) if day::weekday_at(v, from + 1).is_some() => {
            pattern.weekday = day::weekday_at(v, from + 1).map(jiff::civil::Weekday::previous);
            pattern.time = Some(TimeOfDay::Part(part));
            return Some((from + 2, Expression::new(Reading::Recurring(pattern))));
        }
        Word::Part(_) | Word::Cue(Cue::Dini) => from,
        Word::Cue(Cue::Pukul) | Word::Unit(Unit::Hour) => {
            let (time, _, end) = clock::in_phrase(v, from, None)?;
            pattern.time = Some(time);
            return Some((end, Expression::new(Reading::Recurring(pattern))));
        }
        Word::Cue(Cue::Tanggal) => {
            pattern.day =
                Some(i8::try_from(v.number(from + 1)?.value).ok().filter(|day| (1..=31).contains(day))?);
            match v.word(from + 2) {
                Word::Month(month) => {
                    pattern.month = Some(month);
                    from + 3
                }
                _ => from + 2,
            }
        }
        _ if v.number(from).is_some() => {
            let (calendar, end) = super::tail::day_name_month(v, from)?;
            (pattern.day, pattern.month) = (calendar.day, calendar.month);
            end
        }
        _ => {
            pattern.weekday = Some(
                day::weekday_at(v, from).or_else(|| (from > at).then_some(jiff::civil::Weekday::Sunday))?,
            );
            from + 1
        }
    };
    let end = match clock::part_at(v, end) {
        Some((part, end)) => {
            pattern.time = Some(TimeOfDay::Part(part));
            if v.word(end) == Word::Unit(Unit::Day) { end + 1 } else { end }
        }
        None => end,
    };
    let says_something = pattern != Pattern::default();
    says_something.then(|| (end, Expression::new(Reading::Recurring(pattern))))
}

/// `per bulan`, `per tahun` as a rate of money or percent; `barel per hari`, `kilometer per jam` are measures.
pub(super) fn per(v: &View, at: usize) -> Read {
    let unit = unit::at(v, at + 1).filter(|unit| *unit >= Unit::Day)?;
    if !per_unit(v, at) {
        return None;
    }
    Some((at + 2, Expression::new(Reading::Every(Length::whole(1, unit)))))
}
