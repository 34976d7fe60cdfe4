//! Quantities of any text lie in it, and ranges go up; no names or times are given, so that only this step is tried.

#![no_main]

use libfuzzer_sys::fuzz_target;
use linimasa_core::mention::Mentions;
use linimasa_core::quantity;
use linimasa_core::text::Layout;
use timex::Language;

fuzz_target!(|data: &[u8]| {
    let text = String::from_utf8_lossy(data);
    for language in [Language::Indonesian, Language::English] {
        let layout = Layout::read(&text, language);
        for found in quantity::read(&text, &layout, &[], &Mentions::default(), language) {
            assert!(text.get(found.span.start..found.span.end).is_some_and(|words| !words.is_empty()));
            assert!(found.max.is_none_or(|most| most > found.value));
            assert!(found.against.is_none() || found.max.is_none());
        }
    }
});
