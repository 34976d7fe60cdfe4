//! Linimasa for JavaScript: runs in a worker that owns the articles and the story.
//!
//! [`Desk`] holds them and answers the page's requests; [`slices`] words what a view shows; [`serve`] is the only
//! part that knows of a browser.

mod desk;
mod serve;
pub mod slices;

pub use desk::Desk;
pub use serve::serve;
