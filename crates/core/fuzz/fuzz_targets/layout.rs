//! Lines, furniture and sentences of any text lie in it, in order.

#![no_main]

use libfuzzer_sys::fuzz_target;
use linimasa_core::language::guess;
use linimasa_core::text::Layout;

fuzz_target!(|data: &[u8]| {
    let text = String::from_utf8_lossy(data);
    let layout = Layout::read(&text, guess(&text).language);
    for span in layout.paragraphs.iter().chain(&layout.sentences) {
        assert!(text.get(span.start..span.end).is_some());
    }
    assert!(layout.sentences.windows(2).all(|pair| pair[0].end <= pair[1].start));
});
