//! Copied paragraphs are found although every so many of their words are changed.

use linimasa_core::{Article, Span, Story, read};

const TEXTS: [&str; 8] = [
    include_str!("../../../tests/articles/ekonomi.txt"),
    include_str!("../../../tests/articles/festival.txt"),
    include_str!("../../../tests/articles/gempa.txt"),
    include_str!("../../../tests/articles/komuter.txt"),
    include_str!("../../../tests/articles/pupuk.txt"),
    include_str!("../../../tests/articles/sidang.txt"),
    include_str!("../../../tests/articles/smelter.txt"),
    include_str!("../../../tests/articles/wabah.txt"),
];

/// Shorter paragraphs are not copied here, in words.
const SHORTEST: usize = 20;

/// A small generator of numbers, so that every run changes the same words (Knuth's MMIX constants).
struct Dice(u64);

impl Dice {
    fn roll(&mut self, sides: usize) -> usize {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        usize::try_from(self.0 >> 33).unwrap_or_default() % sides
    }
}

/// A paragraph with so many of a hundred words put in for others of the same texts.
fn edited(paragraph: &str, percent: usize, words: &[&str], dice: &mut Dice) -> String {
    let edit = |word| if dice.roll(100) < percent { words[dice.roll(words.len())] } else { word };
    paragraph.split(' ').map(edit).collect::<Vec<_>>().join(" ")
}

/// The share of copied paragraphs that are found, and that of what is found which is copied, in characters.
fn found(percent: usize) -> (f64, f64) {
    let words: Vec<&str> = TEXTS.iter().flat_map(|text| text.split_whitespace()).collect();
    let (mut dice, mut articles, mut copies) = (Dice(42), Vec::new(), Vec::new());
    for (index, text) in TEXTS.iter().enumerate() {
        let host = TEXTS[(index + 3) % TEXTS.len()];
        let paragraphs = text.lines().filter(|line| line.split(' ').count() >= SHORTEST);
        for (number, paragraph) in paragraphs.enumerate() {
            let copy = edited(paragraph, percent, &words, &mut dice);
            // A page of its own, so that nothing but this paragraph is shared with the original.
            let other =
                format!("Catatan {index} {number}\n{}\n{copy}\n", host.lines().next().unwrap_or_default());
            copies.push((index, paragraph, articles.len(), copy));
            articles.push(other);
        }
    }
    let (mut right, mut shared, mut given) = (0, 0, 0);
    for (index, paragraph, at, copy) in &copies {
        let pair = [TEXTS[*index], articles[*at].as_str()];
        let pair = pair.map(|text| Article { analysis: read(text, None), file: None, given: None });
        let story = Story::merge(&pair, &[]);
        let told = story.told_by(&pair);
        let mut covered = [0, 0];
        for place in story.repeats.iter().flat_map(|repeat| &repeat.places) {
            let text = &told[place.article].analysis.text;
            let is_copy = text.starts_with("Catatan");
            let wanted = if is_copy { copy.as_str() } else { paragraph };
            let start = text.find(wanted).unwrap_or_default();
            let wanted = Span::new(start, start + wanted.len());
            let inside = place.span.end.min(wanted.end).saturating_sub(place.span.start.max(wanted.start));
            covered[usize::from(is_copy)] += inside;
            shared += inside;
            given += place.span.len();
        }
        let is_found = 2 * covered[0] >= paragraph.len() && (percent == 0 || 2 * covered[1] >= copy.len());
        right += usize::from(is_found);
    }
    (right as f64 / copies.len() as f64, shared as f64 / (given as f64).max(1.0))
}

#[test]
fn edited_copies_are_found() {
    for (percent, least) in [(10, 0.98), (20, 0.95), (30, 0.85)] {
        let (recall, precision) = found(percent);
        println!("{percent} % of words changed: recall {recall:.3}, precision {precision:.3}");
        assert!(recall >= least, "{percent} %: recall {recall:.3}");
        assert!(precision >= 0.98, "{percent} %: precision {precision:.3}");
    }
}

#[test]
fn a_shared_speech_is_told_apart_from_copied_prose() {
    let speech =
        "\"Kami membuka loket pengaduan di tiga kecamatan mulai pekan depan sampai semua warga terlayani,\"";
    let first = format!("Loket Pengaduan Dibuka\n{speech} kata Camat Wirasari Lukman Tirta.");
    let second = format!(
        "Warga Menunggu Ganti Rugi\nDi pasar, camat berpidato singkat. {speech} ujarnya disambut tepuk tangan."
    );
    let pair = [first.as_str(), second.as_str()];
    let pair = pair.map(|text| Article { analysis: read(text, None), file: None, given: None });
    let story = Story::merge(&pair, &[]);
    assert_eq!(story.repeats.len(), 1);
    assert!(story.repeats[0].is_quotation, "{:?}", story.repeats);
}
