//! What a number counts: its whole noun phrase.

use super::number::Amount;
use super::subject;
use super::unit::{Kind, Unit, is_noun};
use super::words::Part;
use crate::Span;
use crate::view::View;

/// A phrase is at most this many tokens long.
pub(super) const LONGEST: usize = 9;

/// The noun phrase that a number counts, as a range of tokens.
pub(super) fn read(view: &View<'_>, amount: &Amount, unit: &Unit, start: usize) -> Option<Span> {
    let behind = || behind(view, unit);
    let before = || subject::before(view, start, unit.kind);
    let itself = || Some((unit.end - 1, phrase_end(view, unit.end)));
    let (from, to) = match unit.kind {
        Kind::Noun => measured_noun(view, start)
            .or_else(|| subject::of_total(view, start))
            .or_else(|| subject::of_measured(view, start))
            .or_else(|| Some((amount.end, phrase_end(view, unit.end)))),
        Kind::Classifier => measured_noun(view, start).or_else(behind).or_else(before).or_else(itself),
        Kind::Measure => behind().or_else(before),
        Kind::Bare if amount.is_part => of_part(view, amount.end),
        Kind::Bare => before(),
    }?;
    Some(view.span(from, to)).filter(|span| !span.is_empty())
}

/// The whole that something is a part of: `setengah dari penduduk desa`.
fn of_part(view: &View<'_>, at: usize) -> Option<(usize, usize)> {
    view.next_in_line(at).filter(|word| matches!(word.text, "dari" | "of"))?;
    let is_the = view.next_in_line(at + 1).is_some_and(|word| matches!(word.text, "the" | "its" | "their"));
    let from = at + 1 + usize::from(is_the);
    is_noun(view, from).then(|| (from, phrase_end(view, from + 1)))
}

/// `selisih 309 suara` measures the margin, though votes are counted.
fn measured_noun(view: &View<'_>, start: usize) -> Option<(usize, usize)> {
    let before = view.before_in_line(start)?;
    const MEASURED: &[&str] = &["selisih", "kapasitas", "kuota", "ambang", "target", "defisit", "surplus"];
    let is_measured = MEASURED.contains(&&*ner::lower(before.text));
    is_measured.then(|| (start - 1, start))
}

/// The noun right behind a measure or a classifier: `hektare sawah`, `ekor domba`, `persen suara`.
fn behind(view: &View<'_>, unit: &Unit) -> Option<(usize, usize)> {
    let at = unit.end;
    let next = view.next_in_line(at)?;
    if next.text == "di" && view.next_in_line(at + 1).is_some_and(|word| word.text == "antaranya") {
        return is_noun(view, at + 2).then(|| (at + 2, phrase_end(view, at + 3)));
    }
    if next.text == "of" && unit.kind == Kind::Measure {
        return is_noun(view, at + 1).then(|| (at + 1, phrase_end(view, at + 2)));
    }
    is_noun(view, at).then(|| (at, phrase_end(view, at + 1)))
}

/// Where the noun phrase ends whose head stands before `at`: further nouns, names, `di` and a place, and a
/// short `yang` clause that closes the sentence.
fn phrase_end(view: &View<'_>, at: usize) -> usize {
    let mut end = at;
    while end < at + LONGEST && (is_noun(view, end) || is_name(view, end)) {
        end += 1;
    }
    if let Some(place) = place_end(view, end) {
        end = place;
    }
    let is_short_clause = view.next_in_line(end).is_some_and(|word| word.text == "yang")
        && view.next_in_line(end + 1).is_some_and(|word| word.is_word())
        && view.get(end + 2).is_none_or(|word| word.after_line || !word.is_word() && word.text != "(");
    if is_short_clause { end + 2 } else { end }
}

/// Whether a token belongs to a name.
fn is_name(view: &View<'_>, at: usize) -> bool {
    view.next_in_line(at).is_some_and(|word| {
        !word.in_time
            && (word.mention.is_some()
                || (word.is_capital() && word.is_word() && !is_headline_verb(view, at)))
    })
}

/// In a headline every word has a capital, verbs too.
fn is_headline_verb(view: &View<'_>, at: usize) -> bool {
    view.get(at).is_some_and(|word| {
        word.is_verb() || word.is(Part::Predicate) || word.is(Part::Stop) || word.is(Part::Link)
    })
}

/// Where `di` with a place ends, if one begins at `at`.
pub(super) fn place_end(view: &View<'_>, at: usize) -> Option<usize> {
    let is_in = view.next_in_line(at).is_some_and(|word| matches!(word.text, "di" | "in"));
    if !is_in {
        return None;
    }
    let mut end = at + 1;
    while end < at + 1 + LONGEST && (is_noun(view, end) || is_name(view, end)) {
        end += 1;
    }
    (end > at + 1).then_some(end)
}
