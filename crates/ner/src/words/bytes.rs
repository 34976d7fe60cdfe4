//! Words and their bytes, eight or sixteen of them looked at in one go: nearly all words are a run of letters and digits of
//! ASCII, and few are longer than that. A loop over a word's bytes ends where no processor foretells it.

use std::ops::Range;

use super::hash::hash_word;

/// One in each of eight bytes.
const EACH: u64 = 0x0101_0101_0101_0101;
/// The highest bit of each.
const HIGH_BITS: u64 = 0x80 * EACH;

/// How many bytes are looked at.
const WIDTH: usize = 16;

/// A word as numbers that are compared instead of it: two words of up to sixteen bytes are the same if these are.
///
/// ```
/// use ner::Packed;
/// let text = "Warga Kotabaru pulang lagi.";
/// assert_eq!(Packed::at(text, 6..14), Packed::of("Kotabaru"));
/// assert_eq!(Packed::of("KOTABARU").in_small_letters(), Packed::of("Kotabaru").in_small_letters());
/// assert!(Packed::of("Kotabaru").is_whole() && !Packed::of("Kotabaru-Kotalama").is_whole());
/// ```
#[derive(Clone, Copy, Debug, Default, Eq)]
pub struct Packed {
    /// The first eight bytes, the first of them lowest.
    low: u64,
    /// The next eight; of a longer word its hash.
    high: u64,
    len: u32,
}

impl PartialEq for Packed {
    // All in one go: which of the three tells two words apart is nothing to foretell.
    #[inline]
    fn eq(&self, other: &Self) -> bool {
        (self.low ^ other.low) | (self.high ^ other.high) | u64::from(self.len ^ other.len) == 0
    }
}

impl Packed {
    /// A word.
    // Once, not wherever a word is looked up: the page's first visit pays for every copy.
    #[inline(never)]
    pub fn of(word: &str) -> Self {
        let mut bytes = [0; WIDTH];
        let len = word.len().min(WIDTH);
        bytes[..len].copy_from_slice(&word.as_bytes()[..len]);
        Self::new(&bytes, word.as_bytes(), 0..word.len())
    }

    /// The word in a part of a text, which is quicker.
    #[inline]
    pub fn at(text: &str, part: Range<usize>) -> Self {
        let bytes = text.as_bytes();
        match bytes.get(part.start..).and_then(|rest| rest.first_chunk()) {
            Some(sixteen) => Self::new(sixteen, bytes, part),
            None => Self::of(text.get(part).unwrap_or_default()),
        }
    }

    /// The word in a part of some bytes; `sixteen` begin with it.
    #[inline]
    fn new(sixteen: &[u8; WIDTH], bytes: &[u8], part: Range<usize>) -> Self {
        let [low, mut high] = halves(sixteen);
        let len = part.len();
        high &= first(len.saturating_sub(8));
        if len > WIDTH {
            high = hash_word(bytes.get(part).unwrap_or_default());
        }
        Self { low: low & first(len), high, len: len as u32 }
    }

    /// Whether two words are the same if these are.
    #[inline]
    pub fn is_whole(&self) -> bool {
        self.len as usize <= WIDTH
    }

    /// The same of a word of up to sixteen bytes with its capitals of ASCII made small.
    #[inline]
    #[must_use]
    pub fn in_small_letters(self) -> Self {
        Self { low: in_small_letters(self.low), high: in_small_letters(self.high), len: self.len }
    }

    /// A number that seems random, all bits of it.
    #[inline]
    pub fn hash(&self) -> u64 {
        // 2^64 over the golden ratio, and what it is mixed with in MurmurHash3.
        let low = self.low.wrapping_mul(0x9e37_79b9_7f4a_7c15);
        let high = self.high.wrapping_mul(0xff51_afd7_ed55_8ccd);
        let mixed = (low ^ low >> 32 ^ high.rotate_left(32) ^ u64::from(self.len))
            .wrapping_mul(0xc4ce_b9fe_1a85_ec53);
        mixed ^ mixed >> 32
    }
}

/// The end of the letters of ASCII that stand side by side in some bytes from an offset on.
///
/// ```
/// assert_eq!(ner::past_letters("di Kotabaru, 3".as_bytes(), 3), 11);
/// assert_eq!(ner::past_letters(b"3", 0), 0);
/// ```
#[inline]
pub fn past_letters(bytes: &[u8], from: usize) -> usize {
    past(bytes, from, letters, u8::is_ascii_alphabetic)
}

/// The end of the letters and digits of ASCII.
#[inline]
pub(crate) fn past_alphanumerics(bytes: &[u8], from: usize) -> usize {
    past(bytes, from, |eight| letters(eight) | between(eight, b'0', b'9'), u8::is_ascii_alphanumeric)
}

/// The end of the bytes of some kind: `are` sets the highest bit of each of eight bytes that is of it.
#[inline]
fn past(bytes: &[u8], from: usize, are: impl Fn(u64) -> u64, is: impl Fn(&u8) -> bool) -> usize {
    let mut end = from;
    loop {
        let rest = bytes.get(end..).unwrap_or_default();
        let Some(chunk) = rest.first_chunk() else {
            return end + rest.iter().position(|byte| !is(byte)).unwrap_or(rest.len());
        };
        let [low, high] = halves(chunk).map(|eight| u128::from(!are(eight) & HIGH_BITS));
        match high << 64 | low {
            0 => end += WIDTH,
            others => return end + others.trailing_zeros() as usize / 8,
        }
    }
}

/// The first eight and the other bytes.
#[inline]
fn halves(bytes: &[u8; WIDTH]) -> [u64; 2] {
    let both = u128::from_le_bytes(*bytes);
    [both as u64, (both >> 64) as u64]
}

/// A mask of the first so many bytes of eight.
#[inline]
fn first(bytes: usize) -> u64 {
    let most = bytes.min(8) as u32;
    // In two steps, for no shift is as wide as the number.
    !(u64::MAX << (most * 4) << (most * 4))
}

/// Eight bytes, capitals of ASCII made small.
const fn in_small_letters(eight: u64) -> u64 {
    eight | between(eight, b'A', b'Z') >> 2
}

/// The highest bit of each of eight bytes that is a letter.
const fn letters(eight: u64) -> u64 {
    const SMALL: u64 = 0x20 * EACH;
    between(eight | SMALL, b'a', b'z')
}

/// The highest bit of each of eight bytes that lies between two of ASCII, both included.
const fn between(eight: u64, first: u8, last: u8) -> u64 {
    let low_bits = eight & !HIGH_BITS;
    let from_first = low_bits + (0x80 - first as u64) * EACH;
    let beyond_last = low_bits + (0x7F - last as u64) * EACH;
    !eight & (from_first ^ beyond_last) & HIGH_BITS
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_run_ends_where_another_byte_stands() {
        for byte in 0..=u8::MAX {
            for length in [0, 1, 7, 8, 9, 15, 16, 17, 30] {
                let mut text = b"tujuhbelasdelapan77xtujuhbelasdelapan77x".to_vec();
                text.insert(length, byte);
                let ends = |is: fn(&u8) -> bool| text.iter().position(|byte| !is(byte)).unwrap_or(text.len());
                assert_eq!(past_letters(&text, 0), ends(u8::is_ascii_alphabetic), "{text:?}");
                assert_eq!(past_alphanumerics(&text, 0), ends(u8::is_ascii_alphanumeric), "{text:?}");
            }
        }
    }

    #[test]
    fn words_are_packed_alike_wherever_they_stand() {
        let word = "DELAPANbelasÉ12345678";
        for len in (0..word.len()).filter(|&len| word.is_char_boundary(len)) {
            let part = &word[..len];
            for behind in ["", "x", " dan yang lain lagi"] {
                let text = format!("é{part}{behind}");
                assert_eq!(Packed::at(&text, 2..2 + len), Packed::of(part), "{text}");
            }
            let small = part.to_ascii_lowercase();
            if Packed::of(part).is_whole() {
                assert_eq!(Packed::of(part).in_small_letters(), Packed::of(&small));
            }
            assert_eq!(Packed::of(part) == Packed::of(&small), part == small);
        }
    }
}
