//! Words by which an article says that something was told wrong, Indonesian and English, in small letters.

/// The first words of a note.
const NOTES: &[&[&str]] = &[
    &["ralat"],
    &["koreksi"],
    &["pembetulan"],
    &["catatan", "redaksi"],
    &["correction"],
    &["corrections"],
    &["erratum"],
    &["editor", "s", "note"],
];

/// A line of so many words at most, the first of which begin a note, announces the one below it.
pub(super) const HEADING_WORDS: usize = 3;

/// Whether words begin as a note does.
pub(super) fn begin_note<'w>(words: impl Iterator<Item = &'w str> + Clone) -> bool {
    NOTES.iter().any(|note| words.clone().take(note.len()).eq(note.iter().copied()))
}

/// Behind these stands what was told.
pub(super) const WRONG: &[&str] = &[
    "disebut",
    "disebutkan",
    "ditulis",
    "gave",
    "mengutip",
    "menulis",
    "menuliskan",
    "menyebut",
    "menyebutkan",
    "misstated",
    "reported",
    "said",
    "semula",
    "tertulis",
    "tulis",
    "wrote",
];

/// Behind these stands what is right.
pub(super) const RIGHT: &[&str] =
    &["benar", "betul", "correct", "menjadi", "semestinya", "seharusnya", "sebenarnya", "tepat"];

/// What stands behind these is wrong, and what stands before them right.
pub(super) const NOT: &[&str] = &["bukan", "not"];

/// What somebody does who corrects what he has said; behind `dari` stands what that was.
pub(super) const CORRECTS: &[&str] = &[
    "dikoreksi",
    "diralat",
    "memperbarui",
    "memutakhirkan",
    "mengoreksi",
    "meralat",
    "merevisi",
    "corrected",
    "revised",
];

/// Behind these stands what somebody who corrects it has said.
pub(super) const FROM: &[&str] = &["dari", "from"];

/// Numbers that a note may give alone: `yang benar sepuluh`.
pub(super) const NUMBERS: &[&str] = &[
    "satu", "dua", "tiga", "empat", "lima", "enam", "tujuh", "delapan", "sembilan", "sepuluh", "sebelas",
    "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve",
];

/// Those who have been found are seldom all who died.
const BODIES: &[&str] = &["bodies", "jasad", "jenazah", "mayat"];

/// A sentence with one of these counts a part of those whom another counts.
const OF_A_PART: &[&str] =
    &["di antaranya", "antara lain", "dari jumlah", "of them", "of whom", "among them"];

/// A number behind one of these is that of a whole of which another is a part, or of those who came on top.
const BEFORE_A_PART: &[&str] = &["tambahan", "another", "lagi"];

/// A number with one of these behind it is that of a part, or of those who came on top.
const BEHIND_A_PART: &[&str] = &["lagi", "lainnya", "lain", "more", "others", "dari", "of"];

/// Up to the time behind one of these something is counted.
const UP_TO: &[&str] = &["hingga", "sampai", "per", "until", "by", "of"];

/// Whether bodies are counted.
pub(super) fn are_bodies(unit: &str) -> bool {
    BODIES.contains(&&*ner::lowercase(unit))
}

/// Whether a sentence counts a part of those whom another counts.
pub(super) fn is_part(sentence: &str) -> bool {
    let lower = ner::lowercase(sentence);
    OF_A_PART.iter().any(|words| lower.contains(words))
}

/// Whether what stands before a number says that it is no whole.
pub(super) fn is_part_before(text: &str) -> bool {
    last_word(text).is_some_and(|word| BEFORE_A_PART.contains(&&*word))
}

/// Whether what stands behind a number says that it is no whole.
pub(super) fn is_part_behind(text: &str) -> bool {
    let first = text.split(|c: char| !c.is_alphanumeric()).find(|word| !word.is_empty());
    first.is_some_and(|word| BEHIND_A_PART.contains(&&*ner::lowercase(word)))
}

/// Whether what stands before a time says that something is counted up to it.
pub(super) fn is_up_to(text: &str) -> bool {
    last_word(text).is_some_and(|word| UP_TO.contains(&&*word))
}

fn last_word(text: &str) -> Option<String> {
    text.rsplit(|c: char| !c.is_alphanumeric()).find(|word| !word.is_empty()).map(ner::lowercase)
}
