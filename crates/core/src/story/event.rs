//! Events: claims that tell the same.

use jiff::ToSpan;
use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use super::likeness::Weights;
use super::statement::Statements;
use super::{Claim, Member, Place, Status, When, cues};
use crate::{Analysis, Span, hash};

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
}

/// Two sentences of the same day tell the same event from this likeness on.
const SAME_DAY: f64 = 0.10;
/// A sentence with a longer time (`awal bulan ini`) tells an event of one of its days from this likeness on.
const WITHIN: f64 = 0.15;

/// … and one with more than a month (`2021`) from this one on: it leaves room for too much.
const WITHIN_YEARS: f64 = 0.4;
/// The seconds of the longest month.
const MONTH: i64 = 31 * 86_400;

/// Groups claims into events, by date.
///
/// Claims are taken finest first; each joins the group whose time is compatible and whose sentences are
/// most like it, or founds one. The order of the claims is that of the story's articles, so that the result
/// does not depend on the order in which articles were given.
pub(super) fn group(
    claims: &[Claim],
    statements: &Statements,
    weights: &Weights,
    analyses: &[&Analysis],
    members: &[Member],
) -> Vec<Event> {
    let mut order: Vec<usize> = (0..claims.len()).collect();
    order.sort_by_key(|&index| (claims[index].when.seconds(), index));
    let mut groups: Vec<Vec<usize>> = Vec::new();
    for index in order {
        let claim = &claims[index];
        let best = groups
            .iter()
            .enumerate()
            .filter_map(|(group, of)| {
                affinity(claim, of, claims, statements, weights).map(|likeness| (group, likeness))
            })
            .max_by(|one, other| one.1.total_cmp(&other.1).then(other.0.cmp(&one.0)));
        match best {
            Some((group, _)) => groups[group].push(index),
            None => groups.push(vec![index]),
        }
    }
    let focus = Focus::of(members);
    let mut events: Vec<Event> = groups
        .into_iter()
        .map(|group| event(&group, claims, statements, &focus, analyses, members))
        .collect();
    events.sort_by_key(|event| {
        (event.when.earliest, event.when.latest, event.tellings.first().map(|first| first.place))
    });
    events
}

/// How like a group is to a claim, if it may tell the same event.
fn affinity(
    claim: &Claim,
    group: &[usize],
    claims: &[Claim],
    statements: &Statements,
    weights: &Weights,
) -> Option<f64> {
    let first = &claims[*group.first()?];
    // The first of a group is its finest: what the claim adds must leave room for it.
    let leaves_room = claim.when.holds(&first.when) || claim.when.is_day() && claim.when.meets(&first.when);
    if !leaves_room {
        return None;
    }
    let least = match claim.when.seconds() {
        _ if claim.when.is_day() => SAME_DAY,
        ..=MONTH => WITHIN,
        _ => WITHIN_YEARS,
    };
    let gist = |claim: &Claim| &statements.all()[claim.statement].gist;
    let best =
        group.iter().map(|&other| weights.likeness(gist(claim), gist(&claims[other]))).fold(0.0, f64::max);
    let is_same_sentence = group.iter().any(|&other| claims[other].place == claim.place);
    let is_same_moment = group.iter().any(|&other| claims[other].when.is_same_moment(&claim.when));
    let likeness = if is_same_moment { best + 1.0 } else { best };
    (likeness >= least && !is_same_sentence).then_some(likeness)
}

/// The event of one group of claims, whose first is the finest.
fn event(
    group: &[usize],
    claims: &[Claim],
    statements: &Statements,
    focus: &Focus,
    analyses: &[&Analysis],
    members: &[Member],
) -> Event {
    let finest = &claims[group[0]];
    let mut tellings: Vec<Telling> = group
        .iter()
        .map(|&index| Telling {
            place: claims[index].place,
            when: claims[index].when,
            status: claims[index].status,
        })
        .collect();
    tellings.sort_by_key(|telling| telling.place);
    let mut entities: Vec<usize> = group
        .iter()
        .flat_map(|&index| statements.all()[claims[index].statement].entities.iter().copied())
        .collect();
    entities.sort_unstable();
    entities.dedup();
    let id = tellings.first().map_or_else(String::new, |first| {
        let numbers = [first.place.span.start, first.when.time].map(|number| number.to_string());
        hash::id(&[&members[first.place.article].id, &numbers[0], &numbers[1]])
    });
    Event {
        id,
        when: finest.when,
        dated_by: finest.place.article,
        status: status(&tellings),
        is_background: focus.leaves_out(&finest.when),
        headline: headline(&tellings, analyses, members),
        tellings,
        entities,
    }
}

/// What all tellings say together: told once as happened, it happened; a denial beside that makes it disputed.
fn status(tellings: &[Telling]) -> Status {
    let has = |status| tellings.iter().any(|telling| telling.status == status);
    let is_disputed = has(Status::Denied) && (has(Status::Reported) || has(Status::Claimed));
    if is_disputed {
        Status::Denied
    } else if has(Status::Reported) || has(Status::Denied) {
        // A denial alone is itself something that happened.
        Status::Reported
    } else if has(Status::Claimed) {
        Status::Claimed
    } else {
        Status::Planned
    }
}

/// Headlines are cut at the end of a clause when longer than this, in characters.
const LONG_HEADLINE: usize = 150;

/// A headline is not cut at a clause that ends before this, in bytes: too little would be left.
const SHORT_CLAUSE: usize = 90;

/// The clearest sentence: told in its own words rather than quoted, short, with its ties to the sentence before cut off.
fn headline(tellings: &[Telling], analyses: &[&Analysis], members: &[Member]) -> Place {
    let told_as = status(tellings);
    let rank = |telling: &&Telling| {
        let text = &analyses[telling.place.article].text;
        let words = telling.place.span.of(text);
        let length = words.chars().count();
        let is_quoted = words.starts_with(['"', '“', '”', '(']);
        let is_fragment = length < 40;
        let is_dated_by_itself = members[telling.place.article].published.value.is_some();
        (telling.status != told_as, is_quoted, is_fragment, !is_dated_by_itself, length, telling.place)
    };
    let Some(best) = tellings.iter().min_by_key(rank) else {
        return Place { article: 0, span: Span::new(0, 0) };
    };
    let text = &analyses[best.place.article].text;
    Place { article: best.place.article, span: trim_headline(text, best.place.span) }
}

/// A sentence without its connector, its final stop and, if it is long, its last clauses.
fn trim_headline(text: &str, sentence: Span) -> Span {
    let words = sentence.of(text);
    let lower = ner::lowercase(words);
    let connector = cues::CONNECTORS
        .iter()
        .filter(|cue| {
            lower.starts_with(**cue)
                && words.get(cue.len()..).is_some_and(|rest| rest.starts_with([',', ' ']))
        })
        .map(|cue| cue.len())
        .max()
        .unwrap_or(0);
    let rest = &words[connector..];
    let skipped = connector + (rest.len() - rest.trim_start_matches([',', ' ']).len());
    let mut end = words.trim_end_matches(['.', ' ']).len();
    if words[skipped..end].chars().count() > LONG_HEADLINE {
        let limit = words[skipped..].char_indices().nth(LONG_HEADLINE).map_or(end, |(at, _)| skipped + at);
        let clause = words[skipped..limit].rfind(", ").filter(|at| *at > SHORT_CLAUSE);
        let word = words[skipped..limit].rfind(' ');
        end = clause.or(word).map_or(limit, |at| skipped + at);
    }
    Span::new(sentence.start + skipped, sentence.start + end.max(skipped))
}

/// The days that the articles are about: around the days on which they were published.
struct Focus {
    days: Option<(Date, Date)>,
}

impl Focus {
    /// News tells of the weeks before it and of the weeks to come.
    fn of(members: &[Member]) -> Self {
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
