//! Strings of words as numbers, whatever their capitals: those that an article has used as names, and every beginning
//! of one.

use super::view::Word;

/// A tree of strings: each is known by the string without its last word, and that word.
#[derive(Default)]
pub(super) struct Strings {
    /// A power of two of them, at most half full.
    slots: Vec<Slot>,
    len: u32,
}

/// A string: the number of the one that it goes on from, its last word, and its own number + 1; zeros where the slot is
/// free.
#[derive(Clone, Copy, Default)]
struct Slot {
    before: u32,
    word: u32,
    next: u32,
}

/// What stands for the string that the first word goes on from: nothing yet.
const NOTHING: u32 = u32::MAX;

impl Strings {
    /// How many strings there are.
    pub(super) fn len(&self) -> usize {
        self.len as usize
    }

    /// Makes room for so many more, where there are none yet.
    pub(super) fn make_room(&mut self, strings: usize) {
        if self.slots.is_empty() {
            self.slots = vec![Slot::default(); (strings * 2).next_power_of_two()];
        }
    }

    /// The number of a string, a new one where there is none yet; nothing for no words.
    pub(super) fn number(&mut self, words: &[Word<'_>]) -> Option<usize> {
        let number = words.iter().fold(NOTHING, |before, word| {
            if self.len() * 2 >= self.slots.len() {
                self.grow();
            }
            let at = self.slot(before, word.form.lower);
            if self.slots[at].next == 0 {
                self.len += 1;
                self.slots[at] = Slot { before, word: word.form.lower, next: self.len };
            }
            self.slots[at].next - 1
        });
        (number != NOTHING).then_some(number as usize)
    }

    /// The number of a string.
    pub(super) fn find(&self, words: &[Word<'_>]) -> Option<usize> {
        let number = words.iter().try_fold(NOTHING, |string, word| self.longer(string, word))?;
        (number != NOTHING).then_some(number as usize)
    }

    /// The numbers of a phrase's first word, its first two words and so on, up to the first that is no string.
    pub(super) fn along<'w, 't: 'w>(
        &'w self,
        words: impl Iterator<Item = &'w Word<'t>>,
    ) -> impl Iterator<Item = usize> {
        words.scan(NOTHING, |string, word| {
            *string = self.longer(*string, word)?;
            Some(*string as usize)
        })
    }

    /// The string that is longer by a word.
    fn longer(&self, string: u32, word: &Word<'_>) -> Option<u32> {
        self.slots.get(self.slot(string, word.form.lower))?.next.checked_sub(1)
    }

    /// The slot of the string that goes on from another with a word, or that is free for it.
    fn slot(&self, before: u32, word: u32) -> usize {
        let mask = self.slots.len().wrapping_sub(1);
        // The words' and the strings' numbers are small: the multiplication spreads them.
        let key = u64::from(before) << 32 | u64::from(word);
        let mut at = (key.wrapping_mul(0x9e37_79b9_7f4a_7c15) >> 32) as usize & mask;
        let is_other = |slot: &Slot| slot.next != 0 && (slot.before, slot.word) != (before, word);
        while self.slots.get(at).is_some_and(is_other) {
            at = (at + 1) & mask;
        }
        at
    }

    fn grow(&mut self) {
        let count = (self.slots.len() * 4).max(1 << 8);
        let old = std::mem::replace(&mut self.slots, vec![Slot::default(); count]);
        for slot in old.into_iter().filter(|slot| slot.next != 0) {
            let at = self.slot(slot.before, slot.word);
            self.slots[at] = slot;
        }
    }
}
