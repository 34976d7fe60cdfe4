//! What is known of words from much text without labels: which words are used alike, and what they mostly name.

use super::keys::Keys;

pub(crate) use super::packing::GROUPS;

/// The words and phrases that unlabelled news has often.
#[derive(Clone, Debug, Default)]
pub(crate) struct Lexicon {
    /// The hashes of the words' forms, in order.
    pub words: Vec<u32>,
    /// Each word's fine group.
    pub groups: Vec<u16>,
    /// For each fine group, its middle and its coarse one.
    pub coarser: Vec<[u8; 2]>,
    /// What each word mostly names ([`word_class`]); 0: not known.
    pub classes: Vec<u8>,
    /// The hashes of phrases of two words and more, in order.
    pub phrases: Vec<u32>,
    /// What each phrase mostly names ([`phrase_class`]).
    pub phrase_classes: Vec<u8>,
    pub word_keys: Keys,
    pub phrase_keys: Keys,
}

/// What the lexicon knows of a word; zeros where nothing.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) struct Known {
    /// One more than the group, at each size.
    pub groups: [u16; 3],
    pub class: u8,
}

impl Lexicon {
    /// Makes the tables for looking up.
    pub(crate) fn index(&mut self) {
        self.word_keys = Keys::new(&self.words);
        self.phrase_keys = Keys::new(&self.phrases);
    }

    pub(crate) fn word(&self, hash: u32) -> Option<Known> {
        let place = self.word_keys.place(hash)?;
        let fine = *self.groups.get(place)?;
        Some(Known { groups: self.groups_of(fine + 1), class: *self.classes.get(place)? })
    }

    /// The groups at each size, one more than each: of one more than a fine group, or zeros of 0.
    pub(crate) fn groups_of(&self, fine: u16) -> [u16; 3] {
        let coarser = fine.checked_sub(1).and_then(|fine| self.coarser.get(usize::from(fine)));
        coarser.map_or([0; 3], |&[middle, coarse]| [fine, u16::from(middle) + 1, u16::from(coarse) + 1])
    }

    /// What a phrase mostly names; 0 where the lexicon does not know.
    pub(crate) fn phrase(&self, hash: u32) -> u8 {
        self.phrase_keys.place(hash).and_then(|at| self.phrase_classes.get(at)).copied().unwrap_or(0)
    }
}

/// Whether a class is that of a frequent word that names nothing.
pub(crate) fn is_plain(class: u8) -> bool {
    class == PLAIN
}

/// Whether a class is that of a word in names.
pub(crate) fn names(class: u8) -> bool {
    class > PLAIN_RARE
}

const PLAIN: u8 = 1;
const PLAIN_RARE: u8 = 2;

/// What a word mostly names, from how often it was tagged what. `counts`: by tag.
///
/// Words in names: the kind, how sure (five steps), whether it begins names, goes on in them or both, and whether it
/// is rare.
#[cfg(feature = "train")]
pub(crate) fn word_class(counts: &[u32; super::TAGS]) -> u8 {
    let all: u32 = counts.iter().sum();
    let inside = all - counts[0];
    if all == 0 {
        return 0;
    }
    if inside * 100 < all * 3 {
        return if all >= 30 { PLAIN } else { PLAIN_RARE };
    }
    let kinds = [counts[1] + counts[2], counts[3] + counts[4], counts[5] + counts[6]];
    let kind = best(&kinds);
    let share = kinds[kind] * 100 / all;
    let step = [90, 70, 45, 20].iter().take_while(|&&least| share <= least).count();
    let (begins, goes_on) = (counts[kind * 2 + 1], counts[kind * 2 + 2]);
    let place = match () {
        () if begins > 4 * goes_on => 0,
        () if goes_on > 4 * begins => 1,
        () => 2,
    };
    3 + (((kind * 5 + step) * 3 + place) * 2 + usize::from(all < 10)) as u8
}

/// What a phrase mostly names, from how often it was tagged as each kind: the kind, how sure, and whether it is rare.
#[cfg(feature = "train")]
pub(crate) fn phrase_class(kinds: &[u32; 3]) -> u8 {
    let all: u32 = kinds.iter().sum();
    let kind = best(kinds);
    let step = match kinds[kind] * 100 / all.max(1) {
        96.. if all >= 10 => 0,
        96.. => 1,
        71.. => 2,
        _ => 3,
    };
    (kind * 4 + step + 1) as u8
}

/// The first of the greatest.
#[cfg(feature = "train")]
fn best(counts: &[u32; 3]) -> usize {
    (0..3).rev().max_by_key(|&i| counts[i]).unwrap_or(0)
}
