//! Reading a text: one pass, every expression as a tree.
//!
//! The text is cut into tokens; where a token can begin an expression, a rule of the language looks at the
//! few that follow. A rule never looks further than a fixed number of tokens, so that the time taken is
//! proportional to the text's length, whatever it holds.

mod amount;
mod draft;
mod english;
mod indonesian;
mod lexicon;
mod numeric;
mod tense;
mod tokens;
mod view;

use std::ops::Range;

use crate::expression::Reading;
use crate::find::lexicon::Lexicon;
use crate::find::tokens::{Token, tokenise};
use crate::{Expression, Language};
use view::View;

/// A temporal expression in a text, before any date is known.
#[derive(Clone, Debug, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
pub struct Found {
    /// Where it stands: bytes, half-open, on character boundaries.
    pub range: Range<usize>,
    /// What it says.
    pub expression: Expression,
}

/// What the rules know of the expression before: where it ended (a token), and what it was.
type Previous = Option<(usize, Expression)>;

/// Texts are read in pieces of about this many bytes, cut at line ends or else at spaces, so that the tokens
/// of a large text need not all be held at once.
const PIECE: usize = 64 * 1024;

/// Finds the temporal expressions of a text, in text order, none overlapping another.
/// Any text has an answer; the time taken is proportional to its length.
///
/// ```
/// use timex::{Language, find};
///
/// let text = "Sidang dilanjutkan Selasa (12/3) pukul 10.00 WIB.";
/// let found = find(text, Language::Indonesian);
/// assert_eq!(&text[found[0].range.clone()], "Selasa (12/3) pukul 10.00 WIB");
/// ```
#[must_use]
pub fn find(text: &str, language: Language) -> Vec<Found> {
    /// Few texts have more expressions than one in so many bytes.
    const APART: usize = 128;
    let lexicon = Lexicon::of(language);
    let mut found = Vec::with_capacity(text.len() / APART);
    let (mut tokens, mut from) = (Vec::<Token>::new(), 0);
    // Token offsets have 32 bits: what lies beyond four gigabytes is not read.
    let limit = text.len().min(u32::MAX as usize);
    while from < limit {
        let to = piece_end(text, from, limit);
        tokens.clear();
        tokenise(text, from, to, lexicon, &mut tokens);
        read_piece(&View { text, tokens: &tokens }, language, &mut found);
        from = to;
    }
    found
}

/// Where the piece from `from` ends: after a line end, or else a space, or else any character.
fn piece_end(text: &str, from: usize, limit: usize) -> usize {
    let least = text.floor_char_boundary((from + PIECE).min(limit));
    let most = text.floor_char_boundary((least + PIECE).min(limit));
    let after = text.as_bytes().get(least..most).unwrap_or_default();
    let cut =
        after.iter().position(|byte| *byte == b'\n').or_else(|| after.iter().position(|byte| *byte == b' '));
    cut.map_or(most, |cut| least + cut + 1)
}

fn read_piece(v: &View, language: Language, found: &mut Vec<Found>) {
    let read = match language {
        Language::Indonesian => indonesian::read,
        Language::English => english::read,
    };
    let mut previous: Previous = None;
    let mut at = 0;
    while let Some(token) = v.first(at) {
        let read = if token.may_begin { read(v, at, &previous) } else { None };
        let Some((end, mut expression)) = read else {
            at += 1;
            continue;
        };
        tense::apply(v, at, end, language, &mut expression);
        if let Reading::Length(length) | Reading::Every(length) = &mut expression.reading {
            *length = length.canonical();
        }
        if let (Some(first), Some(last)) = (v.first(at), end.checked_sub(1).and_then(|last| v.first(last))) {
            found.push(Found { range: first.start as usize..last.end as usize, expression });
        }
        previous = Some((end, expression));
        at = end.max(at + 1);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The rules and the list of words that they begin with do not come apart unseen.
    #[test]
    fn no_rule_begins_with_a_word_that_is_said_to_begin_nothing() {
        let languages = [
            (
                Language::Indonesian,
                include_str!("../../data/indonesian.tsv"),
                indonesian::read as fn(&View, usize, &Previous) -> _,
            ),
            (Language::English, include_str!("../../data/english.tsv"), english::read),
        ];
        for (language, data, read) in languages {
            let lines = data.lines().filter(|line| !line.starts_with('#'));
            let words: Vec<&str> =
                lines.flat_map(|line| line.split(' ').next()?.split('\t').nth(2)).collect();
            let mut silent = 0;
            for first in &words {
                for second in words.iter().chain(&["2024", "10.30", "3", "warga"]) {
                    let text = format!("{first} {second} 2024");
                    let mut tokens = Vec::new();
                    tokenise(&text, 0, text.len(), Lexicon::of(language), &mut tokens);
                    let view = View { text: &text, tokens: &tokens };
                    let is_silent = view.first(0).is_some_and(|token| !token.may_begin);
                    silent += usize::from(is_silent);
                    assert!(!is_silent || read(&view, 0, &None).is_none(), "{text}");
                }
            }
            assert!(silent > 1_000, "{silent}");
        }
    }
}
