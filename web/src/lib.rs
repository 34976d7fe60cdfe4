//! The Linimasa page.
//!
//! [`client`] talks with the worker, [`state`] remembers, [`views`] and [`components`] show, [`timeline`]
//! lays the picture of time out, [`i18n`] has the words, and [`browser`] is the only folder that touches the
//! browser. The page computes nothing about language: what it shows comes worded from the worker.
//! `HOOKS.md` beside this crate's manifest lists what tests may hold on to.

pub mod app;
pub mod browser;
pub mod client;
pub mod components;
mod hooks;
pub mod i18n;
pub mod shared;
pub mod state;
pub mod timeline;
pub mod views;

use wasm_bindgen::prelude::wasm_bindgen;

/// Starts the page in the element `#app`. Called once, by `boot.js`, with the promise of the worker's compiled module.
#[wasm_bindgen]
pub fn start(worker: js_sys::Promise) {
    browser::program::expect(worker);
    let Some(root) = browser::page::find("#app") else { return };
    // The text that says that the page is being loaded.
    root.set_text_content(None);
    yew::Renderer::<app::App>::with_root(root.into()).render();
}
