//! Cutting a text into words, numbers and marks, in one pass over its bytes.

use crate::find::lexicon::{LONGEST, Lexicon, Word};

/// What a token is made of.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Shape {
    /// Letters, in lower case.
    Lower,
    /// Letters, the first a capital.
    Capital,
    /// Capitals only, two or more.
    Capitals,
    /// Digits.
    Number,
    /// One other character: itself if ASCII; dashes as `-`, quotation marks as `"` and `'`, others as `?`.
    Mark(u8),
}

/// What stands before a token.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Gap {
    /// Nothing.
    None,
    /// Space.
    Space,
    /// The end of a line.
    Line,
}

/// A token: where it stands and what it means.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Token {
    pub start: u32,
    pub end: u32,
    /// Of a number its value, as far as 32 bits go.
    pub value: u32,
    pub word: Word,
    pub shape: Shape,
    pub gap: Gap,
}

impl Token {
    pub(crate) const fn len(&self) -> u32 {
        self.end - self.start
    }

    pub(crate) const fn is_word(&self) -> bool {
        matches!(self.shape, Shape::Lower | Shape::Capital | Shape::Capitals)
    }

    pub(crate) const fn is_capital(&self) -> bool {
        matches!(self.shape, Shape::Capital | Shape::Capitals)
    }

    pub(crate) fn is_mark(&self, mark: u8) -> bool {
        self.shape == Shape::Mark(mark)
    }
}

/// Appends the tokens of `text[from..to]`, both on character boundaries.
pub(crate) fn tokenise(text: &str, from: usize, to: usize, lexicon: &Lexicon, tokens: &mut Vec<Token>) {
    let bytes = text.as_bytes().get(..to).unwrap_or_default();
    let mut gap = Gap::Line;
    let (mut at, mut line_start) = (from, from);
    while let Some(&byte) = bytes.get(at) {
        let end = match byte {
            b'\n' | b'\r' => {
                gap = if is_wrapped(bytes, line_start, at) { gap.max(Gap::Space) } else { Gap::Line };
                at += 1;
                line_start = at;
                continue;
            }
            b' ' | b'\t' => {
                gap = gap.max(Gap::Space);
                at += 1;
                continue;
            }
            b'0'..=b'9' => number(bytes, at, gap, tokens),
            b'a'..=b'z' | b'A'..=b'Z' => word(bytes, at, gap, lexicon, tokens),
            0x00..=0x7f => push(tokens, at, at + 1, Shape::Mark(byte), gap),
            _ => match wide(bytes, at) {
                Wide::Space(length) => {
                    gap = gap.max(Gap::Space);
                    at += length;
                    continue;
                }
                Wide::Mark(mark, length) => push(tokens, at, at + length, Shape::Mark(mark), gap),
                Wide::Letter(_) => word(bytes, at, gap, lexicon, tokens),
            },
        };
        gap = Gap::None;
        at = end;
    }
}

/// The shortest line that may be wrapped, in bytes.
const WRAPPED: usize = 40;

/// Whether a line end only wraps a long line: nothing ends before it, and nothing begins after it.
fn is_wrapped(bytes: &[u8], line_start: usize, at: usize) -> bool {
    let before = at.checked_sub(1).and_then(|i| bytes.get(i));
    let after = bytes.get(at + 1);
    at - line_start >= WRAPPED
        && before.is_some_and(|byte| byte.is_ascii_alphanumeric() || matches!(byte, b',' | b' ' | b'-'))
        && after.is_some_and(|byte| byte.is_ascii_lowercase() || byte.is_ascii_digit() || *byte == b'(')
}

fn push(tokens: &mut Vec<Token>, start: usize, end: usize, shape: Shape, gap: Gap) -> usize {
    tokens.push(Token { start: start as u32, end: end as u32, value: 0, word: Word::Other, shape, gap });
    end
}

fn number(bytes: &[u8], start: usize, gap: Gap, tokens: &mut Vec<Token>) -> usize {
    let mut end = start;
    let mut value: u32 = 0;
    while let Some(digit @ b'0'..=b'9') = bytes.get(end) {
        value = value.saturating_mul(10).saturating_add(u32::from(digit - b'0'));
        end += 1;
    }
    push(tokens, start, end, Shape::Number, gap);
    if let Some(token) = tokens.last_mut() {
        token.value = value;
    }
    end
}

fn word(bytes: &[u8], start: usize, gap: Gap, lexicon: &Lexicon, tokens: &mut Vec<Token>) -> usize {
    let mut end = start;
    let (mut key, mut capitals) = (0_u128, 0);
    while let Some(&byte) = bytes.get(end) {
        let length = match byte {
            b'a'..=b'z' => 1,
            b'A'..=b'Z' => {
                capitals += 1;
                1
            }
            // Jum'at, o'clock: an apostrophe early in a word belongs to it; the one of "Monday's" does not.
            b'\'' | b'`' if end - start <= 3 && bytes.get(end + 1).is_some_and(u8::is_ascii_alphabetic) => 1,
            0x80.. => match wide(bytes, end) {
                Wide::Letter(length) => length,
                Wide::Mark(b'\'', length)
                    if end - start <= 3 && bytes.get(end + length).is_some_and(u8::is_ascii_alphabetic) =>
                {
                    length
                }
                _ => break,
            },
            _ => break,
        };
        for offset in end..end + length {
            if offset - start < LONGEST {
                let lower = bytes.get(offset).map_or(0, u8::to_ascii_lowercase);
                key |= u128::from(lower) << (8 * (offset - start));
            }
        }
        end += length;
    }
    let shape = match bytes.get(start) {
        Some(b'A'..=b'Z') if capitals > 1 && capitals == end - start => Shape::Capitals,
        Some(b'A'..=b'Z') => Shape::Capital,
        _ => Shape::Lower,
    };
    push(tokens, start, end, shape, gap);
    if let Some(token) = tokens.last_mut()
        && end - start <= LONGEST
    {
        token.word = lexicon.get(key);
    }
    end
}

/// A character beyond ASCII, with its length in bytes.
enum Wide {
    Letter(usize),
    Space(usize),
    Mark(u8, usize),
}

fn wide(bytes: &[u8], at: usize) -> Wide {
    let byte = |offset: usize| bytes.get(at + offset).copied().unwrap_or(0);
    match (byte(0), byte(1), byte(2)) {
        (0xC2, 0xA0, _) => Wide::Space(2),
        (0xC2, 0xAB | 0xBB, _) => Wide::Mark(b'"', 2),
        (0xC2, ..) => Wide::Mark(b'?', 2),
        (0xE2, 0x80, 0x80..=0x8B | 0xA8..=0xAF) | (0xE3, 0x80, 0x80) => Wide::Space(3),
        (0xE2, 0x80, 0x90..=0x95) | (0xE2, 0x88, 0x92) => Wide::Mark(b'-', 3),
        (0xE2, 0x80, 0x98 | 0x99) => Wide::Mark(b'\'', 3),
        (0xE2, 0x80, 0x9C..=0x9F) => Wide::Mark(b'"', 3),
        (0xE2, 0x80..=0xAF, _) => Wide::Mark(b'?', 3),
        (0xEF, 0xBB, 0xBF) => Wide::Space(3),
        (0xF0.., ..) => Wide::Letter(4),
        (0xE0.., ..) => Wide::Letter(3),
        _ => Wide::Letter(2),
    }
}
