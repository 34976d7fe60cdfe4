//! The facts of one article, each as the mark that the page shows.

use linimasa_core::quantity::{self, Explained};
use linimasa_core::story::Entity;
use linimasa_core::{Span, quote, words};
use protocol::slice::{Mark, MarkKind};

use super::{Shelf, count, mark_kind};

/// The words of a quotation that a note shows, in characters.
const QUOTE_WORDS: usize = 90;

/// The facts of an article and where each stands.
pub(super) struct Marked {
    /// Names, times and quantities, in order, none overlapping another: the first marks.
    pub places: Vec<Span>,
    /// Quotations, in order, one perhaps within another: where, and which mark, all behind those.
    pub quotes: Vec<(Span, u32)>,
    /// The words that tell of a quotation that it is one, or whose, in order: where, and which mark.
    pub tellers: Vec<(Span, u32)>,
    pub marks: Vec<Mark>,
}

impl Marked {
    pub(super) fn of(shelf: &Shelf<'_>, index: usize) -> Self {
        let entities = entities(shelf, index);
        let mut facts: Vec<(Span, Mark)> = names(shelf, index, &entities)
            .chain(times(shelf, index))
            .chain(quantities(shelf, index))
            .collect();
        // Where two share words, the longer one is marked; of "100.000 pasukan Rusia" the number and the name.
        facts.sort_by_key(|(span, _)| (span.start, std::cmp::Reverse(span.len())));
        let mut marked =
            Self { places: Vec::new(), quotes: Vec::new(), tellers: Vec::new(), marks: Vec::new() };
        for (span, mark) in facts {
            if marked.places.last().is_none_or(|last| last.end <= span.start) {
                marked.places.push(span);
                marked.marks.push(mark);
            }
        }
        marked.add_quotes(shelf, index, &entities);
        marked
    }

    fn add_quotes(&mut self, shelf: &Shelf<'_>, index: usize, entities: &[Option<&Entity>]) {
        let analysis = shelf.analyses[index];
        let mut earlier = None;
        for quote in &analysis.quotes {
            let number = count(self.marks.len());
            let told = quote::explain(quote, earlier, &analysis.text, shelf.language);
            let words = super::super::shortened(quote.span.of(&analysis.text), QUOTE_WORDS);
            let speaker = quote.speaker.as_ref();
            let entity = speaker.and_then(|speaker| *entities.get(speaker.entity?)?);
            let kind = if quote.direct { MarkKind::Quote } else { MarkKind::Report };
            let mut mark = explained(kind, words, told);
            if let Some(entity) = entity {
                mark.value.clone_from(&entity.name);
                mark.name = Some(entity.id.clone());
            }
            self.marks.push(mark);
            self.quotes.push((with_marks(quote.span, &analysis.text), number));
            let cue = quote.cue.as_ref().map(|cue| cue.span);
            for span in cue.into_iter().chain(speaker.map(|speaker| speaker.span)) {
                // They come nearly in order: putting one in its place moves but a few.
                let at = self.tellers.partition_point(|(other, _)| other.start <= span.start);
                self.tellers.insert(at, (span, number));
            }
            earlier = Some(quote);
        }
    }

    /// How many marks of each kind.
    pub(super) fn counts(&self) -> Vec<(MarkKind, u32)> {
        let mut kinds: Vec<MarkKind> = self.marks.iter().map(|mark| mark.kind).collect();
        kinds.sort_unstable();
        kinds.chunk_by(|one, other| one == other).map(|same| (same[0], count(same.len()))).collect()
    }
}

/// A quotation with the marks around it.
fn with_marks(span: Span, text: &str) -> Span {
    let is_mark = |c: &char| matches!(c, '"' | '“' | '”' | '„' | '‘' | '’' | '\'' | '«' | '»');
    let before = text[..span.start].chars().next_back().filter(is_mark);
    let after = text[span.end..].chars().next().filter(is_mark);
    let width = |mark: Option<char>| mark.map_or(0, char::len_utf8);
    Span::new(span.start - width(before), span.end + width(after))
}

/// The mark of a fact that was put into words.
fn explained(kind: MarkKind, words: String, told: Explained) -> Mark {
    Mark {
        kind,
        words,
        value: told.value,
        facts: told.facts.into_iter().map(|(name, value)| (name.to_owned(), value)).collect(),
        why: told.why,
        name: None,
    }
}

/// Which entity of the story each of an article's entities belongs to; those in related links belong to none.
fn entities<'s>(shelf: &'s Shelf<'_>, index: usize) -> Vec<Option<&'s Entity>> {
    let mentions = &shelf.analyses[index].mentions;
    let mut of_story = vec![None; mentions.entities.len()];
    for entity in &shelf.story.entities {
        for mention in entity.mentions.iter().filter(|mention| mention.place.article == index) {
            of_story[mentions.mentions[mention.mention].entity] = Some(entity);
        }
    }
    of_story
}

/// The marks of an article's names.
fn names<'s>(
    shelf: &'s Shelf<'_>,
    index: usize,
    entities: &'s [Option<&'s Entity>],
) -> impl Iterator<Item = (Span, Mark)> + 's {
    let analysis = shelf.analyses[index];
    analysis.mentions.mentions.iter().map(move |mention| {
        let local = &analysis.mentions.entities[mention.entity];
        let entity = entities[mention.entity];
        let words = mention.span.of(&analysis.text).to_owned();
        let value = entity.map_or(&local.name, |entity| &entity.name).clone();
        let alias = entity
            .and_then(|entity| entity.aliases.iter().find(|alias| alias.text == words && words != value));
        let mut why: Vec<String> = local.roles.iter().map(|role| role.text.clone()).collect();
        why.extend(alias.map(|alias| words::alias_reason(alias, shelf.language)));
        why.extend(local.acts_for.as_ref().map(|whom| words::acts_for(whom, shelf.language)));
        let mark = Mark {
            kind: mark_kind(mention.label),
            words,
            value,
            facts: Vec::new(),
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
            facts: Vec::new(),
            why: time.why.steps(shelf.language),
            name: None,
        };
        (Span::from(time.range.clone()), mark)
    })
}

/// The marks of an article's quantities.
fn quantities<'s>(shelf: &'s Shelf<'_>, index: usize) -> impl Iterator<Item = (Span, Mark)> + 's {
    let analysis = shelf.analyses[index];
    analysis.quantities.iter().map(move |item| {
        let told = quantity::explain(item, &analysis.text, shelf.language);
        (item.span, explained(MarkKind::Quantity, item.span.of(&analysis.text).to_owned(), told))
    })
}
