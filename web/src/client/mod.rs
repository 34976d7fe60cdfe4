//! The page's side of the worker: what to ask next, and what to do when the worker dies.
//!
//! [`desk`] decides and is plain Rust; [`link`] posts, listens and keeps the time; [`boot`] fetches the
//! worker's program once, so that every later worker starts from memory.

pub mod boot;
pub mod desk;
pub mod event;
pub mod link;
pub mod source;
