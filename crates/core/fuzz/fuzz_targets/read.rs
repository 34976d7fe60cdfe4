//! Any text is read soundly: `cargo +nightly fuzz run read --fuzz-dir crates/core/fuzz --target-dir target/fuzz`.

#![no_main]

#[path = "../../tests/soundness/mod.rs"]
mod soundness;

use libfuzzer_sys::fuzz_target;

fuzz_target!(|data: &[u8]| {
    soundness::holds(&linimasa_core::read(&String::from_utf8_lossy(data), None));
});
