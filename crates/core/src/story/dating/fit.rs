//! How well a supposed day fits what the other articles date.

use std::collections::{BTreeMap, BTreeSet};

use jiff::ToSpan;
use jiff::civil::Date;

use super::{AROUND, MOST_DAYS};
use crate::story::claim::{Claim, Status};
use crate::story::likeness::{Gist, Weights};
use crate::story::statement::{Sentence, Statements};

/// Sentences less like each other than this are no evidence.
const LEAST_LIKENESS: f64 = 0.1;
/// A stretch of days (`bulan depan`) that holds a day of which others tell the same counts for so much of a day.
const STRETCH: f64 = 0.5;
/// What all sentences of an article bring together on the best day must exceed that of every other day by this.
const MARGIN: f64 = 0.15;

/// What happened at most so many days before the first dated article is what the story tells of, not what was before.
const BEFORE_FIRST: i64 = 6;

/// What the articles date to the day, by day: article and what the sentence is about.
pub(super) struct Evidence<'c> {
    by_day: BTreeMap<Date, Vec<(usize, &'c Gist)>>,
    /// The first day of which several articles tell that something happened, and what they tell of it.
    happened: Option<(Date, Vec<&'c Gist>)>,
}

impl<'c> Evidence<'c> {
    pub(super) fn of(claims: &[Claim], statements: &Statements<'c>, first: Option<Date>) -> Self {
        let mut by_day: BTreeMap<Date, Vec<(usize, &Gist)>> = BTreeMap::new();
        for claim in claims.iter().filter(|claim| claim.when.is_day()) {
            let gist = &statements.all()[claim.statement].gist;
            by_day.entry(claim.when.earliest.date()).or_default().push((claim.place.article, gist));
        }
        let from = first.map(|first| first.saturating_sub(BEFORE_FIRST.days()));
        Self { by_day, happened: from.and_then(|from| first_told(claims, statements, from)) }
    }

    /// The first day of which several articles tell that something happened, and the sentence with which an article tells
    /// of that too, if it does: it was not written before.
    pub(super) fn first_known<'s>(
        &self,
        told: &'s [Sentence],
        weights: &Weights,
    ) -> Option<(Date, &'s Sentence)> {
        let (day, of_day) = self.happened.as_ref()?;
        let is_like = |sentence: &&Sentence| {
            let is_one = |gist: &&Gist| weights.likeness(&sentence.gist, gist) >= LEAST_LIKENESS;
            sentence.is_plain() && of_day.iter().any(is_one)
        };
        Some((*day, told.iter().find(is_like)?))
    }

    /// What is told of the days from `first` to `last`, if they are a month at most: longer ones tell nothing.
    fn between(&self, first: Date, last: Date) -> impl Iterator<Item = (usize, &'c Gist)> {
        let is_short = last.duration_since(first).as_hours() <= 31 * 24;
        let days = is_short.then(|| self.by_day.range(first..=last)).into_iter().flatten();
        days.flat_map(|(_, told)| told.iter().copied())
    }

    /// The days around what is told, in order; of very many the last, for an article tells more of what lies before it.
    pub(super) fn days_around(&self) -> Vec<Date> {
        let mut days: Vec<Date> = Vec::new();
        for day in self.by_day.keys() {
            let first = day.saturating_sub(AROUND.days());
            let next =
                days.last().and_then(|last| last.tomorrow().ok()).map_or(first, |next| next.max(first));
            let last = day.saturating_add(AROUND.days());
            days.extend(next.series(1.day()).take_while(|day| *day <= last));
        }
        days.split_off(days.len().saturating_sub(MOST_DAYS))
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

/// The first day, of those around which the story goes on, of which several articles tell that something happened, and what
/// they tell of it.
fn first_told<'c>(
    claims: &[Claim],
    statements: &Statements<'c>,
    from: Date,
) -> Option<(Date, Vec<&'c Gist>)> {
    let is_reported = |claim: &&Claim| {
        let is_event = claim.status == Status::Reported && claim.is_of_event();
        claim.when.is_day() && is_event && claim.when.earliest.date() >= from
    };
    let reported = claims.iter().filter(is_reported).map(|claim| {
        (claim.when.earliest.date(), claim.place.article, &statements.all()[claim.statement].gist)
    });
    let mut told: Vec<(Date, usize, &Gist)> = reported.collect();
    told.sort_by_key(|(day, article, _)| (*day, *article));
    let is_several =
        |of_day: &&[(Date, usize, &Gist)]| of_day.iter().any(|(_, article, _)| *article != of_day[0].1);
    let first = told.chunk_by(|one, other| one.0 == other.0).find(is_several)?;
    Some((first[0].0, first.iter().map(|(_, _, gist)| *gist).collect()))
}

/// How a supposed day fits.
#[derive(Debug, Default)]
pub(super) struct Fit {
    /// How much others tell the same of the same days.
    pub(super) likeness: f64,
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
    (likeness >= second + MARGIN).then_some(best)
}

/// Whether others tell the same of the same days, and none of some fits is better.
pub(super) fn is_best<'f>(fit: &Fit, mut fits: impl Iterator<Item = &'f Fit>) -> bool {
    fit.likeness > 0.0 && fits.all(|other| other.likeness <= fit.likeness)
}
