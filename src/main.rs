//! Starts the page.

use postil::browser::{page, panic};
use postil::shell::Shell;
use postil::ui::{App, AppProps, parts};
use wasm_bindgen::prelude::wasm_bindgen;

/// How often each component was rendered, for benches and tests.
#[wasm_bindgen]
#[must_use]
pub fn render_counts() -> String {
    parts::counts()
}

fn main() {
    panic::install();
    // Fails only where a logger is set already; then that one is used.
    let _ = console_log::init_with_level(log::Level::Info);
    page::remove_start_text();
    let shell = Shell::start();
    yew::Renderer::<App>::with_props(AppProps { shell }).render();
}
