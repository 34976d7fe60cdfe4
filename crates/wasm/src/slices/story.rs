//! The story view.

use jiff::civil::Date;
use linimasa_core::story::{
    Conflict, ConflictKind, Entity, Event, Place, Proposal, Side, SideValue, Status as Told, Telling,
};
use linimasa_core::words;
use protocol::slice::{
    EventCard, EvidenceCard, NameCard, Precision, ProposalCard, SourceCard, Status, StorySlice,
};
use timex::Timex;

use super::conflict::conflict_card;
use super::update::{is_redated, replaced, update_card};
use super::{Shelf, count, dates, mark_kind, pick};

/// The whole story.
pub fn slice(shelf: &Shelf<'_>) -> StorySlice {
    let story = shelf.story;
    StorySlice {
        articles: shelf.cards.clone(),
        days: days(shelf),
        events: story.events.iter().map(|event| event_card(shelf, event)).collect(),
        undated: undated(shelf),
        conflicts: story.conflicts.iter().enumerate().map(|at| conflict_card(shelf, at)).collect(),
        updates: story.updates.iter().enumerate().map(|at| update_card(shelf, at)).collect(),
        names: story.entities.iter().map(|entity| name_card(shelf, entity)).collect(),
        proposals: story.proposals.iter().map(|proposal| proposal_card(shelf, proposal)).collect(),
        repeats: count(story.repeats.len()),
    }
}

/// The days that the articles are about: those of the events that are dated to the day.
fn days(shelf: &Shelf<'_>) -> Option<String> {
    let dated = || {
        let told = shelf.story.events.iter().filter(|event| !event.is_background && event.when.is_day());
        told.map(|event| event.when.earliest.date())
    };
    let (first, last): (Date, Date) = (dated().min()?, dated().max()?);
    Some(dates::range(first, last, shelf.language))
}

/// Sentences that name a time which nothing could date, each with the words of its first such time.
fn undated(shelf: &Shelf<'_>) -> Vec<EvidenceCard> {
    let mut cards: Vec<EvidenceCard> = Vec::new();
    for (article, analysis) in shelf.analyses.iter().enumerate() {
        let is_undated =
            |time: &&Timex| time.value.is_none() && analysis.layout.is_told_here(time.range.start);
        for time in shelf.story.articles[article].times.iter().filter(is_undated) {
            let (sentence, span) = shelf.sentence(article, time.range.start);
            let id = &shelf.cards[article].id;
            if cards.last().is_some_and(|last| last.article == *id && last.sentence == sentence) {
                continue;
            }
            cards.push(EvidenceCard {
                article: id.clone(),
                label: shelf.cards[article].short.clone(),
                sentence,
                text: span.of(&analysis.text).to_owned(),
                value: analysis.text[time.range.clone()].to_owned(),
                why: Vec::new(),
                replaced: String::new(),
            });
        }
    }
    cards
}

fn event_card(shelf: &Shelf<'_>, event: &Event) -> EventCard {
    let (day, detail) = match shelf.story.timex(event.dated_by, &event.when) {
        Some(time) => dates::large_and_small(time, shelf.language),
        None => dates::value_large_and_small(event.when.value(), shelf.language),
    };
    let detail = [detail].into_iter().chain(other_times(shelf, event)).filter(|part| !part.is_empty());
    let detail = detail.collect::<Vec<_>>().join(" · ");
    let mut sources: Vec<SourceCard> = Vec::new();
    for telling in &event.tellings {
        let article = telling.place.article;
        let card = &shelf.cards[article];
        if sources.last().is_none_or(|last| last.article != card.id) {
            let words = shelf.story.timex(article, &telling.when);
            let own = words.map(|time| shelf.text(article)[time.range.clone()].to_owned());
            sources.push(SourceCard {
                article: card.id.clone(),
                label: card.short.clone(),
                status: status(telling.status),
                time: own.unwrap_or_else(|| unsaid_time(shelf, telling).to_owned()),
                earliest: dates::seconds(telling.when.earliest),
                latest: dates::seconds(telling.when.latest),
            });
        }
    }
    let is_headline = |telling: &Telling| {
        let (place, headline) = (telling.place, event.headline);
        place.article == headline.article && place.span.holds(headline.span)
    };
    EventCard {
        id: event.id.clone(),
        day,
        detail,
        earliest: dates::seconds(event.when.earliest),
        latest: dates::seconds(event.when.latest),
        precision: match event.when.seconds() {
            ..60 => Precision::Minute,
            60..86_400 => Precision::Day,
            _ => Precision::Longer,
        },
        status: status(event.status),
        background: event.is_background,
        headline: headline(shelf, event.headline),
        by: by(shelf, event),
        independent: event.independent,
        rank: event.rank,
        headline_of: count(event.tellings.iter().position(is_headline).unwrap_or(0)),
        sources,
        evidence: event
            .tellings
            .iter()
            .map(|telling| EvidenceCard {
                replaced: replaced(shelf, telling),
                ..match telling.when.time {
                    Some(time) => evidence(shelf, telling.place, time),
                    None => without_time(shelf, telling),
                }
            })
            .collect(),
    }
}

/// Who claims or denies an event.
fn by(shelf: &Shelf<'_>, event: &Event) -> String {
    let is_meant = |telling: &&Telling| {
        telling.status == event.status && matches!(event.status, Told::Claimed | Told::Denied)
    };
    let told = event.tellings.iter().filter(is_meant);
    let mut names: Vec<&str> =
        told.filter_map(|telling| telling.speaker(shelf.analyses[telling.place.article])).collect();
    names.dedup();
    names.join(", ")
}

/// What those say who put an event at another time than its date: a date contradicts a date.
fn other_times(shelf: &Shelf<'_>, event: &Event) -> Option<String> {
    let is_told = |side: &&Side| event.tellings.iter().any(|telling| telling.place == side.place);
    let is_of_date = |conflict: &&Conflict| conflict.kind == ConflictKind::Date && !conflict.is_dismissed();
    let dates = shelf.story.conflicts.iter().filter(is_of_date);
    let sides = dates.flat_map(|conflict| &conflict.sides).filter(is_told);
    let times = sides.filter_map(|side| match side.value {
        SideValue::Time(time) => Some((side.place.article, time)),
        _ => None,
    });
    let others = times.filter(|&(article, time)| (article, Some(time)) != (event.dated_by, event.when.time));
    let mut labels: Vec<String> =
        others.map(|(article, time)| shelf.time_label(&shelf.story.articles[article].times[time])).collect();
    labels.dedup();
    let told = pick(shelf.language, "yang lain:", "others say");
    (!labels.is_empty()).then(|| format!("{told} {}", labels.join(", ")))
}

/// An event's headline, with an ellipsis where clauses of its sentence were cut off.
fn headline(shelf: &Shelf<'_>, place: Place) -> String {
    let text = shelf.text(place.article);
    let words = place.span.of(text);
    let (_, sentence) = shelf.sentence(place.article, place.span.start);
    let rest = text.get(place.span.end..sentence.end).unwrap_or_default();
    let before = if words.starts_with(char::is_lowercase) { "… " } else { "" };
    let after = if rest.contains(char::is_alphanumeric) { " …" } else { "" };
    [before, words, after].concat()
}

/// A sentence with the time that it gives, and why that is its value.
pub(super) fn evidence(shelf: &Shelf<'_>, place: Place, time: usize) -> EvidenceCard {
    let time = &shelf.story.articles[place.article].times[time];
    let mut why = time.why.steps(shelf.language);
    if !place.span.range().contains(&time.range.start) {
        let goes_on = pick(
            shelf.language,
            "Kalimatnya tidak menyebut waktu; ia melanjutkan kalimat sebelumnya, yang menyebutnya.",
            "The sentence gives no time; it goes on from one before, which does.",
        );
        why.insert(0, goes_on.to_owned());
    }
    EvidenceCard {
        article: shelf.cards[place.article].id.clone(),
        label: shelf.cards[place.article].short.clone(),
        sentence: shelf.sentence(place.article, place.span.start).0,
        text: place.span.of(shelf.text(place.article)).to_owned(),
        value: shelf.time_label(time),
        why,
        replaced: String::new(),
    }
}

/// What stands for a time that a sentence does not give.
fn unsaid_time(shelf: &Shelf<'_>, telling: &Telling) -> &'static str {
    match (telling.when.is_set, is_redated(shelf, telling)) {
        (true, true) => pick(shelf.language, "waktu menurut ralat", "time as corrected"),
        (true, false) => pick(shelf.language, "waktu dari Anda", "your time"),
        (false, _) => pick(shelf.language, "hari terbit", "day of publication"),
    }
}

/// A sentence without a time of its own: a correction has replaced that, the user has set it, or it is told as of the day on
/// which its article was published.
fn without_time(shelf: &Shelf<'_>, telling: &Telling) -> EvidenceCard {
    let place = telling.place;
    let why = match (telling.when.is_set, is_redated(shelf, telling)) {
        (true, true) => pick(
            shelf.language,
            "Waktu dalam kalimat ini kemudian diralat; yang dipakai ialah waktu menurut ralat.",
            "The time in this sentence was corrected later; the corrected time stands for it.",
        ),
        (true, false) => pick(
            shelf.language,
            "Kalimatnya tidak menyebut waktu; Anda menetapkannya.",
            "The sentence gives no time; you set it.",
        ),
        (false, _) => pick(
            shelf.language,
            "Kalimatnya tidak menyebut waktu; yang dipakai ialah hari terbit artikelnya.",
            "The sentence gives no time; the day of its article's publication stands for it.",
        ),
    };
    EvidenceCard {
        article: shelf.cards[place.article].id.clone(),
        label: shelf.cards[place.article].short.clone(),
        sentence: shelf.sentence(place.article, place.span.start).0,
        text: place.span.of(shelf.text(place.article)).to_owned(),
        value: timex::label(&telling.when.value(), None, None, shelf.language),
        why: vec![why.to_owned()],
        replaced: String::new(),
    }
}

const fn status(told: Told) -> Status {
    match told {
        Told::Reported => Status::Reported,
        Told::Planned => Status::Planned,
        Told::Claimed => Status::Claimed,
        Told::Denied => Status::Denied,
    }
}

fn proposal_card(shelf: &Shelf<'_>, proposal: &Proposal) -> ProposalCard {
    let name = |at: usize| {
        let entity = &shelf.story.entities[at];
        (entity.name.clone(), entity.id.clone())
    };
    ProposalCard {
        one: name(proposal.one),
        other: name(proposal.other),
        why: words::proposal_why(proposal.why, shelf.language).to_owned(),
        confidence: words::confidence(proposal.confidence, shelf.language),
    }
}

/// How many roles and aliases a list shows of each name.
const SHOWN: usize = 3;

/// One name in a list.
pub(super) fn name_card(shelf: &Shelf<'_>, entity: &Entity) -> NameCard {
    let mut by_article = vec![0; shelf.cards.len()];
    for mention in &entity.mentions {
        by_article[mention.place.article] += 1;
    }
    let aliases: Vec<String> =
        entity.aliases.iter().map(|alias| alias.text.clone()).filter(|text| *text != entity.name).collect();
    let roles = entity.roles.iter().map(|role| role.text.as_str()).take(SHOWN);
    let acts_for = entity.acts_for.as_ref().map(|whom| words::acts_for(whom, shelf.language));
    let parts: Vec<&str> =
        roles.chain(aliases.iter().map(String::as_str).take(SHOWN)).chain(acts_for.as_deref()).collect();
    NameCard {
        id: entity.id.clone(),
        name: entity.name.clone(),
        kind: mark_kind(entity.label),
        detail: parts.join(" · "),
        aliases,
        count: count(entity.mentions.len()),
        by_article,
    }
}
