//! Numbers of units: how long (`two days`, `a five-year term`), how often (`twice a week`), and how far from an
//! anchor (`two years ago`, `a day later`).

use super::Read;
use crate::Language;
use crate::expression::{Anchor, Expression, Reading, When};
use crate::find::amount::amount;
use crate::find::lexicon::{Cue, Word};
use crate::find::tokens::Shape;
use crate::find::view::View;
use crate::value::{Amount, Length, Pattern, TimeOfDay, Unit};

/// `two`, `2.5`, `a`, `half an`, `several`, `a few`, `a couple of`: an amount and its end.
fn number(v: &View, at: usize) -> Option<(Amount, usize)> {
    match v.first(at)?.word {
        Word::Cue(Cue::A) => match v.cue(at + 1) {
            Some(Cue::Several) => Some((Amount::Some, past_of(v, at + 2))),
            Some(Cue::Half) => None,
            _ => Some(match v.word(at + 1) {
                // "a dozen years", "a hundred years"
                Word::Number(12) => (Amount::whole(12), at + 2),
                Word::Scale(scale) => (Amount::whole(scale), at + 2),
                _ => (Amount::whole(1), at + 1),
            }),
        },
        Word::Cue(Cue::Half) => {
            let a = v.is(at + 1, Cue::A);
            a.then_some((Amount::Hundredths(50), at + 2))
        }
        Word::Cue(Cue::Several) => Some((Amount::Some, past_of(v, at + 1))),
        _ => {
            let (number, end) = amount(v, at, Language::English)?;
            // "one and a half years"
            match number {
                Amount::Hundredths(n)
                    if v.is(end, Cue::Dan) && v.is(end + 1, Cue::A) && v.is(end + 2, Cue::Half) =>
                {
                    Some((Amount::Hundredths(n.checked_add(50)?), end + 3))
                }
                _ => Some((number, end)),
            }
        }
    }
}

fn past_of(v: &View, at: usize) -> usize {
    if v.is(at, Cue::Of) { at + 1 } else { at }
}

/// A number of units, and what the words after it make of it.
pub(super) fn counted(v: &View, at: usize) -> Read {
    let (count, end) = number(v, at)?;
    if v.is(end, Cue::Times) {
        return how_often(v, end + 1);
    }
    let hyphen = v.glued_mark(end, b'-');
    let unit_at = if hyphen { end + 1 } else { end };
    let Word::Unit(unit) = v.word(unit_at) else {
        return None;
    };
    // "a second time", "a day labourer": one of a unit is a length only where something says so.
    let article = v.first(at)?.word == Word::Cue(Cue::A) && count != Amount::Some;
    let end = unit_at + 1;
    if hyphen {
        // "a 20-year-old" is a person.
        return (!v.glued_mark(end, b'-')).then_some((end, just(count, unit)));
    }
    let pointed = far(v, end, count, unit);
    if pointed.is_none() && (unit == Unit::Second && article || unit == Unit::Quarter) {
        return None;
    }
    // "two quarters" of something are parts of it; "a minute" and "an hour" may be rates: "60 km an hour".
    if article
        && pointed.is_none()
        && matches!(v.word_before(at), Word::Cue(Cue::Counted | Cue::Once | Cue::Times))
    {
        return None;
    }
    // "$2,000 a month"
    if article && v.before(at).is_some_and(|before| before.shape == Shape::Number) {
        return Some((end, Expression::new(Reading::Every(Length::whole(1, unit)))));
    }
    pointed.or_else(|| Some(smaller(v, end, count, unit)))
}

/// How long only: after `the last`, `the past`.
pub(super) fn length(v: &View, at: usize) -> Read {
    v.next(at)?;
    let (count, end) = number(v, at)?;
    let Word::Unit(unit) = v.word(end) else {
        return None;
    };
    Some((end + 1, just(count, unit)))
}

fn just(count: Amount, unit: Unit) -> Expression {
    Expression::new(Reading::Length(Length::of(count, unit)))
}

/// `30 minutes` in `two hours and 30 minutes`.
fn smaller(v: &View, end: usize, count: Amount, unit: Unit) -> (usize, Expression) {
    let from = if v.is(end, Cue::Dan) { end + 1 } else { end };
    let second = v.next(from).and_then(|_| amount(v, from, Language::English));
    if let Some((Amount::Hundredths(n), after)) = second
        && let Word::Unit(second) = v.word(after)
        && second < unit
        && n % 100 == 0
    {
        let length = Length::Of(count, unit, Some((Amount::Hundredths(n), second)));
        return (after + 1, Expression::new(Reading::Length(length)));
    }
    (end, just(count, unit))
}

/// `ago`, `later`, `earlier`, `from now`, `before` at the end of a clause.
fn far(v: &View, end: usize, count: Amount, unit: Unit) -> Read {
    let closes = |at: usize| {
        v.next(at).is_none_or(|token| !token.is_word() && token.shape != crate::find::tokens::Shape::Number)
    };
    let (anchor, sign, after) = match v.cue(end)? {
        Cue::Ago => (Anchor::Writing, -1, end + 1),
        Cue::Later => (Anchor::Telling, 1, end + 1),
        Cue::Earlier => (Anchor::Telling, -1, end + 1),
        Cue::From if v.is(end + 1, Cue::Now) => (Anchor::Writing, 1, end + 2),
        Cue::Before if closes(end + 1) => (Anchor::Telling, -1, end + 1),
        Cue::After if closes(end + 1) => (Anchor::Telling, 1, end + 1),
        _ => return None,
    };
    // Half an hour later is 30 minutes later.
    let (count, unit) = match Length::of(count, unit) {
        Length::Of(count, unit, _) => (count, unit),
        Length::While => (count, unit),
    };
    let reading = match count {
        Amount::Some if anchor == Anchor::Writing && sign > 0 => Reading::Future,
        Amount::Some => Reading::Past,
        Amount::Hundredths(n) if n % 100 != 0 => return None,
        Amount::Hundredths(n) => {
            let count = i32::try_from(n / 100).ok()? * sign;
            match unit {
                Unit::Second | Unit::Minute | Unit::Hour => Reading::Moment(anchor, count, unit),
                _ => Reading::Date(When::shift(anchor, count, unit)),
            }
        }
    };
    Some((after, Expression::new(reading)))
}

/// `decades`, `centuries`, `hours` alone, after `for`: some of them.
pub(super) fn bare_units(v: &View, at: usize, unit: Unit) -> Read {
    let token = v.first(at)?;
    let plural = v.text.as_bytes().get((token.end as usize).saturating_sub(1)) == Some(&b's');
    if !plural || unit == Unit::Second {
        return None;
    }
    if let Some(read) = far(v, at + 1, Amount::Some, unit) {
        return Some(read);
    }
    if !matches!(v.cue_before(at), Some(Cue::In | Cue::For)) {
        return None;
    }
    Some((at + 1, just(Amount::Some, unit)))
}

/// `every year`, `each Monday`, `every two weeks`, `every morning`.
pub(super) fn every(v: &View, at: usize) -> Read {
    v.next(at + 1)?;
    let set = |end, length| Some((end, Expression::new(Reading::Every(length))));
    let recurring = |end, pattern| Some((end, Expression::new(Reading::Recurring(pattern))));
    match v.word(at + 1) {
        Word::Unit(unit) => set(at + 2, Length::whole(1, unit)),
        Word::Weekday(weekday) => {
            let time = match v.word(at + 2) {
                Word::Part(part) => Some(TimeOfDay::Part(part)),
                _ => None,
            };
            let end = if time.is_some() { at + 3 } else { at + 2 };
            recurring(end, Pattern { weekday: Some(weekday), time, ..Pattern::default() })
        }
        Word::Month(month) if v.is_capital(at + 1) => {
            recurring(at + 2, Pattern { month: Some(month), ..Pattern::default() })
        }
        Word::Part(part) => {
            recurring(at + 2, Pattern { time: Some(TimeOfDay::Part(part)), ..Pattern::default() })
        }
        _ => {
            let (count, end) = amount(v, at + 1, Language::English)?;
            let Word::Unit(unit) = v.word(end) else {
                return None;
            };
            set(end + 1, Length::Of(count, unit, None))
        }
    }
}

/// `daily`, `annually`; in small letters only, for newspapers are called so.
pub(super) fn often(v: &View, at: usize) -> Read {
    let token = v.first(at).filter(|token| token.shape == Shape::Lower)?;
    let unit = match v.text.as_bytes().get(token.start as usize)? {
        b'd' => Unit::Day,
        b'w' => Unit::Week,
        b'm' => Unit::Month,
        b'h' => Unit::Hour,
        _ => Unit::Year,
    };
    Some((at + 1, Expression::new(Reading::Every(Length::whole(1, unit)))))
}

/// `twice a week`, `three times a day`: from after `twice` or `times`.
pub(super) fn how_often(v: &View, at: usize) -> Read {
    if !matches!(v.cue(at), Some(Cue::A | Cue::Every)) {
        return None;
    }
    let Word::Unit(unit) = v.word(at + 1) else {
        return None;
    };
    Some((at + 2, Expression::new(Reading::Every(Length::whole(1, unit)))))
}
