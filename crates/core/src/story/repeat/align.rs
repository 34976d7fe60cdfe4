//! Two passages compared word by word.

use std::ops::Range;

use super::words::Words;
use crate::Span;

/// So much of the longer of two long passages must stand in the other, in its order, in hundredths; …
const LEAST: usize = 50;
/// … of two short ones, so many words at most, …
const SHORT: usize = 16;
/// … so much, …
const LEAST_OF_SHORT: usize = 65;
/// … and of two in one article.
const LEAST_WITHIN: usize = 85;
/// A sentence at the end of a passage belongs to it if so much of it is shared, in hundredths.
const LEAST_OF_SENTENCE: usize = 45;
/// Longer passages are compared by their seeds alone, in words.
const LONGEST: usize = 600;
/// Shorter passages may be alike by chance, in words outside names.
const SHORTEST: usize = 8;

/// The passages with their whole sentences, if they are nearly the same.
pub(super) fn whole(
    one: &Words,
    first: &Range<usize>,
    other: &Words,
    second: &Range<usize>,
    is_within: bool,
) -> Option<(Span, Span)> {
    let wide = (to_sentences(one, first), to_sentences(other, second));
    let narrow = (first.clone(), second.clone());
    let (first, second) = [wide, narrow].into_iter().find(|(first, second)| {
        // One article tells one thing in like words anyway: there only whole sentences count.
        let is_whole = is_whole(one, first) && is_whole(other, second);
        (is_whole || !is_within)
            && is_alike(&outside_names(one, first), &outside_names(other, second), is_within)
    })?;
    Some((span(one, &first), span(other, &second)))
}

/// Whether a passage begins and ends where sentences do.
fn is_whole(words: &Words, passage: &Range<usize>) -> bool {
    words.sentence(passage.start).0 == passage.start && words.sentence(passage.end - 1).1 == passage.end
}

/// The words of a passage that are in no name.
fn outside_names(words: &Words, passage: &Range<usize>) -> Vec<u64> {
    passage.clone().filter(|&word| !words.is_name[word]).map(|word| words.all[word].hash).collect()
}

/// The words of a passage, with the rest of the sentences at its ends where most of them is in it.
fn to_sentences(words: &Words, passage: &Range<usize>) -> Range<usize> {
    let (first, last) = (words.sentence(passage.start), words.sentence(passage.end - 1));
    let is_most = |(start, end, _): (usize, usize, Span)| {
        let inside = end.min(passage.end).saturating_sub(start.max(passage.start));
        inside * 100 >= (end - start) * LEAST_OF_SENTENCE
    };
    let start = if is_most(first) { first.0 } else { passage.start };
    let end = if is_most(last) { last.1 } else { passage.end };
    start..end
}

/// The span from a passage's first word to its last; to the ends of sentences where it has all of their words.
pub(super) fn span(words: &Words, passage: &Range<usize>) -> Span {
    let (start, _, first) = words.sentence(passage.start);
    let (_, end, last) = words.sentence(passage.end - 1);
    Span::new(
        if start == passage.start { first.start } else { words.span(passage.start).start },
        if end == passage.end { last.end } else { words.span(passage.end - 1).end },
    )
}

/// Whether enough words stand in both, in one order (the longest common subsequence).
fn is_alike(one: &[u64], other: &[u64], is_within: bool) -> bool {
    let longest = one.len().max(other.len());
    let least = match longest {
        _ if is_within => LEAST_WITHIN,
        ..=SHORT => LEAST_OF_SHORT,
        _ => LEAST,
    };
    if one.len().min(other.len()) < SHORTEST {
        return false;
    }
    if longest > LONGEST {
        return one.len().min(other.len()) * 100 >= longest * least;
    }
    let mut row = vec![0_usize; other.len() + 1];
    for word in one {
        let mut diagonal = 0;
        for (at, candidate) in other.iter().enumerate() {
            let above = row[at + 1];
            row[at + 1] = if word == candidate { diagonal + 1 } else { above.max(row[at]) };
            diagonal = above;
        }
    }
    row[other.len()] * 100 >= longest * least
}
