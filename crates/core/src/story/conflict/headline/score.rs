//! The score of a match in a headline, and that of the text that contradicts it.

use super::{Contradiction, Page, words};
use crate::Span;
use crate::story::conflict::{ConflictKind, SideValue};

/// No side of a match scores more, as far as it is told so: `3-1`.
const MOST: u32 = 20;

/// Scores of a sentence that are looked at, at most.
const MOST_SCORES: usize = 10;

/// A score.
#[derive(Clone, Copy, Debug)]
struct Score {
    sentence: usize,
    span: Span,
    of: [u32; 2],
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
            let sides = [own, other].map(|side| (side.sentence, SideValue::Place(side.span)));
            found.push(Contradiction { kind: ConflictKind::Number, sides });
        }
    }
    found
}

/// The words around a score.
fn clause<'t>(page: &Page<'t>, score: &Score) -> &'t str {
    page.clause(score.sentence, score.span).of(page.text())
}

/// The scores of a sentence: two short numbers with a dash between them and nothing else.
fn scores(page: &Page<'_>, sentence: usize) -> Vec<Score> {
    let whole = page.told.sentences[sentence].span;
    let words =
        whole.of(page.text()).split(|c: char| c.is_whitespace() || matches!(c, ',' | '.' | '(' | ')'));
    let score = |word: &str| {
        let (one, other) = word.split_once(['-', '–'])?;
        let of = [one.parse().ok()?, other.parse().ok()?];
        let start = word.as_ptr() as usize - page.text().as_ptr() as usize;
        let span = Span::new(start, start + word.len());
        let (quantities, times) = (&page.told.analysis.quantities, &page.told.analysis.times);
        let first = quantities.partition_point(|quantity| quantity.span.end <= span.start);
        let is_counted = quantities.get(first).is_some_and(|quantity| quantity.span.meets(span));
        let first = times.partition_point(|time| time.range.end <= span.start);
        let is_time = times.get(first).is_some_and(|time| span.meets(time.range.clone().into()));
        let is_score = of.iter().all(|points: &u32| *points <= MOST) && !is_counted && !is_time;
        is_score.then_some(Score { sentence, span, of })
    };
    words.filter_map(score).take(MOST_SCORES).collect()
}
