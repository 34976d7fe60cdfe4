//! Scores that contradict each other: of one vote, or of how one match ended.

use super::Told;
use crate::quantity::{Decimal, Quantity, Relation};
use crate::story::conflict::headline::words;

/// The two numbers of a score, the higher first: which side is told first says nothing.
pub(super) fn numbers(quantity: &Quantity) -> Option<[Decimal; 2]> {
    let against = quantity.against.filter(|against| against.relation == Relation::Score)?.value;
    Some([quantity.value.max(against), quantity.value.min(against)])
}

/// A sentence of more bytes tells no result.
const LONGEST: usize = 1000;

/// Whether a score is the one that its sentence tells of, and the last: of the sets of a match there are several, and of
/// a match that goes on one after the other.
pub(super) fn is_result(told: &Told<'_>, sentence: usize, index: usize) -> bool {
    let span = told.sentences[sentence].span;
    if span.len() > LONGEST {
        return false;
    }
    let quantities = &told.analysis.quantities;
    let first = quantities.partition_point(|quantity| quantity.span.start < span.start);
    let of_sentence = quantities[first..].iter().take_while(|quantity| quantity.span.start < span.end);
    let is_one_of_several = of_sentence.filter(|quantity| quantity.against.is_some()).nth(1).is_some();
    let is_of_match = || quantities[index].unit.as_deref() == Some(crate::quantity::SCORE);
    let text = span.of(&told.analysis.text);
    !is_one_of_several
        && (!is_of_match() || words::has(text, words::END) && !words::has(text, words::OTHER_SCORE))
}
