//! How long something takes: the lengths that TIMEX3 durations and sets have.

use std::fmt;

/// A unit of time, the smallest first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[allow(missing_docs)]
pub enum Unit {
    Second,
    Minute,
    Hour,
    Day,
    Week,
    Month,
    Quarter,
    Half,
    Year,
    Decade,
    Century,
}

/// Every unit with its name in the notation of expressions.
const NAMES: [(Unit, &str); 11] = [
    (Unit::Second, "second"),
    (Unit::Minute, "minute"),
    (Unit::Hour, "hour"),
    (Unit::Day, "day"),
    (Unit::Week, "week"),
    (Unit::Month, "month"),
    (Unit::Quarter, "quarter"),
    (Unit::Half, "half"),
    (Unit::Year, "year"),
    (Unit::Decade, "decade"),
    (Unit::Century, "century"),
];

impl Unit {
    /// The English name, one word in the singular.
    #[must_use]
    pub fn name(self) -> &'static str {
        NAMES.iter().find(|(unit, _)| *unit == self).map_or("", |(_, name)| name)
    }

    /// The unit of an English name in the singular.
    #[must_use]
    pub fn from_name(name: &str) -> Option<Self> {
        NAMES.iter().find(|(_, known)| *known == name).map(|(unit, _)| *unit)
    }

    /// The unit's letter in a duration, how many of that letter it is, and whether it stands after the `T`.
    const fn letter(self) -> (char, u32, bool) {
        match self {
            Self::Second => ('S', 1, true),
            Self::Minute => ('M', 1, true),
            Self::Hour => ('H', 1, true),
            Self::Day => ('D', 1, false),
            Self::Week => ('W', 1, false),
            Self::Month => ('M', 1, false),
            Self::Quarter => ('Q', 1, false),
            Self::Half => ('M', 6, false),
            Self::Year => ('Y', 1, false),
            Self::Decade => ('Y', 10, false),
            Self::Century => ('Y', 100, false),
        }
    }
}

/// How many of a unit.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Amount {
    /// A number in hundredths: `250` is two and a half.
    Hundredths(u32),
    /// Some, and the text does not say how many: `beberapa`, `belasan` (TIMEX3's `X`).
    Some,
}

impl Amount {
    /// A whole number of units; as many as fit.
    #[must_use]
    pub const fn whole(count: u32) -> Self {
        Self::Hundredths(count.saturating_mul(100))
    }

    const fn times(self, factor: u32) -> Self {
        match self {
            Self::Hundredths(hundredths) => Self::Hundredths(hundredths.saturating_mul(factor)),
            Self::Some => Self::Some,
        }
    }
}

impl fmt::Display for Amount {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match *self {
            Self::Some => f.write_str("X"),
            Self::Hundredths(n) if n % 100 == 0 => write!(f, "{}", n / 100),
            Self::Hundredths(n) if n % 10 == 0 => write!(f, "{}.{}", n / 100, n % 100 / 10),
            Self::Hundredths(n) => write!(f, "{}.{:02}", n / 100, n % 100),
        }
    }
}

/// A length of time: one unit, or two as in "two hours and thirty minutes".
///
/// Prints as TIMEX3 has it: `P3D`, `PT2H30M`, `P5.5Y`, `PTXH` (some hours), `P10Y` for a decade, and
/// `PXX` for a while of no unit at all (`sesaat`).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Length {
    /// A number of units, and perhaps of a smaller unit besides.
    Of(Amount, Unit, Option<(Amount, Unit)>),
    /// A while, of no unit.
    While,
}

impl Length {
    /// A whole number of one unit.
    #[must_use]
    pub const fn whole(count: u32, unit: Unit) -> Self {
        Self::Of(Amount::whole(count), unit, None)
    }

    /// The same in units that TIMEX3 has a letter for, so that it prints and parses back: a decade is ten years.
    pub(crate) const fn canonical(self) -> Self {
        match self {
            Self::Of(amount, Unit::Decade, rest) => Self::Of(amount.times(10), Unit::Year, rest),
            Self::Of(amount, Unit::Century, rest) => Self::Of(amount.times(100), Unit::Year, rest),
            Self::Of(amount, Unit::Half, rest) => Self::Of(amount.times(6), Unit::Month, rest),
            other => other,
        }
    }

    /// A number of one unit. Less than one is told in the smaller unit: half an hour is 30 minutes.
    #[must_use]
    pub const fn of(amount: Amount, unit: Unit) -> Self {
        match (amount, unit) {
            (Amount::Hundredths(n @ 1..=99), Unit::Year) if n * 12 % 100 == 0 => {
                Self::Of(Amount::Hundredths(n * 12), Unit::Month, None)
            }
            (Amount::Hundredths(n @ 1..=99), Unit::Hour) if n * 60 % 100 == 0 => {
                Self::Of(Amount::Hundredths(n * 60), Unit::Minute, None)
            }
            (Amount::Hundredths(n @ 1..=99), Unit::Minute) if n * 60 % 100 == 0 => {
                Self::Of(Amount::Hundredths(n * 60), Unit::Second, None)
            }
            _ => Self::Of(amount, unit, None),
        }
    }

    /// Reads what `Display` prints. A decade comes back as ten years, which prints the same.
    pub(super) fn read(text: &str) -> Option<Self> {
        if text == "PXX" {
            return Some(Self::While);
        }
        let mut rest = text.strip_prefix('P')?;
        let mut after_t = false;
        let mut parts = Vec::new();
        while !rest.is_empty() {
            if let (false, Some(inner)) = (after_t, rest.strip_prefix('T')) {
                (after_t, rest) = (true, inner);
                continue;
            }
            let (part, left) = read_part(rest, after_t)?;
            parts.push(part);
            rest = left;
        }
        match *parts.as_slice() {
            [(amount, unit)] => Some(Self::Of(amount, unit, None)),
            [(amount, unit), smaller] if smaller.1 < unit => Some(Self::Of(amount, unit, Some(smaller))),
            _ => None,
        }
    }
}

/// One amount with its letter, and what is left.
fn read_part(text: &str, after_t: bool) -> Option<((Amount, Unit), &str)> {
    let at = text.find(|c: char| c.is_ascii_uppercase() && c != 'X')?;
    let (digits, rest) = text.split_at(at);
    let unit = match (rest.as_bytes().first()?, after_t) {
        (b'S', true) => Unit::Second,
        (b'M', true) => Unit::Minute,
        (b'H', true) => Unit::Hour,
        (b'D', false) => Unit::Day,
        (b'W', false) => Unit::Week,
        (b'M', false) => Unit::Month,
        (b'Q', false) => Unit::Quarter,
        (b'Y', false) => Unit::Year,
        _ => return None,
    };
    Some(((read_amount(digits)?, unit), rest.get(1..)?))
}

fn read_amount(text: &str) -> Option<Amount> {
    if text == "X" {
        return Some(Amount::Some);
    }
    let (whole, part) = text.split_once('.').unwrap_or((text, "0"));
    let digits = |s: &str| !s.is_empty() && s.bytes().all(|b| b.is_ascii_digit());
    if !digits(whole) || !digits(part) || part.len() > 2 {
        return None;
    }
    let scale = if part.len() == 1 { 10 } else { 1 };
    let hundredths = whole.parse::<u32>().ok()?.checked_mul(100)?;
    Some(Amount::Hundredths(hundredths.checked_add(part.parse::<u32>().ok()? * scale)?))
}

impl fmt::Display for Length {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self::Of(amount, unit, smaller) = *self else {
            return f.write_str("PXX");
        };
        f.write_str("P")?;
        let mut after_t = false;
        for (amount, unit) in std::iter::once((amount, unit)).chain(smaller) {
            let (letter, factor, needs_t) = unit.letter();
            if needs_t && !after_t {
                f.write_str("T")?;
                after_t = true;
            }
            write!(f, "{}{letter}", amount.times(factor))?;
        }
        Ok(())
    }
}
