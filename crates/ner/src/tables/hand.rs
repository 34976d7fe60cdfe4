//! What is decided by hand: the lists under `data/hand/`. Lines that begin with `#` are comments.

use std::collections::{BTreeMap, BTreeSet};

/// The rows of a list, comments left out.
fn rows(text: &'static str) -> impl Iterator<Item = &'static str> {
    text.lines().filter(|line| !line.starts_with('#') && !line.is_empty())
}

/// Other names of places of Indonesia, beside those of the sources, by name.
pub(super) fn other_names() -> BTreeMap<&'static str, Vec<&'static str>> {
    rows(include_str!("../../data/hand/other-names.tsv"))
        .filter_map(|row| row.split_once('\t'))
        .map(|(name, others)| (name, others.split(';').collect()))
        .collect()
}

/// Words that are names, whatever the counts say.
pub(super) fn people() -> BTreeSet<&'static str> {
    rows(include_str!("../../data/hand/people.txt")).collect()
}

/// Words of a kind that stand before names, in small letters: `title` and `speech` before people's, `place` before
/// those of places.
pub(super) fn before_names(kind: &str) -> BTreeSet<&'static str> {
    rows(include_str!("../../data/hand/before-names.tsv"))
        .filter_map(|row| row.split_once('\t'))
        .filter(|(this, _)| *this == kind)
        .map(|(_, word)| word)
        .collect()
}

/// Rows of places that share their name, beside those of the sources.
pub(super) fn namesakes() -> impl Iterator<Item = &'static str> {
    rows(include_str!("../../data/hand/namesakes.tsv"))
}

/// What one table leaves out of its source.
pub(super) struct LeftOut {
    /// Names; with those of their other names that are left out, or with none where the whole row is.
    names: BTreeMap<&'static str, Vec<&'static str>>,
}

impl LeftOut {
    /// What the table of that name (`people`, `cities`, …) leaves out.
    pub(super) fn of(table: &str) -> Self {
        let names = rows(include_str!("../../data/hand/left-out.tsv")).filter_map(|row| {
            let mut cells = row.split('\t');
            let (this, name) = (cells.next()?, cells.next()?);
            let others = cells.next().map(|others| others.split(';').collect()).unwrap_or_default();
            (this == table).then_some((name, others))
        });
        Self { names: names.collect() }
    }

    /// Whether the whole row of that name is left out.
    pub(super) fn has(&self, name: &str) -> bool {
        self.names.get(name).is_some_and(Vec::is_empty)
    }

    /// Whether the row keeps this other name.
    pub(super) fn keeps(&self, name: &str, other: &str) -> bool {
        !self.names.get(name).is_some_and(|others| others.contains(&other))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn rows_and_other_names_are_left_out() {
        let left_out = LeftOut::of("organisations");
        assert!(left_out.has("Kepolisian Daerah"));
        assert!(!left_out.has("Mahkamah Agung"));
        assert!(!left_out.keeps("Mahkamah Agung", "MA"));
        assert!(left_out.keeps("Mahkamah Agung", "MA RI"));
        assert!(!LeftOut::of("people").has("Kepolisian Daerah"));
    }

    /// A row that stands twice, or among the kept and the left out, would say two things.
    #[test]
    fn nothing_is_decided_twice() {
        let text = include_str!("../../data/hand/left-out.tsv");
        let keys: Vec<String> =
            rows(text).map(|row| row.split('\t').take(2).collect::<Vec<_>>().join("\t")).collect();
        let once: BTreeSet<&String> = keys.iter().collect();
        assert_eq!(once.len(), keys.len());
        let left_out = LeftOut::of("people");
        assert!(people().iter().all(|word| !left_out.has(word)));
        assert!(["title", "speech", "place"].into_iter().all(|kind| !before_names(kind).is_empty()));
    }
}
