//! Regular expressions, by the browser's engine.
//!
//! It goes back and forth in a text, so it gets one paragraph at a time, and
//! the state refuses what repeats a repetition.

use document::{Span, TextIndex, Utf16Offset};
use js_sys::JsString;
use wasm_bindgen::prelude::*;

/// What finds the expression `source` in a text, with its case or whatever the
/// case: its places in order, without empty ones; `None` for what is no
/// expression.
#[must_use]
pub fn finder(
    source: &str,
    ignores_case: bool,
) -> Option<impl Fn(&str, usize) -> Vec<Span> + use<>> {
    // Strict reading knows `\p{L}`, and refuses escapes that mean nothing.
    let (strict, loose) = if ignores_case { ("giu", "gi") } else { ("gu", "g") };
    let expression = RegExp::new(source, strict).or_else(|_| RegExp::new(source, loose)).ok()?;
    Some(move |text: &str, most: usize| find(&expression, text, most))
}

fn find(expression: &RegExp, text: &str, most: usize) -> Vec<Span> {
    let string = JsString::from(text);
    let mut spans = Vec::new();
    let (mut index, mut at) = (None, 0);
    while spans.len() < most {
        expression.set_last_index(at);
        let Some(hit) = expression.exec(&string) else { break };
        let (start, end) = (hit.index(), expression.last_index());
        let index = index.get_or_insert_with(|| TextIndex::new(text));
        // None that is empty, and none that cuts a character.
        spans.extend(index.span_of_utf16(Utf16Offset(start), Utf16Offset(end)).ok());
        at = end.max(at + 1);
    }
    spans
}

// js-sys's constructor throws for what is no expression, and its `exec` copies
// the text each time.
#[wasm_bindgen]
extern "C" {
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
