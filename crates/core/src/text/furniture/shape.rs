//! What a line looks like.

use super::cues;
use super::head::dateline_end;
use crate::text::Bytes;

/// A title is at most this long, in bytes.
const LONGEST_TITLE: usize = 180;

/// A line that is nothing but the address of a news site: `KABARDESA.CO.ID`.
pub(super) fn is_site_line(line: &str) -> bool {
    has_site_end(line) && words(line) == 1
}

/// A line that can be a masthead, `HARIAN PAGI`; a short title in capitals looks the same.
pub(super) fn is_masthead(line: &str) -> bool {
    line.len() <= 40
        && is_upper(line)
        && words(line) <= 4
        && line.chars().all(|c| c.is_alphabetic() || matches!(c, ' ' | '\'' | '’'))
}

/// Whether a word ends as the name of a news site does.
pub(crate) fn has_site_end(word: &str) -> bool {
    let ends_with = |end: &str| {
        let at = word.len().checked_sub(end.len()).filter(|at| *at > 1);
        at.is_some_and(|at| word.as_bytes()[at..].eq_ignore_ascii_case(end.as_bytes()))
    };
    cues::SITE_ENDS.iter().any(|end| ends_with(end))
}

/// A line that tells what a picture shows, with its credit after it.
pub(super) fn is_caption(line: &str) -> bool {
    line.len() <= 320 && credit_start(line).is_some_and(|at| at > 0)
}

/// Where the credit of a caption begins: at `Foto: …`, or at a last `OUTLET/Name`, in brackets or not.
pub(super) fn credit_start(line: &str) -> Option<usize> {
    // One look for how the cues begin, before each is looked for.
    static CAPITALS: Bytes = Bytes::of(b"FPD");
    let begins_cue = |at: usize| {
        let letters = line.as_bytes().get(at..).unwrap_or_default();
        matches!(letters, [b'F', b'o' | b'O', ..] | [b'P', b'h', ..] | [b'D', b'o', b'k', ..])
    };
    let mut capitals = std::iter::successors(CAPITALS.find(line, 0), |&at| CAPITALS.find(line, at + 1));
    let has_cue = capitals.any(begins_cue);
    if let Some(at) = cues::CREDIT_WITHIN.iter().filter(|_| has_cue).filter_map(|cue| line.find(cue)).min() {
        return Some(at + 1);
    }
    if !line.contains('/') {
        return None;
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
pub(super) fn is_title(line: &str) -> bool {
    // What somebody said, or a bracket, may close a title; of prose it is told by its small letters.
    let inner = line.trim_end_matches(['"', '”', ')']);
    line.len() <= LONGEST_TITLE
        && words(line) >= 2
        && !inner.ends_with(['.', ',', ';', ':'])
        && (inner.len() == line.len() || is_title_case(line))
        && line.contains(char::is_alphabetic)
        && dateline_end(line).is_none_or(|end| end + 60 > line.len())
}

/// Whether a line reads as a headline rather than prose.
pub(super) fn is_headline(line: &str) -> bool {
    line.len() <= LONGEST_TITLE && !line.ends_with('.')
}

/// Whether a line is written as headlines of links are: five words or more, most of them with a capital, no stop.
pub(super) fn is_title_case(line: &str) -> bool {
    let is_capital = |word: &&str| {
        let word = word.trim_start_matches(['"', '“', '(']);
        word.starts_with(|first: char| first.is_uppercase() || first.is_numeric())
    };
    let capitals = line.split_whitespace().filter(is_capital).count();
    is_headline(line) && words(line) >= 5 && capitals * 10 >= words(line) * 7
}

/// A short line in words that ends without a stop.
pub(super) fn is_heading(line: &str) -> bool {
    line.len() <= 70
        && words(line) <= 8
        && line.starts_with(|first: char| first.is_uppercase() || first.is_numeric())
        && line.ends_with(|last: char| last.is_alphanumeric() || matches!(last, '?' | '!'))
}

/// `Baca juga:` with nothing after it.
pub(super) fn is_bare_label(line: &str) -> bool {
    line.ends_with(':') || cues::RELATED.are(&ner::lower(line))
}

/// How many words a line has. In ASCII, as most lines are, no end of a word is asked for, for no processor foretells
/// where they are.
pub(super) fn words(line: &str) -> usize {
    if !line.is_ascii() {
        return line.split_whitespace().count();
    }
    let (mut count, mut is_behind_space) = (0, true);
    for byte in line.bytes() {
        let is_space = matches!(byte, b' ' | b'\t'..=b'\r');
        count += usize::from(is_behind_space & !is_space);
        is_behind_space = is_space;
    }
    count
}

pub(super) fn is_upper(line: &str) -> bool {
    line.contains(char::is_alphabetic) && !line.contains(char::is_lowercase)
}

/// Whether the words are names of people: capitalised, but for `and`, `dan` and commas between.
pub(super) fn are_names(words: &str) -> bool {
    words.split([' ', ',']).filter(|word| !word.is_empty()).all(|word| {
        matches!(word, "and" | "dan" | "in") || word.starts_with(|first: char| first.is_uppercase())
    })
}

/// `(rza/dhn)`, `[Tio]`: a few letters in brackets.
pub(super) fn is_initials(piece: &str) -> bool {
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
pub(super) fn initials_start(line: &str) -> Option<usize> {
    if !line.ends_with([')', ']']) {
        return None; // no need to look for where they begin
    }
    let at = line.rfind(['(', '['])?;
    let before = line[..at].trim_end();
    let is_after_sentence = before.ends_with(['.', '"', '”', '!', '?']);
    (is_after_sentence && !before.is_empty() && is_initials(&line[at..])).then_some(at)
}

/// Whether a line reads as prose: a sentence of some words with a stop at its end, or long.
pub(super) fn is_prose(line: &str) -> bool {
    const FEWEST: usize = 6;
    const LONG: usize = 160;
    let has_stop = || line.ends_with(['.', '!', '?', '"', '”', '…']) || initials_start(line).is_some();
    line.len() >= LONG || has_stop() && words(line) >= FEWEST
}
