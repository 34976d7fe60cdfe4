//! What the sources disagree on: the claims side by side.

use protocol::slice::{ConflictCard, EvidenceCard};
use yew::prelude::*;

use crate::shared::{Act, Shared};
use crate::state::place::Place;

/// So many that the reader does not hold to be none are shown at once; the rest opens beneath.
const SHOWN: usize = 4;

/// The contradictions, first on the page. What the reader holds to be none stays in its place, folded up, so that nothing
/// jumps and the way back is where the way there was.
pub fn conflicts(shared: &Shared, conflicts: &[ConflictCard]) -> Html {
    let t = shared.t();
    if conflicts.is_empty() {
        return Html::default();
    }
    let held = || conflicts.iter().enumerate().filter(|(_, conflict)| !conflict.dismissed);
    let (first, rest) = conflicts.split_at(held().nth(SHOWN).map_or(conflicts.len(), |(at, _)| at));
    let list = |some: &[ConflictCard]| html! { <ul>{ for some.iter().map(|c| conflict(shared, c)) }</ul> };
    html! {
        <section class={classes!("conflicts", held().next().is_none().then_some("settled"))} aria-labelledby="conflicts-title">
            <h2 id="conflicts-title"><span class="sign" aria-hidden="true">{ "≠" }</span>{ t.conflicts }</h2>
            { list(first) }
            if !rest.is_empty() {
                <details>
                    <summary data-action="more-conflicts">{ shared.count(t.conflicts_more, rest.len()) }</summary>
                    { list(rest) }
                </details>
            }
        </section>
    }
}

fn conflict(shared: &Shared, conflict: &ConflictCard) -> Html {
    let t = shared.t();
    // Where nothing is known of it but the two values, they stand below already.
    let values: Vec<&str> = conflict.claims.iter().map(|c| c.value.as_str()).collect();
    let values = values.join(" ≠ ");
    let (sides, dismissed) = (conflict.sides.clone(), conflict.dismissed);
    let hidden = (values == conflict.about && !dismissed).then_some("hidden");
    let judge = shared.on(move || Act::Judge(sides.clone(), !dismissed));
    html! {
        <li class="conflict" key={conflict.id.clone()} data-conflict={conflict.id.clone()} data-dismissed={dismissed.to_string()}>
            <h3 class={hidden}>{ &conflict.about }</h3>
            if dismissed {
                <p>{ values }</p>
            } else {
                <ul class="claims">{ for conflict.claims.iter().map(|card| claim(card, false)) }</ul>
            }
            <button data-action="judge" aria-pressed={dismissed.to_string()} onclick={judge}>{ t.conflict_none }</button>
        </li>
    }
}

/// One claim of several side by side; what is replaced is struck out.
pub fn claim(claim: &EvidenceCard, is_replaced: bool) -> Html {
    html! {
        <li class={classes!("claim", is_replaced.then_some("replaced"))}>
            <a href={Place::sentence(&claim.article, claim.sentence).hash()}>
                <b>{ &claim.value }</b>
                <q>{ &claim.text }</q>
                <small class="source">{ &claim.label }</small>
            </a>
        </li>
    }
}
