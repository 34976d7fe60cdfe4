//! Corrections of what one article says.

use std::borrow::Cow;

use jiff::civil::Date;

use super::{Anchor, Correction, furniture, names};
use crate::quantity::Decimal;
use crate::quote::Speaker;
use crate::{Analysis, Span};

/// An article with what the user has changed in it.
pub(crate) fn corrected<'a>(analysis: &'a Analysis, corrections: &[Correction]) -> Cow<'a, Analysis> {
    let of_article = corrections.iter().filter(|correction| changes(correction, &analysis.id));
    let of_article: Vec<&Correction> = of_article.collect();
    if of_article.is_empty() {
        return Cow::Borrowed(analysis);
    }
    let layout = furniture::corrected(analysis, &of_article);
    let mut changed = layout.map_or_else(|| analysis.clone(), |layout| analysis.with_furniture(layout));
    for correction in of_article {
        apply(&mut changed, correction);
    }
    Cow::Owned(changed)
}

/// The corrections of what an article itself says, of its published date, and of its claims.
pub(crate) fn of_article<'c>(
    corrections: &'c [Correction],
    id: &'c str,
) -> impl Iterator<Item = &'c Correction> {
    let tells = move |correction: &Correction| match correction {
        Correction::Published { article, .. } => article == id,
        Correction::AddEvent { at, .. } | Correction::Status { at, .. } => at.article == id,
        _ => false,
    };
    corrections.iter().filter(move |correction| changes(correction, id) || tells(correction))
}

/// The published date that the user has set for an article.
pub(crate) fn published(corrections: &[Correction], id: &str) -> Option<Date> {
    corrections.iter().rev().find_map(|correction| match correction {
        Correction::Published { article, date } if article == id => Some(*date),
        _ => None,
    })
}

/// Whether a correction changes what an article itself says.
fn changes(correction: &Correction, id: &str) -> bool {
    match correction {
        Correction::Outlet { article, .. } => article == id,
        Correction::MarkFurniture { at, .. }
        | Correction::UnmarkFurniture { at }
        | Correction::AddName { at, .. }
        | Correction::RetypeName { at, .. }
        | Correction::RenameName { at, .. }
        | Correction::HideName { at }
        | Correction::Time { at, .. }
        | Correction::Speaker { quote: at, .. }
        | Correction::Number { at, .. } => at.article == id,
        Correction::SplitNames { at, from } => at.article == id && from.article == id,
        Correction::Published { .. }
        | Correction::MergeNames { .. }
        | Correction::Status { .. }
        | Correction::AddEvent { .. }
        | Correction::JoinEvents { .. }
        | Correction::SplitEvents { .. }
        | Correction::Verdict { .. } => false,
    }
}

/// Makes one change; none where its words are gone, or nothing is there that it could change.
fn apply(analysis: &mut Analysis, correction: &Correction) {
    let _: Option<()> = match correction {
        Correction::Outlet { name, .. } => {
            analysis.head.outlet = Some(name.clone());
            Some(())
        }
        Correction::AddName { at, label } => names::add(analysis, at, *label),
        Correction::RetypeName { at, label } => names::retype(analysis, at, *label),
        Correction::RenameName { at, name } => names::rename(analysis, at, name),
        Correction::HideName { at } => names::hide(analysis, at),
        Correction::SplitNames { at, from } => names::split_within(analysis, at, from),
        Correction::Time { at, value } => set_time(analysis, at, *value),
        Correction::Speaker { quote, speaker } => set_speaker(analysis, quote, speaker.as_ref()),
        Correction::Number { at, value, max } => set_number(analysis, at, *value, *max),
        _ => None,
    };
}

/// Of sorted spans the one at a place: the very same, else the first that shares a byte with it.
pub(super) fn at(spans: impl Iterator<Item = Span> + Clone, place: Span) -> Option<usize> {
    spans.clone().position(|span| span == place).or_else(|| spans.clone().position(|span| span.meets(place)))
}

fn set_time(analysis: &mut Analysis, anchor: &Anchor, value: timex::Value) -> Option<()> {
    let place = anchor.find(analysis)?;
    let time = at(analysis.times.iter().map(|time| Span::from(time.range.clone())), place)?;
    analysis.times_set.retain(|(known, _)| *known != time);
    analysis.times_set.push((time, value));
    Some(())
}

fn set_number(analysis: &mut Analysis, anchor: &Anchor, value: Decimal, max: Option<Decimal>) -> Option<()> {
    let place = anchor.find(analysis)?;
    let index = at(analysis.quantities.iter().map(|quantity| quantity.span), place)?;
    let quantity = analysis.quantities.get_mut(index)?;
    quantity.value = value;
    quantity.max = max.filter(|max| *max > value);
    // A range is no score.
    quantity.against = quantity.against.filter(|_| quantity.max.is_none());
    Some(())
}

fn set_speaker(analysis: &mut Analysis, quote: &Anchor, speaker: Option<&Anchor>) -> Option<()> {
    let place = quote.find(analysis)?;
    let index = at(analysis.quotes.iter().map(|quote| quote.span), place)?;
    let speaker = match speaker {
        None => None,
        Some(anchor) => Some(speaker_at(analysis, anchor.find(analysis)?)),
    };
    analysis.quotes.get_mut(index)?.speaker = speaker;
    Some(())
}

/// The speaker that words of an article name, by the best name that it gives.
fn speaker_at(analysis: &Analysis, span: Span) -> Speaker {
    let mentions = &analysis.mentions;
    let mention = at(mentions.mentions.iter().map(|mention| mention.span), span);
    let entity = mention.map(|mention| mentions.mentions[mention].entity);
    let name = entity.map_or_else(|| span.of(&analysis.text), |entity| &mentions.entities[entity].name);
    Speaker { span, name: name.to_owned(), entity }
}
