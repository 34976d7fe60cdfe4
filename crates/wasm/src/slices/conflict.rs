//! Contradictions as the page shows them: their claims side by side.

use linimasa_core::story::{Conflict, ConflictKind, Side, SideValue};
use protocol::slice::{ConflictCard, EvidenceCard, Passage};
use timex::Zone;

use super::story::evidence;
use super::{Shelf, dates, pick};

/// One contradiction, by its place among all.
pub(super) fn conflict_card(shelf: &Shelf<'_>, (index, conflict): (usize, &Conflict)) -> ConflictCard {
    let zone = common_zone(shelf, conflict);
    ConflictCard {
        id: format!("c{index}"),
        about: about(conflict, shelf.language).to_owned(),
        claims: conflict.sides.iter().map(|side| side_card(shelf, side, zone)).collect(),
        sides: conflict.sides.iter().map(|side| passage(shelf, side)).collect(),
        dismissed: conflict.is_dismissed(),
    }
}

/// What a side says, in the words of its article.
fn passage(shelf: &Shelf<'_>, side: &Side) -> Passage {
    let article = side.place.article;
    let span = side.value.span(shelf.analyses[article]);
    let words = span.of(shelf.text(article)).to_owned();
    Passage {
        article: shelf.cards[article].id.clone(),
        start: span.start as u32,
        end: span.end as u32,
        words,
    }
}

/// What a contradiction is about, in a few words.
fn about(conflict: &Conflict, language: timex::Language) -> &'static str {
    match (conflict.kind, conflict.sides.len()) {
        (ConflictKind::Date, 1) => pick(
            language,
            "Tanggal ini tidak jatuh pada hari yang disebut",
            "This date is not the weekday named",
        ),
        _ if conflict.is_of_one_article() => {
            pick(language, "Judul berbeda dengan isinya", "The headline differs from its text")
        }
        (ConflictKind::Date, _) => {
            pick(language, "Satu peristiwa, waktu yang berbeda", "One event, different times")
        }
        (ConflictKind::Number, _) => {
            pick(language, "Satu hal, angka yang berbeda", "One thing, different numbers")
        }
        (ConflictKind::Place, _) => {
            pick(language, "Satu peristiwa, tempat yang berbeda", "One event, different places")
        }
    }
}

/// The zone whose clocks all sides are compared by, where their own differ: the first's.
fn common_zone(shelf: &Shelf<'_>, conflict: &Conflict) -> Option<Zone> {
    let zone = |side: &Side| match side.value {
        SideValue::Time(time) => shelf.story.articles[side.place.article].times[time].zone,
        _ => None,
    };
    conflict.sides.iter().find_map(zone)
}

/// One side of a contradiction: its sentence, and what that says in its own words or as a date; a clock time also by
/// the clocks of a zone.
pub(super) fn side_card(shelf: &Shelf<'_>, side: &Side, zone: Option<Zone>) -> EvidenceCard {
    let article = side.place.article;
    if let SideValue::Time(index) = side.value {
        let time = &shelf.story.articles[article].times[index];
        if time.value.is_some() {
            let mut card = evidence(shelf, side.place, index);
            let there = zone.and_then(|zone| dates::elsewhere(time, zone, shelf.language));
            card.value.extend(there.map(|there| format!(" = {there}")));
            return card;
        }
    }
    EvidenceCard {
        article: shelf.cards[article].id.clone(),
        label: shelf.cards[article].short.clone(),
        sentence: shelf.sentence(article, side.place.span.start).0,
        text: side.place.span.of(shelf.text(article)).to_owned(),
        value: passage(shelf, side).words,
        why: Vec::new(),
        replaced: String::new(),
    }
}
