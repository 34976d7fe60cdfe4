//! Dates by the calendar's names, and so many units from an anchor.

use jiff::ToSpan;
use jiff::civil::{Date, Weekday};

use super::Resolver;
use super::choose::{Span, choose};
use crate::Value;
use crate::explain::why::Rule;
use crate::expression::{Anchor, Calendar, Direction};
use crate::value::Unit;

/// So many days from the day of writing a date without a year is of the year that is nearest, whatever its sentence says.
const CLOSE: i32 = 31;

/// So many days ahead a date of the coming year needs no word for that.
const AHEAD: i32 = 100;

impl Resolver {
    /// A date by its names; what is missing comes from the day of writing and the direction.
    pub(super) fn calendar(&mut self, calendar: Calendar, direction: Direction) -> Option<Value> {
        let Calendar { year, month, day, weekday } = calendar;
        match (year, month, day, weekday) {
            (Some(year), Some(month), Some(day), weekday) => self.full(year, month, day, weekday),
            (Some(year), Some(month), None, _) => Some(Value::Month(year, month)),
            (Some(year), None, _, _) => Some(Value::Year(year)),
            (None, Some(month), Some(day), weekday) => self.day_of_month(month, day, weekday, direction),
            (None, Some(month), None, _) => self.month(month, direction),
            (None, None, Some(day), _) => self.day_alone(day, direction),
            (None, None, None, Some(weekday)) => self.weekday(weekday, direction),
            (None, None, None, None) => None,
        }
    }

    /// A date in full. A weekday that contradicts it is noted; the date stands.
    fn full(&mut self, year: i16, month: i8, day: i8, weekday: Option<Weekday>) -> Option<Value> {
        let Ok(date) = Date::new(year, month, day) else {
            self.rules.push(Rule::NoSuchDay);
            return None;
        };
        if let Some(said) = weekday.filter(|said| *said != date.weekday()) {
            self.rules.push(Rule::WeekdayDiffers(
                said.to_monday_one_offset(),
                date.weekday().to_monday_one_offset(),
            ));
        }
        Some(Value::Day(date))
    }

    /// `Selasa (7/12)`, `17 Desember`: the year is that of the date joined to it, or of the weekday, or as the
    /// direction says.
    fn day_of_month(
        &mut self,
        month: i8,
        day: i8,
        weekday: Option<Weekday>,
        direction: Direction,
    ) -> Option<Value> {
        if let Some(year) = self.told.shared_year(month) {
            self.rules.push(Rule::SharedYear(year));
            return self.full(year, month, day, weekday);
        }
        let from = self.published()?;
        let dates: Vec<Span> = around(from.year())
            .filter_map(|year| Date::new(year, month, day).ok())
            .map(|date| (date, date))
            .collect();
        if let Some(weekday) = weekday {
            let on_weekday: Vec<Span> =
                dates.iter().copied().filter(|(date, _)| date.weekday() == weekday).collect();
            if let Some((date, _)) = choose(&on_weekday, from, Direction::Nearest) {
                self.rules.push(Rule::YearOfWeekday);
                return Some(Value::Day(date));
            }
        }
        let date = self.year_of(&dates, from, direction)?;
        self.full(date.year(), month, day, weekday)
    }

    /// The one of a date's years that is meant. A date just past or just ahead is never that of another year, whatever
    /// the tense, and who means the coming year's months before it says so.
    fn year_of(&mut self, dates: &[Span], from: Date, direction: Direction) -> Option<Date> {
        let (nearest, _) = choose(dates, from, Direction::Nearest)?;
        let is_close = (nearest - from).get_days().abs() <= CLOSE;
        let is_far_ahead = nearest.year() > from.year() && (nearest - from).get_days() > AHEAD;
        let direction = match direction {
            Direction::Past | Direction::Future if is_close => Direction::Nearest,
            Direction::Nearest if is_far_ahead => Direction::Told,
            direction => direction,
        };
        self.choose(dates, from, direction).map(|(date, _)| date)
    }

    fn month(&mut self, month: i8, direction: Direction) -> Option<Value> {
        if let Some(year) = self.told.shared_year(month) {
            self.rules.push(Rule::SharedYear(year));
            return Some(Value::Month(year, month));
        }
        let from = self.published()?;
        if direction == Direction::This {
            return Some(Value::Month(from.year(), month));
        }
        let months: Vec<Span> = around(from.year()).filter_map(|year| month_span(year, month)).collect();
        // Months are compared as wholes: in December, June is six months back and six ahead, and told as past.
        let (first, _) = self.choose(&months, from.first_of_month(), direction)?;
        Some(Value::Month(first.year(), month))
    }

    /// `tanggal 5`: of the month in which it is nearest.
    fn day_alone(&mut self, day: i8, direction: Direction) -> Option<Value> {
        let from = self.published()?;
        let dates: Vec<Span> = (-2..=2)
            .filter_map(|months: i64| from.first_of_month().checked_add(months.months()).ok())
            .filter_map(|first| Date::new(first.year(), first.month(), day).ok())
            .map(|date| (date, date))
            .collect();
        let (date, _) = self.choose(&dates, from, direction)?;
        Some(Value::Day(date))
    }

    pub(super) fn weekday(&mut self, weekday: Weekday, direction: Direction) -> Option<Value> {
        let open =
            !matches!(direction, Direction::Last | Direction::Next | Direction::This | Direction::That);
        if let Some(day) = self.told.day_before().filter(|_| open) {
            self.rules.push(Rule::After(day));
            let days = day.weekday().until(weekday);
            return Some(Value::Day(day.checked_add(i64::from(days).days()).ok()?));
        }
        if let Some(day) = self.told.last(weekday).filter(|_| direction == Direction::That) {
            self.rules.push(Rule::DayTold(day));
            return Some(Value::Day(day));
        }
        let from = self.published()?;
        if direction == Direction::This {
            self.rules.push(Rule::Nearest);
        }
        let days: Vec<Span> = (-7..=7)
            .filter_map(|days: i64| from.checked_add(days.days()).ok())
            .filter(|day| day.weekday() == weekday)
            .map(|day| (day, day))
            .collect();
        let (day, _) = self.choose(&days, from, direction)?;
        Some(Value::Day(day))
    }

    /// Chooses, and notes a guess as one.
    pub(super) fn choose(&mut self, spans: &[Span], from: Date, direction: Direction) -> Option<Span> {
        let rule = match direction {
            Direction::Nearest => Some(Rule::Nearest),
            Direction::Past => Some(Rule::PastTense),
            Direction::Told | Direction::That => Some(Rule::MostRecent),
            Direction::Future => Some(Rule::FutureTense),
            Direction::Last | Direction::Next | Direction::This => None,
        };
        self.rules.extend(rule);
        choose(spans, from, direction).or_else(|| choose(spans, from, Direction::Nearest))
    }

    /// So many units before or after an anchor.
    pub(super) fn shift(&mut self, anchor: Anchor, count: i32, unit: Unit) -> Option<Value> {
        // `pada malam yang sama` is that of what happened, not of who spoke since.
        let same =
            (anchor == Anchor::Telling && count == 0 && unit == Unit::Day).then(|| self.told.event_day());
        if let Some(day) = same.flatten() {
            self.rules.push(Rule::Told(Value::Day(day)));
            return Some(Value::Day(day));
        }
        let from = self.anchor(anchor, unit)?;
        shifted(from, count, unit)
    }

    /// The day that a shift by a unit counts from.
    fn anchor(&mut self, anchor: Anchor, unit: Unit) -> Option<Date> {
        if anchor == Anchor::Writing {
            return self.published();
        }
        let fine_enough = self.told.value().filter(|value| grain(*value) <= unit);
        let told = match (unit, fine_enough) {
            (Unit::Day | Unit::Hour | Unit::Minute | Unit::Second, _) => self.told.day().map(Value::Day),
            (_, Some(value)) => Some(value),
            (_, None) => self.told.day().map(Value::Day),
        };
        match told.and_then(|value| Some((value, value.earliest()?.date()))) {
            Some((value, day)) => {
                self.rules.push(Rule::Told(value));
                Some(day)
            }
            // What has been told without a date is told of the day of writing.
            None => self.published(),
        }
    }
}

/// The years in which a month or day near the day of writing can lie.
pub(super) fn around(year: i16) -> impl Iterator<Item = i16> {
    (-1..=1).filter_map(move |step| year.checked_add(step))
}

pub(super) fn month_span(year: i16, month: i8) -> Option<Span> {
    let first = Date::new(year, month, 1).ok()?;
    Some((first, first.last_of_month()))
}

/// The unit that a value's length is one of.
fn grain(value: Value) -> Unit {
    match value {
        Value::Century(_) => Unit::Century,
        Value::Decade(_) => Unit::Decade,
        Value::Year(_) => Unit::Year,
        Value::Half(..) => Unit::Half,
        Value::Quarter(..) | Value::Season(..) => Unit::Quarter,
        Value::Month(..) => Unit::Month,
        Value::Week(..) | Value::Weekend(..) => Unit::Week,
        _ => Unit::Day,
    }
}

/// The unit that lies so many units from the one a day is in.
pub(super) fn shifted(from: Date, count: i32, unit: Unit) -> Option<Value> {
    let year = |count: i32| i16::try_from(i32::from(from.year()).checked_add(count)?).ok();
    Some(match unit {
        Unit::Second | Unit::Minute | Unit::Hour => Value::Day(from),
        Unit::Day => Value::Day(from.checked_add(i64::from(count).days()).ok()?),
        Unit::Week => {
            let week = from.checked_add(i64::from(count).weeks()).ok()?.iso_week_date();
            Value::Week(week.year(), week.week())
        }
        Unit::Month => {
            let month = months_from(from, count)?;
            Value::Month(month.year(), month.month())
        }
        Unit::Quarter => {
            let month = months_from(from, count.checked_mul(3)?)?;
            Value::Quarter(month.year(), part_of_year(month, 3)?)
        }
        Unit::Half => {
            let month = months_from(from, count.checked_mul(6)?)?;
            Value::Half(month.year(), part_of_year(month, 6)?)
        }
        Unit::Year => Value::Year(year(count)?),
        Unit::Decade => Value::Decade(year(count.checked_mul(10)?)?.div_euclid(10)),
        Unit::Century => Value::Century(year(count.checked_mul(100)?)?.div_euclid(100)),
    })
}

fn months_from(from: Date, count: i32) -> Option<Date> {
    from.first_of_month().checked_add(i64::from(count).months()).ok()
}

/// Which part of so many months a month is in, from 1.
pub(super) fn part_of_year(month: Date, months: i8) -> Option<u8> {
    u8::try_from((month.month() - 1) / months + 1).ok()
}
