//! How much two sentences tell the same.

use super::Claim;
use super::cues::EMPTY;

/// What a sentence is about, for comparing: stems of its content words and the entities it names, sorted.
pub(super) type Gist = Vec<Feature>;

/// One thing that a sentence is about.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Feature {
    /// An entity of the story.
    Entity(usize),
    /// The stem of a word.
    Stem(String),
}

/// The gist of a sentence's words; `entities` are those that it names, whose words the caller leaves out.
pub(super) fn gist<'w>(words: impl Iterator<Item = &'w str>, entities: impl Iterator<Item = usize>) -> Gist {
    let mut gist: Gist =
        words.filter_map(stem).map(Feature::Stem).chain(entities.map(Feature::Entity)).collect();
    gist.sort();
    gist.dedup();
    gist
}

/// Prefixes of Indonesian verbs and nouns, the longest first.
const PREFIXES: &[&str] =
    &["meng", "peng", "meny", "mem", "men", "pem", "pen", "ber", "ter", "per", "di", "me", "pe", "ke", "se"];
/// Suffixes, the longest first.
const SUFFIXES: &[&str] = &["nya", "kan", "lah", "an", "i"];
/// A stem keeps at least this many letters.
const SHORTEST_STEM: usize = 4;

/// A rough stem: one prefix and at most two suffixes off. It need not be a word, only the same for the forms of one
/// (`mengevakuasi`, `dievakuasi`). `None` for words that say nothing.
fn stem(word: &str) -> Option<String> {
    let lower = ner::lowercase(word);
    if lower.chars().count() < 3
        || !lower.chars().all(char::is_alphabetic)
        || EMPTY.binary_search(&lower.as_str()).is_ok()
    {
        return None;
    }
    let mut rest = lower.as_str();
    for prefix in PREFIXES {
        if let Some(shorter) = rest.strip_prefix(prefix).filter(|shorter| shorter.len() >= SHORTEST_STEM) {
            rest = shorter;
            break;
        }
    }
    // meN- and peN- swallow the p, t, k or s that a root begins with (`menuntut`, `tuntutan`): it is left out everywhere.
    let mut letters = rest.chars();
    let is_swallowed = matches!(letters.next(), Some('p' | 't' | 'k' | 's'))
        && letters.next().is_some_and(|second| matches!(second, 'a' | 'e' | 'i' | 'o' | 'u'));
    if is_swallowed && rest.len() > SHORTEST_STEM {
        rest = &rest[1..];
    }
    for suffix in SUFFIXES {
        if let Some(shorter) = rest.strip_suffix(suffix).filter(|shorter| shorter.len() >= SHORTEST_STEM) {
            rest = shorter;
        }
    }
    Some(rest.to_owned())
}

/// How much each feature tells: what stands in few sentences of the story tells more than what stands in many.
pub(super) struct Weights {
    /// Sorted by the feature.
    by_feature: Vec<(Feature, f64)>,
}

impl Weights {
    /// Inverse document frequency over the story's sentences (Spärck Jones 1972).
    pub(super) fn of(claims: &[Claim]) -> Self {
        let mut features: Vec<&Feature> = claims.iter().flat_map(|claim| &claim.gist).collect();
        features.sort_unstable();
        let all = claims.len() as f64;
        let by_feature = features
            .chunk_by(|one, other| one == other)
            .map(|same| (same[0].clone(), (1.0 + all / same.len() as f64).ln()))
            .collect();
        Self { by_feature }
    }

    fn weight(&self, feature: &Feature) -> f64 {
        let found = self.by_feature.binary_search_by(|(known, _)| known.cmp(feature));
        found.map_or(1.0, |at| self.by_feature[at].1)
    }

    /// From 0 (nothing shared) to 1 (the same): the cosine of the two weighted gists.
    pub(super) fn likeness(&self, one: &Gist, other: &Gist) -> f64 {
        let norm = |gist: &Gist| gist.iter().map(|feature| self.weight(feature).powi(2)).sum::<f64>().sqrt();
        let shared: f64 = shared(one, other).map(|feature| self.weight(feature).powi(2)).sum();
        let whole = norm(one) * norm(other);
        if whole > 0.0 { shared / whole } else { 0.0 }
    }
}

/// What two sorted gists share.
pub(super) fn shared<'g>(one: &'g Gist, other: &'g Gist) -> impl Iterator<Item = &'g Feature> {
    one.iter().filter(|feature| other.binary_search(feature).is_ok())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn forms_of_one_verb_have_one_stem() {
        assert_eq!(stem("mengevakuasi"), stem("dievakuasi"));
        assert_eq!(stem("membangun"), stem("dibangun"));
        assert_eq!(stem("menuntut"), stem("tuntutan"));
        assert_eq!(stem("yang"), None);
    }

    #[test]
    fn likeness_is_one_for_the_same_and_zero_for_strangers() {
        let weights = Weights::of(&[]);
        let one = gist("gudang pupuk terbakar".split(' '), [1].into_iter());
        let other = gist("harga beras naik".split(' '), [2].into_iter());
        assert!((weights.likeness(&one, &one) - 1.0).abs() < 1e-9);
        assert!(weights.likeness(&one, &other).abs() < 1e-9);
    }
}
