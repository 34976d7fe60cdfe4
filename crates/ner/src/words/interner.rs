//! Words as small numbers: each distinct word has one, in the order in which they were first met.

use super::hash::hash_word;

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
    pub fn number(&mut self, text: &str) -> u32 {
        if self.ends.len() * 2 >= self.slots.len() {
            self.grow();
        }
        let hash = hash_word(text);
        let at = self.slot(text, hash);
        if let Some(number) = self.slots[at].1.checked_sub(1) {
            return number;
        }
        let number = self.ends.len() as u32;
        self.slots[at] = ((hash >> 32) as u32, number + 1);
        self.texts.push_str(text);
        self.ends.push(self.texts.len() as u32);
        number
    }

    /// A word's number, if it was met.
    pub fn find(&self, text: &str) -> Option<u32> {
        let (_, next) = self.slots.get(self.slot(text, hash_word(text)))?;
        next.checked_sub(1)
    }

    /// The slot that holds a word, or that is free for it.
    fn slot(&self, text: &str, hash: u64) -> usize {
        let (tag, mask) = ((hash >> 32) as u32, self.slots.len().wrapping_sub(1));
        let mut at = hash as usize & mask;
        while let Some(&(found, next)) = self.slots.get(at) {
            if next == 0
                || found == tag && same(&self.texts.as_bytes()[self.place(next - 1)], text.as_bytes())
            {
                break;
            }
            at = (at + 1) & mask;
        }
        at
    }

    /// The word of a number; empty for one that was never given out.
    pub fn text(&self, number: u32) -> &str {
        self.texts.get(self.place(number)).unwrap_or("")
    }

    /// Where the word of a number stands; an empty place for one that was never given out.
    fn place(&self, number: u32) -> std::ops::Range<usize> {
        let end = |at: usize| self.ends.get(at).map(|&end| end as usize);
        let start = (number as usize).checked_sub(1).and_then(end).unwrap_or(0);
        start..end(number as usize).unwrap_or(start)
    }

    fn grow(&mut self) {
        let count = (self.slots.len() * 4).max(1 << 7);
        self.slots = vec![(0, 0); count];
        // Room for all words until the slots grow again, of six letters or so.
        self.ends.reserve(count / 2 - self.ends.len());
        self.texts.reserve(count * 2);
        for number in 0..self.ends.len() as u32 {
            let hash = hash_word(self.text(number));
            let mut at = hash as usize & (count - 1);
            while self.slots[at].1 != 0 {
                at = (at + 1) & (count - 1);
            }
            self.slots[at] = ((hash >> 32) as u32, number + 1);
        }
    }
}

/// Whether two words are the same. Most have up to sixteen letters: they are compared eight and eight, or four and
/// four, which may overlap, without a call.
#[inline]
fn same(one: &[u8], other: &[u8]) -> bool {
    fn ends<const N: usize>(word: &[u8]) -> Option<(&[u8; N], &[u8; N])> {
        Some((word.first_chunk()?, word.last_chunk()?))
    }
    match (one.len(), one.len() == other.len()) {
        (_, false) => false,
        (8..=16, _) => ends::<8>(one) == ends::<8>(other),
        (4..=7, _) => ends::<4>(one) == ends::<4>(other),
        (2..=3, _) => ends::<2>(one) == ends::<2>(other),
        _ => one == other,
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
