//! What training makes of a few sentences, as numbers that were the same when the committed model was made.
//!
//! Training is long, so that nobody runs it after each change; and what it is made of is also what reads texts, which is
//! changed for speed. A change that leaves every tag as it was can still end in another model: floats are added in the
//! order in which features come, and other roundings at the first step are other weights after a hundred. So each step
//! is pinned here. Where a test fails, either the change can be made without it, or training is run anew
//! (`cargo xtask train`), the scores of MODEL.md are looked at, and the new number is written here together with the new
//! model. A row of the tables may change a number too, if it is of a word below; then training gives another model as
//! well.

use super::corpus::{self, Sentence};
use super::field::{self, Example, Sequence, Settings};
use super::{RARE, SkipGram, learn};
use crate::Guideline;
use crate::model::features::{hash, mix};
use crate::model::lexicon::Lexicon;
use crate::model::view::View;

/// Labelled sentences of each guideline: a tag behind `/`.
const LABELLED: [(Guideline, &str); 8] = [
    (Guideline::Idner, "Bupati Rina/B-PER Wulandari/I-PER meninjau tanggul di Klaten/B-LOC Utara/I-LOC ."),
    (Guideline::Idner, "MENTERI HADI/B-PER SUTRISNO/I-PER KE SURABAYA/B-LOC"),
    (Guideline::NerUi, "PT/B-ORG Samudra/I-ORG Biru/I-ORG membangun 12 gudang di Surabaya/B-LOC ."),
    (
        Guideline::NerUi,
        "\" Kami siap , \" kata Hadi/B-PER Sutrisno/I-PER dari Komisi/B-ORG Pemilihan/I-ORG Umum/I-ORG .",
    ),
    (
        Guideline::NerGrit,
        "Rina/B-PERSON Wulandari/I-PERSON lahir di Klaten/B-PLACE , Jawa/B-PLACE Tengah/I-PLACE .",
    ),
    (Guideline::NerGrit, "Ia bersekolah di Universitas/B-ORGANISATION Indonesia/I-ORGANISATION sejak 1998 ."),
    (
        Guideline::English,
        "Helen/B-PER Marsh/I-PER of Toronto/B-LOC met the World/B-ORG Bank/I-ORG in London/B-LOC .",
    ),
    (Guideline::English, "Prices of rice rose in Surabaya/B-LOC last week , she said ."),
];

/// Lines without labels, which come several times so that their words are frequent enough to be known.
const RAW: [&str; 4] = [
    "Bupati Rina Wulandari tiba di Klaten Utara. Kata Hadi Sutrisno, tanggul di Klaten Utara siap.",
    "PT Samudra Biru di Surabaya membangun gudang beras. Harga beras di Surabaya naik 12 persen.",
    "Menurut Komisi Pemilihan Umum (KPU), Rina Wulandari lahir di Jawa Tengah.",
    "Hadi Sutrisno bertemu Helen Marsh dari Toronto di Jakarta pada 2025.",
];

fn sentences() -> Vec<Sentence> {
    let parse = |(guideline, text): &(Guideline, &str)| {
        corpus::parse(&text.replace(' ', "\n").replace('/', "\t"), *guideline)
    };
    LABELLED.iter().flat_map(parse).collect()
}

/// A lexicon that knows the words of the sentences, in groups and classes that mean nothing, and two phrases.
fn lexicon() -> Lexicon {
    let text = LABELLED.map(|(_, text)| text).join(" ");
    let mut words: Vec<u32> =
        text.split(' ').map(|word| hash(word.split('/').next().unwrap_or(word))).collect();
    words.sort_unstable();
    words.dedup();
    let phrases = [["Klaten", "Utara"], ["Rina", "Wulandari"]].map(|words| words.map(hash));
    let mut phrases = phrases.map(|[first, second]| mix(first, second)).to_vec();
    phrases.sort_unstable();
    let mut lexicon = Lexicon {
        groups: (0..words.len() as u16).collect(),
        coarser: (0..words.len() as u8).map(|word| [word / 2, word / 4]).collect(),
        classes: (1..=words.len() as u8).collect(),
        words,
        phrase_classes: vec![1, 2],
        phrases,
        ..Lexicon::default()
    };
    lexicon.index();
    lexicon
}

/// Fowler, Noll and Vo (FNV-1a).
fn digest(bytes: impl IntoIterator<Item = u8>) -> u64 {
    let add = |hash: u64, byte: u8| (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3);
    bytes.into_iter().fold(0xcbf2_9ce4_8422_2325, add)
}

/// The sentences as the fitting sees them, and the features that so many tokens have.
fn sequences(least: u32) -> (Vec<Sequence>, Vec<u32>) {
    let (sentences, lexicon) = (sentences(), lexicon());
    let views: Vec<View> = sentences.iter().map(|s| View::new(&s.tokens(), &lexicon)).collect();
    let examples: Vec<Example<'_>> = sentences.iter().zip(&views).map(|(s, view)| s.example(view)).collect();
    field::sequences(&examples, least)
}

/// The features of each token, in the order in which they come.
fn features() -> Vec<Vec<u32>> {
    let (sequences, features) = sequences(1);
    let rows = sequences.iter().flat_map(|sequence| &sequence.rows);
    rows.map(|rows| rows.iter().map(|&row| features[row as usize]).collect()).collect()
}

fn digest_of(features: &[Vec<u32>]) -> u64 {
    digest(features.iter().flatten().flat_map(|feature| feature.to_le_bytes()))
}

#[test]
fn training_sees_the_features_that_it_saw() {
    let mut features = features();
    features.iter_mut().for_each(|token| token.sort_unstable());
    assert_eq!(features.iter().map(Vec::len).sum::<usize>(), 5472);
    assert_eq!(digest_of(&features), 0x5ece_970d_bf1a_5b13);
}

#[test]
fn features_come_in_the_order_in_which_they_came() {
    assert_eq!(digest_of(&features()), 0x0be3_989b_c325_125f);
}

#[test]
fn weights_are_rounded_as_they_were() {
    let (sequences, features) = sequences(2);
    let weights = field::minimum(&sequences, features.len(), &Settings::FIRST);
    assert_eq!(digest(weights.iter().flat_map(|weight| weight.to_le_bytes())), 0x4a57_c1c7_a9b5_1fec);
}

#[test]
fn vectors_are_rounded_as_they_were() {
    // So frequent words are mostly passed over, so that many lines are needed.
    let lines: [&[u32]; 3] = [&[0, 1, 2, 3, RARE, 4], &[2, 0, 4, 1], &[3, 0, 1]];
    let lines: Vec<Vec<u32>> = lines.iter().cycle().take(300).map(|line| line.to_vec()).collect();
    let pin = |by_place| {
        let how = SkipGram { window: 2, by_place, epochs: 4, negatives: 5, rate: 0.03 };
        let vectors = how.vectors::<64>(&[300, 300, 200, 200, 200], &lines);
        digest(vectors.iter().flatten().flat_map(|x| x.to_le_bytes()))
    };
    assert_eq!([pin(true), pin(false)], [0x4842_a4d7_5abe_d3ac, 0x0b7b_a043_8254_1892]);
}

#[test]
fn all_steps_together_make_the_same_file() {
    let lines: Vec<String> = RAW.iter().cycle().take(40).map(|line| line.to_string()).collect();
    let model = learn(&sentences(), &lines, |_| ());
    assert!(model.features.len() > 100 && !model.lexicon.phrases.is_empty());
    assert_eq!(digest(model.write()), 0xe604_8c84_430f_ab66);
}
