//! Passages that stand more than once.

use serde::{Deserialize, Serialize};

use super::Place;
use crate::Analysis;
use crate::text::FurnitureKind;

/// A passage that stands more than once, in the order of the story's articles.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Repeat {
    /// Within one article, or in several.
    pub kind: RepeatKind,
    /// Each place.
    pub places: Vec<Place>,
}

/// Where a passage is repeated.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum RepeatKind {
    /// In one article.
    Within,
    /// In several articles.
    Across,
}

/// Shorter lines may stand in two articles by chance.
const SHORTEST: usize = 60;

/// Finds paragraphs that stand more than once word for word.
pub(super) fn find(analyses: &[&Analysis]) -> Vec<Repeat> {
    let mut passages: Vec<(&str, Place)> = Vec::new();
    for (article, analysis) in analyses.iter().enumerate() {
        let layout = &analysis.layout;
        for &span in &layout.paragraphs {
            let kind = layout.furniture_at(span.start).map(|item| item.kind);
            let is_prose =
                kind.is_none_or(|kind| matches!(kind, FurnitureKind::Repeat | FurnitureKind::Dateline));
            if is_prose && span.len() >= SHORTEST {
                passages.push((span.of(&analysis.text), Place { article, span }));
            }
        }
    }
    passages.sort_unstable();
    let mut repeats: Vec<Repeat> = passages
        .chunk_by(|(one, _), (other, _)| one == other)
        .filter(|passages| passages.len() > 1)
        .map(|passages| {
            let places: Vec<Place> = passages.iter().map(|(_, place)| *place).collect();
            Repeat { kind: kind(&places), places }
        })
        .collect();
    repeats.sort_by_key(|repeat| repeat.places.first().copied());
    repeats
}

/// Whether all places are in one article.
fn kind(places: &[Place]) -> RepeatKind {
    let is_one = places.iter().all(|place| Some(place.article) == places.first().map(|first| first.article));
    if is_one { RepeatKind::Within } else { RepeatKind::Across }
}
