//! The words of the tables in the ways in which news may write them.

use super::hash::Hash;
use super::set::Set;

/// A word, as far as it says what may be told of it.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Word {
    /// Of its form.
    pub hash: u32,
    /// The table that it is from and how it is written; 0 where only its hash is known.
    pub kind: u32,
    /// One more than its class; 0 where the model does not know the word.
    pub class: u32,
    /// Its fine group.
    pub group: u16,
}

/// What the last form is as which a word of a table is written; those behind it are made of it.
pub(super) const WRITTEN: u32 = 4;

/// A word has fewer forms.
pub(super) const FORMS: u32 = 8;

/// Each word of some texts, lines with `#` left out, with the place of its text.
pub(super) fn each_word<'t>(texts: &[&'t str], mut give: impl FnMut(u32, &'t str)) {
    let joins = |c: char| c.is_alphanumeric() || matches!(c, '-' | '\'' | '.' | '&');
    for (source, text) in (0..).zip(texts) {
        let lines = text.lines().filter(|line| !line.starts_with('#'));
        let words = lines.flat_map(|line| line.split(|c| !joins(c)));
        words.filter(|word| !word.is_empty()).for_each(|word| give(source, word));
    }
}

/// All words of some texts in all their forms, each once.
pub(super) fn candidates(texts: &[&str]) -> Vec<Word> {
    let mut met = Set::new(1 << 17);
    let mut words = Vec::new();
    let (mut small, mut loud) = (String::new(), String::new());
    each_word(texts, |source, word| {
        lower_into(&mut small, word);
        loud.clone_from(&small);
        loud.make_ascii_uppercase();
        let first = word.chars().next().map_or(0, char::len_utf8);
        // The last two are made of the word as Indonesian does it most: `kapalnya`, `kapal-kapal`.
        let forms = [
            [word, "", ""],
            [&small, "", ""],
            [&loud[..first], &small[first..], ""],
            [&loud, "", ""],
            [&small, "-", &small],
            [&small, "nya", ""],
        ];
        for (form, parts) in (1..).zip(forms) {
            let hash = hash(parts);
            if met.add(hash) == 0 {
                words.push(Word { hash, kind: source * FORMS + form, ..Word::default() });
            }
        }
    });
    words
}

/// Puts a word in small letters into a text of its own.
pub(super) fn lower_into(small: &mut String, word: &str) {
    small.clear();
    small.push_str(word);
    small.make_ascii_lowercase();
}

/// The hash of a word of some parts, digits as `0`.
fn hash(parts: [&str; 3]) -> u32 {
    let mut hash = Hash::EMPTY;
    for byte in parts.into_iter().flat_map(str::bytes) {
        hash.add_byte(if byte.is_ascii_digit() { b'0' } else { byte });
    }
    hash.value()
}
