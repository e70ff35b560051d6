//! Where the focus goes when what had it is replaced.

use wasm_bindgen::JsCast;
use web_sys::HtmlElement;

use crate::browser::listen::next_frame;
use crate::browser::scroll;

/// Moves the focus to the first element that fits `selector`, once the page
/// shows what is rendered now; nowhere where there is none.
pub fn focus_later(selector: &'static str) {
    next_frame(move || {
        let element = scroll::find(selector).and_then(|it| it.dyn_into::<HtmlElement>().ok());
        // Fails for no element that is in the page.
        element.iter().for_each(|it| _ = it.focus());
    });
}
