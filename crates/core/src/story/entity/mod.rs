//! One person, organisation or place under all its names, across articles.
//!
//! `names` has the names of each article and the forms in which all write them, `groups` tells which of these are one, and
//! `cast` makes of each group the story's entity, and keeps it while articles come and go. How sure each merge is, tells
//! `confidence`. What is not sure enough is proposed: `alike` finds names that are alike, `proposal` tells which of these may
//! be one in the story.

mod alike;
mod cast;
mod confidence;
mod groups;
mod names;
mod proposal;

use ner::Label;
use serde::{Deserialize, Serialize};

use super::Place;
use crate::{Analysis, mention};

pub use confidence::{Confidence, Measured};
pub use proposal::{Proposal, ProposalWhy};

pub(super) use alike::Alike;
pub(super) use cast::Cast;
pub(super) use groups::{Articles, Groups, Joined, Named};
pub(super) use names::{Book, Names};
pub(super) use proposal::proposals;

/// A person, organisation, place or other thing that the articles name.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Entity {
    /// Made of its kind, best name and first place, so that it outlives changes elsewhere.
    pub id: String,
    /// Its best name: the fullest of those used most.
    pub name: String,
    /// What kind of thing it is.
    pub label: Label,
    /// All its names, the best one included, in order of appearance.
    pub aliases: Vec<Alias>,
    /// Titles and offices, in order of appearance.
    pub roles: Vec<Role>,
    /// Whom it stands for, where it is the seat of a government.
    pub acts_for: Option<String>,
    /// Where it is, where the tables know.
    pub place: Option<mention::Place>,
    /// The places that an organisation's name holds.
    pub inside: Vec<mention::NamedPlace>,
    /// Where it is named: related links, adverts and repeated passages left out.
    pub mentions: Vec<EntityMention>,
}

/// A title or an office that articles give a person.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Role {
    /// Its words, as the first article has them.
    pub text: String,
    /// Where it stands, once an article; when that was written says when the person had it.
    pub places: Vec<Place>,
    /// The organisation or place that it is an office of: an index into the story's entities.
    pub at: Option<usize>,
}

/// One place where an entity is named.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub struct EntityMention {
    /// Where.
    pub place: Place,
    /// Index into the article's mentions.
    pub mention: usize,
}

/// One of an entity's names.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Alias {
    /// The name.
    pub text: String,
    /// Why it is taken for one of this entity's.
    pub why: AliasWhy,
    /// How sure that is: what was measured of the reason. The best name is its own.
    pub confidence: Confidence,
}

/// Why a name is taken for an entity's.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum AliasWhy {
    /// An article uses it so.
    InArticle(mention::AliasRule),
    /// It is another article's name for it.
    Across(mention::AliasRule),
    /// The user says so.
    Corrected,
}

/// The index of the story's entity that each entity of each article belongs to, where the story has it.
pub fn of_articles(entities: &[Entity], analyses: &[&Analysis]) -> Vec<Vec<Option<usize>>> {
    let none = |analysis: &&Analysis| vec![None; analysis.mentions.entities.len()];
    let mut of_story: Vec<Vec<Option<usize>>> = analyses.iter().map(none).collect();
    for (index, entity) in entities.iter().enumerate() {
        for mention in &entity.mentions {
            let article = mention.place.article;
            of_story[article][analyses[article].mentions.mentions[mention.mention].entity] = Some(index);
        }
    }
    of_story
}
