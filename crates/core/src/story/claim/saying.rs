//! Times that say when something was said, and by whom.
//!
//! Most of them date no event: `…," kata Rini, Rabu` is how news marks its quotations. What an institution says by
//! itself or by its spokesman (`…, sebut Polda, Rabu`, `kata juru bicara Polda`) is an act of that institution.

use jiff::civil::DateTime;
use ner::Label;

use super::When;
use crate::quote::Quote;
use crate::story::cues;
use crate::{Analysis, Span};

/// So many words may stand between `ditemui` and the time at which somebody was.
const INTERVIEW_WORDS: usize = 5;

/// So many words may stand between `mengatakan` and the time at which somebody said it.
const SAYING_WORDS: usize = 3;

/// So many words may stand between `dikutip` and the day of the text that is quoted.
const SOURCE_WORDS: usize = 6;

/// So many words may stand between `menjelang` and the time of what is awaited, and between `berlaku` and its end.
const AWAITED_WORDS: usize = 8;

/// Whether a time in a sentence is that of an interview: `saat ditemui di kantornya, Rabu`.
pub(super) fn is_interview(analysis: &Analysis, sentence: Span, time: usize) -> bool {
    let mut words = words_before(analysis, sentence, time).take(INTERVIEW_WORDS);
    words.any(|word| cues::INTERVIEW.binary_search(&word).is_ok())
}

/// The quotation whose saying a time in its sentence dates: what was said stands before it, and the words that say who
/// said it too (`… ," kata Rini, Rabu (6/3/2024).`).
pub(super) fn of(analysis: &Analysis, sentence: Span, time: usize) -> Option<&Quote> {
    let quotes = &analysis.quotes;
    let first = quotes.partition_point(|quote| quote.span.end <= sentence.start);
    let of_sentence = quotes[first..].iter().take_while(|quote| quote.span.start < sentence.end);
    let mut sayings = of_sentence.filter(|quote| quote.span.end <= time).filter(|quote| {
        let is_said_before =
            quote.cue.as_ref().is_some_and(|cue| (quote.span.end..time).contains(&cue.span.start));
        is_said_before || quote.direct && !quote.partial
    });
    let first = sayings.next()?;
    Some(sayings.find(|quote| is_of_institution(analysis, quote)).unwrap_or(first))
}

/// Whether a time stands between the word of saying and what was said: `mengatakan awal pekan ini bahwa …`.
pub(super) fn is_of_saying(analysis: &Analysis, sentence: Span, time: Span) -> bool {
    let quotes = &analysis.quotes;
    let first = quotes.partition_point(|quote| quote.span.start < time.end);
    let after = quotes[first..].iter().take_while(|quote| quote.span.start < sentence.end);
    let cues = after.filter_map(|quote| quote.cue.as_ref()).filter(|cue| cue.span.end <= time.start);
    let mut between = cues.map(|cue| Span::new(cue.span.end, time.start).of(&analysis.text));
    between.any(|words| words.split_whitespace().count() <= SAYING_WORDS)
}

/// Whether a sentence gives what somebody said rather than what the article itself tells.
pub(super) fn is_reported(analysis: &Analysis, sentence: Span) -> bool {
    let quotes = &analysis.quotes;
    let first = quotes.partition_point(|quote| quote.span.end <= sentence.start);
    quotes.get(first).is_some_and(|quote| quote.span.start < sentence.end)
}

/// Whether a time is that of a text which is quoted: `dikutip dari Warta Kita, Kamis`.
pub(super) fn is_of_source(analysis: &Analysis, sentence: Span, time: usize) -> bool {
    words_before(analysis, sentence, time).take(SOURCE_WORDS).any(|word| cues::TAKEN_FROM.contains(&word))
}

/// Whether an institution said something: by itself, in a statement, or by its spokesman.
pub(super) fn is_of_institution(analysis: &Analysis, quote: &Quote) -> bool {
    let Some(speaker) = &quote.speaker else { return false };
    let speaks_for = |words: &str| {
        let words = ner::lowercase(words);
        cues::SPEAKS_FOR.iter().any(|cue| words.starts_with(cue))
    };
    let entity = speaker.entity.and_then(|entity| analysis.mentions.entities.get(entity));
    entity.map_or_else(
        || speaks_for(&speaker.name),
        |entity| {
            matches!(entity.label, Label::Organisation | Label::Location)
                || entity.roles.iter().any(|role| speaks_for(&role.text))
        },
    )
}

/// Whether something was said before the public, on an occasion that stands between the word of saying and the time:
/// `kata Rini dalam pidatonya, Rabu`.
pub(super) fn is_public(analysis: &Analysis, quote: &Quote, time: usize) -> bool {
    let Some(cue) = quote.cue.as_ref().filter(|cue| cue.span.end <= time) else { return false };
    let words = Span::new(cue.span.end, time).of(&analysis.text);
    words.split(|c: char| !c.is_alphanumeric()).any(|word| cues::OCCASIONS.contains(&word))
}

/// The end of the last time at which the words of a sentence were said.
pub(super) fn last(said: &[When]) -> Option<DateTime> {
    said.iter().map(|when| when.latest).max()
}

/// Whether a time is that of something which its sentence looks forward to: `menjelang pertemuan pada Kamis`.
pub(super) fn is_awaited(analysis: &Analysis, sentence: Span, when: &When) -> bool {
    has_before(analysis, sentence, when, cues::AWAITS)
}

/// Whether one of some words stands not far before a time.
pub(super) fn has_before(analysis: &Analysis, sentence: Span, when: &When, cues: &[&str]) -> bool {
    let Some(found) = when.time.and_then(|time| analysis.times.get(time)) else { return false };
    let mut words = words_before(analysis, sentence, found.range.start).take(AWAITED_WORDS);
    words.any(|word| cues.contains(&word))
}

/// The words of a sentence before a place in it, the nearest first.
fn words_before(analysis: &Analysis, sentence: Span, place: usize) -> impl Iterator<Item = &str> {
    let before = Span::new(sentence.start.min(place), place).of(&analysis.text);
    before.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty()).rev()
}
