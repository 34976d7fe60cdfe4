//! How certain signs make it that two values are of one thing: logistic regression.
//!
//! The weights were learnt from invented stories whose contradictions are known (`cargo xtask learn`). Above 0 a pair is
//! likely enough for being told: two in five, for of the pairs that are more likely than that most are right.

use super::value::sign::Signs;
use super::weights::WEIGHTS;

/// How certain it is that a pair is of one thing: above 0 if it is to be told. Of signs that are not known yet each is taken
/// for the best that it can be.
pub(super) fn certainty(signs: &Signs) -> f64 {
    let weights = WEIGHTS[signs.compared as usize];
    weights[0] + signs.weighed(&weights[1..])
}
