//! Slices for tests.

use protocol::slice::{
    ArticleCard, ArticleSlice, Mark, MarkKind, Origin, Paragraph, ParagraphKind, PublishedCard, Run, Sentence,
};

/// An article of `n` paragraphs of one sentence each, with a person and a time in each.
pub fn article(id: &str, n: u32) -> ArticleSlice {
    let mark = |kind| Mark {
        kind,
        words: "x".into(),
        value: "x".into(),
        facts: Vec::new(),
        why: Vec::new(),
        name: None,
    };
    let run = |mark| Run { text: "x ".into(), mark, quotes: Vec::new(), tells: Vec::new(), aside: None };
    ArticleSlice {
        card: card(id),
        language: "bahasa Indonesia".into(),
        paragraphs: (0..n)
            .map(|i| Paragraph {
                kind: ParagraphKind::Prose,
                label: None,
                sentences: vec![Sentence {
                    id: i,
                    runs: vec![run(Some(2 * i)), run(None), run(Some(2 * i + 1))],
                }],
            })
            .collect(),
        marks: (0..n).flat_map(|_| [mark(MarkKind::Person), mark(MarkKind::Time)]).collect(),
        counts: vec![(MarkKind::Person, n), (MarkKind::Time, n)],
    }
}

/// An article in a list.
pub fn card(id: &str) -> ArticleCard {
    ArticleCard {
        id: id.into(),
        label: format!("Article {id}"),
        short: id.into(),
        outlet: None,
        file: None,
        published: PublishedCard {
            date: Some("2023-05-04".into()),
            label: "4 Mei 2023".into(),
            origin: Origin::Stated,
            why: String::new(),
            candidates: Vec::new(),
        },
        words: 10,
        notices: Vec::new(),
    }
}
