//! What the user handed over, kept so that a new worker can be given it again.

use protocol::{ArticleId, Input, SourceId};

/// A source of articles and how far it has come. `F` is the browser's `File` (tests use another type).
#[derive(Clone, Debug, PartialEq)]
pub struct Source<F> {
    /// The number by which page and worker call it.
    pub id: SourceId,
    /// The name that messages use.
    pub name: String,
    /// The bytes, or where they are.
    pub content: Content<F>,
    /// How far it has come.
    pub state: State,
    /// A story was made with it, so it is not what breaks stories.
    pub vetted: bool,
    /// Its reading was announced already; reading it again after a restart is nobody's news.
    pub announced: bool,
}

/// The bytes of a source, or where they are.
#[derive(Clone, Debug, PartialEq)]
pub enum Content<F> {
    /// A file of the user's; its bytes stay on the disk until the worker reads them.
    File(F),
    /// A pasted or sample text, and the name that the worker shows for it, if any.
    Text {
        /// The text.
        text: String,
        /// The name, as a file's would be.
        name: Option<String>,
    },
}

/// How far a source has come.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum State {
    /// Not read yet, or to be read again.
    Waiting,
    /// Read: these are its articles.
    Read(Vec<ArticleId>),
}

impl<F> Source<F> {
    /// The message's part that names or holds the text.
    pub fn input(&self) -> Input {
        match &self.content {
            Content::File(_) => Input::File { name: self.name.clone() },
            Content::Text { text, name } => Input::Text { text: text.clone(), name: name.clone() },
        }
    }

    /// Whether the worker still has to read it.
    pub fn is_waiting(&self) -> bool {
        self.state == State::Waiting
    }

    /// Whether `article` came from here.
    pub fn holds(&self, article: &str) -> bool {
        matches!(&self.state, State::Read(articles) if articles.iter().any(|a| a == article))
    }
}
