//! What stands before the first words of the prose.

use super::shape::{are_names, has_site_end, is_upper, words};
use super::{Furniture, FurnitureKind};
use crate::Span;

/// Outlet (`Radar Pagi | …`) and dateline (`SURABAYA - …`, `Jakarta (KBN) - …`) before the first words.
pub(super) fn head_of_prose(text: &str, paragraph: Span) -> Vec<Furniture> {
    let mut found = Vec::new();
    let mut start = paragraph.start;
    let line = paragraph.of(text);
    if let Some(end) = outlet_end(line) {
        let span = Span::new(start, start + end);
        found.push(Furniture { span, kind: FurnitureKind::Outlet });
        start = span.end + 1;
    }
    if let Some(end) = dateline_end(&text[start..paragraph.end]) {
        found.push(Furniture { span: Span::new(start, start + end), kind: FurnitureKind::Dateline });
    }
    found
}

/// Where the outlet at the head of a line ends, its bar included.
pub(super) fn outlet_end(line: &str) -> Option<usize> {
    if !line.contains('|') {
        return None; // as most lines
    }
    let (outlet, _) = line.split_once(" | ")?;
    (words(outlet) <= 4 && are_names(outlet)).then_some(outlet.len() + 2)
}

/// Where the dateline at the head of a line ends, its dash included.
pub(super) fn dateline_end(line: &str) -> Option<usize> {
    const LONGEST: usize = 60;
    const LONGEST_DASH: usize = 5;
    const EN_AND_EM: u8 = 0xe2; // the first byte of both
    let line = &line[..line.floor_char_boundary(LONGEST + LONGEST_DASH)];
    if !line.bytes().any(|byte| byte == b'-' || byte == EN_AND_EM) {
        return None; // as in most lines
    }
    let (at, dash) = [" - ", " – ", " — ", " -- ", "- ", "— "]
        .iter()
        .filter_map(|dash| line.find(dash).map(|at| (at, *dash)))
        .min_by_key(|(at, dash)| (at + (dash.len() - dash.trim_start().len()), *at))?;
    let head = &line[..at];
    let is_place = (1..=7).contains(&words(head))
        && head.len() <= LONGEST
        && !head.contains(['"', '“', '?', '!', ':'])
        && head.split([' ', '/']).all(|word| {
            let word = word.trim_start_matches('(');
            word.starts_with(|first: char| first.is_uppercase())
                || has_site_end(word.trim_end_matches([',', ')']))
        });
    is_place.then(|| at + dash.trim_end().len())
}

/// `Medan, HD`: a place and the outlet's initials on a line of their own.
pub(super) fn is_dateline_line(line: &str) -> bool {
    let Some((place, outlet)) = line.split_once(", ") else { return false };
    words(place) <= 3 && are_names(place) && outlet.len() <= 6 && is_upper(outlet) && words(outlet) == 1
}

/// `KABARDESA.CO.ID, KENDAL -`: the dateline on a line of its own.
pub(super) fn is_dateline_alone(line: &str) -> bool {
    let Some(place) = line.strip_suffix(['-', '–', '—']).map(str::trim_end) else { return false };
    line.len() <= 60
        && !place.is_empty()
        && place.split([' ', '/']).all(|word| {
            word.starts_with(|first: char| first.is_uppercase() || first == '(') || has_site_end(word)
        })
}
