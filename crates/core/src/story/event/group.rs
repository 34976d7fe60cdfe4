//! Which claims tell the same event.
//!
//! Claims are taken finest first; each joins the group whose time is compatible and whose sentences are most like it, or
//! founds one. The order of the claims is that of the story's articles, so that the result does not depend on the order
//! in which articles were given. Where all that a claim is compared with is as it was, it goes where it went last time:
//! what may be otherwise is noted as the claims are gone through (`stale`).

use std::collections::BTreeMap;

use super::affinity::{Seen, affinity, is_clock_alone, needed};
use super::near::Near;
use super::stale::{Marks, Stale};
use crate::story::Claim;
use crate::story::claim::Dates;
use crate::story::likeness::Gist;
use crate::story::state;
use crate::story::told::{Articles, Change};

/// A claim is compared with so many of an event's, the first ones.
const COMPARED: usize = 12;

/// A claim: the number of its article, and its index among the claims of that.
pub(in crate::story) type At = (u32, u32);

/// What happened to people, and to how many.
pub(super) type Toll = (usize, String);

/// A claim, as it stands in the order in which claims are taken.
struct Taken {
    rank: (bool, i64),
    at: At,
    marks: Marks,
    /// What it counts, if it tells how many people something happened to as of its day.
    toll: Option<Box<Toll>>,
    /// The group that it went to; none where it is new.
    group: Option<u32>,
}

/// What is kept of a claim.
#[derive(Clone, Copy)]
struct Kept {
    group: Option<u32>,
    /// The length of its gist.
    norm: f64,
    /// Where its sentence begins: with the time, what a side of a contradiction is looked up by, which goes through many
    /// articles' claims. They are in the order of their sentences.
    start: u32,
    /// Index into the article's times.
    time: Option<u32>,
}

/// Groups claims, and keeps the groups.
#[derive(Default)]
pub(in crate::story) struct Grouper {
    order: Vec<Taken>,
    /// What is kept of each claim, by the number of its article.
    kept: Vec<Vec<Kept>>,
    /// The claims of each group, the finest first; a group that is no more is empty.
    groups: Vec<Vec<At>>,
    /// The same, of the last time.
    before: Vec<Vec<At>>,
}

impl Grouper {
    /// Groups the claims of a story.
    pub(in crate::story) fn group(&mut self, change: &Change, articles: &Articles<'_>) {
        std::mem::swap(&mut self.groups, &mut self.before);
        self.groups.resize_with(self.before.len(), Vec::new);
        self.groups.iter_mut().for_each(Vec::clear);
        let mut stale = Stale::new(change.reweighed.is_any);
        self.take(change, &mut stale);
        self.add(change, articles);
        for (number, kept) in (0..).zip(&mut self.kept) {
            kept.iter_mut().for_each(|kept| kept.group = None);
            if stale.all {
                (0..).zip(kept).for_each(|(at, kept)| kept.norm = norm(articles, (number, at)));
            }
        }
        let order = std::mem::take(&mut self.order);
        self.order = Replay::new(self, stale, articles).all(order);
    }

    /// The groups, by their numbers; those that are no more are empty.
    pub(in crate::story) fn groups(&self) -> &[Vec<At>] {
        &self.groups
    }

    /// The group of a claim.
    pub(in crate::story) fn group_of(&self, (number, at): At) -> Option<u32> {
        self.kept.get(number as usize)?.get(at as usize)?.group
    }

    /// The group of the claim that gives a sentence of an article, told by where that begins, one of its times, or else the
    /// first of them.
    pub(in crate::story) fn group_of_time(
        &self,
        number: u32,
        start: usize,
        time: Option<usize>,
    ) -> Option<u32> {
        let claims = self.kept.get(number as usize)?;
        let first = claims.partition_point(|claim| (claim.start as usize) < start);
        let of_sentence = claims[first..].iter().take_while(|claim| claim.start as usize == start);
        let mut timed = of_sentence.filter_map(|claim| Some((claim.time? as usize, claim.group)));
        match time {
            Some(time) => timed.find(|(known, _)| *known == time)?.1,
            None => timed.min_by_key(|(time, _)| *time)?.1,
        }
    }

    /// Takes away the claims of articles that are gone.
    fn take(&mut self, change: &Change, stale: &mut Stale) {
        let mut is_gone = vec![false; self.kept.len()];
        change.went.iter().for_each(|&number| is_gone[number as usize] = true);
        // Groups that lose a claim with which others were compared.
        let mut has_lost = vec![false; self.before.len()];
        for taken in self.order.iter().filter(|taken| is_gone[taken.at.0 as usize]) {
            let group = taken.group.filter(|group| is_compared(&self.before[*group as usize], taken.at));
            group.into_iter().for_each(|group| has_lost[group as usize] = true);
            stale.tolls.extend(taken.toll.as_deref().cloned());
        }
        for taken in &self.order {
            let lost = taken.group.filter(|group| has_lost[*group as usize]);
            if lost.is_some_and(|group| self.before[group as usize].first() == Some(&taken.at)) {
                stale.note(&taken.marks);
            }
        }
        self.order.retain(|taken| !is_gone[taken.at.0 as usize]);
        for &number in &change.went {
            self.kept[number as usize] = Vec::new();
        }
    }

    /// Puts the claims of new articles into the order.
    fn add(&mut self, change: &Change, articles: &Articles<'_>) {
        let mut new: Vec<Taken> = Vec::new();
        for &number in &change.came {
            let told = articles.of(number);
            let toll = |claim: &Claim| {
                let sentence = &told.sentences[claim.statement];
                let (sense, quantity) = state::toll(told.analysis, sentence)?;
                Some(Box::new((sense, quantity.value.to_string())))
            };
            new.extend((0..).zip(told.claims).map(|(at, claim)| Taken {
                rank: claim.rank(),
                at: (number, at),
                marks: Marks::of(claim, is_clock_alone(told, claim)),
                toll: if claim.when.is_of_publication() { toll(claim) } else { None },
                group: None,
            }));
            let kept = |(at, claim): (u32, &Claim)| Kept {
                group: None,
                norm: norm(articles, (number, at)),
                start: claim.place.span.start as u32,
                time: claim.when.time.map(|time| time as u32),
            };
            self.kept.resize_with(self.kept.len().max(number as usize + 1), Vec::new);
            self.kept[number as usize] = (0..).zip(told.claims).map(kept).collect();
        }
        let key = |taken: &Taken| (taken.rank, articles.place(taken.at.0), taken.at.1);
        new.sort_unstable_by_key(key);
        let mut new = new.into_iter().peekable();
        let mut order = Vec::with_capacity(self.order.len() + new.len());
        for taken in std::mem::take(&mut self.order) {
            while let Some(first) = new.next_if(|first| key(first) < key(&taken)) {
                order.push(first);
            }
            order.push(taken);
        }
        order.extend(new);
        self.order = order;
    }
}

/// One way through all claims.
struct Replay<'g, 's> {
    grouper: &'g mut Grouper,
    articles: &'g Articles<'s>,
    stale: Stale,
    known: Near,
    /// The first group that tells of so many people.
    tolls: BTreeMap<Toll, u32>,
    /// Of each group the marks of its first claim, and how many groups were founded before it.
    firsts: Vec<Option<(Marks, usize)>>,
    founded: usize,
    /// Numbers that no group had last time.
    free: Vec<u32>,
}

impl<'g, 's> Replay<'g, 's> {
    fn new(grouper: &'g mut Grouper, stale: Stale, articles: &'g Articles<'s>) -> Self {
        let free = (0..).zip(&grouper.before).filter(|(_, claims)| claims.is_empty());
        let free = free.map(|(group, _)| group).collect();
        let firsts = vec![None; grouper.before.len()];
        let (known, tolls) = (Near::default(), BTreeMap::new());
        Self { grouper, articles, stale, known, tolls, firsts, founded: 0, free }
    }

    /// Finds the group of each claim.
    fn all(mut self, mut order: Vec<Taken>) -> Vec<Taken> {
        for taken in &mut order {
            let group = self.kept(taken).unwrap_or_else(|| {
                let group = self.find(taken).unwrap_or_else(|| self.found(taken));
                self.note(taken, group);
                group
            });
            taken.group = Some(group);
            self.put(taken, group);
        }
        order
    }

    /// The group that a claim went to, if nothing speaks against it.
    fn kept(&self, taken: &Taken) -> Option<u32> {
        let group = taken.group?;
        let was_first = self.grouper.before[group as usize].first() == Some(&taken.at);
        let is_first = self.grouper.groups[group as usize].is_empty();
        let is_stale = || self.stale.is_stale(&taken.marks, taken.at.0, taken.toll.as_deref());
        (was_first == is_first && !is_stale()).then_some(group)
    }

    /// The group that a claim joins.
    fn find(&mut self, taken: &Taken) -> Option<u32> {
        let one = self.seen(taken.at);
        let toll = taken.toll.as_deref();
        let same = toll.and_then(|toll| self.tolls.get(toll)).copied();
        if let Some(group) = same.filter(|&group| !self.tells(taken.at, one, group)) {
            return Some(group);
        }
        let (grouper, articles) = (&*self.grouper, self.articles);
        let gists = |group: u32| {
            let first = grouper.groups[group as usize].iter().take(COMPARED);
            first.map(|&at| seen(grouper, articles, at).gist()).collect()
        };
        let near = if taken.marks.is_day() {
            self.known.to(&taken.marks, one.gist(), &gists)
        } else {
            self.known.around(&taken.marks, &needed(one), &gists)
        };
        let like = near.into_iter().filter_map(|group| {
            if self.tells(taken.at, one, group) || self.goes_on_from(one, group) {
                return None;
            }
            let first = grouper.groups[group as usize].iter().take(COMPARED);
            Some((affinity(one, first.map(|&at| seen(grouper, articles, at)))?, group))
        });
        let founded = |group: u32| self.firsts[group as usize].map(|(_, founded)| founded);
        let best =
            like.max_by(|one, other| one.0.total_cmp(&other.0).then(founded(other.1).cmp(&founded(one.1))));
        best.map(|(_, group)| group)
    }

    /// The number of the group that a claim founds: that of its old one, if that is free.
    fn found(&mut self, taken: &Taken) -> u32 {
        let old = taken.group.filter(|&group| self.grouper.groups[group as usize].is_empty());
        old.or_else(|| self.free.pop()).unwrap_or_else(|| {
            self.grouper.groups.push(Vec::new());
            self.firsts.push(None);
            self.grouper.groups.len() as u32 - 1
        })
    }

    /// Notes what is otherwise than it was, if a claim goes to a group to which it did not go last time, or is the first
    /// of one of which it was not.
    fn note(&mut self, taken: &Taken, group: u32) {
        if self.stale.all {
            return;
        }
        let before = taken.group.map(|group| &self.grouper.before[group as usize]);
        let size = self.grouper.groups[group as usize].len();
        let was_first = before.is_some_and(|claims| claims.first() == Some(&taken.at));
        if taken.group == Some(group) && was_first == (size == 0) {
            return;
        }
        self.stale.articles.insert(taken.at.0);
        self.stale.tolls.extend(taken.toll.as_deref().cloned());
        // Of a group whose first claim is gone this is noted already.
        let left = before.filter(|claims| is_compared(claims, taken.at)).and_then(|claims| claims.first());
        if let Some(&first) = left.filter(|first| !self.grouper.kept[first.0 as usize].is_empty()) {
            let first = self.seen(first);
            self.stale.note(&Marks::of(first.claim, is_clock_alone(first.told, first.claim)));
        }
        if size < COMPARED {
            let first = self.firsts[group as usize].filter(|_| size > 0);
            self.stale.note(&first.map_or(taken.marks, |(marks, _)| marks));
        }
    }

    /// Puts a claim into a group.
    fn put(&mut self, taken: &Taken, group: u32) {
        let (number, at) = taken.at;
        self.grouper.kept[number as usize][at as usize].group = Some(group);
        let claims = &mut self.grouper.groups[group as usize];
        claims.push(taken.at);
        let is_new = claims.len() == 1;
        let is_compared = claims.len() <= COMPARED;
        if is_new {
            self.firsts[group as usize] = Some((taken.marks, self.founded));
            self.founded += 1;
        }
        if let Some((first, _)) = self.firsts[group as usize].filter(|_| is_compared) {
            let (grouper, articles) = (&*self.grouper, self.articles);
            self.known.add(group, &first, &|| seen(grouper, articles, taken.at).gist(), is_new);
        }
        if let Some(toll) = &taken.toll {
            self.tolls.entry((**toll).clone()).or_insert(group);
        }
    }

    /// Whether a group has a claim's sentence already.
    fn tells(&self, (number, at): At, one: Seen<'_>, group: u32) -> bool {
        let is_other = |other: &usize| *other != at as usize;
        self.has(number, one, group, one.claim.statement, is_other)
    }

    /// Whether a claim tells something further of a day, and a group has the sentence that it goes on from.
    fn goes_on_from(&self, one: Seen<'_>, group: u32) -> bool {
        let Dates::Telling(before) = one.claim.dates else { return false };
        self.has(one.number, one, group, before, |_| true)
    }

    /// Whether a group has one of some claims of a sentence of an article.
    fn has(
        &self,
        number: u32,
        one: Seen<'_>,
        group: u32,
        sentence: usize,
        is_meant: impl Fn(&usize) -> bool,
    ) -> bool {
        let claims = one.told.claims;
        let first = claims.partition_point(|claim| claim.statement < sentence);
        let of_sentence = (first..claims.len()).take_while(|&at| claims[at].statement == sentence);
        let kept = &self.grouper.kept[number as usize];
        of_sentence.filter(is_meant).any(|at| kept[at].group == Some(group))
    }

    fn seen(&self, at: At) -> Seen<'s> {
        seen(self.grouper, self.articles, at)
    }
}

fn seen<'s>(grouper: &Grouper, articles: &Articles<'s>, (number, at): At) -> Seen<'s> {
    let told = articles.of(number);
    let norm = grouper.kept[number as usize][at as usize].norm;
    Seen { number, told, claim: &told.claims[at as usize], norm }
}

/// The length of a claim's gist.
fn norm(articles: &Articles<'_>, (number, at): At) -> f64 {
    let told = articles.of(number);
    let gist: &Gist = &told.sentences[told.claims[at as usize].statement].gist;
    told.facts.weights.norm(gist)
}

/// Whether a claim is among the first of a group, with which others are compared.
fn is_compared(group: &[At], at: At) -> bool {
    group.iter().take(COMPARED).any(|known| *known == at)
}
