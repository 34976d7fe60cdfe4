//! The tables whose words the model is packed with, each read from its file once.

use std::sync::OnceLock;

use crate::packed::unpack;

pub(crate) static CITIES: &str = include_str!("../data/cities.tsv");
pub(crate) static REGIONS: &str = include_str!("../data/regions.tsv");
pub(crate) static ORGANISATIONS: &str = include_str!("../data/organisations.tsv");
pub(crate) static COUNTRIES: &str = include_str!("../data/countries.tsv");
pub(crate) static OTHERS: &str = include_str!("../data/others.tsv");

/// The words that news writes in small letters, a line each.
pub(crate) fn common() -> &'static str {
    static LIST: OnceLock<String> = OnceLock::new();
    LIST.get_or_init(|| unpack(include_bytes!(concat!(env!("OUT_DIR"), "/common.packed"))))
}

/// The words of people's names, a line each.
pub(crate) fn people() -> &'static str {
    static LIST: OnceLock<String> = OnceLock::new();
    LIST.get_or_init(|| unpack(include_bytes!(concat!(env!("OUT_DIR"), "/people.packed"))))
}

/// All of them, in the order of `build.rs`.
#[cfg(any(test, target_family = "wasm"))]
pub(crate) fn texts() -> [&'static str; 7] {
    [common(), people(), CITIES, REGIONS, ORGANISATIONS, COUNTRIES, OTHERS]
}
