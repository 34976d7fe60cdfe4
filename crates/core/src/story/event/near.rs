//! Which groups of claims a claim is compared with: those of its days, and of other days where it may mean one.

use std::collections::BTreeMap;

use jiff::civil::{Date, Time};

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
    groups: Vec<usize>,
    /// Those with a word or a name, by it.
    by_feature: BTreeMap<usize, Vec<usize>>,
}

impl Near {
    /// Notes a group whose first claim is given and which has got a further claim with this gist, or is new with it.
    pub(super) fn add(&mut self, group: usize, first: &Claim, gist: &Gist, is_new: bool) {
        let when = &first.when;
        if when.is_day() {
            self.by_day.entry(when.earliest.date()).or_default().add(group, gist, is_new);
        } else {
            self.long.add(group, gist, is_new);
        }
        if when.is_minute() {
            self.by_clock.entry(when.earliest.time()).or_default().add(group, gist, is_new);
        }
        if first.is_denial() || is_open(first) {
            self.open.add(group, gist, is_new);
        }
    }

    /// The groups to compare a claim with: those of the days that it may mean, the day before and after included, for
    /// a zone may move a moment; and those further away. `is_clock` where the claim gives a clock time without a day.
    pub(super) fn to(&self, claim: &Claim, gist: &Gist, is_clock: bool) -> Vec<usize> {
        let first = claim.when.earliest.date().yesterday().unwrap_or(Date::MIN);
        let last = claim.when.latest.date().tomorrow().unwrap_or(Date::MAX);
        let far = match claim.when.is_day() {
            _ if claim.is_denial() => Some(&self.open),
            true if is_clock => self.by_clock.get(&claim.when.earliest.time()),
            true => None,
            false => Some(&self.long),
        };
        let mut groups = Vec::new();
        for block in self.by_day.range(first..=last).map(|(_, block)| block).chain(far) {
            block.like(gist, &mut groups);
        }
        groups.sort_unstable();
        groups.dedup();
        groups
    }
}

impl Block {
    fn add(&mut self, group: usize, gist: &Gist, is_new: bool) {
        if is_new {
            self.groups.push(group);
        }
        for &feature in gist {
            let groups = self.by_feature.entry(key(feature)).or_default();
            if groups.last() != Some(&group) {
                groups.push(group);
            }
        }
    }

    /// Adds the groups that may be like a gist.
    fn like(&self, gist: &Gist, groups: &mut Vec<usize>) {
        if self.groups.len() <= MANY {
            groups.extend(&self.groups);
            return;
        }
        for &feature in gist {
            let with = self.by_feature.get(&key(feature)).map_or(&[][..], Vec::as_slice);
            if with.len() <= MANY {
                groups.extend(with);
            }
        }
    }
}

/// A feature as one number: names even, words odd.
const fn key(feature: Feature) -> usize {
    match feature {
        Feature::Entity(number) => number as usize * 2,
        Feature::Stem(number) => number as usize * 2 + 1,
    }
}

/// Whether a claim is of something that may be denied.
pub(super) fn is_open(claim: &Claim) -> bool {
    matches!(claim.status, Status::Planned | Status::Claimed)
}
