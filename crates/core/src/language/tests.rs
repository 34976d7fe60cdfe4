//! Short texts of each language, invented.

use super::{Spoken, guess};

const INDONESIAN: &[&str] = &[
    "Polisi menangkap dua tersangka pencurian mobil di Bekasi.",
    "Harga beras naik 12 persen sejak Senin.",
    "Bupati Garut meninjau jembatan yang rusak.",
    "Banjir merendam ratusan rumah warga di Demak.",
    "Kereta api anjlok di Stasiun Cikawung, tidak ada korban.",
    "Karena hujan, pertandingan ditunda hingga Minggu.",
    "Gempa bermagnitudo 5,6 mengguncang Lumajang, warga panik.",
    "Rapat itu dihadiri gubernur dan para wali kota.",
    "Menteri mengatakan bahwa pajak tidak akan naik.",
    "Ia bisa datang hari Kamis.",
    "Perusahaan itu merugi Rp 3 miliar.",
    "Dokter merawat 12 pasien demam berdarah.",
    "Universitas Pesisir membuka tiga fakultas baru.",
    "Pengacara terdakwa mengajukan banding.",
    "Petugas pemadam datang setelah api membesar.",
    "Kapal itu tenggelam pada pukul 03.00 WIB.",
    "Bus jurusan Solo terguling di tol.",
    "KPU menunda pemilu di dua kecamatan.",
    "Warga mengeluhkan jalan yang berlubang.",
    "Presiden akan ke Papua pada bulan Agustus.",
];

const MALAY: &[&str] = &[
    "Polis menahan dua suspek kes curi kereta di Klang.",
    "Harga beras naik 12 peratus sejak Isnin.",
    "Menteri Besar melawat jambatan yang rosak kerana banjir.",
    "Seramai 300 mangsa banjir dipindahkan ke pusat pemindahan.",
    "Kerana hujan, perlawanan ditangguhkan ke hari Ahad.",
    "Beliau berkata, siasatan masih dijalankan.",
    "Mahkamah menjatuhkan hukuman penjara kepada tertuduh.",
    "Syarikat itu kerugian RM3 bilion.",
    "Doktor merawat 12 pesakit denggi di wad itu.",
    "Universiti itu membuka tiga fakulti baharu.",
    "Bas ekspres terbabas di lebuh raya, lapan cedera.",
    "Peguam tertuduh memohon rayuan.",
    "Anggota bomba tiba selepas api merebak.",
    "Kerajaan tidak akan menaikkan cukai, kata Perdana Menteri.",
    "Dia boleh datang pada hari Khamis.",
    "Orang ramai diminta menyalurkan maklumat kepada polis.",
    "Parlimen bersidang semula pada bulan Ogos.",
    "Wang tunai dan dadah dirampas dalam serbuan itu.",
    "Kanak-kanak itu ditemukan selamat oleh penduduk kampung, lapor polis.",
    "Pilihan raya kecil ditetapkan pada bulan Disember.",
];

const ENGLISH: &[&str] = &[
    "Police arrested two men on Monday.",
    "The price of rice has risen by 12 percent.",
    "A bridge collapsed in West Java.",
    "Hundreds were displaced by the flood in Demak.",
    "The minister said taxes would not rise.",
    "She will be in Jakarta on Thursday.",
    "Its shares fell after the report.",
    "Doctors are treating 12 patients with dengue.",
    "The vessel sank at 3 a.m. off Batam.",
    "Bupati Garut said the road was closed.",
];

/// What says too little, or is in none of the three.
const UNSURE: &[&str] = &[
    "Jakarta, 2024",
    "12345",
    "Garut Lumajang Bekasi",
    "",
    "Der Preis für Reis ist seit Montag auf dem Markt dort weiter gestiegen, wie es hieß.",
    "Rega beras ing pasar mundhak maneh wiwit wingi, miturut para bakul sing dodolan ing kono.",
    "Le prix du riz continue de grimper depuis lundi selon les commerçants du marché central.",
];

#[test]
fn short_texts_are_told_apart() {
    let all = [
        (INDONESIAN, Spoken::Indonesian),
        (MALAY, Spoken::Malay),
        (ENGLISH, Spoken::English),
        (UNSURE, Spoken::Unsure),
    ];
    let texts = all.iter().flat_map(|(texts, spoken)| texts.iter().map(move |text| (*text, *spoken)));
    let told: Vec<(&str, Spoken, Spoken)> =
        texts.map(|(text, spoken)| (text, spoken, guess(text).spoken)).collect();
    let wrong: Vec<_> = told.iter().filter(|(_, spoken, found)| spoken != found).collect();
    println!("{} of {} right: {wrong:#?}", told.len() - wrong.len(), told.len());
    assert!(wrong.len() * 20 <= told.len(), "{wrong:#?}");
}

#[test]
fn a_short_text_is_not_called_foreign() {
    assert!(!guess("Banjir bandang Garut").is_doubtful);
}

#[test]
fn a_short_article_of_many_names_is_not_called_foreign() {
    let articles = [
        "Dermaga Tanjung Rusa Ditutup\nTANJUNG RUSA, WartaSiang.com - Kepala Dinas Perhubungan Abdul Rahman Siregar menutup dermaga \
         Tanjung Rusa. Kepala Syahbandar Agus Wibowo mengatakan tiang dermaga retak. Ketua Serikat Nelayan Yohanes Lado menyesalkan \
         keputusan itu.",
        "Arema Kunci Gelar Juara\nMALANG - Gol tunggal Rizky Pora memastikan kemenangan Arema. Pelatih Joel Cornelli memainkan lima \
         pemain muda. Kapten Johan Alfarizi mengangkat piala.",
    ];
    for article in articles {
        let told = guess(article);
        assert_eq!((told.spoken, told.is_doubtful), (Spoken::Indonesian, false), "{article}");
    }
}

#[test]
fn a_long_malay_text_is_doubtful_and_an_indonesian_one_with_a_malay_quotation_is_not() {
    assert!(guess(&MALAY.join(" ")).is_doubtful);
    let told = guess(&format!(
        "{} \"Saya bimbang wang itu hilang,\" kata seorang warga Johor.",
        INDONESIAN.join(" ")
    ));
    assert_eq!((told.spoken, told.is_doubtful), (Spoken::Indonesian, false));
}
