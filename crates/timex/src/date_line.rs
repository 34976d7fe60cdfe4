//! The line in which a page states its own date.

use std::ops::Range;

use jiff::civil::{Date, Time};

use crate::expression::{Calendar, Expression, Reading};
use crate::value::TimeOfDay;
use crate::{Language, Zone, find};

/// What a page's own date line states.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Stated {
    /// The bytes of the line that state it.
    pub range: Range<usize>,
    /// The civil day.
    pub date: Date,
    /// The time of day, where given.
    pub time: Option<Time>,
    /// The zone, where given.
    pub zone: Option<Zone>,
}

/// The longest line that is looked at, in bytes.
const LONGEST: usize = 160;

/// Words that pages put before or after their date.
const LABELS: [&str; 30] = [
    "diperbarui",
    "diperbaharui",
    "terbit",
    "diterbitkan",
    "tayang",
    "ditayangkan",
    "dipublikasikan",
    "publikasi",
    "dirilis",
    "rilis",
    "diunggah",
    "diposting",
    "dimuat",
    "tanggal",
    "pada",
    "pukul",
    "jam",
    "terakhir",
    "published",
    "updated",
    "posted",
    "modified",
    "last",
    "on",
    "at",
    "date",
    "edisi",
    "edition",
    "issue",
    "tgl",
];

/// What a line states, if the whole of it is a date line. A date within prose is none, nor is one in a title.
///
/// ```
/// use timex::{Language, Zone, date_line};
///
/// let stated = date_line("Minggu, 09 Feb 2025 09:12 WIB", Language::Indonesian).unwrap();
/// assert_eq!(stated.date.to_string(), "2025-02-09");
/// assert_eq!(stated.time.unwrap().to_string(), "09:12:00");
/// assert_eq!(stated.zone, Some(Zone::WIB));
/// let herald = date_line("Kendari / Tue, September 24, 2024 / 07:45 pm", Language::English).unwrap();
/// assert_eq!(herald.time.unwrap().to_string(), "19:45:00");
/// assert_eq!(date_line("Longsor di Cibulan, 9 Februari 2025", Language::Indonesian), None);
/// ```
#[must_use]
pub fn date_line(line: &str, language: Language) -> Option<Stated> {
    let text = line.trim();
    if text.len() > LONGEST || text.contains('\n') {
        return None;
    }
    let offset = line.len() - line.trim_start().len();
    let found = find(text, language);
    let first = found.iter().position(|item| item.expression.is_full_date())?;
    let dated = found.get(first)?;
    let date = date_of(&dated.expression)?;
    let (mut clock, mut zone, mut end) =
        (clock_of(&dated.expression), dated.expression.zone, dated.range.end);
    if clock.is_none()
        && let Some(next) = found.get(first + 1)
        && let Reading::Time(None, TimeOfDay::Clock { .. }) = next.expression.reading
        && is_separator(text.get(end..next.range.start)?)
    {
        (clock, zone, end) = (clock_of(&next.expression), next.expression.zone, next.range.end);
    } else if clock.is_none()
        && let Some(bare) = bare_clock(text.get(end..)?)
    {
        (clock, end) = (Some(bare), text.len());
    }
    let before = without_weekday(text.get(..dated.range.start)?);
    let after = text.get(end..)?;
    // `Suara Karimun, Rabu 3 Juli 2024`: no title tells its weekday.
    let has_weekday = text.get(dated.range.clone())?.starts_with(|c: char| !c.is_ascii_digit());
    let is_outlet = first == 0 && names_outlet(before, clock.is_some(), has_weekday);
    let stands_alone = only_labels(before) || is_outlet;
    let is_zone = clock.is_some() && zone.is_none() && names_zone(after);
    if !stands_alone || !(is_zone || ends_well(after, language)) {
        return None;
    }
    Some(Stated { range: offset + dated.range.start..offset + end, date, time: clock, zone })
}

fn date_of(expression: &Expression) -> Option<Date> {
    let Calendar { year, month, day, .. } = expression.calendar()?;
    Date::new(year?, month?, day?).ok()
}

fn clock_of(expression: &Expression) -> Option<Time> {
    let Reading::Time(_, TimeOfDay::Clock { hour, minute, second }) = expression.reading else {
        return None;
    };
    let [hour, minute, second] = [hour, minute, second.unwrap_or(0)].map(|number| i8::try_from(number).ok());
    Time::new(hour?, minute?, second?, 0).ok()
}

fn is_separator(between: &str) -> bool {
    words(between).all(|word| LABELS.iter().any(|label| word.eq_ignore_ascii_case(label)))
}

fn only_labels(text: &str) -> bool {
    is_separator(text)
}

/// The words of a text, marks left out.
fn words(text: &str) -> impl Iterator<Item = &str> {
    text.split(|c: char| c.is_ascii() && !c.is_ascii_alphanumeric() || "–—•·|".contains(c))
        .filter(|word| !word.is_empty())
}

/// Weekdays as date lines shorten them; in prose they are too short to be read.
const WEEKDAYS: [&str; 14] =
    ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun", "Sen", "Sel", "Rab", "Kam", "Jum", "Sab", "Min"];

/// What stands before a date, without a short weekday at its end: `Kendari / ` of `Kendari / Tue, `.
fn without_weekday(before: &str) -> &str {
    let trimmed = before.trim_end_matches([' ', ',', '.']);
    let rest = WEEKDAYS.iter().find_map(|day| trimmed.strip_suffix(day));
    rest.filter(|rest| !rest.ends_with(char::is_alphanumeric)).unwrap_or(before)
}

/// A clock time that is all that follows a date, with a point: `18.40`, `- 18.40`.
fn bare_clock(after: &str) -> Option<Time> {
    let is_mark = |c: char| c.is_whitespace() || MARKS.contains(&c);
    let clock = after.trim_start_matches(is_mark).trim_end();
    let (hour, minute) = clock.split_once('.').filter(|(_, minute)| minute.len() == 2)?;
    Time::new(hour.parse().ok()?, minute.parse().ok()?, 0, 0).ok()
}

/// What stands between an outlet, a date and a clock time.
const MARKS: [char; 8] = ['-', '|', '/', '–', '—', '•', '·', ','];

/// `KabarNusa.com - `, or, where a clock time or a weekday makes the line a page's own, `Harian Deli | `.
fn names_outlet(before: &str, has_clock: bool, has_weekday: bool) -> bool {
    let before = before.trim_end();
    let Some(name) = before.strip_suffix(MARKS) else { return false };
    let is_domain = name.trim().split('.').count() > 1 && words(name).count() <= 4;
    let is_name = words(name).count() <= 4
        && words(name).all(|word| !word.starts_with(|c: char| c.is_ascii_lowercase()));
    is_domain || is_name && if before.ends_with(',') { has_weekday } else { has_clock }
}

/// Whether nothing follows a clock time but a zone that no table knows: `NPT`.
fn names_zone(after: &str) -> bool {
    let mut words = words(after);
    let zone = words.next().filter(|_| words.next().is_none());
    zone.is_some_and(|zone| (3..=5).contains(&zone.len()) && zone.bytes().all(|b| b.is_ascii_uppercase()))
}

/// Whether nothing follows, or another date line: `Terbit 3 Mei 2024 | Diperbarui 4 Mei 2024`.
fn ends_well(after: &str, language: Language) -> bool {
    if words(after).next().is_none() {
        return true;
    }
    // Of several dates in one line only one more is looked at, so that the time taken stays in proportion.
    let Some(next) = find(after, language).into_iter().find(|item| item.expression.is_full_date()) else {
        return false;
    };
    let (between, rest) = (after.get(..next.range.start), after.get(next.range.end..));
    let closes = rest.is_some_and(|rest| {
        words(rest).all(|word| word.chars().all(|c| c.is_ascii_digit()) || word.len() <= 4)
    });
    between.is_some_and(only_labels) && closes
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(line: &str) -> Option<String> {
        let stated = date_line(line, Language::Indonesian)?;
        let time = stated.time.map(|time| format!("T{time}")).unwrap_or_default();
        let zone = stated.zone.map(|zone| zone.to_string()).unwrap_or_default();
        Some(format!("{}{time}{zone}", stated.date))
    }

    #[test]
    fn reads_date_lines() {
        for (line, value) in [
            ("Senin, 4 Maret 2024 - 19:18 WIB", "2024-03-04T19:18:00+07:00"),
            ("Rabu, 8 Januari 2020 | 07:05 WIB", "2020-01-08T07:05:00+07:00"),
            ("Rabu Pon, 12 Februari 2025", "2025-02-12"),
            ("Jumat, 14 Februari 2025 | 16.05", "2025-02-14T16:05:00"),
            ("12/02/2025, 20:40", "2025-02-12T20:40:00"),
            ("KabarPesisir.com - 05/09/2022, 15:47 WIT", "2022-09-05T15:47:00+09:00"),
            ("  Diperbarui 3 Mei 2024", "2024-05-03"),
            ("Edisi Kamis, 7 Maret 2024", "2024-03-07"),
            ("Terbit: 3 Mei 2024 | Diperbarui: 4 Mei 2024", "2024-05-03"),
            ("SUARA DELI | Kamis, 3 Maret 2022 08:15 WIB", "2022-03-03T08:15:00+07:00"),
            ("14 Oktober 2022, 09:30", "2022-10-14T09:30:00"),
            ("Sabtu, 5 Maret 2022 11:20 NPT", "2022-03-05T11:20:00"),
            ("Minggu, 6 Maret 2022 pukul 11.20 AEST", "2022-03-06T11:20:00+10:00"),
            ("5 Juli 2024 18.40", "2024-07-05T18:40:00"),
            ("5 Juli 2024, 18.40", "2024-07-05T18:40:00"),
            ("Jumat, 5 Juli 2024 - 18.40", "2024-07-05T18:40:00"),
            ("Suara Karimun, Rabu 3 Juli 2024", "2024-07-03"),
        ] {
            assert_eq!(read(line).as_deref(), Some(value), "{line}");
        }
    }

    #[test]
    fn prose_and_titles_are_none() {
        for line in [
            "",
            "Kamis",
            "Kamis, 30 Desember",
            "Jembatan Roboh, 30 Desember 2021",
            "Rapat digelar pada Senin (4/3/2024).",
            "Pemilu 2024",
            "Tanggul jebol, 9 Februari 2025 pukul 04.15 WIB",
            "Rapat di Suara Karimun, Rabu 3 Juli 2024",
        ] {
            assert_eq!(read(line), None, "{line}");
        }
    }
}
