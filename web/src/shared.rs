//! What every component may need: the language, its words, and ways to act.

use protocol::slice::Passage;
use protocol::{ArticleId, Export, Language};
use web_sys::File;
use yew::Callback;

use crate::i18n::{self, Texts};
use crate::state::interface::{Dialog, Theme};
use crate::state::place::Place;
use crate::state::{article, names, sources};

/// Handed down to every part of the page.
#[derive(Clone, PartialEq)]
pub struct Shared {
    /// The language.
    pub language: Language,
    /// Does something.
    pub act: Callback<Act>,
}

impl Shared {
    /// The words.
    pub fn t(&self) -> &'static Texts {
        i18n::texts(self.language)
    }

    /// Says how many.
    pub fn count(&self, text: &str, n: usize) -> String {
        i18n::count(self.language, text, n)
    }

    /// A callback that does `act`, whatever the event.
    pub fn on<E: 'static>(&self, act: impl Fn() -> Act + 'static) -> Callback<E> {
        let emit = self.act.clone();
        Callback::from(move |_: E| emit.emit(act()))
    }
}

/// What the reader may do.
pub enum Act {
    /// Hand over files.
    Files(Vec<File>),
    /// Hand over a text.
    Text(String),
    /// Load the sample story.
    Sample,
    /// Remove an article.
    Remove(ArticleId),
    /// Set or take back an article's published date.
    Publish(ArticleId, Option<String>),
    /// Hold, or no longer, that a contradiction is none.
    Judge(Vec<Passage>, bool),
    /// Throw everything away.
    Clear,
    /// Save a file.
    Export(Export),
    /// Open or close a dialog.
    Dialog(Option<Dialog>),
    /// Choose a language.
    Language(Language),
    /// Choose a theme.
    Theme(Theme),
    /// Go somewhere.
    Go(Place),
    /// Do something in the article view.
    Article(article::Change),
    /// Do something in the names view.
    Names(names::Change),
    /// Do something about messages.
    Sources(sources::Change),
    /// Load again what could not be loaded.
    Retry,
}
