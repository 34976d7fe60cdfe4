//! Messages about sources, and what a screen reader says.

use yew::prelude::*;

use crate::i18n;
use crate::shared::{Act, Shared};
use crate::state::sources::{Change, Message, Sources};

/// So many messages are shown; more would push the story off the page.
const SHOWN: usize = 6;

/// The messages that the reader has not dismissed: problems first, then the newest first.
pub fn messages(shared: &Shared, sources: &Sources) -> Html {
    let t = shared.t();
    if sources.messages.is_empty() {
        return Html::default();
    }
    let (problems, notices): (Vec<_>, Vec<_>) = sources.messages.iter().rev().partition(|m| m.1.is_problem());
    let order = [problems, notices].concat();
    let rest = order.len().saturating_sub(SHOWN);
    let item = |(number, message): &(u32, Message)| {
        let number = *number;
        let class = if message.is_problem() { "problem" } else { "notice" };
        html! {
            <li key={number} {class} data-message={message.word()}>
                <span>{ i18n::message(shared.language, message) }</span>
                <button class="plain" aria-label={t.dismiss} title={t.dismiss}
                    onclick={shared.on(move || Act::Sources(Change::Dismiss(number)))}>{ "×" }</button>
            </li>
        }
    };
    html! {
        <section class="messages" aria-label={t.messages}>
            <ul>{ for order.into_iter().take(SHOWN).map(item) }</ul>
            if sources.messages.len() > 1 {
                <p class="row">
                    if rest > 0 { <span class="quiet">{ shared.count(t.messages_more, rest) }</span> }
                    <button class="plain" data-action="dismiss-all"
                        onclick={shared.on(|| Act::Sources(Change::DismissAll))}>{ t.dismiss_all }</button>
                </p>
            }
        </section>
    }
}

/// What a screen reader says when reading went on.
pub fn spoken(shared: &Shared, sources: &Sources) -> Html {
    let text = sources.spoken.as_ref().map(|(_, spoken)| i18n::said(shared.language, spoken));
    html! { <div class="hidden" id="spoken" role="status" aria-live="polite">{ text.unwrap_or_default() }</div> }
}
