//! The list of events by day: everything that the picture shows, in words.

use protocol::slice::{EventCard, EvidenceCard, Precision, SourceCard, Status, StorySlice};
use yew::prelude::*;

use super::words::{status_class, status_name};
use crate::browser::page;
use crate::shared::Shared;
use crate::state::place::Place;
use crate::state::shown::Shown;
use crate::timeline::calendar::{self, day_of};

/// Events that are laid out at first, and at each “show more”.
const SHOWN: usize = 120;

/// A story with more events than these can be shown by those that matter most.
const MAIN: usize = 12;

/// Properties of [`Events`].
#[derive(PartialEq, Properties)]
pub struct EventsProps {
    /// The story.
    pub story: Shown<StorySlice>,
    /// Language and ways to act.
    pub shared: Shared,
}

/// The events of the story, then those that stand apart from it.
#[component]
pub fn Events(props: &EventsProps) -> Html {
    let shared = &props.shared;
    let t = shared.t();
    let limit = use_state_eq(|| SHOWN);
    let (year, month, of_month) = page::today();
    let today = calendar::day(year, month, of_month);
    let is_short = use_state_eq(|| false);
    let (background, all): (Vec<&EventCard>, Vec<&EventCard>) =
        props.story.events.iter().partition(|e| e.background);
    let main = all.iter().copied().filter(|e| !*is_short || e.rank < MAIN as u32).collect::<Vec<_>>();
    let rest = main.len().saturating_sub(*limit);
    let more = {
        let limit = limit.clone();
        Callback::from(move |_: MouseEvent| limit.set(*limit + SHOWN))
    };
    html! {
        <>
            <section class="happened" aria-labelledby="events-title">
                <h2 id="events-title">{ t.events }</h2>
                if all.len() > MAIN { { length(shared, &is_short, all.len()) } }
                if main.is_empty() { <p class="quiet">{ t.no_events }</p> }
                <ol class="events">{ days(shared, today, &main[..main.len() - rest]) }</ol>
                if rest > 0 {
                    <button class="button" data-action="more-events" onclick={more}>{ shared.count(t.events_more, rest) }</button>
                }
            </section>
            if !background.is_empty() {
                <section class="happened background" aria-labelledby="background-title">
                    <h2 id="background-title">{ t.background }</h2>
                    <p class="quiet small">{ t.background_hint }</p>
                    <ol class="events">{ days(shared, today, &background) }</ol>
                </section>
            }
            if !props.story.undated.is_empty() { { undated(shared, &props.story.undated) } }
        </>
    }
}

/// The choice between all events and those that matter most.
fn length(shared: &Shared, is_short: &UseStateHandle<bool>, all: usize) -> Html {
    let t = shared.t();
    let choice = |short: bool, words: String| {
        let is_short = is_short.clone();
        let pressed = (*is_short == short).to_string();
        let choose = Callback::from(move |_: MouseEvent| is_short.set(short));
        let name = if short { "main" } else { "all" };
        html! { <li><button class="chip" data-events={name} aria-pressed={pressed} onclick={choose}>{ words }</button></li> }
    };
    html! {
        <>
            <ul class="chips">{ choice(false, shared.count(t.events_all, all)) }{ choice(true, shared.count(t.events_main, MAIN)) }</ul>
            if **is_short { <p class="quiet small">{ t.events_main_hint }</p> }
        </>
    }
}

/// Events of one date together, under one date.
fn days(shared: &Shared, today: i64, events: &[&EventCard]) -> Html {
    let same = |a: &&EventCard, b: &&EventCard| a.day == b.day && day_of(a.earliest) == day_of(b.earliest);
    events.chunk_by(same).map(|group| day(shared, today, group)).collect()
}

fn day(shared: &Shared, today: i64, group: &[&EventCard]) -> Html {
    let Some(first) = group.first() else { return Html::default() };
    // What all share stands under the date; where one says more, it says so itself.
    let detail = shared_detail(group);
    let long = group.iter().all(|e| e.precision == Precision::Longer);
    html! {
        <li class={if long { "day long" } else { "day" }} key={first.id.clone()}>
            <p class="date"><b>{ &first.day }</b><small>{ &detail }</small></p>
            <ul>{ for group.iter().map(|e| event(shared, today, e, &detail)) }</ul>
        </li>
    }
}

/// What all events of a date say of it beside the day: the year, the hour where it is the same.
fn shared_detail(group: &[&EventCard]) -> String {
    let parts = |event: &EventCard| event.detail.split(" · ").map(str::to_owned).collect::<Vec<_>>();
    let mut shared = group.first().map_or(Vec::new(), |first| parts(first));
    for event in group {
        let same = shared.iter().zip(parts(event)).take_while(|(one, other)| *one == other).count();
        shared.truncate(same);
    }
    shared.join(" · ")
}

fn event(shared: &Shared, today: i64, event: &EventCard, shown: &str) -> Html {
    let t = shared.t();
    let status = status_class(event.status);
    let said_by = if event.status == Status::Denied { t.denied_by } else { t.said_by };
    let headline = html! { <>{ &event.headline }</> };
    let headline = match event.evidence.get(event.headline_of as usize) {
        Some(first) => {
            html! { <a href={Place::sentence(&first.article, first.sentence).hash()}>{ headline }</a> }
        }
        None => headline,
    };
    html! {
        <li class={format!("event {status}")} key={event.id.clone()} id={format!("event-{}", event.id)} tabindex="-1"
            data-event={event.id.clone()} data-status={status}>
            <h3>{ headline }</h3>
            <p class="meta">
                <span class={format!("state {status}")}>{ status_name(t, event.status) }</span>
                if !event.by.is_empty() { <span class="by">{ said_by }{ " " }{ &event.by }</span> }
                if event.detail != shown && !event.detail.is_empty() { <span class="time">{ &event.detail }</span> }
                <span class="sources">{ for event.sources.iter().map(|s| source(shared, event, s)) }</span>
            </p>
            if (event.independent as usize) < event.sources.len() {
                <p class="quiet small" data-independent={event.independent.to_string()} title={t.independent_hint}>
                    { shared.count(t.independent_n, event.independent as usize) }</p>
            }
            if is_overdue(event, today) { <p class="quiet small" data-outcome="unknown">{ t.outcome_unknown }</p> }
            if !event.evidence.is_empty() {
                <details class="evidence">
                    <summary>{ shared.count(t.evidence_n, event.evidence.len()) }</summary>
                    <ul>{ for event.evidence.iter().map(evidence) }</ul>
                </details>
            }
        </li>
    }
}

/// Whether the articles only plan what should have happened before today, a day.
fn is_overdue(event: &EventCard, today: i64) -> bool {
    event.status == Status::Planned && day_of(event.latest) < today
}

/// Sentences that nothing could date, by article: a lane of their own.
fn undated(shared: &Shared, sentences: &[EvidenceCard]) -> Html {
    let t = shared.t();
    let articles = sentences.chunk_by(|one, next| one.article == next.article);
    html! {
        <section class="happened undated" aria-labelledby="undated-title" data-undated={sentences.len().to_string()}>
            <h2 id="undated-title">{ t.undated }</h2>
            <p class="quiet small">{ t.undated_hint }</p>
            <ul class="events">{ for articles.map(|sentences| undated_of(shared, sentences)) }</ul>
        </section>
    }
}

/// Those of one article.
fn undated_of(shared: &Shared, sentences: &[EvidenceCard]) -> Html {
    let Some(first) = sentences.first() else { return Html::default() };
    html! {
        <li class="day" key={first.article.clone()}>
            <p class="date"><a href={Place::article(&first.article).hash()}>{ &first.label }</a></p>
            <details class="evidence">
                <summary>{ shared.count(shared.t().undated_n, sentences.len()) }</summary>
                <ul>{ for sentences.iter().map(evidence) }</ul>
            </details>
        </li>
    }
}

/// A source with its own words for the date; leads to its sentence.
fn source(shared: &Shared, event: &EventCard, source: &SourceCard) -> Html {
    let t = shared.t();
    let sentence = event.evidence.iter().find(|e| e.article == source.article).map(|e| e.sentence);
    let place = Place::Article { id: Some(source.article.clone()), sentence };
    let status = status_class(source.status);
    html! {
        <a class={format!("source {status}")} href={place.hash()} data-source={source.article.clone()}>
            { &source.label }
            if source.status != event.status { <span class="told">{ format!(", {}", status_name(t, source.status)) }</span> }
            if !source.time.is_empty() { <span class="words">{ format!(" “{}”", source.time) }</span> }
        </a>
    }
}

fn evidence(evidence: &EvidenceCard) -> Html {
    html! {
        <li data-evidence={evidence.sentence.to_string()}>
            <blockquote><a href={Place::sentence(&evidence.article, evidence.sentence).hash()}>{ &evidence.text }</a></blockquote>
            <p class="quiet small"><b>{ &evidence.label }</b>
                if !evidence.value.is_empty() { { format!(" · {}", evidence.value) } }
                if !evidence.replaced.is_empty() { <em class="replaced">{ format!(" · {}", evidence.replaced) }</em> }
            </p>
            if !evidence.why.is_empty() {
                <ol class="why">{ for evidence.why.iter().map(|step| html! { <li>{ step }</li> }) }</ol>
            }
        </li>
    }
}
