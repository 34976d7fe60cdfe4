//! Lines: on a page that was copied, a line is a paragraph.

use crate::Span;

/// Lines that hold something, trimmed.
pub(super) fn paragraphs(text: &str) -> Vec<Span> {
    const MOSTLY: usize = 64; // bytes of a line
    let mut found = Vec::with_capacity(text.len() / MOSTLY + 1);
    let mut start = 0;
    for line in text.split('\n') {
        let span = Span::new(start, start + line.len()).trimmed(text);
        if !span.is_empty() {
            found.push(span);
        }
        start += line.len() + 1;
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn blank_lines_are_no_paragraphs() {
        let text = "Satu.\n\n   \n\tDua.  \nTiga";
        let words: Vec<&str> = paragraphs(text).into_iter().map(|span| span.of(text)).collect();
        assert_eq!(words, ["Satu.", "Dua.", "Tiga"]);
    }
}
