//! Words by which furniture is known. Written by hand for Linimasa from the habits of
//! Indonesian and English news pages; lower case, sorted where a list is searched by halves.

/// Words that a line begins with, sorted; none is shorter than two bytes.
pub(super) struct Cues {
    words: &'static [&'static str],
    /// A bit for the first two bytes of each: a line that begins otherwise, as most do, is told by one look.
    beginnings: [u64; 16],
}

impl Cues {
    const fn of(words: &'static [&'static str]) -> Self {
        let mut beginnings = [0; 16];
        let mut at = 0;
        while at < words.len() {
            let (block, bit) = Self::bit(words[at].as_bytes());
            beginnings[block] |= bit;
            at += 1;
        }
        Self { words, beginnings }
    }

    /// The bit for the first two bytes of some words.
    const fn bit(words: &[u8]) -> (usize, u64) {
        let [first, second, ..] = words else { return (0, 0) };
        let at = *first as usize * 37 + *second as usize;
        (at / 64 % 16, 1 << (at % 64))
    }

    /// Whether one of them may begin some words.
    fn may_begin(&self, words: &[u8]) -> bool {
        let (block, bit) = Self::bit(words);
        self.beginnings[block] & bit != 0
    }

    /// Whether a lower-cased line begins with one of them.
    pub(super) fn begin(&self, lower: &str) -> bool {
        if !self.may_begin(lower.as_bytes()) {
            return false;
        }
        let beginning =
            |words: &str| words.as_bytes().first_chunk().map_or(0, |two| u16::from_be_bytes(*two));
        let own = beginning(lower);
        let first = self.words.partition_point(|cue| beginning(cue) < own);
        let near = self.words[first..].iter().take_while(|cue| beginning(cue) == own);
        near.into_iter().any(|cue| lower.starts_with(cue))
    }

    /// Whether one of them is the whole of a lower-cased line.
    pub(super) fn are(&self, lower: &str) -> bool {
        self.words.contains(&lower)
    }

    /// Whether a lower-cased line has one of them at the beginning of a word.
    pub(super) fn are_in(&self, lower: &str) -> bool {
        // Both are asked at every byte, for no processor foretells where words begin.
        let is_in = |(at, pair): (usize, &[u8])| {
            let is_start = matches!(pair[0], b' ' | b'/' | b'(' | b'"');
            let behind = &lower.as_bytes()[at + 1..];
            (is_start & self.may_begin(behind)) && lower.get(at + 1..).is_some_and(|rest| self.begin(rest))
        };
        self.begin(lower) || lower.as_bytes().windows(2).enumerate().any(is_in)
    }
}

/// A line that begins so, or is nothing but this, links to other articles.
pub(super) static RELATED: Cues = Cues::of(&[
    "also read",
    "artikel lainnya",
    "artikel terkait",
    "baca :",
    "baca berita",
    "baca juga",
    "baca lainnya",
    "baca selanjutnya",
    "baca selengkapnya",
    "baca:",
    "berita lainnya",
    "berita populer",
    "berita terbaru",
    "berita terkait",
    "kategori:",
    "lihat juga",
    "lihat video",
    "more on this",
    "most read",
    "next post",
    "pilihan editor",
    "previous post",
    "read also",
    "read more",
    "recommended",
    "recommended for you",
    "rekomendasi artikel",
    "rekomendasi untuk",
    "related articles",
    "related news",
    "related:",
    "saksikan juga",
    "saksikan live",
    "saksikan video",
    "see also",
    "simak juga",
    "simak video",
    "simak:",
    "tag:",
    "tags:",
    "terpopuler",
    "tonton juga",
    "tonton video",
    "topik terkait",
    "topik:",
    "video lainnya",
    "you may also like",
]);

/// A line that begins so asks the reader to comment or to share.
pub(super) static COMMENT: Cues = Cues::of(&[
    "0 komentar",
    "add a comment",
    "bagikan",
    "bagikan:",
    "beri komentar",
    "beri rating",
    "comment on",
    "comments (",
    "copy link",
    "dibaca:",
    "halaman 1",
    "halaman selanjutnya",
    "halaman:",
    "kirim komentar",
    "komentar (",
    "komentar terbanyak",
    "laporkan artikel",
    "laporkan tulisan",
    "leave a comment",
    "lihat komentar",
    "like this:",
    "next page",
    "salin tautan",
    "sebarkan",
    "selanjutnya 1",
    "share this",
    "share:",
    "tinggalkan komentar",
    "tulis komentar",
    "view comments",
]);

/// A line that begins so was put there by whoever runs the page.
pub(super) static ADVERT_START: Cues = Cues::of(&[
    "advertisement",
    "advertorial",
    "already a subscriber",
    "artikel bersponsor",
    "ayo bergabung",
    "berlangganan",
    "daftar sekarang",
    "dapatkan berita",
    "dapatkan promo",
    "dapatkan update",
    "dengarkan siaran",
    "download aplikasi",
    "download our app",
    "follow us",
    "gabung di",
    "get the latest",
    "hubungi redaksi",
    "iklan",
    "ikuti berita",
    "ikuti kami",
    "ikuti saluran",
    "ingin menulis di",
    "jangan lewatkan",
    "join our",
    "kirim masukan",
    "konten bersponsor",
    "langganan",
    "log in",
    "mari bergabung",
    "nikmati promo",
    "pasang iklan",
    "posted by",
    "promo:",
    "scroll to",
    "sign in",
    "sign up",
    "sponsored",
    "starting from",
    "stay informed",
    "subscribe",
    "sudah berlangganan",
    "support independent",
    "support our journalism",
    "to read full story",
    "to read the full story",
    "unduh aplikasi",
    "unduh sekarang",
    "unlimited access",
]);

/// A short line that holds one of these is spam or an advert.
pub(super) static ADVERT_WITHIN: Cues = Cues::of(&[
    "agen judi",
    "app store",
    "bandar togel",
    "bit.ly/",
    "bonus 100",
    "bonus new member",
    "bunga rendah",
    "cepat cair",
    "channel telegram",
    "channel whatsapp",
    "deposit pulsa",
    "di google news",
    "gacor",
    "google play",
    "grup telegram",
    "grup whatsapp",
    "judi online",
    "kanal telegram",
    "kanal whatsapp",
    "keluaran hk",
    "keluaran hongkong",
    "keluaran sgp",
    "klik di sini",
    "klik link",
    "klik tautan",
    "link alternatif",
    "link di bio",
    "live casino",
    "maxwin",
    "pinjol cepat",
    "play store",
    "poker online",
    "prediksi togel",
    "promo menarik",
    "rtp live",
    "saluran whatsapp",
    "situs slot",
    "slot gacor",
    "slot online",
    "t.me/",
    "tanpa jaminan",
    "telegram channel",
    "togel hari ini",
    "wa.me/",
    "whatsapp channel",
]);

/// A line that is nothing but this is a button or a label of the page.
pub(super) const BUTTONS: &[&str] = &[
    "a- a+",
    "aa",
    "batal",
    "bookmark",
    "cetak",
    "daftar",
    "email *",
    "exclusive",
    "follow",
    "home",
    "iklan",
    "kembali ke atas",
    "kirim",
    "lihat foto",
    "lihat lainnya",
    "lihat semua",
    "like loading...",
    "loading...",
    "login",
    "masuk",
    "menu",
    "nama *",
    "perbesar",
    "populer",
    "premium",
    "print",
    "related",
    "share",
    "simpan",
    "sponsored",
    "tag",
    "tags",
    "terbaru",
    "thank you",
    "topik",
    "trending",
    "tutup",
    "website",
    "your opinion matters",
];

/// A line that begins so says what may be done with the text, or whose it is; it may end with a stop.
pub(super) static NOTICE: Cues = Cues::of(&[
    "artikel ini diambil dari",
    "artikel ini ditayangkan",
    "artikel ini pertama kali",
    "artikel ini sudah tayang",
    "artikel ini telah",
    "berita ini telah tayang",
    "dapatkan update",
    "dilarang keras",
    "dilarang memperbanyak",
    "dilarang mengambil",
    "dilarang mengutip",
    "disclaimer",
    "isi tulisan",
    "konten ini adalah",
    "konten ini diproduksi",
    "konten ini merupakan",
    "opini ini adalah",
    "seluruh isi artikel",
    "the views expressed",
    "this article was first",
    "this article was published",
    "this story was",
    "tulisan dari",
    "tulisan ini adalah pendapat",
    "tulisan ini merupakan",
    "tulisan ini sepenuhnya",
    "untuk berlangganan",
]);

/// A line that begins so names who wrote it.
pub(super) static BYLINE: Cues = Cues::of(&[
    "author:",
    "by ",
    "editor :",
    "editor:",
    "kontributor :",
    "kontributor:",
    "laporan wartawan",
    "laporan:",
    "narasumber:",
    "oleh :",
    "oleh:",
    "penulis :",
    "penulis:",
    "penyunting:",
    "pewarta :",
    "pewarta:",
    "redaktur:",
    "reported by",
    "reporter :",
    "reporter:",
    "sumber :",
    "sumber:",
    "wartawan:",
    "writer:",
    "written by ",
]);

/// A line that begins so says whose picture or text it is.
pub(super) static CREDIT: Cues = Cues::of(&[
    "(foto",
    "(photo",
    "all rights reserved",
    "copyright (c)",
    "copyright 2",
    "copyright by",
    "copyright ©",
    "credit:",
    "dikutip dari berbagai",
    "dok.",
    "foto :",
    "foto:",
    "fotografer:",
    "hak cipta",
    "image:",
    "photo:",
    "©",
]);

/// Between the steps of a path through a site: `Beranda > Ekonomi`.
pub(super) const CRUMBS: &[&str] = &[" > ", " » ", " › "];

/// Where a caption ends and its credit begins.
pub(super) const CREDIT_WITHIN: &[&str] =
    &[" Foto:", " (Foto", " FOTO:", " Photo:", " (Photo", " Dok.", " (Dok"];

/// Ends of the names of news sites.
pub(super) const SITE_ENDS: &[&str] = &[".co", ".co.id", ".com", ".id", ".net", ".news", ".org", ".tv"];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_cue_holds_a_capital() {
        let cues = [&NOTICE, &RELATED, &COMMENT, &ADVERT_START, &ADVERT_WITHIN, &BYLINE, &CREDIT];
        for list in cues.map(|cues| cues.words).into_iter().chain([BUTTONS]) {
            assert!(list.is_sorted(), "searched by halves: {list:?}");
            assert!(list.iter().all(|cue| cue.len() >= 2), "searched by the first two bytes: {list:?}");
            assert!(list.iter().all(|cue| cue.to_lowercase() == **cue));
        }
        assert!(SITE_ENDS.iter().all(|end| end.to_lowercase() == **end));
    }
}
