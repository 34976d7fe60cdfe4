//! The names that the tables know: countries, regions, cities, organisations.

mod namesakes;

use std::sync::OnceLock;

pub use namesakes::{Namesake, namesakes};

use crate::Label;
use crate::hash::{WordMap, number_of};
use crate::lists;

/// A name that the tables know.
#[derive(Clone, Debug, PartialEq)]
pub struct Known {
    /// The name under which its other names meet.
    pub name: &'static str,
    /// What it names.
    pub label: Label,
    /// Where it is, if it is a place and the tables know.
    pub place: Option<KnownPlace>,
    /// Whom the name stands for when it acts: a capital for its country, a palace for a government.
    pub acts_for: Option<&'static str>,
}

/// A place of the tables.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct KnownPlace {
    /// ISO 3166-1 alpha-2 code of the country.
    pub country: &'static str,
    /// Degrees north of the equator.
    pub latitude: f64,
    /// Degrees east of Greenwich.
    pub longitude: f64,
}

/// What the tables know under a name, exactly as it is written.
///
/// ```
/// let known = ner::known("Tokyo").unwrap();
/// assert_eq!((known.label, known.acts_for), (ner::Label::Location, Some("Jepang")));
/// assert_eq!(known.place.map(|p| p.country), Some("JP"));
/// assert!(ner::known("Kali Meranti").is_none());
/// ```
pub fn known(name: &str) -> Option<&'static Known> {
    table().known(name)
}

/// Which known names a word can be part of.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) struct Reach {
    /// The longest number of words of a known name that begins with the word; 0 where none does.
    pub longest: u8,
    /// Whether it stands in a known name behind the first word.
    pub inside: bool,
}

/// Which known names a word can be part of, exactly as it is written.
pub(crate) fn reach(word: &str) -> Reach {
    let reach = table().reach.get(word).copied().unwrap_or(0);
    Reach { longest: (reach & !INSIDE) as u8, inside: reach & INSIDE != 0 }
}

/// The longest known name of two words and more that begins a phrase: how many words it has, and what is known.
pub(crate) fn begins(phrase: &mut dyn Iterator<Item = &str>) -> Option<(usize, &'static Known)> {
    let mut name = String::with_capacity(64);
    // Where the phrase's words end in it, and how many they are.
    let (mut ends, mut count) = ([0; LONGEST], 0);
    for (word, end) in phrase.zip(&mut ends) {
        if !name.is_empty() {
            name.push(' ');
        }
        name.push_str(word);
        (*end, count) = (name.len(), count + 1);
    }
    (2..=count).rev().find_map(|words| Some((words, known(name.get(..ends[words - 1])?)?)))
}

/// No name of the tables has more words.
const LONGEST: usize = 16;

/// The bit of a reach for words that stand behind the first of a name.
const INSIDE: u32 = 1 << 8;

struct Table {
    /// The place in `known` of each name.
    names: WordMap,
    known: Vec<Known>,
    /// The [`Reach`] of each word of a name.
    reach: WordMap,
}

fn table() -> &'static Table {
    static TABLE: OnceLock<Table> = OnceLock::new();
    TABLE.get_or_init(Table::read)
}

impl Table {
    /// Reads all tables. Where two know a name, the first one's meaning stays.
    fn read() -> Self {
        let mut table = Table { names: WordMap::default(), known: Vec::new(), reach: WordMap::default() };
        table.read_others(lists::OTHERS);
        table.read_countries(lists::COUNTRIES);
        table.read_regions(lists::REGIONS);
        table.read_organisations(lists::ORGANISATIONS);
        table.read_cities(lists::CITIES);
        table
    }

    #[inline(never)]
    fn add(&mut self, surface: &'static str, known: &Known) {
        let Some(first) = surface.split(' ').next().filter(|word| !word.is_empty()) else { return };
        let words = surface.split(' ').count().min(u8::MAX.into()) as u32;
        let reach = number_of(&mut self.reach, first, 0);
        *reach = *reach & INSIDE | words.max(*reach & !INSIDE);
        for word in surface.split(' ').skip(1) {
            *number_of(&mut self.reach, word, 0) |= INSIDE;
        }
        let next = self.known.len() as u32;
        if *number_of(&mut self.names, surface, next) == next {
            self.known.push(known.clone());
        }
    }

    fn known(&self, name: &str) -> Option<&Known> {
        self.names.get(name).and_then(|&at| self.known.get(at as usize))
    }

    /// Adds a name and its other names, which stand in one field with `;` between them.
    fn add_all(&mut self, name: &'static str, others: &'static str, known: &Known) {
        for surface in std::iter::once(name).chain(others.split(';')) {
            self.add(surface, known);
        }
    }

    fn read_others(&mut self, text: &'static str) {
        for [name, others, kind, acts_for] in rows(text) {
            let label = match kind {
                "place" => Label::Location,
                "org" => Label::Organisation,
                "person" => Label::Person,
                _ => Label::Misc,
            };
            let acts_for = Some(acts_for).filter(|whom| !whom.is_empty());
            self.add_all(name, others, &Known { name, label, place: None, acts_for });
        }
    }

    fn read_countries(&mut self, text: &'static str) {
        for [name, others, code, lat, lon, capital, capital_lat, capital_lon, demonyms] in rows(text) {
            let place = place(code, lat, lon);
            self.add_all(name, others, &Known { name, label: Label::Location, place, acts_for: None });
            let mut names = capital.splitn(2, ';');
            if let Some(first) = names.next().filter(|c| !c.is_empty() && *c != name) {
                let place = self::place(code, capital_lat, capital_lon);
                let known = Known { name: first, label: Label::Location, place, acts_for: Some(name) };
                self.add_all(first, names.next().unwrap_or(""), &known);
            }
            for demonym in demonyms.split(';') {
                let known = Known { name: demonym, label: Label::Misc, place: None, acts_for: None };
                self.add(demonym, &known);
            }
        }
    }

    fn read_regions(&mut self, text: &'static str) {
        for [name, others, lat, lon, _] in rows(text) {
            let place = place("ID", lat, lon);
            self.add_all(name, others, &Known { name, label: Label::Location, place, acts_for: None });
        }
    }

    fn read_organisations(&mut self, text: &'static str) {
        for [name, others] in rows(text) {
            let known = Known { name, label: Label::Organisation, place: None, acts_for: None };
            self.add_all(name, others, &known);
        }
    }

    fn read_cities(&mut self, text: &'static str) {
        for [name, others, code, lat, lon] in rows(text) {
            // A capital's own row must not hide whom it acts for under its other names.
            let known = match self.known(name) {
                Some(capital) if capital.place.is_some_and(|p| p.country == code) => capital.clone(),
                _ => Known { name, label: Label::Location, place: place(code, lat, lon), acts_for: None },
            };
            self.add_all(name, others, &known);
        }
    }
}

/// The rows of a table without its comments, each padded or cut to `N` columns.
pub(crate) fn rows<const N: usize>(text: &'static str) -> impl Iterator<Item = [&'static str; N]> {
    text.lines().filter(|line| !line.starts_with('#') && !line.is_empty()).map(cells)
}

#[inline(never)]
fn cells<const N: usize>(line: &str) -> [&str; N] {
    let mut row = [""; N];
    for (cell, value) in row.iter_mut().zip(line.split('\t')) {
        *cell = value;
    }
    row
}

#[inline(never)]
fn place(country: &'static str, latitude: &str, longitude: &str) -> Option<KnownPlace> {
    let (latitude, longitude) = (degrees(latitude)?, degrees(longitude)?);
    (!country.is_empty()).then_some(KnownPlace { country, latitude, longitude })
}

/// Degrees as the tables write them, with two decimals: `-6.21`. The standard library's reader of every number
/// would add its tables, ten kilobytes, to the page's download.
fn degrees(text: &str) -> Option<f64> {
    let (sign, digits) = text.strip_prefix('-').map_or((1.0, text), |digits| (-1.0, digits));
    let (whole, hundredths) = digits.split_once('.')?;
    let hundredths = Some(hundredths).filter(|digits| digits.len() == 2)?;
    let number = whole.parse::<u32>().ok()?.checked_mul(100)? + hundredths.parse::<u32>().ok()?;
    Some(sign * f64::from(number) / 100.0)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_name_has_more_words_than_are_looked_at() {
        let longest = table().names.keys().map(|name| name.split(' ').count()).max();
        assert!(longest.is_some_and(|longest| longest <= LONGEST), "{longest:?}");
    }

    #[test]
    fn every_place_is_read_to_the_same_number_as_the_library_would() {
        let tables = [include_str!("../../data/cities.tsv"), include_str!("../../data/regions.tsv")];
        let rows =
            tables.into_iter().flat_map(rows::<9>).chain(rows(include_str!("../../data/countries.tsv")));
        let cells = rows.flatten().filter(|cell| cell.contains('.') && cell.parse::<f64>().is_ok());
        let mut places = 0;
        for cell in cells {
            assert_eq!(degrees(cell), cell.parse().ok(), "{cell}");
            places += 1;
        }
        assert!(places > 1000);
        assert_eq!(degrees("-0.79"), Some(-0.79));
        assert_eq!((degrees(""), degrees("7"), degrees("1.234"), degrees("x.00")), (None, None, None, None));
    }
}
