//! Whose voice the article is telling with, so that `katanya` and `pejabat itu` can be followed back.

use std::borrow::Cow;
use std::cell::OnceCell;
use std::collections::BTreeMap;

use ner::Label;

use super::Speaker;
use super::attribution;
use super::speaker::{self, Party, Who};
use super::words::{Form, Part};
use crate::Span;
use crate::view::View;

/// A described speaker is looked for among this many told of before.
const MEMORY: usize = 40;
/// An office is looked for beside this many names before.
const NAMES: usize = 60;

/// A [`Speaker`], most of whom are heard and not told of.
#[derive(Clone)]
struct Voice<'v> {
    span: Span,
    name: Cow<'v, str>,
    entity: Option<usize>,
}

/// Who spoke last, and who was described.
pub(super) struct Voices<'v, 't> {
    view: &'v View<'t>,
    /// Entities by the forms of their names; few articles ask.
    by_name: OnceCell<BTreeMap<&'v str, usize>>,
    /// Who a pronoun means here.
    current: Option<Voice<'v>>,
    /// Descriptions in small letters, and whom they stand for, in order.
    described: Vec<(String, Voice<'v>)>,
    /// The token up to which sentences have been heard.
    heard: usize,
}

impl<'v, 't> Voices<'v, 't> {
    pub(super) fn new(view: &'v View<'t>) -> Self {
        Self { view, by_name: OnceCell::new(), current: None, described: Vec::new(), heard: 0 }
    }

    /// Hears the sentences that begin before a token, quotations left out.
    pub(super) fn hear_until(&mut self, until: usize) {
        while self.heard < until {
            let Some(word) = self.view.get(self.heard) else { break };
            let end = self.view.sentence(word).end.max(self.heard + 1);
            if end > until {
                break;
            }
            if !word.in_furniture || self.view.layout.is_told_here(word.span.start) {
                self.hear(self.heard, end);
            }
            self.heard = end;
        }
    }

    /// Hears one sentence: whoever it says speaks, else whoever it is about.
    fn hear(&mut self, start: usize, end: usize) {
        for (at, saying) in self.view.cues(start..end) {
            let found = attribution::by_cue(self.view, at, saying);
            let Some(party) = found.and_then(|found| found.party) else { continue };
            let is_agent = saying.form != Form::Passive || matches!(party.who, Who::Named(_));
            if !is_agent {
                continue;
            }
            if let Some(voice) = self.resolve(&party).filter(|voice| self.is_somebody(voice)) {
                self.current = Some(voice);
                return;
            }
        }
        if let Some(party) = self.topic(start, end)
            && let Some(voice) = self.resolve(&party)
        {
            self.current = Some(voice);
        }
    }

    /// Whether a pronoun can mean a speaker: no place, no firm.
    fn is_somebody(&self, voice: &Voice<'_>) -> bool {
        voice
            .entity
            .and_then(|entity| self.view.mentions.entities.get(entity))
            .is_none_or(|entity| entity.label == Label::Person)
    }

    /// The person that a sentence is about: the first that is no object, or the only one.
    fn topic(&self, start: usize, end: usize) -> Option<Party> {
        let view = self.view;
        if view.get(start).is_some_and(|word| word.is(Part::Pronoun)) {
            return None;
        }
        let mut people = (start..end).filter(|&at| view.words[at].passage.is_none()).filter_map(|at| {
            let mention = view.words[at].mention?;
            (view.label(mention) == Label::Person).then_some((at, mention))
        });
        let (at, mention) = people.next()?;
        let is_only = people.all(|(_, other)| other == mention)
            && at - start <= 24
            && (self.current.is_none() || !speaker::is_object(view, start, at));
        let is_first =
            at - start <= 12 && !view.between(start, at).iter().any(|word| word.is(Part::BeforeObject));
        (is_first || is_only).then(|| speaker::of_mention(view, mention))
    }

    /// The speaker that a party stands for; none where it cannot be told.
    pub(super) fn speaker(&mut self, party: &Party) -> Option<Speaker> {
        let Voice { span, name, entity } = self.resolve(party)?;
        Some(Speaker { span, name: name.into_owned(), entity })
    }

    /// Whom a party stands for.
    fn resolve(&mut self, party: &Party) -> Option<Voice<'v>> {
        let span = party.span;
        match &party.who {
            Who::Named(mention) => {
                let entity = self.view.mentions.mentions.get(*mention)?.entity;
                let name = Cow::Borrowed(self.view.mentions.entities.get(entity)?.name.as_str());
                Some(Voice { span, name, entity: Some(entity) })
            }
            Who::Called(name) => {
                // Whoever speaks is a person, whatever the tagger took the name for.
                let is_person = |entity: &usize| {
                    self.view.mentions.entities.get(*entity).is_some_and(|e| e.label == Label::Person)
                };
                let entity = self
                    .by_name
                    .get_or_init(|| by_name(self.view))
                    .get(name.as_str())
                    .copied()
                    .filter(is_person);
                Some(Voice { span, name: Cow::Owned(name.clone()), entity })
            }
            Who::Described(description) => {
                let voice = Voice { span, name: Cow::Owned(description.clone()), entity: None };
                self.described.push((ner::lowercase(description), voice.clone()));
                Some(voice)
            }
            Who::Known(description) => Some(self.known(span, description)),
            Who::Pronoun => self.current.clone().map(|current| Voice { span, ..current }),
        }
    }

    /// Takes note of who spoke in a quotation.
    pub(super) fn spoke(&mut self, speaker: &Speaker) {
        let name = Cow::Owned(speaker.name.clone());
        self.current = Some(Voice { span: speaker.span, name, entity: speaker.entity });
    }

    /// Whom a description of somebody known means: the one described so before, or the last name that bears the
    /// office, or else nobody but the description.
    fn known(&mut self, span: Span, description: &str) -> Voice<'v> {
        let lower = ner::lowercase(description);
        let is_same = |other: &str| is_same_office(&lower, other);
        let told = self.described.iter().rev().take(MEMORY).find(|(other, _)| is_same(other));
        let bearer = self.bearer(span, &lower);
        // A bare office means whoever was told of last; both are looked at by their place.
        let nobody = || Voice { span, name: Cow::Owned(description.to_owned()), entity: None };
        let is_marked =
            self.view.get(self.view.at(span.end).wrapping_sub(1)).is_some_and(|word| word.is(Part::Definite));
        let voice = match (told, bearer) {
            (Some((_, told)), Some(bearer)) if told.span.start > bearer.span.start => told.clone(),
            (_, Some(bearer)) => bearer,
            (Some((_, told)), None) => told.clone(),
            // "Ketua Karang Taruna itu", said of nobody before: another word for whoever the talk is of.
            (None, None) if is_marked => self.current.clone().unwrap_or_else(nobody),
            (None, None) => nobody(),
        };
        let voice = Voice { span, ..voice };
        self.described.push((lower, voice.clone()));
        voice
    }

    /// The nearest person before whose name stands behind an office with all the description's words.
    fn bearer(&self, span: Span, description: &str) -> Option<Voice<'v>> {
        let mentions = &self.view.mentions.mentions;
        let until = mentions.partition_point(|mention| mention.span.start < span.start);
        let people = mentions[..until].iter().enumerate().rev().filter(|(_, m)| m.label == Label::Person);
        for (_, mention) in people.take(NAMES) {
            let at = self.view.at(mention.span.start);
            let mut from = at;
            while from > 0 && at - from < 10 && self.goes_with_office(from - 1, from == at) {
                from -= 1;
            }
            let office = ner::lowercase(self.view.span(from, at).of(self.view.text));
            let has_all = description
                .split_whitespace()
                .all(|word| office.split(|c: char| !c.is_alphanumeric()).any(|other| other == word));
            if has_all {
                let name = Cow::Borrowed(self.view.mentions.entities.get(mention.entity)?.name.as_str());
                return Some(Voice { span: mention.span, name, entity: Some(mention.entity) });
            }
        }
        None
    }

    /// Whether a token before a name belongs to the name's office; a comma only right before the name.
    fn goes_with_office(&self, at: usize, is_next: bool) -> bool {
        let word = &self.view.words[at];
        // "Presiden didampingi Menteri Anu": the first office is another's.
        let is_verb = word.text.len() > 5
            && ["di", "me", "ber"].iter().any(|prefix| word.text.starts_with(prefix))
            && !word.is(Part::Person);
        let is_end = (word.is(Part::End) || is_verb) && word.mention.is_none();
        (word.is_word() || word.text == "," && is_next) && !is_end && word.saying().is_none()
    }
}

/// Entities by the forms of their names, the first that has one.
fn by_name<'v>(view: &'v View<'_>) -> BTreeMap<&'v str, usize> {
    let mut by_name = BTreeMap::new();
    for (index, entity) in view.mentions.entities.iter().enumerate() {
        by_name.entry(entity.name.as_str()).or_insert(index);
        for alias in &entity.aliases {
            by_name.entry(alias.text.as_str()).or_insert(index);
        }
    }
    by_name
}

/// Whether two descriptions begin with the same word and one has all the words of the other.
fn is_same_office(one: &str, other: &str) -> bool {
    let words = |text: &str| text.split_whitespace().map(str::to_owned).collect::<Vec<_>>();
    let (one, other) = (words(one), words(other));
    let (fewer, more) = if one.len() <= other.len() { (&one, &other) } else { (&other, &one) };
    one.first() == other.first() && fewer.iter().all(|word| more.contains(word))
}
