//! How certain signs make it that two values are of one thing: logistic regression.
//!
//! The weights were learnt from invented stories whose contradictions are known (`cargo xtask learn`). Above 0 a pair is
//! likely enough for being told: two in five, for of the pairs that are more likely than that most are right.

use super::value::sign::{MOST, Signs};
use super::weights::WEIGHTS;

/// How certain it is that a pair is of one thing: above 0 if it is to be told. Of signs that are not known yet each is taken
/// for the best that it can be.
pub(super) fn certainty(signs: &Signs) -> f64 {
    let weights = WEIGHTS[signs.compared as usize];
    weights[0] + signs.weighed(&weights[1..])
}

/// The weights but for the first, with zeros behind the last.
const WHOLE_WEIGHTS: [[f64; MOST]; WEIGHTS.len()] = {
    let mut all = [[0.0; MOST]; WEIGHTS.len()];
    let mut way = 0;
    while way < all.len() {
        let mut at = 1;
        while at < WEIGHTS[way].len() {
            all[way][at - 1] = WEIGHTS[way][at];
            at += 1;
        }
        way += 1;
    }
    all
};

/// By more than this no sum lies beside itself in another order.
const MARGIN: f64 = 1e-6;

/// Whether a pair may still be told. Of most that is seen roughly.
pub(super) fn is_open(signs: &Signs) -> bool {
    let way = signs.compared as usize;
    let roughly = WEIGHTS[way][0] + signs.weighed_roughly(&WHOLE_WEIGHTS[way]);
    roughly > -MARGIN && certainty(signs) > 0.0
}
