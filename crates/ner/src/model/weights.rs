//! The weights: a row for each feature, one small integer for each tag.

use super::TAGS;
use super::keys::Marks;

/// One weight of 1 is this many steps of the integers.
#[cfg(feature = "train")]
pub(crate) const STEPS: f32 = 32.0;

/// Sums of weights, one a tag. Eight, so that a row is added in one go.
pub(crate) type Scores = [i32; 8];

/// All rows of a model, to be looked up by their features.
///
/// An open-addressing table whose slots hold the rows themselves, so that a feature costs one line of the cache. Most
/// features have no row, so a field of bits is asked first.
#[derive(Clone, Debug, Default)]
pub(crate) struct Weights {
    slots: Vec<Slot>,
    marks: Marks,
}

#[derive(Clone, Copy, Debug, Default)]
struct Slot {
    /// 0: empty.
    feature: u32,
    row: Row,
}

/// One weight a tag, the last of them 0.
pub(crate) type Row = [i8; 8];

impl Weights {
    pub(crate) fn new(features: &[u32], rows: &[Row]) -> Self {
        let mut slots = vec![Slot::default(); (features.len() * 4 / 3 + 1).next_power_of_two()];
        for (&feature, &row) in features.iter().zip(rows) {
            let mut at = feature as usize & (slots.len() - 1);
            while slots[at].feature != 0 {
                at = (at + 1) & (slots.len() - 1);
            }
            slots[at] = Slot { feature, row };
        }
        Self { marks: Marks::new(features), slots }
    }

    /// Adds the rows of all features to the scores.
    pub(crate) fn add(&self, features: &Features, scores: &mut Scores) {
        // First which may have a row, without a branch, for the machine could not foretell it.
        let (mut held, mut count) = ([0; MOST], 0);
        for &feature in features.all() {
            held[count] = feature;
            count += usize::from(self.marks.may_hold(feature));
        }
        for &feature in &held[..count] {
            self.add_row(feature, scores);
        }
    }

    fn add_row(&self, feature: u32, scores: &mut Scores) {
        let mut at = feature as usize;
        while let Some(slot) = self.slots.get(at & (self.slots.len().wrapping_sub(1))) {
            if slot.feature == feature {
                for (score, &weight) in scores.iter_mut().zip(&slot.row) {
                    *score += i32::from(weight);
                }
                return;
            }
            if slot.feature == 0 {
                return;
            }
            at += 1;
        }
    }
}

/// The most features that are gathered at once: more than a word or a place has.
const MOST: usize = 32;

/// Features that were gathered, to be looked up together.
#[derive(Default)]
pub(crate) struct Features {
    features: [u32; MOST],
    count: usize,
}

impl Features {
    /// Adds one.
    #[inline]
    pub(crate) fn push(&mut self, feature: u32) {
        debug_assert!(self.count < MOST, "more features than there is room for");
        if let Some(slot) = self.features.get_mut(self.count) {
            *slot = feature;
            self.count += 1;
        }
    }

    fn all(&self) -> &[u32] {
        &self.features[..self.count]
    }
}

/// The weights of one tag behind another: `[before][tag]`.
pub(crate) type Transitions = [Scores; TAGS];
