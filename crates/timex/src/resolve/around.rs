//! What stands around an expression and gives it its day: a day right behind it, and words that tell when it was said.

use crate::Found;
use crate::expression::{Anchor, Expression, Period, Reading, When};
use crate::value::{TimeOfDay, Unit};

/// So many bytes behind a time in a quotation may stand the day on which it was said.
const SAYING: usize = 240;

/// An expression among those of its text.
pub(super) struct Around<'a> {
    found: &'a [Found],
    text: &'a str,
    at: usize,
}

impl<'a> Around<'a> {
    pub(super) const fn new(found: &'a [Found], text: &'a str, at: usize) -> Self {
        Self { found, text, at }
    }

    /// The text between the expression before and this one.
    pub(super) fn gap_before(&self) -> Option<&'a str> {
        self.gap(self.at.checked_sub(1)?)
    }

    /// The text between this expression and the next.
    pub(super) fn gap_after(&self) -> Option<&'a str> {
        self.gap(self.at)
    }

    /// The text between an expression and the one after it.
    fn gap(&self, at: usize) -> Option<&'a str> {
        let (one, other) = (self.found.get(at)?, self.found.get(at + 1)?);
        self.text.get(one.range.end..other.range.start)
    }

    fn expression(&self, at: usize) -> Option<&'a Expression> {
        self.found.get(at).map(|found| &found.expression)
    }

    /// The day that stands right behind a time without one: `pukul 13.00 WIB, Minggu siang`, `3 p.m. (0800 GMT) on
    /// Sunday`. `None` where a day stands right before it.
    pub(super) fn day_behind(&self, time: TimeOfDay) -> Option<&'a Expression> {
        // "pukul 15.20 (08.20 GMT) pada Minggu": of two zones, the day stands behind the second.
        let is_twice = self.gap_after() == Some(" (");
        let at = if is_twice { self.at + 1 } else { self.at };
        let gap = self.gap(at)?;
        let is_clock = matches!(time, TimeOfDay::Clock { .. });
        let is_beside = |gap: &str| match gap.strip_prefix(')').unwrap_or(gap) {
            " on " | " pada " => true,
            " " | ", " | ", pada " | ", sekitar " | " starting " | " from " => is_clock,
            _ => false,
        };
        let day = self.expression(at + 1).filter(|day| is_beside(gap) && names_day(day))?;
        let before = self.at.checked_sub(1).and_then(|before| self.expression(before));
        let has_day =
            before.zip(self.gap_before()).is_some_and(|(day, gap)| is_beside(gap) && names_day(day));
        (!has_day).then_some(day)
    }

    /// Whether what is told stands as of this time: `Sampai pukul 09.00 tercatat …`, at the head of a sentence.
    pub(super) fn counts_up_to_it(&self) -> bool {
        const UP_TO: [&str; 4] = ["Sampai ", "Hingga ", "As of ", "as of "];
        let start = self.found.get(self.at).map_or(0, |found| found.range.start);
        let before = self.text.get(..start).unwrap_or_default();
        let before = before.strip_suffix("sekitar ").unwrap_or(before);
        UP_TO.iter().any(|words| before.ends_with(words))
    }

    /// What dates the saying of the quotation that this expression stands in: `“… pukul 21.25 …,” ucapnya, Kamis siang`.
    pub(super) fn speaking(&self) -> Option<&'a Expression> {
        let said = self.expression(self.at + 1).filter(|expression| expression.said)?;
        let gap = self.gap_after().filter(|gap| gap.len() <= SAYING && !gap.contains('\n'))?;
        // The first mark of a quotation behind the expression closes the one around it.
        let mark = gap.find(['"', '”', '“'])?;
        let is_closed =
            gap.get(..mark)?.ends_with([',', '.', '!', '?']) && !gap.get(mark..)?.starts_with('“');
        is_closed.then_some(said)
    }
}

/// Whether an expression names a day of its own, and no time by the clock.
fn names_day(expression: &Expression) -> bool {
    let by_name =
        expression.calendar().is_some_and(|calendar| calendar.weekday.is_some() || calendar.day.is_some());
    let counted = matches!(
        expression.when(),
        Some(When { part: None, of: Period::Shift(Anchor::Writing, _, Unit::Day) })
    );
    (by_name || counted) && !expression.has_clock() && !matches!(expression.reading, Reading::Recurring(_))
}
