//! The worker's program, fetched once and kept in memory.
//!
//! A worker that is loaded from a URL is not bound by the page's policy, so it would be able to reach other
//! servers; one that is started from a blob inherits it. Starting from memory also means that a restart needs
//! no network.

use js_sys::{ArrayBuffer, Promise, WebAssembly};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{Blob, BlobPropertyBag, Response, Url};

const GLUE: &str = "worker/linimasa_wasm.js";
const MODULE: &str = "worker/linimasa_wasm_bg.wasm";

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

impl Program {
    /// Fetches and compiles the program.
    ///
    /// # Errors
    /// What the browser says when a file is missing or is no WebAssembly.
    pub async fn load() -> Result<Program, JsValue> {
        // Both files at once: the compiler works while the script is still on its way.
        let module = fetch(MODULE);
        let glue = fetch(GLUE);
        let glue: Response = ok(JsFuture::from(glue?).await?)?;
        let text = JsFuture::from(glue.text()?).await?;
        let module = compile(module?).await?;

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

async fn compile(response: Promise) -> Result<WebAssembly::Module, JsValue> {
    let response = ok(JsFuture::from(response).await?)?;
    // A server that does not name the media type makes streaming fail; the bytes do as well.
    let spare = response.clone()?;
    let streamed =
        JsFuture::from(WebAssembly::compile_streaming(&Promise::resolve(&JsValue::from(response)))).await;
    let module = match streamed {
        Ok(module) => module,
        Err(_) => {
            let bytes: ArrayBuffer = JsFuture::from(spare.array_buffer()?).await?.dyn_into()?;
            JsFuture::from(WebAssembly::compile(&bytes)).await?
        }
    };
    module.dyn_into()
}
