//! The note on a mark: its value and where that comes from.

use protocol::slice::Mark;
use yew::prelude::*;

use crate::components::words::{kind_class, kind_one};
use crate::shared::{Act, Shared};
use crate::state::article::Change;
use crate::state::place::Place;

/// The note: beside the text, or on narrow screens at the bottom.
pub fn mark_card(shared: &Shared, mark: Option<&Mark>) -> Html {
    let t = shared.t();
    let Some(mark) = mark else {
        return html! { <aside class="note" data-card="empty" aria-label={t.card}><p class="quiet small">{ t.card_empty }</p></aside> };
    };
    html! {
        <aside class={format!("note open {}", kind_class(mark.kind))} data-card={kind_class(mark.kind)} aria-label={t.card}>
            <div class="note-head">
                <span class="kind"><i class="sign" aria-hidden="true"></i>{ kind_one(t, mark.kind) }</span>
                <button class="plain close" data-action="close-card" aria-label={t.card_close} title={t.card_close}
                    onclick={shared.on(|| Act::Article(Change::Close))}>{ "×" }</button>
            </div>
            <div id="note" role="status">
                <p class="value">{ &mark.value }</p>
                if mark.words != mark.value { <p class="as-written">{ format!("“{}”", mark.words) }</p> }
                if !mark.facts.is_empty() { <dl>{ for mark.facts.iter().map(fact) }</dl> }
                if !mark.why.is_empty() { <ol>{ for mark.why.iter().map(|step| html! { <li>{ step }</li> }) }</ol> }
            </div>
            if let Some(name) = &mark.name {
                <p><a href={Place::name(name).hash()}>{ t.card_name }</a></p>
            }
        </aside>
    }
}

fn fact((name, value): &(String, String)) -> Html {
    html! { <div><dt>{ name }</dt><dd>{ value }</dd></div> }
}
