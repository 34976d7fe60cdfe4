//! Furniture: what is on the page and is not running prose.

use serde::{Deserialize, Serialize};

use super::cues::{self, begins};
use crate::Span;

/// A piece of furniture.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Furniture {
    /// Where it stands: a line, or part of one.
    pub span: Span,
    /// What it is.
    pub kind: FurnitureKind,
}

/// The kinds of furniture, as the contract names them.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum FurnitureKind {
    /// The article's title.
    Title,
    /// A heading inside the article.
    Heading,
    /// The outlet's name, on a line of its own or before the first words.
    Outlet,
    /// When the page was published.
    Date,
    /// Who wrote or edited it.
    Byline,
    /// Where it was written from, before the first words.
    Dateline,
    /// What a picture shows.
    Caption,
    /// Whose picture or text it is.
    Credit,
    /// Links to other articles.
    Related,
    /// Adverts, subscriptions, spam.
    Advert,
    /// Prompts to comment or share, page numbers.
    Comment,
    /// A passage that stands earlier in the article already.
    Repeat,
}

impl FurnitureKind {
    /// Whether facts in it are no part of what the article tells.
    pub const fn is_apart(self) -> bool {
        matches!(self, Self::Related | Self::Advert | Self::Comment | Self::Credit | Self::Byline)
    }

    /// The contract's name of the kind.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Title => "title",
            Self::Heading => "heading",
            Self::Outlet => "outlet",
            Self::Date => "date",
            Self::Byline => "byline",
            Self::Dateline => "dateline",
            Self::Caption => "caption",
            Self::Credit => "credit",
            Self::Related => "related",
            Self::Advert => "advert",
            Self::Comment => "comment",
            Self::Repeat => "repeat",
        }
    }
}

/// Shorter lines may stand twice without being a repeated passage (`Baca juga:`, a heading).
const SHORTEST_REPEAT: usize = 40;
/// A line longer than this is prose, whatever it begins with.
const LONGEST_ADVERT: usize = 160;
/// A title is at most this long, in bytes.
const LONGEST_TITLE: usize = 180;
/// Lines at the head of the page among which the outlet, the author and the title stand.
const HEAD_LINES: usize = 6;

/// All furniture of a text, sorted.
pub(super) fn read(text: &str, paragraphs: &[Span], language: timex::Language) -> Vec<Furniture> {
    let mut page = Page { text, paragraphs, kinds: vec![None; paragraphs.len()] };
    page.mark_lines(language);
    page.mark_related_lists();
    page.mark_head();
    page.mark_headings();
    page.mark_repeats();
    let mut found: Vec<Furniture> = page.whole_lines().collect();
    found.extend(page.parts_of_lines());
    found.sort_by_key(|item| item.span);
    found
}

/// The lines of one page, and what is known of each.
struct Page<'t> {
    text: &'t str,
    paragraphs: &'t [Span],
    kinds: Vec<Option<FurnitureKind>>,
}

impl<'t> Page<'t> {
    fn line(&self, index: usize) -> &'t str {
        self.paragraphs[index].of(self.text)
    }

    /// Marks the lines that tell by their own words what they are.
    fn mark_lines(&mut self, language: timex::Language) {
        for index in 0..self.paragraphs.len() {
            let line = self.line(index);
            let is_last = index + 2 >= self.paragraphs.len();
            self.kinds[index] = if line.len() <= 80 && timex::date_line(line, language).is_some() {
                Some(FurnitureKind::Date)
            } else {
                kind_by_words(line, is_last)
            };
        }
    }

    /// Marks what follows a bare `Baca juga:`: the lines with dashes after it, or the one headline.
    fn mark_related_lists(&mut self) {
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
    fn mark_head(&mut self) {
        let mut has_title = false;
        for index in 0..self.paragraphs.len().min(HEAD_LINES) {
            if self.kinds[index].is_some() {
                continue;
            }
            let line = self.line(index);
            let is_followed = index + 1 < self.paragraphs.len();
            let kind = if !has_title && is_followed && is_outlet_line(line) {
                FurnitureKind::Outlet
            } else if has_title && (is_author_line(line) || is_bare_author(line)) {
                FurnitureKind::Byline
            } else if is_caption(line) {
                FurnitureKind::Caption
            } else if has_title && is_dateline_line(line) {
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

    /// Marks short lines between paragraphs of prose that end without a stop.
    fn mark_headings(&mut self) {
        let Some(first) = self.kinds.iter().position(Option::is_none) else { return };
        for index in first + 1..self.paragraphs.len().saturating_sub(1) {
            let is_before_prose = self.kinds[index + 1].is_none() && !is_heading(self.line(index + 1));
            if self.kinds[index].is_none() && is_before_prose && is_heading(self.line(index)) {
                self.kinds[index] = Some(FurnitureKind::Heading);
            }
        }
    }

    /// Marks lines that stand earlier already, word for word.
    fn mark_repeats(&mut self) {
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

    /// Lines that are furniture from end to end; a caption's credit stands apart.
    fn whole_lines(&self) -> impl Iterator<Item = Furniture> {
        self.paragraphs.iter().zip(&self.kinds).flat_map(|(&span, &kind)| {
            let Some(kind) = kind else { return vec![] };
            if let Some(at) = outlet_end(span.of(self.text)).filter(|_| kind == FurnitureKind::Title) {
                let outlet = Span::new(span.start, span.start + at);
                return vec![
                    Furniture { span: outlet, kind: FurnitureKind::Outlet },
                    Furniture { span: Span::new(outlet.end, span.end).trimmed(self.text), kind },
                ];
            }
            let credit = (kind == FurnitureKind::Caption).then(|| credit_start(span.of(self.text))).flatten();
            match credit {
                Some(at) => vec![
                    Furniture { span: Span::new(span.start, span.start + at).trimmed(self.text), kind },
                    Furniture {
                        span: Span::new(span.start + at, span.end).trimmed(self.text),
                        kind: FurnitureKind::Credit,
                    },
                ],
                None => vec![Furniture { span, kind }],
            }
        })
    }

    /// Furniture inside lines of prose: outlet and dateline before the first words, initials after the last.
    fn parts_of_lines(&self) -> Vec<Furniture> {
        let prose: Vec<Span> = self
            .paragraphs
            .iter()
            .zip(&self.kinds)
            .filter(|(_, kind)| kind.is_none())
            .map(|(&span, _)| span)
            .collect();
        let mut found = Vec::new();
        if let Some(first) = prose.first() {
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

/// What a line is by its own words.
fn kind_by_words(line: &str, is_last: bool) -> Option<FurnitureKind> {
    // Cues stand at the head of a line or in a short one: no need to fold a long paragraph.
    let head = ner::lowercase(&line.chars().take(LONGEST_ADVERT).collect::<String>());
    let is_short = line.len() <= LONGEST_ADVERT;
    let has_stop = line.ends_with('.');
    let is_path = is_short && !has_stop && cues::CRUMBS.iter().any(|crumb| line.contains(crumb));
    if is_path || begins(&head, cues::RELATED) && (is_short || is_bare_label(line)) {
        Some(FurnitureKind::Related)
    } else if is_short && begins(&head, cues::COMMENT) && !has_stop {
        Some(FurnitureKind::Comment)
    } else if is_short
        && (begins(&head, cues::ADVERT_START) || cues::ADVERT_WITHIN.iter().any(|c| head.contains(c)))
        && !has_stop
    {
        Some(FurnitureKind::Advert)
    } else if is_short && begins(&head, cues::CREDIT) {
        Some(FurnitureKind::Credit)
    } else if is_byline(line, &head, is_last) {
        Some(FurnitureKind::Byline)
    } else {
        None
    }
}

/// Whether a whole line says who wrote or edited the article.
fn is_byline(line: &str, lower: &str, is_last: bool) -> bool {
    if line.len() > 90 || line.ends_with('.') && !line.ends_with("..") && !lower.contains("editor") {
        return false;
    }
    let says_so = begins(lower, cues::BYLINE) && (!lower.starts_with("by ") || are_names(&line[3..]));
    let names_editor =
        ["| editor", "/editor", "| pilihan editor", "| penulis"].iter().any(|cue| lower.contains(cue));
    let is_signature =
        is_last && !line.contains(['?', '!', ':', '|']) && is_upper(line) && (2..=4).contains(&words(line));
    says_so || names_editor || is_initials(line) || is_signature
}

/// Whether the words are names of people: capitalised, but for `and`, `dan` and commas between.
fn are_names(words: &str) -> bool {
    words.split([' ', ',']).filter(|word| !word.is_empty()).all(|word| {
        matches!(word, "and" | "dan" | "in") || word.starts_with(|first: char| first.is_uppercase())
    })
}

/// `(rza/dhn)`, `[Tio]`: a few letters in brackets.
fn is_initials(piece: &str) -> bool {
    let inner = piece
        .strip_prefix('(')
        .and_then(|rest| rest.strip_suffix(')'))
        .or_else(|| piece.strip_prefix('[').and_then(|rest| rest.strip_suffix(']')));
    inner.is_some_and(|inner| {
        let parts: Vec<&str> = inner.split(['/', '-']).collect();
        let is_short = inner.len() <= 16 && parts.iter().all(|part| (2..=6).contains(&part.len()));
        is_short && inner.chars().all(|c| c.is_alphanumeric() || matches!(c, '/' | '-'))
    })
}

/// Where initials begin that close a paragraph, after the end of its last sentence.
fn initials_start(line: &str) -> Option<usize> {
    let at = line.rfind(['(', '['])?;
    let before = line[..at].trim_end();
    let is_after_sentence = before.ends_with(['.', '"', '”', '!', '?']);
    (is_after_sentence && !before.is_empty() && is_initials(&line[at..])).then_some(at)
}

/// A line that is nothing but an outlet's name: `HARIAN PAGI`, `KABARDESA.CO.ID`.
fn is_outlet_line(line: &str) -> bool {
    let is_site = words(line) == 1 && has_site_end(line);
    let is_masthead = is_upper(line)
        && words(line) <= 4
        && line.len() <= 40
        && line.chars().all(|c| c.is_alphabetic() || c == ' ');
    is_site || is_masthead
}

/// Whether a word ends as the name of a news site does.
pub(crate) fn has_site_end(word: &str) -> bool {
    let lower = ner::lowercase(word);
    cues::SITE_ENDS.iter().any(|end| lower.len() > end.len() + 1 && lower.ends_with(end))
}

/// `Rizal Anggoro - warta24`: a name, a dash and an outlet of one word.
fn is_author_line(line: &str) -> bool {
    let Some((name, outlet)) = line.split_once(" - ") else { return false };
    line.len() <= 60
        && (1..=5).contains(&words(name))
        && words(outlet) <= 2
        && are_names(name)
        && !outlet.ends_with('.')
}

/// `Medan, HD`: a place and the outlet's initials on a line of their own.
fn is_dateline_line(line: &str) -> bool {
    let Some((place, outlet)) = line.split_once(", ") else { return false };
    words(place) <= 3 && are_names(place) && outlet.len() <= 6 && is_upper(outlet) && words(outlet) == 1
}

/// A line of two to four capitalised words under the title, before the first sentence: who wrote it.
fn is_bare_author(line: &str) -> bool {
    let has_only_names = line.chars().all(|c| c.is_alphabetic() || " .'-".contains(c));
    (2..=4).contains(&words(line)) && line.len() <= 40 && are_names(line) && has_only_names
}

/// A line that tells what a picture shows, with its credit after it.
fn is_caption(line: &str) -> bool {
    line.len() <= 320 && credit_start(line).is_some_and(|at| at > 0)
}

/// Where the credit of a caption begins: at `Foto: …`, or at a last `OUTLET/Name`, in brackets or not.
fn credit_start(line: &str) -> Option<usize> {
    if let Some(at) = cues::CREDIT_WITHIN.iter().filter_map(|cue| line.find(cue)).min() {
        return Some(at + 1);
    }
    let last_stop = line.rfind(". ").or_else(|| line.rfind(") ")).map(|at| at + 2)?;
    let rest = line[last_stop..].trim();
    let inner = rest.strip_prefix('(').and_then(|r| r.strip_suffix(')')).unwrap_or(rest);
    let (left, right) = inner.split_once('/')?;
    let is_pair =
        are_names(left) && are_names(right) && words(inner) <= 5 && !right.is_empty() && !left.is_empty();
    (is_pair && !is_initials(rest)).then_some(last_stop)
}

/// A line that can be the title: short, without a stop at its end, in words.
fn is_title(line: &str) -> bool {
    line.len() <= LONGEST_TITLE
        && words(line) >= 2
        && !line.ends_with(['.', ',', ';', ':', '"', '”', ')'])
        && line.contains(char::is_alphabetic)
        && dateline_end(line).is_none_or(|end| end + 60 > line.len())
}

/// Whether a line reads as a headline rather than prose.
fn is_headline(line: &str) -> bool {
    line.len() <= LONGEST_TITLE && !line.ends_with('.')
}

/// Whether a line is written as headlines of links are: five words or more, most of them with a capital, no stop.
fn is_title_case(line: &str) -> bool {
    let is_capital = |word: &&str| word.starts_with(|first: char| first.is_uppercase() || first.is_numeric());
    let capitals = line.split_whitespace().filter(is_capital).count();
    is_headline(line) && words(line) >= 5 && capitals * 10 >= words(line) * 7
}

/// A short line in words that ends without a stop.
fn is_heading(line: &str) -> bool {
    line.len() <= 70
        && words(line) <= 8
        && line.starts_with(|first: char| first.is_uppercase() || first.is_numeric())
        && line.ends_with(|last: char| last.is_alphanumeric() || matches!(last, '?' | '!'))
}

/// `Baca juga:` with nothing after it.
fn is_bare_label(line: &str) -> bool {
    line.ends_with(':') || cues::RELATED.contains(&ner::lowercase(line).as_str())
}

fn words(line: &str) -> usize {
    line.split_whitespace().count()
}

fn is_upper(line: &str) -> bool {
    line.contains(char::is_alphabetic) && !line.contains(char::is_lowercase)
}

/// Outlet (`Radar Pagi | …`) and dateline (`SURABAYA - …`, `Jakarta (KBN) - …`) before the first words.
fn head_of_prose(text: &str, paragraph: Span) -> Vec<Furniture> {
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
fn outlet_end(line: &str) -> Option<usize> {
    let (outlet, _) = line.split_once(" | ")?;
    (words(outlet) <= 4 && are_names(outlet)).then_some(outlet.len() + 2)
}

/// Where the dateline at the head of a line ends, its dash included.
fn dateline_end(line: &str) -> Option<usize> {
    let (at, dash) = [" - ", " – ", " — ", " -- ", "- ", "— "]
        .iter()
        .filter_map(|dash| line.find(dash).map(|at| (at, *dash)))
        .min_by_key(|(at, dash)| (at + (dash.len() - dash.trim_start().len()), *at))?;
    let head = &line[..at];
    let is_place = (1..=7).contains(&words(head))
        && head.len() <= 60
        && !head.contains(['"', '“', '?', '!', ':'])
        && head.split([' ', '/']).all(|word| {
            let word = word.trim_start_matches('(');
            word.starts_with(|first: char| first.is_uppercase())
                || has_site_end(word.trim_end_matches([',', ')']))
        });
    is_place.then(|| at + dash.trim_end().len())
}

#[cfg(test)]
mod tests {
    use super::*;

    /// `kind: words` of everything found.
    fn furniture(text: &str) -> Vec<String> {
        let paragraphs = super::super::line::paragraphs(text);
        read(text, &paragraphs, timex::Language::Indonesian)
            .into_iter()
            .map(|item| format!("{}: {}", item.kind.name(), item.span.of(text)))
            .collect()
    }

    #[test]
    fn title_author_dateline_and_initials() {
        assert_eq!(
            furniture(
                "Pasar Lama Terbakar\nSinta Dewi - harianku\nGarut - Pasar Lama di Garut terbakar pada malam itu. Tidak ada korban.\n(sde/rus)"
            ),
            [
                "title: Pasar Lama Terbakar",
                "byline: Sinta Dewi - harianku",
                "dateline: Garut -",
                "byline: (sde/rus)"
            ]
        );
    }

    #[test]
    fn related_links_with_dashes_or_on_the_next_line() {
        let text = "Warga mengungsi ke balai desa sejak sore.\nBaca juga:\n- Jembatan Putus\n- Sekolah Libur\nAir mulai surut, kata camat.\nBaca Juga:\nBupati Datang\nListrik menyala lagi di desa itu.";
        assert_eq!(
            furniture(text),
            [
                "related: Baca juga:",
                "related: - Jembatan Putus",
                "related: - Sekolah Libur",
                "related: Baca Juga:",
                "related: Bupati Datang"
            ]
        );
    }

    #[test]
    fn outlets_before_the_first_words() {
        assert_eq!(
            furniture("Radar Pagi | Panen raya dimulai di Karawang, kata petani."),
            ["outlet: Radar Pagi |"]
        );
        assert_eq!(
            furniture("KARAWANG, PanganKita.com - Panen raya dimulai, kata petani."),
            ["dateline: KARAWANG, PanganKita.com -"]
        );
    }

    #[test]
    fn captions_and_their_credits() {
        assert_eq!(
            furniture(
                "Panen Raya\nPetani memanen padi di Karawang. Foto: Deni/PanganKita\nPanen raya dimulai, kata petani."
            ),
            [
                "title: Panen Raya",
                "caption: Petani memanen padi di Karawang.",
                "credit: Foto: Deni/PanganKita"
            ]
        );
    }

    #[test]
    fn a_paragraph_printed_twice_is_a_repeat_the_second_time() {
        let line = "Harga beras naik dua ribu rupiah sepekan ini di semua pasar.";
        assert_eq!(
            furniture(&format!("{line}\nStok cukup, kata bupati.\n{line}")),
            [format!("repeat: {line}")]
        );
    }

    #[test]
    fn spam_at_the_end() {
        assert_eq!(
            furniture("Polisi menutup tempat judi online di kota itu.\nSitus slot gacor malam ini"),
            ["advert: Situs slot gacor malam ini"]
        );
    }
}
