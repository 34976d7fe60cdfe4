//! What the browser tests share with `cargo xtask serve`: which file of a site a URL names.

pub mod files;
