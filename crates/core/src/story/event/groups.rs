//! The groups of claims as contradictions and the user have them.

use std::collections::{BTreeMap, BTreeSet};

use super::group::{At, Grouper};
use crate::story::conflict::{Conflict, ConflictKind, Side, SideValue};
use crate::story::told::Articles;
use crate::story::{Claim, Place};

/// Groups of claims, of which some are joined or split.
pub(crate) struct Groups<'g> {
    grouper: &'g Grouper,
    articles: &'g Articles<'g>,
    /// Those that are otherwise than the claims alone make them, by number. Further ones are numbered behind all others.
    changed: BTreeMap<u32, Vec<At>>,
    /// The group of each claim that was moved.
    moved: BTreeMap<At, u32>,
}

impl<'g> Groups<'g> {
    /// The groups, those put together whose sentences contradict each other.
    pub(in crate::story) fn new(
        grouper: &'g Grouper,
        articles: &'g Articles<'g>,
        conflicts: &[Conflict],
    ) -> Self {
        let mut groups = Self { grouper, articles, changed: BTreeMap::new(), moved: BTreeMap::new() };
        let mut emptied: BTreeSet<u32> = BTreeSet::new();
        for conflict in conflicts.iter().filter(|conflict| !conflict.is_dismissed()) {
            groups.join_disputed(conflict, &mut emptied);
        }
        groups
    }

    /// All of them, by number.
    pub(super) fn all(&self) -> impl Iterator<Item = (u32, &[At])> {
        let base = (0..).zip(self.grouper.groups()).map(|(group, _)| group);
        let behind = self.changed.range(self.grouper.groups().len() as u32..).map(|(group, _)| *group);
        base.chain(behind).map(|group| (group, self.get(group))).filter(|(_, claims)| !claims.is_empty())
    }

    fn get(&self, group: u32) -> &[At] {
        let base = || self.grouper.groups().get(group as usize);
        self.changed.get(&group).or_else(base).map_or(&[], Vec::as_slice)
    }

    /// The group of a claim, given by its article's place in the story.
    pub(crate) fn group_of(&self, article: usize, claim: usize) -> Option<u32> {
        self.of(self.at(article, claim)?)
    }

    fn at(&self, article: usize, claim: usize) -> Option<At> {
        Some((*self.articles.numbers.get(article)?, claim as u32))
    }

    fn of(&self, at: At) -> Option<u32> {
        self.moved.get(&at).copied().or_else(|| self.grouper.group_of(at))
    }

    /// The claims of an article, given by its place in the story.
    pub(crate) fn claims(&self, article: usize) -> &'g [Claim] {
        self.articles.all[article].claims
    }

    /// Joins a group to another.
    pub(crate) fn join(&mut self, one: u32, other: u32) {
        self.go(other, one, |_| true);
    }

    /// Makes some claims of an article, if a group has them and others, a group of their own. Whether it does.
    pub(crate) fn split(&mut self, group: u32, article: usize, claims: &[usize]) -> bool {
        let leaving: Vec<At> = claims.iter().filter_map(|&claim| self.at(article, claim)).collect();
        let goes = |at: &At| leaving.contains(at);
        let comes_apart = self.get(group).iter().any(goes) && !self.get(group).iter().all(goes);
        if comes_apart {
            let behind = self.changed.last_key_value().map_or(0, |(last, _)| last + 1);
            let new = behind.max(self.grouper.groups().len() as u32);
            self.go(group, new, goes);
        }
        comes_apart
    }

    /// Puts the finest claim of each group first that was changed.
    pub(crate) fn sort(&mut self) {
        let articles = self.articles;
        for claims in self.changed.values_mut() {
            claims.sort_by_key(|&at| key(articles, at));
        }
    }

    /// Moves some claims of a group to another.
    fn go(&mut self, from: u32, to: u32, goes: impl Fn(&At) -> bool) {
        let (moved, kept): (Vec<At>, Vec<At>) = self.get(from).iter().partition(|at| goes(at));
        self.moved.extend(moved.iter().map(|&at| (at, to)));
        let mut claims = self.get(to).to_vec();
        claims.extend(moved);
        self.changed.insert(from, kept);
        self.changed.insert(to, claims);
    }

    /// Puts events together whose sentences date one thing differently.
    fn join_disputed(&mut self, conflict: &Conflict, emptied: &mut BTreeSet<u32>) {
        let articles = self.articles;
        let of_sides: Vec<(Option<u32>, usize)> =
            conflict.sides.iter().map(|side| (self.of_side(side), side.place.article)).collect();
        let mut groups: Vec<u32> = of_sides.iter().filter_map(|(group, _)| *group).collect();
        // None tells an event, or all tell one already.
        if groups.iter().all(|group| *group == groups[0]) {
            return;
        }
        groups.sort_by_key(|&group| {
            self.grouper.groups()[group as usize].first().map(|&first| key(articles, first))
        });
        groups.dedup();
        let day = |group: &u32| self.get(*group).first().map(|&at| claim(articles, at).when.earliest.date());
        let is_one_day = groups.iter().all(|group| day(group) == day(&groups[0]));
        if conflict.kind != ConflictKind::Date && !is_one_day {
            return;
        }
        let mut rest =
            groups.into_iter().filter(|group| !emptied.contains(group)).collect::<Vec<_>>().into_iter();
        let Some(first) = rest.next() else { return };
        // An article that tells the first tells something else on the other's day.
        let of_first = of_sides.into_iter().filter(|(group, _)| *group == Some(first));
        let tell_first: Vec<usize> = of_first.map(|(_, article)| article).collect();
        for other in rest {
            self.go(other, first, |at| !tell_first.contains(&articles.place(at.0)));
            emptied.insert(other);
        }
    }

    /// The group that has a side of a contradiction, contradictions aside.
    fn of_side(&self, side: &Side) -> Option<u32> {
        let Place { article, span } = side.place;
        let time = if let SideValue::Time(time) = side.value { Some(time) } else { None };
        self.grouper.group_of_time(*self.articles.numbers.get(article)?, span.start, time)
    }
}

fn claim<'s>(articles: &Articles<'s>, (number, at): At) -> &'s Claim {
    &articles.of(number).claims[at as usize]
}

/// The order in which claims are taken.
fn key(articles: &Articles<'_>, at: At) -> ((bool, i64), usize, u32) {
    (claim(articles, at).rank(), articles.place(at.0), at.1)
}
