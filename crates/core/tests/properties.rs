//! What holds for every text, and that time grows with its length.

mod soundness;

use std::time::{Duration, Instant};

use linimasa_core::text::Layout;
use linimasa_core::{Article, Story, language, mention, quantity, quote, read};
use proptest::prelude::*;
use timex::Language;

/// Pieces of news, and what no newspaper prints.
const PIECES: &[&str] = &[
    "\"",
    "“",
    "”",
    "‘",
    "’",
    "'",
    "«",
    "»",
    "(",
    ")",
    "[",
    "]",
    ".",
    ",",
    ":",
    "?",
    "…",
    " ",
    " ",
    " ",
    "\n",
    "\n\n",
    "-",
    "kata ",
    "ujarnya ",
    "mengatakan ",
    "bahwa ",
    "menurut ",
    "membantah ",
    "dia ",
    "seorang ",
    "warga ",
    "Bupati ",
    "Ratna Dewi",
    "Kementerian Ekonomi, Perdagangan dan Industri ",
    "Dinas Sosial dan Tenaga Kerja",
    "PT Sinar Laut (SL) ",
    "di Kecamatan Wonoasri, ",
    "juru bicara ",
    ", ",
    "Tono ",
    "Kamis ",
    "Baca juga: ",
    "Foto: ",
    "JAKARTA - ",
    "Editor:",
    "(abc/def)",
    "Prof. ",
    "No. ",
    "1.250 ",
    "Rp 2,5 miliar ",
    "10-15 ",
    "3-1",
    "skor ",
    "suara ",
    "empat ",
    "lawan ",
    "banding 40 ",
    "1:4",
    "satu dari lima ",
    "one in ",
    "lebih dari ",
    "ratusan ",
    "sepertiga ",
    "2/3 ",
    "orang ",
    "per ",
    "juta ",
    "1 banding 3 ",
    "puluhan hingga ",
    "beberapa ratus ",
    "kg/",
    "US$",
    "said ",
    "the ",
    "of ",
    "é",
    "👍",
    "\u{301}",
    "\u{0}",
    "\t",
];

fn pieces() -> impl Strategy<Value = String> {
    proptest::collection::vec(proptest::sample::select(PIECES), 0..60).prop_map(|pieces| pieces.concat())
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(400))]

    #[test]
    fn any_mixture_of_news_is_read_soundly(text in pieces()) {
        soundness::holds(&read(&text, None));
    }

    #[test]
    fn any_characters_are_read_soundly(text in "\\PC{0,200}") {
        soundness::holds(&read(&text, None));
    }
}

/// A million bytes of one piece; a tenth of that where nothing is optimised.
fn long(piece: &str) -> String {
    let length = if cfg!(debug_assertions) { 100_000 } else { 1_000_000 };
    piece.repeat(length / piece.len())
}

/// How long the steps of this crate take over a text, times and names left out.
fn took(text: &str) -> Duration {
    let start = Instant::now();
    language::guess(text);
    let layout = Layout::read(text, Language::Indonesian);
    let names = mention::Mentions::default();
    let quotes = quote::read(text, &layout, &names, Language::Indonesian);
    let quantities = quantity::read(text, &layout, &[], &names, Language::Indonesian);
    assert!(quotes.len() + quantities.len() <= text.len());
    start.elapsed()
}

#[test]
fn long_texts_of_anything_are_read_to_their_end() {
    read_hostile_text(false);
}

#[test]
#[ignore = "goes by the clock, so only a quiet machine can tell: cargo test -- --ignored"]
fn a_megabyte_of_anything_takes_time_in_proportion() {
    read_hostile_text(true);
}

#[test]
fn stories_of_long_texts_are_told_to_their_end() {
    tell_hostile_texts(false);
}

#[test]
#[ignore = "goes by the clock, so only a quiet machine can tell: cargo test -- --ignored"]
fn a_story_of_a_megabyte_of_anything_takes_time_in_proportion() {
    tell_hostile_texts(true);
}

/// Makes a story of a short article with a note and a long one, dated or not, of pieces that differ in a number, and its next
/// version; and compares the times if it may.
fn tell_hostile_texts(is_timed: bool) {
    const OTHER: &str = "Kabar Lain\nSelasa, 5 Maret 2024 10:00 WIB\n\nSAWO, WartaSiang.com - Polisi menangkap Budi1 \
        di Desa Sawo pada Senin (4/3/2024).\nRalat: kemarin kami menulis 12 orang tewas, seharusnya 21 orang.";
    const HEADS: [&str; 2] = [
        "Berita Besar\nSenin, 4 Maret 2024 10:00 WIB\n\nSAWO, WartaSiang.com - ",
        "Berita Besar\n\nSAWO, WartaSiang.com - ",
    ];
    let pieces: [fn(usize) -> String; 12] = [
        // Sentences without an end, …
        |number| format!("{number} ekor sapi, "),
        |number| format!("{} Maret {}, ", number % 28 + 1, 1900 + number / 28 % 100),
        |number| format!("Selasa ({}/3/2024), ", number % 28 + 1),
        |number| format!("pukul {:02}.{:02} WIB, ", number % 24, number % 60),
        |number| format!("\"kami datang {number},\" kata Budi{number} di Desa Sawo{number}, "),
        // … one with a word without an end, …
        |number| if number == 0 { "a".repeat(100_000) } else { format!(" {number} ekor sapi,") },
        // … and as many sentences as there are pieces.
        |number| format!("Tabrakan terjadi pukul {:02}.{:02} WIB. ", number % 24, number % 60),
        |number| format!("Sebanyak {number} orang tewas di Desa Sawo{number} pada Senin. "),
        |number| format!("Polisi membantah menangkap Budi{number} pada Senin.\n"),
        |number| format!("Ralat: kemarin kami menulis {number} orang tewas, seharusnya 9 orang.\n"),
        |number| format!("Sebanyak {} orang tewas dan {number} orang luka dan ", 12 + number % 2),
        |number| format!("Skor {}-{} dan {number} ekor sapi, ", number % 5, number % 3),
    ];
    let article = |text: &str| Article { analysis: read(text, None), file: None, given: None };
    let other = article(OTHER);
    for (number, (piece, head)) in pieces.iter().flat_map(|piece| HEADS.map(|head| (piece, head))).enumerate()
    {
        let took = |count: usize| {
            let text: String = std::iter::once(head.to_owned()).chain((0..count).map(piece)).collect();
            let next = text.replace("10:00", "16:00").replace('7', "8");
            let articles = [article(&text), article(&next), other.clone()];
            let start = Instant::now();
            assert_eq!(Story::merge(&articles, &[]).articles.len(), 3);
            start.elapsed()
        };
        let count = if cfg!(debug_assertions) { 240 } else { 16_000 };
        let (short, whole) = (took(count / 8), took(count));
        let most = short.max(Duration::from_millis(15)) * 24;
        assert!(!is_timed || whole < most, "text {number}: {short:?} for an eighth, {whole:?} for all");
    }
}

/// Reads long texts that repeat one piece, and compares the times if it may.
fn read_hostile_text(is_timed: bool) {
    const HOSTILE: &[&str] = &[
        "\"",
        "\" ",
        " \"",
        "“",
        "” ",
        "'a ",
        "«",
        "(",
        "[(",
        "9",
        "1.",
        "1 ",
        "1,",
        "1-1-",
        "2-1, ",
        "skor 2-1 ",
        "1:2 ",
        "satu lawan ",
        "one in ",
        "9/9 ",
        "A",
        "A ",
        "Aa ",
        ".",
        ". ",
        "a. ",
        "A.",
        "kata ",
        ", kata ",
        "\"A,\" kata ",
        "\"A,\" kata A. ",
        "mengatakan ",
        "bahwa ",
        "dia ",
        "Rp",
        "Rp 1",
        "lebih dari ",
        "ratusan hingga ",
        "beberapa ratus ",
        "1 banding ",
        "sepertiga dari ",
        "\n",
        "\n\"",
        "a\n",
        "Baca juga:\n",
        "- a\n",
        "@.",
    ];
    for piece in HOSTILE {
        let text = long(piece);
        let short = took(&text[..text.floor_char_boundary(text.len() / 8)]);
        let whole = took(&text);
        // Eight times the text, with room for a machine that does other things: the square would be 64 times.
        let most = short.max(Duration::from_millis(15)) * 32;
        assert!(!is_timed || whole < most, "{piece:?}: {short:?} for an eighth, {whole:?} for all");
    }
}
