//! From the names found to mentions and entities.

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
struct Forms {
    forms: Vec<Form>,
    texts: Interner,
    /// The forms of each text.
    of_texts: Lists,
    given: Vec<(usize, usize, AliasRule)>,
}

impl Forms {
    /// The number of a form, which is added if it is new.
    fn number(&mut self, label: Label, text: &str, initial: Option<char>) -> usize {
        let key = self.texts.number(text);
        let is_it = |form: &usize| (self.forms[*form].label, self.forms[*form].initial) == (label, initial);
        let known = self.of_texts.get(key).find(is_it);
        known.unwrap_or_else(|| {
            self.forms.push(Form { label, text: text.to_owned(), initial });
            self.of_texts.push(key, self.forms.len() - 1);
            self.forms.len() - 1
        })
    }
}

/// Which names were listed as aliases of which group.
#[derive(Default)]
struct Listed {
    names: Interner,
    /// Of each name, the last group.
    groups: Vec<usize>,
}

impl Listed {
    /// Whether a name is not listed for a group yet, the group being the last that was asked about. Then it is listed.
    fn is_new(&mut self, name: &str, group: usize) -> bool {
        let at = self.names.number(name) as usize;
        if at == self.groups.len() {
            self.groups.push(group);
            return true;
        }
        std::mem::replace(&mut self.groups[at], group) != group
    }
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
    article.mentions(&forms, &groups, &of_names)
}

impl Article<'_> {
    fn span(&self, which: usize) -> Span {
        let tokens = &self.names[which].tokens;
        let start = self.tokens.get(tokens.start).map_or(0, |t| t.start);
        let end = tokens.end.checked_sub(1).and_then(|last| self.tokens.get(last)).map_or(start, Token::end);
        Span { start, end }
    }

    fn surface(&self, which: usize) -> &str {
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
    fn form(&self, which: usize, forms: &mut Forms) -> usize {
        let label = self.names[which].label;
        let surface = self.surface(which);
        let Some((long, (acronym, rest))) =
            surface.split_once(" (").and_then(|(long, rest)| Some((long, rest.split_once(')')?)))
        else {
            let initial = if label == Label::Person { self.initial_before(which) } else { None };
            return forms.number(label, surface, initial);
        };
        let rest = rest.trim();
        let whole = forms.number(label, format!("{long} {rest}").trim(), None);
        let short = forms.number(label, format!("{acronym} {rest}").trim(), None);
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

    fn mentions(&self, forms: &Forms, groups: &Groups, of_names: &[usize]) -> Mentions {
        let roots: Vec<usize> = of_names.iter().map(|&form| groups.root(form)).collect();
        // Each group's mentions, in the order of the first; and the forms that only its brackets make.
        let mut order: Vec<usize> = Vec::new();
        let mut members: Vec<Vec<usize>> = vec![Vec::new(); forms.forms.len()];
        let mut entities = vec![0; forms.forms.len()];
        for (which, &root) in roots.iter().enumerate() {
            if members[root].is_empty() {
                entities[root] = order.len();
                order.push(root);
            }
            members[root].push(which);
        }
        let mut bracketed: Vec<Vec<usize>> = vec![Vec::new(); forms.forms.len()];
        for form in (0..forms.forms.len()).filter(|&form| groups.why[form] == AliasRule::Bracket) {
            bracketed[groups.root(form)].push(form);
        }
        let entity_of = |which: usize| entities[roots[which]];
        let mention = |which: usize| Mention {
            span: self.span(which),
            label: self.names[which].label,
            entity: entity_of(which),
        };
        let mut listed = Listed::default();
        let mut entity = |root: usize| {
            let written =
                members[root].iter().map(|&which| (self.surface(which), groups.why[of_names[which]]));
            // The first word of `BPBD Lamsari` is the acronym that stood in the brackets.
            let acronyms = bracketed[root].iter().map(|&form| {
                let text = forms.forms[form].text.as_str();
                (text.split(' ').next().unwrap_or(text), AliasRule::Bracket)
            });
            let new = written.chain(acronyms).filter(|(text, _)| listed.is_new(text, root));
            let aliases = new.map(|(text, why)| Alias { text: text.to_owned(), why }).collect();
            self.entity(&members[root], aliases, forms, of_names)
        };
        let mentions: Vec<Mention> = (0..self.names.len()).map(mention).collect();
        let mut entities: Vec<Entity> = order.iter().map(|&root| entity(root)).collect();
        place::tell_namesakes(&mut entities, &mentions, self.text);
        place::keep_inside(&mut entities);
        for (entity, root) in entities.iter_mut().zip(order).filter(|(e, _)| e.label == Label::Person) {
            entity.roles = self.roles(&members[root], &entity_of);
        }
        Mentions { mentions, entities }
    }

    /// The entity that a group's mentions name.
    fn entity(&self, members: &[usize], aliases: Vec<Alias>, forms: &Forms, of_names: &[usize]) -> Entity {
        let label = members.first().map_or(Label::Misc, |&w| self.names[w].label);
        let known: Vec<&ner::Known> = aliases
            .iter()
            .filter_map(|alias| ner::known(&alias.text).or_else(|| ner::known(alias.text.split_once(' ')?.1)))
            .filter(|known| known.label == label)
            .collect();
        // At home the capital is a town more often than it is the government.
        let home = |known: &ner::Known| known.place.is_some_and(|place| place.country == "ID");
        let acting =
            || label == Label::Organisation || members.iter().any(|&w| acts(self.tokens, self.names, w));
        let place = known.iter().find_map(|known| known.place).map(Place::from);
        Entity {
            acts_for: known
                .iter()
                .filter(|k| !home(k))
                .find_map(|k| k.acts_for)
                .filter(|_| acting())
                .map(str::to_string),
            place: place.filter(|_| label == Label::Location),
            aliases,
            ..Entity::named(&self.best_name(members, forms, of_names), label)
        }
    }

    /// The fullest form, of those with as many words the one used most, of those the first.
    fn best_name(&self, members: &[usize], forms: &Forms, of_names: &[usize]) -> String {
        let mut used: Vec<usize> = members.iter().map(|&which| of_names[which]).collect();
        used.sort_unstable();
        let used = used.chunk_by(|one, other| one == other).map(|uses| (uses[0], uses.len()));
        let shouted = |text: &str| text.len() > 5 && !text.chars().any(char::is_lowercase);
        let rank = |(form, times): &(usize, usize)| {
            let text = &forms.forms[*form].text;
            (!shouted(text), text.split_whitespace().count(), *times, std::cmp::Reverse(*form))
        };
        let best = used.max_by_key(rank);
        best.map_or_else(String::new, |(form, _)| forms.forms[form].text.clone())
    }

    /// Titles and offices beside a person's mentions, each once.
    fn roles(&self, members: &[usize], entity_of: &dyn Fn(usize) -> usize) -> Vec<Role> {
        let mut roles: Vec<Role> = Vec::new();
        for &which in members {
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
                    let at = self.named_in(&tokens).map(entity_of);
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
