//! Passages that two articles share: what one dates in full dates the other's weekday.
//!
//! A weekday that stands alone is no such date: who copies a sentence may leave it as it stands, and it counts from the
//! day of the other. Where one of the two says that it passes something on (`dikutip dari Antara`), it was written later.

use std::collections::{BTreeMap, BTreeSet};

use jiff::civil::Date;
use timex::{Direction, Found, Timex};

use super::Known;
use crate::article::{DayClue, DayRule};
use crate::story::claim;
use crate::story::vocabulary::{Vocabulary, Words};
use crate::{Analysis, Span, position_of};

/// Shorter sentences may be alike by chance, in words.
const SHORTEST: usize = 8;
/// So many of ten words of the two sentences together must be shared.
const SHARED: usize = 6;

/// For each undated article, the times of its sentences that a dated article has nearly word for word.
pub(super) struct Copied<'a> {
    shared: BTreeMap<usize, Vec<Shared>>,
    analyses: &'a [&'a Analysis],
    members: Vec<&'a [Timex]>,
    published: Vec<Option<Date>>,
}

/// One sentence in two articles: the times in the undated one, and where its words stand dated.
struct Shared {
    sentence: usize,
    times: Vec<usize>,
    other: usize,
    dated: Vec<usize>,
    /// Whether one of the two has it from the other.
    passed_on: Option<Passed>,
}

/// Which of two articles passes on what both have.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Passed {
    ByUndated,
    ByDated,
}

impl<'a> Copied<'a> {
    pub(super) fn of(known: &Known<'a>) -> Self {
        let (analyses, members) = (known.analyses, known.members);
        let of_article =
            |(article, analysis): (usize, &&Analysis)| sentences(article, analysis, known.words[article]);
        let sentences: Vec<Sentence> = analyses.iter().enumerate().flat_map(of_article).collect();
        let mut shared: BTreeMap<usize, Vec<Shared>> = BTreeMap::new();
        for (one, other) in alike(&sentences, known.vocabulary) {
            for (undated, dated) in
                [(&sentences[one], &sentences[other]), (&sentences[other], &sentences[one])]
            {
                let is_dated = |sentence: &Sentence| members[sentence.article].published.value.is_some();
                if !is_dated(undated) && is_dated(dated) {
                    let dates = (analyses[dated.article], dated.times.as_slice());
                    shared.entry(undated.article).or_default().push(Shared {
                        sentence: undated.at,
                        times: comparable((analyses[undated.article], &undated.times), dates),
                        other: dated.article,
                        dated: comparable(dates, dates),
                        passed_on: passed_on(analyses[undated.article], analyses[dated.article]),
                    });
                }
            }
        }
        let published = members.iter().map(|member| member.published.day()).collect();
        let members = members.iter().map(|member| member.times.as_slice()).collect();
        Self { shared, analyses, members, published }
    }

    /// The dated articles that share a dated sentence with an article.
    pub(super) fn witnesses(&self, article: usize) -> BTreeSet<usize> {
        self.shared.get(&article).into_iter().flatten().map(|shared| shared.other).collect()
    }

    /// Whether a dated article has a sentence with nothing but weekdays, which may count from another day.
    pub(super) fn is_without_date(&self, article: usize, sentence: usize) -> bool {
        let mut of_article = self.shared.get(&article).into_iter().flatten();
        of_article.any(|shared| shared.sentence == sentence && shared.dated.is_empty())
    }

    /// Whether what passes a sentence on would be written after what it is taken from.
    fn is_in_order(&self, shared: &Shared, day: Date) -> bool {
        let Some(other) = self.published[shared.other] else { return true };
        match shared.passed_on {
            Some(Passed::ByDated) => day <= other,
            Some(Passed::ByUndated) => other <= day,
            None => true,
        }
    }

    /// Whether the article's times, as supposed for a day, agree with the shared sentences' dated ones: `None` where not.
    pub(super) fn agree(&self, article: usize, day: Date, times: &[Timex]) -> Option<Vec<DayClue>> {
        let mut clues = Vec::new();
        for shared in self.shared.get(&article).into_iter().flatten() {
            if !self.is_in_order(shared, day) {
                return None;
            }
            let of_other = self.members[shared.other];
            let told: Vec<Date> =
                shared.dated.iter().filter_map(|&at| of_other.get(at)?.value?.day()).collect();
            if told.is_empty() {
                continue;
            }
            for &index in &shared.times {
                let Some(own) = times.get(index).and_then(|time| time.value?.day()) else { continue };
                let analysis = self.analyses[article];
                if !told.contains(&own) || own < day && is_to_come(analysis, index) {
                    return None;
                }
                let words = Span::from(times[index].range.clone()).of(&analysis.text).to_owned();
                clues.push(DayClue { words, rule: DayRule::Copied });
            }
        }
        Some(clues)
    }
}

/// Whether a time is told as to come, and not as what was once intended.
fn is_to_come(analysis: &Analysis, time: usize) -> bool {
    let found = &analysis.times[time];
    let before = analysis.text.get(..found.range.start).unwrap_or_default();
    let mut words = before.split_whitespace().rev().take(INTENDED_WORDS);
    found.expression.direction == Direction::Future && !words.any(|word| word == "semula")
}

/// So many words before a time may stand that it was only intended.
const INTENDED_WORDS: usize = 4;

/// Which of two articles passes on what both have, where only one says that it passes something on.
fn passed_on(undated: &Analysis, dated: &Analysis) -> Option<Passed> {
    match (undated.credits.is_empty(), dated.credits.is_empty()) {
        (false, true) => Some(Passed::ByUndated),
        (true, false) => Some(Passed::ByDated),
        _ => None,
    }
}

/// The times of a sentence that can be compared with those of the same sentence in a dated article: not when it was said,
/// which whoever passes it on leaves out; nor weekdays where that one has such, for they may stand as they were copied.
fn comparable((analysis, times): (&Analysis, &[usize]), dated: (&Analysis, &[usize])) -> Vec<usize> {
    let has_weekday = dated.1.iter().any(|&time| is_weekday_alone(&dated.0.times[time]));
    let is_comparable = |time: &usize| {
        let found = &analysis.times[*time];
        !(is_said(analysis, found) || has_weekday && is_weekday_alone(found))
    };
    times.iter().copied().filter(is_comparable).collect()
}

/// Whether a time tells when something was said.
fn is_said(analysis: &Analysis, found: &Found) -> bool {
    let sentences = &analysis.layout.sentences;
    let is_attribution = |at: usize| claim::is_attribution(analysis, sentences[at], found.range.start);
    found.expression.said || position_of(sentences, found.range.start).is_some_and(is_attribution)
}

/// Whether a time is a weekday and nothing more: `Senin pukul 10.00`, not `Senin (4/3)`, nor `Senin pekan lalu`.
fn is_weekday_alone(found: &Found) -> bool {
    let is_plain = !matches!(found.expression.direction, Direction::Last | Direction::Next | Direction::This);
    let calendar = found.expression.calendar();
    is_plain && calendar.is_some_and(|calendar| calendar.weekday.is_some() && calendar.day.is_none())
}

/// A sentence as its words, times left out.
struct Sentence {
    article: usize,
    at: usize,
    /// Numbers of the vocabulary, sorted, each once.
    words: Vec<u32>,
    times: Vec<usize>,
}

/// The sentences of an article that are long enough.
fn sentences(article: usize, analysis: &Analysis, words: &Words) -> Vec<Sentence> {
    let spans = &analysis.layout.sentences;
    let mut times: Vec<Vec<usize>> = vec![Vec::new(); spans.len()];
    for (index, found) in analysis.times.iter().enumerate() {
        // Only days can be compared: `2014` or `tiga hari` say nothing of them.
        let is_day = matches!(found.expression.kind(), timex::Kind::Date | timex::Kind::Time);
        if let Some(at) = position_of(spans, found.range.start).filter(|_| is_day) {
            times[at].push(index);
        }
    }
    let is_told = |(sentence, times): &(usize, Vec<usize>)| {
        !times.is_empty() && analysis.layout.is_told_here(spans[*sentence].start)
    };
    times
        .into_iter()
        .enumerate()
        .filter(is_told)
        .map(|(sentence, times)| {
            // Its words outside its times.
            let is_time = |at: usize| {
                let next = times.partition_point(|&time| analysis.times[time].range.end <= at);
                times.get(next).is_some_and(|&time| analysis.times[time].range.start <= at)
            };
            let words = words.of_sentence(sentence).filter(|(word, _)| !is_time(word.start));
            let mut words: Vec<u32> = words.map(|(_, number)| number).collect();
            words.sort_unstable();
            words.dedup();
            Sentence { article, at: sentence, words, times }
        })
        .filter(|sentence| sentence.words.len() >= SHORTEST)
        .collect()
}

/// Pairs of sentences of different articles that share most of their words. Sentences are compared only where
/// they share one of their rarest words, so that time grows with the length of the story.
fn alike(sentences: &[Sentence], vocabulary: &Vocabulary) -> Vec<(usize, usize)> {
    let mut counts: Vec<u32> = vec![0; vocabulary.len()];
    for &word in sentences.iter().flat_map(|sentence| &sentence.words) {
        counts[word as usize] += 1;
    }
    let mut by_word: Vec<(u32, usize)> = Vec::new();
    for (index, sentence) in sentences.iter().enumerate() {
        let mut rarest = sentence.words.clone();
        rarest.sort_unstable_by_key(|&word| (counts[word as usize], vocabulary.spelling(word)));
        // Of two sets that share six tenths of their words, any half of one meets the other.
        by_word.extend(rarest[..rarest.len().div_ceil(2)].iter().map(|&word| (word, index)));
    }
    by_word.sort_unstable();
    let mut pairs: Vec<(usize, usize)> = Vec::new();
    for with in by_word.chunk_by(|one, other| one.0 == other.0) {
        if with.len() > MOST_WITH_ONE_WORD {
            continue;
        }
        for (at, &(_, one)) in with.iter().enumerate() {
            pairs.extend(with[at + 1..].iter().map(|&(_, other)| (one, other)));
        }
    }
    pairs.sort_unstable();
    pairs.dedup();
    let is_alike = |&(one, other): &(usize, usize)| {
        let (one, other) = (&sentences[one], &sentences[other]);
        let shared = one.words.iter().filter(|word| other.words.binary_search(word).is_ok()).count();
        let all = one.words.len() + other.words.len() - shared;
        one.article != other.article && shared * 10 >= all * SHARED
    };
    pairs.into_iter().filter(is_alike).collect()
}

/// A word that more sentences have brings nothing together.
const MOST_WITH_ONE_WORD: usize = 50;
