//! Words that are written with a stop. Written by hand for Linimasa after the Ejaan Bahasa Indonesia (EYD V) and the
//! usage of Indonesian and English newspapers; lower case, sorted, for they are searched by halves.

/// Words that are written with a stop and do not end a sentence.
pub(super) const ABBREVIATIONS: &[&str] = &[
    "a.m", "a.n", "abd", "adm", "aipda", "aiptu", "akp", "al", "apr", "apt", "aug", "bpk", "brig", "brigjen",
    "briptu", "capt", "cf", "co", "col", "corp", "cv", "dec", "del", "dr", "dra", "drg", "drh", "drs", "e.g",
    "em", "fa", "feb", "gen", "gg", "gov", "hj", "hon", "i.e", "inc", "ir", "irjen", "jan", "jend", "jl",
    "jln", "jr", "jul", "jun", "kab", "kap", "kec", "kel", "kh", "kol", "kombes", "komjen", "kompol", "kp",
    "letjen", "letkol", "lt", "ltd", "maj", "mar", "mayjen", "moh", "mr", "mrs", "ms", "muh", "nov", "ny",
    "oct", "p.m", "pdt", "ph.d", "pol", "prof", "purn", "rev", "rs", "sdr", "sdri", "sen", "sept", "sgt",
    "sp", "sr", "st", "tn", "u.k", "u.s", "ud", "vs", "yth",
];

/// Words that are written with a stop before a number: `No. 5`, `Km. 17`.
pub(super) const BEFORE_NUMBER: &[&str] = &["fig", "hal", "hlm", "km", "lih", "no", "ps", "tgl", "vol"];

/// Kinds of things that are told apart by a letter: behind them `B.` is no initial.
pub(super) const LETTERED: &[&str] = &[
    "blok",
    "gedung",
    "gerbang",
    "golongan",
    "grup",
    "hepatitis",
    "jalur",
    "kategori",
    "kelas",
    "kelompok",
    "menara",
    "paket",
    "peron",
    "pintu",
    "rencana",
    "ruang",
    "tim",
    "tipe",
    "tower",
    "vitamin",
    "zona",
    "block",
    "building",
    "class",
    "gate",
    "group",
    "hall",
    "plan",
    "wing",
];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_lists_can_be_searched_by_halves() {
        assert!(ABBREVIATIONS.is_sorted() && BEFORE_NUMBER.is_sorted());
        assert!(ABBREVIATIONS.iter().chain(BEFORE_NUMBER).all(|word| !word.contains(char::is_uppercase)));
    }
}
