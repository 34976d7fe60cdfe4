//! Places that share their name: `Tripoli` is a city in Libya and one in Lebanon.

use std::sync::OnceLock;

use super::{KnownPlace, place, rows};

/// One of several places of a name.
#[derive(Clone, Debug, PartialEq)]
pub struct Namesake {
    name: &'static str,
    /// Where it is.
    pub place: KnownPlace,
    /// Whether none of the name's places is meant so often that it is the one where nothing else tells.
    pub is_open: bool,
    /// The names that tell that this place is meant, `;` between them; empty where any place of its country does.
    told_by: &'static str,
}

impl Namesake {
    /// Whether another place, by its name and by where it is, tells that this one is meant.
    pub fn is_told_by(&self, name: &str, place: Option<&str>) -> bool {
        match self.told_by {
            "" => place == Some(self.place.country),
            names => names.split(';').any(|told_by| told_by == name),
        }
    }
}

/// The places of a name that several have, the one that is meant most often first; none of other names.
///
/// ```
/// let places = ner::namesakes("Tripoli");
/// assert_eq!(places.iter().map(|p| p.place.country).collect::<Vec<_>>(), ["LY", "LB"]);
/// assert!(places[1].is_told_by("Beirut", Some("LB")));
/// assert!(ner::namesakes("Tokyo").is_empty());
/// ```
pub fn namesakes(name: &str) -> &'static [Namesake] {
    static TABLE: OnceLock<Vec<Namesake>> = OnceLock::new();
    let table =
        TABLE.get_or_init(|| rows(include_str!("../../data/namesakes.tsv")).filter_map(read).collect());
    let first = table.partition_point(|known| known.name < name);
    let places = table.get(first..).unwrap_or_default();
    let len = places.iter().take_while(|known| known.name == name).count();
    &places[..len]
}

fn read([name, told_by, country, lat, lon, open]: [&'static str; 6]) -> Option<Namesake> {
    Some(Namesake { name, place: place(country, lat, lon)?, is_open: !open.is_empty(), told_by })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_name_of_the_table_has_several_places() {
        let text = include_str!("../../data/namesakes.tsv");
        let names: Vec<&str> = rows::<1>(text).map(|[name]| name).collect();
        assert!(names.is_sorted() && names.len() > 50);
        for name in names {
            assert!(namesakes(name).len() > 1, "{name}");
        }
    }
}
