//! Forms of names, and which of them name the same thing.

use std::borrow::Cow;

use ner::Label;

use super::keys::Lists;
use super::names::{self, Keys, Parts, Traits};
use super::{AliasRule, Entity, organisation, person};

/// One form of a name, as it is written somewhere.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Form<'a> {
    /// What kind of thing it names.
    pub label: Label,
    /// The words, without an acronym in brackets inside them.
    pub text: Cow<'a, str>,
    /// The initial that stands before the name and outside it: `H.` before `Sumarno`.
    pub initial: Option<char>,
}

impl<'a> Form<'a> {
    /// A name as it is written, without an initial before it.
    fn written(label: Label, text: &'a str) -> Self {
        Self { label, text: Cow::Borrowed(text), initial: None }
    }
}

/// Which forms are one, as a disjoint-set forest.
pub(super) struct Groups {
    parent: Vec<usize>,
    /// By which rule each form came to the others; the first of a group by being itself.
    pub why: Vec<AliasRule>,
}

impl Groups {
    fn new(len: usize) -> Self {
        Groups { parent: (0..len).collect(), why: vec![AliasRule::SameName; len] }
    }

    /// The form that stands for a form's group: the first of them.
    pub(super) fn root(&self, form: usize) -> usize {
        let mut at = form;
        while self.parent[at] != at {
            at = self.parent[at];
        }
        at
    }

    /// Makes two groups one. The rule is noted for `new`, the form that it was found for.
    pub(super) fn join(&mut self, old: usize, new: usize, why: AliasRule) {
        let (a, b) = (self.root(old), self.root(new));
        if a == b {
            return;
        }
        self.note(new, why);
        self.parent[a.max(b)] = a.min(b);
        // Short paths keep `root` fast where thousands of forms are one.
        self.parent[old] = a.min(b);
        self.parent[new] = a.min(b);
    }

    /// Notes by which rule a form is one of its group's, if none is noted.
    pub(super) fn note(&mut self, form: usize, why: AliasRule) {
        if self.why[form] == AliasRule::SameName {
            self.why[form] = why;
        }
    }

    /// Joins a form to the one group among the candidates; where several fit, none is taken.
    pub(super) fn join_only(
        &mut self,
        form: usize,
        candidates: impl Iterator<Item = usize>,
        why: AliasRule,
    ) -> bool {
        let own = self.root(form);
        let mut roots = candidates.map(|c| self.root(c)).filter(|&root| root != own);
        let Some(root) = roots.next() else { return false };
        let is_only = roots.all(|other| other == root);
        if is_only {
            self.join(root, form, why);
        }
        is_only
    }
}

/// Finds which forms name the same thing. `given` are forms known to be one: the name and its acronym in
/// brackets, the forms that an article has joined already.
pub(super) fn join(forms: &[Form<'_>], given: &[(usize, usize, AliasRule)]) -> Groups {
    names::with(|names| {
        let numbers: Vec<u32> = forms.iter().map(|form| names.meet(form.label, &form.text)).collect();
        let traits: Vec<&Traits> = numbers.into_iter().map(|number| names.traits(number)).collect();
        joined(forms, &traits, given, names.keys())
    })
}

/// The same of forms with their traits.
fn joined(
    forms: &[Form<'_>],
    traits: &[&Traits],
    given: &[(usize, usize, AliasRule)],
    keys: &Keys,
) -> Groups {
    let mut groups = Groups::new(forms.len());
    join_first(forms, traits, AliasRule::SameName, &mut groups, |traits| Some(traits.key));
    join_first(forms, traits, AliasRule::Table, &mut groups, |traits| traits.table);
    for &(old, new, why) in given {
        groups.join(old, new, why);
    }
    join_cores(forms, traits, &mut groups);
    organisation::join(traits, &mut groups);
    person::join(forms, traits, keys, &mut groups);
    groups
}

/// Joins each form to the first of its label with the same key.
fn join_first(
    forms: &[Form<'_>],
    traits: &[&Traits],
    why: AliasRule,
    groups: &mut Groups,
    key: impl Fn(&Traits) -> Option<u32>,
) {
    let labelled = |i: usize| key(traits[i]).map(|key| (labelled(key, forms[i].label), i));
    let of_keys = Lists::new((0..forms.len()).filter_map(labelled));
    for (key, i) in (0..forms.len()).filter_map(labelled) {
        groups.join(of_keys.get(key).next().unwrap_or(i), i, why);
    }
}

/// A number for a key together with a label.
fn labelled(key: u32, label: Label) -> u32 {
    const LABELS: u32 = 4;
    key * LABELS + label as u32
}

/// Which entities of several articles are one: for each the first entity that it is one with (itself, where
/// none before it is), and the rule by which it was joined.
///
/// The rules are those inside one article, on the entities' best names; of organisations and other things
/// also on their other names, for an acronym that one article explains is used bare in the next. A person's
/// family name alone joins the only bearer in all articles together.
///
/// ```
/// use linimasa_core::{Span, mention};
/// let read = |text: &str| mention::read(text, &[Span { start: 0, end: text.len() }]);
/// let one = read("Kata petani Harun Wirya, air sungai naik.");
/// let other = read("Kata petani Wirya, ladang kering.");
/// let joined = mention::same_entities(&[&one.entities[0], &other.entities[0]]);
/// assert_eq!(joined.iter().map(|(first, _)| *first).collect::<Vec<_>>(), [0, 0]);
/// ```
pub fn same_entities(entities: &[&Entity]) -> Vec<(usize, AliasRule)> {
    let mut forms: Vec<Form<'_>> = Vec::with_capacity(entities.len());
    let mut given = Vec::new();
    // The form of each entity's best name comes first, so that a form's place is its entity's.
    forms.extend(entities.iter().map(|entity| Form::written(entity.label, &entity.name)));
    for (i, entity) in entities.iter().enumerate() {
        if matches!(entity.label, Label::Person | Label::Location) {
            continue;
        }
        for alias in
            entity.aliases.iter().filter(|alias| alias.text != entity.name && !alias.text.contains('('))
        {
            given.push((i, forms.len(), alias.why));
            forms.push(Form::written(entity.label, &alias.text));
        }
    }
    let groups = join(&forms, &given);
    (0..entities.len()).map(|i| (groups.root(i), groups.why[i])).collect()
}

/// Joins `Randusari` to `Desa Randusari`, where there is but one such; and `Merpati Laut` to `KM Merpati Laut`.
fn join_cores(forms: &[Form<'_>], traits: &[&Traits], groups: &mut Groups) {
    let core = |i: usize| {
        let (Parts::Place { core, .. } | Parts::Thing { core }) = traits[i].parts else { return None };
        Some((labelled(core?, forms[i].label), i))
    };
    let kind = |i: usize| match traits[i].parts {
        Parts::Place { kind, .. } => Some((kind, i)),
        _ => None,
    };
    let (cores, kinds) =
        (Lists::new((0..forms.len()).filter_map(core)), Lists::new((0..forms.len()).filter_map(kind)));
    for (kind, i) in (0..forms.len()).filter_map(kind) {
        groups.join(kinds.get(kind).next().unwrap_or(i), i, AliasRule::PartOfName);
    }
    let things = |(_, form): &(usize, &Form<'_>)| matches!(form.label, Label::Location | Label::Misc);
    for (i, form) in forms.iter().enumerate().filter(things) {
        groups.join_only(i, cores.get(labelled(traits[i].key, form.label)), AliasRule::PartOfName);
    }
}
