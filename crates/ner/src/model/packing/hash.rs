//! Hashes of words and features.

/// Mixes two numbers into one that looks random.
pub(crate) fn mix(a: u32, b: u32) -> u32 {
    let mut hash = (u64::from(a) << 32) | u64::from(b);
    hash = (hash ^ (hash >> 29)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
    hash = (hash ^ (hash >> 32)).wrapping_mul(0x94D0_49BB_1331_11EB);
    (hash >> 32) as u32
}

/// The hash of a text that is given letter by letter: that of Fowler, Noll and Vo (FNV-1a), over UTF-8.
#[derive(Clone, Copy)]
pub(crate) struct Hash(u64);

impl Hash {
    /// Of nothing.
    pub(crate) const EMPTY: Self = Self(0xcbf2_9ce4_8422_2325);

    /// Of letters.
    pub(crate) fn of(letters: impl Iterator<Item = char>) -> u32 {
        let mut hash = Self::EMPTY;
        letters.for_each(|letter| hash.add(letter));
        hash.value()
    }

    /// Adds a letter.
    #[inline]
    pub(crate) fn add(&mut self, letter: char) {
        if letter.is_ascii() {
            return self.add_byte(letter as u8);
        }
        letter.encode_utf8(&mut [0; 4]).bytes().for_each(|byte| self.add_byte(byte));
    }

    #[inline]
    pub(crate) fn add_byte(&mut self, byte: u8) {
        self.0 = (self.0 ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3);
    }

    /// The hash, in half of its bits.
    #[inline]
    pub(crate) fn value(self) -> u32 {
        (self.0 ^ (self.0 >> 32)) as u32
    }
}
