//! How the tables under `data/` are made from their sources. `cargo xtask tables` runs it.
//!
//! The sources are a folder of tables (`gazetteer/`), a folder of news (`raw-id/`), of which only [`counts`] of words
//! are taken, and the [`hand`]-kept lists under `data/hand/`. The same sources give the same bytes. The rule that
//! each table follows stands at the head of its module.

mod cities;
mod common;
mod countries;
mod counts;
mod hand;
mod namesakes;
mod organisations;
mod people;
mod regions;
mod source;

use std::path::Path;

use crate::data::Error;
use counts::Counts;
use source::Gazetteer;

/// One file of `data/`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Table {
    /// The file's name.
    pub name: &'static str,
    /// What it holds: lines that begin with `#` and say what it is, its sources and its licences; then one row a line.
    pub text: String,
}

impl Table {
    /// A table of a header, each of its lines begun with `#`, and of rows.
    fn new(name: &'static str, header: &str, rows: impl IntoIterator<Item = String>) -> Self {
        let mut text = String::from(header);
        for row in rows {
            text.push_str(&row);
            text.push('\n');
        }
        Self { name, text }
    }
}

/// Makes the tables from a folder that holds `gazetteer/` and `raw-id/`.
///
/// # Errors
/// When a file of the sources cannot be read, or lacks a column.
pub fn make(folder: &Path) -> Result<Vec<Table>, Error> {
    let gazetteer = Gazetteer::new(folder.join("gazetteer"));
    let counts = Counts::read(&folder.join("raw-id"))?;
    let countries = countries::rows(&gazetteer)?;
    let regions = regions::rows(&gazetteer)?;
    let people = people::words(&gazetteer, &counts)?;
    let cities = cities::cities(&gazetteer, &counts, &people, &regions)?;
    Ok(vec![
        Table::new("countries.tsv", countries::HEADER, countries),
        Table::new("regions.tsv", regions::HEADER, regions.values().map(regions::Region::row)),
        Table::new("cities.tsv", cities::HEADER, cities.values().map(cities::City::row)),
        Table::new("namesakes.tsv", namesakes::HEADER, namesakes::rows(&gazetteer, &cities)?),
        Table::new("organisations.tsv", organisations::HEADER, organisations::rows(&gazetteer)?),
        Table::new("people.txt", people::HEADER, people),
        Table::new("common.txt", common::HEADER, common::words(&counts)),
    ])
}
