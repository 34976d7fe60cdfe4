//! Places that contradict each other: of one thing, at, from or to two places that exclude each other.
//!
//! A village lies in a district, so that two names of places mostly agree; two villages, two stretches of water or
//! two buildings do not. Two of which one may lie in the other for all that is known are compared too.

use std::ops::Range;

use jiff::civil::Date;

use super::Seen;
use super::Told;
use super::common;
use super::context::{Builder, Kept, Meant};
use super::sign::{Alike, Compared, Signs, as_sign, as_signs};
use crate::Span;
use crate::story::When;
use crate::story::senses::Senses;
use crate::story::site::{self, Site};

/// A place at which a sentence says something happened, and the places in which it says that one lies: which of those of
/// its sentence.
#[derive(Debug)]
pub(super) struct Spot {
    sites: Range<usize>,
    /// Where they stand.
    pub(super) span: Span,
}

impl Spot {
    /// The place itself, and those around it.
    fn of<'s>(&self, seen: Seen<'s>) -> Option<(&'s Site, &'s [Site])> {
        seen.sentence().sites.get(self.sites.clone())?.split_first()
    }
}

/// The places of an article.
pub(super) fn spots(told: &Told<'_>, contexts: &mut Builder<'_>, put: &mut dyn FnMut(Kept, Spot)) {
    let text = &told.analysis.text;
    let lies_in = |one: &Site, other: &Site| {
        one.span.end <= other.span.start && site::lies_in(Span::new(one.span.end, other.span.start).of(text))
    };
    for (at, sentence) in told.sentences.iter().enumerate() {
        let mut first = 0;
        for sites in sentence.sites.chunk_by(lies_in) {
            let span = Span::new(sites[0].span.start, sites[sites.len() - 1].span.end);
            let own = Span::new(span.start, span.start);
            let sites = first..first + sites.len();
            first = sites.end;
            put(contexts.around(at, span, own), Spot { sites, span });
        }
    }
}

/// Whether nothing can be at both, or come from or go to both, or hardly anything. None excludes another in which it lies
/// as the sentence tells.
pub(super) fn differ((one, spot): (Seen<'_>, &Spot), (other, spot_other): (Seen<'_>, &Spot)) -> bool {
    let places = spot.of(one).zip(spot_other.of(other));
    let Some(((site, around), (site_other, around_other))) = places else { return false };
    let lies_in = |site: &Site, around: &[Site]| around.iter().any(|around| around.shares_name(site));
    if site.relation != site_other.relation || lies_in(site, around_other) || lies_in(site_other, around) {
        return false;
    }
    let all_other = || std::iter::once(site_other).chain(around_other);
    let mut all = std::iter::once(site).chain(around);
    all.any(|one| all_other().any(|other| one.excludes(other))) || site.may_exclude(site_other)
}

/// Whether both have a name in common.
pub(super) fn are_same((one, spot): (Seen<'_>, &Spot), (other, spot_other): (Seen<'_>, &Spot)) -> bool {
    let places = spot.of(one).zip(spot_other.of(other));
    places.is_some_and(|((site, _), (other, _))| site.relation == other.relation && site.shares_name(other))
}

/// What speaks for and against two places being told of one thing.
pub(super) fn signs(
    (one, spot): (Seen<'_>, &Spot),
    (other, spot_other): (Seen<'_>, &Spot),
    meant: Meant,
) -> Option<Signs> {
    let ((site, around), (site_other, around_other)) = spot.of(one).zip(spot_other.of(other))?;
    let (text, text_other) = (&one.told.analysis.text, &other.told.analysis.text);
    let knows = |text: &str, site: &Site| site.name.iter().any(|name| text.contains(name.as_str()));
    let (own, others) = (days(one), days(other));
    let share_day = own.iter().any(|day| others.contains(day));
    Some(Signs::new(
        Compared::Places,
        meant,
        common::against(one, other),
        &[Alike::Around],
        [
            as_sign(share_day),
            as_sign(!share_day && !own.is_empty() && !others.is_empty()),
            as_signs([knows(text, site_other), knows(text_other, site)]),
            as_sign(common::share(one.context(), other.context(), Senses::befalls)),
            as_sign(common::share(one.context(), other.context(), Senses::is_casualty)),
            as_sign(site.is_spot() && site_other.is_spot()),
            as_signs([!site.name.is_empty(), !site_other.name.is_empty()]),
            as_signs([!around.is_empty(), !around_other.is_empty()]),
        ],
    ))
}

/// The days of which a value's sentence tells.
fn days(seen: Seen<'_>) -> Vec<Date> {
    let day_of = |when: &When| when.is_day().then(|| when.earliest.date());
    seen.told.claims_of(seen.context().sentence()).iter().filter_map(|claim| day_of(&claim.when)).collect()
}
