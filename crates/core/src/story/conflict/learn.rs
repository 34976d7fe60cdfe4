//! Pairs of values with their signs, for learning what these weigh.

use super::finder::Finder;
use super::value::sign::{self, Compared};
use super::value::{Seen, all_signs};
use super::{ConflictKind, Side};
use crate::story::told::Articles;

/// So many signs, the first, are the same whatever is compared.
pub const COMMON_SIGNS: usize = sign::COMMON;

/// Two values of two articles that cannot both be right if they are told of one thing.
#[derive(Clone, Debug)]
pub struct Example {
    /// What they differ on.
    pub kind: ConflictKind,
    /// Which weights judge them: clock times 0, days 1, years 2, numbers 3, places 4.
    pub weights: usize,
    /// The values.
    pub sides: [Side; 2],
    /// What speaks for and against their being of one thing, in the order of the weights.
    pub signs: Vec<f64>,
}

/// All pairs of a story that share a word.
pub(in crate::story) fn examples(finder: &Finder, articles: &Articles<'_>) -> Vec<Example> {
    let all = finder.all();
    let mut examples = Vec::new();
    for (index, &(one, value, values)) in all.iter().enumerate() {
        let told = articles.of(one.0);
        let others = all[index + 1..].iter();
        for &(other, value_other, values_other) in others.filter(|(other, ..)| other.0 != one.0) {
            if !finder.meet(one, other) || value.kind() != value_other.kind() {
                continue;
            }
            let told_other = articles.of(other.0);
            let seen = Seen { told, value, values };
            let seen_other = Seen { told: told_other, value: value_other, values: values_other };
            let side = |number: u32, seen: Seen<'_>| Side {
                place: articles.sentence(number, seen.context().sentence()),
                value: seen.value.value(),
            };
            let Some(signs) = all_signs(seen, seen_other) else { continue };
            let signs = finder.with_best(signs, (one, seen), (other, seen_other));
            let kind = match signs.compared {
                Compared::Clocks | Compared::Days | Compared::Years => ConflictKind::Date,
                Compared::Numbers => ConflictKind::Number,
                Compared::Places => ConflictKind::Place,
            };
            examples.push(Example {
                kind,
                weights: signs.compared as usize,
                sides: [side(one.0, seen), side(other.0, seen_other)],
                signs: signs.all().to_vec(),
            });
        }
    }
    examples
}
