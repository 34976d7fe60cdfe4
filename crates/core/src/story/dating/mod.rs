//! Published dates that an article alone cannot tell.
//!
//! Every day around what the story tells is tried on the article. A day is struck out where the article's own
//! words forbid it (`clue`), or where a passage that it shares with a dated article would then tell of another day
//! (`copied`). Where one day is left it is taken; where the same weekday of several weeks is, the week of which
//! others tell the same (`fit`). Only dates that are stated, given or set count as evidence, and what is written
//! with its full date; never a date that was itself inferred. Days that lie side by side are not chosen between, unless
//! the article's words name one of them and merely allow the others. Where several days are left, the article's times
//! are what all of these make of them.

mod clue;
mod copied;
mod fit;

use std::collections::BTreeSet;
use std::sync::Arc;

use jiff::civil::Date;
use timex::Timex;

use super::likeness::Weights;
use super::statement::{Sentence, Statements};
use super::vocabulary::{Vocabulary, Words};
use super::{Claim, Member, claim};
use crate::Analysis;
use crate::article::{DayClue, DayRule, Origin, Published, PublishedAt, PublishedWhy};
use copied::Copied;
use fit::Evidence;

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
    let evidence = Evidence::of(known.claims, known.statements);
    let around = evidence.days_around();
    let copied = Copied::of(known);
    let is_undated = |(_, member): &(usize, &Arc<Member>)| member.published.value.is_none();
    let undated = known.members.iter().enumerate().filter(is_undated);
    let dated = |(index, member): (usize, &Arc<Member>)| {
        let (analysis, told) = (known.analyses[index], known.told[index]);
        let article = Undated { index, analysis, member, told, copied: &copied };
        let published = match article.day(&around, &evidence, known.weights) {
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
    member: &'a Member,
    told: &'a [Sentence],
    copied: &'a Copied<'a>,
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

    /// Whether another day lies less than a week away.
    fn is_beside(&self, other: &Self) -> bool {
        (self.day - other.day).get_days().abs() < WEEK
    }
}

/// The only day for which the dates that the article tells as news do not all lie ahead.
fn only_bounded(left: &[Supposed]) -> Option<usize> {
    let is_bounded = |supposed: &Supposed| supposed.clues.iter().any(|clue| clue.rule.is_date());
    let mut bounded = (0..left.len()).filter(|&at| is_bounded(&left[at]));
    bounded.next().filter(|_| bounded.next().is_none())
}

/// The day that was found, and what led to it.
struct Found {
    day: Date,
    clues: Vec<DayClue>,
    witnesses: BTreeSet<usize>,
}

impl Found {
    /// The day as that of the article.
    fn published(self, analyses: &[&Analysis]) -> Published {
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

impl Undated<'_> {
    /// The one day that is left, if one is.
    fn day(&self, around: &[Date], evidence: &Evidence<'_>, weights: &Weights) -> Option<Found> {
        let mut left: Vec<Supposed> = Vec::new();
        for supposed in self.days(around).into_iter().filter_map(|day| self.suppose(day)) {
            // Most texts say nothing of their day: with the second that is left nothing can be told any more.
            let is_open = |last: &Supposed| !last.is_named() && !supposed.is_named();
            if left.last().is_some_and(|last| last.is_beside(&supposed) && is_open(last)) {
                return None;
            }
            left.push(supposed);
        }
        let tried = |supposed: &Supposed| self.tried(supposed.day, &supposed.times, evidence, weights);
        let mut fits: Vec<fit::Fit> = left.iter().map(tried).collect();
        let at = only_bounded(&left).or_else(|| fit::clear_best(&fits))?;
        let is_rival = |other: &Supposed| !left[at].is_named() || other.is_named();
        let mut beside = left.iter().filter(|other| other.day != left[at].day && other.is_beside(&left[at]));
        if left[at].clues.is_empty() || beside.any(is_rival) {
            return None;
        }
        let mut witnesses = fits.swap_remove(at).witnesses;
        let Supposed { day, clues, .. } = left.swap_remove(at);
        if clues.iter().any(|clue| clue.rule.is_date()) {
            witnesses.extend(self.copied.witnesses(self.index));
        }
        Some(Found { day, clues, witnesses })
    }

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
        let mut clues = clue::weekdays_beside(self.analysis, day)?;
        let times = self.resolved(day);
        clues.extend(clue::told_lately(self.analysis, &times, day, !clues.is_empty())?);
        clues.extend(self.copied.agree(self.index, &times)?);
        Some(Supposed { day, times, clues })
    }

    /// The article's times if it was written on `day`.
    fn resolved(&self, day: Date) -> Vec<Timex> {
        let mut published = self.member.published.clone();
        published.value = Some(PublishedAt::day(day));
        self.analysis.resolve(&published)
    }

    /// How well the article's days fit what others tell, if it was written on `day`.
    fn tried(&self, day: Date, times: &[Timex], evidence: &Evidence<'_>, weights: &Weights) -> fit::Fit {
        let mut supposed = self.member.clone();
        supposed.published.value = Some(PublishedAt::day(day));
        supposed.times = if times.is_empty() { self.resolved(day) } else { times.to_vec() };
        let claims = claim::of_article(self.analysis, &supposed, self.told);
        // What has a date without supposing one tells nothing of the day.
        let depends = |time: Option<usize>| time.is_some_and(|time| self.member.times[time].value.is_none());
        let told = claims.iter().filter(|claim| depends(claim.when.time));
        evidence.fit(self.index, told, self.told, weights)
    }
}

#[cfg(test)]
mod tests {
    use crate::{Article, Story, read};

    const DATED: &str = "Jembatan Wira Ambruk\nRabu, 6 Maret 2024 - 09:00 WIB\n\
        Jembatan Wira di Kalianyar ambruk diterjang banjir pada Selasa (5/3/2024) malam.\n\
        \"Kami menutup Jembatan Wira sejak Senin karena tiangnya retak,\" kata Lurah Kalianyar Darmo Setyo.";

    /// The day that the story gives the second of two articles.
    fn day_of(second: &str) -> Option<String> {
        let articles =
            [DATED, second].map(|text| Article { analysis: read(text, None), file: None, given: None });
        let story = Story::merge(&articles, &[]);
        let member = story.articles.iter().find(|member| member.id == articles[1].analysis.id)?;
        member.published.day().map(|day| day.to_string())
    }

    #[test]
    fn a_weekday_that_counts_from_the_writing_leaves_the_week_of_the_others() {
        let text = "Warga Kalianyar Menyeberang dengan Rakit\n\
            Jembatan Wira di Kalianyar ambruk diterjang banjir Selasa malam.\n\
            Lurah Kalianyar akan memasang jembatan darurat pada Jumat besok.";
        assert_eq!(day_of(text), Some("2024-03-07".to_owned()));
    }

    #[test]
    fn what_was_said_on_a_weekday_is_printed_on_it_unless_later_days_are_told() {
        let said = "Bupati Tinjau Jembatan Wira\n\
            \"Jembatan Wira akan kami bangun lagi,\" kata Bupati Sari Wulandari di Kalianyar, Kamis.\n\
            Jembatan itu ambruk diterjang banjir pada Selasa (5/3/2024) malam.";
        assert_eq!(day_of(said), Some("2024-03-07".to_owned()));
        let later = format!("{said}\nJumat pagi petugas mengangkat puing jembatan.");
        assert_eq!(day_of(&later), None);
    }

    #[test]
    fn days_side_by_side_are_not_chosen_between() {
        let text = "Penyebab Ambruknya Jembatan Wira\n\
            Dinas Pekerjaan Umum memeriksa Jembatan Wira di Kalianyar, Kamis (7/3/2024).";
        assert_eq!(day_of(text), None);
    }

    #[test]
    fn a_shared_sentence_dates_the_weekdays_in_it() {
        let text = "Jembatan Ditutup\n\
            \"Kami menutup Jembatan Wira sejak kemarin karena tiangnya retak,\" kata Lurah Kalianyar Darmo Setyo.";
        assert_eq!(day_of(text), Some("2024-03-05".to_owned()));
    }
}
