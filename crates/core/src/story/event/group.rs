//! Which claims tell the same event.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use super::super::claim::Dates;
use super::super::conflict::{Conflict, ConflictKind, Side, SideValue};
use super::super::likeness::{Feature, Gist, Weights, shared};
use super::super::state;
use super::super::statement::Statements;
use super::super::{Claim, Member, Status, When};
use super::near::{Near, is_open};
use crate::Analysis;

/// Two sentences of the same day tell the same event from this likeness on, …
const SAME_DAY: f64 = 0.12;
/// … two that follow each other in one article from this one on, …
const NEXT: f64 = 0.05;
/// … and so do what is planned and what is told of that day.
const PLAN: f64 = 0.08;
/// Sentences of one day, but of other hours of it, from this one on.
const OTHER_HOURS: f64 = 0.22;
/// … and one that is planned and one that is told from this one on.
const OTHER_HOURS_PLAN: f64 = 0.35;
/// A sentence with a longer time (`awal bulan ini`) tells an event of one of its days from this likeness on, …
const WITHIN: f64 = 0.12;
/// … what is planned by both from this one on, …
const WITHIN_PLAN: f64 = 0.06;
/// … and one with more than a month (`2021`) from this one on: it leaves room for too much.
const WITHIN_YEARS: f64 = 0.4;
/// Clock times whose day only follows from what was told before, and that are the same, from this one on.
const SAME_CLOCK: f64 = 0.12;
/// What is told as of the day of publication (a denial), and the saying of something, from this one on.
const APART: f64 = 0.25;
/// The seconds of the longest month.
const MONTH: i64 = 31 * 86_400;
/// Different things that one side does to another in one day from this one on.
const OTHER_ACT: f64 = 0.5;
/// A claim is compared with so many of an event's, the first ones.
const COMPARED: usize = 12;

/// What claims are grouped by.
pub(crate) struct Grouping<'s> {
    pub(crate) claims: &'s [Claim],
    pub(crate) statements: &'s Statements<'s>,
    pub(crate) weights: &'s Weights,
    /// The norm of each statement's gist.
    pub(crate) norms: Vec<f64>,
    pub(crate) analyses: &'s [&'s Analysis],
    pub(crate) members: &'s [Arc<Member>],
}

/// Groups claims into events: indices of claims, the finest of each first.
///
/// Claims are taken finest first; each joins the group whose time is compatible and whose sentences are most like
/// it, or founds one. The order of the claims is that of the story's articles, so that the result does not depend
/// on the order in which articles were given. Sentences that contradict each other on a date tell one event.
pub(crate) fn groups(grouping: &Grouping<'_>, conflicts: &[Conflict]) -> Vec<Vec<usize>> {
    let claims = grouping.claims;
    let mut order: Vec<usize> = (0..claims.len()).collect();
    order.sort_by_cached_key(|&index| (claims[index].rank(), index));
    let mut groups: Vec<Vec<usize>> = Vec::new();
    let mut group_of: Vec<Option<usize>> = vec![None; claims.len()];
    let mut known = Near::default();
    let mut tolls: BTreeMap<(usize, String), usize> = BTreeMap::new();
    for index in order {
        let claim = &claims[index];
        let toll = grouping.toll(claim);
        let same_toll = toll.as_ref().and_then(|toll| tolls.get(toll)).copied();
        let best = same_toll.filter(|&group| !grouping.tells(index, group, &group_of)).or_else(|| {
            let near = known.to(claim, grouping.gist(claim), is_clock_alone(grouping, claim));
            near.into_iter()
                .filter(|&group| !grouping.tells(index, group, &group_of))
                .filter_map(|group| Some((grouping.affinity(index, &groups[group])?, group)))
                .max_by(|one, other| one.0.total_cmp(&other.0).then(other.1.cmp(&one.1)))
                .map(|(_, group)| group)
        });
        let group = best.unwrap_or(groups.len());
        group_of[index] = Some(group);
        if group == groups.len() {
            groups.push(Vec::new());
        }
        groups[group].push(index);
        if groups[group].len() <= COMPARED {
            let is_new = groups[group].len() == 1;
            known.add(group, &claims[groups[group][0]], grouping.gist(claim), is_new);
        }
        if let Some(toll) = toll {
            tolls.entry(toll).or_insert(group);
        }
    }
    join_disputed(&mut groups, claims, conflicts);
    groups
}

impl Grouping<'_> {
    fn gist(&self, claim: &Claim) -> &Gist {
        &self.statements.all()[claim.statement].gist
    }

    /// How much two claims' sentences tell the same.
    fn likeness(&self, one: &Claim, other: &Claim) -> f64 {
        let with_norm = |claim: &Claim| (self.gist(claim), self.norms[claim.statement]);
        self.weights.likeness_by_norm(with_norm(one), with_norm(other))
    }

    /// What a claim counts, if it tells how many people something happened to as of its day.
    fn toll(&self, claim: &Claim) -> Option<(usize, String)> {
        if !claim.when.is_of_publication() {
            return None;
        }
        let statement = &self.statements.all()[claim.statement];
        let (sense, quantity) = state::toll(self.analyses[claim.place.article], statement)?;
        Some((sense, quantity.value.to_string()))
    }

    /// Whether a group has a claim's sentence already. The claims of one sentence stand side by side.
    fn tells(&self, index: usize, group: usize, group_of: &[Option<usize>]) -> bool {
        let statement = self.claims[index].statement;
        let is_there = |other: &usize| group_of[*other] == Some(group);
        let is_of_it = |other: &usize| self.claims[*other].statement == statement;
        (0..index).rev().take_while(is_of_it).any(|other| is_there(&other))
            || (index + 1..self.claims.len()).take_while(is_of_it).any(|other| is_there(&other))
    }

    /// How like a group is to a claim, if it may tell the same event.
    fn affinity(&self, index: usize, group: &[usize]) -> Option<f64> {
        let claim = &self.claims[index];
        // The first of a group is its finest: what the claim adds must leave room for it.
        let first = &self.claims[*group.first()?];
        if self.goes_on_from(claim, group) {
            return None;
        }
        let compared = || group.iter().take(COMPARED).map(|&other| &self.claims[other]);
        let likeness = || {
            let each = compared().map(|other| self.likeness(claim, other));
            each.fold(0.0, f64::max)
        };
        if compared().any(|other| other.when.is_same_moment(&claim.when)) {
            let likeness = likeness();
            return (likeness >= SAME_DAY || first.when.offset.is_some()).then_some(likeness + 1.0);
        }
        let room = self.room(claim, first)?;
        // When something was said leaves no room for what was told to have happened by then.
        let is_said = |claim: &Claim| claim.dates == Dates::Words;
        if is_said(claim) != is_said(first) && room != Room::Day {
            return None;
        }
        let are_plans = first.status == Status::Planned && claim.status == Status::Planned;
        let is_plan = (first.status == Status::Planned) != (claim.status == Status::Planned);
        let are_other_acts =
            claim.is_alone && self.are_other_acts(claim, group.iter().take(COMPARED).copied());
        let is_near = (claim.when.earliest.date() - first.when.earliest.date()).get_days().abs() <= 1;
        let follows = compared().any(|other| self.follow(claim, other));
        let least = match room {
            Room::Denied => NEXT,
            Room::Denial if self.is_one_denier(claim, first) => 0.0,
            _ if self.is_apart(claim) || self.is_apart(first) => APART,
            Room::Day if are_other_acts => OTHER_ACT,
            Room::Day if are_plans => 0.0,
            Room::Day if is_plan => PLAN,
            Room::Day if follows => NEXT,
            Room::Day => SAME_DAY,
            Room::OtherHours if self.are_other_things(claim, first) => return None,
            Room::OtherHours if is_plan => OTHER_HOURS_PLAN,
            Room::OtherHours => OTHER_HOURS,
            Room::Clock if !is_near => APART,
            Room::Clock => SAME_CLOCK,
            Room::Within if are_plans => WITHIN_PLAN,
            Room::Within | Room::Years if claim.status != Status::Planned && !self.is_over(claim, first) => {
                return None;
            }
            Room::Within => WITHIN,
            Room::Years => WITHIN_YEARS,
            Room::Denial => APART,
        };
        Some(likeness()).filter(|likeness| *likeness >= least)
    }

    /// Whether a claim tells of its day by the day of publication, or dates no more than somebody's words.
    fn is_apart(&self, claim: &Claim) -> bool {
        matches!(claim.dates, Dates::Publication | Dates::Words)
    }

    /// Whether a claim tells something further of a day, and a group has the sentence that it goes on from.
    fn goes_on_from(&self, claim: &Claim, group: &[usize]) -> bool {
        let Dates::Telling(before) = claim.dates else { return false };
        group.iter().any(|&other| self.claims[other].statement == before)
    }

    /// Whether two denials are of the same people or institution: what somebody denies again and again is one thing.
    fn is_one_denier(&self, one: &Claim, other: &Claim) -> bool {
        let deniers = |claim: &Claim| &self.statements.all()[claim.statement].deniers;
        deniers(one).iter().any(|entity| deniers(other).contains(entity))
    }

    /// Whether a denial is of what another sentence of its article tells: both have two words of one thing.
    fn denies(&self, claim: &Claim, first: &Claim) -> bool {
        let words =
            shared(self.gist(claim), self.gist(first)).filter(|same| matches!(same, Feature::Stem(_)));
        claim.place.article == first.place.article && words.count() >= 2
    }

    /// Whether two sentences tell, in their own words, of different things that happen once.
    fn are_other_things(&self, one: &Claim, other: &Claim) -> bool {
        let once = |claim: &Claim| self.statements.all()[claim.statement].happens_once();
        let (one, other) = (once(one), once(other));
        !one.is_empty() && !other.is_empty() && !one.iter().any(|sense| other.contains(sense))
    }

    /// Whether two claims tell of different things that one side does to another.
    fn are_other_acts(&self, claim: &Claim, mut group: impl Iterator<Item = usize>) -> bool {
        let act = |claim: &Claim| self.statements.all()[claim.statement].act.map(|act| act.kind);
        let own = act(claim);
        !group.any(|other| act(&self.claims[other]) == own)
    }

    /// Whether what a group tells was over when a claim's article was published.
    fn is_over(&self, claim: &Claim, first: &Claim) -> bool {
        let written = self.members[claim.place.article].published.day();
        written.is_some_and(|day| first.when.latest.date() < day)
    }

    /// How a claim's time leaves room for that of a group's finest.
    fn room(&self, claim: &Claim, first: &Claim) -> Option<Room> {
        let (when, finest) = (&claim.when, &first.when);
        if claim.is_denial() && first.is_denial() {
            return Some(Room::Denial);
        }
        if claim.is_denial() && is_open(first) && self.denies(claim, first) {
            return Some(Room::Denied);
        }
        let is_one_day = when.is_day() && finest.is_day() && when.earliest.date() == finest.earliest.date();
        if when.is_day() {
            if is_one_day {
                return Some(if when.meets(finest) { Room::Day } else { Room::OtherHours });
            }
            return (is_clock_alone(self, claim) && is_same_clock(when, finest)).then_some(Room::Clock);
        }
        if !when.holds(finest) {
            return None;
        }
        Some(if when.seconds() <= MONTH { Room::Within } else { Room::Years })
    }

    /// Whether two claims are of sentences that follow each other, and share something.
    fn follow(&self, one: &Claim, other: &Claim) -> bool {
        one.place.article == other.place.article
            && one.statement.abs_diff(other.statement) == 1
            && shared(self.gist(one), self.gist(other)).next().is_some()
    }
}

/// What room a claim's time leaves for an event.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Room {
    /// The same day, and hours that meet.
    Day,
    /// The same day, and other hours.
    OtherHours,
    /// The same clock time, of a day that is not sure.
    Clock,
    /// A stretch of days, a month at most, that holds it.
    Within,
    /// A longer one.
    Years,
    /// Both deny something, whenever they do.
    Denial,
    /// One denies what the other says is planned or claimed.
    Denied,
}

/// Whether a claim's clock time stands without a day.
fn is_clock_alone(grouping: &Grouping<'_>, claim: &Claim) -> bool {
    claim.is_clock_alone(&grouping.analyses[claim.place.article].times)
}

/// Whether two clock times are the same but for the day.
fn is_same_clock(one: &When, other: &When) -> bool {
    one.is_minute() && other.is_minute() && one.earliest.time() == other.earliest.time()
}

/// Puts events together whose sentences date one thing differently.
fn join_disputed(groups: &mut Vec<Vec<usize>>, claims: &[Claim], conflicts: &[Conflict]) {
    let by_place: BTreeMap<(usize, usize, usize), usize> = groups
        .iter()
        .enumerate()
        .flat_map(|(group, members)| members.iter().map(move |&member| (group, member)))
        .filter_map(|(group, member)| {
            let claim = &claims[member];
            Some(((claim.place.article, claim.place.span.start, claim.when.time?), group))
        })
        .collect();
    let by_sentence: BTreeMap<(usize, usize), usize> =
        by_place.iter().rev().map(|(&(article, start, _), &group)| ((article, start), group)).collect();
    let mut emptied: BTreeSet<usize> = BTreeSet::new();
    for conflict in conflicts.iter().filter(|conflict| !conflict.is_dismissed()) {
        let of_side = |side: &Side| match side.value {
            SideValue::Time(time) => {
                by_place.get(&(side.place.article, side.place.span.start, time)).copied()
            }
            _ => by_sentence.get(&(side.place.article, side.place.span.start)).copied(),
        };
        let of_sides: BTreeSet<usize> = conflict.sides.iter().filter_map(of_side).collect();
        let day = |group: &usize| groups[*group].first().map(|&first| claims[first].when.earliest.date());
        let is_one_day = of_sides.iter().map(day).collect::<BTreeSet<_>>().len() <= 1;
        if conflict.kind != ConflictKind::Date && !is_one_day {
            continue;
        }
        let mut rest = of_sides.into_iter().filter(|group| !emptied.contains(group));
        let Some(first) = rest.next() else { continue };
        // An article that tells the first tells something else on the other's day.
        let tells_first = |member: &usize| {
            let sides = conflict.sides.iter().filter(|side| of_side(side) == Some(first));
            sides.into_iter().any(|side| side.place.article == claims[*member].place.article)
        };
        for other in rest.collect::<Vec<usize>>() {
            let (kept, moved) = std::mem::take(&mut groups[other]).into_iter().partition(tells_first);
            groups[other] = kept;
            groups[first].extend::<Vec<usize>>(moved);
            emptied.insert(other);
        }
    }
    groups.retain(|group| !group.is_empty());
}
