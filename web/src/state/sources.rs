//! How reading goes: progress, and the messages that it gives rise to.

use std::rc::Rc;

use protocol::{Notice, Problem};
use yew::Reducible;

use crate::client::event::{Death, Dropped};

/// Reading, and the messages about it.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Sources {
    /// Sources of this batch that were read.
    pub done: u32,
    /// All sources of this batch.
    pub total: u32,
    /// Messages that the reader has not dismissed, the newest last, each with a number of its own.
    pub messages: Vec<(u32, Message)>,
    /// What a screen reader should say, with a number that goes up each time.
    pub spoken: Option<(u32, Spoken)>,
    next: u32,
    articles: usize,
    failures: usize,
}

/// A message.
#[derive(Clone, Debug, PartialEq)]
pub enum Message {
    /// A source gave no article.
    Refused {
        /// The source's name.
        name: String,
        /// Why.
        problem: Problem,
    },
    /// A source stopped the worker.
    Killed {
        /// The source's name.
        name: String,
        /// How.
        death: Death,
    },
    /// Something to know of an article that was read.
    Noticed {
        /// The source's name.
        name: String,
        /// What.
        notice: Notice,
    },
    /// A web address was pasted instead of a text.
    Address {
        /// The source's name.
        name: String,
    },
    /// A request stopped the worker.
    Dropped(Dropped),
    /// The worker cannot be kept alive.
    GaveUp,
}

impl Message {
    /// Whether something failed, rather than went less well.
    pub fn is_problem(&self) -> bool {
        !matches!(self, Message::Noticed { .. })
    }

    /// The word by which tests know it.
    pub fn word(&self) -> &'static str {
        match self {
            Message::Refused { problem, .. } => match problem {
                Problem::Empty => "empty",
                Problem::Blank => "blank",
                Problem::TooLarge { .. } => "too-large",
                Problem::NotText { .. } => "not-text",
                Problem::Unreadable => "unreadable",
                Problem::Duplicate { .. } => "duplicate",
            },
            Message::Killed { .. } => "killed",
            Message::Noticed { notice, .. } => match notice {
                Notice::Encoding { .. } => "encoding",
                Notice::Replaced => "replaced",
                Notice::OtherLanguage => "other-language",
                Notice::Undated => "undated",
            },
            Message::Address { .. } => "address",
            Message::Dropped(_) => "dropped",
            Message::GaveUp => "gave-up",
        }
    }
}

/// What a screen reader should say.
#[derive(Clone, Debug, PartialEq)]
pub enum Spoken {
    /// One source was read.
    Read {
        /// Its name.
        name: String,
    },
    /// The batch is done.
    AllRead {
        /// How many articles it gave.
        articles: usize,
        /// How many sources gave none.
        failures: usize,
    },
    /// A message came.
    Message(Message),
    /// A file was saved.
    Saved {
        /// Its name.
        name: String,
    },
}

/// What may happen.
pub enum Change {
    /// Reading came further.
    Progress {
        /// Read.
        done: u32,
        /// All.
        total: u32,
    },
    /// A source was read.
    Read {
        /// Its name.
        name: String,
        /// How many articles it gave.
        articles: usize,
        /// What the reader should know.
        notices: Vec<Notice>,
    },
    /// Something went wrong.
    Message(Message),
    /// A file was saved.
    Saved(String),
    /// The reader has read a message.
    Dismiss(u32),
    /// The reader has read all messages.
    DismissAll,
}

impl Sources {
    /// Whether there is enough to read to show how far it has come.
    pub fn shows_progress(&self) -> bool {
        self.total > MANY && self.done < self.total
    }

    /// Whether anything is still to be read.
    pub fn is_reading(&self) -> bool {
        self.done < self.total
    }

    fn say(&mut self, spoken: Spoken) {
        let number = self.spoken.as_ref().map_or(0, |(n, _)| n + 1);
        self.spoken = Some((number, spoken));
    }

    fn put(&mut self, message: Message) {
        self.messages.push((self.next, message));
        self.next += 1;
    }
}

/// More sources than this at once, and progress is shown rather than each one announced.
const MANY: u32 = 3;

impl Reducible for Sources {
    type Action = Change;

    fn reduce(self: Rc<Self>, change: Change) -> Rc<Self> {
        let mut next = (*self).clone();
        match change {
            Change::Progress { done, total } => {
                if done == 0 {
                    next.articles = 0;
                    next.failures = 0;
                }
                (next.done, next.total) = (done, total);
            }
            Change::Read { name, articles, notices } => {
                next.articles += articles;
                for notice in notices {
                    next.put(Message::Noticed { name: name.clone(), notice });
                }
                if next.total <= MANY {
                    next.say(Spoken::Read { name });
                }
            }
            Change::Message(message) => {
                next.failures += 1;
                if next.total <= MANY || next.total == next.done {
                    next.say(Spoken::Message(message.clone()));
                }
                next.put(message);
            }
            Change::Saved(name) => next.say(Spoken::Saved { name }),
            Change::Dismiss(number) => next.messages.retain(|(n, _)| *n != number),
            Change::DismissAll => next.messages.clear(),
        }
        if next.total > MANY && next.done == next.total && self.is_reading_or_counting(&next) {
            let (articles, failures) = (next.articles, next.failures);
            next.say(Spoken::AllRead { articles, failures });
        }
        Rc::new(next)
    }
}

impl Sources {
    /// Whether `next` is the end of a batch that was still going on here, or adds to its sums.
    fn is_reading_or_counting(&self, next: &Sources) -> bool {
        self.is_reading() || self.articles != next.articles || self.failures != next.failures
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn after(changes: Vec<Change>) -> Rc<Sources> {
        changes.into_iter().fold(Rc::new(Sources::default()), Reducible::reduce)
    }

    fn read(name: &str) -> Change {
        Change::Read { name: name.into(), articles: 1, notices: Vec::new() }
    }

    #[test]
    fn a_few_are_announced_one_by_one_and_many_at_the_end() {
        let few = after(vec![
            Change::Progress { done: 0, total: 1 },
            Change::Progress { done: 1, total: 1 },
            read("a.txt"),
        ]);
        assert_eq!(few.spoken, Some((0, Spoken::Read { name: "a.txt".into() })));
        assert!(!few.shows_progress());

        let mut changes = vec![Change::Progress { done: 0, total: 4 }];
        for (done, name) in [(1, "a"), (2, "b"), (3, "c")] {
            changes.push(Change::Progress { done, total: 4 });
            changes.push(read(name));
        }
        changes.push(Change::Message(Message::Address { name: "d".into() }));
        let most = after(changes);
        assert!(most.shows_progress());
        assert_eq!(most.spoken, None);
        let all = most.reduce(Change::Progress { done: 4, total: 4 });
        assert_eq!(all.spoken.clone().map(|s| s.1), Some(Spoken::AllRead { articles: 3, failures: 1 }));
        assert!(!all.shows_progress());
    }

    #[test]
    fn a_dismissed_message_goes_and_the_others_stay() {
        let message =
            |name: &str| Change::Message(Message::Refused { name: name.into(), problem: Problem::Empty });
        let state = after(vec![message("a"), message("b"), Change::Dismiss(0)]);
        assert_eq!(state.messages.len(), 1);
        assert_eq!(state.messages[0].0, 1);
        assert!(state.reduce(Change::DismissAll).messages.is_empty());
    }
}
