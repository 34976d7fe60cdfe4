//! What the sources disagree on: the claims side by side.

use protocol::slice::{ConflictCard, EvidenceCard};
use yew::prelude::*;

use crate::shared::use_shared;
use crate::state::place::Place;

/// So many are shown at first.
const SHOWN: usize = 4;

/// Properties of [`Conflicts`].
#[derive(PartialEq, Properties)]
pub struct ConflictsProps {
    /// The contradictions.
    pub conflicts: Vec<ConflictCard>,
}

/// The contradictions, first on the page.
#[component]
pub fn Conflicts(props: &ConflictsProps) -> Html {
    let shared = use_shared();
    let t = shared.t();
    let all = use_state_eq(|| false);
    if props.conflicts.is_empty() {
        return Html::default();
    }
    let shown = if *all { props.conflicts.len() } else { SHOWN };
    let rest = props.conflicts.len().saturating_sub(shown);
    let more = {
        let all = all.clone();
        Callback::from(move |_: MouseEvent| all.set(true))
    };
    html! {
        <section class="conflicts" aria-labelledby="conflicts-title">
            <h2 id="conflicts-title"><span class="sign" aria-hidden="true">{ "≠" }</span>{ t.conflicts }</h2>
            <ul>{ for props.conflicts.iter().take(shown).map(|c| html! { <Conflict key={c.id.clone()} conflict={c.clone()} /> }) }</ul>
            if rest > 0 {
                <button class="button" data-action="more-conflicts" onclick={more}>{ shared.count(t.conflicts_more, rest) }</button>
            }
        </section>
    }
}

/// Properties of [`Conflict`].
#[derive(PartialEq, Properties)]
struct ConflictProps {
    conflict: ConflictCard,
}

#[component]
fn Conflict(props: &ConflictProps) -> Html {
    let conflict = &props.conflict;
    html! {
        <li class="conflict" data-conflict={conflict.id.clone()}>
            <h3>{ &conflict.about }</h3>
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
