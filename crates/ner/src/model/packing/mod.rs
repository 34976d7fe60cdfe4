//! How the page gets the model: packed by what is known of its values, in two thirds of what LZMA needs for them.
//!
//! `names.model` holds hashes, which no packer makes shorter, and small numbers, of which LZMA sees only whether the same
//! came before. But most hashes can be told without writing them: the words of the tables are asked one after the other
//! whether the model knows them, and so is every feature that known words, groups and classes can make. Each question
//! and each number is written by an arithmetic [`coder`], which takes the less room the better [`guess`] foretells the
//! answer. Only what nothing tells is written as a number.
//!
//! What writes and what reads is the same code: a pass over the values ([`Pass`]), in which the writer is told each value
//! and the reader learns it. `build.rs` writes what the crate reads, by the tables of that very build.

pub(crate) mod coder;
mod features;
pub(crate) mod guess;
pub(crate) mod hash;
mod lexicon;
mod rows;
mod set;
mod words;

use coder::{Coder, Decoder};
use guess::Guess;

/// How many tags there are: outside, and the beginning and the inside of each of three kinds of name.
pub(crate) const TAGS: usize = 7;

/// How many groups of words there are, fine to coarse.
pub(crate) const GROUPS: [usize; 3] = [1024, 256, 64];

/// How many guidelines there are.
pub(crate) const GUIDELINES: usize = 4;

/// One weight a tag, the last of them 0.
pub(crate) type Row = [i8; 8];

/// The values of a model. Hashes are in order, and lists of like things are equally long.
#[derive(Clone, Debug, Default, PartialEq)]
pub(crate) struct Parts {
    /// The hashes of the words' forms.
    pub words: Vec<u32>,
    /// Each word's fine group.
    pub groups: Vec<u16>,
    /// What each word mostly names.
    pub classes: Vec<u8>,
    /// For each fine group, its middle and its coarse one.
    pub coarser: Vec<[u8; 2]>,
    /// The hashes of phrases.
    pub phrases: Vec<u32>,
    /// What each phrase mostly names.
    pub phrase_classes: Vec<u8>,
    /// The features that have a row.
    pub features: Vec<u32>,
    pub rows: Vec<Row>,
    /// For each guideline, the weights from tag to tag.
    pub transitions: Vec<i16>,
}

/// One way through all values of a model.
pub(crate) struct Pass<'m, C> {
    guess: Guess<C>,
    /// What is written; nothing where it is read.
    given: &'m Parts,
    /// What was written or read so far.
    found: Parts,
}

impl<'m, C: Coder> Pass<'m, C> {
    /// Writes or reads a whole model. `texts` are the tables whose words are asked for.
    pub(crate) fn run(coder: C, given: &'m Parts, texts: &[&str]) -> (Parts, C) {
        let mut pass = Self { guess: Guess::new(coder), given, found: Parts::default() };
        let words = pass.lexicon(texts);
        let features = pass.features(&words, texts);
        pass.rows(&features);
        (pass.found, pass.guess.into_coder())
    }
}

/// The model that was packed with these tables. Other bytes give another model, whatever they are.
pub(crate) fn unpack(bytes: &[u8], texts: &[&str]) -> Parts {
    Pass::run(Decoder::new(bytes), &Parts::default(), texts).0
}
