//! Reported speech: what somebody is told to have said, without marks.

use super::attribution::{self, Attribution};
use super::view::View;
use super::words::{Form, Part};
use crate::Span;

/// Reported content is at least this many words long.
const FEWEST: usize = 3;

/// What a sentence reports, if it does: the content and who said it.
pub(super) fn in_sentence(view: &View<'_>, start: usize, end: usize) -> Option<(Span, Attribution)> {
    for cue in start..end {
        let word = &view.words[cue];
        let Some(saying) = word.saying().filter(|_| word.passage.is_none() && word.mention.is_none()) else {
            continue;
        };
        let Some(found) = attribution::by_cue(view, cue, saying).filter(|found| found.party.is_some()) else {
            continue;
        };
        let content = match saying.form {
            Form::Active => after_cue(view, cue + 1, end),
            Form::Bare if saying.is_english => after_cue(view, cue + 1, end),
            Form::Bare | Form::By | Form::Clitic => around(view, start, cue, end),
            Form::Passive => continue,
        };
        if let Some(content) = content {
            return Some((content, found));
        }
    }
    None
}

/// The content behind an active cue: behind `bahwa` or a comma near it, else right behind the cue.
fn after_cue(view: &View<'_>, from: usize, end: usize) -> Option<Span> {
    let near = end.min(from + 14);
    let is_that = |at: &usize| matches!(view.words[*at].text, "bahwa" | "that");
    let that = (from..near).find(is_that).map(|at| at + 1);
    let comma = (from..end.min(from + 8)).find(|&at| view.words[at].text == ",").map(|at| at + 1);
    content(view, that.or(comma).unwrap_or(from), end)
}

/// The content around `menurut X,` and `, kata X,`: before the cue where it closes the sentence, behind it where
/// it opens it, else the whole sentence.
fn around(view: &View<'_>, start: usize, cue: usize, end: usize) -> Option<Span> {
    let comma = (cue..end).find(|&at| view.words[at].text == ",");
    if cue <= start + 1 {
        return content(view, comma? + 1, end);
    }
    let is_behind_comma = view.before(cue).is_some_and(|before| before.text == ",");
    if !is_behind_comma {
        return None;
    }
    match comma {
        Some(at) if at + FEWEST < end => content(view, start, end),
        _ => content(view, start, cue - 1),
    }
}

/// The span of the content, unless it is too short or nothing but a quotation.
fn content(view: &View<'_>, from: usize, end: usize) -> Option<Span> {
    let mut to = end;
    while to > from && !view.words[to - 1].is_word() && view.words[to - 1].passage.is_none() {
        to -= 1;
    }
    let words = view.words.get(from..to)?;
    let own = words.iter().filter(|word| word.is_word() && word.passage.is_none()).count();
    let is_object = words.first().is_some_and(|word| word.is(Part::End) && word.text == "kepada");
    (own >= FEWEST && !is_object).then(|| view.span(from, to))
}
