//! Passages that stand more than once, word for word or nearly so.
//!
//! Every run of a few words that stands at two places is a seed; seeds that follow each other at both places make
//! a passage, which is taken to the ends of its sentences and then compared word by word.

mod align;
mod runs;
mod seeds;
mod words;

use std::rc::Rc;

use serde::{Deserialize, Serialize};

use super::Place;
use crate::{Analysis, Span};
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
    found: Vec<Found>,
}

/// A passage of two articles, or at two places of one: their numbers, and where it stands in each.
struct Found {
    articles: (u32, u32),
    spans: (Span, Span),
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
        for passage in seeds::passages(links) {
            if let (Some(one), Some(other)) = (analysis(passage.one), analysis(passage.other)) {
                self.found.extend(self.compare(&passage, one, other));
            }
        }
        self.order = order;
        // What was there is in order.
        let order = &self.order;
        let key = |(number, span): (u32, Span)| (order.place(number), span);
        self.found.sort_by_key(|found| {
            (key((found.articles.0, found.spans.0)), key((found.articles.1, found.spans.1)))
        });
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
        Some(Found { articles, spans: if is_speech { shared } else { whole }, is_speech })
    }

    /// What was found, put together.
    fn repeats(&self) -> Vec<Repeat> {
        let place = |number, span| Some(Place { article: self.order.place(number)? as usize, span });
        let places = |found: &Found| {
            Some((place(found.articles.0, found.spans.0)?, place(found.articles.1, found.spans.1)?))
        };
        let found = |is_speech| {
            self.found.iter().filter(move |found| found.is_speech == is_speech).filter_map(places)
        };
        let (within, across): (Vec<_>, Vec<_>) =
            found(false).partition(|(one, other)| one.article == other.article);
        let repeat =
            |is_quotation| move |places: Vec<Place>| Repeat { kind: kind(&places), is_quotation, places };
        let mut repeats: Vec<Repeat> =
            gather(within, self.order.numbers().len()).into_iter().map(repeat(false)).collect();
        repeats.extend(gather(across, self.order.numbers().len()).into_iter().map(repeat(false)));
        let speech = gather(found(true).collect(), self.order.numbers().len());
        repeats.extend(speech.into_iter().map(repeat(true)));
        repeats.sort_by(|one, other| one.places.cmp(&other.places));
        repeats
    }
}

/// Pairs of which one place is mostly another pair's are one passage with more places. `articles` are as many as there
/// are.
fn gather(mut pairs: Vec<(Place, Place)>, articles: usize) -> Vec<Vec<Place>> {
    if pairs.is_empty() {
        return Vec::new();
    }
    pairs.sort_unstable();
    pairs.dedup();
    let mut groups: Vec<Vec<Place>> = Vec::new();
    let mut noted = AllNoted::with_room(&pairs, articles);
    for (one, other) in pairs {
        let known = [one, other].iter().find_map(|place| noted.group(*place));
        let group = known.unwrap_or_else(|| {
            groups.push(Vec::new());
            groups.len() as u32 - 1
        });
        for place in [one, other] {
            let places = &mut groups[group as usize];
            match noted.in_group(group, place) {
                Some(noted) if noted.span().holds(place.span) => {}
                Some(noted) => {
                    noted.start = noted.start.min(place.span.start as u32);
                    noted.end = noted.end.max(place.span.end as u32);
                    places[noted.at as usize].span = noted.span();
                }
                None => {
                    noted.add(group, places.len() as u32, place);
                    places.push(place);
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

/// A place of an article in a group. They are many, and gone through again and again.
#[derive(Clone, Copy, Default)]
struct Noted {
    start: u32,
    end: u32,
    group: u32,
    /// Its index in the group.
    at: u32,
}

impl Noted {
    fn span(&self) -> Span {
        Span::new(self.start as usize, self.end as usize)
    }
}

/// The places of all articles, those of one side by side.
struct AllNoted {
    all: Vec<Noted>,
    /// Where those of each article begin, …
    starts: Vec<usize>,
    /// … and end; behind them is room for more.
    ends: Vec<usize>,
}

impl AllNoted {
    /// None yet, and room for all that some pairs may bring.
    fn with_room(pairs: &[(Place, Place)], articles: usize) -> Self {
        let mut starts = vec![0; articles + 1];
        for place in pairs.iter().flat_map(|(one, other)| [one, other]) {
            starts[place.article + 1] += 1;
        }
        for article in 0..articles {
            starts[article + 1] += starts[article];
        }
        Self { all: vec![Noted::default(); starts[articles]], ends: starts.clone(), starts }
    }

    /// Those of an article, in the order in which they were noted.
    fn of(&mut self, article: usize) -> &mut [Noted] {
        &mut self.all[self.starts[article]..self.ends[article]]
    }

    /// The group that has a place which is mostly this one; of several that of which a place was noted last.
    fn group(&mut self, place: Place) -> Option<u32> {
        let all = &*self.of(place.article);
        let is_like = |noted: &&Noted| is_mostly(noted.span(), place.span);
        let mut like = all.iter().rev().filter(is_like).map(|noted| noted.group);
        let last = like.next()?;
        let others: Vec<u32> = like.filter(|group| *group != last).collect();
        if others.is_empty() {
            return Some(last);
        }
        let groups = all.iter().rev().map(|noted| noted.group);
        groups.into_iter().find(|group| *group == last || others.contains(group))
    }

    /// The first place in a group which is mostly this one.
    fn in_group(&mut self, group: u32, place: Place) -> Option<&mut Noted> {
        let is_meant = |noted: &&mut Noted| noted.group == group && is_mostly(noted.span(), place.span);
        self.of(place.article).iter_mut().find(is_meant)
    }

    /// Notes a place, which has an index in a group.
    fn add(&mut self, group: u32, at: u32, Place { article, span }: Place) {
        self.all[self.ends[article]] = Noted { start: span.start as u32, end: span.end as u32, group, at };
        self.ends[article] += 1;
    }
}

/// Whether two places of an article share half of the longer.
fn is_mostly(one: Span, other: Span) -> bool {
    let shared = one.end.min(other.end).saturating_sub(one.start.max(other.start));
    2 * shared >= one.len().max(other.len())
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
