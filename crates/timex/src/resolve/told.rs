//! The time being told: what the expressions so far have dated.

use jiff::ToSpan;
use jiff::civil::{Date, Weekday};

use crate::Value;
use crate::expression::{Anchor, Expression, Period, Reading, When};
use crate::value::{DayPart, TimeOfDay};

/// What has been dated so far, the latest first in each respect.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Told {
    /// The day of writing, where it is known.
    published: Option<Date>,
    /// The first day on which something is told to have happened.
    first: Option<Date>,
    /// The last day on which something is told to happen.
    event: Option<Date>,
    /// The last such day that is over.
    over: Option<Date>,
    /// The last of all days that were told and are over.
    latest: Option<Date>,
    /// The day whose evening or night was told last, in the same line.
    evening: Option<Date>,
    /// The last day told of each weekday, Monday first.
    weekdays: [Option<Date>; 7],
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

/// A day so long before the day of writing is told for what led to the news, not for the news.
const LONG_AGO: i32 = 60;

impl Told {
    /// Nothing is told yet.
    pub(super) fn new(published: Option<Date>) -> Self {
        Self { published, ..Self::default() }
    }

    /// Moves on to the next expression, with the text in between.
    pub(super) fn step(&mut self, between: Option<&str>) {
        let is_one =
            |words: &[&str]| between.is_some_and(|text| text.len() <= 12 && words.contains(&text.trim()));
        self.joined = is_one(&JOINTS);
        self.ends_range = is_one(&RANGES);
        self.follows = self.ends_range || is_one(&FOLLOWS);
        if between.is_none_or(|between| between.contains('\n')) {
            self.line_year = None;
            self.evening = None;
            self.leave_asides();
        }
        if between.is_none_or(ends_sentence) {
            self.glance = None;
        }
    }

    /// A new paragraph goes on with the news, after what was only to come or what lies long before it.
    fn leave_asides(&mut self) {
        let (Some(written), Some(event), Some(first)) = (self.published, self.event, self.first) else {
            return;
        };
        let is_long_ago = |day: Date| (written - day).get_days() > LONG_AGO;
        if event > written || is_long_ago(event) && !is_long_ago(first) {
            self.event = Some(first);
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
                if !expression.said && expression.when().is_some() && is_evening(time) {
                    self.evening = Some(day);
                }
            }
            _ => {}
        }
        if value.earliest().is_some() {
            self.value = Some(value);
        }
    }

    fn remember_day(&mut self, day: Date, expression: &Expression) {
        self.day = Some(day);
        if let Some(told) =
            self.weekdays.get_mut(usize::from(day.weekday().to_monday_zero_offset().unsigned_abs()))
        {
            *told = Some(day);
        }
        let is_over = self.published.is_none_or(|written| day <= written);
        if is_over {
            self.latest = self.latest.max(Some(day));
        }
        let of = expression.when().map(|When { of, .. }| of);
        if matches!(of, Some(Period::Shift(Anchor::Telling, ..=-1, _))) {
            self.glance = Some(day);
        } else if !expression.said {
            self.event = Some(day);
            self.evening = None;
            let over = Some(day).filter(|_| is_over);
            self.first = self.first.or(over);
            self.over = over.or(self.over);
        }
        if self.moment.is_some_and(|(date, _)| date != day) {
            self.moment = None;
        }
    }

    /// The day that a time without a day belongs to.
    pub(super) fn event_day(&self) -> Option<Date> {
        self.glance.or(self.event)
    }

    /// Whether the day being told is to come, though one that is over was told too.
    pub(super) fn is_to_come(&self) -> bool {
        self.over.is_some() && self.published.is_some_and(|written| self.event_day() > Some(written))
    }

    /// The last day on which something is told to have happened.
    pub(super) const fn over(&self) -> Option<Date> {
        self.over
    }

    /// The last of all days that were told and are over.
    pub(super) const fn latest(&self) -> Option<Date> {
        self.latest
    }

    /// The day that a weekday means which was told of before: the last one told, or else that of the days before what
    /// is told.
    pub(super) fn last(&self, weekday: Weekday) -> Option<Date> {
        let told = self.weekdays.get(usize::from(weekday.to_monday_zero_offset().unsigned_abs()));
        told.copied().flatten().or_else(|| {
            let event = self.event_day()?;
            event.checked_sub(i64::from(weekday.until(event.weekday())).days()).ok()
        })
    }

    /// The day whose evening or night was told last.
    pub(super) const fn evening(&self) -> Option<Date> {
        self.evening
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

/// Whether a time lies in the evening or at night.
const fn is_evening(time: TimeOfDay) -> bool {
    match time {
        TimeOfDay::Clock { hour, .. } => hour >= 18,
        TimeOfDay::Part(part) => matches!(part, DayPart::Night),
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

#[cfg(test)]
mod tests {
    use crate::{Context, Language, find, resolve};

    /// The last value of a text written on 15 May 2024.
    fn last(text: &str) -> String {
        let context = Context { published: "2024-05-15".parse().ok(), zone: None };
        let timexes = resolve(&find(text, Language::Indonesian), text, &context);
        let value = timexes.last().and_then(|timex| timex.value);
        value.map(|value| value.to_string()).unwrap_or_default()
    }

    #[test]
    fn a_paragraph_goes_on_with_the_news() {
        let news = "Hakim menjatuhkan vonis pada Selasa (14/5).";
        assert_eq!(
            last(&format!("{news} Banding diajukan besok.\nSidang dimulai pukul 10.20.")),
            "2024-05-14T10:20"
        );
        assert_eq!(
            last(&format!("{news}\nSuap diserahkan 3 Januari 2023.\nPada hari yang sama, istrinya bebas.")),
            "2024-05-14"
        );
    }

    #[test]
    fn within_a_paragraph_the_telling_goes_on() {
        let news = "Hakim menjatuhkan vonis pada Selasa (14/5).";
        assert_eq!(
            last(&format!("{news} Banding dibacakan besok. Sidang dimulai pukul 10.20.")),
            "2024-05-16T10:20"
        );
        assert_eq!(
            last(&format!("{news}\nIa ditangkap Senin (6/5).\nPetugas datang pukul 04.30.")),
            "2024-05-06T04:30"
        );
        assert_eq!(
            last("Gudang roboh Senin (13/5). Jalan ditutup sampai Jumat. Pagi itu hujan."),
            "2024-05-13TMO"
        );
        assert_eq!(last("Suap diserahkan 3 Januari 2023.\nPetugas datang pukul 04.30."), "2023-01-03T04:30");
    }
}
