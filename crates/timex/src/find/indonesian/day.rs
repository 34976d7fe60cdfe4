//! Days and months by name or number: `Kamis (30/12)`, `17 Desember`, `Juni lalu`, `tanggal 5`.

use jiff::civil::Weekday;

use super::tail::{self, day_name_month, year_after};
use super::{Read, adverb};
use crate::Language;
use crate::expression::holiday::Holiday;
use crate::expression::{Anchor, Calendar, Direction, Period};
use crate::find::draft::Draft;
use crate::find::lexicon::{Cue, Word};
use crate::find::numeric;
use crate::find::tokens::Shape;
use crate::find::view::View;
use crate::value::{DayPart, Unit};

/// Reads on from a draft and finishes it.
fn finish(v: &View, end: usize, mut draft: Draft) -> Read {
    let end = tail::read(v, end, &mut draft);
    if draft.calendar.year.is_some() {
        // The date is clear; that it is told as past or to come still says something of the day of writing.
        draft.direction = match draft.direction {
            Direction::Last => Direction::Past,
            Direction::Next => Direction::Future,
            _ => Direction::Nearest,
        };
    }
    Some((end, draft.finish()?))
}

/// The weekday named at a place. `Minggu` is Sunday with a capital, the week without.
pub(super) fn weekday_at(v: &View, at: usize) -> Option<Weekday> {
    let token = v.first(at)?;
    match token.word {
        Word::Weekday(weekday) => Some(weekday),
        Word::Cue(Cue::Minggu) if token.is_capital() => Some(Weekday::Sunday),
        _ => None,
    }
}

/// `Kamis (30/12/2021) malam`, `Rabu pekan depan`, `Sabtu lalu`.
pub(super) fn weekday(v: &View, at: usize) -> Read {
    let weekday = weekday_at(v, at)?;
    if !is_a_day(v, at, weekday) {
        return None;
    }
    // "Rabu Pon": the day of the Javanese week of five comes with it.
    let end = if v.is(at + 1, Cue::MarketDay) && v.is_capital(at + 1) { at + 2 } else { at + 1 };
    finish(v, end, Draft::calendar(Calendar { weekday: Some(weekday), ..Calendar::default() }))
}

/// Whether a weekday's name means the day here: not `Pasar Minggu`, `Sabtu-Minggu` yes, `minggu` the week no.
fn is_a_day(v: &View, at: usize, weekday: Weekday) -> bool {
    let Some(token) = v.first(at) else {
        return false;
    };
    let named = v.is_capital(at)
        && (v.cue_before(at) == Some(Cue::NoPlace)
            && at.checked_sub(1).is_some_and(|before| v.is_capital(before)));
    let good_friday =
        weekday == Weekday::Friday && v.next(at + 1).is_some_and(|next| is_called(v, next, "agung"));
    if named || good_friday {
        return false;
    }
    if token.word != Word::Cue(Cue::Minggu) {
        // In small letters "rabu" is still a day, but "ahad" and "senen" may be names.
        return true;
    }
    let begins = v.begins_sentence(at) || token.shape == Shape::Capitals;
    let of_week = matches!(
        v.cue(at + 1),
        Some(Cue::Lalu | Cue::Depan | Cue::Ini | Cue::Mendatang | Cue::Itu | Cue::Yang | Cue::Kemarin)
    ) || matches!(v.word(at + 1), Word::Ordinal(_))
        || (v.is(at + 1, Cue::Ke) && v.mark(at + 2, b'-'));
    !(begins && of_week)
}

fn is_called(v: &View, token: &crate::find::tokens::Token, name: &str) -> bool {
    let word = v.text.get(token.start as usize..token.end as usize);
    word.is_some_and(|word| word.eq_ignore_ascii_case(name))
}

/// `hari Kamis`, `hari Minggu`.
pub(super) fn hari(v: &View, at: usize) -> Read {
    let weekday = match v.word(at + 1) {
        Word::Weekday(weekday) => weekday,
        Word::Cue(Cue::Minggu) => Weekday::Sunday,
        _ => return nth_day(v, at),
    };
    finish(v, at + 2, Draft::calendar(Calendar { weekday: Some(weekday), ..Calendar::default() }))
}

/// `memasuki hari ketujuh`, `pada hari ke-7`: the day being told, counted from something else.
fn nth_day(v: &View, at: usize) -> Read {
    let end = match v.word(at + 1) {
        Word::Ordinal(_) => at + 2,
        Word::Cue(Cue::Ke) if v.glued_mark(at + 2, b'-') && v.glued_number(at + 3).is_some() => at + 4,
        _ => return None,
    };
    let told = matches!(v.cue_before(at), Some(Cue::Memasuki | Cue::Pada | Cue::Hingga));
    let draft = Draft::of(Period::Shift(Anchor::Telling, 0, Unit::Day));
    if told { Some((end, draft.finish()?)) } else { None }
}

/// `malam Minggu`: the night before it.
pub(super) fn eve(v: &View, at: usize) -> Read {
    v.next(at + 1)?;
    let weekday = weekday_at(v, at + 1)?.previous();
    let calendar = Calendar { weekday: Some(weekday), ..Calendar::default() };
    finish(v, at + 2, Draft { calendar, day_part: Some(DayPart::Night), ..Draft::default() })
}

/// A date in digits: `30/12/2021`; `29/12` where brackets or the word before call for a date.
pub(super) fn numeric(v: &View, at: usize) -> Read {
    if let Some((calendar, end)) = numeric::full_date(v, at, Language::Indonesian) {
        return finish(v, end, Draft::calendar(calendar));
    }
    let (calendar, end) = numeric::day_month(v, at, Language::Indonesian)?;
    let in_brackets = v.before(at).is_some_and(|before| before.is_mark(b'(')) && v.mark(end, b')');
    let called_for =
        in_brackets || matches!(v.cue_before(at), Some(Cue::Tanggal | Cue::Pada | Cue::Sejak | Cue::Hingga));
    // "di 1/2", "per 3/4" are fractions.
    let fraction = calendar.day.is_some_and(|day| day < 4) && !in_brackets;
    if called_for && !fraction { finish(v, end, Draft::calendar(calendar)) } else { None }
}

/// `17 Desember`, `1 Januari 2014 mendatang`, `22 Juli pukul 18.20 WITA`.
pub(super) fn numbered(v: &View, at: usize) -> Read {
    let (mut calendar, end) = day_name_month(v, at)?;
    if let (None, Some(month)) = (calendar.year, calendar.month) {
        calendar.year = year_of_later_day(v, end, month);
    }
    finish(v, end, Draft::calendar(calendar))
}

/// The year that the far end of a range gives: 2014 for `1 Juni` in `1 Juni-31 Desember 2014`.
fn year_of_later_day(v: &View, at: usize, month: i8) -> Option<i16> {
    let (after, _) = joint(v, at).filter(|(_, strong)| *strong)?;
    let (later, _) = day_name_month(v, after)?;
    let year = later.year?;
    Some(if month <= later.month? { year } else { year - 1 })
}

/// The first of several days of one month: `10` in `10-12 Januari`, `10, 11, dan 12 Januari 2022`.
pub(super) fn first_of_several(v: &View, at: usize) -> Read {
    let first = day_number(v, at)?;
    if !v.free_before(at) {
        return None;
    }
    let (mut next, mut joined) = (at + 1, false);
    // Seven days in a row are as many as news lists.
    for _ in 0..6 {
        let (after, strong) = joint(v, next)?;
        joined |= strong;
        day_number(v, after)?;
        if let Some((calendar, _)) = day_name_month(v, after) {
            let expression = Draft::calendar(Calendar { day: Some(first), ..calendar }).finish()?;
            return joined.then_some((at + 1, expression));
        }
        next = after + 1;
    }
    None
}

fn day_number(v: &View, at: usize) -> Option<i8> {
    let token = v.first(at).filter(|token| token.shape == Shape::Number && token.len() <= 2)?;
    i8::try_from(token.value).ok().filter(|day| (1..=31).contains(day))
}

/// What joins two days: a hyphen, `dan`, `hingga`, `s.d.` (strong), or a comma, perhaps with `dan`.
pub(super) fn joint(v: &View, at: usize) -> Option<(usize, bool)> {
    if v.mark(at, b',') {
        return Some(if v.is(at + 1, Cue::Dan) { (at + 2, true) } else { (at + 1, false) });
    }
    if v.mark(at, b'-') || v.is(at, Cue::Dan) || v.is(at, Cue::Hingga) {
        return Some((at + 1, true));
    }
    let till = v.next(at).is_some_and(|token| is_called(v, token, "s"))
        && (v.mark(at + 1, b'.') || v.mark(at + 1, b'/'));
    let dot = usize::from(v.mark(at + 3, b'.'));
    till.then_some((at + 3 + dot, true))
}

/// `tanggal 5`, `tanggal 10 Januari`, `tanggal 7/12`, `tanggal 5 bulan depan`.
pub(super) fn tanggal(v: &View, at: usize) -> Read {
    v.number(at + 1)?;
    let dated = numeric::full_date(v, at + 1, Language::Indonesian)
        .or_else(|| numeric::day_month(v, at + 1, Language::Indonesian))
        .or_else(|| day_name_month(v, at + 1));
    if let Some((calendar, end)) = dated {
        return finish(v, end, Draft::calendar(calendar));
    }
    if let Some((end, expression)) = first_of_several(v, at + 1) {
        return Some((end, expression));
    }
    let day = day_number(v, at + 1).filter(|_| v.free_after(at + 2))?;
    finish(v, at + 2, Draft::calendar(Calendar { day: Some(day), ..Calendar::default() }))
}

/// `bulan Desember`, `bulan Mei 2024`.
pub(super) fn bulan(v: &View, at: usize) -> Read {
    if v.is(at + 1, Cue::Puasa) || v.word(at + 1) == Word::Holiday(Holiday::Ramadan) {
        return super::holiday::fasting(v, at + 2);
    }
    let Word::Month(month) = v.word(at + 1) else {
        return None;
    };
    month_with(v, at + 1, month)
}

/// `Desember`, `Juni lalu`, `Juli 2014`, `Desember tahun lalu`.
pub(super) fn month(v: &View, at: usize) -> Read {
    let Word::Month(month) = v.first(at)?.word else {
        return None;
    };
    let (year, _) = year_after(v, at + 1);
    let pointed = tail::direction(v, at + 1).is_some();
    let named = v.first(at)?;
    let dated = year.is_some() || pointed;
    if !(dated || is_a_month(v, at)) || (named.len() <= 4 && !dated && !is_full_name(v, at)) {
        return None;
    }
    month_with(v, at, month)
}

fn month_with(v: &View, at: usize, month: i8) -> Read {
    let (mut year, end) = year_after(v, at + 1);
    if year.is_none() {
        year = year_of_range(v, end, month);
    }
    finish(v, end, Draft::calendar(Calendar { year, month: Some(month), ..Calendar::default() }))
}

/// The year that the far end of a range gives: 2014 for `Juni` in `Juni-Juli 2014`.
fn year_of_range(v: &View, at: usize, month: i8) -> Option<i16> {
    let (after, _) = joint(v, at).filter(|(_, strong)| *strong)?;
    let after = if matches!(v.cue(after), Some(Cue::Awal | Cue::Pertengahan | Cue::Akhir)) {
        after + 1
    } else {
        after
    };
    let Word::Month(last) = v.word(after) else {
        return None;
    };
    let (year, _) = year_after(v, after + 1);
    year.map(|year| if month <= last { year } else { year - 1 })
}

/// Whether a month's name alone means the month: not `mei` in small letters, not `Universitas Sebelas Maret`,
/// not a name between names.
fn is_a_month(v: &View, at: usize) -> bool {
    if !v.is_capital(at) {
        let whole = v.first(at).is_some_and(|token| token.len() > 5);
        return whole;
    }
    // A word in capitals among words that are not is a name.
    let capitals = |at: usize| v.first(at).is_some_and(|token| token.shape == Shape::Capitals);
    if capitals(at)
        && v.before(at).is_some()
        && !(at.checked_sub(1).is_some_and(capitals) || capitals(at + 1))
    {
        return false;
    }
    let after_number_word = matches!(v.word_before(at), Word::Number(_));
    let among_names = v.name_before(at) && v.name_at(at + 1);
    let in_name = v.glued_mark(at + 1, b'-') && v.name_at(at + 2);
    !after_number_word && !among_names && !in_name
}

/// Whether a short month's name is not an abbreviation: `Mei`, `Juni`, `Juli`.
fn is_full_name(v: &View, at: usize) -> bool {
    let word = v.first(at).and_then(|token| v.text.get(token.start as usize..token.end as usize));
    word.is_some_and(|word| ["mei", "juni", "juli"].iter().any(|name| word.eq_ignore_ascii_case(name)))
}

/// `besok pagi`, `kemarin sore pukul 15.00`: reads on from a day that is counted from the day of writing.
pub(super) fn counted_day(v: &View, end: usize, draft: Draft) -> Read {
    finish(v, end, draft)
}

/// Whether an adverb's rule should read `malam` at a place: it names the eve of a day.
pub(super) fn is_eve(v: &View, at: usize) -> bool {
    let is_day = v.next(at + 1).is_some() && weekday_at(v, at + 1).is_some();
    is_day && adverb::is_night(v, at) && v.word_before(at) != Word::Unit(Unit::Day)
}
