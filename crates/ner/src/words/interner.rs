//! Words as small numbers: each distinct word has one, in the order in which they were first met.

use super::bytes::Packed;

/// The words that were met, each with a number.
///
/// ```
/// let mut words = ner::Interner::default();
/// assert_eq!([words.number("dan"), words.number("di"), words.number("dan")], [0, 1, 0]);
/// assert_eq!((words.text(1), words.find("dan"), words.find("ke"), words.len()), ("di", Some(0), None, 2));
/// ```
// Open addressing, at most half full.
#[derive(Clone, Debug, Default)]
pub struct Interner {
    /// The high half of a word's hash, and its number + 1; zeros where the slot is free. A power of two of them.
    slots: Vec<(u32, u32)>,
    /// The words by their numbers.
    words: Vec<Packed>,
    /// All words, one behind the other.
    texts: String,
    /// Where each word ends.
    ends: Vec<u32>,
}

impl Interner {
    /// How many words were met.
    pub fn len(&self) -> usize {
        self.ends.len()
    }

    /// Whether none was met.
    pub fn is_empty(&self) -> bool {
        self.ends.is_empty()
    }

    /// A word's number; a new word gets the next one.
    #[inline(never)]
    pub fn number(&mut self, text: &str) -> u32 {
        self.number_of(Packed::of(text), text)
    }

    /// The same of a word that is packed.
    #[inline]
    pub(crate) fn number_of(&mut self, word: Packed, text: &str) -> u32 {
        if self.ends.len() * 2 >= self.slots.len() {
            self.grow();
        }
        let at = self.slot(word, text);
        match self.slots[at].1.checked_sub(1) {
            Some(number) => number,
            None => self.add(at, word, text),
        }
    }

    /// Gives a word the next number, and a slot.
    #[inline(never)]
    fn add(&mut self, slot: usize, word: Packed, text: &str) -> u32 {
        let number = self.ends.len() as u32;
        self.slots[slot] = ((word.hash() >> 32) as u32, number + 1);
        self.words.push(word);
        self.texts.push_str(text);
        self.ends.push(self.texts.len() as u32);
        number
    }

    /// A word's number, if it was met.
    pub fn find(&self, text: &str) -> Option<u32> {
        self.slots.get(self.slot(Packed::of(text), text))?.1.checked_sub(1)
    }

    /// The slot that holds a word, or that is free for it.
    fn slot(&self, word: Packed, text: &str) -> usize {
        let (hash, mask) = (word.hash(), self.slots.len().wrapping_sub(1));
        let mut at = hash as usize & mask;
        while let Some(&(found, next)) = self.slots.get(at) {
            if next == 0 || found == (hash >> 32) as u32 && self.is(next - 1, word, text) {
                break;
            }
            at = (at + 1) & mask;
        }
        at
    }

    /// Whether a number is that of a word.
    #[inline]
    fn is(&self, number: u32, word: Packed, text: &str) -> bool {
        self.words.get(number as usize) == Some(&word) && (word.is_whole() || self.text(number) == text)
    }

    /// The word of a number; empty for one that was never given out.
    pub fn text(&self, number: u32) -> &str {
        let end = |at: usize| self.ends.get(at).map(|&end| end as usize);
        let start = (number as usize).checked_sub(1).and_then(end).unwrap_or(0);
        self.texts.get(start..end(number as usize).unwrap_or(start)).unwrap_or("")
    }

    #[inline(never)]
    fn grow(&mut self) {
        let count = (self.slots.len() * 4).max(1 << 7);
        self.slots = vec![(0, 0); count];
        // Room for all words until the slots grow again, of six letters or so.
        self.words.reserve(count / 2 - self.words.len());
        self.ends.reserve(count / 2 - self.ends.len());
        self.texts.reserve(count * 2);
        for (number, word) in self.words.iter().enumerate() {
            let hash = word.hash();
            let mut at = hash as usize & (count - 1);
            while self.slots[at].1 != 0 {
                at = (at + 1) & (count - 1);
            }
            self.slots[at] = ((hash >> 32) as u32, number as u32 + 1);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::Interner;

    #[test]
    fn every_word_has_its_number() {
        let mut words = Interner::default();
        let word = |number: u32| format!("kata{}é", number.wrapping_mul(2_654_435_761));
        for number in 0..3_000 {
            assert_eq!(words.number(&word(number)), number);
        }
        for number in (0..3_000).rev() {
            assert_eq!(words.number(&word(number)), number);
            assert_eq!(words.text(number), word(number));
        }
        assert_eq!((words.len(), words.text(3_000)), (3_000, ""));
        assert_eq!((words.number(""), words.text(3_000)), (3_000, ""));
    }
}
