//! Forms of names, and which of them name the same thing.

use std::collections::{BTreeMap, BTreeSet};

use ner::{Label, normal_key};

use super::{AliasRule, organisation, person};

/// One form of a name, as it is written somewhere.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct Form {
    /// What kind of thing it names.
    pub label: Label,
    /// The words, without an acronym in brackets inside them.
    pub text: String,
    /// The initial that stands before the name and outside it: `H.` before `Sumarno`.
    pub initial: Option<char>,
}

/// Which forms are one, as a disjoint-set forest.
pub(crate) struct Groups {
    parent: Vec<usize>,
    /// By which rule each form came to the others; the first of a group by being itself.
    pub why: Vec<AliasRule>,
}

impl Groups {
    fn new(len: usize) -> Self {
        Groups { parent: (0..len).collect(), why: vec![AliasRule::SameName; len] }
    }

    /// The form that stands for a form's group: the first of them.
    pub(crate) fn root(&self, form: usize) -> usize {
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
        let roots: BTreeSet<usize> = candidates.map(|c| self.root(c)).filter(|&root| root != own).collect();
        if let (1, Some(&root)) = (roots.len(), roots.first()) {
            self.join(root, form, why);
            return true;
        }
        false
    }
}

/// Finds which forms name the same thing. `given` are forms known to be one: the name and its acronym in
/// brackets, the forms that an article has joined already.
pub(crate) fn join(forms: &[Form], given: &[(usize, usize, AliasRule)]) -> Groups {
    let mut groups = Groups::new(forms.len());
    let mut by_key: BTreeMap<(Label, String), usize> = BTreeMap::new();
    for (i, form) in forms.iter().enumerate() {
        let first = *by_key.entry((form.label, key(form))).or_insert(i);
        groups.join(first, i, AliasRule::SameName);
    }
    let mut by_table: BTreeMap<(Label, &str), usize> = BTreeMap::new();
    for (i, form) in forms.iter().enumerate() {
        if let Some(known) = ner::known(&form.text).filter(|known| known.label == form.label) {
            let first = *by_table.entry((form.label, known.name)).or_insert(i);
            groups.join(first, i, AliasRule::Table);
        }
    }
    for &(old, new, why) in given {
        groups.join(old, new, why);
    }
    join_cores(forms, &mut groups);
    organisation::join(forms, &mut groups);
    person::join(forms, &mut groups);
    groups
}

/// The key under which spellings of one form meet.
fn key(form: &Form) -> String {
    match form.label {
        Label::Organisation => organisation::key(&form.text),
        _ => normal_key(&form.text),
    }
}

/// What kind of place a settlement is, before its name; in the order in which one is preferred when another
/// of the same name exists.
const SETTLEMENTS: [&str; 13] = [
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
    "Kab.",
    "Kec.",
];

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
fn join_cores(forms: &[Form], groups: &mut Groups) {
    let mut cores: BTreeMap<(Label, String), Vec<usize>> = BTreeMap::new();
    let mut kinds: BTreeMap<String, usize> = BTreeMap::new();
    for (i, form) in forms.iter().enumerate() {
        let Some((head, core)) = form.text.split_once(' ') else { continue };
        let has_core = match form.label {
            Label::Location => SETTLEMENTS.contains(&head),
            Label::Misc => head.len() > 1 && head.chars().all(char::is_uppercase) || head == "Kapal",
            Label::Person | Label::Organisation => false,
        };
        if has_core {
            cores.entry((form.label, normal_key(core))).or_default().push(i);
        }
        if form.label == Label::Location {
            let same = SAME_KIND
                .iter()
                .find_map(|(one, other)| Some(format!("{other}{}", form.text.strip_prefix(one)?)));
            let kind = normal_key(same.as_deref().unwrap_or(&form.text));
            let first = *kinds.entry(kind).or_insert(i);
            groups.join(first, i, AliasRule::PartOfName);
        }
    }
    for (i, form) in forms.iter().enumerate() {
        if let Some(whole) = cores.get(&(form.label, normal_key(&form.text))) {
            groups.join_only(i, whole.iter().copied(), AliasRule::PartOfName);
        }
    }
}
