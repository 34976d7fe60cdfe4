//! The rules of English, by the word that an expression begins with.

mod clock;
mod count;
mod day;
mod period;
mod relative;

use super::view::View;
use super::{Previous, numeric};
use crate::expression::{Expression, Period};
use crate::find::lexicon::{Cue, Word};
use crate::find::tokens::Shape;
use crate::value::Unit;
use crate::{Language, Modifier};

/// An expression and the token after it.
type Read = Option<(usize, Expression)>;

/// The expression that begins at a token with which one may, if one does.
pub(super) fn read(v: &View, at: usize, previous: &Previous) -> Read {
    let token = v.first(at)?;
    match token.word {
        Word::Other if token.shape == Shape::Number => number(v, at, previous),
        Word::Other => period::quarter_code(v, at),
        Word::Number(_) => clock::read(v, at).or_else(|| count::counted(v, at)),
        Word::Weekday(_) => day::weekday(v, at),
        Word::Many(_) => day::weekdays(v, at),
        Word::Month(_) => day::month(v, at),
        Word::Ordinal(_) => period::ordinal(v, at),
        Word::Unit(Unit::Quarter) => clock::read(v, at).or_else(|| period::second(v, at)),
        Word::Unit(unit) => count::bare_units(v, at, unit).or_else(|| period::second(v, at)),
        Word::Season(_) => period::season(v, at),
        Word::Holiday(_) => period::holiday(v, at),
        Word::Part(part) => relative::bare_part(v, at, part),
        Word::Cue(cue) => cue_word(v, at, cue),
        _ => None,
    }
}

/// What begins with a word that plays a part of its own.
fn cue_word(v: &View, at: usize, cue: Cue) -> Read {
    match cue {
        Cue::This
        | Cue::Last
        | Cue::Previous
        | Cue::Next
        | Cue::Following
        | Cue::Coming
        | Cue::That
        | Cue::Same
        | Cue::Past => relative::pointed(v, at),
        Cue::The => relative::with_the(v, at),
        Cue::Today | Cue::Tonight | Cue::Yesterday | Cue::Tomorrow => relative::day(v, at),
        Cue::Early | Cue::Mid | Cue::Late | Cue::End | Cue::Beginning | Cue::Middle => modified(v, at, cue),
        Cue::Half => clock::read(v, at).or_else(|| count::counted(v, at)),
        Cue::A | Cue::Several => count::counted(v, at),
        Cue::Every => count::every(v, at),
        Cue::Once => count::how_often(v, at + 1),
        Cue::Now | Cue::Recently => relative::reference(v, at, cue),
        Cue::Noon | Cue::Midnight => clock::read(v, at),
        Cue::Sekitar | Cue::More => approximate(v, at, cue),
        Cue::New | Cue::Eid | Cue::Good | Cue::Lunar => period::holiday(v, at),
        Cue::Anggaran => period::fiscal(v, at),
        Cue::Recent | Cue::These | Cue::Time => relative::loosely(v, at, cue),
        Cue::Often => count::often(v, at),
        _ => None,
    }
}

/// What begins with digits.
fn number(v: &View, at: usize, previous: &Previous) -> Read {
    clock::read(v, at)
        .or_else(|| numeric::moment(v, at))
        .or_else(|| {
            let (calendar, end) = numeric::full_date(v, at, Language::English)?;
            day::finish(v, end, super::draft::Draft::calendar(calendar))
        })
        .or_else(|| day::day_first(v, at))
        .or_else(|| day::second_day(v, at, *previous))
        .or_else(|| day::first_of_several(v, at))
        .or_else(|| period::decade(v, at))
        .or_else(|| period::century(v, at))
        .or_else(|| count::counted(v, at))
        .or_else(|| period::bare_year(v, at))
}

/// `early next year`, `mid-May`, `late 2014`, `the end of the year`, `early Monday`.
fn modified(v: &View, at: usize, cue: Cue) -> Read {
    let modifier = match cue {
        Cue::Early | Cue::Beginning => Modifier::Start,
        Cue::Mid | Cue::Middle => Modifier::Mid,
        _ => Modifier::End,
    };
    let noun = matches!(cue, Cue::End | Cue::Beginning | Cue::Middle);
    let from = match (noun, v.is(at + 1, Cue::Of)) {
        (true, true) => at + 2,
        (true, false) => return None,
        (false, _) if v.glued_mark(at + 1, b'-') => at + 2,
        // "late in the year", "early in May"
        (false, _) if v.is(at + 1, Cue::In) || v.is(at + 1, Cue::On) => at + 2,
        (false, _) => at + 1,
    };
    v.next(from)?;
    // "the end of the end of the …" is nothing, however long it goes on.
    if v.is(from, Cue::The)
        && matches!(
            v.cue(from + 1),
            Some(Cue::Early | Cue::Mid | Cue::Late | Cue::End | Cue::Beginning | Cue::Middle)
        )
    {
        return None;
    }
    let (end, mut expression) = whole_year_or_month(v, from).or_else(|| match v.word(from) {
        Word::Month(_) => day::month_after_word(v, from),
        Word::Weekday(_) => day::weekday(v, from),
        Word::Season(_) => period::season(v, from),
        Word::Cue(cue @ (Cue::This | Cue::Last | Cue::Next | Cue::The | Cue::That)) => cue_word(v, from, cue),
        Word::Cue(cue @ (Cue::Today | Cue::Yesterday | Cue::Tomorrow)) if !noun => cue_word(v, from, cue),
        Word::Other => period::decade(v, from).or_else(|| period::year_after_word(v, from)),
        _ => None,
    })?;
    expression.modifier = Some(modifier);
    Some((end, expression))
}

/// `the year`, `the month`, `the week` after `end of`: the present one.
fn whole_year_or_month(v: &View, at: usize) -> Read {
    if !v.is(at, Cue::The) {
        return None;
    }
    let Word::Unit(
        unit @ (Unit::Week | Unit::Month | Unit::Quarter | Unit::Year | Unit::Decade | Unit::Century),
    ) = v.word(at + 1)
    else {
        return None;
    };
    let draft = super::draft::Draft::of(Period::Shift(crate::expression::Anchor::Writing, 0, unit));
    Some((at + 2, draft.finish()?))
}

/// `about two hours`, `more than a decade`: a length or clock time, loosely.
fn approximate(v: &View, at: usize, cue: Cue) -> Read {
    let (from, modifier) = match cue {
        Cue::More if v.is(at + 1, Cue::Than) => (at + 2, None),
        Cue::Sekitar => (at + 1, Some(Modifier::Approx)),
        _ => return None,
    };
    v.next(from)?;
    let (end, mut expression) = clock::read(v, from).or_else(|| count::counted(v, from))?;
    expression.modifier = modifier;
    Some((end, expression))
}
