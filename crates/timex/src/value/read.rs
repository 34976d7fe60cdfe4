//! Reading a TIMEX3 value back from its string.

use std::str::FromStr;

use jiff::civil::{Date, ISOWeekDate, Weekday};

use super::{Length, Pattern, Season, TimeOfDay, Value};
use crate::error::Error;

impl FromStr for Value {
    type Err = Error;

    fn from_str(text: &str) -> Result<Self, Error> {
        read(text).ok_or_else(|| Error::new("a TIMEX3 value", text))
    }
}

fn read(text: &str) -> Option<Value> {
    match text {
        "PAST_REF" => return Some(Value::Past),
        "PRESENT_REF" => return Some(Value::Present),
        "FUTURE_REF" => return Some(Value::Future),
        _ => {}
    }
    if let Some((first, last)) = text.split_once('/') {
        return match (calendar(first)?, calendar(last)?) {
            (Value::Day(first), Value::Day(last)) if first <= last => Some(Value::Days(first, last)),
            _ => None,
        };
    }
    if text.starts_with('P') {
        return Length::read(text).map(Value::Length);
    }
    let (date, time) = match text.find('T') {
        Some(at) => (text.get(..at)?, Some(TimeOfDay::read(text.get(at..)?)?)),
        None => (text, None),
    };
    if let Some(rest) = date.strip_prefix("XXXX") {
        return pattern(rest, time).map(Value::Recurring);
    }
    match (calendar(date)?, time) {
        (value, None) => Some(value),
        (Value::Day(day), Some(time)) => Some(Value::Moment(day, time)),
        _ => None,
    }
}

/// A value without a time.
fn calendar(text: &str) -> Option<Value> {
    let (year, rest) = match text.split_once('-') {
        Some((year, rest)) => (year, Some(rest)),
        None => (text, None),
    };
    let number = digits(year)?;
    let Some(rest) = rest else {
        return match year.len() {
            2 => Some(Value::Century(number)),
            3 => Some(Value::Decade(number)),
            4 => Some(Value::Year(number)),
            _ => None,
        };
    };
    if year.len() == 4 { of_year(number, rest) } else { None }
}

/// What follows a year's hyphen.
fn of_year(year: i16, rest: &str) -> Option<Value> {
    if let Some((season, _)) = Season::ALL.iter().find(|(_, letters)| *letters == rest) {
        return Some(Value::Season(year, *season));
    }
    if let Some(week) = rest.strip_prefix('W') {
        return of_week(year, week);
    }
    match (rest.as_bytes(), rest.get(1..)) {
        ([b'H', b'1'..=b'2'], Some(half)) => Some(Value::Half(year, half.parse().ok()?)),
        ([b'Q', b'1'..=b'4'], Some(quarter)) => Some(Value::Quarter(year, quarter.parse().ok()?)),
        _ => of_month(year, rest),
    }
}

fn of_week(year: i16, rest: &str) -> Option<Value> {
    let (week, weekend) = match rest.strip_suffix("-WE") {
        Some(week) => (week, true),
        None => (rest, false),
    };
    let week = two(week)?;
    ISOWeekDate::new(year, week, Weekday::Monday).ok()?;
    Some(if weekend { Value::Weekend(year, week) } else { Value::Week(year, week) })
}

fn of_month(year: i16, rest: &str) -> Option<Value> {
    let (month, day) = match rest.split_once('-') {
        Some((month, day)) => (month, Some(day)),
        None => (rest, None),
    };
    let month = two(month)?;
    Date::new(year, month, 1).ok()?;
    match day {
        Some(day) => Date::new(year, month, two(day)?).ok().map(Value::Day),
        None => Some(Value::Month(year, month)),
    }
}

/// What follows `XXXX`.
fn pattern(rest: &str, time: Option<TimeOfDay>) -> Option<Pattern> {
    let rest = rest.strip_prefix('-')?;
    if let Some(weekday) = rest.strip_prefix("WXX-") {
        let weekday = Weekday::from_monday_one_offset(weekday.parse().ok()?).ok()?;
        return Some(Pattern { weekday: Some(weekday), time, ..Pattern::default() });
    }
    let (month, day) = match rest.split_once('-') {
        Some((month, day)) => (month, Some(day)),
        None => (rest, None),
    };
    let field = |text: &str, most: i8| match text {
        "XX" => Some(None),
        _ => two(text).filter(|n| (1..=most).contains(n)).map(Some),
    };
    let month = field(month, 12)?;
    let day = day.map_or(Some(None), |day| field(day, 31))?;
    let says_something = month.is_some() || day.is_some() || time.is_some();
    says_something.then_some(Pattern { month, day, weekday: None, time })
}

fn two(text: &str) -> Option<i8> {
    if text.len() == 2 { i8::try_from(digits(text)?).ok() } else { None }
}

fn digits(text: &str) -> Option<i16> {
    let all = !text.is_empty() && text.bytes().all(|b| b.is_ascii_digit());
    if all { text.parse().ok() } else { None }
}

#[cfg(test)]
mod tests {
    use super::super::*;

    #[test]
    fn prints_what_it_reads() {
        for text in [
            "19",
            "199",
            "2014",
            "2015-H1",
            "2014-Q3",
            "2021-WI",
            "2021-12",
            "2022-W01",
            "2023-W29-WE",
            "2021-12-30",
            "2024-03-12/2024-04-10",
            "2021-12-30T20:30",
            "2021-12-30T24:00",
            "2021-12-30T20:30:15",
            "2014-12-31TAF",
            "P3D",
            "PT2H30M",
            "P5.5Y",
            "P2.25Y",
            "PTXH",
            "PXY",
            "PXX",
            "P3Q",
            "XXXX-WXX-1",
            "XXXX-WXX-6TNI",
            "XXXX-12-25",
            "XXXX-XX-05",
            "XXXX-12",
            "XXXX-XX-XXTMO",
            "PAST_REF",
            "PRESENT_REF",
            "FUTURE_REF",
        ] {
            let value: Value = text.parse().unwrap();
            assert_eq!(value.to_string(), text);
        }
    }

    #[test]
    fn refuses_what_is_no_value() {
        for text in [
            "",
            "2",
            "20145",
            "2014-",
            "2014-00",
            "2014-Q5",
            "2014-H0",
            "2014-W54",
            "2021-02-29",
            "2021-1-1",
            "2021-12-30T25:00",
            "2021-12-30T20",
            "2021-12T20:30",
            "P",
            "PD",
            "P3",
            "P3X",
            "PT",
            "P1.234Y",
            "P-1D",
            "XXXX",
            "XXXX-",
            "XXXX-13",
            "XXXX-WXX-8",
            "é",
            "2021-é2",
            "2024-03-12/2024-03-11",
        ] {
            assert!(text.parse::<Value>().is_err(), "{text}");
        }
    }

    #[test]
    fn compares_by_time() {
        let value = |text: &str| text.parse::<Value>().unwrap();
        assert!(value("2021-12") < value("2021-12-30"));
        assert!(value("2021-12-30T20:30") > value("2021-12-30"));
        assert_eq!(value("P3D").partial_cmp(&value("2021")), None);
    }
}
