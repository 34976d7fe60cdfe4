//! Words that say whose age a number is, up to when another holds, and what numbers count. Written by hand for Linimasa;
//! lower case.

use super::unit::Dimension;

/// Whether a text ends with one of some words.
pub(in crate::story::conflict) fn is_last(text: &str, words: &[&str]) -> bool {
    let last = text.split_whitespace().next_back();
    last.is_some_and(|word| words.contains(&ner::lowercase(word).as_str()))
}

/// What stands before somebody's age.
pub(in crate::story::conflict) const AGED: &[&str] =
    &["aged", "berumur", "berusia", "umur", "umurnya", "usia", "usianya"];

/// Somebody, by a word before his or her age: `Perempuan 29 tahun itu`.
pub(in crate::story::conflict) const PERSONS: &[&str] =
    &["bapak", "bocah", "ibu", "lelaki", "pemuda", "perempuan", "pria", "remaja", "wanita"];

/// What stands before the time up to which somebody counted.
pub(super) const AS_OF: &[&str] = &["by", "hingga", "per", "sampai", "until"];

/// What stands before the time since when something has been so.
pub(super) const SINCE: &[&str] = &["from", "mulai", "sejak", "since"];

/// What tells of one more of a kind that was told of before.
pub(super) const ANOTHER: &[&str] = &["again", "another", "kembali", "lagi", "lanjutan", "susulan"];

/// Words for people that may also be told of besides those to whom something happened; sorted.
pub(super) const ALSO_PEOPLE: &[&str] = &[
    "adults",
    "aktivis",
    "atlet",
    "bocah",
    "boys",
    "calon",
    "candidates",
    "children",
    "civilians",
    "customers",
    "demonstrators",
    "detainees",
    "dokter",
    "employees",
    "evacuees",
    "farmers",
    "fighters",
    "fishermen",
    "girls",
    "guests",
    "guru",
    "individu",
    "inmates",
    "karyawati",
    "keluarga",
    "kru",
    "lansia",
    "lelaki",
    "massa",
    "men",
    "migrants",
    "nakes",
    "napi",
    "nasabah",
    "participants",
    "patients",
    "pedagang",
    "pelaku",
    "pelanggan",
    "pemain",
    "pembeli",
    "pemilih",
    "pemilik",
    "pemuda",
    "penambang",
    "pendemo",
    "penduduk",
    "penghuni",
    "pengunjung",
    "penonton",
    "penyerang",
    "perawat",
    "perempuan",
    "personel",
    "persons",
    "perwira",
    "petugas",
    "polisi",
    "prajurit",
    "pria",
    "prisoners",
    "protesters",
    "pupils",
    "refugees",
    "relawan",
    "remaja",
    "rescuers",
    "residents",
    "sailors",
    "siswi",
    "soldiers",
    "sopir",
    "spectators",
    "staf",
    "suspects",
    "tamu",
    "tentara",
    "terdakwa",
    "tersangka",
    "tourists",
    "traders",
    "undangan",
    "villagers",
    "visitors",
    "voters",
    "wanita",
    "warganet",
    "witnesses",
    "women",
];

/// Measures: of what, and how many of the smallest each is: tenths of a millimetre, milligrams, square metres,
/// millilitres. After SI and the international yard; an acre is rounded to a square metre.
pub(super) const MEASURES: &[(Dimension, i64, &[&str])] = &[
    (Dimension::Length, 10, &["mm", "milimeter", "millimeters", "millimetres"]),
    (Dimension::Length, 100, &["cm", "sentimeter", "centimeter", "centimeters", "centimetres"]),
    (Dimension::Length, 10_000, &["m", "meter", "meters", "metre", "metres"]),
    (Dimension::Length, 10_000_000, &["km", "kilometer", "kilometers", "kilometre", "kilometres"]),
    (Dimension::Length, 254, &["inch", "inches", "inci"]),
    (Dimension::Length, 3_048, &["feet", "foot", "ft", "kaki"]),
    (Dimension::Length, 9_144, &["yard", "yards"]),
    (Dimension::Length, 16_093_440, &["mil", "mile", "miles"]),
    (Dimension::Weight, 1, &["mg", "miligram", "milligrams"]),
    (Dimension::Weight, 1_000, &["g", "gram", "grams"]),
    (Dimension::Weight, 100_000, &["ons"]),
    (Dimension::Weight, 1_000_000, &["kg", "kilo", "kilogram", "kilogramme", "kilograms", "kilos"]),
    (Dimension::Weight, 100_000_000, &["kuintal"]),
    (Dimension::Weight, 1_000_000_000, &["ton", "tonne", "tonnes", "tons"]),
    (Dimension::Area, 1, &["meter persegi", "m persegi", "square meters", "square metres"]),
    (Dimension::Area, 100, &["are"]),
    (Dimension::Area, 4_047, &["acre", "acres"]),
    (Dimension::Area, 10_000, &["ha", "hectare", "hectares", "hektar", "hektare"]),
    (
        Dimension::Area,
        1_000_000,
        &["kilometer persegi", "km persegi", "square kilometers", "square kilometres"],
    ),
    (Dimension::Volume, 1, &["cc", "mililiter", "ml"]),
    (Dimension::Volume, 1_000, &["l", "liter", "liters", "litre", "litres"]),
    (Dimension::Volume, 1_000_000, &["kiloliter", "meter kubik", "cubic meters", "cubic metres"]),
];
