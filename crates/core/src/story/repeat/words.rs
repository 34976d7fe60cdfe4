//! The words of an article's prose, as numbers.

use crate::story::vocabulary::hash;
use crate::text::FurnitureKind;
use crate::{Analysis, Span, position_of};

/// The words of an article that can be copied from or to another: its prose, page furniture left out.
pub(super) struct Words {
    /// A hash of each, case aside.
    pub(super) hashes: Vec<u64>,
    /// Whether each is part of a name: long names stand in many texts that are not copied.
    pub(super) is_name: Vec<bool>,
    /// Where each stands.
    pub(super) spans: Vec<Span>,
    /// The number of the sentence in which each stands.
    pub(super) sentences: Vec<usize>,
    /// The first and last word of each sentence, half-open, and its span.
    pub(super) of_sentence: Vec<(usize, usize, Span)>,
}

impl Words {
    pub(super) fn of(analysis: &Analysis) -> Self {
        let layout = &analysis.layout;
        let mut words = Self {
            hashes: Vec::new(),
            is_name: Vec::new(),
            spans: Vec::new(),
            sentences: Vec::new(),
            of_sentence: vec![(0, 0, Span::new(0, 0)); layout.sentences.len()],
        };
        for &paragraph in &layout.paragraphs {
            words.add(analysis, paragraph);
        }
        words
    }

    fn add(&mut self, analysis: &Analysis, paragraph: Span) {
        let text = paragraph.of(&analysis.text);
        for word in text.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty()) {
            let start = paragraph.start + (word.as_ptr() as usize - text.as_ptr() as usize);
            let furniture = analysis.layout.furniture_at(start).map(|item| item.kind);
            if furniture.is_some_and(|kind| kind != FurnitureKind::Repeat) {
                continue;
            }
            let Some(sentence) = position_of(&analysis.layout.sentences, start) else { continue };
            let at = self.hashes.len();
            let known = &mut self.of_sentence[sentence];
            if known.1 == 0 {
                *known = (at, at + 1, analysis.layout.sentences[sentence]);
            }
            known.1 = at + 1;
            self.hashes.push(hash(word));
            let mentions = &analysis.mentions.mentions;
            let name = mentions.partition_point(|mention| mention.span.end <= start);
            self.is_name.push(mentions.get(name).is_some_and(|mention| mention.span.start <= start));
            self.spans.push(Span::new(start, start + word.len()));
            self.sentences.push(sentence);
        }
    }
}
