//! The desk against a worker played by hand. Files are strings here.

use protocol::slice::{Passage, StorySlice};
use protocol::{Answer, Language, Problem, Reply, Request};

use super::{Desk, Post};
use crate::client::event::{Death, Dropped, Event};
use crate::client::source::Content;

/// A desk with a worker that answers as the real one would, and a clock that the test moves.
struct Play {
    desk: Desk<String>,
    now: f64,
    events: Vec<Event>,
    /// What this worker was asked, in short.
    asked: Vec<String>,
    /// Requests at which the worker dies.
    deadly: fn(&Request, &[u32]) -> bool,
    /// The sources that this worker has read.
    read: Vec<u32>,
}

impl Play {
    fn new() -> Play {
        Play {
            desk: Desk::new(Language::Id),
            now: 0.0,
            events: Vec::new(),
            asked: Vec::new(),
            deadly: |_, _| false,
            read: Vec::new(),
        }
    }

    fn add(&mut self, name: &str) {
        let event = self.desk.add(name.into(), Content::File(name.into()));
        self.events.push(event);
    }

    fn ready(&mut self) {
        self.answer(0, Reply::Ready);
    }

    fn answer(&mut self, ticket: u32, reply: Reply) {
        let events = self.desk.answered(Answer { ticket, reply }, self.now);
        self.events.extend(events);
    }

    /// Lets the worker work until it has nothing to do; a dead one is followed by another.
    fn run(&mut self) {
        for _ in 0..1000 {
            let Some(post) = self.desk.next(self.now) else { return };
            self.now += 1.0;
            self.asked.push(short(&post.ask.request));
            if (self.deadly)(&post.ask.request, &self.read) {
                let events = self.desk.died(Death::Crashed);
                self.events.extend(events);
                self.read.clear();
                self.ready();
            } else {
                self.work(post);
            }
        }
        panic!("the desk never stops asking: {:?}", &self.asked[..40]);
    }

    fn work(&mut self, post: Post<String>) {
        let reply = match post.ask.request {
            Request::Read { source, .. } if post.file.as_deref() == Some("empty.txt") => {
                Reply::Refused { source, problem: Problem::Empty }
            }
            Request::Read { source, .. } => {
                self.read.push(source);
                Reply::Read { source, articles: vec![format!("a{source}")], notices: Vec::new() }
            }
            Request::Story => Reply::Story(Box::new(StorySlice {
                repeats: self.read.len() as u32,
                ..StorySlice::default()
            })),
            Request::Article { .. } | Request::Name { .. } => Reply::Missing,
            _ => Reply::Done,
        };
        self.answer(post.ask.ticket, reply);
    }

    fn killed(&self) -> Vec<&str> {
        let names = self.events.iter().filter_map(|e| match e {
            Event::Killed { name, .. } => Some(name.as_str()),
            _ => None,
        });
        names.collect()
    }

    /// How many articles the last story was made of (the played worker puts it into `repeats`).
    fn last_story(&self) -> Option<u32> {
        self.events.iter().rev().find_map(|e| match e {
            Event::Story(story) => Some(story.repeats),
            _ => None,
        })
    }
}

fn short(request: &Request) -> String {
    match request {
        Request::Read { source, .. } => format!("read {source}"),
        Request::Remove { article } => format!("remove {article}"),
        Request::SetPublished { article, date } => format!("publish {article} {date:?}"),
        Request::Judge { sides, dismissed } => format!("judge {} {dismissed}", sides[0].words),
        Request::SetLanguage { language } => format!("language {language:?}"),
        Request::Article { article } => format!("article {article}"),
        other => format!("{other:?}").to_lowercase(),
    }
}

#[test]
fn nothing_is_posted_before_the_worker_listens_and_its_language_comes_first() {
    let mut play = Play::new();
    play.add("a.txt");
    assert!(play.desk.next(0.0).is_none());
    play.ready();
    play.run();
    assert_eq!(play.asked, ["language Id", "story", "read 1", "story"]);
    assert_eq!(play.last_story(), Some(1));
}

#[test]
fn one_request_at_a_time_and_old_answers_are_ignored() {
    let mut play = Play::new();
    play.ready();
    let post = play.desk.next(0.0).expect("the language");
    assert!(play.desk.next(0.0).is_none());
    play.answer(post.ask.ticket + 7, Reply::Done);
    assert!(play.desk.next(0.0).is_none());
    play.answer(post.ask.ticket, Reply::Done);
    assert!(play.desk.next(0.0).is_some());
}

#[test]
fn while_files_are_waiting_the_story_is_made_now_and_then_only() {
    let mut play = Play::new();
    play.ready();
    play.run();
    for i in 0..100 {
        play.add(&format!("{i}.txt"));
    }
    play.run();
    let stories = play.asked.iter().filter(|a| *a == "story").count();
    // One for the empty page, one at the end; the clock of this test stands at 100 ms or so.
    assert_eq!(stories, 2, "{:?}", play.asked);
    assert_eq!(play.last_story(), Some(100));
}

#[test]
fn what_the_reader_asks_for_goes_before_waiting_files() {
    let mut play = Play::new();
    play.ready();
    play.run();
    (0..9).for_each(|i| play.add(&format!("{i}.txt")));
    let post = play.desk.next(play.now).expect("a file");
    play.desk.look(Some("a0".into()), None);
    play.work(post);
    let post = play.desk.next(play.now).expect("the article");
    assert_eq!(short(&post.ask.request), "article a0");
}

#[test]
fn a_refused_source_is_named_and_the_others_stay() {
    let mut play = Play::new();
    play.ready();
    for name in ["a.txt", "empty.txt", "b.txt"] {
        play.add(name);
    }
    play.run();
    assert!(play.events.contains(&Event::Refused { name: "empty.txt".into(), problem: Problem::Empty }));
    assert_eq!(play.last_story(), Some(2));
    assert!(play.events.contains(&Event::Progress { done: 3, total: 3 }));
}

#[test]
fn a_source_that_kills_the_worker_is_named_and_the_others_are_read_again() {
    let mut play = Play::new();
    play.ready();
    for name in ["a.txt", "bad.txt", "c.txt"] {
        play.add(name);
    }
    play.deadly = |request, _| matches!(request, Request::Read { source: 2, .. });
    play.run();
    assert_eq!(play.killed(), ["bad.txt"]);
    assert_eq!(play.last_story(), Some(2));
    // The news of reading comes once a source, though one was read twice.
    let news = play.events.iter().filter(|e| matches!(e, Event::Read { .. })).count();
    assert_eq!(news, 2);
}

#[test]
fn a_source_that_kills_only_the_story_is_found() {
    let mut play = Play::new();
    play.ready();
    for name in ["a.txt", "b.txt", "bad.txt", "d.txt"] {
        play.add(name);
    }
    play.deadly = |request, read| *request == Request::Story && read.contains(&3);
    play.run();
    assert_eq!(play.killed(), ["bad.txt"]);
    assert_eq!(play.last_story(), Some(3));
}

#[test]
fn a_new_worker_gets_the_readers_changes_again() {
    let mut play = Play::new();
    play.ready();
    for name in ["a.txt", "b.txt", "c.txt"] {
        play.add(name);
    }
    play.run();
    play.desk.publish("a1".into(), Some("2023-05-04".into()));
    play.desk.remove("a2".into());
    play.run();
    play.asked.clear();
    play.events.clear();
    let events = play.desk.died(Death::Crashed);
    play.events.extend(events);
    play.read.clear();
    play.ready();
    play.run();
    assert_eq!(
        play.asked,
        ["language Id", "read 1", "publish a1 Some(\"2023-05-04\")", "read 3", "story"],
        "no half story, and what was removed stays away"
    );
    play.desk.publish("a1".into(), None);
    play.desk.died(Death::Crashed);
    play.asked.clear();
    play.ready();
    play.run();
    assert!(!play.asked.iter().any(|a| a.starts_with("publish")), "{:?}", play.asked);
}

#[test]
fn a_new_worker_is_told_first_what_is_no_contradiction() {
    let mut play = Play::new();
    play.ready();
    play.add("a.txt");
    play.run();
    let passage = |words: &str| Passage {
        article: "a1".into(),
        start: 0,
        end: words.len() as u32,
        words: words.into(),
    };
    for (one, dismissed) in [("Rabu", true), ("Kamis", true), ("Rabu", false)] {
        play.desk.judge(vec![passage(one), passage("Jumat")], dismissed);
    }
    play.run();
    assert!(play.asked.contains(&"judge Rabu false".to_owned()), "{:?}", play.asked);
    play.asked.clear();
    play.desk.died(Death::Crashed);
    play.ready();
    play.run();
    assert_eq!(play.asked, ["language Id", "judge Kamis true", "read 1", "story"]);
}

#[test]
fn a_change_that_kills_the_worker_is_dropped() {
    let mut play = Play::new();
    play.ready();
    play.add("a.txt");
    play.run();
    play.deadly = |request, _| matches!(request, Request::SetPublished { .. });
    play.desk.publish("a1".into(), Some("2023-05-04".into()));
    play.run();
    assert!(play.events.contains(&Event::Dropped(Dropped::Edit)));
    assert!(play.killed().is_empty());
    assert_eq!(play.last_story(), Some(1));
}

#[test]
fn a_worker_that_cannot_live_is_given_up() {
    let mut play = Play::new();
    play.ready();
    play.add("a.txt");
    play.run();
    play.deadly = |request, _| *request == Request::Story;
    play.desk.speak(Language::En);
    play.run();
    assert_eq!(play.events.iter().filter(|e| **e == Event::GaveUp).count(), 1);
    assert!(play.desk.died(Death::Crashed).is_empty());
    assert!(play.killed().is_empty(), "it was part of a story before");
}

#[test]
fn starting_over_forgets_everything() {
    let mut play = Play::new();
    play.ready();
    play.add("a.txt");
    play.run();
    play.desk.clear();
    play.desk.died(Death::Crashed);
    play.asked.clear();
    play.read.clear();
    play.ready();
    play.run();
    assert_eq!(play.asked, ["language Id", "story"]);
    assert_eq!(play.last_story(), Some(0));
}
