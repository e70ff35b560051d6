//! The worker's program: ingest and detection, away from the page's thread.
//!
//! It does no I/O but for fetching a piece of itself.  Its first message is the
//! build id; see [`postil::browser::worker`].

use std::cell::{Cell, RefCell};
use std::rc::Rc;

use gloo_timers::callback::Timeout;
use postil::browser::pieces;
use postil::browser::worker::serve;
use postil::engine::{Engine, Reading};
use postil::protocol::FromWorker;
use serde::Serialize;
use wasm_bindgen::JsValue;
use wasm_split_helpers::SplitLoaderError;
use web_sys::DedicatedWorkerGlobalScope;

/// What is named here and nowhere else is in the piece.
static READING: Reading = Reading::ALL;

fn main() {
    let engine = Rc::new(RefCell::new(Engine::default()));
    let is_asked = Cell::new(false);
    serve(move |message, page| {
        let message = match serde_wasm_bindgen::from_value(message) {
            Ok(message) => message,
            Err(error) => return web_sys::console::error_1(&error.into()),
        };
        engine.borrow_mut().receive(message, &mut |it| post(page, &it));
        if engine.borrow().needs_reading() && !is_asked.replace(true) {
            wasm_bindgen_futures::spawn_local(read_with(engine.clone(), page.clone()));
        }
        rehearse_later(Rc::clone(&engine));
    });
}

/// Fetches what reads, and gives it to the engine.
async fn read_with(engine: Rc<RefCell<Engine>>, page: DedicatedWorkerGlobalScope) {
    let miss = || engine.borrow_mut().miss_reading(&mut |it| post(&page, &it));
    let reading = pieces::fetch(piece, miss).await;
    engine.borrow_mut().take_reading(reading, &mut |it| post(&page, &it));
    rehearse_later(engine);
}

fn post(page: &DedicatedWorkerGlobalScope, answer: &FromWorker) {
    let answer = answer.serialize(&serde_wasm_bindgen::Serializer::new());
    let posted = answer.map_err(JsValue::from).and_then(|it| page.post_message(&it));
    if let Err(error) = posted {
        web_sys::console::error_1(&error);
    }
}

/// Has the engine rehearse, between messages.
fn rehearse_later(engine: Rc<RefCell<Engine>>) {
    if engine.borrow().is_rehearsing() {
        let step = move || {
            engine.borrow_mut().rehearse();
            rehearse_later(engine);
        };
        Timeout::new(0, step).forget();
    }
}

/// The piece; at once where the program is not split.
#[cfg(not(split))]
async fn piece() -> Result<&'static Reading, SplitLoaderError> {
    Ok(&READING)
}

/// The piece.
#[cfg(split)]
#[wasm_split_helpers::wasm_split(reading, fallible)]
fn piece() -> Result<&'static Reading, SplitLoaderError> {
    Ok(&READING)
}
