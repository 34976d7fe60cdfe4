//! Published dates that an article alone cannot tell: found by what the other articles date.
//!
//! An article that says "Thursday" is dated by the day on which its own Thursday becomes the Thursday of which
//! others tell the same. Only dates that the articles state, were given or set count as evidence, and what is
//! written with its full date; never a date that was itself inferred.

use std::collections::{BTreeMap, BTreeSet};

use jiff::ToSpan;
use jiff::civil::Date;

use super::likeness::{Gist, Weights};
use super::{Claim, Entity, Member, claim};
use crate::article::{Origin, Published, PublishedAt, PublishedWhy};
use crate::{Analysis, Span};

/// Sentences less like each other than this are no evidence.
const LEAST_LIKENESS: f64 = 0.1;
/// A stretch of days (`bulan depan`) that holds a day of which others tell the same counts for so much of a day.
const STRETCH: f64 = 0.5;
/// What all sentences of an article bring together must reach this.
const LEAST_FIT: f64 = 0.5;
/// What each day between the supposed day and one that is told by its weekday costs.
const FAR: f64 = 0.04;
/// Days further than this cost no more.
const FARTHEST: u64 = 7;
/// The best day must be better than every other by this.
const MARGIN: f64 = 0.1;
/// An article is looked for so many days around what the others tell.
const AROUND: i64 = 21;
/// More days than this are not tried one by one.
const MOST_DAYS: usize = 400;

/// Dates the articles that nothing else dates. Whether any was.
pub(super) fn infer(analyses: &[&Analysis], members: &mut [Member], entities: &[Entity]) -> bool {
    let claims = claim::of_articles(analyses, members, entities);
    let weights = Weights::of(&claims);
    let evidence = Evidence::of(&claims);
    let named = claim::names_by_sentence(analyses, entities);
    let mut dated = Vec::new();
    for (index, member) in members.iter().enumerate().filter(|(_, member)| member.published.value.is_none()) {
        let unknown = Undated { index, analysis: analyses[index], member, named: &named[index] };
        dated.extend(unknown.best_day(&evidence, &weights).map(|found| (index, found)));
    }
    let any = !dated.is_empty();
    for (index, (day, witnesses)) in dated {
        let member = &mut members[index];
        let ids = witnesses.into_iter().map(|witness| analyses[witness].id.clone()).collect();
        member.published = Published {
            value: Some(PublishedAt::day(day)),
            origin: Origin::Inferred,
            candidates: vec![day],
            why: PublishedWhy::OtherArticles(ids),
        };
        member.times = analyses[index].resolve(&member.published);
    }
    any
}

/// What the articles date to the day, by day: article and what the sentence is about.
struct Evidence<'c> {
    by_day: BTreeMap<Date, Vec<(usize, &'c Gist)>>,
}

impl<'c> Evidence<'c> {
    fn of(claims: &'c [Claim]) -> Self {
        let mut by_day: BTreeMap<Date, Vec<(usize, &Gist)>> = BTreeMap::new();
        for claim in claims.iter().filter(|claim| claim.when.is_day()) {
            by_day.entry(claim.when.earliest.date()).or_default().push((claim.place.article, &claim.gist));
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
    fn window(&self) -> Option<(Date, Date)> {
        let (first, _) = self.by_day.first_key_value()?;
        let (last, _) = self.by_day.last_key_value()?;
        Some((first.saturating_sub(AROUND.days()), last.saturating_add(AROUND.days())))
    }
}

/// An article without a date.
struct Undated<'a> {
    index: usize,
    analysis: &'a Analysis,
    member: &'a Member,
    named: &'a [Vec<(usize, Span)>],
}

impl Undated<'_> {
    /// The one day on which the article's own days tell what others tell of them, and the articles that say so.
    ///
    /// Days often fit alike, for `Kamis` is the same day in all of a week's articles. News names the days nearest to
    /// it by their weekday, those on which somebody said something above all, so distance costs.
    fn best_day(&self, evidence: &Evidence<'_>, weights: &Weights) -> Option<(Date, BTreeSet<usize>)> {
        let mut tried: Vec<(Date, Fit)> =
            self.days(evidence).into_iter().map(|day| (day, self.fit(day, evidence, weights))).collect();
        tried.sort_by(|one, other| other.1.score().total_cmp(&one.1.score()).then(one.0.cmp(&other.0)));
        let second = tried.get(1).map_or(f64::MIN, |(_, fit)| fit.score());
        let (day, fit) = tried.into_iter().next()?;
        (fit.likeness >= LEAST_FIT && fit.score() >= second + MARGIN).then_some((day, fit.witnesses))
    }

    /// The days to try: what the article's own calendar leaves open, near what the others tell.
    fn days(&self, evidence: &Evidence<'_>) -> Vec<Date> {
        let Some((first, last)) = evidence.window() else { return Vec::new() };
        let open = &self.member.published.candidates;
        if open.is_empty() {
            return first.series(1.day()).take_while(|day| *day <= last).take(MOST_DAYS).collect();
        }
        open.iter().copied().filter(|day| (first..=last).contains(day)).take(MOST_DAYS).collect()
    }

    /// How well the article's days fit what others tell, if it was written on `day`.
    fn fit(&self, day: Date, evidence: &Evidence<'_>, weights: &Weights) -> Fit {
        let mut supposed = self.member.clone();
        supposed.published.value = Some(PublishedAt::day(day));
        supposed.times = self.analysis.resolve(&supposed.published);
        let mut fit = Fit { distance: self.distance(day, &supposed), ..Fit::default() };
        for claim in claim::of_article(self.index, self.analysis, &supposed, self.named) {
            // What has a date without supposing one tells nothing of the day.
            if self.member.times[claim.when.time].value.is_some() {
                continue;
            }
            let (first, last) = (claim.when.earliest.date(), claim.when.latest.date());
            let likest = evidence
                .between(first, last)
                .filter(|(article, _)| *article != self.index)
                .map(|(article, gist)| (weights.likeness(&claim.gist, gist), article))
                .max_by(|one, other| one.0.total_cmp(&other.0).then(other.1.cmp(&one.1)));
            if let Some((likeness, article)) = likest.filter(|(likeness, _)| *likeness >= LEAST_LIKENESS) {
                fit.likeness += if claim.when.is_day() { likeness } else { likeness * STRETCH };
                fit.witnesses.insert(article);
            }
        }
        fit
    }
}

impl Undated<'_> {
    /// Days between the supposed day and those that its times name only by it, added up.
    fn distance(&self, day: Date, supposed: &Member) -> u64 {
        let days = supposed.times.iter().zip(&self.member.times).filter(|(_, alone)| alone.value.is_none());
        let told = days.filter(|(time, _)| self.analysis.layout.is_told_here(time.range.start));
        told.filter_map(|(time, _)| time.value.as_ref()?.day())
            .map(|told| (told.duration_since(day).as_hours().unsigned_abs() / 24).min(FARTHEST))
            .sum()
    }
}

/// How a supposed day fits.
#[derive(Default)]
struct Fit {
    /// How much others tell the same of the same days.
    likeness: f64,
    /// Days between the supposed day and those that are told by their weekday and the like, added up.
    distance: u64,
    /// The articles that tell the same.
    witnesses: BTreeSet<usize>,
}

impl Fit {
    fn score(&self) -> f64 {
        self.likeness - FAR * self.distance as f64
    }
}
