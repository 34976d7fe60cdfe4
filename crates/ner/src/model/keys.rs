//! A set of numbers of 32 bits, each with its place: how features, words and phrases are looked up.

/// Numbers in order. A field of bits, small enough for the fast cache, knows most of what is not there: a bit is set
/// for the highest bits of each key. How many bits are set before it says where a key is (Jacobson 1989, rank), so
/// that finding one takes no search.
#[derive(Clone, Debug, Default)]
pub(crate) struct Keys {
    keys: Vec<u32>,
    /// Eight to sixteen bits for each key. A power of two of them.
    marks: Vec<u64>,
    /// How many keys have their bits in the marks before each 64.
    before: Vec<u32>,
    /// How far a key is shifted to be the place of its bit.
    shift: u32,
}

impl Keys {
    /// The keys are in order, and none comes twice.
    #[inline(never)]
    pub(crate) fn new(keys: &[u32]) -> Self {
        let marks = (keys.len() / 8 + 1).next_power_of_two();
        let shift = 32 - (marks * 64).trailing_zeros();
        let mut all = Self { keys: keys.to_vec(), marks: vec![0; marks], before: vec![0; marks], shift };
        for &key in keys {
            let (block, bit) = all.mark(key);
            all.marks[block] |= bit;
            all.before[block] += 1;
        }
        let mut sum = 0;
        for count in &mut all.before {
            sum += std::mem::replace(count, sum);
        }
        all
    }

    /// The bit of a key, and among which 64 it is.
    #[inline]
    fn mark(&self, key: u32) -> (usize, u64) {
        let at = key >> self.shift;
        (at as usize / 64, 1 << (at % 64))
    }

    /// Whether a number may be a key; of all others one in ten is taken for one.
    #[inline]
    pub(crate) fn may_hold(&self, key: u32) -> bool {
        let (block, bit) = self.mark(key);
        self.marks.get(block).is_some_and(|marks| marks & bit != 0)
    }

    /// Where a key stands among those that the set was made of, or where it would stand. Whether a number is a key no
    /// processor foretells, so this asks nothing on its way.
    #[inline]
    fn nearest(&self, key: u32) -> usize {
        let (block, bit) = self.mark(key);
        let (marks, before) =
            (self.marks.get(block).copied().unwrap_or(0), self.before.get(block).copied().unwrap_or(0));
        let mut at = before as usize + (marks & (bit - 1)).count_ones() as usize;
        // Keys that share a bit stand behind each other, mostly two at most.
        let is_before = |at: usize| self.keys.get(at).is_some_and(|&found| found < key);
        at += usize::from(is_before(at));
        while is_before(at) {
            at += 1;
        }
        at
    }

    /// The place of a key among those that the set was made of.
    pub(crate) fn place(&self, key: u32) -> Option<usize> {
        if !self.may_hold(key) {
            return None;
        }
        let at = self.nearest(key);
        (self.keys.get(at) == Some(&key)).then_some(at)
    }

    /// What stands in a list at the place of a key; nothing for what is no key.
    #[inline]
    pub(crate) fn of_place(&self, key: u32, list: &[u64]) -> u64 {
        let at = self.nearest(key);
        let is_key = self.keys.get(at) == Some(&key);
        list.get(at).copied().unwrap_or(0) & 0_u64.wrapping_sub(u64::from(is_key))
    }
}

#[cfg(test)]
mod tests {
    use super::Keys;

    #[test]
    fn every_key_has_its_place_and_no_other_has_one() {
        let mut keys: Vec<u32> = (0..5000u32).map(|i| i.wrapping_mul(2_654_435_761)).collect();
        // Some that share their bits.
        keys.extend((0..200).chain(u32::MAX - 200..=u32::MAX).chain(77_000_000..77_000_100));
        keys.sort_unstable();
        keys.dedup();
        let table = Keys::new(&keys);
        for (place, &key) in keys.iter().enumerate() {
            assert_eq!(table.place(key), Some(place));
            assert_eq!(table.place(key ^ 1).is_some(), keys.binary_search(&(key ^ 1)).is_ok());
        }
        assert_eq!(Keys::new(&[]).place(7), None);
        assert_eq!(Keys::new(&[7]).place(7), Some(0));
        assert_eq!(Keys::default().place(0), None);
    }
}
