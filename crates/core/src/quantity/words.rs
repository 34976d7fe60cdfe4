//! The words that quantities are read by.

use std::sync::LazyLock;

use crate::lookup::Lookup;
use crate::memory::Known;
use crate::view;

/// The parts that a word may play.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Part {
    Digit,
    Whole,
    Tens,
    Teen,
    Times,
    OneTimes,
    Scale,
    OneScale,
    Half,
    AfterHalf,
    Fraction,
    Denominator,
    Several,
    Vague,
    MoneyBefore,
    MoneyAfter,
    MoneyOf,
    Percent,
    Measure,
    MeasureOn,
    UnitBefore,
    Classifier,
    Time,
    TimeBefore,
    Label,
    About,
    AboutMin,
    AboutMax,
    Min,
    Max,
    MinAfter,
    Between,
    To,
    And,
    Link,
    LinkAdj,
    Stop,
    Predicate,
    Noun,
    Compound,
    Verb,
    /// A noun for the score of a match.
    Tally,
    /// A word of winning, losing or neither.
    Score,
    /// Another word of matches.
    Match,
    /// A noun for votes.
    Vote,
    /// A word of deciding.
    Voted,
    /// A word for ratios.
    Ratio,
    /// What may stand between two numbers that are told against each other.
    Versus,
    /// One of the words of an entry that has several.
    Piece,
}

impl view::Part for Part {
    fn is_of(self, word: &Known) -> bool {
        word.number.is(self)
    }
}

/// The table's names of the parts.
const PARTS: &[(&str, Part)] = &[
    ("digit", Part::Digit),
    ("whole", Part::Whole),
    ("tens", Part::Tens),
    ("teen", Part::Teen),
    ("times", Part::Times),
    ("one_times", Part::OneTimes),
    ("scale", Part::Scale),
    ("one_scale", Part::OneScale),
    ("half", Part::Half),
    ("after_half", Part::AfterHalf),
    ("fraction", Part::Fraction),
    ("denominator", Part::Denominator),
    ("several", Part::Several),
    ("vague", Part::Vague),
    ("money_before", Part::MoneyBefore),
    ("money_after", Part::MoneyAfter),
    ("money_of", Part::MoneyOf),
    ("percent", Part::Percent),
    ("measure", Part::Measure),
    ("measure_on", Part::MeasureOn),
    ("unit_before", Part::UnitBefore),
    ("classifier", Part::Classifier),
    ("time", Part::Time),
    ("time_before", Part::TimeBefore),
    ("label", Part::Label),
    ("about", Part::About),
    ("about_min", Part::AboutMin),
    ("about_max", Part::AboutMax),
    ("min", Part::Min),
    ("max", Part::Max),
    ("min_after", Part::MinAfter),
    ("between", Part::Between),
    ("to", Part::To),
    ("and", Part::And),
    ("link", Part::Link),
    ("link_adj", Part::LinkAdj),
    ("stop", Part::Stop),
    ("predicate", Part::Predicate),
    ("noun", Part::Noun),
    ("compound", Part::Compound),
    ("verb", Part::Verb),
    ("tally", Part::Tally),
    ("score", Part::Score),
    ("match", Part::Match),
    ("vote", Part::Vote),
    ("voted", Part::Voted),
    ("ratio", Part::Ratio),
    ("versus", Part::Versus),
];

/// What a word may mean.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) struct Meaning {
    parts: u64,
    /// Of a number word its value; of a vague one the least.
    pub value: i64,
    /// Of a vague number word the most.
    pub most: i64,
}

impl Meaning {
    pub(super) const fn is(self, part: Part) -> bool {
        self.parts & (1 << part as u64) != 0
    }

    /// Whether the table knows the word at all.
    pub(super) const fn is_known(self) -> bool {
        self.parts & !(1 << Part::Piece as u64) != 0
    }

    /// Whether a number may begin with the word, or with what it is the sign of.
    pub(super) const fn opens_number(self) -> bool {
        self.is_number() || self.is(Part::Several) || self.is(Part::MoneyBefore) || self.is(Part::UnitBefore)
    }

    pub(super) const fn is_number(self) -> bool {
        self.is(Part::Digit)
            || self.is(Part::Whole)
            || self.is(Part::Tens)
            || self.is(Part::OneTimes)
            || self.is(Part::OneScale)
            || self.is(Part::Vague)
            || self.is(Part::Half)
            || self.is(Part::Fraction)
    }
}

/// The table: small letters, `_` between the words of one entry.
static WORDS: LazyLock<Lookup<Meaning>> = LazyLock::new(|| {
    let mut words: Lookup<Meaning> = Lookup::new();
    for line in include_str!("words.tsv").lines().filter(|line| !line.starts_with('#')) {
        let Some((kind, entries)) = line.split_once('\t') else { continue };
        let Some((_, part)) = PARTS.iter().find(|(name, _)| *name == kind) else { continue };
        for entry in entries.split_whitespace() {
            let (word, value) = entry.split_once('=').unwrap_or((entry, ""));
            let (least, most) = value.split_once('-').unwrap_or((value, ""));
            let meaning = words.entry(word);
            meaning.parts |= 1 << *part as u64;
            meaning.value = least.parse().unwrap_or(meaning.value);
            meaning.most = most.parse().unwrap_or(meaning.most);
            for piece in word.split('_').filter(|piece| piece.len() < word.len()) {
                words.entry(piece).parts |= 1 << Part::Piece as u64;
            }
        }
    }
    words
});

/// What a word means, whatever its capitals; nothing where the table does not know it.
pub(crate) fn meaning(word: &str) -> Meaning {
    WORDS.get(word).copied().or_else(|| hyphened(word)).unwrap_or_default()
}

/// `twenty-five` as one number, `two-thirds` as one fraction: its value is the whole, the most the parts.
fn hyphened(lower: &str) -> Option<Meaning> {
    const SHORTEST: usize = 5; // two words of two letters
    if lower.len() < SHORTEST {
        return None;
    }
    let at = lower.bytes().position(|byte| byte == b'-')?;
    let (tens, digit) = (&lower[..at], &lower[at + 1..]);
    let (tens, digit) = (WORDS.get(tens)?, WORDS.get(digit)?);
    if tens.is(Part::Digit) && digit.is(Part::Denominator) {
        return Some(Meaning { parts: 1 << Part::Fraction as u64, value: digit.value, most: tens.value });
    }
    let is_number = tens.is(Part::Tens) && digit.is(Part::Digit);
    is_number.then(|| Meaning { parts: 1 << Part::Whole as u64, value: tens.value + digit.value, most: 0 })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_line_of_the_table_has_a_known_kind() {
        for line in include_str!("words.tsv").lines().filter(|line| !line.starts_with('#')) {
            let kind = line.split('\t').next().unwrap_or_default();
            assert!(PARTS.iter().any(|(name, _)| *name == kind), "{kind}");
            assert!(line.to_lowercase() == line, "{line}");
        }
    }

    #[test]
    fn number_words_have_their_value() {
        assert!(meaning("tujuh").is(Part::Digit) && meaning("tujuh").value == 7);
        assert!(meaning("ratusan").is(Part::Vague) && meaning("ratusan").most == 999);
        assert!(!meaning("rumah").is_number());
    }
}
