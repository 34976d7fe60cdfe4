//! What sentences are made of, as far as a story looks at it: stems, what words mean the same, which words tell how
//! something is told, which name a place; and how like two sentences are.

pub(in crate::story) mod cues;
pub(in crate::story) mod likeness;
pub(in crate::story) mod meaning;
pub(in crate::story) mod senses;
pub(in crate::story) mod site;
pub(in crate::story) mod stem;
pub(in crate::story) mod vocabulary;
