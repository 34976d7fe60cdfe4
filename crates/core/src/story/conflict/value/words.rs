//! Words that say whose age a number is, and up to when another holds. Written by hand for Linimasa; lower case.

/// What stands before somebody's age.
pub(super) const AGED: &[&str] = &["aged", "berumur", "berusia", "umur", "umurnya", "usia", "usianya"];

/// Somebody, by a word before his or her age: `Perempuan 29 tahun itu`.
pub(super) const PERSONS: &[&str] =
    &["bapak", "bocah", "ibu", "lelaki", "pemuda", "perempuan", "pria", "remaja", "wanita"];

/// What stands before the time up to which somebody counted.
pub(super) const AS_OF: &[&str] = &["by", "hingga", "per", "sampai", "until"];

/// What stands before the time since when something has been so.
pub(super) const SINCE: &[&str] = &["from", "mulai", "sejak", "since"];

/// What tells of one more of a kind that was told of before.
pub(super) const ANOTHER: &[&str] = &["again", "another", "kembali", "lagi", "lanjutan", "susulan"];
