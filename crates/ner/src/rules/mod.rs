//! Names by rules and tables.
//!
//! A text is read twice. The first reading finds what is plain: known names, names behind a head word
//! (`Dinas …`, `Kali …`) or a title, and capitalised words with whatever stands around them. What it
//! learns about each string is put together ([`votes`]), and the second reading uses it where a mention
//! says nothing by itself. So the same string has the same label everywhere unless its neighbours say
//! otherwise.

mod absorb;
mod cues;
mod run;
mod scan;
mod view;
mod votes;

use crate::{Name, Tagger, Token};

/// Finds names by their capitals, their heads and the words around them. Construction is free.
///
/// ```
/// use ner::{Label, RuleTagger, Tagger, tokenize};
/// let text = "Bupati Lamsari Harun Wirya meninjau Kali Meranti.";
/// let tokens = tokenize(text, 0..text.len());
/// let names = RuleTagger.tag(&tokens);
/// let found: Vec<(String, Label)> = names
///     .iter()
///     .map(|n| (tokens[n.tokens.clone()].iter().map(|t| t.text).collect::<Vec<_>>().join(" "), n.label))
///     .collect();
/// assert!(found.contains(&("Kali Meranti".to_string(), Label::Location)));
/// ```
#[derive(Clone, Copy, Debug, Default)]
pub struct RuleTagger;

impl Tagger for RuleTagger {
    fn tag(&self, tokens: &[Token<'_>]) -> Vec<Name> {
        let words = view::view(tokens);
        let first = scan::scan(&words, &votes::Seen::default());
        let seen = votes::Seen::gather(&words, &first);
        let second = scan::scan(&words, &seen);
        let seen = votes::Seen::gather(&words, &second);
        second
            .iter()
            .filter_map(|found| {
                Some(Name { tokens: found.tokens.clone(), label: seen.label(&words, found)? })
            })
            .collect()
    }
}
