//! Single words: what one looks like, with its dots, its hyphens and its capitals; and, each in a part of its own, small
//! letters, keys for comparing, hashes, words as numbers, packed lists of words.

pub(crate) mod bytes;
pub(crate) mod case;
pub(crate) mod hash;
pub(crate) mod interner;
pub(crate) mod key;
pub(crate) mod packed;

use case::lower;

use crate::gazetteer;
use crate::lexicon::{self, lexicon};

/// Abbreviations that keep their dot although they are longer than an initial. All but `dr` have a capital.
/// Source: Ejaan Bahasa Indonesia (EYD V), the chapter on full stops, and common newspaper usage.
const DOTTED: [&str; 57] = [
    "Adm", "Amd", "Aug", "Bp", "Brig", "Brigjen", "Capt", "Co", "Col", "Dec", "Dr", "Dra", "Drs", "Feb",
    "Gen", "Gov", "Hj", "Hum", "Inc", "Ir", "Jan", "Jend", "Jl", "Jln", "Jr", "Kab", "Kec", "Kol", "Kom",
    "Kombes", "Komp", "Letjen", "Lt", "Ltd", "Mayjen", "Mr", "Mrs", "Ms", "No", "Nov", "Oct", "PT", "Pdt",
    "Ph", "Pol", "Prof", "Purn", "Rep", "Sdr", "Sen", "Sept", "Sgt", "Sr", "St", "Tbk", "Ust", "dr",
];

/// Clitics that may follow a name after a hyphen.
const CLITICS: [&str; 6] = ["ku", "lah", "mu", "nya", "pun", "kah"];

/// Whether a word keeps the dot behind it: an initial (`H.`), letters with dots between them (`S.H.`), or
/// a known abbreviation (`Prof.`).
pub(crate) fn keeps_dot(word: &str) -> bool {
    let mut letters = word.chars();
    let initial = letters.next().is_some_and(char::is_uppercase) && letters.next().is_none();
    initial
        || (word.contains('.')
            && word.split('.').all(|part| part.chars().count() <= 3 && is_capitalised(part)))
        || (is_capitalised(word) || word == "dr") && DOTTED.binary_search(&word).is_ok()
}

/// Where a word comes apart, as byte offsets in it: at most two.
///
/// - before a clitic: `DPRD|-nya`, and without a hyphen behind a name that the tables know: `Jepang|nya`
/// - behind a prefix: `pro-|Jepang`
/// - around the hyphen between two names: `Jepang|-|Korea`, `Wirya|-|Harun`; not in one name with a hyphen
///   (`Jean-Pierre`), nor where neither side is known
pub(crate) fn cuts(word: &str) -> [Option<usize>; 2] {
    let none = [None, None];
    let Some(last) = word.rfind('-') else { return [clitic(word), None] };
    let (left, right) = (&word[..last], &word[last + 1..]);
    if CLITICS.contains(&right) && left.chars().any(char::is_uppercase) {
        return [Some(last), None];
    }
    let first = word.find('-').unwrap_or(last);
    let (left, right) = (&word[..first], &word[first + 1..]);
    if left.chars().all(char::is_lowercase) && is_capitalised(right) && left != "al" && left != "el" {
        return [Some(first + 1), None];
    }
    let pair =
        first == last && is_capitalised(left) && is_capitalised(right) && gazetteer::known(word).is_none();
    let both_known = || gazetteer::known(left).is_some() && gazetteer::known(right).is_some();
    let people = || {
        let long = left.chars().count() > 3 && right.chars().count() > 3;
        let common = |word: &str| lexicon().flags(&lower(word)) & (lexicon::COMMON | lexicon::COMPASS) != 0;
        let person = |word: &str| lexicon().flags(word) & lexicon::PERSON != 0;
        long && (person(left) || person(right) || !common(left) && !common(right))
            && !JOINED_NAMES.contains(&left)
    };
    if pair && (both_known() || people()) {
        return [Some(first), Some(first + 1)];
    }
    none
}

/// Whether a word ends as one with a clitic does and has a capital before it, as few do.
#[inline]
pub(crate) fn may_have_clitic(word: &str) -> bool {
    matches!(word.as_bytes().last_chunk(), Some(b"nya" | b"lah")) && is_capitalised(word)
}

/// Where a clitic begins behind a name that the tables know, in a word without a hyphen: `Jepang|nya`.
pub(crate) fn clitic(word: &str) -> Option<usize> {
    if !may_have_clitic(word) {
        return None;
    }
    let base = word.get(..word.len() - 3)?;
    // "Abdullah" is a name itself.
    (base.len() > 3 && is_name(base) && !is_name(word)).then_some(base.len())
}

/// Given names that are often the first half of one name with a hyphen.
const JOINED_NAMES: [&str; 12] =
    ["Jean", "Anne", "Marie", "Hans", "Karl", "Abdul", "Pierre", "Mary", "Juan", "Nurul", "Maria", "Anna"];

fn is_name(word: &str) -> bool {
    gazetteer::known(word).is_some()
        || lexicon().flags(word) & (lexicon::PERSON | lexicon::COMMON) == lexicon::PERSON
}

/// Whether a word begins with a capital.
pub(crate) fn is_capitalised(word: &str) -> bool {
    word.chars().next().is_some_and(char::is_uppercase)
}
