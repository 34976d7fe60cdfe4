//! Counts that have gone on.
//!
//! A count is told as of a moment: the one that its sentence gives (`hingga Rabu siang`), or that of publication. Counts of
//! one fate are of one happening where their articles follow each other and name two of the same, one of which not
//! everybody names. In their order they make an update, as far as they become more.

use std::collections::BTreeMap;

use jiff::civil::{DateTime, Time};
use jiff::tz::TimeZone;

use super::tally::{Fate, Tally};
use super::{Update, UpdateKind, cues};
use crate::Span;
use crate::quantity::Decimal;
use crate::story::conflict::{Conflict, Side};
use crate::story::told::{Articles, Told};
use crate::story::{Claim, Place, SideValue, When};

/// A count in a story.
#[derive(Clone, Copy)]
struct Count {
    side: Side,
    number: Decimal,
    /// As of when: the last second of the moment, then that of publication.
    as_of: (DateTime, DateTime),
    /// The finest time that its sentence gives.
    told_of: Option<When>,
}

impl Count {
    /// Whether both are told of one day.
    fn is_of_one_day(&self, other: &Self) -> bool {
        let day = |count: &Self| count.told_of.map(|when| when.latest.date());
        day(self).zip(day(other)).is_some_and(|(one, other)| one == other)
            || self.as_of.0.date() == other.as_of.0.date()
    }
}

/// What is counted so long before an article is no news of it.
const LONG_AGO_DAYS: i32 = 30;

/// A count that is more than so many times the one before counts something else.
const MOST_TIMES: i64 = 12;

/// What an article counts, and its names by number.
#[derive(Clone, Copy)]
pub(in crate::story) struct Counting<'s> {
    pub(in crate::story) tallies: &'s [Tally],
    pub(in crate::story) names: &'s [u32],
}

/// The counts of a story that have gone on; `counting` has those of each of its articles. None goes on from another of the
/// same day that it contradicts; what seemed to contradict one from which it goes on does so no more.
pub(in crate::story) fn counts(
    articles: &Articles<'_>,
    counting: &[Counting<'_>],
    conflicts: &mut Vec<Conflict>,
) -> Vec<Update> {
    let happenings = Happenings::of(articles, counting);
    let mut series: BTreeMap<(usize, Fate), Vec<Count>> = BTreeMap::new();
    for (place, (told, counting)) in articles.all.iter().zip(counting).enumerate() {
        for tally in counting.tallies {
            if let Some(count) = count(place, told, tally) {
                series.entry((happenings.first(place), tally.fate)).or_default().push(count);
            }
        }
    }
    series.retain(|_, counts| counts.len() > 1);
    let disputed = Numbered::of(conflicts.iter().map(|conflict| conflict.sides.as_slice()));
    let contradict = |one: &Side, other: &Side| disputed.are_of_one(one, other);
    let updates: Vec<Update> =
        series.into_values().filter_map(|counts| gone_on(counts, &contradict)).collect();
    let steps = Numbered::of(updates.iter().map(|update| update.steps.as_slice()));
    conflicts
        .retain(|conflict| !conflict.sides.iter().all(|side| steps.are_of_one(&conflict.sides[0], side)));
    updates
}

/// In which of several lists numbers stand.
struct Numbered(Vec<(Side, usize)>);

impl Numbered {
    fn of<'s>(lists: impl Iterator<Item = &'s [Side]>) -> Self {
        let is_number = |(_, side): &(usize, &Side)| matches!(side.value, SideValue::Quantity(_));
        let sides = lists.enumerate().flat_map(|(at, list)| list.iter().map(move |side| (at, side)));
        let mut numbers: Vec<(Side, usize)> = sides.filter(is_number).map(|(at, side)| (*side, at)).collect();
        numbers.sort_unstable();
        Self(numbers)
    }

    /// Whether two stand in one list.
    fn are_of_one(&self, one: &Side, other: &Side) -> bool {
        let lists = |side: &Side| {
            let first = self.0.partition_point(|(known, _)| known < side);
            let side = *side;
            self.0[first..].iter().take_while(move |(known, _)| *known == side).map(|(_, list)| *list)
        };
        lists(one).any(|list| lists(other).any(|known| known == list))
    }
}

/// A count as of its moment; none where that is not known, or lies long before the article.
fn count(place: usize, told: &Told<'_>, tally: &Tally) -> Option<Count> {
    let published = told.member.published.value?;
    let value = SideValue::Quantity(tally.quantity);
    let is_old = |claim: &Claim| (published.date - claim.when.latest.date()).get_days() > LONG_AGO_DAYS;
    if told.is_replaced(value) || told.claims_of(tally.sentence).iter().any(is_old) {
        return None;
    }
    // A day without a clock is over.
    let written = published.date.to_datetime(published.time.unwrap_or(Time::MAX));
    let side = Side { place: Place { article: place, span: told.sentences[tally.sentence].span }, value };
    let as_of = up_to(told, tally).unwrap_or(written).min(written);
    let own = told
        .claims_of(tally.sentence)
        .iter()
        .filter(|claim| claim.has_own_time() && !claim.when.is_of_publication());
    let told_of = own.map(|claim| claim.when).min_by_key(When::seconds);
    Some(Count { side, number: tally.number, as_of: (as_of, written), told_of })
}

/// The moment up to which a sentence counts, if it says so (`hingga Rabu siang`).
fn up_to(told: &Told<'_>, tally: &Tally) -> Option<DateTime> {
    let is_end = |claim: &&Claim| {
        let Some(time) = claim.when.time else { return false };
        let before = Span::new(claim.place.span.start, told.member.times[time].range.start);
        cues::is_up_to(before.of(&told.analysis.text))
    };
    told.claims_of(tally.sentence).iter().filter(is_end).map(|claim| claim.when.latest).max()
}

/// Counts of one fate, if they have gone on: in their order the longest run of which each is more than the one before, and
/// another article's.
fn gone_on(mut counts: Vec<Count>, contradict: &impl Fn(&Side, &Side) -> bool) -> Option<Update> {
    counts.sort_by_key(|count| (count.as_of, count.side));
    let goes_on = |before: &Count, now: &Count| {
        let most = before.number.times(MOST_TIMES);
        before.number < now.number
            && most.is_some_and(|most| now.number <= most)
            && before.side.place.article != now.side.place.article
            && !(before.is_of_one_day(now) && contradict(&before.side, &now.side))
    };
    let steps: Vec<Side> = longest_run(&counts, goes_on).into_iter().map(|at| counts[at].side).collect();
    (steps.len() > 1).then_some(Update { kind: UpdateKind::Count, steps })
}

/// The places of the longest run of which each goes on from the one before; of several the first.
fn longest_run<T>(all: &[T], goes_on: impl Fn(&T, &T) -> bool) -> Vec<usize> {
    // Of each the length of the longest run that ends with it, and the one before it in that.
    let mut runs: Vec<(usize, Option<usize>)> = Vec::with_capacity(all.len());
    for (at, one) in all.iter().enumerate() {
        let before = (at.saturating_sub(MOST_BEFORE)..at).filter(|&before| goes_on(&all[before], one));
        let best = before.min_by_key(|&before| (std::cmp::Reverse(runs[before].0), before));
        runs.push((best.map_or(0, |best| runs[best].0) + 1, best));
    }
    let last = (0..all.len()).min_by_key(|&at| (std::cmp::Reverse(runs[at].0), at));
    let mut run: Vec<usize> = std::iter::successors(last, |&at| runs[at].1).collect();
    run.reverse();
    run
}

/// So many counts before one are looked at for that from which it goes on.
const MOST_BEFORE: usize = 32;

/// Which articles tell of one happening: a forest of disjoint sets (Galler and Fischer 1964).
struct Happenings(Vec<usize>);

/// Of two articles that follow each other so closely the second may tell of what the first does.
const FOLLOWS_DAYS: i64 = 30;

/// So many articles before one are looked at for each name, …
const LATELY: usize = 8;

/// … and are of its happening with so many names in common, …
const SHARED: u8 = 2;

/// … one of which not a quarter of all articles has, where there are more than so many.
const FEW: usize = 40;

/// An article that counts something: its place in the story, its day since any, and its names by number, each once.
struct Dated {
    place: usize,
    day: i64,
    names: Vec<u32>,
}

impl Happenings {
    /// Of those articles that count something.
    fn of(articles: &Articles<'_>, counting: &[Counting<'_>]) -> Self {
        const SECONDS: i64 = 86_400;
        let counting = articles.all.iter().zip(counting).enumerate();
        let counting = counting.filter(|(_, (_, counting))| !counting.tallies.is_empty());
        let dated = counting.filter_map(|(place, (told, counting))| {
            let day = told.member.published.day()?.to_datetime(Time::MIN).to_zoned(TimeZone::UTC).ok()?;
            let mut names = counting.names.to_vec();
            names.sort_unstable();
            names.dedup();
            Some(Dated { place, day: day.timestamp().as_second() / SECONDS, names })
        });
        let dated: Vec<Dated> = dated.collect();
        let mut happenings = Self((0..articles.all.len()).collect());
        let all = dated
            .iter()
            .filter_map(|article| article.names.last())
            .max()
            .map_or(0, |last| *last as usize + 1);
        let mut with_name = vec![0; all];
        dated.iter().flat_map(|article| &article.names).for_each(|name| with_name[*name as usize] += 1);
        let is_rare = |name: u32| dated.len() <= FEW || 4 * with_name[name as usize] < dated.len();
        // The last articles that have each name.
        let mut last: Vec<Vec<usize>> = vec![Vec::new(); all];
        // Of each article the names shared with the one that is looked at, and whether one of these is rare.
        let mut shared = vec![(0_u8, false); dated.len()];
        let mut met = Vec::new();
        for (at, article) in dated.iter().enumerate() {
            for &name in &article.names {
                let before = &mut last[name as usize];
                let is_lately = |other: &&usize| article.day - dated[**other].day <= FOLLOWS_DAYS;
                for &other in before.iter().rev().take(LATELY).take_while(is_lately) {
                    let (all, has_rare) = &mut shared[other];
                    if *all == 0 {
                        met.push(other);
                    }
                    *all = all.saturating_add(1);
                    *has_rare |= is_rare(name);
                }
                before.push(at);
            }
            for other in met.drain(..) {
                let (all, has_rare) = std::mem::take(&mut shared[other]);
                if all >= SHARED && has_rare {
                    happenings.join(dated[other].place, article.place);
                }
            }
        }
        happenings
    }

    /// The first article of those that tell of the same happening.
    fn first(&self, mut article: usize) -> usize {
        while self.0[article] != article {
            article = self.0[article];
        }
        article
    }

    /// Makes what two articles tell of one.
    fn join(&mut self, one: usize, other: usize) {
        let (one, other) = (self.shorten(one), self.shorten(other));
        self.0[one.max(other)] = one.min(other);
    }

    /// The same as [`Happenings::first`], the way to it made shorter.
    fn shorten(&mut self, mut article: usize) -> usize {
        while self.0[article] != article {
            self.0[article] = self.0[self.0[article]];
            article = self.0[article];
        }
        article
    }
}
