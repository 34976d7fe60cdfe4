//! Where a correction is made.

use serde::{Deserialize, Serialize};

use crate::{Analysis, Span};

/// Words of an article that a correction is about.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Anchor {
    /// The article's id.
    pub article: String,
    /// Where the words stood when the correction was made: byte offsets.
    pub span: Span,
    /// The words.
    pub words: String,
}

impl Anchor {
    /// The anchor of a span of an article.
    ///
    /// ```
    /// use linimasa_core::{Anchor, Span, read};
    /// let analysis = read("Rapat digelar di Balai Desa Kalisari.", None);
    /// let anchor = Anchor::new(&analysis, Span::new(17, 36));
    /// assert_eq!(anchor.words, "Balai Desa Kalisari");
    /// ```
    pub fn new(analysis: &Analysis, span: Span) -> Self {
        Self { article: analysis.id.clone(), span, words: span.of(&analysis.text).to_owned() }
    }

    /// Where the words stand in the article's text: at their place or, if others stand there, as near to it as they
    /// do. `None` where they are gone.
    pub fn find(&self, analysis: &Analysis) -> Option<Span> {
        let (old, text) = (self.span, &analysis.text);
        if self.words.trim().is_empty() || self.article != analysis.id {
            return None;
        }
        if old.of(text) == self.words {
            return Some(old);
        }
        let places = text.match_indices(&self.words).map(|(start, _)| start);
        let start = places.min_by_key(|start| (start.abs_diff(old.start), *start))?;
        Some(Span::new(start, start + self.words.len()))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::read;

    #[test]
    fn words_that_moved_are_found_near_their_old_place() {
        let analysis = read("Air naik di Ranupani. Warga Ranupani mengungsi. Ranupani gelap.", None);
        let at = |start| Anchor {
            article: analysis.id.clone(),
            span: Span::new(start, start + 8),
            words: "Ranupani".into(),
        };
        let found = |start| at(start).find(&analysis).map(|span| span.start);
        assert_eq!([found(12), found(30), found(500)], [Some(12), Some(28), Some(48)]);
    }

    #[test]
    fn words_that_are_gone_are_not_found() {
        let analysis = read("Air naik di Ranupani.", None);
        let anchor = |words: &str| Anchor {
            article: analysis.id.clone(),
            span: Span::new(0, words.len()),
            words: words.into(),
        };
        for words in ["Banjir", "", " "] {
            assert_eq!(anchor(words).find(&analysis), None);
        }
        assert_eq!(Anchor { article: "0".into(), ..anchor("Air") }.find(&analysis), None);
    }
}
