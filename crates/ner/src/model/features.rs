//! The features of a token: what is true of it and its neighbours, each a number of 32 bits.
//!
//! After Lample-era feature taggers: Ratinov and Roth (2009, "Design challenges and misconceptions in named entity
//! recognition") for windows, shapes, gazetteers and word groups; Daumé (2007, "Frustratingly easy domain adaptation")
//! for features that are copied for each corpus.

#[cfg(feature = "train")]
use super::view::Spot;
use super::view::{Place, Word};

pub(crate) use super::packing::hash::{Hash, mix};

/// How far a token's words are seen to either side.
pub(crate) const REACH: isize = 2;

/// What stands where a sentence has no more words.
pub(crate) const BEFORE: Word = Word::nothing(2);
pub(crate) const BEHIND: Word = Word::nothing(3);

/// The hash of a text.
#[cfg(feature = "train")]
pub(crate) fn hash(text: &str) -> u32 {
    Hash::of(text.chars())
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
///
/// They come in the order of their templates, whatever the order in which reading asks for them: training adds numbers
/// in the order of the features, and with other roundings it ends at another model (`train/pinned.rs`).
#[cfg(feature = "train")]
pub(crate) fn of_place(spot: &Spot<'_>, guideline: u32, add: &mut impl FnMut(u32)) {
    let [before, word, after] = [-1, 0, 1].map(|offset| spot.word(offset));
    let [place_before, place, place_behind] = [-1, 0, 1].map(|offset| spot.place(offset));
    let [t1001, t1004, t1007] = of_table(place.table, guideline);
    let [t1002, t1006, t1009] = of_word_there(word, place);
    let (t1003, t1005) = (of_table_before(place_before.table), of_table_behind(place_behind.table));
    let t1008 = of_phrase(place.phrase);
    let [_, [t1010, t1014, t1016, t1018, t1021]] = of_pair(before, word);
    let [[t1011, t1015, t1017, t1019, t1022], _] = of_pair(word, after);
    let [t1012, t1013, t1020] = of_neighbours(before, after, shared_by_pair(word, after));
    let of_standing = [t1001, t1002, t1003, t1004, t1005, t1006, t1007, t1008, t1009];
    let of_words =
        [t1010, t1011, t1012, t1013, t1014, t1015, t1016, t1017, t1018, t1019, t1020, t1021, t1022];
    of_standing.into_iter().chain(of_words).for_each(add);
}

/// Those of a token by itself, and of the name in which it is.
pub(crate) fn of_table(table: u8, guideline: u32) -> [u32; 3] {
    let table = u32::from(table);
    [mix(1001, guideline), mix(1004, table), mix(1007, mix(table, guideline))]
}

/// That of the phrase in which it is.
pub(crate) fn of_phrase(phrase: u8) -> u32 {
    mix(1008, u32::from(phrase))
}

/// Those of where it stands together with its word.
#[inline]
pub(crate) fn of_word_there(word: &Word, here: Place) -> [u32; 3] {
    [
        mix(1002, mix(u32::from(here.begins), word.shape)),
        mix(1006, mix(u32::from(here.table), word.shape)),
        mix(1009, mix(u32::from(here.phrase), u32::from(word.known.class))),
    ]
}

/// That of the name in which the word before is.
pub(crate) fn of_table_before(table: u8) -> u32 {
    mix(1003, u32::from(table))
}

/// That of the name in which the word behind is.
pub(crate) fn of_table_behind(table: u8) -> u32 {
    mix(1005, u32::from(table))
}

/// What a word and the one behind it give together: to the first of them, and to the second.
#[inline]
pub(crate) fn of_pair(first: &Word, second: &Word) -> [[u32; 5]; 2] {
    let middle = |word: &Word| u32::from(word.known.groups[1]);
    let class = |word: &Word| u32::from(word.known.class);
    let middles = mix(middle(first), middle(second));
    let smalls = mix(first.small, second.small);
    let classes = mix(class(first), class(second));
    let to_first = [
        mix(1011, middles),
        mix(1015, mix(middle(second), first.shape)),
        mix(1017, smalls),
        mix(1019, mix(second.small, first.shape)),
        mix(1022, classes),
    ];
    let to_second = [
        mix(1010, middles),
        mix(1014, mix(middle(first), second.shape)),
        mix(1016, smalls),
        mix(1018, mix(first.small, second.shape)),
        mix(1021, classes),
    ];
    [to_first, to_second]
}

/// What a word and the one behind it have a share of in [`of_neighbours`].
#[inline]
pub(crate) fn shared_by_pair(word: &Word, after: &Word) -> [u32; 2] {
    [mix(group(word, 2), group(after, 2)), mix(word.shape, after.shape)]
}

/// What the words on both sides of a word give it together; `shared` by the word and the one behind it.
#[inline]
pub(crate) fn of_neighbours(before: &Word, after: &Word, shared: [u32; 2]) -> [u32; 3] {
    let [groups, shapes] = shared;
    [
        mix(1012, mix(group(before, 1), group(after, 1))),
        mix(1013, mix(group(before, 2), groups)),
        mix(1020, mix(before.shape, shapes)),
    ]
}

/// The group of a word, of one size.
fn group(word: &Word, size: usize) -> u32 {
    u32::from(word.known.groups[size])
}
