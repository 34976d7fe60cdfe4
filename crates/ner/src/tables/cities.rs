//! Larger cities abroad.
//!
//! A city is taken that has 700,000 inhabitants or more, is a capital, or is named by the news three times or more.
//! Left out is one whose name
//! - news has in small letters more than twice, and more than three times for ten times as a name
//! - is a place of Indonesia, or left out by hand
//! - is a common word or shorter than four letters, unless it is a capital
//! - is a word of people's names, unless it is a capital or has 1.5 million inhabitants
//!
//! Of cities with one name the largest stays. A name with marks on its letters is known without them too.

use std::collections::{BTreeMap, BTreeSet};

use icu_normalizer::DecomposingNormalizer;

use super::common::is_common;
use super::counts::Counts;
use super::hand::LeftOut;
use super::regions::Region;
use super::source::{Gazetteer, degrees, number, other_names};
use crate::data::Error;

pub(super) const HEADER: &str = "\
# Larger cities outside Indonesia: name, other names, ISO 3166-1 alpha-2, latitude, longitude.
# Source: GeoNames (geonames.org), CC BY 4.0; Indonesian names from Natural Earth (public domain), CLDR (Unicode-3.0) and by hand (CC0).
";

pub(super) struct City {
    name: String,
    other_names: Vec<String>,
    /// ISO 3166-1 alpha-2.
    pub country: String,
    place: [String; 2],
    pub inhabitants: u64,
}

/// The cities by name.
pub(super) fn cities(
    gazetteer: &Gazetteer,
    counts: &Counts,
    people: &BTreeSet<String>,
    regions: &BTreeMap<String, Region>,
) -> Result<BTreeMap<String, City>, Error> {
    let left_out = LeftOut::of("cities");
    let fits = |row: &Row<'_>| {
        row.is_wanted()
            && !row.is_other_word()
            && !regions.contains_key(row.name())
            && !left_out.has(row.name())
            && (row.is_capital() || row.name().chars().count() > 3)
            && (row.is_capital() || !is_common(counts, &crate::lowercase(row.name())))
            && (row.is_capital() || row.inhabitants() >= 1_500_000 || !people.contains(row.name()))
    };
    let sheet = gazetteer.read("world_cities.tsv")?;
    let mut cities: BTreeMap<String, City> = BTreeMap::new();
    for row in sheet.rows(COLUMNS)?.into_iter().map(Row).filter(fits) {
        let larger = cities.get(row.name()).is_none_or(|other| other.inhabitants < row.inhabitants());
        if larger {
            cities.insert(row.name().to_string(), row.city());
        }
    }
    rename(&mut cities, gazetteer)?;
    Ok(cities)
}

const COLUMNS: [&str; 11] = [
    "name",
    "name_id",
    "aliases_id",
    "iso2",
    "population",
    "lat",
    "lon",
    "is_capital",
    "freq",
    "freq_name_id",
    "lower_freq",
];

/// A city as the source has it, its cells as [`COLUMNS`] says.
struct Row<'a>([&'a str; 11]);

impl Row<'_> {
    /// The Indonesian name, or else the one that the source has.
    fn name(&self) -> &str {
        if self.0[1].is_empty() { self.0[0] } else { self.0[1] }
    }

    fn inhabitants(&self) -> u64 {
        number(self.0[4])
    }

    fn is_capital(&self) -> bool {
        self.0[7] == "1"
    }

    /// How often news has either name.
    fn frequency(&self) -> u64 {
        number(self.0[8]) + number(self.0[9])
    }

    fn is_wanted(&self) -> bool {
        let known = self.inhabitants() >= 700_000 || self.is_capital() || self.frequency() >= 3;
        self.0[3] != "ID" && known
    }

    /// Whether news has the name in small letters.
    fn is_other_word(&self) -> bool {
        let small = number(self.0[10]);
        small > 2 && 10 * small > 3 * self.frequency()
    }

    fn city(&self) -> City {
        let name = self.name();
        let plain = without_marks(name);
        let others = [self.0[0]].into_iter().chain(self.0[2].split(';')).chain([plain.as_str()]);
        City {
            name: name.to_string(),
            other_names: other_names(name, others).into_iter().map(str::to_string).collect(),
            country: self.0[3].to_string(),
            place: [degrees(self.0[5]), degrees(self.0[6])],
            inhabitants: self.inhabitants(),
        }
    }
}

impl City {
    pub(super) fn row(&self) -> String {
        let [lat, lon] = &self.place;
        [&self.name, &self.other_names.join(";"), &self.country, lat, lon].map(String::as_str).join("\t")
    }
}

/// Gives cities the Indonesian names of a list by hand: each to the largest city of the country that has the
/// Indonesian or the English name.
fn rename(cities: &mut BTreeMap<String, City>, gazetteer: &Gazetteer) -> Result<(), Error> {
    let sheet = gazetteer.read("city_exonyms_id.tsv")?;
    for [name, english, country, others] in sheet.rows(["name_id", "name_en", "iso2", "aliases"])? {
        let named = |city: &City| {
            city.name == name || city.name == english || city.other_names.iter().any(|n| n == english)
        };
        let meant = cities.values().filter(|city| city.country == country && named(city));
        let Some(old) = meant.max_by_key(|city| city.inhabitants).map(|city| city.name.clone()) else {
            continue;
        };
        let Some(mut city) = cities.remove(&old) else { continue };
        let known = [old.as_str()].into_iter().chain(city.other_names.iter().map(String::as_str));
        let known = known.chain([english]).chain(others.split(';'));
        city.other_names = other_names(name, known).into_iter().map(str::to_string).collect();
        city.name = name.to_string();
        cities.insert(city.name.clone(), city);
    }
    Ok(())
}

/// A name without the marks on its letters, as far as Unicode takes them apart: `Biên Hòa` becomes `Bien Hoa`, and `đ`
/// stays.
fn without_marks(name: &str) -> String {
    let apart = DecomposingNormalizer::new_nfd();
    apart.normalize(name).chars().filter(|c| !matches!(c, '\u{300}'..='\u{36f}')).collect()
}

#[cfg(test)]
mod tests {
    use super::without_marks;

    #[test]
    fn marks_fall_away() {
        assert_eq!(without_marks("Đà Nẵng"), "Đa Nang");
        assert_eq!(without_marks("Bogotá"), "Bogota");
    }
}
