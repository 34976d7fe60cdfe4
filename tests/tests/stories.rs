//! Every story in `tests/stories`: a folder of articles, and beside it what is expected of them together. Those in
//! `tests/headlines` are folders of unrelated articles, of which some headlines contradict their own texts.
//!
//! A line of an expectation is one of
//!
//! - `published 2 2024-04-16`: the day found for `2.txt`; `published 2 -`: none;
//! - `conflict date | words | words`: a contradiction of that kind, a sentence with the words on each side;
//! - `others 2`: so many contradictions are told that are none of those; without that line, none;
//! - `event 2024-04-14 reported | words | words`: an event of that day or longer time and status, with a sentence
//!   that has the words for each.
//!
//! Lines that begin with `todo` are not met yet, and fail once they are.

use std::path::{Path, PathBuf};

use linimasa_core::story::Conflict;
use linimasa_core::{Article, Story, read};

/// A story, its expectations, and the articles' file names in the story's order.
struct Case {
    name: String,
    expected: String,
    story: Story,
    files: Vec<String>,
    texts: Vec<String>,
}

fn cases() -> Vec<Case> {
    folders().iter().map(|folder| case(folder)).collect()
}

/// The folders of all stories, sorted.
fn folders() -> Vec<PathBuf> {
    let tests = Path::new(env!("CARGO_MANIFEST_DIR"));
    let of = ["headlines", "stories"].map(|stories| entries(&tests.join(stories)));
    let mut folders: Vec<PathBuf> = of.into_iter().flatten().filter(|path| path.is_dir()).collect();
    folders.sort();
    folders
}

fn entries(folder: &Path) -> Vec<PathBuf> {
    let entries = std::fs::read_dir(folder).unwrap_or_else(|error| panic!("{}: {error}", folder.display()));
    entries.map(|entry| entry.expect("the folder's entries can be read").path()).collect()
}

/// The articles of a story, but not what is known of them.
fn texts(folder: &Path) -> Vec<PathBuf> {
    let is_text = |path: &PathBuf| path.extension().is_some_and(|extension| extension == "txt");
    entries(folder).into_iter().filter(is_text).collect()
}

fn case(folder: &Path) -> Case {
    let content = |path: &Path| {
        std::fs::read_to_string(path).unwrap_or_else(|error| panic!("{}: {error}", path.display()))
    };
    let article = |path: &PathBuf| Article {
        analysis: read(&content(path), None),
        file: path.file_stem().map(|stem| stem.to_string_lossy().into_owned()),
        given: None,
    };
    let articles: Vec<Article> = texts(folder).iter().map(article).collect();
    let story = Story::merge(&articles, &[]);
    let told = story.told_by(&articles);
    Case {
        name: folder.file_name().unwrap_or_default().to_string_lossy().into_owned(),
        expected: content(&folder.with_extension("expected")),
        files: told.iter().map(|article| article.file.clone().unwrap_or_default()).collect(),
        texts: told.iter().map(|article| article.analysis.text.clone()).collect(),
        story,
    }
}

impl Case {
    fn words(&self, place: linimasa_core::story::Place) -> &str {
        place.span.of(&self.texts[place.article])
    }

    /// Whether every one of some words stands in a sentence.
    fn have(sentences: &[&str], words: &[&str]) -> bool {
        words.iter().all(|words| sentences.iter().any(|sentence| sentence.contains(words)))
    }

    /// Whether a contradiction is the one of a line.
    fn is_of(&self, conflict: &Conflict, line: &str) -> bool {
        let mut parts = line.split(" | ");
        let kind = parts.next().and_then(|head| head.strip_prefix("conflict "));
        let words: Vec<&str> = parts.collect();
        let sides: Vec<&str> = conflict.sides.iter().map(|side| self.words(side.place)).collect();
        kind.is_some_and(|kind| lower(conflict.kind) == kind) && Self::have(&sides, &words)
    }

    fn meets(&self, line: &str) -> bool {
        let mut parts = line.split(" | ");
        let head: Vec<&str> = parts.next().unwrap_or_default().split(' ').collect();
        let words: Vec<&str> = parts.collect();
        match head[..] {
            ["published", file, day] => {
                let at = self.files.iter().position(|known| known == file).expect("the article is there");
                let found = self.story.articles[at].published.day().map(|day| day.to_string());
                found.as_deref().unwrap_or("-") == day
            }
            ["conflict", ..] => self.story.conflicts.iter().any(|conflict| self.is_of(conflict, line)),
            ["event", day, status] => self.story.events.iter().any(|event| {
                let tellings: Vec<&str> =
                    event.tellings.iter().map(|telling| self.words(telling.place)).collect();
                let is_of_day = event.when.earliest.date().to_string().starts_with(day);
                is_of_day && lower(event.status) == status && Self::have(&tellings, &words)
            }),
            _ => panic!("{}: no expectation: {line}", self.name),
        }
    }
}

fn lower(value: impl std::fmt::Debug) -> String {
    format!("{value:?}").to_lowercase()
}

#[test]
fn stories_have_their_expected_facts() {
    let (mut met, mut todo, mut wrong) = (0, 0, Vec::new());
    for case in cases() {
        let lines = case.expected.lines().filter(|line| !line.is_empty() && !line.starts_with('#'));
        let mut others = 0;
        for line in lines.clone() {
            if let Some(count) = line.strip_prefix("others ") {
                others = count.parse().expect("a number");
                continue;
            }
            let (is_todo, line) = line.strip_prefix("todo ").map_or((false, line), |line| (true, line));
            let is_met = case.meets(line);
            match (is_met, is_todo) {
                (true, false) => met += 1,
                (false, true) => todo += 1,
                (false, false) => wrong.push(format!("{}: {line}", case.name)),
                (true, true) => wrong.push(format!("{}: met by now: {line}", case.name)),
            }
        }
        let is_listed = |conflict: &&Conflict| lines.clone().any(|line| case.is_of(conflict, line));
        let told = case.story.conflicts.iter().filter(|conflict| !is_listed(conflict)).count();
        if told != others {
            wrong.push(format!("{}: others {told}, where {others} were told", case.name));
        }
    }
    println!("{met} expectations met, {todo} not yet");
    assert!(
        wrong.is_empty(),
        "{met} met, {todo} not yet, {} differences:\n{}",
        wrong.len(),
        wrong.join("\n")
    );
}

#[test]
fn a_story_is_the_same_in_any_order_and_with_copies() {
    for folder in folders() {
        let mut articles: Vec<Article> = texts(&folder)
            .iter()
            .map(|path| std::fs::read_to_string(path).expect("the article can be read"))
            .map(|text| Article { analysis: read(&text, None), file: None, given: None })
            .collect();
        let story = Story::merge(&articles, &[]);
        for turn in 0..articles.len() {
            articles.rotate_left(1);
            articles.swap(0, turn);
            let copy = articles[0].clone();
            articles.push(copy);
            assert_eq!(Story::merge(&articles, &[]), story, "{}", folder.display());
            articles.pop();
        }
    }
}
