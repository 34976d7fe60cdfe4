//! The trained tagger on what real pages hold. All sentences are invented.

use ner::{Guideline, NewsTagger, Tagger, Token, TrainedTagger, tokenize};

/// The names of a text as `PER:Ratna Dewanti`, in order.
fn names(tagger: &dyn Tagger, text: &str) -> Vec<String> {
    let tokens = tokenize(text, 0..text.len());
    let name = |name: &ner::Name| {
        let words = &tokens[name.tokens.clone()];
        let span = words.first().map_or(0, |t| t.start)..words.last().map_or(0, Token::end);
        format!("{}:{}", name.label, &text[span])
    };
    tagger.tag(&tokens).iter().map(name).collect()
}

fn check(text: &str, expected: &[&str]) {
    assert_eq!(names(&TrainedTagger::new(Guideline::NerUi), text), expected, "{text}");
}

#[test]
fn people_with_titles_degrees_particles_and_initials() {
    check("Kata Prof. Dr. Teguh Hartawan, harga pupuk naik.", &["PER:Teguh Hartawan"]);
    check(
        "Ahmad bin Salleh dan Ludwig van Houten tiba di Surabaya.",
        &["PER:Ahmad bin Salleh", "PER:Ludwig van Houten", "LOC:Surabaya"],
    );
    check("Menurut A. Rahman Siregar, jalan itu rusak.", &["PER:A. Rahman Siregar"]);
    check("\"Kami siap,\" ujar Ni Luh Sukerti kepada wartawan.", &["PER:Ni Luh Sukerti"]);
}

#[test]
fn headlines_in_capitals_are_read_as_ordinary_text() {
    check(
        "KETUA DPRD SEMARANG SUTRISNO HADI DIPERIKSA KPK",
        &["ORG:DPRD SEMARANG", "PER:SUTRISNO HADI", "ORG:KPK"],
    );
}

#[test]
fn text_without_capitals_still_has_names() {
    let found =
        names(&TrainedTagger::new(Guideline::NerUi), "menteri itu tiba di surabaya bersama budi hartono");
    assert!(found.contains(&"LOC:surabaya".to_string()), "{found:?}");
}

#[test]
fn quotation_marks_of_every_kind_are_one() {
    for (open, close) in [("\"", "\""), ("“", "”"), ("”", "”"), ("«", "»")] {
        check(
            &format!("{open}Warga harus mengungsi,{close} kata Bupati Klaten Rina Wulandari."),
            &["LOC:Klaten", "PER:Rina Wulandari"],
        );
    }
}

#[test]
fn acronyms_in_brackets_are_names_of_their_own() {
    check("Komisi Pemilihan Umum (KPU) menunda rapat.", &["ORG:Komisi Pemilihan Umum", "ORG:KPU"]);
}

#[test]
fn guidelines_differ_where_the_corpora_do() {
    let text = "Warga Indonesia di Surabaya menunggu.";
    let with = |guideline| names(&TrainedTagger::new(guideline), text);
    assert_eq!(with(Guideline::Idner), ["LOC:Surabaya"]);
    assert_eq!(with(Guideline::NerUi), ["LOC:Indonesia", "LOC:Surabaya"]);
}

#[test]
fn english_is_read_too() {
    let text = "Helen Marsh of Toronto met officials of the World Bank in London.";
    assert_eq!(
        names(&TrainedTagger::new(Guideline::English), text),
        ["PER:Helen Marsh", "LOC:Toronto", "ORG:World Bank", "LOC:London"]
    );
}

/// In Linimasa's own guideline the model supplies what rules cannot know.
#[test]
fn the_model_helps_the_rules() {
    let found = names(
        &NewsTagger,
        "Pelatih itu memuji Bruno Alvareda usai laga. \"Senang,\" kata Putri Anjani dari Depok.",
    );
    assert_eq!(found, ["PER:Bruno Alvareda", "PER:Putri Anjani", "LOC:Depok"]);
}

/// Whatever the tokens are, names are in order, do not overlap, and stay within their sentence.
#[test]
fn any_tokens_have_sound_names() {
    let words =
        ["Budi", "PT", "di", "-", "(", "\"", "", " ", "KPK", "É́", "0000", "Jawa", "Barat", "😀", ",", "."];
    let mut state = 7u64;
    let mut next = |below: usize| {
        state = state.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        (state >> 33) as usize % below
    };
    for _ in 0..200 {
        let tokens: Vec<Token<'_>> = (0..next(60))
            .map(|start| Token::new(words[next(words.len())], start, next(5) == 0, true))
            .collect();
        for guideline in Guideline::ALL {
            let found = TrainedTagger::new(guideline).tag(&tokens);
            assert!(found.windows(2).all(|pair| pair[0].tokens.end <= pair[1].tokens.start));
            for name in found {
                assert!(!name.tokens.is_empty() && name.tokens.end <= tokens.len());
                assert!(!tokens[name.tokens.start + 1..name.tokens.end].iter().any(|t| t.begins_sentence));
            }
        }
    }
}
