//! Regular expressions, by the browser's engine.
//!
//! It goes back and forth in a text and cannot be stopped when it has begun, so
//! longer texts are looked through place by place, with the clock looked at
//! between, and what takes too long is given up.

use std::cell::Cell;

use document::{Span, TextIndex, Utf16Offset};
use js_sys::JsString;
use wasm_bindgen::prelude::*;

use crate::browser::clock;

/// The expression `source`, looked for with its case or whatever the case;
/// `None` for what is no expression.  One that `is_costly` may take the square
/// of a text's length from one place.
#[must_use]
pub fn finder(source: &str, ignores_case: bool, is_costly: bool) -> Option<Expression> {
    let limits = if is_costly { HIGH } else { LOW };
    // Strict reading knows `\p{L}`, and refuses escapes that mean nothing.
    let (strict, loose) = if ignores_case { ("iu", "i") } else { ("u", "") };
    let made = |flags: &str| {
        let with = |flag| RegExp::new(source, &format!("{flags}{flag}"));
        Some(Expression {
            anywhere: with("g").ok()?,
            there: with("y").ok()?,
            limits,
            spent: Cell::new(0.0),
        })
    };
    made(strict).or_else(|| made(loose))
}

/// How long a search may look through all that there is, in milliseconds: it is
/// made anew with every letter that is typed.
const MOST_MILLIS: f64 = 150.0;

/// What the engine does without being looked after.
#[derive(Debug, Clone, Copy)]
struct Limits {
    /// The longest text, in UTF-16 units, that it looks through at once.
    longest: u32,
    /// How far behind a place it looks, in UTF-16 units.
    ahead: u32,
    /// After how many places the clock is looked at.
    n_places: u32,
}

/// The limits of most expressions: some eight steps for each sign behind a
/// place, each some 5 ns in V8, or 10 ms for the longest text.
const LOW: Limits = Limits { longest: 700, ahead: 20_000, n_places: 16 };

/// Those of expressions that may take sixteen times the half of the square of
/// that, or a million steps: some 10 ms from one place.  What they find is no
/// longer than a paragraph.
const HIGH: Limits = Limits { longest: 0, ahead: 500, n_places: 1 };

/// An expression that can be looked for.
#[derive(Debug)]
pub struct Expression {
    /// Looked for from a place on.
    anywhere: RegExp,
    /// Looked for at a place.
    there: RegExp,
    limits: Limits,
    /// How long the search has taken so far, in milliseconds.
    spent: Cell<f64>,
}

impl Expression {
    /// Another search begins.
    pub fn begin(&self) {
        self.spent.set(0.0);
    }

    /// Its places in a text, in order, without empty ones, and no more than so
    /// many; `None` where that takes too long, with what was looked through
    /// since [`Expression::begin`].
    #[must_use]
    pub fn find(&self, text: &str, most: usize) -> Option<Vec<Span>> {
        let (start, before) = (clock::elapsed(), self.spent.get());
        let is_late = || {
            self.spent.set(before + clock::elapsed() - start);
            MOST_MILLIS < self.spent.get()
        };
        let string = JsString::from(text);
        let length = string.length();
        let is_short = length <= self.limits.longest;
        let expression = if is_short { &self.anywhere } else { &self.there };
        let (mut spans, mut index, mut at, mut n_places) = (Vec::new(), None, 0, 0);
        while spans.len() < most && at <= length {
            if n_places % self.limits.n_places == 0 && is_late() {
                return None;
            }
            n_places += 1;
            let end = at.saturating_add(self.limits.ahead);
            let cut = (end < length).then(|| string.slice(0, end));
            expression.set_last_index(at);
            let Some(hit) = expression.exec(cut.as_ref().unwrap_or(&string)) else {
                if is_short {
                    break;
                }
                at += 1;
                continue;
            };
            let (start, end) = (hit.index(), expression.last_index());
            let index = index.get_or_insert_with(|| TextIndex::new(text));
            // None that is empty, and none that cuts a character.
            spans.extend(index.span_of_utf16(Utf16Offset(start), Utf16Offset(end)).ok());
            at = end.max(at + 1);
        }
        (!is_late()).then_some(spans)
    }
}

// js-sys's constructor throws for what is no expression, and its `exec` copies
// the text each time.
#[wasm_bindgen]
extern "C" {
    #[derive(Debug)]
    type RegExp;
    #[wasm_bindgen(constructor, catch)]
    fn new(source: &str, flags: &str) -> Result<RegExp, JsValue>;
    #[wasm_bindgen(method)]
    fn exec(this: &RegExp, text: &JsString) -> Option<Hit>;
    #[wasm_bindgen(method, getter, js_name = lastIndex)]
    fn last_index(this: &RegExp) -> u32;
    #[wasm_bindgen(method, setter, js_name = lastIndex)]
    fn set_last_index(this: &RegExp, to: u32);

    type Hit;
    #[wasm_bindgen(method, getter)]
    fn index(this: &Hit) -> u32;
}
