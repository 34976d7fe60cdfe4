//! Giving expressions their values, once it is known when the text was written.

mod calendar;
mod choose;
mod part;
mod told;
mod within;

use std::ops::Range;

use jiff::civil::Date;

use crate::explain::why::Rule;
use crate::expression::{Anchor, Expression, Period, Reading, When};
use crate::value::{TimeOfDay, Unit};
use crate::{Found, Kind, Modifier, Value, Why, Zone};
use told::Told;
pub use within::resolve_within;

/// What expressions are resolved against. Nothing in it is ever read from the machine.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Default)]
pub struct Context {
    /// The day of writing, where it is known.
    pub published: Option<Date>,
    /// The zone the writer's clock times are in unless they say otherwise, where it is known.
    pub zone: Option<Zone>,
}

/// A temporal expression with its value.
#[derive(Clone, Debug, PartialEq, serde::Serialize, serde::Deserialize)]
pub struct Timex {
    /// Where it stands: bytes, half-open, on character boundaries.
    pub range: Range<usize>,
    /// Its TIMEX3 kind.
    pub kind: Kind,
    /// Its value; `None` where a date that it needs is unknown, or the calendar has no value for it.
    pub value: Option<Value>,
    /// Which part of the value is meant, or how loosely.
    pub modifier: Option<Modifier>,
    /// The zone of a clock time: stated, or following from what stands beside it or from the context.
    pub zone: Option<Zone>,
    /// How the value follows.
    pub why: Why,
}

impl Timex {
    /// The same words with the value that a reader sets, whatever they were resolved to.
    ///
    /// ```
    /// use timex::{Context, Language, find, resolve};
    ///
    /// let text = "Rapat digelar Kamis.";
    /// let timex = resolve(&find(text, Language::Indonesian), text, &Context::default()).remove(0);
    /// let set = timex.set(text, "2024-05-16".parse()?);
    /// assert_eq!(set.why.words(Language::English), "“Kamis” → Thursday, 16 May 2024; you set it");
    /// # Ok::<(), timex::Error>(())
    /// ```
    #[must_use]
    pub fn set(self, text: &str, value: Value) -> Self {
        let kind = match value {
            Value::Moment(..) => Kind::Time,
            Value::Length(_) => Kind::Duration,
            Value::Recurring(_) => Kind::Set,
            _ => Kind::Date,
        };
        let zone = self.zone.filter(|_| kind == Kind::Time);
        let read = text.get(self.range.clone()).unwrap_or_default();
        let why = Why::new(read, vec![Rule::Set], Some((value, None, zone)));
        Self { range: self.range, kind, value: Some(value), modifier: None, zone, why }
    }
}

/// Resolves the expressions of one text, in text order: as many, in the same order.
///
/// Without a published date, what needs one has no value; what is written in full has, and so has what the
/// telling itself dates (`hari berikutnya` after a full date).
///
/// ```
/// use timex::{Context, Language, find, resolve};
///
/// let text = "Gempa terjadi pada 5 Mei 2024. Keesokan harinya warga kembali.";
/// let timexes = resolve(&find(text, Language::Indonesian), text, &Context::default());
/// assert_eq!(timexes[1].value.unwrap().to_string(), "2024-05-06");
/// ```
#[must_use]
pub fn resolve(found: &[Found], text: &str, context: &Context) -> Vec<Timex> {
    let mut resolver = Resolver { published: context.published, told: Told::default(), rules: Vec::new() };
    let mut timexes = Vec::with_capacity(found.len());
    for (i, item) in found.iter().enumerate() {
        let between = |first: usize, second: usize| -> Option<&str> {
            let (first, second) = (found.get(first)?, found.get(second)?);
            text.get(first.range.end..second.range.start)
        };
        resolver.told.step(i.checked_sub(1).and_then(|before| between(before, i)));
        let expression = &item.expression;
        let before =
            i.checked_sub(1).and_then(|before| Some((found.get(before)?.expression, between(before, i)?)));
        let after = found.get(i + 1).zip(between(i, i + 1)).map(|(after, gap)| (after.expression, gap));
        let value = resolver.of_day_behind(expression, before, after).or_else(|| resolver.value(expression));
        resolver.told.remember(expression, value);
        let zone = zone(found, i, between(i, i + 1)).map(|(zone, rule)| {
            resolver.rules.extend(rule);
            zone
        });
        let zone = zone.or(if expression.has_clock() { context.zone } else { None });
        let read = text.get(item.range.clone()).unwrap_or_default();
        let rules = std::mem::take(&mut resolver.rules);
        timexes.push(Timex {
            range: item.range.clone(),
            kind: expression.kind(),
            value,
            modifier: expression.modifier,
            zone,
            why: Why::new(read, rules, value.map(|value| (value, expression.modifier, zone))),
        });
    }
    timexes
}

/// The zone that is stated, or that follows from the same moment in another zone: `15:30 (20:30 GMT)`.
fn zone(found: &[Found], i: usize, after: Option<&str>) -> Option<(Zone, Option<Rule>)> {
    let expression = found.get(i)?.expression;
    if let Some(zone) = expression.zone {
        return Some((zone, None));
    }
    let other = found.get(i + 1)?.expression;
    let (Reading::Time(_, here), Reading::Time(None, there), Some(zone)) =
        (expression.reading, other.reading, other.zone)
    else {
        return None;
    };
    if after? != " (" {
        return None;
    }
    let (
        TimeOfDay::Clock { hour, minute, .. },
        TimeOfDay::Clock { hour: other_hour, minute: other_minute, .. },
    ) = (here, there)
    else {
        return None;
    };
    let minutes = |hour: u8, minute: u8| i16::from(hour) * 60 + i16::from(minute);
    let mut offset = zone.minutes() + minutes(hour, minute) - minutes(other_hour, other_minute);
    // Offsets run from 12 hours behind to 14 ahead.
    if offset < -12 * 60 {
        offset += 24 * 60;
    } else if offset > 14 * 60 {
        offset -= 24 * 60;
    }
    Zone::from_minutes(offset).map(|zone| (zone, Some(Rule::SameMoment)))
}

/// Whether an expression names a day of its own, and no time by the clock.
fn names_day(expression: &Expression) -> bool {
    let by_name =
        expression.calendar().is_some_and(|calendar| calendar.weekday.is_some() || calendar.day.is_some());
    let counted = matches!(
        expression.when(),
        Some(When { part: None, of: Period::Shift(Anchor::Writing, _, Unit::Day) })
    );
    (by_name || counted) && !expression.has_clock()
}

/// One text's resolution: what is known, what has been told, and the rules used for the present expression.
struct Resolver {
    published: Option<Date>,
    told: Told,
    rules: Vec<Rule>,
}

impl Resolver {
    fn value(&mut self, expression: &Expression) -> Option<Value> {
        match expression.reading {
            Reading::Date(when) => self.when(when, expression),
            Reading::Time(when, time) => self.time(when, time, expression),
            Reading::Moment(anchor, count, unit) => self.moment(anchor, count, unit),
            Reading::Length(length) | Reading::Every(length) => Some(Value::Length(length)),
            Reading::Recurring(pattern) => Some(Value::Recurring(pattern)),
            Reading::Past => Some(Value::Past),
            Reading::Present => Some(Value::Present),
            Reading::Future => Some(Value::Future),
            Reading::Vague => {
                self.rules.push(Rule::NoValue);
                None
            }
        }
    }

    /// The value of a clock time whose day stands right behind it: `pukul 13.00 WIB, Minggu siang`.
    /// `None` where none does, or where a day stands right before it.
    fn of_day_behind(
        &mut self,
        expression: &Expression,
        before: Option<(Expression, &str)>,
        after: Option<(Expression, &str)>,
    ) -> Option<Value> {
        let Reading::Time(None, time @ TimeOfDay::Clock { .. }) = expression.reading else {
            return None;
        };
        let (day, gap) = after?;
        let is_beside = |gap: &str| matches!(gap, " " | ", " | " pada " | ", pada " | ", sekitar ");
        if !is_beside(gap)
            || !names_day(&day)
            || before.is_some_and(|(day, gap)| is_beside(gap) && names_day(&day))
        {
            return None;
        }
        Some(Value::Moment(self.value(&day)?.day()?, time))
    }

    /// A date or anything longer.
    fn when(&mut self, when: When, expression: &Expression) -> Option<Value> {
        match (when.part, when.of) {
            (None, Period::Calendar(calendar)) => self.calendar(calendar, expression.direction),
            (None, Period::Shift(anchor, count, unit)) => self.shift(anchor, count, unit),
            (None, Period::Decade(decade)) => Some(Value::Decade(decade)),
            (None, Period::Century(century)) => Some(Value::Century(century)),
            (None, Period::Unsaid) => None,
            (Some(part), of) => self.part(part, of, expression),
        }
    }

    fn time(&mut self, when: Option<When>, time: TimeOfDay, expression: &Expression) -> Option<Value> {
        let Some(when) = when else {
            return self.day_of(time).map(|day| Value::Moment(day, time));
        };
        match self.when(when, expression)? {
            Value::Day(day) => Some(Value::Moment(day, time)),
            longer => Some(longer),
        }
    }

    /// The day of a time that names none: the one being told. Where only somebody's speaking is dated, what
    /// they tell of a later hour was the day before.
    fn day_of(&mut self, time: TimeOfDay) -> Option<Date> {
        if let Some(day) = self.told.event_day() {
            self.rules.push(Rule::DayTold(day));
            return Some(day);
        }
        if let Some((day, spoken)) = self.told.spoken()
            && Value::Moment(day, spoken).latest()? < Value::Moment(day, time).earliest()?
        {
            self.rules.push(Rule::BeforeSpeaking(day));
            return day.yesterday().ok();
        }
        if let Some(day) = self.told.day() {
            self.rules.push(Rule::DayTold(day));
            return Some(day);
        }
        self.published()
    }

    /// So many hours or minutes from an anchor. From the day of writing no more than the day is known.
    fn moment(&mut self, anchor: Anchor, count: i32, unit: Unit) -> Option<Value> {
        if anchor == Anchor::Writing {
            return Some(Value::Day(self.published()?));
        }
        let seconds = i64::from(count)
            * match unit {
                Unit::Hour => 3600,
                Unit::Minute => 60,
                _ => 1,
            };
        match self.told.moment() {
            Some((day, TimeOfDay::Clock { hour, minute, second })) => {
                self.rules.push(Rule::Told(Value::Moment(day, TimeOfDay::Clock { hour, minute, second })));
                let at = Value::Moment(day, TimeOfDay::Clock { hour, minute, second }).earliest()?;
                let then = at.checked_add(jiff::SignedDuration::from_secs(seconds)).ok()?;
                let part = |number: i8| u8::try_from(number).ok();
                let second = if unit == Unit::Second { part(then.second()) } else { second };
                let clock = TimeOfDay::clock(part(then.hour())?, part(then.minute())?, second)?;
                Some(Value::Moment(then.date(), clock))
            }
            Some((day, _)) => {
                self.rules.push(Rule::DayTold(day));
                Some(Value::Day(day))
            }
            None => {
                self.rules.push(Rule::NothingTold);
                None
            }
        }
    }

    /// The day of writing, with the rule that it was used; or the rule that it is missing.
    fn published(&mut self) -> Option<Date> {
        self.rules.push(match self.published {
            Some(day) => Rule::Published(day),
            None => Rule::NeedsPublished,
        });
        self.published
    }
}
