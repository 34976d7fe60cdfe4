//! The rules of Indonesian, by the word that an expression begins with.

mod adverb;
mod clock;
mod count;
mod day;
mod holiday;
mod period;
mod tail;
mod unit;

use super::view::View;
use super::{Previous, numeric};
use crate::Modifier;
use crate::expression::{Expression, Period};
use crate::find::lexicon::{Cue, Word};
use crate::find::tokens::Shape;
use crate::value::Unit;

/// An expression and the token after it.
type Read = Option<(usize, Expression)>;

/// The expression that begins at a token with which one may, if one does.
pub(super) fn read(v: &View, at: usize, previous: &Previous) -> Read {
    let token = v.first(at)?;
    match token.word {
        Word::Other if token.shape == Shape::Number => number(v, at, previous),
        Word::Other => period::quarter_code(v, at).or_else(|| holiday::days_from(v, at)),
        Word::Number(_) => count::counted(v, at),
        Word::Weekday(_) => count::another(v, at, *previous).or_else(|| day::weekday(v, at)),
        Word::Cue(Cue::Minggu) if previous.is_some_and(|(ended, _)| ended + 1 == at) => {
            count::another(v, at, *previous).or_else(|| cue_word(v, at, Cue::Minggu))
        }
        Word::Month(_) => day::month(v, at),
        Word::Unit(unit) => unit_word(v, at, unit),
        Word::One(unit) => count::one(v, at, unit),
        Word::Many(unit) => count::many(v, at, unit),
        Word::Part(_) => adverb::day_part(v, at),
        Word::Holiday(_) => holiday::read(v, at),
        Word::Ordinal(_) | Word::Roman(_) => period::second_quarter(v, at, *previous),
        Word::Cue(cue) => cue_word(v, at, cue),
        Word::Told(part) => adverb::told_part(v, at, part),
        Word::Scale(_) | Word::Zone(_) | Word::Season(_) => None,
    }
}

/// What begins with a unit's name.
fn unit_word(v: &View, at: usize, unit: Unit) -> Read {
    match unit {
        Unit::Hour => clock::read(v, at).or_else(|| unit::relative(v, at, unit)),
        Unit::Day => {
            holiday::read(v, at).or_else(|| day::hari(v, at)).or_else(|| unit::relative(v, at, unit))
        }
        Unit::Month => day::bulan(v, at).or_else(|| unit::relative(v, at, unit)),
        Unit::Quarter | Unit::Half => period::quarter(v, at).or_else(|| unit::relative(v, at, unit)),
        Unit::Year => {
            holiday::read(v, at).or_else(|| period::tahun(v, at)).or_else(|| unit::relative(v, at, unit))
        }
        Unit::Decade => period::decade(v, at).or_else(|| unit::relative(v, at, unit)),
        Unit::Century => period::century(v, at).or_else(|| unit::relative(v, at, unit)),
        Unit::Week => unit::nth_week(v, at).or_else(|| unit::relative(v, at, unit)),
        Unit::Second | Unit::Minute => None,
    }
}

/// What begins with a word that plays a part of its own.
fn cue_word(v: &View, at: usize, cue: Cue) -> Read {
    match cue {
        Cue::Minggu => day::weekday(v, at)
            .or_else(|| unit::nth_week(v, at))
            .or_else(|| unit::relative(v, at, Unit::Week)),
        Cue::Awal | Cue::Pertengahan | Cue::Akhir => adverb::lately(v, at).or_else(|| modified(v, at, cue)),
        Cue::Sekitar | Cue::Kurang | Cue::Lebih | Cue::Sedikitnya => approximate(v, at, cue),
        Cue::Tanggal => day::tanggal(v, at),
        Cue::Pukul => clock::read(v, at),
        Cue::Dini | Cue::Tengah => adverb::day_part(v, at),
        Cue::Setengah => clock::half(v, at).or_else(|| count::counted(v, at)),
        Cue::Beberapa | Cue::Belasan | Cue::Seperempat => count::counted(v, at),
        Cue::Setiap => count::every(v, at),
        Cue::Per => count::per(v, at),
        Cue::Sekali => count::times(v, at),
        Cue::Paruh => period::quarter(v, at),
        Cue::Musim => period::season(v, at),
        Cue::Election => period::election(v, at),
        Cue::Idul | Cue::Hut | Cue::Raya => holiday::read(v, at),
        _ => adverb::read(v, at, cue),
    }
}

/// What begins with digits.
fn number(v: &View, at: usize, previous: &Previous) -> Read {
    clock::bare(v, at, *previous)
        .or_else(|| numeric::moment(v, at))
        .or_else(|| day::numeric(v, at))
        .or_else(|| day::numbered(v, at))
        .or_else(|| holiday::islamic_date(v, at))
        .or_else(|| day::first_of_several(v, at))
        .or_else(|| period::decade_digits(v, at))
        .or_else(|| period::short_decade(v, at).filter(|_| v.cue_before(at) == Some(Cue::Era)))
        .or_else(|| count::counted(v, at))
        .or_else(|| period::bare_year(v, at))
}

/// `awal bulan ini`, `pertengahan 2014`, `akhir pekan`.
fn modified(v: &View, at: usize, cue: Cue) -> Read {
    let modifier = match cue {
        Cue::Awal => Modifier::Start,
        Cue::Pertengahan => Modifier::Mid,
        _ => Modifier::End,
    };
    if v.name_before(at) && v.is_capital(at) {
        return None;
    }
    v.next(at + 1)?;
    if modifier == Modifier::End
        && let Some(weekend) = unit::weekend(v, at)
    {
        return Some(weekend);
    }
    let (end, mut expression) = unit::plain(v, at + 1).or_else(|| match v.word(at + 1) {
        Word::Month(_) => day::month(v, at + 1),
        Word::Unit(unit) => unit_word(v, at + 1, unit),
        Word::Cue(cue @ (Cue::Minggu | Cue::Paruh | Cue::Musim)) => cue_word(v, at + 1, cue),
        Word::Holiday(_) => holiday::read(v, at + 1),
        Word::Other => period::decade_digits(v, at + 1)
            .or_else(|| period::short_decade(v, at + 1))
            .or_else(|| period::year_after_word(v, at + 1)),
        _ => None,
    })?;
    let is_period = expression.when().is_some_and(|when| {
        when.part.is_some() || !matches!(when.of, Period::Shift(_, _, Unit::Day | Unit::Hour))
    });
    expression.modifier = Some(modifier);
    is_period.then_some((end, expression))
}

/// `sekitar dua jam`, `lebih dari satu dekade`, `kurang lebih 20 menit`: a length or clock time, loosely.
fn approximate(v: &View, at: usize, cue: Cue) -> Read {
    let (from, modifier) = match (cue, v.cue(at + 1)) {
        (Cue::Kurang, Some(Cue::Lebih)) => (at + 2, Some(Modifier::Approx)),
        (Cue::Kurang | Cue::Lebih, Some(Cue::Dari)) => (at + 2, None),
        // "kira-kira"
        (Cue::Sekitar, _) if v.glued_mark(at + 1, b'-') => (at + 3, Some(Modifier::Approx)),
        (Cue::Sekitar, _) => (at + 1, Some(Modifier::Approx)),
        _ => return None,
    };
    v.next(from)?;
    let (end, mut expression) = match v.word(from) {
        Word::Cue(Cue::Pukul) | Word::Unit(Unit::Hour) => clock::read(v, from),
        Word::One(unit) => count::one(v, from, unit),
        Word::Unit(Unit::Year) => period::tahun(v, from),
        Word::Unit(Unit::Month) => day::bulan(v, from),
        Word::Month(_) => day::month(v, from),
        Word::Cue(Cue::Tanggal) => day::tanggal(v, from),
        Word::Cue(Cue::Dini | Cue::Tengah) => adverb::day_part(v, from),
        Word::Cue(part @ (Cue::Awal | Cue::Pertengahan | Cue::Akhir)) => {
            // "sekitar akhir Mei": the end says more than the about.
            return modified(v, from, part);
        }
        Word::Cue(Cue::Setengah) => clock::half(v, from).or_else(|| count::counted(v, from)),
        Word::Number(_) | Word::Cue(Cue::Seperempat) => count::counted(v, from),
        Word::Other => number_loosely(v, from),
        _ => None,
    }?;
    expression.modifier = modifier;
    Some((end, expression))
}

/// The number after `sekitar`: a clock time, a length, a day or a year.
fn number_loosely(v: &View, at: usize) -> Read {
    clock::bare(v, at, None)
        .or_else(|| day::numbered(v, at))
        .or_else(|| count::counted(v, at))
        .or_else(|| period::year_after_word(v, at))
}
