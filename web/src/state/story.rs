//! The story as the worker told it last.

use std::rc::Rc;

use protocol::slice::StorySlice;
use yew::Reducible;

/// The story.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Story {
    /// What the story view shows.
    pub slice: Rc<StorySlice>,
    /// Goes up with each new story, so that views see at once whether anything changed.
    pub version: u32,
}

impl Story {
    /// Whether there is nothing to show.
    pub fn is_empty(&self) -> bool {
        self.slice.articles.is_empty()
    }
}

impl Reducible for Story {
    type Action = StorySlice;

    fn reduce(self: Rc<Self>, slice: StorySlice) -> Rc<Self> {
        if slice == *self.slice {
            return self;
        }
        Rc::new(Story { slice: Rc::new(slice), version: self.version + 1 })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_same_story_again_changes_nothing() {
        let story = Rc::new(Story::default());
        let same = story.clone().reduce(StorySlice::default());
        assert!(Rc::ptr_eq(&story, &same));
        let next = same.reduce(StorySlice { undated: 1, ..StorySlice::default() });
        assert_eq!(next.version, 1);
    }
}
