//! Every rule of the tagger has a sentence here. The expected names are written into the text:
//! `{PER Harun Wirya}`; a line is a sentence, and the lines of one text share what is known of its names.

use ner::{NewsTagger, Tagger, Token, tokenize};

/// The text without its marks, and where each sentence of it lies.
fn plain(marked: &str) -> (String, Vec<std::ops::Range<usize>>) {
    let mut text = String::new();
    let mut sentences = Vec::new();
    for line in marked.lines().map(str::trim).filter(|line| !line.is_empty()) {
        let start = text.len();
        let mut rest = line;
        while let Some((before, after)) = rest.split_once('{') {
            text.push_str(before);
            let (name, behind) = after.split_once('}').expect("a mark is closed");
            text.push_str(name.split_once(' ').expect("a mark has a label").1);
            rest = behind;
        }
        text.push_str(rest);
        sentences.push(start..text.len());
        text.push('\n');
    }
    (text, sentences)
}

/// The text with the tagger's names marked.
fn marked(text: &str, sentences: &[std::ops::Range<usize>]) -> String {
    let tokens: Vec<Token<'_>> = sentences.iter().flat_map(|s| tokenize(text, s.clone())).collect();
    let mut out = String::new();
    let mut at = 0;
    for name in NewsTagger.tag(&tokens) {
        let (start, end) = (tokens[name.tokens.start].start, tokens[name.tokens.end - 1].end());
        out.push_str(&text[at..start]);
        out.push_str(&format!("{{{} {}}}", name.label, &text[start..end]));
        at = end;
    }
    out.push_str(&text[at..]);
    out
}

#[track_caller]
fn check(expected: &str) {
    let (text, sentences) = plain(expected);
    let lines: Vec<&str> = expected.lines().map(str::trim).filter(|line| !line.is_empty()).collect();
    assert_eq!(marked(&text, &sentences).trim_end(), lines.join("\n"));
}

#[test]
fn titles_stand_outside_names() {
    check("Wakil Bupati {LOC Lamongan} {PER Sekar Wulandari} membuka pasar malam.");
    check("Menurut Prof. Dr. H. {PER Teguh Hartawan}, padi itu tahan kering.");
    check("Kombes Pol. {PER Rudi Sanjaya} memimpin apel.");
    check("Acara dihadiri Pak {PER Wiryo} dan Bu {PER Lastri}.");
    check("Menteri Perdagangan {PER Ratna Hapsari} meninjau gudang.");
    check("Pelatih {ORG Persib} {PER Bagus Hermawan} mengganti kiper.");
}

#[test]
fn a_title_reaches_over_a_few_small_words_to_a_comma() {
    check("Koordinator aksi, {PER Tukiman}, pulang lebih dulu.");
    check("Ketua panitia lomba, {PER Sulastri}, menutup acara.");
}

#[test]
fn the_place_of_an_office_is_a_name_of_its_own() {
    check("Camat {LOC Randusari}, {PER Tuti Alawiyah}, mendata warga.");
    check("Kapolres {LOC Garut} AKBP {PER Rudi Sanjaya} memeriksa saksi.");
}

#[test]
fn the_longest_organisation_wins() {
    check("Surat itu dikirim {ORG Kementerian Luar Negeri Jepang} kemarin.");
    check("{ORG Kementerian Kelautan dan Perikanan} menutup tambak.");
    check("Menurut {ORG Kementerian Pendidikan, Kebudayaan, Riset, dan Teknologi}, buku dibagikan.");
    check("Pendapat itu datang dari {ORG Dewan Kopi Nasional}.");
    check("Beasiswa dari {ORG Universitas Gadjah Mada} bertambah.");
    check("Perjanjian dengan {ORG PT Sinar Bahari Utama} batal.");
    check("{ORG Partai Kebangkitan Bangsa} menggelar rapat.");
    check("{ORG Polres Garut} dan {ORG BPBD Garut} mengirim tim.");
}

#[test]
fn a_person_behind_an_organisation_is_apart() {
    check("Kata juru bicara {ORG Kementerian Perdagangan} {PER Asti Pramono}, harga turun.");
    check("Kepala {ORG Dinas Pertanian Garut} {PER Hendra Gunawan} membantah.");
    check("Ketua {ORG Yayasan Rina Lestari} ({ORG YRL}) {PER Dewi Susanti} hadir.");
}

#[test]
fn two_joined_departments_are_two() {
    check("Rapat {ORG Dinas Kesehatan} dan {ORG Dinas Sosial} ditunda.");
}

#[test]
fn organisation_for_a_purpose() {
    check("Sidang {ORG Organisasi untuk Perdamaian dan Pembangunan di Afrika} ({ORG OPPA}) dibuka.");
}

#[test]
fn an_acronym_in_brackets_may_stand_inside_a_name() {
    check("Kepala {ORG Badan Penanggulangan Bencana Daerah (BPBD) Garut} {PER Hendra Gunawan} hadir.");
}

#[test]
fn countries_are_places_also_where_they_qualify() {
    check("Kapal nelayan {LOC Vietnam} dan pasukan {LOC Filipina} bertemu di {LOC Laut Natuna Utara}.");
    check("Hubungan {LOC Jepang}-{LOC Korea Selatan} membaik.");
    check("Kelompok pro-{LOC Thailand} berunjuk rasa di {LOC Asia Timur} dan {LOC Asia Tengah dan Selatan}.");
    check("Tim itu mengalahkan tuan rumah {LOC Malaysia} dan tetangga {LOC Thailand}nya.");
}

#[test]
fn clitics_stand_outside() {
    check("Anggota {ORG DPRD}-nya hadir semua.");
}

#[test]
fn seats_of_government_keep_their_type() {
    check("Sidang {ORG Dewan Jepang-ASEAN} ditunda.");
    check("{LOC Tokyo} menolak, sedangkan {ORG Downing Street} diam.");
}

#[test]
fn places_behind_their_kind() {
    check("{LOC Kali Meranti} meluap sampai {LOC Jalan Mangga Dua} dan {LOC Bendungan Wirogaten}.");
    check("Kapal bersandar di {LOC Pelabuhan Labuan Sait}, {LOC Pulau Samaru}.");
    check("Jenazah dimakamkan di {LOC Desa Tirtasari}, {LOC Kecamatan Wonosobo}.");
}

#[test]
fn ships_and_operations_are_other_names() {
    check("{MISC KM Merpati Laut} karam. Kapal motor {MISC Merpati Laut} dibuat 1990.");
    check("Polisi menggelar {MISC Operasi Ketupat}.");
}

#[test]
fn common_words_at_the_start_of_a_sentence_are_no_names() {
    check("Namun, {PER Slamet} pulang. Sementara itu, warga menunggu. Pejabat itu diam.");
    check("Gosipnya, {PER Slamet} pindah. Pencoblosan ditunda. Orang-orang menunggu.");
}

#[test]
fn months_and_weekdays_are_no_names() {
    check("Rapat Senin, 4 Februari, dipindah ke Kamis Pon pukul 09.00 WIB.");
}

#[test]
fn what_is_said_of_a_name_decides_its_kind() {
    check("\"Kami siap,\" ujar {PER Wagirin}.");
    check("{PER Mulyadin} (54) mengaku lega.");
    check("Warga {LOC Tirtokulon} mengungsi ke {LOC Banjarkulon}.");
    check("Maskapai {ORG Cenderawasih} membatalkan penerbangan, dikutip dari {ORG Lintaskota}.");
}

#[test]
fn one_string_has_one_kind_in_a_text() {
    check(
        "Banjir melanda {LOC Desa Tirtokulon} semalam.
         {LOC Tirtokulon} gelap sampai pagi.",
    );
    check(
        "Kata saksi {PER Harun Wiryakarta}, jembatan itu rapuh.
         {PER Wiryakarta} melihatnya sendiri.",
    );
}

#[test]
fn names_in_a_list_are_of_one_kind() {
    check("Air merendam tiga desa, yakni {LOC Tirtokulon}, {LOC Wanakerta} dan {LOC Cisumur}.");
}

#[test]
fn two_people_with_a_hyphen_between_them() {
    check("Pasangan {PER Harun Wirya}-{PER Siti Aminah} unggul.");
}

#[test]
fn headlines_write_common_words_with_capitals() {
    check(
        "Bupati {PER Harun} Tegaskan Pasar Segera Dibuka
         Bupati {PER Harun Wirya} menegaskan pasar dibuka pekan depan.",
    );
    check(
        "WARGA {LOC GARUT} MENGUNGSI KE BALAI DESA
         Warga {LOC Garut} mengungsi.",
    );
}

#[test]
fn datelines_name_a_place_and_an_outlet() {
    check("{LOC WONOSARI}, {ORG Lintaskota.com} - Pasar itu ramai.");
    check("{LOC Wonosari} ({ORG LKN}) - Pasar itu ramai.");
}

#[test]
fn initials_of_a_person_named_in_full() {
    check(
        "Polisi menahan {PER Hendra Wirya Santosa} kemarin.
         {PER HWS} membantah.",
    );
}

#[test]
fn balinese_and_butonese_first_words_belong_to_the_name() {
    check("Kepala {ORG Kantor SAR Denpasar} {PER I Ketut Suparta} hadir.");
    check("Anggota {ORG Bawaslu Kendari} {PER La Ode Hamzah} hadir.");
}

#[test]
fn english_text() {
    check(
        "The {ORG Ministry of Trade and Industry} said {PER Rudi Hartanto}, a spokesman for the {ORG Singapore Police Force}, was right.",
    );
    check("{PER Rudi Hartanto}'s lawyer said he flew to {LOC Orchard Road} on Monday.");
}

#[test]
fn brands_that_begin_small() {
    check("Ia dihubungi {ORG lintas24} dan {ORG kabarKota} semalam.");
}

/// Text that nobody would write must still be read to its end, and at once.
#[test]
fn strange_text_is_read_too() {
    for text in
        ["", ".", "(((((", "A", "PT", "Kabupaten", "Dinas dan", "\u{301}\u{301}", "A-B-C-D-", "é’s 'n'"]
    {
        let tokens = tokenize(text, 0..text.len());
        let names = NewsTagger.tag(&tokens);
        assert!(
            names.iter().all(|n| n.tokens.start < n.tokens.end && n.tokens.end <= tokens.len()),
            "{text:?}"
        );
    }
    assert!(tokenize("é", 1..2).is_empty());
    let long =
        "Dinas Kesehatan dan Kali Wirya, ".repeat(4000) + &"(A) ".repeat(4000) + &"Budi ".repeat(20000);
    let heads = ["PT ", "Dinas ", "Kali ", "KM ", "Jalan ", "Ministry of ", "Camat ", "Organisasi untuk "];
    let long =
        heads.iter().fold(long, |long, head| long + head + &"Wirya ".repeat(1500) + &"Budi ".repeat(1500));
    let tokens = tokenize(&long, 0..long.len());
    let names = NewsTagger.tag(&tokens);
    assert!(names.windows(2).all(|pair| pair[0].tokens.end <= pair[1].tokens.start));
}
