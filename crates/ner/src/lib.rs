//! Names of people, organisations and places in Indonesian and English news.
//!
//! Text becomes tokens ([`tokenize`]), and a [`Tagger`] finds the names in them. [`RuleTagger`] does so by
//! rules and tables; whoever uses this crate depends on the trait alone, so that another tagger can stand
//! in its place.

mod case;
mod context;
mod gazetteer;
mod hash;
mod key;
mod label;
mod lexicon;
mod packed;
mod rules;
#[cfg(feature = "train")]
pub mod tables;
mod tagger;
mod token;
mod words;

pub use case::lowercase;
pub use context::{acts, role_after, role_before};
pub use gazetteer::{Known, KnownPlace, known};
pub use key::normal_key;
pub use label::Label;
pub use rules::RuleTagger;
pub use tagger::{Name, Tagger, iob2};
pub use token::{Token, tokenize};
