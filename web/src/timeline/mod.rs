//! The picture of the story's time: where everything stands, computed without a browser.

pub mod calendar;
pub mod layout;
mod place;
pub mod scale;
pub mod title;

#[cfg(test)]
mod tests;
