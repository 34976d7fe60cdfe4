//! Messages about sources, and what a screen reader says.

use yew::prelude::*;

use crate::i18n;
use crate::shared::{Act, use_shared};
use crate::state::sources::{Change, Message, Spoken as Said};

/// So many messages are shown; more would push the story off the page.
const SHOWN: usize = 6;

/// Properties of [`Messages`].
#[derive(PartialEq, Properties)]
pub struct MessagesProps {
    /// The messages, the newest last.
    pub messages: Vec<(u32, Message)>,
}

/// The messages that the reader has not dismissed: problems first, then the newest first.
#[component]
pub fn Messages(props: &MessagesProps) -> Html {
    let shared = use_shared();
    let t = shared.t();
    if props.messages.is_empty() {
        return Html::default();
    }
    let mut order: Vec<&(u32, Message)> = props.messages.iter().collect();
    order.sort_by_key(|(number, message)| (!message.is_problem(), std::cmp::Reverse(*number)));
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
            if props.messages.len() > 1 {
                <p class="row">
                    if rest > 0 { <span class="quiet">{ shared.count(t.messages_more, rest) }</span> }
                    <button class="plain" data-action="dismiss-all"
                        onclick={shared.on(|| Act::Sources(Change::DismissAll))}>{ t.dismiss_all }</button>
                </p>
            }
        </section>
    }
}

/// Properties of [`Spoken`].
#[derive(PartialEq, Properties)]
pub struct SpokenProps {
    /// The newest, with its number.
    pub spoken: Option<(u32, Said)>,
}

/// What a screen reader says when reading went on.
#[component]
pub fn Spoken(props: &SpokenProps) -> Html {
    let shared = use_shared();
    let text = props.spoken.as_ref().map(|(_, spoken)| i18n::said(shared.language, spoken));
    html! { <div class="hidden" id="spoken" role="status" aria-live="polite">{ text.unwrap_or_default() }</div> }
}
