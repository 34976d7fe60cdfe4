//! Words that tell why a value of a text is not the one of its headline. Written by hand for Linimasa; lower case.

use crate::Span;
use crate::story::conflict::value::words::is_last as is_last_word;

/// Beside a value that is a part, a share or one of several, …
pub(super) const PART: &[&str] = &[
    "additional",
    "among",
    "antara",
    "antaranya",
    "average",
    "each",
    "including",
    "lain",
    "lainnya",
    "maksimal",
    "masing-masing",
    "minimal",
    "other",
    "others",
    "per",
    "rata-rata",
    "sebagian",
    "selain",
    "setiap",
    "sisanya",
    "tambahan",
    "termasuk",
    "tiap",
];

/// … or that is told of another time, or of what was meant to be.
pub(super) const OTHER_TIME: &[&str] = &[
    "ago",
    "awalnya",
    "before",
    "compared",
    "dibanding",
    "dibandingkan",
    "dulu",
    "earlier",
    "formerly",
    "hingga",
    "initially",
    "kapasitas",
    "kuota",
    "last",
    "lalu",
    "later",
    "mula",
    "mulanya",
    "pernah",
    "pertama",
    "prev",
    "previous",
    "previously",
    "rencana",
    "rencananya",
    "sebelum",
    "sebelumnya",
    "semula",
    "sempat",
    "sejak",
    "silam",
    "since",
    "target",
    "targeted",
    "terakhir",
    "until",
    "usulan",
];

/// Whether a text has one of some words.
pub(in crate::story::conflict) fn has(text: &str, words: &[&str]) -> bool {
    let text = ner::lowercase(text);
    let mut found = text.split(|c: char| !c.is_alphanumeric() && c != '-').filter(|word| !word.is_empty());
    found.any(|word| words.contains(&word))
}

/// Beside a day that is not that of the headline.
pub(super) const OTHER_DAY: &[&str] = &[
    "again",
    "awalnya",
    "batal",
    "berakhir",
    "ditunda",
    "earlier",
    "kemudian",
    "previously",
    "rencananya",
    "sebelumnya",
    "semula",
    "sempat",
    "terakhir",
];

/// Before the end of a stretch of time.
pub(super) const UNTIL: &[&str] = &["by", "hingga", "sampai", "until"];

/// Before a weekday that names what is done on it rather than when something happens.
pub(super) const NAMED_DAY: &[&str] = &["black", "khotbah", "malam", "salat", "shalat", "sholat", "super"];

/// Before a year in which something happened.
pub(super) const WHEN: &[&str] = &[
    "berdiri",
    "born",
    "built",
    "dibangun",
    "dibuka",
    "didirikan",
    "diresmikan",
    "ditutup",
    "founded",
    "hilang",
    "in",
    "lahir",
    "mulai",
    "pada",
    "sejak",
    "since",
    "tahun",
];

/// Somebody, by a word before his or her age, beside those by which persons are known elsewhere.
pub(super) const PERSONS: &[&str] =
    &["anak", "balita", "gadis", "kakek", "mahasiswa", "mahasiswi", "nenek", "pelajar", "siswa", "siswi"];

/// Whether one of some words stands right before something.
pub(super) fn is_behind(page: &super::Page<'_>, sentence: usize, span: Span, words: &[&str]) -> bool {
    is_last_word(page.before(sentence, span), words)
}

/// In a sentence that tells parts of a whole.
pub(super) const REST: &[&str] = &["remaining", "rest", "selebihnya", "sisanya"];

/// Before the whole of which a number is a part.
pub(super) const OF: &[&str] = &["dari", "from", "of"];

/// Parts of Indonesia that are wider than a province, or lie across several.
pub(super) const WIDE: &[&str] = &[
    "Indonesia",
    "Jabodetabek",
    "Java",
    "Jawa",
    "Kalimantan",
    "Lombok",
    "Madura",
    "Maluku",
    "Papua",
    "Sulawesi",
    "Sumatera",
    "Sumatra",
];

/// The provinces of Indonesia, with the names that news has for them.
pub(super) const PROVINCES: &[&str] = &[
    "Aceh",
    "Bali",
    "Banten",
    "Bengkulu",
    "Central Java",
    "Central Kalimantan",
    "Central Sulawesi",
    "DIY",
    "DKI",
    "DKI Jakarta",
    "East Java",
    "East Kalimantan",
    "East Nusa Tenggara",
    "Gorontalo",
    "Jabar",
    "Jakarta",
    "Jambi",
    "Jateng",
    "Jatim",
    "Jawa Barat",
    "Jawa Tengah",
    "Jawa Timur",
    "Kalbar",
    "Kalimantan Barat",
    "Kalimantan Selatan",
    "Kalimantan Tengah",
    "Kalimantan Timur",
    "Kalimantan Utara",
    "Kalsel",
    "Kaltara",
    "Kalteng",
    "Kaltim",
    "Kepri",
    "Kepulauan Bangka Belitung",
    "Kepulauan Riau",
    "Lampung",
    "Maluku Utara",
    "Malut",
    "NTB",
    "NTT",
    "North Kalimantan",
    "North Maluku",
    "North Sulawesi",
    "North Sumatra",
    "Nusa Tenggara Barat",
    "Nusa Tenggara Timur",
    "Papua Barat",
    "Papua Barat Daya",
    "Papua Pegunungan",
    "Papua Selatan",
    "Papua Tengah",
    "Riau",
    "South Kalimantan",
    "South Sulawesi",
    "South Sumatra",
    "Southeast Sulawesi",
    "Sulawesi Barat",
    "Sulawesi Selatan",
    "Sulawesi Tengah",
    "Sulawesi Tenggara",
    "Sulawesi Utara",
    "Sulbar",
    "Sulsel",
    "Sulteng",
    "Sultra",
    "Sulut",
    "Sumatera Barat",
    "Sumatera Selatan",
    "Sumatera Utara",
    "Sumbar",
    "Sumsel",
    "Sumut",
    "West Java",
    "West Kalimantan",
    "West Nusa Tenggara",
    "West Papua",
    "West Sulawesi",
    "West Sumatra",
    "Yogyakarta",
];

/// In a sentence that tells how a match ended, …
pub(in crate::story::conflict) const END: &[&str] = &[
    "akhir",
    "bertahan",
    "final",
    "kalah",
    "kekalahan",
    "kemenangan",
    "mengalahkan",
    "menang",
    "panjang",
    "takluk",
    "tumbang",
    "usai",
    "victory",
    "win",
    "won",
];

/// … or how it stood before, or of another one.
pub(in crate::story::conflict) const OTHER_SCORE: &[&str] = &[
    "agregat",
    "aggregate",
    "babak",
    "earlier",
    "half",
    "jeda",
    "lalu",
    "last",
    "leg",
    "minum",
    "pertama",
    "previous",
    "putaran",
    "sebelumnya",
    "sempat",
    "sementara",
];
