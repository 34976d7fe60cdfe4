//! A set of numbers of 32 bits, each with its place: how features, words and phrases are looked up.

/// A field of bits, small enough for the fast cache, that knows most of what is not there: a bit is set for the
/// highest bits of each key.
#[derive(Clone, Debug, Default)]
pub(crate) struct Marks(Vec<u64>);

impl Marks {
    pub(crate) fn new(keys: &[u32]) -> Self {
        // Eight to sixteen bits for each key.
        let mut marks = vec![0; (keys.len() / 8 + 1).next_power_of_two()];
        for &key in keys {
            let (word, bit) = mark(key, marks.len());
            marks[word] |= bit;
        }
        Self(marks)
    }

    #[inline]
    pub(crate) fn may_hold(&self, key: u32) -> bool {
        let (word, bit) = mark(key, self.0.len());
        self.0.get(word).is_some_and(|marks| marks & bit != 0)
    }
}

/// Which bit of which word a key has, of so many words.
#[inline]
fn mark(key: u32, words: usize) -> (usize, u64) {
    let at = (u64::from(key) * (words as u64 * 64)) >> 32;
    (at as usize / 64, 1 << (at % 64))
}

/// An open-addressing table, half of its slots empty.
#[derive(Clone, Debug, Default)]
pub(crate) struct Keys {
    /// A key and its place + 1, or zeros. A power of two of them.
    slots: Vec<(u32, u32)>,
    marks: Marks,
}

impl Keys {
    pub(crate) fn new(keys: &[u32]) -> Self {
        let mut slots = vec![(0, 0); (keys.len() * 2).next_power_of_two()];
        for (place, &key) in (1..).zip(keys) {
            let mut at = key as usize & (slots.len() - 1);
            while slots[at].1 != 0 {
                at = (at + 1) & (slots.len() - 1);
            }
            slots[at] = (key, place);
        }
        Self { slots, marks: Marks::new(keys) }
    }

    /// The place of a key among those that the table was made of.
    pub(crate) fn place(&self, key: u32) -> Option<usize> {
        if !self.marks.may_hold(key) {
            return None;
        }
        let mask = self.slots.len().wrapping_sub(1);
        let mut at = key as usize & mask;
        loop {
            match self.slots.get(at)? {
                (_, 0) => return None,
                (found, place) if *found == key => return Some(*place as usize - 1),
                _ => at = (at + 1) & mask,
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::Keys;

    #[test]
    fn every_key_has_its_place_and_no_other_has_one() {
        let keys: Vec<u32> = (0..5000u32).map(|i| i.wrapping_mul(2_654_435_761)).collect();
        let table = Keys::new(&keys);
        for (place, &key) in keys.iter().enumerate() {
            assert_eq!(table.place(key), Some(place));
            assert_eq!(table.place(key ^ 1).is_some(), keys.contains(&(key ^ 1)));
        }
        assert_eq!(Keys::new(&[]).place(7), None);
        assert_eq!(Keys::default().place(0), None);
    }
}
