//! Places that contradict each other: one thing that happened once, at two places that exclude each other.
//!
//! A village lies in a district, so that two names of places mostly agree; two villages, two stretches of water or
//! two buildings do not.

use jiff::civil::Date;

use super::same::{Around, Sameness, Shared, candidates};
use super::{Side, SideValue, Told};
use crate::story::When;
use crate::story::site::{Relation, Site};

/// So much of the words before two places must be shared.
const SHARE: f64 = 0.2;

/// … if what happened there is not told of once alone.
const WORDS_SHARE: f64 = 0.45;

/// … and if both sentences tell of the same day.
const DAY_SHARE: f64 = 0.25;

/// A place at which a sentence says something happened.
struct Spot<'s> {
    site: &'s Site,
    around: Around<'s>,
}

impl Spot<'_> {
    /// The one day of which the sentence tells.
    fn day(&self, told: &Told<'_>) -> Option<Date> {
        let of_sentence = told.claims_of(self.around.statement).iter();
        let day_of = |when: &When| when.is_day().then(|| when.earliest.date());
        let mut days = of_sentence.map(|claim| day_of(&claim.when));
        let day = days.next()??;
        days.all(|other| other == Some(day)).then_some(day)
    }

    /// Whether both sentences tell of one day; `None` where one of them does not say of which.
    fn is_of_day(&self, told: &Told<'_>, other: &Self) -> Option<bool> {
        Some(self.day(told)? == other.day(told)?)
    }
}

/// Pairs of articles that put one thing at two places.
pub(super) fn pairs(told: &Told<'_>, sameness: &Sameness<'_>) -> Vec<(Side, Side)> {
    let spots: Vec<Spot> = told
        .statements
        .all()
        .iter()
        .enumerate()
        .flat_map(|(at, statement)| {
            statement.sites().iter().map(move |site| Spot { site, around: Around::new(told, at, site.span) })
        })
        .collect();
    let near: Vec<&Around> = spots.iter().map(|spot| &spot.around).collect();
    let differ = |&(one, other): &(usize, usize)| {
        let (one, other) = (&spots[one], &spots[other]);
        one.site.relation == other.site.relation
            && one.site.excludes(other.site)
            && sameness
                .shared(&one.around, &other.around)
                .is_some_and(|shared| is_one_thing(told, one, other, &shared))
    };
    let side = |spot: &Spot| Side {
        place: told.statements.all()[spot.around.statement].place,
        value: SideValue::Place(spot.site.span),
    };
    candidates(told, &near, 2)
        .into_iter()
        .filter(differ)
        .map(|(one, other)| (side(&spots[one]), side(&spots[other])))
        .collect()
}

/// Whether what is shared is one thing that can have been at but one place, or come from or gone to but one.
fn is_one_thing(told: &Told<'_>, one: &Spot, other: &Spot, shared: &Shared) -> bool {
    let of_day = one.is_of_day(told, other);
    if of_day == Some(false) || shared.is_another {
        return false;
    }
    let is_once = shared.is_of_one() && (shared.names > 0 || shared.words >= 2 && shared.share >= SHARE);
    if is_once || shared.of_death || one.site.relation != Relation::At {
        return is_once || shared.of_death;
    }
    let is_of_day = of_day == Some(true) && shared.words >= 2;
    is_of_day && shared.names > 0 && shared.share >= DAY_SHARE
        || is_of_day && shared.step
        || shared.words >= 3 && shared.share >= WORDS_SHARE
}
