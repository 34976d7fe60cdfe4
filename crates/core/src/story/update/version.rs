//! Later versions of an article: the same outlet prints most of its text again, with other values in some sentences.

use std::collections::{BTreeMap, BTreeSet};

use timex::{Kind, Timex, Value};

use super::correct::Noted;
use crate::Span;
use crate::story::conflict::Unit;
use crate::story::{Place, Repeat, RepeatKind, SideValue};

/// An article has a later version where the outlet prints so much of its text again: one half.
const SHARED: (usize, usize) = (1, 2);

/// Of a passage that two versions have a sentence stands at most so many sentences from where it stood.
const AROUND: usize = 8;

/// A text in which more values differ is another's, or none.
const MOST_CHANGED: usize = 200;

/// The next version of an article is one of so many of its outlet's that have the same passage.
const MOST_NEXT: usize = 8;

/// The same text weeks later tells of something else.
const MOST_DAYS: i32 = 7;

/// A sentence is told anew by one with which it shares so much of all their words: three fifths.
const SAME_WORDS: (usize, usize) = (3, 5);

/// An article and its next version, by their places in the story, and what of it that tells otherwise.
pub(super) struct Version {
    pub(super) places: (usize, usize),
    pub(super) changed: Vec<Changed>,
}

/// A value that the next version gives otherwise.
pub(super) struct Changed {
    /// The numbers of the sentences, before and now.
    pub(super) sentences: (usize, usize),
    pub(super) values: (SideValue, SideValue),
}

/// The articles of a story that have later versions, each with the next one. Articles are given in the story's order.
pub(super) fn versions(articles: &[Noted<'_>], repeats: &[Repeat]) -> Vec<Version> {
    let mut shared: BTreeMap<(usize, usize), Vec<(Span, Span)>> = BTreeMap::new();
    let mut of_outlets: Vec<(&str, Place)> = Vec::new();
    for repeat in repeats.iter().filter(|repeat| repeat.kind == RepeatKind::Across && !repeat.is_quotation) {
        let places = repeat.places.iter().filter_map(|&place| Some((articles[place.article].outlet?, place)));
        of_outlets.clear();
        of_outlets.extend(places);
        of_outlets.sort_unstable_by_key(|(outlet, place)| (*outlet, *place));
        for of_one in of_outlets.chunk_by(|one, other| one.0 == other.0) {
            for (at, (_, first)) in of_one.iter().enumerate() {
                let next = of_one[at + 1..].iter().take(MOST_NEXT).map(|(_, next)| next);
                for second in
                    next.filter(|second| is_dated_before(&articles[first.article], &articles[second.article]))
                {
                    shared
                        .entry((first.article, second.article))
                        .or_default()
                        .push((first.span, second.span));
                }
            }
        }
    }
    let mut has_next = BTreeSet::new();
    let is_next = |((before, _), spans): &((usize, usize), Vec<(Span, Span)>)| {
        is_most(&articles[*before], spans) && has_next.insert(*before)
    };
    let next: Vec<_> = shared.into_iter().filter(is_next).collect();
    let version = |(places, spans): ((usize, usize), Vec<(Span, Span)>)| Version {
        places,
        changed: changed((&articles[places.0], &articles[places.1]), &spans),
    };
    next.into_iter().map(version).collect()
}

/// Whether an article was published before another, and not long before. On one day it is where both tell the hour.
fn is_dated_before(article: &Noted<'_>, other: &Noted<'_>) -> bool {
    let published = |article: &Noted<'_>| article.member.published.value;
    let Some((one, other)) = published(article).zip(published(other)) else { return false };
    let days = (other.date - one.date).get_days();
    let is_earlier = || one.time.zip(other.time).is_some_and(|(one, other)| one < other);
    (1..=MOST_DAYS).contains(&days) || days == 0 && is_earlier()
}

/// Whether passages are most of what an article tells.
fn is_most(article: &Noted<'_>, spans: &[(Span, Span)]) -> bool {
    let told = article.sentences.iter().filter(|sentence| sentence.is_told);
    let all: usize = told.map(|sentence| sentence.span.len()).sum();
    let of_spans: usize = spans.iter().map(|(span, _)| span.len()).sum();
    of_spans * SHARED.1 >= all * SHARED.0
}

/// The values that sentences of the passages give otherwise by now.
fn changed((article, next): (&Noted<'_>, &Noted<'_>), spans: &[(Span, Span)]) -> Vec<Changed> {
    let mut changed = Vec::new();
    for &(before, now) in spans {
        let anew: Vec<(usize, BTreeSet<&str>)> =
            sentences_in(next, now).map(|at| (at, words(next, at))).collect();
        for (place, sentence) in sentences_in(article, before).enumerate() {
            let own = words(article, sentence);
            let around = place.saturating_sub(AROUND).min(anew.len())..(place + AROUND + 1).min(anew.len());
            let likest = anew[around].iter().map(|(at, words)| (shares(&own, words), *at)).max();
            let Some((Some(_), other)) = likest else { continue };
            changed.extend(changed_values((article, sentence), (next, other)));
        }
    }
    changed.truncate(MOST_CHANGED);
    changed
}

/// The numbers of the sentences that an article tells in a passage.
fn sentences_in<'s>(article: &Noted<'s>, passage: Span) -> impl Iterator<Item = usize> + 's {
    let sentences = article.sentences;
    let first = sentences.partition_point(|sentence| sentence.span.start < passage.start);
    let inside = sentences[first..].iter().take_while(move |sentence| sentence.span.start < passage.end);
    (first..).zip(inside).filter(|(_, sentence)| sentence.is_told).map(|(at, _)| at)
}

/// The words of a sentence.
fn words<'s>(article: &Noted<'s>, sentence: usize) -> BTreeSet<&'s str> {
    let text = article.sentences[sentence].span.of(&article.analysis.text);
    text.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty()).collect()
}

/// How many words two sentences share, if these are enough for one to tell the other anew.
fn shares(one: &BTreeSet<&str>, other: &BTreeSet<&str>) -> Option<usize> {
    let shared = one.intersection(other).count();
    let all = one.len() + other.len() - shared;
    (shared * SAME_WORDS.1 >= all * SAME_WORDS.0).then_some(shared)
}

/// The values that a sentence gave and that one that tells it anew gives otherwise: where both give as many of a kind, the
/// first for the first.
fn changed_values((article, before): (&Noted<'_>, usize), (next, now): (&Noted<'_>, usize)) -> Vec<Changed> {
    let changed = |(one, other)| Changed { sentences: (before, now), values: (one, other) };
    let mut all = Vec::new();
    let (counts, counts_now) = (numbers(article, before), numbers(next, now));
    let are_alike = counts.iter().map(|(unit, _)| unit).eq(counts_now.iter().map(|(unit, _)| unit));
    if are_alike {
        let pairs = counts.iter().zip(&counts_now).map(|((_, one), (_, other))| (*one, *other));
        let number = |article: &Noted<'_>, at: usize| article.analysis.quantities[at].numbers();
        let other = pairs.filter(|(one, other)| number(article, *one) != number(next, *other));
        all.extend(other.map(|(one, other)| changed((SideValue::Quantity(one), SideValue::Quantity(other)))));
    }
    let (times, times_now) = (dates(article, before), dates(next, now));
    if times.len() == times_now.len() {
        let other = times
            .into_iter()
            .zip(times_now)
            .filter(|((_, text, value), (_, text_now, value_now))| text != text_now && value != value_now);
        all.extend(
            other.map(|((one, ..), (other, ..))| changed((SideValue::Time(one), SideValue::Time(other)))),
        );
    }
    all
}

/// The numbers of a sentence, with what each counts.
fn numbers(article: &Noted<'_>, sentence: usize) -> Vec<(Unit, usize)> {
    let span = article.sentences[sentence].span;
    let quantities = &article.analysis.quantities;
    let first = quantities.partition_point(|quantity| quantity.span.start < span.start);
    let end = quantities.partition_point(|quantity| quantity.span.start < span.end);
    (first..end).map(|at| (article.units[at], at)).collect()
}

/// The dates and clock times of a sentence, with their words and values.
fn dates<'s>(article: &Noted<'s>, sentence: usize) -> Vec<(usize, &'s str, Option<Value>)> {
    let span = article.sentences[sentence].span;
    let times: &'s [Timex] = &article.member.times;
    let first = times.partition_point(|time| time.range.start < span.start);
    let of_sentence = times[first..].iter().take_while(|time| time.range.start < span.end);
    let dated = (first..).zip(of_sentence).filter(|(_, time)| matches!(time.kind, Kind::Date | Kind::Time));
    dated
        .map(|(at, time)| (at, Span::from(time.range.clone()).of(&article.analysis.text), time.value))
        .collect()
}
