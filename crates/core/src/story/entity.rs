//! One person, organisation or place under all its names, across articles.

use std::borrow::Cow;

use ner::{Interner, Label};
use serde::{Deserialize, Serialize};

use super::Place;
use crate::correction::{NameGroups, NamePlace};
use crate::text::FurnitureKind;
use crate::{Analysis, Correction, hash, mention};

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

/// Merges the entities of all articles, as the rules and then the user have it; most mentioned first.
pub(super) fn merge(analyses: &[&Analysis], corrections: &[Correction]) -> Vec<Entity> {
    let locals: Vec<NamePlace> = analyses
        .iter()
        .enumerate()
        .flat_map(|(article, analysis)| {
            (0..analysis.mentions.entities.len()).map(move |entity| (article, entity))
        })
        .collect();
    let counted = counted_mentions(analyses);
    let names = by_majority(analyses, &locals, &counted);
    let joined = joined(&names.iter().map(Cow::as_ref).collect::<Vec<_>>());

    let mut groups: Vec<Vec<usize>> = vec![Vec::new(); joined.len()];
    for (index, (first, _)) in joined.iter().enumerate() {
        groups[*first].push(index);
    }
    groups.retain(|group| !group.is_empty());
    let is_moved = vec![false; locals.len()];
    let mut named = NameGroups { analyses, names: &locals, groups, is_moved };
    named.replay(corrections);
    let mut entities: Vec<Entity> = named
        .groups
        .iter()
        .map(|group| {
            let why = |index: usize| match named.is_moved[index] {
                true => AliasWhy::Corrected,
                false => AliasWhy::Across(joined[index].1),
            };
            let of: Vec<(NamePlace, AliasWhy)> =
                group.iter().map(|&index| (locals[index], why(index))).collect();
            let locals: Vec<&mention::Entity> = group.iter().map(|&index| names[index].as_ref()).collect();
            entity(&of, &locals, analyses, &counted)
        })
        .filter(|entity| !entity.mentions.is_empty())
        .collect();
    entities.sort_by(|one, other| {
        (other.mentions.len(), &one.name, one.label).cmp(&(one.mentions.len(), &other.name, other.label))
    });
    name_offices(&mut entities, analyses);
    entities
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

/// Finds of what each role is an office: what the article names within the role's words.
fn name_offices(entities: &mut [Entity], analyses: &[&Analysis]) {
    let of_story = of_articles(entities, analyses);
    for role in entities.iter_mut().flat_map(|entity| &mut entity.roles) {
        role.at = role.places.iter().find_map(|place| {
            let mentions = &analyses[place.article].mentions;
            let roles = mentions.entities.iter().flat_map(|entity| &entity.roles);
            let local = roles.into_iter().find(|known| known.span == place.span)?.at?;
            of_story[place.article][local]
        });
    }
}

/// The articles' names, each as the kind of thing for which most mentions in all articles take a name written so: where
/// an article says little of `Sukamulya`, the others may tell that it is a village.
fn by_majority<'a>(
    analyses: &[&'a Analysis],
    locals: &[NamePlace],
    counted: &Counted,
) -> Vec<Cow<'a, mention::Entity>> {
    // So many mentions make a majority, if they are so many times the others.
    const FEWEST: usize = 3;
    const TIMES: usize = 2;
    const LABELS: [Label; 4] = [Label::Person, Label::Organisation, Label::Location, Label::Misc];
    let entity = |(article, entity): NamePlace| &analyses[article].mentions.entities[entity];
    let mut spellings = Interner::default();
    let mut counts: Vec<[usize; 4]> = Vec::new();
    for &local in locals {
        for alias in &entity(local).aliases {
            let at = spellings.number(&alias.text) as usize;
            counts.resize(counts.len().max(at + 1), [0; 4]);
            counts[at][entity(local).label as usize] += counted[local.0][local.1].len();
        }
    }
    let majority = |name: &mention::Entity, counts: &[usize; 4]| {
        let own = counts[name.label as usize];
        let most = LABELS.into_iter().max_by_key(|&label| (counts[label as usize], label == name.label))?;
        let count = counts[most as usize];
        (most != name.label && count >= FEWEST && count >= TIMES * own).then_some(most)
    };
    let mut kind = |&local: &NamePlace| {
        let name = entity(local);
        let at = spellings.number(&name.name) as usize;
        match counts.get(at).and_then(|counts| majority(name, counts)) {
            Some(label) => Cow::Owned(mention::Entity { label, ..name.clone() }),
            None => Cow::Borrowed(name),
        }
    };
    locals.iter().map(&mut kind).collect()
}

/// For each name of an article the first that it is one with, and the rule by which it is. Many articles name the
/// same few people in the same way: each way is looked at once.
fn joined(names: &[&mention::Entity]) -> Vec<(usize, mention::AliasRule)> {
    let mut order: Vec<(u64, usize)> =
        names.iter().enumerate().map(|(index, name)| (form_hash(name), index)).collect();
    order.sort_unstable();
    // For each name the first with its form; a clash of hashes only leaves two where one would do.
    let mut first_of: Vec<usize> = (0..names.len()).collect();
    for same in order.chunk_by(|one, other| one.0 == other.0) {
        let first = same[0].1;
        for &(_, index) in same.iter().filter(|(_, index)| has_form(names[first], names[*index])) {
            first_of[index] = first;
        }
    }
    let firsts: Vec<usize> = (0..names.len()).filter(|&index| first_of[index] == index).collect();
    let forms: Vec<&mention::Entity> = firsts.iter().map(|&index| names[index]).collect();
    let of_forms = mention::same_entities(&forms);
    let of_first = |first: usize| {
        let (root, rule) = of_forms[firsts.partition_point(|&known| known < first)];
        (firsts[root], rule)
    };
    let of_name = |(index, &first): (usize, &usize)| match of_first(first) {
        (root, rule) if index == first => (root, rule),
        (root, _) => (root, mention::AliasRule::SameName),
    };
    first_of.iter().enumerate().map(of_name).collect()
}

/// A hash of what [`mention::same_entities`] looks at.
fn form_hash(name: &mention::Entity) -> u64 {
    let aliases = name.aliases.iter().map(|alias| alias.text.as_str());
    hash::number([name.label.short(), &name.name].into_iter().chain(aliases))
}

/// Whether two names are the same for [`mention::same_entities`].
fn has_form(one: &mention::Entity, other: &mention::Entity) -> bool {
    one.label == other.label && one.name == other.name && one.aliases == other.aliases
}

/// The mentions of each article that the story counts, by article and local entity.
type Counted = Vec<Vec<Vec<EntityMention>>>;

fn counted_mentions(analyses: &[&Analysis]) -> Counted {
    let none = |analysis: &&Analysis| vec![Vec::new(); analysis.mentions.entities.len()];
    let mut counted: Counted = analyses.iter().map(none).collect();
    for (article, analysis) in analyses.iter().enumerate() {
        for (index, mention) in analysis.mentions.mentions.iter().enumerate() {
            let furniture = analysis.layout.furniture_at(mention.span.start);
            let is_counted =
                furniture.is_none_or(|item| !item.kind.is_apart() && item.kind != FurnitureKind::Repeat);
            if is_counted {
                let place = Place { article, span: mention.span };
                counted[article][mention.entity].push(EntityMention { place, mention: index });
            }
        }
    }
    counted
}

/// The entity that some local ones make up.
fn entity(
    members: &[(NamePlace, AliasWhy)],
    locals: &[&mention::Entity],
    analyses: &[&Analysis],
    counted: &Counted,
) -> Entity {
    let mut mentions: Vec<EntityMention> =
        members.iter().flat_map(|((article, entity), _)| &counted[*article][*entity]).copied().collect();
    mentions.sort_unstable();
    let name = best_name(members, locals, counted);
    let label =
        locals.iter().map(|local| local.label).find(|label| *label != Label::Misc).unwrap_or(Label::Misc);
    let first = mentions.first().map_or("", |mention| analyses[mention.place.article].id.as_str());
    let mut entity = Entity {
        id: hash::id(&[label.short(), name, first]),
        name: name.to_owned(),
        label,
        aliases: Vec::new(),
        roles: Vec::new(),
        acts_for: locals.iter().find_map(|local| local.acts_for.clone()),
        place: locals.iter().find_map(|local| local.place.clone()),
        inside: locals
            .iter()
            .find(|local| !local.inside.is_empty())
            .map_or_else(Vec::new, |local| local.inside.clone()),
        mentions,
    };
    for (((article, _), joined_by), local) in members.iter().zip(locals) {
        for alias in &local.aliases {
            if !entity.aliases.iter().any(|known| known.text == alias.text) {
                let is_another = alias.text == local.name && local.name != entity.name;
                let why = if is_another { *joined_by } else { AliasWhy::InArticle(alias.why) };
                entity.aliases.push(Alias { text: alias.text.clone(), why });
            }
        }
        for role in &local.roles {
            let place = Place { article: *article, span: role.span };
            match entity.roles.iter_mut().find(|known| known.text.eq_ignore_ascii_case(&role.text)) {
                Some(known) => known.places.push(place),
                None => entity.roles.push(Role { text: role.text.clone(), places: vec![place], at: None }),
            }
        }
    }
    entity
}

/// The name with most words, then the one that is used most, then the first by spelling.
fn best_name<'m>(
    members: &[(NamePlace, AliasWhy)],
    locals: &[&'m mention::Entity],
    counted: &Counted,
) -> &'m str {
    let uses = |(((article, local), _), entity): (&(NamePlace, _), &&'m mention::Entity)| {
        (entity.name.as_str(), counted[*article][*local].len())
    };
    let mut used: Vec<(&str, usize)> = members.iter().zip(locals).map(uses).collect();
    used.sort_unstable();
    let used = used
        .chunk_by(|(one, _), (other, _)| one == other)
        .map(|uses| (uses[0].0, uses.iter().map(|(_, count)| count).sum()));
    let rank = |(name, count): &(&str, usize)| {
        (name.split_whitespace().count(), *count, std::cmp::Reverse(name.to_string()))
    };
    used.max_by_key(rank).map_or("", |(name, _)| name)
}
