//! Which groups of claims a claim is compared with: those of its days, and of other days where it may mean one.

use std::collections::BTreeMap;

use jiff::civil::{Date, Time};

use super::stale::Marks;
use crate::story::likeness::{Feature, Gist};
use crate::story::{Claim, Status};

/// So many groups of a day are compared one by one. Where there are more, only those that have a word or a name in
/// common with the claim which not more than so many of them have: of a crowded day, what tells one event.
const MANY: usize = 64;

/// The groups that there are, by what brings a claim to them.
#[derive(Default)]
pub(super) struct Near {
    by_day: BTreeMap<Date, Block>,
    /// Those with a clock time.
    by_clock: BTreeMap<Time, Block>,
    /// Those longer than a day.
    long: Block,
    /// What may be denied, and denials.
    open: Block,
}

/// Groups that may be compared.
#[derive(Default)]
struct Block {
    groups: Vec<u32>,
    /// Those with a word or a name, by it, once that was asked for: `MANY` of them and one more at most.
    by_feature: Option<BTreeMap<usize, Vec<u32>>>,
}

impl Near {
    /// Notes a group whose first claim has these marks and which has got a further claim with this gist, or is new with
    /// it.
    pub(super) fn add<'g>(&mut self, group: u32, first: &Marks, gist: &dyn Fn() -> &'g Gist, is_new: bool) {
        let block = if first.is_day() { self.by_day.entry(first.first).or_default() } else { &mut self.long };
        block.add(group, gist, is_new);
        if let Some(clock) = first.clock {
            self.by_clock.entry(clock).or_default().add(group, gist, is_new);
        }
        if first.is_denial || first.is_open {
            self.open.add(group, gist, is_new);
        }
    }

    /// The groups to compare a claim of a day with: those of the days that it may mean, and those further away. `gists`
    /// gives those of a group.
    pub(super) fn to<'g>(
        &mut self,
        claim: &Marks,
        gist: &Gist,
        gists: &dyn Fn(u32) -> Vec<&'g Gist>,
    ) -> Vec<u32> {
        let (first, last) = claim.days();
        let clock = claim.clock.filter(|_| claim.is_clock_alone);
        let far = if claim.is_denial {
            Some(&mut self.open)
        } else {
            clock.and_then(|clock| self.by_clock.get_mut(&clock))
        };
        let mut groups = Vec::new();
        for block in self.by_day.range_mut(first..=last).map(|(_, block)| block).chain(far) {
            block.like(gist, gists, &mut groups);
        }
        in_order(groups)
    }

    /// The same of a claim that is longer than a day: those of its days and longer ones that have some of what is needed.
    pub(super) fn around<'g>(
        &mut self,
        claim: &Marks,
        needed: &Gist,
        gists: &dyn Fn(u32) -> Vec<&'g Gist>,
    ) -> Vec<u32> {
        let (first, last) = claim.days();
        let mut groups = Vec::new();
        for block in self.by_day.range_mut(first..=last).map(|(_, block)| block).chain([&mut self.long]) {
            block.sharing(needed, gists, &mut groups);
        }
        in_order(groups)
    }
}

/// Groups, each once.
fn in_order(mut groups: Vec<u32>) -> Vec<u32> {
    groups.sort_unstable();
    groups.dedup();
    groups
}

impl Block {
    fn add<'g>(&mut self, group: u32, gist: &dyn Fn() -> &'g Gist, is_new: bool) {
        if is_new {
            self.groups.push(group);
        }
        if let Some(by_feature) = &mut self.by_feature {
            note(by_feature, group, gist());
        }
    }

    /// Adds the groups that may be like a gist.
    fn like<'g>(&mut self, gist: &Gist, gists: &dyn Fn(u32) -> Vec<&'g Gist>, groups: &mut Vec<u32>) {
        if self.groups.len() <= MANY {
            groups.extend(&self.groups);
        } else {
            self.sharing(gist, gists, groups);
        }
    }

    /// Adds the groups that share something with a gist which not too many of them have.
    fn sharing<'g>(&mut self, gist: &Gist, gists: &dyn Fn(u32) -> Vec<&'g Gist>, groups: &mut Vec<u32>) {
        let by_feature = self.by_feature.get_or_insert_with(|| {
            let mut by_feature = BTreeMap::new();
            for &group in &self.groups {
                gists(group).into_iter().for_each(|gist| note(&mut by_feature, group, gist));
            }
            by_feature
        });
        for &feature in gist {
            let with = by_feature.get(&key(feature)).map_or(&[][..], Vec::as_slice);
            if with.len() <= MANY {
                groups.extend(with);
            }
        }
    }
}

/// Notes the words and names of a group.
fn note(by_feature: &mut BTreeMap<usize, Vec<u32>>, group: u32, gist: &Gist) {
    for &feature in gist {
        let groups = by_feature.entry(key(feature)).or_default();
        if groups.len() <= MANY && !groups.contains(&group) {
            groups.push(group);
        }
    }
}

/// A feature as one number: names even, words odd.
const fn key(feature: Feature) -> usize {
    feature.number() as usize * 2 + !feature.is_entity() as usize
}

/// Whether a claim is of something that may be denied.
pub(super) fn is_open(claim: &Claim) -> bool {
    matches!(claim.status, Status::Planned | Status::Claimed)
}
