//! Who speaks in an article, and how often.

use protocol::slice::ArticleSlice;
use yew::prelude::*;

use crate::i18n;
use crate::shared::{Act, Shared};
use crate::state::article::order::said_in;
use crate::state::article::{Article, Change};

/// So many speakers are listed; an article has seldom more.
const LISTED: usize = 12;

/// The speakers, who speaks most first; pressing one goes to the next of their quotations.
pub fn voices(shared: &Shared, slice: &ArticleSlice, state: &Article) -> Html {
    let t = shared.t();
    let speakers = speakers(slice);
    if speakers.is_empty() {
        return Html::default();
    }
    let open = state.open.filter(|open| said_in(slice).any(|number| number == *open));
    let open = open.and_then(|open| slice.marks.get(open as usize));
    let row = |(name, count): (&str, usize)| {
        let label = i18n::fill(t.voice_next, &[("name", name)]);
        let is_open = open.is_some_and(|mark| mark.value == name);
        let press = {
            let (act, name) = (shared.act.clone(), name.to_owned());
            Callback::from(move |_: MouseEvent| act.emit(Act::Article(Change::Voice(name.clone()))))
        };
        html! {
            <li key={name.to_owned()}>
                <button class={if is_open { "switch on" } else { "switch" }} data-voice={name.to_owned()} title={label} onclick={press}>
                    <span>{ name }</span><span class="count">{ i18n::number(shared.language, count) }</span>
                </button>
            </li>
        }
    };
    html! {
        <section class="voices" aria-labelledby="voices-title">
            <h2 id="voices-title">{ t.voices }</h2>
            <ul>{ for speakers.into_iter().take(LISTED).map(row) }</ul>
        </section>
    }
}

/// The speakers with how often they speak, most first, then in the order of the text; what the page prints twice
/// or around the article is left out.
fn speakers(slice: &ArticleSlice) -> Vec<(&str, usize)> {
    let mut speakers: Vec<(&str, usize)> = Vec::new();
    for mark in said_in(slice).filter_map(|number| slice.marks.get(number as usize)) {
        match speakers.iter_mut().find(|(name, _)| *name == mark.value) {
            Some((_, count)) => *count += 1,
            None => speakers.push((&mark.value, 1)),
        }
    }
    speakers.sort_by_key(|(_, count)| std::cmp::Reverse(*count));
    speakers
}
