//! Where one name stands.

use linimasa_core::story::{Entity, Role};
use linimasa_core::words::{self, pick};
use ner::Label;
use protocol::slice::{NameSlice, Occurrence, Tie};

use super::{Shelf, dates, story};

/// The name with that id, and each place where it stands.
pub fn slice(shelf: &Shelf<'_>, id: &str) -> Option<NameSlice> {
    let at = shelf.story.entities.iter().position(|entity| entity.id == id)?;
    let entity = &shelf.story.entities[at];
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
    let why = others.map(|alias| format!("{}: {}", alias.text, words::alias_reason(alias, shelf.language)));
    Some(NameSlice {
        card: story::name_card(shelf, entity),
        why: why.collect(),
        ties: ties(shelf, at),
        places: places.collect(),
    })
}

/// The offices that somebody holds, those who hold an office of an organisation or a place, the places in its name.
fn ties(shelf: &Shelf<'_>, at: usize) -> Vec<Tie> {
    let entities = &shelf.story.entities;
    let of = |entity: &Entity| (entity.name.clone(), Some(entity.id.clone()));
    let tie = |role: &Role, other: Option<&Entity>| Tie {
        words: role.text.clone(),
        other: other.map(of),
        when: when(shelf, role),
    };
    let held = entities[at].roles.iter().map(|role| tie(role, role.at.map(|at| &entities[at])));
    let holders = entities.iter().flat_map(|entity| {
        entity.roles.iter().filter(|role| role.at == Some(at)).map(move |role| tie(role, Some(entity)))
    });
    let inside = entities[at].inside.iter().map(|inside| {
        let place = entities.iter().find(|entity| {
            entity.label == Label::Location && entity.aliases.iter().any(|alias| alias.text == inside.name)
        });
        Tie {
            words: pick(shelf.language, "tempat dalam namanya", "place in its name").to_owned(),
            other: Some(place.map_or_else(|| (inside.name.clone(), None), of)),
            when: String::new(),
        }
    });
    held.chain(holders).chain(inside).collect()
}

/// The first and the last day on which the articles that tell a role were published.
fn when(shelf: &Shelf<'_>, role: &Role) -> String {
    let days = role.places.iter().filter_map(|place| shelf.story.articles[place.article].published.day());
    let (first, last) = (days.clone().min(), days.max());
    let day = |day| dates::short_day(day, shelf.language);
    match (first, last) {
        (Some(first), Some(last)) if first != last => format!("{}–{}", day(first), day(last)),
        (Some(only), _) => day(only),
        _ => String::new(),
    }
}
