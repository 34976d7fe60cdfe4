//! How the model is made: from labelled sentences and much text without labels. `cargo xtask train` runs it.
//!
//! 1. [`raw`]: unlabelled news becomes words; [`vectors`] gives each word a vector by what stands around it, and
//!    [`groups`] puts words with like vectors together.
//! 2. [`field`]: a first model is fitted to the labelled sentences, tags the unlabelled news, and [`silver`] counts
//!    what each word and phrase was tagged as. So that no sentence is helped by what the model knew of it, this is
//!    done once for each third of the sentences, by a model that was not fitted to that third.
//! 3. The last model is fitted with these counts as features; rows that say little are left out.
//!
//! The same data give the same bytes: there is no clock, no chance but a seeded generator, no order of a hash map,
//! sums of floats are always put together in one order, and exponentials come from a library rather than the system.

mod corpus;
mod field;
mod groups;
mod minimise;
mod random;
mod raw;
mod score;
mod silver;
mod vectors;

use std::path::PathBuf;

use crate::data::Error;
use crate::model::file::Model;
use crate::model::lexicon::Lexicon;
use crate::model::view::View;
use crate::{Guideline, Token};
use corpus::Sentence;
use field::{Example, Settings};

pub use score::Score;

/// Where the data lie.
#[derive(Clone, Debug)]
pub struct Data {
    /// The folder with `ner/` and `raw-id/`.
    pub folder: PathBuf,
    /// The folder with the development parts of the corpora.
    pub development: PathBuf,
    /// Keep the development parts, and every fifth English sentence, for scoring only.
    pub hold_out: bool,
}

/// What training gives.
pub struct Trained {
    /// The model file.
    pub file: Vec<u8>,
    /// The scores on what was held out, by guideline.
    pub scores: Vec<(Guideline, Score)>,
}

/// How many parts the labelled sentences are split into for step 2.
const PARTS: usize = 3;

/// Trains a model and says how it goes.
///
/// # Errors
/// When a file of the data cannot be read.
pub fn train(data: &Data, mut say: impl FnMut(&str)) -> Result<Trained, Error> {
    let (sentences, held_out) = corpus::read(data)?;
    let raw = raw::read(&data.folder.join("raw-id"))?;
    say(&format!("{} labelled sentences, {} lines of raw text", sentences.len(), raw.len()));
    let vocabulary = raw::Vocabulary::new(&raw);
    let vectors = vectors::train(&vocabulary);
    say(&format!("{} words have vectors", vectors.len()));
    let plain = groups::lexicon(&vocabulary, &vectors);
    drop(vocabulary);
    let mut lexicons: Vec<Lexicon> = Vec::new();
    for part in 0..=PARTS {
        let others = |i: &usize| part == PARTS || i % PARTS != part;
        let views: Vec<View> = sentences.iter().map(|s| View::new(&s.tokens(), &plain)).collect();
        let examples: Vec<Example<'_>> =
            (0..sentences.len()).filter(others).map(|i| sentences[i].example(&views[i])).collect();
        let model = field::fit(&examples, &plain, &Settings::FIRST);
        lexicons.push(silver::count(&model, &raw));
        say(&format!("part {part} of {PARTS}: {} phrases", lexicons[part].phrases.len()));
    }
    let last = lexicons.pop().unwrap_or_default();
    let views: Vec<View> =
        sentences.iter().enumerate().map(|(i, s)| View::new(&s.tokens(), &lexicons[i % PARTS])).collect();
    let examples: Vec<Example<'_>> = sentences.iter().zip(&views).map(|(s, view)| s.example(view)).collect();
    let model = field::fit(&examples, &last, &Settings::LAST);
    say(&format!("{} rows of weights", model.features.len()));
    let file = model.write();
    Ok(Trained { file, scores: scores(&model, &held_out) })
}

/// How well a model tags sentences, by guideline.
fn scores(model: &Model, sentences: &[Sentence]) -> Vec<(Guideline, Score)> {
    Guideline::ALL
        .into_iter()
        .map(|guideline| {
            let mut score = Score::default();
            for sentence in sentences.iter().filter(|s| s.guideline == guideline) {
                let tokens: Vec<Token<'_>> = sentence.tokens();
                score.add(&sentence.tags, &model.tags(&tokens, guideline));
            }
            (guideline, score)
        })
        .collect()
}
