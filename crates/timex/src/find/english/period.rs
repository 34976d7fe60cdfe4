//! Years and what they are made of or make up: `2014`, `the 1990s`, `the 19th century`, `the third quarter of
//! 2014`, `last summer`, `Christmas Eve`.

use super::Read;
use crate::expression::holiday::Holiday;
use crate::expression::{Anchor, Calendar, Expression, Part, Period, Reading, When};
use crate::find::draft::Draft;
use crate::find::lexicon::{Cue, Word};
use crate::find::numeric;
use crate::find::tokens::{Gap, Shape};
use crate::find::view::View;
use crate::value::Unit;

fn year(end: usize, year: i16) -> Read {
    let calendar = Calendar { year: Some(year), ..Calendar::default() };
    Some((end, Expression::new(Reading::Date(When::calendar(calendar)))))
}

/// A year of four digits that stands alone; none after a currency or number, nor before what is counted.
pub(super) fn bare_year(v: &View, at: usize) -> Read {
    if let Some(read) = two_years(v, at) {
        return Some(read);
    }
    let number = numeric::year(v, at, 1800, 2099)?;
    let numbered = v.before(at).is_some_and(|before| before.is_mark(b'.'))
        && at.checked_sub(1).is_some_and(|dot| v.cue_before(dot) == Some(Cue::Rp));
    let refused = numbered
        || matches!(v.word_before(at), Word::Cue(Cue::Rp | Cue::Show | Cue::More | Cue::Than))
        || v.before(at).is_some_and(|before| before.is_mark(b'#') || before.is_mark(b'$'))
        || v.glued_mark(at + 1, b'-');
    let range = v.glued_mark(at + 1, b'-') && v.glued_number(at + 2).is_some_and(|next| next.len() == 4);
    if (refused && !range) || counts(v, at + 1) { None } else { year(at + 1, number) }
}

fn counts(v: &View, at: usize) -> bool {
    matches!(v.word(at), Word::Cue(Cue::Counted | Cue::Times) | Word::Unit(_) | Word::Scale(_))
}

/// A year where the word before it calls for one: `early 2022`.
pub(super) fn year_after_word(v: &View, at: usize) -> Read {
    v.number(at)?;
    let number = numeric::year(v, at, 1000, 2999)?;
    if counts(v, at + 1) { None } else { year(at + 1, number) }
}

/// `fiscal year 2015`, `fiscal 2015`.
pub(super) fn fiscal(v: &View, at: usize) -> Read {
    let from = if v.word(at + 1) == Word::Unit(Unit::Year) { at + 2 } else { at + 1 };
    v.number(from)?;
    year(from + 1, numeric::year(v, from, 1900, 2099)?)
}

/// `2014/15`, `2014-15`: a year that begins in one and ends in the next.
fn two_years(v: &View, at: usize) -> Read {
    let first = v.first(at).filter(|token| token.shape == Shape::Number && token.len() == 4)?;
    let second =
        v.glued_number(at + 2).filter(|_| v.glued_mark(at + 1, b'/') || v.glued_mark(at + 1, b'-'))?;
    let follows = second.len() == 2 && second.value == (first.value + 1) % 100 && v.free_after(at + 3);
    if !follows || !(1800..2100).contains(&first.value) || !v.free_before(at) {
        return None;
    }
    year(at + 3, i16::try_from(first.value).ok()?)
}

/// `1990s`, `1990's`.
pub(super) fn decade(v: &View, at: usize) -> Read {
    let number = v.first(at).filter(|token| token.shape == Shape::Number)?;
    // "the '90s"
    let short = number.len() == 2 && v.before(at).is_some_and(|before| before.is_mark(b'\''));
    if number.len() != 4 && !short {
        return None;
    }
    let years = if short { 1900 + number.value } else { number.value };
    let suffix = if v.glued_mark(at + 1, b'\'') { at + 2 } else { at + 1 };
    let s = v.first(suffix).filter(|token| token.gap == Gap::None && token.len() == 1)?;
    let is_s = v.text.as_bytes().get(s.start as usize) == Some(&b's');
    if !is_s || number.value % 10 != 0 || !v.free_before(at) {
        return None;
    }
    let period = Period::Decade(i16::try_from(years / 10).ok()?);
    Some((suffix + 1, Expression::new(Reading::Date(When { part: None, of: period }))))
}

/// `19th century`, `19th-century`.
pub(super) fn century(v: &View, at: usize) -> Read {
    let number = v.first(at).filter(|token| token.shape == Shape::Number && token.len() <= 2)?;
    v.first(at + 1).filter(|token| token.gap == Gap::None && token.is_word() && token.len() == 2)?;
    let from = if v.glued_mark(at + 2, b'-') { at + 3 } else { at + 2 };
    if v.word(from) != Word::Unit(Unit::Century) {
        return None;
    }
    century_of(from + 1, number.value)
}

fn century_of(end: usize, number: u32) -> Read {
    let century = i16::try_from(number).ok().filter(|number| (1..=30).contains(number))? - 1;
    let when = When { part: None, of: Period::Century(century) };
    Some((end, Expression::new(Reading::Date(when))))
}

/// `third quarter of 2014`, `first half of next year`, `fourth-quarter`, `nineteenth century`.
pub(super) fn ordinal(v: &View, at: usize) -> Read {
    let number = match v.first(at)?.word {
        Word::Ordinal(number) => number,
        Word::Unit(Unit::Second) => 2,
        _ => return None,
    };
    let from = if v.glued_mark(at + 1, b'-') { at + 2 } else { at + 1 };
    let nth = i8::try_from(number).ok().filter(|number| *number <= 5);
    if let Some(read) = nth.and_then(|number| super::day::nth_weekday(v, from, number)) {
        return Some(read);
    }
    let part = match v.word(from) {
        Word::Unit(Unit::Quarter) if number <= 4 => Part::Quarter(number),
        Word::Cue(Cue::Half) if number <= 2 && v.is(from + 1, Cue::Of) => Part::Half(number),
        Word::Unit(Unit::Century) => return century_of(from + 1, u32::from(number)),
        _ => return None,
    };
    let (end, of) = of_year(v, from + 1);
    if matches!(part, Part::Half(_)) && of.is_none() {
        return None;
    }
    Some((end, Draft { part: Some(part), of, ..Draft::default() }.finish()?))
}

/// `second quarter`, `second half of 2014`.
pub(super) fn second(v: &View, at: usize) -> Read {
    ordinal(v, at)
}

/// `Q3 2014`, `Q3`: a quarter in code.
pub(super) fn quarter_code(v: &View, at: usize) -> Read {
    let token = v.first(at).filter(|token| token.len() == 1)?;
    let is_q = v.text.as_bytes().get(token.start as usize) == Some(&b'Q');
    let number = v
        .glued_number(at + 1)
        .filter(|number| is_q && number.len() == 1 && (1..=4).contains(&number.value))?;
    let part = Part::Quarter(u8::try_from(number.value).ok()?);
    let (end, of) = of_year(v, at + 2);
    Some((end, Draft { part: Some(part), of, ..Draft::default() }.finish()?))
}

/// `of 2014`, ` 2014`, `of next year`, `this year` after a part of a year.
fn of_year(v: &View, at: usize) -> (usize, Option<Period>) {
    let from = if v.is(at, Cue::Of) { at + 1 } else { at };
    let from = if v.is(from, Cue::The) { from + 1 } else { from };
    if let Some(year) = v.number(from).and_then(|_| numeric::year(v, from, 1000, 2999)) {
        return (from + 1, Some(Period::Calendar(Calendar { year: Some(year), ..Calendar::default() })));
    }
    let count = match v.cue(from) {
        Some(Cue::This) => Some(0),
        Some(Cue::Last) => Some(-1),
        Some(Cue::Next) => Some(1),
        _ => None,
    };
    match (count, v.word(from + 1)) {
        (Some(count), Word::Unit(Unit::Year)) => {
            (from + 2, Some(Period::Shift(Anchor::Writing, count, Unit::Year)))
        }
        _ if from > at + 1 && v.word(from) == Word::Unit(Unit::Year) => {
            (from + 1, Some(Period::Shift(Anchor::Writing, 0, Unit::Year)))
        }
        _ => (at, None),
    }
}

/// `summer 2022`, `winter of 2019`; after `in`, `summer` alone. To spring and to fall are verbs.
pub(super) fn season(v: &View, at: usize) -> Read {
    season_of(v, at).or_else(|| {
        let Word::Season(season) = v.first(at)?.word else {
            return None;
        };
        let called_for = matches!(
            v.cue_before(at),
            Some(Cue::In | Cue::For | Cue::Sejak | Cue::Hingga | Cue::Early | Cue::Late | Cue::Mid)
        );
        called_for
            .then_some((at + 1, Draft { part: Some(Part::Season(season)), ..Draft::default() }.finish()?))
    })
}

/// A season with its year.
pub(super) fn season_of(v: &View, at: usize) -> Read {
    let Word::Season(season) = v.first(at)?.word else {
        return None;
    };
    let (end, of) = of_year(v, at + 1);
    Some((end, Draft { part: Some(Part::Season(season)), of: Some(of?), ..Draft::default() }.finish()?))
}

/// `Christmas`, `Christmas Eve`, `New Year's Day 2022`, `Ramadan`, `Eid al-Fitr`.
pub(super) fn holiday(v: &View, at: usize) -> Read {
    let token = v.first(at).filter(|token| token.is_capital())?;
    let (holiday, end) = match (token.word, v.cue(at + 1)) {
        (Word::Holiday(Holiday::Christmas), Some(Cue::Eve)) => (Holiday::ChristmasEve, at + 2),
        (Word::Holiday(Holiday::Christmas), _) => (Holiday::Christmas, past_day(v, at + 1)),
        (Word::Cue(Cue::Good), _) if v.word(at + 1) == Word::Weekday(jiff::civil::Weekday::Friday) => {
            (Holiday::GoodFriday, at + 2)
        }
        (Word::Cue(Cue::Lunar), Some(Cue::New)) if v.word(at + 2) == Word::Unit(Unit::Year) => {
            (Holiday::ChineseNewYear, at + 3)
        }
        (Word::Holiday(Holiday::Ascension), _) if v.word(at + 1) == Word::Unit(Unit::Day) => {
            (Holiday::Ascension, at + 2)
        }
        (Word::Holiday(Holiday::Ascension), _) => return None,
        (Word::Holiday(Holiday::Easter), _) => (
            Holiday::Easter,
            if v.word(at + 1) == Word::Weekday(jiff::civil::Weekday::Sunday) { at + 2 } else { at + 1 },
        ),
        (Word::Holiday(Holiday::Valentine), _) => (Holiday::Valentine, past_day(v, possessive(v, at + 1)?)),
        (Word::Holiday(holiday), _) => (holiday, at + 1),
        (Word::Cue(Cue::New), None) => {
            let end = possessive(v, at + 2).filter(|_| v.word(at + 1) == Word::Unit(Unit::Year))?;
            if v.is(end, Cue::Eve) {
                (Holiday::NewYearsEve, end + 1)
            } else {
                (Holiday::NewYear, past_day(v, end))
            }
        }
        (Word::Cue(Cue::Eid), Some(Cue::Al)) => {
            let name = if v.glued_mark(at + 2, b'-') { at + 3 } else { at + 2 };
            match v.cue(name) {
                Some(Cue::Fitr) => (Holiday::EidAlFitr, name + 1),
                Some(Cue::Adha) => (Holiday::EidAlAdha, name + 1),
                _ => return None,
            }
        }
        _ => return None,
    };
    let (end, of) = of_year(v, end);
    Some((end, Draft { part: Some(Part::Holiday(holiday)), of, ..Draft::default() }.finish()?))
}

/// Past `'s`.
fn possessive(v: &View, at: usize) -> Option<usize> {
    let s = v.first(at + 1).filter(|token| token.gap == Gap::None && token.len() == 1 && token.is_word());
    s.filter(|_| v.glued_mark(at, b'\'')).map(|_| at + 2)
}

fn past_day(v: &View, at: usize) -> usize {
    if v.word(at) == Word::Unit(Unit::Day) { at + 1 } else { at }
}
