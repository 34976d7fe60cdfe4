//! What stands between quotation marks.

use std::cell::LazyCell;

use crate::Span;
use crate::text::Bytes;

/// A passage between quotation marks.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Passage {
    /// The passage with its marks.
    pub outer: Span,
    /// The words, without marks and the white space within them.
    pub inner: Span,
    /// Whether its paragraph ended before a closing mark did.
    pub is_open: bool,
}

/// The families of marks; one of a family closes what one of it opened.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Family {
    Double,
    Single,
    Guillemet,
}

const fn family(mark: char) -> Option<Family> {
    match mark {
        '"' | '“' | '”' | '„' | '‟' | '＂' => Some(Family::Double),
        '\'' | '‘' | '’' | '‚' | '‛' => Some(Family::Single),
        '«' | '»' | '‹' | '›' => Some(Family::Guillemet),
        _ => None,
    }
}

/// A mark that is open, and how deep others of the same form lie in it.
#[derive(Clone, Copy)]
struct Opened {
    family: Family,
    mark: char,
    at: usize,
    depth: u32,
}

/// The passages between marks, in order, none within another. A mark that stays open until its paragraph ends
/// holds the rest of the paragraph; a single one is then no mark at all. Linear in the length of the text.
pub(crate) fn read(text: &str, paragraphs: &[Span]) -> Vec<Passage> {
    let mut found = Vec::new();
    for &paragraph in paragraphs {
        read_paragraph(text, paragraph, &mut found);
    }
    found
}

fn read_paragraph(text: &str, paragraph: Span, found: &mut Vec<Passage>) {
    let words = paragraph.of(text);
    let mut opened: Option<Opened> = None;
    // Single marks that open and never close are apostrophes; once one failed, the paragraph has none to close it.
    let last_single = LazyCell::new(|| words.rfind(['\'', '’', '‘']).unwrap_or(0));
    for (at, mark, family) in marks(words) {
        let before = words[..at].chars().next_back().unwrap_or(' ');
        let after = words[at + mark.len_utf8()..].chars().next().unwrap_or(' ');
        match &mut opened {
            None if opens(mark, family, before, after) && (family != Family::Single || at < *last_single) => {
                opened = Some(Opened { family, mark, at, depth: 0 });
            }
            None => {}
            Some(open) if open.family != family => {}
            Some(open)
                if is_opening_form(mark) && mark == open.mark && opens(mark, family, before, after) =>
            {
                open.depth += 1;
            }
            Some(open) if open.depth > 0 => open.depth -= u32::from(closes(mark, family, before, after)),
            Some(open) if closes(mark, family, before, after) => {
                let outer = Span::new(paragraph.start + open.at, paragraph.start + at + mark.len_utf8());
                push(text, outer, open.mark.len_utf8(), mark.len_utf8(), found);
                opened = None;
            }
            Some(_) => {}
        }
    }
    if let Some(open) = opened.filter(|open| open.family != Family::Single) {
        let outer = Span::new(paragraph.start + open.at, paragraph.end);
        push(text, outer, open.mark.len_utf8(), 0, found);
        if let Some(last) = found.last_mut().filter(|last| last.outer == outer) {
            last.is_open = true;
        }
    }
}

/// The marks in some words, with where they stand. Bytes are looked at, for most of them begin no mark.
fn marks(words: &str) -> impl Iterator<Item = (usize, char, Family)> {
    static FIRST: Bytes = Bytes::of(&[b'"', b'\'', 0xc2, 0xe2, 0xef]);
    let places = std::iter::successors(FIRST.find(words, 0), |&at| FIRST.find(words, at + 1));
    places.filter_map(|at| {
        let mark = words[at..].chars().next()?;
        Some((at, mark, family(mark)?))
    })
}

fn push(text: &str, outer: Span, opening: usize, closing: usize, found: &mut Vec<Passage>) {
    let inner = Span::new(outer.start + opening, outer.end - closing).trimmed(text);
    if inner.of(text).contains(char::is_alphanumeric) {
        found.push(Passage { outer, inner, is_open: false });
    }
}

/// Marks that can only open.
const fn is_opening_form(mark: char) -> bool {
    matches!(mark, '“' | '‘' | '«' | '‹' | '„' | '‚')
}

fn opens(mark: char, family: Family, before: char, after: char) -> bool {
    let is_free = before.is_whitespace()
        || matches!(before, '(' | '[' | '-' | '–' | '—' | '/' | ':' | ',')
        || family_of(before, family);
    let is_before_word = !after.is_whitespace() && !matches!(after, '.' | ',' | ')' | ';');
    match family {
        Family::Guillemet => matches!(mark, '«' | '‹') && is_before_word,
        Family::Single => is_free && after.is_alphanumeric(),
        Family::Double => is_before_word && (is_free || matches!(mark, '“' | '„')),
    }
}

/// Whether the character before is a mark of another family: marks within marks stand side by side.
fn family_of(before: char, own: Family) -> bool {
    family(before).is_some_and(|other| other != own)
}

fn closes(mark: char, family: Family, before: char, after: char) -> bool {
    match family {
        Family::Guillemet => matches!(mark, '»' | '›'),
        Family::Single => !before.is_whitespace() && !after.is_alphanumeric(),
        Family::Double => !is_opening_form(mark) || !before.is_whitespace(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn between(text: &str) -> Vec<&str> {
        let paragraphs = [Span::new(0, text.len())];
        read(text, &paragraphs).into_iter().map(|passage| passage.inner.of(text)).collect()
    }

    #[test]
    fn marks_of_every_house_style() {
        for text in [
            "Ia berkata, \"Kami siap.\" Lalu pergi.",
            "Ia berkata, “Kami siap.” Lalu pergi.",
            "Ia berkata, ”Kami siap.” Lalu pergi.",
            "Ia berkata, ‘Kami siap.’ Lalu pergi.",
            "Ia berkata, 'Kami siap.' Lalu pergi.",
            "Ia berkata, «Kami siap.» Lalu pergi.",
            "Ia berkata, „Kami siap.“ Lalu pergi.",
        ] {
            assert_eq!(between(text), ["Kami siap."], "{text}");
        }
    }

    #[test]
    fn a_mark_within_a_passage_is_part_of_it() {
        assert_eq!(
            between("“Ia bilang 'jangan' kepada kami,” kata Rini."),
            ["Ia bilang 'jangan' kepada kami,"]
        );
        assert_eq!(between("“Papan “Awas” itu hilang,” kata Rini."), ["Papan “Awas” itu hilang,"]);
    }

    #[test]
    fn an_apostrophe_is_no_mark() {
        assert!(between("Jum'at lalu Ma'ruf tiba, 'kan?").is_empty());
        assert!(between("the workers' union and the firm's lawyers").is_empty());
    }

    #[test]
    fn an_open_mark_holds_the_rest_of_the_paragraph() {
        assert_eq!(between("Katanya: \"Kami pulang besok."), ["Kami pulang besok."]);
    }
}
