//! How long a story of so many articles takes: `cargo run --release -p linimasa-core --example story_scale -- 100 1000 10000`.
//!
//! The articles are made up: events, people and places are drawn from a long-tailed distribution (Zipf's, exponent
//! 1), so that a few are told by many articles and most by one or two. Each article has about 3 KB, and a published
//! date; with the word `undated` before the numbers every tenth has none. With the word `changes` a story is kept while
//! one article after the other leaves, comes back and gets another date, and the time of each change is told. A folder in
//! place of a number stands for the articles in its files, each with a date at random.

use std::rc::Rc;
use std::time::Instant;

use jiff::ToSpan;
use jiff::civil::{Date, date};
use linimasa_core::story::Merger;
use linimasa_core::{Article, Story, read};

const GIVEN: [&str; 16] = [
    "Bagas", "Citra", "Danu", "Endah", "Fajar", "Gita", "Hasan", "Intan", "Joko", "Kartika", "Lukman",
    "Mega", "Nanda", "Oki", "Putri", "Rudi",
];
const DEEDS: [&str; 12] = [
    "meresmikan jembatan gantung",
    "memeriksa gudang beras",
    "menutup tambang pasir",
    "melantik kepala desa",
    "membuka pasar malam",
    "menyerahkan bantuan bibit",
    "menghentikan proyek waduk",
    "menangkap penyelundup kayu",
    "menggelar rapat anggaran",
    "membongkar bangunan liar",
    "menyegel pabrik pupuk",
    "menertibkan pedagang kaki lima",
];
const SYLLABLES: [&str; 24] = [
    "ba", "ce", "da", "ga", "ha", "ja", "ka", "la", "ma", "na", "pa", "ra", "sa", "ta", "wa", "ya", "bi",
    "di", "ki", "li", "ni", "ru", "su", "tu",
];

/// As many people as a tenth of the articles, as many villages as a fiftieth, and some more.
const FEWEST_PEOPLE: usize = 50;
const FEWEST_PLACES: usize = 12;

/// Of so many articles one has no published date, where that is asked for.
const UNDATED: usize = 10;

/// How many different words the prose between the deeds has.
const WORDS: usize = 20_000;

/// A small generator of numbers, the same in every run (Knuth's MMIX constants).
struct Dice(u64);

impl Dice {
    fn roll(&mut self, sides: usize) -> usize {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        usize::try_from(self.0 >> 33).unwrap_or_default() % sides.max(1)
    }

    /// A rank, the first most often: the n-th in inverse proportion to n.
    fn zipf(&mut self, ranks: usize) -> usize {
        let share = self.roll(1 << 20) as f64 / f64::from(1 << 20);
        ((ranks as f64).powf(share) as usize).saturating_sub(1).min(ranks - 1)
    }
}

/// Something that articles tell.
struct Deed {
    day: Date,
    text: String,
}

fn deeds(count: usize, dice: &mut Dice) -> Vec<Deed> {
    let deed = |_| {
        let day = day(dice);
        let person = dice.zipf(FEWEST_PEOPLE + count / 3);
        let who = format!("{} {}", GIVEN[person % GIVEN.len()], name(person));
        let what = DEEDS[dice.zipf(12)];
        let place = name(SYLLABLES.len() * (7 + dice.zipf(FEWEST_PLACES + count / 15)));
        let number = 2 + dice.roll(90);
        Deed { day, text: format!("Bupati {who} {what} di Desa {place} bersama {number} warga") }
    };
    (0..count).map(deed).collect()
}

/// A made-up word, the same for the same number.
fn word(number: usize) -> String {
    let count = SYLLABLES.len();
    [number % count, number / count % count, number / count / count % count].map(|at| SYLLABLES[at]).concat()
}

/// A made-up family name or village, the same for the same number.
fn name(number: usize) -> String {
    let mut name = word(number * 7 + 5) + SYLLABLES[number / 13 % SYLLABLES.len()];
    name[..1].make_ascii_uppercase();
    name
}

fn articles(count: usize, has_undated: bool) -> Vec<Article> {
    let mut dice = Dice(7);
    let deeds = deeds(count.div_ceil(3), &mut dice);
    let mut articles = Vec::with_capacity(count);
    for number in 0..count {
        let main = &deeds[dice.zipf(deeds.len())];
        let written = main.day.saturating_add(1.days());
        let mut text = format!("Kabar {number}: {}\n", main.text);
        while text.len() < 3000 {
            if dice.roll(4) == 0 {
                let told = &deeds[dice.zipf(deeds.len())];
                let day = told.day;
                text += &format!("{} pada {}/{}/{}. ", told.text, day.day(), day.month(), day.year());
            } else {
                text += "Warga ";
                for _ in 0..8 + dice.roll(12) {
                    text += &word(dice.zipf(WORDS));
                    text.push(' ');
                }
                text += &format!("kepada {} orang.\n", 2 + dice.roll(500));
            }
        }
        let given = Some(written).filter(|_| !has_undated || number % UNDATED != 0);
        articles.push(Article { analysis: read(&text, None), file: None, given });
    }
    articles
}

/// The articles of a folder, one in each file, by name.
fn articles_in(folder: &str, has_undated: bool) -> std::io::Result<Vec<Article>> {
    let mut files = Vec::new();
    for entry in std::fs::read_dir(folder)? {
        files.push(entry?.path());
    }
    files.sort();
    let mut dice = Dice(7);
    let article = |(number, file): (usize, _)| {
        let given = Some(day(&mut dice)).filter(|_| !has_undated || number % UNDATED != 0);
        Ok(Article { analysis: read(&std::fs::read_to_string(file)?, None), file: None, given })
    };
    files.iter().enumerate().map(article).collect()
}

/// A day of those that are told of.
fn day(dice: &mut Dice) -> Date {
    date(2024, 1, 1).saturating_add(i64::try_from(dice.roll(300)).unwrap_or_default().days())
}

fn main() -> std::io::Result<()> {
    let has = |word: &str| std::env::args().any(|argument| argument == word);
    for which in std::env::args().skip(1).filter(|argument| !["changes", "undated"].contains(&&**argument)) {
        let start = Instant::now();
        let articles = match which.parse() {
            Ok(count) => articles(count, has("undated")),
            Err(_) => articles_in(&which, has("undated"))?,
        };
        let bytes: usize = articles.iter().map(|article| article.analysis.text.len()).sum();
        let (count, seconds) = (articles.len(), start.elapsed().as_secs_f64());
        println!("{count} articles of {} bytes: read in {seconds:.2} s", bytes / count.max(1));
        if has("changes") { change(articles) } else { merge(&articles) }
    }
    Ok(())
}

/// Merges articles once.
fn merge(articles: &[Article]) {
    let (start, before) = (Instant::now(), busy_seconds());
    let story = Story::merge(articles, &[]);
    println!(
        "merged in {:.3} s ({:.3} s on the processor); {} events, {} contradictions, {} repeats; peak {} MB",
        start.elapsed().as_secs_f64(),
        busy_seconds() - before,
        story.events.len(),
        story.conflicts.len(),
        story.repeats.len(),
        peak_megabytes(),
    );
}

/// A story whose articles change.
type Keeper = Merger<Rc<Article>>;
/// One change.
type Change<'c> = &'c dyn Fn(&mut Keeper);

/// So many articles are changed, each in three ways.
const CHANGES: usize = 20;

/// Keeps a story while its articles change, and compares it with one made from scratch at the end.
fn change(articles: Vec<Article>) {
    let mut articles: Vec<Rc<Article>> = articles.into_iter().map(Rc::new).collect();
    let mut merger = Keeper::new(Vec::new());
    for article in &articles {
        merger.put(article.clone());
    }
    merger.story();
    let mut dice = Dice(11);
    let mut times: [Vec<f64>; 3] = Default::default();
    for _ in 0..CHANGES {
        let at = dice.roll(articles.len());
        let mut dated = Article::clone(&articles[at]);
        dated.given = Some(day(&mut dice));
        let (old, new) = (articles[at].clone(), Rc::new(dated));
        articles[at] = new.clone();
        let changes: [Change<'_>; 3] =
            [&|merger| drop(merger.remove(&old.analysis.id)), &|merger| merger.put(old.clone()), &|merger| {
                merger.put(new.clone())
            }];
        for (times, change) in times.iter_mut().zip(changes) {
            let before = busy_seconds();
            change(&mut merger);
            merger.story();
            times.push((busy_seconds() - before) * 1000.0);
        }
    }
    for (what, mut times) in ["one removed", "one added", "one re-dated"].into_iter().zip(times) {
        times.sort_by(f64::total_cmp);
        let (median, most) = (times[times.len() / 2], times[times.len() * 95 / 100]);
        println!("{what}: {median:.1} ms on the processor, {most:.1} ms at the 95th percentile");
    }
    let articles: Vec<Article> = articles.iter().map(|article| Article::clone(article)).collect();
    assert!(
        *merger.story() == Story::merge(&articles, &[]),
        "a story that was kept is not that from scratch"
    );
    println!("the same from scratch; peak {} MB", peak_megabytes());
}

/// How long the process has been on a processor, where Linux tells it: on a busy machine it also waits.
fn busy_seconds() -> f64 {
    let times = std::fs::read_to_string("/proc/self/schedstat").unwrap_or_default();
    let nanoseconds = times.split_whitespace().next().and_then(|time| time.parse::<f64>().ok());
    nanoseconds.unwrap_or_default() / 1e9
}

/// The most memory that the process has had, where Linux tells it.
fn peak_megabytes() -> u64 {
    let status = std::fs::read_to_string("/proc/self/status").unwrap_or_default();
    let line = status.lines().find(|line| line.starts_with("VmHWM:")).unwrap_or_default();
    line.split_whitespace().nth(1).and_then(|kilobytes| kilobytes.parse::<u64>().ok()).unwrap_or_default()
        / 1024
}
