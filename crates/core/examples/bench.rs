//! How fast each part reads: `cargo run --release -p linimasa-core --example bench -- FILES`.
//!
//! Each part alone, on what the parts before it found; then all of them, and the story of all files. `language`, `names`,
//! `quotes` and `quantities` cut the text into tokens themselves here, which reading a whole article does once for all.
//!
//! The names keep what they know of a word for the texts that come after. The lines `…, first text` are for a reader
//! that has met no word before the text, as for the first article of a session (the model is unpacked already); all
//! others for one that has met all words, here even the same texts. The tenth article of a story lies in between, and
//! nearer to the second: the line `…, first text` on one file of many articles, one behind the other, says how near.

use std::hint::black_box;
use std::time::Instant;

use linimasa_core::text::Layout;
use linimasa_core::{Analysis, Article, Story, language, mention, quantity, quote, read};
use ner::Tagger;

/// Each run reads about so many bytes: few enough that the machine seldom does something else meanwhile.
const BYTES: usize = 10_000;
/// The best of so many runs counts, for whatever else the machine does only makes a run slower.
const RUNS: usize = 300;

fn main() -> Result<(), Box<dyn std::error::Error>> {
    let texts = std::env::args().skip(1).map(std::fs::read_to_string).collect::<Result<Vec<_>, _>>()?;
    let bytes: usize = texts.iter().map(String::len).sum();
    if bytes == 0 {
        return Err("name files that hold text".into());
    }
    let read_already: Vec<Analysis> = texts.iter().map(|text| read(text, None)).collect();
    let times = BYTES.div_ceil(bytes);
    let first = |name: &str, part: &(dyn Fn(&Analysis) + Sync)| {
        let run = || read_already.iter().map(|analysis| in_new_thread(analysis, part)).sum::<f64>();
        print(name, (0..RUNS).map(|_| run() * 1e9 / bytes as f64).fold(f64::INFINITY, f64::min));
    };
    let time = |name: &str, part: &dyn Fn(&Analysis)| {
        let run = || {
            let start = Instant::now();
            for _ in 0..times {
                read_already.iter().for_each(part);
            }
            start.elapsed().as_secs_f64() * 1e9 / (bytes * times) as f64
        };
        print(name, (0..RUNS).map(|_| run()).fold(f64::INFINITY, f64::min));
    };
    println!("{:<22} {:>10} {:>8}", "part", "ns a byte", "MB/s");
    time("language", &|a| {
        black_box(language::guess(&a.text));
    });
    time("text", &|a| drop(black_box(Layout::read(&a.text, a.language))));
    let tagger = ner::TrainedTagger::new(ner::Guideline::NerUi);
    let model = |a: &Analysis| {
        let tokens = a.layout.tokens(&a.text);
        drop(black_box(tagger.tag(&tokens)));
    };
    time("names, model alone", &model);
    first("…, first text", &model);
    let names = |a: &Analysis| drop(black_box(mention::read(&a.text, &a.layout.sentences)));
    time("names", &names);
    first("…, first text", &names);
    time("times, read", &|a| drop(black_box(timex::find(&a.text, a.language))));
    time("times, resolved", &|a| drop(black_box(a.resolve(&a.published(None, None)))));
    time("quantities", &|a| {
        drop(black_box(quantity::read(&a.text, &a.layout, &a.times, &a.mentions, a.language)));
    });
    time("quotes", &|a| drop(black_box(quote::read(&a.text, &a.layout, &a.mentions, a.language))));
    time("an article, whole", &|a| drop(black_box(read(&a.text, None))));
    story(&read_already, bytes);
    Ok(())
}

/// How many seconds a part takes on a text in a thread of its own, which has met no words.
fn in_new_thread(analysis: &Analysis, part: &(dyn Fn(&Analysis) + Sync)) -> f64 {
    let timed = || {
        let start = Instant::now();
        part(analysis);
        start.elapsed().as_secs_f64()
    };
    std::thread::scope(|scope| scope.spawn(timed).join()).unwrap_or(f64::INFINITY)
}

/// The story of all the files together, once each.
fn story(analyses: &[Analysis], bytes: usize) {
    let article = |analysis: &Analysis| Article { analysis: analysis.clone(), file: None, given: None };
    let articles: Vec<Article> = analyses.iter().map(article).collect();
    let run = || {
        let start = Instant::now();
        black_box(Story::merge(black_box(&articles), &[]));
        start.elapsed().as_secs_f64() * 1e9 / bytes as f64
    };
    print(&format!("story of {}", articles.len()), (0..RUNS).map(|_| run()).fold(f64::INFINITY, f64::min));
}

fn print(name: &str, cost: f64) {
    println!("{name:<22} {cost:>10.1} {:>8.1}", 1e3 / cost);
}
