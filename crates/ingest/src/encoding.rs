//! Bytes to text, in the encodings that real files have.

use yore::CodePage;
use yore::code_pages::CP1252;

use crate::Document;

/// How bytes were understood.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Encoding {
    /// UTF-8, with or without a byte order mark.
    Utf8,
    /// UTF-16, low byte first.
    Utf16Le,
    /// UTF-16, high byte first.
    Utf16Be,
    /// Windows-1252, which ISO-8859-1 is a part of.
    Windows1252,
}

impl Encoding {
    /// Its name in the WHATWG Encoding Standard.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Utf8 => "utf-8",
            Self::Utf16Le => "utf-16le",
            Self::Utf16Be => "utf-16be",
            Self::Windows1252 => "windows-1252",
        }
    }
}

/// How many bytes are looked at to tell text from other things.
const SAMPLE: usize = 4096;

/// The text of some bytes, or `None` if they are not text.
///
/// A byte order mark decides; without one, valid UTF-8 is UTF-8 (other text hardly ever is by chance), many zeros
/// in every second byte are UTF-16, and what is left is Windows-1252, unless it holds control characters.
pub(crate) fn decode(bytes: &[u8]) -> Option<Document> {
    let document =
        |text: String, encoding| Document { is_repaired: text.contains('\u{fffd}'), text, encoding };
    match bytes {
        [0xEF, 0xBB, 0xBF, rest @ ..] => {
            return Some(document(String::from_utf8_lossy(rest).into_owned(), Encoding::Utf8));
        }
        [0xFF, 0xFE, rest @ ..] => return Some(document(utf16(rest, u16::from_le_bytes), Encoding::Utf16Le)),
        [0xFE, 0xFF, rest @ ..] => return Some(document(utf16(rest, u16::from_be_bytes), Encoding::Utf16Be)),
        _ => {}
    }
    let sample = &bytes[..bytes.len().min(SAMPLE)];
    match zeros(sample) {
        (0, 0) => {}
        (even, odd) if odd > 4 * even && odd * 4 > sample.len() => {
            return Some(document(utf16(bytes, u16::from_le_bytes), Encoding::Utf16Le));
        }
        (even, odd) if even > 4 * odd && even * 4 > sample.len() => {
            return Some(document(utf16(bytes, u16::from_be_bytes), Encoding::Utf16Be));
        }
        _ => return None,
    }
    if is_binary(sample) {
        return None;
    }
    match std::str::from_utf8(bytes) {
        Ok(text) => Some(document(text.to_owned(), Encoding::Utf8)),
        // A few broken places in long UTF-8, as at the end of a cut file, are mended rather than misread.
        Err(_) if is_mostly_utf8(bytes) => {
            Some(document(String::from_utf8_lossy(bytes).into_owned(), Encoding::Utf8))
        }
        Err(_) => Some(document(CP1252.decode_lossy(bytes).into_owned(), Encoding::Windows1252)),
    }
}

/// UTF-16 code units to text; a last half unit is dropped.
fn utf16(bytes: &[u8], unit: fn([u8; 2]) -> u16) -> String {
    let units = bytes.chunks_exact(2).map(|pair| unit([pair[0], pair[1]]));
    char::decode_utf16(units).map(|unit| unit.unwrap_or('\u{fffd}')).collect()
}

/// Zeros at even and at odd places.
fn zeros(sample: &[u8]) -> (usize, usize) {
    let at = |parity| sample.iter().skip(parity).step_by(2).filter(|byte| **byte == 0).count();
    (at(0), at(1))
}

/// Whether more than one byte in a hundred is a control character that text does not hold.
fn is_binary(sample: &[u8]) -> bool {
    let controls =
        sample.iter().filter(|&&byte| byte < 0x20 && !matches!(byte, b'\t' | b'\n' | b'\r' | 0x0C | 0x1B));
    controls.count() * 100 > sample.len()
}

/// Whether there are ten characters of several bytes for each place that is broken.
fn is_mostly_utf8(bytes: &[u8]) -> bool {
    let (mut broken, mut sound) = (0, 0);
    for chunk in bytes.utf8_chunks() {
        sound += chunk.valid().chars().filter(|c| !c.is_ascii()).count();
        broken += usize::from(!chunk.invalid().is_empty());
    }
    broken > 0 && sound >= 10 * broken
}

#[cfg(test)]
mod tests {
    use super::*;

    fn text(bytes: &[u8]) -> (String, Encoding) {
        let document = decode(bytes).expect("text");
        (document.text, document.encoding)
    }

    #[test]
    fn encodings_of_real_files() {
        let words = "“Kapal tiba,” kata Rini.";
        let utf16: Vec<u8> = words.encode_utf16().flat_map(u16::to_le_bytes).collect();
        let marked = |mark: &[u8], rest: &[u8]| [mark, rest].concat();
        assert_eq!(text(words.as_bytes()), (words.to_owned(), Encoding::Utf8));
        assert_eq!(text(&marked(&[0xEF, 0xBB, 0xBF], words.as_bytes())).0, words);
        assert_eq!(text(&marked(&[0xFF, 0xFE], &utf16)), (words.to_owned(), Encoding::Utf16Le));
        assert_eq!(text(&utf16), (words.to_owned(), Encoding::Utf16Le));
        assert_eq!(text(b"\x93Kapal tiba,\x94 kata Rini."), (words.to_owned(), Encoding::Windows1252));
    }

    #[test]
    fn bytes_that_are_no_text() {
        let noise: Vec<u8> = (0..2000_u32).map(|n| (n.wrapping_mul(2_654_435_761) >> 13) as u8).collect();
        assert_eq!(decode(&noise), None);
    }

    #[test]
    fn a_cut_file_is_mended() {
        let mut bytes = "“ya” ".repeat(20).into_bytes();
        bytes.push(0xE2);
        let document = decode(&bytes).expect("text");
        assert!(document.is_repaired && document.encoding == Encoding::Utf8);
    }
}
