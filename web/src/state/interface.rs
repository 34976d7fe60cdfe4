//! What the reader sees of the page itself: language, theme, view, dialogs.

use std::rc::Rc;

use protocol::Language;
use yew::Reducible;

use super::place::Place;
use crate::client::link::Loading;

/// The page itself.
#[derive(Clone, Debug, PartialEq)]
pub struct Interface {
    /// The language.
    pub language: Language,
    /// Light or dark.
    pub theme: Theme,
    /// The view.
    pub place: Place,
    /// Whether everything is in memory.
    pub loading: Loading,
    /// The open dialog.
    pub dialog: Option<Dialog>,
    /// Something is being dragged over the page.
    pub dragging: bool,
}

/// Light or dark.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Theme {
    /// As the system says.
    #[default]
    System,
    /// Light.
    Light,
    /// Dark.
    Dark,
}

impl Theme {
    /// The word by which it is remembered, and the value of `data-theme`; none for the system's.
    pub fn word(self) -> Option<&'static str> {
        match self {
            Theme::System => None,
            Theme::Light => Some("light"),
            Theme::Dark => Some("dark"),
        }
    }

    /// The theme of a remembered word.
    pub fn from_word(word: &str) -> Theme {
        match word {
            "light" => Theme::Light,
            "dark" => Theme::Dark,
            _ => Theme::System,
        }
    }

    /// The one that the switch comes to next.
    pub fn next(self) -> Theme {
        match self {
            Theme::System => Theme::Light,
            Theme::Light => Theme::Dark,
            Theme::Dark => Theme::System,
        }
    }
}

/// The dialogs.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Dialog {
    /// Adding articles.
    Add,
    /// Asking before everything is thrown away.
    StartOver,
}

/// What may happen to the page.
pub enum Change {
    /// Another language.
    Language(Language),
    /// Another theme.
    Theme(Theme),
    /// Another view.
    Place(Place),
    /// Loading came further.
    Loading(Loading),
    /// A dialog opens, or the open one closes.
    Dialog(Option<Dialog>),
    /// Something is dragged in or out.
    Dragging(bool),
}

impl Reducible for Interface {
    type Action = Change;

    fn reduce(self: Rc<Self>, change: Change) -> Rc<Self> {
        let mut next = (*self).clone();
        match change {
            Change::Language(language) => next.language = language,
            Change::Theme(theme) => next.theme = theme,
            Change::Place(place) => next.place = place,
            // The worker's restarts say that it is ready again; what was loaded stays loaded.
            Change::Loading(loading) => next.loading = loading,
            Change::Dialog(dialog) => next.dialog = dialog,
            Change::Dragging(dragging) => next.dragging = dragging,
        }
        if next == *self { self } else { Rc::new(next) }
    }
}
