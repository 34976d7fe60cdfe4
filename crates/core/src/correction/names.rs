//! Names that the user adds, retypes, renames, hides, merges and splits.

use ner::Label;

use super::article::at;
use super::{Anchor, Correction};
use crate::mention::{Alias, AliasRule, Entity, Mention};
use crate::{Analysis, Span};

/// Makes words a name.
pub(super) fn add(analysis: &mut Analysis, anchor: &Anchor, label: Label) -> Option<()> {
    let span = anchor.find(analysis)?.trimmed(&analysis.text);
    let name = span.of(&analysis.text).to_owned();
    put(analysis, span, label, &name, true);
    Some(())
}

/// Makes a name that of another kind of thing.
pub(super) fn retype(analysis: &mut Analysis, anchor: &Anchor, label: Label) -> Option<()> {
    let span = analysis.mentions.mentions[mention_at(analysis, anchor)?].span;
    let name = span.of(&analysis.text).to_owned();
    put(analysis, span, label, &name, true);
    Some(())
}

/// Makes a name stand for something by another name.
pub(super) fn rename(analysis: &mut Analysis, anchor: &Anchor, name: &str) -> Option<()> {
    let Mention { span, label, .. } = analysis.mentions.mentions[mention_at(analysis, anchor)?];
    let name = name.trim();
    if !name.is_empty() {
        put(analysis, span, label, name, true);
    }
    Some(())
}

/// Takes a name away.
pub(super) fn hide(analysis: &mut Analysis, anchor: &Anchor) -> Option<()> {
    let index = mention_at(analysis, anchor)?;
    analysis.mentions.mentions.remove(index);
    tidy(analysis);
    Some(())
}

/// Gives a name, where an article takes it for another's, a thing of its own; its other places go along, unless
/// the other is the same name.
pub(super) fn split_within(analysis: &mut Analysis, anchor: &Anchor, from: &Anchor) -> Option<()> {
    let (one, other) = (mention_at(analysis, anchor)?, mention_at(analysis, from)?);
    let words = |analysis: &Analysis, index: usize| {
        analysis.mentions.mentions[index].span.of(&analysis.text).to_owned()
    };
    let Mention { span, label, entity } = analysis.mentions.mentions[one];
    if one == other || entity != analysis.mentions.mentions[other].entity {
        return None;
    }
    let name = words(analysis, one);
    let is_one_name = name == words(analysis, other);
    let new = put(analysis, span, label, &name, false);
    let old = analysis.mentions.mentions[mention_at(analysis, from)?].entity;
    for index in 0..analysis.mentions.mentions.len() {
        let is_same = analysis.mentions.mentions[index].entity == old && words(analysis, index) == name;
        if is_same && !is_one_name {
            analysis.mentions.mentions[index].entity = new;
        }
    }
    tidy(analysis);
    Some(())
}

/// The mention that a correction is about.
fn mention_at(analysis: &Analysis, anchor: &Anchor) -> Option<usize> {
    let place = anchor.find(analysis)?;
    at(analysis.mentions.mentions.iter().map(|mention| mention.span), place)
}

/// Makes a span the only name at its place: that of the article's thing with this name, where it has one and may be
/// joined to it, or of a new thing. The number of the thing.
fn put(analysis: &mut Analysis, span: Span, label: Label, name: &str, may_join: bool) -> usize {
    let mentions = &mut analysis.mentions;
    mentions.mentions.retain(|known| !known.span.meets(span));
    let has_name = |entity: &Entity| {
        entity.label == label
            && (entity.name == name || entity.aliases.iter().any(|alias| alias.text == name))
    };
    let known = mentions.entities.iter().position(has_name).filter(|_| may_join);
    let entity = known.unwrap_or(mentions.entities.len());
    if known.is_none() {
        mentions.entities.push(Entity::named(name, label));
    }
    let alias = Alias { text: span.of(&analysis.text).to_owned(), why: AliasRule::SameName };
    let aliases = &mut mentions.entities[entity].aliases;
    if !aliases.iter().any(|known| known.text == alias.text) {
        aliases.push(alias);
    }
    let at = mentions.mentions.partition_point(|known| known.span.start < span.start);
    mentions.mentions.insert(at, Mention { span, label, entity });
    tidy(analysis);
    analysis.mentions.mentions.iter().find(|mention| mention.span == span).map_or(0, |found| found.entity)
}

/// Takes away names that stand nowhere any more, and things without names.
fn tidy(analysis: &mut Analysis) {
    let (text, mentions) = (&analysis.text, &mut analysis.mentions);
    let mut written: Vec<Vec<&str>> = vec![Vec::new(); mentions.entities.len()];
    for mention in &mentions.mentions {
        written[mention.entity].push(mention.span.of(text));
    }
    let mut number_of: Vec<Option<usize>> = vec![None; mentions.entities.len()];
    let mut kept = Vec::new();
    for (index, mut entity) in std::mem::take(&mut mentions.entities).into_iter().enumerate() {
        if written[index].is_empty() {
            continue;
        }
        let was_written = entity.aliases.iter().any(|alias| alias.text == entity.name);
        let is_written = |name: &str| written[index].contains(&name);
        entity.aliases.retain(|alias| alias.why == AliasRule::Bracket || is_written(&alias.text));
        let is_gone = was_written && !entity.aliases.iter().any(|alias| alias.text == entity.name);
        let fullest = entity.aliases.iter().max_by_key(|alias| alias.text.split_whitespace().count());
        if let Some(name) = fullest.filter(|_| is_gone) {
            entity.name = name.text.clone();
        }
        number_of[index] = Some(kept.len());
        kept.push(entity);
    }
    let new_number = |entity: usize| number_of.get(entity).copied().flatten();
    for role in kept.iter_mut().flat_map(|entity| &mut entity.roles) {
        role.at = role.at.and_then(new_number);
    }
    mentions.entities = kept;
    for mention in &mut mentions.mentions {
        mention.entity = number_of[mention.entity].unwrap_or_default();
    }
    for speaker in analysis.quotes.iter_mut().filter_map(|quote| quote.speaker.as_mut()) {
        speaker.entity = speaker.entity.and_then(new_number);
    }
}

/// The name that stands at an anchor.
pub(crate) fn name_at(analyses: &[&Analysis], anchor: &Anchor) -> Option<NamePlace> {
    let article = analyses.iter().position(|analysis| analysis.id == anchor.article)?;
    let mention = mention_at(analyses[article], anchor)?;
    Some((article, analyses[article].mentions.mentions[mention].entity))
}

/// A name of one of the story's articles: article index and index into its entities.
pub(crate) type NamePlace = (usize, usize);

/// The names of all articles in groups, each one person, organisation, place or thing, sorted.
pub(crate) struct NameGroups<'s> {
    pub(crate) analyses: &'s [&'s Analysis],
    /// The names, by article.
    pub(crate) names: &'s [NamePlace],
    /// Their numbers, a list a group.
    pub(crate) groups: Vec<Vec<usize>>,
    /// Whether the user put each where it is.
    pub(crate) is_moved: Vec<bool>,
}

impl NameGroups<'_> {
    /// Merges and splits the groups as the user has.
    pub(crate) fn replay(&mut self, corrections: &[Correction]) {
        for correction in corrections {
            match correction {
                Correction::MergeNames { at, with } => self.merge(at, with),
                Correction::SplitNames { at, from } => self.split(at, from),
                _ => None,
            };
        }
        self.groups.retain(|group| !group.is_empty());
        for group in &mut self.groups {
            group.sort_unstable();
        }
        self.groups.sort_unstable();
    }

    fn merge(&mut self, one: &Anchor, other: &Anchor) -> Option<()> {
        let (into, from) = (self.group(self.number(one)?)?, self.group(self.number(other)?)?);
        if into != from {
            let moved = std::mem::take(&mut self.groups[from]);
            moved.iter().for_each(|&name| self.is_moved[name] = true);
            self.groups[into].extend(moved);
        }
        Some(())
    }

    fn split(&mut self, one: &Anchor, other: &Anchor) -> Option<()> {
        let (one, other) = (self.number(one)?, self.number(other)?);
        let group = self.group(one)?;
        if one == other || self.group(other)? != group {
            return None;
        }
        let key = ner::normal_key(self.name(one));
        let is_one_name = ner::normal_key(self.name(other)) == key;
        let goes = |&name: &usize| name == one || !is_one_name && ner::normal_key(self.name(name)) == key;
        let (moved, kept): (Vec<usize>, Vec<usize>) = self.groups[group].iter().partition(|name| goes(name));
        self.groups[group] = kept;
        self.groups.push(moved);
        Some(())
    }

    fn name(&self, number: usize) -> &str {
        let (article, entity) = self.names[number];
        &self.analyses[article].mentions.entities[entity].name
    }

    fn group(&self, name: usize) -> Option<usize> {
        self.groups.iter().position(|group| group.contains(&name))
    }

    /// The number of the name that stands at an anchor.
    fn number(&self, anchor: &Anchor) -> Option<usize> {
        let name = name_at(self.analyses, anchor)?;
        let number = self.names.partition_point(|known| *known < name);
        (self.names.get(number) == Some(&name)).then_some(number)
    }
}
