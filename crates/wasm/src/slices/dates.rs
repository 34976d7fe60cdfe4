//! Dates as a timeline writes them: the day large, the rest small.

use jiff::civil::{Date, DateTime, Weekday};
use linimasa_core::PublishedAt;
use timex::{Language, TimeOfDay, Timex, Value, Zone};

use super::pick;

const MONTHS_ID: [&str; 12] =
    ["Jan", "Feb", "Mar", "Apr", "Mei", "Jun", "Jul", "Agu", "Sep", "Okt", "Nov", "Des"];
const MONTHS_EN: [&str; 12] =
    ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];

fn month(date: Date, language: Language) -> &'static str {
    let index = usize::try_from(date.month() - 1).unwrap_or_default().min(11);
    match language {
        Language::Indonesian => MONTHS_ID[index],
        Language::English => MONTHS_EN[index],
    }
}

fn weekday(date: Date, language: Language) -> &'static str {
    match date.weekday() {
        Weekday::Monday => pick(language, "Senin", "Monday"),
        Weekday::Tuesday => pick(language, "Selasa", "Tuesday"),
        Weekday::Wednesday => pick(language, "Rabu", "Wednesday"),
        Weekday::Thursday => pick(language, "Kamis", "Thursday"),
        Weekday::Friday => pick(language, "Jumat", "Friday"),
        Weekday::Saturday => pick(language, "Sabtu", "Saturday"),
        Weekday::Sunday => pick(language, "Minggu", "Sunday"),
    }
}

/// `7 Des`.
pub fn short_day(date: Date, language: Language) -> String {
    format!("{} {}", date.day(), month(date, language))
}

/// A published date in words, with its clock and zone where stated.
pub fn published(at: PublishedAt, language: Language) -> String {
    let day = timex::label(&Value::Day(at.date), None, None, language);
    let Some(time) = at.time else { return day };
    let point = pick(language, ".", ":");
    let zone =
        at.zone.map(|zone| format!(" {}", zone.name().map_or_else(|| zone.to_string(), str::to_owned)));
    format!("{day}, {:02}{point}{:02}{}", time.hour(), time.minute(), zone.unwrap_or_default())
}

/// A day on the timeline: large (`Selasa 7 Des`) and small (`2021`).
pub fn day_large_and_small(day: Date, language: Language) -> (String, String) {
    (format!("{} {}", weekday(day, language), short_day(day, language)), day.year().to_string())
}

/// A time on the timeline: large (`Selasa 7 Des`, `awal Desember 2021`) and small (`2021 · 15.00 GMT`).
pub fn large_and_small(time: &Timex, language: Language) -> (String, String) {
    let label = |value: &Value| timex::label(value, time.modifier, time.zone, language);
    time.value.map_or_else(Default::default, |value| split(value, label(&value), language))
}

/// The same of a value that no words give.
pub fn value_large_and_small(value: Value, language: Language) -> (String, String) {
    split(value, timex::label(&value, None, None, language), language)
}

/// A clock time as the clocks of another zone show it, with its day where that is another: `17.05 WITA`. Nothing for what
/// has no clock or zone, or has that one.
pub fn elsewhere(time: &Timex, zone: Zone, language: Language) -> Option<String> {
    let (value @ Value::Moment(day, TimeOfDay::Clock { .. }), own) = (time.value?, time.zone?) else {
        return None;
    };
    let minutes = i64::from(zone.minutes()) - i64::from(own.minutes());
    let there = value.earliest()?.checked_add(jiff::Span::new().minutes(minutes)).ok()?;
    let part = |number: i8| u8::try_from(number).ok();
    let time = TimeOfDay::clock(part(there.hour())?, part(there.minute())?, None)?;
    let words = timex::label(&Value::Moment(there.date(), time), None, Some(zone), language);
    let same_day = timex::label(&Value::Day(day), None, None, language);
    let clock = words.strip_prefix(&same_day).map(|rest| {
        let rest = rest.trim_start_matches([',', ' ']);
        rest.strip_prefix(pick(language, "pukul ", "at ")).unwrap_or(rest).to_owned()
    });
    (minutes != 0).then(|| clock.unwrap_or(words))
}

/// A value's label as its day, large, and the rest.
fn split(value: Value, whole: String, language: Language) -> (String, String) {
    let Some(day) = value.day() else { return (whole, String::new()) };
    let (large, year) = day_large_and_small(day, language);
    let date = timex::label(&Value::Day(day), None, None, language);
    let rest = whole.strip_prefix(&date).unwrap_or_default().trim_start_matches([',', ' ']);
    let small = if rest.is_empty() { year } else { format!("{year} · {rest}") };
    (large, small)
}

/// The days from one to another: `7–30 Desember 2021`, `30 Desember 2021 – 12 Januari 2022`.
pub fn range(first: Date, last: Date, language: Language) -> String {
    let long = |date: Date| timex::label(&Value::Day(date), None, None, language);
    // The label of a day begins with its weekday, which a stretch of days does not need.
    let plain = |date: Date| {
        let words = long(date);
        words.split_once(", ").map_or(words.clone(), |(_, rest)| rest.to_owned())
    };
    if first == last {
        return plain(first);
    }
    if language == Language::Indonesian && first.year() == last.year() {
        return match first.month() == last.month() {
            true => format!("{}–{}", first.day(), plain(last)),
            false => format!("{} – {}", short_day(first, language), plain(last)),
        };
    }
    format!("{} – {}", plain(first), plain(last))
}

/// Seconds since 1970-01-01T00:00:00, civil.
pub fn seconds(at: DateTime) -> i64 {
    at.duration_since(jiff::civil::date(1970, 1, 1).at(0, 0, 0, 0)).as_secs()
}
