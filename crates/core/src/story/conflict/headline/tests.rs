//! Headlines that their texts contradict, and those that they do not. All are invented.

use crate::story::ConflictKind;
use crate::{Article, Story, read};

/// What is told of a headline with its text, printed on Thursday, 9 May 2024: the kind, and the words or the time of each
/// side.
fn told(headline: &str, text: &str) -> Vec<ConflictKind> {
    let text = format!("{headline}\nKamis, 9 Mei 2024 10:00 WIB\nWUNGU - {text}\n");
    let articles = [Article { analysis: read(&text, None), file: None, given: None }];
    let story = Story::merge(&articles, &[]);
    let words = |place: crate::story::Place| place.span.of(&articles[0].analysis.text);
    for conflict in &story.conflicts {
        assert_eq!(words(conflict.sides[0].place), headline);
        assert!(conflict.is_of_one_article() && conflict.sides.len() == 2);
    }
    story.conflicts.iter().map(|conflict| conflict.kind).collect()
}

#[test]
fn a_number_that_is_told_nowhere_contradicts_another_of_the_same() {
    let headline = "Angin Puting Beliung Rusak 312 Rumah di Wungu";
    let text = "Angin puting beliung menerjang Kecamatan Wungu, Rabu (8/5/2024) sore. Rumah yang rusak tercatat 321 unit.";
    assert_eq!(told(headline, text), [ConflictKind::Number]);
    assert_eq!(told(headline, &text.replace("321", "312")), []);
    assert_eq!(told(headline, &text.replace("tercatat 321", "sekitar 300")), []);
    let parts = text.replace("tercatat 321 unit", "berat 112 unit, sedangkan 200 rumah rusak ringan");
    assert_eq!(told(headline, &parts), []);
    assert_eq!(told(headline, &text.replace("Rumah yang", "Tahun lalu rumah yang")), []);
    assert_eq!(told("Ratusan Rumah di Wungu Rusak Diterjang Angin", text), []);
}

#[test]
fn sums_of_money_are_compared_whole_and_not_in_part() {
    let headline = "Bendahara Koperasi Randu Gelapkan Rp 840 Juta";
    let text = "Polisi menahan bendahara Koperasi Randu, Rabu (8/5/2024). Ia menggelapkan uang simpanan Rp 480 juta.";
    assert_eq!(told(headline, text), [ConflictKind::Number]);
    assert_eq!(told(headline, &text.replace("uang simpanan", "uang simpanan, antara lain")), []);
    assert_eq!(told(headline, &text.replace("480 juta", "840.000.000")), []);
    assert_eq!(told(headline, &text.replace("480 juta", "0,84 miliar")), []);
}

#[test]
fn a_day_that_is_told_nowhere_contradicts_the_one_that_is() {
    let headline = "Jembatan Randu Dibuka Lagi Senin";
    let text =
        "Jembatan Randu dibuka lagi untuk kendaraan, Selasa (7/5/2024). Perbaikannya memakan waktu sebulan.";
    assert_eq!(told(headline, text), [ConflictKind::Date]);
    assert_eq!(told(headline, &text.replace("Selasa (7/5/2024)", "Senin (6/5/2024)")), []);
    assert_eq!(told(headline, &text.replace("dibuka lagi", "batal dibuka")), []);
    let both = format!("{text} Kendaraan pertama sebenarnya melintas Senin malam.");
    assert_eq!(told(headline, &both), []);
    let said = "Jembatan Randu dibuka lagi untuk kendaraan. \"Sudah aman,\" kata Camat Wungu, Rini Hastuti, Selasa (7/5/2024).";
    assert_eq!(told(headline, said), []);
}

#[test]
fn clock_times_are_compared_in_their_zones() {
    let headline = "Salat Gerhana di Wungu Dimulai Pukul 19.00 WIB";
    let text = "Salat gerhana di alun-alun Wungu dimulai pukul 20.30 WIB, Rabu (8/5/2024).";
    assert_eq!(told(headline, text), [ConflictKind::Date]);
    assert_eq!(told(headline, &text.replace("20.30 WIB", "20.00 WITA")), []);
    assert_eq!(told(headline, &text.replace("20.30", "19.05")), []);
}

#[test]
fn somebody_has_one_age() {
    let headline = "Terseret Arus, Bocah 6 Tahun di Wungu Hilang";
    let text = "Seorang anak hilang terseret arus Kali Randu, Rabu (8/5/2024). Korban berinisial DK (8) sedang bermain.";
    assert_eq!(told(headline, text), [ConflictKind::Number]);
    assert_eq!(told(headline, &text.replace("(8)", "(6)")), []);
    assert_eq!(told(headline, &text.replace("(8)", "(46)")), []);
    assert_eq!(told(headline, &format!("{text} Ibunya, Wartini (29), pingsan.")), []);
}

#[test]
fn a_regency_excludes_another_and_not_its_villages_or_its_province() {
    let headline = "Gudang Petasan Meledak di Kudus";
    let text = "Gudang petasan itu berada di Desa Ngadi, Kecamatan Wungu, Kabupaten Jepara. Ledakannya terdengar jauh.";
    assert_eq!(told(headline, text), [ConflictKind::Place]);
    assert_eq!(told(headline, &text.replace("Kabupaten Jepara", "Kabupaten Kudus")), []);
    assert_eq!(told(headline, &text.replace(", Kabupaten Jepara", "")), []);
    assert_eq!(told("Gudang Petasan Meledak di Jawa Tengah", text), []);
}

#[test]
fn a_match_has_one_score() {
    let headline = "Gebuk Randu United 3-0, Wungu FC Juara";
    let text = "Wungu FC menjadi juara liga. Kemenangan 2-0 atas Randu United diraih di kandang lawan, Rabu (8/5/2024).";
    assert_eq!(told(headline, text), [ConflictKind::Number]);
    assert_eq!(told(headline, &text.replace("2-0", "3-0")), []);
    assert_eq!(told(headline, &text.replace("Kemenangan", "Pada putaran pertama, kemenangan")), []);
}
