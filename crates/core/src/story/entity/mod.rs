//! One person, organisation or place under all its names, across articles.

mod names;

use ner::Label;
use serde::{Deserialize, Serialize};

use super::Place;
use crate::{Analysis, hash, mention};

pub(super) use names::{Book, Groups, Names};

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

/// What the story's entities were made of, in their order, and which of them is meant by a number.
#[derive(Default)]
pub(super) struct Cast {
    made: Vec<MadeOf>,
    /// By number.
    index_of: Vec<Option<usize>>,
}

/// What an entity was made of.
struct MadeOf {
    number: u32,
    /// A hash of the names that make it up.
    hash: u64,
    offices: Vec<Office>,
}

/// A role of an entity that is an office of something.
struct Office {
    role: usize,
    /// Which of the role's places tells that.
    place: usize,
    /// What it is an office of: index into the entities of the article there.
    of: usize,
}

impl Cast {
    /// Where the entity of a number stands among all.
    pub(super) fn index(&self, number: u32) -> Option<usize> {
        self.index_of.get(number as usize).copied().flatten()
    }

    /// Of each of the entities, by its number, the kind of thing that it is.
    pub(super) fn labels(&self, entities: &[Entity]) -> Vec<Option<Label>> {
        let label = |index: &Option<usize>| index.and_then(|index| Some(entities.get(index)?.label));
        self.index_of.iter().map(label).collect()
    }

    /// The entities that groups of the articles' names make up, most mentioned first. Those of before, given as this has
    /// made them last but with the places of the articles as they are now, are kept where their names are the same.
    /// `ids` are numbers of the articles that stand for all they tell.
    pub(super) fn entities(
        &mut self,
        before: Vec<Entity>,
        groups: &Groups<'_>,
        book: &Book,
        analyses: &[&Analysis],
        ids: &[u32],
    ) -> Vec<Entity> {
        let all = groups.all(ids);
        let highest = all.iter().flatten().map(|(number, _)| *number as usize + 1).max().unwrap_or_default();
        let mut group_of: Vec<Option<usize>> = vec![None; highest];
        for (group, (number, _)) in
            all.iter().enumerate().filter_map(|(group, known)| Some((group, (*known)?)))
        {
            group_of[number as usize] = Some(group);
        }
        let mut is_new: Vec<bool> = all.iter().map(Option::is_some).collect();
        let mut entities: Vec<(Entity, MadeOf)> =
            before.into_iter().zip(std::mem::take(&mut self.made)).collect();
        entities.retain(|(_, made)| {
            let group = group_of.get(made.number as usize).copied().flatten();
            let same = group.filter(|&group| all[group] == Some((made.number, made.hash)));
            same.into_iter().for_each(|group| is_new[group] = false);
            same.is_some()
        });
        for (group, names) in groups.names_of(&is_new).into_iter().enumerate() {
            let Some((number, hash)) = all[group].filter(|_| is_new[group]) else { continue };
            let (entity, offices) = entity(&names, groups, book, analyses);
            if !entity.mentions.is_empty() {
                entities.push((entity, MadeOf { number, hash, offices }));
            }
        }
        entities.sort_by(|(one, _), (other, _)| {
            let by_name = (other.mentions.len(), &one.name, one.label);
            by_name
                .cmp(&(one.mentions.len(), &other.name, other.label))
                .then(one.mentions.cmp(&other.mentions))
        });
        self.index_of = vec![None; highest];
        for (index, (_, made)) in entities.iter().enumerate() {
            self.index_of[made.number as usize] = Some(index);
        }
        for (entity, made) in &mut entities {
            entity.roles.iter_mut().for_each(|role| role.at = None);
            for office in made.offices.iter().rev() {
                let role = &mut entity.roles[office.role];
                let number = groups.number(role.places[office.place].article, office.of);
                role.at = number.and_then(|number| self.index(number)).or(role.at);
            }
        }
        let keep = |(entity, made): (Entity, MadeOf)| {
            self.made.push(made);
            entity
        };
        entities.into_iter().map(keep).collect()
    }
}

impl Entity {
    /// Gives its places the articles' new ones: `places` has them by the old ones.
    pub(super) fn move_to(&mut self, places: &[usize]) {
        let of_roles = self.roles.iter_mut().flat_map(|role| &mut role.places);
        let all = self.mentions.iter_mut().map(|mention| &mut mention.place).chain(of_roles);
        all.for_each(|place| place.article = places[place.article]);
    }
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

/// The entity that some names make up, and which of its roles are offices of something.
fn entity(
    group: &[usize],
    groups: &Groups<'_>,
    book: &Book,
    analyses: &[&Analysis],
) -> (Entity, Vec<Office>) {
    let name = best_name(group, groups, book);
    let mut labels = group.iter().map(|&local| groups.label(local));
    let label = labels.find(|label| *label != Label::Misc).unwrap_or(Label::Misc);
    let mut mentions: Vec<EntityMention> = group.iter().flat_map(|&local| groups.mentions(local)).collect();
    mentions.sort_unstable();
    let first = mentions.first().map_or("", |mention| analyses[mention.place.article].id.as_str());
    let locals = || group.iter().map(|&local| groups.local(local));
    let mut entity = Entity {
        id: hash::id(&[label.short(), name, first]),
        name: name.to_owned(),
        label,
        aliases: Vec::new(),
        roles: Vec::new(),
        acts_for: locals().find_map(|local| local.acts_for.clone()),
        place: locals().find_map(|local| local.place.clone()),
        inside: locals()
            .find(|local| !local.inside.is_empty())
            .map_or_else(Vec::new, |local| local.inside.clone()),
        mentions,
    };
    add_aliases(&mut entity, group, groups);
    let mut offices = Vec::new();
    for &index in group {
        for role in &groups.local(index).roles {
            let place = Place { article: groups.article(index), span: role.span };
            let known = entity.roles.iter().position(|known| known.text.eq_ignore_ascii_case(&role.text));
            let at = known.unwrap_or_else(|| {
                entity.roles.push(Role { text: role.text.clone(), places: Vec::new(), at: None });
                entity.roles.len() - 1
            });
            let places = &mut entity.roles[at].places;
            offices.extend(role.at.map(|of| Office { role: at, place: places.len(), of }));
            places.push(place);
        }
    }
    (entity, offices)
}

/// Gives an entity all its names. Many articles have the same ones: each form is looked at once.
fn add_aliases(entity: &mut Entity, group: &[usize], groups: &Groups<'_>) {
    let mut forms: Vec<u32> = Vec::new();
    for &index in group {
        if forms.contains(&groups.form(index)) {
            continue;
        }
        forms.push(groups.form(index));
        let local = groups.local(index);
        for alias in &local.aliases {
            if !entity.aliases.iter().any(|known| known.text == alias.text) {
                let is_another = alias.text == local.name && local.name != entity.name;
                let why = if is_another { groups.why(index) } else { AliasWhy::InArticle(alias.why) };
                entity.aliases.push(Alias { text: alias.text.clone(), why });
            }
        }
    }
}

/// The name with most words, then the one that is used most, then the first by spelling.
fn best_name<'b>(group: &[usize], groups: &Groups<'_>, book: &'b Book) -> &'b str {
    let mut used: Vec<(u32, usize)> = group.iter().map(|&local| groups.uses(local)).collect();
    used.sort_unstable();
    let used = used.chunk_by(|one, other| one.0 == other.0).map(|uses| {
        let name = book.spelling(uses[0].0);
        (name.split_whitespace().count(), uses.iter().map(|(_, count)| count).sum::<usize>(), name)
    });
    let best = used.max_by(|one, other| (one.0, one.1, other.2).cmp(&(other.0, other.1, one.2)));
    best.map_or("", |(_, _, name)| name)
}
