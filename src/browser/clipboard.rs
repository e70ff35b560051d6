//! What a person pastes or drops.

use js_sys::JsString;
use wasm_bindgen::JsCast;
use wasm_bindgen::prelude::*;
use web_sys::{DataTransfer, File};

/// What was pasted or dropped, in every form it came in.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Pasted {
    /// As HTML, foreign and not to be trusted.
    pub html: Option<String>,
    /// As plain text.
    pub plain: Option<String>,
    /// Files.
    pub files: Vec<File>,
    /// How many lone surrogates were replaced by U+FFFD, in HTML and plain
    /// text together.
    pub n_replaced: usize,
}

/// Everything in `data`, the `clipboardData` of a paste or the `dataTransfer`
/// of a drop; to be called while the event is being handled.
#[must_use]
pub fn pasted(data: &DataTransfer) -> Pasted {
    let mut n_replaced = 0;
    let mut text = |format| {
        let raw = data.unchecked_ref::<RawTransfer>().get_data(format).ok()?;
        let (text, n) = text_of(&raw);
        n_replaced += n;
        (!text.is_empty()).then_some(text)
    };
    let (html, plain) = (text("text/html"), text("text/plain"));
    let files = match data.files() {
        Some(list) => (0..list.length()).filter_map(|it| list.get(it)).collect(),
        None => Vec::new(),
    };
    Pasted { html, plain, files, n_replaced }
}

/// A JavaScript string as text, and how many lone surrogates in it were
/// replaced by U+FFFD.
#[must_use]
pub fn text_of(raw: &JsString) -> (String, usize) {
    if raw.is_valid_utf16() {
        return (String::from(raw), 0);
    }
    let mut n_replaced = 0;
    let text = char::decode_utf16(raw.iter())
        .map(|it| {
            it.unwrap_or_else(|_| {
                n_replaced += 1;
                char::REPLACEMENT_CHARACTER
            })
        })
        .collect();
    (text, n_replaced)
}

/// Copies `text` to the clipboard.
///
/// # Errors
/// [`CopyError`] where the browser does not allow it.
pub async fn copy(text: &str) -> Result<(), CopyError> {
    let window = web_sys::window().ok_or(CopyError)?;
    // Missing where the page is not served safely.
    let clipboard = js_sys::Reflect::get(&window.navigator(), &"clipboard".into());
    let clipboard = clipboard.ok().and_then(|it| it.dyn_into::<web_sys::Clipboard>().ok());
    let written = clipboard.ok_or(CopyError)?.write_text(text);
    wasm_bindgen_futures::JsFuture::from(written).await.map_err(|_| CopyError)?;
    Ok(())
}

/// The browser did not allow to write to the clipboard.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("the browser does not allow to write to the clipboard")]
pub struct CopyError;

// web-sys's `get_data` replaces lone surrogates without saying so.
#[wasm_bindgen]
extern "C" {
    type RawTransfer;
    #[wasm_bindgen(method, catch, js_name = getData)]
    fn get_data(this: &RawTransfer, format: &str) -> Result<JsString, JsValue>;
}
