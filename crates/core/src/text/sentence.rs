//! Sentences.

use super::cues::ABBREVIATIONS;
use super::furniture::{Furniture, FurnitureKind};
use crate::Span;

/// Splits paragraphs into sentences. What stands at the head of a paragraph and is furniture (an outlet, a
/// dateline) is no part of its first sentence; a paragraph that is furniture as a whole is one sentence.
pub(super) fn split(text: &str, paragraphs: &[Span], furniture: &[Furniture]) -> Vec<Span> {
    let mut sentences = Vec::new();
    let mut pieces = furniture.iter().peekable();
    for paragraph in paragraphs {
        let mut start = paragraph.start;
        let mut whole = false;
        while let Some(piece) = pieces.next_if(|piece| piece.span.start < paragraph.end) {
            whole |= piece.span.holds(*paragraph) && piece.kind != FurnitureKind::Repeat;
            if piece.span.start <= start && piece.span.end < paragraph.end {
                start = piece.span.end;
            }
        }
        let rest = Span::new(start, paragraph.end).trimmed(text);
        if whole {
            sentences.push(rest);
        } else {
            split_paragraph(text, rest, &mut sentences);
        }
    }
    sentences
}

/// Adds the sentences of one paragraph.
fn split_paragraph(text: &str, paragraph: Span, sentences: &mut Vec<Span>) {
    let words = paragraph.of(text);
    let mut start = 0;
    let mut characters = words.char_indices().peekable();
    while let Some((at, character)) = characters.next() {
        if !matches!(character, '.' | '!' | '?' | '…') {
            continue;
        }
        while characters
            .next_if(|(_, next)| matches!(next, '.' | '!' | '?' | '…') || is_closing(*next))
            .is_some()
        {}
        let end = characters.peek().map_or(words.len(), |(next, _)| *next);
        if ends_sentence(words, start, at, end) {
            push(text, paragraph.start, words, start..end, sentences);
            start = end;
        }
    }
    push(text, paragraph.start, words, start..words.len(), sentences);
}

/// Adds a sentence unless it is blank or holds neither a letter nor a digit, which then belongs to the one before.
fn push(text: &str, base: usize, words: &str, range: std::ops::Range<usize>, sentences: &mut Vec<Span>) {
    let span = Span::new(base + range.start, base + range.end).trimmed(text);
    if span.is_empty() {
        return;
    }
    let is_rest = !words[range].contains(char::is_alphanumeric);
    match sentences.last_mut() {
        Some(last) if is_rest && last.start >= base => last.end = span.end,
        _ => sentences.push(span),
    }
}

/// Whether the stop at `at`, with what closes after it up to `end`, ends the sentence that began at `start`.
fn ends_sentence(words: &str, start: usize, at: usize, end: usize) -> bool {
    let rest = &words[end..];
    let Some(next) = rest.trim_start().chars().next() else { return true };
    if !rest.starts_with(char::is_whitespace) {
        return false;
    }
    let opens = next.is_uppercase() || next.is_numeric() || is_opening(next);
    if !opens {
        return false;
    }
    let stops_once = &words[at..end] == ".";
    !(stops_once && is_abbreviated(&words[start..at], next))
}

/// Whether the word before a stop is one that a stop belongs to: `Prof.`, `No. 5`, the initial in `B. Surono`.
fn is_abbreviated(before: &str, next: char) -> bool {
    let word =
        before.rsplit(|c: char| c.is_whitespace() || matches!(c, '(' | '"' | '“')).next().unwrap_or_default();
    let mut letters = word.chars();
    if let (Some(only), None) = (letters.next(), letters.next()) {
        return only.is_uppercase();
    }
    // "S.H." or "a.n.": what follows a stop within the word is one letter again.
    if word.rsplit('.').next().is_some_and(|part| part.chars().count() == 1) && word.contains('.') {
        return next.is_uppercase() || next.is_numeric();
    }
    let lower = ner::lowercase(word);
    ABBREVIATIONS.binary_search(&lower.as_str()).is_ok()
}

fn is_closing(character: char) -> bool {
    matches!(character, '"' | '”' | '’' | '»' | ')' | ']' | '\'')
}

fn is_opening(character: char) -> bool {
    matches!(character, '"' | '“' | '”' | '‘' | '«' | '(' | '[' | '\'' | '-' | '–' | '—')
}

#[cfg(test)]
mod tests {
    use super::*;

    fn sentences(text: &str) -> Vec<&str> {
        let paragraphs = super::super::line::paragraphs(text);
        split(text, &paragraphs, &[]).into_iter().map(|span| span.of(text)).collect()
    }

    #[test]
    fn stops_of_abbreviations_initials_and_decimals_end_nothing() {
        assert_eq!(
            sentences(
                "Prof. Dr. H. Anwar hadir. Ia tinggal di Jl. Melati No. 5 Garut. Harganya Rp 1.500.000."
            ),
            ["Prof. Dr. H. Anwar hadir.", "Ia tinggal di Jl. Melati No. 5 Garut.", "Harganya Rp 1.500.000."]
        );
    }

    #[test]
    fn a_quotation_may_hold_several_sentences() {
        assert_eq!(
            sentences("\"Atap runtuh. Kami lari,\" ucapnya. \"Sudah?\" tanya petugas."),
            ["\"Atap runtuh.", "Kami lari,\" ucapnya.", "\"Sudah?\" tanya petugas."]
        );
    }

    #[test]
    fn a_stop_before_a_small_letter_ends_nothing() {
        assert_eq!(sentences("Mereka pulang. namun lelah."), ["Mereka pulang. namun lelah."]);
    }

    #[test]
    fn stray_stops_join_the_sentence_before() {
        assert_eq!(sentences("Ia pergi. . \"Ya.\" Selesai"), ["Ia pergi. .", "\"Ya.\"", "Selesai"]);
    }
}
