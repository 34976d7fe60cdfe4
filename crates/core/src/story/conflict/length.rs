//! Lengths of time that contradict each other: for how long one thing went on.

use timex::{Amount, Kind, Length, Unit, Value};

use super::same::{Around, Seen, Shared, compare};
use super::{Told, signs};
use crate::{Analysis, Span, position_of};

/// So many words and names must be shared around two lengths of one thing …
const WORDS: usize = 2;
/// … and so much of those around them.
const SHARE: f64 = 0.4;
/// A length that is so many times the other is of something else.
const TIMES: u64 = 5;
/// Lengths that differ by less than one part in so many are roundings of one.
const ROUNDING: u64 = 4;
/// So many words before a length may say that something took so long.
const LASTING_WORDS: usize = 3;

/// A length of time in a sentence.
#[derive(Debug)]
pub(super) struct Stretch {
    /// Index into the article's times.
    pub(super) time: usize,
    minutes: u64,
}

/// Whether two lengths are of one thing, and cannot both be right.
pub(super) fn contradict(
    (one, stretch): (Seen<'_>, &Stretch),
    (other, other_stretch): (Seen<'_>, &Stretch),
) -> bool {
    are_apart(stretch.minutes, other_stretch.minutes)
        && compare(one, other).is_some_and(|shared| is_one_thing(&shared))
}

/// Whether what is shared is one thing, told by one verb that begins, ends or befalls once.
fn is_one_thing(shared: &Shared) -> bool {
    let is_like = shared.words + shared.names >= WORDS && shared.words > 0 && shared.share >= SHARE;
    let is_deed = shared.once && shared.is_of_one() || shared.step;
    let is_other = shared.is_another || shared.is_apart || shared.is_of_others();
    is_deed && shared.same_verb && is_like && !is_other
}

/// The lengths of time for which an article says that something went on.
pub(super) fn stretches(told: &Told<'_>) -> Vec<(Around, Stretch)> {
    let analysis = told.analysis;
    let mut stretches = Vec::new();
    for (time, found) in told.member.times.iter().enumerate() {
        let place = Span::from(found.range.clone());
        if found.kind != Kind::Duration {
            continue;
        }
        let minutes = found.value.as_ref().and_then(minutes);
        let sentence = position_of(&analysis.layout.sentences, place.start);
        let (Some(minutes), Some(sentence)) = (minutes, sentence) else { continue };
        let is_plain = told.sentences[sentence].is_plain();
        if is_plain && lasts(analysis, analysis.layout.sentences[sentence], place) {
            let words = Span::from(analysis.times[time].range.clone());
            stretches.push((Around::new(told, sentence, words), Stretch { time, minutes }));
        }
    }
    stretches
}

/// Whether the words before a length say that something went on for so long, and those behind it do not count from
/// something else (`lima jam kemudian`).
fn lasts(analysis: &Analysis, sentence: Span, length: Span) -> bool {
    let before = Span::new(sentence.start, length.start.max(sentence.start)).of(&analysis.text);
    let after = Span::new(length.end, sentence.end.max(length.end)).of(&analysis.text);
    let is_in = |word: &str, list: &[&str]| list.contains(&ner::lowercase(word).as_str());
    let mut before = before.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty()).rev();
    let next = after.split(|c: char| !c.is_alphanumeric()).find(|word| !word.is_empty());
    before.by_ref().take(LASTING_WORDS).any(|word| is_in(word, signs::LASTING))
        && !next.is_some_and(|word| is_in(word, signs::COUNTED_FROM))
}

/// A length in minutes; none where it is not known how long it is.
fn minutes(value: &Value) -> Option<u64> {
    let Value::Length(Length::Of(amount, unit, rest)) = value else { return None };
    let of = |amount: &Amount, unit: &Unit| match (amount, unit) {
        (Amount::Hundredths(hundredths), Unit::Minute) => Some(u64::from(*hundredths)),
        (Amount::Hundredths(hundredths), Unit::Hour) => Some(u64::from(*hundredths) * 60),
        (Amount::Hundredths(hundredths), Unit::Day) => Some(u64::from(*hundredths) * 24 * 60),
        _ => None,
    };
    let rest = match rest {
        Some((amount, unit)) => of(amount, unit)?,
        None => 0,
    };
    Some((of(amount, unit)? + rest) / 100)
}

/// Whether two lengths are too different to be roundings of one, and not of two things altogether.
fn are_apart(one: u64, other: u64) -> bool {
    let (short, long) = (one.min(other), one.max(other));
    (long - short) * ROUNDING > long && long <= short * TIMES
}
