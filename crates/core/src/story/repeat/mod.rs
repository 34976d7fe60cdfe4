//! Passages that stand more than once, word for word or nearly so.
//!
//! Every run of a few words that stands at two places is a seed; seeds that follow each other at both places make
//! a passage, which is taken to the ends of its sentences and then compared word by word.

mod align;
mod seeds;
mod words;

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use super::Place;
use crate::{Analysis, Span};

pub(super) use words::Words;

/// A passage that stands more than once, in the order of the story's articles: the first was published first.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Repeat {
    /// Within one article, or in several.
    pub kind: RepeatKind,
    /// Each place.
    pub places: Vec<Place>,
    /// Whether all places lie between quotation marks: two articles may quote one speech without either being
    /// taken from the other.
    pub is_quotation: bool,
}

/// Where a passage is repeated.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum RepeatKind {
    /// In one article.
    Within,
    /// In several articles.
    Across,
}

/// Finds the passages that stand more than once in articles whose words are given.
pub(super) fn find(analyses: &[&Analysis], words: &[&Words]) -> Vec<Repeat> {
    let mut prose: Vec<(Place, Place)> = Vec::new();
    let mut quoted: Vec<(Place, Place)> = Vec::new();
    for passage in seeds::passages(words) {
        let places = |(first, second): (Span, Span)| {
            (Place { article: passage.one, span: first }, Place { article: passage.other, span: second })
        };
        let (one, other) = (words[passage.one], words[passage.other]);
        let is_within = passage.one == passage.other;
        let shared = places((align::span(one, &passage.first), align::span(other, &passage.second)));
        let is_quoted = is_quotation(shared.0, analyses) && is_quotation(shared.1, analyses);
        let whole = align::whole(one, &passage.first, other, &passage.second, is_within).map(places);
        let Some(whole) = whole.filter(|(one, other)| !is_within || !one.span.meets(other.span)) else {
            continue;
        };
        if is_quoted && !is_within { quoted.push(shared) } else { prose.push(whole) }
    }
    let (within, across): (Vec<_>, Vec<_>) =
        prose.into_iter().partition(|(one, other)| one.article == other.article);
    let repeat =
        |is_quotation| move |places: Vec<Place>| Repeat { kind: kind(&places), is_quotation, places };
    let mut repeats: Vec<Repeat> = gather(within).into_iter().map(repeat(false)).collect();
    repeats.extend(gather(across).into_iter().map(repeat(false)));
    repeats.extend(gather(quoted).into_iter().map(repeat(true)));
    repeats.sort_by(|one, other| one.places.cmp(&other.places));
    repeats
}

/// Pairs of which one place is mostly another pair's are one passage with more places.
fn gather(mut pairs: Vec<(Place, Place)>) -> Vec<Vec<Place>> {
    pairs.sort_unstable();
    pairs.dedup();
    let mut groups: Vec<Vec<Place>> = Vec::new();
    // The groups with a place in an article, by it.
    let mut by_article: BTreeMap<usize, Vec<usize>> = BTreeMap::new();
    for (one, other) in pairs {
        let known = [one, other].iter().find_map(|place| {
            let groups_there = by_article.get(&place.article)?;
            groups_there
                .iter()
                .rev()
                .copied()
                .find(|&group| groups[group].iter().any(|known| is_mostly(known, place)))
        });
        let group = known.unwrap_or_else(|| {
            groups.push(Vec::new());
            groups.len() - 1
        });
        for place in [one, other] {
            match groups[group].iter_mut().find(|known| is_mostly(known, &place)) {
                Some(known) => {
                    known.span =
                        Span::new(known.span.start.min(place.span.start), known.span.end.max(place.span.end));
                }
                None => {
                    groups[group].push(place);
                    by_article.entry(place.article).or_default().push(group);
                }
            }
        }
    }
    for places in &mut groups {
        places.sort_unstable();
    }
    groups.retain(|places| places.len() > 1);
    groups
}

/// Whether two places share half of the longer.
fn is_mostly(one: &Place, other: &Place) -> bool {
    let shared = one.span.end.min(other.span.end).saturating_sub(one.span.start.max(other.span.start));
    one.article == other.article && 2 * shared >= one.span.len().max(other.span.len())
}

/// Whether all places are in one article.
fn kind(places: &[Place]) -> RepeatKind {
    let is_one = places.iter().all(|place| Some(place.article) == places.first().map(|first| first.article));
    if is_one { RepeatKind::Within } else { RepeatKind::Across }
}

/// Whether nearly all of a place lies between quotation marks.
fn is_quotation(place: Place, analyses: &[&Analysis]) -> bool {
    let quotes = analyses[place.article].quotes.iter().filter(|quote| quote.direct);
    let quoted: usize = quotes
        .map(|quote| {
            quote.span.end.min(place.span.end).saturating_sub(quote.span.start.max(place.span.start))
        })
        .sum();
    10 * quoted >= 9 * place.span.len()
}
