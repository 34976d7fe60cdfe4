//! How two numbers in digits are written against each other: `3-1`, `3–1`, `88 - 76`, `2:1`, `1 : 100`.

use super::super::number::{self, Mark};
use super::Decimal;
use crate::view::View;

/// Two numbers in digits with a mark between them, and nothing glued to either.
#[derive(Clone, Copy, Debug)]
pub(super) struct Form {
    /// The token after the last.
    pub end: usize,
    pub numbers: [Decimal; 2],
    /// Whether the mark is a colon.
    pub has_colon: bool,
    /// Whether spaces stand around the mark.
    pub is_spaced: bool,
    /// Whether both are whole, of three digits at most, and without a zero in front.
    pub is_short: bool,
}

/// Two numbers that begin at a token.
pub(super) fn read(view: &View<'_>, start: usize, habit: Mark) -> Option<Form> {
    /// `999-999`, with a dash that takes three bytes.
    const LONGEST: usize = 9;
    let word = view.get(start)?;
    if !word.text.starts_with(|c: char| c.is_ascii_digit()) || is_glued_before(view, start) {
        return None;
    }
    let dashes = ['-', '\u{2010}', '\u{2011}'];
    if let Some((one, other)) = word.text.split_once(dashes).filter(|_| word.text.len() <= LONGEST) {
        let numbers = [short(one)?, short(other)?];
        let form = Form { end: start + 1, numbers, has_colon: false, is_spaced: false, is_short: true };
        return Some(form).filter(|form| !is_glued_behind(view, form.end));
    }
    let mark = view.next_in_line(start + 1)?;
    let has_colon = mark.text == ":";
    if !has_colon && !matches!(mark.text, "-" | "–") {
        return None;
    }
    let other =
        view.next_in_line(start + 2).filter(|other| other.is_joined == mark.is_joined && !other.in_time)?;
    let form = Form {
        end: start + 3,
        numbers: [value(word.text, habit)?, value(other.text, habit)?],
        has_colon,
        is_spaced: !mark.is_joined,
        is_short: short(word.text).is_some() && short(other.text).is_some(),
    };
    Some(form).filter(|form| !is_glued_behind(view, form.end))
}

/// A number of up to three digits without a zero in front.
fn short(digits: &str) -> Option<Decimal> {
    let is_short = digits.len() <= 3 && digits.bytes().all(|byte| byte.is_ascii_digit());
    let has_zero = digits.len() > 1 && digits.starts_with('0');
    if is_short && !has_zero { digits.parse().ok() } else { None }
}

fn value(digits: &str, habit: Mark) -> Option<Decimal> {
    short(digits).or_else(|| number::value(digits, habit))
}

/// Whether a mark that makes a longer code of it is glued to the token.
fn is_glued_before(view: &View<'_>, start: usize) -> bool {
    let opens = |text: &str| matches!(text, "(" | "[" | "\"" | "“" | "‘" | "'" | "”" | "*" | "—");
    view.get(start).is_some_and(|word| word.is_joined)
        && view.before_in_line(start).is_some_and(|before| !opens(before.text))
}

fn is_glued_behind(view: &View<'_>, end: usize) -> bool {
    let closes = |text: &str| {
        matches!(
            text,
            "." | "," | ";" | ":" | "!" | "?" | ")" | "]" | "\"" | "”" | "’" | "'" | "*" | "—" | "…"
        )
    };
    let is_number = |at: usize| {
        view.next_in_line(at)
            .is_some_and(|word| word.is_joined && word.text.starts_with(|c: char| c.is_ascii_digit()))
    };
    view.next_in_line(end).is_some_and(|next| next.is_joined && (!closes(next.text) || is_number(end + 1)))
}
