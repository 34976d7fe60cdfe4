//! Provinces, regencies and cities of Indonesia, and other well-known places there: all that the source has.
//!
//! Coordinates are taken only where they come from GeoNames. Places with one name (a regency and its city) are one
//! row, with the first coordinates and the first other names that any of them has. A name is marked as a common word
//! too where news has it in small letters more than three times and more than half as often as with a capital.

use std::collections::BTreeMap;

use super::hand;
use super::source::{Gazetteer, degrees, number, other_names};
use crate::data::Error;

pub(super) const HEADER: &str = "\
# Provinces, regencies and cities of Indonesia: bare name, other names, latitude, longitude (where known), `w` where it is also a common word.
# Sources: names from cahyadsn/wilayah (MIT, Copyright (c) 2017-2025 Cahya DSN); coordinates from GeoNames (geonames.org, CC BY 4.0); other names by hand (CC0).
";

/// One row.
pub(super) struct Region {
    name: String,
    other_names: String,
    /// Latitude and longitude.
    place: Option<[String; 2]>,
    common: bool,
}

const COLUMNS: [&str; 7] = ["bare_name", "aliases", "lat", "lon", "coord_source", "freq_bare", "lower_freq"];

/// The rows by name.
pub(super) fn rows(gazetteer: &Gazetteer) -> Result<BTreeMap<String, Region>, Error> {
    let by_hand = hand::other_names();
    let sheet = gazetteer.read("id_admin.tsv")?;
    let mut regions: BTreeMap<String, Region> = BTreeMap::new();
    for [name, others, lat, lon, source, frequency, small] in sheet.rows(COLUMNS)? {
        let others = others.split(';').chain(by_hand.get(name).into_iter().flatten().copied());
        let others = other_names(name, others).join(";");
        let free = source.starts_with("GeoNames");
        let place = free.then(|| [degrees(lat), degrees(lon)]);
        let common = number(small) > 3 && 2 * number(small) > number(frequency);
        let region = regions.entry(name.to_string()).or_insert_with(|| Region {
            name: name.to_string(),
            other_names: String::new(),
            place: None,
            common,
        });
        region.place = region.place.take().or(place);
        if region.other_names.is_empty() {
            region.other_names = others;
        }
    }
    Ok(regions)
}

impl Region {
    /// The row as the table has it.
    pub(super) fn row(&self) -> String {
        let [lat, lon] = self.place.clone().unwrap_or_default();
        let common = if self.common { "w" } else { "" };
        [&self.name, &self.other_names, &lat, &lon, common].join("\t")
    }
}
