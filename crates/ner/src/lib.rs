//! Names of people, organisations and places in Indonesian and English news.
//!
//! Text becomes tokens ([`tokenize`]), and a [`Tagger`] finds the names in them: [`TrainedTagger`] by a model that
//! follows one corpus's conventions, [`NewsTagger`] as Linimasa takes names, by rules and tables with that model as a
//! witness. Whoever uses this crate depends on the trait alone.

mod context;
#[cfg(feature = "train")]
pub mod data;
mod gazetteer;
mod label;
mod lexicon;
mod lists;
mod memory;
mod model;
mod rules;
#[cfg(feature = "train")]
pub mod tables;
mod tagger;
mod token;
#[cfg(feature = "train")]
pub mod train;
mod words;

pub use context::{acts, role_after, role_before};
pub use gazetteer::{Known, KnownPlace, Namesake, known, namesakes};
pub use label::Label;
pub use memory::Memory;
pub use model::{Guideline, TrainedTagger};
pub use rules::NewsTagger;
pub use tagger::{Name, Tagger, iob2};
pub use token::{Token, tokenize, tokenize_sentences};
pub use words::bytes::{Packed, past_letters};
pub use words::case::{add_lower, lower, lowercase};
pub use words::interner::Interner;
pub use words::key::{add_normal_key, normal_key};
use words::{case, hash, interner, packed};
