//! Words that say how a sentence tells what it tells, and words that say nothing. Written by hand for
//! Linimasa; lower case, each list sorted.

/// What is told as to come.
pub(in crate::story) const PLANNED: &[&str] = &[
    "akan",
    "bakal",
    "batal",
    "berencana",
    "diharapkan",
    "dijadwalkan",
    "direncanakan",
    "ditargetkan",
    "due",
    "expected",
    "hendak",
    "menargetkan",
    "plans",
    "rencananya",
    "scheduled",
    "will",
];

/// What did not come about: it was planned, and no more.
pub(in crate::story) const FAILED: &[&str] =
    &["batal", "ditunda", "urung", "canceled", "cancelled", "never", "postponed"];

/// Verbs and nouns with which Indonesian tells of what was and of what is to come alike.
pub(in crate::story) const TIMELESS: &[&str] = &[
    "batas",
    "berlaku",
    "berlangsung",
    "dibuka",
    "digelar",
    "dilaksanakan",
    "dimulai",
    "diselenggarakan",
    "hingga",
    "jadwal",
    "memanggil",
    "mengundang",
    "menunggu",
    "mulai",
    "rencana",
    "sampai",
    "target",
    "tenggat",
];

/// What goes on until some day, or not until then.
pub(in crate::story) const LASTS: &[&str] = &[
    "berlaku",
    "berlangsung",
    "closed",
    "diliburkan",
    "diperpanjang",
    "ditunda",
    "ditutup",
    "extended",
    "libur",
    "meliburkan",
    "memperpanjang",
    "suspended",
];

/// Words with which a text goes back to what its readers may know.
pub(in crate::story) const RECALLED: &[&str] = &[
    "diberitakan",
    "diketahui",
    "earlier",
    "flashback",
    "mengingatkan",
    "previously",
    "sebelumnya",
    "semula",
];

/// What one side says against another.
pub(in crate::story) const CLAIMED: &[&str] = &[
    "accused",
    "accuses",
    "akunya",
    "claimed",
    "claims",
    "dalihnya",
    "diduga",
    "dituduh",
    "kilah",
    "kilahnya",
    "mengaku",
    "mengeklaim",
    "mengklaim",
    "menuding",
    "menuduh",
    "ngotot",
];

/// What is denied.
pub(in crate::story) const DENIED: &[&str] = &[
    "denied",
    "denies",
    "dibantah",
    "disangkal",
    "ditampik",
    "ditepis",
    "membantah",
    "menampik",
    "menepis",
    "menyangkal",
    "rejected",
];

/// Those of them behind which stands who denies it.
pub(in crate::story) const DENIED_BY: &[&str] = &["dibantah", "disangkal", "ditampik", "ditepis"];

/// Words that point at what was just told.
pub(in crate::story) const POINTING: &[&str] = &["tersebut", "itu"];

/// Verbs behind the name of a happening that say no more of it than that it took place.
pub(in crate::story) const OCCURRING: &[&str] = &[
    "began",
    "bermula",
    "berlangsung",
    "broke",
    "dimulai",
    "happened",
    "meletus",
    "occurred",
    "pecah",
    "started",
    "terjadi",
];

/// Words that with a pointing one say no more than that a text goes on: `sementara itu`.
pub(in crate::story) const JOINS_WITH_POINTING: &[&str] = &["karena", "maka", "selain", "sementara", "untuk"];

/// Words that stand for somebody just named.
pub(in crate::story) const PRONOUNS: &[&str] =
    &["beliau", "dia", "ia", "mereka", "he", "she", "they", "his", "her", "their"];

/// That somebody was asked, rather than that something happened.
pub(in crate::story) const INTERVIEW: &[&str] =
    &["dihubungi", "dijumpai", "dikonfirmasi", "ditanya", "ditemui"];

/// How the words begin that name somebody who speaks for an institution.
pub(in crate::story) const SPEAKS_FOR: &[&str] = &["juru bicara", "jubir", "spokes"];

/// Where somebody speaks before the public.
pub(in crate::story) const OCCASIONS: &[&str] =
    &["acara", "forum", "pidato", "pidatonya", "seminar", "speech"];

/// How a sentence begins that counts a part of what the one before counts.
pub(in crate::story) const PART_OF: &[&str] =
    &["dari jumlah", "dari angka", "of them", "of those", "of these", "sebagian di antaranya"];

/// How a sentence begins that tells of all the time since what the one before dates.
pub(in crate::story) const SINCE_THEN: &[&str] = &["sejak itu", "sejak saat itu", "since then"];

/// How a sentence begins that counts up to a day which only the sentences before tell.
pub(in crate::story) const UP_TO_THEN: &[&str] = &[
    "hingga hari itu",
    "hingga hari terakhir",
    "hingga saat itu",
    "sampai hari itu",
    "sampai hari terakhir",
    "sampai saat itu",
];

/// What stands before what is awaited.
pub(in crate::story) const AWAITS: &[&str] = &["ahead", "jelang", "menjelang"];

/// What has an end without anybody's ending it.
pub(in crate::story) const GOES_ON: [&str; 4] = ["berlaku", "berlangsung", "lasts", "valid"];

/// Words before the source that a text is taken from.
pub(in crate::story) const TAKEN_FROM: &[&str] = &["dikutip", "dilansir", "melansir", "mengutip"];

/// That somebody did the same once more.
pub(in crate::story) const FURTHER: &[&str] = &["also", "juga"];

/// Words behind which a verb is not what a sentence tells in the first place, or tells what was so all along.
pub(in crate::story) const ACT_NOT_BEHIND: &[&str] =
    &["yang", "dan", "serta", "sambil", "telah", "kali", "terus", "pernah", "who", "which", "that", "and"];

/// What one side does to another by words, a line an act: two acts of one meeting are two things told.
pub(in crate::story) const ACTS: &[&[&str]] = &[
    &["memperingatkan", "warned"],
    &["menuntut", "mendesak", "demanded", "urged"],
    &["sepakat", "bersepakat", "menyepakati", "agreed"],
    &["berjanji", "menjanjikan", "pledged", "vowed"],
    &["menolak", "refused"],
    &["mengancam", "threatened"],
    &["menuduh", "menuding"],
    &["menawarkan"],
    &["mengusulkan"],
    &["mempertanyakan", "questioned"],
    &["memberitahu", "memberitahukan", "tahu", "told"],
];

/// Whether a verb of [`ACTS`] is one behind the word before it: to know is none, to let know is.
pub(in crate::story) fn is_act(before: &str, word: &str) -> bool {
    word != "tahu" || before == "memberi"
}

/// Offices whose second word says nothing of what is told: a spokesman's is no talk.
pub(in crate::story) const OFFICES: &[(&str, &str)] = &[("juru", "bicara")];

/// What an article says of itself, as the first and the second of two words.
pub(in crate::story) const OF_ITSELF: &[(&str, &str)] =
    &[("berita", "ini"), ("kami", "menulis"), ("kami", "tulis"), ("kami", "beritakan"), ("this", "article")];

/// What corrects what was told before.
pub(in crate::story) const CORRECTS: &[&str] =
    &["correction", "keliru", "koreksi", "maaf", "meralat", "ralat", "seharusnya", "semula"];

/// What tells that something was told wrong before; see [`crate::story::update`].
pub(in crate::story) const NOTES: &[&str] = &[
    "catatan",
    "corrected",
    "correction",
    "corrections",
    "dikoreksi",
    "diralat",
    "editor",
    "erratum",
    "koreksi",
    "memperbarui",
    "memutakhirkan",
    "mengoreksi",
    "meralat",
    "merevisi",
    "pembetulan",
    "ralat",
    "revised",
];

/// What is no more than a guess, a limit or a share.
pub(in crate::story) const GUESSED: &[&str] =
    &["diperkirakan", "forecast", "maksimal", "memperkirakan", "perkiraan", "prakiraan", "prediksi", "rata"];

/// What goes on from something to come to something that was (`akan mengulangi serangan …, ketika merebut …`).
pub(in crate::story) const RECALLS: &[&str] = &["ketika", "sewaktu", "tatkala", "when"];

/// Units that count people, alive or dead.
pub(in crate::story) const PEOPLE: &[&str] = &[
    "anak",
    "anggota",
    "awak",
    "balita",
    "bodies",
    "buruh",
    "demonstran",
    "hostages",
    "jamaah",
    "jasad",
    "jemaah",
    "jenazah",
    "jiwa",
    "karyawan",
    "kepala keluarga",
    "korban",
    "mahasiswa",
    "mayat",
    "members",
    "murid",
    "narapidana",
    "nelayan",
    "orang",
    "pasien",
    "passengers",
    "pegawai",
    "pekerja",
    "pelajar",
    "pelapor",
    "pendaki",
    "pengungsi",
    "pengunjuk rasa",
    "penumpang",
    "people",
    "peserta",
    "petani",
    "pilgrims",
    "saksi",
    "sandera",
    "santri",
    "siswa",
    "students",
    "tahanan",
    "turis",
    "victims",
    "warga",
    "wisatawan",
    "workers",
];

/// Words at the head of a sentence that tie it to the one before, and say nothing by themselves.
pub(in crate::story) const CONNECTORS: &[&str] = &[
    "adapun",
    "di sisi lain",
    "kemudian",
    "kendati demikian",
    "lalu",
    "meanwhile",
    "meski begitu",
    "meski demikian",
    "namun",
    "namun demikian",
    "sebelumnya",
    "selain itu",
    "sementara",
    "sementara itu",
    "tetapi",
    "untuk diketahui",
];

/// Words that two sentences may share without telling the same.
pub(in crate::story) const EMPTY: &[&str] = &[
    "about",
    "ada",
    "adalah",
    "after",
    "agar",
    "akan",
    "akhir",
    "also",
    "and",
    "antara",
    "atas",
    "atau",
    "awal",
    "bagi",
    "bahwa",
    "baru",
    "because",
    "been",
    "before",
    "belum",
    "berbagai",
    "berita",
    "bersama",
    "bisa",
    "bukan",
    "bulan",
    "but",
    "could",
    "dalam",
    "dan",
    "dapat",
    "dari",
    "dengan",
    "depan",
    "dia",
    "ditulis",
    "from",
    "had",
    "hanya",
    "hari",
    "harus",
    "has",
    "have",
    "hingga",
    "ini",
    "into",
    "its",
    "itu",
    "jam",
    "jika",
    "juga",
    "kami",
    "karena",
    "kata",
    "kepada",
    "ketika",
    "kini",
    "kita",
    "lagi",
    "lain",
    "lalu",
    "lebih",
    "malam",
    "masih",
    "melalui",
    "memberikan",
    "menambahkan",
    "mengatakan",
    "menjadi",
    "menurut",
    "menyatakan",
    "mereka",
    "more",
    "namun",
    "not",
    "oleh",
    "orang",
    "pada",
    "pagi",
    "para",
    "pekan",
    "pihak",
    "pukul",
    "saat",
    "said",
    "sampai",
    "sangat",
    "satu",
    "saya",
    "sebagai",
    "sebanyak",
    "sebelum",
    "sebelumnya",
    "sebuah",
    "secara",
    "sejak",
    "sekitar",
    "selain",
    "selama",
    "semua",
    "seorang",
    "seperti",
    "serta",
    "setelah",
    "siang",
    "sore",
    "sudah",
    "tahun",
    "tak",
    "tanggal",
    "telah",
    "tentang",
    "terbuka",
    "terhadap",
    "terkait",
    "termasuk",
    "tersebut",
    "tertutup",
    "tetapi",
    "that",
    "the",
    "their",
    "they",
    "this",
    "tidak",
    "told",
    "ujar",
    "untuk",
    "was",
    "were",
    "when",
    "which",
    "who",
    "will",
    "with",
    "would",
    "yaitu",
    "yakni",
    "yang",
];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_lists_can_be_searched_by_halves() {
        for list in [
            PLANNED, TIMELESS, LASTS, CLAIMED, DENIED, INTERVIEW, CORRECTS, NOTES, GUESSED, RECALLS, PEOPLE,
            CONNECTORS, EMPTY,
        ] {
            assert!(list.is_sorted(), "{list:?}");
        }
    }
}
