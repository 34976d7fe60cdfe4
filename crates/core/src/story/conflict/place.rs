//! Places that contradict each other: one thing that happened once, at two places that exclude each other.
//!
//! A village lies in a district, so that two names of places mostly agree; two villages, two stretches of water or
//! two buildings do not.

use jiff::civil::Date;

use super::same::{Around, Sameness, Shared, candidates, is_plain};
use super::site::{Relation, Site, sites};
use super::{Side, SideValue, Told};
use crate::story::When;
use crate::story::statement::Statement;

/// So much of the words before two places must be shared.
const SHARE: f64 = 0.2;

/// … if what happened there is not told of once alone.
const WORDS_SHARE: f64 = 0.45;

/// … and if both sentences tell of the same day.
const DAY_SHARE: f64 = 0.25;

/// A place at which a sentence says something happened.
struct Spot {
    statement: usize,
    site: Site,
    around: Around,
    /// The times of which the sentence tells.
    whens: Vec<When>,
}

impl Spot {
    /// The one day of which the sentence tells.
    fn day(&self) -> Option<Date> {
        let mut days = self.whens.iter().map(|when| when.is_day().then(|| when.earliest.date()));
        let day = days.next()??;
        days.all(|other| other == Some(day)).then_some(day)
    }

    /// Whether both sentences tell of one day; `None` where one of them does not say of which.
    fn is_of_day(&self, other: &Self) -> Option<bool> {
        Some(self.day()? == other.day()?)
    }
}

/// Pairs of articles that put one thing at two places.
pub(super) fn pairs(told: &Told<'_>, sameness: &Sameness<'_>) -> Vec<(Side, Side)> {
    let spots: Vec<Spot> = told
        .statements
        .all()
        .iter()
        .enumerate()
        .filter(|(_, statement)| is_plain(statement))
        .flat_map(|(at, statement)| spots(told, at, statement))
        .collect();
    let near: Vec<Around> = spots.iter().map(|spot| spot.around.clone()).collect();
    let differ = |&(one, other): &(usize, usize)| {
        let (one, other) = (&spots[one], &spots[other]);
        one.site.relation == other.site.relation
            && one.site.excludes(&other.site)
            && sameness
                .shared(&one.around, &other.around)
                .is_some_and(|shared| is_one_thing(one, other, &shared))
    };
    let side = |spot: &Spot| Side {
        place: told.statements.all()[spot.statement].place,
        value: SideValue::Place(spot.site.span),
    };
    candidates(&near, 2)
        .into_iter()
        .filter(differ)
        .map(|(one, other)| (side(&spots[one]), side(&spots[other])))
        .collect()
}

/// Whether what is shared is one thing that can have been at but one place, or come from or gone to but one.
fn is_one_thing(one: &Spot, other: &Spot, shared: &Shared) -> bool {
    let of_day = one.is_of_day(other);
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

/// The places that a sentence puts something at.
fn spots(told: &Told<'_>, at: usize, statement: &Statement) -> Vec<Spot> {
    let text = &told.analyses[statement.place.article].text;
    let first = told.claims.partition_point(|claim| claim.statement < at);
    let of_sentence = told.claims[first..].iter().take_while(|claim| claim.statement == at);
    let whens: Vec<When> = of_sentence.map(|claim| claim.when).collect();
    let sites = sites(text, statement.place.span).into_iter();
    let spot = |site: Site| Spot {
        statement: at,
        around: Around::new(told, at, site.span),
        site,
        whens: whens.clone(),
    };
    sites.map(spot).collect()
}
