//! The texts of `cases.tsv`, and text that nobody would write.

use ner::Label;

use super::*;
use crate::mention::{Alias, AliasRule, Entity, Mention};

/// The people of the cases: the tests are about speech, so names are given rather than found.
const PEOPLE: &[&str] = &["Samsul Bahri", "Wulan Sari", "Karmin", "Hendra Wijaya", "Ratna Dewi"];

fn people_in(text: &str) -> Mentions {
    let mut found = Mentions::default();
    let mut places: Vec<(usize, &str)> =
        PEOPLE.iter().flat_map(|name| text.match_indices(name).map(|(at, _)| (at, *name))).collect();
    places.sort_unstable();
    for (start, name) in places {
        let known = found.entities.iter().position(|entity| entity.name == name);
        let entity = known.unwrap_or_else(|| {
            found.entities.push(Entity {
                aliases: vec![Alias { text: name.to_owned(), why: AliasRule::SameName }],
                ..Entity::named(name, Label::Person)
            });
            found.entities.len() - 1
        });
        found.mentions.push(Mention {
            span: Span::new(start, start + name.len()),
            label: Label::Person,
            entity,
        });
    }
    found
}

fn written(quote: &Quote, text: &str) -> String {
    let kind = match (quote.direct, quote.partial) {
        (true, true) => "P",
        (true, false) => "D",
        _ => "R",
    };
    let stance =
        Stance::NAMES.iter().find(|(stance, _)| *stance == quote.stance).map_or("", |(_, name)| name);
    let speaker = quote.speaker.as_ref().map_or("?", |speaker| speaker.name.as_str());
    let cue = quote.cue.as_ref().map_or("?", |cue| cue.text.as_str());
    [kind, stance, speaker, cue, quote.span.of(text)].join(" | ")
}

#[test]
fn every_case_is_read_as_written() {
    let mut wrong = Vec::new();
    for line in include_str!("cases.tsv").lines().filter(|line| !line.starts_with('#')) {
        let mut columns = line.split('\t');
        let text = columns.next().unwrap_or_default().replace('¶', "\n");
        let expected: Vec<&str> = columns.collect();
        let mentions = people_in(&text);
        let layout = Layout::read(&text, Language::Indonesian);
        let found: Vec<String> = read(&text, &layout, &mentions, Language::Indonesian)
            .iter()
            .map(|quote| written(quote, &text))
            .collect();
        if found != expected {
            wrong.push(format!("{text}\n  expected {expected:?}\n  found    {found:?}"));
        }
    }
    assert!(wrong.is_empty(), "{} wrong:\n{}", wrong.len(), wrong.join("\n"));
}

#[test]
fn any_text_is_read_in_time_that_grows_with_it() {
    let pieces = [
        "\"",
        "“",
        "\" ",
        " \"",
        "'a ",
        "«",
        "kata ",
        "\"A,\" kata ",
        ", kata dia",
        "(",
        "katanya ",
        "\n\"",
        "bahwa kata ",
    ];
    for piece in pieces {
        let text = piece.repeat(100_000 / piece.len());
        let layout = Layout::read(&text, Language::Indonesian);
        let found = read(&text, &layout, &Mentions::default(), Language::Indonesian);
        assert!(found.iter().all(|quote| !quote.span.of(&text).is_empty()), "{piece}");
    }
}
