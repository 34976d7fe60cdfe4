//! A rough stem of a word, the same for the forms of one.

use super::cues::EMPTY;

/// Prefixes of Indonesian verbs and nouns, the longest first.
const PREFIXES: &[&str] =
    &["meng", "peng", "meny", "mem", "men", "pem", "pen", "ber", "ter", "per", "di", "me", "pe", "ke", "se"];
/// Suffixes, the longest first.
const SUFFIXES: &[&str] = &["nya", "kan", "lah", "an", "i"];
/// A stem keeps at least this many letters.
const SHORTEST_STEM: usize = 4;

/// One prefix and at most two suffixes off. It need not be a word, only the same for the forms of one
/// (`mengevakuasi`, `dievakuasi`). `None` for words that say nothing.
pub(in crate::story) fn stem(word: &str) -> Option<String> {
    stem_of(&ner::lowercase(word)).map(str::to_owned)
}

/// The same of a word in lower case.
pub(super) fn stem_of(lower: &str) -> Option<&str> {
    if lower.chars().count() < 3
        || !lower.chars().all(char::is_alphabetic)
        || EMPTY.binary_search(&lower).is_ok()
    {
        return None;
    }
    let mut rest = lower;
    for prefix in PREFIXES {
        if let Some(shorter) = rest.strip_prefix(prefix).filter(|shorter| shorter.len() >= SHORTEST_STEM) {
            rest = shorter;
            break;
        }
    }
    // meN- and peN- swallow the p, t, k or s that a root begins with (`menuntut`, `tuntutan`): it is left out everywhere.
    let mut letters = rest.chars();
    let is_swallowed = matches!(letters.next(), Some('p' | 't' | 'k' | 's'))
        && letters.next().is_some_and(|second| matches!(second, 'a' | 'e' | 'i' | 'o' | 'u'));
    if is_swallowed && rest.len() > SHORTEST_STEM {
        rest = &rest[1..];
    }
    for suffix in SUFFIXES {
        if let Some(shorter) = rest.strip_suffix(suffix).filter(|shorter| shorter.len() >= SHORTEST_STEM) {
            rest = shorter;
        }
    }
    Some(rest)
}

/// Prefixes behind which a root stands whole.
const WHOLE_BEHIND: &[&str] = &[
    "memper", "diper", "di", "ter", "ber", "be", "ke", "se", "per", "pe", "me", "meng", "peng", "mem", "pem",
    "men", "pen",
];
/// Prefixes that swallow the letter with which a root begins, and that letter.
const SWALLOWED_BEHIND: &[(&str, &str)] = &[
    ("meng", "k"),
    ("peng", "k"),
    ("mem", "p"),
    ("pem", "p"),
    ("men", "t"),
    ("pen", "t"),
    ("meny", "s"),
    ("peny", "s"),
];
/// Suffixes of words, and those of their stems.
const OUTER_SUFFIXES: &[&str] = &["nya", "lah"];
const INNER_SUFFIXES: &[&str] = &["kan", "an", "i"];

/// What a word in lower case may be a form of, itself too: by the prefixes and suffixes of Indonesian, with the letter
/// that one swallowed (Alwi et al., "Tata Bahasa Baku Bahasa Indonesia", chapter 4). Two words that have a rough stem by
/// accident (`tawanan`, `awan`) have none of these in common.
pub(super) fn roots(lower: &str) -> Vec<String> {
    let is_long = |root: &str| root.len() >= SHORTEST_STEM;
    let mut roots = vec![lower.to_owned()];
    roots.extend(
        WHOLE_BEHIND
            .iter()
            .filter_map(|prefix| lower.strip_prefix(prefix))
            .filter(|root| is_long(root))
            .map(str::to_owned),
    );
    roots.extend(SWALLOWED_BEHIND.iter().filter_map(|(prefix, letter)| {
        let rest = lower.strip_prefix(prefix)?;
        rest.starts_with(['a', 'e', 'i', 'o', 'u']).then(|| [letter, rest].concat())
    }));
    for suffixes in [OUTER_SUFFIXES, INNER_SUFFIXES] {
        let shorter = |root: &String| {
            let ends = suffixes.iter().filter_map(|suffix| root.strip_suffix(suffix));
            ends.filter(|root| is_long(root)).map(str::to_owned).collect::<Vec<_>>()
        };
        let more: Vec<String> = roots.iter().flat_map(shorter).collect();
        roots.extend(more);
    }
    roots
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn forms_of_one_verb_have_one_stem() {
        assert_eq!(stem("mengevakuasi"), stem("dievakuasi"));
        assert_eq!(stem("membangun"), stem("dibangun"));
        assert_eq!(stem("menuntut"), stem("tuntutan"));
        assert_eq!(stem("yang"), None);
    }
}
