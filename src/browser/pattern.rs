//! Regular expressions, by the browser's engine.
//!
//! It goes back and forth in a text, so it gets one paragraph at a time, the
//! state refuses what repeats a repetition, and what takes too long all the same
//! is given up.

use std::cell::Cell;

use document::{Span, TextIndex, Utf16Offset};
use js_sys::JsString;
use wasm_bindgen::prelude::*;

use crate::browser::clock;

/// The expression `source`, looked for with its case or whatever the case;
/// `None` for what is no expression.
#[must_use]
pub fn finder(source: &str, ignores_case: bool) -> Option<Expression> {
    // Strict reading knows `\p{L}`, and refuses escapes that mean nothing.
    let (strict, loose) = if ignores_case { ("giu", "gi") } else { ("gu", "g") };
    let expression = RegExp::new(source, strict).or_else(|_| RegExp::new(source, loose)).ok()?;
    Some(Expression { expression, spent: Cell::new(0.0) })
}

/// How long a search may look through all that there is, in milliseconds: it is
/// made anew with every letter that is typed.
const MOST_MILLIS: f64 = 150.0;

/// The longest beginning of a text, in UTF-16 units, that an expression is tried
/// on without knowing how long that takes: with two repetitions without end
/// some 10 ms.
const FIRST: usize = 250;

/// How many times as long it may take on a beginning of twice the length: the
/// third power, since two repetitions without end are the most.
const TIMES: f64 = 8.0;

/// An expression that can be looked for.
#[derive(Debug)]
pub struct Expression {
    expression: RegExp,
    /// How long the search has taken so far, in milliseconds.
    spent: Cell<f64>,
}

impl Expression {
    /// Another search begins.
    pub fn begin(&self) {
        self.spent.set(0.0);
    }

    /// Its places in a text, in order, without empty ones, and no more than so
    /// many; `None` where that would take too long, with what was looked through
    /// since [`Expression::begin`].
    #[must_use]
    pub fn find(&self, text: &str, most: usize) -> Option<Vec<Span>> {
        let string = JsString::from(text);
        let length = usize::try_from(string.length()).unwrap_or(usize::MAX);
        // On ever longer beginnings, for as long as the next will not take too
        // long: an engine that has begun cannot be stopped.
        let mut tried = FIRST;
        while tried < length {
            let end = u32::try_from(tried).unwrap_or(u32::MAX);
            let took = self.time(|| _ = self.find_in("", &string.slice(0, end), usize::MAX));
            if MOST_MILLIS < self.spent.get() + took * TIMES {
                return None;
            }
            tried = tried.saturating_mul(2);
        }
        let mut spans = Vec::new();
        self.time(|| spans = self.find_in(text, &string, most));
        (self.spent.get() <= MOST_MILLIS).then_some(spans)
    }

    /// How long `act` takes, in milliseconds, which is added to the search.
    fn time(&self, act: impl FnOnce()) -> f64 {
        let start = clock::elapsed();
        act();
        let took = clock::elapsed() - start;
        self.spent.set(self.spent.get() + took);
        took
    }

    fn find_in(&self, text: &str, string: &JsString, most: usize) -> Vec<Span> {
        let (mut spans, mut index, mut at) = (Vec::new(), None, 0);
        while spans.len() < most {
            self.expression.set_last_index(at);
            let Some(hit) = self.expression.exec(string) else { break };
            let (start, end) = (hit.index(), self.expression.last_index());
            let index = index.get_or_insert_with(|| TextIndex::new(text));
            // None that is empty, and none that cuts a character.
            spans.extend(index.span_of_utf16(Utf16Offset(start), Utf16Offset(end)).ok());
            at = end.max(at + 1);
        }
        spans
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
