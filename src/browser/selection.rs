//! The user's selection in the reader, as a span of the text, and back.

use document::{OffsetError, Span, TextIndex, Utf16Offset};
use web_sys::Range;

use crate::browser::geometry::{Rect, rects};
use crate::browser::text_map::{Side, TextMap};

/// What is selected in the reader.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Selected {
    /// The article text in it: what is outside the reader, or no article text,
    /// is left out; an end at the very start of a block (a triple click) is
    /// drawn back to the block before, a start at the very end on to the next,
    /// and both over blocks that are folded away.
    pub span: Span,
    /// Whether it was made from its end to its start.
    pub is_backward: bool,
    /// Where its first line is.
    pub first: Rect,
    /// Where its last line is.
    pub last: Rect,
}

/// The current selection; `None` where no article text is selected.
#[must_use]
pub fn selected(map: &TextMap, index: &TextIndex) -> Option<Selected> {
    let selection = web_sys::window()?.get_selection().ok()??;
    if selection.is_collapsed() || selection.range_count() == 0 {
        return None;
    }
    let range = selection.get_range_at(0).ok()?;
    let span = span_of(map, index, &range)?;
    let start = (range.start_container().ok()?, range.start_offset().ok()?);
    let is_backward = selection.focus_node().is_some_and(|it| it.is_same_node(Some(&start.0)))
        && selection.focus_offset() == start.1;
    // Without any, it is folded away and nobody can have meant it.
    let (first, last) = ends_of(map, index, span)?;
    Some(Selected { span, is_backward, first, last })
}

/// Selects `span`, to be extended from its end; answers whether it could be.
pub fn select(map: &TextMap, index: &TextIndex, span: Span) -> bool {
    let place = |at, side| map.place_of(index.byte_to_utf16(at).ok()?, side);
    let select = || {
        let (start_node, start) = place(span.start(), Side::Start)?;
        let (end_node, end) = place(span.end(), Side::End)?;
        let selection = web_sys::window()?.get_selection().ok()??;
        selection.set_base_and_extent(start_node, start, end_node, end).ok()
    };
    select().is_some()
}

/// Selects nothing.
pub fn clear() {
    if let Some(selection) = web_sys::window().and_then(|it| it.get_selection().ok()?) {
        // Only fails in a document that is not shown.
        let _ = selection.remove_all_ranges();
    }
}

/// The article text in `range`.
#[must_use]
pub fn span_of(map: &TextMap, index: &TextIndex, range: &Range) -> Option<Span> {
    let start = (range.start_container().ok()?, range.start_offset().ok()?);
    let end = (range.end_container().ok()?, range.end_offset().ok()?);
    let start = map.offset_of(&start.0, start.1, Side::Start)?;
    let end = map.offset_of(&end.0, end.1, Side::End)?;
    // A start at the end of a block is drawn on to the next, an end at the
    // start of one back.
    let pieces = map.clip(start, end);
    // What is folded away cannot have been meant: a triple click before it ends
    // at the next text that is shown.
    let is_shown = |it: &&(Utf16Offset, Utf16Offset)| !map.is_folded(it.0);
    let (start, end) = (pieces.iter().find(is_shown)?.0, pieces.iter().rfind(is_shown)?.1);
    // An end between the halves of a surrogate pair takes the pair in.
    let start = match index.utf16_to_byte(start) {
        Err(OffsetError::InsideChar(at)) => index.utf16_to_byte(Utf16Offset(at.saturating_sub(1))),
        other => other,
    };
    let end = match index.utf16_to_byte(end) {
        Err(OffsetError::InsideChar(at)) => index.utf16_to_byte(Utf16Offset(at.saturating_add(1))),
        other => other,
    };
    Span::new(start.ok()?, end.ok()?)
}

/// The first and the last rectangle of `span`, which may run over many blocks,
/// some of them folded away; only as many are measured as need be.
fn ends_of(map: &TextMap, index: &TextIndex, span: Span) -> Option<(Rect, Rect)> {
    let start = index.byte_to_utf16(span.start()).ok()?;
    let end = index.byte_to_utf16(span.end()).ok()?;
    let pieces = map.clip(start, end);
    let of =
        |(start, end): &(Utf16Offset, Utf16Offset)| map.range(*start, *end).map(|it| rects(&it));
    let first = pieces.iter().filter_map(of).find_map(|it| it.first().copied())?;
    let last = pieces.iter().rev().filter_map(of).find_map(|it| it.last().copied())?;
    Some((first, last))
}
