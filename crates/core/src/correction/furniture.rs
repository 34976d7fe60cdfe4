//! Furniture that the user marks and unmarks.

use super::Correction;
use crate::text::{Furniture, FurnitureKind};
use crate::{Analysis, Span};

/// The furniture of an article with what the user has changed; `None` where nothing has.
pub(super) fn corrected(analysis: &Analysis, corrections: &[&Correction]) -> Option<Vec<Furniture>> {
    let mut furniture = analysis.layout.furniture.clone();
    let mut is_changed = false;
    for correction in corrections {
        let (place, kind) = match correction {
            Correction::MarkFurniture { at, kind } => (at.find(analysis), Some(*kind)),
            Correction::UnmarkFurniture { at } => (at.find(analysis), None),
            _ => continue,
        };
        let Some(place) = place else { continue };
        furniture = with(&furniture, place.trimmed(&analysis.text), kind, analysis);
        is_changed = true;
    }
    is_changed.then_some(furniture)
}

/// The furniture with a place marked, or unmarked where no kind is given. Pieces that reach into it are cut.
fn with(
    known: &[Furniture],
    place: Span,
    kind: Option<FurnitureKind>,
    analysis: &Analysis,
) -> Vec<Furniture> {
    let mut furniture: Vec<Furniture> = Vec::new();
    for piece in known {
        let before = Span::new(piece.span.start, piece.span.end.min(place.start));
        let after = Span::new(piece.span.start.max(place.end), piece.span.end);
        for rest in [before, after] {
            let span = rest.trimmed(&analysis.text);
            if rest.start < rest.end && !span.is_empty() {
                furniture.push(Furniture { span, kind: piece.kind });
            }
        }
    }
    // A piece lies within one line.
    let lines = analysis.layout.paragraphs.iter().filter(|line| line.meets(place));
    for line in lines {
        let span = Span::new(line.start.max(place.start), line.end.min(place.end)).trimmed(&analysis.text);
        furniture.extend(kind.filter(|_| !span.is_empty()).map(|kind| Furniture { span, kind }));
    }
    furniture.sort_unstable_by_key(|piece| piece.span.start);
    furniture
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::correction::{Anchor, corrected};
    use crate::read;

    const TEXT: &str = "Pasar Wage Dibuka\nSolo - Pasar Wage dibuka Senin (6/5/2024).";

    fn anchor(analysis: &Analysis, words: &str) -> Anchor {
        let start = analysis.text.find(words).unwrap_or_default();
        Anchor::new(analysis, Span::new(start, start + words.len()))
    }

    #[test]
    fn a_title_that_is_none_is_no_title_and_the_article_stays_the_same() {
        let analysis = read(TEXT, None);
        let at = anchor(&analysis, "Pasar Wage Dibuka");
        let changed = corrected(&analysis, &[Correction::UnmarkFurniture { at }]).into_owned();
        assert_eq!((changed.head.title.as_deref(), &changed.id), (None, &analysis.id));
    }

    #[test]
    fn pieces_that_reach_into_what_is_marked_are_cut() {
        let analysis = read(TEXT, None);
        let title = Span::new(0, 17);
        let known = [Furniture { span: title, kind: FurnitureKind::Title }];
        let cut = with(&known, Span::new(6, 10), Some(FurnitureKind::Credit), &analysis);
        let spans: Vec<(&str, FurnitureKind)> =
            cut.iter().map(|piece| (piece.span.of(TEXT), piece.kind)).collect();
        let (title, credit) = (FurnitureKind::Title, FurnitureKind::Credit);
        assert_eq!(spans, [("Pasar", title), ("Wage", credit), ("Dibuka", title)]);
    }
}
