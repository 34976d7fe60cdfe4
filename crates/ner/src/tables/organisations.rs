//! Organisations and their acronyms: all that the source has, without what is left out by hand.

use std::collections::BTreeSet;

use super::hand::LeftOut;
use super::source::Gazetteer;
use crate::data::Error;

pub(super) const HEADER: &str = "\
# Organisations: name, other names.
# Source: written by hand (CC0).
";

/// The rows, in order of the names.
pub(super) fn rows(gazetteer: &Gazetteer) -> Result<BTreeSet<String>, Error> {
    let left_out = LeftOut::of("organisations");
    let sheet = gazetteer.read("organisations.tsv")?;
    let rows = sheet.rows(["name_id", "acronyms"])?.into_iter().filter(|[name, _]| !left_out.has(name));
    let rows = rows.map(|[name, others]| {
        let others: Vec<&str> = others.split(';').filter(|other| left_out.keeps(name, other)).collect();
        format!("{name}\t{}", others.join(";"))
    });
    Ok(rows.collect())
}
