//! A table of words that is asked about every word of a text.

use std::ops::Range;

use ner::Packed;

/// A map from words to what they mean that tells capitals and small letters of ASCII for the same, so that a word
/// is looked up as it stands, without a copy in small letters. Open addressing, at most a quarter full: most words
/// of a text are in no table, and then the first slot is free. The keys are our own; nobody can choose them to
/// collide.
#[derive(Debug)]
pub(crate) struct Lookup<V> {
    slots: Vec<Slot>,
    /// Each word in small letters, and what it means.
    entries: Vec<(Packed, V)>,
}

/// A word's hash, and its place among the entries, counted from 1; 0 where the slot is free.
type Slot = (u32, u32);

impl<V: Default> Lookup<V> {
    pub(crate) fn new() -> Self {
        Self { slots: vec![Slot::default(); 1 << 10], entries: Vec::new() }
    }

    /// The value of a word, put there if it is new.
    pub(crate) fn entry(&mut self, word: &str) -> &mut V {
        let word = in_small_letters(word);
        let at = self.find(word).unwrap_or_else(|| self.add(word));
        &mut self.entries[at].1
    }

    /// Adds a word that is new; its place among the entries.
    fn add(&mut self, word: Packed) -> usize {
        let place = self.entries.len();
        self.entries.push((word, V::default()));
        if self.entries.len() * 4 > self.slots.len() {
            self.slots = vec![Slot::default(); self.slots.len() * 2];
            (0..place).for_each(|place| self.link(place));
        }
        self.link(place);
        place
    }

    /// Takes the first free slot for an entry.
    fn link(&mut self, place: usize) {
        let mask = self.slots.len() - 1;
        let hash = self.entries[place].0.hash() as u32;
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
        self.find(in_small_letters(word)).map(|place| &self.entries[place].1)
    }

    /// The value of the word in a part of a text, which is quicker.
    #[inline]
    pub(crate) fn get_at(&self, text: &str, part: Range<usize>) -> Option<&V> {
        let word = Packed::at(text, part.clone());
        if !word.is_whole() {
            return self.get(text.get(part)?);
        }
        self.find(word.in_small_letters()).map(|place| &self.entries[place].1)
    }

    /// The place of a word in small letters among the entries.
    fn find(&self, word: Packed) -> Option<usize> {
        let mask = self.slots.len() - 1;
        let hash = word.hash() as u32;
        let mut at = hash as usize & mask;
        loop {
            let (known, place) = self.slots[at];
            let place = (place as usize).checked_sub(1)?;
            if known == hash && self.entries[place].0 == word {
                return Some(place);
            }
            at = (at + 1) & mask;
        }
    }
}

/// A word by which all are known that differ from it in capitals of ASCII alone.
fn in_small_letters(word: &str) -> Packed {
    let packed = Packed::of(word);
    if packed.is_whole() { packed.in_small_letters() } else { Packed::of(&word.to_ascii_lowercase()) }
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
        *table.entry("pertanggungjawabannya") = 7;
        assert_eq!(table.get_at("Pertanggungjawabannya kata1999 itu", 0..21), Some(&7));
        assert_eq!(table.get_at("Pertanggungjawabannya Kata1999 itu", 22..30), Some(&1_999));
    }
}
