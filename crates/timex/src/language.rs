//! The languages that are read.

/// A language of the text, or of the words that explain a result.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, serde::Serialize, serde::Deserialize)]
pub enum Language {
    /// Indonesian, `id`.
    #[serde(rename = "id")]
    Indonesian,
    /// English, `en`.
    #[serde(rename = "en")]
    English,
}
