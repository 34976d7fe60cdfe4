//! How well a supposed day fits what the other articles date.

use std::collections::{BTreeMap, BTreeSet};

use jiff::ToSpan;
use jiff::civil::Date;

use super::AROUND;
use crate::story::Claim;
use crate::story::likeness::{Gist, Weights};
use crate::story::statement::{Sentence, Statements};

/// Sentences less like each other than this are no evidence.
const LEAST_LIKENESS: f64 = 0.1;
/// A stretch of days (`bulan depan`) that holds a day of which others tell the same counts for so much of a day.
const STRETCH: f64 = 0.5;
/// What all sentences of an article bring together must reach this.
const LEAST_FIT: f64 = 0.3;
/// The best week must be better than every other by this.
const MARGIN: f64 = 0.1;

/// What the articles date to the day, by day: article and what the sentence is about.
pub(super) struct Evidence<'c> {
    by_day: BTreeMap<Date, Vec<(usize, &'c Gist)>>,
}

impl<'c> Evidence<'c> {
    pub(super) fn of(claims: &[Claim], statements: &Statements<'c>) -> Self {
        let mut by_day: BTreeMap<Date, Vec<(usize, &Gist)>> = BTreeMap::new();
        for claim in claims.iter().filter(|claim| claim.when.is_day()) {
            let gist = statements.all()[claim.statement].gist();
            by_day.entry(claim.when.earliest.date()).or_default().push((claim.place.article, gist));
        }
        Self { by_day }
    }

    /// What is told of the days from `first` to `last`, if they are a month at most: longer ones tell nothing.
    fn between(&self, first: Date, last: Date) -> impl Iterator<Item = (usize, &'c Gist)> {
        let is_short = last.duration_since(first).as_hours() <= 31 * 24;
        let days = is_short.then(|| self.by_day.range(first..=last)).into_iter().flatten();
        days.flat_map(|(_, told)| told.iter().copied())
    }

    /// The days around what is told.
    pub(super) fn window(&self) -> Option<(Date, Date)> {
        let (first, _) = self.by_day.first_key_value()?;
        let (last, _) = self.by_day.last_key_value()?;
        Some((first.saturating_sub(AROUND.days()), last.saturating_add(AROUND.days())))
    }

    /// How well an article's own claims, dated by a supposed day, fit what other articles tell of their days.
    pub(super) fn fit<'a>(
        &self,
        article: usize,
        claims: impl Iterator<Item = &'a Claim>,
        told: &[Sentence],
        weights: &Weights,
    ) -> Fit {
        let mut fit = Fit::default();
        for claim in claims {
            let likest = self
                .between(claim.when.earliest.date(), claim.when.latest.date())
                .filter(|(other, _)| *other != article)
                .map(|(other, gist)| (weights.likeness(&told[claim.statement].gist, gist), other))
                .max_by(|one, other| one.0.total_cmp(&other.0).then(other.1.cmp(&one.1)));
            if let Some((likeness, other)) = likest.filter(|(likeness, _)| *likeness >= LEAST_LIKENESS) {
                fit.likeness += if claim.when.is_day() { likeness } else { likeness * STRETCH };
                fit.witnesses.insert(other);
            }
        }
        fit
    }
}

/// How a supposed day fits.
#[derive(Default)]
pub(super) struct Fit {
    /// How much others tell the same of the same days.
    likeness: f64,
    /// The articles that tell the same.
    pub(super) witnesses: BTreeSet<usize>,
}

/// The fit that is clearly better than every other, if there is one.
pub(super) fn clear_best(fits: &[Fit]) -> Option<usize> {
    let mut order: Vec<usize> = (0..fits.len()).collect();
    order.sort_by(|&one, &other| fits[other].likeness.total_cmp(&fits[one].likeness).then(one.cmp(&other)));
    let &best = order.first()?;
    let second = order.get(1).map_or(0.0, |&second| fits[second].likeness);
    let likeness = fits[best].likeness;
    (likeness >= LEAST_FIT && likeness >= second + MARGIN).then_some(best)
}
