//! What the worker's side has to tell the views.

use protocol::slice::{ArticleSlice, NameSlice, StorySlice};
use protocol::{ArticleId, Download, Notice, Problem};

/// Something that the views should know.
#[derive(Clone, Debug, PartialEq)]
pub enum Event {
    /// A source was read for the first time.
    Read {
        /// The source's name.
        name: String,
        /// How many articles it held.
        articles: usize,
        /// What the reader should know of it.
        notices: Vec<Notice>,
    },
    /// A source gave no article.
    Refused {
        /// The source's name.
        name: String,
        /// Why.
        problem: Problem,
    },
    /// A source stopped the worker and was put aside; the others are being read again.
    Killed {
        /// The source's name.
        name: String,
        /// How the worker ended.
        death: Death,
    },
    /// Something else than a source stopped the worker; it was put aside.
    Dropped(Dropped),
    /// How many sources of how many have been read.
    Progress {
        /// Read.
        done: u32,
        /// All of this batch.
        total: u32,
    },
    /// The story.
    Story(Box<StorySlice>),
    /// The article that is being looked at.
    Article(Box<ArticleSlice>),
    /// There is no such article any more.
    ArticleGone(ArticleId),
    /// The name that is being looked at.
    Name(Box<NameSlice>),
    /// There is no such name any more.
    NameGone(String),
    /// A file to save.
    Exported(Download),
    /// The worker cannot be kept alive; only loading the page anew helps.
    GaveUp,
    /// For the console: page and worker did not understand each other.
    Misunderstood(String),
}

/// How a worker ended.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Death {
    /// It failed.
    Crashed,
    /// It did not answer in time and was ended.
    TooSlow,
}

/// A request that was put aside because it stopped the worker.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Dropped {
    /// A removal, a published date or a verdict.
    Edit,
    /// Showing an article or a name.
    View,
    /// Saving a file.
    Export,
}
