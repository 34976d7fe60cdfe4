//! A time within a day: by the clock, or a part of the day.

use std::fmt;

use jiff::civil::Time;

/// A part of the day, with TIMEX3's letters.
///
/// Indonesian names are read as the Kompas corpus has them: `dini hari`, `subuh` and `pagi` are
/// [`Morning`](Self::Morning), `siang` and `sore` [`Afternoon`](Self::Afternoon), `petang`
/// [`Evening`](Self::Evening), `malam` [`Night`](Self::Night).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum DayPart {
    /// `TMO`: midnight to noon, since `dini hari` is one.
    Morning,
    /// `TAF`: noon to six.
    Afternoon,
    /// `TEV`: five to eight in the evening.
    Evening,
    /// `TNI`: six in the evening to midnight.
    Night,
    /// `TDT`: six to six, the working day.
    Daytime,
}

impl DayPart {
    pub(crate) const ALL: [(Self, &'static str); 5] = [
        (Self::Morning, "TMO"),
        (Self::Afternoon, "TAF"),
        (Self::Evening, "TEV"),
        (Self::Night, "TNI"),
        (Self::Daytime, "TDT"),
    ];

    /// The first and the last whole hour of the part, both included.
    const fn hours(self) -> (i8, i8) {
        match self {
            Self::Morning => (0, 11),
            Self::Afternoon => (12, 17),
            Self::Evening => (17, 19),
            Self::Night => (18, 23),
            Self::Daytime => (6, 17),
        }
    }
}

/// A time within a day.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum TimeOfDay {
    /// By the clock: hour 0 to 24, minute 0 to 59, and seconds where they are given.
    /// Hour 24 is the midnight that ends the day.
    Clock {
        /// 0 to 24.
        hour: u8,
        /// 0 to 59.
        minute: u8,
        /// 0 to 59, where given.
        second: Option<u8>,
    },
    /// A part of the day.
    Part(DayPart),
}

impl TimeOfDay {
    /// A clock time of hours and minutes, if there is one.
    #[must_use]
    pub const fn clock(hour: u8, minute: u8, second: Option<u8>) -> Option<Self> {
        let second_fits = match second {
            Some(second) => second < 60,
            None => true,
        };
        let fits = hour < 24 && minute < 60 && second_fits;
        let midnight = hour == 24 && minute == 0 && matches!(second, None | Some(0));
        if fits || midnight { Some(Self::Clock { hour, minute, second }) } else { None }
    }

    /// The first and last second, both included, and whether they lie on the next day (hour 24).
    pub(super) fn bounds(self) -> Option<(Time, Time, bool)> {
        match self {
            Self::Part(part) => {
                let (first, last) = part.hours();
                Some((Time::new(first, 0, 0, 0).ok()?, Time::new(last, 59, 59, 0).ok()?, false))
            }
            Self::Clock { hour, minute, second } => {
                let [on_day, minute, from] =
                    [hour % 24, minute, second.unwrap_or(0)].map(|n| i8::try_from(n).unwrap_or(0));
                let to = if second.is_some() { from } else { 59 };
                let first = Time::new(on_day, minute, from, 0).ok()?;
                Some((first, Time::new(on_day, minute, to, 0).ok()?, hour == 24))
            }
        }
    }

    /// Reads what `Display` prints, `T` and all.
    pub(crate) fn read(text: &str) -> Option<Self> {
        if let Some((part, _)) = DayPart::ALL.iter().find(|(_, name)| *name == text) {
            return Some(Self::Part(*part));
        }
        let mut numbers = text.strip_prefix('T')?.split(':').map(two_digits);
        let (hour, minute) = (numbers.next()??, numbers.next()??);
        let second = match numbers.next() {
            Some(second) => Some(second?),
            None => None,
        };
        if numbers.next().is_some() { None } else { Self::clock(hour, minute, second) }
    }
}

fn two_digits(text: &str) -> Option<u8> {
    let all_digits = text.len() == 2 && text.bytes().all(|b| b.is_ascii_digit());
    if all_digits { text.parse().ok() } else { None }
}

impl fmt::Display for TimeOfDay {
    /// `T20:30`, `T20:30:15`, `TMO`.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match *self {
            Self::Part(part) => f.write_str(
                DayPart::ALL.iter().find(|(known, _)| *known == part).map_or("", |(_, name)| name),
            ),
            Self::Clock { hour, minute, second: None } => write!(f, "T{hour:02}:{minute:02}"),
            Self::Clock { hour, minute, second: Some(second) } => {
                write!(f, "T{hour:02}:{minute:02}:{second:02}")
            }
        }
    }
}
