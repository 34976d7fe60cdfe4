//! What stands before the first words of the prose.

use std::ops::Range;

use super::shape::{are_names, has_site_end, is_upper, words};
use super::{Furniture, FurnitureKind};
use crate::Span;
use crate::text::Bytes;

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
    let line = &line[..line.floor_char_boundary(LONGEST + LONGEST_DASH)];
    let dash = first_dash(line)?;
    let head = &line[..dash.start];
    let head = head.strip_suffix(' ').unwrap_or(head);
    let is_place = (1..=7).contains(&words(head))
        && head.len() <= LONGEST
        && !head.contains(['"', '“', '?', '!', ':'])
        && head.split([' ', '/']).all(|word| {
            let word = word.trim_start_matches('(');
            word.starts_with(|first: char| first.is_uppercase())
                || has_site_end(word.trim_end_matches([',', ')']))
        });
    is_place.then_some(dash.end)
}

/// The first dash with a space behind it, and where it is an en dash or two hyphens also before it.
fn first_dash(line: &str) -> Option<Range<usize>> {
    static DASHES: Bytes = Bytes::of(&[b'-', 0xe2]); // the first byte of the en and the em dash
    let mut from = 0;
    loop {
        let start = DASHES.find(line, from)?;
        let is_behind_space = line.as_bytes()[..start].ends_with(b" ");
        let is = |dash: &&str| {
            let rest = line.as_bytes()[start..].strip_prefix(dash.as_bytes());
            rest.is_some_and(|rest| rest.starts_with(b" "))
        };
        let dashes = if is_behind_space { &["-", "—", "–", "--"][..] } else { &["-", "—"] };
        if let Some(dash) = dashes.iter().find(|dash| is(dash)) {
            return Some(start..start + dash.len());
        }
        from = start + 1;
    }
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
