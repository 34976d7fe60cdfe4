//! A stated time zone: an offset from UTC, never a region.

use std::fmt;
use std::str::FromStr;

use crate::error::{Error, serde_as_string};

/// An offset from UTC as a text states it (`WIB`, `GMT`, `+07:00`): a fact of its own beside a
/// civil date, which it never changes.
///
/// ```
/// let zone: timex::Zone = "+07:00".parse()?;
/// assert_eq!(zone, timex::Zone::WIB);
/// assert_eq!(zone.minutes(), 420);
/// # Ok::<(), timex::Error>(())
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Zone(i16);

impl Zone {
    /// Waktu Indonesia Barat, UTC+7.
    pub const WIB: Self = Self(7 * 60);
    /// Waktu Indonesia Tengah, UTC+8.
    pub const WITA: Self = Self(8 * 60);
    /// Waktu Indonesia Timur, UTC+9.
    pub const WIT: Self = Self(9 * 60);
    /// Greenwich and Coordinated Universal Time.
    pub const UTC: Self = Self(0);

    /// A zone by its offset in minutes east of Greenwich; `None` beyond a day.
    #[must_use]
    pub const fn from_minutes(minutes: i16) -> Option<Self> {
        if minutes > -24 * 60 && minutes < 24 * 60 { Some(Self(minutes)) } else { None }
    }

    /// Minutes east of Greenwich.
    #[must_use]
    pub const fn minutes(self) -> i16 {
        self.0
    }

    /// The name Indonesian and English readers know the offset by, where there is one.
    #[must_use]
    pub const fn name(self) -> Option<&'static str> {
        match self.0 {
            0 => Some("GMT"),
            420 => Some("WIB"),
            480 => Some("WITA"),
            540 => Some("WIT"),
            _ => None,
        }
    }
}

impl fmt::Display for Zone {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let sign = if self.0 < 0 { '-' } else { '+' };
        let minutes = self.0.unsigned_abs();
        write!(f, "{sign}{:02}:{:02}", minutes / 60, minutes % 60)
    }
}

impl FromStr for Zone {
    type Err = Error;

    /// Reads `+07:00`, `-05:30` or `Z`.
    fn from_str(text: &str) -> Result<Self, Error> {
        read(text).ok_or_else(|| Error::new("an offset such as +07:00", text))
    }
}

fn read(text: &str) -> Option<Zone> {
    if text == "Z" {
        return Some(Zone::UTC);
    }
    let (sign, digits) = match text.split_at_checked(1)? {
        ("+", digits) => (1, digits),
        ("-", digits) => (-1, digits),
        _ => return None,
    };
    let (hours, minutes) = digits.split_once(':')?;
    if hours.len() != 2 || minutes.len() != 2 || !digits.bytes().all(|b| b.is_ascii_digit() || b == b':') {
        return None;
    }
    let (hours, minutes): (i16, i16) = (hours.parse().ok()?, minutes.parse().ok()?);
    if minutes > 59 { None } else { Zone::from_minutes(sign * (hours * 60 + minutes)) }
}

serde_as_string!(Zone);
