//! Hash maps for short words: their keys come from our own tables, so a plain and fast hash will do.

use std::collections::HashMap;
use std::hash::{BuildHasherDefault, Hasher};

/// A map from words to numbers, to be looked up and never iterated. What is no number is held in a list beside the
/// map, so that one kind of map does for all: each kind adds its code to what the page downloads.
pub(crate) type WordMap = HashMap<&'static str, u32, BuildHasherDefault<WordHasher>>;

/// A multiplying hash over eight bytes at a time, in the manner of rustc's.
#[derive(Clone, Copy, Default)]
pub(crate) struct WordHasher(u64);

impl WordHasher {
    fn add(&mut self, word: u64) {
        self.0 = (self.0.rotate_left(5) ^ word).wrapping_mul(0x517c_c1b7_2722_0a95);
    }
}

impl Hasher for WordHasher {
    fn write(&mut self, bytes: &[u8]) {
        for chunk in bytes.chunks(8) {
            let mut padded = [0; 8];
            padded[..chunk.len()].copy_from_slice(chunk);
            self.add(u64::from_le_bytes(padded));
        }
    }

    fn write_u8(&mut self, byte: u8) {
        self.add(u64::from(byte));
    }

    fn finish(&self) -> u64 {
        // The map takes the low bits for the place and the high ones for the tag: both must be mixed.
        self.0 ^ (self.0 >> 29)
    }
}
