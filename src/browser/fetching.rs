//! Asks the net for one page, in a frame without an origin that can reach
//! nothing of ours (`web/fetch.html`).

use gloo_events::EventListener;
use js_sys::{Reflect, Uint8Array};
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{HtmlIFrameElement, MessageEvent};

use crate::browser::files::MAX_FILE_BYTES;
use crate::browser::listen::{Later, later};

/// How long the frame itself may take to answer, in milliseconds; it waits for
/// the net no longer than that.
const PATIENCE: u32 = 40_000;

/// What came from the net.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Fetched {
    /// Where it was, in the end.
    pub address: String,
    /// The charset its server declares, or empty.
    pub charset: String,
    /// Its bytes; at most [`MAX_FILE_BYTES`].
    pub bytes: Vec<u8>,
}

/// Why nothing came.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum FetchError {
    /// The site lets no other page read it, or it is not there: browsers do
    /// not tell one from the other.
    #[error("the site refuses, or is not there")]
    Refused,
    /// The site answered with an error.
    #[error("the answer was {0}")]
    Status(u16),
    /// It is too large.
    #[error("it has more than {MAX_FILE_BYTES} bytes")]
    TooLarge,
    /// The site took too long.
    #[error("there was no answer in time")]
    Slow,
    /// There is no network.
    #[error("there is no network")]
    Offline,
}

/// A page on its way; dropping this stops it.
#[derive(Debug)]
pub struct Fetching {
    frame: HtmlIFrameElement,
    _listeners: [EventListener; 2],
    _patience: Later,
}

impl Drop for Fetching {
    fn drop(&mut self) {
        self.frame.remove();
    }
}

/// Asks for `address`; `on_done` is called once, in a later turn.  `None`
/// where the page has no place for a frame.
#[must_use]
pub fn fetch(
    address: &str,
    on_done: impl Fn(Result<Fetched, FetchError>) + Clone + 'static,
) -> Option<Fetching> {
    let window = web_sys::window()?;
    let document = window.document()?;
    let frame: HtmlIFrameElement = document.create_element("iframe").ok()?.dyn_into().ok()?;
    for (name, value) in [("sandbox", "allow-scripts"), ("hidden", ""), ("src", "fetch.html")] {
        frame.set_attribute(name, value).ok()?;
    }
    let heard = {
        let (frame, on_done) = (frame.clone(), on_done.clone());
        EventListener::new(&window, "message", move |event| {
            let Some(event) = event.dyn_ref::<MessageEvent>() else { return };
            // A frame without an origin is known by its window only.
            let window = frame.content_window().map(JsValue::from);
            let is_frame = window.is_some() && event.source().map(JsValue::from) == window;
            if is_frame {
                on_done(read(&event.data()));
            }
        })
    };
    let question = js_sys::Object::new();
    Reflect::set(&question, &"address".into(), &address.into()).ok()?;
    let limit = u32::try_from(MAX_FILE_BYTES).unwrap_or(u32::MAX);
    Reflect::set(&question, &"limit".into(), &limit.into()).ok()?;
    let loaded = {
        let frame_window = frame.clone();
        EventListener::once(&frame, "load", move |_| {
            // The frame has no origin that could be named.
            let window = frame_window.content_window();
            let posted = window.map(|it| it.post_message(&question, "*"));
            debug_assert!(matches!(posted, Some(Ok(()))), "a loaded frame takes a message");
        })
    };
    let patience = later(PATIENCE, move || on_done(Err(FetchError::Slow)));
    document.body()?.append_child(&frame).ok()?;
    Some(Fetching { frame, _listeners: [heard, loaded], _patience: patience })
}

/// The frame's answer.
fn read(answer: &JsValue) -> Result<Fetched, FetchError> {
    let get = |name: &str| Reflect::get(answer, &name.into()).unwrap_or(JsValue::UNDEFINED);
    let text = |name: &str| get(name).as_string().unwrap_or_default();
    if let Ok(bytes) = get("bytes").dyn_into::<Uint8Array>() {
        let (address, charset) = (text("address"), text("charset"));
        return Ok(Fetched { address, charset, bytes: bytes.to_vec() });
    }
    #[expect(clippy::as_conversions, reason = "there is no TryFrom from f64; saturates")]
    let count = get("count").as_f64().unwrap_or(0.0) as u16;
    Err(match text("error").as_str() {
        "status" => FetchError::Status(count),
        "too-large" => FetchError::TooLarge,
        "slow" => FetchError::Slow,
        "offline" => FetchError::Offline,
        _ => FetchError::Refused,
    })
}
