//! The different words of a story, each looked at once.

use ner::Interner;

use super::likeness::Feature;
use super::meaning::Meanings;
use super::senses::{self, Senses};
use super::stem::stem;
use super::{cues, site};
use crate::story::statement::Cues;
use crate::story::to_size;
use crate::{Analysis, SmallSpan, Span};

/// What is known of a word.
#[derive(Clone, Copy, Debug, Default)]
pub(in crate::story) struct Word {
    /// What it makes a sentence be about; `None` for a word that says nothing.
    pub(in crate::story) feature: Option<Feature>,
    /// How it makes a sentence tell.
    pub(in crate::story) cues: Cues,
    /// Whether a place may stand behind it (`di`).
    pub(in crate::story) leads_to_place: bool,
    /// Whether it tells something further together with a word before it.
    pub(in crate::story) ends_pair: bool,
}

/// The different words that were met in articles, each by its number, which it keeps.
pub(in crate::story) struct Vocabulary {
    spellings: Interner,
    stems: Interner,
    senses: &'static Senses,
    hashes: Vec<u64>,
    words: Vec<Word>,
    /// What the stems mean.
    pub(in crate::story) meanings: Meanings,
}

/// So many bytes of text have seldom more than one word: there is room for as many words from the beginning.
const SHORT_WORD: usize = 5;

/// The words of an article's sentences: each with its number in the vocabulary.
pub(in crate::story) struct Words {
    all: Vec<(SmallSpan, u32)>,
    /// Where each sentence's begin; one more at the end.
    starts: Vec<u32>,
}

impl Words {
    /// The words of an article, those that are new added to the vocabulary.
    pub(in crate::story) fn read(analysis: &Analysis, vocabulary: &mut Vocabulary) -> Self {
        let sentences = &analysis.layout.sentences;
        let mut starts = Vec::with_capacity(sentences.len() + 1);
        starts.push(0);
        let mut words = Self { all: Vec::with_capacity(analysis.text.len() / SHORT_WORD), starts };
        for &sentence in sentences {
            let text = sentence.of(&analysis.text);
            for word in text.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty()) {
                let start = sentence.start + (word.as_ptr() as usize - text.as_ptr() as usize);
                let span = Span::new(start, start + word.len());
                words.all.push((span.into(), vocabulary.number(word)));
            }
            words.starts.push(words.all.len() as u32);
        }
        words.all = to_size(words.all);
        words
    }

    /// Those of one sentence.
    pub(in crate::story) fn of_sentence(
        &self,
        sentence: usize,
    ) -> impl ExactSizeIterator<Item = (Span, u32)> + Clone {
        let start = self.starts.get(sentence).copied().unwrap_or_default();
        let end = self.starts.get(sentence + 1).copied().unwrap_or_default();
        let words = self.all.get(start as usize..end as usize).unwrap_or_default();
        words.iter().map(|&(word, number)| (word.into(), number))
    }

    /// How many there are.
    pub(in crate::story) fn len(&self) -> usize {
        self.all.len()
    }
}

/// Stems are numbered behind the senses.
pub(in crate::story) const FIRST_STEM: u32 = senses::END as u32;

impl Vocabulary {
    /// No words yet.
    pub(in crate::story) fn new() -> Self {
        let (spellings, stems) = (Interner::default(), Interner::default());
        let (hashes, words, meanings) = (Vec::new(), Vec::new(), Meanings::default());
        Self { spellings, stems, senses: Senses::table(), hashes, words, meanings }
    }

    /// The number of a word; a new one is looked at.
    fn number(&mut self, word: &str) -> u32 {
        let number = self.spellings.number(word);
        if number as usize == self.words.len() {
            let looked_at = Word {
                feature: self.feature(word),
                cues: cues_of(word),
                leads_to_place: site::relation(word).is_some(),
                ends_pair: self.senses.ends_pair(word),
            };
            self.words.push(looked_at);
            self.hashes.push(hash(word));
        }
        number
    }

    /// What a word makes a sentence be about: its sense, or the number of its stem.
    fn feature(&mut self, word: &str) -> Option<Feature> {
        let number = match self.senses.of(word) {
            Some(sense) => u32::try_from(sense).ok()?,
            None => {
                let stem = stem(word)?;
                let number = self.stems.number(&stem);
                if number as usize == self.meanings.len() {
                    self.meanings.add(&stem);
                }
                FIRST_STEM + number
            }
        };
        Some(Feature::stem(number))
    }

    /// What is known of a word, new or not.
    #[cfg(test)]
    pub(in crate::story) fn look_up(&mut self, word: &str) -> Word {
        let number = self.number(word);
        self.get(number)
    }

    /// What two words together make a sentence be about, if that is more than each does alone.
    pub(in crate::story) fn of_pair(&self, before: &str, word: &str) -> Option<Feature> {
        let sense = self.senses.of_pair(before, word)?;
        Some(Feature::stem(u32::try_from(sense).ok()?))
    }

    /// How many different words were met.
    pub(in crate::story) fn len(&self) -> usize {
        self.words.len()
    }

    /// A word, by its number.
    pub(in crate::story) fn spelling(&self, number: u32) -> &str {
        self.spellings.text(number)
    }

    /// What is known of a word, by its number.
    pub(in crate::story) fn get(&self, number: u32) -> Word {
        self.words.get(number as usize).copied().unwrap_or_default()
    }

    /// The hash of a word, by its number: the same in every story.
    pub(in crate::story) fn hash(&self, number: u32) -> u64 {
        self.hashes.get(number as usize).copied().unwrap_or_default()
    }
}

/// How a word makes a sentence tell.
fn cues_of(word: &str) -> Cues {
    let lower = ner::lowercase(word);
    // `membantahnya`
    let verb = lower.strip_suffix("nya").unwrap_or(&lower);
    let is = |list: &[&str]| list.binary_search(&lower.as_str()).is_ok();
    Cues {
        planned: is(cues::PLANNED),
        denied: is(cues::DENIED) || cues::DENIED.binary_search(&verb).is_ok(),
        claimed: is(cues::CLAIMED),
        corrects: is(cues::CORRECTS),
        notes: is(cues::NOTES),
        guessed: is(cues::GUESSED),
        recalls: is(cues::RECALLS),
        of_itself: cues::OF_ITSELF.iter().any(|(_, second)| *second == lower),
        points: cues::POINTING.contains(&lower.as_str()),
        joins: cues::JOINS_WITH_POINTING.contains(&lower.as_str()),
        stands_for: cues::PRONOUNS.contains(&lower.as_str()),
        failed: cues::FAILED.contains(&lower.as_str()),
        further: cues::FURTHER.contains(&lower.as_str()),
        act: cues::ACTS
            .iter()
            .position(|verbs| verbs.contains(&lower.as_str()))
            .and_then(|act| u8::try_from(act).ok()),
    }
}

/// FNV-1a of a word in lower case (of its ASCII letters, which is what Indonesian and English have).
fn hash(word: &str) -> u64 {
    const BASIS: u64 = 0xcbf2_9ce4_8422_2325;
    const PRIME: u64 = 0x0100_0000_01b3;
    word.bytes().fold(BASIS, |hash, byte| (hash ^ u64::from(byte.to_ascii_lowercase())).wrapping_mul(PRIME))
}
