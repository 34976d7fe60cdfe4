//! Articles of an invented story that tell their day only together.

use crate::{Article, Story, read};

const DATED: &str = "Jembatan Wira Ambruk\nRabu, 6 Maret 2024 - 09:00 WIB\n\
    Jembatan Wira di Kalianyar ambruk diterjang banjir pada Selasa (5/3/2024) malam.\n\
    \"Kami menutup Jembatan Wira sejak Senin (4/3) karena tiangnya retak,\" kata Lurah Kalianyar Darmo Setyo.";

/// The day that the story gives the second of two articles.
fn day_of(second: &str) -> Option<String> {
    day_among(&[DATED], second)
}

/// The day that the story gives an article beside some others.
fn day_among(others: &[&str], text: &str) -> Option<String> {
    let article = |text: &&str| Article { analysis: read(text, None), file: None, given: None };
    let articles: Vec<Article> = others.iter().chain([&text]).map(article).collect();
    let story = Story::merge(&articles, &[]);
    let id = &articles.last()?.analysis.id;
    let member = story.articles.iter().find(|member| member.id == *id)?;
    member.published.day().map(|day| day.to_string())
}

#[test]
fn a_weekday_that_counts_from_the_writing_leaves_the_week_of_the_others() {
    let text = "Warga Kalianyar Menyeberang dengan Rakit\n\
        Jembatan Wira di Kalianyar ambruk diterjang banjir Selasa malam.\n\
        Lurah Kalianyar akan memasang jembatan darurat pada Jumat besok.";
    assert_eq!(day_of(text), Some("2024-03-07".to_owned()));
}

#[test]
fn what_was_said_on_a_weekday_is_printed_on_it_unless_later_days_are_told() {
    let said = "Bupati Tinjau Jembatan Wira\n\
        \"Jembatan Wira akan kami bangun lagi,\" kata Bupati Sari Wulandari di Kalianyar, Kamis.\n\
        Jembatan itu ambruk diterjang banjir pada Selasa (5/3/2024) malam.";
    assert_eq!(day_of(said), Some("2024-03-07".to_owned()));
    let later = format!("{said}\nJumat pagi petugas mengangkat puing jembatan.");
    assert_eq!(day_of(&later), None);
}

#[test]
fn days_side_by_side_are_not_chosen_between() {
    let text = "Penyebab Ambruknya Jembatan Wira\n\
        Dinas Pekerjaan Umum memeriksa Jembatan Wira di Kalianyar, Kamis (7/3/2024).";
    assert_eq!(day_of(text), None);
}

#[test]
fn a_shared_sentence_dates_the_weekdays_in_it() {
    let text = "Jembatan Ditutup\n\
        \"Kami menutup Jembatan Wira sejak kemarin karena tiangnya retak,\" kata Lurah Kalianyar Darmo Setyo.";
    assert_eq!(day_of(text), Some("2024-03-05".to_owned()));
}

#[test]
fn a_weekday_alone_does_not_lie_six_days_back() {
    // Written on a Thursday, "Jumat" would be six days ago.
    let text = "Warga Kalianyar Membersihkan Puing\n\
        \"Kami bekerja bakti,\" kata Lurah Kalianyar Darmo Setyo, Kamis.\n\
        Puing Jembatan Wira telah diangkat petugas pada Jumat.\n\
        Jembatan Wira di Kalianyar ambruk pada Selasa (5/3/2024) malam.";
    assert_eq!(day_of(text), None);
}

#[test]
fn what_goes_on_until_a_weekday_is_no_count() {
    let text = "Sekolah di Kalianyar Diliburkan\n\
        \"Anak-anak belum bisa menyeberang,\" kata Lurah Kalianyar Darmo Setyo, Kamis.\n\
        Jembatan Wira ambruk diterjang banjir pada Selasa (5/3/2024) malam.\n\
        Sekolah di dua desa diliburkan sampai Rabu.";
    assert_eq!(day_of(text), Some("2024-03-07".to_owned()));
}

const FIRST: &str = "Lima Orang Tewas dalam Kebakaran Pabrik Tenun Larasati\n\
    Selasa, 7 Mei 2024 - 21:00 WIB\n\
    Pabrik tenun Larasati di Randuwangi terbakar pada Selasa (7/5/2024) pagi. Lima orang meninggal.";
const LATER: &str = "Korban Kebakaran Larasati Bertambah\n\
    Senin, 13 Mei 2024 - 10:00 WIB\n\
    Korban meninggal akibat kebakaran pabrik tenun Larasati di Randuwangi menjadi 14 orang. Pabrik itu terbakar pada \
    Selasa (7/5/2024).";

#[test]
fn whoever_tells_of_more_dead_wrote_later() {
    let text = "Keluarga Korban Larasati Menunggu\n\
        Korban meninggal akibat kebakaran pabrik tenun Larasati di Randuwangi menjadi sembilan orang.\n\
        \"Kami masih mencari korban,\" kata Kepala Polisi Randuwangi Bagus Santosa, Kamis.";
    assert_eq!(day_among(&[FIRST, LATER], text), Some("2024-05-09".to_owned()));
    // With as many dead as on the Monday it may be of any later week too.
    let late = text.replace("sembilan orang", "14 orang");
    assert_eq!(day_among(&[FIRST, LATER], &late), None);
}

#[test]
fn whoever_counts_the_dead_up_to_an_hour_writes_on_that_day() {
    let text = "Korban Kebakaran Larasati Bertambah\n\
        Korban meninggal akibat kebakaran pabrik tenun Larasati di Randuwangi bertambah menjadi sembilan orang hingga \
        Kamis (9/5/2024) pukul 12.00 WIB.";
    assert_eq!(day_among(&[FIRST, LATER], text), Some("2024-05-09".to_owned()));
    // At night it may be printed the day after.
    let night = text.replace("12.00", "21.00");
    assert_eq!(day_among(&[FIRST, LATER], &night), None);
    // Until then it may be planned.
    let planned = text.replace("bertambah menjadi sembilan orang", "dicari");
    assert_eq!(day_among(&[FIRST, LATER], &planned), None);
}

#[test]
fn a_weekday_that_was_copied_counts_from_another_day() {
    let copy = "Pabrik Larasati Digeledah\nSelasa, 28 Mei 2024 - 08:00 WIB\n\
        Penyidik menggeledah kantor dan gudang milik pabrik tenun Larasati di Randuwangi pada Senin. Begitu dikutip dari \
        Kantor Berita Nusa pekan lalu.";
    let text = "Polisi Menggeledah Pabrik Larasati\n\
        Penyidik menggeledah kantor dan gudang milik pabrik tenun Larasati di Randuwangi pada Senin.\n\
        \"Kami menyita lima kardus dokumen,\" kata Kepala Polisi Randuwangi Bagus Santosa, Selasa.";
    assert_eq!(day_among(&[FIRST, copy], text), None);
}

#[test]
fn a_date_told_in_words_for_both_tenses_is_near() {
    let text = "Pabrik Larasati Akan Ditutup\n\
        Rapat tentang kebakaran pabrik tenun Larasati di Randuwangi digelar pada Rabu (8/5/2024).\n\
        \"Kami sepakat menutup pabrik itu,\" kata Bupati Ratih Puspita, Jumat.";
    assert_eq!(day_among(&[FIRST, LATER], text), Some("2024-05-10".to_owned()));
}
