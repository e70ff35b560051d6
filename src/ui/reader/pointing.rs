//! What a click in the text means: a mark, one of several, or a link.

use annotations::{MarkKind, RecordId};
use document::Document;
use wasm_bindgen::JsCast;
use web_sys::{Element, MouseEvent};

use crate::browser::geometry::Rect;
use crate::browser::text_map::TextMap;
use crate::browser::{hit, selection};
use crate::state::{ItemId, Items, Shown};

/// What was pointed at.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Pointed {
    /// The item chosen by it: the shortest, or with the next click on the same
    /// place the next.
    pub(crate) chosen: Option<ItemId>,
    /// All items there, shortest first.
    pub(crate) stack: Vec<ItemId>,
    /// The address of the link there.
    pub(crate) link: Option<String>,
    /// Where, in CSS pixels from the left edge of the text.
    pub(crate) x: f64,
    /// Where, in CSS pixels from the top of the text.
    pub(crate) y: f64,
}

impl Pointed {
    /// Whether it is still about what is chosen: keys and cards choose too.
    pub(crate) fn is_current(&self, focus: Option<ItemId>) -> bool {
        focus.map_or(self.stack.is_empty(), |it| self.stack.contains(&it))
    }

    /// Whether there is more than the chosen item to offer.
    pub(crate) fn wants_popup(&self) -> bool {
        1 < self.stack.len() || self.link.is_some()
    }
}

/// What the click meant; `None` where it belongs to the browser: it ends a
/// selection, opens a link on purpose, or is on a button.  Only what is `shown`,
/// and what is chosen, counts.
pub(crate) fn point_at(
    event: &MouseEvent,
    map: &TextMap,
    document: &Document,
    items: &Items,
    shown: Shown,
    focus: Option<ItemId>,
) -> Option<Pointed> {
    let target: Element = event.target()?.dyn_into().ok()?;
    if target.closest("button, summary").ok().flatten().is_some() {
        return None;
    }
    let link = target.closest("a[href]").ok().flatten();
    // A click without a pointer is Enter on a link.
    let on_purpose =
        event.ctrl_key() || event.meta_key() || event.shift_key() || event.detail() == 0;
    if link.is_some() && on_purpose {
        return None;
    }
    if link.is_some() {
        event.prevent_default();
    }
    if selection::selected(map, document.index()).is_some() {
        return None;
    }
    let (x, y) = (f64::from(event.client_x()), f64::from(event.client_y()));
    let stack = stack_at(event, map, document, items, shown, focus);
    let frame = frame_of(map);
    Some(Pointed {
        chosen: next(&stack, focus),
        stack,
        link: link.and_then(|it| it.get_attribute("href")),
        x: x - frame.left,
        y: y - frame.top,
    })
}

/// The shortest marked claim where something is dragged.
pub(crate) fn claim_at(
    event: &MouseEvent,
    map: &TextMap,
    document: &Document,
    items: &Items,
    shown: Shown,
    focus: Option<ItemId>,
) -> Option<RecordId> {
    stack_at(event, map, document, items, shown, focus).into_iter().find_map(|it| {
        let mark = items.get(it)?.mark()?;
        (mark.kind == MarkKind::Claim).then_some(mark.header.id)
    })
}

/// The items under the pointer, shortest first; what the text does not show
/// cannot be pointed at.
fn stack_at(
    event: &MouseEvent,
    map: &TextMap,
    document: &Document,
    items: &Items,
    shown: Shown,
    focus: Option<ItemId>,
) -> Vec<ItemId> {
    let (x, y) = (f64::from(event.client_x()), f64::from(event.client_y()));
    let at = hit::character_at(map, document, x, y);
    let mut stack = at.map(|it| items.stack(it)).unwrap_or_default();
    stack.retain(|id| items.get(*id).is_some_and(|it| it.is_in_text(shown, focus)));
    stack
}

/// Where the element is that toolbar and popup are placed in.
pub(crate) fn frame_of(map: &TextMap) -> Rect {
    let frame = map.root().closest(".surface").ok().flatten();
    Rect::from_dom(&frame.as_ref().unwrap_or(map.root()).get_bounding_client_rect())
}

/// The item after the chosen one of a stack, round the end; else the first.
pub(crate) fn next(stack: &[ItemId], focus: Option<ItemId>) -> Option<ItemId> {
    let here = stack.iter().position(|it| Some(*it) == focus);
    let behind = here.and_then(|it| stack.get(it + 1));
    behind.or(stack.first()).copied()
}

/// The item before the chosen one of a stack, round the end; else the last.
pub(crate) fn previous(stack: &[ItemId], focus: Option<ItemId>) -> Option<ItemId> {
    let here = stack.iter().position(|it| Some(*it) == focus);
    let before = here.and_then(|it| it.checked_sub(1)).and_then(|it| stack.get(it));
    before.or(stack.last()).copied()
}

#[cfg(test)]
mod tests {
    use super::*;
    use annotations::RecordId;

    #[test]
    fn a_stack_is_gone_round_both_ways() {
        let id = |n| ItemId::Mark(RecordId(n));
        let stack = [id(1), id(2), id(3)];
        assert_eq!(next(&stack, None), Some(id(1)));
        assert_eq!(next(&stack, Some(id(1))), Some(id(2)));
        assert_eq!(next(&stack, Some(id(3))), Some(id(1)));
        assert_eq!(next(&stack, Some(id(9))), Some(id(1)));
        assert_eq!(previous(&stack, Some(id(1))), Some(id(3)));
        assert_eq!(previous(&stack, Some(id(3))), Some(id(2)));
        assert_eq!(previous(&[], None), None);
    }
}
