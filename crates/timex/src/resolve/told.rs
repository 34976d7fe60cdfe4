//! The time being told: what the expressions so far have dated.

use jiff::civil::Date;

use crate::Value;
use crate::expression::{Anchor, Expression, Period, Reading, When};
use crate::value::TimeOfDay;

/// What has been dated so far, the latest first in each respect.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Told {
    /// The last day on which something is told to happen.
    event: Option<Date>,
    /// The day that a sentence looks back to (`sehari sebelumnya`), while the sentence lasts.
    glance: Option<Date>,
    /// The last time at which somebody spoke.
    spoken: Option<(Date, TimeOfDay)>,
    /// The last day of any kind, that of somebody's speaking included.
    day: Option<Date>,
    /// The last time by the clock or part of the day.
    moment: Option<(Date, TimeOfDay)>,
    /// The last date of any length.
    value: Option<Value>,
    /// The year that the last expression itself states.
    stated_year: Option<i16>,
    /// The stated year, as long as the line and the months go on.
    line_year: Option<(i16, i8)>,
    /// Whether the last expression named a weekday.
    weekday: bool,
    /// Whether the present expression is joined to the last one.
    joined: bool,
    /// Whether it may be a weekday that follows the last one.
    follows: bool,
    /// Whether it is the far end of a range that the last one begins.
    ends_range: bool,
}

/// What may stand between two dates that share a year: `2014 pada Juni`, `12 Maret 2019, 3 April, dan 5 Mei`.
const JOINTS: [&str; 14] =
    ["", ",", "dan", ", dan", "atau", "pada", "-", "–", "—", "and", ", and", "or", "in", "on"];

/// What may stand between weekdays that follow one another.
const FOLLOWS: [&str; 6] = [",", "dan", ", dan", "and", ", and", "&"];

/// What may stand between the ends of a range.
const RANGES: [&str; 9] = ["hingga", "sampai", "s.d.", "s/d", "to", "until", "through", "-", "–"];

impl Told {
    /// Moves on to the next expression, with the text in between.
    pub(super) fn step(&mut self, between: Option<&str>) {
        let is_one =
            |words: &[&str]| between.is_some_and(|text| text.len() <= 12 && words.contains(&text.trim()));
        self.joined = is_one(&JOINTS);
        self.ends_range = is_one(&RANGES);
        self.follows = self.ends_range || is_one(&FOLLOWS);
        if between.is_none_or(|between| between.contains('\n')) {
            self.line_year = None;
        }
        if between.is_none_or(ends_sentence) {
            self.glance = None;
        }
    }

    /// Notes an expression and its value.
    pub(super) fn remember(&mut self, expression: &Expression, value: Option<Value>) {
        let stated = expression.calendar().and_then(|calendar| calendar.year);
        self.weekday = expression.calendar().is_some_and(|calendar| calendar.weekday.is_some());
        self.stated_year = stated.or(self.stated_year.filter(|_| self.joined && value.is_some()));
        let Some(value) = value else {
            return;
        };
        if let (Some(year), Some(first)) = (stated, value.earliest())
            && expression.calendar().is_some_and(|calendar| calendar.month.is_some())
        {
            self.line_year = Some((year, first.month()));
        }
        match value {
            Value::Day(day) => self.remember_day(day, expression),
            Value::Moment(day, time) => {
                if expression.said {
                    self.spoken = Some((day, time));
                }
                let clock_alone = matches!(expression.reading, Reading::Time(None, _));
                if !clock_alone || self.event.is_none() {
                    self.remember_day(day, expression);
                }
                self.moment = Some((day, time));
            }
            _ => {}
        }
        if value.earliest().is_some() {
            self.value = Some(value);
        }
    }

    fn remember_day(&mut self, day: Date, expression: &Expression) {
        self.day = Some(day);
        let of = expression.when().map(|When { of, .. }| of);
        if matches!(of, Some(Period::Shift(Anchor::Telling, ..=-1, _))) {
            self.glance = Some(day);
        } else if !expression.said {
            self.event = Some(day);
        }
        if self.moment.is_some_and(|(date, _)| date != day) {
            self.moment = None;
        }
    }

    /// The day that a time without a day belongs to.
    pub(super) fn event_day(&self) -> Option<Date> {
        self.glance.or(self.event)
    }

    /// The last time at which somebody spoke.
    pub(super) const fn spoken(&self) -> Option<(Date, TimeOfDay)> {
        self.spoken
    }

    /// The last day told, whatever happened on it.
    pub(super) const fn day(&self) -> Option<Date> {
        self.day
    }

    /// The last moment told, or else the last day with no time known.
    pub(super) const fn moment(&self) -> Option<(Date, TimeOfDay)> {
        self.moment
    }

    /// The last date of any length.
    pub(super) const fn value(&self) -> Option<Value> {
        self.value
    }

    /// The day before this one's where weekdays follow one another: `dari Jumat hingga Minggu`, `Sabtu dan Minggu`.
    pub(super) fn day_before(&self) -> Option<Date> {
        self.day.filter(|_| self.follows && self.weekday)
    }

    /// The year that a month or day joined to the last expression shares with it.
    pub(super) fn shared_year(&self, month: i8) -> Option<i16> {
        if self.joined && self.stated_year.is_some() {
            return self.stated_year;
        }
        // "12 Maret 2019 hingga 3 April"; but "sejak 2019 hingga April" leads to the present.
        if let (true, Some(_), Some((year, first))) = (self.ends_range, self.stated_year, self.line_year) {
            return if month >= first { Some(year) } else { year.checked_add(1) };
        }
        // "11 Maret 2011 … 12 Maret": a telling goes on within its line.
        self.line_year.filter(|(_, first)| (*first..=first + 2).contains(&month)).map(|(year, _)| year)
    }
}

/// Whether a sentence ends in the text between two expressions.
fn ends_sentence(between: &str) -> bool {
    between.contains('\n')
        || between.match_indices(['.', '!', '?']).any(|(at, mark)| {
            let rest = between.get(at + mark.len()..).unwrap_or_default();
            rest.trim_start_matches(['"', '”', '\'', '’', ')']).starts_with(' ')
        })
}
