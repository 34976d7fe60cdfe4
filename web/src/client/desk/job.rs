//! What the worker is asked, and what it is doing, in the desk's terms.

use protocol::slice::Passage;
use protocol::{ArticleId, Ask, Export, Language, SourceId};

/// A change that the worker has to be told.
#[derive(Clone, Debug, PartialEq)]
pub(super) enum Edit {
    Clear,
    Remove(ArticleId),
    Publish(ArticleId, Option<String>),
    Judge { sides: Vec<Passage>, dismissed: bool },
}

/// A slice that a view shows.
#[derive(Debug, Default)]
pub(super) struct Slice<K> {
    pub(super) wanted: Option<K>,
    pub(super) stale: bool,
    /// Asked for by the reader just now, so it goes before everything else.
    pub(super) urgent: bool,
}

impl<K: PartialEq> Slice<K> {
    pub(super) fn want(&mut self, key: Option<K>) {
        if self.wanted != key {
            self.stale = key.is_some();
            self.urgent = self.stale;
            self.wanted = key;
        }
    }

    pub(super) fn refresh(&mut self) {
        self.stale = self.wanted.is_some();
    }

    pub(super) fn shown(&mut self) {
        self.stale = false;
        self.urgent = false;
    }
}

/// What the worker is doing.
#[derive(Debug, PartialEq)]
pub(super) enum Worker {
    /// Not ready yet: what is posted now is lost.
    Starting,
    Idle,
    Busy {
        ticket: u32,
        job: Job,
        since: f64,
    },
    /// Given up.
    Gone,
}

/// A request in the desk's terms.
#[derive(Clone, Debug, PartialEq)]
pub(super) enum Job {
    Language(Language),
    Edit(Edit),
    Read(SourceId),
    Story,
    Article(ArticleId),
    Name(String),
    Export(Export),
}

/// A message to post.
#[derive(Debug)]
pub struct Post<F> {
    /// The request.
    pub ask: Ask,
    /// The file that travels beside it.
    pub file: Option<F>,
}
