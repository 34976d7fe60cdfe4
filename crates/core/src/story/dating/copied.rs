//! Passages that two articles share: what one dates in full dates the other's weekday.

use std::collections::{BTreeMap, BTreeSet};

use timex::Timex;

use super::Known;
use crate::article::{DayClue, DayRule};
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
}

/// One sentence in two articles: the times in the undated one, and where its words stand dated.
struct Shared {
    times: Vec<usize>,
    other: usize,
    dated: Vec<usize>,
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
struct Sentence {
    article: usize,
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
            let is_time = |at: usize| times.iter().any(|&time| analysis.times[time].range.contains(&at));
            let words = words.of_sentence(sentence).iter().filter(|(word, _)| !is_time(word.start));
            let mut words: Vec<u32> = words.map(|(_, number)| *number).collect();
            words.sort_unstable();
            words.dedup();
            Sentence { article, words, times }
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
