//! The names of articles, each by itself, and how all articles together write them.

use std::collections::BTreeMap;

use ner::{Interner, Label};

use crate::correction::NamePlace;
use crate::text::FurnitureKind;
use crate::{Analysis, mention};

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
    /// The number of its form, as the article takes it.
    form: u32,
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
                form: book.form(entity),
                aliases: names.aliases.len() as u32,
                mentions: names.mentions.len() as u32,
            });
        }
        names
    }

    /// How many there are.
    pub(super) fn len(&self) -> usize {
        self.all.len()
    }

    /// The form of one, as the article takes it.
    pub(super) fn form(&self, entity: usize) -> u32 {
        self.all[entity].form
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

/// What [`mention::same_entities`] looks at of a name: what kind of thing it is, its best name and all others. Most names
/// are written in the same few forms.
struct Form {
    /// Its best name: the number of a spelling.
    spelling: u32,
    label: Label,
    /// The names that their articles give this form: the number of the article, and which of its names it is.
    names: Vec<(u32, u32)>,
    /// How often these are mentioned.
    mentions: usize,
}

/// All forms of names that were met, and the names of the articles that are there.
#[derive(Default)]
pub(in crate::story) struct Book {
    spellings: Interner,
    /// The forms, written out.
    texts: Interner,
    forms: Vec<Form>,
    /// The same names taken for another kind of thing.
    relabelled: BTreeMap<(u32, Label), u32>,
    /// How often each spelling is mentioned as each kind of thing.
    counts: Vec<[usize; 4]>,
}

/// A form as the articles that are there have it.
pub(super) struct Written {
    /// Where it stands first: the article's place in the story, and which of its names it is.
    pub(super) first: NamePlace,
    pub(super) form: u32,
    /// The form as the kind of thing that all articles together take it for.
    pub(super) taken: u32,
}

impl Book {
    /// Adds the names of an article, which has a number.
    pub(in crate::story) fn add(&mut self, number: u32, names: &Names) {
        self.count(names, |count, mentions| count + mentions);
        for entity in 0..names.len() {
            let form = &mut self.forms[names.form(entity) as usize];
            form.names.push((number, entity as u32));
            form.mentions += names.mentions_of(entity).len();
        }
    }

    /// Takes the names of an article away again.
    pub(in crate::story) fn take(&mut self, number: u32, names: &Names) {
        self.count(names, |count, mentions| count - mentions);
        for entity in 0..names.len() {
            let form = &mut self.forms[names.form(entity) as usize];
            form.names.retain(|name| *name != (number, entity as u32));
            form.mentions -= names.mentions_of(entity).len();
        }
    }

    fn count(&mut self, names: &Names, change: fn(usize, usize) -> usize) {
        self.counts.resize(self.spellings.len(), [0; 4]);
        for entity in 0..names.len() {
            let label = self.forms[names.form(entity) as usize].label;
            let mentions = names.mentions_of(entity).len();
            for &alias in names.aliases_of(entity) {
                let count = &mut self.counts[alias as usize][label as usize];
                *count = change(*count, mentions);
            }
        }
    }

    /// The forms that the articles have, in the order of their appearance. `places` has the articles' places in the story,
    /// by number.
    pub(super) fn written(&mut self, places: &[usize]) -> Vec<Written> {
        let mut written = Vec::new();
        for form in 0..self.forms.len() {
            let names = self.forms[form].names.iter();
            let first = names.map(|&(number, entity)| (places[number as usize], entity as usize)).min();
            if let Some(first) = first {
                written.push(Written { first, form: form as u32, taken: self.taken(form as u32) });
            }
        }
        written.sort_unstable_by_key(|written| written.first);
        written
    }

    /// The names whose articles give them a form: the numbers of the articles, and which of these' names each is.
    pub(super) fn names(&self, form: u32) -> &[(u32, u32)] {
        &self.forms[form as usize].names
    }

    /// How often names of a form are mentioned, as their articles have it.
    pub(super) fn mentions(&self, form: u32) -> usize {
        self.forms[form as usize].mentions
    }

    /// The best name of a form: the number of a spelling.
    pub(super) fn best(&self, form: u32) -> u32 {
        self.forms[form as usize].spelling
    }

    /// The spelling of a number.
    pub(super) fn spelling(&self, number: u32) -> &str {
        self.spellings.text(number)
    }

    /// What kind of thing a form is of.
    pub(super) fn label(&self, form: u32) -> Label {
        self.forms[form as usize].label
    }

    /// How many forms were met.
    pub(super) fn len(&self) -> usize {
        self.forms.len()
    }

    /// A number that no form has, for some names of one.
    pub(super) fn further(&mut self, form: u32) -> u32 {
        let text = format!("{}\n", self.texts.text(form));
        self.number(&text, self.best(form), self.label(form))
    }

    /// The form of one of an article's entities.
    fn form(&mut self, entity: &mention::Entity) -> u32 {
        let mut text = format!("{}\t{}", entity.label.short(), entity.name);
        for alias in &entity.aliases {
            text.push('\t');
            text.push(char::from(b'0' + alias.why as u8));
            text.push_str(&alias.text);
        }
        let spelling = self.spellings.number(&entity.name);
        self.number(&text, spelling, entity.label)
    }

    fn number(&mut self, text: &str, spelling: u32, label: Label) -> u32 {
        let number = self.texts.number(text);
        if number as usize == self.forms.len() {
            self.forms.push(Form { spelling, label, names: Vec::new(), mentions: 0 });
        }
        number
    }

    /// A form as the kind of thing for which most mentions in all articles take its best name: where an article says little
    /// of `Sukamulya`, the others may tell that it is a village.
    fn taken(&mut self, form: u32) -> u32 {
        // So many mentions make a majority, if they are so many times the others.
        const FEWEST: usize = 3;
        const TIMES: usize = 2;
        const LABELS: [Label; 4] = [Label::Person, Label::Organisation, Label::Location, Label::Misc];
        let own = self.label(form);
        let counts = &self.counts[self.best(form) as usize];
        let most = LABELS.into_iter().max_by_key(|&label| (counts[label as usize], label == own));
        let count = |label: Label| counts[label as usize];
        let majority = most.filter(|&most| count(most) >= FEWEST && count(most) >= TIMES * count(own));
        majority.filter(|&label| label != own).map_or(form, |label| self.as_label(form, label))
    }

    /// A form as another kind of thing.
    fn as_label(&mut self, form: u32, label: Label) -> u32 {
        if let Some(&known) = self.relabelled.get(&(form, label)) {
            return known;
        }
        let text = self.texts.text(form);
        let names = text.split_once('\t').map_or("", |(_, names)| names);
        let text = format!("{}\t{names}", label.short());
        let relabelled = self.number(&text, self.best(form), label);
        self.relabelled.insert((form, label), relabelled);
        relabelled
    }
}
