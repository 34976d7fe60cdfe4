//! How certain signs make it that two values are of one thing: logistic regression.
//!
//! The weights were learnt from invented stories whose contradictions are known (`cargo xtask learn`). Above 0 a pair is
//! likely enough for being told: about one in three, for of the pairs that are more likely than that most are right.

use super::value::sign::Signs;
use super::weights::WEIGHTS;

/// How certain it is that a pair is of one thing: above 0 if it is to be told.
pub(super) fn certainty(signs: &Signs) -> f64 {
    let weights = WEIGHTS[signs.compared as usize];
    let weighed = signs.all.iter().zip(&weights[1..]).map(|(sign, weight)| sign * weight);
    weights[0] + weighed.sum::<f64>()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::story::conflict::value::sign::Compared;

    #[test]
    fn what_is_looked_for_last_is_first_taken_for_the_best_that_it_can_be() {
        // Being each other's likest speaks for a pair of any kind, agreement against two numbers.
        assert!(WEIGHTS.iter().all(|weights| weights[1] > 0.0));
        assert!(WEIGHTS[Compared::Numbers as usize].last().is_some_and(|agreement| *agreement < 0.0));
    }
}
