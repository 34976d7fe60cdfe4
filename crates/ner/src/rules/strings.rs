//! Strings of words as numbers, whatever their capitals: those that an article has used as names, and every beginning
//! of one.

use super::view::Word;

/// A tree of strings: each is known by the string without its last word, and that word.
#[derive(Default)]
pub(super) struct Strings {
    /// A string's number + 1, and under it one number for the string that it goes on from and its last word; zeros
    /// where the slot is free. A power of two of them, at most half full.
    slots: Vec<(u64, usize)>,
    len: usize,
}

/// What stands for the string that the first word goes on from: nothing yet.
const NOTHING: usize = u32::MAX as usize;

impl Strings {
    /// How many strings there are.
    pub(super) fn len(&self) -> usize {
        self.len
    }

    /// The number of a string, a new one where there is none yet; nothing for no words.
    pub(super) fn number(&mut self, words: &[Word<'_>]) -> Option<usize> {
        let number = words.iter().fold(NOTHING, |string, word| {
            if self.len * 2 >= self.slots.len() {
                self.grow();
            }
            let key = key(string, word);
            let at = self.slot(key);
            if self.slots[at].1 == 0 {
                self.len += 1;
                self.slots[at] = (key, self.len);
            }
            self.slots[at].1 - 1
        });
        (number != NOTHING).then_some(number)
    }

    /// The number of a string.
    pub(super) fn find(&self, words: &[Word<'_>]) -> Option<usize> {
        let number = words.iter().try_fold(NOTHING, |string, word| self.longer(string, word))?;
        (number != NOTHING).then_some(number)
    }

    /// The numbers of a phrase's first word, its first two words and so on, up to the first that is no string.
    pub(super) fn along<'w>(&'w self, words: &'w [Word<'_>]) -> impl Iterator<Item = usize> + 'w {
        words.iter().scan(NOTHING, |string, word| {
            *string = self.longer(*string, word)?;
            Some(*string)
        })
    }

    /// The string that is longer by a word.
    fn longer(&self, string: usize, word: &Word<'_>) -> Option<usize> {
        let (_, next) = self.slots.get(self.slot(key(string, word)))?;
        next.checked_sub(1)
    }

    /// The slot that holds a key, or that is free for it.
    fn slot(&self, key: u64) -> usize {
        let mask = self.slots.len().wrapping_sub(1);
        // The words' and the strings' numbers are small: the multiplication spreads them.
        let mut at = (key.wrapping_mul(0x9e37_79b9_7f4a_7c15) >> 32) as usize & mask;
        while self.slots.get(at).is_some_and(|&(found, next)| next != 0 && found != key) {
            at = (at + 1) & mask;
        }
        at
    }

    fn grow(&mut self) {
        let count = (self.slots.len() * 4).max(1 << 8);
        let old = std::mem::replace(&mut self.slots, vec![(0, 0); count]);
        for (key, next) in old.into_iter().filter(|(_, next)| *next != 0) {
            let at = self.slot(key);
            self.slots[at] = (key, next);
        }
    }
}

/// The key of the string that goes on from another with a word.
fn key(string: usize, word: &Word<'_>) -> u64 {
    (string as u64) << 32 | u64::from(word.form.lower)
}
