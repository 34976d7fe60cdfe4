//! Which of the days that an article's words leave open is the one on which it was written.
//!
//! Days side by side are not chosen between, unless the words name one of them. Of several weeks that is left out in which
//! the article's toll would be at odds with what others tell (`toll`); then one day may be the only one with a date of its
//! own, or the only one named since what it tells of (`Knowledge`), or others tell clearly more of the same on its days
//! (`fit`), or it is the first that is named since, and no other fits better.

use std::collections::BTreeSet;

use jiff::civil::Date;

use super::fit::{self, Fit};
use super::toll::Counts;
use super::{Supposed, Undated, WEEK};
use crate::Analysis;
use crate::article::{DayClue, DayRule, Origin, Published, PublishedAt, PublishedWhy};

/// The only day for which the dates that the article tells as news do not all lie ahead.
fn only_bounded(left: &[Supposed]) -> Option<usize> {
    let is_bounded = |supposed: &Supposed| supposed.clues.iter().any(|clue| clue.rule.is_date());
    let mut bounded = (0..left.len()).filter(|&at| is_bounded(&left[at]));
    bounded.next().filter(|_| bounded.next().is_none())
}

/// The day that was found, and what led to it.
pub(super) struct Found {
    day: Date,
    clues: Vec<DayClue>,
    witnesses: BTreeSet<usize>,
}

impl Found {
    /// The day as that of the article.
    pub(super) fn published(self, analyses: &[&Analysis]) -> Published {
        let ids = self.witnesses.into_iter().map(|witness| analyses[witness].id.clone());
        Published {
            value: Some(PublishedAt::day(self.day)),
            origin: Origin::Inferred,
            candidates: vec![self.day],
            within: None,
            why: PublishedWhy::OtherArticles { articles: ids.collect(), clues: self.clues },
        }
    }
}

/// The only day that the article's words name since what it knows of.
fn only_named(left: &[Supposed], known: &Knowledge) -> Option<(usize, Option<DayClue>)> {
    let is_named = |at: &usize| left[*at].is_named() && known.day <= left[*at].day;
    let mut named = (0..left.len()).filter(is_named);
    named.next().filter(|_| named.next().is_none()).map(|at| (at, Some(known.clue())))
}

/// The first day on which somebody is quoted since what the article knows of, if it lies within a week of that, and others
/// tell no more of the same on a later one.
fn first_named(left: &[Supposed], fits: &[Fit], known: &Knowledge) -> Option<(usize, Option<DayClue>)> {
    let since = left.iter().zip(fits).enumerate().filter(|(_, (supposed, _))| known.day <= supposed.day);
    let (at, (first, fit)) = since.clone().find(|(_, (supposed, _))| supposed.is_named())?;
    let is_soon = (first.day - known.day).get_days() < WEEK && !first.is_counted();
    (is_soon && fit::is_best(fit, since.map(|(_, (_, fit))| fit))).then(|| (at, Some(known.clue())))
}

/// What an article knows of what others date: the day of it, and the sentence that tells it.
struct Knowledge {
    day: Date,
    words: String,
}

impl Knowledge {
    fn clue(&self) -> DayClue {
        DayClue { words: self.words.clone(), rule: DayRule::Since }
    }
}

impl Undated<'_> {
    /// The one day that is left, if one is.
    pub(super) fn day(&self, around: &[Date]) -> Option<Found> {
        let mut left: Vec<Supposed> = Vec::new();
        for supposed in self.days(around).into_iter().filter_map(|day| self.suppose(day)) {
            // Most texts say nothing of their day: with the second that is left nothing can be told any more.
            let is_open = |last: &Supposed| !last.is_named() && !supposed.is_named();
            if left.last().is_some_and(|last| last.is_beside(&supposed) && is_open(last)) {
                return None;
            }
            left.push(supposed);
        }
        let known = self.knowledge();
        self.strike_tolls(&mut left, known.as_ref());
        let mut fits: Vec<Fit> =
            left.iter().map(|supposed| self.tried(supposed.day, &supposed.times)).collect();
        let (at, clue) = only_bounded(&left)
            .map(|at| (at, None))
            .or_else(|| only_named(&left, known.as_ref()?))
            .or_else(|| fit::clear_best(&fits).map(|at| (at, None)))
            .or_else(|| first_named(&left, &fits, known.as_ref()?))?;
        let is_rival = |other: &Supposed| !left[at].is_named() || other.is_named();
        let mut beside = left.iter().filter(|other| other.day != left[at].day && other.is_beside(&left[at]));
        if left[at].clues.is_empty() || beside.any(is_rival) {
            return None;
        }
        let mut witnesses = fits.swap_remove(at).witnesses;
        let Supposed { day, mut clues, .. } = left.swap_remove(at);
        if clues.iter().any(|clue| clue.rule.is_date()) {
            witnesses.extend(self.copied.witnesses(self.index));
        }
        clues.extend(clue);
        Some(Found { day, clues, witnesses })
    }

    /// What the article tells as past of the first day of which several others tell.
    fn knowledge(&self) -> Option<Knowledge> {
        let (day, sentence) = self.others.evidence.first_known(self.told, self.others.weights)?;
        Some(Knowledge { day, words: sentence.span.of(&self.analysis.text).to_owned() })
    }

    /// Strikes out the weeks in which the article's toll would be at odds with more others than in another week since what
    /// it knows of; in those where it agrees, the toll is a clue.
    fn strike_tolls(&self, left: &mut Vec<Supposed>, known: Option<&Knowledge>) {
        let counts = Counts::of(self.analysis, self.told);
        let odds: Vec<(Date, usize)> = left
            .iter()
            .filter(|supposed| known.is_none_or(|known| known.day <= supposed.day))
            .map(|supposed| (supposed.day, self.others.tolls.at_odds(&counts, &supposed.times, supposed.day)))
            .collect();
        let in_other_weeks = |day: Date| {
            let is_same = move |(other, _): &&(Date, usize)| other.weekday() == day.weekday();
            odds.iter().filter(is_same).map(|(_, odds)| *odds)
        };
        left.retain_mut(|supposed| {
            let Some(&(day, own)) = odds.iter().find(|(day, _)| *day == supposed.day) else { return true };
            if in_other_weeks(day).any(|other| other > own) {
                let words = counts.words(self.analysis, &supposed.times, day);
                supposed.clues.extend(words.map(|words| DayClue { words, rule: DayRule::Toll }));
            }
            in_other_weeks(day).all(|other| other >= own)
        });
    }
}
