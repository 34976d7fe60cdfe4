//! What the user changes, as data.

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

/// A change of the user's. A list of them is replayed over every merge, so a change is anchored to an
/// article and its words, never to the id of an entity or event, which the next article may change. One
/// about an article that is not there has no effect, and has it again when the article returns.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub enum Correction {
    /// The day on which an article was published.
    Published {
        /// The article's id.
        article: String,
        /// The day.
        date: Date,
    },
}
