//! Passages of two places each, put together to those that stand at more.

use crate::story::Place;
use crate::{SmallSpan, Span};

/// A place of an article, by where that stands in the story, in half the room of a [`Place`].
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Stretch {
    pub(super) article: u32,
    pub(super) span: SmallSpan,
}

impl From<Stretch> for Place {
    fn from(Stretch { article, span }: Stretch) -> Self {
        Self { article: article as usize, span: span.into() }
    }
}

/// Pairs of which one place is mostly another pair's are one passage with more places. The pairs are in order; `articles` are
/// as many as there are.
pub(super) fn gather(
    pairs: impl Iterator<Item = (Stretch, Stretch)> + Clone,
    articles: usize,
) -> Vec<Vec<Place>> {
    debug_assert!(pairs.clone().is_sorted());
    let mut noted = AllNoted::with_room(pairs.clone(), articles);
    let (mut groups, mut last) = (0, None);
    for (one, other) in pairs {
        if last.replace((one, other)) == Some((one, other)) {
            continue;
        }
        let known = [one, other].into_iter().find_map(|place| noted.group(place));
        let group = known.unwrap_or(groups);
        groups = groups.max(group + 1);
        noted.put(group, one);
        noted.put(group, other);
    }
    noted.of_groups(groups)
}

/// A place of an article in a group. They are many, and gone through again and again.
#[derive(Clone, Copy)]
struct Noted {
    span: SmallSpan,
    group: u32,
}

/// The places of all articles, those of one side by side in the order in which they were noted.
struct AllNoted {
    all: Vec<Noted>,
    /// Where those of each article begin, …
    starts: Vec<u32>,
    /// … and end; behind them is room for more.
    ends: Vec<u32>,
}

impl AllNoted {
    /// None yet, and room for all that some pairs may bring.
    fn with_room(pairs: impl Iterator<Item = (Stretch, Stretch)>, articles: usize) -> Self {
        let mut starts = vec![0; articles + 1];
        for (one, other) in pairs {
            starts[one.article as usize + 1] += 1;
            starts[other.article as usize + 1] += 1;
        }
        for article in 0..articles {
            starts[article + 1] += starts[article];
        }
        let none = Noted { span: Span::new(0, 0).into(), group: 0 };
        Self { all: vec![none; starts[articles] as usize], ends: starts.clone(), starts }
    }

    /// Those of an article.
    fn of(&mut self, article: u32) -> &mut [Noted] {
        let article = article as usize;
        &mut self.all[self.starts[article] as usize..self.ends[article] as usize]
    }

    /// The group that has a place which is mostly this one; of several that of which a place was noted last.
    fn group(&mut self, place: Stretch) -> Option<u32> {
        let all = &*self.of(place.article);
        let is_like = |noted: &&Noted| is_mostly(noted.span, place.span);
        let mut like = all.iter().rev().filter(is_like).map(|noted| noted.group);
        let last = like.next()?;
        let others: Vec<u32> = like.filter(|group| *group != last).collect();
        if others.is_empty() {
            return Some(last);
        }
        let groups = all.iter().rev().map(|noted| noted.group);
        groups.into_iter().find(|group| *group == last || others.contains(group))
    }

    /// Puts a place into a group, or makes the first one there that is mostly this one hold it.
    fn put(&mut self, group: u32, place: Stretch) {
        let is_meant = |noted: &&mut Noted| noted.group == group && is_mostly(noted.span, place.span);
        match self.of(place.article).iter_mut().find(is_meant) {
            Some(noted) => noted.span = noted.span.with(place.span),
            None => {
                let end = &mut self.ends[place.article as usize];
                self.all[*end as usize] = Noted { span: place.span, group };
                *end += 1;
            }
        }
    }

    /// The places of each group that has more than one, in their order; there are so many groups.
    fn of_groups(&mut self, groups: u32) -> Vec<Vec<Place>> {
        let mut counts = vec![0; groups as usize];
        let articles = self.starts.len() as u32 - 1;
        for article in 0..articles {
            self.of(article).iter().for_each(|noted| counts[noted.group as usize] += 1);
        }
        let mut places: Vec<Vec<Place>> = counts.into_iter().map(Vec::with_capacity).collect();
        for article in 0..articles {
            let noted = self.of(article);
            noted.sort_unstable_by_key(|noted| noted.span);
            for &Noted { span, group } in &*noted {
                places[group as usize].push(Stretch { article, span }.into());
            }
        }
        places.retain(|places| places.len() > 1);
        places
    }
}

/// Whether two places of an article share half of the longer.
fn is_mostly(one: SmallSpan, other: SmallSpan) -> bool {
    let (one, other) = (Span::from(one), Span::from(other));
    let shared = one.end.min(other.end).saturating_sub(one.start.max(other.start));
    2 * shared >= one.len().max(other.len())
}
