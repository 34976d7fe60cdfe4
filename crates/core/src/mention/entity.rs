//! From the names found to mentions and entities.

use std::borrow::Cow;
use std::ops::Range;

use ner::{Interner, Label, Name, Token, acts, role_after, role_before};

use super::form::{self, Form, Groups};
use super::keys::Lists;
use super::{Alias, AliasRule, Entity, Mention, Mentions, Place, Role, place};
use crate::Span;

/// A text, its tokens and the names in it.
struct Article<'a> {
    text: &'a str,
    tokens: &'a [Token<'a>],
    names: &'a [Name],
}

/// The forms of an article's names.
#[derive(Default)]
struct Forms<'a> {
    forms: Vec<Form<'a>>,
    /// By their texts, labels and initials.
    numbers: Interner,
    /// Where these are put together.
    key: String,
    given: Vec<(usize, usize, AliasRule)>,
}

impl<'a> Forms<'a> {
    /// The number of a form, which is added if it is new.
    fn number(&mut self, label: Label, text: Cow<'a, str>, initial: Option<char>) -> usize {
        self.key.clear();
        self.key.push_str(&text);
        self.key.push(char::from(label as u8));
        self.key.extend(initial);
        let number = self.numbers.number(&self.key) as usize;
        if number == self.forms.len() {
            self.forms.push(Form { label, text, initial });
        }
        number
    }
}

/// Which names were listed as aliases of which group, for groups of many.
#[derive(Default)]
struct Listed {
    names: Interner,
    /// Of each name, the last group.
    groups: Vec<usize>,
}

impl Listed {
    /// So few names are looked through.
    const FEW: usize = 8;

    /// Whether a name is not among the aliases of a group yet, the group being the last that was asked about.
    fn is_new(&mut self, name: &str, group: usize, aliases: &[Alias]) -> bool {
        if aliases.len() < Self::FEW {
            return aliases.iter().all(|alias| alias.text != name);
        }
        if aliases.len() == Self::FEW {
            for alias in aliases {
                self.list(&alias.text, group);
            }
        }
        self.list(name, group)
    }

    /// Lists a name for a group; whether it was not yet.
    fn list(&mut self, name: &str, group: usize) -> bool {
        let at = self.names.number(name) as usize;
        if at == self.groups.len() {
            self.groups.push(group);
            return true;
        }
        std::mem::replace(&mut self.groups[at], group) != group
    }
}

/// The names of an article in groups, each of which names one thing and is known by its first form.
struct Grouped<'a> {
    article: &'a Article<'a>,
    forms: Vec<Form<'a>>,
    groups: Groups,
    /// The form of each name.
    of_names: Vec<usize>,
    /// How many names have each form.
    uses: Vec<usize>,
    /// The names of each group.
    members: Lists,
    /// The forms of each group that brackets have joined to it.
    bracketed: Lists,
}

/// Puts the mentions of each person, organisation and place together.
pub(super) fn gather(text: &str, tokens: &[Token<'_>], names: &[Name]) -> Mentions {
    let article = Article { text, tokens, names };
    let mut forms = Forms::default();
    let of_names: Vec<usize> = (0..names.len()).map(|which| article.form(which, &mut forms)).collect();
    for which in 1..names.len() {
        if article.is_bracketed(which) {
            forms.given.push((of_names[which - 1], of_names[which], AliasRule::Bracket));
        }
    }
    let groups = form::join(&forms.forms, &forms.given);
    Grouped::new(&article, forms.forms, groups, of_names).mentions()
}

impl<'a> Article<'a> {
    fn span(&self, which: usize) -> Span {
        let tokens = &self.names[which].tokens;
        let start = self.tokens.get(tokens.start).map_or(0, |t| t.start);
        let end = tokens.end.checked_sub(1).and_then(|last| self.tokens.get(last)).map_or(start, Token::end);
        Span { start, end }
    }

    fn surface(&self, which: usize) -> &'a str {
        let span = self.span(which);
        self.text.get(span.start..span.end).unwrap_or("")
    }

    /// Whether a name stands in brackets right behind the one before: `Dewan Kopi Nusantara (DKN)`.
    fn is_bracketed(&self, which: usize) -> bool {
        let (before, name) = (&self.names[which - 1], &self.names[which]);
        let is = |at: usize, mark: &str| self.tokens.get(at).is_some_and(|t| t.text == mark);
        before.label == name.label
            && name.tokens.start == before.tokens.end + 1
            && is(before.tokens.end, "(")
            && is(name.tokens.end, ")")
    }

    /// The form of a name; of one with an acronym in brackets inside it also the forms that the acronym makes.
    fn form(&self, which: usize, forms: &mut Forms<'a>) -> usize {
        let label = self.names[which].label;
        let surface = self.surface(which);
        // Most names have no brackets, which one letter tells.
        let bracketed = if surface.contains('(') { surface.split_once(" (") } else { None };
        let Some((long, (acronym, rest))) =
            bracketed.and_then(|(long, rest)| Some((long, rest.split_once(')')?)))
        else {
            let initial = if label == Label::Person { self.initial_before(which) } else { None };
            return forms.number(label, surface.into(), initial);
        };
        let rest = rest.trim();
        let whole = forms.number(label, joined(long, rest), None);
        let short = forms.number(label, joined(acronym, rest), None);
        forms.given.push((whole, short, AliasRule::Bracket));
        whole
    }

    /// The initial right before a name: `H.` before `Sumarno` may be a title or a given name.
    fn initial_before(&self, which: usize) -> Option<char> {
        let start = self.names[which].tokens.start;
        let before = self.tokens.get(start.checked_sub(1)?)?;
        let mut letters = before.text.chars();
        let initial = letters.next().filter(|c| c.is_uppercase())?;
        (letters.as_str() == "." && !self.tokens[start].begins_sentence).then_some(initial)
    }

    /// Titles and offices beside a person's mentions, each once; `entity_of` tells the entity of a name.
    fn roles(&self, members: impl Iterator<Item = usize>, entity_of: impl Fn(usize) -> usize) -> Vec<Role> {
        let mut roles: Vec<Role> = Vec::new();
        for which in members {
            let before = role_before(self.tokens, self.names, which);
            let after = role_after(self.tokens, self.names, which);
            for tokens in [before, after].into_iter().flatten() {
                let (Some(first), Some(last)) =
                    (self.tokens.get(tokens.start), self.tokens.get(tokens.end - 1))
                else {
                    continue;
                };
                let span = Span { start: first.start, end: last.end() };
                let text = self.text.get(span.start..span.end).unwrap_or("");
                if !text.is_empty() && !roles.iter().any(|role| role.text == text) {
                    let at = self.named_in(&tokens).map(&entity_of);
                    roles.push(Role { text: text.to_string(), span, at });
                }
            }
        }
        roles
    }

    /// What the words of an office name: the first organisation, else the first place, else whoever is there.
    fn named_in(&self, office: &Range<usize>) -> Option<usize> {
        let first = self.names.partition_point(|name| name.tokens.start < office.start);
        let inside = self.names[first..].iter().take_while(|name| name.tokens.end <= office.end);
        let rank = |label: Label| match label {
            Label::Organisation => 0,
            Label::Location => 1,
            Label::Person | Label::Misc => 2,
        };
        inside.enumerate().min_by_key(|(_, name)| rank(name.label)).map(|(at, _)| first + at)
    }
}

/// Two parts of a name with a space between them.
fn joined<'t>(one: &str, other: &str) -> Cow<'t, str> {
    format!("{one} {other}").trim().to_owned().into()
}

impl<'a> Grouped<'a> {
    fn new(article: &'a Article<'a>, forms: Vec<Form<'a>>, groups: Groups, of_names: Vec<usize>) -> Self {
        let mut uses = vec![0; forms.len()];
        of_names.iter().for_each(|&form| uses[form] += 1);
        let root = |form: usize| groups.root(form) as u32;
        let members = Lists::new(of_names.iter().enumerate().map(|(which, &form)| (root(form), which)));
        let bracketed = (0..forms.len()).filter(|&form| groups.why[form] == AliasRule::Bracket);
        let bracketed = Lists::new(bracketed.map(|form| (root(form), form)));
        Self { article, forms, groups, of_names, uses, members, bracketed }
    }

    fn members(&self, root: usize) -> impl Iterator<Item = usize> + '_ {
        self.members.get(root as u32)
    }

    fn mentions(&self) -> Mentions {
        const NONE: usize = usize::MAX;
        let Article { text, names, .. } = *self.article;
        let mut mentions: Vec<Mention> = Vec::with_capacity(names.len());
        let mut entities: Vec<Entity> = Vec::new();
        // The entity of each group, and the group of each entity, in the order of their first mentions.
        let mut of_groups = vec![NONE; self.forms.len()];
        let mut roots: Vec<usize> = Vec::new();
        let mut listed = Listed::default();
        for (which, &form) in self.of_names.iter().enumerate() {
            let root = self.groups.root(form);
            if of_groups[root] == NONE {
                of_groups[root] = entities.len();
                entities.push(self.entity(root, &mut listed));
                roots.push(root);
            }
            let span = self.article.span(which);
            mentions.push(Mention { span, label: names[which].label, entity: of_groups[root] });
        }
        place::tell_namesakes(&mut entities, &mentions, text);
        place::keep_inside(&mut entities);
        for (entity, root) in entities.iter_mut().zip(roots).filter(|(e, _)| e.label == Label::Person) {
            entity.roles = self.article.roles(self.members(root), |which| mentions[which].entity);
        }
        Mentions { mentions, entities }
    }

    /// The entity that a group's mentions name; its roles are still to be told.
    fn entity(&self, root: usize, listed: &mut Listed) -> Entity {
        let Article { tokens, names, .. } = *self.article;
        let aliases = self.aliases(root, listed);
        let label = self.members(root).next().map_or(Label::Misc, |which| names[which].label);
        let (mut acts_for, mut place) = (None, None);
        let known = aliases.iter().filter_map(|alias| {
            ner::known(&alias.text).or_else(|| ner::known(alias.text.split_once(' ')?.1))
        });
        for known in known.filter(|known| known.label == label) {
            // At home the capital is a town more often than it is the government.
            let is_home = known.place.is_some_and(|place| place.country == "ID");
            acts_for = acts_for.or(known.acts_for.filter(|_| !is_home));
            place = place.or(known.place.filter(|_| label == Label::Location));
        }
        let acting =
            || label == Label::Organisation || self.members(root).any(|which| acts(tokens, names, which));
        Entity {
            acts_for: acts_for.filter(|_| acting()).map(str::to_owned),
            place: place.map(Place::from),
            aliases,
            ..Entity::named(self.best_name(root), label)
        }
    }

    /// The names of a group as they are written, each once, and the acronyms that stood in brackets.
    fn aliases(&self, root: usize, listed: &mut Listed) -> Vec<Alias> {
        let mut aliases = Vec::new();
        let mut add = |text: &str, why| {
            if listed.is_new(text, root, &aliases) {
                aliases.push(Alias { text: text.to_owned(), why });
            }
        };
        for which in self.members(root) {
            add(self.article.surface(which), self.groups.why[self.of_names[which]]);
        }
        for form in self.bracketed.get(root as u32) {
            // The first word of `BPBD Lamsari` is the acronym that stood in the brackets.
            let text = &*self.forms[form].text;
            add(text.split(' ').next().unwrap_or(text), AliasRule::Bracket);
        }
        aliases
    }

    /// The fullest form, of those with as many words the one used most, of those the first.
    fn best_name(&self, root: usize) -> &str {
        let forms = || self.members(root).map(|which| self.of_names[which]);
        let Some(first) = forms().next() else { return "" };
        let shouted = |text: &str| text.len() > 5 && !text.chars().any(char::is_lowercase);
        let rank = |&form: &usize| {
            let text = &*self.forms[form].text;
            (!shouted(text), text.split_whitespace().count(), self.uses[form], std::cmp::Reverse(form))
        };
        let is_only = forms().all(|form| form == first);
        let best = if is_only { first } else { forms().max_by_key(rank).unwrap_or(first) };
        &self.forms[best].text
    }
}
