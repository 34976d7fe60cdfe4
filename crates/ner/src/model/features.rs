//! The features of a token: what is true of it and its neighbours, each a number of 32 bits.
//!
//! After Lample-era feature taggers: Ratinov and Roth (2009, "Design challenges and misconceptions in named entity
//! recognition") for windows, shapes, gazetteers and word groups; Daumé (2007, "Frustratingly easy domain adaptation")
//! for features that are copied for each corpus.

use super::view::{Spot, Word};

/// How far a token's words are seen to either side.
pub(crate) const REACH: isize = 2;

/// What stands where a sentence has no more words.
pub(crate) const BEFORE: Word = Word::nothing(2);
pub(crate) const BEHIND: Word = Word::nothing(3);

/// Mixes two numbers into one that looks random.
pub(crate) fn mix(a: u32, b: u32) -> u32 {
    let mut hash = (u64::from(a) << 32) | u64::from(b);
    hash = (hash ^ (hash >> 29)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
    hash = (hash ^ (hash >> 32)).wrapping_mul(0x94D0_49BB_1331_11EB);
    (hash >> 32) as u32
}

/// The hash of a text.
pub(crate) fn hash(text: &str) -> u32 {
    fold(text.bytes().fold(SEED, add_byte))
}

/// The hash of a text that is given letter by letter.
pub(crate) fn hash_letters(letters: impl Iterator<Item = char>) -> u32 {
    let mut bytes = [0; 4];
    fold(letters.fold(SEED, |hash, letter| letter.encode_utf8(&mut bytes).bytes().fold(hash, add_byte)))
}

/// Fowler, Noll and Vo's hash (FNV-1a) of nothing.
const SEED: u64 = 0xcbf2_9ce4_8422_2325;

fn add_byte(hash: u64, byte: u8) -> u64 {
    (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3)
}

fn fold(hash: u64) -> u32 {
    (hash ^ (hash >> 32)) as u32
}

/// The features that one word alone gives to the token `offset` places before it. They are the same wherever the
/// word stands, so a text's tokens share them.
#[cfg(feature = "train")]
pub(crate) fn of_word(word: &Word, offset: isize, guideline: u32, add: &mut impl FnMut(u32)) {
    of_form(word, offset, guideline, add);
    of_groups(word.known.groups, offset, guideline, add);
    of_class(word.known.class, offset, guideline, add);
}

/// Those of its form.
pub(crate) fn of_form(word: &Word, offset: isize, guideline: u32, add: &mut impl FnMut(u32)) {
    let mut put = |template: u32, value: u32| add(mix(base(offset) + template, value));
    put(0, word.small);
    put(1, word.shape);
    if offset.abs() <= 1 {
        put(6, word.flags);
        put(7, mix(guideline, word.small));
    }
    if offset == 0 {
        put(8, word.exact);
        put(9, word.long_shape);
        put(12, mix(guideline, word.shape));
        for (template, &affix) in (14..).zip(&word.affixes) {
            put(template, affix);
        }
    }
}

/// Those of the groups that it is in.
pub(crate) fn of_groups(groups: [u16; 3], offset: isize, guideline: u32, add: &mut impl FnMut(u32)) {
    let mut put = |template: u32, value: u32| add(mix(base(offset) + template, value));
    let [fine, middle, coarse] = groups.map(u32::from);
    put(2, fine);
    put(3, middle);
    put(4, coarse);
    if offset == 0 {
        put(10, mix(guideline, middle));
        put(11, mix(guideline, coarse));
    }
}

/// Those of what it mostly names.
pub(crate) fn of_class(class: u8, offset: isize, guideline: u32, add: &mut impl FnMut(u32)) {
    let class = u32::from(class);
    add(mix(base(offset) + 5, class));
    if offset == 0 {
        add(mix(base(offset) + 13, mix(guideline, class)));
    }
}

/// The first template of an offset.
fn base(offset: isize) -> u32 {
    (offset + REACH) as u32 * 32
}

/// The features that a token's words give together, and its place.
pub(crate) fn of_place(spot: &Spot<'_>, guideline: u32, add: &mut impl FnMut(u32)) {
    let [before, word, after] = [-1, 0, 1].map(|offset| spot.word(offset));
    let place = |offset| spot.place(offset);
    let here = place(0);
    let group = |w: &Word, size: usize| u32::from(w.known.groups[size]);
    let (class, middle) = (|w: &Word| u32::from(w.known.class), |w: &Word| group(w, 1));
    let mut template = 1000;
    let mut put = |value: u32| {
        template += 1;
        add(mix(template, value));
    };
    put(guideline);
    put(mix(u32::from(here.begins), word.shape));
    put(u32::from(place(-1).table));
    put(u32::from(here.table));
    put(u32::from(place(1).table));
    put(mix(u32::from(here.table), word.shape));
    put(mix(u32::from(here.table), guideline));
    put(u32::from(here.phrase));
    put(mix(u32::from(here.phrase), class(word)));
    put(mix(middle(before), middle(word)));
    put(mix(middle(word), middle(after)));
    put(mix(middle(before), middle(after)));
    put(mix(group(before, 2), mix(group(word, 2), group(after, 2))));
    put(mix(middle(before), word.shape));
    put(mix(middle(after), word.shape));
    put(mix(before.small, word.small));
    put(mix(word.small, after.small));
    put(mix(before.small, word.shape));
    put(mix(after.small, word.shape));
    put(mix(before.shape, mix(word.shape, after.shape)));
    put(mix(class(before), class(word)));
    put(mix(class(word), class(after)));
}
