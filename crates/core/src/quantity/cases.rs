//! The sentences of `cases.tsv`, and text that nobody would write.

use super::*;

/// What a quantity is, as `cases.tsv` writes it.
fn written(quantity: &Quantity, text: &str) -> String {
    let mut notes = Vec::new();
    if quantity.approximate {
        notes.push("about");
    }
    match quantity.bound {
        Some(Bound::Min) => notes.push("min"),
        Some(Bound::Max) => notes.push("max"),
        None => {}
    }
    let max = quantity.max.map(|max| max.to_string()).unwrap_or_default();
    [
        quantity.span.of(text).to_owned(),
        match quantity.against {
            Some(against) => format!("{}:{}", quantity.value, against.value),
            None => quantity.value.to_string(),
        },
        max,
        quantity.unit.clone().unwrap_or_default(),
        quantity.of.map(|of| of.of(text).to_owned()).unwrap_or_default(),
        notes.join(" "),
    ]
    .map(|part| part.trim().to_owned())
    .join(" | ")
    .trim()
    .to_owned()
}

fn read_alone(text: &str, language: Language) -> Vec<Quantity> {
    let layout = Layout::read(text, language);
    let times = timex::find(text, language);
    read(text, &layout, &times, &Mentions::default(), language)
}

/// Panics where a sentence of a table is not read as the table says, or the table has fewer than `least`.
pub(super) fn holds(table: &str, least: usize) {
    let mut wrong = Vec::new();
    let mut count = 0;
    for line in table.lines().filter(|line| !line.starts_with('#')) {
        let mut columns = line.split('\t');
        let (Some(language), Some(text)) = (columns.next(), columns.next()) else { continue };
        let language = if language == "en" { Language::English } else { Language::Indonesian };
        let tidy =
            |case: &str| case.split('|').map(str::trim).collect::<Vec<_>>().join(" | ").trim().to_owned();
        let expected: Vec<String> = columns.filter(|case| !case.trim().is_empty()).map(tidy).collect();
        let found: Vec<String> =
            read_alone(text, language).iter().map(|quantity| written(quantity, text)).collect();
        count += 1;
        if found != expected {
            wrong.push(format!("{text}\n  expected {expected:?}\n  found    {found:?}"));
        }
    }
    assert!(count >= least, "{count} cases");
    assert!(wrong.is_empty(), "{} of {count} cases:\n{}", wrong.len(), wrong.join("\n"));
}

#[test]
fn every_case_is_read_as_written() {
    holds(include_str!("cases.tsv"), 150);
}

#[test]
fn any_text_is_read_in_time_that_grows_with_it() {
    for piece in [
        "9",
        "1.",
        "1 ",
        "dua ",
        "Rp",
        "(",
        "\"",
        "lebih dari ",
        "juta ",
        "orang ",
        "A",
        "1-",
        "1-1-",
        "1-0, ",
        "skor 1-0 ",
        "1:2 ",
        "satu lawan ",
        "one in ",
        "skor ",
        "yang ",
        "\u{301}",
    ] {
        let text = piece.repeat(200_000 / piece.len());
        let found = read_alone(&text, Language::Indonesian);
        assert!(found.iter().all(|quantity| !quantity.span.of(&text).is_empty()), "{piece}");
    }
}
