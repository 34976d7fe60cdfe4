//! Holidays that news dates things by.

use std::fmt;

use icu_calendar::cal::hijri::{TabularAlgorithmEpoch, TabularAlgorithmLeapYears};
use icu_calendar::cal::{Hijri, Iso};
use jiff::civil::Date;

use crate::Value;

/// A holiday, fixed in the civil calendar or moving with the Islamic one.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[allow(missing_docs)]
pub enum Holiday {
    NewYear,
    Christmas,
    ChristmasEve,
    NewYearsEve,
    Independence,
    Labour,
    Pancasila,
    Kartini,
    Heroes,
    YouthPledge,
    ArmedForces,
    Education,
    Teachers,
    Mothers,
    Valentine,
    Ramadan,
    EidAlFitr,
    EidAlAdha,
    IslamicNewYear,
    Mawlid,
    IsraMiraj,
}

/// A month and a day of the civil year.
type MonthDay = (i8, i8);

/// Every holiday with its name in the notation of expressions, and its month and day where those are fixed.
const TABLE: [(Holiday, &str, Option<MonthDay>); 21] = [
    (Holiday::NewYear, "new-year", Some((1, 1))),
    (Holiday::Christmas, "christmas", Some((12, 25))),
    (Holiday::ChristmasEve, "christmas-eve", Some((12, 24))),
    (Holiday::NewYearsEve, "new-years-eve", Some((12, 31))),
    (Holiday::Independence, "independence", Some((8, 17))),
    (Holiday::Labour, "labour", Some((5, 1))),
    (Holiday::Pancasila, "pancasila", Some((6, 1))),
    (Holiday::Kartini, "kartini", Some((4, 21))),
    (Holiday::Heroes, "heroes", Some((11, 10))),
    (Holiday::YouthPledge, "youth-pledge", Some((10, 28))),
    (Holiday::ArmedForces, "armed-forces", Some((10, 5))),
    (Holiday::Education, "education", Some((5, 2))),
    (Holiday::Teachers, "teachers", Some((11, 25))),
    (Holiday::Mothers, "mothers", Some((12, 22))),
    (Holiday::Valentine, "valentine", Some((2, 14))),
    (Holiday::Ramadan, "ramadan", None),
    (Holiday::EidAlFitr, "eid-al-fitr", None),
    (Holiday::EidAlAdha, "eid-al-adha", None),
    (Holiday::IslamicNewYear, "islamic-new-year", None),
    (Holiday::Mawlid, "mawlid", None),
    (Holiday::IsraMiraj, "isra-miraj", None),
];

impl Holiday {
    /// The holiday of a name in the notation of expressions.
    #[must_use]
    pub fn from_name(name: &str) -> Option<Self> {
        TABLE.iter().find(|(_, known, _)| *known == name).map(|(holiday, ..)| *holiday)
    }

    /// Its month and day, where the civil calendar fixes them.
    #[must_use]
    pub fn fixed(self) -> Option<(i8, i8)> {
        TABLE.iter().find(|(holiday, ..)| *holiday == self).and_then(|(_, _, day)| *day)
    }
}

impl fmt::Display for Holiday {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(TABLE.iter().find(|(holiday, ..)| holiday == self).map_or("", |(_, name, _)| name))
    }
}

impl Holiday {
    /// The values of a holiday in a civil year, none or several where the Islamic year is the shorter one:
    /// a day each, or the days of Ramadan.
    ///
    /// The Islamic calendar is the civil tabular one (30-year cycle II, epoch Friday 16 July 622). Of the days
    /// that Indonesia's government set for the two feasts from 2015 to 2025 it gives 14 of 22, and none is off
    /// by more than a day; that of Umm al-Qura, which looks to Mecca, gives 13 and of the last four years' fewer.
    pub(crate) fn values(self, year: i16) -> Vec<Value> {
        if let Some((month, day)) = self.fixed() {
            return Date::new(year, month, day).map(Value::Day).into_iter().collect();
        }
        let mut values: Vec<Value> =
            islamic_years(year).filter_map(|islamic| self.in_islamic_year(islamic)).collect();
        values.retain(|value| value.earliest().is_some_and(|first| first.year() == year));
        values
    }

    /// The civil year in which it falls in an Islamic year; `None` for holidays of the civil calendar.
    pub(crate) fn civil_year(self, islamic: i32) -> Option<i16> {
        self.in_islamic_year(islamic)?.earliest().map(|first| first.year())
    }

    fn in_islamic_year(self, year: i32) -> Option<Value> {
        let day = |month, day| civil(year, month, day).map(Value::Day);
        match self {
            Self::IslamicNewYear => day(1, 1),
            Self::Mawlid => day(3, 12),
            Self::IsraMiraj => day(7, 27),
            Self::Ramadan => Some(Value::Days(civil(year, 9, 1)?, civil(year, 10, 1)?.yesterday().ok()?)),
            Self::EidAlFitr => day(10, 1),
            Self::EidAlAdha => day(12, 10),
            _ => None,
        }
    }
}

/// The Islamic years that may touch a civil year: 33 of them take 32 civil years.
fn islamic_years(civil: i16) -> impl Iterator<Item = i32> {
    let near = (i32::from(civil) - 622) * 33 / 32;
    near - 1..=near + 2
}

/// The civil date of a day of the Islamic calendar.
fn civil(year: i32, month: u8, day: u8) -> Option<Date> {
    let calendar = Hijri::new_tabular(TabularAlgorithmLeapYears::TypeII, TabularAlgorithmEpoch::Friday);
    let iso =
        icu_calendar::Date::try_new_hijri_with_calendar(year, month, day, calendar).ok()?.to_calendar(Iso);
    let year = i16::try_from(iso.era_year().year).ok()?;
    Date::new(year, i8::try_from(iso.month().ordinal).ok()?, i8::try_from(iso.day_of_month().0).ok()?).ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The days that Indonesia's Ministry of Religious Affairs set.
    #[test]
    fn feasts_are_right_to_a_day() {
        for (holiday, set) in [
            (
                Holiday::EidAlFitr,
                ["2019-06-05", "2021-05-13", "2022-05-02", "2023-04-22", "2024-04-10", "2025-03-31"],
            ),
            (
                Holiday::EidAlAdha,
                ["2019-08-11", "2021-07-20", "2022-07-10", "2023-06-29", "2024-06-17", "2025-06-06"],
            ),
        ] {
            for set in set {
                let set: Date = set.parse().unwrap();
                let value = holiday.values(set.year())[0].day().unwrap();
                assert!((value - set).get_days().abs() <= 1, "{holiday} {set}: {value}");
            }
        }
    }

    #[test]
    fn a_civil_year_may_see_a_feast_twice() {
        assert_eq!(Holiday::EidAlFitr.values(2000).len(), 2);
        assert_eq!(Holiday::Ramadan.values(2024)[0].to_string(), "2024-03-11/2024-04-09");
    }
}
