//! The articles of a story as its steps look at them, and what of them has changed.

use ner::Label;

use super::conflict::Unit;
use super::likeness::{Reweighed, Weights};
use super::meaning::Meanings;
use super::statement::Sentence;
use super::update::Replaced;
use super::{Claim, Member, Place, SideValue};
use crate::Analysis;

/// One article.
#[derive(Clone, Copy)]
pub(super) struct Told<'s> {
    pub(super) analysis: &'s Analysis,
    pub(super) member: &'s Member,
    pub(super) sentences: &'s [Sentence],
    /// Its claims, by place; sentences are numbered as in the article.
    pub(super) claims: &'s [Claim],
    /// What each of its quantities counts or measures with.
    pub(super) units: &'s [Unit],
    /// What of it corrections replace, by value.
    pub(super) replaced: &'s [Replaced],
    pub(super) facts: &'s Facts<'s>,
}

/// What of the story as a whole sentences and values are compared by.
pub(super) struct Facts<'s> {
    /// Of each entity, by its number, the kind of thing that it is.
    pub(super) labels: &'s [Option<Label>],
    pub(super) weights: &'s Weights,
    pub(super) meanings: &'s Meanings,
}

impl Facts<'_> {
    /// The kind of thing that an entity is.
    pub(super) fn label(&self, number: u32) -> Option<Label> {
        self.labels.get(number as usize).copied().flatten()
    }
}

impl<'s> Told<'s> {
    /// Whether a correction replaces a value.
    pub(super) fn is_replaced(&self, value: SideValue) -> bool {
        self.replaced.binary_search_by_key(&value, |replaced| replaced.value).is_ok()
    }

    /// The claims of a sentence.
    pub(super) fn claims_of(&self, sentence: usize) -> &'s [Claim] {
        let first = self.claims.partition_point(|claim| claim.statement < sentence);
        let count = self.claims[first..].iter().take_while(|claim| claim.statement == sentence).count();
        &self.claims[first..first + count]
    }
}

/// The articles of a story. Each has a number that it shares with no other and keeps as long as it tells the same, so
/// that what is kept from one story to the next is kept by numbers.
pub(super) struct Articles<'s> {
    /// In the story's order.
    pub(super) all: &'s [Told<'s>],
    /// Their numbers, in the same order.
    pub(super) numbers: &'s [u32],
    /// Where each stands in that order, by its number.
    pub(super) places: &'s [usize],
}

impl<'s> Articles<'s> {
    /// The article of a number.
    pub(super) fn of(&self, number: u32) -> &'s Told<'s> {
        &self.all[self.places[number as usize]]
    }

    /// Where it stands in the story.
    pub(super) fn place(&self, number: u32) -> usize {
        self.places[number as usize]
    }

    /// One of its sentences.
    pub(super) fn sentence(&self, number: u32, sentence: usize) -> Place {
        Place { article: self.place(number), span: self.of(number).sentences[sentence].span }
    }
}

/// What of a story has changed since its steps last looked at it.
pub(super) struct Change {
    /// The numbers of articles that are gone, or that tell something else by now; sorted.
    pub(super) went: Vec<u32>,
    /// The numbers of those that are new; sorted.
    pub(super) came: Vec<u32>,
    /// What weighs otherwise than it did.
    pub(super) reweighed: Reweighed,
}
