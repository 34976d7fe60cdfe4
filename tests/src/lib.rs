//! Helpers of the whole-article and browser tests.
use export::contract::{ArticleRecord, Style};
use linimasa_core::{Article, read};

pub mod expect;

/// The object that `linimasa extract` prints for an article with this text, with offsets in code points.
///
/// ```
/// let facts = tests::extract("Rapat digelar di Malang pada 5 Mei 2024.");
/// assert_eq!(facts["times"][0]["value"], "2024-05-05");
/// ```
pub fn extract(text: &str) -> serde_json::Value {
    let article = Article { analysis: read(text, None), file: None, given: None };
    serde_json::to_value(ArticleRecord::new(&article, Style::default())).unwrap_or_default()
}
