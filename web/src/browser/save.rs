//! Saving a file.

use js_sys::Array;
use protocol::Download;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{Blob, BlobPropertyBag, HtmlAnchorElement, Url};

use super::listen::Timer;

/// Hands `download` to the browser, which asks or puts it into the download folder.
///
/// # Errors
/// What the browser says when it will not.
pub fn save(download: &Download) -> Result<(), JsValue> {
    let document = web_sys::window().and_then(|w| w.document()).ok_or(JsValue::UNDEFINED)?;
    let kind = BlobPropertyBag::new();
    kind.set_type(&download.media_type);
    let parts = Array::of1(&JsValue::from_str(&download.content));
    let url = Url::create_object_url_with_blob(&Blob::new_with_str_sequence_and_options(&parts, &kind)?)?;
    let link: HtmlAnchorElement = document.create_element("a")?.unchecked_into();
    link.set_href(&url);
    link.set_download(&download.name);
    link.click();
    // Some browsers read the blob only after this turn of the event loop.
    if let Some(timer) = Timer::after(10_000, move || drop(Url::revoke_object_url(&url))) {
        std::mem::forget(timer);
    }
    Ok(())
}
