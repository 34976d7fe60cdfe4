//! Reading the tables that ours are made from.

use std::collections::BTreeSet;
use std::path::PathBuf;

use crate::data::{Error, read_text};

/// A folder of tables, each with the names of its columns in the first line.
pub(super) struct Gazetteer {
    folder: PathBuf,
}

/// One table: its columns' names, and its rows.
pub(super) struct Sheet {
    path: PathBuf,
    text: String,
}

impl Gazetteer {
    pub(super) fn new(folder: PathBuf) -> Self {
        Self { folder }
    }

    pub(super) fn read(&self, name: &str) -> Result<Sheet, Error> {
        let path = self.folder.join(name);
        Ok(Sheet { text: read_text(&path)?, path })
    }
}

impl Sheet {
    /// The rows, each with the wanted columns in the wanted order; a cell that a row lacks is empty.
    pub(super) fn rows<const N: usize>(&self, wanted: [&str; N]) -> Result<Vec<[&str; N]>, Error> {
        let mut lines = self.text.lines();
        let columns: Vec<&str> = lines.next().unwrap_or_default().split('\t').collect();
        let mut places = [0; N];
        for (place, name) in places.iter_mut().zip(wanted) {
            *place = columns
                .iter()
                .position(|column| *column == name)
                .ok_or_else(|| Error::of(&self.path, &format!("no column {name}")))?;
        }
        Ok(lines
            .map(|line| {
                let cells: Vec<&str> = line.split('\t').collect();
                places.map(|place| cells.get(place).copied().unwrap_or_default())
            })
            .collect())
    }
}

/// A number of a cell: what is empty is none.
pub(super) fn number(cell: &str) -> u64 {
    cell.parse().unwrap_or_default()
}

/// A latitude or longitude with two places after the point, about a kilometre.
pub(super) fn degrees(cell: &str) -> String {
    cell.parse::<f64>().map(|degrees| format!("{degrees:.2}")).unwrap_or_default()
}

/// The other names of one thing, each once and none its own name, in the order in which they come.
pub(super) fn other_names<'a>(name: &str, others: impl IntoIterator<Item = &'a str>) -> Vec<&'a str> {
    let mut seen = BTreeSet::from([""]);
    others.into_iter().filter(|other| *other != name && seen.insert(other)).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn columns_are_found_by_name_and_short_rows_filled() {
        let sheet = Sheet { path: PathBuf::from("x.tsv"), text: "a\tb\tc\n1\t2\t3\n4\n".into() };
        assert_eq!(sheet.rows(["c", "a"]).ok(), Some(vec![["3", "1"], ["", "4"]]));
        assert!(sheet.rows(["d"]).is_err());
    }

    #[test]
    fn degrees_are_short() {
        assert_eq!(degrees("-6.20876"), "-6.21");
        assert_eq!(degrees("7"), "7.00");
        assert_eq!(degrees(""), "");
    }

    #[test]
    fn other_names_stand_once() {
        assert_eq!(other_names("Wina", ["Vienna", "Wina", "", "Wien", "Vienna"]), ["Vienna", "Wien"]);
    }
}
