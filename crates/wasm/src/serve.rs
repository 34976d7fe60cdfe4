//! The worker's ears and mouth: messages in, answers out.

use std::cell::RefCell;
use std::rc::Rc;

use js_sys::{Reflect, Uint8Array};
use protocol::{Answer, Ask, Input, Problem, Reply, Request, SourceId};
use wasm_bindgen::prelude::*;
use wasm_bindgen_futures::{JsFuture, spawn_local};
use web_sys::{DedicatedWorkerGlobalScope, File, MessageEvent};

use crate::Desk;

/// Listens for requests and says that it does. Called once, in a worker.
///
/// A message is `{ ask, file }`: an `Ask`, and the `File` that it speaks of, if it does.
#[wasm_bindgen]
pub fn serve() {
    let scope: DedicatedWorkerGlobalScope = js_sys::global().unchecked_into();
    let desk = Rc::new(RefCell::new(Desk::default()));
    let mouth = scope.clone();
    let listen = Closure::<dyn Fn(MessageEvent)>::new(move |event: MessageEvent| {
        let (desk, mouth) = (Rc::clone(&desk), mouth.clone());
        spawn_local(async move { say(&mouth, &hear(&desk, &event.data()).await) });
    });
    scope.set_onmessage(Some(listen.as_ref().unchecked_ref()));
    listen.forget();
    say(&scope, &Answer { ticket: 0, reply: Reply::Ready });
}

/// The answer to one message.
async fn hear(desk: &RefCell<Desk>, message: &JsValue) -> Answer {
    let part = |name: &str| Reflect::get(message, &JsValue::from_str(name)).unwrap_or(JsValue::UNDEFINED);
    let ask: Ask = match serde_wasm_bindgen::from_value(part("ask")) {
        Ok(ask) => ask,
        Err(error) => return Answer { ticket: 0, reply: Reply::Misunderstood { detail: error.to_string() } },
    };
    let reply = match (ask.request, part("file").dyn_into::<File>()) {
        (Request::Read { source, input: Input::File { name } }, Ok(file)) => {
            read(desk, source, name, &file).await
        }
        (request, _) => desk.borrow_mut().answer(request),
    };
    Answer { ticket: ask.ticket, reply }
}

/// Reads a file: its size is looked at before its bytes are fetched.
async fn read(desk: &RefCell<Desk>, source: SourceId, name: String, file: &File) -> Reply {
    let bytes = file.size() as u64;
    if let Err(ingest::Error::TooLarge { bytes, limit }) = ingest::check_size(bytes) {
        return Reply::Refused { source, problem: Problem::TooLarge { bytes, limit } };
    }
    // A folder comes as a file whose bytes cannot be had.
    match JsFuture::from(file.array_buffer()).await {
        Ok(buffer) => desk.borrow_mut().read_bytes(source, &Uint8Array::new(&buffer).to_vec(), name),
        Err(_) => Reply::Refused { source, problem: Problem::Unreadable },
    }
}

/// Posts an answer. Every answer is plain data, so there is nothing that could not be posted.
fn say(scope: &DedicatedWorkerGlobalScope, answer: &Answer) {
    match serde_wasm_bindgen::to_value(answer) {
        Ok(message) => scope.post_message(&message).unwrap_or_default(),
        Err(error) => wasm_bindgen::throw_str(&format!("an answer could not be written: {error}")),
    }
}
