//! Stories whose contradictions are known.

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};

use linimasa_core::story::{ConflictKind, Example, Merger, Side, SideValue};
use linimasa_core::{Article, Span, read};
use serde_json::Value;

/// A story, and the pairs of values in it.
pub struct Story {
    pub name: String,
    pub examples: Vec<(Example, Known)>,
    /// How many contradictions between articles there are.
    pub conflicts: usize,
    pub articles: usize,
}

/// What is known of a pair of values.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Known {
    /// They are of this contradiction, by number.
    Of(usize),
    /// Their sentences contradict each other, but it is not sure that it is in these values.
    Unclear,
    /// They do not contradict each other.
    None,
}

/// A contradiction of a story.
struct Conflict {
    kind: ConflictKind,
    claims: Vec<Claim>,
}

/// What one sentence says in a contradiction.
struct Claim {
    article: usize,
    span: Span,
    value: String,
}

/// The stories in some folders; `calm=` stands before one of unrelated articles.
pub fn stories(folders: impl Iterator<Item = String>) -> Result<Vec<Story>, String> {
    let mut stories = Vec::new();
    for folder in folders {
        if let Some(calm) = folder.strip_prefix("calm=") {
            stories.extend(self::calm(Path::new(calm))?);
            continue;
        }
        let all = std::fs::read_dir(&folder).map_err(|why| format!("cannot read {folder}: {why}"))?;
        let mut all: Vec<PathBuf> = all.filter_map(|entry| Some(entry.ok()?.path())).collect();
        all.retain(|path| path.join("story.json").is_file());
        all.sort();
        for path in all {
            let name = path.file_name().unwrap_or_default().to_string_lossy().into_owned();
            stories.push(story(&path, name.clone()).map_err(|why| format!("story {name}: {why}"))?);
        }
    }
    Ok(stories)
}

/// What a pair of texts is called.
pub const PAIR: &str = "pair";

/// Two texts of one day, which contradict each other on something or do not.
pub fn pair(kind: Option<ConflictKind>, one: &str, other: &str) -> Story {
    let mut merger = Merger::new(Vec::new());
    for text in [one, other] {
        merger.put(Article { analysis: read(text, None), file: None, given: "2024-05-08".parse().ok() });
    }
    merger.story();
    let of_kind = merger.examples.iter().filter(|example| Some(example.kind) == kind).count();
    let known = |example: &Example| match kind {
        None => Known::None,
        Some(kind) if example.kind == kind && of_kind == 1 => Known::Of(0),
        Some(_) => Known::Unclear,
    };
    let examples = merger.examples.iter().map(|example| (example.clone(), known(example))).collect();
    Story { name: PAIR.to_owned(), examples, conflicts: usize::from(kind.is_some()), articles: 2 }
}

/// So many unrelated articles are taken for a story.
const CALM: usize = 30;

/// The articles of a folder, every text file in it and below, as stories without contradictions.
pub fn calm(folder: &Path) -> Result<Vec<Story>, String> {
    let mut paths = Vec::new();
    let mut folders = vec![folder.to_path_buf()];
    while let Some(folder) = folders.pop() {
        let all =
            std::fs::read_dir(&folder).map_err(|why| format!("cannot read {}: {why}", folder.display()))?;
        for path in all.filter_map(|entry| Some(entry.ok()?.path())) {
            if path.is_dir() {
                folders.push(path);
            } else if path.extension().is_some_and(|end| end == "txt") {
                paths.push(path);
            }
        }
    }
    paths.sort();
    paths.chunks(CALM).map(calm_story).collect()
}

/// Some articles as a story.
fn calm_story(paths: &[PathBuf]) -> Result<Story, String> {
    let mut merger = Merger::new(Vec::new());
    for path in paths {
        let text =
            std::fs::read_to_string(path).map_err(|why| format!("cannot read {}: {why}", path.display()))?;
        merger.put(Article { analysis: read(&text, None), file: None, given: None });
    }
    let articles = merger.story().articles.len();
    let examples = merger.examples.iter().map(|example| (example.clone(), Known::None)).collect();
    Ok(Story { name: "calm".to_owned(), examples, conflicts: 0, articles })
}

fn story(folder: &Path, name: String) -> Result<Story, String> {
    let text = std::fs::read_to_string(folder.join("story.json")).map_err(|why| why.to_string())?;
    let content: Value = serde_json::from_str(&text).map_err(|why| why.to_string())?;
    let field = |of: &Value, name: &str| of[name].as_str().map(str::to_owned).ok_or(format!("no {name}"));
    let mut merger = Merger::new(Vec::new());
    let mut ids = Vec::new();
    for article in list(&content, "articles") {
        let text =
            std::fs::read_to_string(folder.join(field(article, "file")?)).map_err(|why| why.to_string())?;
        let written = field(article, "dct")?;
        let given = written.get(..10).and_then(|day| day.parse().ok());
        let analysis = read(&text, None);
        ids.push((field(article, "id")?, analysis.id.clone()));
        merger.put(Article { analysis, file: None, given });
    }
    let made = merger.story().clone();
    let texts: Vec<&str> = made
        .articles
        .iter()
        .filter_map(|member| merger.articles().find(|article| article.analysis.id == member.id))
        .map(|article| article.analysis.text.as_str())
        .collect();
    let place = |id: &str| {
        let (_, id) = ids.iter().find(|(known, _)| known == id)?;
        made.articles.iter().position(|member| member.id == *id)
    };
    let claim = |claim: &Value| {
        let (article, text) = (field(claim, "article")?, field(claim, "text")?);
        let article = place(&article).ok_or(format!("no article {article}"))?;
        let start = texts[article].find(&text).ok_or(format!("not in the article: {text}"))?;
        Ok(Claim { article, span: Span::new(start, start + text.len()), value: field(claim, "value")? })
    };
    let mut conflicts = Vec::new();
    for conflict in list(&content, "conflicts") {
        let kind = match conflict["kind"].as_str() {
            Some("date") => ConflictKind::Date,
            Some("number") => ConflictKind::Number,
            Some("place") => ConflictKind::Place,
            _ => return Err("a contradiction without a kind".into()),
        };
        let claims: Result<Vec<Claim>, String> = list(conflict, "claims").map(claim).collect();
        conflicts.push(Conflict { kind, claims: claims? });
    }
    let words = |side: &Side| {
        let span = match side.value {
            SideValue::Time(time) => Span::from(made.articles[side.place.article].times[time].range.clone()),
            SideValue::Quantity(index) => {
                let id = &made.articles[side.place.article].id;
                let article = merger.articles().find(|article| article.analysis.id == *id);
                article.map_or(side.place.span, |article| article.analysis.quantities[index].span)
            }
            SideValue::Place(span) => span,
        };
        words_of(span.of(texts[side.place.article]))
    };
    let examples: Vec<Example> = merger.examples.clone();
    let judged =
        examples.iter().map(|example| known(example, &examples, &conflicts, &words)).collect::<Vec<_>>();
    Ok(Story {
        name,
        conflicts: conflicts.iter().filter(|conflict| conflict.claims.len() > 1).count(),
        articles: made.articles.len(),
        examples: examples.into_iter().zip(judged).collect(),
    })
}

/// Whether a pair is of a contradiction: its sentences are two of the claims, which differ, and its values are those of
/// their sentences that look most like what the claims say.
fn known(
    example: &Example,
    all: &[Example],
    conflicts: &[Conflict],
    words: &impl Fn(&Side) -> BTreeSet<String>,
) -> Known {
    let mut unclear = false;
    for (number, conflict) in conflicts.iter().enumerate() {
        let [one, other] = example.sides.each_ref().map(|side| {
            conflict
                .claims
                .iter()
                .find(|claim| claim.article == side.place.article && claim.span.meets(side.place.span))
        });
        let (Some(one), Some(other)) = (one, other) else { continue };
        unclear = true;
        let fits = |side: &Side, claim: &Claim| {
            let value = words_of(&claim.value);
            let likeness = |side: &Side| words(side).intersection(&value).count();
            let rivals = all.iter().filter(|rival| rival.kind == example.kind).flat_map(|rival| &rival.sides);
            let most = rivals.filter(|rival| rival.place == side.place).map(likeness).max();
            most.is_none_or(|most| likeness(side) >= most)
        };
        let is_of = conflict.kind == example.kind && one.value != other.value;
        if is_of && fits(&example.sides[0], one) && fits(&example.sides[1], other) {
            return Known::Of(number);
        }
    }
    if unclear || tells_again(example, conflicts, words) { Known::Unclear } else { Known::None }
}

/// Whether a pair tells the two numbers of a contradiction in sentences that are none of its claims, as headlines do.
fn tells_again(
    example: &Example,
    conflicts: &[Conflict],
    words: &impl Fn(&Side) -> BTreeSet<String>,
) -> bool {
    let numbers = |words: BTreeSet<String>| -> BTreeSet<String> {
        words.into_iter().filter(|word| word.starts_with(|c: char| c.is_ascii_digit())).collect()
    };
    let [one, other] = example.sides.each_ref().map(|side| numbers(words(side)));
    let meet = |one: &BTreeSet<String>, other: &BTreeSet<String>| one.intersection(other).next().is_some();
    let of_kind = conflicts.iter().filter(|conflict| conflict.kind == example.kind);
    example.kind == ConflictKind::Number
        && of_kind.into_iter().any(|conflict| {
            let values: Vec<_> =
                conflict.claims.iter().map(|claim| numbers(words_of(&claim.value))).collect();
            let are = |first: &BTreeSet<String>, second: &BTreeSet<String>| {
                meet(&one, first) && meet(&other, second) && !meet(first, second)
            };
            values.iter().any(|first| values.iter().any(|second| are(first, second)))
        })
}

/// The words and numbers of a text, in small letters and without points.
fn words_of(text: &str) -> BTreeSet<String> {
    let plain = text.to_lowercase().replace(['.', ','], "");
    let mut words: BTreeSet<String> = BTreeSet::new();
    for word in plain.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty()) {
        words.insert(word.to_owned());
    }
    words
}

fn list<'v>(value: &'v Value, name: &str) -> impl Iterator<Item = &'v Value> {
    value[name].as_array().into_iter().flatten()
}
