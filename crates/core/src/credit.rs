//! From whom a text passes something on: `dikutip dari Antara`, `melansir Reuters`, `Sumber: Kantor Berita Nusa`.

use std::cell::LazyCell;

use ner::Label;

use crate::mention::Mentions;
use crate::position_of;
use crate::text::{FurnitureKind, Layout};
use crate::view::View;

/// That something is taken from an agency, an outlet or a paper.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Credit {
    /// Where the text says so, in bytes.
    pub place: usize,
    /// Whom it names.
    pub name: String,
    /// Whether the text as a whole is taken from there, and not one sentence of it.
    pub is_whole: bool,
}

/// The words that say so.
const TAKES: [&str; 4] = ["dikutip", "mengutip", "dilansir", "melansir"];

/// Words between such a word and the name.
const BETWEEN: [&str; 12] = [
    "dari", "oleh", "laman", "situs", "resmi", "kantor", "berita", "media", "harian", "portal", "laporan",
    "surat",
];

/// So many words stand between at most.
const MOST_BETWEEN: usize = 4;

/// So many words a name has at most.
const LONGEST: usize = 3;

/// What is said of the whole text stands in one of its first sentences, or behind them all.
const FIRST: usize = 2;

/// The credits that a text gives, in order.
///
/// ```
/// let text = "Jembatan Ambruk\nJembatan Wira ambruk, dikutip dari Antara, Senin.";
/// let credits = linimasa_core::read(text, None).credits;
/// assert_eq!((credits[0].name.as_str(), credits[0].is_whole), ("Antara", true));
/// ```
pub(crate) fn read(view: &View<'_>) -> Vec<Credit> {
    let View { text, layout, .. } = *view;
    let is_told = |at: &usize| layout.is_told_here(layout.sentences[*at].start);
    // Most texts give no credit, and never ask.
    let told = LazyCell::new(|| (0..layout.sentences.len()).filter(is_told).collect::<Vec<_>>());
    let mut credits: Vec<Credit> = Vec::new();
    for &at in &view.takings {
        let word = &view.words[at];
        // `Sumber:`, not `sumber air`.
        let colon = || view.get(at + 1).filter(|next| next.is_joined && next.text == ":");
        let end =
            if is_source(word.text) { colon().map(|colon| colon.span.end) } else { Some(word.span.end) };
        let is_word = |end: &usize| !text[*end..].starts_with(char::is_alphanumeric);
        let name = end.filter(is_word).and_then(|end| name_behind(text, end, view.mentions));
        if let Some(name) = name {
            let place = word.span.start;
            credits.push(Credit { place, name, is_whole: is_of_whole(place, layout, &told) });
        }
    }
    credits
}

/// Whether a word says that something is taken from somebody, perhaps with a colon behind it.
pub(crate) fn takes(word: &str) -> bool {
    TAKES.iter().any(|cue| is(word, cue)) || is_source(word)
}

fn is_source(word: &str) -> bool {
    is(word, "sumber")
}

/// Whether a word is the other, but for a capital at its beginning.
fn is(word: &str, other: &str) -> bool {
    let (word, other) = (word.as_bytes(), other.as_bytes());
    word.len() == other.len() && word[0].eq_ignore_ascii_case(&other[0]) && word[1..] == other[1..]
}

/// The name behind a word of taking: what is named there, if it is nobody, else the words in capitals.
fn name_behind(text: &str, end: usize, mentions: &Mentions) -> Option<String> {
    let mut at = end;
    for _ in 0..=MOST_BETWEEN {
        at += text.get(at..)?.find(|c: char| !matches!(c, ' ' | ':'))?;
        let first = mentions.mentions.partition_point(|mention| mention.span.end <= at);
        if let Some(mention) = mentions.mentions.get(first).filter(|mention| mention.span.start <= at) {
            return (mention.label != Label::Person).then(|| mention.span.of(text).to_owned());
        }
        let word = text.get(at..)?.split(|c: char| !c.is_alphanumeric() && c != '.').next()?;
        if !BETWEEN.contains(&&*ner::lower(word)) {
            let name = in_capitals(text.get(at..)?);
            return (!name.is_empty()).then(|| name.to_owned());
        }
        at += word.len();
    }
    None
}

/// The words in capitals that begin a text, up to the first that has a mark behind it.
fn in_capitals(text: &str) -> &str {
    let mut end = 0;
    for word in text.split(' ').take(LONGEST).take_while(|word| word.starts_with(char::is_uppercase)) {
        let name = word.split(['\n', ',', '(', ';']).next().unwrap_or_default();
        end += name.len() + usize::from(end > 0);
        if name.len() < word.len() || name.ends_with(['.', '"', '”', ')']) {
            break;
        }
    }
    text.get(..end).unwrap_or_default().trim_end_matches(['.', '"', '”', ')'])
}

/// Whether what is said at a place is said of the whole text.
fn is_of_whole(place: usize, layout: &Layout, told: &[usize]) -> bool {
    let furniture = layout.furniture_at(place).map(|item| item.kind);
    if let Some(kind) = furniture {
        return matches!(kind, FurnitureKind::Credit | FurnitureKind::Byline);
    }
    let Some(sentence) = position_of(&layout.sentences, place) else { return false };
    let number = told.partition_point(|&at| at < sentence);
    let is_alone = place.saturating_sub(layout.sentences[sentence].start) <= 1;
    number < FIRST || number + 1 == told.len() && is_alone
}

#[cfg(test)]
mod tests {
    /// The credits of a text as `name` or `name, whole`.
    fn credits(text: &str) -> Vec<String> {
        let whole = |is_whole| if is_whole { ", whole" } else { "" };
        crate::read(text, None).credits.iter().map(|c| format!("{}{}", c.name, whole(c.is_whole))).collect()
    }

    #[test]
    fn the_lead_speaks_of_the_whole_text_and_a_later_sentence_of_itself() {
        let lead = "Jembatan Wira Ambruk\nJembatan Wira di Kalianyar ambruk pada Senin malam, dilansir dari laman Kabar Wira. \
            Tidak ada korban. Warga mengungsi ke balai desa. \"Kami takut,\" kata Darmo, dikutip dari Antara. Air sudah surut.";
        assert_eq!(credits(lead), ["Kabar Wira, whole", "Antara"]);
    }

    #[test]
    fn whom_somebody_quotes_is_no_source() {
        assert_eq!(credits("Rapat Ditutup\nBupati menutup rapat dengan mengutip Joko Widodo."), [""; 0]);
        assert_eq!(credits("Sumber air mengering. Kutipan itu benar."), [""; 0]);
    }
}
