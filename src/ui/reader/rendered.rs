//! The rendered text: what is where on the page, and the paint on it.

use std::cell::RefCell;
use std::mem;
use std::rc::Rc;

use document::{Document, Span, Utf16Offset};
use web_sys::Element;

use crate::browser::clock;
use crate::browser::highlights::{Layer, Painter, Range, WHOLE};
use crate::browser::listen::on_window;
use crate::browser::nearness::{NEAR, Nearness};
use crate::browser::scroll;
use crate::browser::text_map::TextMap;

/// The rendered text; empty until it is there.
#[derive(Debug, Default)]
pub(crate) struct Rendered {
    /// Where each part of the text is.
    pub(crate) map: Option<Rc<TextMap>>,
    /// Whether what is to be shown next was clicked.
    pub(super) is_clicked: bool,
    painter: Option<Painter>,
    nearness: Option<Nearness>,
    /// Whether something was painted.
    is_painted: bool,
    /// What was painted before it is printed.
    unprinted: Option<Range>,
}

/// How much of a text is painted before it is known what is near: more than a
/// screen, and than most articles have.
const FIRST: u32 = 20_000;

/// How much around a place one goes to is painted at once: about a screen.
const AROUND: u32 = 4_000;

/// Makes the map of what is rendered in `root` anew, and a painter for it;
/// watches what is near and what is printed until the answer is called.
pub(super) fn map(
    rendered: &Rc<RefCell<Rendered>>,
    root: Option<&Element>,
) -> impl FnOnce() + use<> {
    let map = root.map(|it| Rc::new(TextMap::new(it)));
    let weak = Rc::downgrade(rendered);
    let near = move |start, end| {
        let rendered = weak.upgrade();
        rendered.iter().for_each(|it| it.borrow_mut().look_at(start, end));
    };
    let nearness = map.as_ref().and_then(|it| Nearness::watch(it, NEAR, near));
    let mut it = rendered.borrow_mut();
    let first = if nearness.is_some() { (Utf16Offset(0), Utf16Offset(FIRST)) } else { WHOLE };
    // The old paint comes off before the new one goes on.
    let window = it.painter.take().map_or(first, |it| it.window());
    it.painter = map.clone().map(Painter::new);
    it.painter.iter_mut().for_each(|it| it.set_window(window));
    it.map = map;
    it.nearness = nearness;
    // What is printed is all of it.
    let prints = |event: &'static str, is_printed: bool| {
        let weak = Rc::downgrade(rendered);
        on_window(event, move |_| {
            let rendered = weak.upgrade();
            rendered.iter().for_each(|it| it.borrow_mut().print(is_printed));
        })
    };
    let prints = (prints("beforeprint", true), prints("afterprint", false));
    move || drop(prints)
}

impl Rendered {
    /// Paints `layers` and nothing else.
    pub(super) fn paint(&mut self, layers: Vec<Layer>) {
        let Some(painter) = &mut self.painter else { return };
        if !layers.is_empty() && !self.is_painted {
            self.is_painted = true;
            // For `cargo xtask bench`; the next frame shows it.
            clock::mark("postil:painted");
        }
        painter.paint(layers);
    }

    /// Scrolls to `span`, painted.
    pub(super) fn reveal(&mut self, document: &Document, span: Span) {
        let Some(map) = self.map.clone() else { return };
        if mem::take(&mut self.is_clicked) {
            scroll::reveal_clicked(&map, document, span);
        } else {
            scroll::reveal_span(&map, document, span);
        }
        let index = document.index();
        let ends = (index.byte_to_utf16(span.start()), index.byte_to_utf16(span.end()));
        if let (Ok(start), Ok(end)) = ends {
            let length = index.len_utf16();
            let start = Utf16Offset(start.0.saturating_sub(AROUND));
            self.look_at(start, length.min(Utf16Offset(end.0.saturating_add(AROUND))));
        }
    }

    fn print(&mut self, is_printed: bool) {
        let Some(painter) = &mut self.painter else { return };
        if is_printed {
            self.unprinted.get_or_insert(painter.window());
            painter.set_window(WHOLE);
        } else if let Some(before) = self.unprinted.take() {
            painter.set_window(before);
        }
    }

    fn look_at(&mut self, start: Utf16Offset, end: Utf16Offset) {
        self.painter.iter_mut().for_each(|it| it.look_at(start, end));
    }
}
