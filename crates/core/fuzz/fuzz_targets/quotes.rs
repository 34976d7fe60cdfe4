//! Quotations of any text lie in it; no names are given, so that only this step is tried.

#![no_main]

use libfuzzer_sys::fuzz_target;
use linimasa_core::mention::Mentions;
use linimasa_core::quote;
use linimasa_core::text::Layout;
use timex::Language;

fuzz_target!(|data: &[u8]| {
    let text = String::from_utf8_lossy(data);
    let layout = Layout::read(&text, Language::Indonesian);
    for found in quote::read(&text, &layout, &Mentions::default(), Language::Indonesian) {
        assert!(text.get(found.span.start..found.span.end).is_some_and(|words| !words.is_empty()));
    }
});
