//! What numbers count or measure with, and which of them count alike.

use ner::Interner;

use super::words;
use crate::quantity::Decimal;
use crate::story::cues;
use crate::story::senses::Senses;
use crate::story::stem::stem;

/// What a number counts with.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(in crate::story) enum Unit {
    /// A word for people, alive or dead.
    People,
    Rupiah,
    Dollars,
    /// Percents, how many times, and what there is of one thing in each of another.
    Share,
    /// Minutes that something went on.
    Minutes,
    /// A measure, and how many of the smallest of its kind it is.
    Measure(Dimension, i64),
    /// Anything else.
    Thing(Noun),
    /// The text does not say here what it counted before.
    Unsaid,
}

/// What is measured.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(in crate::story) enum Dimension {
    Length,
    Weight,
    Area,
    Volume,
}

/// The noun that is counted.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(in crate::story) enum Noun {
    /// What the table of senses knows.
    Sense(usize),
    /// Anything else, by the number of its stem.
    Stem(u32),
}

/// What the quantities of a story count with, each looked at once.
#[derive(Default)]
pub(in crate::story) struct Units {
    words: Interner,
    known: Vec<Unit>,
    stems: Interner,
}

impl Units {
    /// The unit of a quantity, by its words.
    pub(in crate::story) fn of(&mut self, words: Option<&str>) -> Unit {
        let Some(words) = words else { return Unit::Unsaid };
        let number = self.words.number(words) as usize;
        if number == self.known.len() {
            let unit = self.look_at(words);
            self.known.push(unit);
        }
        self.known[number]
    }

    fn look_at(&mut self, phrase: &str) -> Unit {
        let lower = ner::lowercase(phrase);
        if [cues::PEOPLE, words::ALSO_PEOPLE].iter().any(|list| list.binary_search(&&*lower).is_ok()) {
            return Unit::People;
        }
        if matches!(&*lower, "rp" | "rupiah") {
            return Unit::Rupiah;
        }
        if lower.contains('$') || lower.starts_with("dol") {
            return Unit::Dollars;
        }
        let is_share = lower.contains(['%', '/']) || lower.contains("per ") || lower.starts_with("persen");
        if is_share || matches!(&*lower, "percent" | "kali" | "times") {
            return Unit::Share;
        }
        let measure = words::MEASURES.iter().find(|(_, _, words)| words.contains(&&*lower));
        measure.map_or_else(|| Unit::Thing(self.noun(&lower)), |(of, size, _)| Unit::Measure(*of, *size))
    }

    /// The noun that a word in small letters is. Indonesian adds no `s` to more than one, English does.
    fn noun(&mut self, word: &str) -> Noun {
        let senses = Senses::table();
        let one = word.strip_suffix('s').filter(|one| one.len() > 2 && !one.ends_with('s')).unwrap_or(word);
        match senses.of(word).or_else(|| senses.of(one)) {
            Some(sense) => Noun::Sense(sense),
            None => Noun::Stem(self.stems.number(stem(one).as_deref().unwrap_or(one))),
        }
    }
}

impl Unit {
    /// A number of it in the smallest of its kind; none where it is too large.
    pub(in crate::story) fn smallest(&self, number: Decimal) -> Option<Decimal> {
        if let Self::Measure(_, size) = self { number.times(*size) } else { Some(number) }
    }

    /// Whether two numbers may be of the same: with one unit, of people by any words (`34 perempuan`, `43 calon pekerja`), of
    /// a noun and of what is not said, or by phrases that share a word (`350 nasi kotak`, `530 kotak`).
    pub(in crate::story::conflict) fn counts_like(
        &self,
        other: &Self,
        shares_words: impl FnOnce() -> bool,
    ) -> bool {
        let is_noun = |unit: &Self| matches!(unit, Self::People | Self::Thing(_));
        match (self, other) {
            (Self::Measure(one, _), Self::Measure(other, _)) if one == other => true,
            (Self::Unsaid, unit) | (unit, Self::Unsaid) if is_noun(unit) => true,
            (one, other) if one == other && *one != Self::Unsaid => true,
            _ => shares_words(),
        }
    }

    /// Whether two of them are two measures of one kind, so that one number was converted and rounded.
    pub(in crate::story::conflict) fn is_converted(&self, other: &Self) -> bool {
        matches!((self, other), (Self::Measure(_, one), Self::Measure(_, other)) if one != other)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn count_alike(one: &str, other: &str) -> bool {
        let mut units = Units::default();
        let [one, other] = [one, other].map(|words| units.of(Some(words)));
        one.counts_like(&other, || false)
    }

    #[test]
    fn what_counts_alike() {
        assert!(count_alike("orang", "workers"));
        assert!(count_alike("perempuan", "calon"));
        assert!(count_alike("riyal", "riyals"));
        assert!(count_alike("sentimeter", "meter"));
        assert!(count_alike("persen", "percent"));
        assert!(!count_alike("meter", "kilogram"));
        assert!(!count_alike("perahu", "perusahaan"));
        let mut units = Units::default();
        assert!(Unit::Unsaid.counts_like(&units.of(Some("botol")), || false));
        assert!(!units.of(None).counts_like(&units.of(Some("Rp")), || false));
    }

    #[test]
    fn measures_are_converted() {
        let smallest = |number: &str, unit: &str| {
            let unit = Units::default().of(Some(unit));
            unit.smallest(number.parse().unwrap_or_default()).map(|number| number.to_string())
        };
        assert_eq!(smallest("84", "sentimeter"), Some("8400".into()));
        assert_eq!(smallest("0.84", "meter"), Some("8400".into()));
        assert_eq!(smallest("10", "feet"), smallest("3.048", "meter"));
    }

    #[test]
    fn words_for_people_can_be_searched_by_halves() {
        assert!(words::ALSO_PEOPLE.is_sorted());
    }
}
