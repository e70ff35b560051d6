//! Starts the page.

mod desk;

use postil::browser::{page, panic};
use postil::shell::Shell;
use postil::ui::{App, AppProps, ArticleScreen, parts};
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
    let (shell, article) = (Shell::start(), ArticleScreen::default());
    let app = AppProps { shell: shell.clone(), article: article.clone() };
    let show = move || {
        page::remove_start_text();
        yew::Renderer::<App>::with_props(app).render();
    };
    // Where the address names an article, the first screen is not shown before
    // it, unless that takes long.
    let (now, begin) = if shell.is_waiting() { (None, Some(show)) } else { (Some(show), None) };
    now.into_iter().for_each(|it| it());
    desk::fetch_when_needed(&shell, article, move || begin.into_iter().for_each(|it| it()));
}
