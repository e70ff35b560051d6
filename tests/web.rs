//! The tests that need a browser, run in headless Chromium.
//!
//! One file a topic in tests/web; a native build of this is empty.
#![cfg(target_arch = "wasm32")]
#![allow(clippy::unwrap_used, clippy::expect_used, reason = "tests may fail by panicking")]

#[path = "web/fixture.rs"]
mod fixture;
#[path = "web/hit.rs"]
mod hit;
#[path = "web/input.rs"]
mod input;
#[path = "web/journal.rs"]
mod journal;
#[path = "web/painting.rs"]
mod painting;
#[path = "web/pattern.rs"]
mod pattern;
#[path = "web/selection.rs"]
mod selection;
#[path = "web/storage.rs"]
mod storage;
#[path = "web/tabs.rs"]
mod tabs;
#[path = "web/trusted_types.rs"]
mod trusted_types;

wasm_bindgen_test::wasm_bindgen_test_configure!(run_in_browser);
