//! Who of a story may be one, though nothing is sure enough to join them: proposals, shown and not applied.

use serde::{Deserialize, Serialize};

use super::alike::{Likely, letters};
use super::{Alike, Articles, Book, Cast, Confidence, Entity, Groups};
use crate::correction::name_at;
use crate::{Anchor, Correction};

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
    /// All of them.
    pub const ALL: [Self; 6] =
        [Self::Sound, Self::Letter, Self::Order, Self::Initials, Self::Syllables, Self::Office];

    /// Whether one name is short for the other, and so can be only one's.
    const fn is_short(self) -> bool {
        matches!(self, Self::Initials | Self::Syllables | Self::Office)
    }
}

/// So many are told, the surest first.
const MOST: usize = 12;

/// Two entities and why they may be one, in a number, by which they are in order: the surest first. Every further kind of
/// map and sort would be some kilobytes more for each visitor to download.
#[derive(Clone, Copy)]
struct Found {
    one: usize,
    other: usize,
    why: ProposalWhy,
}

impl Found {
    /// Bits of an index into the entities, and of a reason.
    const INDEX: u32 = 25;
    const REASON: u32 = 3;

    fn number(self, doubt: u8) -> u64 {
        let index = |index: usize| index as u64 & ((1 << Self::INDEX) - 1);
        let pair = (u64::from(doubt) << Self::INDEX | index(self.one)) << Self::INDEX | index(self.other);
        pair << Self::REASON | self.why as u64
    }

    fn of(number: u64) -> Self {
        let bits = |from: u32, count: u32| (number >> from) as usize & ((1 << count) - 1);
        Self {
            one: bits(Self::REASON + Self::INDEX, Self::INDEX),
            other: bits(Self::REASON, Self::INDEX),
            why: ProposalWhy::ALL[bits(0, Self::REASON) % ProposalWhy::ALL.len()],
        }
    }
}

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
    let (mut found, mut short): (Vec<u64>, Vec<u64>) = (Vec::new(), Vec::new());
    for Likely { one, other, why } in likely {
        let (Some(a), Some(b)) = (cast.index(one.0), cast.index(other.0)) else { continue };
        let (this, that) = (&entities[a], &entities[b]);
        let is_settled = settled.binary_search(&pair(one.0, other.0)).is_ok();
        // What is joined to a fuller name already is not short for another.
        let is_joined = why.is_short() && this.name != book.spelling(one.1);
        if is_settled || is_joined || this.label != that.label || is_apart(this, that, articles) {
            continue;
        }
        if why.is_short() {
            short.push(Found { one: a, other: b, why }.number(0));
        } else {
            found.push(proposed(a, b, why));
        }
    }
    short.sort_unstable();
    let short: Vec<Found> = short.into_iter().map(Found::of).collect();
    for full in short.chunk_by(|a, b| a.one == b.one) {
        found.extend(only(full, entities).map(|Found { one, other, why }| proposed(one, other, why)));
    }
    found.sort_unstable();
    let mut proposals: Vec<Proposal> = Vec::new();
    for Found { one, other, why } in found.into_iter().map(Found::of) {
        if proposals.len() < MOST && !proposals.iter().any(|known| (known.one, known.other) == (one, other)) {
            proposals.push(Proposal { one, other, why, confidence: why.confidence() });
        }
    }
    proposals
}

/// Two entities as they are proposed, the one that is mentioned more first.
fn proposed(one: usize, other: usize, why: ProposalWhy) -> u64 {
    let doubt = Confidence::CERTAIN.percent() - why.confidence().percent();
    Found { one: one.min(other), other: one.max(other), why }.number(doubt)
}

/// Of those whom a short name may be short for, the only one, or the one whose office fits.
fn only(full: &[Found], entities: &[Entity]) -> Option<Found> {
    let fits = |found: &&Found| have_one_office(&entities[found.one], &entities[found.other]);
    let mut fitting = full.iter().filter(fits);
    if let Some(fit) = fitting.next()
        && fitting.all(|other| other.other == fit.other)
    {
        return Some(*fit);
    }
    let (first, last) = (full.first()?, full.last()?);
    (first.other == last.other && first.why != ProposalWhy::Office).then_some(*first)
}

/// Whether two people have an office alike: the same words, or fewer of them (`Bupati`, `Bupati Karangjati`), or their
/// syllables (`Menlu`, `Menteri Luar Negeri`).
fn have_one_office(one: &Entity, other: &Entity) -> bool {
    let is_one = |a: &str, b: &str| {
        let whole: Vec<&str> = b.split(' ').collect();
        let is_part = || a.split(' ').all(|word| whole.contains(&word));
        a.split(' ').next() == b.split(' ').next() && is_part() || letters::is_syllables(a, &whole)
    };
    one.roles.iter().any(|role| {
        let role = role.text.to_lowercase();
        other.roles.iter().any(|other| {
            let other = other.text.to_lowercase();
            is_one(&role, &other) || is_one(&other, &role)
        })
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

/// The groups that the user has said to be two, in order.
fn settled(corrections: &[Correction], groups: &Groups, articles: &Articles<'_>) -> Vec<u64> {
    let group = |anchor: &Anchor| {
        let name = name_at(&articles.analyses, anchor)?;
        Some(groups.number(name, articles.form(name)))
    };
    let split = |correction: &Correction| match correction {
        Correction::SplitNames { at, from } => Some(pair(group(at)?, group(from)?)),
        _ => None,
    };
    let mut settled: Vec<u64> = corrections.iter().filter_map(split).collect();
    settled.sort_unstable();
    settled
}

/// Two groups in a number, whichever is first.
fn pair(one: u32, other: u32) -> u64 {
    u64::from(one.min(other)) << 32 | u64::from(one.max(other))
}
