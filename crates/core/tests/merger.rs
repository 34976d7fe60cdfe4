//! A story that is kept while its articles come and go is that which they make from scratch, also where many of them tell
//! the same.

#![cfg(not(target_arch = "wasm32"))]

use std::rc::Rc;
use std::sync::LazyLock;

use jiff::civil::date;
use linimasa_core::story::Merger;
use linimasa_core::{Article, Story, read};
use proptest::prelude::*;

/// What many articles tell, in part word for word. The numbers put other things in the place of `#`.
const SENTENCES: [&str; 15] = [
    "Tanggul Kali Meranti jebol pada Senin (4/3/2024) pukul 0#.10 WIB dan merendam dua desa di Kecamatan Sukaraja.",
    "Sebanyak # orang tewas akibat banjir di Desa Karangsari hingga Selasa siang.",
    "\"Kami sudah meminta perbaikan tanggul itu sejak dua tahun lalu, tetapi tidak ada yang datang,\" kata Lurah \
     Karangsari Darmo Setyo.",
    "Bupati Ratna Hapsari meninjau Desa Karangsari pada # Maret 2024 bersama 4# warga.",
    "Hapsari akan bertemu warga pada Kamis besok di balai desa.",
    "Kepala Dinas Pekerjaan Umum Bagas Wirya membantah tuduhan bahwa tanggul itu kurang dirawat.",
    "Tanggul itu dibangun pada 193# oleh pemborong dari Semarang.",
    "Warga mengungsi ke Balai Desa Mekarjaya sejak Senin malam, kata Wirya, Rabu.",
    "Badan Penanggulangan Bencana Daerah (BPBD) mencatat 1# rumah rusak pada Selasa (5/3/2024).",
    "BPBD menyalurkan bantuan logistik bagi pengungsi di # posko sejak kemarin.",
    "Jalan raya di Desa Mekarjaya ditutup mulai Rabu pukul 1#.00 WIB karena longsor.",
    "Pengungsi mengeluh belum mendapat air bersih, selimut dan obat sampai # hari setelah banjir.",
    "Regent Ratna Hapsari said # people were missing after the flood in Karangsari on March 4, 2024.",
    "Pasar di Desa Mekarjaya dibuka lagi pada awal bulan ini, kata Lurah # itu.",
    "Ralat: kemarin kami menulis # orang tewas akibat banjir, seharusnya 9 orang.",
];

/// So many articles there are.
const COUNT: usize = 36;

static ARTICLES: LazyLock<Vec<Article>> = LazyLock::new(|| {
    let article = |number: usize| {
        let mut text = format!("Kabar Banjir {number}\n");
        if !number.is_multiple_of(4) {
            text += &format!("{}/3/2024 09:00 WIB\n", 4 + number % 7);
        }
        if number.is_multiple_of(3) {
            text += "KARANGSARI, WartaMeranti.com - ";
        }
        // Which sentences stand side by side, and with which numbers, is as good as random.
        for at in 0..4 + number % 3 {
            let which = number * 31 + at * at * 17 + number / 5;
            text += &SENTENCES[which % SENTENCES.len()].replace('#', &(2 + which % 3 * 2).to_string());
            text.push(if at % 2 == 0 { ' ' } else { '\n' });
        }
        Article { analysis: read(&text, None), file: None, given: None }
    };
    (0..COUNT).map(article).collect()
});

/// An article leaves, or comes with or without a date from outside.
type Step = (usize, Option<Option<i8>>);

fn step() -> impl Strategy<Value = Step> {
    (0..COUNT, proptest::option::of(proptest::option::of(1_i8..28)))
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(24))]

    #[test]
    fn a_story_that_is_kept_is_that_from_scratch(
        order in Just((0..COUNT).collect::<Vec<_>>()).prop_shuffle(),
        first in 0..COUNT,
        steps in proptest::collection::vec(step(), 1..8),
    ) {
        let all = &*ARTICLES;
        let mut desk: Vec<Rc<Article>> = Vec::new();
        let mut merger: Merger<Rc<Article>> = Merger::new(Vec::new());
        for &which in &order[..first] {
            desk.push(Rc::new(all[which].clone()));
            merger.put(Rc::new(all[which].clone()));
        }
        merger.story();
        for (which, dated) in steps {
            let id = &all[which].analysis.id;
            desk.retain(|article| article.analysis.id != *id);
            match dated {
                None => drop(merger.remove(id)),
                Some(day) => {
                    let given = day.map(|day| date(2024, 3, day));
                    let article = Rc::new(Article { given, ..all[which].clone() });
                    desk.push(article.clone());
                    merger.put(article);
                }
            }
            let articles: Vec<Article> = desk.iter().map(|article| Article::clone(article)).collect();
            prop_assert_eq!(merger.story(), &Story::merge(&articles, &[]));
        }
    }
}

#[test]
fn the_articles_tell_enough_to_compare() {
    let story = Story::merge(&ARTICLES, &[]);
    let most = story.repeats.iter().map(|repeat| repeat.places.len()).max();
    assert!(most > Some(8), "a passage stands in more articles than are all linked: {most:?}");
    assert!(story.updates.len() > 5, "{:?}", story.updates);
    assert!(story.events.len() > 10 && !story.conflicts.is_empty() && story.entities.len() > 5);
}
