//! Names by a trained model: a linear-chain conditional random field (Lafferty et al. 2001) over features of the words
//! around each token.
//!
//! A text is seen once ([`view`]): what each word is, and what stands around it. Each feature is a number of 32 bits
//! ([`features`]) under which the model has a row of weights, one for each tag ([`weights`]). [`decode`] finds the
//! best sequence of tags. The model file is described in [`file`], how the page gets
//! it in [`packing`], and how it came to be in `MODEL.md`.

mod decode;
pub(crate) mod features;
pub(crate) mod file;
mod keys;
pub(crate) mod lexicon;
#[cfg(test)]
mod pack;
#[cfg_attr(not(any(test, target_family = "wasm")), allow(dead_code, reason = "only the page unpacks"))]
pub(crate) mod packing;
#[cfg(any(test, feature = "train", not(target_family = "wasm")))]
mod plain;
pub(crate) mod view;
pub(crate) mod weights;

use std::sync::OnceLock;

use crate::interner::Interner;
use crate::memory::{self, Memory};
use crate::{Label, Name, Tagger, Token};
use decode::{Gift, Pairs};
use file::Model;
use view::View;

pub(crate) use packing::TAGS;

/// The conventions of one annotated corpus: what it takes for a name, where a name ends.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Guideline {
    /// IDNER-News-2K: `Partai` belongs to a party's name; a country that qualifies a noun is no name.
    Idner,
    /// NER-UI: `Indonesia` is always a name; `Partai` stands outside.
    NerUi,
    /// NERGrit: encyclopaedic text, universities of no fixed kind.
    NerGrit,
    /// English as in the Universal NER annotation of the English Web Treebank.
    English,
}

impl Guideline {
    /// All of them, by [`Guideline::index`].
    pub const ALL: [Guideline; packing::GUIDELINES] =
        [Guideline::Idner, Guideline::NerUi, Guideline::NerGrit, Guideline::English];

    pub(crate) fn index(self) -> usize {
        self as usize
    }
}

/// The trained tagger, which follows one corpus's conventions. Construction is free; the model is unpacked at the
/// first text.
///
/// ```
/// use ner::{Guideline, Label, Tagger, TrainedTagger, tokenize};
/// let text = "Ketua KPUD Banjarnegara, Sutrisno Hadi, tiba di Semarang.";
/// let tokens = tokenize(text, 0..text.len());
/// let names = TrainedTagger::new(Guideline::NerUi).tag(&tokens);
/// let found: Vec<(String, Label)> = names
///     .iter()
///     .map(|n| (tokens[n.tokens.clone()].iter().map(|t| t.text).collect::<Vec<_>>().join(" "), n.label))
///     .collect();
/// assert!(found.contains(&("Sutrisno Hadi".to_string(), Label::Person)));
/// assert!(found.contains(&("Semarang".to_string(), Label::Location)));
/// ```
#[derive(Clone, Copy, Debug)]
pub struct TrainedTagger {
    guideline: Guideline,
}

impl TrainedTagger {
    /// A tagger that follows a corpus's conventions.
    pub fn new(guideline: Guideline) -> Self {
        Self { guideline }
    }
}

impl Tagger for TrainedTagger {
    fn tag(&self, tokens: &[Token<'_>]) -> Vec<Name> {
        memory::with(|memory| {
            memory.meet(tokens);
            let Memory { words, numbers, learnt, .. } = memory;
            learnt.names(tokens, numbers, words, self.guideline)
        })
    }
}

/// The words that were met, as the model sees them.
#[derive(Default)]
pub(crate) struct Learnt {
    view: View,
    /// What each word gives to the scores, by guideline.
    gifts: [Vec<Gift>; Guideline::ALL.len()],
    /// What words that stand side by side give to each other, whatever the guideline.
    pairs: Pairs,
}

impl Learnt {
    /// The names in a text's tokens. `numbers` are those of the tokens' words among the words that were `met`.
    pub(crate) fn names(
        &mut self,
        tokens: &[Token<'_>],
        numbers: &[u32],
        met: &mut Interner,
        guideline: Guideline,
    ) -> Vec<Name> {
        let model = model();
        self.view.see(tokens, numbers, met, &model.lexicon);
        let tags =
            model.tags_with(&self.view, &mut self.gifts[guideline.index()], &mut self.pairs, guideline);
        names(&tags, tokens)
    }
}

/// The model that the crate carries.
pub(crate) fn model() -> &'static Model {
    static MODEL: OnceLock<Model> = OnceLock::new();
    MODEL.get_or_init(|| Model::of(carried()))
}

/// The values of the model: packed where they are downloaded.
#[cfg(target_family = "wasm")]
fn carried() -> packing::Parts {
    let packed = include_bytes!(concat!(env!("OUT_DIR"), "/names.packed"));
    packing::unpack(packed, &crate::lists::texts())
}

/// The values of the model: as training wrote them, which are read in a tenth of the time that unpacking takes.
#[cfg(not(target_family = "wasm"))]
fn carried() -> packing::Parts {
    plain::read(include_bytes!("../../data/names.model")).unwrap_or_default()
}

/// What a tag says: the kind of name, and whether one begins here. The tag `O` says nothing.
pub(crate) fn meaning(tag: u8) -> Option<(Label, bool)> {
    let label = match tag {
        1 | 2 => Label::Person,
        3 | 4 => Label::Organisation,
        5 | 6 => Label::Location,
        _ => return None,
    };
    Some((label, tag % 2 == 1))
}

/// The names that tags spell. An inside that continues nothing of its kind begins a name, and none crosses from one
/// sentence to the next.
fn names(tags: &[u8], tokens: &[Token<'_>]) -> Vec<Name> {
    let mut names: Vec<Name> = Vec::with_capacity(tokens.len() / 8);
    let mut open = false;
    for (i, (&tag, token)) in tags.iter().zip(tokens).enumerate() {
        let Some((label, begins)) = meaning(tag) else {
            open = false;
            continue;
        };
        match names.last_mut() {
            Some(last) if open && !begins && !token.begins_sentence && last.label == label => {
                last.tokens.end = i + 1;
            }
            _ => names.push(Name { tokens: i..i + 1, label }),
        }
        open = true;
    }
    names
}
