//! Sentences with what is to be read in them.
//!
//! Each file under `tests/sentences` holds one sentence a line. What is to be found stands in square brackets,
//! with its value after a bar: `Rapat digelar [Rabu pekan depan|2024-05-15].` A value is followed by its
//! modifier, where there is one, and `?` is no value. A line `@ 2024-05-08` sets the day of writing from there
//! on (`@ -` that there is none), `# ` begins a comment. A line `~ …` is read wrongly today; its mark goes when that
//! is mended.

use timex::{Context, Language, find, resolve};

/// A sentence without its brackets, and what was in them: start, end, value.
fn parse(line: &str) -> (String, Vec<(usize, usize, String)>) {
    let (mut text, mut wanted, mut rest) = (String::new(), Vec::new(), line);
    while let Some((before, inside)) = rest.split_once('[') {
        let (inside, after) = inside.split_once(']').expect("a bracket that closes");
        let (words, value) = inside.rsplit_once('|').expect("a bar before the value");
        text.push_str(before);
        wanted.push((text.len(), text.len() + words.len(), value.to_owned()));
        text.push_str(words);
        rest = after;
    }
    text.push_str(rest);
    (text, wanted)
}

fn check(file: &str, language: Language) {
    let mut context = Context::default();
    let mut wrong = Vec::new();
    for line in file.lines().filter(|line| !line.is_empty() && !line.starts_with("# ")) {
        if let Some(day) = line.strip_prefix("@ ") {
            context.published = if day == "-" { None } else { Some(day.parse().expect("a day")) };
            continue;
        }
        let (known_miss, line) = line.strip_prefix("~ ").map_or((false, line), |line| (true, line));
        let (text, wanted) = parse(line);
        let timexes = resolve(&find(&text, language), &text, &context);
        let got: Vec<(usize, usize, String)> = timexes
            .iter()
            .map(|timex| {
                let value = timex.value.map_or_else(|| "?".to_owned(), |value| value.to_string());
                let modifier = timex.modifier.map(|modifier| format!(" {modifier}")).unwrap_or_default();
                (timex.range.start, timex.range.end, value + &modifier)
            })
            .collect();
        if (got != wanted) != known_miss {
            let shown: Vec<String> =
                got.iter().map(|(start, end, value)| format!("[{}|{value}]", &text[*start..*end])).collect();
            wrong.push(format!("{line}\n      got {}", shown.join(" ")));
        }
    }
    assert!(wrong.is_empty(), "{} sentences are read wrongly:\n  {}", wrong.len(), wrong.join("\n  "));
}

#[test]
fn indonesian() {
    check(include_str!("sentences/indonesian.txt"), Language::Indonesian);
}

#[test]
fn indonesian_lookalikes() {
    check(include_str!("sentences/indonesian_lookalikes.txt"), Language::Indonesian);
}

#[test]
fn english() {
    check(include_str!("sentences/english.txt"), Language::English);
}

#[test]
fn english_news() {
    check(include_str!("sentences/english_news.txt"), Language::English);
}
