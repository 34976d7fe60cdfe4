//! The regency or city of a headline, and that of the text that contradicts it.

use ner::Label;

use super::{Contradiction, Page, words};
use crate::Span;
use crate::mention::{Mention, Place};
use crate::story::conflict::{ConflictKind, SideValue};
use crate::story::site::{self, Relation};

/// Two places whose middles are nearer to each other, in degrees, may be one by two names.
const NEAR: f64 = 0.15;
/// How alike what a headline and a sentence tell is to be at least.
const LIKE: f64 = 0.3;

/// A regency or city, or a place that has one's name.
struct Region<'t> {
    span: Span,
    sentence: usize,
    /// Its name without the word for its kind.
    name: &'t str,
    /// Whether the text says that it is a regency or a city.
    is_said: bool,
    /// Whether it is a province.
    is_province: bool,
    relation: Relation,
    place: &'t Place,
}

pub(super) fn contradictions(page: &Page<'_>) -> Vec<Contradiction> {
    let (headline, text): (Vec<Region<'_>>, Vec<Region<'_>>) =
        regions(page).into_iter().partition(|region| page.headlines.contains(&region.sentence));
    let below = ner::lowercase(page.below());
    let mut found = Vec::new();
    for region in headline.iter().filter(|region| !page.is_quoted(region.span)) {
        if below.contains(&*ner::lowercase(region.name)) {
            continue;
        }
        let score = |other: &Region<'_>| {
            page.likeness((region.sentence, region.span), (other.sentence, other.span)).score()
        };
        let others = text.iter().filter(|other| {
            other.is_said && other.is_province == region.is_province && other.relation == region.relation
        });
        let others =
            others.filter(|other| page.is_prose(other.sentence) && are_apart(region.place, other.place));
        let rated = others.map(|other| (score(other), other)).filter(|(score, _)| *score > LIKE);
        if let Some((_, other)) = rated.max_by(|one, other| one.0.total_cmp(&other.0)) {
            let sides = [region, other].map(|side| (side.sentence, SideValue::Place(side.span)));
            found.push(Contradiction { kind: ConflictKind::Place, sides });
        }
    }
    found
}

/// The regencies and cities of Indonesia at, from or to which something is said to be.
fn regions<'t>(page: &Page<'t>) -> Vec<Region<'t>> {
    const KINDS: [&str; 4] = ["Kabupaten ", "Kota ", "Kab. ", "Provinsi "];
    let mentions = &page.told.analysis.mentions;
    let region = |mention: &'t Mention| {
        let place = mentions.entities[mention.entity].place.as_ref()?;
        let written = mention.span.of(page.text());
        let name = KINDS.iter().find_map(|kind| written.strip_prefix(kind)).unwrap_or(written);
        let behind = &page.text()[mention.span.end..];
        let is_said = name.len() < written.len()
            || [" regency", " Regency", " city", " province", " Province"]
                .iter()
                .any(|kind| behind.starts_with(kind));
        let (sentence, _) = page.sentence_at(mention.span.start)?;
        let is_region =
            mention.label == Label::Location && place.country == "ID" && !words::WIDE.contains(&name);
        let is_province = words::PROVINCES.contains(&name);
        is_region.then_some(())?;
        let relation = relation(page, sentence, mention.span)?;
        Some(Region { span: mention.span, sentence, name, is_said, is_province, relation, place })
    };
    mentions.mentions.iter().filter_map(region).collect()
}

/// How something lies to a place, by the last word before it that says so.
fn relation(page: &Page<'_>, sentence: usize, span: Span) -> Option<Relation> {
    let mut words = page.before(sentence, span).split_whitespace().rev();
    words.find_map(|word| if word == "asal" { Some(Relation::From) } else { site::relation(word) })
}

/// Whether two places are not one.
fn are_apart(one: &Place, other: &Place) -> bool {
    let degrees = (one.latitude - other.latitude).hypot(one.longitude - other.longitude);
    degrees > NEAR
}
