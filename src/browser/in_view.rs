//! A frame around the part of the text that is in view, on a picture of the
//! whole.
//!
//! While one scrolls no component is rendered.  On a short text the picture and
//! two blocks are asked once a frame where they are; on a long one that would
//! cost frames, and whole blocks are as exact as can be seen.

use std::cell::Cell;
use std::rc::Rc;

use document::Utf16Offset;
use web_sys::Element;

use crate::browser::listen::{Listener, next_frame, on_window};
use crate::browser::nearness::{IN_VIEW, Nearness};
use crate::browser::prefs::whole;
use crate::browser::text_map::TextMap;

/// The least height of the frame, in units of the picture: on a long text it
/// would not be seen else.
const LEAST: f64 = 8.0;

/// From how long a text on, in UTF-16 units, the frame goes by whole blocks.
const LONG: u32 = 20_000;

/// Moves a frame until it is dropped.
#[derive(Debug)]
#[must_use = "a dropped one moves nothing"]
pub struct InView {
    _nearness: Option<Nearness>,
    _listeners: Vec<Listener>,
}

struct Moving {
    map: Rc<TextMap>,
    frame: Element,
    place: Box<dyn Fn(Utf16Offset) -> f64>,
    /// The start of the first block in view and the end of the last.
    seen: Cell<(Utf16Offset, Utf16Offset)>,
    is_asked: Cell<bool>,
    is_long: bool,
}

impl InView {
    /// Moves `frame`, a rectangle in a picture that stands beside the text for
    /// as high as the view is; `place` says how far down the picture an offset
    /// of the text is, in units of the picture.
    pub fn watch(
        map: Rc<TextMap>,
        frame: Element,
        place: impl Fn(Utf16Offset) -> f64 + 'static,
    ) -> Self {
        let seen = Cell::new((Utf16Offset(0), Utf16Offset(0)));
        let (place, is_asked) = (Box::new(place), Cell::new(false));
        let is_long = map.stretches().last().is_some_and(|(_, _, end)| LONG < end);
        let moving = Rc::new(Moving { map, frame, place, seen, is_asked, is_long });
        let nearness = {
            let moving = moving.clone();
            let map = moving.map.clone();
            Nearness::watch(&map, IN_VIEW, move |start, end| {
                moving.seen.set((start, end));
                moving.ask();
            })
        };
        let events: &[&'static str] = if is_long { &[] } else { &["scroll", "resize"] };
        let hear = |event: &&'static str| {
            let moving = moving.clone();
            on_window(event, move |_| moving.ask())
        };
        let listeners = events.iter().map(hear).collect();
        Self { _nearness: nearness, _listeners: listeners }
    }
}

impl Moving {
    /// Has the frame moved with the next frame of the page.
    fn ask(self: &Rc<Self>) {
        if !self.is_asked.replace(true) {
            let moving = self.clone();
            next_frame(move || moving.move_frame());
        }
    }

    fn move_frame(&self) {
        self.is_asked.set(false);
        let Some(picture) = self.frame.parent_element() else { return };
        let (first, last) = self.seen.get();
        let (top, bottom) = if self.is_long {
            ((self.place)(first), (self.place)(last))
        } else {
            let picture = picture.get_bounding_client_rect();
            (self.down(first, picture.top()), self.down(last, picture.bottom()))
        };
        // Neither fails for the name of an attribute.
        let _ = self.frame.set_attribute("y", &whole(top));
        let _ = self.frame.set_attribute("height", &whole((bottom - top).max(LEAST)));
    }

    /// How far down the picture the text is that stands at the height `y` of the
    /// viewport, if that is in the block of `at`; else the nearer end of that.
    fn down(&self, at: Utf16Offset, y: f64) -> f64 {
        let Some((block, start, end)) = self.map.stretch_at(at) else { return 0.0 };
        let block = block.get_bounding_client_rect();
        let part = ((y - block.top()) / block.height().max(1.0)).clamp(0.0, 1.0);
        let [start, end] = [start, end].map(|it| (self.place)(Utf16Offset(it)));
        start + (end - start) * part
    }
}
