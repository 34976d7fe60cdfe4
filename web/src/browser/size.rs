//! How wide an element is, now and whenever that changes.

use wasm_bindgen::JsCast;
use wasm_bindgen::closure::Closure;
use web_sys::{Element, ResizeObserver};

/// Watches an element's width; stops when dropped.
pub struct WidthWatch {
    observer: ResizeObserver,
    _closure: Closure<dyn FnMut()>,
}

impl WidthWatch {
    /// Calls `act` with the width in whole pixels, at first and at each change.
    pub fn new(element: &Element, act: impl Fn(u32) + 'static) -> Option<WidthWatch> {
        let watched = element.clone();
        let closure = Closure::<dyn FnMut()>::new(move || act(watched.client_width().max(0).unsigned_abs()));
        let observer = ResizeObserver::new(closure.as_ref().unchecked_ref()).ok()?;
        observer.observe(element);
        Some(WidthWatch { observer, _closure: closure })
    }
}

impl Drop for WidthWatch {
    fn drop(&mut self) {
        self.observer.disconnect();
    }
}
