//! Where a key is first met, and what lies under it.

use std::collections::BTreeMap;

/// A number for each key. Everything here that is keyed goes by one such map of strings: each further kind of map
/// would add its five kilobytes of code to what the page downloads.
#[derive(Default)]
pub(super) struct Keys {
    numbers: BTreeMap<String, usize>,
}

impl Keys {
    /// The number that was first given with a key; a new key keeps the one given now.
    pub(super) fn first(&mut self, key: String, number: usize) -> usize {
        *self.numbers.entry(key).or_insert(number)
    }
}

/// Numbers in lists, a list a key.
#[derive(Default)]
pub(super) struct Lists {
    keys: Keys,
    lists: Vec<Vec<usize>>,
}

impl Lists {
    /// Adds a number to a key's list, unless it was the last to be added.
    pub(super) fn push(&mut self, key: &str, number: usize) {
        let next = self.lists.len();
        let at = self.keys.first(key.to_owned(), next);
        if at == next {
            self.lists.push(Vec::new());
        }
        if self.lists[at].last() != Some(&number) {
            self.lists[at].push(number);
        }
    }

    /// The numbers of a key, in the order in which they were added.
    pub(super) fn get(&self, key: &str) -> &[usize] {
        self.keys.numbers.get(key).map_or(&[], |&at| &self.lists[at])
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_first_number_of_a_key_stays() {
        let mut keys = Keys::default();
        let numbers = [("a", 3), ("b", 4), ("a", 5)].map(|(key, number)| keys.first(key.to_owned(), number));
        assert_eq!(numbers, [3, 4, 3]);
    }

    #[test]
    fn a_list_holds_what_was_pushed() {
        let mut lists = Lists::default();
        for (key, number) in [("a", 1), ("b", 2), ("a", 1), ("a", 3)] {
            lists.push(key, number);
        }
        assert_eq!((lists.get("a"), lists.get("b"), lists.get("c")), (&[1, 3][..], &[2][..], &[][..]));
    }
}
