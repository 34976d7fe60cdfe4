//! The words and phrases that the model knows, and what it knows of them.

use super::coder::Coder;
use super::guess::under;
use super::words::{FORMS, WRITTEN, Word, candidates};
use super::{GROUPS, Pass};

impl<C: Coder> Pass<'_, C> {
    /// Words and phrases. Gives all words that the model or a table has.
    pub(super) fn lexicon(&mut self, texts: &[&str]) -> Vec<Word> {
        self.coarser();
        let mut words = self.words(texts);
        self.groups(&mut words);
        self.classes(&mut words);
        let mut known: Vec<&Word> = words.iter().filter(|word| word.class > 0).collect();
        known.sort_unstable_by_key(|word| word.hash);
        self.found.words = known.iter().map(|word| word.hash).collect();
        self.found.groups = known.iter().map(|word| word.group).collect();
        self.found.classes = known.iter().map(|word| (word.class - 1) as u8).collect();
        self.found.phrases = self.guess.ordered(8, &self.given.phrases);
        let place = under(9, 0);
        for at in 0..self.found.phrases.len() {
            let class = self.guess.number(place, 4, || u32::from(self.given.phrase_classes[at]));
            self.found.phrase_classes.push(class as u8);
        }
        words
    }

    /// The coarser groups of each group.
    fn coarser(&mut self) {
        for at in 0..GROUPS[0] {
            let group = |size: usize| u32::from(self.given.coarser[at][size]);
            let coarse = self.guess.number(under(0, 0), 6, || group(1));
            let middle = self.guess.number(under(1, coarse), 8, || group(0));
            self.found.coarser.push([middle as u8, coarse as u8]);
        }
    }

    /// Which words of the tables the model knows, and the other words that it knows.
    fn words(&mut self, texts: &[&str]) -> Vec<Word> {
        let mut words = candidates(texts);
        let given = &self.given.words;
        let mut told: Vec<u32> = Vec::new();
        // Which forms of the word are known.
        let mut forms = 1;
        for word in &mut words {
            if word.kind % FORMS == 1 {
                forms = 1;
            }
            let known = || given.binary_search(&word.hash).is_ok();
            let known = self.guess.bit(under(2, under(word.kind, forms)), 0, &known);
            forms = forms << 1 | u32::from(known);
            if known {
                word.class = 1;
                told.push(word.hash);
            }
        }
        words.retain(|word| word.class > 0 || word.kind % FORMS <= WRITTEN);
        told.sort_unstable();
        let others: Vec<u32> =
            given.iter().copied().filter(|word| told.binary_search(word).is_err()).collect();
        let others = self.guess.ordered(3, &others).into_iter();
        words.extend(others.map(|hash| Word { hash, class: 1, ..Word::default() }));
        words
    }

    /// The group of each word that is known: first the coarse one, then which of the fine ones in it.
    fn groups(&mut self, words: &mut [Word]) {
        let mut within: Vec<Vec<u16>> = vec![Vec::new(); GROUPS[2]];
        for (fine, &[_, coarse]) in (0..).zip(&self.found.coarser) {
            within[usize::from(coarse) % GROUPS[2]].push(fine);
        }
        let given = self.given;
        let mut before = 0;
        for word in words.iter_mut().filter(|word| word.class > 0) {
            let group = || given.words.binary_search(&word.hash).map_or(0, |at| given.groups[at]);
            // Only words of tables stand beside words that are like them.
            let circumstance = if word.kind > 0 { under(before, word.kind) } else { 0 };
            let coarse = self
                .guess
                .number(under(4, circumstance), 6, || u32::from(given.coarser[usize::from(group())][1]));
            let which = &within[coarse as usize % GROUPS[2]];
            let bits = usize::BITS - which.len().saturating_sub(1).leading_zeros();
            let at = self.guess.number(under(5, coarse), bits, || {
                which.iter().position(|&fine| fine == group()).unwrap_or(0) as u32
            });
            word.group = which.get(at as usize).copied().unwrap_or(0);
            before = coarse;
        }
    }

    /// What each word that is known mostly names.
    fn classes(&mut self, words: &mut [Word]) {
        let given = self.given;
        for word in words.iter_mut().filter(|word| word.class > 0) {
            let class = || given.words.binary_search(&word.hash).map_or(0, |at| u32::from(given.classes[at]));
            let coarse = self.found.coarser.get(usize::from(word.group)).map_or(0, |&[_, coarse]| coarse);
            let circumstance = under(u32::from(coarse), word.kind);
            let place = under(10, circumstance);
            // Most words name nothing, which is asked first.
            const OFTEN: [u32; 3] = [2, 1, 3];
            let often = OFTEN.into_iter().find(|&often| self.guess.bit(place, often, &|| class() == often));
            let class = often.unwrap_or_else(|| self.guess.number(under(11, circumstance), 7, class));
            word.class = class + 1;
        }
    }
}
