//! The keyboard: which key does what, and how that is shown.

mod change;
mod help;
mod hint;
mod keyboard;
mod palette;
mod press;
mod registry;

use annotations::RecordId;
use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlElement, KeyboardEvent};
use yew::prelude::*;

use crate::browser::listen::on_key_down;
use crate::ui::dispatch::{Peek, use_dispatch, use_peek};
use keyboard::Keyboard;
use press::Pressed;
use registry::meaning;

pub(crate) use help::KeyHelp;
pub(crate) use hint::KeyHint;
pub(crate) use palette::Palette;
pub(crate) use registry::ShortcutId;

/// What keys can do besides sending actions.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct KeyCallbacks {
    /// Opens the form for evidence of a claim.
    pub(crate) on_evidence: Callback<RecordId>,
    /// Opens the list of keys.
    pub(crate) on_help: Callback<()>,
    /// Opens the list of commands.
    pub(crate) on_palette: Callback<()>,
}

/// Listens to keys as long as the caller is shown; the answer does what a
/// shortcut says, for the list of commands.
#[hook]
pub(crate) fn use_keys(callbacks: KeyCallbacks) -> Callback<ShortcutId> {
    let (dispatch, peek) = (use_dispatch(), use_peek());
    let on_run = {
        let (peek, dispatch, callbacks) = (peek.clone(), dispatch.clone(), callbacks.clone());
        Callback::from(move |id| {
            let Some(state) = peek.as_ref().map(Peek::state) else { return };
            if let Some(desk) = &state.desk {
                let keyboard = Keyboard { desk, dispatch: &dispatch, callbacks: &callbacks };
                keyboard.perform(id, 0);
            }
        })
    };
    use_effect_with((peek, dispatch, callbacks), move |(peek, dispatch, callbacks)| {
        let (peek, dispatch, callbacks) = (peek.clone(), dispatch.clone(), callbacks.clone());
        let listener = on_key_down(move |event| {
            // As it is now: a quick second key comes before the next render.
            let Some(state) = peek.as_ref().map(Peek::state) else { return };
            let Some(desk) = &state.desk else { return };
            if event.default_prevented() || event.is_composing() || has_dialog(event) {
                return;
            }
            let (pressed, is_typing) = (Pressed::of(event), is_typing(event));
            let keyboard = Keyboard { desk, dispatch: &dispatch, callbacks: &callbacks };
            if !is_typing && !is_on_control(event) && keyboard.move_edges(&pressed) {
                event.prevent_default();
                return;
            }
            let Some((id, digit)) = meaning(&pressed, is_typing, &state.settings.keys) else {
                return;
            };
            // Enter presses the button that has the focus.
            if id == ShortcutId::OpenCard && is_on_control(event) {
                return;
            }
            if is_typing {
                finish_typing(event);
            }
            if keyboard.perform(id, digit) {
                event.prevent_default();
            }
        });
        move || drop(listener)
    });
    on_run
}

/// Leaves the field that is typed in, so that what is saved has its text.
fn finish_typing(event: &KeyboardEvent) {
    let field = event.target().and_then(|it| it.dyn_into::<HtmlElement>().ok());
    if let Some(field) = field {
        // Only fails for elements that are not in the page.
        let _ = field.blur();
    }
}

/// Whether the key goes into a text or a list that letters choose from.
fn is_typing(event: &KeyboardEvent) -> bool {
    is_in(
        event,
        "input:not([type=checkbox], [type=radio], [type=button]), textarea, select, [contenteditable]",
    )
}

/// Whether the key is for something that is pressed.
fn is_on_control(event: &KeyboardEvent) -> bool {
    is_in(event, "button, a[href], summary, [role=option]")
}

/// Whether the key is for an open dialog.
fn has_dialog(event: &KeyboardEvent) -> bool {
    is_in(event, "dialog")
}

fn is_in(event: &KeyboardEvent, selector: &str) -> bool {
    let target = event.target().and_then(|it| it.dyn_into::<Element>().ok());
    target.is_some_and(|it| it.closest(selector).ok().flatten().is_some())
}
