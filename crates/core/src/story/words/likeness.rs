//! How much two sentences tell the same.

/// One thing that a sentence is about: an entity of the story, or the stem of a word. Entities come first, then senses,
/// then all other stems.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(in crate::story) struct Feature(u32);

impl Feature {
    /// What a stem's number has and an entity's has not.
    const STEM: u32 = 1 << 31;

    /// An entity, by its number in the story.
    pub(in crate::story) const fn entity(number: u32) -> Self {
        Self(number)
    }

    /// A sense of [`super::senses`], or the number of a stem behind those.
    pub(in crate::story) const fn stem(number: u32) -> Self {
        Self(number | Self::STEM)
    }

    /// Whether it is an entity rather than a stem.
    pub(in crate::story) const fn is_entity(self) -> bool {
        self.0 < Self::STEM
    }

    /// Its number among the entities, or among senses and stems.
    pub(in crate::story) const fn number(self) -> u32 {
        self.0 & !Self::STEM
    }

    /// The entity's number, if it is one.
    pub(in crate::story) fn as_entity(self) -> Option<u32> {
        self.is_entity().then_some(self.0)
    }
}

/// What a sentence is about, for comparing: sorted, each once.
pub(in crate::story) type Gist = Vec<Feature>;

/// In how many sentences each feature stands, and how many sentences there are.
#[derive(Default)]
pub(in crate::story) struct Counts {
    entities: Vec<u32>,
    stems: Vec<u32>,
    all: u32,
}

impl Counts {
    /// Counts sentences in.
    pub(in crate::story) fn add<'g>(&mut self, gists: impl Iterator<Item = &'g Gist>) {
        for gist in gists {
            self.all += 1;
            for &feature in gist {
                *self.of(feature) += 1;
            }
        }
    }

    /// Takes sentences out again that were counted in.
    pub(in crate::story) fn take<'g>(&mut self, gists: impl Iterator<Item = &'g Gist>) {
        for gist in gists {
            self.all -= 1;
            for &feature in gist {
                *self.of(feature) -= 1;
            }
        }
    }

    fn of(&mut self, feature: Feature) -> &mut u32 {
        let counts = if feature.is_entity() { &mut self.entities } else { &mut self.stems };
        let at = feature.number() as usize;
        if counts.len() <= at {
            counts.resize(at + 1, 0);
        }
        &mut counts[at]
    }
}

/// How much each feature tells: what stands in few sentences of the story tells more than what stands in many.
///
/// Weights are whole numbers, so that their sums are the same in whatever order features are numbered; and they change
/// in steps, so that an article more or less leaves nearly all of them as they are.
#[derive(Default)]
pub(in crate::story) struct Weights {
    entities: Vec<u32>,
    stems: Vec<u32>,
}

/// Which features weigh otherwise than they did.
#[derive(Default)]
pub(in crate::story) struct Reweighed {
    entities: Vec<bool>,
    stems: Vec<bool>,
    /// Whether any does, …
    pub(in crate::story) is_any: bool,
    /// … and whether so many do that nearly everything is otherwise.
    pub(in crate::story) is_most: bool,
}

impl Reweighed {
    /// Whether a feature does.
    pub(in crate::story) fn holds(&self, feature: Feature) -> bool {
        let of = if feature.is_entity() { &self.entities } else { &self.stems };
        of.get(feature.number() as usize).copied().unwrap_or_default()
    }
}

/// What a weight of one is.
const ONE: u32 = 1 << 12;

impl Weights {
    /// Inverse document frequency over the story's sentences (Spärck Jones 1972).
    pub(in crate::story) fn of(counts: &Counts) -> Self {
        let weights = |of: &[u32]| of.iter().map(|&count| weight(count, counts.all)).collect();
        Self { entities: weights(&counts.entities), stems: weights(&counts.stems) }
    }

    /// What weighs otherwise than it did by these.
    pub(in crate::story) fn reweighed(&self, now: &Self) -> Reweighed {
        let all = self.stems.len().max(now.stems.len()) + self.entities.len().max(now.entities.len());
        let differ = |before: &[u32], now: &[u32]| -> Vec<bool> {
            let weight = |of: &[u32], at: usize| of.get(at).copied().unwrap_or(ONE);
            (0..before.len().max(now.len())).map(|at| weight(before, at) != weight(now, at)).collect()
        };
        let [entities, stems] = [differ(&self.entities, &now.entities), differ(&self.stems, &now.stems)];
        let count = entities.iter().chain(&stems).filter(|is_other| **is_other).count();
        Reweighed { entities, stems, is_any: count > 0, is_most: 4 * count > all }
    }

    /// How much a feature tells.
    pub(in crate::story) fn weight(&self, feature: Feature) -> u64 {
        let known = if feature.is_entity() { &self.entities } else { &self.stems };
        u64::from(known.get(feature.number() as usize).copied().unwrap_or(ONE))
    }

    /// The same with a point: 1 is what a word tells that stands in all but a few sentences.
    pub(in crate::story) fn of_one(&self, feature: Feature) -> f64 {
        Self::as_one(self.weight(feature))
    }

    /// A weight with a point.
    pub(in crate::story) fn as_one(weight: u64) -> f64 {
        weight as f64 / f64::from(ONE)
    }

    /// The sum of the squares of what features tell.
    fn squares(&self, features: impl Iterator<Item = Feature>) -> f64 {
        features.map(|feature| self.weight(feature).pow(2)).sum::<u64>() as f64
    }

    /// The length of a gist, its features taken for axes.
    pub(in crate::story) fn norm(&self, gist: &[Feature]) -> f64 {
        self.squares(gist.iter().copied()).sqrt()
    }

    /// From 0 (nothing shared) to 1 (the same): the cosine of the two weighted gists.
    pub(in crate::story) fn likeness(&self, one: &[Feature], other: &[Feature]) -> f64 {
        self.likeness_by_norm((one, self.norm(one)), (other, self.norm(other)))
    }

    /// The same of gists whose norms are known.
    pub(in crate::story) fn likeness_by_norm(&self, one: (&[Feature], f64), other: (&[Feature], f64)) -> f64 {
        let whole = one.1 * other.1;
        if whole > 0.0 { self.squares_shared(one.0, other.0) / whole } else { 0.0 }
    }

    /// The sum of the squares of what two gists share.
    fn squares_shared(&self, one: &[Feature], other: &[Feature]) -> f64 {
        let (mut at, mut at_other, mut sum) = (0, 0, 0);
        // Both go on where they are the same: which does is hard to foretell, so it is counted rather than asked.
        while let (Some(&feature), Some(&feature_other)) = (one.get(at), other.get(at_other)) {
            if feature == feature_other {
                sum += self.weight(feature).pow(2);
            }
            at += usize::from(feature <= feature_other);
            at_other += usize::from(feature_other <= feature);
        }
        sum as f64
    }
}

/// The weight of what stands in so many of all sentences.
fn weight(count: u32, all: u32) -> u32 {
    let weight = (1.0 + f64::from(step(all)) / f64::from(step(count.max(1)))).ln();
    (weight * f64::from(ONE)).round() as u32
}

/// A number with all but its first three binary digits made zero: above eight it moves only by an eighth and more.
const fn step(number: u32) -> u32 {
    let rest = u32::BITS.saturating_sub(number.leading_zeros()).saturating_sub(3);
    number >> rest << rest
}

/// What two sorted gists share.
pub(in crate::story) fn shared<'g>(one: &'g Gist, other: &'g Gist) -> impl Iterator<Item = Feature> + 'g {
    let mut rest = other.iter().copied().peekable();
    one.iter().copied().filter(move |feature| {
        while rest.next_if(|other| other < feature).is_some() {}
        rest.next_if_eq(feature).is_some()
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn likeness_is_one_for_the_same_and_zero_for_strangers() {
        let weights = Weights::of(&Counts::default());
        let one = vec![Feature::entity(1), Feature::stem(4), Feature::stem(7)];
        let other = vec![Feature::entity(2), Feature::stem(5)];
        assert!((weights.likeness(&one, &one) - 1.0).abs() < 1e-9);
        assert!(weights.likeness(&one, &other).abs() < 1e-9);
    }

    #[test]
    fn weights_move_in_steps() {
        assert_eq!([1, 7, 8, 9, 15, 16, 19, 20].map(step), [1, 7, 8, 8, 14, 16, 16, 20]);
        assert_eq!(weight(100, 5000), weight(101, 5001));
        assert!(weight(100, 5000) > weight(200, 5000));
    }

    #[test]
    fn rare_features_weigh_more() {
        let (rare, common) = (Feature::stem(0), Feature::stem(1));
        let gists = [vec![rare, common], vec![common], vec![common]];
        let mut counts = Counts::default();
        counts.add(gists.iter());
        let weights = Weights::of(&counts);
        assert!(weights.weight(rare) > weights.weight(common));
    }
}
