//! What a line is by its own words.

use super::FurnitureKind;
use super::cues::{self, Cues};
use super::shape::{are_names, is_bare_label, is_initials, is_upper, words};
use crate::text::Bytes;

/// A line longer than this is prose, whatever it begins with.
const LONGEST_ADVERT: usize = 160;
/// No cue is longer than this, in bytes.
const LONGEST_CUE: usize = 48;
/// A notice of what may be done with the text is at most this long.
const LONGEST_NOTICE: usize = 320;

/// What a line is by its own words. `head` is room for its beginning in small letters.
pub(super) fn kind_by_words(line: &str, is_last: bool, head: &mut String) -> Option<FurnitureKind> {
    // Cues stand in short lines: no need to look at a long paragraph.
    if line.len() > LONGEST_NOTICE {
        return None;
    }
    let is_short = line.len() <= LONGEST_ADVERT;
    let has_stop = line.ends_with('.');
    head.clear();
    ner::add_lower(first_characters(line, if has_stop { LONGEST_CUE } else { LONGEST_ADVERT }), head);
    let head = head.as_str();
    let begins = |cues: &Cues| cues.begin(head);
    if begins(&cues::NOTICE) && is_notice(line) {
        return Some(FurnitureKind::Credit);
    }
    if begins(&cues::RELATED) && (is_short || is_bare_label(line)) && (!has_stop || head.contains(':')) {
        return Some(FurnitureKind::Related);
    }
    if is_short && !has_stop {
        let is_button = cues::BUTTONS.binary_search(&head).is_ok() || is_count_of_comments(head);
        if is_button || begins(&cues::COMMENT) {
            return Some(FurnitureKind::Comment);
        }
        if has_contact(line) || begins(&cues::ADVERT_START) || cues::ADVERT_WITHIN.are_in(head) {
            return Some(FurnitureKind::Advert);
        }
        if cues::CRUMBS.iter().any(|crumb| line.contains(crumb)) {
            return Some(FurnitureKind::Related);
        }
    }
    if is_short && begins(&cues::CREDIT) {
        return Some(FurnitureKind::Credit);
    }
    is_byline(line, head, is_last).then_some(FurnitureKind::Byline)
}

/// The beginning of a line, of so many bytes or a few less.
fn first_characters(line: &str, most: usize) -> &str {
    if line.len() <= most { line } else { &line[..line.floor_char_boundary(most)] }
}

/// Whether a line that begins as a notice speaks of the text itself.
fn is_notice(line: &str) -> bool {
    const ABOUT: [&str; 9] =
        ["izin", "tayang", "penulis", "redaksi", "pandangan", "konten", "bergabung", "appeared", "published"];
    let lower = ner::lower(line);
    ABOUT.iter().any(|word| lower.contains(word)) || !line.ends_with('.')
}

/// `12 Komentar`, `3 comments`.
fn is_count_of_comments(lower: &str) -> bool {
    lower.split_once(' ').is_some_and(|(count, word)| {
        matches!(word, "komentar" | "comments" | "comment" | "menit baca" | "min read")
            && count.bytes().all(|byte| byte.is_ascii_digit() || byte == b'.')
    })
}

/// Whether a line gives an address to write to or to go to.
fn has_contact(line: &str) -> bool {
    // One look for what every address has, before words are looked at.
    static MARKS: Bytes = Bytes::of(b"@./");
    if MARKS.find(line, 0).is_none() {
        return false;
    }
    let has_at = line.contains('@');
    line.split_whitespace().any(|word| {
        let is_mail =
            || word.split_once('@').is_some_and(|(name, host)| !name.is_empty() && host.contains('.'));
        has_at && is_mail()
            || word.starts_with("http://")
            || word.starts_with("https://")
            || word.starts_with("www.")
    })
}

/// Whether a whole line says who wrote or edited the article.
pub(super) fn is_byline(line: &str, lower: &str, is_last: bool) -> bool {
    if line.len() > 90 || line.ends_with('.') && !line.ends_with("..") && !lower.contains("editor") {
        return false;
    }
    let says_so = cues::BYLINE.begin(lower) && (!lower.starts_with("by ") || are_names(&line[3..]));
    let names_editor = lower.contains(['|', '/'])
        && ["| editor", "/editor", "| pilihan editor", "| penulis"].iter().any(|cue| lower.contains(cue));
    let is_signature =
        is_last && !line.contains(['?', '!', ':', '|']) && is_upper(line) && (2..=4).contains(&words(line));
    let is_by = lower.starts_with("oleh ") && is_signed(&line[5..]);
    says_so || is_by || names_editor || is_initials(line) || is_signature
}

/// `Laras Wening, pengajar tata kota`: behind `Oleh`, the name of a person, perhaps with an office behind a comma.
fn is_signed(words: &str) -> bool {
    let name = words.split(',').next().unwrap_or_default();
    (1..=4).contains(&self::words(name)) && are_names(name) && !words.ends_with('.')
}

/// `Rizal Anggoro - warta24`: a name, a dash and an outlet of one word.
pub(super) fn is_author_line(line: &str) -> bool {
    const LONGEST: usize = 60;
    let short = Some(line).filter(|line| line.len() <= LONGEST);
    let Some((name, outlet)) = short.and_then(|line| line.split_once(" - ")) else { return false };
    (1..=5).contains(&words(name))
        && words(outlet) <= 2
        && (are_names(name) || name.ends_with(outlet)) // "Tim kabar24 - kabar24"
        && !outlet.ends_with('.')
}

/// A line of two to four capitalised words under the title, before the first sentence: who wrote it.
pub(super) fn is_bare_author(line: &str) -> bool {
    const LONGEST: usize = 40;
    if line.len() > LONGEST {
        return false;
    }
    let has_only_names = line.chars().all(|c| c.is_alphabetic() || " .'-".contains(c));
    let is_handle = words(line) == 1 && line.len() <= 24 && line.starts_with(char::is_lowercase);
    let is_name = (2..=4).contains(&words(line)) && are_names(line);
    (is_name || is_handle) && has_only_names
}
