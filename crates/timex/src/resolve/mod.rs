//! Giving expressions their values, once it is known when the text was written.

mod around;
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
use around::Around;
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
    let mut resolver =
        Resolver { published: context.published, told: Told::new(context.published), rules: Vec::new() };
    let mut timexes = Vec::with_capacity(found.len());
    for (i, item) in found.iter().enumerate() {
        let around = Around::new(found, text, i);
        resolver.told.step(around.gap_before());
        let expression = &item.expression;
        let value = resolver.value_within(expression, &around);
        resolver.told.remember(expression, value);
        let zone = zone(found, i, around.gap_after()).map(|(zone, rule)| {
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

/// Whether a clock time is one that only the early morning has.
const fn is_small_hour(time: TimeOfDay) -> bool {
    matches!(time, TimeOfDay::Clock { hour: 0..=5, .. })
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

    /// The value of an expression where it stands: what is said around it may give its day.
    fn value_within(&mut self, expression: &Expression, around: &Around) -> Option<Value> {
        let counts_days =
            matches!(expression.when(), Some(When { of: Period::Shift(Anchor::Writing, _, Unit::Day), .. }));
        match expression.reading {
            Reading::Time(None, time) => self.time_within(time, around),
            // "pagi itu" is told of what is over, whatever is to come that was told since.
            Reading::Time(
                Some(When { part: None, of: Period::Shift(Anchor::Telling, 0, Unit::Day) }),
                time,
            ) if self.told.is_to_come() => {
                let day = self.told.over()?;
                self.rules.push(Rule::DayTold(day));
                Some(Value::Moment(day, time))
            }
            _ if counts_days => {
                let spoken = around.speaking().and_then(|speaking| self.value(speaking)?.earliest());
                self.rules.clear();
                let Some(day) = spoken.map(|moment| moment.date()) else { return self.value(expression) };
                // "Hari ini kami …," of words that were said on a day which the sentence names.
                let published = self.published.replace(day);
                let value = self.value(expression);
                self.published = published;
                self.rules = vec![Rule::Spoken(day)];
                value
            }
            _ => self.value(expression),
        }
    }

    /// The value of a time that names no day: that of the day right behind it, or of what is told.
    fn time_within(&mut self, time: TimeOfDay, around: &Around) -> Option<Value> {
        if let Some(day) = around.day_behind(time) {
            return Some(Value::Moment(self.value(day)?.day()?, time));
        }
        if let Some(day) = self.told.latest().filter(|_| around.counts_up_to_it()) {
            self.rules.push(Rule::DayTold(day));
            return Some(Value::Moment(day, time));
        }
        if self.told.day().is_none()
            && let Some(speaking) = around.speaking()
        {
            let spoken = self.value(speaking)?;
            self.rules.clear();
            let before = self.before_speaking(spoken, time);
            let day = before.or_else(|| {
                let day = spoken.day()?;
                self.rules.push(Rule::DayTold(day));
                Some(day)
            })?;
            return Some(Value::Moment(day, time));
        }
        self.day_of(time).map(|day| Value::Moment(day, time))
    }

    /// The day before somebody spoke, where what they tell of is later in the day than their speaking.
    fn before_speaking(&mut self, spoken: Value, time: TimeOfDay) -> Option<Date> {
        let day = spoken.day()?;
        (spoken.latest()? < Value::Moment(day, time).earliest()?).then(|| {
            self.rules.push(Rule::BeforeSpeaking(day));
            day.yesterday().ok()
        })?
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
            // "Sabtu malam … pukul 02.15": the night has gone on.
            let is_after_night = self.told.evening() == Some(day) && is_small_hour(time);
            return if is_after_night { day.tomorrow().ok() } else { Some(day) };
        }
        if let Some((day, spoken)) = self.told.spoken()
            && let Some(before) = self.before_speaking(Value::Moment(day, spoken), time)
        {
            return Some(before);
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
