//! Brings a place of the text, or an element, into view.
//!
//! Always at once: an animation would have to be left out for people who want
//! less motion, and makes the next step of a quick worker miss its aim.

use document::{Document, Span};
use web_sys::{Element, ScrollIntoViewOptions, ScrollLogicalPosition};

use crate::browser::geometry::rects_of;
use crate::browser::text_map::TextMap;

/// Height of what stays at the top of the page (the bar, and the box one looks
/// for things with), in CSS pixels, with some air.
const BARS: f64 = 112.0;

/// Widest viewport with a sheet over its lower part, in CSS pixels.
const PHONE: f64 = 768.0;

/// Highest such viewport whose bars scroll away with the page, in CSS pixels.
const LOW: f64 = 384.0;

/// Height of the tabs at the bottom of such a viewport, in CSS pixels.
const TABS: f64 = 52.0;

/// How far from what covers the text its words are to be, in CSS pixels.
const AIR: f64 = 16.0;

/// Upper and lower end of what is not covered, in CSS pixels of the viewport.
pub(crate) fn free() -> (f64, f64) {
    let Some(window) = web_sys::window() else { return (0.0, 0.0) };
    let height = size(window.inner_height());
    if is_phone() { free_on_phone(height) } else { (BARS - AIR, height - AIR / 2.0) }
}

fn is_phone() -> bool {
    web_sys::window().is_some_and(|it| size(it.inner_width()) <= PHONE)
}

/// What a phone of this height, in CSS pixels, leaves free of the text: between
/// its bars and a sheet of the size that `cards.css` gives it.
fn free_on_phone(height: f64) -> (f64, f64) {
    let of = |it: &str| find(it).map_or(0.0, |it| it.get_bounding_client_rect().height());
    let bars = if height <= LOW { 0.0 } else { of(".bar") + of(".find[data-active=true]") };
    let sheet = (height * 0.45).min(height * 0.6 - TABS);
    (bars + AIR, height - TABS - sheet - AIR)
}

/// Scrolls so that the start of `span` is well inside the viewport; does
/// nothing where it is already.  A fold it is in is opened.
pub fn reveal_span(map: &TextMap, document: &Document, span: Span) {
    bring(map, document, span, Reach::Seen);
}

/// Shows the words of `span` that were clicked: only a sheet that comes over
/// them hides them.  Whoever clicks again means the same place.
pub fn reveal_clicked(map: &TextMap, document: &Document, span: Span) {
    if is_phone() {
        bring(map, document, span, Reach::Barely);
    }
}

/// Scrolls the start of `span` to where one begins to read, wherever it is.
pub fn go_to_span(map: &TextMap, document: &Document, span: Span) {
    bring(map, document, span, Reach::Begun);
}

/// How far to scroll.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Reach {
    /// As little as shows it.
    Barely,
    /// Nowhere where it is seen, else to where one begins to read.
    Seen,
    /// To where one begins to read.
    Begun,
}

fn bring(map: &TextMap, document: &Document, span: Span, reach: Reach) {
    let (index, Some(block)) = (document.index(), document.block_at(span.start())) else { return };
    if let Some(element) = map.block(block) {
        open_folds(element);
    }
    // The first jump goes by the estimated heights of blocks that were never
    // laid out; the second one corrects it.
    for _ in 0..2 {
        let Some(window) = web_sys::window() else { return };
        let height = size(window.inner_height());
        let is_phone = is_phone();
        let Some(rect) = rects_of(map, index, span).first().copied() else {
            map.block(block).into_iter().for_each(reveal_element);
            continue;
        };
        let (top, bottom) = if is_phone { free_on_phone(height) } else { (BARS, height - 32.0) };
        let is_visible = top <= rect.top && rect.top + rect.height <= bottom;
        if is_visible && reach != Reach::Begun {
            return;
        }
        let below = rect.top + rect.height - bottom;
        let by = match reach {
            Reach::Barely if 0.0 < below => below,
            // The line before it shows as well, and a handle that stands on it.
            _ if is_phone => rect.top - rect.height - top,
            _ => rect.top - height * 0.35,
        };
        window.scroll_by_with_x_and_y(0.0, by);
    }
}

/// Scrolls as little as shows `element`.
pub fn reveal_element(element: &Element) {
    let options = ScrollIntoViewOptions::new();
    options.set_block(ScrollLogicalPosition::Nearest);
    options.set_inline(ScrollLogicalPosition::Nearest);
    element.scroll_into_view_with_scroll_into_view_options(&options);
}

/// Scrolls as little as shows a card, of a high one its beginning.
pub fn reveal_card(card: &Element) {
    reveal_element(card);
    let head = card.query_selector(".card__head").ok().flatten();
    head.iter().for_each(reveal_element);
}

/// Scrolls `element` to the start of the view, opens the folds it is in and
/// moves the focus to it.
pub fn go_to(element: &Element) {
    open_folds(element);
    element.scroll_into_view_with_bool(true);
}

/// What has the focus: the body, where nothing has.
#[must_use]
pub fn focused() -> Option<Element> {
    gloo_utils::document().active_element()
}

/// The first element that fits a selector of style sheets.
#[must_use]
pub fn find(selector: &str) -> Option<Element> {
    gloo_utils::document().query_selector(selector).ok().flatten()
}

fn size(of: Result<wasm_bindgen::JsValue, wasm_bindgen::JsValue>) -> f64 {
    of.ok().and_then(|it| it.as_f64()).unwrap_or(0.0)
}

/// Opens the folds that `element` is in.
pub fn open_folds(element: &Element) {
    let mut at = element.closest("details:not([open])").ok().flatten();
    while let Some(fold) = at {
        // Only fails for names that are no attribute names.
        let _ = fold.set_attribute("open", "");
        at = fold.closest("details:not([open])").ok().flatten();
    }
}
