//! A table of words that is asked about every word of a text.

/// A map from words to what they mean that tells capitals and small letters of ASCII for the same, so that a word
/// is looked up as it stands, without a copy in small letters. Open addressing, at most a quarter full: most words
/// of a text are in no table, and then the first slot is free. The keys are our own; nobody can choose them to
/// collide.
#[derive(Debug)]
pub(crate) struct Lookup<V> {
    slots: Vec<Slot>,
    entries: Vec<(String, V)>,
}

/// A word's hash, and its place among the entries, counted from 1; 0 where the slot is free.
type Slot = (u32, u32);

impl<V: Default> Lookup<V> {
    pub(crate) fn new() -> Self {
        Self { slots: vec![(0, 0); 1 << 10], entries: Vec::new() }
    }

    /// The value of a word, put there if it is new.
    pub(crate) fn entry(&mut self, word: &str) -> &mut V {
        let at = self.find(word).unwrap_or_else(|| self.add(word));
        &mut self.entries[at].1
    }

    /// Adds a word that is new; its place among the entries.
    fn add(&mut self, word: &str) -> usize {
        let place = self.entries.len();
        self.entries.push((word.to_ascii_lowercase(), V::default()));
        if self.entries.len() * 4 > self.slots.len() {
            self.slots = vec![(0, 0); self.slots.len() * 2];
            (0..place).for_each(|place| self.link(place));
        }
        self.link(place);
        place
    }

    /// Takes the first free slot for an entry.
    fn link(&mut self, place: usize) {
        let mask = self.slots.len() - 1;
        let hash = hash(&self.entries[place].0);
        let mut at = hash as usize & mask;
        while self.slots[at].1 != 0 {
            at = (at + 1) & mask;
        }
        self.slots[at] = (hash, place as u32 + 1);
    }
}

impl<V> Lookup<V> {
    /// The value of a word.
    pub(crate) fn get(&self, word: &str) -> Option<&V> {
        self.find(word).map(|place| &self.entries[place].1)
    }

    /// The place of a word among the entries.
    fn find(&self, word: &str) -> Option<usize> {
        let mask = self.slots.len() - 1;
        let hash = hash(word);
        let mut at = hash as usize & mask;
        loop {
            let (known, place) = self.slots[at];
            let place = (place as usize).checked_sub(1)?;
            if known == hash && self.entries[place].0.eq_ignore_ascii_case(word) {
                return Some(place);
            }
            at = (at + 1) & mask;
        }
    }
}

/// The same for words that differ in capitals alone: of the first bytes and the last ones, eight or four each, which
/// may overlap. Every byte has the bit set that small letters of ASCII have and capitals lack.
fn hash(word: &str) -> u32 {
    const SMALL: u64 = 0x2020_2020_2020_2020;
    let bytes = word.as_bytes();
    let (first, last) = if let (Some(first), Some(last)) = (bytes.first_chunk(), bytes.last_chunk()) {
        (u64::from_le_bytes(*first), u64::from_le_bytes(*last))
    } else if let (Some(first), Some(last)) = (bytes.first_chunk(), bytes.last_chunk()) {
        (u64::from(u32::from_le_bytes(*first)), u64::from(u32::from_le_bytes(*last)))
    } else {
        (0, bytes.iter().fold(0, |number, &byte| number << 8 | u64::from(byte)))
    };
    let mix = |hash: u64, piece: u64| {
        let product = (hash ^ (piece | SMALL)).wrapping_mul(0x9e37_79b9_7f4a_7c15); // 2^64 over the golden ratio
        product ^ (product >> 32)
    };
    mix(mix(word.len() as u64, first), last) as u32
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_are_found_whatever_their_capitals() {
        let mut table: Lookup<usize> = Lookup::new();
        for number in 0..2_000 {
            *table.entry(&format!("kata{number}")) = number;
        }
        assert_eq!(table.get("KATA1999"), Some(&1_999));
        assert_eq!(table.get("kata7"), Some(&7));
        assert_eq!(table.get("kata2000"), None);
    }
}
