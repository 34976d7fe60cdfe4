//! A temporal expression as it is read, before any date is known.

pub(crate) mod holiday;
mod notation;

use jiff::civil::Weekday;

use crate::error::serde_as_string;
use crate::expression::holiday::Holiday;
use crate::value::{Length, Pattern, Season, TimeOfDay, Unit};
use crate::{Modifier, Zone};

/// The four kinds of TIMEX3.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, serde::Serialize, serde::Deserialize)]
#[serde(rename_all = "UPPERCASE")]
pub enum Kind {
    /// A day or something longer: `Kamis`, `2014`, `saat ini`.
    Date,
    /// A time within a day: `pukul 20.30`, `Rabu malam`.
    Time,
    /// How long: `tiga hari`.
    Duration,
    /// How often: `setiap Senin`.
    Set,
}

impl std::fmt::Display for Kind {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(match self {
            Self::Date => "DATE",
            Self::Time => "TIME",
            Self::Duration => "DURATION",
            Self::Set => "SET",
        })
    }
}

/// What a relative expression counts from.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Anchor {
    /// The day of writing: `kemarin`, `bulan depan`.
    Writing,
    /// The time being told: `hari berikutnya`, `sehari kemudian`, `malam itu`.
    Telling,
}

/// Which of several days or months with one name is meant.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Default)]
pub enum Direction {
    /// Nothing says so: the nearest, the day of writing itself included.
    #[default]
    Nearest,
    /// The sentence tells the past (`telah`, `sejak`): the last one, the day of writing included.
    Past,
    /// A verb without a word of tense: the last one, the day of writing included, since news tells what has
    /// happened. A guess.
    Told,
    /// The sentence tells what is to come (`akan`, `dijadwalkan`): the next one, the day of writing included.
    Future,
    /// The expression says so (`Senin lalu`): the last one before the day of writing.
    Last,
    /// The expression says so (`Senin depan`): the next one after the day of writing.
    Next,
    /// The expression says so (`Desember ini`): that of the current week, month or year.
    This,
    /// The expression says so (`Rabu itu`): the one that was told of.
    That,
}

/// The calendar's own names, as far as the text gives them. All `None` is never read.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Default)]
pub struct Calendar {
    /// The year, 1000 to 2999.
    pub year: Option<i16>,
    /// The month, 1 to 12.
    pub month: Option<i8>,
    /// The day of the month, 1 to 31; it may not exist in that month.
    pub day: Option<i8>,
    /// The day of the week. It may contradict the date beside it.
    pub weekday: Option<Weekday>,
}

/// Something that lies within a longer period: `Rabu` of `pekan depan`, `kuartal III` of `2014`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Part {
    /// A weekday, day of the month, month, or month and day.
    Calendar(Calendar),
    /// A quarter of a year, 1 to 4.
    Quarter(u8),
    /// A half of a year, 1 or 2.
    Half(u8),
    /// A season.
    Season(Season),
    /// The Saturday and Sunday of a week.
    Weekend,
    /// The nth of a weekday in a month, from 1; -1 is the last.
    Nth(i8, Weekday),
    /// A holiday.
    Holiday(Holiday),
    /// So many days from the first day of a holiday: `H-3 Lebaran`.
    Near(Holiday, i8),
}

/// A stretch of the calendar.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Period {
    /// By the calendar's names.
    Calendar(Calendar),
    /// So many units before (negative) or after an anchor; 0 is the unit that the anchor lies in.
    Shift(Anchor, i32, Unit),
    /// The decade that begins with three digits: `199`.
    Decade(i16),
    /// The years that begin with two digits: `18`.
    Century(i16),
    /// Left to the reader; only together with a part: `kuartal III`, `musim dingin`, `Natal`.
    Unsaid,
}

/// When: a period, or a part of one.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct When {
    /// The part of the period that is meant, if not all of it.
    pub part: Option<Part>,
    /// The period.
    pub of: Period,
}

impl When {
    pub(crate) const fn calendar(calendar: Calendar) -> Self {
        Self { part: None, of: Period::Calendar(calendar) }
    }

    pub(crate) const fn shift(anchor: Anchor, count: i32, unit: Unit) -> Self {
        Self { part: None, of: Period::Shift(anchor, count, unit) }
    }

    pub(crate) const fn part(part: Part, of: Period) -> Self {
        Self { part: Some(part), of }
    }
}

/// The tree of an expression.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Reading {
    /// A day or something longer.
    Date(When),
    /// A time of a day; without a day, of the one being told.
    Time(Option<When>, TimeOfDay),
    /// A moment so many hours, minutes or seconds from another: `40 menit kemudian`.
    Moment(Anchor, i32, Unit),
    /// How long.
    Length(Length),
    /// Every so often.
    Every(Length),
    /// Whenever the calendar says so: `setiap Senin`.
    Recurring(Pattern),
    /// `saat itu`, `baru-baru ini`.
    Past,
    /// `saat ini`.
    Present,
    /// `nanti`.
    Future,
    /// Time, but nothing the calendar has a value for: `musim hujan`.
    Vague,
}

/// A temporal expression as read: a small tree with an explicit anchor, before any date is known.
///
/// It prints as one line and parses back, so that it can be stored and resolved again:
///
/// ```
/// use timex::{Expression, Language, find};
///
/// let found = find("Rapat digelar Rabu pekan depan.", Language::Indonesian);
/// let line = found[0].expression.to_string();
/// assert_eq!(line, "date wed of writing+1week");
/// assert_eq!(line.parse::<Expression>()?, found[0].expression);
/// # Ok::<(), timex::Error>(())
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Expression {
    /// What is said.
    pub reading: Reading,
    /// Which part of it, or how loosely.
    pub modifier: Option<Modifier>,
    /// The zone that the text states.
    pub zone: Option<Zone>,
    /// Which of several is meant, as the words around say.
    pub direction: Direction,
    /// It dates somebody's speaking (`…, katanya, Kamis`) rather than what is told,
    /// so a later `pukul 10.00` or `hari itu` does not mean this day if there is another.
    pub said: bool,
}

impl Expression {
    /// An expression with nothing around it.
    #[must_use]
    pub const fn new(reading: Reading) -> Self {
        Self { reading, modifier: None, zone: None, direction: Direction::Nearest, said: false }
    }

    /// Its kind.
    #[must_use]
    pub const fn kind(&self) -> Kind {
        match self.reading {
            Reading::Date(_) | Reading::Past | Reading::Present | Reading::Future | Reading::Vague => {
                Kind::Date
            }
            Reading::Time(..) | Reading::Moment(..) => Kind::Time,
            Reading::Length(_) => Kind::Duration,
            Reading::Every(_) | Reading::Recurring(_) => Kind::Set,
        }
    }

    /// The period it names, for dates and for times with a day.
    #[must_use]
    pub const fn when(&self) -> Option<When> {
        match self.reading {
            Reading::Date(when) | Reading::Time(Some(when), _) => Some(when),
            _ => None,
        }
    }

    /// The calendar's names in it, whether alone or as a part of something.
    #[must_use]
    pub const fn calendar(&self) -> Option<Calendar> {
        match self.when() {
            Some(When { part: Some(Part::Calendar(calendar)), .. }) => Some(calendar),
            Some(When { part: None, of: Period::Calendar(calendar) }) => Some(calendar),
            _ => None,
        }
    }

    /// Whether it names a day with its month and year.
    ///
    /// ```
    /// let day: timex::Expression = "date 2021-12-07/tue".parse()?;
    /// assert!(day.is_full_date());
    /// # Ok::<(), timex::Error>(())
    /// ```
    #[must_use]
    pub const fn is_full_date(&self) -> bool {
        matches!(self.calendar(), Some(Calendar { year: Some(_), month: Some(_), day: Some(_), .. }))
    }

    /// Whether it names a time by the clock.
    #[must_use]
    pub const fn has_clock(&self) -> bool {
        matches!(self.reading, Reading::Time(_, TimeOfDay::Clock { .. }) | Reading::Moment(..))
    }

    /// Whether it counts from the day of writing, or needs it to choose among several.
    #[must_use]
    pub const fn needs_published(&self) -> bool {
        match self.when() {
            Some(When { of: Period::Shift(anchor, ..), .. }) => matches!(anchor, Anchor::Writing),
            Some(When { of: Period::Calendar(calendar), .. }) => calendar.year.is_none(),
            Some(When { of: Period::Unsaid, .. }) => true,
            _ => false,
        }
    }
}

serde_as_string!(Expression);
