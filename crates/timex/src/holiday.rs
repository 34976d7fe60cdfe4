//! Holidays that news dates things by.

use std::fmt;

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
    /// The values of a holiday in a civil year: a day each, or a month for Ramadan; none where no calendar
    /// here knows them.
    pub(crate) fn values(self, year: i16) -> Vec<crate::Value> {
        let Some((month, day)) = self.fixed() else {
            return Vec::new();
        };
        jiff::civil::Date::new(year, month, day).map(crate::Value::Day).into_iter().collect()
    }
}
