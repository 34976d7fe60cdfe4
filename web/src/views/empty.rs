//! The page with nothing on it: what it is, in a sentence, and how to begin.

use yew::prelude::*;

use crate::client::link::Loading;
use crate::components::add::AddPanel;
use crate::shared::use_shared;

/// Properties of [`Empty`].
#[derive(PartialEq, Properties)]
pub struct EmptyProps {
    /// Whether everything is in memory.
    pub loading: Loading,
}

/// The first thing that a reader sees.
#[component]
pub fn Empty(props: &EmptyProps) -> Html {
    let t = use_shared().t();
    html! {
        <div class="empty" data-loading={(props.loading == Loading::Loading).to_string()}>
            <h1 tabindex="-1">{ t.tagline }</h1>
            <AddPanel />
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
