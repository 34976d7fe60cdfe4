//! What words mean, by the company that they keep in the news: words that stand among the same words mean alike
//! (`ditangkap`, `diringkus`), and so do sentences that are made of them.
//!
//! The table, `meaning.bin`, holds a vector for each stem that is not rare, learnt by skip-grams with negative sampling
//! (Mikolov et al. 2013, "Distributed Representations of Words and Phrases") from 10 million words of Indonesian news; a
//! sense has that of its first word. `cargo xtask meaning` learns it. It begins with the stems, sorted, a line each, and
//! an empty line; then come nine bytes of each in the same order: how much the word tells, and its vector.

use std::sync::LazyLock;

use super::likeness::Feature;
use super::senses::Senses;
use super::vocabulary::FIRST_STEM;

/// The table as it is written.
const TABLE: &[u8] = include_bytes!("meaning.bin");

/// How many numbers a vector has.
const DIMENSIONS: usize = 32;
/// What two bits of a vector stand for.
const LEVELS: [i8; 4] = [-5, -1, 1, 5];
/// What each byte of a vector stands for.
const FOURS: [[i8; 4]; 256] = {
    let mut all = [[0; 4]; 256];
    let mut at = 0;
    while at < 4 * all.len() {
        let (byte, place) = (at / 4, at % 4);
        all[byte][place] = LEVELS[byte >> (2 * place) & 3];
        at += 1;
    }
    all
};
/// The bytes of one stem: how much it tells, and four numbers in each of the others.
const ROW: usize = 1 + DIMENSIONS / 4;

/// The vectors of stems.
struct Table {
    /// Sorted.
    stems: Vec<&'static str>,
    rows: &'static [u8],
    /// The rows of the senses.
    senses: Vec<Option<u16>>,
}

impl Table {
    /// The table, read once.
    fn get() -> &'static Self {
        static READ: LazyLock<Table> = LazyLock::new(|| Table::read(TABLE));
        &READ
    }

    fn read(table: &'static [u8]) -> Self {
        let end = table.windows(2).position(|two| two == b"\n\n").unwrap_or_default();
        let stems = std::str::from_utf8(&table[..end]).unwrap_or_default();
        let rows = table.get(end + 2..).unwrap_or_default();
        let mut table = Self { stems: stems.lines().collect(), rows, senses: Vec::new() };
        let of_sense = |sense: u32| table.of(Senses::table().first_stem(sense as usize)?);
        table.senses = (0..FIRST_STEM).map(of_sense).collect();
        table
    }

    /// The row of a stem.
    fn of(&self, stem: &str) -> Option<u16> {
        self.stems.binary_search(&stem).ok()?.try_into().ok()
    }

    /// What a row says: how much its stem tells, and its vector, four numbers after four.
    fn row(&self, row: u16) -> Option<(i32, impl Iterator<Item = [i8; 4]> + use<>)> {
        let (tells, vector) = self.rows.get(usize::from(row) * ROW..)?.get(..ROW)?.split_first()?;
        Some((i32::from(*tells), vector.iter().map(|byte| FOURS[usize::from(*byte)])))
    }
}

/// Where the words of a story stand in the table.
#[derive(Default)]
pub(in crate::story) struct Meanings {
    /// By the number of a stem.
    rows: Vec<Option<u16>>,
}

impl Meanings {
    /// Adds a stem, behind those that are known.
    pub(in crate::story) fn add(&mut self, stem: &str) {
        self.rows.push(Table::get().of(stem));
    }

    /// How many stems there are.
    pub(in crate::story) fn len(&self) -> usize {
        self.rows.len()
    }

    /// Where a word stands.
    fn row(&self, feature: Feature) -> Option<u16> {
        match feature.number() {
            _ if feature.is_entity() => None,
            stem if stem >= FIRST_STEM => *self.rows.get((stem - FIRST_STEM) as usize)?,
            sense => *Table::get().senses.get(sense as usize)?,
        }
    }

    /// What words mean together: the more a word tells, the more it counts.
    pub(in crate::story) fn sum(&self, words: impl Iterator<Item = Feature>) -> Sum {
        let mut sum = [0_i32; DIMENSIONS];
        for (tells, vector) in words.filter_map(|word| Table::get().row(self.row(word)?)) {
            for (sum, four) in sum.chunks_exact_mut(4).zip(vector) {
                sum.iter_mut().zip(four).for_each(|(sum, number)| *sum += tells * i32::from(number));
            }
        }
        Sum(sum)
    }
}

/// The vectors of some words, added up.
#[derive(Clone, Copy, Debug)]
pub(in crate::story) struct Sum([i32; DIMENSIONS]);

impl Sum {
    /// That of the words that are not among some of them.
    pub(in crate::story) fn without(self, some: Self) -> Self {
        let Self(mut rest) = self;
        rest.iter_mut().zip(some.0).for_each(|(rest, some)| *rest -= some);
        Self(rest)
    }

    /// What the words mean together.
    pub(in crate::story) fn meaning(self) -> Meaning {
        let length = self.0.iter().map(|&number| f64::from(number).powi(2)).sum::<f64>().sqrt();
        // The nearest whole number, by cutting off what is behind the point.
        let unit = |number: i32| {
            let part = f64::from(number) * f64::from(Meaning::ONE) / length;
            (part + 0.5_f64.copysign(part)) as i8
        };
        if length > 0.0 { Meaning(self.0.map(unit)) } else { Meaning([0; DIMENSIONS]) }
    }
}

/// What some words mean together: a vector of length one, or of nothing where no word is known.
#[derive(Clone, Copy, Debug)]
pub(in crate::story) struct Meaning([i8; DIMENSIONS]);

impl Meaning {
    /// What stands for one.
    const ONE: i8 = 127;

    /// How alike two are: the cosine of their vectors, but at least 0.
    pub(in crate::story) fn likeness(&self, other: &Self) -> f64 {
        let product: i32 =
            self.0.iter().zip(&other.0).map(|(one, other)| i32::from(*one) * i32::from(*other)).sum();
        f64::from(product.max(0)) / f64::from(i32::from(Self::ONE).pow(2))
    }
}

/// The stems and senses of a text's words by which their vectors are known, for learning these.
#[cfg(feature = "learn")]
pub fn stems(text: &str) -> impl Iterator<Item = String> {
    let senses = Senses::table();
    let words = text.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty());
    words.filter_map(|word| match senses.of(word) {
        Some(sense) => senses.first_stem(sense).map(str::to_owned),
        None => super::stem::stem(word),
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::story::vocabulary::Vocabulary;

    fn meaning(text: &str) -> Meaning {
        let mut vocabulary = Vocabulary::new();
        let features: Vec<Feature> =
            text.split(' ').filter_map(|word| vocabulary.look_up(word).feature).collect();
        vocabulary.meanings.sum(features.into_iter()).meaning()
    }

    #[test]
    fn sentences_that_tell_the_same_in_other_words_are_alike() {
        let one = meaning("api melalap puluhan rumah warga");
        let same = meaning("kebakaran menghanguskan permukiman penduduk");
        let other = meaning("presiden melantik menteri keuangan");
        assert!(one.likeness(&same) > 2.0 * one.likeness(&other), "{one:?} {same:?} {other:?}");
    }

    #[test]
    fn words_that_nobody_knows_are_like_nothing() {
        let nothing = meaning("xyzzy qwrtl");
        assert!(nothing.likeness(&nothing).abs() < f64::EPSILON);
    }

    #[test]
    fn the_table_is_whole() {
        let table = Table::get();
        assert!(table.stems.len() > 1000 && table.stems.is_sorted());
        assert_eq!(table.rows.len(), table.stems.len() * ROW);
    }
}
