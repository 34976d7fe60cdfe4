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
