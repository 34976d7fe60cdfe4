//! The views.

pub mod article;
pub mod empty;
pub mod names;
pub mod story;
