//! Marks the temporal expressions of a text: `cargo run -p timex --example mark -- id 2024-05-08 < text`.
//!
//! Prints every line with its expressions in square brackets and their values after a bar, as the test
//! sentences under `tests/sentences` are written. Each line is a text by itself. `-` for the day: not known.
//! A third argument `why` adds how each value follows.

use std::io::{BufRead, Write};

use timex::{Context, Language, find, resolve};

fn main() -> Result<(), Box<dyn std::error::Error>> {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let [language, day, rest @ ..] = arguments.as_slice() else {
        return Err("two arguments: id or en, and the day of writing (or -)".into());
    };
    let language = if language == "en" { Language::English } else { Language::Indonesian };
    let published = if day == "-" { None } else { Some(day.parse()?) };
    let context = Context { published, ..Context::default() };
    let mut out = std::io::stdout().lock();
    for line in std::io::stdin().lock().lines() {
        let line = line?;
        let timexes = resolve(&find(&line, language), &line, &context);
        let mut reached = 0;
        for timex in &timexes {
            let value = timex.value.map_or_else(|| "?".to_owned(), |value| value.to_string());
            let modifier = timex.modifier.map(|modifier| format!(" {modifier}")).unwrap_or_default();
            let before = line.get(reached..timex.range.start).unwrap_or_default();
            let words = line.get(timex.range.clone()).unwrap_or_default();
            write!(out, "{before}[{words}|{value}{modifier}]")?;
            reached = timex.range.end;
        }
        writeln!(out, "{}", line.get(reached..).unwrap_or_default())?;
        if rest.first().is_some_and(|word| word == "why") {
            for timex in &timexes {
                writeln!(out, "      {}", timex.why.words(language))?;
            }
        }
    }
    Ok(())
}
