//! Events: claims that tell the same.

mod affinity;
mod group;
mod groups;
mod headline;
mod near;
mod stale;

use jiff::ToSpan;
use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use super::entity::Cast;
use super::source::{Shared, Source};
use super::told::{Articles, Change};
use super::{Claim, Place, Status, When};
use crate::{Analysis, Span, hash};
use group::At;
use headline::Clarity;

pub(super) use group::Grouper;
pub(crate) use groups::Groups;

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
    /// Whether a correction or a later version of the article replaces a number or a time in it; see [`crate::story::Update`].
    pub is_replaced: bool,
}

impl Telling {
    /// Who says so, by best name or description, where the sentence gives somebody's words.
    pub fn speaker<'a>(&self, analysis: &'a Analysis) -> Option<&'a str> {
        Some(&analysis.quotes.get(self.by?)?.speaker.as_ref()?.name)
    }
}

/// What the events of a story were made of, in their order.
#[derive(Default)]
pub(super) struct Made {
    all: Vec<MadeOf>,
    /// What is kept of each claim, by the number of its article.
    claims: Vec<Vec<ClaimKept>>,
    /// The numbers of articles of whose claims it is not known yet from whom they are.
    new: Vec<u32>,
    /// The last event in which each entity was met, by its number, as events are made, which are counted.
    met: Vec<u32>,
    count: u32,
}

/// What an event was made of.
struct MadeOf {
    /// The number of its group, and the claims of that.
    group: u32,
    claims: Vec<At>,
    /// The entities that its sentences name, by their numbers.
    entities: Vec<u32>,
    /// How many of its sentences their articles begin with, once that was asked for.
    leads: Option<u32>,
}

/// What is kept of a claim.
#[derive(Clone, Copy)]
struct ClaimKept {
    clarity: Clarity,
    /// Whose words its sentence gives: an index into the article's quotes.
    by: Option<usize>,
    /// From whom it is.
    source: Source,
    /// Whether it is among the first that its article tells.
    is_lead: bool,
}

impl Made {
    /// The events that groups of claims tell, by date. Those of before, given as this has made them last but with the
    /// places of the articles as they are now, are kept where their claims are the same.
    pub(super) fn events(
        &mut self,
        before: Vec<Event>,
        groups: &Groups<'_>,
        change: &Change,
        articles: &Articles<'_>,
        cast: &Cast,
    ) -> Vec<Event> {
        self.keep_claims(change, articles);
        let mut claims: Vec<&[At]> = Vec::new();
        for (group, of_group) in groups.all() {
            claims.resize(claims.len().max(group as usize + 1), &[]);
            claims[group as usize] = of_group;
        }
        let mut events: Vec<(Event, MadeOf)> =
            before.into_iter().zip(std::mem::take(&mut self.all)).collect();
        events.retain(|(_, made)| {
            let now = claims.get_mut(made.group as usize);
            let is_same = now.as_ref().is_some_and(|claims| **claims == made.claims);
            now.filter(|_| is_same).into_iter().for_each(|claims| *claims = &[]);
            is_same
        });
        let new = (0..).zip(claims).filter(|(_, claims)| !claims.is_empty());
        events.extend(new.map(|(group, claims)| self.event(group, claims, articles)));
        events.sort_by_key(|(event, made)| {
            // What lasts longer comes behind the moments of the day on which it begins.
            let when = event.when;
            let first = event.tellings.first().map(|first| first.place);
            let key = (when.earliest.date(), !when.is_day(), when.earliest, when.latest);
            (key, first, made.claims.first().map(|first| first.1))
        });
        let focus = Focus::of(articles);
        let finish = |(mut event, made): (Event, MadeOf)| {
            event.is_background = focus.leaves_out(&event.when);
            event.entities.clear();
            event.entities.extend(made.entities.iter().filter_map(|&number| cast.index(number)));
            event.entities.sort_unstable();
            self.all.push(made);
            event
        };
        events.into_iter().map(finish).collect()
    }

    /// Keeps what is asked of the claims of articles that came.
    fn keep_claims(&mut self, change: &Change, articles: &Articles<'_>) {
        for &number in &change.went {
            self.claims[number as usize] = Vec::new();
        }
        for &number in &change.came {
            let told = articles.of(number);
            let kept = |claim: &Claim| ClaimKept {
                clarity: Clarity::of(told, claim.place.span),
                by: said_in(told.analysis, claim.place.span),
                source: Source::Article(number),
                is_lead: false,
            };
            self.claims.resize_with(self.claims.len().max(number as usize + 1), Vec::new);
            self.claims[number as usize] = told.claims.iter().map(kept).collect();
        }
        self.new.clone_from(&change.came);
    }

    /// The event of one group of claims, whose first is the finest; the indices of its entities are left to whoever knows
    /// them.
    fn event(&mut self, group: u32, claims: &[At], articles: &Articles<'_>) -> (Event, MadeOf) {
        let claim = |(number, at): At| {
            let told = articles.of(number);
            (told, &told.claims[at as usize])
        };
        let telling = |&(number, at): &At| {
            let (told, claim) = claim((number, at));
            let is_replaced = told
                .replaced
                .iter()
                .filter(|replaced| !replaced.is_quoted)
                .any(|replaced| claim.place.span.holds(replaced.value.span(told.analysis)));
            let ClaimKept { clarity, by, .. } = self.claims[number as usize][at as usize];
            let place = Place { article: articles.place(number), span: claim.place.span };
            (Telling { place, when: claim.when, status: claim.status, by, is_replaced }, clarity)
        };
        let mut tellings: Vec<(Telling, Clarity)> = claims.iter().map(telling).collect();
        tellings.sort_by_key(|(telling, _)| telling.place);
        self.count += 1;
        let mut entities: Vec<u32> = Vec::new();
        for (told, claim) in claims.iter().map(|&at| claim(at)) {
            for &entity in &told.sentences[claim.statement].entities {
                let at = entity as usize;
                self.met.resize(self.met.len().max(at + 1), 0);
                if std::mem::replace(&mut self.met[at], self.count) != self.count {
                    entities.push(entity);
                }
            }
        }
        let id = tellings.first().map_or_else(String::new, |(first, _)| {
            let time = first.when.time.map_or(0, |time| time + 1);
            let numbers = [first.place.span.start, time].map(|number| number.to_string());
            hash::id(&[&articles.all[first.place.article].member.id, &numbers[0], &numbers[1]])
        });
        let status = status(&tellings);
        let event = Event {
            id,
            when: claim(claims[0]).1.when,
            dated_by: articles.place(claims[0].0),
            status,
            is_background: false,
            headline: headline::of(&tellings, status, articles.all),
            tellings: tellings.into_iter().map(|(telling, _)| telling).collect(),
            entities: Vec::new(),
            independent: 0,
            rank: 0,
        };
        (event, MadeOf { group, claims: claims.to_vec(), entities, leads: None })
    }

    /// Says of each event how many sources tell it that do not depend on each other, and which rank it has among all:
    /// by these sources, and by the articles that begin with it.
    pub(super) fn weigh(&mut self, events: &mut [Event], articles: &Articles<'_>, shared: &Shared<'_>) {
        for &number in articles.numbers {
            if shared.is_otherwise(number) || self.new.binary_search(&number).is_ok() {
                for (kept, claim) in self.claims[number as usize].iter_mut().zip(articles.of(number).claims) {
                    kept.source = shared.of_sentence(number, claim.place.span);
                    kept.is_lead = shared.is_lead(number, claim.place.span);
                }
            }
        }
        let kept = |(number, at): At| self.claims[number as usize][at as usize];
        let mut order: Vec<(bool, u32, usize)> = Vec::with_capacity(events.len());
        for (at, (event, made)) in events.iter_mut().zip(&mut self.all).enumerate() {
            let is_as_it_was = made.claims.iter().all(|claim| !shared.is_otherwise(claim.0));
            let leads = made.leads.filter(|_| is_as_it_was).unwrap_or_else(|| {
                let sources = made.claims.iter().map(|&at| (at.0, kept(at).source));
                event.independent = shared.independent(sources.collect());
                made.claims.iter().filter(|at| kept(**at).is_lead).count() as u32
            });
            made.leads = Some(leads);
            order.push((event.is_background, u32::MAX - 2 * event.independent - leads, at));
        }
        order.sort_unstable();
        for (rank, (_, _, at)) in order.into_iter().enumerate() {
            events[at].rank = rank as u32;
        }
    }
}

impl Event {
    /// Gives its places the articles' new ones: `places` has them by the old ones.
    pub(super) fn move_to(&mut self, places: &[usize]) {
        let articles = self.tellings.iter_mut().map(|telling| &mut telling.place.article);
        let articles = articles.chain([&mut self.dated_by, &mut self.headline.article]);
        articles.for_each(|article| *article = places[*article]);
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
fn status(tellings: &[(Telling, Clarity)]) -> Status {
    let has = |status| tellings.iter().any(|(telling, _)| telling.status == status);
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
    fn of(articles: &Articles<'_>) -> Self {
        let published = || articles.all.iter().filter_map(|told| told.member.published.day());
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
