//! Whether two numbers in digits are a score or a ratio.

use super::super::unit::is_noun;
use super::super::words::Part;
use super::cue::{self, Cue, Topic};
use super::form::{self, Form};
use super::{Decimal, Last, Pair, is_counted, is_hedged, phrase, relation, unit};
use crate::view::{View, Word};

/// No side of a match scores more.
const MOST: i64 = 199;
/// A team's goals in a match, where only the names of the teams tell that it is one.
const MOST_GOALS: i64 = 20;
/// A side's points in a set, where only the sets beside it tell that it is one.
const MOST_POINTS: i64 = 40;
/// Numbers that go up may be a range, so what tells that they are a score stands nearer.
const REACH_UP: usize = 12;
/// A word that also stands elsewhere, or of a ratio, or before a colon, stands so near.
const NEAR: usize = 4;

/// Two numbers in digits, if what stands around them says that they are a score or a ratio.
pub(super) fn read(view: &View<'_>, start: usize, form: Form, last: Last<'_>) -> Option<Pair> {
    let cue = cue::before(view, start);
    if form.has_colon {
        return with_colon(view, start, &form, cue);
    }
    let goes_up = form.numbers[0] < form.numbers[1];
    if !form.is_short || is_hedged(view, start) || counts_something(view, &form, goes_up, cue.as_ref()) {
        return None;
    }
    if let Some(odds) = cue.filter(|cue| cue.topic == Topic::Ratio) {
        let is_near = odds.away <= NEAR && !goes_up;
        return is_near.then(|| pair(view, start, &form, &odds));
    }
    if let Some((_, unit)) = last.filter(|(end, _)| follows(view, *end, start)) {
        let of_score = Cue { topic: Topic::Match, at: start, away: 0, is_noun: false, is_weak: false };
        return Some(Pair { unit: unit.to_owned(), ..pair(view, start, &form, &of_score) });
    }
    let behind = || cue::behind(view, form.end);
    let reach = if goes_up { REACH_UP } else { usize::MAX };
    let tells = |cue: &Cue| {
        let is_told = if cue.is_weak { !goes_up } else { cue.away <= reach };
        is_told && (!form.is_spaced || cue.away <= NEAR)
    };
    let cue = cue.filter(tells).or_else(|| behind().filter(tells)).or_else(|| {
        let is_alone = !form.is_spaced && (is_between_teams(view, start, &form) || begins_list(view, &form));
        let is_match = Cue { topic: Topic::Match, at: start, away: 0, is_noun: false, is_weak: false };
        is_alone.then_some(is_match)
    })?;
    let is_possible =
        cue.topic == Topic::Vote || form.numbers.iter().all(|number| *number <= Decimal::whole(MOST));
    is_possible.then(|| pair(view, start, &form, &cue))
}

/// The two numbers with the noun behind them, if it is what scores count.
fn pair(view: &View<'_>, start: usize, form: &Form, cue: &Cue) -> Pair {
    let counted = view.next_in_line(form.end).filter(|word| is_counted(word) && !form.has_colon);
    Pair {
        end: form.end + usize::from(counted.is_some()),
        numbers: form.numbers,
        relation: relation(cue.topic),
        unit: counted.map_or_else(|| unit(cue.topic), |word| word.text.to_owned()),
        of: phrase(view, cue, start),
    }
}

/// `2:1` behind a word that says what it is: else it is a clock time, a verse, or how long something took.
fn with_colon(view: &View<'_>, start: usize, form: &Form, cue: Option<Cue>) -> Option<Pair> {
    let cue = cue.filter(|cue| !cue.is_weak)?;
    let is_told = match cue.topic {
        Topic::Ratio => true,
        Topic::Match | Topic::Vote => {
            // "menang dalam waktu 1:45": two digits may be minutes or seconds.
            let may_be_time = form.numbers[1] >= Decimal::whole(10);
            form.is_short && !form.is_spaced && cue.away <= NEAR && (cue.is_noun || !may_be_time)
        }
    };
    (is_told && (cue.away <= NEAR || cue.topic == Topic::Ratio && cue.away <= 2 * NEAR))
        .then(|| pair(view, start, form, &cue))
}

/// Whether the two numbers are a range or the name of something, by what they count.
fn counts_something(view: &View<'_>, form: &Form, goes_up: bool, cue: Option<&Cue>) -> bool {
    let Some(next) = view.next_in_line(form.end) else { return false };
    if is_counted(next) {
        return goes_up;
    }
    const UNITS: [Part; 5] = [Part::Percent, Part::Measure, Part::Classifier, Part::MoneyAfter, Part::Scale];
    if UNITS.iter().any(|&part| next.is(part)) || next.is(Part::Time) && !next.in_time {
        return true;
    }
    let of_match = [Part::Match, Part::Score, Part::Tally, Part::Vote];
    let is_told = cue.is_some_and(|cue| cue.is_noun && cue.away <= 2);
    goes_up
        && !is_told
        && is_noun(view, form.end)
        && !of_match.iter().any(|&part| next.is(part))
        && !next.is_any(&["berkat", "lawan", "via"])
}

/// Whether nothing but marks and `dan` stands between two scores: `21-19, 15-21, dan 21-18`, `7-6 (9-7)`.
fn follows(view: &View<'_>, end: usize, start: usize) -> bool {
    const FARTHEST: usize = 3;
    let between = view.between(end, start);
    (end < start && between.len() <= FARTHEST) && between.iter().all(joins) && !view.begins_line(start)
}

fn joins(word: &Word<'_>) -> bool {
    matches!(word.text, "," | "(" | ")" | ";") || word.is_any(&["and", "dan", "kemudian", "lalu", "serta"])
}

/// `Persewangi 3-1 Persenga`: the names of two teams around few goals. Numbers that go up are one where the names are
/// known for such, for in a headline every word has a capital.
fn is_between_teams(view: &View<'_>, start: usize, form: &Form) -> bool {
    let goes_up = form.numbers[0] < form.numbers[1];
    let is_name = |word: Option<&Word<'_>>| {
        word.is_some_and(|word| {
            word.is_word() && word.is_capital() && !word.in_time && (!goes_up || word.mention.is_some())
        })
    };
    form.numbers.iter().all(|number| *number <= Decimal::whole(MOST_GOALS))
        && is_name(view.before_in_line(start))
        && is_name(view.next_in_line(form.end))
}

/// `21-10, 21-17`: two in a list, of which one goes down, so that they are no ranges.
fn begins_list(view: &View<'_>, form: &Form) -> bool {
    let mut at = form.end;
    while at < form.end + 2 && view.next_in_line(at).is_some_and(joins) {
        at += 1;
    }
    let Some(next) =
        Some(at).filter(|at| *at > form.end).and_then(|at| form::read(view, at, super::Mark::Comma))
    else {
        return false;
    };
    let goes_down = |form: &Form| form.numbers[0] > form.numbers[1];
    let all = || form.numbers.iter().chain(&next.numbers);
    next.is_short
        && !next.has_colon
        && (goes_down(form) || goes_down(&next))
        && all().all(|number| *number <= Decimal::whole(MOST_POINTS))
        && !counts_something(view, &next, false, None)
}
