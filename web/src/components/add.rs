//! Handing articles over: dropping, choosing, pasting, the sample.

use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlInputElement, HtmlTextAreaElement};
use yew::prelude::*;

use crate::browser::files;
use crate::shared::{Act, Shared};

/// The drop field with the other ways below it.
pub fn add_panel(shared: &Shared) -> Html {
    let t = shared.t();
    let chosen = {
        let act = shared.act.clone();
        Callback::from(move |event: web_sys::Event| {
            let Some(input) = event.target().and_then(|t| t.dyn_into::<HtmlInputElement>().ok()) else {
                return;
            };
            let files = input.files().map(|list| files::from_list(&list)).unwrap_or_default();
            // So that the same file may be chosen again.
            input.set_value("");
            if !files.is_empty() {
                act.emit(Act::Files(files));
            }
        })
    };
    html! {
        <div class="add">
            <div class="drop">
                <svg viewBox="0 0 48 40" width="48" height="40" aria-hidden="true">
                    <path class="sheet" d="M6 8h20l6 6v20H6z" /><path class="sheet" d="M26 8v6h6" />
                    <path class="words" d="M11 19h15M11 24h15M11 29h9" /><path class="arrow" d="M40 6v22m-5-5 5 5 5-5" />
                </svg>
                <p class="big">{ t.drop_here }</p>
                <p class="quiet">{ t.drop_hint }</p>
                <p class="row">
                    <label class="button first choose">
                        { t.choose }
                        <input type="file" multiple=true data-action="choose" onchange={chosen} />
                    </label>
                    <button class="button" data-action="sample" onclick={shared.on(|| Act::Sample)}>{ t.sample }</button>
                </p>
                <p class="quiet small">{ t.sample_hint }</p>
            </div>
            { paste(shared) }
        </div>
    }
}

/// The field for a pasted text.
fn paste(shared: &Shared) -> Html {
    let t = shared.t();
    let submit = {
        let act = shared.act.clone();
        Callback::from(move |event: SubmitEvent| {
            event.prevent_default();
            let form = event.target().and_then(|t| t.dyn_into::<Element>().ok());
            let area = form.and_then(|f| f.query_selector("textarea").ok()).flatten();
            let Some(area) = area.and_then(|a| a.dyn_into::<HtmlTextAreaElement>().ok()) else { return };
            let text = area.value();
            if !text.is_empty() {
                area.set_value("");
                act.emit(Act::Text(text));
            }
        })
    };
    html! {
        <details class="paste">
            <summary>{ t.paste_title }</summary>
            <form onsubmit={submit}>
                <label>{ t.paste_label }<textarea rows="7" data-field="paste" spellcheck="false" /></label>
                <p class="row"><button class="button first" data-action="paste">{ t.paste_add }</button>
                <span class="quiet small">{ t.paste_hint }</span></p>
            </form>
        </details>
    }
}

/// What covers the page while something is dragged over it.
pub fn drop_veil(shared: &Shared, shown: bool) -> Html {
    html! {
        <div class="veil" data-dragging={shown.to_string()} aria-hidden="true">
            <p>{ shared.t().drop_now }</p>
        </div>
    }
}
