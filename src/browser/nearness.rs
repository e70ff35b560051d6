//! Which part of the text is near the viewport, so that what nobody sees is not
//! painted, or in it.

use std::cell::RefCell;
use std::collections::BTreeMap;
use std::rc::Rc;

use document::{Utf16Offset, map_of};
use wasm_bindgen::JsCast;
use wasm_bindgen::closure::Closure;
use web_sys::{IntersectionObserver, IntersectionObserverEntry, IntersectionObserverInit};

use crate::browser::text_map::TextMap;

/// How far above and below the viewport is near: half as much as it is high.
/// The browser looks at all that is painted whenever a mark changes.
pub const NEAR: &str = "50% 0px";

/// The same for what is in view.
pub const IN_VIEW: &str = "0px";

/// Watches the blocks of a rendered text until it is dropped.
#[derive(Debug)]
pub struct Nearness {
    observer: IntersectionObserver,
    _heard: Closure<dyn Fn(js_sys::Array)>,
}

impl Nearness {
    /// Calls `on_change` with the start of the first and the end of the last
    /// block within a margin around the viewport: soon, and whenever that
    /// changes.  `None` where the browser cannot watch.
    #[must_use]
    pub fn watch(
        map: &TextMap,
        margin: &str,
        on_change: impl Fn(Utf16Offset, Utf16Offset) + 'static,
    ) -> Option<Self> {
        Self::watch_for(map, margin, Box::new(on_change))
    }

    // By a box, so that all callers share one program.
    fn watch_for(
        map: &TextMap,
        margin: &str,
        on_change: Box<dyn Fn(Utf16Offset, Utf16Offset)>,
    ) -> Option<Self> {
        let ends = map_of(map.stretches().map(|(_, start, end)| (start, end)));
        let near = Rc::new(RefCell::new(BTreeMap::new()));
        let heard = Closure::<dyn Fn(js_sys::Array)>::new(move |entries: js_sys::Array| {
            let mut near = near.borrow_mut();
            for entry in entries.iter().filter_map(|it| it.dyn_into().ok()) {
                let entry: IntersectionObserverEntry = entry;
                let start = entry.target().get_attribute("data-start");
                let Some(start) = start.and_then(|it| it.parse().ok()) else { continue };
                if entry.is_intersecting() {
                    near.insert(start, ends.get(&start).copied().unwrap_or(start));
                } else {
                    near.remove(&start);
                }
            }
            if let (Some((start, _)), Some((_, end))) =
                (near.first_key_value(), near.last_key_value())
            {
                on_change(Utf16Offset(*start), Utf16Offset(*end));
            }
        });
        let init = IntersectionObserverInit::new();
        init.set_root_margin(margin);
        let function = heard.as_ref().unchecked_ref();
        let observer = IntersectionObserver::new_with_options(function, &init).ok()?;
        map.stretches().for_each(|(element, ..)| observer.observe(element));
        Some(Self { observer, _heard: heard })
    }
}

impl Drop for Nearness {
    fn drop(&mut self) {
        self.observer.disconnect();
    }
}
