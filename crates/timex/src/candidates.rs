//! The days on which a text can have been written, as its own calendar allows.
//!
//! A full date in prose does not date the text; but what somebody is quoted as having said on that day was
//! printed then or soon after, what is told with `akan` was still to come, and `hari ini` beside a date is the
//! day itself. Each is a first and a last day; the days between all of them are left open.

use std::cell::LazyCell;
use std::ops::Range;

use jiff::ToSpan;
use jiff::civil::Date;

use crate::explain::label::{date as in_words, month_name};
use crate::expression::{Anchor, Direction, Period, When};
use crate::value::Unit;
use crate::{Context, Found, Language, Value, resolve};

/// The days that a text leaves open for its own writing.
#[derive(Clone, Debug, PartialEq, Default)]
pub struct Candidates {
    /// The days, in order; empty where the text says nothing, too little, or contradicts itself.
    pub days: Vec<Date>,
    /// What narrowed them.
    pub reasons: Vec<Reason>,
}

/// One thing in a text that narrows the day of its writing.
#[derive(Clone, Debug, PartialEq)]
pub struct Reason {
    /// The words that say so.
    pub range: Range<usize>,
    read: Box<str>,
    rule: Rule,
}

/// What an expression says of the day of writing.
#[derive(Clone, Copy, Debug, PartialEq)]
enum Rule {
    /// Told as past: not before this day.
    NotBefore(Date),
    /// Told as to come: not after this day.
    NotAfter(Date),
    /// Somebody said it on this day: then, or within the days that news keeps.
    Spoken(Date),
    /// A word counted from the day of writing stands beside a date: from the one day to the other.
    Is(Date, Date),
    /// The same beside a month of no said year: in this month, from 1 to 12.
    InMonth(i8),
}

/// How many days after it was said news still prints what somebody said on a named day.
const FRESH_DAYS: i64 = 3;

/// How many days may be left open before nothing is said at all.
const MOST_DAYS: usize = 63;

/// How far apart the first and the last of them may lie.
const MOST_SPAN: i32 = 366;

/// Between a relative expression and the date that explains it.
const JOINTS: [&str; 6] = ["", ",", "(", "atau", "yakni", "yaitu"];

impl Rule {
    /// The first and the last day it allows.
    fn bounds(self) -> (Option<Date>, Option<Date>) {
        match self {
            Self::NotBefore(day) => (Some(day), None),
            Self::NotAfter(day) => (None, Some(day)),
            Self::Spoken(day) => (Some(day), day.checked_add(FRESH_DAYS.days()).ok()),
            Self::Is(first, last) => (Some(first), Some(last)),
            Self::InMonth(_) => (None, None),
        }
    }
}

impl Reason {
    /// The reason in words.
    #[must_use]
    pub fn words(&self, language: Language) -> String {
        let day = |date: Date| in_words(date, language);
        let says = match (self.rule, language) {
            (Rule::NotBefore(date), Language::Indonesian) => {
                format!("diceritakan sudah lewat: tidak sebelum {}", day(date))
            }
            (Rule::NotBefore(date), Language::English) => format!("told as past: not before {}", day(date)),
            (Rule::NotAfter(date), Language::Indonesian) => {
                format!("diceritakan akan datang: tidak sesudah {}", day(date))
            }
            (Rule::NotAfter(date), Language::English) => format!("told as to come: not after {}", day(date)),
            (Rule::Spoken(date), Language::Indonesian) => {
                format!(
                    "diucapkan pada {}: terbit hari itu atau paling lama {FRESH_DAYS} hari kemudian",
                    day(date)
                )
            }
            (Rule::Spoken(date), Language::English) => {
                format!("said on {}: published that day or up to {FRESH_DAYS} days later", day(date))
            }
            (Rule::Is(first, last), _) if first == last => format!("= {}", day(first)),
            (Rule::Is(first, last), _) => format!("= {} – {}", day(first), day(last)),
            (Rule::InMonth(month), Language::Indonesian) => {
                format!("ditulis pada bulan {}", month_name(month, language))
            }
            (Rule::InMonth(month), Language::English) => {
                format!("written in {}", month_name(month, language))
            }
        };
        format!("“{}” {says}", self.read)
    }
}

/// The days on which a text with these expressions can have been written.
///
/// ```
/// use timex::{Language, candidates, find};
///
/// let text = "Lelang digelar hari ini, Kamis (2/5/2024).";
/// let open = candidates(&find(text, Language::Indonesian), text);
/// assert_eq!(open.days, ["2024-05-02".parse()?]);
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[must_use]
pub fn candidates(found: &[Found], text: &str) -> Candidates {
    let mut reasons: Vec<Reason> = Vec::new();
    // Most expressions never ask for a value.
    let timexes = LazyCell::new(|| resolve(found, text, &Context::default()));
    // A date that contradicts its own weekday is misprinted one way or the other.
    let value = |i: usize| {
        timexes.get(i).filter(|timex| !timex.why.contradicts_weekday()).and_then(|timex| timex.value)
    };
    for (i, item) in found.iter().enumerate() {
        let mut note = |rule: Rule, range: Range<usize>| {
            let read = text.get(range.clone()).unwrap_or_default().into();
            reasons.push(Reason { range, read, rule });
        };
        if let Some((rule, end)) = beside(found, i, text, &value).or_else(|| beside_month(found, i, text)) {
            note(rule, item.range.start.min(end.start)..item.range.end.max(end.end));
            continue;
        }
        let tells = item.expression.said
            || !matches!(item.expression.direction, Direction::Nearest | Direction::This | Direction::That);
        if !(tells && item.expression.is_full_date()) {
            continue;
        }
        let Some(day) = value(i).and_then(|value| value.day()) else { continue };
        match item.expression.direction {
            _ if item.expression.said => note(Rule::Spoken(day), item.range.clone()),
            Direction::Past | Direction::Told | Direction::Last => {
                note(Rule::NotBefore(day), item.range.clone())
            }
            Direction::Future | Direction::Next => note(Rule::NotAfter(day), item.range.clone()),
            Direction::Nearest | Direction::This | Direction::That => {}
        }
    }
    keep_latest_spoken(&mut reasons);
    Candidates { days: days(&reasons), reasons }
}

/// An expression that counts from the day of writing, with a date in full right after or before it:
/// what it makes of that day, and where the other stands.
fn beside(
    found: &[Found],
    i: usize,
    text: &str,
    value: &dyn Fn(usize) -> Option<Value>,
) -> Option<(Rule, Range<usize>)> {
    let When { part, of: Period::Shift(Anchor::Writing, count, unit) } = found.get(i)?.expression.when()?
    else {
        return None;
    };
    // "kemarin (29/12/2021)" is one expression.
    if part.is_some() {
        let date = value(i).filter(|_| found.get(i).is_some_and(|item| item.expression.is_full_date()))?;
        return Some((writing_day(Value::Day(date.day()?), count, unit)?, found.get(i)?.range.clone()));
    }
    let (date, at) = neighbours(found, i, text).find_map(|at| Some((value(at)?, at)))?;
    let rule = writing_day(date, count, unit)?;
    Some((rule, found.get(at)?.range.clone()))
}

/// A month counted from that of writing, with a month or a day of no said year right after or before it: `bulan
/// depan, Januari`; `awal bulan ini (7 Desember)`. The month of writing, and where the other stands.
fn beside_month(found: &[Found], i: usize, text: &str) -> Option<(Rule, Range<usize>)> {
    let Period::Shift(Anchor::Writing, count, Unit::Month) = found.get(i)?.expression.when()?.of else {
        return None;
    };
    neighbours(found, i, text).find_map(|at| {
        let item = found.get(at)?;
        let When { of: Period::Calendar(calendar), .. } = item.expression.when()? else { return None };
        let month = calendar.month.filter(|_| calendar.year.is_none())?;
        let written = (i32::from(month) - 1).checked_sub(count)?.rem_euclid(12) + 1;
        Some((Rule::InMonth(i8::try_from(written).ok()?), item.range.clone()))
    })
}

/// The expressions right after and right before another.
fn neighbours(found: &[Found], i: usize, text: &str) -> impl Iterator<Item = usize> {
    let joined = |first: Option<usize>| {
        let first = first?;
        let between = text.get(found.get(first)?.range.end..found.get(first + 1)?.range.start)?;
        JOINTS.contains(&between.trim()).then_some(first)
    };
    let (after, before) = (joined(Some(i)).map(|_| i + 1), joined(i.checked_sub(1)));
    after.into_iter().chain(before)
}

/// The days of writing from which so many units lead to a date.
fn writing_day(date: Value, count: i32, unit: Unit) -> Option<Rule> {
    let back = i64::from(count).checked_neg()?;
    let first = match (unit, date) {
        (Unit::Day, Value::Day(day) | Value::Moment(day, _)) => {
            let day = day.checked_add(back.days()).ok()?;
            return Some(Rule::Is(day, day));
        }
        (Unit::Week, Value::Day(day)) => day.checked_add(back.weeks()).ok()?,
        (Unit::Month, Value::Day(_) | Value::Month(..)) => {
            date.earliest()?.date().first_of_month().checked_add(back.months()).ok()?
        }
        (Unit::Year, Value::Day(_) | Value::Month(..) | Value::Year(_)) => {
            date.earliest()?.date().first_of_year().checked_add(back.years()).ok()?
        }
        _ => return None,
    };
    let whole = match unit {
        Unit::Week => Value::Week(first.iso_week_date().year(), first.iso_week_date().week()),
        Unit::Month => Value::Month(first.year(), first.month()),
        _ => Value::Year(first.year()),
    };
    Some(Rule::Is(whole.earliest()?.date(), whole.latest()?.date()))
}

/// Of several days on which somebody spoke, only the last was lately; the others were before.
fn keep_latest_spoken(reasons: &mut [Reason]) {
    let spoken = |reason: &Reason| match reason.rule {
        Rule::Spoken(day) => Some(day),
        _ => None,
    };
    let latest = reasons.iter().filter_map(spoken).max();
    for reason in reasons {
        if let Some(day) = spoken(reason).filter(|day| Some(*day) != latest) {
            reason.rule = Rule::NotBefore(day);
        }
    }
}

/// The days that all reasons allow.
fn days(reasons: &[Reason]) -> Vec<Date> {
    let first = reasons.iter().filter_map(|reason| reason.rule.bounds().0).max();
    let last = reasons.iter().filter_map(|reason| reason.rule.bounds().1).min();
    let (Some(first), Some(last)) = (first, last) else {
        return Vec::new();
    };
    if first > last || (last - first).get_days() > MOST_SPAN {
        return Vec::new();
    }
    let allowed = |day: &Date| {
        reasons.iter().all(|reason| !matches!(reason.rule, Rule::InMonth(month) if month != day.month()))
    };
    let days: Vec<Date> = first.series(1.day()).take_while(|day| *day <= last).filter(allowed).collect();
    if days.len() > MOST_DAYS { Vec::new() } else { days }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::find;

    fn open(text: &str) -> Vec<String> {
        let days = candidates(&find(text, Language::Indonesian), text).days;
        days.iter().map(ToString::to_string).collect()
    }

    #[test]
    fn a_day_counted_from_the_writing_beside_a_date_is_that_day() {
        assert_eq!(open("Rapat digelar kemarin, Selasa (7/5/2024)."), ["2024-05-08"]);
        assert_eq!(open("Pameran dibuka besok, 9 Mei 2024."), ["2024-05-08"]);
        assert_eq!(open("Pasar buka hari ini (8/5/2024)."), ["2024-05-08"]);
    }

    #[test]
    fn speech_is_printed_soon_and_what_is_to_come_is_not_over() {
        let text = "\"Kami siap,\" kata lurah itu, Senin (6/5/2024). Pawai akan digelar Selasa (7/5/2024).";
        assert_eq!(open(text), ["2024-05-06", "2024-05-07"]);
    }

    #[test]
    fn a_month_counted_from_the_writing_beside_a_month_tells_the_month_of_writing() {
        let around = "Pasar itu dibangun sejak 3 Maret 2024. Peresmian akan digelar 20 Januari 2025.";
        assert!(open(around).is_empty());
        let december = open(&format!("{around} Pedagang pindah bulan depan, Januari."));
        assert_eq!(
            (december.len(), december[0].as_str(), december[30].as_str()),
            (31, "2024-12-01", "2024-12-31")
        );
        assert_eq!(open(&format!("{around} Atapnya runtuh awal bulan ini, 7 Desember.")), december);
    }

    #[test]
    fn a_date_alone_says_nothing_and_contradictions_leave_nothing() {
        assert_eq!(open("Tanggul jebol pada Selasa (7/5/2024)."), [""; 0]);
        assert_eq!(open("Hari ini, 2 Mei 2024, pasar buka; hari ini, 3 Mei 2024, tutup."), [""; 0]);
    }

    #[test]
    fn reasons_are_worded() {
        let text = "Bupati akan datang Selasa (7/5/2024).";
        let open = candidates(&find(text, Language::Indonesian), text);
        assert_eq!(
            open.reasons[0].words(Language::Indonesian),
            "“Selasa (7/5/2024)” diceritakan akan datang: tidak sesudah 7 Mei 2024"
        );
    }
}
