//! How much two sentences tell the same.

/// One thing that a sentence is about: an entity of the story, or the stem of a word.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Feature {
    /// Index into the story's entities.
    Entity(u32),
    /// A sense of [`super::senses`], or the number of a stem behind those.
    Stem(u32),
}

/// What a sentence is about, for comparing: sorted, each once.
pub(super) type Gist = Vec<Feature>;

/// How much each feature tells: what stands in few sentences of the story tells more than what stands in many.
pub(super) struct Weights {
    entities: Vec<f64>,
    stems: Vec<f64>,
}

impl Weights {
    /// Inverse document frequency over the story's sentences (Spärck Jones 1972).
    pub(super) fn of<'g>(gists: impl Iterator<Item = &'g Gist>) -> Self {
        let mut features: Vec<Feature> = Vec::new();
        let mut all = 0;
        for gist in gists {
            all += 1;
            features.extend(gist);
        }
        features.sort_unstable();
        let mut weights = Self { entities: Vec::new(), stems: Vec::new() };
        for same in features.chunk_by(|one, other| one == other) {
            let (feature, count) = (same[0], same.len());
            let (list, at) = match feature {
                Feature::Entity(at) => (&mut weights.entities, at as usize),
                Feature::Stem(at) => (&mut weights.stems, at as usize),
            };
            if list.len() <= at {
                list.resize(at + 1, 1.0);
            }
            list[at] = (1.0 + f64::from(all) / count as f64).ln();
        }
        weights
    }

    /// How much a feature tells.
    pub(super) fn weight(&self, feature: Feature) -> f64 {
        let known = match feature {
            Feature::Entity(at) => self.entities.get(at as usize),
            Feature::Stem(at) => self.stems.get(at as usize),
        };
        known.copied().unwrap_or(1.0)
    }

    /// The length of a gist, its features taken for axes.
    pub(super) fn norm(&self, gist: &Gist) -> f64 {
        gist.iter().map(|&feature| self.weight(feature).powi(2)).sum::<f64>().sqrt()
    }

    /// From 0 (nothing shared) to 1 (the same): the cosine of the two weighted gists.
    pub(super) fn likeness(&self, one: &Gist, other: &Gist) -> f64 {
        self.likeness_by_norm((one, self.norm(one)), (other, self.norm(other)))
    }

    /// The same of gists whose norms are known.
    pub(super) fn likeness_by_norm(&self, one: (&Gist, f64), other: (&Gist, f64)) -> f64 {
        let shared: f64 = shared(one.0, other.0).map(|feature| self.weight(feature).powi(2)).sum();
        let whole = one.1 * other.1;
        if whole > 0.0 { shared / whole } else { 0.0 }
    }
}

/// What two sorted gists share.
pub(super) fn shared<'g>(one: &'g Gist, other: &'g Gist) -> impl Iterator<Item = Feature> + 'g {
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
        let weights = Weights::of([].into_iter());
        let one = vec![Feature::Entity(1), Feature::Stem(4), Feature::Stem(7)];
        let other = vec![Feature::Entity(2), Feature::Stem(5)];
        assert!((weights.likeness(&one, &one) - 1.0).abs() < 1e-9);
        assert!(weights.likeness(&one, &other).abs() < 1e-9);
    }

    #[test]
    fn rare_features_weigh_more() {
        let (rare, common) = (Feature::Stem(0), Feature::Stem(1));
        let gists = [vec![rare, common], vec![common], vec![common]];
        let weights = Weights::of(gists.iter());
        assert!(weights.weight(rare) > weights.weight(common));
    }
}
