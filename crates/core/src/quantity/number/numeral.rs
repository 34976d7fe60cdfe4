//! Numbers in digits: which mark parts thousands and which the decimals.

use timex::Language;

use super::Decimal;
use crate::view::View;

/// The mark before decimals.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in super::super) enum Mark {
    Comma,
    Point,
}

/// The mark that an article puts before decimals: its language's, unless its own unmistakable numbers say
/// otherwise more often.
pub(in super::super) fn habit(view: &View<'_>) -> Mark {
    let (mut comma, mut point) = (0_usize, 0_usize);
    for word in view.numbers.iter().map(|&at| &view.words[at]).filter(|word| !word.in_time) {
        if !word.text.starts_with(|c: char| c.is_ascii_digit()) {
            continue;
        }
        match unmistakable(word.text) {
            Some(Mark::Comma) => comma += 1,
            Some(Mark::Point) => point += 1,
            None => {}
        }
    }
    match view.language {
        Language::English => {
            if comma > point {
                Mark::Comma
            } else {
                Mark::Point
            }
        }
        Language::Indonesian => {
            if point > comma {
                Mark::Point
            } else {
                Mark::Comma
            }
        }
    }
}

/// What the form of a number alone says of its decimal mark.
fn unmistakable(digits: &str) -> Option<Mark> {
    let marks = |mark: char| digits.chars().filter(|&c| c == mark).count();
    match (marks('.'), marks(',')) {
        (0, 0) => None,
        (points, commas) if points > 0 && commas > 0 => {
            if digits.rfind(',') > digits.rfind('.') {
                Some(Mark::Comma)
            } else {
                Some(Mark::Point)
            }
        }
        (0, commas) if commas > 1 => Some(Mark::Point),
        (points, 0) if points > 1 => Some(Mark::Comma),
        (1, 0) => digits.split('.').nth(1).is_none_or(|part| part.len() != 3).then_some(Mark::Point),
        _ => digits.split(',').nth(1).is_none_or(|part| part.len() != 3).then_some(Mark::Comma),
    }
}

/// The value of a number in digits, with or without marks; none for what is a code (`0812`, `1.2.3`) or too long.
pub(in super::super) fn value(digits: &str, habit: Mark) -> Option<Decimal> {
    if digits.len() > 24 || !digits.starts_with(|c: char| c.is_ascii_digit()) {
        return None;
    }
    let (points, commas) = (digits.matches('.').count(), digits.matches(',').count());
    let decimal = match (points, commas) {
        (0, 0) => None,
        (1, 1) | (2.., 1) | (1, 2..) => digits.rfind(['.', ',']),
        (1, 0) => is_decimal(digits, '.', habit == Mark::Point).then(|| digits.find('.')).flatten(),
        (0, 1) => is_decimal(digits, ',', habit == Mark::Comma).then(|| digits.find(',')).flatten(),
        (2.., 0) | (0, 2..) => None,
        _ => return None,
    };
    let (whole, part) = decimal.map_or((digits, ""), |at| (&digits[..at], &digits[at + 1..]));
    let whole_digits = digits_of(whole)?;
    if decimal.is_some() && part.is_empty() || !part.bytes().all(|byte| byte.is_ascii_digit()) {
        return None;
    }
    const MOST: usize = 18;
    let has_zero = whole_digits > 1 && whole.starts_with('0');
    if has_zero || whole_digits + part.len() > MOST {
        return None;
    }
    let all = whole.bytes().chain(part.bytes()).filter(u8::is_ascii_digit);
    let mantissa = all.fold(0, |number, digit| number * 10 + i64::from(digit - b'0'));
    Decimal::new(mantissa, part.len() as u8)
}

/// Whether the one mark in a number stands before decimals. Three digits behind it leave it to the habit;
/// three zeros are thousands.
fn is_decimal(digits: &str, mark: char, by_habit: bool) -> bool {
    let Some((whole, part)) = digits.split_once(mark) else { return false };
    if part.len() != 3 || whole.len() > 3 || whole == "0" { true } else { by_habit && part != "000" }
}

/// How many digits a whole number has whose thousands may be parted by marks; none where a group is not of three.
fn digits_of(whole: &str) -> Option<usize> {
    let mut groups = whole.split(['.', ',']);
    let first = groups.next().filter(|first| !first.is_empty())?;
    let is_parted = whole.len() > first.len();
    if is_parted && first.len() > 3 || groups.any(|group| group.len() != 3) {
        return None;
    }
    let are_digits = whole.bytes().all(|byte| byte.is_ascii_digit() || matches!(byte, b'.' | b','));
    are_digits.then(|| whole.bytes().filter(u8::is_ascii_digit).count())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(digits: &str, habit: Mark) -> String {
        value(digits, habit).map_or_else(|| "none".to_owned(), |value| value.to_string())
    }

    #[test]
    fn form_comes_before_habit() {
        for (digits, comma, point) in [
            ("1.250", "1250", "1.25"),
            ("1,250", "1.25", "1250"),
            ("1.5", "1.5", "1.5"),
            ("1,5", "1.5", "1.5"),
            ("2.000", "2000", "2000"),
            ("2,000", "2000", "2000"),
            ("1.234.567", "1234567", "1234567"),
            ("1,234,567.5", "1234567.5", "1234567.5"),
            ("1.234.567,89", "1234567.89", "1234567.89"),
            ("0,125", "0.125", "0.125"),
        ] {
            assert_eq!(read(digits, Mark::Comma), comma, "{digits}");
            assert_eq!(read(digits, Mark::Point), point, "{digits}");
        }
    }

    #[test]
    fn codes_have_no_value() {
        for digits in ["0812", "1.2.3", "12.34.56", "1,2,3", "9".repeat(30).as_str(), "007", "1234.567.890"] {
            assert_eq!(read(digits, Mark::Comma), "none", "{digits}");
        }
    }
}
