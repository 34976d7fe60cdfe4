//! What one view shows, cut from the story and worded in the reader's language.

pub mod article;
mod conflict;
mod dates;
pub mod name;
pub mod story;
mod update;

use linimasa_core::words::pick;
use linimasa_core::{Analysis, Article, Origin, Published, Span, Story, words};
use ner::Label;
use protocol::Notice;
use protocol::slice::{ArticleCard, MarkKind, PublishedCard};
use timex::{Language, Timex};

/// What the slices are cut from: the story, its articles in its order, and the reader's language.
pub struct Shelf<'s> {
    story: &'s Story,
    analyses: Vec<&'s Analysis>,
    cards: Vec<ArticleCard>,
    language: Language,
}

impl<'s> Shelf<'s> {
    /// The articles stand in the story's order.
    pub fn new<'n>(
        story: &'s Story,
        told: &[&'s Article],
        notices: impl Fn(&str) -> &'n [Notice],
        language: protocol::Language,
    ) -> Self {
        let language = match language {
            protocol::Language::Id => Language::Indonesian,
            protocol::Language::En => Language::English,
        };
        let mut cards: Vec<ArticleCard> = told
            .iter()
            .zip(&story.articles)
            .map(|(article, member)| card(article, &member.published, notices(&member.id).to_vec(), language))
            .collect();
        tell_apart(&mut cards, story, language);
        Self { story, analyses: told.iter().map(|article| &article.analysis).collect(), cards, language }
    }

    fn text(&self, article: usize) -> &'s str {
        &self.analyses[article].text
    }

    /// The sentence that holds a place: its id, and its span.
    fn sentence(&self, article: usize, offset: usize) -> (u32, Span) {
        let sentences = &self.analyses[article].layout.sentences;
        let span = linimasa_core::position_of(sentences, offset)
            .map_or(Span::new(offset, offset), |index| sentences[index]);
        (sentence_id(span), span)
    }

    /// A time's value in words.
    fn time_label(&self, time: &Timex) -> String {
        match &time.value {
            Some(value) => timex::label(value, time.modifier, time.zone, self.language),
            None => pick(self.language, "belum dapat ditanggali", "cannot be dated yet").to_owned(),
        }
    }
}

/// A sentence's id within its article: where it begins.
fn sentence_id(span: Span) -> u32 {
    u32::try_from(span.start).unwrap_or(u32::MAX)
}

/// A count as the protocol counts.
fn count(number: usize) -> u32 {
    u32::try_from(number).unwrap_or(u32::MAX)
}

/// The mark of a kind of name.
const fn mark_kind(label: Label) -> MarkKind {
    match label {
        Label::Person => MarkKind::Person,
        Label::Organisation => MarkKind::Organisation,
        Label::Location => MarkKind::Place,
        Label::Misc => MarkKind::Other,
    }
}

/// How many characters of a text stand for its title where it has none.
const FIRST_WORDS: usize = 70;

/// An article's title, or its first words.
pub(crate) fn label(analysis: &Analysis) -> String {
    if let Some(title) = &analysis.head.title {
        return title.clone();
    }
    let first = analysis.layout.sentences.iter().find(|sentence| !analysis.layout.is_apart(sentence.start));
    shortened(first.map_or("", |sentence| sentence.of(&analysis.text)), FIRST_WORDS)
}

/// At most so many characters, cut between words.
fn shortened(words: &str, longest: usize) -> String {
    let Some((limit, _)) = words.char_indices().nth(longest) else { return words.to_owned() };
    let end = words[..limit].rfind(' ').unwrap_or(limit);
    format!("{} …", words[..end].trim_end_matches([',', ' ']))
}

fn card(article: &Article, published: &Published, notices: Vec<Notice>, language: Language) -> ArticleCard {
    let analysis = &article.analysis;
    ArticleCard {
        id: analysis.id.clone(),
        label: label(analysis),
        short: short(article, language),
        outlet: analysis.head.outlet.clone(),
        file: article.file.clone(),
        published: published_card(published, language),
        words: count(analysis.text.split_whitespace().count()),
        notices,
    }
}

/// A short name: the outlet, else the file without its ending, else the first words.
fn short(article: &Article, language: Language) -> String {
    if let Some(outlet) = &article.analysis.head.outlet {
        return shortened(outlet, 24);
    }
    let Some(file) = &article.file else { return shortened(&label(&article.analysis), 24) };
    let stem = file.rsplit_once('.').map_or(file.as_str(), |(stem, _)| stem);
    // Downloads are often numbered by a checksum, which tells a reader nothing.
    let is_checksum = |part: &&str| part.len() >= 8 && part.chars().all(|c| c.is_ascii_hexdigit());
    let parts: Vec<&str> =
        stem.split(['_', '-']).filter(|part| !is_checksum(part) && !part.is_empty()).collect();
    let name = if parts.is_empty() { stem.to_owned() } else { parts.join(" ") };
    if name.chars().all(|c| c.is_numeric()) {
        return format!("{} {name}", pick(language, "Artikel", "Article"));
    }
    shortened(&name, 24)
}

/// Tells articles with one short name apart: by their day, or by a number.
fn tell_apart(cards: &mut [ArticleCard], story: &Story, language: Language) {
    let mut by_name: Vec<(String, usize)> =
        cards.iter().enumerate().map(|(index, card)| (card.short.clone(), index)).collect();
    by_name.sort_unstable();
    for same in by_name.chunk_by(|(one, _), (other, _)| one == other).filter(|same| same.len() > 1) {
        let name = &same[0].0;
        let of: Vec<usize> = same.iter().map(|(_, index)| *index).collect();
        let days: Vec<Option<String>> = of
            .iter()
            .map(|&index| Some(dates::short_day(story.articles[index].published.day()?, language)))
            .collect();
        let are_apart =
            days.iter().enumerate().all(|(index, day)| day.is_some() && !days[..index].contains(day));
        for (number, (&index, day)) in of.iter().zip(&days).enumerate() {
            cards[index].short = match day {
                Some(day) if are_apart => format!("{name}, {day}"),
                _ => format!("{name} ({})", number + 1),
            };
        }
    }
}

fn published_card(published: &Published, language: Language) -> PublishedCard {
    use protocol::slice::Origin as Shown;
    let label = match published.value {
        Some(at) => dates::published(at, language),
        None => pick(language, "tanggal terbit tidak diketahui", "publication date unknown").to_owned(),
    };
    PublishedCard {
        date: published.day().map(|day| day.to_string()),
        label,
        origin: match published.origin {
            Origin::Corrected => Shown::Corrected,
            Origin::Given => Shown::Given,
            Origin::Stated => Shown::Stated,
            Origin::Inferred => Shown::Inferred,
            Origin::Unknown => Shown::Unknown,
        },
        why: words::published_why(published, language),
        candidates: published.candidates.iter().map(ToString::to_string).collect(),
    }
}
