//! Updates as the page shows them: what was told, and is told otherwise by now.

use linimasa_core::story::{Side, SideValue, Telling, Update, UpdateKind};
use protocol::slice::{EvidenceCard, UpdateCard};

use super::conflict::side_card;
use super::{Shelf, dates, pick};

/// One update, by its place among all.
pub(super) fn update_card(shelf: &Shelf<'_>, (index, update): (usize, &Update)) -> UpdateCard {
    let about = match update.kind {
        UpdateKind::Correction => pick(shelf.language, "Diralat", "Corrected"),
        UpdateKind::Version => {
            pick(shelf.language, "Diubah dalam versi berikutnya", "Changed in a later version")
        }
        UpdateKind::Count => pick(shelf.language, "Jumlahnya bertambah", "The count has gone up"),
    };
    UpdateCard {
        id: format!("u{index}"),
        replaces: update.kind != UpdateKind::Count,
        about: about.to_owned(),
        steps: update.steps.iter().map(|side| step_card(shelf, side)).collect(),
    }
}

/// One step: what was told, by whom and on which day.
fn step_card(shelf: &Shelf<'_>, side: &Side) -> EvidenceCard {
    let mut card = side_card(shelf, side, None);
    let day = shelf.story.articles[side.place.article].published.day();
    let day = day.map(|day| dates::short_day(day, shelf.language));
    // Two articles of one outlet are told apart by their days already.
    let unsaid = day.filter(|day| !card.label.ends_with(day.as_str()));
    card.label.extend(unsaid.map(|day| format!(" · {day}")));
    card
}

/// What replaces a number or a time in a sentence that tells of an event, and who says so; empty where nothing does.
pub(super) fn replaced(shelf: &Shelf<'_>, telling: &Telling) -> String {
    let told = |side: &Side| {
        let card = step_card(shelf, side);
        format!("{} ({})", card.value, card.label)
    };
    let by = |kind: UpdateKind, words: &str| {
        let now = replacing(shelf, telling).filter(|(update, _)| update.kind == kind);
        let now: Vec<String> = now.map(|(_, update)| told(update)).collect();
        (!now.is_empty()).then(|| format!("{words} {}", now.join(", ")))
    };
    let corrected = pick(shelf.language, "kemudian diralat:", "corrected later:");
    let changed = pick(shelf.language, "dalam versi berikutnya:", "in a later version:");
    let all = [by(UpdateKind::Correction, corrected), by(UpdateKind::Version, changed)];
    all.into_iter().flatten().collect::<Vec<_>>().join("; ")
}

/// Whether the time that a sentence gives is replaced, and not only a number in it.
pub(super) fn is_redated(shelf: &Shelf<'_>, telling: &Telling) -> bool {
    let is_time = |side: &Side| side.place == telling.place && matches!(side.value, SideValue::Time(_));
    telling.is_replaced && replacing(shelf, telling).any(|(update, _)| update.steps.iter().any(is_time))
}

/// The updates that replace something in a sentence, each with what holds now.
fn replacing<'s>(shelf: &'s Shelf<'_>, telling: &'s Telling) -> impl Iterator<Item = (&'s Update, &'s Side)> {
    let replaces = shelf.story.updates.iter().filter(|update| update.kind != UpdateKind::Count);
    replaces.filter(|_| telling.is_replaced).filter_map(|update| {
        let (last, before) = update.steps.split_last()?;
        before.iter().any(|side| side.place == telling.place).then_some((update, last))
    })
}
