//! Sentences without a time that go on with what a sentence before them dates.
//!
//! Of most of them the telling around them says no more than that they stand there. Three kinds tell something further
//! of the same day: what one side demands of, grants or threatens another in a meeting (`Bupati menuntut ganti rugi`),
//! the same done once more (`Menteri juga bertemu …`), and, in the next sentence, what comes of it all at once (`Air
//! merendam dua desa`).

use timex::Kind;

use super::{Claim, Dates, Status, When, begins_with, saying};
use crate::story::cues;
use crate::story::likeness::{Feature, shared};
use crate::story::senses::Senses;
use crate::story::statement::Sentence;
use crate::{Analysis, Span};

/// So many sentences after the one that is dated are part of its telling.
const REACH: usize = 3;

/// When and how a sentence without a time goes on, if it tells something further of a day. `claims` are the article's
/// so far.
pub(super) fn of(
    analysis: &Analysis,
    told: &[Sentence],
    at: usize,
    claims: &[Claim],
) -> Option<(When, Status, Dates)> {
    let statement = told.get(at)?;
    let cues = statement.cues;
    let is_planned = statement.act.map_or(cues.planned, |act| act.is_planned);
    let is_prose = analysis.layout.furniture_at(statement.span.start).is_none();
    if !is_prose || is_planned || cues.guessed || cues.of_itself || cues.corrects || cues.denied {
        return None;
    }
    let near = claims.iter().rev().take_while(|claim| at - claim.statement <= REACH);
    let anchor = near.into_iter().find(|claim| claim.dates == Dates::Event)?;
    if !anchor.is_alone || !anchor.when.is_day() || anchor.status != Status::Reported {
        return None;
    }
    let dated = told.get(anchor.statement)?;
    let shares = |name: bool| shared(&statement.gist, &dated.gist).any(|same| same.is_entity() == name);
    let goes_on = statement.act.is_some() && shares(true) && dated.senses().any(Senses::is_forum);
    let again =
        shares(true) && verb_done_again(analysis, statement).is_some_and(|verb| dated.gist.contains(&verb));
    let is_next = at == anchor.statement + 1;
    let follows = is_next
        && !saying::is_reported(analysis, statement.span)
        && !begins_with(analysis, statement.span, cues::SINCE_THEN)
        && statement.happens(analysis).any(|sense| !dated.senses().any(|known| known == sense));
    (goes_on || again || follows).then_some((anchor.when, Status::Reported, Dates::Telling(anchor.statement)))
}

/// What is done once more, by the first word behind `juga`.
fn verb_done_again(analysis: &Analysis, statement: &Sentence) -> Option<Feature> {
    let span = statement.span;
    let text = span.of(&analysis.text);
    let is_further = |word: &&str| cues::FURTHER.contains(word);
    let cue = text.split_whitespace().filter(|_| statement.cues.further).find(is_further)?;
    let from = span.start + (cue.as_ptr() as usize - text.as_ptr() as usize);
    let verb = statement.words().find(|(word, _)| word.start > from)?;
    (!verb.1.is_entity()).then_some(verb.1)
}

/// When a sentence tells that was so many hours before or after something dated: `beberapa jam sebelum pertemuan`. It is
/// taken for the same day.
pub(super) fn hours_from(
    analysis: &Analysis,
    told: &[Sentence],
    at: usize,
    claims: &[Claim],
) -> Option<(When, Status, Dates)> {
    let statement = told.get(at)?;
    let span = statement.span;
    let is_prose = analysis.layout.furniture_at(span.start).is_none();
    if !is_prose || statement.cues.planned || statement.cues.guessed || statement.cues.denied {
        return None;
    }
    let from = analysis.times.partition_point(|time| time.range.start < span.start);
    let mut of_sentence = analysis.times[from..].iter().take_while(|time| time.range.start < span.end);
    let length = of_sentence.next().filter(|found| found.expression.kind() == Kind::Duration)?;
    if of_sentence.next().is_some() {
        return None;
    }
    let is_hours = Span::from(length.range.clone())
        .of(&analysis.text)
        .rsplit(' ')
        .next()
        .is_some_and(|unit| HOURS.contains(&unit));
    let after = Span::new(length.range.end, span.end).of(&analysis.text).trim_start();
    let side = after.split_whitespace().next().filter(|word| is_hours && BESIDE.contains(word))?;
    let start = span.end - after.len() + side.len();
    // What is next named must be of some known sense, and something dated of the same.
    let end = statement.words().filter(|(word, _)| word.start >= start).take(NAMED_WORDS).last()?.0.end;
    let mut named = statement.own_senses().filter(|(word, _)| word.start >= start && word.end <= end);
    let (_, sense) = named.find(|(_, sense)| Senses::is_happening(*sense))?;
    let has_sense = |claim: &&Claim| {
        let dated = told.get(claim.statement);
        dated.is_some_and(|dated| dated.senses().any(|known| known == sense))
    };
    let mut dated = claims.iter().rev().take(MOST_CLAIMS).filter(|claim| claim.dates == Dates::Event);
    let anchor = dated.find(|claim| claim.when.is_day() && has_sense(claim))?;
    Some((anchor.when, Status::Reported, Dates::Telling(anchor.statement)))
}

/// How a length in hours ends.
const HOURS: &[&str] = &["jam", "menit", "hours", "hour", "minutes"];
/// What tells which way it lies.
const BESIDE: [&str; 6] = ["sebelum", "setelah", "sesudah", "seusai", "before", "after"];
/// So many words behind it may say from what it counts.
const NAMED_WORDS: usize = 2;
/// So many claims back are looked through for it.
const MOST_CLAIMS: usize = 40;
