//! Hash maps for short words: their keys come from our own tables, so a plain and fast hash will do.

use std::collections::HashMap;
use std::hash::{BuildHasherDefault, Hasher};

/// A map from words to numbers, to be looked up and never iterated. What is no number is held in a list beside the
/// map, so that one kind of map does for all: each kind adds its code to what the page downloads.
pub(crate) type WordMap = HashMap<&'static str, u32, BuildHasherDefault<WordHasher>>;

/// The number of a word in a map; that of a new word is the one given.
// The tables are read once; each copy of what puts a word into a map would be a kilobyte more to download.
#[inline(never)]
pub(crate) fn number_of<'m>(map: &'m mut WordMap, word: &'static str, new: u32) -> &'m mut u32 {
    map.entry(word).or_insert(new)
}

/// A multiplying hash over eight bytes at a time, in the manner of rustc's.
#[derive(Clone, Copy, Default)]
pub(crate) struct WordHasher(u64);

/// The hash of one word, all bits mixed.
pub(crate) fn hash_word(word: &[u8]) -> u64 {
    let mut hasher = WordHasher(0);
    hasher.write(word);
    hasher.finish()
}

impl WordHasher {
    fn add(&mut self, word: u64) {
        self.0 = (self.0.rotate_left(5) ^ word).wrapping_mul(0x517c_c1b7_2722_0a95);
    }
}

impl Hasher for WordHasher {
    /// The last bytes are read together with some before them, so that none is read alone.
    fn write(&mut self, bytes: &[u8]) {
        let mut rest = bytes;
        while let Some((chunk, behind)) = rest.split_first_chunk::<8>() {
            self.add(u64::from_le_bytes(*chunk));
            rest = behind;
        }
        let last = match (bytes.last_chunk::<8>(), bytes.first_chunk::<4>(), bytes.last_chunk::<4>()) {
            (Some(last), _, _) => u64::from_le_bytes(*last),
            (_, Some(first), Some(last)) => {
                u64::from(u32::from_le_bytes(*first)) << 32 | u64::from(u32::from_le_bytes(*last))
            }
            _ => match bytes {
                [] => 0,
                [first, .., last] => {
                    u64::from(*first) << 16 | u64::from(bytes[bytes.len() / 2]) << 8 | u64::from(*last)
                }
                [only] => u64::from(*only),
            },
        };
        self.add(last ^ (bytes.len() as u64) << 56);
    }

    fn write_u8(&mut self, byte: u8) {
        self.add(u64::from(byte));
    }

    fn finish(&self) -> u64 {
        // The map takes the low bits for the place and the high ones for the tag: both must be mixed.
        self.0 ^ (self.0 >> 29)
    }
}
