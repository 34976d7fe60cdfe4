//! Places as sentences name them, by their kind or by a name alone: `di lobi Hotel Sekar`, `in Fernhill`.

mod table;

use std::ops::Range;
use std::sync::LazyLock;

use crate::Span;
use crate::lookup::Lookup;
use table::{CLASSES, ENDS, ENGLISH, LEADS, RELATIONS, Rank};

/// How something lies to a place.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::story) enum Relation {
    At,
    To,
    From,
}

/// Words of the longest name that is looked for.
const LONGEST_NAME: usize = 5;

/// So many words may go on with the word for a kind of place and are no name: `rumah orang tuanya`.
const LONGEST_REST: usize = 2;

/// A place that a sentence names.
#[derive(Clone, Debug)]
pub(in crate::story) struct Site {
    /// The words that name it, its kind included.
    pub(in crate::story) span: Span,
    pub(in crate::story) relation: Relation,
    /// Its kind, where the sentence says it: index into [`CLASSES`].
    class: Option<usize>,
    /// Its own name without its kind, as it is written; empty where it has none.
    pub(in crate::story) name: Vec<String>,
}

impl Site {
    /// Whether nothing can be at both, as far as their kinds and names tell. Two names of places without a kind
    /// (`di Wungu`, `di Sawo`) may well be a town and its island.
    pub(in crate::story) fn excludes(&self, other: &Self) -> bool {
        let (Some(class), Some(other_class)) = (self.class, other.class) else {
            return self.class == other.class && !self.shares_name(other);
        };
        let (rank, other_rank) = (CLASSES[class].0, CLASSES[other_class].0);
        let (is_named, is_other_named) = (!self.name.is_empty(), !other.name.is_empty());
        if class == other_class {
            return is_named && is_other_named && !self.is_part_of(other) && !other.is_part_of(self);
        }
        match (rank, other_rank) {
            (Rank::Spot, Rank::Spot) => (is_named || is_other_named) && !self.shares_name(other),
            (Rank::Spot | Rank::Part, Rank::Spot | Rank::Part) => {
                is_named && is_other_named && !self.shares_name(other)
            }
            _ => false,
        }
    }

    /// Whether something is hardly at both: at spots of two kinds, of which one may be in the other for all that is known
    /// (`gudang beras`, `kamar mandi asrama`). A spot may well be in a village or a district.
    pub(in crate::story) fn may_exclude(&self, other: &Self) -> bool {
        self.is_spot() && other.is_spot() && self.class != other.class && !self.shares_name(other)
    }

    /// Whether it is one spot.
    pub(in crate::story) fn is_spot(&self) -> bool {
        self.class.is_some_and(|class| matches!(CLASSES[class].0, Rank::Spot | Rank::Part | Rank::Numbered))
    }

    /// Whether a word of its name is in the other's.
    pub(in crate::story) fn shares_name(&self, other: &Self) -> bool {
        self.name.iter().any(|word| other.has(word))
    }

    /// Whether all words of its name are in the other's.
    fn is_part_of(&self, other: &Self) -> bool {
        self.name.iter().all(|word| other.has(word))
    }

    fn has(&self, word: &str) -> bool {
        self.name.iter().any(|own| own.eq_ignore_ascii_case(word))
    }
}

/// How something lies to what stands behind a word, if the word says that.
pub(in crate::story) fn relation(word: &str) -> Option<Relation> {
    let known = RELATIONS.iter().find(|(known, _)| known.eq_ignore_ascii_case(word));
    known.map(|(_, relation)| *relation)
}

/// Whether the words between two places say that the first lies in the second: `rumah dinasnya di Desa Ngadi`.
pub(in crate::story) fn lies_in(between: &str) -> bool {
    let words: Vec<&str> = between.split_whitespace().collect();
    let Some(at) = words.iter().position(|word| relation(word) == Some(Relation::At)) else { return false };
    let is_of_first = |word: &&str| {
        word.bytes().all(|byte| byte.is_ascii_lowercase()) && relation(word).is_none() && !ENDS.contains(word)
    };
    at <= LONGEST_REST
        && words[..at].iter().all(is_of_first)
        && words[at + 1..].iter().all(|word| LEADS.contains(word))
}

/// The places of a sentence that lie behind a word such as `di`; none begins where a time stands.
pub(in crate::story) fn sites(text: &str, sentence: Span, is_time: impl Fn(Span) -> bool) -> Vec<Site> {
    let mut rest = words(text, sentence);
    let mut sites = Vec::new();
    while let Some(word) = rest.next() {
        let is_no_time = rest.clone().next().is_some_and(|next| !is_time(next));
        let relation = relation(word.of(text)).filter(|_| is_no_time);
        sites.extend(relation.and_then(|relation| site(text, rest.clone(), relation)));
    }
    sites
}

/// The place that words begin with.
fn site(text: &str, words: impl Iterator<Item = Span>, relation: Relation) -> Option<Site> {
    let lower = |word: &Span| ner::lowercase(word.of(text));
    let words = words.skip_while(|word| LEADS.contains(&lower(word).as_str()));
    let words: Vec<Span> = words.take(LONGEST_NAME + 1).collect();
    let phrase = phrase(text, &words);
    let lowered: Vec<String> = phrase.iter().map(lower).collect();
    let (kind, class) = match class(&lowered) {
        Some((at, class)) => (at, Some(class)),
        None => (0..0, None),
    };
    let is_numbered = class.is_some_and(|class| CLASSES[class].0 == Rank::Numbered);
    let is_name = |index: usize| {
        let word = phrase[index].of(text);
        let is_number = || is_numbered && index == kind.end && word.starts_with(|c: char| c.is_ascii_digit());
        word.starts_with(char::is_uppercase) || is_number()
    };
    let is_of_name = |index: &usize| !kind.contains(index) && is_name(*index);
    let names = || (0..phrase.len()).filter(is_of_name);
    // A name alone is the place up to its last capital; another word before it would be of what nobody knows.
    let end = match class {
        Some(_) => phrase.len(),
        None => (0..phrase.len()).take_while(|&index| is_name(index)).count(),
    };
    let last = names().filter(|&index| index < end).chain(kind.clone().last());
    let last = last.map(|index| phrase[index].end).max()?;
    let name = names().filter(|&index| index < end).map(|index| phrase[index].of(text).to_owned());
    Some(Site { span: Span::new(phrase.first()?.start, last), relation, class, name: name.collect() })
}

/// The words of one place: up to a sign between words, or the word that leads to something else.
fn phrase<'w>(text: &str, words: &'w [Span]) -> &'w [Span] {
    let ends = |pair: &[Span]| {
        let between = Span::new(pair[0].end, pair[1].start).of(text);
        let next = pair[1].of(text);
        let is_name =
            next.starts_with(char::is_uppercase) && pair[0].of(text).starts_with(char::is_uppercase);
        !between.trim_matches(' ').is_empty() && between != "-" && !(between == ". " && is_name)
            || RELATIONS.iter().any(|(known, _)| *known == next)
            || ENDS.contains(&next)
    };
    let end = words.windows(2).position(ends).map_or(words.len(), |last| last + 1);
    &words[..end.min(LONGEST_NAME + 1)]
}

/// The words for its kind in a place's, in small letters, and the kind: Indonesian has them first, English last.
fn class(words: &[String]) -> Option<(Range<usize>, usize)> {
    let bare = |at: usize| words[at].strip_suffix("nya").unwrap_or(&words[at]);
    let (first, count) = (words.first().map(|_| bare(0))?, words.len());
    if count > 1 {
        if (first, bare(1)) == ("rumah", "sakit") {
            return Some((0..2, 0));
        }
        if let Some(class) = of_pair(first, bare(1)) {
            return Some((0..2, class));
        }
    }
    if let Some(class) = of_word(first).filter(|_| count == 1 || !is_english(bare(count - 1))) {
        return Some((0..1, class));
    }
    if let [.., before, last] = words
        && let Some(class) = of_pair(before, last)
    {
        return Some((count - 2..count, class));
    }
    (1..count).rev().filter(|&at| is_english(bare(at))).find_map(|at| Some((at..at + 1, of_word(bare(at))?)))
}

/// The class of each word of [`CLASSES`].
static CLASS_OF: LazyLock<Lookup<u8>> = LazyLock::new(|| {
    let mut classes = Lookup::new();
    for (class, (_, words)) in CLASSES.iter().enumerate() {
        words.iter().for_each(|word| *classes.entry(word) = class as u8);
    }
    classes
});

/// The class of a word for a place.
fn of_word(word: &str) -> Option<usize> {
    CLASS_OF.get(word).map(|class| usize::from(*class))
}

/// The class of two words for a place.
fn of_pair(first: &str, second: &str) -> Option<usize> {
    const SECOND: &[&str] = &["area", "hall", "makam", "makan", "pembuangan"];
    SECOND.contains(&second).then(|| of_word(&format!("{first} {second}"))).flatten()
}

/// Whether a word for a place is English.
fn is_english(word: &str) -> bool {
    ENGLISH.binary_search(&word).is_ok()
}

fn words(text: &str, sentence: Span) -> impl Iterator<Item = Span> + Clone {
    let words =
        sentence.of(text).split(|c: char| !c.is_alphanumeric() && c != '-').filter(|word| !word.is_empty());
    words.map(move |word| {
        let start = word.as_ptr() as usize - text.as_ptr() as usize;
        Span::new(start, start + word.len())
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn of(text: &str) -> Vec<(String, Relation)> {
        let sites = sites(text, Span::new(0, text.len()), |_| false);
        sites.iter().map(|site| (site.span.of(text).to_owned(), site.relation)).collect()
    }

    fn exclude(one: &str, other: &str) -> bool {
        let site = |text: &str| sites(text, Span::new(0, text.len()), |_| false).remove(0);
        site(one).excludes(&site(other))
    }

    #[test]
    fn places_are_read_with_their_kind() {
        assert_eq!(
            of("Rudi ditangkap di lobi Hotel Melati, Wungu."),
            [("Hotel Melati".into(), Relation::At)]
        );
        assert_eq!(of("Rudi dilarikan ke RS. Bunda Kasih."), [("RS. Bunda Kasih".into(), Relation::To)]);
        assert_eq!(
            of("They slept in a school gym in Fernhill."),
            [("school gym".into(), Relation::At), ("Fernhill".into(), Relation::At)]
        );
        assert_eq!(of("Sarmin ditemukan di kebun karet di Dusun Ngadi.").len(), 2);
        assert_eq!(of("Rapat digelar di Wungu Timur pagi itu."), [("Wungu Timur".into(), Relation::At)]);
        assert_eq!(of("Rapat digelar di sana."), []);
        assert_eq!(of("Ia terjatuh di tangga Tribun Utara.")[0].0, "Tribun Utara");
        assert_eq!(of("She was found on the road in the village of Ngadi.")[0].0, "Ngadi");
        assert_eq!(of("Mereka terimpit di Pintu 7.")[0].0, "Pintu 7");
    }

    #[test]
    fn a_place_lies_in_the_next() {
        assert!(lies_in(" di "));
        assert!(lies_in(" di kawasan "));
        assert!(lies_in(" orang tuanya di "));
        assert!(!lies_in(" dan di "));
        assert!(!lies_in(" ke "));
        assert!(!lies_in(" "));
    }

    #[test]
    fn a_word_is_of_one_class() {
        for (class, (_, words)) in CLASSES.iter().enumerate() {
            for word in *words {
                assert_eq!(of_word(word), Some(class), "{word}");
                let second = word.split_once(' ');
                assert!(second.is_none_or(|(first, second)| of_pair(first, second) == Some(class)), "{word}");
            }
        }
        assert!(ENGLISH.is_sorted());
    }

    #[test]
    fn two_spots_exclude_each_other_and_one_in_the_other_does_not() {
        assert!(exclude("di Hotel Melati", "di Bandara Sawo"));
        assert!(exclude("di Desa Ngadi", "di Desa Karangjati"));
        assert!(exclude("at a beach resort", "di Bandara Palmona"));
        assert!(!exclude("di Hotel Melati", "di sebuah hotel"));
        assert!(!exclude("di Hotel Melati", "di Desa Ngadi"));
        assert!(!exclude("di aula", "di Hotel Melati"));
        assert!(!exclude("di RSUD Kertasari", "at a hospital"));
        assert!(!exclude("di Pasar Randu", "di Terminal Randu"));
        assert!(exclude("di Wungu", "di Sawo"));
        assert!(exclude("di Pintu 7", "di Pintu 3"));
        assert!(!exclude("di gudang beras", "di kamar mandi asrama"));
        assert!(!exclude("di Wungu", "di Hotel Melati"));
    }
}
