//! What each of the user's corrections does to a story.

use jiff::civil::date;
use linimasa_core::story::{AliasWhy, ConflictKind, Event, Status};
use linimasa_core::text::FurnitureKind;
use linimasa_core::{Analysis, Anchor, Article, Correction, Origin, Span, Story, Verdict, read};
use ner::Label;

const FIRST: &str = "Menara Pasar Gembong Dibuka\n\
    Menara Pasar Gembong dibangun pada 1932 oleh pemborong dari Semarang.\n\
    Bupati Ratna Hapsari meresmikan Menara Pasar Gembong pada Senin (6/5/2024).\n\
    Sebanyak 120 pedagang menari di pelataran.\n\
    \"Kami bangga,\" kata Ratna Hapsari.";
const SECOND: &str = "Pasar Tua\n\
    Menara Pasar Gembong dibangun tahun 1937.\n\
    Hapsari meresmikan menara Pasar Gembong, Senin (6/5/2024).\n\
    Warga membersihkan selokan pada Selasa (7/5/2024).";

fn articles() -> [Article; 2] {
    let given = Some(date(2024, 5, 8));
    [FIRST, SECOND].map(|text| Article { analysis: read(text, None), file: None, given })
}

/// The anchor of the first place at which words stand in an article.
fn at(article: &Article, words: &str) -> Anchor {
    let start = article.analysis.text.find(words).unwrap_or_else(|| panic!("no “{words}”"));
    Anchor::new(&article.analysis, Span::new(start, start + words.len()))
}

/// The articles and their story, as the user has them.
struct Told {
    articles: Vec<Article>,
    story: Story,
}

fn told(corrections: &[Correction]) -> Told {
    let articles = articles();
    let story = Story::merge(&articles, corrections);
    let articles = story.told_by(&Correction::replay(&articles, corrections)).into_iter().cloned().collect();
    Told { articles, story }
}

impl Told {
    fn article(&self, text: &str) -> usize {
        self.articles.iter().position(|article| article.analysis.text == text).unwrap_or_default()
    }

    fn analysis(&self, text: &str) -> &Analysis {
        &self.articles[self.article(text)].analysis
    }

    /// The entity that is named by words of an article, as its best name and kind.
    fn named(&self, text: &str, words: &str) -> Option<(&str, Label)> {
        let article = self.article(text);
        let start = text.find(words)?;
        let is_there = |place: &linimasa_core::story::Place| {
            place.article == article && place.span == Span::new(start, start + words.len())
        };
        let has = |entity: &&linimasa_core::story::Entity| {
            entity.mentions.iter().any(|mention| is_there(&mention.place))
        };
        self.story.entities.iter().find(has).map(|entity| (entity.name.as_str(), entity.label))
    }

    /// The event that a sentence with some words tells.
    fn event(&self, text: &str, words: &str) -> Option<&Event> {
        let article = self.article(text);
        let is_there = |place: linimasa_core::story::Place| {
            place.article == article && place.span.of(text).contains(words)
        };
        let tells = |event: &&Event| event.tellings.iter().any(|telling| is_there(telling.place));
        self.story.events.iter().find(tells)
    }
}

#[test]
fn a_published_date_and_an_outlet() {
    let articles = articles();
    let id = articles[1].analysis.id.clone();
    let told = told(&[
        Correction::Published { article: id.clone(), date: date(2024, 6, 1) },
        Correction::Outlet { article: id, name: "Kabar Gembong".into() },
    ]);
    let member = &told.story.articles[told.article(SECOND)];
    assert_eq!(member.published.day(), Some(date(2024, 6, 1)));
    assert_eq!(member.published.origin, Origin::Corrected);
    assert_eq!(told.analysis(SECOND).head.outlet.as_deref(), Some("Kabar Gembong"));
}

#[test]
fn names_are_added_retyped_renamed_and_hidden() {
    let [first, second] = articles();
    let told = told(&[
        Correction::AddName { at: at(&second, "selokan"), label: Label::Misc },
        Correction::RetypeName { at: at(&first, "Semarang"), label: Label::Organisation },
        Correction::RenameName { at: at(&second, "Hapsari"), name: "Dewi Hapsari".into() },
        Correction::HideName { at: at(&first, "Ratna Hapsari") },
    ]);
    assert_eq!(told.named(SECOND, "selokan"), Some(("selokan", Label::Misc)));
    assert_eq!(told.named(FIRST, "Semarang"), Some(("Semarang", Label::Organisation)));
    assert_eq!(told.named(SECOND, "Hapsari"), Some(("Dewi Hapsari", Label::Person)));
    assert_eq!(told.named(FIRST, "Ratna Hapsari"), None);
    // She is named again, as the speaker.
    let speaker = told.analysis(FIRST).quotes[0].speaker.as_ref();
    let entities = &told.analysis(FIRST).mentions.entities;
    let entity = speaker.and_then(|speaker| entities.get(speaker.entity?));
    assert_eq!(entity.map(|entity| entity.name.as_str()), Some("Ratna Hapsari"));
}

#[test]
fn names_are_split_and_merged() {
    let [first, second] = articles();
    let (full, short) = (at(&first, "Ratna Hapsari"), at(&second, "Hapsari"));
    let split = Correction::SplitNames { at: short.clone(), from: full.clone() };
    let merge = Correction::MergeNames { at: full, with: short };
    assert_eq!(told(&[]).named(SECOND, "Hapsari"), Some(("Ratna Hapsari", Label::Person)));
    let apart = told(std::slice::from_ref(&split));
    assert_eq!(apart.named(SECOND, "Hapsari"), Some(("Hapsari", Label::Person)));
    assert_eq!(apart.named(FIRST, "Ratna Hapsari"), Some(("Ratna Hapsari", Label::Person)));
    let joined = told(&[split.clone(), merge.clone()]);
    assert_eq!(joined.named(SECOND, "Hapsari"), Some(("Ratna Hapsari", Label::Person)));
    let why = |told: &Told| {
        let aliases = told.story.entities.iter().flat_map(|entity| entity.aliases.clone());
        aliases.into_iter().find(|alias| alias.text == "Hapsari").map(|alias| alias.why)
    };
    assert_eq!(why(&joined), Some(AliasWhy::Corrected));
    // In the other order the last word is that they are two.
    assert_eq!(told(&[merge, split]).named(SECOND, "Hapsari"), Some(("Hapsari", Label::Person)));
}

#[test]
fn one_name_in_one_article_is_split() {
    let first = &articles()[0];
    let last = first.analysis.text.rfind("Ratna Hapsari").map(|start| Span::new(start, start + 13));
    let last = Anchor::new(&first.analysis, last.expect("she speaks at the end"));
    let told = told(&[Correction::SplitNames { at: last.clone(), from: at(first, "Ratna Hapsari") }]);
    let of_first = told.article(FIRST);
    let with = |span: Span| {
        let mut entities = told.story.entities.iter();
        let is_there = |place: linimasa_core::story::Place| place.article == of_first && place.span == span;
        entities.position(|entity| entity.mentions.iter().any(|mention| is_there(mention.place)))
    };
    assert!(with(last.span).is_some());
    assert_ne!(with(last.span), with(at(first, "Ratna Hapsari").span));
}

#[test]
fn a_time_a_number_and_a_speaker() {
    let [first, second] = articles();
    let told = told(&[
        Correction::Time { at: at(&second, "1937"), value: timex::Value::Year(1932) },
        Correction::Number { at: at(&first, "120"), value: "140".parse().unwrap_or_default(), max: None },
        Correction::Speaker { quote: at(&first, "Kami bangga"), speaker: Some(at(&first, "pemborong")) },
    ]);
    let year = &told.story.articles[told.article(SECOND)].times[0];
    assert_eq!(year.value, Some(timex::Value::Year(1932)));
    assert_eq!(year.why.words(timex::Language::English), "“tahun 1937” → 1932; you set it");
    assert!(told.story.conflicts.is_empty(), "both now say the same year");
    assert_eq!(told.analysis(FIRST).quantities[0].value.to_string(), "140");
    let speaker = told.analysis(FIRST).quotes[0].speaker.as_ref();
    assert_eq!(speaker.map(|speaker| speaker.name.as_str()), Some("pemborong"));
    let silent = Correction::Speaker { quote: at(&first, "Kami bangga"), speaker: None };
    assert_eq!(self::told(&[silent]).analysis(FIRST).quotes[0].speaker, None);
}

#[test]
fn furniture_is_marked_and_unmarked() {
    let second = &articles()[1];
    let line = at(second, "Warga membersihkan selokan pada Selasa (7/5/2024).");
    let mark = Correction::MarkFurniture { at: line.clone(), kind: FurnitureKind::Related };
    assert!(told(&[]).event(SECOND, "selokan").is_some());
    assert!(told(std::slice::from_ref(&mark)).event(SECOND, "selokan").is_none());
    let unmark = Correction::UnmarkFurniture { at: line };
    assert!(told(&[mark, unmark]).event(SECOND, "selokan").is_some());
}

#[test]
fn a_status_is_that_of_a_sentence_or_of_one_of_its_times() {
    let second = &articles()[1];
    for words in ["membersihkan selokan", "Selasa", "Warga membersihkan selokan pada Selasa (7/5/2024)."] {
        let correction = Correction::Status { at: at(second, words), status: Status::Claimed };
        let told = told(&[correction]);
        assert_eq!(told.event(SECOND, "selokan").map(|event| event.status), Some(Status::Claimed));
    }
}

#[test]
fn events_are_added_joined_and_split() {
    let [first, second] = articles();
    let dance = at(&first, "Sebanyak 120 pedagang menari di pelataran.");
    let cleaning = at(&second, "Warga membersihkan selokan pada Selasa (7/5/2024).");
    let opening = at(&first, "Bupati Ratna Hapsari meresmikan Menara Pasar Gembong pada Senin (6/5/2024).");
    let again = at(&second, "Hapsari meresmikan menara Pasar Gembong, Senin (6/5/2024).");
    let day = timex::Value::Day(date(2024, 5, 5));
    let add = Correction::AddEvent { at: dance.clone(), value: day };
    assert!(told(&[]).event(FIRST, "menari").is_none());
    let added = told(std::slice::from_ref(&add));
    let event = added.event(FIRST, "menari");
    assert_eq!(event.map(|event| (event.when.value(), event.status)), Some((day, Status::Reported)));

    let join = Correction::JoinEvents { at: cleaning.clone(), with: dance };
    let joined = told(&[add, join]);
    let event = joined.event(FIRST, "menari").map(|event| event.id.as_str());
    assert_eq!(event, joined.event(SECOND, "selokan").map(|event| event.id.as_str()));

    let ids = |told: &Told| {
        [(FIRST, "meresmikan"), (SECOND, "meresmikan")]
            .map(|(text, words)| told.event(text, words).map(|event| event.id.clone()))
    };
    let [one, other] = ids(&told(&[]));
    assert!(one.is_some() && one == other);
    let [one, other] = ids(&told(&[Correction::SplitEvents { at: again, from: opening }]));
    assert!(one.is_some() && other.is_some() && one != other);
}

#[test]
fn a_verdict() {
    let [first, second] = articles();
    let verdict = |verdict| Correction::Verdict {
        claim: at(&second, "1937"),
        against: at(&first, "1932"),
        verdict,
        note: "Prasasti di kaki menara".into(),
    };
    let conflict = |told: &Told| {
        let mut dates = told.story.conflicts.iter().filter(|one| one.kind == ConflictKind::Date);
        dates.next().cloned().expect("two years")
    };
    assert_eq!(conflict(&told(&[])).ruling, None);
    let right = told(&[verdict(Verdict::NoContradiction), verdict(Verdict::Right)]);
    let conflict = conflict(&right);
    let ruling = conflict.ruling.expect("a verdict");
    assert_eq!((ruling.verdict, ruling.note.as_str()), (Verdict::Right, "Prasasti di kaki menara"));
    assert_eq!(conflict.sides[ruling.side].place.article, right.article(SECOND));
    // Two years of one thing are one event, unless the user holds that they are of two.
    assert_eq!(right.story.events.iter().filter(|event| event.is_background).count(), 1);
    let none = told(&[verdict(Verdict::NoContradiction)]);
    assert_eq!(none.story.events.iter().filter(|event| event.is_background).count(), 2);
}
