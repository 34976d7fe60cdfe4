//! One article, cut into paragraphs, sentences and marked pieces.

use linimasa_core::text::{Furniture, FurnitureKind};
use linimasa_core::{Analysis, Span, words};
use protocol::slice::{ArticleSlice, Mark, MarkKind, Paragraph, ParagraphKind, Run, Sentence};
use timex::Language;

use super::{Shelf, count, mark_kind, pick, sentence_id};

/// The article with that id.
pub fn slice(shelf: &Shelf<'_>, id: &str) -> Option<ArticleSlice> {
    let index = shelf.cards.iter().position(|card| card.id == id)?;
    let marked = Marked::of(shelf, index);
    let analysis = shelf.analyses[index];
    let paragraphs =
        analysis.layout.paragraphs.iter().map(|&span| paragraph(analysis, span, &marked, shelf.language));
    Some(ArticleSlice {
        card: shelf.cards[index].clone(),
        language: language(analysis, shelf.language),
        paragraphs: paragraphs.collect(),
        counts: marked.counts(),
        marks: marked.marks,
    })
}

/// The language of a text, in words.
fn language(analysis: &Analysis, reader: Language) -> String {
    let name = match analysis.language {
        Language::Indonesian => pick(reader, "bahasa Indonesia", "Indonesian"),
        Language::English => pick(reader, "bahasa Inggris", "English"),
    };
    if analysis.is_foreign { format!("{name}?") } else { name.to_owned() }
}

/// The facts of an article and where each stands, in order, none overlapping another.
struct Marked {
    places: Vec<Span>,
    marks: Vec<Mark>,
}

impl Marked {
    fn of(shelf: &Shelf<'_>, index: usize) -> Self {
        let mut facts: Vec<(Span, Mark)> = names(shelf, index).chain(times(shelf, index)).collect();
        // Where a name and a time share words, the longer one is marked.
        facts.sort_by_key(|(span, _)| (span.start, std::cmp::Reverse(span.len())));
        let mut marked = Self { places: Vec::new(), marks: Vec::new() };
        for (span, mark) in facts {
            if marked.places.last().is_none_or(|last| last.end <= span.start) {
                marked.places.push(span);
                marked.marks.push(mark);
            }
        }
        marked
    }

    fn counts(&self) -> Vec<(MarkKind, u32)> {
        let mut kinds: Vec<MarkKind> = self.marks.iter().map(|mark| mark.kind).collect();
        kinds.sort_unstable();
        kinds.chunk_by(|one, other| one == other).map(|same| (same[0], count(same.len()))).collect()
    }

    /// The marks that begin within a span.
    fn within(&self, span: Span) -> impl Iterator<Item = (usize, Span)> {
        let first = self.places.partition_point(|place| place.start < span.start);
        let places = self.places[first..].iter().take_while(move |place| place.start < span.end);
        places.enumerate().map(move |(offset, place)| (first + offset, *place))
    }
}

/// The marks of an article's names.
fn names<'s>(shelf: &'s Shelf<'_>, index: usize) -> impl Iterator<Item = (Span, Mark)> + 's {
    let analysis = shelf.analyses[index];
    // Which entity of the story a mention belongs to; those in related links belong to none.
    let mut of_story = vec![None; analysis.mentions.entities.len()];
    for entity in &shelf.story.entities {
        for mention in entity.mentions.iter().filter(|mention| mention.place.article == index) {
            of_story[analysis.mentions.mentions[mention.mention].entity] = Some(entity);
        }
    }
    analysis.mentions.mentions.iter().map(move |mention| {
        let local = &analysis.mentions.entities[mention.entity];
        let entity = of_story[mention.entity];
        let words = mention.span.of(&analysis.text).to_owned();
        let value = entity.map_or(&local.name, |entity| &entity.name).clone();
        let alias = entity
            .and_then(|entity| entity.aliases.iter().find(|alias| alias.text == words && words != value));
        let mut why: Vec<String> = local.roles.iter().map(|role| role.text.clone()).collect();
        why.extend(alias.map(|alias| words::alias_why(alias.why, shelf.language).to_owned()));
        why.extend(local.acts_for.as_ref().map(|whom| words::acts_for(whom, shelf.language)));
        let mark = Mark {
            kind: mark_kind(mention.label),
            words,
            value,
            why,
            name: entity.map(|entity| entity.id.clone()),
        };
        (mention.span, mark)
    })
}

/// The marks of an article's times.
fn times<'s>(shelf: &'s Shelf<'_>, index: usize) -> impl Iterator<Item = (Span, Mark)> + 's {
    shelf.story.articles[index].times.iter().map(move |time| {
        let mark = Mark {
            kind: MarkKind::Time,
            words: shelf.text(index)[time.range.clone()].to_owned(),
            value: shelf.time_label(time),
            why: time.why.steps(shelf.language),
            name: None,
        };
        (Span::from(time.range.clone()), mark)
    })
}

/// One paragraph: its sentences hold all of its text, what stands between them with the one after it.
fn paragraph(analysis: &Analysis, span: Span, marked: &Marked, language: Language) -> Paragraph {
    let layout = &analysis.layout;
    let furniture = within(&layout.furniture, span, |item| item.span.start).to_vec();
    // A line may be furniture of two kinds from end to end, as a caption and its credit: it is the longer one.
    let covers = furniture.first().is_some_and(|first| first.span.start == span.start)
        && furniture.last().is_some_and(|last| last.span.end == span.end)
        && furniture.windows(2).all(|pair| pair[1].span.start - pair[0].span.end <= 1);
    let whole = furniture.iter().filter(|_| covers).max_by_key(|item| item.span.len());
    let kind = match whole.map(|item| item.kind) {
        None => ParagraphKind::Prose,
        Some(FurnitureKind::Title) => ParagraphKind::Title,
        Some(FurnitureKind::Heading) => ParagraphKind::Heading,
        Some(FurnitureKind::Repeat) => ParagraphKind::Repeat,
        Some(_) => ParagraphKind::Furniture,
    };
    let is_labelled = matches!(kind, ParagraphKind::Furniture | ParagraphKind::Repeat);
    let label = whole.filter(|_| is_labelled).map(|item| words::furniture(item.kind, language).to_owned());
    let asides: Vec<Furniture> = if whole.is_some() { Vec::new() } else { furniture };

    let within = within(&layout.sentences, span, |sentence| sentence.start);
    let mut sentences = Vec::new();
    let mut start = span.start;
    for (index, sentence) in within.iter().enumerate() {
        let end = if index + 1 == within.len() { span.end } else { sentence.end };
        let runs = runs(&analysis.text, Span::new(start, end), marked, &asides, language);
        sentences.push(Sentence { id: sentence_id(*sentence), runs });
        start = end;
    }
    if sentences.is_empty() {
        let runs = runs(&analysis.text, span, marked, &asides, language);
        sentences.push(Sentence { id: sentence_id(span), runs });
    }
    Paragraph { kind, label, sentences }
}

/// The part of a sorted list that begins within a span.
fn within<T>(items: &[T], span: Span, start: impl Fn(&T) -> usize) -> &[T] {
    let first = items.partition_point(|item| start(item) < span.start);
    let rest = &items[first..];
    &rest[..rest.partition_point(|item| start(item) < span.end)]
}

/// A stretch of text in pieces: marks, asides, and what lies between.
fn runs(text: &str, span: Span, marked: &Marked, asides: &[Furniture], language: Language) -> Vec<Run> {
    let mut cuts: Vec<usize> = vec![span.start, span.end];
    for (_, place) in marked.within(span) {
        cuts.extend([place.start, place.end.min(span.end)]);
    }
    for aside in asides.iter().filter(|aside| aside.span.meets(span)) {
        cuts.extend([aside.span.start.max(span.start), aside.span.end.min(span.end)]);
    }
    cuts.sort_unstable();
    cuts.dedup();
    let pieces = cuts.windows(2).map(|pair| Span::new(pair[0], pair[1]));
    pieces
        .map(|piece| Run {
            text: piece.of(text).to_owned(),
            mark: marked.within(span).find(|(_, place)| place.holds(piece)).map(|(index, _)| count(index)),
            aside: asides
                .iter()
                .find(|aside| aside.span.holds(piece))
                .map(|aside| words::furniture(aside.kind, language).to_owned()),
        })
        .collect()
}
