//! The model file. All numbers are little-endian, and each part begins with its length as four bytes.
//!
//! 1. `LNM1`
//! 2. words: hashes in order, each as the difference from the one before, in seven-bit groups (LEB128); their groups
//!    as two planes of bytes, low and high; their classes; 1024 middle groups; 1024 coarse groups
//! 3. phrases: hashes as above; their classes
//! 4. features: hashes as above; seven planes of weights, one a tag
//! 5. transitions: for each guideline 49 numbers of two bytes

use super::decode::Sums;
use super::lexicon::{GROUPS, Lexicon};
use super::weights::{Row, Transitions, Weights};
use super::{Guideline, TAGS};

const MAGIC: &[u8] = b"LNM1";

/// A model that was read, ready to tag.
#[derive(Clone, Debug, Default)]
pub(crate) struct Model {
    pub lexicon: Lexicon,
    pub weights: Weights,
    /// By guideline.
    pub sums: [Sums; Guideline::ALL.len()],
    pub transitions: [Transitions; Guideline::ALL.len()],
    /// The features that have a row, in order, and their rows, for writing.
    #[cfg(feature = "train")]
    pub features: Vec<u32>,
    #[cfg(feature = "train")]
    rows: Vec<Row>,
}

impl Model {
    /// Reads a model file; nothing where it is not one.
    pub(crate) fn read(bytes: &[u8]) -> Option<Self> {
        let mut bytes = Reader(bytes.strip_prefix(MAGIC)?);
        let words = bytes.hashes()?;
        let (low, high) = (bytes.take(words.len())?, bytes.take(words.len())?);
        let groups = low.iter().zip(high).map(|(&low, &high)| u16::from_le_bytes([low, high])).collect();
        let classes = bytes.take(words.len())?.to_vec();
        let (middle, coarse) = (bytes.take(GROUPS[0])?, bytes.take(GROUPS[0])?);
        let coarser = middle.iter().zip(coarse).map(|(&middle, &coarse)| [middle, coarse]).collect();
        let phrases = bytes.hashes()?;
        let phrase_classes = bytes.take(phrases.len())?.to_vec();
        let mut lexicon =
            Lexicon { words, groups, coarser, classes, phrases, phrase_classes, ..Lexicon::default() };
        lexicon.index();
        let features = bytes.hashes()?;
        let mut rows = vec![[0; 8]; features.len()];
        for tag in 0..TAGS {
            for (row, &weight) in rows.iter_mut().zip(bytes.take(features.len())?) {
                row[tag] = weight as i8;
            }
        }
        let mut transitions = [Transitions::default(); Guideline::ALL.len()];
        for weight in transitions.iter_mut().flatten().flat_map(|row| &mut row[..TAGS]) {
            *weight = i32::from(i16::from_le_bytes(bytes.take(2)?.try_into().ok()?));
        }
        Some(Self::new(lexicon, features, rows, transitions))
    }

    /// A model of its parts; the features are in order.
    pub(crate) fn new(
        lexicon: Lexicon,
        features: Vec<u32>,
        rows: Vec<Row>,
        transitions: [Transitions; Guideline::ALL.len()],
    ) -> Self {
        let weights = Weights::new(&features, &rows);
        let sums = Guideline::ALL.map(|guideline| Sums::new(&lexicon, &weights, guideline.index() as u32));
        Self {
            lexicon,
            weights,
            sums,
            transitions,
            #[cfg(feature = "train")]
            features,
            #[cfg(feature = "train")]
            rows,
        }
    }

    /// The file of a model.
    #[cfg(feature = "train")]
    pub(crate) fn write(&self) -> Vec<u8> {
        let mut file = MAGIC.to_vec();
        let lexicon = &self.lexicon;
        write_hashes(&lexicon.words, &mut file);
        for byte in 0..2 {
            file.extend(lexicon.groups.iter().map(|group| group.to_le_bytes()[byte]));
        }
        file.extend(&lexicon.classes);
        for size in 0..2 {
            file.extend(lexicon.coarser.iter().map(|groups| groups[size]));
        }
        write_hashes(&lexicon.phrases, &mut file);
        file.extend(&lexicon.phrase_classes);
        write_hashes(&self.features, &mut file);
        for tag in 0..TAGS {
            file.extend(self.rows.iter().map(|row| row[tag] as u8));
        }
        let transitions = self.transitions.iter().flatten().flat_map(|row| &row[..TAGS]);
        file.extend(transitions.flat_map(|&weight| (weight as i16).to_le_bytes()));
        file
    }
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

/// Writes hashes that are in order.
#[cfg(feature = "train")]
fn write_hashes(hashes: &[u32], file: &mut Vec<u8>) {
    file.extend((hashes.len() as u32).to_le_bytes());
    let mut before = 0;
    for &hash in hashes {
        let mut difference = hash - before;
        while difference >= 0x80 {
            file.push(difference as u8 | 0x80);
            difference >>= 7;
        }
        file.push(difference as u8);
        before = hash;
    }
}
