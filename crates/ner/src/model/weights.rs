//! The weights: a row for each feature, one small integer for each tag.

use super::TAGS;
use super::keys::Keys;

/// One weight of 1 is this many steps of the integers.
#[cfg(feature = "train")]
pub(crate) const STEPS: f32 = 32.0;

/// Sums of weights, one a tag, four to a number with sixteen bits each, so that two additions do for all.
///
/// Every weight is counted 128 too high and so never below zero: no sum borrows from its neighbour, and of the tags
/// none gains on another. A token has 72 features at most, and 72 times 255 is far from the end of sixteen bits.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) struct Scores {
    /// Of tags 0, 2, 4 and 6.
    even: u64,
    /// Of tags 1, 3 and 5.
    odd: u64,
}

/// Every other byte.
const EVEN: u64 = 0x00ff_00ff_00ff_00ff;

impl Scores {
    /// Adds other sums.
    #[inline]
    pub(crate) fn add(&mut self, other: &Self) {
        self.even = self.even.wrapping_add(other.even);
        self.odd = self.odd.wrapping_add(other.odd);
    }

    #[inline]
    fn add_row(&mut self, row: u64) {
        self.even = self.even.wrapping_add(row & EVEN);
        self.odd = self.odd.wrapping_add((row >> 8) & EVEN);
    }

    /// The sum of each tag, all of them too high by the same amount; the last is no tag's.
    #[inline]
    pub(crate) fn each(self) -> [i32; 8] {
        let lane = |sums: u64, at: u32| i32::from((sums >> (16 * at)) as u16);
        let Self { even: e, odd: o } = self;
        [lane(e, 0), lane(o, 0), lane(e, 1), lane(o, 1), lane(e, 2), lane(o, 2), lane(e, 3), lane(o, 3)]
    }
}

/// All rows of a model, to be looked up by their features.
#[derive(Clone, Debug, Default)]
pub(crate) struct Weights {
    features: Keys,
    /// A byte a tag, the first lowest, each weight 128 too high; the eighth byte is 0.
    rows: Vec<u64>,
}

pub(crate) use super::packing::Row;

impl Weights {
    /// The features are in order.
    pub(crate) fn new(features: &[u32], rows: &[Row]) -> Self {
        let raised = |row: &Row| {
            let mut raised = row.map(|weight| weight as u8 ^ 0x80);
            raised[TAGS] = 0;
            u64::from_le_bytes(raised)
        };
        Self { features: Keys::new(features), rows: rows.iter().map(raised).collect() }
    }

    /// The sum of the rows of features.
    pub(crate) fn sum(&self, features: &[u32]) -> Scores {
        let mut sum = Scores::default();
        self.add(features, &mut sum);
        sum
    }

    /// Adds the rows of features to the scores.
    // The page's first visit pays for every copy.
    #[inline(never)]
    pub(crate) fn add(&self, features: &[u32], scores: &mut Scores) {
        let rows = features.iter().filter_map(|&feature| self.rows.get(self.features.place(feature)?));
        rows.for_each(|&row| scores.add_row(row));
    }

    /// The same for few features that each token has others of: whether the model has one is not asked first.
    #[inline(never)]
    pub(crate) fn add_unasked(&self, features: &[u32], scores: &mut Scores) {
        features.iter().for_each(|&feature| scores.add_row(self.features.of_place(feature, &self.rows)));
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

    #[inline]
    pub(crate) fn all(&self) -> &[u32] {
        &self.features[..self.count]
    }
}

/// The weights of one tag behind another: `[before][tag]`.
pub(crate) type Transitions = [[i32; 8]; TAGS];

#[cfg(test)]
mod tests {
    use super::{Features, Row, Scores, Weights};

    #[test]
    fn sums_differ_from_tag_to_tag_as_the_weights_do() {
        let rows: [Row; 3] = [[-128, 127, 0, 1, -1, 90, -90, 0], [5, -7, 100, -100, 0, 1, 2, 0], [-128; 8]];
        let weights = Weights::new(&[7, 9, u32::MAX], &rows);
        let mut scores = Scores::default();
        let mut wanted = [0; 7];
        for (round, feature) in (0..72).zip([7, 9, u32::MAX, 11].into_iter().cycle()) {
            let mut features = Features::default();
            features.push(feature);
            weights.add(features.all(), &mut scores);
            for (sum, &weight) in wanted.iter_mut().zip(rows.get(round % 4).unwrap_or(&[0; 8])) {
                *sum += i32::from(weight);
            }
        }
        let sums = scores.each();
        assert!((0..7).all(|tag| sums[tag] - sums[0] == wanted[tag] - wanted[0]), "{sums:?} {wanted:?}");
    }
}
