//! A model that is ready to tag, and the file that training writes of it, whose layout stands in `plain.rs`.

use super::decode::Sums;
use super::lexicon::Lexicon;
use super::packing::Parts;
use super::weights::{Row, Transitions, Weights};
use super::{Guideline, TAGS};

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
    /// The model of these values.
    pub(crate) fn of(parts: Parts) -> Self {
        let Parts { words, groups, classes, coarser, phrases, phrase_classes, features, rows, .. } = parts;
        let mut lexicon =
            Lexicon { words, groups, coarser, classes, phrases, phrase_classes, ..Lexicon::default() };
        lexicon.index();
        let mut transitions = [Transitions::default(); Guideline::ALL.len()];
        let weights = transitions.iter_mut().flatten().flat_map(|row| &mut row[..TAGS]);
        weights.zip(parts.transitions).for_each(|(weight, told)| *weight = i32::from(told));
        Self::new(lexicon, features, rows, transitions)
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
        let mut file = super::plain::MAGIC.to_vec();
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
