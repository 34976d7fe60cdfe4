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
//! | `cue` | a [`Cue`]: a word with a part to play in the rules | `lalu` |

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
    Memasuki Nomor Election Rp Percent Money Counted NoPlace War MarketDay Show Pada Sejak Future Past Said Told Bahwa
    This Last Previous Next Following Coming That Same Ago Later Earlier Before After From Early Mid Late End
    Beginning Middle Of The A On At In Half Several Every Once Times Today Tonight Yesterday Tomorrow Now Recently
    Time Local Am Pm Noon Midnight Oclock Weekend Eve New Eid Al Fitr Independence More Than Old Will Did
}

/// A language's words: an open-addressed table keyed by the word's lower-case bytes.
///
/// Nearly every word of a text is none of them, and nearly every one of those meets an empty place. So the places
/// have one byte each apart from what they hold: those four kilobytes stay in the fastest cache, the rest does not.
pub(crate) struct Lexicon {
    /// Of each place 0 where it is empty, else some bits of the key.
    marks: Vec<u8>,
    slots: Vec<(Key, Word)>,
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
    pub(crate) fn get(&self, key: Key) -> Word {
        let (mut at, mark) = place_of(key);
        loop {
            match self.marks.get(at) {
                Some(0) | None => return Word::Other,
                Some(found) if *found == mark => match self.slots.get(at) {
                    Some((known, word)) if *known == key => return *word,
                    _ => at = (at + 1) % SLOTS,
                },
                Some(_) => at = (at + 1) % SLOTS,
            }
        }
    }

    fn read(data: &str) -> Self {
        let mut lexicon = Self { marks: vec![0; SLOTS], slots: vec![([0; 2], Word::Other); SLOTS] };
        for line in data.lines().filter(|line| !line.starts_with('#')) {
            let mut fields = line.split('\t');
            if let (Some(class), Some(value), Some(words)) = (fields.next(), fields.next(), fields.next())
                && let Some(meaning) = meaning(class, value)
            {
                words.split(' ').for_each(|word| lexicon.add(key_of(word), meaning));
            }
        }
        lexicon
    }

    /// Adds a word; of two meanings the first holds. The table is never near full: a test sees to that.
    fn add(&mut self, key: Key, meaning: Word) {
        let (mut at, mark) = place_of(key);
        while let (Some((known, word)), Some(place)) = (self.slots.get_mut(at), self.marks.get_mut(at)) {
            if *known == key {
                return;
            }
            if *known == [0; 2] {
                (*known, *word, *place) = (key, meaning, mark);
                return;
            }
            at = (at + 1) % SLOTS;
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

/// Where a key belongs, and its mark, which is never 0.
fn place_of([low, high]: Key) -> (usize, u8) {
    let mixed = (low ^ high.rotate_left(29)).wrapping_mul(0x9E37_79B9_7F4A_7C15);
    ((mixed >> 52) as usize % SLOTS, (mixed >> 44) as u8 | 1)
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
        "cue" => Word::Cue(Cue::from_name(value)?),
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
        assert_eq!(lexicon.get(key_of("rabu")), Word::Weekday(Weekday::Wednesday));
        assert_eq!(lexicon.get(key_of("meja")), Word::Other);
    }
}
