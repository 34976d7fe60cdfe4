//! The entities of a story, kept while articles come and go.
//!
//! An article that goes takes along what an entity has of it, one that comes adds its names; what follows from all of them
//! (the best name, the aliases) is told anew of those that the article names. Only where names that stay have come to
//! another group is an entity made of all its names again, as all are in the beginning.

use ner::Label;

use super::groups::{Articles, Groups, Held};
use super::{Alias, AliasWhy, Book, Confidence, Entity, EntityMention, Role};
use crate::correction::NamePlace;
use crate::hash;
use crate::story::{GONE, Place};

/// What the story's entities were made of, in their order, and which of them is meant by a number.
#[derive(Default)]
pub(in crate::story) struct Cast {
    made: Vec<MadeOf>,
    /// By number.
    index_of: Vec<Option<usize>>,
}

/// What an entity was made of.
#[derive(Default)]
struct MadeOf {
    /// Its group.
    held: Vec<Held>,
    /// Of each of its roles, what tells it at each of the role's places.
    roles: Vec<Vec<Telling>>,
    /// The first names that tell what an entity has of one: whom it acts for, where it is, what is inside it.
    givers: [Option<NamePlace>; GIVEN],
    /// Whether some of its names are gone since it was made, …
    is_touched: bool,
    /// … and one of the givers is.
    is_bereft: bool,
}

/// How many things an entity has of the first name that has them.
const GIVEN: usize = 3;

/// What tells a role: which of an article's entities has it, and which of the roles of that it is.
#[derive(Clone, Copy)]
struct Telling {
    entity: u32,
    role: u32,
    /// What it is an office of, if it is one: an index into the entities of the article.
    of: Option<u32>,
}

impl Cast {
    /// Where the entity of a number stands among all.
    pub(in crate::story) fn index(&self, number: u32) -> Option<usize> {
        self.index_of.get(number as usize).copied().flatten()
    }

    /// Of each of the entities, by its number, the kind of thing that it is.
    pub(in crate::story) fn labels(&self, entities: &[Entity]) -> Vec<Option<Label>> {
        let label = |index: &Option<usize>| index.and_then(|index| Some(entities.get(index)?.label));
        self.index_of.iter().map(label).collect()
    }

    /// Gives the entities that this has made last the places that the articles have now, by those that they had; what they
    /// have of articles that are gone goes.
    pub(in crate::story) fn move_to(&mut self, entities: &mut [Entity], places: &[usize]) {
        for (entity, made) in entities.iter_mut().zip(&mut self.made) {
            made.move_to(entity, places);
        }
    }

    /// The entities that groups of the articles' names make up, most mentioned first. `before` are those of before, as
    /// [`Cast::move_to`] has left them; `came` are the places of articles that are new.
    pub(in crate::story) fn entities(
        &mut self,
        before: Vec<Entity>,
        groups: &Groups,
        book: &Book,
        articles: &Articles<'_>,
        came: &[usize],
    ) -> Vec<Entity> {
        let new = self.new_names(groups, articles, came);
        let mut before: Vec<Option<(Entity, MadeOf)>> =
            before.into_iter().zip(std::mem::take(&mut self.made)).map(Some).collect();
        let mut entities: Vec<(Entity, MadeOf)> = Vec::with_capacity(before.len());
        let is_mentioned = |held: &Held| mentions(held, book, articles) > 0;
        for group in groups.all().filter(|group| group.iter().any(is_mentioned)) {
            let number = group[0].group;
            let known = self.index(number).and_then(|index| before[index].take());
            let known = known.filter(|(_, made)| made.has_names_of(group, book, articles, came));
            let first = new.partition_point(|(group, _)| *group < number);
            let new = &new[first..];
            let new = &new[..new.partition_point(|(group, _)| *group == number)];
            let entity = match known {
                Some((entity, made)) if new.is_empty() && !made.is_otherwise(group) => (entity, made),
                Some((mut entity, mut made)) => {
                    let names: Vec<NamePlace> = new.iter().map(|(_, name)| *name).collect();
                    made.add(&mut entity, &names, articles);
                    if made.is_bereft {
                        made.give(&mut entity, &Groups::names(group, articles, book), articles);
                    }
                    made.finish(&mut entity, group, book, articles);
                    (entity, made)
                }
                None => {
                    let (mut entity, mut made) = (Entity::blank(), MadeOf::default());
                    made.add(&mut entity, &Groups::names(group, articles, book), articles);
                    made.finish(&mut entity, group, book, articles);
                    (entity, made)
                }
            };
            entities.push(entity);
        }
        entities.sort_by(|(one, _), (other, _)| {
            let by_name = (other.mentions.len(), &one.name, one.label);
            by_name
                .cmp(&(one.mentions.len(), &other.name, other.label))
                .then(one.mentions.cmp(&other.mentions))
        });
        self.index_of.clear();
        self.index_of.resize(groups.end(), None);
        for (index, (_, made)) in entities.iter().enumerate() {
            self.index_of[made.held[0].group as usize] = Some(index);
        }
        let keep = |(mut entity, made): (Entity, MadeOf)| {
            for (role, told) in entity.roles.iter_mut().zip(&made.roles) {
                role.at = self.office(role, told, groups, articles);
            }
            self.made.push(made);
            entity
        };
        entities.into_iter().map(keep).collect()
    }

    /// The names of articles that are new which belong to entities that are there, by the numbers of these.
    fn new_names(&self, groups: &Groups, articles: &Articles<'_>, came: &[usize]) -> Vec<(u32, NamePlace)> {
        let mut new = Vec::new();
        for &article in came {
            let numbers = (0..).zip(groups.numbers(article, articles.names[article]));
            let known = numbers.filter(|(_, number)| self.index(*number).is_some());
            new.extend(known.map(|(entity, number)| (number, (article, entity))));
        }
        new.sort_unstable();
        new
    }

    /// The entity that a role is an office of, by the first article that tells one.
    fn office(
        &self,
        role: &Role,
        told: &[Telling],
        groups: &Groups,
        articles: &Articles<'_>,
    ) -> Option<usize> {
        let mut offices = role.places.iter().zip(told).filter_map(|(place, told)| {
            Some((place.article, told.of? as usize)).filter(|office| !articles.mentions(*office).is_empty())
        });
        offices.find_map(|office| self.index(groups.number(office, articles.form(office))))
    }
}

impl Entity {
    /// One without names.
    fn blank() -> Self {
        Self {
            id: String::new(),
            name: String::new(),
            label: Label::Misc,
            aliases: Vec::new(),
            roles: Vec::new(),
            acts_for: None,
            place: None,
            inside: Vec::new(),
            mentions: Vec::new(),
        }
    }
}

impl MadeOf {
    fn move_to(&mut self, entity: &mut Entity, places: &[usize]) {
        let is_there = |place: &Place| places[place.article] != GONE;
        let count = entity.mentions.len();
        entity.mentions.retain_mut(|mention| {
            let is_there = is_there(&mention.place);
            mention.place.article = places[mention.place.article];
            is_there
        });
        self.is_touched |= entity.mentions.len() < count;
        for (role, told) in entity.roles.iter_mut().zip(&mut self.roles) {
            if !role.places.iter().all(is_there) {
                let mut stays = role.places.iter().map(is_there);
                told.retain(|_| stays.next().unwrap_or_default());
                role.places.retain(is_there);
                self.is_touched = true;
            }
            role.places.iter_mut().for_each(|place| place.article = places[place.article]);
        }
        for (which, giver) in self.givers.iter_mut().enumerate() {
            let Some((article, _)) = giver else { continue };
            *article = places[*article];
            if *article == GONE {
                (*giver, self.is_touched, self.is_bereft) = (None, true, true);
                match which {
                    0 => entity.acts_for = None,
                    1 => entity.place = None,
                    _ => entity.inside.clear(),
                }
            }
        }
    }

    /// Whether the names of articles that stay are those of a group.
    fn has_names_of(&self, group: &[Held], book: &Book, articles: &Articles<'_>, came: &[usize]) -> bool {
        if self.held.iter().chain(group).any(|held| held.is_one) {
            return false;
        }
        let forms = |held: &[Held]| -> Vec<u32> {
            let mut forms: Vec<u32> = held.iter().map(|held| held.form).collect();
            forms.sort_unstable();
            forms
        };
        let (then, now) = (forms(&self.held), forms(group));
        let without = |one: &[u32], other: &[u32]| -> Vec<u32> {
            one.iter().copied().filter(|form| other.binary_search(form).is_err()).collect()
        };
        let mut others = without(&then, &now).into_iter().chain(without(&now, &then));
        others
            .all(|form| articles.of_form(book, form).all(|(article, _)| came.binary_search(&article).is_ok()))
    }

    /// Whether what follows from all names is to be told anew for a group.
    fn is_otherwise(&self, group: &[Held]) -> bool {
        let is_as = |(one, other): (&Held, &Held)| {
            (one.form, one.taken, one.why) == (other.form, other.taken, other.why)
        };
        self.is_touched || self.held.len() != group.len() || !self.held.iter().zip(group).all(is_as)
    }

    /// Adds what some names tell, which stand in their order.
    fn add(&mut self, entity: &mut Entity, names: &[NamePlace], articles: &Articles<'_>) {
        for &(article, of) in names {
            let told = &articles.analyses[article].mentions;
            for &mention in articles.mentions((article, of)) {
                let new =
                    EntityMention { place: Place { article, span: told.mentions[mention].span }, mention };
                let behind = entity.mentions.iter().rev().take_while(|known| **known > new).count();
                entity.mentions.insert(entity.mentions.len() - behind, new);
            }
            for (number, role) in (0..).zip(&told.entities[of].roles) {
                let known = entity.roles.iter().position(|known| known.text.eq_ignore_ascii_case(&role.text));
                let at = known.unwrap_or_else(|| {
                    entity.roles.push(Role { text: role.text.clone(), places: Vec::new(), at: None });
                    self.roles.push(Vec::new());
                    entity.roles.len() - 1
                });
                let telling = Telling { entity: of as u32, role: number, of: role.at.map(|of| of as u32) };
                let place = Place { article, span: role.span };
                let (places, told) = (&mut entity.roles[at].places, &mut self.roles[at]);
                let is_behind = |at: &usize| key(places[*at], told[*at]) > key(place, telling);
                let behind = (0..places.len()).rev().take_while(is_behind).count();
                let at = places.len() - behind;
                places.insert(at, place);
                told.insert(at, telling);
            }
        }
        self.give(entity, names, articles);
    }

    /// Gives an entity what it has of the first name that has it; the names stand in their order.
    fn give(&mut self, entity: &mut Entity, names: &[NamePlace], articles: &Articles<'_>) {
        let [acts_for, place, inside] = &mut self.givers;
        let is_before = |giver: &Option<NamePlace>, name: NamePlace| giver.is_none_or(|giver| name < giver);
        for &name in names {
            let told = articles.entity(name);
            if told.acts_for.is_some() && is_before(acts_for, name) {
                entity.acts_for.clone_from(&told.acts_for);
                *acts_for = Some(name);
            }
            if told.place.is_some() && is_before(place, name) {
                entity.place.clone_from(&told.place);
                *place = Some(name);
            }
            if !told.inside.is_empty() && is_before(inside, name) {
                entity.inside.clone_from(&told.inside);
                *inside = Some(name);
            }
        }
    }

    /// Tells what follows from all names of an entity.
    fn finish(&mut self, entity: &mut Entity, group: &[Held], book: &Book, articles: &Articles<'_>) {
        (self.held, self.is_touched, self.is_bereft) = (group.to_vec(), false, false);
        entity.label = label(group, book);
        best_name(group, book, articles).clone_into(&mut entity.name);
        let first = entity.mentions.first().map(|mention| articles.analyses[mention.place.article]);
        let first = first.map_or("", |analysis| analysis.id.as_str());
        entity.id = hash::id(&[entity.label.short(), &entity.name, first]);
        entity.aliases = aliases(group, &entity.name, articles);
        let roles = std::mem::take(&mut entity.roles).into_iter().zip(std::mem::take(&mut self.roles));
        let mut roles: Vec<(Role, Vec<Telling>)> =
            roles.filter(|(role, _)| !role.places.is_empty()).collect();
        roles.sort_by_key(|(role, told)| key(role.places[0], told[0]));
        for (mut role, told) in roles {
            let first = articles.entity((role.places[0].article, told[0].entity as usize));
            role.text.clone_from(&first.roles[told[0].role as usize].text);
            entity.roles.push(role);
            self.roles.push(told);
        }
    }
}

/// By what the places of a role are in order: by article, and as that tells them.
fn key(place: Place, told: Telling) -> (usize, u32, u32) {
    (place.article, told.entity, told.role)
}

/// How often names of a group are mentioned.
fn mentions(held: &Held, book: &Book, articles: &Articles<'_>) -> usize {
    if held.is_one { articles.mentions(held.first).len() } else { book.mentions(held.form) }
}

/// The kind of thing that a group is, by the first name that tells it.
fn label(group: &[Held], book: &Book) -> Label {
    let mut labels = group.iter().map(|held| book.label(held.taken));
    labels.find(|label| *label != Label::Misc).unwrap_or(Label::Misc)
}

/// All names of a group, each for the first reason, or the first that an article gives by itself: that is nearer than what
/// articles tell together. Many articles have the same names: each form is looked at once.
fn aliases(group: &[Held], name: &str, articles: &Articles<'_>) -> Vec<Alias> {
    let (mut forms, mut aliases): (Vec<u32>, Vec<Alias>) = (Vec::new(), Vec::new());
    for held in group {
        if forms.contains(&held.taken) {
            continue;
        }
        forms.push(held.taken);
        let told = articles.entity(held.first);
        for alias in &told.aliases {
            let is_another = alias.text == told.name && told.name != name;
            let why = if is_another { held.why } else { AliasWhy::InArticle(alias.why) };
            let confidence = if alias.text == name { Confidence::CERTAIN } else { why.confidence() };
            let is_nearer =
                |known: &Alias| matches!((known.why, why), (AliasWhy::Across(_), AliasWhy::InArticle(_)));
            match aliases.iter_mut().find(|known| known.text == alias.text) {
                None => aliases.push(Alias { text: alias.text.clone(), why, confidence }),
                Some(known) if is_nearer(known) => (known.why, known.confidence) = (why, confidence),
                Some(_) => {}
            }
        }
    }
    aliases
}

/// The name with most words, then the one that is used most, then the first by spelling.
fn best_name<'b>(group: &[Held], book: &'b Book, articles: &Articles<'_>) -> &'b str {
    let mut used: Vec<(u32, usize)> =
        group.iter().map(|held| (book.best(held.form), mentions(held, book, articles))).collect();
    used.sort_unstable();
    let used = used.chunk_by(|one, other| one.0 == other.0).map(|uses| {
        let name = book.spelling(uses[0].0);
        (name.split_whitespace().count(), uses.iter().map(|(_, count)| count).sum::<usize>(), name)
    });
    let best = used.max_by(|one, other| (one.0, one.1, other.2).cmp(&(other.0, other.1, one.2)));
    best.map_or("", |(_, _, name)| name)
}
