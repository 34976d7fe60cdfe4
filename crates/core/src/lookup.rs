//! A table of words that is asked about every word of a text.

/// A map from words to what they mean that tells capitals and small letters of ASCII for the same, so that a word
/// is looked up as it stands, without a copy in small letters. Open addressing, at most half full; the hash is
/// FNV-1a (Fowler, Noll and Vo), for the keys are our own and nobody can choose them to collide.
#[derive(Debug)]
pub(crate) struct Lookup<V> {
    slots: Vec<Option<(String, V)>>,
    len: usize,
}

impl<V: Default> Lookup<V> {
    pub(crate) fn new() -> Self {
        Self { slots: empty(1 << 10), len: 0 }
    }

    /// The value of a word, put there if it is new.
    pub(crate) fn entry(&mut self, word: &str) -> &mut V {
        if (self.len + 1) * 2 > self.slots.len() {
            self.grow();
        }
        let at = self.slot(word);
        self.len += usize::from(self.slots[at].is_none());
        &mut self.slots[at].get_or_insert_with(|| (word.to_ascii_lowercase(), V::default())).1
    }

    fn grow(&mut self) {
        let slots = empty(self.slots.len() * 2);
        for (word, value) in std::mem::replace(&mut self.slots, slots).into_iter().flatten() {
            let at = self.slot(&word);
            self.slots[at] = Some((word, value));
        }
    }
}

impl<V> Lookup<V> {
    /// The value of a word.
    pub(crate) fn get(&self, word: &str) -> Option<&V> {
        self.slots[self.slot(word)].as_ref().map(|(_, value)| value)
    }

    /// The slot that holds a word, or that is free for it.
    fn slot(&self, word: &str) -> usize {
        let mask = self.slots.len() - 1;
        let mut at = hash(word) & mask;
        while let Some((known, _)) = &self.slots[at] {
            if known.eq_ignore_ascii_case(word) {
                break;
            }
            at = (at + 1) & mask;
        }
        at
    }
}

/// Free slots, a power of two.
fn empty<V>(count: usize) -> Vec<Option<(String, V)>> {
    std::iter::repeat_with(|| None).take(count).collect()
}

fn hash(word: &str) -> usize {
    let step = |hash: u32, byte: u8| (hash ^ u32::from(byte.to_ascii_lowercase())).wrapping_mul(0x0100_0193);
    let hash = word.bytes().fold(0x811c_9dc5, step);
    (hash ^ (hash >> 15)) as usize
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
