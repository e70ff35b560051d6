//! Events of the whole page, and things to be done a little later; both end
//! when what they return is dropped.

use gloo_events::{EventListener, EventListenerOptions, EventListenerPhase};
use gloo_timers::callback::Timeout;
use wasm_bindgen::JsCast;
use wasm_bindgen::closure::Closure;
use web_sys::{Event, EventTarget, KeyboardEvent};

/// A listener that is taken away when it is dropped.
#[derive(Debug)]
#[must_use = "a dropped listener hears nothing"]
pub struct Listener {
    _listener: EventListener,
}

/// Something that happens later, unless this is dropped before.
#[derive(Debug)]
#[must_use = "what is dropped does not happen"]
pub struct Later {
    _timeout: Timeout,
}

/// Calls `act` at every `event` that reaches the document.
pub fn on_document(event: &'static str, act: impl FnMut(&Event) + 'static) -> Listener {
    hear(&gloo_utils::document(), event, Box::new(act))
}

/// Calls `act` at every `event` of the window.
pub fn on_window(event: &'static str, act: impl FnMut(&Event) + 'static) -> Listener {
    hear(&gloo_utils::window(), event, Box::new(act))
}

// By a box, so that all callers share one program; so do those of what is done
// once, below.
fn hear(target: &EventTarget, event: &'static str, act: Box<dyn FnMut(&Event)>) -> Listener {
    Listener { _listener: EventListener::new(target, event, act) }
}

/// Calls `act` at every key that goes down anywhere on the page; `act` may
/// prevent what the browser would do.
pub fn on_key_down(act: impl FnMut(&KeyboardEvent) + 'static) -> Listener {
    on_key(EventListenerOptions::enable_prevent_default(), act)
}

/// The same, before anything else hears of the key; `act` may keep it from the
/// rest.
pub fn on_key_down_first(act: impl FnMut(&KeyboardEvent) + 'static) -> Listener {
    let phase = EventListenerPhase::Capture;
    on_key(EventListenerOptions { phase, ..EventListenerOptions::enable_prevent_default() }, act)
}

fn on_key(
    options: EventListenerOptions,
    mut act: impl FnMut(&KeyboardEvent) + 'static,
) -> Listener {
    let document = gloo_utils::document();
    let listener = EventListener::new_with_options(&document, "keydown", options, move |event| {
        if let Some(event) = event.dyn_ref::<KeyboardEvent>() {
            act(event);
        }
    });
    Listener { _listener: listener }
}

/// Calls `act` after so many milliseconds.
pub fn later(millis: u32, act: impl FnOnce() + 'static) -> Later {
    Later { _timeout: timeout(millis, Box::new(act)) }
}

/// Calls `act` after the next frame is painted, which in a hidden tab is
/// when somebody looks at it.
pub fn after_paint(act: impl FnOnce() + 'static) {
    let act: Act = Box::new(act);
    // A task asked for while a frame is made runs when it is on the screen.
    next_frame(move || drop(timeout(0, act).forget()));
}

/// Calls `act` when the next frame is made, before it is laid out.
pub fn next_frame(act: impl FnOnce() + 'static) {
    ask_for_frame(Box::new(act));
}

/// What is to be done once.
type Act = Box<dyn FnOnce()>;

fn timeout(millis: u32, act: Act) -> Timeout {
    Timeout::new(millis, act)
}

fn ask_for_frame(act: Act) {
    let act = Closure::once_into_js(act);
    let asked = gloo_utils::window().request_animation_frame(act.unchecked_ref());
    debug_assert!(asked.is_ok(), "a window has frames");
}
