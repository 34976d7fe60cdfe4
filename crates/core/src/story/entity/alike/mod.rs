//! Names that are alike: two that may be one person's, organisation's or place's although no rule joins them.
//!
//! Whether two names are alike follows from their letters alone, so it is found once, when the second of them is first met,
//! and kept. Names are compared if they have a key in common: a word, their sound, how they begin.

mod compare;
pub(super) mod letters;

use std::collections::BTreeMap;

use ner::{Interner, Label};

use super::{Book, Groups, ProposalWhy};
use compare::Name;

/// A key that more names of the story have tells nothing.
const CROWD: usize = 32;

/// The names that were met, and which of them are alike.
#[derive(Default)]
pub(in crate::story) struct Alike {
    names: Vec<Name>,
    numbers: BTreeMap<(u32, Label), u32>,
    /// The name of each form.
    of_forms: Vec<u32>,
    keys: Interner,
    /// The names that have each key.
    with_key: Vec<Vec<u32>>,
    /// The keys that more than [`CROWD`] names have had.
    crowded: Vec<u32>,
    pairs: Vec<Pair>,
}

/// Two names that are alike.
#[derive(Clone, Copy)]
struct Pair {
    /// The shorter one, where the reason tells of one that is short for the other.
    one: u32,
    other: u32,
    why: ProposalWhy,
    /// By which they met.
    key: u32,
}

/// Two groups of names of the story of which two names are alike.
#[derive(Clone, Copy)]
pub(super) struct Likely {
    /// The number of the group and of the spelling, of the shorter one first.
    pub(super) one: (u32, u32),
    pub(super) other: (u32, u32),
    pub(super) why: ProposalWhy,
}

impl Alike {
    /// The groups of a story that have names alike; a pair of groups may come more than once.
    pub(super) fn likely(&mut self, groups: &Groups, book: &Book) -> Vec<Likely> {
        self.meet(book);
        let group_of = self.groups_of(groups);
        let likely = |pair: &Pair| {
            let group = |name: u32| group_of[name as usize].group();
            let (one, other) = (group(pair.one)?, group(pair.other)?);
            let spelling = |name: u32| self.names[name as usize].spelling;
            (one != other).then(|| Likely {
                one: (one, spelling(pair.one)),
                other: (other, spelling(pair.other)),
                why: pair.why,
            })
        };
        let is_free = |pair: &&Pair| self.with_key[pair.key as usize].len() <= CROWD;
        let mut all: Vec<Likely> = self.pairs.iter().filter(is_free).filter_map(likely).collect();
        // Of names that are gone since, many may have had a key which few of this story have.
        for &key in &self.crowded {
            let is_here = |name: &u32| group_of[*name as usize].group().is_some();
            let here = self.with_key[key as usize].iter().copied().filter(is_here);
            let here: Vec<u32> = here.take(CROWD + 1).collect();
            if here.len() <= CROWD {
                for (at, &name) in here.iter().enumerate() {
                    all.extend(self.pairs_of(name, &here[..at], key).filter_map(|pair| likely(&pair)));
                }
            }
        }
        all
    }

    /// Compares the names of forms that are new with those known.
    fn meet(&mut self, book: &Book) {
        for form in self.of_forms.len()..book.len() {
            let (spelling, label) = (book.best(form as u32), book.label(form as u32));
            let next = self.names.len() as u32;
            let number = *self.numbers.entry((spelling, label)).or_insert(next);
            self.of_forms.push(number);
            if number == next {
                self.names.push(Name::new(spelling, label, book.spelling(spelling)));
                self.compare(number);
            }
        }
    }

    /// Puts a new name under its keys, and compares it with the names there.
    fn compare(&mut self, name: u32) {
        let keys = self.names[name as usize].keys();
        let mut keys: Vec<u32> = keys.iter().map(|key| self.keys.number(key)).collect();
        keys.sort_unstable();
        keys.dedup();
        for key in keys {
            if key as usize == self.with_key.len() {
                self.with_key.push(Vec::new());
            }
            let with_key = std::mem::take(&mut self.with_key[key as usize]);
            if with_key.len() < CROWD {
                let pairs: Vec<Pair> = self.pairs_of(name, &with_key, key).collect();
                self.pairs.extend(pairs);
            } else if with_key.len() == CROWD {
                self.crowded.push(key);
            }
            self.with_key[key as usize] = with_key;
            self.with_key[key as usize].push(name);
        }
    }

    /// Those of some names that are like one.
    fn pairs_of<'a>(&'a self, name: u32, others: &'a [u32], key: u32) -> impl Iterator<Item = Pair> + 'a {
        others.iter().filter_map(move |&other| {
            let (this, that) = (&self.names[name as usize], &self.names[other as usize]);
            let pair = |one, other| move |why| Pair { one, other, why, key };
            this.like(that).map(pair(name, other)).or_else(|| that.like(this).map(pair(other, name)))
        })
    }

    /// The group of each name.
    fn groups_of(&self, groups: &Groups) -> Vec<Held> {
        let mut of_names = vec![Held::Nowhere; self.names.len()];
        for group in groups.all() {
            for held in group {
                let of_name = &mut of_names[self.of_forms[held.taken as usize] as usize];
                *of_name = match *of_name {
                    Held::Nowhere => Held::In(held.group),
                    known if known == Held::In(held.group) => known,
                    _ => Held::Apart,
                };
            }
        }
        of_names
    }
}

/// Where a name is.
#[derive(Clone, Copy, PartialEq)]
enum Held {
    Nowhere,
    /// In the group of a number.
    In(u32),
    /// In several groups, as the user has it.
    Apart,
}

impl Held {
    const fn group(self) -> Option<u32> {
        match self {
            Self::In(group) => Some(group),
            Self::Nowhere | Self::Apart => None,
        }
    }
}
