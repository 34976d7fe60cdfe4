//! The names of all articles, and which of them are one.

use std::borrow::Cow;

use ner::{Interner, Label};

use super::{AliasWhy, EntityMention};
use crate::correction::{NameGroups, NamePlace};
use crate::story::Place;
use crate::text::FurnitureKind;
use crate::{Analysis, Correction, mention};

/// The names of one article, by themselves.
pub(in crate::story) struct Names {
    all: Vec<Name>,
}

/// One of an article's entities.
struct Name {
    /// Its best name, and all its names: numbers of spellings.
    name: u32,
    aliases: Vec<u32>,
    /// The number of what [`mention::same_entities`] looks at.
    form: u32,
    /// The mentions that the story counts: indices into the article's. Links, adverts and repeated passages are none.
    mentions: Vec<usize>,
}

impl Names {
    /// The names of an article, those that are new added to the book.
    pub(in crate::story) fn read(analysis: &Analysis, book: &mut Book) -> Self {
        let mut all: Vec<Name> = analysis
            .mentions
            .entities
            .iter()
            .map(|entity| Name {
                name: book.spellings.number(&entity.name),
                aliases: entity.aliases.iter().map(|alias| book.spellings.number(&alias.text)).collect(),
                form: book.form(entity, entity.label),
                mentions: Vec::new(),
            })
            .collect();
        for (index, mention) in analysis.mentions.mentions.iter().enumerate() {
            let furniture = analysis.layout.furniture_at(mention.span.start);
            if furniture.is_none_or(|item| !item.kind.is_apart() && item.kind != FurnitureKind::Repeat) {
                all[mention.entity].mentions.push(index);
            }
        }
        Self { all }
    }

    /// The mentions of an entity that the story counts: indices into the article's.
    pub(in crate::story) fn mentions_of(&self, entity: usize) -> &[usize] {
        &self.all[entity].mentions
    }
}

/// The names that were met, and what was last found out of them.
#[derive(Default)]
pub(in crate::story) struct Book {
    spellings: Interner,
    forms: Interner,
    /// Forms in the order of their appearance, and for each which of them it is one with, by which rule.
    joined: (Vec<u32>, Vec<(usize, mention::AliasRule)>),
}

impl Book {
    /// The spelling of a number.
    pub(super) fn spelling(&self, number: u32) -> &str {
        self.spellings.text(number)
    }

    /// The number of an entity's form, as the kind of thing that it is taken for.
    fn form(&mut self, entity: &mention::Entity, label: Label) -> u32 {
        let mut form = format!("{}\t{}", label.short(), entity.name);
        for alias in &entity.aliases {
            form.push('\t');
            form.push(char::from(b'0' + alias.why as u8));
            form.push_str(&alias.text);
        }
        self.forms.number(&form)
    }

    /// Which forms are one: looked at anew only where they are not those of the last time.
    fn join(&mut self, forms: Vec<u32>, of_forms: impl Fn() -> Vec<(usize, mention::AliasRule)>) {
        if self.joined.0 != forms {
            self.joined = (forms, of_forms());
        }
    }
}

/// The names of all articles in groups, each one person, organisation, place or thing.
pub(in crate::story) struct Groups<'s> {
    analyses: &'s [&'s Analysis],
    names: &'s [&'s Names],
    /// The articles' entities, by article.
    locals: Vec<NamePlace>,
    labels: Vec<Label>,
    forms: Vec<u32>,
    /// The rule by which each came to those before it.
    rules: Vec<mention::AliasRule>,
    /// Whether the user put each where it is.
    is_moved: Vec<bool>,
    groups: Vec<Vec<usize>>,
    /// The number of each one's group.
    numbers: Vec<u32>,
}

impl<'s> Groups<'s> {
    /// Groups the names as the rules and then the user have it.
    pub(in crate::story) fn of(
        analyses: &'s [&'s Analysis],
        names: &'s [&'s Names],
        book: &mut Book,
        corrections: &[Correction],
    ) -> Self {
        let places = |(article, names): (usize, &&Names)| {
            (0..names.all.len()).map(move |entity| (article, entity)).collect::<Vec<NamePlace>>()
        };
        let locals: Vec<NamePlace> = names.iter().enumerate().flat_map(places).collect();
        let labels = by_majority(analyses, names, &locals, book);
        let mut groups = Self {
            analyses,
            names,
            forms: Vec::with_capacity(locals.len()),
            rules: Vec::new(),
            is_moved: vec![false; locals.len()],
            groups: Vec::new(),
            numbers: Vec::new(),
            locals,
            labels,
        };
        for local in 0..groups.locals.len() {
            let (entity, label) = (groups.local(local), groups.labels[local]);
            let own = groups.name(local).form;
            groups.forms.push(if entity.label == label { own } else { book.form(entity, label) });
        }
        groups.join(book);
        groups.replay(corrections);
        groups.count_through(book);
        groups
    }

    /// Joins the names by the rules. Many articles name the same few people in the same way: each form is looked at
    /// once.
    fn join(&mut self, book: &mut Book) {
        let mut order_of: Vec<Option<usize>> = vec![None; book.forms.len()];
        let mut firsts: Vec<usize> = Vec::new();
        for (local, &form) in self.forms.iter().enumerate() {
            if order_of[form as usize].is_none() {
                order_of[form as usize] = Some(firsts.len());
                firsts.push(local);
            }
        }
        book.join(firsts.iter().map(|&local| self.forms[local]).collect(), || {
            let forms: Vec<Cow<'_, mention::Entity>> =
                firsts.iter().map(|&local| self.labelled(local)).collect();
            mention::same_entities(&forms.iter().map(Cow::as_ref).collect::<Vec<_>>())
        });
        self.groups = vec![Vec::new(); firsts.len()];
        for (local, &form) in self.forms.iter().enumerate() {
            let at = order_of[form as usize].unwrap_or_default();
            let (root, rule) = book.joined.1[at];
            self.rules.push(if firsts[at] == local { rule } else { mention::AliasRule::SameName });
            self.groups[root].push(local);
        }
        self.groups.retain(|group| !group.is_empty());
    }

    /// Merges and splits groups as the user has.
    fn replay(&mut self, corrections: &[Correction]) {
        let mut named = NameGroups {
            analyses: self.analyses,
            names: &self.locals,
            groups: std::mem::take(&mut self.groups),
            is_moved: std::mem::take(&mut self.is_moved),
        };
        named.replay(corrections);
        (self.groups, self.is_moved) = (named.groups, named.is_moved);
    }

    /// Gives each group a number that it keeps while its forms are the same: the least of theirs or, where the user has
    /// split names of one form, a further one.
    fn count_through(&mut self, book: &mut Book) {
        self.numbers = vec![0; self.locals.len()];
        let mut is_taken: Vec<bool> = vec![false; book.forms.len()];
        for group in &self.groups {
            let mut number = group.iter().map(|&local| self.forms[local]).min().unwrap_or_default();
            while is_taken[number as usize] {
                let further = format!("{}\n", book.forms.text(number));
                number = book.forms.number(&further);
                is_taken.resize(book.forms.len(), false);
            }
            is_taken[number as usize] = true;
            for &local in group {
                self.numbers[local] = number;
            }
        }
    }

    /// The groups.
    pub(super) fn all(&self) -> impl Iterator<Item = &[usize]> {
        self.groups.iter().map(Vec::as_slice)
    }

    /// The number of the group of each article's entities, by article.
    pub(in crate::story) fn numbers(&self) -> impl Iterator<Item = &[u32]> {
        let mut rest = self.numbers.as_slice();
        self.names.iter().map(move |names| {
            let (own, others) = rest.split_at(names.all.len());
            rest = others;
            own
        })
    }

    /// The number of a name's group.
    pub(super) fn number(&self, local: usize) -> u32 {
        self.numbers[local]
    }

    /// The article of a name.
    pub(super) fn article(&self, local: usize) -> usize {
        self.locals[local].0
    }

    /// The kind of thing that a name is taken for.
    pub(super) fn label(&self, local: usize) -> Label {
        self.labels[local]
    }

    /// The form of a name.
    pub(super) fn form(&self, local: usize) -> u32 {
        self.forms[local]
    }

    /// The article's own entity.
    pub(super) fn local(&self, local: usize) -> &'s mention::Entity {
        let (article, entity) = self.locals[local];
        &self.analyses[article].mentions.entities[entity]
    }

    /// Why a name is where it is.
    pub(super) fn why(&self, local: usize) -> AliasWhy {
        if self.is_moved[local] { AliasWhy::Corrected } else { AliasWhy::Across(self.rules[local]) }
    }

    /// The number of a name's spelling, and how often its article names it.
    pub(super) fn uses(&self, local: usize) -> (u32, usize) {
        let name = self.name(local);
        (name.name, name.mentions.len())
    }

    /// Where its article names it.
    pub(super) fn mentions(&self, local: usize) -> impl Iterator<Item = EntityMention> {
        let article = self.locals[local].0;
        let all = &self.analyses[article].mentions.mentions;
        let place = move |mention: usize| Place { article, span: all[mention].span };
        self.name(local).mentions.iter().map(move |&mention| EntityMention { place: place(mention), mention })
    }

    fn name(&self, local: usize) -> &'s Name {
        let (article, entity) = self.locals[local];
        &self.names[article].all[entity]
    }

    /// The article's own entity, as the kind of thing that it is taken for.
    fn labelled(&self, local: usize) -> Cow<'s, mention::Entity> {
        let (entity, label) = (self.local(local), self.labels[local]);
        if entity.label == label {
            Cow::Borrowed(entity)
        } else {
            Cow::Owned(mention::Entity { label, ..entity.clone() })
        }
    }
}

/// The kind of thing for which most mentions in all articles take each name: where an article says little of
/// `Sukamulya`, the others may tell that it is a village.
fn by_majority(analyses: &[&Analysis], names: &[&Names], locals: &[NamePlace], book: &Book) -> Vec<Label> {
    // So many mentions make a majority, if they are so many times the others.
    const FEWEST: usize = 3;
    const TIMES: usize = 2;
    const LABELS: [Label; 4] = [Label::Person, Label::Organisation, Label::Location, Label::Misc];
    let of = |&(article, entity): &NamePlace| {
        (analyses[article].mentions.entities[entity].label, &names[article].all[entity])
    };
    let mut counts: Vec<[usize; 4]> = vec![[0; 4]; book.spellings.len()];
    for (label, name) in locals.iter().map(of) {
        for &alias in &name.aliases {
            counts[alias as usize][label as usize] += name.mentions.len();
        }
    }
    let majority = |(own, name): (Label, &Name)| {
        let counts = &counts[name.name as usize];
        let most = LABELS.into_iter().max_by_key(|&label| (counts[label as usize], label == own))?;
        let count = counts[most as usize];
        (count >= FEWEST && count >= TIMES * counts[own as usize]).then_some(most)
    };
    locals.iter().map(|local| majority(of(local)).unwrap_or(of(local).0)).collect()
}
