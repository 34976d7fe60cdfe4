//! The score of a match in a headline, and that of the text that contradicts it.

use super::{Contradiction, Page, words};
use crate::Span;
use crate::quantity::{Decimal, Quantity, Relation};
use crate::story::conflict::{ConflictKind, SideValue};

/// No side of a match scores more, as far as it is told so: `3-1`.
const MOST: i64 = 20;

/// Scores of a sentence that are looked at, at most.
const MOST_SCORES: usize = 10;

/// A score.
#[derive(Clone, Copy, Debug)]
struct Score {
    sentence: usize,
    /// Which quantity of the article it is.
    index: usize,
    span: Span,
    of: [Decimal; 2],
}

pub(super) fn contradictions(page: &Page<'_>) -> Vec<Contradiction> {
    let mut found = Vec::new();
    let below =
        || (0..page.told.sentences.len()).filter(|&at| page.is_prose(at)).flat_map(|at| scores(page, at));
    for own in page.headlines.iter().flat_map(|&at| scores(page, at)) {
        let is_same = |other: &Score| own.of == other.of || own.of == [other.of[1], other.of[0]];
        let is_other_match = |score: &Score| {
            words::has(page.told.sentences[score.sentence].span.of(page.text()), words::OTHER_SCORE)
        };
        let mut others = below().filter(|score| !is_other_match(score)).peekable();
        if others.peek().is_none() || below().any(|score| is_same(&score) && !is_other_match(&score)) {
            continue;
        }
        let mut ends = others.filter(|score| words::has(clause(page, score), words::END));
        if let (Some(other), None) = (ends.next(), ends.next()) {
            let sides = [own, other].map(|side| (side.sentence, SideValue::Quantity(side.index)));
            found.push(Contradiction { kind: ConflictKind::Number, sides });
        }
    }
    found
}

/// The words around a score.
fn clause<'t>(page: &Page<'t>, score: &Score) -> &'t str {
    page.clause(score.sentence, score.span).of(page.text())
}

/// The scores of a sentence in which no side has more than is usual.
fn scores(page: &Page<'_>, sentence: usize) -> impl Iterator<Item = Score> {
    let whole = page.told.sentences[sentence].span;
    let quantities = &page.told.analysis.quantities;
    let first = quantities.partition_point(|quantity| quantity.span.start < whole.start);
    let of_sentence =
        (first..).zip(&quantities[first..]).take_while(move |(_, quantity)| quantity.span.start < whole.end);
    let score = move |(index, quantity): (usize, &Quantity)| {
        let of = [quantity.value, quantity.against.filter(|of| of.relation == Relation::Score)?.value];
        let is_usual = of.iter().all(|points| *points <= Decimal::whole(MOST));
        is_usual.then_some(Score { sentence, index, span: quantity.span, of })
    };
    of_sentence.filter_map(score).take(MOST_SCORES)
}
