//! What lies under each of some numbers.

/// Numbers in lists, a list a key.
#[derive(Default)]
pub(super) struct Lists {
    /// A key and a number of its list, in the halves of a number; in order, none twice.
    entries: Vec<u64>,
}

impl Lists {
    /// Lists of numbers, each given with its key.
    pub(super) fn new(entries: impl Iterator<Item = (u32, usize)>) -> Self {
        let mut entries: Vec<u64> = entries.map(|(key, number)| entry(key) | number as u64).collect();
        entries.sort_unstable();
        entries.dedup();
        Self { entries }
    }

    /// The numbers of a key, in order.
    pub(super) fn get(&self, key: u32) -> impl Iterator<Item = usize> + '_ {
        let first = self.entries.partition_point(|&other| other < entry(key));
        let list = self.entries[first..].iter().take_while(move |&&other| other >> 32 == u64::from(key));
        list.map(|&entry| entry as u32 as usize)
    }
}

/// A key's entry for the number 0.
fn entry(key: u32) -> u64 {
    u64::from(key) << 32
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_list_holds_what_was_given_with_its_key() {
        let lists = Lists::new([(5, 1), (2, 2), (5, 3), (5, 1), (2, 9)].into_iter());
        let list = |key| lists.get(key).collect::<Vec<_>>();
        assert_eq!([list(5), list(2), list(3), list(99)], [vec![1, 3], vec![2, 9], vec![], vec![]]);
    }
}
