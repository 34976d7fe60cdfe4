//! What is shown when the page itself fails: never a blank page.

use std::panic::PanicHookInfo;

/// Shows the message that stands ready, hidden, in `index.html`, and takes the dead page out of reach.
pub fn install() {
    // Through Yew, which puts in a hook of its own otherwise.
    yew::set_custom_panic_hook(Box::new(show));
}

fn show(info: &PanicHookInfo<'_>) {
    let text = info.to_string();
    web_sys::console::error_1(&text.as_str().into());
    let Some(document) = web_sys::window().and_then(|w| w.document()) else { return };
    if let Some(detail) = document.get_element_by_id("failure-detail") {
        detail.set_text_content(Some(&text));
    }
    if let Some(app) = document.get_element_by_id("app") {
        // What can still be read stays; what can be pressed would do nothing.
        let _ = app.set_attribute("inert", "");
    }
    if let Some(failure) = document.get_element_by_id("failure") {
        let _ = failure.remove_attribute("hidden");
        failure.scroll_into_view();
    }
}
