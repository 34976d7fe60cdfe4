//! Small letters. The standard library's tables of every script's letters would add six kilobytes to the page's
//! download; news in Latin letters needs a few ranges of them.

use std::borrow::Cow;

/// A text in small letters: those of the Latin, Greek and Cyrillic alphabets, accents included (Unicode's simple
/// case mapping). What is written in other scripts, or in historical and phonetic letters, stays.
///
/// ```
/// assert_eq!(ner::lowercase("Bupati Šimůnek dari ÖREBRO, ĐÀ NẴNG"), "bupati šimůnek dari örebro, đà nẵng");
/// ```
pub fn lowercase(text: &str) -> String {
    lower(text).into_owned()
}

/// The same without a copy of a text that has small letters only, as most words do.
///
/// ```
/// assert!(ner::lower("BUPATI") == "bupati" && matches!(ner::lower("bupati"), std::borrow::Cow::Borrowed(_)));
/// ```
pub fn lower(text: &str) -> Cow<'_, str> {
    if !text.bytes().any(|byte| byte.is_ascii_uppercase() || !byte.is_ascii()) {
        return Cow::Borrowed(text);
    }
    let mut lower = String::with_capacity(text.len());
    add_lower(text, &mut lower);
    Cow::Owned(lower)
}

/// Adds a text in small letters to another.
pub fn add_lower(text: &str, to: &mut String) {
    if !text.is_ascii() {
        return to.extend(text.chars().map(small));
    }
    let start = to.len();
    to.push_str(text);
    to[start..].make_ascii_lowercase();
}

/// A text that is in small letters, its first letter a capital, if it is one of ASCII: `jakarta` becomes `Jakarta`.
pub(crate) fn with_capital(lower: &str) -> String {
    let mut letters = lower.chars();
    let first = letters.next().map(|c| c.to_ascii_uppercase());
    first.into_iter().chain(letters).collect()
}

/// A text with all letters small but the first, which stays as it is: `JAKARTA` becomes `Jakarta`.
pub(crate) fn small_behind_first(text: &str) -> String {
    let mut letters = text.chars();
    letters.next().into_iter().chain(letters.map(small)).collect()
}

/// A letter's small form.
pub(crate) fn small(letter: char) -> char {
    if letter.is_ascii() {
        return letter.to_ascii_lowercase();
    }
    let code = u32::from(letter);
    let small = match code {
        0xC0..=0xD6 | 0xD8..=0xDE | 0x391..=0x3A1 | 0x3A3..=0x3AB | 0x410..=0x42F => code + 32,
        0x400..=0x40F => code + 80,
        // Turkish dotted I.
        0x130 => 0x69,
        0x178 => 0xFF,
        // Capitals are even, each before its small letter.
        0x100..=0x137 | 0x14A..=0x177 | 0x1A0..=0x1A5 | 0x1DE..=0x1EF | 0x1F8..=0x21F | 0x222..=0x233 => {
            code | 1
        }
        0x460..=0x481 | 0x48A..=0x4BF | 0x4D0..=0x52F | 0x1E00..=0x1E95 | 0x1EA0..=0x1EFF => code | 1,
        // Capitals are odd.
        0x139..=0x148 | 0x179..=0x17E | 0x1AF..=0x1B0 | 0x1CD..=0x1DC => code + (code & 1),
        _ => code,
    };
    char::from_u32(small).unwrap_or(letter)
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Letters of the blocks that texts are written in today: Latin to Extended-A, Greek, Cyrillic, Latin Extended
    /// Additional.
    #[test]
    fn letters_are_as_the_standard_library_has_them() {
        let blocks =
            [0..=0x17F, 0x391..=0x3CE, 0x400..=0x4BF, 0x4D0..=0x52F, 0x1E00..=0x1E95, 0x1EA0..=0x1EFF];
        for letter in blocks.into_iter().flatten().filter_map(char::from_u32) {
            let standard = letter.to_lowercase().next();
            assert_eq!(Some(small(letter)), standard, "{letter} {:x}", u32::from(letter));
        }
    }

    /// No other letter is changed into what is not its small letter.
    #[test]
    fn no_letter_becomes_another() {
        for letter in (0..0x11_0000).filter_map(char::from_u32).filter(|&letter| small(letter) != letter) {
            assert_eq!(Some(small(letter)), letter.to_lowercase().next(), "{letter}");
        }
    }
}
