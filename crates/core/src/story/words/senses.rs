//! Words of the news that tell one thing: Indonesian and English, plain and derived forms by their stems.
//!
//! The table is `senses.txt`; its lines are the senses, its parts say of what kind they are.

use std::sync::LazyLock;

use super::stem::{roots, stem, stem_of};

/// The table as it is written.
const TABLE: &str = include_str!("senses.txt");

/// The kinds of senses, in the table's order.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Part {
    Origins,
    Once,
    Befalling,
    Lately,
    Steps,
    Disasters,
    Casualties,
    Forums,
    Crowds,
    Amounts,
    Often,
}

/// The parts by what the table calls them.
const PARTS: [(&str, Part); 11] = [
    ("@origins", Part::Origins),
    ("@once", Part::Once),
    ("@befalling", Part::Befalling),
    ("@lately", Part::Lately),
    ("@steps", Part::Steps),
    ("@disasters", Part::Disasters),
    ("@casualties", Part::Casualties),
    ("@forums", Part::Forums),
    ("@crowds", Part::Crowds),
    ("@amounts", Part::Amounts),
    ("@often", Part::Often),
];

/// No part has more lines; the senses of one are numbered from so many times its own number.
const MOST_LINES: usize = 1000;

/// Numbers from here on are no senses.
pub(in crate::story) const END: usize = PARTS.len() * MOST_LINES;

impl Part {
    /// The number of a line of it.
    const fn sense(self, line: usize) -> usize {
        self as usize * MOST_LINES + line
    }

    /// Whether a sense is of a part from this one to another, both included.
    const fn reaches(self, last: Self, sense: usize) -> bool {
        self.sense(0) <= sense && sense < last.sense(MOST_LINES)
    }
}

/// The senses of words.
pub(in crate::story) struct Senses {
    /// The words of the table by their rough stems, sorted: stem, word, sense.
    by_stem: Vec<(&'static str, &'static str, usize)>,
    /// Of words that are not known by their stem, sorted; `None` for one that tells nothing of its stem's sense.
    by_word: Vec<(&'static str, Option<usize>)>,
    /// The stem of the first word of each sense, by sense.
    first_stems: Vec<(usize, String)>,
    /// Two words, and what they tell together.
    pairs: Vec<(&'static str, &'static str, usize)>,
}

impl Senses {
    /// The table, read once.
    pub(in crate::story) fn table() -> &'static Self {
        static READ: LazyLock<Senses> = LazyLock::new(|| Senses::read(TABLE));
        &READ
    }

    /// Reads a table.
    fn read(table: &'static str) -> Self {
        let mut senses =
            Self { by_stem: Vec::new(), by_word: Vec::new(), first_stems: Vec::new(), pairs: Vec::new() };
        let lines = table.lines().filter(|line| !line.is_empty() && !line.starts_with('#'));
        let (mut heading, mut count) = ("", 0);
        let mut pairs = Vec::new();
        for line in lines {
            let part = PARTS.iter().find(|(name, _)| *name == heading).map(|(_, part)| *part);
            match (part, heading) {
                _ if line.starts_with('@') => (heading, count) = (line, 0),
                (Some(part), _) => {
                    senses.add(line, part.sense(count));
                    count += 1;
                }
                (None, "@none") => senses.by_word.extend(line.split(' ').map(|word| (word, None))),
                (None, _) => pairs.push(line),
            }
        }
        senses.by_stem.sort();
        senses.first_stems.sort();
        senses.by_word.sort_unstable();
        let pair = |line: &'static str| {
            let mut words = line.split(' ');
            Some((words.next()?, words.next()?, senses.of(words.next()?)?))
        };
        senses.pairs = pairs.into_iter().filter_map(pair).collect();
        senses
    }

    /// Adds the words of a line.
    fn add(&mut self, line: &'static str, sense: usize) {
        let first = line.split(' ').next().and_then(|word| stem(word.trim_start_matches('=')));
        self.first_stems.extend(first.map(|stem| (sense, stem)));
        for word in line.split(' ') {
            match word.strip_prefix('=') {
                Some(word) => self.by_word.push((word, Some(sense))),
                None => self.by_stem.extend(stem_of(word).map(|stem| (stem, word, sense))),
            }
        }
    }

    /// The sense of a word, in any case.
    pub(in crate::story) fn of(&self, word: &str) -> Option<usize> {
        let lower = ner::lowercase(word);
        if let Ok(at) = self.by_word.binary_search_by(|(known, _)| (*known).cmp(&*lower)) {
            return self.by_word[at].1;
        }
        let stem = stem_of(&lower)?;
        let alike = self.by_stem.partition_point(|(known, ..)| *known < stem);
        let alike = self.by_stem[alike..].iter().take_while(|(known, ..)| *known == stem);
        if let Some((.., sense)) = alike.clone().find(|(_, word, _)| *word == lower) {
            return Some(*sense);
        }
        // Of the words of which it may be a form, that with which it has most in common.
        let own = roots(&lower);
        let common = |word: &str| {
            roots(word).into_iter().filter(|root| own.contains(root)).map(|root| root.len()).max()
        };
        let alike =
            alike.filter_map(|(_, word, sense)| Some((common(word)?, std::cmp::Reverse(word.len()), *sense)));
        alike.max().map(|(.., sense)| sense)
    }

    /// The stem of a sense's first word.
    pub(in crate::story) fn first_stem(&self, sense: usize) -> Option<&str> {
        let at = self.first_stems.binary_search_by_key(&sense, |(known, _)| *known).ok()?;
        Some(&self.first_stems[at].1)
    }

    /// The sense of two words together, if they have one that neither has alone.
    pub(in crate::story) fn of_pair(&self, before: &str, word: &str) -> Option<usize> {
        let pair = self
            .pairs
            .iter()
            .find(|(first, second, _)| *second == word && before.eq_ignore_ascii_case(first));
        pair.map(|(_, _, sense)| *sense)
    }

    /// Whether a word is the second of such two.
    pub(in crate::story) fn ends_pair(&self, word: &str) -> bool {
        self.pairs.iter().any(|(_, second, _)| *second == word)
    }

    /// Whether a sense is one of what happens once.
    pub(in crate::story) const fn is_once(sense: usize) -> bool {
        Part::Origins.reaches(Part::Lately, sense)
    }

    /// Whether a sense is of what happens to one person on one day, and to another on another.
    pub(in crate::story) const fn befalls(sense: usize) -> bool {
        Part::Befalling.reaches(Part::Befalling, sense)
    }

    /// Whether a sense marks off one moment from another.
    pub(in crate::story) const fn is_moment(sense: usize) -> bool {
        Part::Origins.reaches(Part::Steps, sense)
    }

    /// Whether a sense is of what happens all at once, and is news.
    pub(in crate::story) const fn is_sudden(sense: usize) -> bool {
        Part::Once.reaches(Part::Lately, sense) || Part::Disasters.reaches(Part::Disasters, sense)
    }

    /// Whether a sense is of something that happens on a day: all at once, or in a meeting.
    pub(in crate::story) const fn is_happening(sense: usize) -> bool {
        Self::is_sudden(sense) || Self::is_forum(sense)
    }

    /// Whether a sense is of what is done with so much.
    pub(in crate::story) const fn is_amount(sense: usize) -> bool {
        Part::Amounts.reaches(Part::Amounts, sense)
    }

    /// Whether a sense is of what breaks in upon people.
    pub(in crate::story) const fn is_disaster(sense: usize) -> bool {
        Part::Disasters.reaches(Part::Disasters, sense)
    }

    /// Whether a sense is of what happens to people.
    pub(in crate::story) const fn is_casualty(sense: usize) -> bool {
        Part::Casualties.reaches(Part::Casualties, sense)
    }

    /// Whether a sense is of a meeting.
    pub(in crate::story) const fn is_forum(sense: usize) -> bool {
        Part::Forums.reaches(Part::Forums, sense)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn sense(word: &str) -> Option<usize> {
        Senses::table().of(word)
    }

    #[test]
    fn forms_and_languages_meet() {
        assert_eq!(sense("ditangkap"), sense("arrested"));
        assert_eq!(sense("menenggelamkan"), sense("Karam"));
        assert!(sense("membangun").is_some_and(Senses::is_once));
        assert!(sense("banjir").is_some_and(|sense| !Senses::is_once(sense)));
        assert_eq!(sense("kucing"), None);
    }

    #[test]
    fn a_stem_that_is_shared_by_accident_tells_nothing() {
        assert_eq!(sense("meninggalkan"), None, "not of death (meninggal)");
        assert_eq!(sense("ditolak"), sense("rejected"), "not of departure (bertolak)");
    }

    #[test]
    fn words_that_have_a_rough_stem_by_accident_are_known_apart() {
        assert!(sense("kanker").is_some());
        assert_eq!(sense("tanker"), None);
        assert_eq!(sense("memvonis"), sense("vonis"));
        assert_eq!(sense("penyitaan"), sense("menyita"));
    }

    #[test]
    fn two_words_tell_more_than_one() {
        assert_eq!(Senses::table().of_pair("tutup", "usia"), sense("meninggal"));
        assert!(Senses::table().pairs.len() > 30);
    }

    #[test]
    fn no_word_has_two_senses() {
        let senses = Senses::table();
        let mut words: Vec<&str> = senses.by_stem.iter().map(|(_, word, _)| *word).collect();
        words.extend(senses.by_word.iter().map(|(word, _)| *word));
        words.sort_unstable();
        for pair in words.windows(2) {
            assert_ne!(pair[0], pair[1]);
        }
        for pair in senses.by_word.windows(2) {
            assert_ne!(pair[0].0, pair[1].0, "{pair:?}");
        }
    }

    #[test]
    fn every_part_is_there_and_not_too_long() {
        for (heading, part) in PARTS {
            let lines = TABLE.lines().skip_while(|line| *line != heading).skip(1);
            let count = lines.take_while(|line| !line.starts_with('@')).count();
            assert!((1..MOST_LINES).contains(&count), "{heading}");
            assert!(Part::reaches(part, part, part.sense(0)));
        }
    }
}
