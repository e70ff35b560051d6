//! The page's address names the article on the desk (`#<id>`), so that a
//! reload shows it again, each tab its own, and "back" leads to the intake.

use annotations::RecordId;
use gloo_events::EventListener;

/// The article that the address names, if any.
#[must_use]
pub fn article() -> Option<RecordId> {
    let hash = web_sys::window()?.location().hash().ok()?;
    RecordId::parse(hash.strip_prefix('#')?)
}

/// Makes the address name an article, or none.
pub fn set_article(id: Option<RecordId>) {
    if article() == id {
        return;
    }
    let hash = id.map(|it| it.to_string()).unwrap_or_default();
    if let Some(window) = web_sys::window() {
        // Refused only where the page is going away.
        let _ = window.location().set_hash(&hash);
    }
}

/// Calls `on_change` whenever the address names another article, by the
/// person's doing or by [`set_article`], until the listener is dropped.  What
/// names no article names something else, unless it is empty.
#[must_use]
pub fn on_change(on_change: impl Fn(Option<RecordId>) + 'static) -> Option<EventListener> {
    let window = web_sys::window()?;
    let page = window.clone();
    Some(EventListener::new(&window, "hashchange", move |_| {
        let article = article();
        if article.is_some() || page.location().hash().is_ok_and(|it| it.is_empty()) {
            on_change(article);
        }
    }))
}

/// Calls `on_leave` when the page is hidden or left, which may be the last
/// thing it hears, until the listeners are dropped.
#[must_use]
pub fn on_leave(on_leave: impl Fn() + Clone + 'static) -> Option<[EventListener; 2]> {
    let window = web_sys::window()?;
    let document = window.document()?;
    let hidden = on_leave.clone();
    Some([
        EventListener::new(&window, "pagehide", move |_| on_leave()),
        EventListener::new(&document, "visibilitychange", move |_| hidden()),
    ])
}
