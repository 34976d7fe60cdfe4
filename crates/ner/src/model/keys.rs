//! A set of numbers of 32 bits, each with its place: how features, words and phrases are looked up.

/// An open-addressing table, half of its slots empty. Most features have no row, so a field of bits, small enough for
/// the fast cache, is asked first.
#[derive(Clone, Debug, Default)]
pub(crate) struct Keys {
    /// A key and its place + 1, or zeros. A power of two of them.
    slots: Vec<(u32, u32)>,
    /// Four bits for each slot; one is set for the highest bits of each key.
    marks: Vec<u64>,
}

impl Keys {
    pub(crate) fn new(keys: &[u32]) -> Self {
        let mut slots = vec![(0, 0); (keys.len() * 2).next_power_of_two().max(64)];
        let mut marks = vec![0; slots.len() / 16];
        for (place, &key) in (1..).zip(keys) {
            let mark = mark(key, marks.len());
            if let Some(marks) = marks.get_mut(mark / 64) {
                *marks |= 1 << (mark % 64);
            }
            let mut at = key as usize & (slots.len() - 1);
            while slots.get(at).is_some_and(|slot| slot.1 != 0) {
                at = (at + 1) & (slots.len() - 1);
            }
            if let Some(slot) = slots.get_mut(at) {
                *slot = (key, place);
            }
        }
        Self { slots, marks }
    }

    /// The place of a key among those that the table was made of.
    pub(crate) fn place(&self, key: u32) -> Option<usize> {
        let mark = mark(key, self.marks.len());
        if (self.marks.get(mark / 64)? >> (mark % 64)) & 1 == 0 {
            return None;
        }
        self.slot(key)
    }

    fn slot(&self, key: u32) -> Option<usize> {
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

/// Which bit a key has in so many words of 64.
fn mark(key: u32, words: usize) -> usize {
    ((u64::from(key) * (words as u64 * 64)) >> 32) as usize
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
