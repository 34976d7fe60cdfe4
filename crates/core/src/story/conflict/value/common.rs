//! What two values are told with has in common, and what of it speaks against their being of one thing.

use super::Seen;
use super::context::{Context, Near};
use super::sign::{AGAINST, as_sign, as_signs};
use crate::story::likeness::Weights;
use crate::story::site::Site;

/// What stands elsewhere in the other's sentence counts for so much of what is near.
const ELSEWHERE: f64 = 0.5;

/// How much some words tell, and how much of that is met elsewhere.
#[derive(Clone, Copy, Default)]
struct Share {
    all: f64,
    met: f64,
}

impl Share {
    /// Of words near a value, what of them stands near the other or in its sentence. What tells more counts for more.
    fn of(words: impl Iterator<Item = Near>, other: Seen<'_>) -> Self {
        let weights = other.told.facts.weights;
        let mut share = Self::default();
        for near in words {
            let (feature, nearness) = (near.feature, near.nearness());
            let tells = weights.of_one(feature);
            let weight = tells * tells.sqrt() * nearness;
            share.all += weight;
            share.met += match other.context().nearness(feature) {
                Some(nearness) => weight * nearness.sqrt(),
                None if other.context().gist().binary_search(&feature).is_ok() => weight * ELSEWHERE,
                None => 0.0,
            };
        }
        share
    }

    fn with(self, other: Self) -> Self {
        Self { all: self.all + other.all, met: self.met + other.met }
    }

    /// 0 to 1.
    fn part(self) -> f64 {
        if self.all > 0.0 { self.met / self.all } else { 0.0 }
    }
}

/// What of the words before and behind each of two values the other has: of the first's, of the second's.
fn shares(one: Seen<'_>, other: Seen<'_>) -> [[Share; 2]; 2] {
    let of = |of: Seen<'_>, with: Seen<'_>| {
        let context = of.context();
        [Share::of(context.before(), with), Share::of(context.behind(), with)]
    };
    [of(one, other), of(other, one)]
}

/// How much of all words around each of two values the other has, of the poorer share.
fn around([[before, behind], [before_other, behind_other]]: [[Share; 2]; 2]) -> f64 {
    before.with(behind).part().min(before_other.with(behind_other).part())
}

/// How much of the words around each of two values the other has, of the poorer share: 0 to 1.
pub(super) fn around_both(one: Seen<'_>, other: Seen<'_>) -> f64 {
    around(shares(one, other))
}

/// What two values have in common.
#[derive(Clone, Copy, Debug)]
pub(super) struct Likeness {
    /// How much of the words around each the other has, of the poorer share: 0 to 1.
    pub(super) around: f64,
    /// The same of the words before …
    pub(super) before: f64,
    /// … and of those behind.
    pub(super) behind: f64,
    /// How alike the whole sentences are: 0 to 1.
    pub(super) sentences: f64,
}

impl Likeness {
    /// Of two values.
    pub(super) fn of(one: Seen<'_>, other: Seen<'_>) -> Self {
        let weights = one.told.facts.weights;
        let shares = shares(one, other);
        let [[before, behind], [before_other, behind_other]] = shares;
        Self {
            around: around(shares),
            before: before.part().min(before_other.part()),
            behind: behind.part().min(behind_other.part()),
            sentences: weights.likeness(one.context().gist(), other.context().gist()),
        }
    }
}

/// How much the most telling word near both values tells.
pub(super) fn rarest(one: Seen<'_>, other: Seen<'_>) -> f64 {
    let weights = one.told.facts.weights;
    let (first, second) = (one.context().stems(), other.context().stems());
    let (mut at, mut at_other, mut rarest) = (0, 0, 0);
    // Both go on where they are the same: which does is hard to foretell, so it is counted rather than asked.
    while let (Some(near), Some(near_other)) = (first.get(at), second.get(at_other)) {
        let (feature, feature_other) = (near.feature, near_other.feature);
        if feature == feature_other {
            rarest = rarest.max(weights.weight(feature));
        }
        at += usize::from(feature <= feature_other);
        at_other += usize::from(feature_other <= feature);
    }
    Weights::as_one(rarest)
}

/// Whether some kind of sense is near both.
pub(super) fn share(one: Context<'_>, other: Context<'_>, kind: fn(usize) -> bool) -> bool {
    one.senses().filter(|sense| kind(*sense)).any(|sense| other.senses().any(|known| known == sense))
}

/// Whether each is told of another moment or another fate: by what it says, none of which the other says.
fn are_of_other_moments(one: Context<'_>, other: Context<'_>) -> bool {
    let is_shared = || one.marks().any(|sense| other.senses().any(|known| known == sense));
    one.is_marked() && other.is_marked() && !is_shared()
}

/// What speaks against any two values being of one thing: that they are told of other moments or fates, of other people,
/// at other places, that one alone is of one more of its kind, that sentences correct what was told, are word for word the
/// same (what differs is the day on which they were written), are headlines; and how long they are, for a long one tells
/// of much.
pub(super) fn against(one: Seen<'_>, other: Seen<'_>) -> [f64; AGAINST] {
    let (first, second) = (one.context(), other.context());
    let (sentence, sentence_other) = (first.of_sentence(), second.of_sentence());
    let excludes = || {
        let (sites, sites_other) = (&one.sentence().sites, &other.sentence().sites);
        let excludes = |site: &Site, other: &Site| site.relation == other.relation && site.excludes(other);
        sites.iter().any(|site| sites_other.iter().any(|other| excludes(site, other)))
    };
    let is_same = || one.text() == other.text();
    [
        as_sign(are_of_other_moments(first, second)),
        as_sign(are_of_other_people(first, second)),
        as_sign(sentence.has_sites && sentence_other.has_sites && excludes()),
        as_sign(sentence.is_another != sentence_other.is_another),
        as_signs([sentence.corrects, sentence_other.corrects]),
        as_sign(sentence.bytes == sentence_other.bytes && is_same()),
        as_signs([sentence.is_headline, sentence_other.is_headline]),
        sentence.length + sentence_other.length,
    ]
}

/// Whether both sentences name people, and nobody in common.
fn are_of_other_people(one: Context<'_>, other: Context<'_>) -> bool {
    let (one, other) = (one.people(), other.people());
    !one.is_empty() && !other.is_empty() && !one.iter().any(|person| other.binary_search(person).is_ok())
}
