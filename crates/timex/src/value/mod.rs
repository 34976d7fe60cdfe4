//! TIMEX3 values: what an expression says once it is resolved.

mod clock;
mod length;
pub(crate) mod modifier;
mod read;
pub(crate) mod zone;

use std::cmp::Ordering;
use std::fmt;

use jiff::civil::{Date, DateTime, ISOWeekDate, Time, Weekday};

pub use clock::{DayPart, TimeOfDay};
pub use length::{Amount, Length, Unit};

use crate::error::serde_as_string;

/// A season, with TIMEX3's letters.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Season {
    /// `SP`: March to May.
    Spring,
    /// `SU`: June to August.
    Summer,
    /// `FA`: September to November.
    Autumn,
    /// `WI`: December to February; of the year in which it begins.
    Winter,
}

impl Season {
    pub(crate) const ALL: [(Self, &'static str); 4] =
        [(Self::Spring, "SP"), (Self::Summer, "SU"), (Self::Autumn, "FA"), (Self::Winter, "WI")];

    /// TIMEX3's two letters.
    pub(crate) fn letters(self) -> &'static str {
        Self::ALL.iter().find(|(season, _)| *season == self).map_or("", |(_, letters)| letters)
    }

    /// The season's first month, 1 to 12.
    pub(crate) const fn first_month(self) -> i8 {
        match self {
            Self::Spring => 3,
            Self::Summer => 6,
            Self::Autumn => 9,
            Self::Winter => 12,
        }
    }
}

/// What comes round again: the value of a set such as "every Monday". At least one field is given.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Default)]
pub struct Pattern {
    /// Month of the year, 1 to 12.
    pub month: Option<i8>,
    /// Day of the month, 1 to 31.
    pub day: Option<i8>,
    /// Day of the week; not together with a month or day.
    pub weekday: Option<Weekday>,
    /// Time of the day.
    pub time: Option<TimeOfDay>,
}

/// A TIMEX3 value. It parses, prints and compares.
///
/// ```
/// use timex::Value;
///
/// let winter: Value = "2021-WI".parse()?;
/// assert_eq!(winter.to_string(), "2021-WI");
/// assert_eq!(winter.earliest().unwrap().to_string(), "2021-12-01T00:00:00");
/// assert_eq!(winter.latest().unwrap().to_string(), "2022-02-28T23:59:59");
/// # Ok::<(), timex::Error>(())
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Value {
    /// The years that begin with two digits: `19` is 1900 to 1999, the 20th century.
    Century(i16),
    /// The years that begin with three digits: `199` is 1990 to 1999.
    Decade(i16),
    /// `2014`.
    Year(i16),
    /// Half a year: `2015-H1`.
    Half(i16, u8),
    /// A quarter of a year: `2014-Q3`.
    Quarter(i16, u8),
    /// `2021-WI`.
    Season(i16, Season),
    /// `2021-12`.
    Month(i16, i8),
    /// An ISO week: `2022-W01`.
    Week(i16, i8),
    /// The Saturday and Sunday of an ISO week: `2023-W29-WE`.
    Weekend(i16, i8),
    /// `2021-12-30`.
    Day(Date),
    /// The days from one to another, both included, that are no unit of the calendar: `2024-03-12/2024-04-10`
    /// for Ramadan.
    Days(Date, Date),
    /// `2021-12-30T20:30` or `2021-12-29TNI`, in whatever zone is meant.
    Moment(Date, TimeOfDay),
    /// `P3D`.
    Length(Length),
    /// `XXXX-WXX-1`.
    Recurring(Pattern),
    /// `PAST_REF`: a past that is not named further.
    Past,
    /// `PRESENT_REF`: now.
    Present,
    /// `FUTURE_REF`: some time to come.
    Future,
}

impl Value {
    /// The first civil second; `None` for lengths, sets and references.
    ///
    /// ```
    /// let night: timex::Value = "2021-12-29TNI".parse()?;
    /// assert_eq!(night.earliest().unwrap().to_string(), "2021-12-29T18:00:00");
    /// # Ok::<(), timex::Error>(())
    /// ```
    #[must_use]
    pub fn earliest(&self) -> Option<DateTime> {
        self.bounds().map(|(first, _)| first)
    }

    /// The last civil second, itself included; `None` for lengths, sets and references.
    #[must_use]
    pub fn latest(&self) -> Option<DateTime> {
        self.bounds().map(|(_, last)| last)
    }

    /// The one day it lies on, where it is a day or a time of one.
    #[must_use]
    pub const fn day(&self) -> Option<Date> {
        match *self {
            Self::Day(date) | Self::Moment(date, _) => Some(date),
            _ => None,
        }
    }

    fn bounds(&self) -> Option<(DateTime, DateTime)> {
        if let Self::Moment(date, time) = *self {
            let (first, last, next_day) = time.bounds()?;
            let date = if next_day { date.tomorrow().ok()? } else { date };
            return Some((date.to_datetime(first), date.to_datetime(last)));
        }
        let (first, last) = self.days()?;
        Some((first.to_datetime(Time::midnight()), last.to_datetime(Time::new(23, 59, 59, 0).ok()?)))
    }

    /// The first and last day.
    fn days(&self) -> Option<(Date, Date)> {
        match *self {
            Self::Century(century) => years(century.checked_mul(100)?, 100),
            Self::Decade(decade) => years(decade.checked_mul(10)?, 10),
            Self::Year(year) => years(year, 1),
            Self::Half(year, half) => {
                months(year, i8::try_from(half).ok()?.checked_sub(1)?.checked_mul(6)? + 1, 6)
            }
            Self::Quarter(year, quarter) => {
                months(year, i8::try_from(quarter).ok()?.checked_sub(1)?.checked_mul(3)?.checked_add(1)?, 3)
            }
            Self::Season(year, season) => months(year, season.first_month(), 3),
            Self::Month(year, month) => months(year, month, 1),
            Self::Week(year, week) => week_days(year, week, Weekday::Monday),
            Self::Weekend(year, week) => week_days(year, week, Weekday::Saturday),
            Self::Day(date) => Some((date, date)),
            Self::Days(first, last) => Some((first, last)),
            _ => None,
        }
    }
}

/// The days of so many years.
fn years(first: i16, count: i16) -> Option<(Date, Date)> {
    let last = first.checked_add(count - 1)?;
    Some((Date::new(first, 1, 1).ok()?, Date::new(last, 12, 31).ok()?))
}

/// The days of so many months.
fn months(year: i16, month: i8, count: i8) -> Option<(Date, Date)> {
    let first = Date::new(year, month, 1).ok()?;
    let last_month = month.checked_add(count - 1)?;
    let (year, month) =
        if last_month > 12 { (year.checked_add(1)?, last_month - 12) } else { (year, last_month) };
    Some((first, Date::new(year, month, 1).ok()?.last_of_month()))
}

/// The days of an ISO week from a weekday to Sunday.
fn week_days(year: i16, week: i8, from: Weekday) -> Option<(Date, Date)> {
    let first = ISOWeekDate::new(year, week, from).ok()?;
    let last = ISOWeekDate::new(year, week, Weekday::Sunday).ok()?;
    Some((first.date(), last.date()))
}

impl PartialOrd for Value {
    /// By the first second, then by the last; values without bounds compare with nothing but themselves.
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        if self == other {
            return Some(Ordering::Equal);
        }
        let by_time = self.bounds()?.cmp(&other.bounds()?);
        Some(by_time.then_with(|| self.to_string().cmp(&other.to_string())))
    }
}

impl fmt::Display for Value {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match *self {
            Self::Century(century) => write!(f, "{century:02}"),
            Self::Decade(decade) => write!(f, "{decade:03}"),
            Self::Year(year) => write!(f, "{year:04}"),
            Self::Half(year, half) => write!(f, "{year:04}-H{half}"),
            Self::Quarter(year, quarter) => write!(f, "{year:04}-Q{quarter}"),
            Self::Season(year, season) => write!(f, "{year:04}-{}", season.letters()),
            Self::Month(year, month) => write!(f, "{year:04}-{month:02}"),
            Self::Week(year, week) => write!(f, "{year:04}-W{week:02}"),
            Self::Weekend(year, week) => write!(f, "{year:04}-W{week:02}-WE"),
            Self::Day(date) => write!(f, "{date}"),
            Self::Days(first, last) => write!(f, "{first}/{last}"),
            Self::Moment(date, time) => write!(f, "{date}{time}"),
            Self::Length(length) => write!(f, "{length}"),
            Self::Recurring(pattern) => write!(f, "{pattern}"),
            Self::Past => f.write_str("PAST_REF"),
            Self::Present => f.write_str("PRESENT_REF"),
            Self::Future => f.write_str("FUTURE_REF"),
        }
    }
}

impl fmt::Display for Pattern {
    /// `XXXX-WXX-1`, `XXXX-12-25`, `XXXX-XX-05`, `XXXX-12`, with a time after it.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("XXXX")?;
        if let Some(weekday) = self.weekday {
            write!(f, "-WXX-{}", weekday.to_monday_one_offset())?;
        } else {
            match self.month {
                Some(month) => write!(f, "-{month:02}")?,
                None => f.write_str("-XX")?,
            }
            match self.day {
                Some(day) => write!(f, "-{day:02}")?,
                None if self.time.is_some() => f.write_str("-XX")?,
                None => {}
            }
        }
        self.time.map_or(Ok(()), |time| write!(f, "{time}"))
    }
}

serde_as_string!(Value);
