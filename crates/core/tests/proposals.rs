//! Names that may be one's are proposed, until a reader says what they are; and the same whatever came and left.

use linimasa_core::mention::{Alias, AliasRule, Entity, Mention, Mentions, Role};
use linimasa_core::story::{Merger, ProposalWhy};
use linimasa_core::{Anchor, Article, Correction, Span, Story, read};
use ner::Label;

/// An article with these people, each line a sentence, `;` between two of one sentence.
fn article(text: &str, label: Label) -> Article {
    let mut analysis = read(text, None);
    let (mut mentions, mut entities) = (Vec::new(), Vec::<Entity>::new());
    let mut start = 0;
    for name in text.split_inclusive(['\n', ';']) {
        let words = name.trim_end_matches(['\n', ';', '.']);
        let span = Span::new(start, start + words.len());
        start += name.len();
        let known = entities.iter().position(|entity| entity.name == words);
        if known.is_none() {
            let aliases = vec![Alias { text: words.to_owned(), why: AliasRule::SameName }];
            entities.push(Entity { aliases, ..Entity::named(words, label) });
        }
        mentions.push(Mention { span, label, entity: known.unwrap_or(entities.len() - 1) });
    }
    analysis.mentions = Mentions { mentions, entities };
    Article { analysis, file: None, given: None }
}

fn people(text: &str) -> Article {
    article(text, Label::Person)
}

/// The names of what is proposed.
fn proposed(story: &Story) -> Vec<(&str, &str, ProposalWhy)> {
    let name = |at: usize| story.entities[at].name.as_str();
    story.proposals.iter().map(|proposal| (name(proposal.one), name(proposal.other), proposal.why)).collect()
}

fn anchor(article: &Article, words: &str) -> Anchor {
    let start = article.analysis.text.find(words).expect("the words are there");
    Anchor::new(&article.analysis, Span::new(start, start + words.len()))
}

#[test]
fn whichever_of_two_names_came_first_they_are_proposed_for_one_reason() {
    for (one, other) in
        [("Jokowidodo", "Joko Widodo"), ("Zulhas", "Zulkifli Hasan"), ("A. Wibowo", "Agus Wibowo")]
    {
        let articles = [people(&format!("{one}.\n{one}.\n")), people(&format!("{other}.\n"))];
        // Names are compared when they are first met.
        let one_by_one = |first: usize, second: usize| {
            let mut merger: Merger<Article> = Merger::new(Vec::new());
            merger.put(articles[first].clone());
            merger.story();
            merger.put(articles[second].clone());
            merger.story().proposals.clone()
        };
        let expected = Story::merge(&articles, &[]).proposals;
        assert_eq!(expected.len(), 1, "{one}, {other}");
        assert_eq!(one_by_one(0, 1), expected);
        assert_eq!(one_by_one(1, 0), expected);
    }
}

#[test]
fn what_is_likely_is_proposed_and_not_applied() {
    let articles = [people("Retno Marsudi.\nRetno Marsudi.\n"), people("Retno Masrudi.\n")];
    let story = Story::merge(&articles, &[]);
    assert_eq!(story.entities.len(), 2);
    assert_eq!(proposed(&story), [("Retno Marsudi", "Retno Masrudi", ProposalWhy::Letter)]);
    assert_eq!(story.proposals[0].confidence, ProposalWhy::Letter.confidence());
}

#[test]
fn what_a_reader_says_settles_a_proposal() {
    let articles = [people("Agus Wibowo.\n"), people("A. Wibowo.\n")];
    assert_eq!(Story::merge(&articles, &[]).proposals.len(), 1);
    let (one, other) = (anchor(&articles[0], "Agus Wibowo"), anchor(&articles[1], "A. Wibowo"));
    let merged = Story::merge(&articles, &[Correction::MergeNames { at: one.clone(), with: other.clone() }]);
    assert_eq!((merged.entities.len(), merged.proposals.len()), (1, 0));
    for (at, from) in [(one.clone(), other.clone()), (other, one)] {
        let split = Story::merge(&articles, &[Correction::SplitNames { at, from }]);
        assert_eq!((split.entities.len(), split.proposals.len()), (2, 0));
    }
}

#[test]
fn two_of_one_sentence_are_two() {
    let apart = |one: &str| Story::merge(&[people(one), people("Agus Salim.\n")], &[]).proposals.len();
    assert_eq!(apart("Agus Wibowo.\nA. Wibowo.\n"), 1);
    assert_eq!(apart("Agus Wibowo;A. Wibowo.\n"), 0);
}

#[test]
fn kinds_are_not_mixed() {
    let articles = [people("Lereng Merdada.\n"), article("Lereng Merdaad.\n", Label::Location)];
    assert_eq!(Story::merge(&articles, &[]).proposals, []);
    let articles = [people("Rini Saputra.\n"), people("Rini Saputri.\n")];
    assert_eq!(Story::merge(&articles, &[]).proposals, [], "the last letter tells people apart");
}

#[test]
fn initials_that_fit_two_are_nobodys_unless_an_office_tells() {
    let articles = [people("Agus Wibowo.\nAni Wibowo.\n"), people("A. Wibowo.\n")];
    assert_eq!(Story::merge(&articles, &[]).proposals, []);
    let mut articles = articles;
    for (article, name) in [(0, 1), (1, 0)] {
        let role = Role { text: "Bupati".into(), span: Span::new(0, 0), at: None };
        articles[article].analysis.mentions.entities[name].roles.push(role);
    }
    let story = Story::merge(&articles, &[]);
    assert_eq!(proposed(&story), [("A. Wibowo", "Ani Wibowo", ProposalWhy::Initials)]);
}

#[test]
fn a_word_that_many_have_tells_nothing_while_they_are_there() {
    let alike = [people("Budi Santoso.\n"), people("Budi Satnoso.\n")];
    let word = |at: usize| ["ba", "de", "gi", "ho", "ku", "la"][at % 6].repeat(2 + at / 6);
    let others: Vec<Article> =
        (0..40).map(|at| people(&format!("Budi Sa{}{}.\n", word(at), at % 6))).collect();
    let mut merger: Merger<Article> = Merger::new(Vec::new());
    alike.iter().for_each(|article| merger.put(article.clone()));
    assert_eq!(merger.story().proposals.len(), 1);
    let count = merger.story().proposals.len();
    for (at, other) in others.iter().enumerate() {
        merger.put(other.clone());
        let all: Vec<Article> = alike.iter().chain(&others[..=at]).cloned().collect();
        assert_eq!(merger.story().proposals, Story::merge(&all, &[]).proposals, "{at} more");
    }
    assert!(merger.story().proposals.len() < count);
    for (at, other) in others.iter().enumerate() {
        merger.remove(&other.analysis.id);
        let all: Vec<Article> = alike.iter().chain(&others[at + 1..]).cloned().collect();
        assert_eq!(merger.story().proposals, Story::merge(&all, &[]).proposals, "{at} fewer");
    }
    assert_eq!(merger.story().proposals.len(), 1);
}

#[test]
fn a_few_are_told_the_surest_first() {
    let names = |letters: &str| -> String {
        let first = ["Harun", "Ratna", "Darmo", "Slamet", "Wagiyo", "Sulastri", "Teguh", "Dimas"];
        first.iter().map(|first| format!("{first} {letters}.\n")).collect()
    };
    let text = |a: &str, b: &str| people(&format!("{}{}", names(a), names(b)));
    let story = Story::merge(&[text("Kusumadewi", "Lukashenko"), text("Kusumadwei", "Lukasjenko")], &[]);
    assert_eq!(story.proposals.len(), 12);
    assert!(story.proposals.is_sorted_by_key(|proposal| std::cmp::Reverse(proposal.confidence)));
}
