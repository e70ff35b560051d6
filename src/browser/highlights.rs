//! Paints marks over the text by the CSS Custom Highlight API.
//!
//! One `Highlight` for each style and lane, named `postil-<style>-<lane>`; a
//! style sheet says how each looks.  Painting compares with what is painted
//! and changes only what differs, so that one more mark among thousands costs
//! one call.
//!
//! The browser looks at every range of every highlight again whenever one
//! changes.  So a painter can be told which part of the text is looked at, and
//! paints that and as much again on each side.

use std::collections::BTreeMap;
use std::rc::Rc;

use document::Utf16Offset;
use wasm_bindgen::prelude::*;
use web_sys::StaticRange;

use crate::browser::highlight_rules;
use crate::browser::text_map::TextMap;

/// All marks of one style in one lane.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Layer {
    /// The style's name: lower-case letters and hyphens.
    pub style: String,
    /// The lane, see [`crate::lanes`].
    pub lane: u8,
    /// Where two layers disagree, the one of higher priority wins.
    pub priority: i32,
    /// Where the marks are, in any order.
    pub ranges: Rc<[Range]>,
}

/// A stretch of the text: its start and the place behind it.
pub type Range = (Utf16Offset, Utf16Offset);

/// All of any text.
pub const WHOLE: Range = (Utf16Offset(0), Utf16Offset(u32::MAX));

/// `start..end` with as much again on each side.
#[must_use]
pub fn around(start: Utf16Offset, end: Utf16Offset) -> Range {
    let length = end.0.saturating_sub(start.0);
    (Utf16Offset(start.0.saturating_sub(length)), Utf16Offset(end.0.saturating_add(length)))
}

/// Paints on one rendered text.  Dropping it takes the paint off.
#[derive(Debug)]
pub struct Painter {
    map: Rc<TextMap>,
    /// What is to be painted.
    layers: Vec<Layer>,
    /// The part of the text it is painted in.
    window: Range,
    painted: BTreeMap<String, Painted>,
}

/// Whether the browser can paint marks; where not, the list view shows them.
#[must_use]
pub fn is_supported() -> bool {
    HIGHLIGHTS.with(Option::is_some)
}

impl Painter {
    /// A painter that has painted nothing yet, on the whole text.
    #[must_use]
    pub fn new(map: Rc<TextMap>) -> Self {
        Self { map, layers: Vec::new(), window: WHOLE, painted: BTreeMap::new() }
    }

    /// The part of the text that is painted.
    #[must_use]
    pub fn window(&self) -> Range {
        self.window
    }

    /// Paints in `window` from now on.
    pub fn set_window(&mut self, window: Range) {
        if self.window != window {
            self.window = window;
            self.paint_again();
        }
    }

    /// Sees to it that `start..end` is painted, which somebody looks at: if it
    /// is not, then from now on it and as much again on each side is.
    pub fn look_at(&mut self, start: Utf16Offset, end: Utf16Offset) {
        if start < self.window.0 || self.window.1 < end {
            self.set_window(around(start, end));
        }
    }

    /// Paints `layers` and nothing else; answers how many highlights changed.
    pub fn paint(&mut self, layers: Vec<Layer>) -> usize {
        self.layers = layers;
        self.paint_again()
    }

    fn paint_again(&mut self) -> usize {
        HIGHLIGHTS.with(|registry| match registry {
            Some(registry) => self.paint_in(registry),
            None => 0,
        })
    }

    fn paint_in(&mut self, registry: &HighlightRegistry) -> usize {
        let mut n_changed = 0;
        let mut painted = std::mem::take(&mut self.painted);
        let window = self.window;
        let is_near = |(start, end): &&Range| *start < window.1 && window.0 < *end;
        for layer in &self.layers {
            let ranges: Vec<Range> = layer.ranges.iter().filter(is_near).copied().collect();
            if ranges.is_empty() {
                continue;
            }
            let name = format!("postil-{}-{}", layer.style, layer.lane);
            let mut it = painted.remove(&name).unwrap_or_else(|| {
                highlight_rules::need(&name);
                let highlight = Highlight::new();
                registry.set(&name, &highlight);
                Painted { highlight, priority: 0, wanted: Vec::new(), ranges: BTreeMap::new() }
            });
            if it.priority != layer.priority {
                it.highlight.set_priority(layer.priority);
                it.priority = layer.priority;
            }
            if it.update(&self.map, ranges) {
                n_changed += 1;
            }
            self.painted.insert(name, it);
        }
        for (name, it) in &painted {
            // A newer painter may have taken the name over.
            if registry.get(name).is_some_and(|other| other == it.highlight) {
                registry.delete(name);
            }
            n_changed += 1;
        }
        n_changed
    }
}

impl Drop for Painter {
    fn drop(&mut self) {
        self.paint(Vec::new());
    }
}

/// One registered highlight.
#[derive(Debug)]
struct Painted {
    highlight: Highlight,
    /// 0 is what the browser begins with.
    priority: i32,
    /// What is painted, as it was asked for.
    wanted: Vec<Range>,
    /// The pieces of each range, by block.
    ranges: BTreeMap<(u32, u32), Vec<StaticRange>>,
}

impl Painted {
    /// Paints `wanted` and nothing else; answers whether anything changed.
    fn update(&mut self, map: &TextMap, wanted: Vec<Range>) -> bool {
        if self.wanted == wanted {
            return false;
        }
        let mut old = std::mem::take(&mut self.ranges);
        let mut has_new = false;
        for (start, end) in &wanted {
            let key = (start.0, end.0);
            if self.ranges.contains_key(&key) {
                continue;
            }
            let pieces = old.remove(&key).unwrap_or_else(|| {
                has_new = true;
                let pieces = map.clip(*start, *end).into_iter();
                let pieces: Vec<_> =
                    pieces.filter_map(|(start, end)| map.static_range(start, end)).collect();
                pieces.iter().for_each(|it| self.highlight.add(it));
                pieces
            });
            self.ranges.insert(key, pieces);
        }
        for piece in old.values().flatten() {
            self.highlight.delete(piece);
        }
        self.wanted = wanted;
        has_new || !old.is_empty()
    }
}

// web-sys has these only under `--cfg=web_sys_unstable_apis`.
#[wasm_bindgen]
extern "C" {
    #[derive(Debug, PartialEq)]
    type Highlight;
    #[wasm_bindgen(constructor)]
    fn new() -> Highlight;
    #[wasm_bindgen(method)]
    fn add(this: &Highlight, range: &StaticRange);
    #[wasm_bindgen(method)]
    fn delete(this: &Highlight, range: &StaticRange) -> bool;
    #[wasm_bindgen(method, setter)]
    fn set_priority(this: &Highlight, priority: i32);

    type HighlightRegistry;
    #[wasm_bindgen(method)]
    fn get(this: &HighlightRegistry, name: &str) -> Option<Highlight>;
    #[wasm_bindgen(method)]
    fn set(this: &HighlightRegistry, name: &str, highlight: &Highlight);
    #[wasm_bindgen(method)]
    fn delete(this: &HighlightRegistry, name: &str) -> bool;
    #[wasm_bindgen(thread_local_v2, js_namespace = CSS, js_name = highlights)]
    static HIGHLIGHTS: Option<HighlightRegistry>;
}
