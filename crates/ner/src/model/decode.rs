//! From features to tags: each token's scores, and the best sequence of tags (Viterbi 1967).

use super::features::{BEFORE, BEHIND, REACH, of_class, of_form, of_groups, of_place};
use super::file::Model;
use super::lexicon::{GROUPS, Lexicon};
use super::view::{Spot, View, Word};
use super::weights::{Features, Scores, Weights};
use super::{Guideline, TAGS};
use crate::Token;

const OFFSETS: usize = 2 * REACH as usize + 1;

/// What each group of words and each class gives to the tokens around it, for one guideline: added up once, since
/// there are few of them.
#[derive(Clone, Debug, Default)]
pub(crate) struct Sums {
    groups: Vec<[[i16; 8]; OFFSETS]>,
    classes: Vec<[[i16; 8]; OFFSETS]>,
}

impl Sums {
    pub(crate) fn new(lexicon: &Lexicon, weights: &Weights, guideline: u32) -> Self {
        let group = |fine| {
            let groups = lexicon.groups_of(fine);
            sums(weights, |offset, mut add| of_groups(groups, offset, guideline, &mut add))
        };
        let class = |class| sums(weights, |offset, mut add| of_class(class, offset, guideline, &mut add));
        Self {
            groups: (0..=GROUPS[0] as u16).map(group).collect(),
            classes: (0..=u8::MAX).map(class).collect(),
        }
    }
}

/// The sums of the rows of the features that are added for each offset.
fn sums(weights: &Weights, features: impl Fn(isize, &mut dyn FnMut(u32))) -> [[i16; 8]; OFFSETS] {
    let mut sums = [[0; 8]; OFFSETS];
    for (sum, offset) in sums.iter_mut().zip(-REACH..=REACH) {
        let (mut scores, mut all) = (Scores::default(), Features::default());
        features(offset, &mut |feature| all.push(feature));
        weights.add(&all, &mut scores);
        *sum = scores.map(|score| score as i16);
    }
    sums
}

impl Model {
    /// The best tags of a text's tokens.
    pub(crate) fn tags(&self, tokens: &[Token<'_>], guideline: Guideline) -> Vec<u8> {
        let view = View::new(tokens, &self.lexicon);
        self.tags_of(&view, guideline)
    }

    pub(crate) fn tags_of(&self, view: &View, guideline: Guideline) -> Vec<u8> {
        let scores = self.scores(view, guideline);
        let mut tags = Vec::with_capacity(scores.len());
        for sentence in &view.sentences {
            self.best(&scores[sentence.clone()], guideline, &mut tags);
        }
        tags
    }

    /// Each token's score for each tag, of its features alone.
    fn scores(&self, view: &View, guideline: Guideline) -> Vec<Scores> {
        let which = guideline.index() as u32;
        let of_words: Vec<[Scores; OFFSETS]> =
            view.words.iter().map(|word| self.word_scores(word, which)).collect();
        let (before, behind) = (self.word_scores(&BEFORE, which), self.word_scores(&BEHIND, which));
        let of_spot = |spot: Spot<'_>| {
            let (mut scores, mut features) = (Scores::default(), Features::default());
            of_place(&spot, which, &mut |feature| features.push(feature));
            self.weights.add(&features, &mut scores);
            for (slot, offset) in (-REACH..=REACH).enumerate() {
                let word = match spot.neighbour(offset) {
                    Some(neighbour) => &of_words[view.tokens[neighbour] as usize],
                    None if offset < 0 => &before,
                    None => &behind,
                };
                for (score, more) in scores.iter_mut().zip(word[slot]) {
                    *score += more;
                }
            }
            scores
        };
        view.spots().map(of_spot).collect()
    }

    /// What a word gives to the tokens around it.
    fn word_scores(&self, word: &Word, guideline: u32) -> [Scores; OFFSETS] {
        let sums = &self.sums[guideline as usize];
        let group = sums.groups.get(usize::from(word.known.groups[0]));
        let class = sums.classes.get(usize::from(word.known.class));
        let mut scores = [Scores::default(); OFFSETS];
        for (slot, offset) in (-REACH..=REACH).enumerate() {
            let scores = &mut scores[slot];
            let mut features = Features::default();
            of_form(word, offset, guideline, &mut |feature| features.push(feature));
            self.weights.add(&features, scores);
            for sum in [group, class].into_iter().flatten() {
                for (score, &more) in scores.iter_mut().zip(&sum[slot]) {
                    *score += i32::from(more);
                }
            }
        }
        scores
    }

    /// Adds a sentence's best tags.
    fn best(&self, scores: &[Scores], guideline: Guideline, tags: &mut Vec<u8>) {
        let transitions = &self.transitions[guideline.index()];
        let Some((&first, rest)) = scores.split_first() else { return };
        let mut best = first;
        best[TAGS] = i32::MIN / 2;
        // For each token but the first and each tag, the tag before it on the best way there.
        let mut ways: Vec<[u8; 8]> = Vec::with_capacity(rest.len());
        for score in rest {
            let (mut next, mut way) = ([i32::MIN; 8], [0; 8]);
            for (before, row) in (0u8..).zip(transitions) {
                for tag in 0..8 {
                    let sum = best[usize::from(before)] + row[tag];
                    way[tag] = if sum > next[tag] { before } else { way[tag] };
                    next[tag] = next[tag].max(sum);
                }
            }
            for tag in 0..8 {
                best[tag] = next[tag] + score[tag];
            }
            best[TAGS] = i32::MIN / 2;
            ways.push(way);
        }
        let start = tags.len();
        let mut tag = (0..TAGS).rev().max_by_key(|&tag| best[tag]).unwrap_or(0) as u8;
        for way in ways.iter().rev() {
            tags.push(tag);
            tag = way[usize::from(tag)];
        }
        tags.push(tag);
        tags[start..].reverse();
    }
}
