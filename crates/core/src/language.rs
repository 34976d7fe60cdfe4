//! Which language a text is in.

use timex::Language;

/// Function words of Indonesian news: about a third of all its words.
const INDONESIAN: &[&str] = &[
    "ada", "adalah", "agar", "akan", "antara", "atas", "atau", "bahwa", "banyak", "belum", "berita", "bisa",
    "dalam", "dan", "dari", "dengan", "di", "dia", "hari", "harus", "hingga", "ia", "ini", "itu", "jika",
    "juga", "kami", "karena", "kata", "ke", "kepada", "lebih", "mereka", "namun", "oleh", "orang", "pada",
    "para", "saat", "saya", "sebagai", "sebelum", "sejak", "seperti", "serta", "setelah", "sudah", "tak",
    "telah", "tentang", "terhadap", "tersebut", "tidak", "untuk", "yang",
];

/// Function words of English news.
const ENGLISH: &[&str] = &[
    "a", "after", "also", "an", "and", "are", "as", "at", "be", "been", "but", "by", "for", "from", "had",
    "has", "have", "he", "her", "his", "in", "is", "it", "its", "not", "of", "on", "or", "said", "she",
    "that", "the", "their", "they", "this", "to", "was", "were", "which", "who", "will", "with", "would",
];

/// How many words are looked at: enough to be sure, whatever the length of the text.
const ENOUGH: usize = 2_000;
/// Prose of a language holds at least this share of its function words, in percent.
const LEAST_PERCENT: usize = 8;
/// Shorter texts say too little to call them foreign.
const FEWEST_WORDS: usize = 12;

/// What is known of a text's language.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Guess {
    /// The nearer of the two languages.
    pub language: Language,
    /// Whether it may well be neither.
    pub is_doubtful: bool,
}

/// Guesses the language of a text by its function words.
///
/// ```
/// use linimasa_core::language::guess;
/// use timex::Language;
/// assert_eq!(guess("Harga beras naik di pasar itu sejak kemarin.").language, Language::Indonesian);
/// assert_eq!(guess("The price of rice has been rising since Monday.").language, Language::English);
/// assert!(guess("Der Preis für Reis ist seit Montag auf dem Markt dort weiter gestiegen, wie es hieß.").is_doubtful);
/// ```
pub fn guess(text: &str) -> Guess {
    let (mut words, mut indonesian, mut english) = (0, 0, 0);
    for word in text.split(|c: char| !c.is_alphabetic()).filter(|word| !word.is_empty()).take(ENOUGH) {
        words += 1;
        let lower = ner::lowercase(word);
        indonesian += usize::from(INDONESIAN.binary_search(&lower.as_str()).is_ok());
        english += usize::from(ENGLISH.binary_search(&lower.as_str()).is_ok());
    }
    let language = if english > indonesian { Language::English } else { Language::Indonesian };
    let is_doubtful = words >= FEWEST_WORDS && indonesian.max(english) * 100 < words * LEAST_PERCENT;
    Guess { language, is_doubtful }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_lists_can_be_searched_by_halves() {
        assert!(INDONESIAN.is_sorted() && ENGLISH.is_sorted());
    }

    #[test]
    fn a_short_text_is_not_called_foreign() {
        assert!(!guess("Banjir bandang Garut").is_doubtful);
    }
}
