//! The page around the app.

/// Removes what the page says as long as the app has not started
/// (`index.html`).
pub fn remove_start_text() {
    let document = web_sys::window().and_then(|it| it.document());
    if let Some(start) = document.and_then(|it| it.get_element_by_id("start")) {
        start.remove();
    }
}

/// Whether nobody can see the page now: another tab is in front.
#[must_use]
pub fn is_hidden() -> bool {
    web_sys::window().and_then(|it| it.document()).is_some_and(|it| it.hidden())
}
