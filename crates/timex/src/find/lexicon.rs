//! The words that expressions are made of, a table per language, looked up in about a nanosecond.
//!
//! A data file has lines of `class<TAB>value<TAB>words`. The classes:
//!
//! | class | value | example |
//! | --- | --- | --- |
//! | `month`, `weekday` | 1 to 12; 1 (Monday) to 7 | `januari` |
//! | `unit` | its English name | `pekan` |
//! | `one` | the unit of which the word is one | `sepekan` |
//! | `many` | the unit of which the word is many | `bertahun` |
//! | `number`, `ordinal`, `roman` | its number | `sepuluh` |
//! | `scale` | what a number word before it is multiplied by; 1 adds ten (`belas`, `-teen`) | `puluh` |
//! | `told` | the part of the day that the word says of the day told | `malamnya` |
//! | `part` | TIMEX3's part of the day | `malam` |
//! | `zone` | minutes east of Greenwich | `wib` |
//! | `season`, `holiday` | their names in the notation of expressions | `natal` |
//! | `cue` | a [`Cue`]: a word with a part to play in the rules, with which one of them begins | `besok` |
//! | `inner` | the same, but no rule begins with it | `lalu` |

use std::sync::OnceLock;

use jiff::civil::Weekday;

use crate::expression::holiday::Holiday;
use crate::value::{DayPart, Season, Unit};
use crate::{Language, Zone};

/// What a word means to the rules.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Default)]
pub(crate) enum Word {
    /// Nothing.
    #[default]
    Other,
    Month(i8),
    Weekday(Weekday),
    Unit(Unit),
    One(Unit),
    Many(Unit),
    Number(u32),
    Scale(u32),
    Ordinal(u8),
    Roman(u8),
    Part(DayPart),
    Told(DayPart),
    Zone(Zone),
    Season(Season),
    Holiday(Holiday),
    Cue(Cue),
}

macro_rules! cues {
    ($($name:ident)*) => {
        /// A function word of either language, named by the first word of its line in the data file.
        #[derive(Clone, Copy, Debug, PartialEq, Eq)]
        pub(crate) enum Cue { $($name),* }

        impl Cue {
            fn from_name(name: &str) -> Option<Self> {
                match name {
                    $(stringify!($name) => Some(Self::$name),)*
                    _ => None,
                }
            }
        }
    };
}

cues! {
    Minggu Ini Itu Lalu Kemarin Depan Mendatang Datang Besok Lusa Tadi Nanti Yang Sama Kemudian Berikutnya
    Sebelumnya Terakhir Lagi Ke Awal Pertengahan Akhir Sekitar Kurang Lebih Sedikitnya Paling Dari Tanggal Pukul
    Dini Tengah Setengah Seperempat Semalam Harinya Keesokan Beberapa Belasan Setiap Per Kali Sekali Saat Waktu
    Masa Kini Sekarang Dewasa Baru Dulu Dahulu Kelak Tempo Sesaat Sebentar Dekat Paruh Musim Hujan An Anggaran Dan
    Hingga Raya Idul Fitri Adha Hut Ri Kemerdekaan Puasa Era Lewat Mulai Happened Good Lunar Recent These For Be
    Often
    Memasuki Nomor Election Rp Percent Money Counted NoPlace War MarketDay Show Pada Sejak Future Past Said Told Bahwa Promise Deadline Measure Semula
    This Last Previous Next Following Coming That Same Ago Later Earlier Before After From Early Mid Late End
    Beginning Middle Of The A On At In Half Several Every Once Times Today Tonight Yesterday Tomorrow Now Recently
    Time Local Am Pm Noon Midnight Oclock Weekend Eve New Eid Al Fitr Independence More Than Old Will Did
}

/// What a table says of a word.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Default)]
pub(crate) struct Meaning {
    pub word: Word,
    /// Whether an expression may begin with it.
    pub may_begin: bool,
}

/// A language's words: an open-addressed table keyed by the word's lower-case bytes.
///
/// Whether a word of a text is one of them no processor foretells, so it is not asked: nearly every one that is none
/// meets an empty place, and there stands what all those mean.
pub(crate) struct Lexicon {
    /// Which of the words is at each place; 0 where it is empty.
    slots: Vec<u16>,
    /// The words, and before them one that is none.
    words: Vec<(Key, Meaning)>,
}

/// A word as it is looked up: its lower-case bytes packed into two numbers, from the lowest byte of the first up.
/// Zeros are no word.
pub(crate) type Key = [u64; 2];

/// The longest word that is looked up, in bytes.
pub(crate) const LONGEST: usize = 16;

const SLOTS: usize = 4096;

impl Lexicon {
    /// The table of a language, built on first use.
    pub(crate) fn of(language: Language) -> &'static Self {
        static INDONESIAN: OnceLock<Lexicon> = OnceLock::new();
        static ENGLISH: OnceLock<Lexicon> = OnceLock::new();
        match language {
            Language::Indonesian => {
                INDONESIAN.get_or_init(|| Self::read(include_str!("../../data/indonesian.tsv")))
            }
            Language::English => ENGLISH.get_or_init(|| Self::read(include_str!("../../data/english.tsv"))),
        }
    }

    /// The meaning of a word.
    pub(crate) fn get(&self, key: Key) -> Meaning {
        self.words.get(self.find(key).1).map_or(Meaning::default(), |(_, meaning)| *meaning)
    }

    /// The place of a word, or the empty one that it would have, and which word is there.
    fn find(&self, key: Key) -> (usize, usize) {
        let mut at = place_of(key);
        loop {
            let which = usize::from(self.slots.get(at).copied().unwrap_or_default());
            if (which == 0) | self.words.get(which).is_none_or(|(known, _)| *known == key) {
                return (at, which);
            }
            at = (at + 1) % SLOTS;
        }
    }

    fn read(data: &str) -> Self {
        let mut lexicon = Self { slots: vec![0; SLOTS], words: vec![([0; 2], Meaning::default())] };
        for line in data.lines().filter(|line| !line.starts_with('#')) {
            let mut fields = line.split('\t');
            if let (Some(class), Some(value), Some(words)) = (fields.next(), fields.next(), fields.next())
                && let Some(word) = meaning(class, value)
            {
                let is_inner = class == "inner" || matches!(word, Word::Scale(_) | Word::Zone(_));
                let meaning = Meaning { word, may_begin: !is_inner };
                words.split(' ').for_each(|word| lexicon.add(key_of(word), meaning));
            }
        }
        lexicon
    }

    /// Adds a word; of two meanings the first holds. The table is never near full: a test sees to that.
    fn add(&mut self, key: Key, meaning: Meaning) {
        let (at, 0) = self.find(key) else { return };
        if let Some(slot) = self.slots.get_mut(at) {
            *slot = self.words.len() as u16;
            self.words.push((key, meaning));
        }
    }
}

/// The key of a word that is in lower case already; none for one too long to be looked up.
fn key_of(word: &str) -> Key {
    if word.len() > LONGEST {
        return [0; 2];
    }
    let pack = |bytes: &[u8]| bytes.iter().rev().fold(0, |key, byte| key << 8 | u64::from(*byte));
    let (low, high) = word.as_bytes().split_at(word.len().min(LONGEST / 2));
    [pack(low), pack(high)]
}

/// Where a key belongs.
fn place_of([low, high]: Key) -> usize {
    let mixed = (low ^ high.rotate_left(29)).wrapping_mul(0x9E37_79B9_7F4A_7C15);
    (mixed >> 52) as usize % SLOTS
}

fn meaning(class: &str, value: &str) -> Option<Word> {
    let number = value.parse::<i16>().ok();
    let small = number.and_then(|number| u8::try_from(number).ok());
    Some(match class {
        "month" => Word::Month(small?.try_into().ok()?),
        "weekday" => Word::Weekday(Weekday::from_monday_one_offset(small?.try_into().ok()?).ok()?),
        "unit" => Word::Unit(Unit::from_name(value)?),
        "one" => Word::One(Unit::from_name(value)?),
        "many" => Word::Many(Unit::from_name(value)?),
        "number" => Word::Number(number?.try_into().ok()?),
        "scale" => Word::Scale(number?.try_into().ok()?),
        "ordinal" => Word::Ordinal(small?),
        "roman" => Word::Roman(small?),
        "part" => Word::Part(DayPart::ALL.iter().find(|(_, name)| *name == value)?.0),
        "told" => Word::Told(DayPart::ALL.iter().find(|(_, name)| *name == value)?.0),
        "zone" => Word::Zone(Zone::from_minutes(number?)?),
        "season" => Word::Season(Season::ALL.iter().find(|(_, letters)| *letters == value)?.0),
        "holiday" => Word::Holiday(Holiday::from_name(value)?),
        "cue" | "inner" => Word::Cue(Cue::from_name(value)?),
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_line_of_the_data_is_understood() {
        for data in [include_str!("../../data/indonesian.tsv"), include_str!("../../data/english.tsv")] {
            let lines = data.lines().filter(|line| !line.starts_with('#'));
            let mut words = 0;
            for line in lines {
                let fields: Vec<&str> = line.split('\t').collect();
                assert!(fields.len() == 3 && meaning(fields[0], fields[1]).is_some(), "{line}");
                assert!(fields[2].split(' ').all(|word| (1..=LONGEST).contains(&word.len())), "{line}");
                words += fields[2].split(' ').count();
            }
            assert!(words < SLOTS / 4, "the table grows too full to be fast");
        }
    }

    #[test]
    fn finds_words_and_only_those() {
        let lexicon = Lexicon::of(Language::Indonesian);
        let rabu = Meaning { word: Word::Weekday(Weekday::Wednesday), may_begin: true };
        assert_eq!(lexicon.get(key_of("rabu")), rabu);
        assert_eq!(lexicon.get(key_of("meja")), Meaning::default());
    }
}
