//! Words of the news that tell one thing: Indonesian and English, plain and derived forms by their stems.
//!
//! Written by hand for Linimasa. A line is one sense. The words of a line are taken for one another when
//! sentences are compared (`ditangkap`, `dicokok`, `arrested`).

use super::stem::stem;

/// What happens once to the same thing: told for two days or two places, one of them is wrong. The first word of a line
/// names it.
const ONCE: &[&[&str]] = &[
    &["tenggelam", "karam", "sank", "sunk", "capsized"],
    &["ambruk", "runtuh", "roboh", "jebol", "collapsed", "breached"],
    &["lantik", "pelantikan", "inaugurated", "sworn"],
    &["resmikan", "diresmikan", "peresmian"],
    &["bekukan", "pembekuan", "frozen", "suspended"],
    &["teken", "tandatangani", "penandatanganan", "signed"],
    &["rebut", "caplok", "aneksasi", "duduki", "annexed", "seized"],
];

/// The same, of what is recalled more often than it is news.
const ORIGINS: &[&[&str]] = &[
    &["bangun", "dibangun", "built", "constructed"],
    &["berdiri", "didirikan", "founded", "established"],
    &["lahir", "kelahiran", "born"],
    &["menikah", "married"],
    &["terakhir", "last"],
    &["pertama", "first"],
];

/// What happens to somebody once within some days, and to others on others of them.
const BEFALLING: &[&[&str]] = &[
    &["tangkap", "bekuk", "ciduk", "cokok", "ringkus", "arrested", "detained", "captured"],
    &["tersangka", "suspect"],
    &["ditemukan", "found", "discovered"],
    &["vonis", "divonis", "dihukum", "sentenced", "convicted"],
    &["pecat", "pemecatan", "copot", "pencopotan", "dismissed", "fired", "sacked"],
    &[
        "makamkan",
        "pemakaman",
        "dikebumikan",
        "kuburkan",
        "dikubur",
        "buried",
        "interred",
        "burial",
        "funeral",
    ],
    &["culik", "diculik", "penculikan", "disandera", "penyanderaan", "kidnapped", "abducted", "hostage"],
    &["bebaskan", "dibebaskan", "pembebasan", "dilepaskan", "freed"],
    &["mundur", "resigned"],
    &["kabur", "melarikan", "dilarikan", "buron", "rushed", "fled", "fugitive", "escaped"],
];

/// What happens once within some days, but may happen again in another year.
const LATELY: &[&[&str]] = &[
    &["meledak", "ledakan", "exploded", "explosion", "blast"],
    &["erupsi", "letusan", "meletus", "erupted", "eruption"],
    &["tabrak", "tabrakan", "kecelakaan", "crash", "crashed", "collision", "collided"],
    &[
        "anjlok",
        "tergelincir",
        "terguling",
        "terperosok",
        "terjungkal",
        "terjun",
        "nyungsep",
        "nyemplung",
        "derailed",
        "overturned",
        "plunged",
        "skidded",
    ],
    &["mendarat", "pendaratan", "landed", "landing"],
    &["bertolak", "berlayar", "departed"],
    &["landas", "takeoff"],
    &["mogok", "pemogokan", "strike", "walkout"],
    &["bobol", "dibobol", "pembobolan", "burgled", "burglary"],
    &["sergap", "disergap", "penyergapan", "ambushed", "ambush"],
    &["membuka", "dibuka", "opened"],
    &["menutup", "ditutup", "closed", "closure"],
    &["sahkan", "disahkan", "pengesahan", "ratified", "certified"],
    &["daftarkan", "pendaftaran", "serahkan", "ajukan", "layangkan", "filed", "submitted"],
    &["terbang", "flew", "flown"],
];

/// What marks off one moment of a day from another: told for two hours, one of them is wrong; it may happen again.
const STEPS: &[&[&str]] = &[
    &["tiba", "arrived", "arrival"],
    &["berangkat", "keberangkatan", "left"],
    &["mulai", "dimulai", "memulai", "began", "begun", "started"],
    &["selesai", "usai", "ended", "finished"],
    &["bagikan", "dibagikan", "pembagian", "distributed"],
    &["jemput", "dijemput"],
    &["padam", "padamkan", "dijinakkan", "menjinakkan", "extinguished", "doused"],
    &["menginap", "bermalam", "spent"],
];

/// What breaks in upon people.
const DISASTERS: &[&[&str]] = &[
    &["banjir", "terendam", "merendam", "luapan", "flood", "flooded", "floods"],
    &["gempa", "lindu", "earthquake", "quake"],
    &["terbakar", "kebakaran", "kobaran", "hangus", "menghanguskan", "fire", "burned", "burnt"],
    &["tembak", "penembakan", "shot", "shooting"],
];

/// What happens to people and is counted; it may happen again and again, as what follows may.
const CASUALTIES: &[&[&str]] = &[
    &[
        "tewas",
        "meninggal",
        "wafat",
        "gugur",
        "jenazah",
        "jasad",
        "mayat",
        "mengembuskan",
        "menghembuskan",
        "died",
        "dead",
        "killed",
        "bodies",
        "body",
    ],
    &["luka", "terluka", "injured", "injuries", "wounded"],
    &["dirawat", "pasien", "hospitalised", "hospitalized", "treated", "patients", "patient"],
    &["hilang", "missing"],
    &["selamat", "selamatkan", "penyelamatan", "rescued", "survived", "survivors"],
    &["ungsikan", "pengungsi", "mengungsi", "evakuasi", "evacuated", "displaced", "evacuees"],
];

/// Where people meet and turn to one another.
const FORUMS: &[&[&str]] = &[
    &[
        "bicara",
        "pembicaraan",
        "percakapan",
        "perbincangan",
        "panggilan",
        "telepon",
        "talks",
        "spoke",
        "call",
        "phone",
    ],
    &["temui", "bertemu", "pertemuan", "rapat", "met", "meeting", "meet"],
    &["sidang", "persidangan", "hearing", "trial"],
];

/// Where people come together in numbers that are told differently.
const CROWDS: &[&[&str]] =
    &[&["unjuk", "rasa", "aksi", "demonstrasi", "geruduk", "protest", "protested", "rally", "protesters"]];

/// What is done with so much or so many, once and for all: told with two amounts, one of them is wrong.
const AMOUNTS: &[&[&str]] = &[
    &["tunggak", "tunggakan", "menunggak", "tertunggak", "owes", "owed", "arrears", "unpaid"],
    &[
        "curi",
        "dicuri",
        "pencurian",
        "rampok",
        "dirampok",
        "perampokan",
        "gasak",
        "digondol",
        "menggondol",
        "disikat",
        "menggasak",
        "stolen",
        "theft",
        "robbed",
        "robbery",
    ],
    &["hibah", "dihibahkan", "menghibahkan", "donated", "donation", "sumbangkan", "sumbangan", "menyumbang"],
    &["borong", "diborong", "memborong"],
    &["tebusan", "ransom"],
    &["kontrak", "contract"],
    &["pesan", "memesan", "pesanan", "ordered"],
    &["angkut", "mengangkut", "memuat", "membawa", "carrying", "carried"],
    &["memperoleh", "meraih", "meraup", "perolehan"],
    &["aboard", "inside"],
];

/// Other words of the news.
const OFTEN: &[&[&str]] = &[
    &["tuntut", "tuntutan", "desak", "demand", "demanded", "demands", "urged"],
    &["usulan", "usulkan", "proposal", "proposed", "rancangan", "draf", "draft"],
    &["ingatkan", "memperingatkan", "peringatan", "warned", "warning"],
    &["serang", "serangan", "invasi", "menginvasi", "serbu", "attack", "attacked", "invasion", "invaded"],
    &["sita", "penyitaan", "menyita", "confiscated"],
    &["kunjungi", "kunjungan", "tinjau", "meninjau", "tengok", "menengok", "visited", "visit"],
    &["umumkan", "pengumuman", "rilis", "merilis", "announced", "released"],
    &[
        "cairkan",
        "pencairan",
        "bayar",
        "pembayaran",
        "paid",
        "repayment",
        "disbursed",
        "withdraw",
        "withdrawal",
    ],
    &["gugat", "gugatan", "sued", "lawsuit"],
    &["lapor", "laporan", "melapor", "pelapor", "melaporkan"],
    &["audit", "diaudit"],
    &["pulih", "normal", "restored"],
    &["hentikan", "dihentikan", "stop", "stopped", "halted"],
    &["lanjutkan", "lanjutan", "resumed"],
    &["dikembalikan", "pengembalian", "returned"],
    &["periksa", "pemeriksaan", "diperiksa", "questioned", "examined"],
    &["geledah", "penggeledahan", "raid", "raided", "searched"],
    &["tahan", "penahanan", "ditahan", "custody", "jailed"],
    &["dakwa", "dakwaan", "didakwa", "charged", "indicted", "indictment"],
    &["banding", "kasasi", "appeal", "appealed"],
    &["suap", "gratifikasi", "bribe", "bribery", "bribes"],
    &["korupsi", "corruption", "graft"],
    &["racun", "keracunan", "poisoning", "poisoned"],
    &["longsor", "landslide", "landslides"],
    &["gelombang", "ombak", "wave", "waves"],
    &["uji", "pengujian", "sampel", "laboratorium", "tested", "sample", "samples", "laboratory"],
    &["setujui", "persetujuan", "sepakat", "sepakati", "kesepakatan", "agreed", "agreement", "deal"],
    &["tunda", "penundaan", "menunda", "ditunda", "postponed", "delayed"],
    &["batal", "batalkan", "pembatalan", "cancelled", "canceled"],
    &["langgar", "pelanggaran", "melanggar", "violated", "violation"],
    &["ancam", "ancaman", "mengancam", "threat", "threatened"],
    &["impor", "imports", "imported"],
    &["ekspor", "exports", "exported"],
    &["harga", "price", "prices"],
    &["naik", "kenaikan", "naikkan", "rose", "raised", "increase", "increased"],
    &["turun", "penurunan", "turunkan", "fell", "dropped", "decrease", "cut"],
    &["perbaiki", "perbaikan", "repaired", "repairs"],
    &["pesawat", "jet", "plane", "aircraft"],
    &["penumpang", "passengers", "passenger"],
    &["sopir", "pengemudi", "driver"],
    &["dokter", "doctor", "doctors"],
    &["siswa", "murid", "pelajar", "students", "pupils"],
    &["pekerja", "buruh", "karyawan", "pegawai", "workers", "employees"],
    &["perusahaan", "company", "firm"],
    &["uang", "money", "funds"],
    &["utang", "berutang", "debt", "debts"],
    &["bantuan", "logistik", "aid", "relief"],
    &["peneliti", "penelitian", "researchers", "study"],
    &["menang", "kemenangan", "memenangkan", "won", "victory"],
    &["kalah", "kekalahan", "lost", "defeat"],
    &["nelayan", "fisherman", "fishermen"],
    &["jembatan", "bridge"],
    &["sekolah", "school", "schools"],
    &["tentara", "pasukan", "troops", "soldiers"],
    &["sanksi", "sanctions"],
    &["pemilu", "pilkada", "election", "elections"],
    &["presiden", "president"],
    &["menteri", "minister"],
    &["gubernur", "governor"],
    &["bupati", "regent"],
    &["kapal", "ferry", "vessel", "ship", "boat"],
    &["koperasi", "cooperative", "cooperatives"],
    &["pengadilan", "court", "hakim", "judge"],
    &["polisi", "polda", "polres", "police"],
    &["anggota", "members", "member"],
    &["kreditor", "kreditur", "creditors"],
    &["pemerintah", "government"],
    &["warga", "residents"],
    &["korban", "victims", "victim"],
    &["aset", "assets"],
];

/// Two words that tell together what neither does alone: the first, the second, and a word of the table that tells the
/// same.
const PAIRS: &[(&str, &str, &str)] = &[
    ("belum", "dibayar", "tunggakan"),
    ("belum", "dibayarkan", "tunggakan"),
    ("belum", "dilunasi", "tunggakan"),
    ("belum", "terbayar", "tunggakan"),
    ("berada", "dalam", "aboard"),
    ("berada", "di", "aboard"),
    ("di", "dalam", "aboard"),
    ("on", "board", "aboard"),
    ("tutup", "usia", "meninggal"),
    ("yet", "paid", "tunggakan"),
];

/// The parts of the table, in the order of their lines' numbers.
const PARTS: [&[&[&str]]; 11] =
    [ORIGINS, ONCE, BEFALLING, LATELY, STEPS, DISASTERS, CASUALTIES, FORUMS, CROWDS, AMOUNTS, OFTEN];

/// The number of the first line of a part, by its place in [`PARTS`].
const fn first_of(part: usize) -> usize {
    let (mut first, mut at) = (0, 0);
    while at < part {
        first += PARTS[at].len();
        at += 1;
    }
    first
}

/// Where each part begins.
const FIRST_ONCE: usize = first_of(1);
const FIRST_BEFALLING: usize = first_of(2);
const FIRST_LATELY: usize = first_of(3);
const FIRST_STEP: usize = first_of(4);
const FIRST_DISASTER: usize = first_of(5);
const FIRST_CASUALTY: usize = first_of(6);
const FIRST_FORUM: usize = first_of(7);
const FIRST_CROWD: usize = first_of(8);
const FIRST_AMOUNT: usize = first_of(9);
const FIRST_OFTEN: usize = first_of(10);

/// The line of being in a vehicle or a building: the last of its part.
const ABOARD: usize = FIRST_OFTEN - 1;

/// The stem of every word of the table, with the number of its line.
fn stems() -> impl Iterator<Item = (String, usize)> {
    let lines = PARTS.iter().flat_map(|part| part.iter()).enumerate();
    lines.flat_map(|(line, words)| words.iter().filter_map(move |word| Some((stem(word)?, line))))
}

/// For the stem of each word of the table, the number of its line; what happens once has the lower numbers.
pub(in crate::story) struct Senses {
    by_stem: Vec<(String, usize)>,
}

impl Senses {
    /// The table.
    pub(in crate::story) fn new() -> Self {
        let mut by_stem: Vec<(String, usize)> = stems().collect();
        by_stem.sort();
        by_stem.dedup_by(|one, other| one.0 == other.0);
        Self { by_stem }
    }

    /// The sense of a stem.
    pub(in crate::story) fn of(&self, stem: &str) -> Option<usize> {
        let at = self.by_stem.binary_search_by(|(known, _)| known.as_str().cmp(stem)).ok()?;
        Some(self.by_stem[at].1)
    }

    /// The sense of two words together, if they have one that neither has alone.
    pub(in crate::story) fn of_pair(&self, before: &str, word: &str) -> Option<usize> {
        let is_pair = |pair: &&(&str, &str, &str)| pair.1 == word && before.eq_ignore_ascii_case(pair.0);
        self.of(&stem(PAIRS.iter().find(is_pair)?.2)?)
    }

    /// Whether a word is the second of such two.
    pub(in crate::story) fn ends_pair(word: &str) -> bool {
        PAIRS.iter().any(|(_, second, _)| *second == word)
    }

    /// Whether a sense is one of what happens once.
    pub(in crate::story) const fn is_once(sense: usize) -> bool {
        sense < FIRST_STEP
    }

    /// Whether a sense is of what happens once and never again.
    pub(in crate::story) const fn is_once_ever(sense: usize) -> bool {
        sense < FIRST_BEFALLING
    }

    /// Whether a sense is of what happens to one person on one day, and to another on another.
    pub(in crate::story) const fn befalls(sense: usize) -> bool {
        FIRST_BEFALLING <= sense && sense < FIRST_LATELY
    }

    /// Whether a sense marks off one moment from another.
    pub(in crate::story) const fn is_moment(sense: usize) -> bool {
        sense < FIRST_DISASTER
    }

    /// Whether a sense is of death: it comes to a person once.
    pub(in crate::story) const fn is_death(sense: usize) -> bool {
        sense == FIRST_CASUALTY
    }

    /// Whether a sense is of what happens all at once, and is news.
    pub(in crate::story) const fn is_sudden(sense: usize) -> bool {
        FIRST_ONCE <= sense && sense < FIRST_CASUALTY && !Self::is_step(sense)
    }

    const fn is_step(sense: usize) -> bool {
        FIRST_STEP <= sense && sense < FIRST_DISASTER
    }

    /// Whether a sense is of something that happens on a day: all at once, or in a meeting.
    pub(in crate::story) const fn is_happening(sense: usize) -> bool {
        Self::is_sudden(sense) || Self::is_forum(sense)
    }

    /// Whether a sense is of a crowd.
    pub(in crate::story) const fn is_crowd(sense: usize) -> bool {
        FIRST_CROWD <= sense && sense < FIRST_AMOUNT
    }

    /// Whether a sense is of what is done with so much.
    pub(in crate::story) const fn is_amount(sense: usize) -> bool {
        FIRST_AMOUNT <= sense && sense < FIRST_OFTEN
    }

    /// Whether a sense is of being in a vehicle or a building.
    pub(in crate::story) const fn is_aboard(sense: usize) -> bool {
        sense == ABOARD
    }

    /// Whether a sense is of what happens to people.
    pub(in crate::story) const fn is_casualty(sense: usize) -> bool {
        FIRST_CASUALTY <= sense && sense < FIRST_FORUM
    }

    /// What happens to people by a sense; who is treated is injured.
    pub(in crate::story) fn casualty(sense: usize) -> Option<usize> {
        let is_treated = sense == FIRST_CASUALTY + 2;
        Self::is_casualty(sense).then_some(if is_treated { sense - 1 } else { sense })
    }

    /// Whether a sense is of a meeting.
    pub(in crate::story) const fn is_forum(sense: usize) -> bool {
        FIRST_FORUM <= sense && sense < FIRST_CROWD
    }

    /// Whether a sense is of talks, by telephone or not.
    pub(in crate::story) const fn is_call(sense: usize) -> bool {
        sense == FIRST_FORUM
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn forms_and_languages_meet() {
        let senses = Senses::new();
        let sense = |word: &str| stem(word).and_then(|stem| senses.of(&stem));
        assert_eq!(sense("ditangkap"), sense("arrested"));
        assert_eq!(sense("menenggelamkan"), sense("karam"));
        assert!(sense("membangun").is_some_and(Senses::is_once));
        assert!(sense("banjir").is_some_and(|sense| !Senses::is_once(sense)));
        assert_eq!(sense("kucing"), None);
    }

    #[test]
    fn no_word_has_two_senses() {
        let mut stems: Vec<(String, usize)> = super::stems().collect();
        stems.sort();
        stems.dedup();
        for pair in stems.windows(2) {
            assert_ne!(pair[0].0, pair[1].0, "{pair:?}");
        }
    }
}
