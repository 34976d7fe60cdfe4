//! One article: its text with marks, its published date, and a note on the mark that one points at.

use protocol::ArticleId;
use protocol::slice::{ArticleCard, ArticleSlice, StorySlice};
use wasm_bindgen::JsCast;
use web_sys::HtmlSelectElement;
use yew::prelude::*;

use crate::components::article::card::mark_card;
use crate::components::article::legend::legend;
use crate::components::article::published::published;
use crate::components::article::text::article_text;
use crate::components::article::voices::voices;
use crate::i18n;
use crate::shared::{Act, Shared};
use crate::state::article::Article;
use crate::state::place::Place;

/// The article view: the article that the address names, else the first, at the sentence that it names.
pub fn article_view(
    shared: &Shared,
    story: &StorySlice,
    state: &Article,
    id: Option<&ArticleId>,
    sentence: Option<u32>,
) -> Html {
    let t = shared.t();
    let wanted = id.or_else(|| story.articles.first().map(|a| &a.id));
    let slice = state.slice.as_ref().filter(|s| Some(&s.card.id) == wanted);
    let mark = state.open.and_then(|m| slice?.marks.get(m as usize));
    let body = match slice {
        None => html! { <p class="quiet" role="status">{ t.article_loading }</p> },
        Some(slice) => html! {
            <>
                { head(shared, slice) }
                { article_text(shared, state, slice, sentence) }
                <p class="ends"><button class="button" data-action="remove" onclick={remove(shared, &slice.card)}>{ t.remove }</button></p>
            </>
        },
    };
    html! {
        <div class="article-view" data-article={wanted.cloned()}>
            <div class="side">
                { chooser(shared, story, wanted.map(String::as_str)) }
                if let Some(slice) = slice { { legend(shared, slice, state) } }
            </div>
            <article>{ body }</article>
            <div class="side right">
                { mark_card(shared, mark) }
                if let Some(slice) = slice { { voices(shared, slice, state) } }
            </div>
        </div>
    }
}

fn head(shared: &Shared, slice: &ArticleSlice) -> Html {
    let card = &slice.card;
    let outlet = card.outlet.clone().or_else(|| card.file.clone());
    let words = shared.count(shared.t().words_n, card.words as usize);
    html! {
        <header class="article-head">
            <h1 tabindex="-1">{ &card.label }</h1>
            <p class="facts">{ for outlet.into_iter().chain([slice.language.clone(), words]).map(|f| html! { <span>{ f }</span> }) }</p>
            { published(shared, &card.id, &card.published) }
            if !card.notices.is_empty() {
                <ul class="notices">{ for card.notices.iter().map(|n| html! {
                    <li>{ i18n::notice(shared.language, shared.t().this_article, n) }</li>
                }) }</ul>
            }
        </header>
    }
}

fn remove(shared: &Shared, card: &ArticleCard) -> Callback<MouseEvent> {
    let (act, id) = (shared.act.clone(), card.id.clone());
    Callback::from(move |_| {
        act.emit(Act::Remove(id.clone()));
        act.emit(Act::Go(Place::Story));
    })
}

/// The articles: links on wide screens, a field to choose from on narrow ones.
fn chooser(shared: &Shared, story: &StorySlice, wanted: Option<&str>) -> Html {
    let t = shared.t();
    let change = {
        let act = shared.act.clone();
        Callback::from(move |event: web_sys::Event| {
            if let Some(select) = event.target().and_then(|t| t.dyn_into::<HtmlSelectElement>().ok()) {
                act.emit(Act::Go(Place::article(&select.value())));
            }
        })
    };
    let link = |a: &ArticleCard| {
        let current = (Some(a.id.as_str()) == wanted).then_some("true");
        html! {
            <li key={a.id.clone()}><a href={Place::article(&a.id).hash()} aria-current={current} title={a.label.clone()}>
                <b>{ &a.short }</b><small>{ &a.published.label }</small></a></li>
        }
    };
    let option = |a: &ArticleCard| {
        html! {
            <option key={a.id.clone()} value={a.id.clone()} selected={Some(a.id.as_str()) == wanted}>
                { format!("{} · {}", a.short, a.label) }
            </option>
        }
    };
    html! {
        <nav class="chooser" aria-label={t.articles}>
            <h2>{ t.articles }</h2>
            <ul>{ for story.articles.iter().map(link) }</ul>
            <label><span class="hidden">{ t.article_choose }</span>
                <select data-field="article" onchange={change}>{ for story.articles.iter().map(option) }</select></label>
        </nav>
    }
}
