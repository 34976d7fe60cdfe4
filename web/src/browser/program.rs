//! The worker's program, fetched once and kept in memory.
//!
//! A worker that is loaded from a URL is not bound by the page's policy, so it would be able to reach other
//! servers; one that is started from a blob inherits it. Starting from memory also means that a restart needs
//! no network.

use std::cell::Cell;

use js_sys::{Promise, WebAssembly};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{Blob, BlobPropertyBag, Response, Url};

const GLUE: &str = "worker/linimasa_wasm.js";

/// Runs after the glue in the worker: waits for the compiled module, starts it and lets it serve.
///
/// `__wbg_init` is the glue's own name for what it exports as default, in the pinned version of wasm-bindgen.
/// What fails inside a promise is thrown again outside, so that the page hears of it as an error.
const START: &str = r"
const rethrow = (reason) => setTimeout(() => { throw reason; });
self.addEventListener('unhandledrejection', (event) => { event.preventDefault(); rethrow(event.reason); });
self.onmessage = (event) => {
  self.onmessage = null;
  __wbg_init({ module_or_path: event.data }).then(() => serve()).catch(rethrow);
};
";

/// What every worker is started from.
#[derive(Clone)]
pub struct Program {
    /// The address of the blob that holds the script.
    pub url: String,
    /// The compiled module, for the worker's first message.
    pub module: WebAssembly::Module,
}

thread_local! {
    /// The promise of the compiled module, from when the page starts until the program is loaded.
    static MODULE: Cell<Option<Promise>> = const { Cell::new(None) };
}

/// Says where the compiled module will come from: `boot.js` fetches and unpacks it.
pub fn expect(module: Promise) {
    MODULE.set(Some(module));
}

impl Program {
    /// Fetches the script; the module is on its way already.
    ///
    /// # Errors
    /// What the browser says when a file is missing or is no WebAssembly.
    pub async fn load() -> Result<Program, JsValue> {
        let module =
            MODULE.take().ok_or_else(|| JsValue::from_str("the worker's module was never fetched"))?;
        let glue: Response = ok(JsFuture::from(fetch(GLUE)?).await?)?;
        let text = JsFuture::from(glue.text()?).await?;
        let module = JsFuture::from(module).await?.dyn_into()?;

        let parts = js_sys::Array::of2(&text, &JsValue::from_str(START));
        let kind = BlobPropertyBag::new();
        kind.set_type("text/javascript");
        let blob = Blob::new_with_str_sequence_and_options(&parts, &kind)?;
        Ok(Program { url: Url::create_object_url_with_blob(&blob)?, module })
    }
}

fn fetch(url: &str) -> Result<Promise, JsValue> {
    Ok(web_sys::window().ok_or(JsValue::UNDEFINED)?.fetch_with_str(url))
}

fn ok(response: JsValue) -> Result<Response, JsValue> {
    let response: Response = response.dyn_into()?;
    if response.ok() { Ok(response) } else { Err(JsValue::from_str(&response.status_text())) }
}
