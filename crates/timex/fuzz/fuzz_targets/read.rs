//! Any text is read soundly: `cargo +nightly fuzz run read --fuzz-dir crates/timex/fuzz --target-dir target/fuzz`.
//!
//! The first two bytes choose the day of writing, the rest is the text.

#![no_main]

#[path = "../../tests/soundness/mod.rs"]
mod soundness;

use jiff::ToSpan;
use jiff::civil::date;
use libfuzzer_sys::fuzz_target;

fuzz_target!(|data: &[u8]| {
    let (days, text) = match data {
        [first, second, rest @ ..] => (u16::from_le_bytes([*first, *second]), rest),
        short => (0, short),
    };
    // 1970 to 2149; every eighth day of writing is unknown.
    let published = date(1970, 1, 1).checked_add(i64::from(days).days()).ok().filter(|_| days % 8 != 0);
    soundness::holds_for(&String::from_utf8_lossy(text), published);
});
