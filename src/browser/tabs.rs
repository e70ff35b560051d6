//! Several tabs on one article: who may write, and what is said between them.
//!
//! A [`Claim`] is a Web Lock: the browser gives it to one tab of the origin
//! and frees it when the tab goes, however it goes.  It keeps tabs from
//! getting in each other's way; that nothing is lost if they do, the journal's
//! epochs see to.

use std::cell::RefCell;
use std::rc::Rc;

use gloo_events::EventListener;
use js_sys::{Function, Object, Promise, Reflect};
use wasm_bindgen::prelude::*;
use wasm_bindgen_futures::JsFuture;
use web_sys::{BroadcastChannel, MessageEvent};

/// What becomes of a [`Claim`].
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Claimed {
    /// This tab may write.
    Here,
    /// Another tab writes.
    Elsewhere,
    /// Another tab has taken it away.
    Lost,
    /// The browser has no such locks; the journal's epochs decide alone.
    Unknown,
}

/// The right to write something, while it lives.
#[derive(Debug)]
pub struct Claim {
    hold: Rc<RefCell<Hold>>,
}

#[derive(Debug, Default)]
struct Hold {
    is_dropped: bool,
    /// Ends the promise for as long as which the browser holds the lock.
    release: Option<Function>,
}

impl Claim {
    /// Asks for the right to write `name`, which another tab keeps if it has
    /// it.  `on_event` is called in later turns only.
    #[must_use]
    pub fn ask(name: &str, on_event: impl Fn(Claimed) + 'static) -> Self {
        Self::request(name, "ifAvailable", Rc::new(on_event))
    }

    /// Takes the right to write `name`, from another tab if need be, which
    /// hears [`Claimed::Lost`].
    #[must_use]
    pub fn take(name: &str, on_event: impl Fn(Claimed) + 'static) -> Self {
        Self::request(name, "steal", Rc::new(on_event))
    }

    fn request(name: &str, option: &str, on_event: Rc<dyn Fn(Claimed)>) -> Self {
        let hold = Rc::new(RefCell::new(Hold::default()));
        let granted = Closure::once_into_js({
            let (hold, on_event) = (hold.clone(), on_event.clone());
            move |lock: JsValue| grant(&lock, &hold, &*on_event)
        });
        let requested = lock_manager().and_then(|it| {
            let options = Object::new();
            Reflect::set(&options, &option.into(), &true.into()).ok()?;
            it.request(name, &options, granted.unchecked_ref()).ok()
        });
        let held = hold.clone();
        wasm_bindgen_futures::spawn_local(async move {
            let Some(requested) = requested else { return on_event(Claimed::Unknown) };
            // Rejected where another tab takes the lock away.
            if JsFuture::from(requested).await.is_err() && !held.borrow().is_dropped {
                on_event(Claimed::Lost);
            }
        });
        Self { hold }
    }
}

impl Drop for Claim {
    fn drop(&mut self) {
        let mut hold = self.hold.borrow_mut();
        hold.is_dropped = true;
        if let Some(release) = hold.release.take() {
            // Resolving a promise cannot fail.
            let _ = release.call0(&JsValue::NULL);
        }
    }
}

/// What the browser is told about how long to hold the lock it has granted
/// (or not): until the claim is dropped.
fn grant(lock: &JsValue, hold: &Rc<RefCell<Hold>>, on_event: &dyn Fn(Claimed)) -> Promise {
    if lock.is_null() || hold.borrow().is_dropped {
        if !hold.borrow().is_dropped {
            on_event(Claimed::Elsewhere);
        }
        return Promise::resolve(&JsValue::UNDEFINED);
    }
    let promise = Promise::new(&mut |resolve, _| {
        hold.borrow_mut().release = Some(resolve);
    });
    on_event(Claimed::Here);
    promise
}

/// A line to the other tabs of the app, while it lives.
#[derive(Debug)]
pub struct Channel {
    channel: BroadcastChannel,
    _listener: EventListener,
}

impl Channel {
    /// Opens the line `name`; `on_message` hears what other tabs say.  `None`
    /// where the browser has no such lines.
    #[must_use]
    pub fn open(name: &str, on_message: impl Fn(String) + 'static) -> Option<Self> {
        let channel = BroadcastChannel::new(name).ok()?;
        let listener = EventListener::new(&channel, "message", move |event| {
            let message = event.dyn_ref::<MessageEvent>();
            if let Some(words) = message.and_then(|it| it.data().as_string()) {
                on_message(words);
            }
        });
        Some(Self { channel, _listener: listener })
    }

    /// Says something to the other tabs.
    pub fn send(&self, words: &str) {
        // Fails only on a line that was closed.
        let _ = self.channel.post_message(&words.into());
    }
}

impl Drop for Channel {
    fn drop(&mut self) {
        self.channel.close();
    }
}

/// Missing where the page is not served safely.
fn lock_manager() -> Option<LockManager> {
    let navigator = web_sys::window()?.navigator();
    let locks = Reflect::get(&navigator, &"locks".into()).ok()?;
    (!locks.is_undefined()).then(|| locks.unchecked_into())
}

// web-sys has it only under `--cfg=web_sys_unstable_apis`.
#[wasm_bindgen]
extern "C" {
    type LockManager;
    #[wasm_bindgen(method, catch)]
    fn request(
        this: &LockManager,
        name: &str,
        options: &Object,
        granted: &Function,
    ) -> Result<Promise, JsValue>;
}
