//! Listeners and timers that end when they are dropped.

use wasm_bindgen::closure::Closure;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{AddEventListenerOptions, Event, EventTarget};

/// A listener; it listens as long as it is kept.
pub struct Listener {
    target: EventTarget,
    kind: &'static str,
    closure: Closure<dyn FnMut(Event)>,
}

impl Listener {
    /// Calls `act` at every event of this kind. It may prevent the default.
    pub fn new(target: &EventTarget, kind: &'static str, act: impl FnMut(Event) + 'static) -> Listener {
        let closure = Closure::<dyn FnMut(Event)>::new(act);
        let options = AddEventListenerOptions::new();
        options.set_passive(false);
        // Fails only for a closure that is no function.
        let _ = target.add_event_listener_with_callback_and_add_event_listener_options(
            kind,
            closure.as_ref().unchecked_ref(),
            &options,
        );
        Listener { target: target.clone(), kind, closure }
    }
}

impl Drop for Listener {
    fn drop(&mut self) {
        let _ =
            self.target.remove_event_listener_with_callback(self.kind, self.closure.as_ref().unchecked_ref());
    }
}

/// A timer; it is stopped when dropped.
pub struct Timer {
    id: i32,
    _closure: Closure<dyn FnMut()>,
}

impl Timer {
    /// Calls `act` once after `ms` milliseconds.
    pub fn after(ms: u32, act: impl FnOnce() + 'static) -> Option<Timer> {
        let closure = Closure::once(act);
        let id = web_sys::window()?
            .set_timeout_with_callback_and_timeout_and_arguments_0(
                closure.as_ref().unchecked_ref(),
                i32::try_from(ms).unwrap_or(i32::MAX),
            )
            .ok()?;
        Some(Timer { id, _closure: closure })
    }
}

impl Drop for Timer {
    fn drop(&mut self) {
        if let Some(window) = web_sys::window() {
            window.clear_timeout_with_handle(self.id);
        }
    }
}

/// Milliseconds since the page was opened. For pauses and patience only, never for a date.
pub fn now() -> f64 {
    web_sys::window().and_then(|w| w.performance()).map_or(0.0, |p| p.now())
}

/// Writes to the browser's console.
pub fn log(text: &str) {
    web_sys::console::warn_1(&JsValue::from_str(text));
}

/// Writes what the browser threw to its console.
pub fn log_value(value: &JsValue) {
    web_sys::console::warn_1(value);
}
