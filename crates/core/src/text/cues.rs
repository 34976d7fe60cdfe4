//! Words by which furniture and abbreviations are known. Written by hand for Linimasa from the habits of
//! Indonesian and English news pages; lower case, sorted where a list is searched by halves.

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

/// A line that begins so, or is nothing but this, links to other articles.
pub(super) const RELATED: &[&str] = &[
    "also read",
    "artikel terkait",
    "baca :",
    "baca berita",
    "baca juga",
    "baca selengkapnya",
    "baca:",
    "berita terkait",
    "lihat juga",
    "more on this",
    "pilihan editor",
    "read also",
    "read more",
    "recommended",
    "rekomendasi untuk",
    "related articles",
    "related news",
    "related:",
    "saksikan juga",
    "see also",
    "simak juga",
    "simak video",
    "simak:",
    "tonton juga",
];

/// A line that begins so asks the reader to comment or to share.
pub(super) const COMMENT: &[&str] = &[
    "bagikan",
    "beri komentar",
    "comments (",
    "halaman 1",
    "halaman selanjutnya",
    "halaman:",
    "komentar (",
    "kirim komentar",
    "leave a comment",
    "next page",
    "share this",
    "share:",
    "sebarkan",
    "selanjutnya 1",
    "tinggalkan komentar",
    "tulis komentar",
];

/// A line that begins so was put there by whoever runs the page.
pub(super) const ADVERT_START: &[&str] = &[
    "advertisement",
    "berlangganan",
    "dapatkan berita",
    "dapatkan update",
    "download aplikasi",
    "follow us",
    "gabung di",
    "iklan",
    "ikuti berita",
    "ikuti kami",
    "ikuti saluran",
    "join our",
    "langganan",
    "pasang iklan",
    "posted by",
    "scroll to",
    "sign up",
    "subscribe",
    "unduh aplikasi",
];

/// A short line that holds one of these is spam or an advert.
pub(super) const ADVERT_WITHIN: &[&str] = &[
    "bandar togel",
    "bonus new member",
    "cepat cair",
    "deposit pulsa",
    "gacor",
    "judi online",
    "keluaran hk",
    "keluaran hongkong",
    "keluaran sgp",
    "klik di sini",
    "klik link",
    "link di bio",
    "live casino",
    "di google news",
    "kanal telegram",
    "kanal whatsapp",
    "saluran whatsapp",
    "whatsapp channel",
    "pinjol cepat",
    "poker online",
    "prediksi togel",
    "rtp live",
    "situs slot",
    "slot online",
    "togel hari ini",
];

/// A line that begins so names who wrote it.
pub(super) const BYLINE: &[&str] = &[
    "author:",
    "by ",
    "editor :",
    "editor:",
    "kontributor:",
    "laporan:",
    "oleh :",
    "oleh:",
    "penulis :",
    "penulis:",
    "pewarta :",
    "pewarta:",
    "reporter :",
    "reporter:",
    "sumber :",
    "sumber:",
    "wartawan:",
];

/// A line that begins so says whose picture or text it is.
pub(super) const CREDIT: &[&str] = &[
    "(foto",
    "(photo",
    "copyright",
    "credit:",
    "dok.",
    "foto :",
    "foto:",
    "fotografer:",
    "hak cipta",
    "image:",
    "photo:",
    "©",
];

/// Between the steps of a path through a site: `Beranda > Ekonomi`.
pub(super) const CRUMBS: &[&str] = &[" > ", " » ", " › "];

/// Where a caption ends and its credit begins.
pub(super) const CREDIT_WITHIN: &[&str] =
    &[" Foto:", " (Foto", " FOTO:", " Photo:", " (Photo", " Dok.", " (Dok"];

/// Ends of the names of news sites.
pub(super) const SITE_ENDS: &[&str] = &[".co", ".co.id", ".com", ".id", ".net", ".news", ".org", ".tv"];

/// Whether a lower-cased line begins with one of the cues.
pub(super) fn begins(lower: &str, cues: &[&str]) -> bool {
    cues.iter().any(|cue| lower.starts_with(cue))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_cue_holds_a_capital() {
        for list in [
            ABBREVIATIONS,
            BEFORE_NUMBER,
            RELATED,
            COMMENT,
            ADVERT_START,
            ADVERT_WITHIN,
            BYLINE,
            CREDIT,
            SITE_ENDS,
        ] {
            assert!(list.iter().all(|cue| cue.to_lowercase() == **cue));
        }
    }
}
