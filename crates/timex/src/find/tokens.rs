//! Cutting a text into words, numbers and marks, in one pass over its bytes.

use crate::find::lexicon::{Key, LONGEST, Lexicon, Meaning, Word};

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
    /// Whether an expression may begin with it: a number, a letter by itself, or a word with which a rule begins. Few
    /// do.
    pub may_begin: bool,
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
    // News has a token for every five bytes or more.
    tokens.reserve((to - from) / 4);
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
    let may_begin = shape == Shape::Number;
    let (start, stop) = (start as u32, end as u32);
    tokens.push(Token { start, end: stop, value: 0, word: Word::Other, may_begin, shape, gap });
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
    let (end, shape, Meaning { word, may_begin }) =
        short_word(bytes, start, lexicon).unwrap_or_else(|| long_word(bytes, start, lexicon));
    // `Q3`, `H-3`: a capital by itself.
    let is_letter = end - start == 1 && shape == Shape::Capital && word == Word::Other;
    let (start, stop) = (start as u32, end as u32);
    tokens.push(Token { start, end: stop, value: 0, word, may_begin: may_begin | is_letter, shape, gap });
    end
}

/// The word at a place, if it has up to fifteen letters of ASCII and nothing else, as nearly all have: where it ends, its
/// shape and its meaning. All is read off sixteen bytes at once, for where a word ends no processor foretells.
#[inline]
fn short_word(bytes: &[u8], start: usize, lexicon: &Lexicon) -> Option<(usize, Shape, Meaning)> {
    /// The bit that small letters have and capitals lack.
    const SMALL: u64 = 0x20;
    let sixteen = u128::from_le_bytes(*bytes.get(start..)?.first_chunk()?);
    let halves = [sixteen as u64, (sixteen >> 64) as u64];
    let lower = halves.map(lower_case);
    let others = lower.map(|eight| u128::from(!letters(eight, b'a', b'z') & HIGH_BITS));
    let length = (others[1] << 64 | others[0]).trailing_zeros() as usize / 8;
    if length == 0 || length >= LONGEST || matches!(bytes.get(start + length), Some(b'\'' | b'`' | 0x80..)) {
        return None;
    }
    let masks = [first(length.min(8)), first(length.saturating_sub(8))];
    let has_small = (halves[0] & masks[0] | halves[1] & masks[1]) & (SMALL * EACH) != 0;
    let shape = match halves[0] & SMALL {
        0 if length > 1 && !has_small => Shape::Capitals,
        0 => Shape::Capital,
        _ => Shape::Lower,
    };
    Some((start + length, shape, lexicon.get([lower[0] & masks[0], lower[1] & masks[1]])))
}

/// The same of any word.
fn long_word(bytes: &[u8], start: usize, lexicon: &Lexicon) -> (usize, Shape, Meaning) {
    let mut end = past_letters(bytes, start);
    while let Some(length) = inside(bytes, start, end) {
        end = past_letters(bytes, end + length);
    }
    let letters = bytes.get(start..end).unwrap_or_default();
    let shape = match letters {
        [b'A'..=b'Z', second, ..] if second.is_ascii_uppercase() => {
            if letters.iter().all(u8::is_ascii_uppercase) { Shape::Capitals } else { Shape::Capital }
        }
        [b'A'..=b'Z', ..] => Shape::Capital,
        _ => Shape::Lower,
    };
    let is_short = letters.len() <= LONGEST;
    let meaning = if is_short { lexicon.get(key(bytes, start, letters.len())) } else { Meaning::default() };
    (end, shape, meaning)
}

/// The end of the ASCII letters from a place, looked for in eight bytes at a time.
#[inline]
fn past_letters(bytes: &[u8], from: usize) -> usize {
    let mut end = from;
    loop {
        let rest = bytes.get(end..).unwrap_or_default();
        let Some(chunk) = rest.first_chunk() else {
            return end + rest.iter().position(|byte| !byte.is_ascii_alphabetic()).unwrap_or(rest.len());
        };
        match !letters(lower_case(u64::from_le_bytes(*chunk)), b'a', b'z') & HIGH_BITS {
            0 => end += 8,
            others => return end + others.trailing_zeros() as usize / 8,
        }
    }
}

/// The length of what else belongs to the word where its ASCII letters end: a letter beyond ASCII, or an
/// apostrophe early in it (`Jum'at`, `o'clock`; that of `Monday's` does not).
fn inside(bytes: &[u8], start: usize, end: usize) -> Option<usize> {
    let early = |length: usize| {
        end > start && end - start <= 3 && bytes.get(end + length).is_some_and(u8::is_ascii_alphabetic)
    };
    match bytes.get(end)? {
        b'\'' | b'`' if early(1) => Some(1),
        0x80.. => match wide(bytes, end) {
            Wide::Letter(length) => Some(length),
            Wide::Mark(b'\'', length) if early(length) => Some(length),
            _ => None,
        },
        _ => None,
    }
}

/// The key of a word of at most [`LONGEST`] bytes.
fn key(bytes: &[u8], start: usize, length: usize) -> Key {
    const HALF: usize = LONGEST / 2;
    let low = lower_case(eight(bytes, start)) & first(length);
    if length <= HALF {
        return [low, 0];
    }
    [low, lower_case(eight(bytes, start + HALF)) & first(length - HALF)]
}

/// Eight bytes from a place, the first one lowest; zeros beyond the end.
fn eight(bytes: &[u8], from: usize) -> u64 {
    let rest = bytes.get(from..).unwrap_or_default();
    match rest.first_chunk() {
        Some(chunk) => u64::from_le_bytes(*chunk),
        None => rest.iter().rev().fold(0, |number, byte| number << 8 | u64::from(*byte)),
    }
}

/// A mask of the first so many bytes of eight.
const fn first(bytes: usize) -> u64 {
    if bytes >= 8 { u64::MAX } else { (1 << (8 * bytes)) - 1 }
}

/// One in each of eight bytes.
const EACH: u64 = 0x0101_0101_0101_0101;
/// The highest bit of each.
const HIGH_BITS: u64 = 0x80 * EACH;

/// Eight bytes at once, ASCII capitals made small.
const fn lower_case(bytes: u64) -> u64 {
    bytes | letters(bytes, b'A', b'Z') >> 2
}

/// The highest bit of each of eight bytes that is one of some letters of ASCII.
const fn letters(bytes: u64, first: u8, last: u8) -> u64 {
    let low_bits = bytes & !HIGH_BITS;
    let from_first = low_bits + (0x80 - first as u64) * EACH;
    let beyond_last = low_bits + (0x7F - last as u64) * EACH;
    !bytes & (from_first ^ beyond_last) & HIGH_BITS
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn short_words_are_read_as_long_ones_are() {
        let lexicon = Lexicon::of(crate::Language::Indonesian);
        let words = [
            "rabu", "Rabu", "RABU", "rABU", "RaBu", "A", "a", "Jum'at", "café", "besok", "Sabtu2", "kemarin",
        ];
        for word in words {
            for behind in [
                "",
                " ini dan itu",
                "-nya saja ya",
                "\u{a0}dan seterusnya",
                "12345678",
                "'at saja itu ya kata dia",
            ] {
                let text = format!("{word}{behind}");
                if let Some(read) = short_word(text.as_bytes(), 0, lexicon) {
                    assert_eq!(read, long_word(text.as_bytes(), 0, lexicon), "{text}");
                }
            }
        }
        assert!(short_word(b"Rabu 12 Mei malam itu", 0, lexicon).is_some());
    }

    #[test]
    fn letters_end_where_they_end() {
        for text in
            ["", "a", "abcdefg", "abcdefgh", "abcdefghi", "Zaz@", "kata{", "pagi[x]y", "sembilanbelas 9"]
        {
            for text in [text.to_owned(), format!("{text} dan lagi"), format!("{text}\u{e9}kata")] {
                let end = text.bytes().position(|byte| !byte.is_ascii_alphabetic()).unwrap_or(text.len());
                assert_eq!(past_letters(text.as_bytes(), 0), end, "{text}");
            }
        }
    }

    #[test]
    fn eight_letters_are_made_small_at_once() {
        for text in ["Desember", "KAMIS@[`", "Jum\u{e9}'AZ", "zaZA09{}"] {
            let bytes: [u8; 8] = text.as_bytes()[..8].try_into().unwrap();
            let lower = lower_case(u64::from_le_bytes(bytes)).to_le_bytes();
            assert_eq!(lower.to_vec(), bytes.map(|byte| byte.to_ascii_lowercase()).to_vec(), "{text}");
        }
    }
}
