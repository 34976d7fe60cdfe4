//! Contradictions: claims that cannot both be true.

use serde::{Deserialize, Serialize};

use super::likeness::{Feature, Weights, shared};
use super::{Claim, Place, Status};

/// Claims about the same thing that cannot all be true.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Conflict {
    /// What they differ on.
    pub kind: ConflictKind,
    /// The claims side by side: sentence, and index into the article's times.
    pub claims: Vec<(Place, usize)>,
}

/// What claims differ on.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum ConflictKind {
    /// The date.
    Date,
    /// A number.
    Number,
    /// The place.
    Place,
}

/// Two sentences are about one thing from this likeness on, however differently they date it.
const SAME_THING: f64 = 0.42;
/// … and share at least this many names and content words.
const LEAST_SHARED: usize = 4;

/// Finds pairs of articles that date one thing differently.
pub(super) fn find(claims: &[Claim], weights: &Weights) -> Vec<Conflict> {
    let mut conflicts = Vec::new();
    for (index, one) in claims.iter().enumerate() {
        for other in &claims[index + 1..] {
            if one.place.article != other.place.article && differ_on_date(one, other, weights) {
                let claims = vec![(one.place, one.when.time), (other.place, other.when.time)];
                conflicts.push(Conflict { kind: ConflictKind::Date, claims });
            }
        }
    }
    conflicts
}

/// Whether two sentences tell one thing as happened at two times.
fn differ_on_date(one: &Claim, other: &Claim, weights: &Weights) -> bool {
    let both_happened = one.status == Status::Reported && other.status == Status::Reported;
    both_happened && !one.when.meets(&other.when) && is_same_thing(one, other, weights)
}

/// Whether two sentences are about one thing: alike, and sharing names as well as other words.
fn is_same_thing(one: &Claim, other: &Claim, weights: &Weights) -> bool {
    let names =
        shared(&one.gist, &other.gist).filter(|feature| matches!(feature, Feature::Entity(_))).count();
    let all = shared(&one.gist, &other.gist).count();
    names > 0 && all > names && all >= LEAST_SHARED && weights.likeness(&one.gist, &other.gist) >= SAME_THING
}
