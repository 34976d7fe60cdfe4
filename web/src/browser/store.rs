//! What the browser remembers of the reader's choices, and what it says of the reader's languages.

use protocol::Language;

/// Reads a choice. `None` where there is none, or where the browser keeps nothing.
pub fn read(key: &str) -> Option<String> {
    web_sys::window()?.local_storage().ok()??.get_item(key).ok()?
}

/// Remembers a choice, where the browser lets it.
pub fn write(key: &str, value: &str) {
    if let Some(Ok(Some(storage))) = web_sys::window().map(|w| w.local_storage()) {
        let _ = storage.set_item(key, value);
    }
}

/// The reader's language: the first of the browser's languages that the page speaks, else Indonesian when
/// none is told, else English.
pub fn language() -> Language {
    let Some(window) = web_sys::window() else { return Language::default() };
    let told = window.navigator().languages();
    pick(told.iter().filter_map(|l| l.as_string()))
}

fn pick(languages: impl Iterator<Item = String>) -> Language {
    let mut some = false;
    for language in languages {
        some = true;
        // `in` is the old code for Indonesian; Malay readers read it more easily than English.
        match language.split('-').next().unwrap_or_default().to_ascii_lowercase().as_str() {
            "id" | "in" | "ms" | "jv" | "su" => return Language::Id,
            "en" => return Language::En,
            _ => {}
        }
    }
    if some { Language::En } else { Language::Id }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn picked(languages: &[&str]) -> Language {
        pick(languages.iter().map(|l| l.to_string()))
    }

    #[test]
    fn the_first_language_that_the_page_speaks_wins() {
        assert_eq!(picked(&["id-ID", "en-US"]), Language::Id);
        assert_eq!(picked(&["en-GB", "id"]), Language::En);
        assert_eq!(picked(&["fr", "id"]), Language::Id);
        assert_eq!(picked(&["fr", "de"]), Language::En);
        assert_eq!(picked(&["in"]), Language::Id);
        assert_eq!(picked(&[]), Language::Id);
    }
}
