//! Byte offsets told in other units.

use serde::{Deserialize, Serialize};

/// The unit in which offsets are told outside.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub enum OffsetUnit {
    /// Unicode code points: Python, the contract.
    #[default]
    CodePoint,
    /// UTF-16 code units: JavaScript, Java.
    Utf16,
    /// Bytes of UTF-8: Rust, Go, C.
    Byte,
}

/// How many characters lie between two marks of the table.
const STEP: usize = 256;

/// Turns byte offsets of one text into another unit and back, by a table, never by counting from zero.
///
/// ```
/// use linimasa_core::{OffsetUnit, Offsets};
/// let text = "“Ya” 👍 siap";
/// let offsets = Offsets::new(text, OffsetUnit::CodePoint);
/// let byte = text.find("siap").unwrap();
/// assert_eq!(offsets.of_byte(byte), 7);
/// assert_eq!(offsets.to_byte(7), Some(byte));
/// assert_eq!(Offsets::new(text, OffsetUnit::Utf16).of_byte(byte), 8);
/// ```
#[derive(Clone, Debug)]
pub struct Offsets<'t> {
    text: &'t str,
    unit: OffsetUnit,
    /// Byte offset and offset in `unit`, every [`STEP`] characters.
    marks: Vec<(usize, usize)>,
}

impl<'t> Offsets<'t> {
    /// The table of a text.
    pub fn new(text: &'t str, unit: OffsetUnit) -> Self {
        let mut marks = vec![(0, 0)];
        let mut told = 0;
        for (count, (byte, character)) in text.char_indices().enumerate() {
            if count > 0 && count % STEP == 0 {
                marks.push((byte, told));
            }
            told += width(character, unit);
        }
        Self { text, unit, marks }
    }

    /// A byte offset in this unit; past the end it is the length of the text.
    pub fn of_byte(&self, byte: usize) -> usize {
        if self.unit == OffsetUnit::Byte {
            return byte;
        }
        let (from, told) = self.marks[self.marks.partition_point(|mark| mark.0 <= byte) - 1];
        let rest = self.text.get(from..byte.min(self.text.len())).unwrap_or_default();
        told + rest.chars().map(|character| width(character, self.unit)).sum::<usize>()
    }

    /// The byte offset of an offset in this unit, or `None` if it is past the end or inside a character.
    pub fn to_byte(&self, offset: usize) -> Option<usize> {
        let (mut byte, mut told) = self.marks[self.marks.partition_point(|mark| mark.1 <= offset) - 1];
        for character in self.text.get(byte..)?.chars() {
            if told >= offset {
                break;
            }
            told += width(character, self.unit);
            byte += character.len_utf8();
        }
        (told == offset).then_some(byte)
    }
}

/// How many units a character takes.
fn width(character: char, unit: OffsetUnit) -> usize {
    match unit {
        OffsetUnit::CodePoint => 1,
        OffsetUnit::Utf16 => character.len_utf16(),
        OffsetUnit::Byte => character.len_utf8(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_character_goes_there_and_back() {
        let text = "aé“👍\n".repeat(300);
        for unit in [OffsetUnit::CodePoint, OffsetUnit::Utf16, OffsetUnit::Byte] {
            let offsets = Offsets::new(&text, unit);
            for (byte, _) in text.char_indices() {
                assert_eq!(offsets.to_byte(offsets.of_byte(byte)), Some(byte));
            }
            assert_eq!(offsets.to_byte(offsets.of_byte(text.len())), Some(text.len()));
        }
    }

    #[test]
    fn an_offset_past_the_end_has_no_byte() {
        assert_eq!(Offsets::new("abc", OffsetUnit::CodePoint).to_byte(4), None);
    }
}
