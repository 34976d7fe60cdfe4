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
const LEAST_LIKENESS: f64 = 0.2;
/// What all sentences of an article bring together must reach this.
const LEAST_FIT: f64 = 0.5;
/// The best day must fit better than every other by this factor.
const MARGIN: f64 = 1.25;
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
    fn best_day(&self, evidence: &Evidence<'_>, weights: &Weights) -> Option<(Date, BTreeSet<usize>)> {
        let mut tried: Vec<(f64, Date, BTreeSet<usize>)> = Vec::new();
        for day in self.days(evidence) {
            let (fit, witnesses) = self.fit(day, evidence, weights);
            tried.push((fit, day, witnesses));
        }
        tried.sort_by(|one, other| other.0.total_cmp(&one.0).then(one.1.cmp(&other.1)));
        let second = tried.get(1).map_or(0.0, |(fit, ..)| *fit);
        let (fit, day, witnesses) = tried.into_iter().next()?;
        (fit >= LEAST_FIT && fit >= second * MARGIN).then_some((day, witnesses))
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

    /// How well the article's days fit what others tell, if it was written on `day`; and which articles say so.
    fn fit(&self, day: Date, evidence: &Evidence<'_>, weights: &Weights) -> (f64, BTreeSet<usize>) {
        let mut supposed = self.member.clone();
        supposed.published.value = Some(PublishedAt::day(day));
        supposed.times = self.analysis.resolve(&supposed.published);
        let mut fit = 0.0;
        let mut witnesses = BTreeSet::new();
        for claim in claim::of_article(self.index, self.analysis, &supposed, self.named) {
            // What has a date without supposing one tells nothing of the day.
            let is_told_anyway = self.member.times[claim.when.time].value.is_some();
            if is_told_anyway || !claim.when.is_day() {
                continue;
            }
            let same_day = evidence.by_day.get(&claim.when.earliest.date()).map_or(&[][..], Vec::as_slice);
            let likest = same_day
                .iter()
                .filter(|(article, _)| *article != self.index)
                .map(|(article, gist)| (weights.likeness(&claim.gist, gist), *article))
                .max_by(|one, other| one.0.total_cmp(&other.0).then(other.1.cmp(&one.1)));
            if let Some((likeness, article)) = likest.filter(|(likeness, _)| *likeness >= LEAST_LIKENESS) {
                fit += likeness;
                witnesses.insert(article);
            }
        }
        (fit, witnesses)
    }
}
