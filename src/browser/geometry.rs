//! Rectangles of the viewport, in CSS pixels.

use document::{Span, TextIndex};
use web_sys::{DomRect, Element, Range};

use crate::browser::text_map::TextMap;

/// A rectangle of the viewport, in CSS pixels.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Rect {
    /// Distance from the left edge.
    pub left: f64,
    /// Distance from the upper edge.
    pub top: f64,
    /// Width.
    pub width: f64,
    /// Height.
    pub height: f64,
}

impl Rect {
    /// Whether the point is inside or on an edge.
    #[must_use]
    pub fn contains(&self, x: f64, y: f64) -> bool {
        let across = self.left <= x && x <= self.left + self.width;
        across && self.top <= y && y <= self.top + self.height
    }

    /// The same rectangle, as the browser gives it.
    #[must_use]
    pub fn from_dom(rect: &DomRect) -> Self {
        Self { left: rect.left(), top: rect.top(), width: rect.width(), height: rect.height() }
    }
}

/// Where `span` is on the screen: a rectangle for each line and each node of
/// it, in reading order; none where it is not laid out.
#[must_use]
pub fn rects_of(map: &TextMap, index: &TextIndex, span: Span) -> Vec<Rect> {
    let ends = (index.byte_to_utf16(span.start()), index.byte_to_utf16(span.end()));
    let (Ok(start), Ok(end)) = ends else { return Vec::new() };
    map.clip(start, end)
        .into_iter()
        .filter_map(|(start, end)| map.range(start, end))
        .flat_map(|range| rects(&range))
        .collect()
}

/// The height of a line of `element`, in CSS pixels; `None` where it goes by the
/// font alone.
#[must_use]
pub fn line_height(element: &Element) -> Option<f64> {
    let style = web_sys::window()?.get_computed_style(element).ok()??;
    let height = style.get_property_value("line-height").ok()?;
    height.strip_suffix("px")?.parse().ok().filter(|it| 0.0 < *it)
}

/// The rectangles of `range`, less empty ones.
pub(crate) fn rects(range: &Range) -> Vec<Rect> {
    let Some(list) = range.get_client_rects() else { return Vec::new() };
    (0..list.length())
        .filter_map(|it| list.get(it))
        .map(|it| Rect::from_dom(&it))
        .filter(|it| 0.0 < it.width && 0.0 < it.height)
        .collect()
}
