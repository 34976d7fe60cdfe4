//! The built site in a real browser.
//!
//! `cargo xtask test --only browser` runs these against `dist/`; everything they need is in their environment
//! (`harness/mod.rs` says what). Each test has a browser of its own with an empty profile, and every test, whatever
//! it is about, fails on a request that leaves the site, on a request after the page said that it is ready, and on an
//! error in the browser's console.

mod bad;
mod faces;
mod harness;
mod input;
mod keyboard;
mod privacy;
mod reading;
mod story;
mod texts;
mod watch;
