//! Helpers of the whole-article and browser tests.
pub mod expect;
