//! Two numbers that are told against each other: the score of a match or a vote (`3-1`, `empat lawan satu`), and ratios
//! (`1:4`, `satu banding empat`, `one in five`).
//!
//! Two numbers with a mark between them are mostly something else: a range, a clock time, a verse, a formation. So they
//! count only where words or other scores beside them say what they are.

mod cue;
mod form;
mod score;
mod worded;

use super::number::Mark;
use super::subject;
use super::words::Part;
use super::{Decimal, Relation};
use crate::view::{View, Word};
use cue::{Cue, Topic};

/// The unit where the numbers of a score count nothing that is told.
pub(crate) const SCORE: &str = "skor";
/// So of votes that are not called so between or behind the numbers.
const VOTES: &str = "suara";
/// So of ratios.
pub(crate) const RATIO: &str = "rasio";

/// What may be counted in a score.
const COUNTED: &[&str] = &[
    "angka", "game", "games", "gim", "goals", "gol", "point", "points", "poin", "set", "sets", "suara",
    "vote", "votes",
];

/// Two numbers against each other, as they stand in the tokens.
#[derive(Debug)]
pub(super) struct Pair {
    /// The token after the last.
    pub end: usize,
    pub numbers: [Decimal; 2],
    pub relation: Relation,
    pub unit: String,
    /// The phrase that says what the numbers count or tell, as a range of tokens.
    pub of: Option<(usize, usize)>,
}

/// A score that was read before: the token after its last, and its unit.
pub(super) type Last<'q> = Option<(usize, &'q str)>;

/// The two numbers that begin at a token. A score may be one for standing in a list with the last.
pub(super) fn read(view: &View<'_>, start: usize, habit: Mark, last: Last<'_>) -> Option<Pair> {
    if view.get(start)?.in_time || is_label(view, start) {
        return None;
    }
    let in_digits = || form::read(view, start, habit).and_then(|form| score::read(view, start, form, last));
    in_digits().or_else(|| worded::read(view, start, habit))
}

/// Whether a number behind a token would name something.
fn is_label(view: &View<'_>, start: usize) -> bool {
    /// What two numbers behind it say is the form of.
    const FORMS: &[&str] = &["formasi", "formation", "kode", "code", "pola", "skema"];
    view.before_in_line(start)
        .is_some_and(|before| before.is(Part::Label) || before.is(Part::TimeBefore) || before.is_any(FORMS))
}

/// Whether words before a number say how exact it is.
fn is_hedged(view: &View<'_>, start: usize) -> bool {
    const PARTS: [Part; 6] =
        [Part::About, Part::AboutMin, Part::AboutMax, Part::Min, Part::Max, Part::Between];
    PARTS.iter().any(|&part| view.entry_before(start, part).is_some())
}

/// Whether a word is what scores count.
fn is_counted(word: &Word<'_>) -> bool {
    word.is_any(COUNTED)
}

/// How two numbers are told against each other, by what they are of.
const fn relation(topic: Topic) -> Relation {
    match topic {
        Topic::Match | Topic::Vote => Relation::Score,
        Topic::Ratio => Relation::Ratio,
    }
}

/// The unit of two numbers that count nothing that is told.
fn unit(topic: Topic) -> String {
    match topic {
        Topic::Match => SCORE,
        Topic::Vote => VOTES,
        Topic::Ratio => RATIO,
    }
    .to_owned()
}

/// The noun phrase around a noun that says what two numbers are: `Skor akhir`, `Hasil pemungutan suara`, `Rasio guru`.
fn phrase(view: &View<'_>, cue: &Cue, start: usize) -> Option<(usize, usize)> {
    /// A phrase is at most so many tokens long, …
    const LONGEST: usize = 5;
    /// … of which so many stand before its noun.
    const BEFORE: usize = 2;
    if !cue.is_noun {
        return None;
    }
    let (mut from, mut to) = (cue.at, cue.at + 1);
    while cue.at - from < BEFORE && view.before_in_line(from).is_some() && subject::is_noun(view, from - 1) {
        from -= 1;
    }
    while to < start && to - from < LONGEST && subject::is_noun(view, to) {
        to += 1;
    }
    Some((from, to))
}

#[cfg(test)]
mod cases;
