//! Where one name stands.

use linimasa_core::words;
use protocol::slice::{NameSlice, Occurrence};

use super::{Shelf, story};

/// The name with that id, and each place where it stands.
pub fn slice(shelf: &Shelf<'_>, id: &str) -> Option<NameSlice> {
    let entity = shelf.story.entities.iter().find(|entity| entity.id == id)?;
    let places = entity.mentions.iter().map(|mention| {
        let article = mention.place.article;
        let span = mention.place.span;
        let (sentence, whole) = shelf.sentence(article, span.start);
        let text = shelf.text(article);
        Occurrence {
            article: shelf.cards[article].id.clone(),
            label: shelf.cards[article].short.clone(),
            sentence,
            before: text.get(whole.start..span.start).unwrap_or_default().to_owned(),
            words: span.of(text).to_owned(),
            after: text.get(span.end..whole.end).unwrap_or_default().to_owned(),
        }
    });
    let others = entity.aliases.iter().filter(|alias| alias.text != entity.name);
    let why = others.map(|alias| format!("{}: {}", alias.text, words::alias_why(alias.why, shelf.language)));
    Some(NameSlice { card: story::name_card(shelf, entity), why: why.collect(), places: places.collect() })
}
