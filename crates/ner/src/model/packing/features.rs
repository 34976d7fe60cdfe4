//! The features that have a row of weights.
//!
//! The templates are those of `model/features.rs`. Where these change, the model is read as before; it only takes more
//! room, for a feature that nobody asks for is written as a number.

use super::coder::Coder;
use super::guess::under;
use super::hash::{Hash, mix};
use super::set::Set;
use super::words::{Word, each_word, lower_into};
use super::{GROUPS, GUIDELINES, Pass};

/// The outlines of most words.
const SHAPES: [&str; 24] = [
    "x", "Xx", "X", "d", ".", ",", "-", "\"", "(", ")", "X.", "x-x", "Xx-Xx", "d.d", "d-d", "XxX", ":", "/",
    "X-X", "x.", "Xx.", "'", "Xd", "xX",
];
/// How many of the outlines are asked for where there is much to ask.
const FEW: usize = 14;

/// What is no word and yet often has features.
const MARKS: [&str; 18] =
    [".", ",", "\"", "(", ")", "-", "'", ":", ";", "/", "?", "!", "0", "00", "000", "0000", "%", "&"];

/// The hashes of outlines; before them those of what stands outside of a sentence.
fn shapes() -> Vec<u32> {
    [2, 3].into_iter().chain(SHAPES.map(|shape| Hash::of(shape.chars()))).collect()
}

/// The longest beginning and ending of a word that is a feature.
const AFFIX: usize = 4;

/// More classes, kinds of names in tables and kinds of phrases there are not.
const CLASSES: u32 = 96;
const TABLES: u32 = 64;
const PHRASES: u32 = 32;

/// The place of the word itself among the offsets.
const HERE: u32 = 2;
const OFFSETS: u32 = 2 * HERE + 1;

/// A template of a word at an offset.
fn at(offset: u32, template: u32) -> u32 {
    offset * 32 + template
}

/// The features that were told so far, in that order.
struct Told {
    features: Vec<u32>,
    hashes: Set,
}

impl<C: Coder> Pass<'_, C> {
    /// All features. Those that are told by their hashes alone come last.
    pub(super) fn features(&mut self, words: &[Word], texts: &[&str]) -> Vec<u32> {
        let mut told = Told { features: Vec::new(), hashes: Set::new(1 << 16) };
        let shapes = shapes();
        self.of_values(&shapes, &mut told);
        self.of_pairs(&shapes, &mut told);
        let nothing = [2, 3].map(|hash| Word { hash, ..Word::default() });
        let marks = MARKS.map(|mark| Word { hash: Hash::of(mark.chars()), ..Word::default() });
        for word in nothing.iter().chain(&marks).chain(words) {
            self.of_word(word, &shapes[..FEW], &mut told);
        }
        self.of_affixes(texts, &mut told);
        let Told { mut features, mut hashes } = told;
        // The set has no place for 0, so that nobody is told of it before.
        let is_new = |feature: &u32| *feature == 0 || hashes.add(*feature) == 0;
        let others: Vec<u32> = self.given.features.iter().copied().filter(is_new).collect();
        features.extend(self.guess.ordered(24, &others));
        features
    }

    /// Asks for a feature.
    fn ask(&mut self, kind: u32, circumstance: u32, feature: u32, told: &mut Told) -> bool {
        let given = self.given;
        let is_there = || given.features.binary_search(&feature).is_ok();
        let is_there = self.guess.bit(under(kind, circumstance), 0, &is_there);
        // Two templates may give one feature.
        if is_there && told.hashes.add(feature) == 0 {
            told.features.push(feature);
        }
        is_there
    }

    /// Features of one value of few.
    fn of_values(&mut self, shapes: &[u32], told: &mut Told) {
        let shape = |value: u32| shapes.get(value as usize).copied().unwrap_or(0);
        let all_shapes = shapes.len() as u32;
        let [fine, middle, coarse] = GROUPS.map(|groups| groups as u32 + 1);
        let mut few = |template: u32, values: u32, hash: &dyn Fn(u32) -> u32| {
            let mut before = 0;
            for of in 0..values {
                let circumstance = under(template, before);
                let is_there = self.ask(12, circumstance, mix(template, hash(of)), told);
                before = before << 1 & 0xf | u32::from(is_there);
            }
        };
        for offset in 0..OFFSETS {
            for (template, values) in [(2, fine), (3, middle), (4, coarse), (5, CLASSES)] {
                few(at(offset, template), values, &|value| value);
            }
            few(at(offset, 1), all_shapes, &shape);
        }
        for guideline in 0..GUIDELINES as u32 {
            for (template, values) in [(10, middle), (11, coarse), (13, CLASSES)] {
                few(at(HERE, template), values, &|value| mix(guideline, value));
            }
            few(at(HERE, 12), all_shapes, &|value| mix(guideline, shape(value)));
            few(1007, TABLES, &|table| mix(table, guideline));
        }
        few(at(HERE, 9), all_shapes, &shape);
        few(1001, GUIDELINES as u32, &|guideline| guideline);
        for template in [1003, 1004, 1005, 1008] {
            few(template, TABLES, &|value| value);
        }
        for which in 0..all_shapes {
            few(1002, 2, &|begins| mix(begins, shape(which)));
            few(1006, TABLES, &|table| mix(table, shape(which)));
        }
        for phrase in 0..PHRASES {
            few(1009, CLASSES, &|class| mix(phrase, class));
        }
    }

    /// Features of two values, one of each of two words.
    fn of_pairs(&mut self, shapes: &[u32], told: &mut Told) {
        let mut pairs =
            |kind, templates: &[u32], [firsts, seconds]: [u32; 2], hash: &dyn Fn(u32, u32) -> u32| {
                for (first, second) in
                    (0..firsts).flat_map(|first| (0..seconds).map(move |second| (first, second)))
                {
                    let (hash, mut before) = (hash(first, second), 1);
                    for &template in templates {
                        let place = under(template, before);
                        let circumstance = under(place, first);
                        before =
                            before << 1 | u32::from(self.ask(kind, circumstance, mix(template, hash), told));
                    }
                }
            };
        let middle = GROUPS[1] as u32 + 1;
        pairs(13, &[1010, 1011, 1012], [middle; 2], &mix);
        pairs(14, &[1021, 1022], [CLASSES; 2], &mix);
        let shape = |value: u32| shapes.get(value as usize).copied().unwrap_or(0);
        pairs(17, &[1014, 1015], [middle, shapes.len() as u32], &|group, which| mix(group, shape(which)));
    }

    /// Features of one word.
    fn of_word(&mut self, word: &Word, shapes: &[u32], told: &mut Told) {
        let &Word { hash, kind, class, .. } = word;
        let given = self.given;
        let any = || of_word(hash, shapes).any(|feature| given.features.binary_search(&feature).is_ok());
        let circumstance = under(class, kind);
        if !self.guess.bit(under(18, circumstance), 0, &any) {
            return;
        }
        // Which of the features that were asked for are there, and how many.
        let (mut plain, mut count) = (1, 0);
        for offset in [HERE, 1, 3, 0, 4] {
            let circumstance = under(offset, plain);
            let is_there = self.ask(19, circumstance, mix(at(offset, 0), hash), told);
            plain = plain << 1 | u32::from(is_there);
            count += u32::from(is_there);
        }
        let mut copies = 1;
        for (offset, guideline) in copied() {
            let place = offset * 4 + guideline;
            let circumstance = under(under(place, plain), copies % 16);
            let is_there = self.ask(20, circumstance, mix(at(offset, 7), mix(guideline, hash)), told);
            copies = copies << 1 | u32::from(is_there);
            count += u32::from(is_there);
        }
        let circumstance = under(plain, class);
        count += u32::from(self.ask(21, circumstance, mix(at(HERE, 8), hash), told));
        for (place, feature) in (0..).zip(with_shapes(hash, shapes)) {
            let circumstance = under(place, count);
            count += u32::from(self.ask(22, circumstance, feature, told));
        }
    }

    /// Features of how words begin and end.
    fn of_affixes(&mut self, texts: &[&str], told: &mut Told) {
        let (mut counts, mut affixes) = (Set::new(1 << 15), Vec::new());
        let mut add = |template: u32, affix: &str| {
            let template = at(HERE, template + affix.len() as u32);
            let feature = mix(template, Hash::of(affix.chars()));
            if counts.add(feature) == 0 {
                affixes.push((template, feature));
            }
        };
        let mut small = String::new();
        each_word(texts, |_, word| {
            lower_into(&mut small, word);
            for len in 1..=word.len().min(AFFIX) {
                // None is cut within a letter that English does not have.
                let beginnings = [small.get(..len), word.get(..len)];
                beginnings.into_iter().flatten().for_each(|affix| add(13, affix));
                small.get(word.len() - len..).into_iter().for_each(|affix| add(17, affix));
            }
        });
        for (template, feature) in affixes {
            // How many words have it, in powers of two.
            let many = 32 - counts.count(feature).leading_zeros();
            self.ask(23, under(template, many), feature, told);
        }
    }
}

/// The offsets and guidelines for which a word's features are copied.
fn copied() -> impl Iterator<Item = (u32, u32)> {
    [HERE - 1, HERE, HERE + 1]
        .into_iter()
        .flat_map(|offset| (0..GUIDELINES as u32).map(move |guide| (offset, guide)))
}

/// The features of a word with the outline of its neighbour.
fn with_shapes(hash: u32, shapes: &[u32]) -> impl Iterator<Item = u32> {
    let templates = [1018, 1019].into_iter();
    templates.flat_map(move |template| shapes.iter().map(move |&shape| mix(template, mix(hash, shape))))
}

/// All features of a word that are asked for.
fn of_word(hash: u32, shapes: &[u32]) -> impl Iterator<Item = u32> {
    let plain = (0..OFFSETS).map(move |offset| mix(at(offset, 0), hash));
    let copies = copied().map(move |(offset, guideline)| mix(at(offset, 7), mix(guideline, hash)));
    plain.chain(copies).chain([mix(at(HERE, 8), hash)]).chain(with_shapes(hash, shapes))
}
