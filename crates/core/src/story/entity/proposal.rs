//! Who of a story may be one, though nothing is sure enough to join them: proposals, shown and not applied.

use std::collections::{BTreeMap, BTreeSet};

use serde::{Deserialize, Serialize};

use super::alike::{Likely, letters};
use super::{Alike, Articles, Book, Cast, Confidence, Entity, Groups};
use crate::Correction;
use crate::correction::name_at;

/// Two of a story's people, organisations or places that may be one.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Proposal {
    /// The one that is mentioned more: an index into the story's entities.
    pub one: usize,
    /// The other.
    pub other: usize,
    /// Why they may be one.
    pub why: ProposalWhy,
    /// How sure that is.
    pub confidence: Confidence,
}

/// Why two may be one.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum ProposalWhy {
    /// The names sound alike: other letters for the same sounds, as in names from other scripts.
    Sound,
    /// One letter differs where it may be a typing error.
    Letter,
    /// The same words in another order.
    Order,
    /// One name has initials, which fit the other.
    Initials,
    /// One name is put together from syllables of the other.
    Syllables,
    /// One name is part of several, and the office of one of these fits.
    Office,
}

impl ProposalWhy {
    /// Whether one name is short for the other, and so can be only one's.
    const fn is_short(self) -> bool {
        matches!(self, Self::Initials | Self::Syllables | Self::Office)
    }
}

/// So many are told, the surest first.
const MOST: usize = 12;

/// What may be one in a story whose entities are told.
pub(in crate::story) fn proposals(
    alike: &mut Alike,
    (groups, book, articles): (&Groups, &Book, &Articles<'_>),
    (entities, cast): (&[Entity], &Cast),
    corrections: &[Correction],
) -> Vec<Proposal> {
    let likely = alike.likely(groups, book);
    if likely.is_empty() {
        return Vec::new();
    }
    let settled = settled(corrections, groups, articles);
    let pairs = likely.into_iter().filter(|pair| !settled.contains(&ordered(pair.one.0, pair.other.0)));
    let mut found: Vec<(usize, usize, ProposalWhy)> = Vec::new();
    // Of each short name, whom it may be short for.
    let mut short: BTreeMap<usize, BTreeSet<(usize, ProposalWhy)>> = BTreeMap::new();
    for Likely { one, other, why } in pairs {
        let (Some(a), Some(b)) = (cast.index(one.0), cast.index(other.0)) else { continue };
        let (this, that) = (&entities[a], &entities[b]);
        if this.label != that.label || is_apart(this, that, articles) {
            continue;
        }
        if !why.is_short() {
            found.push((a.min(b), a.max(b), why));
        } else if this.name == book.spelling(one.1) {
            short.entry(a).or_default().insert((b, why));
        }
    }
    for (short, full) in short {
        found.extend(only(short, &full, entities).map(|(full, why)| (short.min(full), short.max(full), why)));
    }
    let mut proposals: Vec<Proposal> = found
        .into_iter()
        .map(|(one, other, why)| Proposal { one, other, why, confidence: why.confidence() })
        .collect();
    proposals.sort_unstable_by_key(|proposal| {
        (std::cmp::Reverse(proposal.confidence), proposal.one, proposal.other, proposal.why)
    });
    let mut told = BTreeSet::new();
    proposals.retain(|proposal| told.insert((proposal.one, proposal.other)));
    proposals.truncate(MOST);
    proposals
}

/// The one that a short name is of: the only one, or that whose office fits.
fn only(
    short: usize,
    full: &BTreeSet<(usize, ProposalWhy)>,
    entities: &[Entity],
) -> Option<(usize, ProposalWhy)> {
    let who: BTreeSet<usize> = full.iter().map(|(full, _)| *full).collect();
    let is_office = |why: ProposalWhy| why == ProposalWhy::Office;
    let fits = |full: &&(usize, ProposalWhy)| have_one_office(&entities[short], &entities[full.0]);
    let mut fitting = full.iter().filter(fits);
    if let Some(fit) = fitting.next().filter(|_| fitting.next().is_none()) {
        return Some(*fit);
    }
    full.first().copied().filter(|(_, why)| who.len() == 1 && !is_office(*why))
}

/// Whether two people have an office alike: the same words, or fewer of them (`Bupati`, `Bupati Karangjati`), or their
/// syllables (`Menlu`, `Menteri Luar Negeri`).
fn have_one_office(one: &Entity, other: &Entity) -> bool {
    let words =
        |text: &str| -> Vec<String> { text.split_whitespace().map(|word| word.to_lowercase()).collect() };
    let is_one = |a: &[String], b: &[String]| {
        let whole: Vec<&str> = b.iter().map(String::as_str).collect();
        a.first() == b.first() && a.iter().all(|word| b.contains(word))
            || a.len() == 1 && letters::is_syllables(&a[0], &whole)
    };
    one.roles.iter().any(|role| {
        let role = words(&role.text);
        other
            .roles
            .iter()
            .map(|other| words(&other.text))
            .any(|other| !role.is_empty() && (is_one(&role, &other) || is_one(&other, &role)))
    })
}

/// Whether a sentence names both, and so tells them apart.
fn is_apart(one: &Entity, other: &Entity, articles: &Articles<'_>) -> bool {
    let (few, many) = if one.mentions.len() <= other.mentions.len() { (one, other) } else { (other, one) };
    few.mentions.iter().any(|mention| {
        let place = mention.place;
        let sentences = &articles.analyses[place.article].layout.sentences;
        let at = sentences.partition_point(|sentence| sentence.end <= place.span.start);
        let Some(sentence) = sentences.get(at) else { return false };
        let key = |start: usize| (place.article, start);
        let from = many
            .mentions
            .partition_point(|other| (other.place.article, other.place.span.start) < key(sentence.start));
        many.mentions.get(from).is_some_and(|other| {
            other.place.article == place.article && other.place.span.start < sentence.end
        })
    })
}

/// The groups that the user has said to be two.
fn settled(corrections: &[Correction], groups: &Groups, articles: &Articles<'_>) -> BTreeSet<(u32, u32)> {
    let split = corrections.iter().filter_map(|correction| match correction {
        Correction::SplitNames { at, from } => Some((at, from)),
        _ => None,
    });
    let group = |anchor| {
        let name = name_at(&articles.analyses, anchor)?;
        Some(groups.number(name, articles.form(name)))
    };
    split.filter_map(|(at, from)| Some(ordered(group(at)?, group(from)?))).collect()
}

fn ordered(one: u32, other: u32) -> (u32, u32) {
    (one.min(other), one.max(other))
}
