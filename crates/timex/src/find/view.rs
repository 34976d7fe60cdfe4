//! Looking at the tokens of a piece of text, as the rules do.

use crate::find::lexicon::{Cue, Word};
use crate::find::tokens::{Gap, Shape, Token};

/// The tokens of a piece of text.
///
/// What a rule reads after its first token must stand in the same line: `word`, `cue`, `mark` and `number`
/// see nothing beyond a line's end. They are kept out of line: the rules call them hundreds of times, and the
/// page's first visit pays for every copy. Only [`first`](Self::first) looks at a token whatever stands before it.
#[derive(Clone, Copy)]
pub(super) struct View<'a> {
    pub text: &'a str,
    pub tokens: &'a [Token],
}

impl<'a> View<'a> {
    pub(super) fn first(&self, at: usize) -> Option<&'a Token> {
        self.tokens.get(at)
    }

    /// The token at a place, if it stands in the line of the one before.
    pub(super) fn next(&self, at: usize) -> Option<&'a Token> {
        self.tokens.get(at).filter(|token| token.gap != Gap::Line)
    }

    /// The token before a place, if in the same line.
    #[inline(never)]
    pub(super) fn before(&self, at: usize) -> Option<&'a Token> {
        self.next(at)?;
        self.tokens.get(at.checked_sub(1)?)
    }

    #[inline(never)]
    pub(super) fn word(&self, at: usize) -> Word {
        self.next(at).map_or(Word::Other, |token| token.word)
    }

    #[inline(never)]
    pub(super) fn word_before(&self, at: usize) -> Word {
        self.before(at).map_or(Word::Other, |token| token.word)
    }

    #[inline(never)]
    pub(super) fn cue(&self, at: usize) -> Option<Cue> {
        match self.word(at) {
            Word::Cue(cue) => Some(cue),
            _ => None,
        }
    }

    #[inline(never)]
    pub(super) fn cue_before(&self, at: usize) -> Option<Cue> {
        match self.word_before(at) {
            Word::Cue(cue) => Some(cue),
            _ => None,
        }
    }

    #[inline(never)]
    pub(super) fn is(&self, at: usize, cue: Cue) -> bool {
        self.cue(at) == Some(cue)
    }

    #[inline(never)]
    pub(super) fn mark(&self, at: usize, mark: u8) -> bool {
        self.next(at).is_some_and(|token| token.is_mark(mark))
    }

    /// Whether a mark stands at a place with nothing between it and the token before.
    #[inline(never)]
    pub(super) fn glued_mark(&self, at: usize, mark: u8) -> bool {
        self.tokens.get(at).is_some_and(|token| token.gap == Gap::None && token.is_mark(mark))
    }

    /// The number token at a place, in the same line as the one before.
    #[inline(never)]
    pub(super) fn number(&self, at: usize) -> Option<&'a Token> {
        self.next(at).filter(|token| token.shape == Shape::Number)
    }

    /// The number token at a place, with nothing between it and the token before.
    #[inline(never)]
    pub(super) fn glued_number(&self, at: usize) -> Option<&'a Token> {
        self.tokens.get(at).filter(|token| token.shape == Shape::Number && token.gap == Gap::None)
    }

    /// Whether nothing that a number could belong to is glued to its left: `Su-30`, `A320`, `1.500`, `Rp10`.
    #[inline(never)]
    pub(super) fn free_before(&self, at: usize) -> bool {
        let (Some(token), Some(before)) =
            (self.tokens.get(at), at.checked_sub(1).and_then(|i| self.tokens.get(i)))
        else {
            return true;
        };
        if token.gap != Gap::None {
            return true;
        }
        match before.shape {
            Shape::Mark(b'(' | b'"' | b'\'' | b'[' | b'|') => true,
            Shape::Mark(b'-') => before.gap != Gap::None || !self.is_name_before(at - 1),
            _ => false,
        }
    }

    /// Whether a name or code is glued to the left of a place.
    fn is_name_before(&self, at: usize) -> bool {
        let before = at.checked_sub(1).and_then(|i| self.tokens.get(i));
        before.is_some_and(|token| token.is_word() && token.word == Word::Other)
    }

    /// Whether nothing is glued to the right of a token that would make it a part of something else:
    /// `2014-an`, `1.500`, `2014abc`, `50%`.
    #[inline(never)]
    pub(super) fn free_after(&self, end: usize) -> bool {
        let Some(token) = self.tokens.get(end).filter(|token| token.gap == Gap::None) else {
            return true;
        };
        match token.shape {
            Shape::Mark(b'.' | b',' | b':' | b'/') => self
                .tokens
                .get(end + 1)
                .is_none_or(|next| next.gap != Gap::None || next.shape != Shape::Number),
            Shape::Mark(b'%' | b'_' | b'@' | b'$' | b'=' | b'&') => false,
            Shape::Mark(_) => true,
            _ => false,
        }
    }

    /// Whether a sentence or line begins at a place.
    #[inline(never)]
    pub(super) fn begins_sentence(&self, at: usize) -> bool {
        let Some(before) = self.before(at) else {
            return true;
        };
        match before.shape {
            Shape::Mark(b'.' | b'!' | b'?' | b':' | b'"' | b'(' | b'|' | b'-' | b';' | b'*') => true,
            Shape::Mark(b'\'') => before.gap != Gap::None,
            _ => false,
        }
    }

    /// Whether the token at a place begins with a capital.
    #[inline(never)]
    pub(super) fn is_capital(&self, at: usize) -> bool {
        self.tokens.get(at).is_some_and(Token::is_capital)
    }

    /// Whether the token before a place is a capitalised word that is part of no expression: a name, perhaps.
    #[inline(never)]
    pub(super) fn name_before(&self, at: usize) -> bool {
        self.before(at).is_some_and(|token| token.is_capital() && token.word == Word::Other)
            && !self.begins_sentence(at - 1)
    }

    /// Whether the token at a place is a capitalised word that is part of no expression.
    #[inline(never)]
    pub(super) fn name_at(&self, at: usize) -> bool {
        self.next(at).is_some_and(|token| token.is_capital() && token.word == Word::Other)
    }
}
