//! Which names are one.

use std::borrow::Cow;

use ner::Label;

use super::names::Written;
use super::{AliasWhy, Book, Names};
use crate::correction::{NameGroups, NamePlace};
use crate::mention::{self, AliasRule};
use crate::story::GONE;
use crate::{Analysis, Correction};

/// An article whose names are joined with those of others.
pub(in crate::story) struct Named<'s> {
    /// Its number in the book.
    pub(in crate::story) number: u32,
    pub(in crate::story) analysis: &'s Analysis,
    pub(in crate::story) names: &'s Names,
}

/// The articles whose names are joined, in some order.
pub(in crate::story) struct Articles<'s> {
    pub(super) analyses: Vec<&'s Analysis>,
    pub(super) names: Vec<&'s Names>,
    /// Where each stands in that order, by its number.
    places: Vec<usize>,
}

impl<'s> Articles<'s> {
    /// All of them.
    pub(in crate::story) fn of(articles: impl Iterator<Item = Named<'s>>) -> Self {
        let mut all = Self { analyses: Vec::new(), names: Vec::new(), places: Vec::new() };
        for (place, Named { number, analysis, names }) in articles.enumerate() {
            let number = number as usize;
            all.places.resize(all.places.len().max(number + 1), GONE);
            all.places[number] = place;
            all.analyses.push(analysis);
            all.names.push(names);
        }
        all
    }

    /// One of the entities of an article.
    pub(super) fn entity(&self, (article, entity): NamePlace) -> &'s mention::Entity {
        &self.analyses[article].mentions.entities[entity]
    }

    /// Its mentions that the story counts: indices into the article's.
    pub(super) fn mentions(&self, (article, entity): NamePlace) -> &'s [usize] {
        self.names[article].mentions_of(entity)
    }

    /// The form of a name, as its article takes it.
    pub(super) fn form(&self, (article, entity): NamePlace) -> u32 {
        self.names[article].form(entity)
    }

    /// The names of a form.
    pub(super) fn of_form<'b>(&'b self, book: &'b Book, form: u32) -> impl Iterator<Item = NamePlace> + 'b {
        book.names(form).iter().map(|&(number, entity)| (self.places[number as usize], entity as usize))
    }
}

/// Which forms were joined last, in the order of their appearance, and for each with which of them it is one, by which
/// rule.
#[derive(Default)]
pub(in crate::story) struct Joined(Vec<u32>, Vec<(usize, AliasRule)>);

/// The names of all articles in groups, each one person, organisation, place or thing.
#[derive(Default)]
pub(in crate::story) struct Groups {
    /// What the groups are made of, those of one side by side in the order of their appearance.
    all: Vec<Held>,
    /// The number of the group of each form.
    numbers: Vec<u32>,
    /// The same of names that the user has put elsewhere than others of their form, or besides such; sorted.
    apart: Vec<(NamePlace, u32)>,
}

/// What a group is made of: all names of a form or, where the user has put names elsewhere, one name.
#[derive(Clone, Copy, PartialEq)]
pub(super) struct Held {
    /// The number of the group, which it keeps while its forms are the same.
    pub(super) group: u32,
    /// The first name of the form, or the one.
    pub(super) first: NamePlace,
    pub(super) is_one: bool,
    pub(super) form: u32,
    /// The form as the kind of thing that it is taken for.
    pub(super) taken: u32,
    /// Why it is in this group.
    pub(super) why: AliasWhy,
}

impl Groups {
    /// Groups the names as the rules and then the user have it.
    pub(in crate::story) fn of(
        articles: &Articles<'_>,
        book: &mut Book,
        joined: &mut Joined,
        corrections: &[Correction],
    ) -> Self {
        let written = book.written(&articles.places);
        let mut all = join(&written, articles, book, joined);
        let is_of_names = |correction: &Correction| {
            matches!(correction, Correction::MergeNames { .. } | Correction::SplitNames { .. })
        };
        let mut apart = Vec::new();
        if corrections.iter().any(is_of_names) {
            (all, apart) = replay(all, articles, book, corrections);
        }
        all.sort_unstable_by_key(|held| (held.group, held.first));
        let mut numbers = vec![u32::MAX; book.len()];
        all.iter().for_each(|held| numbers[held.form as usize] = held.group);
        Self { all, numbers, apart }
    }

    /// What each group is made of.
    pub(super) fn all(&self) -> impl Iterator<Item = &[Held]> {
        self.all.chunk_by(|one, other| one.group == other.group)
    }

    /// All numbers of groups are below this.
    pub(super) fn end(&self) -> usize {
        self.all.last().map_or(0, |last| last.group as usize + 1)
    }

    /// The number of the group of a name, which has a form.
    pub(super) fn number(&self, place: NamePlace, form: u32) -> u32 {
        let apart = self.apart.binary_search_by_key(&place, |(apart, _)| *apart);
        apart.map_or_else(|_| self.numbers[form as usize], |at| self.apart[at].1)
    }

    /// The numbers of the groups of an article's entities.
    pub(in crate::story) fn numbers(&self, article: usize, names: &Names) -> Vec<u32> {
        (0..names.len()).map(|entity| self.number((article, entity), names.form(entity))).collect()
    }

    /// The articles that may have names whose groups have other numbers than they had, by their places.
    pub(in crate::story) fn changed(
        &self,
        before: &Self,
        articles: &Articles<'_>,
        book: &Book,
    ) -> Vec<usize> {
        if !self.apart.is_empty() || !before.apart.is_empty() {
            return (0..articles.names.len()).collect();
        }
        let known = |form: usize| before.numbers.get(form).copied().filter(|number| *number != u32::MAX);
        let is_changed =
            |(form, number): &(u32, &u32)| known(*form as usize).is_some_and(|known| known != **number);
        let forms = (0..).zip(&self.numbers).filter(is_changed).map(|(form, _)| form);
        let mut changed: Vec<usize> =
            forms.flat_map(|form| articles.of_form(book, form).map(|(article, _)| article)).collect();
        changed.sort_unstable();
        changed.dedup();
        changed
    }

    /// The names that a group is made of, in their order.
    pub(super) fn names(group: &[Held], articles: &Articles<'_>, book: &Book) -> Vec<NamePlace> {
        let mut names = Vec::new();
        for held in group {
            if held.is_one {
                names.push(held.first);
            } else {
                names.extend(articles.of_form(book, held.form));
            }
        }
        names.sort_unstable();
        names
    }
}

/// Joins forms by the rules. Many articles name the same few people in the same way: each form is looked at once.
fn join(written: &[Written], articles: &Articles<'_>, book: &Book, joined: &mut Joined) -> Vec<Held> {
    const NONE: usize = usize::MAX;
    let mut order_of = vec![NONE; book.len()];
    let mut firsts: Vec<&Written> = Vec::new();
    for form in written {
        let order = &mut order_of[form.taken as usize];
        if *order == NONE {
            *order = firsts.len();
            firsts.push(form);
        }
    }
    let forms: Vec<u32> = firsts.iter().map(|form| form.taken).collect();
    if joined.0 != forms {
        let entities: Vec<Cow<'_, mention::Entity>> =
            firsts.iter().map(|form| labelled(articles.entity(form.first), book.label(form.taken))).collect();
        let all = mention::same_entities(&entities.iter().map(Cow::as_ref).collect::<Vec<_>>());
        *joined = Joined(forms, all);
    }
    let mut least = vec![u32::MAX; firsts.len()];
    for (form, (root, _)) in joined.0.iter().zip(&joined.1) {
        least[*root] = least[*root].min(*form);
    }
    let held = |form: &Written| {
        let order = order_of[form.taken as usize];
        let (root, rule) = joined.1[order];
        let is_first = firsts[order].first == form.first;
        let rule = if is_first { rule } else { AliasRule::SameName };
        let Written { first, form, taken } = *form;
        Held { group: least[root], first, is_one: false, form, taken, why: AliasWhy::Across(rule) }
    };
    written.iter().map(held).collect()
}

/// An article's entity as the kind of thing that it is taken for.
fn labelled(entity: &mention::Entity, label: Label) -> Cow<'_, mention::Entity> {
    if entity.label == label {
        Cow::Borrowed(entity)
    } else {
        Cow::Owned(mention::Entity { label, ..entity.clone() })
    }
}

/// Merges and splits groups as the user has: what they are made of then, and the numbers of the groups of all names in
/// groups that have a part of a form's, or one that was moved.
fn replay(
    all: Vec<Held>,
    articles: &Articles<'_>,
    book: &mut Book,
    corrections: &[Correction],
) -> (Vec<Held>, Vec<(NamePlace, u32)>) {
    let mut names: Vec<(NamePlace, Held)> = Vec::new();
    for held in &all {
        names.extend(articles.of_form(book, held.form).map(|name| (name, *held)));
    }
    names.sort_unstable_by_key(|(name, _)| *name);
    let places: Vec<NamePlace> = names.iter().map(|(name, _)| *name).collect();
    let mut groups: Vec<Vec<usize>> = vec![Vec::new(); book.len()];
    for (at, (_, held)) in names.iter().enumerate() {
        groups[held.group as usize].push(at);
    }
    groups.retain(|group| !group.is_empty());
    let is_moved = vec![false; names.len()];
    let mut named = NameGroups { analyses: &articles.analyses, names: &places, groups, is_moved };
    named.replay(corrections);
    let NameGroups { groups, is_moved, .. } = named;

    // Each group has the least of its forms for its number or, where another has that, a further one.
    let mut is_taken = vec![false; book.len()];
    let mut of_form: Vec<Option<u32>> = vec![None; book.len()];
    let mut is_apart = vec![false; book.len()];
    let mut numbers = Vec::with_capacity(groups.len());
    for group in &groups {
        let mut number = group.iter().map(|&at| names[at].1.taken).min().unwrap_or_default();
        while is_taken[number as usize] {
            number = book.further(number);
            is_taken.resize(book.len(), false);
        }
        is_taken[number as usize] = true;
        numbers.push(number);
        for &at in group {
            let form = names[at].1.form as usize;
            is_apart[form] |=
                is_moved[at] || of_form[form].replace(number).is_some_and(|known| known != number);
        }
    }
    let (mut held, mut apart) = (Vec::new(), Vec::new());
    for (group, number) in groups.iter().zip(numbers) {
        let is_whole = group.iter().all(|&at| !is_apart[names[at].1.form as usize]);
        for &at in group {
            let (name, of_form) = names[at];
            let is_first = of_form.first == name;
            let why = match of_form.why {
                _ if is_moved[at] => AliasWhy::Corrected,
                why if is_first => why,
                _ => AliasWhy::Across(AliasRule::SameName),
            };
            if !is_whole {
                apart.push((name, number));
            }
            if !is_whole || is_first {
                held.push(Held { group: number, first: name, is_one: !is_whole, why, ..of_form });
            }
        }
    }
    apart.sort_unstable();
    (held, apart)
}
