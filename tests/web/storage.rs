//! localStorage: full, denied, and as the journal uses it.

use std::rc::Rc;

use postil::browser::storage::{LocalSlots, estimate};
use postil::keep::{SlotError, Slots, units};
use wasm_bindgen::prelude::*;
use wasm_bindgen_test::wasm_bindgen_test;

/// Empties the store, before and after.
struct Clean;

impl Clean {
    fn new() -> Self {
        clear();
        Self
    }
}

impl Drop for Clean {
    fn drop(&mut self) {
        clear();
    }
}

fn clear() {
    web_sys::window().unwrap().local_storage().unwrap().unwrap().clear().unwrap();
}

/// Fills the store to the last unit.
fn fill() {
    let mut size = 1 << 20;
    let mut number = 0;
    while 0 < size {
        let kept = LocalSlots.set(&format!("fill{number}"), &"x".repeat(size));
        match kept {
            Ok(()) => number += 1,
            Err(error) => {
                assert_eq!(error, SlotError::Full);
                size /= 2;
            }
        }
    }
}

#[wasm_bindgen_test]
fn strings_come_back_whole() {
    let _clean = Clean::new();
    let text = "é😀\u{0}\u{feff}\"\\\n";
    LocalSlots.set("b", text).unwrap();
    LocalSlots.set("a", "").unwrap();
    assert_eq!(LocalSlots.get("b").unwrap().as_deref(), Some(text));
    assert_eq!(LocalSlots.size("b"), Ok(Some(units(text))));
    assert_eq!(LocalSlots.get("a").unwrap().as_deref(), Some(""));
    assert_eq!(LocalSlots.get("c"), Ok(None));
    assert_eq!(LocalSlots.size("c"), Ok(None));
    assert_eq!(LocalSlots.keys().unwrap(), ["a", "b"]);
    LocalSlots.remove("a").unwrap();
    LocalSlots.remove("a").unwrap();
    assert_eq!(LocalSlots.keys().unwrap(), ["b"]);
    assert!(LocalSlots::works());
}

#[wasm_bindgen_test]
fn a_full_store_says_so_and_keeps_what_it_has() {
    let _clean = Clean::new();
    LocalSlots.set("old", "kept").unwrap();
    fill();
    assert_eq!(LocalSlots.set("new", "x"), Err(SlotError::Full));
    assert_eq!(LocalSlots.set("old", &"y".repeat(100)), Err(SlotError::Full));
    assert_eq!(LocalSlots.get("old").unwrap().as_deref(), Some("kept"));
    // A full store is still worth reading.
    assert!(LocalSlots::works());
}

#[wasm_bindgen_test]
fn a_journal_goes_on_after_a_full_store() {
    use crate::journal::Work;
    let _clean = Clean::new();
    let mut work = Work::begin(Rc::new(LocalSlots));
    work.note("one").unwrap();
    fill();
    let error = work.note("two").unwrap_err();
    assert_eq!(error, SlotError::Full.into());
    assert_eq!(work.journal.n_pending(), 1);
    for number in 0..40 {
        LocalSlots.remove(&format!("fill{number}")).unwrap();
    }
    work.journal.flush().unwrap();
    assert_eq!(work.reopened(&LocalSlots), work.dossier);
}

#[wasm_bindgen_test]
fn a_denied_store_says_so_and_nothing_panics() {
    let window = web_sys::window().unwrap();
    let name = JsValue::from_str("localStorage");
    let own = js_sys::Object::get_own_property_descriptor(&window, &name);
    for body in ["throw new DOMException('no', 'SecurityError')", "return null"] {
        let getter = js_sys::Function::new_no_args(body);
        let denied = js_sys::Object::new();
        js_sys::Reflect::set(&denied, &"get".into(), &getter).unwrap();
        js_sys::Reflect::set(&denied, &"configurable".into(), &true.into()).unwrap();
        js_sys::Object::define_property(&window, &name, &denied);
        let results = (
            LocalSlots.get("a"),
            LocalSlots.set("a", "b"),
            LocalSlots.remove("a"),
            LocalSlots.keys(),
            LocalSlots.size("a"),
            LocalSlots::works(),
        );
        js_sys::Object::define_property(&window, &name, own.unchecked_ref());
        let error = SlotError::Denied;
        let expected = (Err(error), Err(error), Err(error), Err(error), Err(error), false);
        assert_eq!(results, expected, "{body}");
    }
    assert!(LocalSlots::works());
}

#[wasm_bindgen_test]
async fn the_browser_says_how_full_it_is() {
    let estimate = estimate().await.unwrap();
    assert!(0.0 < estimate.quota && estimate.usage < estimate.quota);
}
