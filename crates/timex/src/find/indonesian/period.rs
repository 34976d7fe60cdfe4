//! Years and what they are made of or make up: `tahun 2014`, `1990-an`, `abad ke-19`, `kuartal III 2024`,
//! `semester I`, `musim dingin`, `Pilkada 2020`.

use super::{Read, day, tail, unit};
use crate::expression::{Calendar, Expression, Part, Period, Reading, When};
use crate::find::draft::Draft;
use crate::find::lexicon::{Cue, Word};
use crate::find::tokens::{Gap, Shape};
use crate::find::view::View;
use crate::find::{Previous, numeric};
use crate::value::Unit;

fn year(end: usize, year: i16) -> Read {
    let calendar = Calendar { year: Some(year), ..Calendar::default() };
    Some((end, Expression::new(Reading::Date(When::calendar(calendar)))))
}

/// A year of four digits that stands alone.
///
/// It is none after a currency, a law's number or `Outlook`-like names of events, nor before what is counted.
pub(super) fn bare_year(v: &View, at: usize) -> Read {
    let number = numeric::year(v, at, 1800, 2099)?;
    let refused = match v.word_before(at) {
        Word::Cue(Cue::Nomor | Cue::Rp | Cue::Show) => true,
        Word::Number(_) | Word::Scale(_) => true,
        // "Universitas 17 Agustus 1945"
        Word::Month(_) => at.checked_sub(2).is_some_and(|number| day::names_a_place(v, number)),
        Word::Unit(Unit::Year) => at.checked_sub(1).is_some_and(|tahun| names_law(v, tahun)),
        _ => v.before(at).is_some_and(|before| before.is_mark(b'#') || before.is_mark(b'$')),
    } || is_plate(v, at);
    if refused || counts(v, at + 1) || in_code(v, at) {
        return None;
    }
    with_mark(v, at + 1, number)
}

/// `B 1945 RI`: the number of a vehicle.
fn is_plate(v: &View, at: usize) -> bool {
    let capitals = |at: usize, most: u32| {
        v.next(at).is_some_and(|token| token.is_capital() && token.len() <= most && token.gap == Gap::Space)
    };
    let short = at.checked_sub(1).is_some_and(|before| {
        v.first(before)
            .is_some_and(|token| token.is_capital() && token.len() <= 2 && token.word == Word::Other)
    });
    short && v.before(at).is_some() && capitals(at + 1, 3)
}

/// `2014 ini`, `2014 lalu`, `2014 mendatang`: the pointing word belongs to it.
fn with_mark(v: &View, end: usize, number: i16) -> Read {
    let end = match v.cue(end) {
        Some(Cue::Ini | Cue::Lalu | Cue::Mendatang | Cue::Nanti) => end + 1,
        _ => end,
    };
    year(end, number)
}

/// Whether what follows is counted: `2014 orang`, `2000 rupiah`, `1900 persen`, `2000 tahun`.
fn counts(v: &View, at: usize) -> bool {
    match v.word(at) {
        Word::Cue(Cue::Counted | Cue::Percent | Cue::Money | Cue::Kali) | Word::Scale(_) => true,
        Word::Unit(_) => unit::pointer(v, at + 1).is_none(),
        _ => false,
    }
}

/// Whether the number is one of several joined by hyphens that are no pair of years: `0812-2014-1990`.
fn in_code(v: &View, at: usize) -> bool {
    let joined_left = |at: usize| {
        let dash = at.checked_sub(1).filter(|dash| v.glued_mark(*dash, b'-'))?;
        dash.checked_sub(1).filter(|left| v.first(*left).is_some_and(|token| token.shape == Shape::Number))
    };
    let is_year =
        |at: usize| v.first(at).is_some_and(|token| token.len() == 4 && (1000..3000).contains(&token.value));
    let left = joined_left(at);
    let right = v.glued_number(at + 2).filter(|_| v.glued_mark(at + 1, b'-')).map(|_| at + 2);
    let both = left.is_some() && right.is_some();
    let longer = left.is_some_and(|left| joined_left(left).is_some())
        || right.is_some_and(|right| v.glued_mark(right + 1, b'-') && v.glued_number(right + 2).is_some());
    both || longer || left.is_some_and(|left| !is_year(left)) || right.is_some_and(|right| !is_year(right))
}

/// A year where the word before it calls for one: `awal 2022`, `sekitar 1950`.
pub(super) fn year_after_word(v: &View, at: usize) -> Read {
    v.number(at)?;
    let number = numeric::year(v, at, 1000, 2999)?;
    if counts(v, at + 1) { None } else { with_mark(v, at + 1, number) }
}

/// `tahun 2014`, `tahun 1970-an`, `tahun 70-an`, `tahun anggaran 2015`, `tahun ajaran 2014/2015`.
pub(super) fn tahun(v: &View, at: usize) -> Read {
    if names_law(v, at) {
        return None;
    }
    let fiscal = v.is(at + 1, Cue::Anggaran);
    let from = if fiscal { at + 2 } else { at + 1 };
    v.number(from)?;
    if let Some((end, expression)) = decade_digits(v, from).or_else(|| short_decade(v, from)) {
        return Some((end, expression));
    }
    if let Some(read) = two_years(v, from) {
        return Some(read);
    }
    let number = numeric::year(v, from, 1000, 2999)?;
    with_mark(v, from + 1, number)
}

/// `2014/2015`, `2014/15`: a year that begins in one and ends in the next.
fn two_years(v: &View, at: usize) -> Read {
    let first = v.number(at).filter(|token| token.len() == 4 && v.glued_mark(at + 1, b'/'))?;
    v.glued_number(at + 2)?;
    year(at + 3, i16::try_from(first.value).ok().filter(|year| (1000..3000).contains(year))?)
}

/// Whether the word `tahun` at a place stands in a law's name: `Undang-Undang Nomor 22 Tahun 2001`.
pub(super) fn names_law(v: &View, at: usize) -> bool {
    let Some(number) = at
        .checked_sub(1)
        .filter(|number| v.word(at) == Word::Unit(Unit::Year) && v.number(*number).is_some())
    else {
        return false;
    };
    let dot = usize::from(number.checked_sub(1).is_some_and(|before| v.mark(before, b'.')));
    let numbered = number.checked_sub(1 + dot).is_some_and(|before| v.is(before, Cue::Nomor));
    // "UU 40 Tahun 2004"
    let short = v.is_capital(at) && v.number(at + 1).is_some_and(|year| year.len() == 4);
    numbered || short
}

/// `1990-an`.
pub(super) fn decade_digits(v: &View, at: usize) -> Read {
    let number = v.first(at).filter(|token| token.shape == Shape::Number && token.len() == 4)?;
    let end = decade_end(v, at)?;
    if !(1000..3000).contains(&number.value) || !v.free_before(at) {
        return None;
    }
    decade_of(end, number.value / 10)
}

/// `70-an` after `tahun` or `dekade`: of the 20th century.
pub(super) fn short_decade(v: &View, at: usize) -> Read {
    let number = v.number(at).filter(|token| token.len() == 2)?;
    decade_of(decade_end(v, at)?, 190 + number.value / 10)
}

/// The end of `-an` or `an` glued to a number.
fn decade_end(v: &View, at: usize) -> Option<usize> {
    if v.glued_mark(at + 1, b'-') && v.is(at + 2, Cue::An) {
        return Some(at + 3);
    }
    let glued = v.first(at + 1).filter(|token| token.gap == Gap::None)?;
    (glued.word == Word::Cue(Cue::An)).then_some(at + 2)
}

fn decade_of(end: usize, decade: u32) -> Read {
    let period = Period::Decade(i16::try_from(decade).ok()?);
    Some((end, Expression::new(Reading::Date(When { part: None, of: period }))))
}

/// `dekade 1990-an`.
pub(super) fn decade(v: &View, at: usize) -> Read {
    v.number(at + 1)?;
    decade_digits(v, at + 1).or_else(|| short_decade(v, at + 1))
}

/// `abad ke-19`, `abad XIX`, `abad 19`.
pub(super) fn century(v: &View, at: usize) -> Read {
    let (number, end) = if v.is(at + 1, Cue::Ke) && v.glued_mark(at + 2, b'-') {
        (v.glued_number(at + 3)?.value, at + 4)
    } else if v.is(at + 1, Cue::Ke) {
        // "abad ke 19"
        (v.number(at + 2)?.value, at + 3)
    } else if let Word::Roman(number) = v.word(at + 1) {
        (u32::from(number), at + 2)
    } else if let Word::Ordinal(number) = v.word(at + 1) {
        ordinal_words(v, at + 2, u32::from(number))
    } else {
        (v.number(at + 1)?.value, at + 2)
    };
    let century = i16::try_from(number).ok().filter(|number| (1..=30).contains(number))? - 1;
    let when = When { part: None, of: Period::Century(century) };
    Some((end, Expression::new(Reading::Date(when))))
}

/// `kedua puluh satu`, `kesembilan belas`: an ordinal from after its first word, and its end.
fn ordinal_words(v: &View, at: usize, first: u32) -> (u32, usize) {
    match (v.word(at), v.word(at + 1)) {
        (Word::Scale(1), _) => (first + 10, at + 1),
        (Word::Scale(10), Word::Number(unit @ 1..=9)) => (first * 10 + unit, at + 2),
        (Word::Scale(10), _) => (first * 10, at + 1),
        _ => (first, at),
    }
}

/// `kuartal III`, `triwulan kedua 2015`, `semester I tahun ini`, `paruh pertama tahun depan`.
pub(super) fn quarter(v: &View, at: usize) -> Read {
    let quarters = v.first(at)?.word == Word::Unit(Unit::Quarter);
    let most = if quarters { 4 } else { 2 };
    // "kuartal-III"
    let from = if v.glued_mark(at + 1, b'-') { at + 2 } else { at + 1 };
    let last = v.is(from, Cue::Terakhir).then_some((most, from + 1));
    let (number, end) = last.or_else(|| which(v, from)).filter(|(number, _)| (1..=most).contains(number))?;
    let part = if quarters { Part::Quarter(number) } else { Part::Half(number) };
    // "kuartal tiga pertama tahun ini", as one translates "the first three quarters".
    let end = if v.word(end) == Word::Ordinal(1) { end + 1 } else { end };
    part_of_year(v, end, part, true)
}

/// `Q1 2024`: a quarter in code.
pub(super) fn quarter_code(v: &View, at: usize) -> Read {
    let token = v.first(at).filter(|token| token.len() == 1)?;
    let is_q = v.text.as_bytes().get(token.start as usize) == Some(&b'Q');
    let number = v.glued_number(at + 1).filter(|number| is_q && number.len() == 1)?;
    let number = u8::try_from(number.value).ok().filter(|number| (1..=4).contains(number))?;
    part_of_year(v, at + 2, Part::Quarter(number), false)
}

/// `III`, `3`, `ketiga`, `ke-3`, `tiga`.
fn which(v: &View, at: usize) -> Option<(u8, usize)> {
    if v.is(at, Cue::Ke) && v.glued_mark(at + 1, b'-') {
        return match (v.glued_number(at + 2), v.word(at + 2)) {
            (Some(number), _) => Some((u8::try_from(number.value).ok()?, at + 3)),
            (None, Word::Roman(number)) => Some((number, at + 3)),
            _ => None,
        };
    }
    match v.word(at) {
        Word::Ordinal(number) | Word::Roman(number) => Some((number, at + 1)),
        Word::Number(number) => Some((u8::try_from(number).ok()?, at + 1)),
        _ => Some((u8::try_from(v.number(at).filter(|n| n.len() == 1)?.value).ok()?, at + 1)),
    }
}

/// A part of a year with its year, if that is said; or that of the second part of a pair.
fn part_of_year(v: &View, at: usize, part: Part, look_on: bool) -> Read {
    let mut draft = Draft { part: Some(part), ..Draft::default() };
    let end = if let Some((end, year)) = year_after(v, at) {
        draft.of = Some(Period::Calendar(Calendar { year: Some(year), ..Calendar::default() }));
        end
    } else {
        tail::read(v, at, &mut draft)
    };
    // "kuartal pertama dan kedua tahun depan"
    if look_on
        && draft.of.is_none()
        && let Some((after, true)) = day::joint(v, end)
        && let Some((number, after)) = which(v, after)
        && let Some((_, second)) = part_of_year(v, after, Part::Quarter(number), false)
        && let Reading::Date(When { of, .. }) = second.reading
        && of != Period::Unsaid
    {
        draft.of = Some(of);
    }
    Some((end, draft.finish()?))
}

/// `2015`, `tahun 2015`, `/2015`, `-2015` after a quarter.
fn year_after(v: &View, at: usize) -> Option<(usize, i16)> {
    let from = if v.glued_mark(at, b'/') || v.glued_mark(at, b'-') || v.mark(at, b',') { at + 1 } else { at };
    let from = if v.word(from) == Word::Unit(Unit::Year) { from + 1 } else { from };
    v.number(from)?;
    let token = v.first(from)?;
    let glued = from > at && token.len() == 4 && (1900..2100).contains(&token.value);
    let year = numeric::year(v, from, 1000, 2999)
        .or_else(|| glued.then(|| i16::try_from(token.value).ok()).flatten())?;
    Some((from + 1, year))
}

/// `kedua tahun depan` after `kuartal pertama dan`.
pub(super) fn second_quarter(v: &View, at: usize, previous: Previous) -> Read {
    let (ended, before) = previous?;
    let (after, strong) = day::joint(v, ended)?;
    let Some(When { part: Some(part @ (Part::Quarter(_) | Part::Half(_))), .. }) = before.when() else {
        return None;
    };
    if after != at || !strong {
        return None;
    }
    let most = if matches!(part, Part::Quarter(_)) { 4 } else { 2 };
    let (number, end) = which(v, at).filter(|(number, _)| (1..=most).contains(number))?;
    let part = if most == 4 { Part::Quarter(number) } else { Part::Half(number) };
    part_of_year(v, end, part, false)
}

/// `musim dingin`, `musim panas 2022`, `musim panas lalu`; `musim hujan` is time without a value.
pub(super) fn season(v: &View, at: usize) -> Read {
    match v.word(at + 1) {
        Word::Season(_) if v.cue_before(at) == Some(Cue::War) => None,
        Word::Season(season) => part_of_year(v, at + 2, Part::Season(season), false),
        Word::Cue(Cue::Hujan) => Some((at + 2, Expression::new(Reading::Vague))),
        // "musim 2014/2015" of a sport
        _ => two_years(v, at + 1),
    }
}

/// `Pilkada 2020`, `Pemilu 2019`: an election stands for its year.
pub(super) fn election(v: &View, at: usize) -> Read {
    v.number(at + 1)?;
    if !v.is_capital(at) {
        return None;
    }
    let (end, expression) = year_after_word(v, at + 1)?;
    Some((end, expression))
}
