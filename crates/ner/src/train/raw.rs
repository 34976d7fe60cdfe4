//! Text without labels.

use std::collections::HashMap;
use std::path::Path;

use super::vectors::RARE;
use crate::data::{Error, each_document};
use crate::model::features::hash;
use crate::tokenize;

/// The lines of all documents. Sentences follow each other with gaps, so nothing is read across lines.
pub(super) fn read(folder: &Path) -> Result<Vec<String>, Error> {
    let mut lines = Vec::new();
    each_document(folder, |text| {
        lines.extend(text.lines().filter(|line| !line.trim().is_empty()).map(str::to_string));
    })?;
    Ok(lines)
}

/// The words that a text has five times or more, the most frequent first.
pub(super) struct Vocabulary {
    /// Their hashes, as the lexicon has them.
    pub hashes: Vec<u32>,
    pub counts: Vec<u32>,
    /// The lines as words; what is rare is [`RARE`].
    pub lines: Vec<Vec<u32>>,
}

impl Vocabulary {
    const LEAST: u32 = 5;

    pub(super) fn new(raw: &[String]) -> Self {
        let mut places: HashMap<String, u32> = HashMap::new();
        let (mut words, mut counts): (Vec<String>, Vec<u32>) = (Vec::new(), Vec::new());
        let mut lines: Vec<Vec<u32>> = Vec::with_capacity(raw.len());
        for line in raw {
            let read = tokenize(line, 0..line.len()).into_iter().map(|token| {
                let word: String =
                    token.text.chars().map(|c| if c.is_ascii_digit() { '0' } else { c }).collect();
                let next = words.len() as u32;
                let place = *places.entry(word).or_insert_with_key(|word| {
                    words.push(word.clone());
                    counts.push(0);
                    next
                });
                counts[place as usize] += 1;
                place
            });
            lines.push(read.collect());
        }
        let mut order: Vec<usize> = (0..words.len()).filter(|&i| counts[i] >= Self::LEAST).collect();
        order.sort_by(|&a, &b| counts[b].cmp(&counts[a]).then_with(|| words[a].cmp(&words[b])));
        let mut ranks = vec![RARE; words.len()];
        for (rank, &place) in order.iter().enumerate() {
            ranks[place] = rank as u32;
        }
        lines.iter_mut().flatten().for_each(|word| *word = ranks[*word as usize]);
        Self {
            hashes: order.iter().map(|&i| hash(&words[i])).collect(),
            counts: order.iter().map(|&i| counts[i]).collect(),
            lines,
        }
    }
}
