//! An expression in the making: what its words have said so far.

use crate::expression::{Calendar, Direction, Expression, Part, Period, Reading, When};
use crate::value::{DayPart, TimeOfDay};
use crate::{Modifier, Zone};

/// What has been read of a date or time.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Draft {
    pub calendar: Calendar,
    /// What the calendar's names lie in, or the day itself: `pekan depan`, `kemarin`.
    pub of: Option<Period>,
    /// A quarter, season, … .
    pub part: Option<Part>,
    pub day_part: Option<DayPart>,
    pub clock: Option<TimeOfDay>,
    pub zone: Option<Zone>,
    pub direction: Direction,
    pub modifier: Option<Modifier>,
}

impl Draft {
    pub(super) fn of(period: Period) -> Self {
        Self { of: Some(period), ..Self::default() }
    }

    pub(super) fn calendar(calendar: Calendar) -> Self {
        Self { calendar, ..Self::default() }
    }

    /// Whether it names a weekday and nothing else of the calendar.
    pub(super) fn is_weekday(&self) -> bool {
        let Calendar { year, month, day, weekday } = self.calendar;
        weekday.is_some() && year.is_none() && month.is_none() && day.is_none()
    }

    fn when(&self) -> Option<When> {
        let named = self.calendar != Calendar::default();
        match (self.part, self.of) {
            (Some(part), of) if named => {
                Some(When::part(part, of.unwrap_or(Period::Calendar(self.calendar))))
            }
            (Some(part), of) => Some(When::part(part, of.unwrap_or(Period::Unsaid))),
            (None, Some(of)) if named => Some(When::part(Part::Calendar(self.calendar), of)),
            (None, Some(of)) => Some(When { part: None, of }),
            (None, None) if named => Some(When::calendar(self.calendar)),
            (None, None) => None,
        }
    }

    /// The expression, if anything has been read.
    #[inline(never)]
    pub(super) fn finish(self) -> Option<Expression> {
        let time = self.clock.or(self.day_part.map(TimeOfDay::Part));
        let reading = match (self.when(), time) {
            (when, Some(time)) => Reading::Time(when, time),
            (Some(when), None) => Reading::Date(when),
            (None, None) => return None,
        };
        let mut expression = Expression::new(reading);
        expression.modifier = self.modifier;
        expression.zone = self.zone;
        expression.direction = self.direction;
        Some(expression)
    }
}
