//! Words by which contradictions are told from what only seems to be one. Written by hand for Linimasa; lower case, what
//! is searched by halves sorted.

/// What stands before a length of time for which something went on, or after which it was done.
pub(super) const LASTING: &[&str] = &[
    "after",
    "berjibaku",
    "berlangsung",
    "for",
    "lasted",
    "memakan",
    "menghabiskan",
    "selama",
    "setelah",
    "took",
];

/// What stands behind a length of time that counts from something else.
pub(super) const COUNTED_FROM: &[&str] =
    &["after", "ago", "before", "kemudian", "lalu", "later", "sebelum", "sebelumnya", "sesudah", "setelah"];

/// What stands before somebody's age.
pub(super) const AGED: &[&str] = &["aged", "berumur", "berusia", "umur", "umurnya", "usia", "usianya"];

/// Somebody, by a word before his or her age: `Perempuan 29 tahun itu`.
pub(super) const PERSONS: &[&str] =
    &["bapak", "bocah", "ibu", "lelaki", "pemuda", "perempuan", "pria", "remaja", "wanita"];

/// Words for people that say nothing of who they are.
pub(super) const ANYBODY: &[&str] = &["jiwa", "orang", "people"];

/// By what people are in what carries them.
pub(super) const RIDES: &[&str] = &["berpenumpang", "ditumpangi", "menumpang", "menumpangi"];

/// What carries people, and has a crew besides.
pub(super) const VEHICLES: &[&str] = &[
    "angkot",
    "boat",
    "bus",
    "ferry",
    "feri",
    "helikopter",
    "kapal",
    "kereta",
    "mobil",
    "perahu",
    "pesawat",
    "plane",
    "ship",
    "speedboat",
    "train",
    "truk",
    "travel",
    "van",
];

/// What a thing measures, by the word that says so.
pub(super) const MEASURES: &[&str] = &[
    "berbobot",
    "berisi",
    "berjarak",
    "berjumlah",
    "berkapasitas",
    "berukuran",
    "jarak",
    "kapasitas",
    "lebar",
    "luas",
    "panjang",
    "panjangnya",
    "seberat",
    "sedalam",
    "sejauh",
    "selebar",
    "selisih",
    "seluas",
    "sepanjang",
    "setinggi",
    "unggul",
];

/// What tells of one more of a kind that was told of before.
pub(super) const ANOTHER: &[&str] = &["again", "another", "kembali", "lagi", "lanjutan", "susulan"];

/// Verbs that say no more than that something happened, or what somebody is.
pub(super) const LIGHT_VERBS: &[&str] = &[
    "berlangsung",
    "diadakan",
    "digelar",
    "dilakukan",
    "ditetapkan",
    "happened",
    "jadi",
    "menetapkan",
    "occurred",
    "tercatat",
    "terjadi",
];

/// Words that look like verbs, and say how often.
pub(super) const ADVERBS: &[&str] = &["first", "last", "perdana", "pertama", "terakhir", "ternyata"];

/// By what somebody only notes what another did or what happened.
pub(super) const NOTES: &[&str] = &[
    "melaporkan",
    "membenarkan",
    "memastikan",
    "mencatat",
    "mengatakan",
    "menyatakan",
    "menyebut",
    "reported",
    "said",
];

/// What stands before the time up to which somebody counted.
pub(super) const AS_OF: &[&str] = &["by", "hingga", "per", "sampai", "until"];

/// What stands before the time since when something has been so.
pub(super) const SINCE: &[&str] = &["from", "mulai", "sejak", "since"];

/// What makes a number that of a part, a share or an addition, by a word beside it.
pub(super) const PARTIAL: &[&str] = &[
    "additional",
    "antara",
    "antaranya",
    "each",
    "lagi",
    "lainnya",
    "masing",
    "sebagian",
    "setiap",
    "sisanya",
    "tambahan",
    "termasuk",
    "tiap",
];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_lists_can_be_searched_by_halves() {
        for list in [MEASURES, PARTIAL] {
            assert!(list.is_sorted(), "{list:?}");
        }
    }
}
