//! The page with nothing on it: what it is, in a sentence, and how to begin.

use yew::prelude::*;

use crate::components::add::add_panel;
use crate::shared::Shared;

/// The first thing that a reader sees.
pub fn empty(shared: &Shared) -> Html {
    let t = shared.t();
    html! {
        <div class="empty">
            <h1 tabindex="-1">{ t.tagline }</h1>
            { add_panel(shared) }
            <section class="privacy" aria-labelledby="privacy-title">
                <h2 id="privacy-title">{ t.privacy_title }</h2>
                <p>{ t.privacy_text }</p>
                <details>
                    <summary>{ t.privacy_check }</summary>
                    <ol><li>{ t.privacy_step_1 }</li><li>{ t.privacy_step_2 }</li><li>{ t.privacy_step_3 }</li></ol>
                </details>
            </section>
        </div>
    }
}
