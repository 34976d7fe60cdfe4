//! From the worker to the page.

use serde::{Deserialize, Serialize};

use crate::slice::{ArticleSlice, NameSlice, StorySlice};
use crate::{ArticleId, SourceId};

/// A reply and the ticket of the request that it answers; ticket 0 when nothing was asked.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Answer {
    /// The ticket of the [`crate::Ask`].
    pub ticket: u32,
    /// The reply.
    pub reply: Reply,
}

/// What the worker may reply.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub enum Reply {
    /// The worker listens. Sent once, with ticket 0; what is posted before it is lost.
    Ready,
    /// A source was read.
    Read {
        /// The source.
        source: SourceId,
        /// Its articles, in the order in which they stand in it.
        articles: Vec<ArticleId>,
        /// What the reader should know.
        notices: Vec<Notice>,
    },
    /// A source gave no article.
    Refused {
        /// The source.
        source: SourceId,
        /// Why.
        problem: Problem,
    },
    /// A change was made.
    Done,
    /// The story.
    Story(Box<StorySlice>),
    /// One article.
    Article(Box<ArticleSlice>),
    /// One name.
    Name(Box<NameSlice>),
    /// A file to save.
    Exported(Download),
    /// There is no such article or name (any more).
    Missing,
    /// The request could not be understood: a fault in the page or the worker, never in a file.
    Misunderstood {
        /// What was wrong, for the console.
        detail: String,
    },
}

/// A file to save.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Download {
    /// The suggested name.
    pub name: String,
    /// The media type, such as `text/csv`.
    pub media_type: String,
    /// The content, UTF-8.
    pub content: String,
}

/// Why a source gave no article. The page words it, with the source's name and what to do.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Problem {
    /// No bytes at all.
    Empty,
    /// Only spaces and line ends.
    Blank,
    /// More than the worker reads at once.
    TooLarge {
        /// Size in bytes.
        bytes: u64,
        /// The largest size that is read, in bytes.
        limit: u64,
    },
    /// Not text: a picture, a program, or a document format that is not read yet.
    NotText {
        /// The format, where its first bytes tell (`PDF`, `ZIP`, `JPEG`).
        format: Option<String>,
    },
    /// The browser would not hand over the bytes: a folder, or a file that was moved since.
    Unreadable,
    /// This very article is here already.
    Duplicate {
        /// The article that is here.
        article: ArticleId,
        /// Its title or first words.
        label: String,
    },
}

/// What a reader should know of an article that was read.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Notice {
    /// The text was not UTF-8; this encoding was taken instead.
    Encoding {
        /// Its name, such as `windows-1252`.
        name: String,
    },
    /// Some bytes were no text in any encoding and were replaced by `�`.
    Replaced,
    /// The text looks like neither Indonesian nor English.
    OtherLanguage,
    /// The article names no time at all, so that it is on no timeline.
    Undated,
}
