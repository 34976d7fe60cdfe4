//! Countries, other territories, continents and historical states: all that the source has, with their other names
//! and without those that are left out by hand.

use super::hand::LeftOut;
use super::source::{Gazetteer, degrees, other_names};
use crate::data::Error;

pub(super) const HEADER: &str = "\
# Countries and territories: name, other names, ISO 3166-1 alpha-2, latitude, longitude, capital, its latitude and longitude, English demonyms.
# Sources: Unicode CLDR 48.2 (Unicode-3.0, Copyright (c) 1991-2026 Unicode, Inc.); Natural Earth 5.0.0 (public domain); other names by hand (CC0).
";

const COLUMNS: [&str; 12] = [
    "name_id",
    "name_en",
    "aliases_id",
    "aliases_en",
    "iso2",
    "lat",
    "lon",
    "capital_id",
    "capital_en",
    "capital_lat",
    "capital_lon",
    "demonyms_en",
];

/// The rows, in order of the names.
pub(super) fn rows(gazetteer: &Gazetteer) -> Result<Vec<String>, Error> {
    let left_out = LeftOut::of("countries");
    let sheet = gazetteer.read("countries.tsv")?;
    let mut rows: Vec<String> = Vec::new();
    for row in sheet.rows(COLUMNS)? {
        let [name, english, others, others_english, iso2, lat, lon, capital, capital_english, rest @ ..] =
            row;
        let [capital_lat, capital_lon, demonyms] = rest;
        let others = [english].into_iter().chain(others.split(';')).chain(others_english.split(';'));
        let others = other_names(name, others.filter(|other| left_out.keeps(name, other))).join(";");
        let capital = std::iter::once(capital).chain(other_names(capital, [capital_english]));
        let cells = [
            name,
            &others,
            iso2,
            &degrees(lat),
            &degrees(lon),
            &capital.collect::<Vec<_>>().join(";"),
            &degrees(capital_lat),
            &degrees(capital_lon),
            demonyms,
        ];
        rows.push(cells.join("\t"));
    }
    rows.sort_unstable();
    Ok(rows)
}
