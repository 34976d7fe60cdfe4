//! Passages that stand more than once, word for word or nearly so.
//!
//! Every run of a few words that stands at two places is a seed; seeds that follow each other at both places make
//! a passage, which is taken to the ends of its sentences and then compared word by word.

mod align;
mod gather;
mod runs;
mod seeds;
mod words;

use std::rc::Rc;

use serde::{Deserialize, Serialize};

use super::Place;
use crate::{Analysis, SmallSpan, Span};
use gather::{Stretch, gather};
use runs::{Link, Order, Runs};
use seeds::Passage;

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

/// An article that is looked through for passages that others have too.
pub(super) struct Prose<'s> {
    /// A number that it shares with no other article, nor with itself at another place in the story's order.
    pub(super) number: u32,
    pub(super) words: &'s Rc<Words>,
    pub(super) analysis: &'s Analysis,
}

/// Finds the passages that stand more than once. What two articles share is kept while both are there; it is looked
/// for anew where one is new, or where runs that many articles have link them no longer or newly.
#[derive(Default)]
pub(super) struct Finder {
    runs: Runs,
    order: Order,
    /// The words of the articles, by number.
    words: Vec<Option<Rc<Words>>>,
    /// In the story's order.
    found: Vec<Found>,
}

/// A passage of two articles, or at two places of one: their numbers, and where it stands in each.
#[derive(Clone, Copy)]
struct Found {
    articles: (u32, u32),
    spans: (SmallSpan, SmallSpan),
    is_speech: bool,
}

impl Finder {
    /// The passages of these articles, which stand in the story's order.
    pub(super) fn find(&mut self, articles: &[Prose<'_>]) -> Vec<Repeat> {
        let order = Order::of(articles.iter().map(|article| article.number).collect());
        let came = articles.iter().filter(|article| self.order.place(article.number).is_none());
        let went = self.order.numbers().iter().filter(|number| order.place(**number).is_none());
        let change = self.runs.change(
            came.clone().map(|article| (article.number, article.words.as_ref())),
            went.clone().filter_map(|&number| Some((number, self.words.get(number as usize)?.as_deref()?))),
            &self.order,
            &order,
        );
        for &number in went {
            self.words[number as usize] = None;
        }
        for article in came {
            let at = article.number as usize;
            self.words.resize(self.words.len().max(at + 1), None);
            self.words[at] = Some(article.words.clone());
        }
        let (again, linked) = self.look_again(&change.moved, &order);
        self.found.retain(|found| {
            let (one, other) = found.articles;
            let is_there = order.place(one).is_some() && order.place(other).is_some();
            is_there && again.binary_search(&found.articles).is_err()
        });
        let analysis = |number| articles.get(order.place(number)? as usize).map(|article| article.analysis);
        let mut links = change.links;
        links.extend(linked);
        let mut new = Vec::new();
        for passage in seeds::passages(links) {
            if let (Some(one), Some(other)) = (analysis(passage.one), analysis(passage.other)) {
                new.extend(self.compare(&passage, one, other));
            }
        }
        self.order = order;
        self.put(new);
        self.repeats()
    }

    /// The articles that share other passages, perhaps, because some of their links are gone or new; and all links
    /// between them.
    fn look_again(&self, moved: &[Link], order: &Order) -> (Vec<(u32, u32)>, Vec<Link>) {
        let (mut again, mut linked) = (Vec::new(), Vec::new());
        for moved in moved.chunk_by(|one, other| seeds::pair(one) == seeds::pair(other)) {
            let (one, other) = seeds::pair(&moved[0]);
            let words = |number: u32| self.words[number as usize].as_deref();
            let (Some(first), Some(second)) = (words(one), words(other)) else { continue };
            // A link alone makes no passage, nor does it keep others from making one.
            let is_alone = |link: &Link| {
                let is_near = |known: &&Link| known.0.1.abs_diff(link.0.1) <= seeds::REACH;
                let near = || runs::shared_near(first, link.0.1, seeds::REACH, second);
                moved.iter().filter(is_near).count() == 1
                    && self.runs.links(one, &near(), other, order).iter().all(|known| known == link)
            };
            if !moved.iter().all(is_alone) {
                linked.extend(self.runs.links(one, &runs::shared(first, second), other, order));
                again.push((one, other));
            }
        }
        (again, linked)
    }

    /// Takes a passage to the ends of its sentences, if it is nearly the same in both articles.
    fn compare(&self, passage: &Passage, one: &Analysis, other: &Analysis) -> Option<Found> {
        let words = |number: u32| self.words.get(number as usize)?.as_deref();
        let (first, second) = (words(passage.one)?, words(passage.other)?);
        let is_within = passage.one == passage.other;
        let shared = (align::span(first, &passage.first), align::span(second, &passage.second));
        let is_quoted = is_quotation(shared.0, one) && is_quotation(shared.1, other);
        let whole = align::whole(first, &passage.first, second, &passage.second, is_within)
            .filter(|(one, other)| !is_within || !one.meets(*other))?;
        let is_speech = is_quoted && !is_within;
        let articles = (passage.one, passage.other);
        let (one, other) = if is_speech { shared } else { whole };
        Some(Found { articles, spans: (one.into(), other.into()), is_speech })
    }

    /// Puts those that are new, wherever they are, in order among those that were there.
    fn put(&mut self, mut new: Vec<Found>) {
        let key = |found: &Found| {
            let of = |number: u32, span: SmallSpan| (self.order.place(number), span);
            (of(found.articles.0, found.spans.0), of(found.articles.1, found.spans.1))
        };
        new.sort_by_key(key);
        let mut found = Vec::with_capacity(self.found.len() + new.len());
        let mut rest = self.found.as_slice();
        for new in new {
            let (before, behind) = rest.split_at(rest.partition_point(|known| key(known) <= key(&new)));
            found.extend_from_slice(before);
            found.push(new);
            rest = behind;
        }
        found.extend_from_slice(rest);
        self.found = found;
    }

    /// What was found, put together.
    fn repeats(&self) -> Vec<Repeat> {
        let place = |number, span| Some(Stretch { article: self.order.place(number)?, span });
        let places = |found: &Found| {
            Some((place(found.articles.0, found.spans.0)?, place(found.articles.1, found.spans.1)?))
        };
        let found = |is_speech, is_within| {
            let is_meant = move |found: &&Found| {
                found.is_speech == is_speech && (found.articles.0 == found.articles.1) == is_within
            };
            self.found.iter().filter(is_meant).filter_map(places)
        };
        let articles = self.order.numbers().len();
        let mut repeats = Vec::new();
        let mut add = |is_quotation, passages: Vec<Vec<Place>>| {
            let repeat = |places: Vec<Place>| Repeat { kind: kind(&places), is_quotation, places };
            repeats.extend(passages.into_iter().map(repeat));
        };
        add(false, gather(found(false, true), articles));
        add(false, gather(found(false, false), articles));
        add(true, gather(found(true, false), articles));
        repeats.sort_by(|one, other| one.places.cmp(&other.places));
        repeats
    }
}

/// Whether all places are in one article.
fn kind(places: &[Place]) -> RepeatKind {
    let is_one = places.iter().all(|place| Some(place.article) == places.first().map(|first| first.article));
    if is_one { RepeatKind::Within } else { RepeatKind::Across }
}

/// Whether nearly all of a passage lies between quotation marks.
fn is_quotation(passage: Span, analysis: &Analysis) -> bool {
    let quotes = analysis.quotes.iter().filter(|quote| quote.direct);
    let quoted: usize = quotes
        .map(|quote| quote.span.end.min(passage.end).saturating_sub(quote.span.start.max(passage.start)))
        .sum();
    10 * quoted >= 9 * passage.len()
}
