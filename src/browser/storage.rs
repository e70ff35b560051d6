//! localStorage as [`Slots`], and what the browser says of its store.
//!
//! The browser may refuse the store itself (cookies off, sandboxed frame),
//! any read and any write; nothing here panics then.

use std::collections::BTreeSet;

use js_sys::{JsString, Reflect};
use wasm_bindgen::prelude::*;
use wasm_bindgen_futures::JsFuture;
use web_sys::{DomException, Storage, StorageManager};

use crate::keep::{SlotError, Slots};

/// The localStorage of the page's origin.
#[derive(Debug, Clone, Copy, Default)]
pub struct LocalSlots;

impl LocalSlots {
    /// The store, asked for anew each time: the user may forbid it meanwhile.
    fn storage() -> Result<Storage, SlotError> {
        let window = web_sys::window().ok_or(SlotError::Denied)?;
        match window.local_storage() {
            Ok(Some(storage)) => Ok(storage),
            Ok(None) => Err(SlotError::Denied),
            Err(error) => Err(reason(&error)),
        }
    }

    /// Whether the store takes and gives back anything at all.
    #[must_use]
    pub fn works() -> bool {
        const PROBE: &str = "postil/probe";
        let slots = Self;
        let is_kept = slots.set(PROBE, "1").is_ok()
            && slots.get(PROBE).is_ok_and(|it| it.as_deref() == Some("1"));
        // A full store refuses the probe, and is still worth reading.
        let is_readable = || slots.keys().is_ok_and(|it| !it.is_empty());
        let removed = slots.remove(PROBE).is_ok();
        (is_kept && removed) || is_readable()
    }
}

impl Slots for LocalSlots {
    fn get(&self, key: &str) -> Result<Option<String>, SlotError> {
        Self::storage()?.get_item(key).map_err(|it| reason(&it))
    }

    fn set(&self, key: &str, value: &str) -> Result<(), SlotError> {
        Self::storage()?.set_item(key, value).map_err(|it| reason(&it))
    }

    fn remove(&self, key: &str) -> Result<(), SlotError> {
        Self::storage()?.remove_item(key).map_err(|it| reason(&it))
    }

    fn keys(&self) -> Result<Vec<String>, SlotError> {
        let storage = Self::storage()?;
        let n_keys = storage.length().map_err(|it| reason(&it))?;
        let mut keys = BTreeSet::new();
        for place in 0..n_keys {
            // Another tab may remove one meanwhile.
            keys.extend(storage.key(place).map_err(|it| reason(&it))?);
        }
        Ok(keys.into_iter().collect())
    }

    fn size(&self, key: &str) -> Result<Option<usize>, SlotError> {
        // Without a copy of the string into our memory.
        let storage: RawStorage = Self::storage()?.unchecked_into();
        let value = storage.get_item(key).map_err(|it| reason(&it))?;
        Ok(value.map(|it| usize::try_from(it.length()).unwrap_or(usize::MAX)))
    }
}

/// How full the browser's store for this origin is, in bytes.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Estimate {
    /// Used.
    pub usage: f64,
    /// There is.
    pub quota: f64,
}

/// What the browser says; `None` where it does not.  This counts everything
/// but localStorage, for which see [`crate::keep::room`].
pub async fn estimate() -> Option<Estimate> {
    let answer = JsFuture::from(manager()?.estimate().ok()?).await.ok()?;
    let number = |name: &str| Reflect::get(&answer, &name.into()).ok()?.as_f64();
    Some(Estimate { usage: number("usage")?, quota: number("quota")? })
}

/// Asks the browser not to clear the store by itself; answers whether it
/// agreed.
pub async fn persist() -> bool {
    let Some(asked) = manager().and_then(|it| it.persist().ok()) else { return false };
    JsFuture::from(asked).await.is_ok_and(|it| it.is_truthy())
}

/// Missing where the page is not served safely.
fn manager() -> Option<StorageManager> {
    let navigator = web_sys::window()?.navigator();
    Reflect::get(&navigator, &"storage".into()).ok()?.dyn_into().ok()
}

/// Why the browser refused.
fn reason(error: &JsValue) -> SlotError {
    match error.dyn_ref::<DomException>().map(DomException::name).as_deref() {
        Some("QuotaExceededError" | "NS_ERROR_DOM_QUOTA_REACHED") => SlotError::Full,
        _ => SlotError::Denied,
    }
}

#[wasm_bindgen]
extern "C" {
    type RawStorage;
    #[wasm_bindgen(method, catch, js_name = getItem)]
    fn get_item(this: &RawStorage, key: &str) -> Result<Option<JsString>, JsValue>;
}
