//! Learns what the signs of contradictions weigh, from stories whose contradictions are known.
//!
//! `learn WEIGHTS FOLDER…`: each folder holds stories, a folder each with `story.json` and its articles, in the form that
//! `linimasa`'s scorers read. Prints how well each story's contradictions are found with weights that were learnt from
//! the others, and writes the weights that were learnt from all to the file WEIGHTS. The pairs of invented texts with
//! which the crate is tested are learnt from too; so is what is alike in the unrelated articles of `calm=FOLDER`.

mod gold;
mod logistic;
#[path = "../../src/story/conflict/tests/near_misses.rs"]
mod near_misses;
#[path = "../../src/story/conflict/tests/pairs.rs"]
mod pairs;

use std::path::Path;
use std::process::ExitCode;

use gold::{Known, Story};
use linimasa_core::story;
use logistic::{Row, Weights};

/// By how many sets of weights pairs are judged: for clock times, days, years, numbers and places.
const SETS: usize = 5;
/// A pair is told where it is at least so likely to be of one thing.
const LEAST_LIKELY: f64 = 0.4;

fn main() -> ExitCode {
    let mut arguments = std::env::args().skip(1);
    let Some(out) = arguments.next() else {
        eprintln!("learn WEIGHTS FOLDER…");
        return ExitCode::FAILURE;
    };
    let stories = match gold::stories(arguments) {
        Ok(mut stories) => {
            stories.extend(pairs::TRUE.iter().map(|(kind, one, other)| gold::pair(Some(*kind), one, other)));
            stories.extend(near_misses::NEAR.iter().map(|(_, one, other)| gold::pair(None, one, other)));
            stories
        }
        Err(why) => {
            eprintln!("✗ {why}");
            return ExitCode::FAILURE;
        }
    };
    let (mut sum, mut of_pairs) = (Found::default(), Found::default());
    for left_out in 0..stories.len() {
        let others = stories.iter().enumerate().filter(|(at, _)| *at != left_out).map(|(_, story)| story);
        let found = found(&stories[left_out], &fit(others));
        if stories[left_out].name == gold::PAIR {
            of_pairs.add(&found);
            continue;
        }
        println!("{:14} {found}", stories[left_out].name);
        sum.add(&found);
    }
    println!("{:14} {sum}", "all stories");
    println!("{:14} {of_pairs}", "all pairs");
    let weights = fit(stories.iter());
    let mut known = Found::default();
    stories.iter().for_each(|story| known.add(&found(story, &weights)));
    println!("{:14} {known}", "learnt from all");
    match std::fs::write(Path::new(&out), rust(&weights)) {
        Ok(()) => ExitCode::SUCCESS,
        Err(why) => {
            eprintln!("✗ cannot write {out}: {why}");
            ExitCode::FAILURE
        }
    }
}

/// The weights for each set of pairs.
fn fit<'s>(stories: impl Iterator<Item = &'s Story>) -> Vec<Weights> {
    let examples = stories.flat_map(|story| &story.examples);
    let judged = examples.filter(|(_, known)| *known != Known::Unclear);
    let row = |(example, known): &'s (story::Example, Known)| Row {
        set: example.weights,
        signs: &example.signs,
        holds: *known != Known::None,
    };
    let rows: Vec<Row<'_>> = judged.map(row).collect();
    logistic::fit(&rows, SETS, story::COMMON_SIGNS)
}

/// What is found of a story's contradictions between articles.
#[derive(Default)]
struct Found {
    right: usize,
    all: usize,
    wrong: usize,
    articles: usize,
}

impl Found {
    fn add(&mut self, other: &Self) {
        self.right += other.right;
        self.all += other.all;
        self.wrong += other.wrong;
        self.articles += other.articles;
    }
}

impl std::fmt::Display for Found {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let Self { right, all, wrong, articles } = self;
        write!(f, "{right:3} of {all:3} found, {wrong:3} told that are none, in {articles} articles")
    }
}

/// Finds a story's contradictions with these weights: the likeliest pairs first, a value in one pair.
fn found(story: &Story, weights: &[Weights]) -> Found {
    let likely = story
        .examples
        .iter()
        .map(|(example, known)| (weights[example.weights].likelihood(&example.signs), example, *known));
    let mut likely: Vec<_> = likely.filter(|(likelihood, ..)| *likelihood >= LEAST_LIKELY).collect();
    likely.sort_by(|one, other| other.0.total_cmp(&one.0));
    let (mut used, mut right, mut wrong) = (Vec::new(), Vec::new(), 0);
    for (_, example, known) in likely {
        let [one, other] = example.sides;
        if used.contains(&one) || used.contains(&other) {
            continue;
        }
        used.extend([one, other]);
        match known {
            Known::Of(conflict) => right.push(conflict),
            Known::Unclear => {}
            Known::None => wrong += 1,
        }
    }
    right.sort_unstable();
    right.dedup();
    Found { right: right.len(), all: story.conflicts, wrong, articles: story.articles }
}

/// The weights as a module of the crate.
fn rust(weights: &[Weights]) -> String {
    let mut text = String::from(
        "//! What each sign weighs, behind what all weigh together that hold for no pair. Learnt by `cargo xtask learn`.\n\n\
         #![allow(clippy::approx_constant, reason = \"a weight that was learnt is near one of these only by chance\")]\n\n\
         /// For clock times, days, years, numbers and places; the signs in the order in which they are made.\n\
         pub(super) const WEIGHTS: [&[f64]; 5] = [\n",
    );
    let least = (LEAST_LIKELY / (1.0 - LEAST_LIKELY)).ln();
    for Weights { bias, weights } in weights {
        text.push_str("    &[");
        let all = std::iter::once(bias - least).chain(weights.iter().copied());
        let all: Vec<String> = all.map(|weight| format!("{weight:.3}")).collect();
        text.push_str(&all.join(", "));
        text.push_str("],\n");
    }
    text.push_str("];\n");
    text
}
