//! What character is under a point of the screen.
//!
//! Painted marks are no elements: a click finds its character here, and the
//! marks that hold the character are looked up.

use document::{ByteOffset, Document, OffsetError, Utf16Offset};
use wasm_bindgen::JsCast;
use wasm_bindgen::prelude::*;
use web_sys::Node;

use crate::browser::geometry::rects;
use crate::browser::text_map::{Side, TextMap};

/// The start of the character under the point `x`, `y` of the viewport (CSS
/// pixels); `None` beside the text, where browsers answer the nearest one.
#[must_use]
pub fn character_at(map: &TextMap, article: &Document, x: f64, y: f64) -> Option<ByteOffset> {
    let (node, offset) = caret_at(x, y)?;
    if !map.root().contains(Some(&node)) {
        return None;
    }
    let index = article.index();
    let boundary = |at: Utf16Offset| match index.utf16_to_byte(at) {
        Err(OffsetError::InsideChar(at)) => index.utf16_to_byte(Utf16Offset(at.saturating_sub(1))),
        other => other,
    };
    let candidates = [
        boundary(map.offset_of(&node, offset, Side::Start)?).ok(),
        map.offset_of(&node, offset, Side::End)
            .and_then(|it| boundary(it).ok())
            .and_then(|it| before(article, it)),
    ];
    candidates.into_iter().flatten().find(|at| {
        let it = || {
            let start = index.byte_to_utf16(*at).ok()?;
            let end = index.byte_to_utf16(behind(article, *at)?).ok()?;
            let (start, end) = map.clip(start, end).first().copied()?;
            map.range(start, end)
        };
        it().is_some_and(|range| rects(&range).iter().any(|it| it.contains(x, y)))
    })
}

/// The start of the character that ends at `at`.
fn before(article: &Document, at: ByteOffset) -> Option<ByteOffset> {
    let c = article.text().get(..at.to_usize())?.chars().next_back()?;
    Some(ByteOffset::from_usize(at.to_usize() - c.len_utf8()))
}

/// The end of the character that starts at `at`.
fn behind(article: &Document, at: ByteOffset) -> Option<ByteOffset> {
    let c = article.text().get(at.to_usize()..)?.chars().next()?;
    Some(ByteOffset::from_usize(at.to_usize() + c.len_utf8()))
}

/// The boundary point nearest to a point of the viewport.
fn caret_at(x: f64, y: f64) -> Option<(Node, u32)> {
    let document: CaretDocument = web_sys::window()?.document()?.unchecked_into();
    // A browser without the one has the other.
    if let Ok(position) = document.caret_position_from_point(x, y) {
        let position = position?;
        return Some((position.offset_node()?, position.offset()));
    }
    let range = document.caret_range_from_point(x, y).ok()??;
    Some((range.start_container().ok()?, range.start_offset().ok()?))
}

// web-sys knows only the one, and not that it may be missing.
#[wasm_bindgen]
extern "C" {
    type CaretDocument;
    #[wasm_bindgen(method, catch, js_name = caretPositionFromPoint)]
    fn caret_position_from_point(
        this: &CaretDocument,
        x: f64,
        y: f64,
    ) -> Result<Option<CaretPosition>, JsValue>;
    #[wasm_bindgen(method, catch, js_name = caretRangeFromPoint)]
    fn caret_range_from_point(
        this: &CaretDocument,
        x: f64,
        y: f64,
    ) -> Result<Option<web_sys::Range>, JsValue>;

    type CaretPosition;
    #[wasm_bindgen(method, getter, js_name = offsetNode)]
    fn offset_node(this: &CaretPosition) -> Option<Node>;
    #[wasm_bindgen(method, getter)]
    fn offset(this: &CaretPosition) -> u32;
}
