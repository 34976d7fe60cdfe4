//! The page's fonts, loaded before the page says that it needs no network any more.

use js_sys::Array;
use wasm_bindgen_futures::JsFuture;

/// As in `fonts.css`.
const FACES: [&str; 4] =
    ["400 1em 'Source Serif 4'", "600 1em 'Source Serif 4'", "400 1em Inter", "600 1em Inter"];

/// Waits until each face is in memory or has failed for good: a browser does not ask again for one that
/// failed, and the page reads as well in the fonts that stand behind it.
pub async fn load() {
    let Some(fonts) = web_sys::window().and_then(|w| w.document()).map(|d| d.fonts()) else { return };
    let loads: Array = FACES.iter().map(|face| fonts.load(face)).collect();
    let _ = JsFuture::from(js_sys::Promise::all_settled(&loads)).await;
}
