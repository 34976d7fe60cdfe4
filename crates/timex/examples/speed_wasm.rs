//! The crate as JavaScript sees it, for `cargo xtask bench`: a text in, the number of its expressions out.

#![allow(missing_docs)]

#[cfg(target_arch = "wasm32")]
mod page {
    use timex::{Context, Language, find, resolve};
    use wasm_bindgen::prelude::wasm_bindgen;

    /// Reads a text in UTF-8, resolves it for a day of writing (YYYY-MM-DD), and counts the expressions with a value.
    #[wasm_bindgen]
    pub fn count(text: &[u8], published: &str) -> usize {
        let text = std::str::from_utf8(text).unwrap_or_default();
        let context = Context { published: published.parse().ok(), ..Context::default() };
        let timexes = resolve(&find(text, Language::Indonesian), text, &context);
        timexes.iter().filter(|timex| timex.value.is_some()).count()
    }
}
