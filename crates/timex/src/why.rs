//! How a value follows: rules and their arguments, worded on demand.

use crate::Language;

/// A derivation: the words that were read, and the rules that led from them to the value.
#[derive(Clone, Debug, PartialEq, serde::Serialize, serde::Deserialize)]
pub struct Why {
    read: Box<str>,
}

impl Why {
    pub(crate) fn new(read: &str) -> Self {
        Self { read: read.into() }
    }

    /// The derivation in words, its steps joined by "; ".
    #[must_use]
    pub fn words(&self, language: Language) -> String {
        self.steps(language).join("; ")
    }

    /// The derivation in words, step by step.
    #[must_use]
    pub fn steps(&self, language: Language) -> Vec<String> {
        let _ = language;
        vec![format!("“{}”", self.read)]
    }
}
