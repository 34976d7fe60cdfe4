//! What the sources disagree on: the claims side by side.

use protocol::slice::{ConflictCard, EvidenceCard};
use yew::prelude::*;

use crate::shared::Shared;
use crate::state::place::Place;

/// So many are shown at once; the rest opens beneath.
const SHOWN: usize = 4;

/// The contradictions, first on the page.
pub fn conflicts(shared: &Shared, conflicts: &[ConflictCard]) -> Html {
    let t = shared.t();
    if conflicts.is_empty() {
        return Html::default();
    }
    let (first, rest) = conflicts.split_at(conflicts.len().min(SHOWN));
    html! {
        <section class="conflicts" aria-labelledby="conflicts-title">
            <h2 id="conflicts-title"><span class="sign" aria-hidden="true">{ "≠" }</span>{ t.conflicts }</h2>
            <ul>{ for first.iter().map(conflict) }</ul>
            if !rest.is_empty() {
                <details>
                    <summary data-action="more-conflicts">{ shared.count(t.conflicts_more, rest.len()) }</summary>
                    <ul>{ for rest.iter().map(conflict) }</ul>
                </details>
            }
        </section>
    }
}

fn conflict(conflict: &ConflictCard) -> Html {
    // Where nothing is known of it but the two values, they stand below already.
    let values: Vec<&str> = conflict.claims.iter().map(|c| c.value.as_str()).collect();
    let hidden = (values.join(" ≠ ") == conflict.about).then_some("hidden");
    html! {
        <li class="conflict" key={conflict.id.clone()} data-conflict={conflict.id.clone()}>
            <h3 class={hidden}>{ &conflict.about }</h3>
            <ul class="claims">{ for conflict.claims.iter().map(claim) }</ul>
        </li>
    }
}

fn claim(claim: &EvidenceCard) -> Html {
    html! {
        <li class="claim">
            <a href={Place::sentence(&claim.article, claim.sentence).hash()}>
                <b>{ &claim.value }</b>
                <q>{ &claim.text }</q>
                <small class="source">{ &claim.label }</small>
            </a>
        </li>
    }
}
