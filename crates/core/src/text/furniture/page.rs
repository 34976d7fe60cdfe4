//! One page: its lines, and what each is by the lines around it.

use super::cued::{is_author_line, is_bare_author, kind_by_words};
use super::head::{head_of_prose, is_dateline_alone, is_dateline_line, outlet_end};
use super::shape::{
    credit_start, initials_start, is_bare_label, is_caption, is_heading, is_headline, is_masthead, is_prose,
    is_site_line, is_title, is_title_case, words,
};
use super::{Furniture, FurnitureKind};
use crate::Span;

/// Shorter lines may stand twice without being a repeated passage (`Baca juga:`, a heading).
const SHORTEST_REPEAT: usize = 40;
/// Lines at the head of the page among which the outlet, the author and the title stand.
const HEAD_LINES: usize = 6;
/// A longer line at the foot of the page is prose, whatever it ends with.
const LONGEST_AT_FOOT: usize = 140;
/// A longer line tells no date of the page.
const LONGEST_DATE: usize = 80;

/// Whether a line has as many digits as a date with its year has at least, `1/2/21`: most lines are told apart by that
/// alone.
fn has_digits_of_date(line: &str) -> bool {
    line.bytes().filter(u8::is_ascii_digit).count() >= 4
}

/// The lines of one page, and what is known of each.
pub(super) struct Page<'t> {
    text: &'t str,
    paragraphs: &'t [Span],
    kinds: Vec<Option<FurnitureKind>>,
}

impl<'t> Page<'t> {
    pub(super) fn new(text: &'t str, paragraphs: &'t [Span]) -> Self {
        Self { text, paragraphs, kinds: vec![None; paragraphs.len()] }
    }

    fn line(&self, index: usize) -> &'t str {
        self.paragraphs[index].of(self.text)
    }

    /// Marks the lines that tell by their own words what they are.
    pub(super) fn mark_lines(&mut self, language: timex::Language) {
        let mut head = String::new();
        for index in 0..self.paragraphs.len() {
            let line = self.line(index);
            let is_last = index + 2 >= self.paragraphs.len();
            let may_date = line.len() <= LONGEST_DATE && has_digits_of_date(line);
            self.kinds[index] = if may_date && timex::date_line(line, language).is_some() {
                Some(FurnitureKind::Date)
            } else {
                kind_by_words(line, is_last, &mut head)
            };
        }
    }

    /// Marks what follows a bare `Baca juga:`: the lines with dashes after it, or the one headline.
    pub(super) fn mark_related_lists(&mut self) {
        let mut index = 0;
        while index < self.paragraphs.len() {
            let is_label =
                self.kinds[index] == Some(FurnitureKind::Related) && is_bare_label(self.line(index));
            index += 1;
            if !is_label {
                continue;
            }
            let first = index;
            while index < self.paragraphs.len() && self.line(index).starts_with(['-', '•', '*', '–', '·'])
            {
                self.kinds[index] = Some(FurnitureKind::Related);
                index += 1;
            }
            if index == first && index < self.paragraphs.len() && is_headline(self.line(index)) {
                self.kinds[index] = Some(FurnitureKind::Related);
                index += 1;
                while index + 1 < self.paragraphs.len() && is_title_case(self.line(index)) {
                    self.kinds[index] = Some(FurnitureKind::Related);
                    index += 1;
                }
            }
        }
    }

    /// Marks outlet, author and title among the first lines, up to the first line of prose.
    pub(super) fn mark_head(&mut self) {
        let mut has_title = false;
        for index in 0..self.paragraphs.len().min(HEAD_LINES) {
            if self.kinds[index].is_some() {
                continue;
            }
            let line = self.line(index);
            let is_followed = index + 1 < self.paragraphs.len();
            let is_outlet = || is_site_line(line) || is_masthead(line) && self.has_title_below(index);
            let kind = if !has_title && is_followed && is_outlet() {
                FurnitureKind::Outlet
            } else if has_title && (is_author_line(line) || is_bare_author(line)) {
                FurnitureKind::Byline
            } else if is_caption(line) {
                FurnitureKind::Caption
            } else if is_dateline_alone(line) || has_title && is_dateline_line(line) {
                FurnitureKind::Dateline
            } else if !has_title && is_followed && is_title(line) {
                has_title = true;
                FurnitureKind::Title
            } else {
                break;
            };
            self.kinds[index] = Some(kind);
        }
        for index in HEAD_LINES.min(self.paragraphs.len())..self.paragraphs.len() {
            if self.kinds[index].is_none() && is_caption(self.line(index)) {
                self.kinds[index] = Some(FurnitureKind::Caption);
            }
        }
    }

    /// Whether the first line below that is told, but for who wrote it and what a picture shows, can be the title.
    fn has_title_below(&self, index: usize) -> bool {
        let below = index + 1..self.paragraphs.len().min(HEAD_LINES);
        let mut told = below.filter(|&at| self.kinds[at].is_none()).map(|at| self.line(at));
        let is_beside = |line: &&str| is_author_line(line) || is_caption(line) || is_dateline_alone(line);
        told.find(|line| !is_beside(line)).is_some_and(is_title)
    }

    /// Marks what stands below the last paragraph of prose: tags, buttons, headlines of other articles.
    pub(super) fn mark_tail(&mut self) {
        let is_told = |index: &usize| self.kinds[*index].is_none() && is_prose(self.line(*index));
        let Some(last) = (0..self.paragraphs.len()).rev().find(is_told) else { return };
        for index in last + 1..self.paragraphs.len() {
            let line = self.line(index);
            let is_short = line.len() <= LONGEST_AT_FOOT && !line.ends_with(['.', '"', '”']);
            if self.kinds[index].is_none() && is_short {
                let is_link = words(line) >= 4;
                self.kinds[index] =
                    Some(if is_link { FurnitureKind::Related } else { FurnitureKind::Comment });
            }
        }
    }

    /// Marks short lines between paragraphs of prose that end without a stop.
    pub(super) fn mark_headings(&mut self) {
        let Some(first) = self.kinds.iter().position(Option::is_none) else { return };
        for index in first + 1..self.paragraphs.len().saturating_sub(1) {
            let is_before_prose = self.kinds[index + 1].is_none() && !is_heading(self.line(index + 1));
            if self.kinds[index].is_none() && is_before_prose && is_heading(self.line(index)) {
                self.kinds[index] = Some(FurnitureKind::Heading);
            }
        }
    }

    /// Marks lines that stand earlier already, word for word.
    pub(super) fn mark_repeats(&mut self) {
        let is_prose = |&index: &usize| matches!(self.kinds[index], None | Some(FurnitureKind::Caption));
        let lines = (0..self.paragraphs.len()).filter(is_prose).map(|index| (self.line(index), index));
        let mut lines: Vec<(&str, usize)> = lines.filter(|(line, _)| line.len() >= SHORTEST_REPEAT).collect();
        lines.sort_unstable();
        let again: Vec<usize> =
            lines.windows(2).filter(|pair| pair[0].0 == pair[1].0).map(|pair| pair[1].1).collect();
        for index in again {
            self.kinds[index] = Some(FurnitureKind::Repeat);
        }
    }

    /// Lines that are furniture from end to end; a caption's credit and a title's outlet stand apart.
    pub(super) fn whole_lines(&self) -> impl Iterator<Item = Furniture> {
        self.paragraphs.iter().zip(&self.kinds).flat_map(|(&span, &kind)| {
            let line = span.of(self.text);
            let apart = match kind {
                Some(FurnitureKind::Title) => {
                    outlet_end(line).map(|at| (at, FurnitureKind::Outlet, FurnitureKind::Title))
                }
                Some(FurnitureKind::Caption) => {
                    credit_start(line).map(|at| (at, FurnitureKind::Caption, FurnitureKind::Credit))
                }
                _ => None,
            };
            let (first, second) = match (kind, apart) {
                (Some(_), Some((at, first, second))) => {
                    let at = span.start + at;
                    let piece =
                        |from, to, kind| Furniture { span: Span::new(from, to).trimmed(self.text), kind };
                    (Some(piece(span.start, at, first)), Some(piece(at, span.end, second)))
                }
                (Some(kind), None) => (Some(Furniture { span, kind }), None),
                (None, _) => (None, None),
            };
            first.into_iter().chain(second)
        })
    }

    /// Furniture inside lines of prose: outlet and dateline before the first words, initials after the last.
    pub(super) fn parts_of_lines(&self) -> Vec<Furniture> {
        let prose: Vec<Span> = self
            .paragraphs
            .iter()
            .zip(&self.kinds)
            .filter(|(_, kind)| kind.is_none())
            .map(|(&span, _)| span)
            .collect();
        let mut found = Vec::new();
        let first = prose.iter().find(|line| is_prose(line.of(self.text))).or(prose.first());
        if let Some(first) = first {
            found.extend(head_of_prose(self.text, *first));
        }
        for paragraph in prose {
            let line = paragraph.of(self.text);
            if let Some(at) = initials_start(line) {
                let span = Span::new(paragraph.start + at, paragraph.end);
                found.push(Furniture { span, kind: FurnitureKind::Byline });
            }
        }
        found
    }
}
