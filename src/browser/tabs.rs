//! Several tabs on one article: the one that opened it last writes, and the
//! others are told at once.
//!
//! A [`Claim`] is a Web Lock: the browser gives it to one tab of the origin, and
//! frees it when the tab goes, however it goes.  It only tells; that nothing is
//! lost and nothing is mixed, the journal's epochs see to.  Where the browser
//! has no such locks, a tab learns of it with its next step.

use std::cell::RefCell;
use std::rc::Rc;

use js_sys::{Function, Object, Promise, Reflect};
use wasm_bindgen::prelude::*;
use wasm_bindgen_futures::JsFuture;

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
    /// Takes the right to write `name`, from another tab if need be.  `on_lost`
    /// is called, in a later turn, when another tab does the same.
    #[must_use]
    pub fn take(name: &str, on_lost: impl FnOnce() + 'static) -> Self {
        let hold = Rc::new(RefCell::new(Hold::default()));
        let granted = Closure::once_into_js({
            let hold = hold.clone();
            move || grant(&hold)
        });
        let requested = lock_manager().and_then(|it| {
            let options = Object::new();
            Reflect::set(&options, &"steal".into(), &true.into()).ok()?;
            it.request(name, &options, granted.unchecked_ref()).ok()
        });
        let held = hold.clone();
        wasm_bindgen_futures::spawn_local(async move {
            let Some(requested) = requested else { return };
            // Rejected where another tab takes the lock away.
            if JsFuture::from(requested).await.is_err() && !held.borrow().is_dropped {
                on_lost();
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

/// What the browser is told about how long to hold the lock it has granted:
/// until the claim is dropped.
fn grant(hold: &Rc<RefCell<Hold>>) -> Promise {
    if hold.borrow().is_dropped {
        return Promise::resolve(&JsValue::UNDEFINED);
    }
    Promise::new(&mut |resolve, _| {
        hold.borrow_mut().release = Some(resolve);
    })
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
