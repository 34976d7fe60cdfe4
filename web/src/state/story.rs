//! The story as the worker told it last.

use std::rc::Rc;

use protocol::slice::StorySlice;
use yew::Reducible;

use super::shown::Shown;

/// The story.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Story {
    /// What the story view shows.
    pub slice: Shown<StorySlice>,
}

impl Story {
    /// Whether there is nothing to show.
    pub fn is_empty(&self) -> bool {
        self.slice.articles.is_empty()
    }
}

impl Reducible for Story {
    type Action = Box<StorySlice>;

    fn reduce(self: Rc<Self>, slice: Box<StorySlice>) -> Rc<Self> {
        Rc::new(Story { slice: Shown::new(slice) })
    }
}
