//! The weights: a row for each feature, one small integer for each tag.

use super::TAGS;
use super::keys::Keys;

/// One weight of 1 is this many steps of the integers.
#[cfg(feature = "train")]
pub(crate) const STEPS: f32 = 32.0;

/// Sums of weights, one a tag. Eight, so that a row is added in one go.
pub(crate) type Scores = [i32; 8];

/// All rows of a model.
#[derive(Clone, Debug, Default)]
pub(crate) struct Weights {
    /// The features that have a row, in order.
    #[cfg(feature = "train")]
    pub features: Vec<u32>,
    /// Their rows.
    pub rows: Vec<[i8; 8]>,
    keys: Keys,
}

impl Weights {
    pub(crate) fn new(features: Vec<u32>, rows: Vec<[i8; 8]>) -> Self {
        let keys = Keys::new(&features);
        Self {
            #[cfg(feature = "train")]
            features,
            rows,
            keys,
        }
    }

    /// Adds a feature's row to the scores.
    pub(crate) fn add(&self, feature: u32, scores: &mut Scores) {
        if let Some(row) = self.keys.place(feature).and_then(|place| self.rows.get(place)) {
            for (score, &weight) in scores.iter_mut().zip(row) {
                *score += i32::from(weight);
            }
        }
    }
}

/// The weights of one tag behind another: `[before][tag]`.
pub(crate) type Transitions = [Scores; TAGS];
