//! What a sentence without a time tells as of the day on which its article was published.
//!
//! Most such sentences are on no timeline. A count of people (`Empat penumpang dipastikan meninggal`) and a denial
//! (`Pengacaranya menyangkal …`) are news of the day, unless they stand in another's quotation of a plan or a guess.

use timex::{Timex, Value};

use super::claim::{Status, When};
use super::senses::Senses;
use super::statement::Sentence;
use super::{Member, cues};
use crate::Analysis;
use crate::quantity::Quantity;

/// A denial says what it denies: with so many words and names at least.
const LEAST_SAID: usize = 3;

/// When and how a sentence without a time tells, if it is news of the day of publication.
pub(super) fn of(
    analysis: &Analysis,
    sentence: usize,
    statement: &Sentence,
    member: &Member,
) -> Option<(When, Status)> {
    let day = member.published.day()?;
    let cues = statement.cues;
    // `kini` is the day of publication itself.
    let is_other = |time: &&Timex| time.value != Some(Value::Present);
    let first = member.times.partition_point(|time| time.range.start < statement.span.start);
    let mut of_sentence =
        member.times[first..].iter().take_while(|time| time.range.start < statement.span.end);
    let has_time = of_sentence.any(|time| is_other(&time));
    if !statement.is_told || has_time || cues.planned || cues.guessed || cues.of_itself || cues.corrects {
        return None;
    }
    let is_title = analysis.layout.furniture_at(statement.span.start).is_some();
    if is_title && sentence == 0 {
        return None;
    }
    let words = ner::lowercase(statement.span.of(&analysis.text));
    if cues::UP_TO_THEN.iter().any(|cue| words.starts_with(cue)) {
        return None;
    }
    let status = if cues.denied { Status::Denied } else { Status::Reported };
    let is_news = cues.denied && statement.gist.len() >= LEAST_SAID || toll(analysis, statement).is_some();
    let (earliest, latest) = (day.at(0, 0, 0, 0), day.at(23, 59, 59, 0));
    is_news.then_some((When { earliest, latest, time: None, offset: None, is_set: false }, status))
}

/// The number of people to whom a sentence says something happened, and what: the sense of the word for it.
pub(super) fn toll(analysis: &Analysis, statement: &Sentence) -> Option<(usize, Quantity)> {
    let sense = statement.senses().find(|sense| Senses::is_casualty(*sense))?;
    let span = statement.span;
    let first = analysis.quantities.partition_point(|quantity| quantity.span.start < span.start);
    let of_sentence =
        analysis.quantities[first..].iter().take_while(|quantity| quantity.span.start < span.end);
    let is_people = |quantity: &&Quantity| {
        let unit = quantity.unit.as_deref().map(ner::lowercase).unwrap_or_default();
        quantity.against.is_none() && cues::PEOPLE.binary_search(&unit.as_str()).is_ok()
    };
    Some((sense, of_sentence.filter(is_people).last()?.clone()))
}
