//! What the words around a name say about it.

use std::ops::Range;

use super::scan::{Evidence, Scanner};
use super::view::{Word, known_at};
use crate::Label;
use crate::lexicon::{self, Title};

const PER: usize = 0;
const ORG: usize = 1;
const LOC: usize = 2;
const MISC: usize = 3;

/// How strongly the surroundings of a name speak for each label.
pub(super) fn evidence(scanner: &Scanner<'_, '_>, name: Range<usize>) -> Evidence {
    let words = scanner.words;
    let mut evidence = [0.0; 4];
    promise(scanner, name.clone(), &mut evidence);
    before(words, name.start, &mut evidence);
    after(words, name.clone(), &mut evidence);
    let quoted = name.start > 0
        && words[name.start - 1].opens_quote()
        && words.get(name.end).is_some_and(Word::opens_quote);
    if quoted {
        evidence[MISC] += 2.0;
    }
    evidence
}

/// A title before the name.
fn promise(scanner: &Scanner<'_, '_>, name: Range<usize>, evidence: &mut Evidence) {
    let Some(promise) = scanner.promise else { return };
    let words = scanner.words;
    // `koordinator aksi, Budi`: other words between, so only where a comma sets the name beside them.
    if promise.faded > 0 && !(name.start > 0 && words[name.start - 1].text == ",") {
        return;
    }
    if promise.title == Title::Seat
        && words[name.clone()].last().is_some_and(|w| name.len() > 1 && w.is(lexicon::COMPASS))
    {
        evidence[LOC] += 2.0;
        return;
    }
    // `Bupati Randusari`: a name that nobody is called by is rather the seat's place.
    if promise.title == Title::Seat && promise.capital && !words[name.clone()].iter().any(Word::person) {
        evidence[PER] += 1.2;
        evidence[LOC] += 1.2;
        return;
    }
    evidence[PER] += match (promise.title, promise.capital) {
        (Title::Near, _) => 5.0,
        (Title::Seat, true) => 2.5,
        (Title::Weak, true) => 2.5,
        (Title::Weak, false) => 1.5,
        (_, true) => 4.0,
        (_, false) => 3.0,
    };
}

/// The word before the name.
fn before(words: &[Word<'_>], start: usize, evidence: &mut Evidence) {
    if start == 0 || words[start].begins_sentence {
        return;
    }
    let Some(word) = words.get(start - 1) else { return };
    if word.capital && !word.soft {
        return;
    }
    // `stasiun televisi pemerintah X`, `tiga desa, yakni X`: the noun stands a little before.
    let mut noun = word;
    let mut at = start - 1;
    while at > 0 && noun.is(lexicon::MODIFIER | lexicon::NAMELY) && start - at < 4 {
        at -= 1;
        noun = &words[at];
    }
    let word = if noun.is(lexicon::WHERE | lexicon::GROUP) { noun } else { word };
    if word.is(lexicon::SAYS) {
        evidence[PER] += 2.5;
    }
    if word.is(lexicon::CIRCLE) {
        evidence[PER] += 1.0;
    }
    if word.is(lexicon::AT) {
        evidence[LOC] += 2.5;
    }
    if word.is(lexicon::FROM) {
        evidence[LOC] += 1.0;
    }
    if word.is(lexicon::WHERE) {
        evidence[LOC] += 2.0;
    }
    if word.is(lexicon::GROUP) {
        evidence[ORG] += 2.0;
    }
    if word.is(lexicon::SOURCE) {
        evidence[ORG] += 2.5;
    }
    if word.is(lexicon::SHIP) {
        evidence[MISC] += 2.5;
    }
    // `menurut situs X`, `dikutip dari X`
    if start > 1 && word.is(lexicon::FROM) && words[start - 2].is(lexicon::SOURCE) {
        evidence[ORG] += 3.0;
    }
}

/// The words after the name.
fn after(words: &[Word<'_>], range: Range<usize>, evidence: &mut Evidence) {
    let (name, end) = (&words[range.clone()], range.end);
    let at = |i: usize| words.get(end + i).filter(|w| !w.begins_sentence);
    let Some(next) = at(0) else { return };
    if next.text == "'" && at(1).is_some_and(|w| w.text == "s") {
        evidence[PER] += 0.4;
    }
    if next.is(lexicon::VERB) {
        evidence[PER] += 1.5;
    } else if next.common() && next.text.starts_with("me") && next.text.len() > 5 {
        evidence[PER] += 0.3;
    }
    if next.is(lexicon::BODY) {
        evidence[ORG] += 2.0;
    }
    let number = |w: &Word<'_>| w.text.len() <= 2 && w.text.chars().all(|c| c.is_ascii_digit());
    let Some(second) = at(1) else { return };
    let third = at(2).map(|w| w.text);
    match next.text {
        "(" if third == Some(")") && abbreviates(second.text, name) => evidence[ORG] += 2.5,
        "(" if number(second) && third == Some(")") => evidence[PER] += 5.0,
        "," if number(second) && third == Some(",") => evidence[PER] += 4.0,
        "," if second.text.contains('.') && second.capital => evidence[PER] += 3.0,
        "," if !second.capital && second.form.title.is_some() => evidence[PER] += 2.0,
        "," if matches!(second.text, "warga" | "seorang" | "yang" | "anak" | "adik" | "who") => {
            evidence[PER] += if second.text == "yang" { 0.5 } else { 2.0 };
        }
        "," if known_at(words, end + 1).is_some_and(|(_, known)| known.label == Label::Location) => {
            evidence[LOC] += 1.5;
        }
        _ => {}
    }
}

/// Whether capital letters are the initials of a name of three words or more.
fn abbreviates(letters: &str, name: &[Word<'_>]) -> bool {
    let initials = name.iter().filter(|w| w.capital).filter_map(|w| w.text.chars().next());
    name.len() > 2 && letters.chars().eq(initials)
}

/// How strongly a name's own words speak for each label, wherever it stands.
pub(super) fn form(name: &[Word<'_>]) -> Evidence {
    let mut evidence = [0.0; 4];
    let (mut people, mut is_acronym, mut is_humped, mut is_domain, mut has_digits) =
        (0, false, false, false, false);
    for word in name {
        people += usize::from(word.person());
        is_acronym |= word.acronym() && !word.text.ends_with('.');
        is_humped |= word.form.humped;
        is_domain |= word.form.domain;
        has_digits |= word.form.digits;
    }
    evidence[PER] += 2.0 * people as f32 / name.len() as f32;
    if name.first().is_some_and(Word::person) {
        evidence[PER] += 0.5;
    }
    if name.len() > 1 && name.last().is_some_and(|w| w.is(lexicon::COMPASS)) {
        evidence[LOC] += 2.5;
    }
    if is_acronym {
        evidence[ORG] += 3.5;
    }
    if is_humped {
        evidence[ORG] += 2.0;
    }
    if is_domain {
        evidence[ORG] += 3.0;
    }
    if has_digits {
        evidence[MISC] += 1.5;
    }
    evidence
}

/// Where a dateline that begins at `i` ends, before its dash; `i` itself where none begins.
///
/// `Lamsari - `, `LAMSARI, Warta.id — `, `Lamsari (WK) -`, `WARTA.ID, Lamsari –`, `Warta TV | `.
pub(super) fn dateline(words: &[Word<'_>], i: usize) -> usize {
    if !words[i].begins_sentence {
        return i;
    }
    for (at, word) in words.iter().enumerate().skip(i + 1).take(9) {
        if word.begins_sentence {
            return i;
        }
        match word.text {
            "-" | "–" | "—" | "--" => {
                // A byline, `Name - outlet`, ends right behind its dash.
                let short = words.get(at + 3).is_none_or(|w| w.begins_sentence);
                if short {
                    return i;
                }
                let spaced = word.space_before
                    && words.get(at + 1).is_some_and(|w| w.space_before && !w.begins_sentence);
                return if spaced && at - i <= 8 { at } else { i };
            }
            "|" if at - i <= 4 => return at,
            "," | "(" | ")" | "/" => {}
            _ if word.capital && !word.is(lexicon::CALENDAR) && (word.shout || !word.common()) => {}
            _ => return i,
        }
    }
    i
}

/// What a name in a dateline names: a place, or an outlet behind it, in brackets or with a site's name.
pub(super) fn dateline_label(words: &[Word<'_>], start: usize, name: Range<usize>) -> Label {
    let outlet = words.get(name.end).is_some_and(|w| w.text == "|");
    let known =
        known_at(words, name.start).filter(|(len, _)| *len == name.len()).map(|(_, known)| known.label);
    let first = name.start == start;
    let bracketed = name.start > 0 && words[name.start - 1].text == "(";
    let short = !first && words[name.start].acronym() && words[name.start].text.len() <= 4;
    let site = words[name.clone()].iter().any(|w| w.form.domain);
    match known {
        Some(label) => label,
        None if outlet || bracketed || site || short => Label::Organisation,
        None => Label::Location,
    }
}

/// Behind a name, an acronym in brackets: where the bracket has closed.
pub(super) fn bracketed_acronym(words: &[Word<'_>], end: usize) -> Option<usize> {
    let [open, acronym, close] = words.get(end..end + 3)? else { return None };
    let capitals = acronym.text.chars().filter(|c| c.is_uppercase()).count();
    let same = !open.begins_sentence && !acronym.begins_sentence && !close.begins_sentence;
    let looks =
        acronym.capital && (capitals >= 2 || acronym.text.len() <= 10) && !acronym.is(lexicon::CALENDAR);
    (same
        && open.text == "("
        && close.text == ")"
        && looks
        && !acronym.text.chars().all(|c| c.is_ascii_digit()))
    .then_some(end + 3)
}
