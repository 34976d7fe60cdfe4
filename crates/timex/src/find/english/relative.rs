//! Words that point: `yesterday`, `last week`, `this morning`, `the following day`, `that night`, `now`.

use super::{Read, count, day, modified, period};
use crate::expression::{Anchor, Direction, Expression, Part, Period, Reading};
use crate::find::draft::Draft;
use crate::find::lexicon::{Cue, Word};
use crate::find::view::View;
use crate::value::{DayPart, Length, Unit};

fn of(anchor: Anchor, count: i32, unit: Unit) -> Draft {
    Draft::of(Period::Shift(anchor, count, unit))
}

/// `today`, `tonight`, `yesterday afternoon`, `tomorrow at noon`.
pub(super) fn day(v: &View, at: usize) -> Read {
    let (count, day_part) = match v.first(at)?.word {
        Word::Cue(Cue::Yesterday) => (-1, None),
        Word::Cue(Cue::Tomorrow) => (1, None),
        Word::Cue(Cue::Tonight) => (0, Some(DayPart::Night)),
        _ => (0, None),
    };
    day::finish(v, at + 1, Draft { day_part, ..of(Anchor::Writing, count, Unit::Day) })
}

/// What a pointing word counts from, how far, and which way a name after it lies.
fn meaning(cue: Cue) -> Option<(Anchor, i32, Direction)> {
    Some(match cue {
        Cue::This => (Anchor::Writing, 0, Direction::This),
        Cue::Last | Cue::Past => (Anchor::Writing, -1, Direction::Last),
        Cue::Next | Cue::Coming => (Anchor::Writing, 1, Direction::Next),
        Cue::Previous => (Anchor::Telling, -1, Direction::Last),
        Cue::Following => (Anchor::Telling, 1, Direction::Next),
        Cue::That | Cue::Same => (Anchor::Telling, 0, Direction::Nearest),
        _ => return None,
    })
}

/// `last week`, `this morning`, `next Monday`, `last May`, `that night`, `this weekend`, `next summer`.
pub(super) fn pointed(v: &View, at: usize) -> Read {
    let Word::Cue(cue) = v.first(at)?.word else {
        return None;
    };
    let (anchor, count, direction) = meaning(cue)?;
    // "this past Monday", "this coming week"
    if cue == Cue::This && matches!(v.cue(at + 1), Some(Cue::Past | Cue::Coming)) {
        let (end, expression) = pointed(v, at + 1)?;
        return Some((end, expression));
    }
    // "over the past month", "in the last decade": how long.
    let before_the =
        at.checked_sub(1).filter(|the| v.first(*the).is_some_and(|token| token.word == Word::Cue(Cue::The)));
    if let (Cue::Past | Cue::Last, Word::Unit(unit), Some(the)) = (cue, v.word(at + 1), before_the)
        && unit >= Unit::Hour
        && (cue == Cue::Past || v.cue_before(the) == Some(Cue::In))
    {
        return Some((at + 2, Expression::new(Reading::Length(Length::whole(1, unit)))));
    }
    if let (Cue::That, Word::Cue(Cue::Time)) = (cue, v.word(at + 1))
        && matches!(v.cue_before(at), Some(Cue::At | Cue::Hingga | Cue::Sejak | Cue::In))
    {
        return Some((at + 2, Expression::new(Reading::Past)));
    }
    if cue == Cue::Last
        && let Some(read) = day::nth_weekday(v, at + 1, -1)
    {
        return Some(read);
    }
    named(v, at + 1, direction).or_else(|| match v.word(at + 1) {
        Word::Unit(Unit::Day) if anchor == Anchor::Writing => None,
        Word::Unit(unit) if unit >= Unit::Day && !is_plural(v, at + 1) => {
            day::finish(v, at + 2, of(anchor, count, unit))
        }
        Word::Cue(Cue::Weekend) => {
            let draft = Draft { part: Some(Part::Weekend), ..of(anchor, count, Unit::Week) };
            Some((at + 2, draft.finish()?))
        }
        Word::Part(part) => {
            day::finish(v, at + 2, Draft { day_part: Some(part), ..of(anchor, count, Unit::Day) })
        }
        // "the last two days", "the past five years": how long.
        // "to last six weeks" is a verb.
        Word::Number(_) | Word::Other | Word::Cue(Cue::Several)
            if count != 0 && (before_the.is_some() || v.cue_before(at) == Some(Cue::In)) =>
        {
            count::length(v, at + 1)
        }
        _ => None,
    })
}

/// A weekday, month, season or quarter that a pointing word goes before.
fn named(v: &View, at: usize, direction: Direction) -> Read {
    v.next(at)?;
    let (end, mut expression) = match v.word(at) {
        Word::Weekday(_) => day::weekday(v, at),
        Word::Month(_) => day::month_after_word(v, at).filter(|_| v.is_capital(at)),
        Word::Season(season) => {
            let draft = Draft { part: Some(Part::Season(season)), ..Draft::default() };
            Some((at + 1, draft.finish()?))
        }
        Word::Ordinal(_) => period::ordinal(v, at),
        Word::Holiday(_) => period::holiday(v, at),
        _ => None,
    }?;
    expression.direction = direction;
    Some((end, expression))
}

/// Whether a unit is written in the plural: `days`.
fn is_plural(v: &View, at: usize) -> bool {
    v.first(at)
        .is_some_and(|token| v.text.as_bytes().get((token.end as usize).saturating_sub(1)) == Some(&b's'))
}

/// What begins with `the`: `the next day`, `the previous week`, `the day before`, `the past five years`,
/// `the 1990s`, `the end of the year`, `the weekend`, `the day after tomorrow`.
pub(super) fn with_the(v: &View, at: usize) -> Read {
    match v.word(at + 1) {
        Word::Cue(Cue::Next | Cue::Coming) => the_next(v, at + 1),
        Word::Cue(Cue::Previous | Cue::Following | Cue::Same | Cue::Last | Cue::Past) => {
            if v.is(at + 1, Cue::Past)
                && !matches!(v.word(at + 2), Word::Unit(_) | Word::Number(_) | Word::Cue(Cue::Several))
                && v.number(at + 2).is_none()
            {
                return (v.cue_before(at) == Some(Cue::In))
                    .then_some((at + 2, Expression::new(Reading::Past)));
            }
            pointed(v, at + 1)
        }
        Word::Cue(Cue::Future) => Some((at + 2, Expression::new(Reading::Future))),
        Word::Cue(cue @ (Cue::End | Cue::Beginning | Cue::Middle | Cue::Early | Cue::Mid | Cue::Late)) => {
            modified(v, at + 1, cue)
        }
        Word::Cue(Cue::Weekend) => {
            let draft = Draft { part: Some(Part::Weekend), ..Draft::default() };
            Some((at + 2, draft.finish()?))
        }
        Word::Unit(unit) => the_unit(v, at + 1, unit).or_else(|| period::second(v, at + 1)),
        Word::Ordinal(_) => period::ordinal(v, at + 1),
        Word::Season(_) => period::season_of(v, at + 1),
        Word::Part(part) => the_part(v, at + 1, part),
        // "at the time"
        Word::Cue(Cue::Time) if v.cue_before(at) == Some(Cue::At) => {
            Some((at + 2, Expression::new(Reading::Past)))
        }
        _ => {
            if v.mark(at + 1, b'\'') {
                return period::decade(v, at + 2);
            }
            let read = period::decade(v, at + 1).or_else(|| period::century(v, at + 1));
            read.or_else(|| day::day_first(v, at + 1)).filter(|_| v.number(at + 1).is_some())
        }
    }
}

/// `the next day` is the day after the one told; `the next two years` is how long.
fn the_next(v: &View, at: usize) -> Read {
    match v.word(at + 1) {
        Word::Unit(unit @ (Unit::Day | Unit::Week | Unit::Month | Unit::Year)) if !is_plural(v, at + 1) => {
            day::finish(v, at + 2, of(Anchor::Telling, 1, unit))
        }
        Word::Part(part) => {
            day::finish(v, at + 2, Draft { day_part: Some(part), ..of(Anchor::Telling, 1, Unit::Day) })
        }
        _ => pointed(v, at),
    }
}

/// `the day before`, `the week after`, `the day after tomorrow`, `the day before yesterday`.
fn the_unit(v: &View, at: usize, unit: Unit) -> Read {
    let sign = match v.cue(at + 1)? {
        Cue::Before => -1,
        Cue::After => 1,
        _ => return None,
    };
    match (unit, v.cue(at + 2)) {
        (Unit::Day, Some(Cue::Tomorrow | Cue::Yesterday)) => {
            day::finish(v, at + 3, of(Anchor::Writing, sign * 2, Unit::Day))
        }
        // "the day before the vote" counts from the vote.
        _ if v.next(at + 2).is_some_and(crate::find::tokens::Token::is_word) => None,
        _ => Some((at + 2, of(Anchor::Telling, sign, unit).finish()?)),
    }
}

/// `recent years`, `these days`, `that time`, and after `at` `the time`: no value of their own.
pub(super) fn loosely(v: &View, at: usize, cue: Cue) -> Read {
    let plural = matches!(v.word(at + 1), Word::Unit(unit) if unit >= Unit::Day) && is_plural(v, at + 1);
    let reading = match cue {
        Cue::Recent if plural => Reading::Past,
        Cue::These if plural && v.word(at + 1) == Word::Unit(Unit::Day) => Reading::Present,
        _ => return None,
    };
    Some((at + 2, Expression::new(reading)))
}

/// `dawn`, `dusk`, `night` after `at`, `before`, `until` and their like: of the day being told.
pub(super) fn bare_part(v: &View, at: usize, part: DayPart) -> Read {
    let called_for = matches!(
        v.cue_before(at),
        Some(Cue::At | Cue::Before | Cue::After | Cue::Hingga | Cue::Sejak | Cue::In)
    ) && v.first(at).is_some_and(|token| !token.is_capital());
    if !called_for {
        return None;
    }
    let draft = Draft { day_part: Some(part), ..Draft::default() };
    Some((at + 1, draft.finish()?))
}

/// `the morning`, `the morning of May 5`: a part of the day being told, or of the one that follows.
fn the_part(v: &View, at: usize, part: DayPart) -> Read {
    let mut draft = Draft { day_part: Some(part), ..Draft::default() };
    if v.is(at + 1, Cue::Of) {
        let end = day::of_a_time(v, at + 2, &mut draft)?;
        return Some((end, draft.finish()?));
    }
    let called_for = matches!(v.cue_before(at.saturating_sub(1)), Some(Cue::In));
    if called_for { Some((at + 1, draft.finish()?)) } else { None }
}

/// `now`, `currently`, `recently`.
pub(super) fn reference(v: &View, at: usize, cue: Cue) -> Read {
    let reading = if cue == Cue::Now { Reading::Present } else { Reading::Past };
    // "now that", "until now" are time; "Now" in a name is not.
    let in_name = v.is_capital(at) && !v.begins_sentence(at);
    if in_name { None } else { Some((at + 1, Expression::new(reading))) }
}
