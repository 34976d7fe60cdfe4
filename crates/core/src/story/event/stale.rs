//! What a claim's group depends on, and which of that is otherwise than it was.

use std::collections::BTreeSet;

use jiff::civil::{Date, Time};

use super::group::Toll;
use super::near::is_open;
use crate::story::Claim;

/// By what a claim comes to groups, and a group, by its first claim, to others.
#[derive(Clone, Copy)]
pub(super) struct Marks {
    /// The first and the last day that it may mean.
    pub(super) first: Date,
    pub(super) last: Date,
    /// The time of day, where it is given to the minute.
    pub(super) clock: Option<Time>,
    /// Whether this stands without a day.
    pub(super) is_clock_alone: bool,
    pub(super) is_denial: bool,
    /// Whether it is of something that may be denied.
    pub(super) is_open: bool,
}

impl Marks {
    pub(super) fn of(claim: &Claim, is_clock_alone: bool) -> Self {
        let when = &claim.when;
        Self {
            first: when.earliest.date(),
            last: when.latest.date(),
            clock: when.is_minute().then(|| when.earliest.time()),
            is_clock_alone,
            is_denial: claim.is_denial(),
            is_open: is_open(claim),
        }
    }

    pub(super) fn is_day(&self) -> bool {
        self.first == self.last
    }

    /// The days whose groups it is compared with: a zone may move a moment to the day before or after, and a denial is of
    /// another day than what it denies.
    pub(super) fn days(&self) -> (Date, Date) {
        if self.clock.is_none() && !self.is_denial {
            return (self.first, self.last);
        }
        (self.first.yesterday().unwrap_or(Date::MIN), self.last.tomorrow().unwrap_or(Date::MAX))
    }
}

/// What is otherwise than when the groups were last made: what came, went or was put elsewhere so far.
#[derive(Default)]
pub(super) struct Stale {
    /// All, for words weigh otherwise.
    pub(super) all: bool,
    /// The tolls of which somebody tells.
    pub(super) tolls: BTreeSet<Toll>,
    /// The numbers of articles some of whose claims were put elsewhere.
    pub(super) articles: BTreeSet<u32>,
    /// Days with another group, or one with other claims among its first ones.
    days: BTreeSet<Date>,
    /// Times of day of such groups.
    clocks: BTreeSet<Time>,
    /// Whether such a group is longer than a day, …
    long: bool,
    /// … or may be denied, or denies.
    open: bool,
}

impl Stale {
    /// Nothing, or all.
    pub(super) fn new(all: bool) -> Self {
        Self { all, ..Self::default() }
    }

    /// Notes a group, by the marks of its first claim.
    pub(super) fn note(&mut self, first: &Marks) {
        if first.is_day() {
            self.days.insert(first.first);
        } else {
            self.long = true;
        }
        self.clocks.extend(first.clock);
        self.open |= first.is_denial || first.is_open;
    }

    /// Whether a claim may belong to another group than it did.
    pub(super) fn is_stale(&self, claim: &Marks, article: u32, toll: Option<&Toll>) -> bool {
        let (first, last) = claim.days();
        let is_near = || self.days.range(first..=last).next().is_some();
        self.all
            || self.articles.contains(&article)
            || toll.is_some_and(|toll| self.tolls.contains(toll))
            || match claim.is_day() {
                false => self.long || is_near(),
                true => {
                    self.days.contains(&claim.first)
                        || claim.is_denial && self.open
                        || claim.clock.is_some_and(|clock| {
                            is_near() || claim.is_clock_alone && self.clocks.contains(&clock)
                        })
                }
            }
    }
}
