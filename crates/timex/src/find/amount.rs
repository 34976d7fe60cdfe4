//! Numbers of units: `tiga`, `2,5`, `dua puluh empat`, `beberapa`, `setengah`.

use super::view::View;
use crate::Language;
use crate::find::lexicon::{Cue, Word};
use crate::find::tokens::Shape;
use crate::value::Amount;

/// The most tokens that a number in words may have.
const LONGEST: usize = 8;

/// An amount and its end.
pub(super) fn amount(v: &View, at: usize, language: Language) -> Option<(Amount, usize)> {
    let token = v.first(at)?;
    let (amount, end) = match token.word {
        Word::Cue(Cue::Beberapa) => return Some((Amount::Some, at + 1)),
        Word::Cue(Cue::Belasan) => return Some((Amount::Some, skip_scales(v, at + 1))),
        Word::Cue(Cue::Setengah) => return Some((Amount::Hundredths(50), at + 1)),
        Word::Cue(Cue::Seperempat) => return Some((Amount::Hundredths(25), at + 1)),
        Word::Number(_) => in_words(v, at)?,
        _ if token.shape == Shape::Number => in_digits(v, at, language)?,
        _ => return None,
    };
    match (amount, v.cue(end)) {
        (Amount::Hundredths(n), Some(Cue::Setengah)) => {
            Some((Amount::Hundredths(n.checked_add(50)?), end + 1))
        }
        _ => Some((amount, end)),
    }
}

/// `puluhan ribu`: what multiplies an amount that is not said anyway.
fn skip_scales(v: &View, at: usize) -> usize {
    if matches!(v.word(at), Word::Scale(_)) { at + 1 } else { at }
}

fn in_digits(v: &View, at: usize, language: Language) -> Option<(Amount, usize)> {
    let (thousands, decimal) = match language {
        Language::Indonesian => (b'.', b','),
        Language::English => (b',', b'.'),
    };
    let first = v.first(at)?;
    if !v.free_before(at) {
        return None;
    }
    let (mut whole, mut end) = (first.value, at + 1);
    while end < at + LONGEST
        && v.glued_mark(end, thousands)
        && let Some(group) = v.glued_number(end + 1).filter(|group| group.len() == 3)
    {
        whole = whole.saturating_mul(1000).saturating_add(group.value);
        end += 2;
    }
    let mut hundredths = whole.checked_mul(100)?;
    // Both marks are met as decimal marks where no group of three follows.
    if let Some(part) = v.glued_number(end + 1).filter(|part| part.len() <= 2)
        && (v.glued_mark(end, decimal) || v.glued_mark(end, thousands))
    {
        hundredths = hundredths.checked_add(part.value * if part.len() == 1 { 10 } else { 1 })?;
        end += 2;
    }
    if let Word::Scale(scale @ 100..) = v.word(end) {
        hundredths = hundredths.checked_mul(scale)?;
        end += 1;
    }
    Some((Amount::Hundredths(hundredths), end))
}

/// A number in words, as a whole number of hundredths.
fn in_words(v: &View, at: usize) -> Option<(Amount, usize)> {
    let (value, end) = number_words(v, at)?;
    Some((Amount::Hundredths(value.checked_mul(100)?), end))
}

/// `dua puluh empat`, `seratus dua belas`, `twenty-four`: a number in words, and its end.
pub(super) fn number_words(v: &View, at: usize) -> Option<(u32, usize)> {
    let Word::Number(first) = v.first(at)?.word else {
        return None;
    };
    let (mut total, mut group, mut pending, mut end) = (0_u32, 0_u32, first, at + 1);
    while end < at + LONGEST {
        // "twenty-four"
        let next = if v.glued_mark(end, b'-') && pending >= 20 { end + 1 } else { end };
        match v.word(next) {
            Word::Number(n) if n < 10 && pending >= 20 && pending % 10 == 0 => {
                group = group.checked_add(pending)?;
                pending = n;
            }
            Word::Scale(1) if pending < 10 => pending += 10,
            Word::Scale(scale @ 10..=100) if pending < 100 => pending *= scale,
            Word::Scale(scale) if scale >= 1000 => {
                total = group.checked_add(pending)?.checked_mul(scale)?;
                (group, pending) = (0, 0);
            }
            Word::Number(n) if pending == 0 => pending = n,
            _ => break,
        }
        end = next + 1;
    }
    Some((total.checked_add(group)?.checked_add(pending)?, end))
}
