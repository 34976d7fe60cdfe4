//! Common words: news has them in small letters.
//!
//! A word is common that news has in small letters eight times or more, and more than half as often as with a capital
//! inside a sentence. From sixty times on, three twentieths as often will do: such words also stand in many names
//! (`bank`, `kota`). The table has the ten thousand most frequent; of two as frequent, the one that news has first.

use super::counts::{Counts, Uses};
use super::hand::LeftOut;

pub(super) const HEADER: &str = "\
# Words that Indonesian news writes in small letters, so that a capital on them names nothing.
# Source: own counts over Indonesian news text (words seen 8 times or more, mostly in small letters). Licence: MIT OR Apache-2.0.
";

/// How many words the table has at most.
const MOST: usize = 10_000;

/// Whether a word, given in small letters, is a common one.
pub(super) fn is_common(counts: &Counts, word: &str) -> bool {
    common(counts, word, counts.of(word))
}

/// The words of the table, in order of their letters: those of plain letters, two or more.
pub(super) fn words(counts: &Counts) -> Vec<String> {
    let left_out = LeftOut::of("common");
    let mut words: Vec<(&str, u32)> = counts
        .words
        .iter()
        .filter(|(word, uses)| {
            word.len() > 1
                && word.bytes().all(|byte| byte.is_ascii_lowercase())
                && common(counts, word, *uses)
        })
        .filter(|(word, _)| !left_out.has(word))
        .map(|(word, uses)| (word.as_str(), uses.small))
        .collect();
    // A stable sort: what is as frequent stays in the order of the text.
    words.sort_by_key(|&(_, small)| std::cmp::Reverse(small));
    words.truncate(MOST);
    let mut words: Vec<String> = words.into_iter().map(|(word, _)| word.to_string()).collect();
    words.sort_unstable();
    words
}

fn common(counts: &Counts, word: &str, uses: Uses) -> bool {
    let mut letters = word.chars();
    let capital: String = letters.next().into_iter().flat_map(char::to_uppercase).chain(letters).collect();
    let (small, name) = (uses.small, counts.of(&capital).name);
    small >= 8 && (2 * small > name || small >= 60 && 20 * small >= 3 * name)
}
