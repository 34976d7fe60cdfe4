//! Results in words for readers, in their language.

pub(crate) mod label;
pub(crate) mod why;
