//! Events: claims that tell the same.

mod group;
mod headline;
mod near;

use std::sync::Arc;

use jiff::ToSpan;
use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use super::entity::Cast;
use super::{Member, Place, Status, When};
use crate::{Analysis, Span, hash};

pub(super) use group::{Grouping, groups};

/// Something that one or several articles say happened, or is to happen.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Event {
    /// Made of its first sentence and that one's time, so that it outlives changes elsewhere.
    pub id: String,
    /// When: the finest time that an article gives; its article comes with it.
    pub when: When,
    /// The article whose time `when` is.
    pub dated_by: usize,
    /// What the story as a whole says of it.
    pub status: Status,
    /// Outside the days that the articles are about.
    pub is_background: bool,
    /// The clearest of its own sentences, trimmed.
    pub headline: Place,
    /// The sentences that tell it, in the order of the story's articles.
    pub tellings: Vec<Telling>,
    /// Indices of the entities that its sentences name.
    pub entities: Vec<usize>,
    /// How many sources tell it that do not depend on each other.
    pub independent: u32,
    /// Its rank among the story's events, 0 for the one that matters most.
    pub rank: u32,
}

/// One sentence that tells of an event.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Telling {
    /// The sentence.
    pub place: Place,
    /// The time that it gives.
    pub when: When,
    /// How it tells it.
    pub status: Status,
    /// Whose words it gives, if it does: an index into the article's quotes.
    pub by: Option<usize>,
}

impl Telling {
    /// Who says so, by best name or description, where the sentence gives somebody's words.
    pub fn speaker<'a>(&self, analysis: &'a Analysis) -> Option<&'a str> {
        Some(&analysis.quotes.get(self.by?)?.speaker.as_ref()?.name)
    }
}

/// The events that groups of claims tell, by date.
pub(super) fn of_groups(groups: &[Vec<usize>], told: &Grouping<'_>, cast: &Cast) -> Vec<Event> {
    let focus = Focus::of(told.members);
    let mut events: Vec<Event> = groups.iter().map(|group| event(group, told, cast, &focus)).collect();
    events.sort_by_key(|event| {
        // What lasts longer comes behind the moments of the day on which it begins.
        let when = event.when;
        let first = event.tellings.first().map(|first| first.place);
        (when.earliest.date(), !when.is_day(), when.earliest, when.latest, first)
    });
    events
}

/// The event of one group of claims, whose first is the finest.
fn event(group: &[usize], told: &Grouping<'_>, cast: &Cast, focus: &Focus) -> Event {
    let claims = told.claims;
    let finest = &claims[group[0]];
    let mut tellings: Vec<Telling> = group
        .iter()
        .map(|&index| Telling {
            place: claims[index].place,
            when: claims[index].when,
            status: claims[index].status,
            by: said_in(told.analyses[claims[index].place.article], claims[index].place.span),
        })
        .collect();
    tellings.sort_by_key(|telling| telling.place);
    let mut entities: Vec<usize> = group
        .iter()
        .flat_map(|&index| &told.statements.all()[claims[index].statement].entities)
        .filter_map(|&number| cast.index(number))
        .collect();
    entities.sort_unstable();
    entities.dedup();
    let id = tellings.first().map_or_else(String::new, |first| {
        let time = first.when.time.map_or(0, |time| time + 1);
        let numbers = [first.place.span.start, time].map(|number| number.to_string());
        hash::id(&[&told.members[first.place.article].id, &numbers[0], &numbers[1]])
    });
    Event {
        id,
        when: finest.when,
        dated_by: finest.place.article,
        status: status(&tellings),
        is_background: focus.leaves_out(&finest.when),
        headline: headline::of(&tellings, status(&tellings), told.analyses, told.members),
        tellings,
        entities,
        independent: 0,
        rank: 0,
    }
}

/// The first quote of a sentence whose speaker is known.
fn said_in(analysis: &Analysis, sentence: Span) -> Option<usize> {
    let quotes = &analysis.quotes;
    let first = quotes.partition_point(|quote| quote.span.end <= sentence.start);
    let inside =
        quotes.iter().enumerate().skip(first).take_while(|(_, quote)| quote.span.start < sentence.end);
    inside.into_iter().find(|(_, quote)| quote.speaker.is_some()).map(|(at, _)| at)
}

/// What all tellings say together: told once as happened, it happened; a denial, which names what it denies, makes
/// it disputed.
fn status(tellings: &[Telling]) -> Status {
    let has = |status| tellings.iter().any(|telling| telling.status == status);
    if has(Status::Denied) {
        Status::Denied
    } else if has(Status::Reported) {
        Status::Reported
    } else if has(Status::Claimed) {
        Status::Claimed
    } else {
        Status::Planned
    }
}

/// The days that the articles are about: around the days on which they were published.
struct Focus {
    days: Option<(Date, Date)>,
}

impl Focus {
    /// News tells of the weeks before it and of the weeks to come.
    fn of(members: &[Arc<Member>]) -> Self {
        let published = || members.iter().filter_map(|member| member.published.day());
        let days = published()
            .min()
            .zip(published().max())
            .map(|(first, last)| (first.saturating_sub(60.days()), last.saturating_add(90.days())));
        Self { days }
    }

    /// Whether a time lies outside those days, or is longer than they are.
    fn leaves_out(&self, when: &When) -> bool {
        self.days.is_some_and(|(first, last)| when.earliest.date() > last || when.earliest.date() < first)
    }
}
