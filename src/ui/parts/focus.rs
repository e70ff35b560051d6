//! Moving the focus: now, or to what takes the place of what had it.

use wasm_bindgen::JsCast;
use web_sys::HtmlElement;

use crate::browser::listen::next_frame;
use crate::browser::scroll;

/// Moves the focus to the first element that fits `selector`; `false` where
/// none does.
pub(crate) fn focus(selector: &str) -> bool {
    let element = scroll::find(selector).and_then(|it| it.dyn_into::<HtmlElement>().ok());
    element.is_some_and(|it| it.focus().is_ok())
}

/// Moves the focus to the first element that fits `selector`, once the page
/// shows what is rendered now; nowhere where there is none.
pub fn focus_later(selector: &'static str) {
    next_frame(move || _ = focus(selector));
}
