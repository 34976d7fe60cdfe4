//! Loads what the page needs, once.

use wasm_bindgen::JsValue;

use crate::browser::{fonts, program::Program};

/// Fetches the worker's program and the fonts. When this is done the page needs no network any more.
///
/// # Errors
/// What the browser says when the program cannot be had.
pub async fn load() -> Result<Program, JsValue> {
    let program = Program::load().await;
    fonts::load().await;
    program
}
