//! The worker's program: ingest and detection, away from the page's thread.
//!
//! It does no I/O.  Its first message is the build id; see
//! [`postil::browser::worker`].

use std::cell::RefCell;
use std::rc::Rc;

use gloo_timers::callback::Timeout;
use postil::browser::worker::serve;
use postil::engine::Engine;
use serde::Serialize;
use wasm_bindgen::JsValue;

fn main() {
    let engine = Rc::new(RefCell::new(Engine::default()));
    serve(move |message, page| {
        let message = match serde_wasm_bindgen::from_value(message) {
            Ok(message) => message,
            Err(error) => return web_sys::console::error_1(&error.into()),
        };
        engine.borrow_mut().receive(message, &mut |answer| {
            let answer = answer.serialize(&serde_wasm_bindgen::Serializer::new());
            let posted = answer.map_err(JsValue::from).and_then(|it| page.post_message(&it));
            if let Err(error) = posted {
                web_sys::console::error_1(&error);
            }
        });
        rehearse_later(Rc::clone(&engine));
    });
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
