//! Values in words for readers.

use jiff::civil::Date;

use crate::value::{Amount, DayPart, Length, Season, TimeOfDay, Unit};
use crate::{Language, Modifier, Value, Zone};

const WEEKDAYS: [(&str, &str); 7] = [
    ("Senin", "Monday"),
    ("Selasa", "Tuesday"),
    ("Rabu", "Wednesday"),
    ("Kamis", "Thursday"),
    ("Jumat", "Friday"),
    ("Sabtu", "Saturday"),
    ("Minggu", "Sunday"),
];

const MONTHS: [(&str, &str); 12] = [
    ("Januari", "January"),
    ("Februari", "February"),
    ("Maret", "March"),
    ("April", "April"),
    ("Mei", "May"),
    ("Juni", "June"),
    ("Juli", "July"),
    ("Agustus", "August"),
    ("September", "September"),
    ("Oktober", "October"),
    ("November", "November"),
    ("Desember", "December"),
];

/// The name of the nth of a table, from 1.
fn named(table: &'static [(&'static str, &'static str)], number: i8, language: Language) -> &'static str {
    let at = usize::try_from(number).ok().and_then(|number| number.checked_sub(1));
    let names = at.and_then(|at| table.get(at)).copied().unwrap_or_default();
    pick(names, language)
}

const fn pick(names: (&'static str, &'static str), language: Language) -> &'static str {
    match language {
        Language::Indonesian => names.0,
        Language::English => names.1,
    }
}

/// The name of a weekday, 1 (Monday) to 7.
pub(crate) fn weekday_name(weekday: i8, language: Language) -> &'static str {
    named(&WEEKDAYS, weekday, language)
}

/// A month's name, by its number from 1.
pub(crate) fn month_name(month: i8, language: Language) -> &'static str {
    named(&MONTHS, month, language)
}

/// `30 Desember 2021`.
pub(crate) fn date(date: Date, language: Language) -> String {
    format!("{} {} {}", date.day(), named(&MONTHS, date.month(), language), date.year())
}

/// `Kamis, 30 Desember 2021`.
fn day(day: Date, language: Language) -> String {
    let weekday = weekday_name(day.weekday().to_monday_one_offset(), language);
    format!("{weekday}, {}", date(day, language))
}

/// A value in words.
///
/// ```
/// use timex::{Language, Modifier, Value, Zone, label};
///
/// let moment: Value = "2021-12-30T20:30".parse()?;
/// let words = label(&moment, None, Some(Zone::UTC), Language::Indonesian);
/// assert_eq!(words, "Kamis, 30 Desember 2021 pukul 20.30 GMT");
/// let month: Value = "2021-12".parse()?;
/// assert_eq!(label(&month, Some(Modifier::Start), None, Language::Indonesian), "awal Desember 2021");
/// # Ok::<(), timex::Error>(())
/// ```
#[must_use]
pub fn label(value: &Value, modifier: Option<Modifier>, zone: Option<Zone>, language: Language) -> String {
    let plain = plain(value, zone, language);
    let before = modifier.map(|modifier| match modifier {
        Modifier::Start => pick(("awal", "early"), language),
        Modifier::Mid => pick(("pertengahan", "mid"), language),
        Modifier::End => pick(("akhir", "late"), language),
        Modifier::Approx => pick(("sekitar", "about"), language),
        Modifier::Before => pick(("sebelum", "before"), language),
        Modifier::After => pick(("setelah", "after"), language),
    });
    before.map_or_else(|| plain.clone(), |before| format!("{before} {plain}"))
}

fn plain(value: &Value, zone: Option<Zone>, language: Language) -> String {
    let id = language == Language::Indonesian;
    match *value {
        Value::Century(century) if id => format!("abad ke-{}", i32::from(century) + 1),
        Value::Century(century) => format!("century {}", i32::from(century) + 1),
        Value::Decade(decade) if id => format!("{decade}0-an"),
        Value::Decade(decade) => format!("{decade}0s"),
        Value::Year(year) => year.to_string(),
        Value::Half(year, half) if id => format!("semester {half} {year}"),
        Value::Half(year, half) => format!("half {half} of {year}"),
        Value::Quarter(year, quarter) if id => format!("kuartal {quarter} {year}"),
        Value::Quarter(year, quarter) => format!("quarter {quarter} of {year}"),
        Value::Season(year, season) => format!("{} {year}", season_name(season, language)),
        Value::Month(year, month) => format!("{} {year}", named(&MONTHS, month, language)),
        Value::Week(..) => week(value, pick(("pekan", "week of"), language), language),
        Value::Weekend(..) => week(value, pick(("akhir pekan", "weekend of"), language), language),
        Value::Day(date) => day(date, language),
        Value::Days(first, last) => {
            format!("{} – {}", self::date(first, language), self::date(last, language))
        }
        Value::Moment(date, time) => format!("{} {}", day(date, language), time_words(time, zone, language)),
        Value::Length(length) => length_words(length, language),
        Value::Recurring(pattern) => recurring(pattern, zone, language),
        Value::Past => pick(("waktu lampau", "some past time"), language).to_owned(),
        Value::Present => pick(("saat tulisan dibuat", "the time of writing"), language).to_owned(),
        Value::Future => pick(("waktu mendatang", "some time to come"), language).to_owned(),
    }
}

fn season_name(season: Season, language: Language) -> &'static str {
    let names = match season {
        Season::Spring => ("musim semi", "spring"),
        Season::Summer => ("musim panas", "summer"),
        Season::Autumn => ("musim gugur", "autumn"),
        Season::Winter => ("musim dingin", "winter"),
    };
    pick(names, language)
}

/// `pekan 3–9 Januari 2022`.
fn week(value: &Value, name: &str, language: Language) -> String {
    match (value.earliest(), value.latest()) {
        (Some(first), Some(last)) if first.month() == last.month() => {
            format!("{name} {}–{}", first.day(), date(last.date(), language))
        }
        (Some(first), Some(last)) => {
            format!("{name} {} – {}", date(first.date(), language), date(last.date(), language))
        }
        _ => name.to_owned(),
    }
}

/// `pukul 20.30 GMT`, `malam`.
fn time_words(time: TimeOfDay, zone: Option<Zone>, language: Language) -> String {
    let id = language == Language::Indonesian;
    let (hour, minute, second) = match time {
        TimeOfDay::Part(part) => return part_name(part, language).to_owned(),
        TimeOfDay::Clock { hour, minute, second } => (hour, minute, second),
    };
    let separator = if id { '.' } else { ':' };
    let mut words = format!("{} {hour:02}{separator}{minute:02}", if id { "pukul" } else { "at" });
    if let Some(second) = second {
        words.push_str(&format!("{separator}{second:02}"));
    }
    if let Some(zone) = zone {
        words.push(' ');
        words.push_str(&zone.name().map_or_else(|| format!("UTC{zone}"), str::to_owned));
    }
    words
}

fn part_name(part: DayPart, language: Language) -> &'static str {
    let names = match part {
        DayPart::Morning => ("pagi", "morning"),
        DayPart::Afternoon => ("siang atau sore", "afternoon"),
        DayPart::Evening => ("petang", "evening"),
        DayPart::Night => ("malam", "night"),
        DayPart::Daytime => ("siang hari", "daytime"),
    };
    pick(names, language)
}

/// `tiga hari` as "3 hari", `beberapa jam`.
fn length_words(length: Length, language: Language) -> String {
    let Length::Of(amount, unit, smaller) = length else {
        return pick(("sesaat", "a moment"), language).to_owned();
    };
    let mut words = amount_words(amount, unit, language);
    if let Some((amount, unit)) = smaller {
        words.push(' ');
        words.push_str(&amount_words(amount, unit, language));
    }
    words
}

fn amount_words(amount: Amount, unit: Unit, language: Language) -> String {
    let id = language == Language::Indonesian;
    let name = if id { unit_name(unit) } else { unit.name() };
    match amount {
        Amount::Some if id => format!("beberapa {name}"),
        Amount::Some => format!("some {}", plural(name)),
        Amount::Hundredths(100) => format!("1 {name}"),
        Amount::Hundredths(_) if id => format!("{} {name}", amount.to_string().replace('.', ",")),
        Amount::Hundredths(_) => format!("{amount} {}", plural(name)),
    }
}

fn plural(name: &str) -> String {
    match name {
        "century" => "centuries".to_owned(),
        "half" => "half-years".to_owned(),
        _ => format!("{name}s"),
    }
}

const fn unit_name(unit: Unit) -> &'static str {
    match unit {
        Unit::Second => "detik",
        Unit::Minute => "menit",
        Unit::Hour => "jam",
        Unit::Day => "hari",
        Unit::Week => "pekan",
        Unit::Month => "bulan",
        Unit::Quarter => "kuartal",
        Unit::Half => "semester",
        Unit::Year => "tahun",
        Unit::Decade => "dekade",
        Unit::Century => "abad",
    }
}

/// `setiap Senin malam`.
fn recurring(pattern: crate::Pattern, zone: Option<Zone>, language: Language) -> String {
    let mut words = vec![pick(("setiap", "every"), language).to_owned()];
    if let Some(weekday) = pattern.weekday {
        words.push(weekday_name(weekday.to_monday_one_offset(), language).to_owned());
    }
    if let Some(day) = pattern.day {
        let ordinal =
            if pattern.month.is_none() && language == Language::Indonesian { "tanggal " } else { "" };
        words.push(format!("{ordinal}{day}"));
    }
    if let Some(month) = pattern.month {
        words.push(named(&MONTHS, month, language).to_owned());
    }
    if let Some(time) = pattern.time {
        words.push(time_words(time, zone, language));
    }
    words.join(" ")
}
