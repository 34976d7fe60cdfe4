//! What a number counts: its whole noun phrase.

use super::amount::Amount;
use super::unit::{Kind, Unit, is_noun};
use super::view::View;
use super::words::Part;
use crate::Span;

/// A phrase is at most this many tokens long.
const LONGEST: usize = 9;
/// What is counted is looked for among this many tokens before the number.
const REACH: usize = 18;

/// The noun phrase that a number counts, as a range of tokens.
pub(super) fn read(view: &View<'_>, amount: &Amount, unit: &Unit, start: usize) -> Option<Span> {
    let behind = || behind(view, unit);
    let before = || before(view, start, unit.kind);
    let itself = || Some((unit.end - 1, phrase_end(view, unit.end)));
    let (from, to) = match unit.kind {
        Kind::Noun => measured_noun(view, start).or_else(|| Some((amount.end, phrase_end(view, unit.end)))),
        Kind::Classifier => behind().or_else(before).or_else(itself),
        Kind::Measure => behind().or_else(before),
        Kind::Bare => before(),
    }?;
    Some(view.span(from, to)).filter(|span| !span.is_empty())
}

/// `selisih 309 suara` measures the margin, though votes are counted.
fn measured_noun(view: &View<'_>, start: usize) -> Option<(usize, usize)> {
    let before = view.before(start)?;
    const MEASURED: &[&str] = &["selisih", "kapasitas", "kuota", "ambang", "target", "defisit", "surplus"];
    let is_measured = MEASURED.contains(&before.text.to_lowercase().as_str());
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
fn place_end(view: &View<'_>, at: usize) -> Option<usize> {
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

/// What is counted where it stands before the number: `korban meninggal menjadi`, `aset senilai`, `bunga`.
fn before(view: &View<'_>, start: usize, kind: Kind) -> Option<(usize, usize)> {
    let mut end = start;
    let mut is_linked = is_estimate(view.get(start));
    while let Some(word) = view.before(end) {
        let is_filler = word.is(Part::About)
            || word.is(Part::AboutMin)
            || word.is(Part::AboutMax)
            || word.is(Part::Min)
            || word.is(Part::Max)
            || matches!(
                word.text,
                "lebih" | "kurang" | "paling" | "berjarak" | "kira" | "than" | "more" | "least"
            );
        let is_link = word.is(Part::Link) || word.is(Part::LinkAdj);
        if !(is_filler || is_link || (is_linked && is_number_of_before(view, end - 1))) || start - end > 8 {
            break;
        }
        is_linked |= is_link;
        end -= 1;
    }
    let is_adjacent = end == start;
    let word = view.before(end)?;
    if !is_linked
        && (kind == Kind::Classifier || kind == Kind::Bare)
        && !is_measured_head(word.text, view, end)
    {
        return None;
    }
    if is_adjacent && (word.is_verb() || word.is(Part::Predicate)) && !is_linked {
        return None;
    }
    let clause = clause_start(view, end);
    head(view, clause, end)
}

/// `diperkirakan 8.000 jiwa`: the word that says how exact the number is also links it.
fn is_estimate(word: Option<&super::view::Word<'_>>) -> bool {
    word.is_some_and(|word| word.is(Part::About) && word.is(Part::Link))
}

/// `Kapasitas 110 orang`, `jumlah orang di kapal 124`: the noun asks for a number.
fn is_measured_head(word: &str, view: &View<'_>, end: usize) -> bool {
    const MEASURED: &[&str] = &["kapasitas", "jumlah", "total", "kuota", "target", "populasi", "pengikut"];
    let has = |text: &str| MEASURED.contains(&text.to_lowercase().as_str());
    let clause = clause_start(view, end);
    has(word) || word.ends_with("nya") || view.get(clause).is_some_and(|first| has(first.text))
}

/// In `dari empat menjadi sebelas`, the number before the link.
fn is_number_of_before(view: &View<'_>, at: usize) -> bool {
    view.get(at).is_some_and(|word| {
        !word.in_time
            && (word.meaning.is_number()
                || word.text.starts_with(|c: char| c.is_ascii_digit())
                || word.is(Part::Classifier)
                || word.is(Part::MoneyBefore)
                || word.is(Part::Scale)
                || word.is(Part::Times)
                || word.is(Part::Teen)
                || word.is(Part::Percent))
    })
}

/// Where the clause begins that ends before `end`: behind a mark, a conjunction or a verb with its object.
fn clause_start(view: &View<'_>, end: usize) -> usize {
    let mut at = end;
    let mut may_skip_verb = true;
    while at > 0 && end - at < REACH {
        let Some(word) = view.before(at) else { break };
        if !word.is_word() && !is_bracketed(view, at - 1) {
            break;
        }
        if is_conjunction(word.text) {
            break;
        }
        if word.is_verb() && word.mention.is_none() {
            // "dana yang belum kembali mencapai": a verb behind "yang" belongs to what is counted.
            match relative_start(view, at - 1) {
                Some(start) => {
                    at = start;
                    may_skip_verb = false;
                    continue;
                }
                None if may_skip_verb && at == end => {}
                None => break,
            }
        }
        may_skip_verb = false;
        at -= 1;
    }
    at
}

/// Where the `yang` stands whose clause the verb at `verb` is in.
fn relative_start(view: &View<'_>, verb: usize) -> Option<usize> {
    let mut at = verb;
    for _ in 0..4 {
        let word = view.before(at)?;
        at -= 1;
        if word.text == "yang" {
            return Some(at);
        }
        let goes_on =
            word.is(Part::Stop) || word.is(Part::Predicate) || word.is(Part::Link) || word.is_verb();
        if !goes_on {
            return None;
        }
    }
    None
}

fn is_bracketed(view: &View<'_>, at: usize) -> bool {
    view.get(at).is_some_and(|word| matches!(word.text, "(" | ")" | "/" | "-"))
}

fn is_conjunction(word: &str) -> bool {
    const ENDS: &[&str] = &[
        "adapun",
        "and",
        "bahwa",
        "bila",
        "but",
        "dan",
        "dengan",
        "hingga",
        "jika",
        "karena",
        "ketika",
        "meski",
        "namun",
        "saat",
        "sampai",
        "sebelum",
        "sedangkan",
        "sehingga",
        "sejak",
        "sementara",
        "serta",
        "setelah",
        "tetapi",
        "that",
        "tapi",
        "untuk",
        "when",
        "while",
        "with",
        "dari",
        "oleh",
        "sudah",
        "telah",
        "per",
    ];
    let lower = word.to_lowercase();
    ENDS.contains(&lower.as_str()) && lower != "dari"
}

/// The first noun phrase of a clause.
fn head(view: &View<'_>, from: usize, end: usize) -> Option<(usize, usize)> {
    let mut at = from;
    // What leads up to the noun: "Pada saat itu", "di Sidorejan saja".
    let is_head = |at: usize| is_noun_here(view, at) && !view.words[at].is(Part::Predicate);
    while at < end && !is_head(at) {
        at += 1;
    }
    let counts = |text: &str| {
        matches!(text.to_lowercase().as_str(), "jumlah" | "total" | "sebanyak" | "the" | "angka")
    };
    if view.get(at).is_some_and(|word| counts(word.text)) && at + 1 < end && is_noun_here(view, at + 1) {
        at += 1;
    }
    let mut to = at;
    while to < end && to < at + LONGEST && is_noun_here(view, to) {
        to += 1;
    }
    if to == at {
        return None;
    }
    if let Some(place) = place_end(view, to).filter(|&place| place <= end) {
        to = place;
    }
    Some((at, to))
}

/// Whether a token is part of a noun phrase that stands before its number.
fn is_noun_here(view: &View<'_>, at: usize) -> bool {
    let Some(word) = view.get(at) else { return false };
    let is_state = word.is(Part::Predicate) && !word.is(Part::Link);
    word.is_word()
        && !word.in_time
        && !word.is(Part::Stop)
        && !word.is(Part::LinkAdj)
        && !(word.is(Part::Link) && !is_state)
        && (!word.is_verb() || word.mention.is_some())
        && !word.meaning.is_number()
}
