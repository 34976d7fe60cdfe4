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
//! The tests of `pinned` hold all of it to what it was when the committed model was made.

mod corpus;
mod field;
mod groups;
mod minimise;
#[cfg(test)]
mod pinned;
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
use score::{Span, names};
pub use vectors::{RARE, SkipGram};

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
    /// The held-out sentences that were not tagged rightly, a line each, in columns: the corpus, the names that were
    /// not found, those that were found and are none, the sentence.
    pub errors: Vec<String>,
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
    let model = learn(&sentences, &raw, &mut say);
    let scores = Guideline::ALL.map(|guideline| (guideline, Score::default())).to_vec();
    let mut trained = Trained { file: model.write(), scores, errors: Vec::new() };
    held_out.iter().for_each(|sentence| trained.score(&model, sentence));
    Ok(trained)
}

/// Makes a model of labelled sentences and lines of raw text.
fn learn(sentences: &[Sentence], raw: &[String], mut say: impl FnMut(&str)) -> Model {
    let vocabulary = raw::Vocabulary::new(raw);
    say(&format!("{} words get vectors", vocabulary.counts.len()));
    let plain = groups::lexicon(&vocabulary);
    drop(vocabulary);
    let mut lexicons: Vec<Lexicon> = Vec::new();
    for part in 0..=PARTS {
        let others = |i: &usize| part == PARTS || i % PARTS != part;
        let views: Vec<View> = sentences.iter().map(|s| View::new(&s.tokens(), &plain)).collect();
        let examples: Vec<Example<'_>> =
            (0..sentences.len()).filter(others).map(|i| sentences[i].example(&views[i])).collect();
        let model = field::fit(&examples, &plain, &Settings::FIRST);
        lexicons.push(silver::count(&model, raw));
        say(&format!("part {part} of {PARTS}: {} phrases", lexicons[part].phrases.len()));
    }
    let last = lexicons.pop().unwrap_or_default();
    let views: Vec<View> =
        sentences.iter().enumerate().map(|(i, s)| View::new(&s.tokens(), &lexicons[i % PARTS])).collect();
    let examples: Vec<Example<'_>> = sentences.iter().zip(&views).map(|(s, view)| s.example(view)).collect();
    let model = field::fit(&examples, &last, &Settings::LAST);
    say(&format!("{} rows of weights", model.features.len()));
    model
}

impl Trained {
    /// Adds how a model tags a sentence.
    fn score(&mut self, model: &Model, sentence: &Sentence) {
        let tokens: Vec<Token<'_>> = sentence.tokens();
        let (right, found) = (names(&sentence.tags), names(&model.tags(&tokens, sentence.guideline)));
        self.scores[sentence.guideline.index()].1.add(&right, &found);
        if right == found {
            return;
        }
        let text = |tokens: &[Token<'_>]| tokens.iter().map(|t| t.text).collect::<Vec<_>>().join(" ");
        let only = |these: &[Span], those: &[Span]| {
            let names = these.iter().filter(|name| !those.contains(name));
            let names = names.map(|name| format!("{}:{}", KINDS[name.0], text(&tokens[name.1..name.2])));
            names.collect::<Vec<_>>().join("; ")
        };
        let (missed, wrong) = (only(&right, &found), only(&found, &right));
        self.errors.push(format!("{:?}\t{missed}\t{wrong}\t{}", sentence.guideline, text(&tokens)));
    }
}

const KINDS: [&str; 3] = ["PER", "ORG", "LOC"];
