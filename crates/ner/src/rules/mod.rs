//! Names as Linimasa takes them: by rules and tables, with the trained model as a witness.
//!
//! A text is read twice. The first reading finds what is plain: known names, names behind a head word
//! (`Dinas …`, `Kali …`) or a title, and capitalised words with whatever stands around them. The trained model
//! reads the text as well, and what it finds speaks for names and kinds that the rules cannot tell
//! ([`witness`]). What is learnt about each string is put together ([`votes`]), and the second reading uses it
//! where a mention says nothing by itself. So the same string has the same label everywhere unless its
//! neighbours say otherwise.

mod absorb;
mod cues;
pub(crate) mod form;
mod phrase;
mod run;
mod scan;
mod strings;
mod view;
mod votes;
mod witness;

use crate::memory::{self, Memory};
use crate::{Guideline, Name, Tagger, Token};
use view::View;

/// Finds names by their capitals, their heads and the words around them. Construction is free.
///
/// ```
/// use ner::{Label, NewsTagger, Tagger, tokenize};
/// let text = "Bupati Lamsari Harun Wirya meninjau Kali Meranti.";
/// let tokens = tokenize(text, 0..text.len());
/// let names = NewsTagger.tag(&tokens);
/// let found: Vec<(String, Label)> = names
///     .iter()
///     .map(|n| (tokens[n.tokens.clone()].iter().map(|t| t.text).collect::<Vec<_>>().join(" "), n.label))
///     .collect();
/// assert!(found.contains(&("Kali Meranti".to_string(), Label::Location)));
/// ```
#[derive(Clone, Copy, Debug, Default)]
pub struct NewsTagger;

impl Tagger for NewsTagger {
    fn tag(&self, tokens: &[Token<'_>]) -> Vec<Name> {
        memory::with(|memory| {
            memory.meet(tokens);
            read(memory, tokens)
        })
    }
}

/// The names in the tokens that were met last.
pub(crate) fn read(memory: &mut Memory, tokens: &[Token<'_>]) -> Vec<Name> {
    let Memory { words: met, numbers, forms, learnt } = memory;
    forms.meet(met);
    let view = View::new(tokens, numbers, forms);
    let guideline = if view.is_english { Guideline::English } else { Guideline::NerUi };
    let learnt = learnt.names(tokens, numbers, met, guideline);
    names(&view, &learnt)
}

/// The names of a text, of which the model has found some.
fn names(view: &View<'_>, learnt: &[Name]) -> Vec<Name> {
    let words = &view.words;
    let mut seen = votes::Seen::default();
    let mut first = scan::scan(view, &seen);
    witness::heed(&mut first, learnt, words);
    seen.gather(words, &first);
    let mut second = scan::scan(view, &seen);
    witness::heed(&mut second, learnt, words);
    seen.gather(words, &second);
    let name =
        |found: &scan::Found| Some(Name { tokens: found.tokens.clone(), label: seen.label(words, found)? });
    second.iter().filter_map(name).collect()
}
