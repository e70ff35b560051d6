//! Moving the focus: now, or to what takes the place of what had it; and
//! pressing what a command stands for.

use wasm_bindgen::JsCast;
use web_sys::HtmlElement;

use crate::browser::listen::next_frame;
use crate::browser::scroll;

/// Moves the focus to the first element that fits `selector`, and opens the
/// folds it is in; `false` where none does.
pub(crate) fn focus(selector: &str) -> bool {
    unfolded(selector).is_some_and(|it| it.focus().is_ok())
}

/// Presses the first element that fits `selector`; `false` where none does, and
/// where it does nothing now.
pub(crate) fn press(selector: &str) -> bool {
    let is_idle = |it: &HtmlElement| it.matches(":disabled, [aria-disabled=true]").unwrap_or(false);
    let element = unfolded(selector).filter(|it| !is_idle(it));
    element.iter().for_each(|it| {
        // What opens by it gives the focus back to it.
        let _ = it.focus();
        it.click();
    });
    element.is_some()
}

fn unfolded(selector: &str) -> Option<HtmlElement> {
    let element = scroll::find(selector)?;
    scroll::open_folds(&element);
    element.dyn_into().ok()
}

/// Moves the focus to the first element that fits `selector`, once the page
/// shows what is rendered now; nowhere where there is none.
pub fn focus_later(selector: &'static str) {
    next_frame(move || _ = focus(selector));
}
