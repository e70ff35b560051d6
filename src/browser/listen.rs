//! Events of the whole page, and things to be done a little later; both end
//! when what they return is dropped.

use gloo_events::{EventListener, EventListenerOptions};
use gloo_timers::callback::Timeout;
use wasm_bindgen::JsCast;
use wasm_bindgen::closure::Closure;
use web_sys::{Event, KeyboardEvent};

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
    let document = gloo_utils::document();
    Listener { _listener: EventListener::new(&document, event, act) }
}

/// Calls `act` at every `event` of the window.
pub fn on_window(event: &'static str, act: impl FnMut(&Event) + 'static) -> Listener {
    Listener { _listener: EventListener::new(&gloo_utils::window(), event, act) }
}

/// Calls `act` at every key that goes down anywhere on the page; `act` may
/// prevent what the browser would do.
pub fn on_key_down(mut act: impl FnMut(&KeyboardEvent) + 'static) -> Listener {
    let document = gloo_utils::document();
    let options = EventListenerOptions::enable_prevent_default();
    let listener = EventListener::new_with_options(&document, "keydown", options, move |event| {
        if let Some(event) = event.dyn_ref::<KeyboardEvent>() {
            act(event);
        }
    });
    Listener { _listener: listener }
}

/// Calls `act` after so many milliseconds.
pub fn later(millis: u32, act: impl FnOnce() + 'static) -> Later {
    Later { _timeout: Timeout::new(millis, act) }
}

/// Calls `act` after the next frame is painted, which in a hidden tab is
/// when somebody looks at it.
pub fn after_paint(act: impl FnOnce() + 'static) {
    // A task asked for while a frame is made runs when it is on the screen.
    let act = move || Timeout::new(0, act).forget();
    let act = Closure::once_into_js(act);
    let asked = gloo_utils::window().request_animation_frame(act.unchecked_ref());
    debug_assert!(asked.is_ok(), "a window has frames");
}
