//! Keys as numbers, and what lies under each.

/// The first number that was given with each key.
#[derive(Default)]
pub(super) struct Firsts {
    /// By key, one more than the number; 0 where there is none.
    numbers: Vec<usize>,
}

impl Firsts {
    /// The number that was first given with a key; a new key keeps the one given now.
    pub(super) fn first(&mut self, key: usize, number: usize) -> usize {
        if key >= self.numbers.len() {
            self.numbers.resize(key + 1, 0);
        }
        let first = &mut self.numbers[key];
        if *first == 0 {
            *first = number + 1;
        }
        *first - 1
    }
}

/// Numbers in lists, a list a key, each in the order in which it was added.
#[derive(Default)]
pub(super) struct Lists {
    /// By key, the places of its first and its last entry, each one more than it is; zeros where there are none.
    ends: Vec<(u32, u32)>,
    /// Each number, with the place of the next one of its list, one more than it is; 0 at the end.
    entries: Vec<(usize, u32)>,
}

impl Lists {
    /// Adds a number to a key's list, unless it was the last to be added.
    pub(super) fn push(&mut self, key: u32, number: usize) {
        let key = key as usize;
        if key >= self.ends.len() {
            self.ends.resize(key + 1, (0, 0));
        }
        let next = self.entries.len() as u32 + 1;
        let (first, last) = &mut self.ends[key];
        if let Some(last) = last.checked_sub(1) {
            let last = &mut self.entries[last as usize];
            if last.0 == number {
                return;
            }
            last.1 = next;
        } else {
            *first = next;
        }
        *last = next;
        self.entries.push((number, 0));
    }

    /// The numbers of a key.
    pub(super) fn get(&self, key: u32) -> impl Iterator<Item = usize> + '_ {
        let mut next = self.ends.get(key as usize).map_or(0, |(first, _)| *first);
        std::iter::from_fn(move || {
            let (number, behind) = *self.entries.get(next.checked_sub(1)? as usize)?;
            next = behind;
            Some(number)
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_first_number_of_a_key_stays() {
        let mut firsts = Firsts::default();
        let numbers = [(7, 3), (0, 0), (7, 5), (0, 2)].map(|(key, number)| firsts.first(key, number));
        assert_eq!(numbers, [3, 0, 3, 0]);
    }

    #[test]
    fn a_list_holds_what_was_pushed() {
        let mut lists = Lists::default();
        for (key, number) in [(5, 1), (2, 2), (5, 1), (5, 3), (2, 9), (5, 1)] {
            lists.push(key, number);
        }
        let list = |key| lists.get(key).collect::<Vec<_>>();
        assert_eq!([list(5), list(2), list(3), list(99)], [vec![1, 3, 1], vec![2, 9], vec![], vec![]]);
    }
}
