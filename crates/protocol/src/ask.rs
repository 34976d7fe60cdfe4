//! From the page to the worker.

use serde::{Deserialize, Serialize};

use crate::slice::Passage;
use crate::{ArticleId, SourceId};

/// A request and the number under which its answer comes back.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Ask {
    /// Chosen by the page; never 0, which the worker uses to say that it is ready.
    pub ticket: u32,
    /// What is asked.
    pub request: Request,
}

/// What the page may ask.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub enum Request {
    /// Read one source. Answered by [`crate::Reply::Read`] or [`crate::Reply::Refused`].
    Read {
        /// The number that the page gave the source.
        source: SourceId,
        /// The source itself.
        input: Input,
    },
    /// Forget an article. Answered by [`crate::Reply::Done`].
    Remove {
        /// The article.
        article: ArticleId,
    },
    /// The user's own published date for an article, or `None` to go back to what the text says.
    /// Answered by [`crate::Reply::Done`].
    SetPublished {
        /// The article.
        article: ArticleId,
        /// `YYYY-MM-DD`.
        date: Option<String>,
    },
    /// The user's verdict on a contradiction, which holds as soon as its articles are there and until it is taken back.
    /// Answered by [`crate::Reply::Done`].
    Judge {
        /// Its [`crate::slice::ConflictCard::sides`].
        sides: Vec<Passage>,
        /// Whether it is none.
        dismissed: bool,
    },
    /// Forget everything. Answered by [`crate::Reply::Done`].
    Clear,
    /// The language in which every later slice is worded. Answered by [`crate::Reply::Done`].
    SetLanguage {
        /// The language.
        language: Language,
    },
    /// What the story view shows. Answered by [`crate::Reply::Story`].
    Story,
    /// What the article view shows. Answered by [`crate::Reply::Article`].
    Article {
        /// The article.
        article: ArticleId,
    },
    /// Where a name stands. Answered by [`crate::Reply::Name`].
    Name {
        /// The id of a [`crate::slice::NameCard`].
        name: String,
    },
    /// A file to save. Answered by [`crate::Reply::Exported`].
    Export {
        /// Which.
        export: Export,
    },
}

/// A source of articles.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub enum Input {
    /// Text that the user pasted, or a sample.
    Text {
        /// The text.
        text: String,
        /// A name to show for it, as a file's name would be.
        name: Option<String>,
    },
    /// A file: the browser's `File` object travels beside the message, as `file`.
    File {
        /// Its name.
        name: String,
    },
}

/// The languages of the page.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub enum Language {
    /// Indonesian.
    #[default]
    Id,
    /// English.
    En,
}

/// The files that the page can save.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Export {
    /// The story as the contract's JSON.
    StoryJson,
    /// The events, a row each.
    EventsCsv,
}
