//! The seam between text and names: whatever finds names, rules or a trained model, is a [`Tagger`].

use std::ops::Range;

use crate::{Label, Token};

/// One name: a half-open range of tokens, and what it names.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Name {
    /// The name's tokens, as indices into the tokens that were tagged; never empty.
    pub tokens: Range<usize>,
    /// What the name names.
    pub label: Label,
}

/// Finds the names in tokens.
pub trait Tagger {
    /// The names in the tokens of a whole text: several sentences, the first token of each flagged.
    /// The names are sorted and do not overlap.
    fn tag(&self, tokens: &[Token<'_>]) -> Vec<Name>;
}

/// Names as IOB2 tags over `PER`, `ORG` and `LOC`, one a token. Names of other things are `O`.
///
/// ```
/// use ner::{Label, Name, iob2};
/// let names = [Name { tokens: 1..3, label: Label::Person }];
/// assert_eq!(iob2(4, &names), ["O", "B-PER", "I-PER", "O"]);
/// ```
pub fn iob2(tokens: usize, names: &[Name]) -> Vec<&'static str> {
    let mut tags = vec!["O"; tokens];
    for name in names {
        let (first, rest) = match name.label {
            Label::Person => ("B-PER", "I-PER"),
            Label::Organisation => ("B-ORG", "I-ORG"),
            Label::Location => ("B-LOC", "I-LOC"),
            Label::Misc => continue,
        };
        for (place, i) in name.tokens.clone().enumerate() {
            if let Some(tag) = tags.get_mut(i) {
                *tag = if place == 0 { first } else { rest };
            }
        }
    }
    tags
}
