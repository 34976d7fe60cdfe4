//! The names: all of them with their counts, and where the chosen one stands.

use protocol::slice::{MarkKind, NameSlice, Occurrence, ProposalCard, StorySlice, Tie};
use wasm_bindgen::JsCast;
use web_sys::HtmlInputElement;
use yew::prelude::*;

use crate::components::who::who;
use crate::components::words::{kind_class, kind_name, kind_one};
use crate::shared::{Act, Shared};
use crate::state::names::{Change, Names};
use crate::state::place::Place;

/// Names that are laid out; a filter brings up the others.
const SHOWN: usize = 300;

/// The names view, with the name that the address names.
pub fn names_view(shared: &Shared, story: &StorySlice, state: &Names, id: Option<&String>) -> Html {
    let t = shared.t();
    let chosen = state.slice.as_ref().filter(|s| Some(&s.card.id) == id);
    html! {
        <div class={if id.is_some() { "names-view chosen" } else { "names-view" }}>
            <div class="list">
                <h1 tabindex="-1">{ t.names }</h1>
                { filters(shared, state, story) }
                { list(shared, story, state, id) }
                { proposals(shared, story) }
            </div>
            <section class="places" aria-live="polite">
                { match chosen {
                    Some(slice) => places(shared, slice, story),
                    None if id.is_some() => Html::default(),
                    None => html! { <p class="quiet">{ t.names_choose }</p> },
                } }
            </section>
        </div>
    }
}

fn filters(shared: &Shared, state: &Names, story: &StorySlice) -> Html {
    let t = shared.t();
    let typed = {
        let act = shared.act.clone();
        Callback::from(move |event: InputEvent| {
            if let Some(input) = event.target().and_then(|t| t.dyn_into::<HtmlInputElement>().ok()) {
                act.emit(Act::Names(Change::Letters(input.value())));
            }
        })
    };
    let chip = |kind: Option<MarkKind>, name: &'static str| {
        html! {
            <li><button class={format!("chip {}", kind.map_or("", kind_class))} aria-pressed={(state.kind == kind).to_string()}
                data-filter={kind.map_or("all", kind_class)} onclick={shared.on(move || Act::Names(Change::Kind(kind)))}>{ name }</button></li>
        }
    };
    let kinds = [MarkKind::Person, MarkKind::Organisation, MarkKind::Place, MarkKind::Other];
    let kinds = kinds.into_iter().filter(|k| story.names.iter().any(|n| n.kind == *k));
    html! {
        <div class="filters">
            <label><span class="hidden">{ t.names_filter }</span>
                <input type="search" data-field="names" placeholder={t.names_filter} value={state.letters.clone()} oninput={typed} /></label>
            <ul class="chips">{ chip(None, t.names_all) }{ for kinds.map(|k| chip(Some(k), kind_name(t, k))) }</ul>
        </div>
    }
}

fn list(shared: &Shared, story: &StorySlice, state: &Names, id: Option<&String>) -> Html {
    let names: Vec<_> = story.names.iter().filter(|n| state.lets(n)).take(SHOWN).collect();
    if names.is_empty() {
        return html! { <p class="quiet">{ shared.t().names_none }</p> };
    }
    let row = |name| who(shared, name, &story.articles, Some(&name.id) == id);
    html! { <ul class="whos">{ for names.into_iter().map(row) }</ul> }
}

/// Names that may be one's, under all names.
fn proposals(shared: &Shared, story: &StorySlice) -> Html {
    let t = shared.t();
    if story.proposals.is_empty() {
        return Html::default();
    }
    html! {
        <section class="maybe" data-proposals={story.proposals.len().to_string()}>
            <h2>{ t.maybe_one }</h2>
            <p class="quiet">{ t.maybe_hint }</p>
            <ul>{ for story.proposals.iter().map(|proposal| html! {
                <li data-proposal={proposal.other.1.clone()}>
                    { link(&proposal.one) }{ format!(" {} ", t.and) }{ link(&proposal.other) }{ reason(proposal) }
                </li>
            }) }</ul>
        </section>
    }
}

fn link((name, id): &(String, String)) -> Html {
    html! { <a href={Place::name(id).hash()}>{ name }</a> }
}

/// Why two may be one, and how sure that is.
fn reason(proposal: &ProposalCard) -> Html {
    html! { <small>{ format!("{} ({})", proposal.why, proposal.confidence) }</small> }
}

/// Who else the chosen one may be.
fn others(shared: &Shared, story: &StorySlice, id: &str) -> Html {
    let other = |proposal: &ProposalCard| {
        let other = if proposal.one.1 == id { &proposal.other } else { &proposal.one };
        html! { <li data-maybe={other.1.clone()}>{ link(other) }{ reason(proposal) }</li> }
    };
    let of_it = |proposal: &&ProposalCard| proposal.one.1 == id || proposal.other.1 == id;
    let mut proposals = story.proposals.iter().filter(of_it).peekable();
    if proposals.peek().is_none() {
        return Html::default();
    }
    html! {
        <div class="maybe"><p class="quiet">{ shared.t().maybe_one }</p><ul>{ for proposals.map(other) }</ul></div>
    }
}

fn places(shared: &Shared, slice: &NameSlice, story: &StorySlice) -> Html {
    let t = shared.t();
    let card = &slice.card;
    let groups = slice.places.chunk_by(|a, b| a.article == b.article);
    html! {
        <>
            <p class="back"><a href={Place::Names { id: None }.hash()}>{ t.names_back }</a></p>
            <p class={format!("kind {}", kind_class(card.kind))}><i class="sign" aria-hidden="true"></i>{ kind_one(t, card.kind) }</p>
            <h2 class="big" data-chosen={card.id.clone()}>{ &card.name }</h2>
            <p class="quiet">{ shared.count(t.mentions_n, card.count as usize) }
                if !card.detail.is_empty() { { format!(" · {}", card.detail) } }</p>
            if !card.aliases.is_empty() {
                <p class="aliases"><span class="quiet">{ t.also_called }</span>{ " " }{ card.aliases.join(" · ") }</p>
            }
            if !slice.why.is_empty() {
                <details><summary>{ t.why_one }</summary><ul>{ for slice.why.iter().map(|w| html! { <li>{ w }</li> }) }</ul></details>
            }
            { others(shared, story, &card.id) }
            if !slice.ties.is_empty() { <ul class="ties">{ for slice.ties.iter().map(tie) }</ul> }
            { for groups.map(group) }
        </>
    }
}

/// An office or another tie, the other name, and when it was told.
fn tie(tie: &Tie) -> Html {
    let other = tie.other.as_ref().map(|(name, id)| match id {
        Some(id) => html! { <a href={Place::Names { id: Some(id.clone()) }.hash()}>{ name }</a> },
        None => html! { <b>{ name }</b> },
    });
    html! {
        <li><span class="quiet">{ &tie.words }</span>{ for other }
            if !tie.when.is_empty() { <small>{ &tie.when }</small> }</li>
    }
}

/// The places in one article.
fn group(places: &[Occurrence]) -> Html {
    let Some(first) = places.first() else { return Html::default() };
    html! {
        <section class="in-article" key={first.article.clone()}>
            <h3>{ &first.label }</h3>
            <ul>{ for places.iter().map(|p| html! {
                <li><a href={Place::sentence(&p.article, p.sentence).hash()} data-occurrence={p.sentence.to_string()}>
                    { &p.before }<b>{ &p.words }</b>{ &p.after }</a></li>
            }) }</ul>
        </section>
    }
}
