//! Exact decimal numbers.

use std::cmp::Ordering;
use std::fmt;
use std::str::FromStr;

use serde::{Deserialize, Serialize};

/// A decimal number of up to 18 digits, exact: `mantissa / 10^scale`, without zeros behind the point that say
/// nothing.
///
/// Numbers in news are read, multiplied by powers of ten and compared, nothing else, so these few lines serve
/// instead of a library, which would also bring division, rounding and binary floating point into the page.
///
/// ```
/// use linimasa_core::quantity::Decimal;
/// let half: Decimal = "1.50".parse().unwrap_or_default();
/// assert_eq!(half.to_string(), "1.5");
/// assert_eq!(half.times(1_000_000).map(|value| value.to_string()).as_deref(), Some("1500000"));
/// ```
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(into = "String", try_from = "String")]
pub struct Decimal {
    mantissa: i64,
    scale: u8,
}

/// Text that is no decimal number of up to 18 digits.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct NotDecimal;

impl fmt::Display for NotDecimal {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("This is not a decimal number of up to 18 digits, such as 1250 or -0.5.")
    }
}

impl std::error::Error for NotDecimal {}

impl Decimal {
    /// The number of one, two, three …
    pub const fn whole(value: i64) -> Self {
        Self { mantissa: value, scale: 0 }
    }

    /// `mantissa / 10^scale`; none where it has too many digits.
    pub fn new(mantissa: i64, scale: u8) -> Option<Self> {
        (scale <= 18).then(|| Self { mantissa, scale }.reduced())
    }

    /// The product with a whole number; none where it has too many digits.
    pub fn times(self, factor: i64) -> Option<Self> {
        // A power of ten first takes digits from behind the point, so that nothing overflows needlessly.
        let (mut scale, mut factor) = (self.scale, factor);
        while scale > 0 && factor % 10 == 0 && factor != 0 {
            factor /= 10;
            scale -= 1;
        }
        Self::new(self.mantissa.checked_mul(factor)?, scale)
    }

    /// The nearest number with a binary point, for comparing sizes; never for printing.
    pub(crate) fn approximately(self) -> f64 {
        self.mantissa as f64 / 10_f64.powi(i32::from(self.scale))
    }

    /// Its digits but for zeros, the last first.
    pub(crate) fn digits(self) -> impl Iterator<Item = u8> {
        let mut rest = self.mantissa.unsigned_abs();
        let digits = std::iter::from_fn(move || {
            let digit = (rest > 0).then_some((rest % 10) as u8);
            rest /= 10;
            digit
        });
        digits.filter(|digit| *digit > 0)
    }

    /// The sum; none where it has too many digits.
    pub fn plus(self, other: Self) -> Option<Self> {
        let scale = self.scale.max(other.scale);
        let sum = self.at_scale(scale).checked_add(other.at_scale(scale))?;
        Self::new(i64::try_from(sum).ok()?, scale)
    }

    /// The number below zero.
    pub const fn negated(self) -> Self {
        Self { mantissa: self.mantissa.saturating_neg(), scale: self.scale }
    }

    /// The mantissa that it would have at a scale no smaller than its own.
    fn at_scale(self, scale: u8) -> i128 {
        i128::from(self.mantissa) * 10_i128.pow(u32::from(scale - self.scale))
    }

    fn reduced(mut self) -> Self {
        while self.scale > 0 && self.mantissa % 10 == 0 {
            self.mantissa /= 10;
            self.scale -= 1;
        }
        self
    }
}

impl PartialOrd for Decimal {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

impl Ord for Decimal {
    fn cmp(&self, other: &Self) -> Ordering {
        if self.scale == other.scale {
            return self.mantissa.cmp(&other.mantissa);
        }
        let scale = self.scale.max(other.scale);
        self.at_scale(scale).cmp(&other.at_scale(scale))
    }
}

impl fmt::Display for Decimal {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let sign = if self.mantissa < 0 { "-" } else { "" };
        let digits = self.mantissa.unsigned_abs();
        if self.scale == 0 {
            return write!(f, "{sign}{digits}");
        }
        let one = 10_u64.pow(u32::from(self.scale));
        let width = usize::from(self.scale);
        write!(f, "{sign}{}.{:0width$}", digits / one, digits % one)
    }
}

impl FromStr for Decimal {
    type Err = NotDecimal;

    fn from_str(text: &str) -> Result<Self, NotDecimal> {
        let (sign, digits) = text.strip_prefix('-').map_or((1, text), |rest| (-1, rest));
        let (whole, part) = digits.split_once('.').unwrap_or((digits, ""));
        let are_digits = |part: &str| part.bytes().all(|byte| byte.is_ascii_digit());
        if whole.is_empty() || !are_digits(whole) || !are_digits(part) || whole.len() + part.len() > 18 {
            return Err(NotDecimal);
        }
        let digits = whole.bytes().chain(part.bytes());
        let mantissa = digits.fold(0, |number, digit| number * 10 + i64::from(digit - b'0'));
        Self::new(sign * mantissa, part.len() as u8).ok_or(NotDecimal)
    }
}

impl From<Decimal> for String {
    fn from(value: Decimal) -> Self {
        value.to_string()
    }
}

impl TryFrom<String> for Decimal {
    type Error = NotDecimal;

    fn try_from(text: String) -> Result<Self, NotDecimal> {
        text.parse()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn number(text: &str) -> Decimal {
        text.parse().unwrap_or_else(|_| panic!("{text} is a number"))
    }

    #[test]
    fn numbers_print_as_they_read() {
        for text in ["0", "5", "-5", "0.05", "1250", "1.5", "-0.25", "999999999999999999"] {
            assert_eq!(number(text).to_string(), text);
        }
        assert_eq!(number("1.500").to_string(), "1.5");
    }

    #[test]
    fn what_is_no_number_does_not_read() {
        for text in ["", "-", ".", ".5", "1,5", "1e5", "１", "1234567890123456789", "--1"] {
            assert_eq!(text.parse::<Decimal>(), Err(NotDecimal), "{text}");
        }
    }

    #[test]
    fn numbers_compare_whatever_their_scale() {
        assert!(number("1.5") < number("1.50001") && number("-2") < number("-1.9"));
        assert_eq!(number("1.5").times(1000), Some(number("1500")));
        assert_eq!(number("0.1").plus(number("0.2")), Some(number("0.3")));
        assert_eq!(number("999999999999999999").times(1000), None);
    }
}
