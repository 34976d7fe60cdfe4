//! The rows of weights, and the weights from tag to tag.

use super::coder::Coder;
use super::guess::{Guess, under};
use super::{GUIDELINES, Pass, Row, TAGS};

/// In which order the weights of a row come: outside, the beginnings, the insides.
const ORDER: [usize; TAGS] = [0, 1, 3, 5, 2, 4, 6];

impl<C: Coder> Pass<'_, C> {
    /// The rows of features.
    pub(super) fn rows(&mut self, features: &[u32]) {
        let given = self.given;
        let mut rows: Vec<(u32, Row)> = Vec::with_capacity(features.len());
        for &feature in features {
            let told = || given.features.binary_search(&feature).map_or(Row::default(), |at| given.rows[at]);
            rows.push((feature, row(&mut self.guess, told)));
        }
        rows.sort_unstable_by_key(|&(feature, _)| feature);
        (self.found.features, self.found.rows) = rows.into_iter().unzip();
        for at in 0..GUIDELINES * TAGS * TAGS {
            let weight = self.guess.plain(16, || u32::from(given.transitions[at] as u16));
            self.found.transitions.push(weight as u16 as i16);
        }
    }
}

/// One row.
fn row<C: Coder>(guess: &mut Guess<C>, told: impl Fn() -> Row) -> Row {
    let mut row = Row::default();
    // The weights of a feature add up to nothing, but for rounding: so says what they were fitted to.
    let (mut sum, mut size) = (0i32, 0);
    for (place, tag) in (0..).zip(ORDER) {
        let circumstance = under(under(sum.clamp(-20, 20) as u32, place), size);
        let weight = weight(guess, under(25, circumstance), || i32::from(told()[tag]));
        row[tag] = weight as i8;
        sum += weight;
        size = (size + weight.unsigned_abs()).min(8);
    }
    row
}

/// A weight: whether it is nothing, its sign, and one step after the other away from nothing.
fn weight<C: Coder>(guess: &mut Guess<C>, place: u32, told: impl Fn() -> i32) -> i32 {
    if !guess.bit(place, 0, &|| told() != 0) {
        return 0;
    }
    let negative = guess.bit(place, 1, &|| told() < 0);
    let most = if negative { 128 } else { 127 };
    let more =
        |size: &u32| guess.bit(place, 2 * size + u32::from(negative), &|| told().unsigned_abs() > *size);
    let size = 1 + (1..most).take_while(more).count() as i32;
    if negative { -size } else { size }
}
