//! What the browser says of its user's wishes, and how the page shows ours.

use document::Language;
use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlElement};

/// Light on dark or dark on light.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Scheme {
    /// Dark on light.
    Light,
    /// Light on dark.
    Dark,
}

/// The first of the user's languages that Postil speaks; French if none.
#[must_use]
pub fn language() -> Language {
    let Some(window) = web_sys::window() else { return Language::French };
    let tags = window.navigator().languages();
    let spoken = tags.iter().find_map(|it| Language::from_tag(&it.as_string()?));
    spoken.unwrap_or(Language::French)
}

/// The colours the user's system asks for.
#[must_use]
pub fn scheme() -> Scheme {
    if asks_for("(prefers-color-scheme: dark)") { Scheme::Dark } else { Scheme::Light }
}

/// Whether the user's system asks for little motion.
#[must_use]
pub fn reduces_motion() -> bool {
    asks_for("(prefers-reduced-motion: reduce)")
}

/// Sets the language of the page and its title.
pub fn set_page(language: Language, title: &str) {
    let Some(document) = web_sys::window().and_then(|it| it.document()) else { return };
    document.set_title(title);
    if let Some(root) = document.document_element() {
        set_attribute(&root, "lang", language.code());
    }
}

/// Sets the colours of the page; `None` follows the system.
pub fn set_scheme(scheme: Option<Scheme>) {
    let root = web_sys::window().and_then(|it| it.document()).and_then(|it| it.document_element());
    let Some(root) = root else { return };
    match scheme {
        Some(Scheme::Light) => set_attribute(&root, "data-theme", "light"),
        Some(Scheme::Dark) => set_attribute(&root, "data-theme", "dark"),
        // Fails only for names that are none.
        None => drop(root.remove_attribute("data-theme")),
    }
}

/// Sets a custom property (`--name`) of an element to whole CSS pixels.  The
/// security policy forbids `style` attributes, but not this.
pub fn set_css_pixels(element: &Element, name: &str, pixels: f64) {
    debug_assert!(name.starts_with("--"), "{name} is no custom property");
    if let Some(element) = element.dyn_ref::<HtmlElement>() {
        // Fails only for read-only declarations, which an element's is not.
        let _ = element.style().set_property(name, &(whole(pixels) + "px"));
    }
}

/// A number without its fraction, in digits.
pub(crate) fn whole(number: f64) -> String {
    // The browser writes it: Rust's way takes 10 kB of program.
    let number = js_sys::Number::from(js_sys::Math::round(number));
    number.to_string_with_radix(10).map(String::from).unwrap_or_default()
}

fn asks_for(query: &str) -> bool {
    web_sys::window().and_then(|it| it.match_media(query).ok()?).is_some_and(|it| it.matches())
}

fn set_attribute(element: &Element, name: &str, value: &str) {
    // Fails only for names that are none.
    let _ = element.set_attribute(name, value);
}
