//! A table of words that is asked about every word of a text.

use std::ops::Range;

use ner::Packed;

/// A map from words to what they mean that tells capitals and small letters of ASCII for the same, so that a word
/// is looked up as it stands, without a copy in small letters. Open addressing, at most an eighth full: most words
/// of a text are in no table, and then the first slot is free. The keys are our own; nobody can choose them to
/// collide.
#[derive(Debug)]
pub(crate) struct Lookup<V> {
    /// A word's place among the entries; 0 where the slot is free.
    slots: Vec<u16>,
    /// Each word in small letters, and what it means. The first is no word, and means what all others do that are in no
    /// table: whether a word is in one no processor foretells, so that it had better not be asked.
    entries: Vec<(Packed, V)>,
}

impl<V: Default> Lookup<V> {
    pub(crate) fn new() -> Self {
        Self { slots: vec![0; 1 << 10], entries: vec![Default::default()] }
    }

    /// The value of a word, put there if it is new.
    pub(crate) fn entry(&mut self, word: &str) -> &mut V {
        let word = in_small_letters(word);
        let place = match self.find(word) {
            0 => self.add(word),
            place => place,
        };
        &mut self.entries[place].1
    }

    /// Adds a word that is new; its place among the entries.
    fn add(&mut self, word: Packed) -> usize {
        let place = self.entries.len();
        self.entries.push((word, V::default()));
        if self.entries.len() * 8 > self.slots.len() {
            self.slots = vec![0; self.slots.len() * 2];
            (1..place).for_each(|place| self.link(place));
        }
        self.link(place);
        place
    }

    /// Takes the first free slot for an entry.
    fn link(&mut self, place: usize) {
        let mask = self.slots.len() - 1;
        let mut at = self.entries[place].0.hash() as usize & mask;
        while self.slots[at] != 0 {
            at = (at + 1) & mask;
        }
        self.slots[at] = place as u16;
    }
}

impl<V> Lookup<V> {
    /// The value of a word.
    pub(crate) fn get(&self, word: &str) -> Option<&V> {
        let place = self.find(in_small_letters(word));
        (place > 0).then(|| &self.entries[place].1)
    }

    /// The value of the word in a part of a text, which is quicker; the default of one that is in no table.
    #[inline]
    pub(crate) fn get_at(&self, text: &str, part: Range<usize>) -> &V {
        let word = Packed::at(text, part.clone());
        let word = if word.is_whole() {
            word.in_small_letters()
        } else {
            in_small_letters(text.get(part).unwrap_or_default())
        };
        &self.entries[self.find(word)].1
    }

    /// The place of a word in small letters among the entries; 0 of one that is not there.
    fn find(&self, word: Packed) -> usize {
        let mask = self.slots.len() - 1;
        let mut at = word.hash() as usize & mask;
        loop {
            let place = usize::from(self.slots[at]);
            if (place == 0) | (self.entries[place].0 == word) {
                return place;
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
        assert_eq!(table.get_at("Pertanggungjawabannya kata1999 itu", 0..21), &7);
        assert_eq!(table.get_at("Pertanggungjawabannya Kata1999 itu", 22..30), &1_999);
        assert_eq!(table.get_at("Pertanggungjawabannya Kata1999 itu", 31..34), &0);
    }
}
