//! Many articles in, one story out.
//!
//! The atom is the claim: what one sentence of one article says, and when. Events cluster claims, status
//! belongs to claims first. Everything here is computed from the set of articles; their order changes nothing.

mod claim;
mod conflict;
mod dating;
mod entity;
mod event;
mod merger;
mod part;
mod repeat;
mod source;
mod state;
mod statement;
mod told;
mod update;
mod words;

use std::borrow::Borrow;
use std::sync::Arc;

use jiff::civil::Date;
use serde::{Deserialize, Serialize};
use timex::Timex;

use crate::{Analysis, Correction, Published, Span};
use words::{cues, likeness, meaning, senses, site, stem, vocabulary};

pub use claim::{Claim, Status, When};
#[cfg(feature = "learn")]
pub use conflict::{COMMON_SIGNS, Example};
pub use conflict::{Conflict, ConflictKind, Ruling, Side, SideValue};
pub use entity::{
    Alias, AliasWhy, Confidence, Entity, EntityMention, Measured, Proposal, ProposalWhy, Role, of_articles,
};
pub(crate) use event::Groups;
pub use event::{Event, Telling};
pub use merger::Merger;
pub use repeat::{Repeat, RepeatKind};
pub use update::{Update, UpdateKind};
#[cfg(feature = "learn")]
pub use words::meaning::stems;

/// The place of an article that is gone.
const GONE: usize = usize::MAX;

/// An article as it enters a story.
#[derive(Clone, Debug, PartialEq)]
pub struct Article {
    /// Its text and facts.
    pub analysis: Analysis,
    /// The path or name that it came in.
    pub file: Option<String>,
    /// A published date that came with it from outside.
    pub given: Option<Date>,
}

/// A place in one of the story's articles.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub struct Place {
    /// Index into [`Story::articles`].
    pub article: usize,
    /// Where in its text.
    pub span: Span,
}

/// One article's part in a story.
#[derive(Clone, Debug, PartialEq)]
pub struct Member {
    /// The article's id.
    pub id: String,
    /// When it was published, as far as the story knows.
    pub published: Published,
    /// Its times, resolved: same length and order as its [`Analysis::times`].
    pub times: Vec<Timex>,
}

/// Everything that a set of articles tells together.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Story {
    /// In order of publication, those without a date last.
    pub articles: Vec<Arc<Member>>,
    /// Of each article the agency or outlet that its text is taken from, if it is.
    pub taken_from: Vec<Option<String>>,
    /// People, organisations and places, most mentioned first.
    pub entities: Vec<Entity>,
    /// Which of them may be one and were not joined, the surest first; of many the first few.
    pub proposals: Vec<Proposal>,
    /// By date.
    pub events: Vec<Event>,
    /// What contradicts what.
    pub conflicts: Vec<Conflict>,
    /// What was told, and is told otherwise by now, by the first place at which it is.
    pub updates: Vec<Update>,
    /// Passages that stand more than once.
    pub repeats: Vec<Repeat>,
}

impl Story {
    /// Merges a set of articles. Neither their order nor a second copy of one changes anything. Where they come and go
    /// one by one, a [`Merger`] makes the same story in less time.
    ///
    /// ```
    /// use linimasa_core::{Article, Story, read};
    /// let article = |text| Article { analysis: read(text, None), file: None, given: None };
    /// let first = article("Pasar Lama Terbakar\nSenin, 4 Maret 2024 - 10:00 WIB\nPasar Lama terbakar pada Minggu (3/3/2024).");
    /// let second = article("Warga menggelar doa bersama di Pasar Lama pada 5 Maret 2024.");
    /// let story = Story::merge(&[first.clone(), second.clone()], &[]);
    /// assert_eq!(story.events.len(), 2);
    /// assert_eq!(story, Story::merge(&[second, first.clone(), first], &[]));
    /// ```
    pub fn merge(articles: &[Article], corrections: &[Correction]) -> Self {
        let mut merger = Merger::new(corrections.to_vec());
        set(articles).into_iter().for_each(|article| merger.put(article));
        merger.merge()
    }

    /// The expression that gives a time, if one does: `None` where the user set it, or the day of publication stands
    /// for it.
    pub fn timex(&self, article: usize, when: &When) -> Option<&Timex> {
        self.articles.get(article)?.times.get(when.time?)
    }

    /// The articles that the story was merged from, in the story's order.
    pub fn told_by<'a>(&self, articles: &'a [impl Borrow<Article>]) -> Vec<&'a Article> {
        let set = set(articles);
        let find = |id: &str| set.binary_search_by(|article| article.analysis.id.as_str().cmp(id)).ok();
        self.articles.iter().filter_map(|member| Some(set[find(&member.id)?])).collect()
    }
}

/// A list that is kept, without the room that was left in it. Copied and not shrunk in place: that leaves holes, among which
/// all that comes later lies scattered (a change of 10,000 articles took a tenth longer).
fn to_size<T>(list: Vec<T>) -> Vec<T> {
    let mut exact = Vec::with_capacity(list.len());
    exact.extend(list);
    exact
}

/// Each article once, by its id; of those with one id the last.
fn set(articles: &[impl Borrow<Article>]) -> Vec<&Article> {
    let mut set: Vec<&Article> = articles.iter().map(Borrow::borrow).collect();
    set.sort_by(|one, other| one.analysis.id.cmp(&other.analysis.id));
    set.dedup_by(|later, kept| {
        let is_same = later.analysis.id == kept.analysis.id;
        if is_same {
            *kept = *later;
        }
        is_same
    });
    set
}
