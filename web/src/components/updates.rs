//! What was told, and is told otherwise by now: corrections, later versions, counts that have gone on.

use protocol::slice::UpdateCard;
use yew::prelude::*;

use super::conflicts::claim;
use crate::shared::Shared;

/// So many are shown at once; the rest opens beneath.
const SHOWN: usize = 4;

/// The updates, what was wrong first.
pub fn updates(shared: &Shared, updates: &[UpdateCard]) -> Html {
    let t = shared.t();
    if updates.is_empty() {
        return Html::default();
    }
    let mut updates: Vec<&UpdateCard> = updates.iter().collect();
    updates.sort_by_key(|update| !update.replaces);
    let (first, rest) = updates.split_at(updates.len().min(SHOWN));
    let list = |some: &[&UpdateCard]| html! { <ul>{ for some.iter().map(|card| update(card)) }</ul> };
    html! {
        <section class="updates" aria-labelledby="updates-title">
            <h2 id="updates-title"><span class="sign" aria-hidden="true">{ "→" }</span>{ t.updates }</h2>
            <p class="hint">{ t.updates_hint }</p>
            { list(first) }
            if !rest.is_empty() {
                <details>
                    <summary data-action="more-updates">{ shared.count(t.updates_more, rest.len()) }</summary>
                    { list(rest) }
                </details>
            }
        </section>
    }
}

fn update(update: &UpdateCard) -> Html {
    let last = update.steps.len().saturating_sub(1);
    let step = |(at, card)| claim(card, update.replaces && at < last);
    html! {
        <li class="update" key={update.id.clone()} data-update={update.id.clone()} data-replaces={update.replaces.to_string()}>
            <h3>{ &update.about }</h3>
            <ol class="claims">{ for update.steps.iter().enumerate().map(step) }</ol>
        </li>
    }
}
