//! The document: focus, scrolling, the page's language and theme, its address.

use wasm_bindgen::{JsCast, JsValue};
use web_sys::{
    Document, Element, FocusOptions, HtmlElement, ScrollIntoViewOptions, ScrollLogicalPosition, Window,
};

/// The window, which a page always has.
pub fn window() -> Option<Window> {
    web_sys::window()
}

/// The document, which a page always has.
pub fn document() -> Option<Document> {
    window()?.document()
}

/// Sets an attribute of the root element, or takes it away.
pub fn root(name: &str, value: Option<&str>) {
    let Some(root) = document().and_then(|d| d.document_element()) else { return };
    let _ = match value {
        Some(value) => root.set_attribute(name, value),
        None => root.remove_attribute(name),
    };
}

/// Today by the reader's clock: year, month (1–12), day.
pub fn today() -> (i64, u32, u32) {
    let now = js_sys::Date::new_0();
    (i64::from(now.get_full_year()), now.get_month() + 1, now.get_date())
}

/// Sets the title of the tab.
pub fn title(text: &str) {
    if let Some(document) = document() {
        document.set_title(text);
    }
}

/// The first element that fits `selector`.
pub fn find(selector: &str) -> Option<HtmlElement> {
    document()?.query_selector(selector).ok()??.dyn_into().ok()
}

/// Brings an element into the middle of the view and puts the focus on it.
pub fn go_to(selector: &str) -> bool {
    let Some(element) = find(selector) else { return false };
    let options = ScrollIntoViewOptions::new();
    options.set_block(ScrollLogicalPosition::Center);
    element.scroll_into_view_with_scroll_into_view_options(&options);
    focus(&element);
    true
}

/// Whether the focus is on this element.
pub fn has_focus(element: &Element) -> bool {
    document().and_then(|d| d.active_element()).is_some_and(|active| active == *element)
}

/// Puts the focus on an element without scrolling.
pub fn focus(element: &HtmlElement) {
    let options = FocusOptions::new();
    options.set_prevent_scroll(true);
    let _ = element.focus_with_options(&options);
}

/// Whether views stand in columns; the same width as in `views.css`.
pub fn is_wide() -> bool {
    let width = window().and_then(|w| w.inner_width().ok()).and_then(|w| w.as_f64());
    width.is_none_or(|w| w > 900.0)
}

/// How far down the page is scrolled, in pixels.
pub fn scrolled() -> f64 {
    window().and_then(|w| w.scroll_y().ok()).unwrap_or_default()
}

/// Scrolls to the top, or so far down, and puts the focus on the main heading, so that a screen reader
/// starts there.
pub fn go_to_top(down: f64) {
    if let Some(window) = window() {
        window.scroll_to_with_x_and_y(0.0, down);
    }
    if let Some(heading) = find("main h1") {
        focus(&heading);
    }
}

/// Whether the reader is typing into `target`, so that a key is a letter and no command.
pub fn is_typing(target: Option<web_sys::EventTarget>) -> bool {
    let Some(element) = target.and_then(|t| t.dyn_into::<Element>().ok()) else { return false };
    matches!(element.tag_name().as_str(), "INPUT" | "TEXTAREA" | "SELECT")
}

/// The nearest element around `target` that has the attribute, and the attribute.
pub fn closest(target: Option<web_sys::EventTarget>, attribute: &str) -> Option<String> {
    let element = target?.dyn_into::<Element>().ok()?;
    element.closest(&format!("[{attribute}]")).ok()??.get_attribute(attribute)
}

/// The nearest element around `target` that has one of the attributes, and that attribute.
pub fn closest_of(target: Option<web_sys::EventTarget>, [one, other]: [&str; 2]) -> Option<String> {
    let element = target?.dyn_into::<Element>().ok()?;
    let nearest = element.closest(&format!("[{one}],[{other}]")).ok()??;
    nearest.get_attribute(one).or_else(|| nearest.get_attribute(other))
}

/// The part of the address after `#`.
pub fn hash() -> String {
    window().and_then(|w| w.location().hash().ok()).unwrap_or_default()
}

/// Puts a new entry into the browser's history, or replaces the present one.
pub fn set_hash(hash: &str, replace: bool) {
    let Some(history) = window().and_then(|w| w.history().ok()) else { return };
    let address = Some(if hash.is_empty() { "#" } else { hash });
    let _ = if replace {
        history.replace_state_with_url(&JsValue::NULL, "", address)
    } else {
        history.push_state_with_url(&JsValue::NULL, "", address)
    };
}
