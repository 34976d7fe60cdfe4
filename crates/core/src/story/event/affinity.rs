//! How like a group of claims is to a claim, if both may tell the same event.

use super::near::is_open;
use crate::story::claim::Dates;
use crate::story::likeness::{Feature, Gist, shared};
use crate::story::senses::Senses;
use crate::story::statement::Sentence;
use crate::story::told::Told;
use crate::story::{Claim, Status, When};

/// Two sentences of the same day tell the same event from this likeness on, …
const SAME_DAY: f64 = 0.12;
/// … two that follow each other in one article, or tell of a collapse both, from this one on, …
const NEXT: f64 = 0.05;
/// … and so do what is planned and what is told of that day.
const PLAN: f64 = 0.08;
/// Sentences of one day, but of other hours of it, from this one on.
const OTHER_HOURS: f64 = 0.22;
/// … and one that is planned and one that is told from this one on.
const OTHER_HOURS_PLAN: f64 = 0.35;
/// A sentence with a longer time (`awal bulan ini`) tells an event of one of its days from this likeness on, …
const WITHIN: f64 = 0.12;
/// … what is planned by both from this one on, …
const WITHIN_PLAN: f64 = 0.06;
/// … and one with more than a month (`2021`) from this one on: it leaves room for too much.
const WITHIN_YEARS: f64 = 0.4;
/// Clock times whose day only follows from what was told before, and that are the same, from this one on.
const SAME_CLOCK: f64 = 0.12;
/// What is told as of the day of publication (a denial), and the saying of something, from this one on.
const APART: f64 = 0.25;
/// The seconds of the longest month.
const MONTH: i64 = 31 * 86_400;
/// Different things that one side does to another in one day from this one on.
const OTHER_ACT: f64 = 0.5;

/// A claim in its article.
#[derive(Clone, Copy)]
pub(super) struct Seen<'s> {
    /// The number of the article.
    pub(super) number: u32,
    pub(super) told: &'s Told<'s>,
    pub(super) claim: &'s Claim,
    /// The length of its gist.
    pub(super) norm: f64,
}

/// How like a group, given by its first claims, is to a claim, if it may tell the same event.
pub(super) fn affinity<'s>(
    one: Seen<'s>,
    mut compared: impl Iterator<Item = Seen<'s>> + Clone,
) -> Option<f64> {
    let claim = one.claim;
    let all = compared.clone();
    let each = || all.clone();
    // The first of a group is its finest: what the claim adds must leave room for it.
    let finest = compared.next()?;
    let first = finest.claim;
    let likeness = || each().map(|other| one.likeness(other)).fold(0.0, f64::max);
    if claim.when.is_minute() && each().any(|other| other.claim.when.is_same_moment(&claim.when)) {
        let likeness = likeness();
        return (likeness >= SAME_DAY || first.when.offset.is_some()).then_some(likeness + 1.0);
    }
    let room = one.room(finest)?;
    // When something was said leaves no room for what was told to have happened by then.
    let is_said = |claim: &Claim| claim.dates == Dates::Words;
    if is_said(claim) != is_said(first) && room != Room::Day {
        return None;
    }
    let are_plans = first.status == Status::Planned && claim.status == Status::Planned;
    let is_plan = (first.status == Status::Planned) != (claim.status == Status::Planned);
    let are_other_acts = || claim.is_alone && !each().any(|other| other.act() == one.act());
    let is_near = (claim.when.earliest.date() - first.when.earliest.date()).get_days().abs() <= 1;
    let follows = || each().any(|other| one.follows(other));
    let tells_same_thing = || each().any(|other| one.tells_same_thing(other));
    let least = match room {
        Room::Denied => NEXT,
        Room::Denial if one.is_denier_of(finest) => 0.0,
        _ if is_apart(claim) || is_apart(first) => APART,
        Room::Day if are_other_acts() => OTHER_ACT,
        Room::Day if are_plans => 0.0,
        Room::Day if is_plan => PLAN,
        Room::Day if follows() || tells_same_thing() => NEXT,
        Room::Day => SAME_DAY,
        Room::OtherHours if one.tells_other_thing(finest) => return None,
        Room::OtherHours if is_plan => OTHER_HOURS_PLAN,
        Room::OtherHours => OTHER_HOURS,
        Room::Clock if !is_near => APART,
        Room::Clock => SAME_CLOCK,
        Room::Within if are_plans => WITHIN_PLAN,
        Room::Within | Room::Years if claim.status != Status::Planned && !one.is_after(first) => {
            return None;
        }
        Room::Within => WITHIN,
        Room::Years => WITHIN_YEARS,
        Room::Denial => APART,
    };
    Some(likeness()).filter(|likeness| *likeness >= least)
}

/// What a group must have some of, to be like enough to a claim that is longer than a day: what its sentence is about, but
/// for as much of what tells least as would not do alone.
pub(super) fn needed(one: Seen<'_>) -> Gist {
    let weights = one.told.facts.weights;
    let least = if one.claim.when.seconds() <= MONTH { WITHIN_PLAN } else { APART };
    let mut needed = one.gist().clone();
    needed.sort_by_key(|feature| weights.weight(*feature));
    // No gist is shorter than what it shares, so that the cosine is at most the length of that by the claim's own.
    let too_little = (least * one.norm).powi(2) * (1.0 - f64::from(f32::EPSILON));
    let mut sum = 0.0;
    let is_too_little = |feature: &&Feature| {
        sum += (weights.weight(**feature) as f64).powi(2);
        sum < too_little
    };
    let count = needed.iter().take_while(is_too_little).count();
    needed.split_off(count)
}

impl<'s> Seen<'s> {
    fn sentence(self) -> &'s Sentence {
        &self.told.sentences[self.claim.statement]
    }

    /// What its sentence is about.
    pub(super) fn gist(self) -> &'s Gist {
        &self.sentence().gist
    }

    /// How much two claims' sentences tell the same.
    fn likeness(self, other: Self) -> f64 {
        self.told.facts.weights.likeness_by_norm((self.gist(), self.norm), (other.gist(), other.norm))
    }

    /// What one side does to another in its sentence.
    fn act(self) -> Option<u8> {
        self.sentence().act.map(|act| act.kind)
    }

    /// Whether two denials are of the same people or institution: what somebody denies again and again is one thing.
    fn is_denier_of(self, other: Self) -> bool {
        let others = &other.sentence().deniers;
        self.sentence().deniers.iter().any(|entity| others.contains(entity))
    }

    /// Whether a denial is of what another sentence of its article tells: both have two words of one thing.
    fn denies(self, first: Self) -> bool {
        let words = shared(self.gist(), first.gist()).filter(|same| !same.is_entity());
        self.number == first.number && words.count() >= 2
    }

    /// Whether two sentences tell, in their own words, of different things that happen once.
    fn tells_other_thing(self, other: Self) -> bool {
        let (one, other) = (self.sentence().happens_once(), other.sentence().happens_once());
        !one.is_empty() && !other.is_empty() && !one.iter().any(|sense| other.contains(sense))
    }

    /// Whether two sentences tell, in their own words, of the same thing that happens once, though not to somebody, as an
    /// arrest does: a day may have several.
    fn tells_same_thing(self, other: Self) -> bool {
        let (one, other) = (self.sentence().happens_once(), other.sentence().happens_once());
        one.iter().any(|sense| !Senses::befalls(*sense) && other.contains(sense))
    }

    /// Whether what a group tells was over when a claim's article was published.
    fn is_after(self, first: &Claim) -> bool {
        self.told.member.published.day().is_some_and(|day| first.when.latest.date() < day)
    }

    /// How a claim's time leaves room for that of a group's finest.
    fn room(self, first: Self) -> Option<Room> {
        let (when, finest) = (&self.claim.when, &first.claim.when);
        if self.claim.is_denial() && first.claim.is_denial() {
            return Some(Room::Denial);
        }
        if self.claim.is_denial() && is_open(first.claim) && self.denies(first) {
            return Some(Room::Denied);
        }
        let is_one_day = when.is_day() && finest.is_day() && when.earliest.date() == finest.earliest.date();
        if when.is_day() {
            if is_one_day {
                return Some(if when.meets(finest) { Room::Day } else { Room::OtherHours });
            }
            return (is_clock_alone(self.told, self.claim) && is_same_clock(when, finest))
                .then_some(Room::Clock);
        }
        if !when.holds(finest) {
            return None;
        }
        Some(if when.seconds() <= MONTH { Room::Within } else { Room::Years })
    }

    /// Whether two claims are of sentences that follow each other, and share something.
    fn follows(self, other: Self) -> bool {
        self.number == other.number
            && self.claim.statement.abs_diff(other.claim.statement) == 1
            && shared(self.gist(), other.gist()).next().is_some()
    }
}

/// What room a claim's time leaves for an event.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Room {
    /// The same day, and hours that meet.
    Day,
    /// The same day, and other hours.
    OtherHours,
    /// The same clock time, of a day that is not sure.
    Clock,
    /// A stretch of days, a month at most, that holds it.
    Within,
    /// A longer one.
    Years,
    /// Both deny something, whenever they do.
    Denial,
    /// One denies what the other says is planned or claimed.
    Denied,
}

/// Whether a claim tells of its day by the day of publication, or dates no more than somebody's words.
const fn is_apart(claim: &Claim) -> bool {
    matches!(claim.dates, Dates::Publication | Dates::Words)
}

/// Whether a claim's clock time stands without a day.
pub(super) fn is_clock_alone(told: &Told<'_>, claim: &Claim) -> bool {
    claim.is_clock_alone(&told.analysis.times)
}

/// Whether two clock times are the same but for the day.
fn is_same_clock(one: &When, other: &When) -> bool {
    one.is_minute() && other.is_minute() && one.earliest.time() == other.earliest.time()
}
