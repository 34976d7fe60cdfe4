//! Which names are one: how often each reason for which names are joined, or proposed to be joined, was right.
//!
//! `names/pairs.txt` has pairs of names, each from an article of its own: one's, or two's. `names/stories.txt` has all names
//! of four of the `stories`. What is counted of them is what [`AliasWhy::measured`] and [`ProposalWhy::measured`] say.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write as _;
use std::path::{Path, PathBuf};

use linimasa_core::mention::{self, AliasRule, Mention, Mentions};
use linimasa_core::story::{AliasWhy, Confidence, Entity, Measured, ProposalWhy};
use linimasa_core::{Article, Span, Story, read};
use ner::Label;

/// A name of a pair, as its article has it.
struct Name<'t> {
    text: &'t str,
    /// What the article gives in brackets behind it.
    bracketed: Option<&'t str>,
    role: Option<&'t str>,
}

/// A pair of names.
struct Pair<'t> {
    line: &'t str,
    is_one: bool,
    label: Label,
    /// The names of each article: the pair's one and other, and then what else the story names.
    articles: Vec<Vec<Name<'t>>>,
}

/// What the program says of two names.
#[derive(Clone, Copy, PartialEq)]
enum Said {
    One(AliasWhy),
    MayBeOne(ProposalWhy),
    Nothing,
}

fn here(path: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join(path)
}

fn content(path: &str) -> String {
    let path = here(path);
    std::fs::read_to_string(&path).unwrap_or_else(|error| panic!("{}: {error}", path.display()))
}

fn label(short: &str) -> Label {
    let all = [Label::Person, Label::Organisation, Label::Location, Label::Misc];
    all.into_iter()
        .find(|label| label.short() == short)
        .unwrap_or_else(|| panic!("{short} is no kind of name"))
}

fn name(text: &str) -> Name<'_> {
    let (text, role) =
        text.trim().split_once(" [").map_or((text.trim(), None), |(text, role)| (text, Some(role)));
    let (text, bracketed) = text.split_once(" / ").map_or((text, None), |(text, short)| (text, Some(short)));
    Name { text, bracketed, role: role.map(|role| role.trim_end_matches(']')) }
}

fn pair(line: &str) -> Pair<'_> {
    let mut words = line.splitn(3, ' ');
    let mut next = || words.next().unwrap_or_else(|| panic!("`{line}` is no pair"));
    let (is_one, kind, names) = (next(), next(), next());
    let (pair, further) = names.split_once(" + ").map_or((names, None), |(pair, more)| (pair, Some(more)));
    let mut articles: Vec<Vec<Name<'_>>> = pair.split(" = ").map(|text| vec![name(text)]).collect();
    assert_eq!(articles.len(), 2, "`{line}` is no pair");
    articles.extend(further.map(|further| further.split(';').map(name).collect()));
    Pair { line, is_one: is_one == "same", label: label(kind), articles }
}

/// An article in which names stand, one a sentence.
fn article(names: &[Name<'_>], label: Label) -> Article {
    let (mut text, mut mentions, mut entities) = (String::new(), Vec::new(), Vec::new());
    for Name { text: name, bracketed, role } in names {
        let mut entity = mention::Entity::named(name, label);
        if let Some(role) = role {
            let span = Span::new(text.len(), text.len() + role.len());
            text.push_str(role);
            text.push(' ');
            entity.roles.push(mention::Role { text: (*role).to_owned(), span, at: None });
        }
        let span = Span::new(text.len(), text.len() + name.len());
        text.push_str(name);
        text.push_str(" terlihat di pasar itu kemarin.\n\n");
        entity.aliases.push(mention::Alias { text: (*name).to_owned(), why: AliasRule::SameName });
        let short = bracketed.map(|text| mention::Alias { text: text.to_owned(), why: AliasRule::Bracket });
        entity.aliases.extend(short);
        mentions.push(Mention { span, label, entity: entities.len() });
        entities.push(entity);
    }
    let mut analysis = read(&text, None);
    analysis.mentions = Mentions { mentions, entities };
    Article { analysis, file: None, given: None }
}

/// What is said of a pair.
fn said(pair: &Pair<'_>) -> Said {
    let articles: Vec<Article> = pair.articles.iter().map(|names| article(names, pair.label)).collect();
    let story = Story::merge(&articles, &[]);
    let place = |which: usize| {
        let id = &articles[which].analysis.id;
        let place = story.articles.iter().position(|member| member.id == *id);
        let has = |entity: &Entity| entity.mentions.iter().any(|at| Some(at.place.article) == place);
        story.entities.iter().position(has).unwrap_or_else(|| panic!("`{}`: a name is lost", pair.line))
    };
    let (one, other) = (place(0), place(1));
    if one == other {
        let why = |which: usize| {
            let entity = &story.entities[one];
            let alias = entity.aliases.iter().find(|alias| alias.text == pair.articles[which][0].text);
            alias.filter(|alias| alias.text != entity.name).map(|alias| alias.why)
        };
        return Said::One(why(0).or_else(|| why(1)).unwrap_or(AliasWhy::Across(AliasRule::SameName)));
    }
    let proposal = story.proposals.iter().find(|p| (p.one, p.other) == (one.min(other), one.max(other)));
    proposal.map_or(Said::Nothing, |proposal| Said::MayBeOne(proposal.why))
}

/// Of each reason, by its name, how many cases were right; and what to look at.
#[derive(Default)]
struct Counts {
    of: BTreeMap<String, Measured>,
    wrong: String,
}

impl Counts {
    fn count(&mut self, reason: &str, is_right: bool, what: &str) {
        let count = self.of.entry(reason.to_owned()).or_insert(Measured { right: 0, of: 0 });
        count.of += 1;
        count.right += u32::from(is_right);
        if !is_right {
            let _ = writeln!(self.wrong, "  {reason}: {what}");
        }
    }
}

/// What the pairs tell. The rules inside an article are those between articles, so a pair counts for both.
fn count_pairs(counts: &mut Counts) -> [usize; 2] {
    let content = content("names/pairs.txt");
    let lines = content.lines().filter(|line| !line.is_empty() && !line.starts_with('#'));
    let mut missed = [0, 0];
    let pairs: Vec<Pair<'_>> = lines.map(pair).collect();
    assert!(pairs.len() > 300, "only {} pairs", pairs.len());
    for pair in pairs {
        match said(&pair) {
            Said::One(AliasWhy::InArticle(rule) | AliasWhy::Across(rule)) => {
                for why in [AliasWhy::InArticle(rule), AliasWhy::Across(rule)] {
                    counts.count(&format!("{why:?}"), pair.is_one, pair.line);
                }
            }
            Said::One(AliasWhy::Corrected) => panic!("`{}`: nobody said so", pair.line),
            Said::MayBeOne(why) => counts.count(&format!("{why:?}"), pair.is_one, pair.line),
            Said::Nothing => {
                missed[usize::from(pair.is_one)] += 1;
                if pair.is_one {
                    println!("  missed: {}", pair.line);
                }
            }
        }
    }
    missed
}

/// What the stories tell, each of whose entities is given with all its names.
fn count_stories(counts: &mut Counts) {
    let content = content("names/stories.txt");
    let lines = content.lines().filter(|line| !line.is_empty() && !line.starts_with('#'));
    let mut known: BTreeMap<&str, Vec<BTreeSet<String>>> = BTreeMap::new();
    for line in lines {
        let (story, rest) = line.split_once(' ').expect("a story and a kind");
        let (_, names) = rest.split_once(' ').expect("a kind and names");
        known.entry(story).or_default().push(names.split(" = ").map(str::to_lowercase).collect());
    }
    for (name, known) in known {
        let folder = here("stories").join(name);
        let entries = std::fs::read_dir(&folder).unwrap_or_else(|error| panic!("{name}: {error}"));
        let texts = entries.map(|entry| entry.expect("an entry can be read").path());
        let article = |path: PathBuf| Article {
            analysis: read(&std::fs::read_to_string(path).expect("an article"), None),
            file: None,
            given: None,
        };
        let is_text = |path: &PathBuf| path.extension().is_some_and(|extension| extension == "txt");
        let articles: Vec<Article> = texts.filter(is_text).map(article).collect();
        let story = Story::merge(&articles, &[]);
        let of = |text: &str| -> BTreeSet<usize> {
            let text = text.to_lowercase();
            (0..known.len()).filter(|&at| known[at].contains(&text)).collect()
        };
        for entity in &story.entities {
            let whole = of(&entity.name);
            for alias in entity.aliases.iter().filter(|alias| alias.text != entity.name) {
                let one = of(&alias.text);
                if !whole.is_empty() && !one.is_empty() {
                    let what = format!("{name}: {} = {}", alias.text, entity.name);
                    counts.count(&format!("{:?}", alias.why), !whole.is_disjoint(&one), &what);
                }
            }
        }
        for proposal in &story.proposals {
            let (one, other) = (&story.entities[proposal.one].name, &story.entities[proposal.other].name);
            let is_right = !of(one).is_disjoint(&of(other));
            counts.count(&format!("{:?}", proposal.why), is_right, &format!("{name}: {one} = {other}"));
        }
    }
}

/// All reasons, with what the program says was measured of each.
fn reasons() -> Vec<(String, Measured, Confidence)> {
    use AliasRule::{Bracket, Initials, Nickname, PartOfName, SameName, Spelling, Table};
    let rules = [SameName, PartOfName, Bracket, Table, Spelling, Nickname, Initials];
    let joined = rules.into_iter().flat_map(|rule| [AliasWhy::InArticle(rule), AliasWhy::Across(rule)]);
    let joined = joined.filter_map(|why| Some((format!("{why:?}"), why.measured()?, why.confidence())));
    joined.chain(ProposalWhy::ALL.map(|why| (format!("{why:?}"), why.measured(), why.confidence()))).collect()
}

#[test]
fn the_confidence_of_each_reason_is_what_was_measured() {
    let mut counts = Counts::default();
    let [told_apart, missed] = count_pairs(&mut counts);
    count_stories(&mut counts);
    let mut table = String::new();
    let mut is_as_told = true;
    for (reason, told, confidence) in reasons() {
        let found = counts.of.remove(&reason).unwrap_or(Measured { right: 0, of: 0 });
        let Measured { right, of } = found;
        let _ = writeln!(table, "{reason:25} {right:3} of {of:3} right, {:3} %", confidence.percent());
        is_as_told &= found == told;
    }
    println!(
        "{table}pairs of one that are not found: {missed}; of two left apart: {told_apart}\nwrong:\n{}",
        counts.wrong
    );
    assert!(counts.of.is_empty(), "reasons without a row: {:?}", counts.of.keys());
    assert!(is_as_told, "`confidence.rs` tells otherwise; what was measured is\n{table}");
}
