//! Holidays that news dates things by.

use std::fmt;

use icu_calendar::cal::hijri::{TabularAlgorithmEpoch, TabularAlgorithmLeapYears};
use icu_calendar::cal::{Hijri, Iso};
use jiff::ToSpan;
use jiff::civil::Date;

use crate::Value;

/// A holiday, fixed in the civil calendar or moving with another one.
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
    Awakening,
    Children,
    Police,
    Santri,
    Batik,
    Ramadan,
    EidAlFitr,
    EidAlAdha,
    IslamicNewYear,
    Mawlid,
    IsraMiraj,
    GoodFriday,
    Easter,
    Ascension,
    ChineseNewYear,
    Nyepi,
    Vesak,
}

/// When a holiday is.
#[derive(Clone, Copy)]
enum Rule {
    /// A month and a day of the civil year.
    Civil(i8, i8),
    /// A month and a day of the Islamic year.
    Islamic(u8, u8),
    /// So many days from the western Easter.
    Easter(i8),
    /// As the government set it, year by year from [`FIRST_LISTED`] on.
    Listed(&'static [(i8, i8); LISTED]),
}

/// Every holiday with its name in the notation of expressions, and when it is.
const TABLE: [(Holiday, &str, Rule); 32] = [
    (Holiday::NewYear, "new-year", Rule::Civil(1, 1)),
    (Holiday::Christmas, "christmas", Rule::Civil(12, 25)),
    (Holiday::ChristmasEve, "christmas-eve", Rule::Civil(12, 24)),
    (Holiday::NewYearsEve, "new-years-eve", Rule::Civil(12, 31)),
    (Holiday::Independence, "independence", Rule::Civil(8, 17)),
    (Holiday::Labour, "labour", Rule::Civil(5, 1)),
    (Holiday::Pancasila, "pancasila", Rule::Civil(6, 1)),
    (Holiday::Kartini, "kartini", Rule::Civil(4, 21)),
    (Holiday::Heroes, "heroes", Rule::Civil(11, 10)),
    (Holiday::YouthPledge, "youth-pledge", Rule::Civil(10, 28)),
    (Holiday::ArmedForces, "armed-forces", Rule::Civil(10, 5)),
    (Holiday::Education, "education", Rule::Civil(5, 2)),
    (Holiday::Teachers, "teachers", Rule::Civil(11, 25)),
    (Holiday::Mothers, "mothers", Rule::Civil(12, 22)),
    (Holiday::Valentine, "valentine", Rule::Civil(2, 14)),
    (Holiday::Awakening, "awakening", Rule::Civil(5, 20)),
    (Holiday::Children, "children", Rule::Civil(7, 23)),
    (Holiday::Police, "police", Rule::Civil(7, 1)),
    (Holiday::Santri, "santri", Rule::Civil(10, 22)),
    (Holiday::Batik, "batik", Rule::Civil(10, 2)),
    (Holiday::Ramadan, "ramadan", Rule::Islamic(9, 1)),
    (Holiday::EidAlFitr, "eid-al-fitr", Rule::Islamic(10, 1)),
    (Holiday::EidAlAdha, "eid-al-adha", Rule::Islamic(12, 10)),
    (Holiday::IslamicNewYear, "islamic-new-year", Rule::Islamic(1, 1)),
    (Holiday::Mawlid, "mawlid", Rule::Islamic(3, 12)),
    (Holiday::IsraMiraj, "isra-miraj", Rule::Islamic(7, 27)),
    (Holiday::GoodFriday, "good-friday", Rule::Easter(-2)),
    (Holiday::Easter, "easter", Rule::Easter(0)),
    (Holiday::Ascension, "ascension", Rule::Easter(39)),
    (Holiday::ChineseNewYear, "chinese-new-year", Rule::Listed(&CHINESE_NEW_YEAR)),
    (Holiday::Nyepi, "nyepi", Rule::Listed(&NYEPI)),
    (Holiday::Vesak, "vesak", Rule::Listed(&VESAK)),
];

/// The first year of the lists below, and how many years they hold.
const FIRST_LISTED: i16 = 2005;
const LISTED: usize = 22;

// The days that Indonesia's government set as public holidays, 2005 to 2026 (joint decrees of three ministers).
const CHINESE_NEW_YEAR: [(i8, i8); LISTED] = [
    (2, 9),
    (1, 29),
    (2, 18),
    (2, 7),
    (1, 26),
    (2, 14),
    (2, 3),
    (1, 23),
    (2, 10),
    (1, 31),
    (2, 19),
    (2, 8),
    (1, 28),
    (2, 16),
    (2, 5),
    (1, 25),
    (2, 12),
    (2, 1),
    (1, 22),
    (2, 10),
    (1, 29),
    (2, 17),
];
const NYEPI: [(i8, i8); LISTED] = [
    (3, 11),
    (3, 30),
    (3, 19),
    (3, 7),
    (3, 26),
    (3, 16),
    (3, 5),
    (3, 23),
    (3, 12),
    (3, 31),
    (3, 21),
    (3, 9),
    (3, 28),
    (3, 17),
    (3, 7),
    (3, 25),
    (3, 14),
    (3, 3),
    (3, 22),
    (3, 11),
    (3, 29),
    (3, 19),
];
const VESAK: [(i8, i8); LISTED] = [
    (5, 24),
    (5, 13),
    (6, 1),
    (5, 20),
    (5, 9),
    (5, 28),
    (5, 17),
    (5, 6),
    (5, 25),
    (5, 15),
    (6, 2),
    (5, 22),
    (5, 11),
    (5, 29),
    (5, 19),
    (5, 7),
    (5, 26),
    (5, 16),
    (6, 4),
    (5, 23),
    (5, 12),
    (5, 31),
];

impl Holiday {
    /// The holiday of a name in the notation of expressions.
    #[must_use]
    pub fn from_name(name: &str) -> Option<Self> {
        TABLE.iter().find(|(_, known, _)| *known == name).map(|(holiday, ..)| *holiday)
    }

    fn rule(self) -> Option<Rule> {
        TABLE.iter().find(|(holiday, ..)| *holiday == self).map(|(_, _, rule)| *rule)
    }

    /// Whether it goes by the Islamic calendar, which can only be computed to a day more or less.
    #[must_use]
    pub fn is_islamic(self) -> bool {
        matches!(self.rule(), Some(Rule::Islamic(..)))
    }
}

impl fmt::Display for Holiday {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(TABLE.iter().find(|(holiday, ..)| holiday == self).map_or("", |(_, name, _)| name))
    }
}

impl Holiday {
    /// The values of a holiday in a civil year, none or several where the Islamic year is the shorter one:
    /// a day each, or the days of Ramadan. None too where the year is beyond the lists.
    ///
    /// The Islamic calendar is the civil tabular one (30-year cycle II, epoch Friday 16 July 622). Of the days
    /// that Indonesia's government set for the two feasts from 2015 to 2025 it gives 14 of 22, and none is off
    /// by more than a day; that of Umm al-Qura, which looks to Mecca, gives 13 and of the last four years' fewer.
    pub(crate) fn values(self, year: i16) -> Vec<Value> {
        let date = match self.rule() {
            Some(Rule::Civil(month, day)) => Date::new(year, month, day).ok(),
            Some(Rule::Easter(days)) => easter(year).and_then(|date| date.checked_add(days.days()).ok()),
            Some(Rule::Listed(list)) => listed(list, year),
            Some(Rule::Islamic(..)) => return self.islamic(year),
            None => None,
        };
        date.map(Value::Day).into_iter().collect()
    }

    fn islamic(self, year: i16) -> Vec<Value> {
        let mut values: Vec<Value> =
            islamic_years(year).filter_map(|islamic| self.in_islamic_year(islamic)).collect();
        values.retain(|value| value.earliest().is_some_and(|first| first.year() == year));
        values
    }

    /// The civil year in which it falls in an Islamic year; `None` for holidays of other calendars.
    pub(crate) fn civil_year(self, islamic: i32) -> Option<i16> {
        self.in_islamic_year(islamic)?.earliest().map(|first| first.year())
    }

    fn in_islamic_year(self, year: i32) -> Option<Value> {
        let Some(Rule::Islamic(month, day)) = self.rule() else {
            return None;
        };
        let first = civil(year, month, day)?;
        if self == Self::Ramadan {
            return Some(Value::Days(first, civil(year, month + 1, 1)?.yesterday().ok()?));
        }
        Some(Value::Day(first))
    }
}

fn listed(list: &[(i8, i8); LISTED], year: i16) -> Option<Date> {
    let at = usize::try_from(year.checked_sub(FIRST_LISTED)?).ok()?;
    let (month, day) = *list.get(at)?;
    Date::new(year, month, day).ok()
}

/// The western Easter Sunday of a year, by the Gregorian computus in the form of Butcher (1876).
fn easter(year: i16) -> Option<Date> {
    let year = i32::from(year);
    let (century, of_century) = (year / 100, year % 100);
    let cycle = year % 19;
    let moon = (19 * cycle + century - century / 4 - (century - (century + 8) / 25 + 1) / 3 + 15) % 30;
    let to_sunday = (32 + 2 * (century % 4) + 2 * (of_century / 4) - moon - of_century % 4) % 7;
    let late = (cycle + 11 * moon + 22 * to_sunday) / 451;
    let days = moon + to_sunday - 7 * late + 114;
    Date::new(i16::try_from(year).ok()?, i8::try_from(days / 31).ok()?, i8::try_from(days % 31 + 1).ok()?)
        .ok()
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

    #[test]
    fn easter_moves_with_the_moon() {
        for (year, day) in [
            (1961, "1961-04-02"),
            (2000, "2000-04-23"),
            (2008, "2008-03-23"),
            (2024, "2024-03-31"),
            (2038, "2038-04-25"),
        ] {
            assert_eq!(Holiday::Easter.values(year)[0].to_string(), day);
        }
        assert_eq!(Holiday::GoodFriday.values(2024)[0].to_string(), "2024-03-29");
        assert_eq!(Holiday::Ascension.values(2024)[0].to_string(), "2024-05-09");
    }

    /// The new year begins with the moon, Nyepi about one with it, Waisak about full moon: no slip in the lists.
    #[test]
    fn listed_days_keep_to_the_moon() {
        // A new moon of 2000, and the mean month.
        let (new_moon, month): (Date, f64) = ("2000-01-06".parse().unwrap(), 29.530_588);
        for (holiday, age) in [(Holiday::ChineseNewYear, 0.0), (Holiday::Nyepi, 0.7), (Holiday::Vesak, 14.7)]
        {
            for year in FIRST_LISTED..FIRST_LISTED + 22 {
                let day = holiday.values(year)[0].day().unwrap();
                let days = f64::from(day.since((jiff::Unit::Day, new_moon)).unwrap().get_days());
                let off = (days - age + month / 2.0).rem_euclid(month) - month / 2.0;
                assert!(off.abs() < 2.0, "{holiday} {day}: {off}");
            }
        }
        assert!(Holiday::Nyepi.values(FIRST_LISTED - 1).is_empty());
    }
}
