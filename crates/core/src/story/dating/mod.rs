//! Published dates that an article alone cannot tell.
//!
//! Every day around what the story tells is tried on the article. A day is struck out where the article's own
//! words forbid it (`clue`), or where a passage that it shares with a dated article would then tell of another day
//! (`copied`). Of the days that are left one is taken if the words, the tolls (`toll`) or what others tell of the same
//! (`fit`) leave no other (`choice`). Only dates that are stated, given or set count as evidence, and what is written
//! with its full date; never a date that was itself inferred. Where several days are left, the article's times are what
//! all of these make of them.

mod choice;
mod clue;
mod copied;
mod fit;
mod toll;

use std::sync::Arc;

use jiff::civil::Date;
use timex::Timex;

use super::likeness::Weights;
use super::statement::{Sentence, Statements};
use super::vocabulary::{Vocabulary, Words};
use super::{Claim, Member, claim};
use crate::Analysis;
use crate::article::{DayClue, DayRule, Published, PublishedAt, PublishedWhy};
use copied::Copied;
use fit::Evidence;
use toll::Tolls;

/// An article is looked for so many days around what the others tell.
const AROUND: i64 = 21;
/// So many days are tried one by one at most.
const MOST_DAYS: usize = 400;
/// Days of the same weekday lie at least so far apart.
const WEEK: i32 = 7;

/// What is known of the articles before any is dated by the others.
pub(super) struct Known<'a> {
    pub(super) analyses: &'a [&'a Analysis],
    pub(super) members: &'a [Arc<Member>],
    /// The words of each article, and what is known of them.
    pub(super) words: &'a [&'a Words],
    pub(super) vocabulary: &'a Vocabulary,
    /// The sentences of each article.
    pub(super) told: &'a [&'a [Sentence]],
    pub(super) statements: &'a Statements<'a>,
    pub(super) claims: &'a [Claim],
    pub(super) weights: &'a Weights,
}

/// The dates of articles that nothing else dates, as far as the others tell them; by the article's number.
pub(super) fn infer(known: &Known<'_>) -> Vec<(usize, Published)> {
    let first = known.members.iter().filter_map(|member| member.published.day()).min();
    let evidence = Evidence::of(known.claims, known.statements, first);
    let tolls = Tolls::of(known);
    let around = evidence.days_around();
    let copied = Copied::of(known);
    let is_undated = |(_, member): &(usize, &Arc<Member>)| member.published.value.is_none();
    let undated = known.members.iter().enumerate().filter(is_undated);
    let dated = |(index, member): (usize, &Arc<Member>)| {
        let (analysis, told) = (known.analyses[index], known.told[index]);
        let (copied, others) =
            (&copied, Others { evidence: &evidence, tolls: &tolls, weights: known.weights });
        let wording = clue::Wording::of(analysis);
        let article = Undated { index, analysis, wording, member, told, copied, others };
        let published = match article.day(&around) {
            Some(found) => found.published(known.analyses),
            None => article.narrowed(&around)?,
        };
        Some((index, published))
    };
    undated.filter_map(dated).collect()
}

/// An article without a date.
struct Undated<'a> {
    index: usize,
    analysis: &'a Analysis,
    wording: clue::Wording<'a>,
    member: &'a Member,
    told: &'a [Sentence],
    copied: &'a Copied<'a>,
    others: Others<'a>,
}

/// What the dated articles tell.
#[derive(Clone, Copy)]
struct Others<'a> {
    evidence: &'a Evidence<'a>,
    tolls: &'a Tolls,
    weights: &'a Weights,
}

/// The article as it would read if it had been written on a day.
struct Supposed {
    day: Date,
    times: Vec<Timex>,
    clues: Vec<DayClue>,
}

impl Supposed {
    /// Whether the article's words name this very day, and do not merely allow it.
    fn is_named(&self) -> bool {
        self.clues.iter().any(|clue| matches!(clue.rule, DayRule::Beside | DayRule::WrittenOn))
    }

    /// Whether a weekday in the article's words counts from this day.
    fn is_counted(&self) -> bool {
        self.clues.iter().any(|clue| clue.rule == DayRule::Beside)
    }

    /// Whether another day lies less than a week away.
    fn is_beside(&self, other: &Self) -> bool {
        (self.day - other.day).get_days().abs() < WEEK
    }
}

impl Undated<'_> {
    /// Undated as before, with the days from the first to the last on which it can have been written.
    fn narrowed(&self, around: &[Date]) -> Option<Published> {
        let days = self.days(around);
        let is_open = |day: &&Date| self.suppose(**day).is_some();
        let within = (*days.iter().find(is_open)?, *days.iter().rfind(is_open)?);
        let (mut published, calendar) = (self.member.published.clone(), self.analysis.calendar.clone());
        published.candidates.retain(|day| (within.0..=within.1).contains(day));
        Some(Published { within: Some(within), why: PublishedWhy::Narrowed(within, calendar), ..published })
    }

    /// The days to try: what the article's own calendar leaves open, near what the others tell.
    fn days(&self, around: &[Date]) -> Vec<Date> {
        let open = &self.member.published.candidates;
        let is_open = |day: &&Date| open.is_empty() || open.binary_search(day).is_ok();
        around.iter().filter(is_open).copied().collect()
    }

    /// The article as written on `day`, if its words and those that it shares with others allow that.
    fn suppose(&self, day: Date) -> Option<Supposed> {
        let mut clues = clue::weekdays_beside(&self.wording, day)?;
        let times = self.resolved(day);
        clues.extend(clue::told_lately(&self.wording, &times, day, !clues.is_empty())?);
        clues.extend(self.copied.agree(self.index, day, &times)?);
        Some(Supposed { day, times, clues })
    }

    /// The article's times if it was written on `day`.
    fn resolved(&self, day: Date) -> Vec<Timex> {
        let mut published = self.member.published.clone();
        published.value = Some(PublishedAt::day(day));
        self.analysis.resolve(&published)
    }

    /// How well the article's days fit what others tell, if it was written on `day`.
    fn tried(&self, day: Date, times: &[Timex]) -> fit::Fit {
        let mut supposed = self.member.clone();
        supposed.published.value = Some(PublishedAt::day(day));
        supposed.times = if times.is_empty() { self.resolved(day) } else { times.to_vec() };
        let claims = claim::of_article(self.analysis, &supposed, self.told);
        // What has a date without supposing one tells nothing of the day.
        let depends = |time: Option<usize>| time.is_some_and(|time| self.member.times[time].value.is_none());
        let is_free = |claim: &&Claim| !self.copied.is_without_date(self.index, claim.statement);
        let told = claims.iter().filter(|claim| depends(claim.when.time)).filter(is_free);
        self.others.evidence.fit(self.index, told, self.told, self.others.weights)
    }
}

#[cfg(test)]
mod tests;
