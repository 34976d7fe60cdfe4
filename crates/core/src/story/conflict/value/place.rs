//! Places that contradict each other: of one thing, at, from or to two places that exclude each other.
//!
//! A village lies in a district, so that two names of places mostly agree; two villages, two stretches of water or
//! two buildings do not.

use jiff::civil::Date;

use super::Seen;
use super::Told;
use super::context::{self, Context, Contexts};
use super::sign::{Alike, Compared, Sign, Signs, count, is};
use crate::Span;
use crate::story::When;
use crate::story::senses::Senses;
use crate::story::site::Site;

/// A place at which a sentence says something happened: which of those of its sentence.
#[derive(Debug)]
pub(super) struct Spot {
    site: usize,
    /// Where it stands.
    pub(super) span: Span,
}

impl Spot {
    /// The place itself.
    fn of<'s>(&self, seen: Seen<'s>) -> &'s Site {
        &seen.sentence().sites[self.site]
    }
}

/// The places of an article.
pub(super) fn spots(told: &Told<'_>, contexts: &mut Contexts<'_>) -> Vec<(Context, Spot)> {
    let mut spots = Vec::new();
    for (sentence, read) in told.sentences.iter().enumerate() {
        for (site, Site { span, .. }) in read.sites.iter().enumerate() {
            let own = Span::new(span.start, span.start);
            spots.push((contexts.around(sentence, *span, own), Spot { site, span: *span }));
        }
    }
    spots
}

/// Whether nothing can be at both, or come from or go to both.
pub(super) fn differ((one, spot): (Seen<'_>, &Spot), (other, spot_other): (Seen<'_>, &Spot)) -> bool {
    let (site, site_other) = (spot.of(one), spot_other.of(other));
    site.relation == site_other.relation && site.excludes(site_other)
}

/// What speaks for and against two places being told of one thing.
pub(super) fn signs((one, spot): (Seen<'_>, &Spot), (other, spot_other): (Seen<'_>, &Spot)) -> Signs {
    let (site, site_other) = (spot.of(one), spot_other.of(other));
    let (text, text_other) = (&one.told.analysis.text, &other.told.analysis.text);
    let knows = |text: &str, site: &Site| site.name.iter().any(|name| text.contains(name.as_str()));
    let (own, others) = (days(one), days(other));
    let share_day = own.iter().any(|day| others.contains(day));
    Signs::new(
        Compared::Places,
        context::against(one, other),
        &[
            Sign::Alike(Alike::Around),
            is(share_day),
            is(!share_day && !own.is_empty() && !others.is_empty()),
            count([knows(text, site_other), knows(text_other, site)]),
            is(context::share(one.context(), other.context(), Senses::befalls)),
            is(context::share(one.context(), other.context(), Senses::is_casualty)),
        ],
    )
}

/// The days of which a value's sentence tells.
fn days(seen: Seen<'_>) -> Vec<Date> {
    let day_of = |when: &When| when.is_day().then(|| when.earliest.date());
    seen.told.claims_of(seen.context().sentence).iter().filter_map(|claim| day_of(&claim.when)).collect()
}
