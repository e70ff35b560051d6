//! The one policy by which scripts may be started.

use postil::browser::trusted_types::script_url;
use wasm_bindgen_test::wasm_bindgen_test;

#[wasm_bindgen_test]
fn our_worker_is_let_through_and_no_other() {
    let address = script_url("worker.js?0123456789abcdef").unwrap();
    assert!(!address.is_string(), "a plain string, no TrustedScriptURL");
    let text: String = js_sys::Object::from(address).to_string().into();
    assert_eq!(text, "worker.js?0123456789abcdef");
    assert!(script_url("https://example.org/worker.js").is_err());
}
