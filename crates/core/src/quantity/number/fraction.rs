//! Parts of a whole: `sepertiga`, `tiga perempat`, `2/3`.

use super::super::words::Part;
use super::Decimal;
use crate::view::View;

/// A part of a whole.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Fraction {
    pub value: Decimal,
    /// Whether the digits behind the point go on (`sepertiga`).
    pub is_rounded: bool,
    /// The token after the last.
    pub end: usize,
}

/// Digits behind the point that are kept of a fraction that has no end.
const DIGITS: u8 = 6;

/// The fraction that begins at a token, in words or with a stroke.
pub(super) fn read(view: &View<'_>, start: usize) -> Option<Fraction> {
    in_words(view, start).or_else(|| with_stroke(view, start))
}

fn in_words(view: &View<'_>, start: usize) -> Option<Fraction> {
    let word = view.get(start)?;
    if word.is(Part::Fraction) {
        return divided(word.known.number.most.max(1), word.known.number.value, start + 1);
    }
    let next = view.next_in_line(start + 1).filter(|next| next.is(Part::Denominator))?;
    let has_whole = view.next_in_line(start + 2).is_some_and(|word| word.text == "of");
    if matches!(word.text, "a" | "A") && has_whole {
        return divided(1, next.known.number.value, start + 2);
    }
    // "three quarters" may be quarters of a year; "tiga perempat" is nothing else.
    let is_plain = word.is(Part::Digit) && (has_whole || next.text.starts_with("per"));
    is_plain.then(|| divided(word.known.number.value, next.known.number.value, start + 2)).flatten()
}

/// `2/3` before a noun: with anything else behind it, it is a date or a part of a code.
fn with_stroke(view: &View<'_>, start: usize) -> Option<Fraction> {
    let small = |at: usize| -> Option<i64> {
        let word = view.get(at).filter(|word| word.text.len() <= 2 && !word.in_time)?;
        word.text.parse().ok().filter(|value| *value > 0)
    };
    let is_stroke = view.get(start + 1).is_some_and(|word| word.text == "/" && word.is_joined);
    let is_joined = |at: usize| view.get(at).is_some_and(|word| word.is_joined);
    if !is_stroke
        || !is_joined(start + 2)
        || is_joined(start + 3)
        || view.before_in_line(start).is_some_and(|b| b.is(Part::Label))
    {
        return None;
    }
    let (part, whole) = (small(start)?, small(start + 2)?);
    let has_noun = super::super::unit::is_noun(view, start + 3)
        || view.next_in_line(start + 3).is_some_and(|word| matches!(word.text, "dari" | "of"));
    (part < whole && has_noun).then(|| divided(part, whole, start + 3)).flatten()
}

/// A quotient, exact where it has few digits, else rounded.
fn divided(part: i64, whole: i64, end: usize) -> Option<Fraction> {
    if whole <= 0 || part.abs() > 1_000_000 {
        return None;
    }
    let scaled = part.checked_mul(10_i64.pow(u32::from(DIGITS)))?;
    let is_rounded = scaled % whole != 0;
    let mantissa = (scaled + whole / 2) / whole;
    Some(Fraction { value: Decimal::new(mantissa, DIGITS)?, is_rounded, end })
}
