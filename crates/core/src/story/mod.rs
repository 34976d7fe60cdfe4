//! Many articles in, one story out.
//!
//! The atom is the claim: what one sentence of one article says, and when. Events cluster claims, status
//! belongs to claims first. Everything here is computed from the set of articles; their order changes nothing.

mod claim;
mod conflict;
mod cues;
mod dating;
mod entity;
mod event;
mod likeness;
mod repeat;
mod senses;
mod state;
mod statement;
mod stem;
mod vocabulary;

use std::borrow::Cow;

use jiff::civil::Date;
use serde::{Deserialize, Serialize};
use timex::Timex;

use crate::correction::{self, Articles};
use crate::{Analysis, Correction, Published, Span};

pub use claim::{Claim, Status, When};
pub use conflict::{Conflict, ConflictKind, Ruling, Side, SideValue};
pub use entity::{Alias, AliasWhy, Entity, EntityMention, Role, of_articles};
pub use event::{Event, Telling};
pub use repeat::{Repeat, RepeatKind};

/// An article as it enters a story.
#[derive(Clone, Debug, PartialEq)]
pub struct Article {
    /// Its text and facts.
    pub analysis: Analysis,
    /// The path or name that it came in.
    pub file: Option<String>,
    /// A published date that came with it from outside.
    pub given: Option<Date>,
}

/// A place in one of the story's articles.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub struct Place {
    /// Index into [`Story::articles`].
    pub article: usize,
    /// Where in its text.
    pub span: Span,
}

/// One article's part in a story.
#[derive(Clone, Debug, PartialEq)]
pub struct Member {
    /// The article's id.
    pub id: String,
    /// When it was published, as far as the story knows.
    pub published: Published,
    /// Its times, resolved: same length and order as its [`Analysis::times`].
    pub times: Vec<Timex>,
}

/// Everything that a set of articles tells together.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Story {
    /// In order of publication, those without a date last.
    pub articles: Vec<Member>,
    /// People, organisations and places, most mentioned first.
    pub entities: Vec<Entity>,
    /// By date.
    pub events: Vec<Event>,
    /// What contradicts what.
    pub conflicts: Vec<Conflict>,
    /// Passages that stand more than once.
    pub repeats: Vec<Repeat>,
}

impl Story {
    /// Merges a set of articles. Neither their order nor a second copy of one changes anything.
    ///
    /// ```
    /// use linimasa_core::{Article, Story, read};
    /// let article = |text| Article { analysis: read(text, None), file: None, given: None };
    /// let first = article("Pasar Lama Terbakar\nSenin, 4 Maret 2024 - 10:00 WIB\nPasar Lama terbakar pada Minggu (3/3/2024).");
    /// let second = article("Warga menggelar doa bersama di Pasar Lama pada 5 Maret 2024.");
    /// let story = Story::merge(&[first.clone(), second.clone()], &[]);
    /// assert_eq!(story.events.len(), 2);
    /// assert_eq!(story, Story::merge(&[second, first.clone(), first], &[]));
    /// ```
    pub fn merge(articles: &[Article], corrections: &[Correction]) -> Self {
        let mut told: Vec<Told<'_>> =
            set(articles).into_iter().map(|article| Told::new(article, corrections)).collect();
        date_by_others(&mut told, corrections);
        told.sort_by_key(|told| {
            let day = told.member.published.value;
            (day.is_none(), day, told.member.id.clone())
        });
        let (texts, members): (Vec<Cow<'_, Analysis>>, Vec<Member>) =
            told.into_iter().map(|told| (told.analysis, told.member)).unzip();
        let analyses: Vec<&Analysis> = texts.iter().map(Cow::as_ref).collect();
        let replay = Articles { analyses: &analyses, members: &members };

        let entities = entity::merge(&analyses, corrections);
        let statements = statement::Statements::of(&analyses, &entities);
        let mut claims = claim::of_articles(&analyses, &members, &statements);
        replay.replay_claims(&mut claims, corrections, |article, sentence, when| {
            let statement = statements.start(article) + sentence;
            let place = statements.all().get(statement)?.place;
            let status = correction::status_of(&members[article], &when);
            Some(Claim { place, when, status, statement, dates: claim::Dates::Event, is_alone: true })
        });
        let weights = likeness::Weights::of(statements.all().iter().map(|statement| &statement.gist));
        let mut conflicts = conflict::find(&conflict::Told {
            analyses: &analyses,
            members: &members,
            entities: &entities,
            statements: &statements,
            claims: &claims,
            weights: &weights,
        });
        replay.judge(&mut conflicts, corrections);
        let grouping = event::Grouping {
            claims: &claims,
            statements: &statements,
            weights: &weights,
            norms: norms(&claims, &statements, &weights),
            analyses: &analyses,
            members: &members,
        };
        let mut groups = event::groups(&grouping, &conflicts);
        replay.regroup(&mut groups, &claims, corrections);
        let events = event::of_groups(&groups, &claims, &statements, &analyses, &members);
        let repeats = repeat::find(&analyses, &statements);
        Self { articles: members, entities, events, conflicts, repeats }
    }

    /// The expression that gives a time, if one does: `None` where the user set it, or the day of publication stands
    /// for it.
    pub fn timex(&self, article: usize, when: &When) -> Option<&Timex> {
        self.articles.get(article)?.times.get(when.time?)
    }

    /// The articles that the story was merged from, in the story's order.
    pub fn told_by<'a>(&self, articles: &'a [Article]) -> Vec<&'a Article> {
        let set = set(articles);
        let find = |id: &str| set.binary_search_by(|article| article.analysis.id.as_str().cmp(id)).ok();
        self.articles.iter().filter_map(|member| Some(set[find(&member.id)?])).collect()
    }
}

/// The norm of what each statement is about that makes a claim.
fn norms(claims: &[Claim], statements: &statement::Statements, weights: &likeness::Weights) -> Vec<f64> {
    let mut norms = vec![0.0; statements.all().len()];
    for claim in claims {
        norms[claim.statement] = weights.norm(&statements.all()[claim.statement].gist);
    }
    norms
}

/// Each article once, by its id; of those with one id the last.
fn set(articles: &[Article]) -> Vec<&Article> {
    let mut set: Vec<&Article> = articles.iter().collect();
    set.sort_by(|one, other| one.analysis.id.cmp(&other.analysis.id));
    set.dedup_by(|later, kept| {
        let is_same = later.analysis.id == kept.analysis.id;
        if is_same {
            *kept = *later;
        }
        is_same
    });
    set
}

/// An article as the user has it, and its part in the story.
struct Told<'a> {
    analysis: Cow<'a, Analysis>,
    member: Member,
}

impl<'a> Told<'a> {
    /// An article with its published date and its times resolved against it.
    fn new(article: &'a Article, corrections: &[Correction]) -> Self {
        let analysis = correction::corrected(&article.analysis, corrections);
        let corrected = corrections.iter().rev().find_map(|correction| match correction {
            Correction::Published { article, date } if *article == analysis.id => Some(*date),
            _ => None,
        });
        let published = analysis.published(corrected, article.given);
        let times = analysis.resolve(&published);
        let member = Member { id: analysis.id.clone(), published, times };
        Self { analysis, member }
    }
}

/// Dates the articles that do not tell their own date by what the others tell.
fn date_by_others(told: &mut [Told<'_>], corrections: &[Correction]) {
    if told.iter().all(|told| told.member.published.value.is_some()) {
        return;
    }
    let analyses: Vec<&Analysis> = told.iter().map(|told| told.analysis.as_ref()).collect();
    let mut members: Vec<Member> = told.iter().map(|told| told.member.clone()).collect();
    let statements = statement::Statements::of(&analyses, &entity::merge(&analyses, corrections));
    if dating::infer(&analyses, &mut members, &statements) {
        for (told, member) in told.iter_mut().zip(members) {
            told.member = member;
        }
    }
}
