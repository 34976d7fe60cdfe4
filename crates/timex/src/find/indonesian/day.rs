//! Days and months by name or number: `Kamis (30/12)`, `17 Desember`, `Juni lalu`, `tanggal 5`.

use jiff::civil::Weekday;

use super::tail::{self, day_name_month, year_after};
use super::{Read, adverb};
use crate::Language;
use crate::expression::holiday::Holiday;
use crate::expression::{Anchor, Calendar, Direction, Expression, Part, Period, Reading, When};
use crate::find::draft::Draft;
use crate::find::lexicon::{Cue, Word};
use crate::find::numeric;
use crate::find::tokens::Shape;
use crate::find::view::View;
use crate::value::{DayPart, Pattern, Unit};

/// Reads on from a draft and finishes it.
fn finish(v: &View, end: usize, mut draft: Draft) -> Read {
    let end = tail::read(v, end, &mut draft);
    if draft.calendar.year.is_some() {
        // The date is clear; that it is told as past or to come still says something of the day of writing.
        draft.direction = match draft.direction {
            Direction::Last => Direction::Past,
            Direction::Next => Direction::Future,
            Direction::This => Direction::Nearest,
            other => other,
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
    if weekday == Weekday::Friday
        && let Some(read) = super::holiday::good_friday(v, at)
    {
        return Some(read);
    }
    if !is_a_day(v, at) {
        return None;
    }
    if let Some(read) = nth_weekday(v, at, weekday) {
        return Some(read);
    }
    if let Some(calendar) = first_in_brackets(v, at) {
        return Some((at + 1, Draft::calendar(Calendar { weekday: Some(weekday), ..calendar }).finish()?));
    }
    let end = past_market_day(v, at + 1);
    let mut draft = Draft::calendar(Calendar { weekday: Some(weekday), ..Calendar::default() });
    // "Sabtu dan Minggu lalu", "Senin-Rabu pekan depan"
    if let Some((second, true)) = joint(v, end)
        && v.next(second).is_some()
        && weekday_at(v, second).is_some()
    {
        points(v, second + 1, &mut draft);
        return Some((end, draft.finish()?));
    }
    finish(v, end, draft)
}

/// `Senin pertama Mei`, `Jumat terakhir bulan ini`. `Minggu pertama` is a week.
fn nth_weekday(v: &View, at: usize, weekday: Weekday) -> Read {
    let number = match v.word(at + 1) {
        Word::Ordinal(number @ 1..=5) if weekday != Weekday::Sunday => i8::try_from(number).ok()?,
        Word::Cue(Cue::Terakhir) if weekday != Weekday::Sunday => -1,
        _ => return None,
    };
    v.next(at + 2)?;
    let (end, month) = match v.word(at + 2) {
        Word::Month(month) => month_with(v, at + 2, month),
        Word::Unit(Unit::Month) => bulan(v, at + 2).or_else(|| super::unit::relative(v, at + 2, Unit::Month)),
        _ => None,
    }?;
    let when = month.when().filter(|when| when.part.is_none())?;
    Some((
        end,
        Expression { reading: Reading::Date(When::part(Part::Nth(number, weekday), when.of)), ..month },
    ))
}

/// `Rabu Pon`: the day of the Javanese week of five comes with the weekday.
fn past_market_day(v: &View, at: usize) -> usize {
    if v.is(at, Cue::MarketDay) && v.is_capital(at) { at + 1 } else { at }
}

/// The date of the first of two weekdays whose days stand in one bracket: `Kamis-Jumat (9-10/5/2024)`.
fn first_in_brackets(v: &View, at: usize) -> Option<Calendar> {
    let (second, strong) = joint(v, at + 1)?;
    v.next(second).filter(|_| strong)?;
    weekday_at(v, second)?;
    let first = day_number(v, second + 2).filter(|_| v.mark(second + 1, b'('))?;
    let (last, _) = joint(v, second + 3)?;
    let (calendar, end) = tail::dated(v, last)?;
    let in_order = calendar.day.is_some_and(|last| first < last) && v.mark(end, b')');
    in_order.then_some(Calendar { day: Some(first), ..calendar })
}

/// Whether the words before name a place or building after what follows: `Jalan`, `Stadion`, `Jl.`.
pub(super) fn names_a_place(v: &View, at: usize) -> bool {
    let word =
        if v.before(at).is_some_and(|before| before.is_mark(b'.')) { at.saturating_sub(1) } else { at };
    v.cue_before(word) == Some(Cue::NoPlace) && word.checked_sub(1).is_some_and(|before| v.is_capital(before))
}

/// Whether a weekday's name means the day here: not `Pasar Minggu`, `Sabtu-Minggu` yes, `minggu` the week no.
fn is_a_day(v: &View, at: usize) -> bool {
    let Some(token) = v.first(at) else {
        return false;
    };
    let named = v.is_capital(at) && names_a_place(v, at);
    // "Ahad" is a first name too.
    if named || (is_called(v, token, "ahad") && v.name_at(at + 1)) {
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
    let end = past_market_day(v, at + 2);
    finish(v, end, Draft::calendar(Calendar { weekday: Some(weekday), ..Calendar::default() }))
}

/// `memasuki hari ketujuh`, `pada hari ke-7`: the day being told, counted from something else.
fn nth_day(v: &View, at: usize) -> Read {
    let end = match v.word(at + 1) {
        Word::Ordinal(_) => at + 2,
        Word::Cue(Cue::Ke) if v.glued_mark(at + 2, b'-') && v.glued_number(at + 3).is_some() => at + 4,
        _ => return None,
    };
    let told = matches!(v.cue_before(at), Some(Cue::Memasuki | Cue::Pada | Cue::Mulai | Cue::Hingga));
    let draft = Draft::of(Period::Shift(Anchor::Telling, 0, Unit::Day));
    if told { Some((end, draft.finish()?)) } else { None }
}

/// `malam Minggu`: the night before it.
pub(super) fn eve(v: &View, at: usize) -> Read {
    v.next(at + 1)?;
    let weekday = weekday_at(v, at + 1)?.previous();
    let calendar = Calendar { weekday: Some(weekday), ..Calendar::default() };
    let end = past_market_day(v, at + 2);
    finish(v, end, Draft { calendar, day_part: Some(DayPart::Night), ..Draft::default() })
}

/// A date in digits: `30/12/2021`; `29/12` where brackets or the word before call for a date.
pub(super) fn numeric(v: &View, at: usize) -> Read {
    // "versi 10.12.2021", "nomor 12/3/2020"
    if v.cue_before(at) == Some(Cue::Nomor) {
        return None;
    }
    if let Some((calendar, end)) = numeric::full_date(v, at, Language::Indonesian) {
        return finish(v, end, Draft::calendar(calendar));
    }
    let (calendar, end) = numeric::day_month(v, at, Language::Indonesian)?;
    let in_brackets = v.before(at).is_some_and(|before| before.is_mark(b'(')) && v.mark(end, b')');
    let called_for = in_brackets
        || matches!(v.cue_before(at), Some(Cue::Tanggal | Cue::Pada | Cue::Mulai | Cue::Sejak | Cue::Hingga));
    // "di 1/2", "per 3/4" are fractions.
    let fraction = calendar.day.is_some_and(|day| day < 4) && !in_brackets;
    if called_for && !fraction { finish(v, end, Draft::calendar(calendar)) } else { None }
}

/// `17 Desember`, `1 Januari 2014 mendatang`, `22 Juli pukul 18.20 WITA`.
pub(super) fn numbered(v: &View, at: usize) -> Read {
    if names_a_place(v, at) {
        return None;
    }
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
        if let Some((calendar, end)) = day_name_month(v, after) {
            let mut draft = Draft::calendar(Calendar { day: Some(first), ..calendar });
            points(v, end, &mut draft);
            return if joined { Some((at + 1, draft.finish()?)) } else { None };
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
    // "tgl. 5"
    let at = if v.glued_mark(at + 1, b'.') { at + 1 } else { at };
    let dated = tail::dated(v, at + 1);
    if let Some((calendar, end)) = dated {
        return finish(v, end, Draft::calendar(calendar));
    }
    v.number(at + 1)?;
    if let Some((end, expression)) = first_of_several(v, at + 1) {
        return Some((end, expression));
    }
    let day = day_number(v, at + 1).filter(|_| v.free_after(at + 2))?;
    // "tanggal 25 setiap bulan"
    if v.is(at + 2, Cue::Setiap) && v.word(at + 3) == Word::Unit(Unit::Month) {
        let pattern = Pattern { day: Some(day), ..Pattern::default() };
        return Some((at + 4, Expression::new(Reading::Recurring(pattern))));
    }
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
    // "Jalan 10 November"
    if v.before(at).is_some_and(|day| day.shape == Shape::Number && day.len() <= 2)
        && names_a_place(v, at - 1)
    {
        return None;
    }
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
    let (year, end) = year_after(v, at + 1);
    let mut draft = Draft::calendar(Calendar { year, month: Some(month), ..Calendar::default() });
    if year.is_none()
        && let Some((last, far)) = far_end(v, end)
    {
        (draft.calendar.year, draft.of, draft.direction) = (far.calendar.year, far.of, far.direction);
        if let Some(year) = draft.calendar.year.filter(|_| month > last) {
            draft.calendar.year = Some(year - 1);
        }
    }
    finish(v, end, draft)
}

/// The last of several months, with the year or what else it says for all of them: of `Juni` in
/// `Juni-Juli 2014`, `Januari` in `Januari, Februari, dan Maret tahun ini`.
fn far_end(v: &View, from: usize) -> Option<(i8, Draft)> {
    let (mut at, mut joined) = (from, false);
    // A year has no more months to be listed.
    for _ in 0..11 {
        let (after, strong) = joint(v, at)?;
        joined |= strong;
        let qualified = matches!(v.cue(after), Some(Cue::Awal | Cue::Pertengahan | Cue::Akhir));
        let after = if qualified { after + 1 } else { after };
        let Word::Month(month) = v.word(after) else {
            return None;
        };
        let (year, end) = year_after(v, after + 1);
        let mut draft = Draft::calendar(Calendar { year, month: Some(month), ..Calendar::default() });
        if year.is_some() || points(v, end, &mut draft) {
            return joined.then_some((month, draft));
        }
        at = end;
    }
    None
}

/// Whether words behind a date point at it, as `lalu` and `tahun ini` do; the draft then says how.
fn points(v: &View, end: usize, draft: &mut Draft) -> bool {
    if tail::of_period(v, end, draft).is_some() {
        return true;
    }
    let pointed = tail::direction(v, end);
    draft.direction = pointed.map_or(Direction::Nearest, |(direction, _)| direction);
    pointed.is_some()
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
    // "bertemu Juni Safitri": a capital after it makes it a name, unless the word before calls for a month.
    let called_for = matches!(
        v.cue_before(at),
        Some(
            Cue::Pada
                | Cue::Mulai
                | Cue::Sejak
                | Cue::Hingga
                | Cue::Dari
                | Cue::Awal
                | Cue::Pertengahan
                | Cue::Akhir
                | Cue::Setiap
        )
    ) || v.before(at).is_some_and(|before| before.is_mark(b'-'));
    if !called_for && !capitals(at) && v.name_at(at + 1) {
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
