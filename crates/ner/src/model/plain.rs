//! The model file as training writes it: what `build.rs` packs. All numbers are little-endian, and each part begins with
//! its length as four bytes.
//!
//! 1. `LNM1`
//! 2. words: hashes in order, each as the difference from the one before, in seven-bit groups (LEB128); their groups
//!    as two planes of bytes, low and high; their classes; 1024 middle groups; 1024 coarse groups
//! 3. phrases: hashes as above; their classes
//! 4. features: hashes as above; seven planes of weights, one a tag
//! 5. transitions: for each guideline 49 numbers of two bytes

use super::packing::{GROUPS, GUIDELINES, Parts, Row, TAGS};

/// How a model file begins.
pub(crate) const MAGIC: &[u8] = b"LNM1";

/// Reads a model file; nothing where it is not one.
pub(crate) fn read(bytes: &[u8]) -> Option<Parts> {
    let mut bytes = Reader(bytes.strip_prefix(MAGIC)?);
    let words = bytes.hashes()?;
    let (low, high) = (bytes.take(words.len())?, bytes.take(words.len())?);
    let groups = low.iter().zip(high).map(|(&low, &high)| u16::from_le_bytes([low, high])).collect();
    let classes = bytes.take(words.len())?.to_vec();
    let (middle, coarse) = (bytes.take(GROUPS[0])?, bytes.take(GROUPS[0])?);
    let coarser = middle.iter().zip(coarse).map(|(&middle, &coarse)| [middle, coarse]).collect();
    let phrases = bytes.hashes()?;
    let phrase_classes = bytes.take(phrases.len())?.to_vec();
    let features = bytes.hashes()?;
    let mut rows = vec![Row::default(); features.len()];
    for tag in 0..TAGS {
        for (row, &weight) in rows.iter_mut().zip(bytes.take(features.len())?) {
            row[tag] = weight as i8;
        }
    }
    let transitions = bytes.take(GUIDELINES * TAGS * TAGS * 2)?.chunks_exact(2);
    let transitions = transitions.map(|two| i16::from_le_bytes([two[0], two[1]])).collect();
    Some(Parts { words, groups, classes, coarser, phrases, phrase_classes, features, rows, transitions })
}

struct Reader<'b>(&'b [u8]);

impl<'b> Reader<'b> {
    fn take(&mut self, count: usize) -> Option<&'b [u8]> {
        let (taken, rest) = self.0.split_at_checked(count)?;
        self.0 = rest;
        Some(taken)
    }

    fn byte(&mut self) -> Option<u8> {
        Some(self.take(1)?[0])
    }

    fn hashes(&mut self) -> Option<Vec<u32>> {
        let count = u32::from_le_bytes(self.take(4)?.try_into().ok()?) as usize;
        let mut hashes = Vec::with_capacity(count.min(self.0.len()));
        let mut hash = 0u32;
        for _ in 0..count {
            let mut shift = 0;
            loop {
                let byte = self.byte()?;
                hash = hash.wrapping_add(u32::from(byte & 0x7f).checked_shl(shift)?);
                shift += 7;
                if byte < 0x80 {
                    break;
                }
            }
            hashes.push(hash);
        }
        Some(hashes)
    }
}
