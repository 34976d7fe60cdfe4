//! The different words of a story, each looked at once.

use super::cues;
use super::likeness::Feature;
use super::senses::Senses;
use super::statement::Cues;
use super::stem::stem;
use crate::{Analysis, Span};

/// What is known of a word.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Word {
    /// What it makes a sentence be about; `None` for a word that says nothing.
    pub(super) feature: Option<Feature>,
    /// How it makes a sentence tell.
    pub(super) cues: Cues,
}

/// The different words, in a table of open addressing by their hash that is half full at most: every word of every
/// text is looked up, and few of them are new.
pub(super) struct Vocabulary {
    /// The number of a word and one, 0 where a slot is free; as many as a power of two.
    slots: Vec<u32>,
    hashes: Vec<u64>,
    words: Vec<Word>,
}

/// The words of an article's sentences: each with its number in the vocabulary.
pub(super) struct Words {
    all: Vec<(Span, u32)>,
    /// Where each sentence's begin; one more at the end.
    starts: Vec<usize>,
}

impl Words {
    /// Those of one sentence.
    pub(super) fn of_sentence(&self, sentence: usize) -> &[(Span, u32)] {
        let start = self.starts.get(sentence).copied().unwrap_or_default();
        let end = self.starts.get(sentence + 1).copied().unwrap_or_default();
        self.all.get(start..end).unwrap_or_default()
    }
}

/// Stems are numbered behind the senses.
pub(super) const FIRST_STEM: u32 = 1000;

impl Vocabulary {
    /// The vocabulary of the articles' sentences, and the words of each article.
    pub(super) fn of(analyses: &[&Analysis]) -> (Self, Vec<Words>) {
        let mut vocabulary = Self { slots: vec![0; 1 << 12], hashes: Vec::new(), words: Vec::new() };
        let mut spellings: Vec<&str> = Vec::new();
        let words = analyses.iter().map(|analysis| vocabulary.read(analysis, &mut spellings)).collect();
        let senses = Senses::new();
        let stems: Vec<Option<String>> = spellings.iter().map(|word| stem(word)).collect();
        // Stems are numbered by spelling, so that the order of the articles changes nothing.
        let mut sorted: Vec<&str> = stems.iter().flatten().map(String::as_str).collect();
        sorted.sort_unstable();
        sorted.dedup();
        let look_at =
            |(word, stem): (&&str, &Option<String>)| look_at(word, stem.as_deref(), &senses, &sorted);
        vocabulary.words = spellings.iter().zip(&stems).map(look_at).collect();
        (vocabulary, words)
    }

    /// The words of an article, those that are new added to the spellings.
    fn read<'t>(&mut self, analysis: &'t Analysis, spellings: &mut Vec<&'t str>) -> Words {
        let mut words = Words { all: Vec::new(), starts: vec![0] };
        for &sentence in &analysis.layout.sentences {
            let text = sentence.of(&analysis.text);
            for word in text.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty()) {
                let number = self.number(hash(word));
                if number as usize == spellings.len() {
                    spellings.push(word);
                }
                let start = sentence.start + (word.as_ptr() as usize - text.as_ptr() as usize);
                words.all.push((Span::new(start, start + word.len()), number));
            }
            words.starts.push(words.all.len());
        }
        words
    }

    /// The number of a word, which may be new.
    fn number(&mut self, hash: u64) -> u32 {
        let slot = self.slot(hash);
        if let Some(number) = self.slots[slot].checked_sub(1) {
            return number;
        }
        // So many different words do not stand in four gigabytes of text.
        let number = u32::try_from(self.hashes.len()).unwrap_or(u32::MAX - 1);
        self.hashes.push(hash);
        self.slots[slot] = number + 1;
        if self.hashes.len() * 2 > self.slots.len() {
            self.slots = vec![0; self.slots.len() * 4];
            for number in 0..=number {
                let slot = self.slot(self.hashes[number as usize]);
                self.slots[slot] = number + 1;
            }
        }
        number
    }

    /// The slot that holds a word, or that is free for it.
    fn slot(&self, hash: u64) -> usize {
        let mask = self.slots.len() - 1;
        // The high bits of the product depend on all bits of the word.
        let mut slot = (hash >> 32) as usize & mask;
        while let Some(number) = self.slots[slot].checked_sub(1) {
            if self.hashes[number as usize] == hash {
                break;
            }
            slot = (slot + 1) & mask;
        }
        slot
    }

    /// What is known of a word, by its number.
    pub(super) fn get(&self, number: u32) -> Word {
        self.words.get(number as usize).copied().unwrap_or_default()
    }

    /// The hash of a word, by its number: the same in every story.
    pub(super) fn hash(&self, number: u32) -> u64 {
        self.hashes.get(number as usize).copied().unwrap_or_default()
    }
}

fn look_at(word: &str, stem: Option<&str>, senses: &Senses, stems: &[&str]) -> Word {
    let feature = stem.and_then(|stem| {
        let number = match senses.of(stem) {
            Some(sense) => u32::try_from(sense).ok()?,
            None => FIRST_STEM + u32::try_from(stems.binary_search(&stem).ok()?).ok()?,
        };
        Some(Feature::Stem(number))
    });
    let lower = ner::lowercase(word);
    // `membantahnya`
    let verb = lower.strip_suffix("nya").unwrap_or(&lower);
    let is = |list: &[&str]| list.binary_search(&lower.as_str()).is_ok();
    let cues = Cues {
        planned: is(cues::PLANNED),
        denied: is(cues::DENIED) || cues::DENIED.binary_search(&verb).is_ok(),
        claimed: is(cues::CLAIMED),
        corrects: is(cues::CORRECTS),
        guessed: is(cues::GUESSED),
        recalls: is(cues::RECALLS),
        of_itself: cues::OF_ITSELF.iter().any(|(_, second)| *second == lower),
        points: cues::POINTING.contains(&lower.as_str()),
        stands_for: cues::PRONOUNS.contains(&lower.as_str()),
        failed: cues::FAILED.contains(&lower.as_str()),
        further: cues::FURTHER.contains(&lower.as_str()),
        act: cues::ACTS
            .iter()
            .position(|verbs| verbs.contains(&lower.as_str()))
            .and_then(|act| u8::try_from(act).ok()),
    };
    Word { feature, cues }
}

/// FNV-1a of a word in lower case (of its ASCII letters, which is what Indonesian and English have).
fn hash(word: &str) -> u64 {
    const BASIS: u64 = 0xcbf2_9ce4_8422_2325;
    const PRIME: u64 = 0x0100_0000_01b3;
    word.bytes().fold(BASIS, |hash, byte| (hash ^ u64::from(byte.to_ascii_lowercase())).wrapping_mul(PRIME))
}
