//! The words of the page, in Indonesian and English.
//!
//! Only what the page itself says stands here; dates, derivations and labels of facts come worded from the
//! worker. `{n}` and the like are filled by [`fill`]; a text with `|` has a form for one and a form for many
//! (Indonesian has one form for both).

mod messages;
mod table;

use protocol::Language;

pub use messages::{message, notice, said};
pub use table::Texts;

/// The words of a language.
pub fn texts(language: Language) -> &'static Texts {
    match language {
        Language::Id => &table::ID,
        Language::En => &table::EN,
    }
}

/// The code that HTML's `lang` takes.
pub fn code(language: Language) -> &'static str {
    match language {
        Language::Id => "id",
        Language::En => "en",
    }
}

/// Puts values into the places that a text leaves for them.
///
/// ```
/// assert_eq!(web::i18n::fill("{name} was read.", &[("name", "a.txt")]), "a.txt was read.");
/// ```
pub fn fill(text: &str, values: &[(&str, &str)]) -> String {
    let mut rest = text;
    let mut filled = String::with_capacity(text.len() + 32);
    while let Some((before, after)) = rest.split_once('{') {
        filled.push_str(before);
        let Some((key, tail)) = after.split_once('}') else {
            filled.push('{');
            rest = after;
            continue;
        };
        if let Some((_, value)) = values.iter().find(|(k, _)| *k == key) {
            filled.push_str(value);
        }
        rest = tail;
    }
    filled.push_str(rest);
    filled
}

/// Says how many, in the form that fits the number.
///
/// ```
/// use protocol::Language;
/// assert_eq!(web::i18n::count(Language::En, "{n} article|{n} articles", 1), "1 article");
/// assert_eq!(web::i18n::count(Language::Id, "{n} artikel", 1200), "1.200 artikel");
/// ```
pub fn count(language: Language, text: &str, n: usize) -> String {
    let (one, many) = text.split_once('|').unwrap_or((text, text));
    fill(if n == 1 { one } else { many }, &[("n", &number(language, n))])
}

/// A whole number with the language's mark between thousands.
pub fn number(language: Language, n: usize) -> String {
    let mark = match language {
        Language::Id => '.',
        Language::En => ',',
    };
    let digits = n.to_string();
    let mut grouped = String::with_capacity(digits.len() + digits.len() / 3);
    for (i, digit) in digits.chars().enumerate() {
        if i > 0 && (digits.len() - i).is_multiple_of(3) {
            grouped.push(mark);
        }
        grouped.push(digit);
    }
    grouped
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn thousands_are_marked_as_each_language_does() {
        assert_eq!(number(Language::Id, 5), "5");
        assert_eq!(number(Language::Id, 999), "999");
        assert_eq!(number(Language::Id, 1000), "1.000");
        assert_eq!(number(Language::En, 1_234_567), "1,234,567");
    }

    #[test]
    fn what_has_no_value_is_left_out_and_stray_braces_stay() {
        assert_eq!(fill("a {x} b {y} c", &[("y", "1")]), "a  b 1 c");
        assert_eq!(fill("open { only", &[]), "open { only");
    }

    #[test]
    fn both_languages_leave_the_same_places() {
        let places = |text: &str| {
            let mut found: Vec<String> = text
                .split('|')
                .next_back()
                .unwrap_or_default()
                .split('{')
                .skip(1)
                .filter_map(|part| part.split_once('}').map(|(key, _)| key.to_string()))
                .collect();
            found.sort();
            found
        };
        for (key, id, en) in table::rows() {
            assert_eq!(places(id), places(en), "{key}");
            assert!(!id.is_empty() && !en.is_empty(), "{key}");
        }
    }
}
