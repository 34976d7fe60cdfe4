//! What becomes a claim, and which claims tell one event.

use crate::story::{Event, Status};
use crate::{Article, Story, read};

/// The events of texts that were published on Wednesday, 8 May 2024: first day, status, sentences.
fn events(texts: &[&str]) -> Vec<(String, Status, usize)> {
    let given = "2024-05-08".parse().ok();
    let articles: Vec<Article> =
        texts.iter().map(|text| Article { analysis: read(text, None), file: None, given }).collect();
    let event = |event: &Event| (event.when.earliest.date().to_string(), event.status, event.tellings.len());
    Story::merge(&articles, &[]).events.iter().map(event).collect()
}

fn one(day: &str, status: Status) -> (String, Status, usize) {
    (day.to_owned(), status, 1)
}

#[test]
fn an_institution_declares_and_people_are_only_quoted() {
    let spokesman =
        "\"Kami menutup pabrik itu,\" kata juru bicara Dinas Lingkungan Hidup Ratri Anggraini, Selasa.";
    assert_eq!(events(&[spokesman]), [one("2024-05-07", Status::Reported)]);
    let neighbour = "\"Baunya menyengat sekali,\" kata Ratri Anggraini, warga Kampung Sawo, Selasa.";
    assert_eq!(events(&[neighbour]), []);
    let interview = "\"Kami menutup pabrik itu,\" kata juru bicara Dinas Lingkungan Hidup Ratri Anggraini \
        saat ditemui di kantornya, Selasa.";
    assert_eq!(events(&[interview]), []);
}

#[test]
fn what_was_said_on_a_day_is_not_what_happened_on_it() {
    let text = "Wali Kota Arif Pranoto meresmikan Pasar Sawo pada Senin (6/5/2024).\n\
        Arif Pranoto mengatakan awal pekan ini bahwa Pasar Sawo akan menampung 300 pedagang.";
    assert_eq!(events(&[text]).len(), 2);
}

#[test]
fn two_acts_of_a_meeting_are_two_events_and_go_on_without_a_time() {
    let text = "Wali Kota Arif Pranoto bertemu Serikat Pedagang Sawo dalam rapat pada Senin (6/5/2024).\n\
        Arif Pranoto memperingatkan Serikat Pedagang Sawo bahwa kios kosong akan disegel.\n\
        Serikat Pedagang Sawo menuntut Arif Pranoto menurunkan sewa.\n\
        Kios di Pasar Sawo kebanyakan dicat hijau.";
    let found = events(&[text]);
    assert_eq!(found, [0, 1, 2].map(|_| one("2024-05-06", Status::Reported)));
}

#[test]
fn the_same_done_once_more_is_another_event_of_the_day() {
    let text = "Wali Kota Arif Pranoto menengok korban kebakaran Pasar Sawo pada Senin (6/5/2024).\n\
        Arif Pranoto juga menengok korban di Puskesmas Wungu.";
    assert_eq!(events(&[text]).len(), 2);
    let other = "Wali Kota Arif Pranoto menengok korban kebakaran Pasar Sawo pada Senin (6/5/2024).\n\
        Pasar Sawo juga punya 12 kios pakaian.";
    assert_eq!(events(&[other]).len(), 1);
}

#[test]
fn what_comes_of_it_at_once_is_an_event_of_its_day() {
    let text = "Tanggul Kali Wungu jebol pada Senin (6/5/2024). Air merendam Kampung Sawo.";
    assert_eq!(events(&[text]).len(), 2);
    let state = "Tanggul Kali Wungu jebol pada Senin (6/5/2024). Tanggul itu terbuat dari tanah.";
    assert_eq!(events(&[state]).len(), 1);
}

#[test]
fn some_hours_before_a_dated_meeting_is_its_day() {
    let text = "Rapat pedagang Pasar Sawo digelar pada Senin (6/5/2024).\n\
        Beberapa jam sebelum rapat, seorang pedagang mencabut papan nama kiosnya.";
    assert_eq!(events(&[text]), [0, 1].map(|_| one("2024-05-06", Status::Reported)));
    let unknown = "Rapat pedagang Pasar Sawo digelar pada Senin (6/5/2024).\n\
        Beberapa jam sebelum senja, seorang pedagang mencabut papan nama kiosnya.";
    assert_eq!(events(&[unknown]).len(), 1);
}

#[test]
fn what_is_awaited_or_was_put_off_is_planned() {
    let awaited = "Pedagang Pasar Sawo mengecat kios menjelang kunjungan wali kota pada Rabu.";
    assert_eq!(events(&[awaited]), [one("2024-05-08", Status::Planned)]);
    let put_off = "Pembukaan Pasar Sawo pada Senin (6/5/2024) ditunda karena atapnya bocor.";
    assert_eq!(events(&[put_off]), [one("2024-05-06", Status::Planned)]);
    let said_before = "\"Rabu pukul 16.00 WIB wali kota membuka Pasar Sawo,\" demikian pernyataan Pemkot Wungu pada \
        Selasa malam (7/5/2024).";
    assert_eq!(events(&[said_before]).last(), Some(&one("2024-05-08", Status::Planned)));
}

#[test]
fn what_one_side_denies_again_is_one_event() {
    let first = "Direktur PT Sawo Makmur, Galih Prakosa, membantah menimbun beras di Gudang Wungu.";
    let again = "Galih Prakosa menyangkal semua tuduhan jaksa.";
    assert_eq!(events(&[first, again]), [("2024-05-08".to_owned(), Status::Denied, 2)]);
    let other = "Camat Wungu Retno Palupi menyangkal semua tuduhan jaksa.";
    assert_eq!(events(&[first, other]).len(), 2);
}

#[test]
fn a_count_stands_for_the_day_on_which_it_is_given() {
    let text = "\"Korban luka ledakan menjadi 14 orang,\" kata Kepala Puskesmas Wungu Sari Dewanti, Selasa.";
    assert_eq!(events(&[text]), [one("2024-05-07", Status::Reported)]);
    let now = "Korban luka ledakan kini 14 orang.";
    assert_eq!(events(&[now]), [one("2024-05-08", Status::Reported)]);
    let part = "Korban luka ledakan kini 14 orang. Dari jumlah itu, tiga orang luka bakar.";
    assert_eq!(events(&[part]).len(), 1);
}

#[test]
fn a_measure_is_taken_whose_end_is_to_come() {
    let taken = "Dinas Pendidikan Wungu meliburkan 40 sekolah sampai Jumat.";
    assert_eq!(events(&[taken]), [one("2024-05-10", Status::Reported)]);
    let goes_on = "Status tanggap darurat di Wungu berlaku sampai Jumat.";
    assert_eq!(events(&[goes_on]), [one("2024-05-10", Status::Planned)]);
    let planned = "Dinas Pendidikan Wungu akan meliburkan 40 sekolah sampai Jumat.";
    assert_eq!(events(&[planned]), [one("2024-05-10", Status::Planned)]);
}

#[test]
fn what_is_compared_with_a_time_is_not_told_of_it() {
    let text = "Dinas Pariwisata Wungu mencatat 900 tamu, turun dibandingkan dengan tahun lalu.";
    assert_eq!(events(&[text]), []);
    let text = "Dinas Pariwisata Wungu menutup Pantai Sawo pada tahun lalu.";
    assert_eq!(events(&[text]).len(), 1);
}

#[test]
fn what_has_gone_on_since_a_day_did_not_happen_on_it() {
    let text = "Tanggul Kali Wungu jebol pada Senin (6/5/2024). Sejak itu air merendam Kampung Sawo.";
    assert_eq!(events(&[text]).len(), 1);
}

#[test]
fn a_count_up_to_a_day_told_before_is_not_of_today() {
    let text =
        "Pencarian ditutup pada Senin (6/5/2024). Sampai hari terakhir, sembilan orang ditemukan tewas.";
    assert!(!events(&[text]).iter().any(|(day, ..)| day == "2024-05-08"));
}

#[test]
fn what_is_only_said_to_have_occurred_is_what_the_article_is_about() {
    let lead = "Bus wisata Puspa Kencana bertabrakan dengan truk pengangkut semen di Jalan Raya Wungu, Kabupaten Sawo, \
        Selasa (7/5/2024) siang. Empat penumpang luka.";
    let again =
        "Kepala Satuan Lalu Lintas Polres Sawo Arif Pranoto mengatakan tabrakan terjadi pukul 13.20 WIB.";
    let found = events(&[&format!("{lead} Warga datang membantu.\n{again}")]);
    assert!(found.contains(&("2024-05-07".to_owned(), Status::Reported, 2)), "{found:?}");
    // Something of another kind is another event.
    let other =
        "Kepala Satuan Lalu Lintas Polres Sawo Arif Pranoto mengatakan kebakaran terjadi pukul 13.20 WIB.";
    let found = events(&[&format!("{lead} Warga datang membantu.\n{other}")]);
    assert!(found.iter().all(|(_, _, tellings)| *tellings == 1), "{found:?}");
}
