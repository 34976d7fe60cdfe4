//! The crate as JavaScript sees it, for `cargo xtask bench`: a text in, a number of what was found out.

#![allow(missing_docs)]

#[cfg(target_arch = "wasm32")]
mod page {
    use linimasa_core::text::Layout;
    use linimasa_core::{mention, read};
    use ner::{Guideline, Tagger, TrainedTagger};
    use timex::Language;
    use wasm_bindgen::prelude::wasm_bindgen;

    /// How many sentences a text has.
    #[wasm_bindgen]
    pub fn text(text: &[u8]) -> usize {
        let text = std::str::from_utf8(text).unwrap_or_default();
        Layout::read(text, Language::Indonesian).sentences.len()
    }

    /// How many names the trained tagger alone finds in them.
    #[wasm_bindgen]
    pub fn model(text: &[u8]) -> usize {
        let text = std::str::from_utf8(text).unwrap_or_default();
        let tokens = Layout::read(text, Language::Indonesian).tokens(text);
        TrainedTagger::new(Guideline::NerUi).tag(&tokens).len()
    }

    /// How many names stand in a text.
    #[wasm_bindgen]
    pub fn names(text: &[u8]) -> usize {
        let text = std::str::from_utf8(text).unwrap_or_default();
        mention::read(text, &Layout::read(text, Language::Indonesian).sentences).mentions.len()
    }

    /// How many bytes of memory the module has taken.
    #[wasm_bindgen]
    pub fn taken() -> usize {
        const PAGE: usize = 1 << 16;
        core::arch::wasm32::memory_size::<0>() * PAGE
    }

    /// Reads a whole article, and counts its times.
    #[wasm_bindgen]
    pub fn article(text: &[u8]) -> usize {
        read(std::str::from_utf8(text).unwrap_or_default(), None).times.len()
    }
}
