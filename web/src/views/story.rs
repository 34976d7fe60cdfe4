//! The story: what the sources disagree on, then what happened, then who.

use protocol::Export;
use protocol::slice::StorySlice;
use yew::prelude::*;

use crate::components::conflicts::conflicts;
use crate::components::events::Events;
use crate::components::timeline::Timeline;
use crate::components::updates::updates;
use crate::components::who::who;
use crate::components::words::origin_class;
use crate::i18n::fill;
use crate::shared::{Act, Shared};
use crate::state::interface::Dialog;
use crate::state::place::Place;
use crate::state::shown::Shown;

/// Names in the column beside the events.
const NAMES: usize = 12;

/// Properties of [`StoryView`].
#[derive(PartialEq, Properties)]
pub struct StoryViewProps {
    /// The story.
    pub story: Shown<StorySlice>,
    /// Language and ways to act.
    pub shared: Shared,
}

/// The story view.
#[component]
pub fn StoryView(props: &StoryViewProps) -> Html {
    let (shared, story) = (&props.shared, &props.story);
    html! {
        <div class="story">
            { lede(shared, story) }
            { conflicts(shared, &story.conflicts) }
            if !story.events.is_empty() { <Timeline story={story.clone()} shared={shared.clone()} /> }
            { updates(shared, &story.updates) }
            <div class="split">
                <div class="what"><Events story={story.clone()} shared={shared.clone()} /></div>
                <div class="beside">{ whos(shared, story) }{ articles(shared, story) }</div>
            </div>
        </div>
    }
}

/// The days and the sums, and what can be done with the story as a whole.
fn lede(shared: &Shared, story: &StorySlice) -> Html {
    let t = shared.t();
    let mut sums = vec![
        shared.count(t.articles_n, story.articles.len()),
        shared.count(t.events_n, story.events.len()),
        shared.count(t.names_n, story.names.len()),
    ];
    let held = story.held_conflicts().count();
    if held > 0 {
        sums.push(shared.count(t.conflicts_n, held));
    }
    if story.repeats > 0 {
        sums.push(shared.count(t.repeats_n, story.repeats as usize));
    }
    html! {
        <div class="lede">
            <div>
                <h1 tabindex="-1">{ story.days.as_deref().unwrap_or(t.no_days) }</h1>
                <ul class="sums">{ for sums.into_iter().map(|sum| html! { <li>{ sum }</li> }) }</ul>
            </div>
            <div class="row">
                <button class="button" data-action="save-json" onclick={shared.on(|| Act::Export(Export::StoryJson))}>{ t.save_json }</button>
                <button class="button" data-action="save-csv" onclick={shared.on(|| Act::Export(Export::EventsCsv))}>{ t.save_csv }</button>
                <button class="button" data-action="start-over" onclick={shared.on(|| Act::Dialog(Some(Dialog::StartOver)))}>{ t.start_over }</button>
            </div>
        </div>
    }
}

fn whos(shared: &Shared, story: &StorySlice) -> Html {
    if story.names.is_empty() {
        return Html::default();
    }
    let t = shared.t();
    let names = story.names.iter().take(NAMES);
    html! {
        <section aria-labelledby="who-title">
            <h2 id="who-title">{ t.who }</h2>
            <ul class="whos">{ for names.map(|n| who(shared, n, &story.articles, false)) }</ul>
            if story.names.len() > NAMES {
                <p><a class="more" href={Place::Names { id: None }.hash()}>{ t.all_names }{ format!(" ({})", story.names.len()) }</a></p>
            }
        </section>
    }
}

fn articles(shared: &Shared, story: &StorySlice) -> Html {
    let t = shared.t();
    let row = |article: &protocol::slice::ArticleCard| {
        let published = match &article.published.date {
            Some(_) => fill(t.published_on, &[("date", &article.published.label)]),
            None => article.published.label.clone(),
        };
        html! {
            <li key={article.id.clone()} data-article={article.id.clone()} data-origin={origin_class(article.published.origin)}>
                <a href={Place::article(&article.id).hash()}><b>{ &article.short }</b>
                    if article.label != article.short { <span class="label">{ &article.label }</span> }
                    <small>{ published }</small></a>
            </li>
        }
    };
    html! {
        <section aria-labelledby="articles-title">
            <h2 id="articles-title">{ t.articles }</h2>
            <ul class="article-list">{ for story.articles.iter().map(row) }</ul>
        </section>
    }
}
