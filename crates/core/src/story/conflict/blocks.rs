//! Which values are compared with which: those that have a word or a name in their sentences that few have, and clock
//! times of one day.

use super::finder::At;
use super::value::{KINDS, Value, Values};

/// What more values than this have near brings none of them together.
const MOST: usize = 40;
/// Of what still more have near it is only kept how many they are.
const MOST_KEPT: usize = 2 * MOST;

/// What values of a kind have in common: the kind, which sort of thing it is, and its number.
pub(super) type Key = (usize, Sort, u32);

/// What values may have in common.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Sort {
    Name,
    Word,
    /// The day of a clock time.
    Day,
}

/// The words and names of a value's sentence, and the day of a clock time.
pub(super) fn keys<'v>(values: &'v Values, value: &'v Value) -> impl Iterator<Item = Key> + Clone + 'v {
    let kind = value.kind();
    let of_sentence = values.context(value).gist().iter().map(move |feature| {
        let sort = if feature.is_entity() { Sort::Name } else { Sort::Word };
        (kind, sort, feature.number())
    });
    of_sentence.chain(value.clock_day().map(|day| (kind, Sort::Day, day)))
}

/// The values that have each word or name in their sentence, by kind, names before words, and number.
#[derive(Default)]
pub(super) struct Blocks {
    with: [[Vec<With>; 3]; KINDS],
    /// What few have by now, where it is not known who.
    unknown: Vec<Key>,
}

/// The values that have one thing in their sentence.
#[derive(Default)]
struct With {
    count: usize,
    /// Sorted; empty where they are too many for being kept, or were.
    values: Vec<At>,
}

impl Blocks {
    /// How many values have something.
    pub(super) fn count(&self, key: Key) -> usize {
        self.get(key).map_or(0, |with| with.count)
    }

    /// Whether so few values have something that it brings them together.
    pub(super) fn is_rare(&self, key: Key) -> bool {
        is_rare(self.count(key))
    }

    /// The values that something brings together.
    pub(super) fn values(&self, key: Key) -> &[At] {
        self.get(key).filter(|with| is_rare(with.count)).map_or(&[], |with| &with.values)
    }

    /// The values that each thing brings together.
    pub(super) fn all(&self) -> impl Iterator<Item = &[At]> {
        let all = self.with.iter().flatten().flatten();
        all.filter(|with| is_rare(with.count)).map(|with| with.values.as_slice())
    }

    /// Adds a value that has something near.
    pub(super) fn add(&mut self, key: Key, at: At) {
        let with = self.get_mut(key);
        if with.is_kept() {
            // Articles come with ever higher numbers.
            let place = match with.values.last() {
                Some(last) if *last >= at => with.values.partition_point(|known| *known < at),
                _ => with.values.len(),
            };
            with.values.insert(place, at);
        }
        with.count += 1;
        if with.count > MOST_KEPT {
            with.values = Vec::new();
        }
    }

    /// Takes one away.
    pub(super) fn take(&mut self, key: Key, at: At) {
        let with = self.get_mut(key);
        if let Ok(place) = with.values.binary_search(&at) {
            with.values.remove(place);
        }
        with.count -= 1;
        if with.count == MOST && !with.is_kept() {
            self.unknown.push(key);
        }
    }

    /// Finds out who has near what few have again; of all values, by the numbers of their articles.
    pub(super) fn complete(&mut self, all: &[Option<Values>]) {
        let mut unknown = std::mem::take(&mut self.unknown);
        unknown.retain(|key| self.get(*key).is_some_and(|with| is_rare(with.count) && !with.is_kept()));
        unknown.sort_unstable();
        unknown.dedup();
        if unknown.is_empty() {
            return;
        }
        for (number, values) in (0..).zip(all) {
            let of_article =
                values.iter().flat_map(|values| values.all.iter().map(move |value| (values, value)));
            for (at, (values, value)) in (0..).zip(of_article) {
                for key in keys(values, value).filter(|key| unknown.binary_search(key).is_ok()) {
                    self.get_mut(key).values.push((number, at));
                }
            }
        }
    }

    fn get(&self, (kind, sort, number): Key) -> Option<&With> {
        self.with[kind][sort as usize].get(number as usize)
    }

    fn get_mut(&mut self, (kind, sort, number): Key) -> &mut With {
        let (with, at) = (&mut self.with[kind][sort as usize], number as usize);
        if with.len() <= at {
            with.resize_with(at + 1, With::default);
        }
        &mut with[at]
    }
}

impl With {
    /// Whether it is known who they are.
    fn is_kept(&self) -> bool {
        self.values.len() == self.count
    }
}

/// Whether so few values are brought together by what they have near.
pub(super) const fn is_rare(count: usize) -> bool {
    count <= MOST
}
