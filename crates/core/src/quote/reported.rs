//! Reported speech: what somebody is told to have said, without marks.

use super::attribution::{self, Attribution};
use super::words::{Form, Part};
use crate::Span;
use crate::view::View;

/// Reported content is at least this many words long.
const FEWEST: usize = 2;

/// What a sentence reports, if it does: the content and who said it.
pub(super) fn in_sentence(view: &View<'_>, start: usize, end: usize) -> Option<(Span, Attribution)> {
    for (cue, saying) in view.cues(start..end) {
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

/// What a headline says that names who speaks: `Anu: Banjir Sudah Surut`.
pub(super) fn in_headline(view: &View<'_>, start: usize, end: usize) -> Option<(Span, Attribution)> {
    let colon = (start..end.min(start + 6)).find(|&at| view.words[at].text == ":")?;
    let mention = view.get(colon.checked_sub(1)?)?.mention?;
    let party = super::speaker::of_mention(view, mention);
    let is_speaker = view.at(party.span.start) == start && view.label(mention) == ner::Label::Person;
    let attribution = Attribution { cue: None, stance: super::Stance::Said, party: Some(party) };
    let content = content(view, colon + 1, end).filter(|_| is_speaker)?;
    Some((content, attribution))
}

/// The content behind an active cue: behind `bahwa` or a comma near it, else right behind the cue.
fn after_cue(view: &View<'_>, from: usize, end: usize) -> Option<Span> {
    let near = end.min(from + 14);
    let is_that = |at: &usize| matches!(view.words[*at].text, "bahwa" | "that");
    let that = (from..near).find(is_that).map(|at| at + 1);
    // A comma opens the content where only those spoken to stand before it: "mengatakan kepada warga, …".
    let comma = (from..end.min(from + 8)).find(|&at| view.words[at].text == ",").filter(|&at| {
        let addressed = view.between(from, at);
        let are_names = addressed.iter().all(|word| word.mention.is_some() || word.is_capital());
        are_names
            || addressed.first().is_some_and(|word| matches!(word.text, "kepada" | "pada" | "reporters"))
    });
    let start = that.or(comma.map(|at| at + 1)).unwrap_or(from);
    // ", kata X" or ", menuduh …" behind the content begins something else.
    let next = (start + 1..end).find(|&at| {
        let is_cue = view.words[at].saying().is_some_and(|saying| saying.form != Form::Passive);
        is_cue && view.words[at - 1].text == "," && view.words[at].passage.is_none()
    });
    content(view, start, next.unwrap_or(end))
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
        Some(at) if goes_on(view, at + 1, end) => content(view, start, end),
        _ => content(view, start, cue - 1),
    }
}

/// Whether a clause stands behind `, kata X,`, rather than a day or a place.
fn goes_on(view: &View<'_>, from: usize, end: usize) -> bool {
    let words = view.words[from.min(end)..end].iter().filter(|word| word.is_word());
    let (small, all) =
        words.fold((0, 0), |(small, all), word| (small + usize::from(!word.is_capital()), all + 1));
    all > FEWEST && small * 2 >= all
}

/// The span of the content, unless it is too short or nothing but a quotation.
fn content(view: &View<'_>, from: usize, end: usize) -> Option<Span> {
    let mut to = end;
    while to > from && !view.words[to - 1].is_word() && view.words[to - 1].passage.is_none() {
        to -= 1;
    }
    let words = view.words.get(from..to)?;
    let own = words
        .iter()
        .filter(|word| word.text.starts_with(char::is_alphanumeric) && word.passage.is_none())
        .count();
    let is_object = words.first().is_some_and(|word| word.is(Part::End) && word.text == "kepada");
    (own >= FEWEST && !is_object).then(|| view.span(from, to))
}
