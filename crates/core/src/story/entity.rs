//! One person, organisation or place under all its names, across articles.

use std::collections::{BTreeMap, BTreeSet};

use ner::{Label, normal_key};
use serde::{Deserialize, Serialize};

use super::Place;
use crate::text::FurnitureKind;
use crate::{Analysis, hash, mention};

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
    /// Titles and offices, each with a place where it stands.
    pub roles: Vec<(String, Place)>,
    /// Whom it stands for, where it is the seat of a government.
    pub acts_for: Option<String>,
    /// Where it is, where the tables know.
    pub place: Option<mention::Place>,
    /// Where it is named: related links, adverts and repeated passages left out.
    pub mentions: Vec<EntityMention>,
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
}

/// Why a name is taken for an entity's.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum AliasWhy {
    /// An article uses it so: as its first name there, by part of the name, by an acronym in brackets, by a table.
    InArticle(mention::AliasRule),
    /// The same letters after spelling variants are made one.
    SameLetters,
    /// The only person of the story whose name has it as a part.
    OnlyBearer,
    /// Another article gives it as a short form of the name.
    ShortForm,
}

/// A name of one article: article index and index into its entities.
type Local = (usize, usize);

/// Merges the entities of all articles, most mentioned first.
pub(super) fn merge(analyses: &[&Analysis]) -> Vec<Entity> {
    let locals: Vec<Local> = analyses
        .iter()
        .enumerate()
        .flat_map(|(article, analysis)| {
            (0..analysis.mentions.entities.len()).map(move |entity| (article, entity))
        })
        .collect();
    let mut groups = Groups::new(locals.len());
    let names = Names { analyses, locals: &locals };
    names.join_same_names(&mut groups);
    names.join_untyped(&mut groups);
    names.join_short_forms(&mut groups);
    names.join_only_bearers(&mut groups);

    let counted = counted_mentions(analyses);
    let mut members: BTreeMap<usize, Vec<usize>> = BTreeMap::new();
    for index in 0..locals.len() {
        members.entry(groups.root(index)).or_default().push(index);
    }
    let mut entities: Vec<Entity> = members
        .into_values()
        .map(|members| {
            entity(
                &members.iter().map(|&index| (locals[index], groups.why[index])).collect::<Vec<_>>(),
                analyses,
                &counted,
            )
        })
        .filter(|entity| !entity.mentions.is_empty())
        .collect();
    entities.sort_by(|one, other| {
        (other.mentions.len(), &one.name, one.label).cmp(&(one.mentions.len(), &other.name, other.label))
    });
    entities
}

/// The mentions of each article that the story counts, by local entity.
fn counted_mentions(analyses: &[&Analysis]) -> BTreeMap<Local, Vec<EntityMention>> {
    let mut counted: BTreeMap<Local, Vec<EntityMention>> = BTreeMap::new();
    for (article, analysis) in analyses.iter().enumerate() {
        for (index, mention) in analysis.mentions.mentions.iter().enumerate() {
            let furniture = analysis.layout.furniture_at(mention.span.start);
            let is_counted =
                furniture.is_none_or(|item| !item.kind.is_apart() && item.kind != FurnitureKind::Repeat);
            if is_counted {
                let place = Place { article, span: mention.span };
                counted
                    .entry((article, mention.entity))
                    .or_default()
                    .push(EntityMention { place, mention: index });
            }
        }
    }
    counted
}

/// The names of all articles, to be joined.
struct Names<'a> {
    analyses: &'a [&'a Analysis],
    locals: &'a [Local],
}

impl Names<'_> {
    fn of(&self, index: usize) -> &mention::Entity {
        let (article, entity) = self.locals[index];
        &self.analyses[article].mentions.entities[entity]
    }

    /// Joins entities of one kind whose best names are the same after spelling variants are made one.
    fn join_same_names(&self, groups: &mut Groups) {
        let mut first: BTreeMap<(Label, String), usize> = BTreeMap::new();
        for index in 0..self.locals.len() {
            let entity = self.of(index);
            let key = (entity.label, normal_key(&entity.name));
            match first.get(&key) {
                Some(&other) => groups.join(other, index, AliasWhy::SameLetters),
                None => {
                    first.insert(key, index);
                }
            }
        }
    }

    /// Joins a name whose kind one article could not tell to the only one of the same letters whose kind another could.
    fn join_untyped(&self, groups: &mut Groups) {
        let mut typed: BTreeMap<String, BTreeSet<usize>> = BTreeMap::new();
        for index in 0..self.locals.len() {
            let entity = self.of(index);
            if entity.label != Label::Misc {
                typed.entry(normal_key(&entity.name)).or_default().insert(groups.root(index));
            }
        }
        for index in 0..self.locals.len() {
            let entity = self.of(index);
            let roots = typed.get(&normal_key(&entity.name)).filter(|_| entity.label == Label::Misc);
            if let Some((1, Some(&only))) = roots.map(|roots| (roots.len(), roots.first())) {
                groups.join(only, index, AliasWhy::SameLetters);
            }
        }
    }

    /// Joins `KPU` in one article to the body that another article gives that short form, if it is the only one.
    fn join_short_forms(&self, groups: &mut Groups) {
        let mut bearers: BTreeMap<(Label, String), BTreeSet<usize>> = BTreeMap::new();
        for index in 0..self.locals.len() {
            let entity = self.of(index);
            if entity.label != Label::Person {
                for alias in entity.aliases.iter().filter(|alias| alias.text != entity.name) {
                    bearers
                        .entry((entity.label, normal_key(&alias.text)))
                        .or_default()
                        .insert(groups.root(index));
                }
            }
        }
        for index in 0..self.locals.len() {
            let entity = self.of(index);
            let Some(roots) = bearers.get(&(entity.label, normal_key(&entity.name))) else { continue };
            let roots: BTreeSet<usize> = roots.iter().map(|&root| groups.root(root)).collect();
            if let (1, Some(&only)) = (roots.len(), roots.first()) {
                groups.join(only, index, AliasWhy::ShortForm);
            }
        }
    }

    /// Joins a person of one name to the only person of the story whose fuller name has it as a part.
    fn join_only_bearers(&self, groups: &mut Groups) {
        let mut bearers: BTreeMap<String, BTreeSet<usize>> = BTreeMap::new();
        for index in 0..self.locals.len() {
            let entity = self.of(index);
            let parts: Vec<&str> = entity.name.split_whitespace().collect();
            if entity.label == Label::Person && parts.len() > 1 {
                for part in parts.iter().filter(|part| part.chars().count() > 2) {
                    bearers.entry(normal_key(part)).or_default().insert(groups.root(index));
                }
            }
        }
        for index in 0..self.locals.len() {
            let entity = self.of(index);
            if entity.label != Label::Person || entity.name.contains(char::is_whitespace) {
                continue;
            }
            let Some(roots) = bearers.get(&normal_key(&entity.name)) else { continue };
            if let (1, Some(&only)) = (roots.len(), roots.first()) {
                groups.join(only, index, AliasWhy::OnlyBearer);
            }
        }
    }
}

/// Sets of names that are one, with why each was joined.
struct Groups {
    parent: Vec<usize>,
    why: Vec<Option<AliasWhy>>,
}

impl Groups {
    fn new(count: usize) -> Self {
        Self { parent: (0..count).collect(), why: vec![None; count] }
    }

    fn root(&self, mut index: usize) -> usize {
        while self.parent[index] != index {
            index = self.parent[index];
        }
        index
    }

    /// Joins two sets; the smaller root stays, so that the order of joining changes nothing.
    fn join(&mut self, one: usize, other: usize, why: AliasWhy) {
        let (one, root) = (self.root(one), self.root(other));
        if one != root {
            self.parent[one.max(root)] = one.min(root);
            self.why[other].get_or_insert(why);
        }
    }
}

/// The entity that some local ones make up.
fn entity(
    members: &[(Local, Option<AliasWhy>)],
    analyses: &[&Analysis],
    counted: &BTreeMap<Local, Vec<EntityMention>>,
) -> Entity {
    let locals: Vec<&mention::Entity> =
        members.iter().map(|((article, entity), _)| &analyses[*article].mentions.entities[*entity]).collect();
    let mut mentions: Vec<EntityMention> =
        members.iter().filter_map(|(local, _)| counted.get(local)).flatten().copied().collect();
    mentions.sort_unstable();
    let name = best_name(members, &locals, counted);
    let label = locals.iter().map(|local| local.label).find(|label| *label != Label::Misc).unwrap_or(Label::Misc);
    let first = mentions.first().map_or("", |mention| analyses[mention.place.article].id.as_str());
    let mut entity = Entity {
        id: hash::id(&[label.short(), name, first]),
        name: name.to_owned(),
        label,
        aliases: Vec::new(),
        roles: Vec::new(),
        acts_for: locals.iter().find_map(|local| local.acts_for.clone()),
        place: locals.iter().find_map(|local| local.place.clone()),
        mentions,
    };
    for (((article, _), why), local) in members.iter().zip(&locals) {
        for alias in &local.aliases {
            if !entity.aliases.iter().any(|known| known.text == alias.text) {
                let is_own_name = alias.text == local.name;
                let why = why.filter(|_| is_own_name).unwrap_or(AliasWhy::InArticle(alias.why));
                entity.aliases.push(Alias { text: alias.text.clone(), why });
            }
        }
        for role in &local.roles {
            if !entity.roles.iter().any(|(known, _)| known.eq_ignore_ascii_case(&role.text)) {
                entity.roles.push((role.text.clone(), Place { article: *article, span: role.span }));
            }
        }
    }
    entity
}

/// The name with most words, then the one that is used most, then the first by spelling.
fn best_name<'m>(
    members: &[(Local, Option<AliasWhy>)],
    locals: &[&'m mention::Entity],
    counted: &BTreeMap<Local, Vec<EntityMention>>,
) -> &'m str {
    let mut used: BTreeMap<&str, usize> = BTreeMap::new();
    for ((local, _), entity) in members.iter().zip(locals) {
        *used.entry(&entity.name).or_default() += counted.get(local).map_or(0, Vec::len);
    }
    let rank =
        |(name, count): &(&str, usize)| (name.split_whitespace().count(), *count, std::cmp::Reverse(name.to_string()));
    used.into_iter().max_by_key(rank).map_or("", |(name, _)| name)
}
