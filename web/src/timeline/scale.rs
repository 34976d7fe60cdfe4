//! From time to pixels, and the ticks under the line.

use super::calendar::{DAY, civil, day, day_of, is_monday};

/// A straight scale: equal times are equally wide.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Scale {
    /// The first second.
    pub from: i64,
    /// The last second.
    pub to: i64,
    /// Where the first second stands.
    pub left: f64,
    /// Where the last second stands.
    pub right: f64,
}

impl Scale {
    /// Where a second stands; outside the scale, at its edge.
    pub fn x(&self, second: i64) -> f64 {
        let share = (second - self.from) as f64 / (self.to - self.from).max(1) as f64;
        self.left + share.clamp(0.0, 1.0) * (self.right - self.left)
    }

    /// How wide a day is, in pixels.
    pub fn day_width(&self) -> f64 {
        (self.right - self.left) * DAY as f64 / (self.to - self.from).max(1) as f64
    }
}

/// A tick.
#[derive(Clone, Debug, PartialEq)]
pub struct Tick {
    /// Where it stands.
    pub x: f64,
    /// What is written under it; `None` for a small one.
    pub label: Option<String>,
}

/// The words that ticks need.
#[derive(Clone, Copy, Debug)]
pub struct TickWords<'a> {
    /// Twelve short names of months, with spaces between them.
    pub months: &'a str,
    /// A full hour, with `{h}`.
    pub clock: &'a str,
}

/// Steps between ticks.
#[derive(Clone, Copy, Debug, PartialEq)]
enum Step {
    Hours(i64),
    Days,
    Weeks,
    Months(i64),
    Years(i64),
}

impl Step {
    const ALL: [Step; 11] = [
        Step::Hours(6),
        Step::Days,
        Step::Weeks,
        Step::Months(1),
        Step::Months(3),
        Step::Years(1),
        Step::Years(2),
        Step::Years(5),
        Step::Years(10),
        Step::Years(50),
        Step::Years(100),
    ];

    fn days(self) -> f64 {
        match self {
            Step::Hours(n) => n as f64 / 24.0,
            Step::Days => 1.0,
            Step::Weeks => 7.0,
            Step::Months(n) => 30.4 * n as f64,
            Step::Years(n) => 365.25 * n as f64,
        }
    }

    /// The seconds at which ticks of this step stand, from the first at or after `from` to `to`.
    fn seconds(self, from: i64, to: i64) -> Vec<i64> {
        let mut found = Vec::new();
        let mut at = self.floor(from);
        // A scale shows a few hundred ticks at most; the bound is for scales nobody asks for.
        while at <= to && found.len() < 2000 {
            if at >= from {
                found.push(at);
            }
            at = self.after(at);
        }
        found
    }

    fn floor(self, second: i64) -> i64 {
        let today = day_of(second);
        let (year, month, _) = civil(today);
        match self {
            Step::Hours(n) => second.div_euclid(n * 3600) * n * 3600,
            Step::Days => today * DAY,
            Step::Weeks => (today - 7..=today).rev().find(|d| is_monday(*d)).unwrap_or(today) * DAY,
            Step::Months(n) => {
                let month = (i64::from(month) - 1).div_euclid(n) * n + 1;
                day(year, month as u32, 1) * DAY
            }
            Step::Years(n) => day(year.div_euclid(n) * n, 1, 1) * DAY,
        }
    }

    fn after(self, second: i64) -> i64 {
        let (year, month, _) = civil(day_of(second));
        match self {
            Step::Hours(n) => second + n * 3600,
            Step::Days => second + DAY,
            Step::Weeks => second + 7 * DAY,
            Step::Months(n) => {
                let months = i64::from(month) - 1 + n;
                day(year + months.div_euclid(12), (months.rem_euclid(12) + 1) as u32, 1) * DAY
            }
            Step::Years(n) => day(year + n, 1, 1) * DAY,
        }
    }
}

/// The least distance of labels, and of small ticks, in pixels.
const LABEL_GAP: f64 = 58.0;
const TICK_GAP: f64 = 7.0;

/// The ticks of a scale: labelled ones as near as they stay readable, and one finer step without labels.
///
/// A label says the month only where it changes, and the year where it changes.
pub fn ticks(scale: &Scale, words: TickWords<'_>) -> Vec<Tick> {
    let width = |step: Step| step.days() * scale.day_width();
    let named = Step::ALL.into_iter().find(|s| width(*s) >= LABEL_GAP).unwrap_or(Step::Years(100));
    let fine = Step::ALL.into_iter().find(|s| width(*s) >= TICK_GAP).unwrap_or(named);
    let mut ticks = Vec::new();
    let named_seconds = named.seconds(scale.from, scale.to);
    if fine != named {
        let small = fine.seconds(scale.from, scale.to);
        ticks.extend(small.into_iter().map(|s| Tick { x: scale.x(s), label: None }));
    }
    let mut before: Option<(i64, u32, u32)> = None;
    for second in named_seconds {
        let date = civil(day_of(second));
        let label = label(named, second, date, before, words);
        before = Some(date);
        ticks.push(Tick { x: scale.x(second), label: Some(label) });
    }
    ticks
}

fn label(
    step: Step,
    second: i64,
    (year, month, of_month): (i64, u32, u32),
    before: Option<(i64, u32, u32)>,
    words: TickWords<'_>,
) -> String {
    let name = words.months.split(' ').nth(month as usize - 1).unwrap_or_default();
    let new_year = before.is_some_and(|(y, ..)| y != year);
    let new_month = before.is_none_or(|(y, m, _)| (y, m) != (year, month));
    let with_year = |text: String| if new_year { format!("{text} {year}") } else { text };
    match step {
        Step::Years(_) => year.to_string(),
        Step::Months(_) if before.is_none() => format!("{name} {year}"),
        Step::Months(_) => with_year(name.to_string()),
        Step::Hours(_) if second.rem_euclid(DAY) != 0 => {
            let hour = format!("{:02}", second.rem_euclid(DAY) / 3600);
            crate::i18n::fill(words.clock, &[("h", &hour)])
        }
        Step::Hours(_) => with_year(format!("{of_month} {name}")),
        Step::Days | Step::Weeks if new_month => with_year(format!("{of_month} {name}")),
        Step::Days | Step::Weeks => of_month.to_string(),
    }
}
