//! Contradictions: statements of one thing that cannot both be true.
//!
//! Two sentences are about one thing when the words right around their values (a time, a number, a place) are the
//! same: the verb, what it is done to, the names. Precision comes before all else: what may be told twice
//! (`rapat digelar Senin`, `rapat digelar Kamis`), what grows (`korban tewas`), what was planned, guessed or
//! corrected contradicts nothing.

mod date;
mod number;
mod place;
mod same;

use std::sync::Arc;

use serde::{Deserialize, Serialize};

use super::entity::Cast;
use super::likeness::Weights;
use super::statement::Statements;
use super::{Claim, Member, Place};
use crate::{Analysis, Span, Verdict};
use same::Sameness;

/// Claims about the same thing that cannot all be true.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Conflict {
    /// What they differ on.
    pub kind: ConflictKind,
    /// The claims side by side, in the order of the story's articles; one where a date contradicts its own weekday.
    pub sides: Vec<Side>,
    /// What the user holds of it.
    pub ruling: Option<Ruling>,
}

impl Conflict {
    /// Whether the user holds that it is none.
    pub fn is_dismissed(&self) -> bool {
        self.ruling.as_ref().is_some_and(|ruling| ruling.verdict == Verdict::NoContradiction)
    }
}

/// What the user holds of a contradiction.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Ruling {
    /// The verdict.
    pub verdict: Verdict,
    /// The side that is right, where one is: index into [`Conflict::sides`].
    pub side: usize,
    /// Why, in the user's words.
    pub note: String,
}

/// One side of a contradiction.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub struct Side {
    /// The sentence.
    pub place: Place,
    /// What it says.
    pub value: SideValue,
}

/// What one side of a contradiction says.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub enum SideValue {
    /// A time: index into [`Member::times`].
    Time(usize),
    /// A number: index into [`Analysis::quantities`].
    Quantity(usize),
    /// A place: where it is named.
    Place(Span),
}

/// What claims differ on.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum ConflictKind {
    /// The date.
    Date,
    /// A number.
    Number,
    /// The place.
    Place,
}

/// What is looked at for contradictions.
pub(super) struct Told<'s> {
    pub(super) analyses: &'s [&'s Analysis],
    pub(super) members: &'s [Arc<Member>],
    pub(super) entities: &'s Cast,
    pub(super) statements: &'s Statements<'s>,
    pub(super) claims: &'s [Claim],
    pub(super) weights: &'s Weights,
}

/// Finds what contradicts what, by first place.
pub(super) fn find(told: &Told<'_>) -> Vec<Conflict> {
    let sameness = Sameness::new(told);
    let mut conflicts = date::misprints(told);
    conflicts.extend(gather(ConflictKind::Date, date::pairs(told, &sameness)));
    conflicts.extend(gather(ConflictKind::Number, number::pairs(told, &sameness)));
    conflicts.extend(gather(ConflictKind::Place, place::pairs(told, &sameness)));
    conflicts.sort_by(|one, other| (&one.sides, one.kind).cmp(&(&other.sides, other.kind)));
    conflicts
}

/// Pairs that share a side are one contradiction with more sides.
fn gather(kind: ConflictKind, mut pairs: Vec<(Side, Side)>) -> Vec<Conflict> {
    pairs.sort_unstable();
    let mut conflicts: Vec<Vec<Side>> = Vec::new();
    for (one, other) in pairs {
        let known = conflicts.iter_mut().find(|sides| sides.contains(&one) || sides.contains(&other));
        match known {
            Some(sides) => {
                sides.extend([one, other]);
                sides.sort_unstable();
                sides.dedup();
            }
            None => conflicts.push(vec![one, other]),
        }
    }
    conflicts.into_iter().map(|sides| Conflict { kind, sides, ruling: None }).collect()
}

#[cfg(test)]
mod tests {
    use crate::story::{Conflict, ConflictKind, SideValue};
    use crate::{Article, Story, read};

    /// The contradictions between two texts of one day.
    fn between(first: &str, second: &str) -> Vec<Conflict> {
        let given = "2024-05-08".parse().ok();
        let articles = [first, second].map(|text| Article { analysis: read(text, None), file: None, given });
        Story::merge(&articles, &[]).conflicts
    }

    fn kinds(first: &str, second: &str) -> Vec<ConflictKind> {
        between(first, second).iter().map(|conflict| conflict.kind).collect()
    }

    #[test]
    fn what_happens_once_has_one_date() {
        let first = "Menara Pasar Gembong dibangun pada 1932 oleh pemborong dari Semarang.";
        assert_eq!(kinds(first, "Menara tua itu dibangun tahun 1937."), [ConflictKind::Date]);
        assert_eq!(kinds(first, "Menara tua itu dicat ulang tahun 1937."), []);
        assert_eq!(kinds(first, "Menara tua itu dibangun pada 1930-an."), []);
    }

    #[test]
    fn a_clock_in_two_zones_is_one_and_meetings_may_be_many() {
        let first =
            "Truk pengangkut gas meledak di Terminal Wonoasri pada Selasa (7/5/2024) pukul 09.10 WIB.";
        assert_eq!(kinds(first, "Truk gas meledak Selasa (7/5/2024) pukul 10.10 WITA."), []);
        assert_eq!(kinds(first, "Truk gas meledak Selasa (7/5/2024) pukul 11.40 WIB."), [ConflictKind::Date]);
        let meeting = "Rapat panitia digelar di balai kota pada Senin (6/5/2024).";
        assert_eq!(kinds(meeting, "Rapat panitia digelar di balai kota pada Selasa (7/5/2024)."), []);
    }

    #[test]
    fn a_date_that_is_not_its_weekday_contradicts_itself() {
        let found = between("Truk gas meledak pada Kamis (7/5/2024).", "Terminal ditutup.");
        assert_eq!(found.len(), 1);
        assert!(matches!(found[0].sides[..], [side] if matches!(side.value, SideValue::Time(0))));
    }

    #[test]
    fn numbers_of_one_moment_contradict_and_growing_ones_do_not() {
        let first = "Korban luka akibat ledakan truk mencapai 14 orang hingga Selasa pukul 18.00 WIB.";
        let second = "Rumah sakit merawat 19 korban luka ledakan truk per Selasa pukul 18.00 WIB.";
        assert_eq!(kinds(first, second), [ConflictKind::Number]);
        let later = "Korban luka akibat ledakan truk menjadi 19 orang hingga Rabu siang.";
        assert_eq!(kinds(first, later), []);
        let rough = "Rumah sakit merawat sedikitnya 12 korban luka ledakan truk per Selasa pukul 18.00 WIB.";
        assert_eq!(kinds(first, rough), []);
    }

    #[test]
    fn a_crowd_of_one_day_is_counted_once() {
        let first = "Menurut polisi, sekitar 500 orang berunjuk rasa di depan balai kota Wungu pada Selasa.";
        let second = "Ketua serikat Galih Prakosa mengklaim 1.400 orang ikut aksi di depan balai kota Wungu, \
            Selasa (7/5/2024).";
        assert_eq!(kinds(first, second), [ConflictKind::Number]);
        assert_eq!(kinds(first, &second.replace("Selasa (7/5/2024)", "Senin (6/5/2024)")), []);
        assert_eq!(kinds(first, &second.replace("ikut aksi di depan balai kota Wungu", "menonton film")), []);
    }

    #[test]
    fn clock_times_of_two_things_do_not_contradict() {
        let first = "Kapal Merak Jaya bertolak dari Dermaga Sawo pada Selasa (7/5/2024) pukul 09.10 WIB.";
        let second = "Kapal Merak Jaya mendarat di Dermaga Wungu pada Selasa (7/5/2024) pukul 10.40 WIB.";
        assert_eq!(kinds(first, second), []);
        let late = "Kapal Merak Jaya bertolak dari Dermaga Sawo pada Selasa (7/5/2024) pukul 09.50 WIB.";
        assert_eq!(kinds(first, late), [ConflictKind::Date]);
    }

    #[test]
    fn two_villages_contradict_and_a_village_in_its_district_does_not() {
        let first = "Sopir truk Darman Hidayat ditemukan di Desa Sukamulya, Selasa sore.";
        assert_eq!(kinds(first, "Darman Hidayat ditemukan warga di Desa Karangjati."), [ConflictKind::Place]);
        assert_eq!(kinds(first, "Darman Hidayat ditemukan warga di Kecamatan Wonoasri."), []);
    }
}
