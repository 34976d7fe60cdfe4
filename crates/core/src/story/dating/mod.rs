//! Published dates that an article alone cannot tell.
//!
//! Every day around what the story tells is tried on the article. A day is struck out where the article's own
//! words forbid it (`clue`), or where a passage that it shares with a dated article would then tell of another day
//! (`copied`). Where one day is left it is taken; where the same weekday of several weeks is, the week of which
//! others tell the same (`fit`). Only dates that are stated, given or set count as evidence, and what is written
//! with its full date; never a date that was itself inferred. Days that lie side by side are never chosen between.

mod clue;
mod copied;
mod fit;

use std::collections::BTreeSet;
use std::sync::Arc;

use jiff::ToSpan;
use jiff::civil::Date;
use timex::Timex;

use super::likeness::Weights;
use super::statement::{Sentence, Statements};
use super::vocabulary::{Vocabulary, Words};
use super::{Claim, Member, claim};
use crate::Analysis;
use crate::article::{DayClue, Origin, Published, PublishedAt, PublishedWhy};
use copied::Copied;
use fit::Evidence;

/// An article is looked for so many days around what the others tell.
const AROUND: i64 = 21;
/// More days than this are not tried one by one.
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
    let Some(window) = evidence.window() else { return Vec::new() };
    let copied = Copied::of(known);
    let is_undated = |(_, member): &(usize, &Arc<Member>)| member.published.value.is_none();
    let undated = known.members.iter().enumerate().filter(is_undated);
    undated
        .filter_map(|(index, member)| {
            let (analysis, told) = (known.analyses[index], known.told[index]);
            let article = Undated { index, analysis, member, told, copied: &copied };
            let found = article.day(window, &evidence, known.weights)?;
            let ids = found.witnesses.into_iter().map(|witness| known.analyses[witness].id.clone());
            let published = Published {
                value: Some(PublishedAt::day(found.day)),
                origin: Origin::Inferred,
                candidates: vec![found.day],
                why: PublishedWhy::OtherArticles { articles: ids.collect(), clues: found.clues },
            };
            Some((index, published))
        })
        .collect()
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

/// The day that was found, and what led to it.
struct Found {
    day: Date,
    clues: Vec<DayClue>,
    witnesses: BTreeSet<usize>,
}

impl Undated<'_> {
    /// The one day that is left, if one is.
    fn day(&self, window: (Date, Date), evidence: &Evidence<'_>, weights: &Weights) -> Option<Found> {
        let mut left: Vec<Supposed> = Vec::new();
        for supposed in self.days(window).into_iter().filter_map(|day| self.suppose(day)) {
            // Most texts say nothing of their day: with the second that is left nothing can be told any more.
            if left.last().is_some_and(|last| (supposed.day - last.day).get_days() < WEEK) {
                return None;
            }
            left.push(supposed);
        }
        if left.first().is_none_or(|first| first.clues.is_empty()) {
            return None;
        }
        // In the other weeks the dates that the article tells as news would all lie ahead.
        let is_bounded = |supposed: &Supposed| supposed.clues.iter().any(|clue| clue.rule.is_date());
        if let (Some(at), 1) =
            (left.iter().position(is_bounded), left.iter().filter(|supposed| is_bounded(supposed)).count())
        {
            let Supposed { day, times, clues } = left.swap_remove(at);
            let mut witnesses = self.copied.witnesses(self.index);
            witnesses.extend(self.tried(day, &times, evidence, weights).witnesses);
            return Some(Found { day, clues, witnesses });
        }
        let fits: Vec<fit::Fit> = left
            .iter()
            .map(|supposed| self.tried(supposed.day, &supposed.times, evidence, weights))
            .collect();
        let best = fit::clear_best(&fits)?;
        let witnesses = fits.into_iter().nth(best)?.witnesses;
        let Supposed { day, clues, .. } = left.swap_remove(best);
        Some(Found { day, clues, witnesses })
    }

    /// The days to try: what the article's own calendar leaves open, near what the others tell.
    fn days(&self, (first, last): (Date, Date)) -> Vec<Date> {
        let open = &self.member.published.candidates;
        if open.is_empty() {
            return first.series(1.day()).take_while(|day| *day <= last).take(MOST_DAYS).collect();
        }
        open.iter().copied().filter(|day| (first..=last).contains(day)).take(MOST_DAYS).collect()
    }

    /// The article as written on `day`, if its words and those that it shares with others allow that.
    fn suppose(&self, day: Date) -> Option<Supposed> {
        let mut clues = clue::weekdays_beside(self.analysis, day)?;
        let times = self.resolved(day);
        clues.extend(clue::told_lately(self.analysis, &times, day)?);
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
