//! What a click in the text means: a mark, one of several, or a link.

use std::rc::Rc;

use annotations::{MarkKind, RecordId};
use document::{ByteOffset, Document, Span};
use wasm_bindgen::JsCast;
use web_sys::{Element, MouseEvent};

use super::listed::Listed;
use crate::browser::geometry::{Rect, rects_of};
use crate::browser::text_map::TextMap;
use crate::browser::{hit, selection};
use crate::state::{ItemId, Shown, beside};

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

/// What pointing goes by: only what is `shown`, and what is chosen, counts.
#[derive(Clone)]
pub(crate) struct Pointing {
    pub(crate) document: Rc<Document>,
    pub(crate) items: Listed,
    pub(crate) shown: Shown,
    pub(crate) focus: Option<ItemId>,
}

impl Pointing {
    /// What a click meant; `None` where it belongs to the browser: it ends a
    /// selection, opens a link on purpose, or is on a button.
    pub(crate) fn clicked(&self, event: &MouseEvent, map: &TextMap) -> Option<Pointed> {
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
        if selection::selected(map, self.document.index()).is_some() {
            return None;
        }
        let (x, y) = (f64::from(event.client_x()), f64::from(event.client_y()));
        let stack = self.stack_at(event, map);
        let frame = frame_of(map);
        Some(Pointed {
            chosen: beside(&stack, self.focus, true),
            stack,
            link: link.and_then(|it| it.get_attribute("href")),
            x: x - frame.left,
            y: y - frame.top,
        })
    }

    /// The mark that a source dragged there is for: the shortest claim, else
    /// the shortest of all.
    pub(crate) fn mark_at(&self, event: &MouseEvent, map: &TextMap) -> Option<RecordId> {
        let stack = self.stack_at(event, map);
        let marks = || stack.iter().filter_map(|it| self.items.0.get(*it)?.mark());
        let claim = marks().find(|it| it.kind == MarkKind::Claim);
        claim.or_else(|| marks().next()).map(|it| it.header.id)
    }

    /// The items under the pointer, shortest first; what the text does not show
    /// cannot be pointed at.
    fn stack_at(&self, event: &MouseEvent, map: &TextMap) -> Vec<ItemId> {
        let (x, y) = (f64::from(event.client_x()), f64::from(event.client_y()));
        let at = hit::character_at(map, &self.document, x, y);
        at.map(|it| self.stack_in_text(it)).unwrap_or_default()
    }

    fn stack_in_text(&self, at: ByteOffset) -> Vec<ItemId> {
        self.items.0.stack_in_text(at, self.shown, self.focus)
    }

    /// What lies over each other at `at`, as if it had been clicked there.
    pub(crate) fn by_key(&self, at: ByteOffset, map: &TextMap) -> Option<Pointed> {
        let end = self.document.text().get(at.to_usize()..)?.chars().next()?.len_utf8();
        let character = Span::from_usize(at.to_usize(), at.to_usize() + end)?;
        let place = rects_of(map, self.document.index(), character).into_iter().next()?;
        let frame = frame_of(map);
        Some(Pointed {
            chosen: self.focus,
            stack: self.stack_in_text(at),
            link: None,
            x: place.left - frame.left,
            y: place.top + place.height - frame.top,
        })
    }
}

/// Where the element is that toolbar and popup are placed in.
pub(crate) fn frame_of(map: &TextMap) -> Rect {
    let frame = map.root().closest(".surface").ok().flatten();
    Rect::from_dom(&frame.as_ref().unwrap_or(map.root()).get_bounding_client_rect())
}
