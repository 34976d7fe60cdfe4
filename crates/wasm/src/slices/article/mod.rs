//! One article, cut into paragraphs, sentences and marked pieces.

mod marked;
mod runs;

use linimasa_core::language::Spoken;
use linimasa_core::text::FurnitureKind;
use linimasa_core::{Analysis, Span, words};
use protocol::slice::{ArticleSlice, Paragraph, ParagraphKind, Sentence};
use timex::Language;

use super::{Shelf, count, mark_kind, pick, sentence_id};
use marked::Marked;
use runs::Cutter;

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
    let name = match (analysis.spoken, analysis.language) {
        (Spoken::Malay, _) => return pick(reader, "bahasa Melayu", "Malay").to_owned(),
        (_, Language::Indonesian) => pick(reader, "bahasa Indonesia", "Indonesian"),
        (_, Language::English) => pick(reader, "bahasa Inggris", "English"),
    };
    // The words do not tell for certain.
    if analysis.spoken == Spoken::Unsure { format!("{name}?") } else { name.to_owned() }
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
    let asides = if whole.is_some() { Vec::new() } else { furniture };
    let mut cutter = Cutter::new(&analysis.text, marked, &asides, language, span);

    let within = within(&layout.sentences, span, |sentence| sentence.start);
    let mut sentences = Vec::new();
    let mut start = span.start;
    for (index, sentence) in within.iter().enumerate() {
        let end = if index + 1 == within.len() { span.end } else { sentence.end };
        sentences.push(Sentence { id: sentence_id(*sentence), runs: cutter.runs(Span::new(start, end)) });
        start = end;
    }
    if sentences.is_empty() {
        sentences.push(Sentence { id: sentence_id(span), runs: cutter.runs(span) });
    }
    Paragraph { kind, label, sentences }
}

/// The part of a sorted list that begins within a span.
fn within<T>(items: &[T], span: Span, start: impl Fn(&T) -> usize) -> &[T] {
    let first = items.partition_point(|item| start(item) < span.start);
    let rest = &items[first..];
    &rest[..rest.partition_point(|item| start(item) < span.end)]
}
