//! The one-line notation of expressions: `date wed of writing+1week`, `time T20:30 zone=+00:00`.
//!
//! ```text
//! line   = reading { " mod=" MOD | " zone=" OFFSET | " toward=" DIRECTION | " said" }
//! reading = "date " when | "time " time [ " on " when ] | "moment " shift | "duration " length
//!         | "every " length | "set " pattern | "past" | "present" | "future" | "vague"
//! when   = [ part " of " ] period
//! part   = calendar | weekday "#" NUMBER | "Q3" | "H1" | "WI" | "WE" | holiday [ SIGN DAYS ]
//! period = calendar | shift | "199X" | "18XX" | "unsaid"
//! calendar = YYYY-MM-DD with X for what is not said, cut at the end [ "/" weekday ] | weekday
//! shift  = ("writing" | "telling") SIGN COUNT UNIT
//! ```

use std::fmt;
use std::str::FromStr;

use jiff::civil::Weekday;

use crate::error::Error;
use crate::expression::holiday::Holiday;
use crate::expression::{Anchor, Calendar, Direction, Expression, Part, Period, Reading, When};
use crate::value::{Season, TimeOfDay, Unit, Value};

const WEEKDAYS: [(Weekday, &str); 7] = [
    (Weekday::Monday, "mon"),
    (Weekday::Tuesday, "tue"),
    (Weekday::Wednesday, "wed"),
    (Weekday::Thursday, "thu"),
    (Weekday::Friday, "fri"),
    (Weekday::Saturday, "sat"),
    (Weekday::Sunday, "sun"),
];

const DIRECTIONS: [(Direction, &str); 8] = [
    (Direction::Nearest, "nearest"),
    (Direction::Past, "past"),
    (Direction::Told, "told"),
    (Direction::Future, "future"),
    (Direction::Last, "last"),
    (Direction::Next, "next"),
    (Direction::This, "this"),
    (Direction::That, "that"),
];

/// The name a table gives a thing.
fn name_of<T: PartialEq>(table: &[(T, &'static str)], thing: &T) -> &'static str {
    table.iter().find(|(known, _)| known == thing).map_or("", |(_, name)| name)
}

/// The thing a table has under a name.
fn named<T: Copy>(table: &[(T, &'static str)], name: &str) -> Option<T> {
    table.iter().find(|(_, known)| *known == name).map(|(thing, _)| *thing)
}

impl fmt::Display for Expression {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.reading {
            Reading::Date(when) => write!(f, "date {when}")?,
            Reading::Time(None, time) => write!(f, "time {time}")?,
            Reading::Time(Some(when), time) => write!(f, "time {time} on {when}")?,
            Reading::Moment(anchor, count, unit) => {
                write!(f, "moment {}", Period::Shift(anchor, count, unit))?
            }
            Reading::Length(length) => write!(f, "duration {length}")?,
            Reading::Every(length) => write!(f, "every {length}")?,
            Reading::Recurring(pattern) => write!(f, "set {pattern}")?,
            Reading::Past => f.write_str("past")?,
            Reading::Present => f.write_str("present")?,
            Reading::Future => f.write_str("future")?,
            Reading::Vague => f.write_str("vague")?,
        }
        if let Some(modifier) = self.modifier {
            write!(f, " mod={modifier}")?;
        }
        if let Some(zone) = self.zone {
            write!(f, " zone={zone}")?;
        }
        if self.direction != Direction::Nearest {
            write!(f, " toward={}", name_of(&DIRECTIONS, &self.direction))?;
        }
        if self.said { f.write_str(" said") } else { Ok(()) }
    }
}

impl fmt::Display for When {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.part {
            None => write!(f, "{}", self.of),
            Some(part) => write!(f, "{part} of {}", self.of),
        }
    }
}

impl fmt::Display for Part {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Calendar(calendar) => write!(f, "{calendar}"),
            Self::Quarter(quarter) => write!(f, "Q{quarter}"),
            Self::Half(half) => write!(f, "H{half}"),
            Self::Season(season) => f.write_str(season.letters()),
            Self::Weekend => f.write_str("WE"),
            Self::Nth(number, weekday) => write!(f, "{}#{number}", name_of(&WEEKDAYS, weekday)),
            Self::Holiday(holiday) => write!(f, "{holiday}"),
            Self::Near(holiday, days) => write!(f, "{holiday}{days:+}"),
        }
    }
}

impl fmt::Display for Period {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match *self {
            Self::Calendar(calendar) => write!(f, "{calendar}"),
            Self::Shift(anchor, count, unit) => {
                let anchor = if anchor == Anchor::Writing { "writing" } else { "telling" };
                write!(f, "{anchor}{count:+}{}", unit.name())
            }
            Self::Decade(decade) => write!(f, "{decade:03}X"),
            Self::Century(century) => write!(f, "{century:02}XX"),
            Self::Unsaid => f.write_str("unsaid"),
        }
    }
}

impl fmt::Display for Calendar {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let weekday = self.weekday.map(|weekday| name_of(&WEEKDAYS, &weekday));
        if let (None, None, None, Some(weekday)) = (self.year, self.month, self.day, weekday) {
            return f.write_str(weekday);
        }
        match self.year {
            Some(year) => write!(f, "{year:04}")?,
            None => f.write_str("XXXX")?,
        }
        match (self.month, self.day) {
            (Some(month), _) => write!(f, "-{month:02}")?,
            (None, Some(_)) => f.write_str("-XX")?,
            (None, None) => {}
        }
        if let Some(day) = self.day {
            write!(f, "-{day:02}")?;
        }
        weekday.map_or(Ok(()), |weekday| write!(f, "/{weekday}"))
    }
}

impl FromStr for Expression {
    type Err = Error;

    fn from_str(text: &str) -> Result<Self, Error> {
        read(text).ok_or_else(|| Error::new("an expression such as “date thu”", text))
    }
}

fn read(text: &str) -> Option<Expression> {
    let words: Vec<&str> = text.split(' ').collect();
    let options = words.iter().position(|word| word.contains('=') || *word == "said").unwrap_or(words.len());
    let (reading, options) = words.split_at(options);
    let mut expression = Expression::new(read_reading(reading)?);
    for option in options {
        match option.split_once('=') {
            Some(("mod", modifier)) => expression.modifier = Some(modifier.parse().ok()?),
            Some(("zone", zone)) => expression.zone = Some(zone.parse().ok()?),
            Some(("toward", direction)) => expression.direction = named(&DIRECTIONS, direction)?,
            None => expression.said = true,
            _ => return None,
        }
    }
    Some(expression)
}

fn read_reading(words: &[&str]) -> Option<Reading> {
    match *words {
        ["date", ref when @ ..] => Some(Reading::Date(read_when(when)?)),
        ["time", time] => Some(Reading::Time(None, TimeOfDay::read(time)?)),
        ["time", time, "on", ref when @ ..] => {
            Some(Reading::Time(Some(read_when(when)?), TimeOfDay::read(time)?))
        }
        ["moment", shift] => match read_period(shift)? {
            Period::Shift(anchor, count, unit) => Some(Reading::Moment(anchor, count, unit)),
            _ => None,
        },
        ["duration", length] => read_length(length).map(Reading::Length),
        ["every", length] => read_length(length).map(Reading::Every),
        ["set", pattern] => match pattern.parse() {
            Ok(Value::Recurring(pattern)) => Some(Reading::Recurring(pattern)),
            _ => None,
        },
        ["past"] => Some(Reading::Past),
        ["present"] => Some(Reading::Present),
        ["future"] => Some(Reading::Future),
        ["vague"] => Some(Reading::Vague),
        _ => None,
    }
}

fn read_length(text: &str) -> Option<crate::value::Length> {
    match text.parse() {
        Ok(Value::Length(length)) => Some(length),
        _ => None,
    }
}

fn read_when(words: &[&str]) -> Option<When> {
    match *words {
        [period] => Some(When { part: None, of: read_period(period)? }),
        [part, "of", period] => Some(When { part: Some(read_part(part)?), of: read_period(period)? }),
        _ => None,
    }
}

fn read_part(text: &str) -> Option<Part> {
    if let Some(season) = named(&Season::ALL, text) {
        return Some(Part::Season(season));
    }
    match text {
        "WE" => return Some(Part::Weekend),
        "H1" => return Some(Part::Half(1)),
        "H2" => return Some(Part::Half(2)),
        "Q1" => return Some(Part::Quarter(1)),
        "Q2" => return Some(Part::Quarter(2)),
        "Q3" => return Some(Part::Quarter(3)),
        "Q4" => return Some(Part::Quarter(4)),
        _ => {}
    }
    if let Some((name, number)) = text.split_once('#') {
        let number = number.parse().ok().filter(|number| (-1..=5).contains(number) && *number != 0)?;
        return Some(Part::Nth(number, named(&WEEKDAYS, name)?));
    }
    if let Some((name, days)) = text.rfind(['+', '-']).and_then(|sign| text.split_at_checked(sign))
        && let (Some(holiday), Ok(days)) = (Holiday::from_name(name), days.parse())
    {
        return Some(Part::Near(holiday, days));
    }
    Holiday::from_name(text).map(Part::Holiday).or_else(|| read_calendar(text).map(Part::Calendar))
}

fn read_period(text: &str) -> Option<Period> {
    if text == "unsaid" {
        return Some(Period::Unsaid);
    }
    for (name, anchor) in [("writing", Anchor::Writing), ("telling", Anchor::Telling)] {
        if let Some(rest) = text.strip_prefix(name) {
            let unit_at = rest.find(|c: char| c.is_ascii_lowercase())?;
            let (count, unit) = rest.split_at(unit_at);
            return Some(Period::Shift(anchor, count.parse().ok()?, Unit::from_name(unit)?));
        }
    }
    if let Some(century) = text.strip_suffix("XX").filter(|digits| digits.len() == 2) {
        return century.parse().ok().map(Period::Century);
    }
    if let Some(decade) = text.strip_suffix('X').filter(|digits| digits.len() == 3) {
        return decade.parse().ok().map(Period::Decade);
    }
    read_calendar(text).map(Period::Calendar)
}

fn read_calendar(text: &str) -> Option<Calendar> {
    if let Some(weekday) = named(&WEEKDAYS, text) {
        return Some(Calendar { weekday: Some(weekday), ..Calendar::default() });
    }
    let (date, weekday) = match text.split_once('/') {
        Some((date, weekday)) => (date, Some(named(&WEEKDAYS, weekday)?)),
        None => (text, None),
    };
    let mut fields = date.split('-');
    let year = read_field(fields.next()?, 4)?;
    let month = fields.next().map_or(Some(None), |field| read_field(field, 2))?;
    let day = fields.next().map_or(Some(None), |field| read_field(field, 2))?;
    let in_range = |field: Option<i16>, most| field.is_none_or(|n| (1..=most).contains(&n));
    if fields.next().is_some() || !in_range(month, 12) || !in_range(day, 31) {
        return None;
    }
    let small = |field: Option<i16>| field.and_then(|n| i8::try_from(n).ok());
    let calendar = Calendar { year, month: small(month), day: small(day), weekday };
    (calendar != Calendar::default()).then_some(calendar)
}

/// A field of so many digits, or as many `X`.
fn read_field(text: &str, width: usize) -> Option<Option<i16>> {
    if text.len() != width {
        return None;
    }
    if text.bytes().all(|b| b == b'X') {
        return Some(None);
    }
    let digits = text.bytes().all(|b| b.is_ascii_digit());
    if digits { text.parse().ok().map(Some) } else { None }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn prints_what_it_reads() {
        for line in [
            "date 2021-12-30",
            "date 2021-12-30/thu",
            "date XXXX-12-30",
            "date XXXX-XX-05",
            "date thu",
            "date 2014 mod=MID",
            "date 199X",
            "date 18XX",
            "date writing+1month",
            "date telling-1day",
            "date wed of writing+1week",
            "date XXXX-12 of writing-1year",
            "date Q3 of 2014",
            "date WI of unsaid toward=past",
            "date christmas of unsaid",
            "date eid-al-fitr-3 of 2024",
            "date mon#1 of 2024-05",
            "date fri#-1 of writing+1month",
            "date thu toward=told",
            "date wed toward=that",
            "time T20:30 zone=+00:00",
            "time TMO on sun toward=past said",
            "moment telling+40minute",
            "duration PTXH",
            "every P1Y",
            "set XXXX-WXX-1",
            "past",
            "present",
            "future",
            "vague",
        ] {
            let expression: Expression = line.parse().unwrap();
            assert_eq!(expression.to_string(), line);
        }
    }

    #[test]
    fn refuses_what_is_no_expression() {
        for line in
            ["", "date", "date ", "date 2021-13", "time 20:30", "date wed of", "every", "date thu mod=", "é"]
        {
            assert!(line.parse::<Expression>().is_err(), "{line}");
        }
    }
}
