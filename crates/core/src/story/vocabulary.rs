//! The different words of a story, each looked at once.

use super::cues;
use super::likeness::Feature;
use super::senses::Senses;
use super::statement::Cues;
use super::stem::stem;

/// What is known of a word.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Word {
    /// What it makes a sentence be about; `None` for a word that says nothing.
    pub(super) feature: Option<Feature>,
    /// How it makes a sentence tell.
    pub(super) cues: Cues,
}

/// The words, by their hash.
pub(super) struct Vocabulary {
    hashes: Vec<u64>,
    words: Vec<Word>,
}

/// Stems are numbered behind the senses.
pub(super) const FIRST_STEM: u32 = 1000;

impl Vocabulary {
    /// The vocabulary of texts.
    pub(super) fn of<'t>(texts: impl Iterator<Item = &'t str>) -> Self {
        let words = texts.flat_map(|text| text.split(|c: char| !c.is_alphanumeric()));
        let mut all: Vec<(u64, &str)> = Vec::new();
        for word in words.filter(|word| !word.is_empty()) {
            all.push((hash(word), word));
            // Most words of a long story are known ones: they are let go before they take up room.
            if all.len() == all.capacity() {
                all.sort_unstable();
                all.dedup_by_key(|(hash, _)| *hash);
                all.reserve(all.len().max(1 << 16));
            }
        }
        all.sort_unstable();
        all.dedup_by_key(|(hash, _)| *hash);
        let senses = Senses::new();
        // Stems are numbered by spelling, so that the order of the articles changes nothing.
        let mut stems: Vec<String> = all.iter().filter_map(|(_, word)| stem(word)).collect();
        stems.sort_unstable();
        stems.dedup();
        let words = all.iter().map(|(_, word)| look_at(word, &senses, &stems)).collect();
        Self { hashes: all.into_iter().map(|(hash, _)| hash).collect(), words }
    }

    /// What is known of a word.
    pub(super) fn get(&self, word: &str) -> Word {
        self.hashes.binary_search(&hash(word)).map(|at| self.words[at]).unwrap_or_default()
    }
}

fn look_at(word: &str, senses: &Senses, stems: &[String]) -> Word {
    let feature = stem(word).and_then(|stem| {
        let number = match senses.of(&stem) {
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
pub(super) fn hash(word: &str) -> u64 {
    const BASIS: u64 = 0xcbf2_9ce4_8422_2325;
    const PRIME: u64 = 0x0100_0000_01b3;
    word.bytes().fold(BASIS, |hash, byte| (hash ^ u64::from(byte.to_ascii_lowercase())).wrapping_mul(PRIME))
}
