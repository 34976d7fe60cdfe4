//! Parts of a period: a weekday of a week, a quarter of a year, a holiday.

use jiff::ToSpan;
use jiff::civil::{Date, ISOWeekDate};

use super::Resolver;
use super::calendar::{around, month_span, part_of_year, shifted};
use super::choose::Span;
use crate::Value;
use crate::explain::why::Rule;
use crate::expression::holiday::Holiday;
use crate::expression::{Calendar, Direction, Expression, Part, Period, When};
use crate::value::{Season, Unit};

impl Resolver {
    /// A part of a period; where the period is not said, of the one that the direction wants.
    pub(super) fn part(&mut self, part: Part, of: Period, expression: &Expression) -> Option<Value> {
        if of == Period::Unsaid {
            return self.part_of_unsaid(part, expression.direction);
        }
        // "kemarin (29/12/2021)": the date says it all.
        if let Part::Calendar(calendar @ Calendar { month: Some(_), day: Some(_), .. }) = part
            && matches!(of, Period::Shift(_, _, Unit::Day | Unit::Week))
        {
            return self.calendar(calendar, expression.direction);
        }
        let whole = self.when(When { part: None, of }, expression)?;
        // "besok Senin" on a Wednesday: the next Monday.
        if let (
            Part::Calendar(Calendar { weekday: Some(said), .. }),
            Value::Day(day),
            Period::Shift(_, count, _),
        ) = (part, whole, of)
            && day.weekday() != said
        {
            return self.weekday(said, if count < 0 { Direction::Last } else { Direction::Next });
        }
        let inside = within(part, whole);
        if inside.is_none() {
            self.rules.push(if matches!(part, Part::Holiday(_)) { Rule::NoValue } else { Rule::NoSuchDay });
        }
        if matches!(part, Part::Holiday(holiday) | Part::Near(holiday, _) if holiday.is_islamic()) {
            self.rules.push(Rule::Islamic);
        }
        inside
    }

    fn part_of_unsaid(&mut self, part: Part, direction: Direction) -> Option<Value> {
        let from = self.published()?;
        match part {
            Part::Quarter(quarter) => {
                self.recent(3, quarter, from, direction).map(|year| Value::Quarter(year, quarter))
            }
            Part::Half(half) => self.recent(6, half, from, direction).map(|year| Value::Half(year, half)),
            Part::Season(season) => {
                let seasons: Vec<Span> =
                    around(from.year()).filter_map(|year| season_span(year, season)).collect();
                let (first, _) = self.choose(&seasons, from, direction)?;
                Some(Value::Season(first.year(), season))
            }
            Part::Holiday(holiday) => self.nearest_holiday(holiday, from, direction),
            Part::Near(holiday, days) => beside(self.nearest_holiday(holiday, from, direction)?, days),
            Part::Weekend => {
                let weekends: Vec<Span> =
                    (-1..=1).filter_map(|count| weekend_span(shifted(from, count, Unit::Week)?)).collect();
                let (saturday, _) = self.choose(&weekends, from, direction)?;
                let week = saturday.iso_week_date();
                Some(Value::Weekend(week.year(), week.week()))
            }
            Part::Calendar(calendar) => self.calendar(calendar, direction),
            Part::Nth(..) => None,
        }
    }

    /// The year of a quarter or half that is named alone: that of the last one told, or else the most recent,
    /// since what is reported of quarters has happened, unless it is told as to come.
    fn recent(&mut self, months: i8, number: u8, from: Date, direction: Direction) -> Option<i16> {
        if let Some(Value::Quarter(year, _) | Value::Half(year, _)) = self.told.value()
            && direction == Direction::Nearest
        {
            self.rules.push(Rule::SharedYear(year));
            return Some(year);
        }
        let begun = number <= part_of_year(from, months)?;
        let year = match direction {
            Direction::Future | Direction::Next if !begun || direction == Direction::Future => {
                let over = number < part_of_year(from, months)?;
                from.year() + i16::from(over)
            }
            Direction::Next => from.year() + 1,
            Direction::This => from.year(),
            _ => from.year() - i16::from(!begun),
        };
        if matches!(direction, Direction::Nearest) {
            self.rules.push(Rule::MostRecent);
        }
        Some(year)
    }

    fn nearest_holiday(&mut self, holiday: Holiday, from: Date, direction: Direction) -> Option<Value> {
        let values: Vec<Value> = around(from.year()).flat_map(|year| holiday.values(year)).collect();
        let spans: Vec<Span> = values
            .iter()
            .filter_map(|value| Some((value.earliest()?.date(), value.latest()?.date())))
            .collect();
        if holiday.is_islamic() {
            self.rules.push(Rule::Islamic);
        }
        if values.is_empty() {
            self.rules.push(Rule::NoValue);
        }
        let chosen = self.choose(&spans, from, direction)?;
        values.into_iter().find(|value| value.earliest().map(|first| first.date()) == Some(chosen.0))
    }
}

/// The day so many days from the first of a holiday.
fn beside(holiday: Value, days: i8) -> Option<Value> {
    holiday.earliest()?.date().checked_add(i64::from(days).days()).ok().map(Value::Day)
}

fn weekend_span(week: Value) -> Option<Span> {
    let Value::Week(year, week) = week else {
        return None;
    };
    let weekend = Value::Weekend(year, week);
    Some((weekend.earliest()?.date(), weekend.latest()?.date()))
}

fn season_span(year: i16, season: Season) -> Option<Span> {
    let value = Value::Season(year, season);
    Some((value.earliest()?.date(), value.latest()?.date()))
}

/// A part of a whole that is known; `None` where it has no such part.
fn within(part: Part, whole: Value) -> Option<Value> {
    match (part, whole) {
        (Part::Quarter(quarter), Value::Year(year)) => Some(Value::Quarter(year, quarter)),
        (Part::Half(half), Value::Year(year)) => Some(Value::Half(year, half)),
        (Part::Season(season), Value::Year(year)) => Some(Value::Season(year, season)),
        (Part::Weekend, Value::Week(year, week)) => Some(Value::Weekend(year, week)),
        (Part::Holiday(holiday), Value::Year(year)) => holiday.values(year).into_iter().next(),
        (Part::Near(holiday, days), Value::Year(year)) => {
            beside(holiday.values(year).into_iter().next()?, days)
        }
        (Part::Nth(number, weekday), Value::Month(year, month)) => {
            Date::new(year, month, 1).ok()?.nth_weekday_of_month(number, weekday).ok().map(Value::Day)
        }
        (Part::Calendar(calendar), whole) => names_within(calendar, whole),
        _ => None,
    }
}

fn names_within(calendar: Calendar, whole: Value) -> Option<Value> {
    let Calendar { month, day, weekday, .. } = calendar;
    match (whole, month, day, weekday) {
        (Value::Week(year, week), None, None, Some(weekday)) => {
            Some(Value::Day(ISOWeekDate::new(year, week, weekday).ok()?.date()))
        }
        (Value::Month(year, month), None, Some(day), _) => {
            Some(Value::Day(Date::new(year, month, day).ok()?))
        }
        (Value::Year(year), Some(month), Some(day), _) => Some(Value::Day(Date::new(year, month, day).ok()?)),
        (Value::Year(year), Some(month), None, _) => {
            month_span(year, month).map(|_| Value::Month(year, month))
        }
        (Value::Day(date), ..) => Some(Value::Day(date)),
        _ => None,
    }
}
