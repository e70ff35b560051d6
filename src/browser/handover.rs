//! A page handed over by another tab: the bookmarklet, and what hears it.
//!
//! The bookmarklet (`web/bookmarklet.js`) opens the app under `#take=<key>`,
//! the key being random.  The app says the key to the tab that opened it, and
//! takes one message with it from that tab.  Source: design, section 10.
//!
//! What was handed over waits in the tab's own store until the person answers,
//! so that a reload asks again; a page that has no room there is lost then.

use std::cell::Cell;

use gloo_events::EventListener;
use js_sys::{JsString, Reflect, encode_uri_component};
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{MessageEvent, Storage, Window};

use crate::browser::clipboard::text_of;

/// Longest page source that is taken, in UTF-16 code units; 5 MB where it is
/// plain ASCII.  Source: design, section 10.
const MAX_UNITS: u32 = 5_000_000;

/// Longest title or address that is taken, in UTF-16 code units.
const MAX_LINE_UNITS: u32 = 2_000;

/// Where a page waits for its answer: origin, title and address on a line each,
/// then its source.
const SLOT: &str = "postil/offered";

/// What another tab hands over.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Handover {
    /// A page.
    Page {
        /// The origin of that tab; the browser says it, so it is true.
        origin: String,
        /// The page's title, as it says.
        title: String,
        /// Where it is, as it says, if that is of its origin; else the origin.
        address: String,
        /// Its source.
        html: String,
    },
    /// Nothing: the page is too long.
    TooLong,
    /// Nothing: the page cut the line between the tabs.
    CutOff,
}

/// Calls `on_handover` once if this tab was opened to take a page, until the
/// listener is dropped.
#[must_use]
pub fn listen(on_handover: impl Fn(Handover) + 'static) -> Option<EventListener> {
    let window = web_sys::window()?;
    let hash = window.location().hash().ok()?;
    let Some(key) = hash.strip_prefix("#take=").filter(|it| is_key(it)) else {
        if let Some(page) = kept() {
            wasm_bindgen_futures::spawn_local(async move { on_handover(page) });
        }
        return None;
    };
    let key = key.to_owned();
    // A reload, or the way back, is no second handover.  Refused only by a page
    // going away.
    let bare = window.location().pathname().ok()?;
    let history = window.history().ok()?;
    let _ = history.replace_state_with_url(&JsValue::NULL, "", Some(&bare));
    let opener = window.opener().ok().filter(|it| !it.is_null() && !it.is_undefined());
    let Some(opener) = opener else {
        wasm_bindgen_futures::spawn_local(async move { on_handover(Handover::CutOff) });
        return None;
    };
    // Of another origin it is no instance of this page's `Window`.
    let opener: Window = opener.unchecked_into();
    // Any page may hear the key: the one that opened this tab made it.
    let told = opener.post_message(&JsValue::from(format!("postil {key}")), "*");
    debug_assert!(told.is_ok(), "a string can be sent");
    let taken = Cell::new(false);
    Some(EventListener::new(&window, "message", move |event| {
        let Some(event) = event.dyn_ref::<MessageEvent>() else { return };
        let is_opener = event.source().map(JsValue::from).as_ref() == Some(opener.as_ref());
        if !is_opener || taken.get() {
            return;
        }
        if let Some(page) = read(event, &key) {
            taken.set(true);
            keep(&page);
            on_handover(page);
        }
    }))
}

/// Forgets the page that waited: the person has answered.
pub fn forget() {
    if let Some(store) = store() {
        // Refused only where nothing was kept either.
        let _ = store.remove_item(SLOT);
    }
}

/// The tab's own store, which the browser may refuse.
fn store() -> Option<Storage> {
    web_sys::window()?.session_storage().ok()?
}

fn keep(page: &Handover) {
    let Handover::Page { origin, title, address, html } = page else { return };
    let title = title.replace('\n', " ");
    if let Some(store) = store() {
        // Without room for it a reload loses the page.
        let _ = store.set_item(SLOT, &format!("{origin}\n{title}\n{address}\n{html}"));
    }
}

fn kept() -> Option<Handover> {
    let kept = store()?.get_item(SLOT).ok()??;
    let mut parts = kept.splitn(4, '\n').map(str::to_owned);
    let (origin, title, address, html) =
        (parts.next()?, parts.next()?, parts.next()?, parts.next()?);
    Some(Handover::Page { origin, title, address, html })
}

fn read(event: &MessageEvent, key: &str) -> Option<Handover> {
    let data = event.data();
    let get = |name: &str| Reflect::get(&data, &name.into()).ok()?.dyn_into::<JsString>().ok();
    let line = |name: &str| get(name).filter(|it| it.length() <= MAX_LINE_UNITS);
    let text = |name: &str| line(name).map(|it| text_of(&it).0).unwrap_or_default();
    let origin = event.origin();
    let html = get("html").filter(|it| it.length() <= MAX_UNITS)?;
    let is_ours = text("postil") == key;
    if is_ours && html.length() == 0 {
        return Some(Handover::TooLong);
    }
    is_ours.then(|| Handover::Page {
        title: text("title"),
        address: own_address(&origin, text("address")),
        html: text_of(&html).0,
        origin,
    })
}

/// `address` if it is of `origin`: a page may not say that it is of another
/// site.
fn own_address(origin: &str, address: String) -> String {
    let rest = address.strip_prefix(origin);
    let is_own = rest.is_some_and(|it| it.is_empty() || it.starts_with(['/', '?', '#']));
    if is_own { address } else { origin.to_owned() }
}

/// 128 random bits in hexadecimal.
fn is_key(key: &str) -> bool {
    key.len() == 32 && key.bytes().all(|it| it.is_ascii_hexdigit())
}

/// The bookmarklet for this app: a `javascript:` address, the only one here.
/// The two texts tell that the page could not be handed over but was copied,
/// or saved.
#[must_use]
pub fn bookmarklet(copied: &str, saved: &str) -> Option<String> {
    let location = web_sys::window()?.location();
    let app = format!("{}{}", location.origin().ok()?, location.pathname().ok()?);
    let lines = include_str!("../../web/bookmarklet.js").lines().map(str::trim);
    let quoted = |it: &str| String::from(js_sys::JSON::stringify(&it.into()).unwrap_or_default());
    let code = lines.collect::<String>();
    let code = code
        .replace("POSTIL_APP", &quoted(&app))
        .replace("POSTIL_COPIED", &quoted(copied))
        .replace("POSTIL_SAVED", &quoted(saved));
    Some(format!("javascript:{}", String::from(encode_uri_component(&code))))
}

#[cfg(test)]
mod tests {
    use super::{is_key, own_address};

    #[test]
    fn a_page_is_where_its_tab_is() {
        let check = |address: &str, expected: &str| {
            assert_eq!(own_address("https://a.example", address.to_owned()), expected);
        };
        check("https://a.example/pont?x#y", "https://a.example/pont?x#y");
        check("https://b.example/pont", "https://a.example");
        check("https://a.example.b.example/", "https://a.example");
        check("javascript:alert(1)", "https://a.example");
        check("", "https://a.example");
    }

    #[test]
    fn keys_are_random_hexadecimal() {
        assert!(is_key(&"0aF1".repeat(8)));
        assert!(!is_key("0a"));
        assert!(!is_key(&"zz".repeat(16)));
    }
}
