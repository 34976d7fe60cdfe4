//! Names that are alike: two that may be one person's, organisation's or place's although no rule joins them.
//!
//! Whether two names are alike follows from their letters alone, so it is found once, when the second of them is first met,
//! and kept. Names are compared if they have a key in common: a word, their sound, how they begin.

mod compare;
pub(super) mod letters;

use ner::Interner;

use super::{Book, Groups, ProposalWhy};
use compare::Name;

/// A key that more names of the story have tells nothing.
const CROWD: usize = 32;

/// The number of no name.
const NONE: u32 = u32::MAX;

/// The names that were met, and which of them are alike.
#[derive(Default)]
pub(in crate::story) struct Alike {
    names: Vec<Name>,
    /// Of each spelling, its name as each kind of thing; [`NONE`] where it was not met so.
    of_spellings: Vec<[u32; 4]>,
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
        let mut all = Vec::new();
        let mut add = |pair: &Pair| {
            let name =
                |name: u32| Some((group_of[name as usize].group()?, self.names[name as usize].spelling));
            if let (Some(one), Some(other)) = (name(pair.one), name(pair.other))
                && one.0 != other.0
            {
                all.push(Likely { one, other, why: pair.why });
            }
        };
        for pair in &self.pairs {
            if self.with_key[pair.key as usize].len() <= CROWD {
                add(pair);
            }
        }
        // Of names that are gone since, many may have had a key which few of this story have.
        for &key in &self.crowded {
            let mut here = Vec::new();
            for &name in &self.with_key[key as usize] {
                if here.len() <= CROWD && group_of[name as usize].group().is_some() {
                    here.push(name);
                }
            }
            if here.len() <= CROWD {
                for (at, &name) in here.iter().enumerate() {
                    for &other in &here[..at] {
                        if let Some(pair) = self.pair(name, other, key) {
                            add(&pair);
                        }
                    }
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
            let spelt = spelling as usize;
            if spelt >= self.of_spellings.len() {
                self.of_spellings.resize(spelt + 1, [NONE; 4]);
            }
            let number = &mut self.of_spellings[spelt][label as usize];
            *number = next.min(*number);
            let number = *number;
            self.of_forms.push(number);
            if number == next {
                self.names.push(Name::new(spelling, label, book.spelling(spelling)));
                self.compare(number);
            }
        }
    }

    /// Puts a new name under its keys, and compares it with the names there.
    fn compare(&mut self, name: u32) {
        let (mut keys, mut text): (Vec<u32>, String) = (Vec::new(), String::new());
        self.names[name as usize].keys(&mut |parts| {
            text.clear();
            parts.iter().for_each(|part| text.push_str(part));
            keys.push(self.keys.number(&text));
        });
        keys.sort_unstable();
        keys.dedup();
        for key in keys {
            if key as usize >= self.with_key.len() {
                self.with_key.resize(key as usize + 1, Vec::new());
            }
            let with_key = std::mem::take(&mut self.with_key[key as usize]);
            if with_key.len() < CROWD {
                for &other in &with_key {
                    self.pairs.extend(self.pair(name, other, key));
                }
            } else if with_key.len() == CROWD {
                self.crowded.push(key);
            }
            self.with_key[key as usize] = with_key;
            self.with_key[key as usize].push(name);
        }
    }

    /// Two names with a key, if they are alike. Which of them was met first makes no difference.
    fn pair(&self, name: u32, other: u32, key: u32) -> Option<Pair> {
        let is_first = self.names[name as usize].rank() <= self.names[other as usize].rank();
        let (name, other) = if is_first { (name, other) } else { (other, name) };
        let (this, that) = (&self.names[name as usize], &self.names[other as usize]);
        match this.like(that) {
            Some(why) => Some(Pair { one: name, other, why, key }),
            None => that.like(this).map(|why| Pair { one: other, other: name, why, key }),
        }
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
