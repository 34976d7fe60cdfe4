//! How many met with a fate, as one article tells it: the dead, suspects, hectares that have burnt.

use std::collections::BTreeSet;

use super::cues;
use crate::quantity::{Bound, Decimal, Quantity};
use crate::story::conflict::{Dimension, Unit};
use crate::story::senses::Senses;
use crate::story::statement::Sentence;
use crate::{Analysis, Span};

/// A count in a sentence of an article.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(in crate::story) struct Tally {
    /// The number of the sentence.
    pub(super) sentence: usize,
    /// Index into the article's quantities.
    pub(super) quantity: usize,
    /// How many, areas in the smallest unit.
    pub(super) number: Decimal,
    pub(super) fate: Fate,
}

/// What befell what: a sense, and what is counted.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Fate {
    sense: usize,
    counted: Unit,
}

/// A fate stands at most so many bytes from the number of those who met with it.
const NEAR: usize = 60;

/// The counts that an article gives as the whole, and not as a part of it. `units` are those of its quantities.
pub(in crate::story) fn tallies(analysis: &Analysis, units: &[Unit], sentences: &[Sentence]) -> Vec<Tally> {
    let mut tallies = Vec::new();
    for (at, sentence) in sentences.iter().enumerate().filter(|(_, sentence)| sentence.is_plain()) {
        let span = sentence.span;
        let fates: Vec<(Span, usize)> = sentence.own_senses().filter(|(_, sense)| is_fate(*sense)).collect();
        if fates.is_empty() || cues::is_part(span.of(&analysis.text)) {
            continue;
        }
        let quantities = &analysis.quantities;
        let first = quantities.partition_point(|quantity| quantity.span.start < span.start);
        let of_sentence = quantities[first..].iter().take_while(|quantity| quantity.span.start < span.end);
        for (quantity, counted) in (first..).zip(of_sentence) {
            let befell = |sense: usize| fate(sense, units[quantity]);
            let known = nearest(&analysis.text, counted.span, &fates).and_then(befell);
            let number = units[quantity].smallest(counted.value);
            if let Some((fate, number)) =
                known.zip(number).filter(|_| is_whole(&analysis.text, span, counted))
            {
                tallies.push(Tally { sentence: at, quantity, number, fate });
            }
        }
    }
    // What the headline counts the text counts again, in a whole sentence.
    let is_headline =
        |tally: &Tally| analysis.layout.furniture_at(sentences[tally.sentence].span.start).is_some();
    let told = tallies.iter().filter(|tally| !is_headline(tally)).map(|tally| (tally.fate, tally.number));
    let told: BTreeSet<(Fate, Decimal)> = told.collect();
    tallies.retain(|tally| !is_headline(tally) || !told.contains(&(tally.fate, tally.number)));
    tallies
}

/// Whether a sense is of something that befalls people or things.
const fn is_fate(sense: usize) -> bool {
    Senses::is_casualty(sense) || Senses::befalls(sense) || Senses::is_disaster(sense)
}

/// What befell what is counted with a unit, if it can.
fn fate(sense: usize, unit: Unit) -> Option<Fate> {
    let counted = match unit {
        Unit::People if !Senses::is_disaster(sense) => unit,
        Unit::Measure(Dimension::Area, _) if Senses::is_disaster(sense) => Unit::Measure(Dimension::Area, 1),
        Unit::Thing(_) if Senses::is_disaster(sense) => unit,
        _ => return None,
    };
    Some(Fate { sense, counted })
}

/// The fate next to a number, in its clause: `21 orang meninggal, 36 orang masih dicari`. Fates stand in their order.
fn nearest(text: &str, number: Span, fates: &[(Span, usize)]) -> Option<usize> {
    let between = |word: Span| Span::new(word.end.min(number.end), word.start.max(number.start));
    let is_near = |word: Span| between(word).len() <= NEAR && !between(word).of(text).contains([',', ';']);
    let behind = fates.partition_point(|(word, _)| word.start < number.start);
    let beside = &fates[behind.saturating_sub(1)..(behind + 1).min(fates.len())];
    let near = beside.iter().filter(|(word, _)| is_near(*word));
    near.min_by_key(|(word, _)| between(*word).len()).map(|(_, sense)| *sense)
}

/// Whether a number is a whole: no range, limit, part (`dua dari lima`) or what came on top (`tiga orang lagi`), nor of the
/// bodies that were found.
fn is_whole(text: &str, sentence: Span, counted: &Quantity) -> bool {
    let before = Span::new(sentence.start, counted.span.start).of(text);
    let behind = Span::new(counted.span.end, sentence.end).of(text);
    counted.max.is_none()
        && counted.against.is_none()
        && counted.bound != Some(Bound::Max)
        && !counted.unit.as_deref().is_some_and(cues::are_bodies)
        && !cues::is_part_before(before)
        && !cues::is_part_behind(behind)
}
