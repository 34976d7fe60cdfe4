//! Passages that two articles share: what one dates in full dates the other's weekday.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use timex::Timex;

use crate::article::{DayClue, DayRule};
use crate::story::Member;
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
}

/// One sentence in two articles: the times in the undated one, and where its words stand dated.
struct Shared {
    times: Vec<usize>,
    other: usize,
    dated: Vec<usize>,
}

impl<'a> Copied<'a> {
    pub(super) fn of(analyses: &'a [&'a Analysis], members: &'a [Arc<Member>]) -> Self {
        let sentences: Vec<Sentence<'_>> = analyses
            .iter()
            .enumerate()
            .flat_map(|(article, analysis)| sentences(article, analysis))
            .collect();
        let mut shared: BTreeMap<usize, Vec<Shared>> = BTreeMap::new();
        for (one, other) in alike(&sentences) {
            for (undated, dated) in
                [(&sentences[one], &sentences[other]), (&sentences[other], &sentences[one])]
            {
                let is_dated = |sentence: &Sentence<'_>| members[sentence.article].published.value.is_some();
                if !is_dated(undated) && is_dated(dated) {
                    shared.entry(undated.article).or_default().push(Shared {
                        times: undated.times.clone(),
                        other: dated.article,
                        dated: dated.times.clone(),
                    });
                }
            }
        }
        let members = members.iter().map(|member| member.times.as_slice()).collect();
        Self { shared, analyses, members }
    }

    /// The dated articles that share a dated sentence with an article.
    pub(super) fn witnesses(&self, article: usize) -> BTreeSet<usize> {
        self.shared.get(&article).into_iter().flatten().map(|shared| shared.other).collect()
    }

    /// Whether the article's times, as supposed, agree with the shared sentences' dated ones: `None` where not.
    pub(super) fn agree(&self, article: usize, times: &[Timex]) -> Option<Vec<DayClue>> {
        let mut clues = Vec::new();
        for shared in self.shared.get(&article).into_iter().flatten() {
            for &index in &shared.times {
                let Some(own) = times.get(index).and_then(|time| time.value?.day()) else { continue };
                let mut told =
                    shared.dated.iter().filter_map(|&at| self.members[shared.other].get(at)?.value?.day());
                if shared.dated.is_empty() {
                    continue;
                }
                if !told.any(|day| day == own) {
                    return None;
                }
                let analysis = self.analyses[article];
                let words = Span::from(times[index].range.clone()).of(&analysis.text).to_owned();
                clues.push(DayClue { words, rule: DayRule::Copied });
            }
        }
        Some(clues)
    }
}

/// A sentence as its words, times left out.
struct Sentence<'a> {
    article: usize,
    words: BTreeSet<&'a str>,
    times: Vec<usize>,
}

/// The sentences of an article that are long enough.
fn sentences(article: usize, analysis: &Analysis) -> Vec<Sentence<'_>> {
    let spans = &analysis.layout.sentences;
    let mut times: Vec<Vec<usize>> = vec![Vec::new(); spans.len()];
    for (index, found) in analysis.times.iter().enumerate() {
        // Only days can be compared: `2014` or `tiga hari` say nothing of them.
        let is_day = matches!(found.expression.kind(), timex::Kind::Date | timex::Kind::Time);
        if let Some(at) = position_of(spans, found.range.start).filter(|_| is_day) {
            times[at].push(index);
        }
    }
    spans
        .iter()
        .zip(times)
        .filter(|(span, _)| analysis.layout.is_told_here(span.start))
        .map(|(span, times)| Sentence { article, words: words(analysis, *span, &times), times })
        .filter(|sentence| sentence.words.len() >= SHORTEST && !sentence.times.is_empty())
        .collect()
}

/// The words of a sentence outside its times.
fn words<'a>(analysis: &'a Analysis, sentence: Span, times: &[usize]) -> BTreeSet<&'a str> {
    let text = sentence.of(&analysis.text);
    let is_time = |at: usize| times.iter().any(|&time| analysis.times[time].range.contains(&at));
    text.split(|c: char| !c.is_alphanumeric())
        .filter(|word| {
            !word.is_empty() && !is_time(sentence.start + (word.as_ptr() as usize - text.as_ptr() as usize))
        })
        .collect()
}

/// Pairs of sentences of different articles that share most of their words. Sentences are compared only where
/// they share one of their rarest words, so that time grows with the length of the story.
fn alike(sentences: &[Sentence<'_>]) -> Vec<(usize, usize)> {
    let mut counts: BTreeMap<&str, usize> = BTreeMap::new();
    for word in sentences.iter().flat_map(|sentence| &sentence.words) {
        *counts.entry(word).or_default() += 1;
    }
    let mut by_word: BTreeMap<&str, Vec<usize>> = BTreeMap::new();
    for (index, sentence) in sentences.iter().enumerate() {
        let mut rarest: Vec<&str> = sentence.words.iter().copied().collect();
        rarest.sort_by_key(|word| (counts[word], *word));
        // Of two sets that share six tenths of their words, any half of one meets the other.
        for word in &rarest[..rarest.len().div_ceil(2)] {
            by_word.entry(word).or_default().push(index);
        }
    }
    let mut pairs: BTreeSet<(usize, usize)> = BTreeSet::new();
    for with in by_word.values().filter(|with| with.len() <= MOST_WITH_ONE_WORD) {
        for (at, &one) in with.iter().enumerate() {
            pairs.extend(with[at + 1..].iter().map(|&other| (one, other)));
        }
    }
    let is_alike = |&(one, other): &(usize, usize)| {
        let (one, other) = (&sentences[one], &sentences[other]);
        let shared = one.words.intersection(&other.words).count();
        let all = one.words.len() + other.words.len() - shared;
        one.article != other.article && shared * 10 >= all * SHARED
    };
    pairs.into_iter().filter(is_alike).collect()
}

/// A word that more sentences have brings nothing together.
const MOST_WITH_ONE_WORD: usize = 50;
