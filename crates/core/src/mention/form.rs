//! Forms of names, and which of them name the same thing.

use std::borrow::Cow;

use ner::{Interner, Label, add_normal_key};

use super::keys::{Firsts, Lists};
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
        if self.why[new] == AliasRule::SameName {
            self.why[new] = why;
        }
        self.parent[a.max(b)] = a.min(b);
        // Short paths keep `root` fast where thousands of forms are one.
        self.parent[old] = a.min(b);
        self.parent[new] = a.min(b);
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
    let mut groups = Groups::new(forms.len());
    // Under the numbers of their keys the spellings of each name meet.
    let mut names = Names::default();
    let organisations = organisation::shapes(forms, &mut names);
    let mut of_organisations = organisations.iter().map(|shape| shape.key);
    let key = |form: &Form<'_>| match form.label {
        Label::Organisation => of_organisations.next().unwrap_or_default(),
        _ => names.key(&form.text),
    };
    let keys: Vec<u32> = forms.iter().map(key).collect();
    let mut by_key = Firsts::default();
    let mut by_table = Firsts::default();
    for (i, form) in forms.iter().enumerate() {
        groups.join(by_key.first(labelled(keys[i], form.label), i), i, AliasRule::SameName);
    }
    for (i, form) in forms.iter().enumerate() {
        if let Some(known) = ner::known(&form.text).filter(|known| known.label == form.label) {
            let name = names.number(known.name);
            groups.join(by_table.first(labelled(name, form.label), i), i, AliasRule::Table);
        }
    }
    for &(old, new, why) in given {
        groups.join(old, new, why);
    }
    join_cores(forms, &keys, &mut names, &mut groups);
    organisation::join(&organisations, &mut groups);
    person::join(forms, &keys, &names, &mut groups);
    groups
}

/// Names and their keys as numbers.
#[derive(Default)]
pub(super) struct Names {
    numbers: Interner,
    /// Where a key is put together.
    key: String,
}

impl Names {
    /// The number of a text as it is written.
    pub(super) fn number(&mut self, text: &str) -> u32 {
        self.numbers.number(text)
    }

    /// The number of a name's key.
    pub(super) fn key(&mut self, name: &str) -> u32 {
        self.number_of(|key| add_normal_key(name, key))
    }

    /// The number of a text that is put together.
    pub(super) fn number_of(&mut self, put: impl FnOnce(&mut String)) -> u32 {
        self.key.clear();
        put(&mut self.key);
        self.numbers.number(&self.key)
    }

    /// The text of a number.
    pub(super) fn text(&self, number: u32) -> &str {
        self.numbers.text(number)
    }
}

/// A number for a key together with a label.
fn labelled(key: u32, label: Label) -> usize {
    const LABELS: usize = 4;
    key as usize * LABELS + label as usize
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

/// What kind of place a settlement is, before its name; in the order in which one is preferred when another
/// of the same name exists.
const SETTLEMENTS: [&str; 15] = [
    "Kabupaten",
    "Kota",
    "Kecamatan",
    "Kelurahan",
    "Desa",
    "Dusun",
    "Kampung",
    "Provinsi",
    "Pulau",
    "Distrik",
    "Nagari",
    "Gunung",
    "Danau",
    "Kab.",
    "Kec.",
];

/// A settlement's name without the word for its kind: `Randusari` of `Desa Randusari`.
pub(super) fn without_kind(name: &str) -> Option<&str> {
    let (kind, core) = name.split_once(' ')?;
    SETTLEMENTS.contains(&kind).then_some(core)
}

/// Kinds of place that have two words for them.
const SAME_KIND: [(&str, &str); 7] = [
    ("Dermaga ", "Pelabuhan "),
    ("Bandar Udara ", "Bandara "),
    ("Kali ", "Sungai "),
    ("Samudra ", "Samudera "),
    ("Jl. ", "Jalan "),
    ("Jl ", "Jalan "),
    ("Kab. ", "Kabupaten "),
];

/// Joins `Randusari` to `Desa Randusari`, where there is but one such; and `Merpati Laut` to `KM Merpati
/// Laut`.
fn join_cores(forms: &[Form<'_>], keys: &[u32], names: &mut Names, groups: &mut Groups) {
    // By the label of what is named.
    let mut cores = [Lists::default(), Lists::default()];
    let list = |label: Label| usize::from(label == Label::Misc);
    let mut kinds = Firsts::default();
    for (i, form) in forms.iter().enumerate() {
        let Some((head, core)) = form.text.split_once(' ') else { continue };
        let has_core = match form.label {
            Label::Location => without_kind(&form.text).is_some(),
            Label::Misc => head.len() > 1 && head.chars().all(char::is_uppercase) || head == "Kapal",
            Label::Person | Label::Organisation => false,
        };
        if has_core {
            cores[list(form.label)].push(names.key(core), i);
        }
        if form.label == Label::Location {
            let same = SAME_KIND
                .iter()
                .find_map(|(one, other)| Some(format!("{other}{}", form.text.strip_prefix(one)?)));
            let kind = same.map_or(keys[i], |same| names.key(&same));
            groups.join(kinds.first(kind as usize, i), i, AliasRule::PartOfName);
        }
    }
    let things = |(_, form): &(usize, &Form<'_>)| matches!(form.label, Label::Location | Label::Misc);
    for (i, form) in forms.iter().enumerate().filter(things) {
        groups.join_only(i, cores[list(form.label)].get(keys[i]), AliasRule::PartOfName);
    }
}
