//! Places that contradict each other: one thing that happened once, at two places that exclude each other.
//!
//! A village lies in a district, so that two names of places mostly agree; two villages, two stretches of water or
//! two buildings do not.

use jiff::civil::Date;

use super::Told;
use super::same::{Around, Seen, Shared, compare};
use crate::Span;
use crate::story::When;
use crate::story::site::{Relation, Site};

/// So much of the words before two places must be shared.
const SHARE: f64 = 0.2;

/// … if what happened there is not told of once alone.
const WORDS_SHARE: f64 = 0.45;

/// … and if both sentences tell of the same day.
const DAY_SHARE: f64 = 0.25;

/// A place at which a sentence says something happened: which of those of its sentence.
#[derive(Debug)]
pub(super) struct Spot {
    site: usize,
    /// Where it stands.
    pub(super) span: Span,
}

/// The places of an article.
pub(super) fn spots(told: &Told<'_>) -> Vec<(Around, Spot)> {
    let of_sentence = |at: usize| {
        let sites = told.sentences[at].sites.iter().enumerate();
        sites.map(move |(index, site)| {
            (Around::new(told, at, site.span), Spot { site: index, span: site.span })
        })
    };
    (0..told.sentences.len()).flat_map(of_sentence).collect()
}

/// Whether one thing cannot have been at both.
pub(super) fn contradict((one, spot): (Seen<'_>, &Spot), (other, other_spot): (Seen<'_>, &Spot)) -> bool {
    let (site, other_site) = (spot.of(one), other_spot.of(other));
    site.relation == other_site.relation
        && site.excludes(other_site)
        && compare(one, other).is_some_and(|shared| is_one_thing(site.relation, one, other, &shared))
}

impl Spot {
    fn of<'s>(&self, seen: Seen<'s>) -> &'s Site {
        &seen.sentence().sites[self.site]
    }
}

/// The one day of which a sentence tells.
fn day(seen: Seen<'_>) -> Option<Date> {
    let of_sentence = seen.told.claims_of(seen.around.sentence).iter();
    let day_of = |when: &When| when.is_day().then(|| when.earliest.date());
    let mut days = of_sentence.map(|claim| day_of(&claim.when));
    let day = days.next()??;
    days.all(|other| other == Some(day)).then_some(day)
}

/// Whether both sentences tell of one day; `None` where one of them does not say of which.
fn are_of_day(one: Seen<'_>, other: Seen<'_>) -> Option<bool> {
    Some(day(one)? == day(other)?)
}

/// Whether what is shared is one thing that can have been at but one place, or come from or gone to but one.
fn is_one_thing(relation: Relation, one: Seen<'_>, other: Seen<'_>, shared: &Shared) -> bool {
    let of_day = are_of_day(one, other);
    if of_day == Some(false) || shared.is_another {
        return false;
    }
    let is_once = shared.is_of_one() && (shared.names > 0 || shared.words >= 2 && shared.share >= SHARE);
    if is_once || shared.of_death || relation != Relation::At {
        return is_once || shared.of_death;
    }
    let is_of_day = of_day == Some(true) && shared.words >= 2;
    is_of_day && shared.names > 0 && shared.share >= DAY_SHARE
        || is_of_day && shared.step
        || shared.words >= 3 && shared.share >= WORDS_SHARE
}
