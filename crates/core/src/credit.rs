//! From whom a text passes something on: `dikutip dari Antara`, `melansir Reuters`, `Sumber: Kantor Berita Nusa`.

use ner::Label;

use crate::mention::Mentions;
use crate::position_of;
use crate::text::{FurnitureKind, Layout};

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

/// The words that say so, without their first letter, which may be a capital.
const CUES: [(&str, char); 5] =
    [("ikutip", 'd'), ("engutip", 'm'), ("ilansir", 'd'), ("elansir", 'm'), ("umber:", 's')];

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
pub(crate) fn read(text: &str, layout: &Layout, mentions: &Mentions) -> Vec<Credit> {
    let told: Vec<usize> =
        (0..layout.sentences.len()).filter(|&at| layout.is_told_here(layout.sentences[at].start)).collect();
    let mut credits: Vec<Credit> = Vec::new();
    for (cue, first) in CUES {
        for (at, _) in text.match_indices(cue) {
            let (before, behind) = (&text[..at], &text[at + cue.len()..]);
            let before =
                before.strip_suffix(first).or_else(|| before.strip_suffix(first.to_ascii_uppercase()));
            let Some(before) = before.filter(|before| !before.ends_with(char::is_alphanumeric)) else {
                continue;
            };
            let is_word = !behind.starts_with(char::is_alphanumeric);
            let Some(name) = name_behind(text, at + cue.len(), mentions).filter(|_| is_word) else {
                continue;
            };
            let place = before.len();
            credits.push(Credit { place, name, is_whole: is_of_whole(place, layout, &told) });
        }
    }
    credits.sort_by_key(|credit| credit.place);
    credits
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
        if !BETWEEN.contains(&&*ner::lowercase(word)) {
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
