//! The names of all articles, and which of them are one.

use std::borrow::Cow;
use std::collections::BTreeMap;

use ner::{Interner, Label};

use super::{AliasWhy, EntityMention};
use crate::correction::{NameGroups, NamePlace};
use crate::story::Place;
use crate::text::FurnitureKind;
use crate::{Analysis, Correction, mention};

/// The names of one article, by themselves.
pub(in crate::story) struct Names {
    all: Vec<Name>,
    /// Their spellings, one name's behind the other's: numbers.
    aliases: Vec<u32>,
    /// The same of the mentions that the story counts: indices into the article's. Links, adverts and repeated passages are
    /// none.
    mentions: Vec<usize>,
}

/// One of an article's entities.
#[derive(Clone, Copy)]
struct Name {
    /// Its best name: the number of a spelling.
    name: u32,
    /// The number of what [`mention::same_entities`] looks at.
    form: u32,
    /// What the article takes it for.
    label: Label,
    /// Where its spellings and its mentions end among all.
    aliases: u32,
    mentions: u32,
}

impl Names {
    /// The names of an article, those that are new added to the book.
    pub(in crate::story) fn read(analysis: &Analysis, book: &mut Book) -> Self {
        let entities = &analysis.mentions.entities;
        let mut counted: Vec<Vec<usize>> = vec![Vec::new(); entities.len()];
        for (index, mention) in analysis.mentions.mentions.iter().enumerate() {
            let furniture = analysis.layout.furniture_at(mention.span.start);
            if furniture.is_none_or(|item| !item.kind.is_apart() && item.kind != FurnitureKind::Repeat) {
                counted[mention.entity].push(index);
            }
        }
        let mut names =
            Self { all: Vec::with_capacity(entities.len()), aliases: Vec::new(), mentions: Vec::new() };
        for (entity, counted) in entities.iter().zip(counted) {
            names.aliases.extend(entity.aliases.iter().map(|alias| book.spellings.number(&alias.text)));
            names.mentions.extend(counted);
            names.all.push(Name {
                name: book.spellings.number(&entity.name),
                form: book.form(entity, entity.label),
                label: entity.label,
                aliases: names.aliases.len() as u32,
                mentions: names.mentions.len() as u32,
            });
        }
        names
    }

    /// The mentions of an entity that the story counts: indices into the article's.
    pub(in crate::story) fn mentions_of(&self, entity: usize) -> &[usize] {
        let first = entity.checked_sub(1).map_or(0, |before| self.all[before].mentions);
        &self.mentions[first as usize..self.all[entity].mentions as usize]
    }

    fn aliases_of(&self, entity: usize) -> &[u32] {
        let first = entity.checked_sub(1).map_or(0, |before| self.all[before].aliases);
        &self.aliases[first as usize..self.all[entity].aliases as usize]
    }
}

/// The names that were met, and what was last found out of them.
#[derive(Default)]
pub(in crate::story) struct Book {
    spellings: Interner,
    forms: Interner,
    /// The forms of names that are taken for something else than their article takes them for, by that.
    relabelled: BTreeMap<(u32, Label), u32>,
    /// How often each spelling is mentioned as each kind of thing.
    counts: Vec<[usize; 4]>,
    /// Forms in the order of their appearance, and for each which of them it is one with, by which rule.
    joined: (Vec<u32>, Vec<(usize, mention::AliasRule)>),
}

impl Book {
    /// The spelling of a number.
    pub(super) fn spelling(&self, number: u32) -> &str {
        self.spellings.text(number)
    }

    /// Counts the names of an article in.
    pub(in crate::story) fn add(&mut self, names: &Names) {
        self.count(names, |count, mentions| count + mentions);
    }

    /// Takes the names of an article out again that were counted in.
    pub(in crate::story) fn take(&mut self, names: &Names) {
        self.count(names, |count, mentions| count - mentions);
    }

    fn count(&mut self, names: &Names, change: fn(usize, usize) -> usize) {
        self.counts.resize(self.spellings.len(), [0; 4]);
        for (entity, name) in names.all.iter().enumerate() {
            let mentions = names.mentions_of(entity).len();
            for &alias in names.aliases_of(entity) {
                let count = &mut self.counts[alias as usize][name.label as usize];
                *count = change(*count, mentions);
            }
        }
    }

    /// The kind of thing for which most mentions in all articles take a name: where an article says little of
    /// `Sukamulya`, the others may tell that it is a village.
    fn label(&self, name: &Name) -> Label {
        // So many mentions make a majority, if they are so many times the others.
        const FEWEST: usize = 3;
        const TIMES: usize = 2;
        const LABELS: [Label; 4] = [Label::Person, Label::Organisation, Label::Location, Label::Misc];
        let counts = &self.counts[name.name as usize];
        let most = LABELS.into_iter().max_by_key(|&label| (counts[label as usize], label == name.label));
        let count = |label: Label| counts[label as usize];
        let majority = most.filter(|&most| count(most) >= FEWEST && count(most) >= TIMES * count(name.label));
        majority.unwrap_or(name.label)
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

    /// The same of a name whose form, as its article takes it, is known.
    fn labelled<'e>(&mut self, name: &Name, label: Label, entity: impl Fn() -> &'e mention::Entity) -> u32 {
        if name.label == label {
            return name.form;
        }
        if let Some(&form) = self.relabelled.get(&(name.form, label)) {
            return form;
        }
        let form = self.form(entity(), label);
        self.relabelled.insert((name.form, label), form);
        form
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
    /// Where the names of each article begin among all; one more at the end.
    starts: Vec<usize>,
    /// The article of each name.
    articles: Vec<u32>,
    labels: Vec<Label>,
    forms: Vec<u32>,
    /// The rule by which each came to those before it.
    rules: Vec<mention::AliasRule>,
    /// Whether the user put each where it is; empty where that is so of none.
    is_moved: Vec<bool>,
    /// The group of each.
    group_of: Vec<u32>,
    /// The number of each group.
    group_numbers: Vec<u32>,
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
        let mut starts = vec![0];
        for names in names {
            starts.push(starts.last().copied().unwrap_or_default() + names.all.len());
        }
        let count = starts.last().copied().unwrap_or_default();
        let mut groups = Self {
            analyses,
            names,
            starts,
            articles: Vec::with_capacity(count),
            labels: Vec::with_capacity(count),
            forms: Vec::with_capacity(count),
            rules: Vec::with_capacity(count),
            is_moved: Vec::new(),
            group_of: Vec::with_capacity(count),
            group_numbers: Vec::new(),
            numbers: Vec::new(),
        };
        for (article, names) in names.iter().enumerate() {
            for (entity, name) in names.all.iter().enumerate() {
                let label = book.label(name);
                groups.articles.push(article as u32);
                groups.labels.push(label);
                let local = || &analyses[article].mentions.entities[entity];
                groups.forms.push(book.labelled(name, label, local));
            }
        }
        let count = groups.join(book);
        let count = groups.replay(corrections, count);
        groups.count_through(book, count);
        groups
    }

    /// Joins the names by the rules. Many articles name the same few people in the same way: each form is looked at
    /// once. How many groups there are.
    fn join(&mut self, book: &mut Book) -> usize {
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
        for (local, &form) in self.forms.iter().enumerate() {
            let at = order_of[form as usize].unwrap_or_default();
            let (root, rule) = book.joined.1[at];
            self.rules.push(if firsts[at] == local { rule } else { mention::AliasRule::SameName });
            self.group_of.push(root as u32);
        }
        firsts.len()
    }

    /// Merges and splits groups as the user has. How many groups there are then.
    fn replay(&mut self, corrections: &[Correction], count: usize) -> usize {
        let is_of_names = |correction: &Correction| {
            matches!(correction, Correction::MergeNames { .. } | Correction::SplitNames { .. })
        };
        if !corrections.iter().any(is_of_names) {
            return count;
        }
        let mut groups: Vec<Vec<usize>> = vec![Vec::new(); count];
        for (local, &group) in self.group_of.iter().enumerate() {
            groups[group as usize].push(local);
        }
        groups.retain(|group| !group.is_empty());
        let place = |local: usize| self.place(local);
        let names: Vec<NamePlace> = (0..self.articles.len()).map(place).collect();
        let is_moved = vec![false; names.len()];
        let mut named = NameGroups { analyses: self.analyses, names: &names, groups, is_moved };
        named.replay(corrections);
        let NameGroups { groups, is_moved, .. } = named;
        self.is_moved = is_moved;
        for (number, group) in (0..).zip(&groups) {
            group.iter().for_each(|&local| self.group_of[local] = number);
        }
        groups.len()
    }

    /// Gives each group a number that it keeps while its forms are the same: the least of theirs or, where the user has
    /// split names of one form, a further one.
    fn count_through(&mut self, book: &mut Book, count: usize) {
        let mut least: Vec<u32> = vec![u32::MAX; count];
        for (&group, &form) in self.group_of.iter().zip(&self.forms) {
            least[group as usize] = least[group as usize].min(form);
        }
        let mut is_taken: Vec<bool> = vec![false; book.forms.len()];
        for number in least.iter_mut().filter(|number| **number != u32::MAX) {
            while is_taken[*number as usize] {
                let further = format!("{}\n", book.forms.text(*number));
                *number = book.forms.number(&further);
                is_taken.resize(book.forms.len(), false);
            }
            is_taken[*number as usize] = true;
        }
        self.numbers = self.group_of.iter().map(|&group| least[group as usize]).collect();
        self.group_numbers = least;
    }

    /// Of each group its number, and a hash of what it is made of: `ids` are numbers of the articles that stand for all
    /// they tell. None of a group without names.
    pub(super) fn all(&self, ids: &[u32]) -> Vec<Option<(u32, u64)>> {
        const PRIME: u64 = 0x9e37_79b9_7f4a_7c15;
        let mut hashes: Vec<u64> = vec![0; self.group_numbers.len()];
        for (local, &group) in self.group_of.iter().enumerate() {
            let (article, entity) = self.place(local);
            let hash = &mut hashes[group as usize];
            let is_moved = self.is_moved.get(local).copied().unwrap_or_default();
            let told =
                u64::from(self.forms[local]) << 16 | (self.rules[local] as u64) << 8 | u64::from(is_moved);
            for number in [u64::from(ids[article]) << 32 | entity as u64, told] {
                *hash = (hash.rotate_left(29) ^ number).wrapping_mul(PRIME);
            }
        }
        let numbered = self.group_numbers.iter().zip(hashes);
        numbered.map(|(&number, hash)| (number != u32::MAX).then_some((number, hash))).collect()
    }

    /// The names of some groups, by group; none of the others.
    pub(super) fn names_of(&self, is_meant: &[bool]) -> Vec<Vec<usize>> {
        let mut names: Vec<Vec<usize>> = vec![Vec::new(); is_meant.len()];
        for (local, &group) in self.group_of.iter().enumerate() {
            if is_meant[group as usize] {
                names[group as usize].push(local);
            }
        }
        names
    }

    /// The number of the group of each article's entities, by article.
    pub(in crate::story) fn numbers(&self) -> impl Iterator<Item = &[u32]> {
        self.starts.windows(2).map(|range| &self.numbers[range[0]..range[1]])
    }

    /// The number of the group of an article's entity, if the story counts any mention of that.
    pub(super) fn number(&self, article: usize, entity: usize) -> Option<u32> {
        let is_counted = !self.names[article].mentions_of(entity).is_empty();
        is_counted.then(|| self.numbers[self.starts[article] + entity])
    }

    /// The article of a name, and which of that one's it is.
    fn place(&self, local: usize) -> NamePlace {
        let article = self.articles[local] as usize;
        (article, local - self.starts[article])
    }

    /// The article of a name.
    pub(super) fn article(&self, local: usize) -> usize {
        self.articles[local] as usize
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
        let (article, entity) = self.place(local);
        &self.analyses[article].mentions.entities[entity]
    }

    /// Why a name is where it is.
    pub(super) fn why(&self, local: usize) -> AliasWhy {
        let is_moved = self.is_moved.get(local).copied().unwrap_or_default();
        if is_moved { AliasWhy::Corrected } else { AliasWhy::Across(self.rules[local]) }
    }

    /// The number of a name's spelling, and how often its article names it.
    pub(super) fn uses(&self, local: usize) -> (u32, usize) {
        let (article, entity) = self.place(local);
        (self.names[article].all[entity].name, self.names[article].mentions_of(entity).len())
    }

    /// Where its article names it.
    pub(super) fn mentions(&self, local: usize) -> impl Iterator<Item = EntityMention> {
        let (article, entity) = self.place(local);
        let all = &self.analyses[article].mentions.mentions;
        let place = move |mention: usize| Place { article, span: all[mention].span };
        let counted = self.names[article].mentions_of(entity).iter();
        counted.map(move |&mention| EntityMention { place: place(mention), mention })
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
