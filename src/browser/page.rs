//! The page around the app.

/// Removes what the page says as long as the app has not started
/// (`index.html`).
pub fn remove_start_text() {
    let document = web_sys::window().and_then(|it| it.document());
    if let Some(start) = document.and_then(|it| it.get_element_by_id("start")) {
        start.remove();
    }
}
