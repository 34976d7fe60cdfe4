//! What the page remembers, a pure reducer for each resource.

pub mod article;
pub mod interface;
pub mod names;
pub mod place;
pub mod shown;
pub mod sources;
pub mod story;

#[cfg(test)]
pub mod test_data;
