//! Places that share their name.
//!
//! Of each city of [`cities`](super::cities) the largest place in every other country that has the name, the city
//! itself first. It is the one that is meant where the article does not tell if it has five times the inhabitants of
//! any other, or five times when these are multiplied by how often news names the country; else the name is marked as
//! open. What the source does not have (federal states, places of one name in two provinces) is kept by hand.

use std::cmp::Reverse;
use std::collections::BTreeMap;

use super::cities::City;
use super::hand;
use super::source::{Gazetteer, degrees, number};
use crate::data::Error;

pub(super) const HEADER: &str = "\
# Places of one name, the one that is meant most often first: name, what tells it (`;` between; nothing: a place of its country), ISO 3166-1 alpha-2, latitude, longitude, `?` where none is meant most often.
# Source: GeoNames (geonames.org), CC BY 4.0; some by hand (CC0).
";

/// A place is so many times another to be meant where nothing else tells.
const CLEAR: u64 = 5;

/// The rows, in order of the names.
pub(super) fn rows(gazetteer: &Gazetteer, cities: &BTreeMap<String, City>) -> Result<Vec<String>, Error> {
    let countries = how_often_named(gazetteer)?;
    let sheet = gazetteer.read("world_cities.tsv")?;
    let mut places: BTreeMap<&str, Vec<Place<'_>>> = BTreeMap::new();
    for [name, name_id, country, inhabitants, lat, lon] in
        sheet.rows(["name", "name_id", "iso2", "population", "lat", "lon"])?
    {
        let named = countries.get(country).copied().unwrap_or_default() + 1;
        let inhabitants = number(inhabitants);
        let place = Place { country, inhabitants, told: inhabitants * named, at: [lat, lon] };
        let names = [name].into_iter().chain(Some(name_id).filter(|name_id| *name_id != name));
        for name in names.filter(|name| cities.contains_key(*name)) {
            places.entry(name).or_default().push(place);
        }
    }
    let mut rows: Vec<String> = hand::namesakes().map(str::to_string).collect();
    for (name, mut places) in places {
        places.sort_by_key(|place| (place.country, Reverse(place.inhabitants)));
        places.dedup_by_key(|place| place.country);
        // A capital whose other name this is stands in the table of countries, and outweighs the city.
        let city = &cities[name];
        places.sort_by_key(|place| {
            (place.inhabitants < CLEAR * city.inhabitants, place.country != city.country, place.country)
        });
        let [city, others @ ..] = places.as_slice() else { continue };
        let is_clear = others.iter().all(|other| CLEAR * other.inhabitants <= city.inhabitants)
            || others.iter().all(|other| CLEAR * other.told <= city.told);
        rows.extend(places.iter().filter(|_| !others.is_empty()).enumerate().map(|(at, place)| {
            let [lat, lon] = place.at.map(degrees);
            let open = if at == 0 && !is_clear { "\t?" } else { "" };
            format!("{name}\t\t{}\t{lat}\t{lon}{open}", place.country)
        }));
    }
    // A name's rows stay in their order.
    rows.sort_by(|one, other| one.split('\t').next().cmp(&other.split('\t').next()));
    Ok(rows)
}

/// A place of the source.
#[derive(Clone, Copy)]
struct Place<'a> {
    country: &'a str,
    inhabitants: u64,
    /// The inhabitants, times how often news names the country.
    told: u64,
    at: [&'a str; 2],
}

/// How often news names each country, by any of its names.
fn how_often_named(gazetteer: &Gazetteer) -> Result<BTreeMap<String, u64>, Error> {
    let sheet = gazetteer.read("countries.tsv")?;
    let rows = sheet.rows(["iso2", "freq_id", "alias_freq"])?;
    let count = |[country, name, aliases]: [&str; 3]| {
        let aliases = aliases.split(';').filter_map(|alias| Some(number(alias.split_once('=')?.1)));
        (country.to_owned(), number(name) + aliases.sum::<u64>())
    };
    Ok(rows.into_iter().map(count).collect())
}
