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
    let lower = ner::lowercase(word);
    if lower.chars().count() < 3
        || !lower.chars().all(char::is_alphabetic)
        || EMPTY.binary_search(&lower.as_str()).is_ok()
    {
        return None;
    }
    let mut rest = lower.as_str();
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
    Some(rest.to_owned())
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
