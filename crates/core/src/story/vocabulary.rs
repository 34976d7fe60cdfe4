//! The different words of a story, each looked at once.

use ner::Interner;

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

/// The different words, each by its number.
pub(super) struct Vocabulary {
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
    /// The words of an article, those that are new added to the spellings.
    fn read(analysis: &Analysis, spellings: &mut Interner) -> Self {
        let mut words = Self { all: Vec::new(), starts: vec![0] };
        for &sentence in &analysis.layout.sentences {
            let text = sentence.of(&analysis.text);
            for word in text.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty()) {
                let start = sentence.start + (word.as_ptr() as usize - text.as_ptr() as usize);
                words.all.push((Span::new(start, start + word.len()), spellings.number(word)));
            }
            words.starts.push(words.all.len());
        }
        words
    }

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
        let mut spellings = Interner::default();
        let words = analyses.iter().map(|analysis| Words::read(analysis, &mut spellings)).collect();
        let spellings: Vec<&str> = (0..spellings.len())
            .filter_map(|number| Some(spellings.text(u32::try_from(number).ok()?)))
            .collect();
        let senses = Senses::new();
        let stems: Vec<Option<String>> = spellings.iter().map(|word| stem(word)).collect();
        // Stems are numbered by spelling, so that the order of the articles changes nothing.
        let mut sorted: Vec<&str> = stems.iter().flatten().map(String::as_str).collect();
        sorted.sort_unstable();
        sorted.dedup();
        let look_at =
            |(word, stem): (&&str, &Option<String>)| look_at(word, stem.as_deref(), &senses, &sorted);
        let looked_at = spellings.iter().zip(&stems).map(look_at).collect();
        (Self { hashes: spellings.iter().map(|word| hash(word)).collect(), words: looked_at }, words)
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
