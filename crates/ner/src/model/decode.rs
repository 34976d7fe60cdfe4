//! From features to tags: each token's scores, and the best sequence of tags (Viterbi 1967).

use std::ops::Range;

use super::features::{
    REACH, of_class, of_form, of_groups, of_neighbours, of_pair, of_phrase, of_table, of_table_before,
    of_table_behind, of_word_there, shared_by_pair,
};
use super::file::Model;
use super::lexicon::{GROUPS, Lexicon};
use super::view::{Place, View, Word};
use super::weights::{Features, Scores, Transitions, Weights};
use super::{Guideline, TAGS};
#[cfg(feature = "train")]
use crate::Token;

/// Few sentences have more tokens.
const LONGEST: usize = 128;

const OFFSETS: usize = 2 * REACH as usize + 1;

/// What each group of words and each class gives to the tokens around it, for one guideline: added up once, since
/// there are few of them.
#[derive(Clone, Debug, Default)]
pub(crate) struct Sums {
    groups: Vec<[Scores; OFFSETS]>,
    classes: Vec<[Scores; OFFSETS]>,
    /// What each kind of name gives to the token behind it, to the one before it, and to the tokens in it.
    tables: Vec<[Scores; 3]>,
    /// What each kind of phrase gives to the tokens in it.
    phrases: Vec<Scores>,
}

impl Sums {
    pub(crate) fn new(lexicon: &Lexicon, weights: &Weights, guideline: u32) -> Self {
        let group = |fine| {
            let groups = lexicon.groups_of(fine);
            sums(weights, |offset, mut add| of_groups(groups, offset, guideline, &mut add))
        };
        let class = |class| sums(weights, |offset, mut add| of_class(class, offset, guideline, &mut add));
        let table = |table| {
            let [behind, before] =
                [of_table_before(table), of_table_behind(table)].map(|of| weights.sum(&[of]));
            [behind, before, weights.sum(&of_table(table, guideline))]
        };
        let phrase = |phrase| weights.sum(&[of_phrase(phrase)]);
        Self {
            groups: (0..=GROUPS[0] as u16).map(group).collect(),
            classes: (0..=u8::MAX).map(class).collect(),
            tables: (0..=u8::MAX).map(table).collect(),
            phrases: (0..=u8::MAX).map(phrase).collect(),
        }
    }
}

/// The sums of the rows of the features that are added for each offset.
fn sums(weights: &Weights, features: impl Fn(isize, &mut dyn FnMut(u32))) -> [Scores; OFFSETS] {
    let mut sums = [Scores::default(); OFFSETS];
    for (sum, offset) in sums.iter_mut().zip(-REACH..=REACH) {
        let mut all = Features::default();
        features(offset, &mut |feature| all.push(feature));
        *sum = weights.sum(all.all());
    }
    sums
}

/// What a word gives to the tokens around it, wherever it stands.
#[derive(Clone, Copy, Debug, Default)]
pub(crate) struct Gift {
    /// To the token two places behind it, and so on to the one two places before it.
    around: [Scores; OFFSETS],
    /// To itself where it is neither in a name of the tables nor in a phrase: inside a sentence, and where it begins
    /// one.
    plain: [Scores; 2],
}

/// What two words that stand side by side give to each other, kept for the pairs that come again. A slot has room for
/// two pairs: of those that fall on it, the two that came last.
#[derive(Clone, Debug, Default)]
pub(crate) struct Pairs {
    /// A power of two of them, once there are any.
    slots: Vec<[Pair; 2]>,
}

/// Of two words: their places among the view's words in the halves of a number, and what the first and the second are
/// given.
#[derive(Clone, Copy, Debug, Default)]
struct Pair {
    words: u64,
    given: [Scores; 2],
    /// What is the same whatever word stands before them.
    shared: [u32; 2],
}

impl Pairs {
    /// The most slots, in three quarters of a megabyte: the pairs of some ten articles.
    const MOST: usize = 1 << 13;

    /// Makes room for the pairs of so many words. What was kept in less room is forgotten.
    fn make_room(&mut self, words: usize) {
        let slots = (words * 4).next_power_of_two().min(Self::MOST);
        if slots > self.slots.len() {
            // No pair is of the word before all others twice, as the free slots are.
            self.slots = vec![Default::default(); slots];
        }
    }

    /// A pair of words, which is weighed where it is not kept.
    #[inline]
    fn of(&mut self, words: [usize; 2], weigh: impl FnOnce(u64) -> Pair) -> Pair {
        let [first, second] = words.map(|word| word as u64);
        let words = first << 32 | second;
        // The words' places are small numbers: multiplications spread them.
        let hash = first
            .wrapping_mul(0x9e37_79b9_7f4a_7c15)
            .wrapping_add(second)
            .wrapping_mul(0xbf58_476d_1ce4_e5b9);
        let slot = (hash >> 32) as usize & self.slots.len().wrapping_sub(1);
        let Some(slot) = self.slots.get_mut(slot) else { return weigh(words) };
        if slot[0].words != words {
            slot.swap(0, 1);
            if slot[0].words != words {
                slot[0] = weigh(words);
            }
        }
        slot[0]
    }
}

impl Model {
    /// The best tags of a text's tokens.
    #[cfg(feature = "train")]
    pub(crate) fn tags(&self, tokens: &[Token<'_>], guideline: Guideline) -> Vec<u8> {
        self.tags_of(&View::new(tokens, &self.lexicon), guideline)
    }

    /// The best tags of a text that was seen.
    #[cfg(feature = "train")]
    pub(crate) fn tags_of(&self, view: &View, guideline: Guideline) -> Vec<u8> {
        self.tags_with(view, &mut Vec::new(), &mut Pairs::default(), guideline)
    }

    /// The same. `gifts` are those of the view's first words for the same guideline, as the last call left them, and
    /// `pairs` are pairs of its words.
    pub(crate) fn tags_with(
        &self,
        view: &View,
        gifts: &mut Vec<Gift>,
        pairs: &mut Pairs,
        guideline: Guideline,
    ) -> Vec<u8> {
        pairs.make_room(view.words.len());
        let known = gifts.len();
        gifts.extend(view.words[known..].iter().map(|word| self.gift(word, guideline)));
        let mut best = Best::new(&self.transitions[guideline.index()], view.tokens.len());
        for sentence in &view.sentences {
            self.sentence(view, sentence.clone(), gifts, pairs, guideline, &mut best);
        }
        best.tags
    }

    /// Adds the best tags of a sentence.
    fn sentence(
        &self,
        view: &View,
        sentence: Range<usize>,
        gifts: &[Gift],
        pairs: &mut Pairs,
        guideline: Guideline,
        best: &mut Best<'_>,
    ) {
        let (tokens, places) = (&view.tokens[sentence.clone()], &view.places[sentence]);
        // Outside of the sentence stand the first two words of the view.
        let token = |at: usize| tokens.get(at).map_or(1, |&token| token as usize);
        let place = |at: usize| places.get(at).copied().unwrap_or_default();
        let mut window = [0, 0, 0, token(0), token(1)];
        let mut pair = |words: [usize; 2]| {
            pairs.of(words, |number| {
                let [first, second] = words.map(|word| &view.words[word]);
                let given = of_pair(first, second).map(|of| self.weights.sum(&of));
                Pair { words: number, given, shared: shared_by_pair(first, second) }
            })
        };
        let [_, mut from_before] = pair([0, window[3]]).given;
        let (tables, mut table_before) = (&self.sums[guideline.index()].tables, 0);
        for at in 0..tokens.len() {
            window = [window[1], window[2], window[3], window[4], token(at + 2)];
            let [before, word, after] = [1, 2, 3].map(|i| &view.words[window[i]]);
            let Pair { given: [from_after, to_after], shared, .. } = pair([window[2], window[3]]);
            let (here, behind) = (place(at), place(at + 1));
            let mut scores = if here.table | here.phrase == 0 {
                gifts[window[2]].plain[usize::from(here.begins)]
            } else {
                self.standing(word, here, guideline)
            };
            for (side, table) in [table_before, behind.table].into_iter().enumerate() {
                tables.get(usize::from(table)).iter().for_each(|sides| scores.add(&sides[side]));
            }
            table_before = here.table;
            for (slot, &which) in window.iter().enumerate() {
                scores.add(&gifts[which].around[slot]);
            }
            scores.add(&from_before);
            scores.add(&from_after);
            from_before = to_after;
            self.weights.add_unasked(&of_neighbours(before, after, shared), &mut scores);
            best.step(at == 0, &scores.each());
        }
        best.end(tokens.len());
    }

    /// What a word gives to itself by where it stands.
    fn standing(&self, word: &Word, here: Place, guideline: Guideline) -> Scores {
        let sums = &self.sums[guideline.index()];
        let [table, phrase] = [here.table, here.phrase].map(usize::from);
        let mut scores = sums.tables.get(table).map_or(Scores::default(), |[.., inside]| *inside);
        sums.phrases.get(phrase).into_iter().for_each(|sum| scores.add(sum));
        self.weights.add_unasked(&of_word_there(word, here), &mut scores);
        scores
    }

    /// What a word gives to the tokens around it.
    fn gift(&self, word: &Word, guideline: Guideline) -> Gift {
        let sums = &self.sums[guideline.index()];
        let group = sums.groups.get(usize::from(word.known.groups[0]));
        let class = sums.classes.get(usize::from(word.known.class));
        let place = |begins| Place { begins, ..Place::default() };
        let plain = [false, true].map(|begins| self.standing(word, place(begins), guideline));
        let mut gift = Gift { plain, ..Gift::default() };
        for (slot, offset) in (-REACH..=REACH).enumerate() {
            let scores = &mut gift.around[slot];
            let mut features = Features::default();
            of_form(word, offset, guideline.index() as u32, &mut |feature| features.push(feature));
            self.weights.add(features.all(), scores);
            for sum in [group, class].into_iter().flatten() {
                scores.add(&sum[slot]);
            }
        }
        gift
    }
}

/// The search for the best sequence of tags, one sentence behind the other.
struct Best<'m> {
    transitions: &'m Transitions,
    /// By how much a tag must lie behind `O`, so that the way through `O` is the better one to every tag.
    margins: [i32; TAGS],
    /// The score of the best way to each tag of the last token, all too high or too low by the same amount.
    scores: [i32; 8],
    /// For each token of the sentence but the first and each tag, the tag before it on the best way there.
    ways: Vec<[u8; 8]>,
    tags: Vec<u8>,
}

impl<'m> Best<'m> {
    fn new(transitions: &'m Transitions, tokens: usize) -> Self {
        let margin = |tag: usize| {
            let gains = transitions[tag].iter().zip(&transitions[0]).map(|(tag, outside)| tag - outside);
            gains.take(TAGS).max().unwrap_or(0)
        };
        Self {
            transitions,
            margins: std::array::from_fn(margin),
            scores: [0; 8],
            ways: Vec::with_capacity(tokens.min(LONGEST)),
            tags: Vec::with_capacity(tokens),
        }
    }

    /// Goes on to a token with these scores.
    // By its own and counted, the loop over the tags before is unrolled: it takes half as long.
    #[inline(never)]
    #[allow(clippy::needless_range_loop)]
    fn step(&mut self, begins: bool, scores: &[i32; 8]) {
        if begins {
            self.scores = *scores;
            return;
        }
        let before = self.scores.map(|score| score - self.scores[0]);
        let (mut next, mut way) = (self.transitions[0], [0; 8]);
        // Mostly the ways through `O` are the best ones, so it is asked of all other tags together.
        let mut has_rival = false;
        for tag_before in 1..TAGS {
            has_rival |= before[tag_before] + self.margins[tag_before] > 0;
        }
        for tag_before in if has_rival { 1..TAGS } else { 0..0 } {
            let (score, margin) = (before[tag_before], self.margins[tag_before]);
            if score + margin <= 0 {
                continue;
            }
            // Where two ways are as good, the one through the lower tag is taken.
            let row = &self.transitions[tag_before];
            for tag in 0..8 {
                let sum = score + row[tag];
                way[tag] = if sum > next[tag] { tag_before as u8 } else { way[tag] };
                next[tag] = next[tag].max(sum);
            }
        }
        self.scores = std::array::from_fn(|tag| next[tag] + scores[tag]);
        self.ways.push(way);
    }

    /// Ends a sentence of so many tokens: adds its tags.
    fn end(&mut self, tokens: usize) {
        if tokens == 0 {
            return;
        }
        let start = self.tags.len();
        let mut tag = (0..TAGS).rev().max_by_key(|&tag| self.scores[tag]).unwrap_or(0) as u8;
        for way in self.ways.iter().rev() {
            self.tags.push(tag);
            tag = way[usize::from(tag)];
        }
        self.tags.push(tag);
        self.tags[start..].reverse();
        self.ways.clear();
    }
}

#[cfg(all(test, feature = "train"))]
mod tests {
    use super::super::features::{of_place, of_word};
    use super::super::model;
    use super::super::view::Spot;
    use super::*;
    use crate::tokenize;

    const TEXTS: [&str; 5] = [
        "Bupati Klaten Rina Wulandari meninjau tanggul di Jawa Tengah bersama PT Samudra Biru.",
        "MENTERI HADI SUTRISNO KE SURABAYA, TEMUI KOMISI PEMILIHAN UMUM",
        "menteri itu tiba di surabaya bersama budi hartono",
        "\"Kami siap,\" kata Teguh. Bank Dunia (World Bank) di Washington menunggu Ni Luh Sukerti, Ni Luh Sukerti diam.",
        "Helen Marsh of Toronto met officials of the World Bank in London. Rice? No.",
    ];

    /// The search through a sentence by the features that training sees, each asked for by itself.
    fn by_all_features<'m>(
        model: &'m Model,
        view: &View,
        sentence: Range<usize>,
        guideline: Guideline,
    ) -> Best<'m> {
        let mut best = Best::new(&model.transitions[guideline.index()], sentence.len());
        for at in sentence.clone() {
            let spot = Spot { view, at, sentence: sentence.clone() };
            let mut features = Vec::new();
            let mut add = |feature| features.push(feature);
            of_place(&spot, guideline.index() as u32, &mut add);
            for offset in -REACH..=REACH {
                of_word(spot.word(offset), offset, guideline.index() as u32, &mut add);
            }
            best.step(at == sentence.start, &model.weights.sum(&features).each());
        }
        best.end(sentence.len());
        best
    }

    /// Each sentence is also read only to each of its tokens, for the scores of the last token are there to be compared.
    #[test]
    fn reading_asks_for_the_features_that_training_sees() {
        let model = model();
        for (text, guideline) in TEXTS.iter().flat_map(|text| Guideline::ALL.map(|g| (text, g))) {
            let view = View::new(&tokenize(text, 0..text.len()), &model.lexicon);
            let gifts: Vec<Gift> = view.words.iter().map(|word| model.gift(word, guideline)).collect();
            let mut pairs = Pairs::default();
            pairs.make_room(view.words.len());
            let parts = view.sentences.iter().flat_map(|s| (s.start + 1..=s.end).map(|end| s.start..end));
            for part in parts {
                let mut read = Best::new(&model.transitions[guideline.index()], part.len());
                model.sentence(&view, part.clone(), &gifts, &mut pairs, guideline, &mut read);
                let wanted = by_all_features(model, &view, part, guideline);
                let relative = |best: &Best<'_>| best.scores.map(|score| score - best.scores[0]);
                assert_eq!(relative(&read)[..TAGS], relative(&wanted)[..TAGS], "{text}");
                assert_eq!(read.tags, wanted.tags, "{text}");
            }
        }
    }
}
