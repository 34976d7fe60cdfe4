//! Where a key is first met, and what lies under it.

use ner::Interner;

/// A number for each key. A key is given in parts; the same parts make the same key.
#[derive(Default)]
pub(super) struct Keys {
    keys: Interner,
    numbers: Vec<usize>,
    /// Where the parts of a key are put together.
    whole: String,
}

impl Keys {
    /// The number that was first given with a key; a new key keeps the one given now.
    pub(super) fn first(&mut self, key: &[&str], number: usize) -> usize {
        let at = self.keys.number(whole(key, &mut self.whole)) as usize;
        if at == self.numbers.len() {
            self.numbers.push(number);
        }
        self.numbers[at]
    }
}

/// The parts of a key as one text, with tabs between them.
fn whole<'k>(key: &[&'k str], buffer: &'k mut String) -> &'k str {
    if let [only] = key {
        return only;
    }
    buffer.clear();
    for (i, part) in key.iter().enumerate() {
        if i > 0 {
            buffer.push('\t');
        }
        buffer.push_str(part);
    }
    buffer
}

/// Numbers in lists, a list a key.
#[derive(Default)]
pub(super) struct Lists {
    keys: Interner,
    lists: Vec<Vec<usize>>,
    whole: String,
}

impl Lists {
    /// Adds a number to a key's list, unless it was the last to be added.
    pub(super) fn push(&mut self, key: &[&str], number: usize) {
        let at = self.keys.number(whole(key, &mut self.whole)) as usize;
        if at == self.lists.len() {
            self.lists.push(Vec::new());
        }
        if self.lists[at].last() != Some(&number) {
            self.lists[at].push(number);
        }
    }

    /// The numbers of a key, in the order in which they were added.
    pub(super) fn get(&mut self, key: &[&str]) -> &[usize] {
        let at = self.keys.find(whole(key, &mut self.whole));
        at.and_then(|at| self.lists.get(at as usize)).map_or(&[], Vec::as_slice)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_first_number_of_a_key_stays() {
        let mut keys = Keys::default();
        let numbers = [("a", 3), ("b", 4), ("a", 5)].map(|(key, number)| keys.first(&[key], number));
        assert_eq!(numbers, [3, 4, 3]);
        assert_eq!(
            [keys.first(&["a", "b"], 6), keys.first(&["a", ""], 7), keys.first(&["a", "b"], 8)],
            [6, 7, 6]
        );
    }

    #[test]
    fn a_list_holds_what_was_pushed() {
        let mut lists = Lists::default();
        for (key, number) in [("a", 1), ("b", 2), ("a", 1), ("a", 3)] {
            lists.push(&[key], number);
        }
        assert_eq!(["a", "b", "c"].map(|key| lists.get(&[key]).to_vec()), [vec![1, 3], vec![2], vec![]]);
    }
}
