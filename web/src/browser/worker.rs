//! One running worker.

use js_sys::{Object, Reflect};
use protocol::{Answer, Ask};
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{ErrorEvent, File, MessageEvent, WorkerOptions, WorkerType};

use super::listen::Listener;
use super::program::Program;

/// A running worker; it is ended when dropped.
pub struct Worker {
    worker: web_sys::Worker,
    _listeners: [Listener; 3],
}

impl Worker {
    /// Starts a worker. `heard` gets each answer (or what could not be understood), `died` the reason when it
    /// fails.
    ///
    /// # Errors
    /// What the browser says when it will not start a worker at all.
    pub fn start(
        program: &Program,
        heard: impl Fn(Result<Answer, String>) + 'static,
        died: impl Fn(String) + Clone + 'static,
    ) -> Result<Worker, JsValue> {
        let options = WorkerOptions::new();
        options.set_type(WorkerType::Module);
        let worker = web_sys::Worker::new_with_options(&program.url, &options)?;
        let message = Listener::new(&worker, "message", move |event| {
            let Ok(event) = event.dyn_into::<MessageEvent>() else { return };
            heard(serde_wasm_bindgen::from_value(event.data()).map_err(|e| e.to_string()));
        });
        let also_died = died.clone();
        let error = Listener::new(&worker, "error", move |event| {
            // A script that could not be had gives an event without a message.
            let detail = event.dyn_ref::<ErrorEvent>().map_or_else(String::new, ErrorEvent::message);
            died(detail);
        });
        let garbled =
            Listener::new(&worker, "messageerror", move |_| also_died(String::from("messageerror")));
        worker.post_message(&program.module)?;
        Ok(Worker { worker, _listeners: [message, error, garbled] })
    }

    /// Posts a request, with the file that it is about.
    ///
    /// # Errors
    /// What the browser says when the message cannot be sent.
    pub fn post(&self, ask: &Ask, file: Option<&File>) -> Result<(), JsValue> {
        let message = Object::new();
        Reflect::set(&message, &"ask".into(), &serde_wasm_bindgen::to_value(ask)?)?;
        if let Some(file) = file {
            Reflect::set(&message, &"file".into(), file)?;
        }
        self.worker.post_message(&message)
    }
}

impl Drop for Worker {
    fn drop(&mut self) {
        self.worker.terminate();
    }
}
