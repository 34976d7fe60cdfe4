//! How many corrections and counts that go on are found in the stories of `contradictions`, which tell of both what only seems
//! to contradict.

use std::path::{Path, PathBuf};

use linimasa_core::story::{Update, UpdateKind};
use linimasa_core::{Article, Story, read};
use serde::Deserialize;

/// What of a `story.json` is looked at.
#[derive(Deserialize)]
struct Told {
    articles: Vec<Listed>,
    not_conflicts: Vec<Group>,
}

#[derive(Deserialize)]
struct Listed {
    id: String,
    file: String,
}

/// Sentences that seem to contradict each other, and why they do not.
#[derive(Deserialize)]
struct Group {
    about: String,
    #[serde(default)]
    why: String,
    claims: Vec<Said>,
}

#[derive(Deserialize)]
struct Said {
    article: String,
    text: String,
}

/// A story and what is told of it.
struct Case {
    name: String,
    told: Told,
    story: Story,
    /// Of each article in the story's order its id in the file, and its text.
    texts: Vec<(String, String)>,
}

fn cases() -> Vec<Case> {
    let stories = Path::new(env!("CARGO_MANIFEST_DIR")).join("contradictions");
    let entries =
        std::fs::read_dir(&stories).unwrap_or_else(|error| panic!("{}: {error}", stories.display()));
    let mut folders: Vec<PathBuf> =
        entries.map(|entry| entry.expect("the folder's entries can be read").path()).collect();
    folders.retain(|folder| folder.join("story.json").is_file());
    folders.sort();
    folders.iter().map(|folder| case(folder)).collect()
}

fn case(folder: &Path) -> Case {
    let content = |path: PathBuf| {
        std::fs::read_to_string(&path).unwrap_or_else(|error| panic!("{}: {error}", path.display()))
    };
    let told: Told =
        serde_json::from_str(&content(folder.join("story.json"))).expect("the story can be read");
    let article = |listed: &Listed| Article {
        analysis: read(&content(folder.join(&listed.file)), None),
        file: Some(listed.id.clone()),
        given: None,
    };
    let articles: Vec<Article> = told.articles.iter().map(article).collect();
    let story = Story::merge(&articles, &[]);
    let text = |article: &&Article| (article.file.clone().unwrap_or_default(), article.analysis.text.clone());
    let texts = story.told_by(&articles).iter().map(text).collect();
    let name = folder.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default();
    Case { name, told, story, texts }
}

impl Case {
    /// In how many of its steps an update tells what a group has.
    fn told_in(&self, update: &Update, group: &Group) -> usize {
        let flat = |text: &str| text.split_whitespace().collect::<Vec<_>>().join(" ");
        let is_told = |article: usize, sentence: &str| {
            let sentence = flat(sentence);
            let says = |claim: &Said| {
                let claimed = flat(&claim.text);
                claim.article == self.texts[article].0
                    && (sentence.contains(&claimed) || claimed.contains(&sentence))
            };
            group.claims.iter().any(says)
        };
        let steps = update.steps.iter().map(|step| step.place);
        steps.filter(|place| is_told(place.article, place.span.of(&self.texts[place.article].1))).count()
    }

    fn updates(&self, kinds: &[UpdateKind]) -> Vec<&Update> {
        self.story.updates.iter().filter(|update| kinds.contains(&update.kind)).collect()
    }
}

#[test]
fn corrections_and_counts_are_found() {
    let (mut noted, mut found, mut unknown) = (0, 0, Vec::new());
    let (mut counts, mut right) = (0, 0);
    for case in cases() {
        let groups = || case.told.not_conflicts.iter();
        let corrections = case.updates(&[UpdateKind::Correction, UpdateKind::Version]);
        for group in groups().filter(|group| group.why.contains("a correction that says so")) {
            noted += 1;
            let is_found = corrections.iter().any(|update| case.told_in(update, group) > 0);
            found += usize::from(is_found);
            if !is_found {
                println!("missed: {}, {}", case.name, group.about);
            }
        }
        for update in &corrections {
            if !groups().any(|group| case.told_in(update, group) > 0) {
                unknown.push(format!("{}: {:?}", case.name, update.steps));
            }
        }
        for update in case.updates(&[UpdateKind::Count]) {
            counts += 1;
            let is_right = groups().any(|group| case.told_in(update, group) > 1);
            right += usize::from(is_right);
            if !is_right {
                println!("not listed: {}, {:?}", case.name, update.steps);
            }
        }
    }
    println!(
        "{found} of {noted} corrections found, {} not listed; {right} of {counts} counts are listed",
        unknown.len()
    );
    assert!(found * 8 >= noted * 7, "{found} of {noted} corrections found");
    assert!(unknown.len() <= 4, "{unknown:?}");
    assert!(counts >= 24 && right * 3 >= counts * 2, "{right} of {counts} counts are listed");
}
