//! The keyboard: which key does what, and how that is shown.

mod change;
mod choosing;
mod file;
mod help;
mod hint;
mod keyboard;
mod keymap;
mod palette;
mod press;
mod registry;
mod verdicts;

use annotations::RecordId;
use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlElement};
use yew::prelude::*;

use crate::browser::focus::FocusKept;
use crate::browser::listen::on_key_down;
use crate::browser::scroll;
use crate::state::{Action, Desk, Message};
use crate::ui::dispatch::{Dispatch, Peek, use_dispatch, use_peek};
use crate::ui::render::render_now;
use keyboard::Keyboard;
use press::Pressed;
use registry::meaning;

pub(crate) use help::KeyHelp;
pub(crate) use hint::{DigitHint, KeyHint};
pub(crate) use palette::Palette;
pub(crate) use press::N_DIGITS;
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
    /// Shows the index, where it is not shown beside the text.
    pub(crate) on_index: Callback<()>,
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
                let settings = &state.settings;
                let keyboard =
                    Keyboard { desk, settings, dispatch: &dispatch, callbacks: &callbacks };
                if !keyboard.perform(id, 0) {
                    tell_idle(id, desk, &dispatch);
                }
            }
        })
    };
    use_effect_with((peek, dispatch, callbacks), move |(peek, dispatch, callbacks)| {
        let (peek, dispatch, callbacks) = (peek.clone(), dispatch.clone(), callbacks.clone());
        let listener = on_key_down(move |event| {
            let is_ours = !event.default_prevented() && !event.is_composing();
            if !is_ours {
                return;
            }
            render_now();
            let Some(state) = peek.as_ref().map(Peek::state) else { return };
            let Some(desk) = &state.desk else { return };
            let Some(target) = scroll::focused() else { return };
            if scroll::find("dialog[open]").is_some() {
                return;
            }
            let (pressed, is_typing) = (Pressed::of(event), is_typed_into(&target));
            // The browser closes a menu by it, and nothing else ends then.
            if pressed.key == "Escape" && scroll::find(":popover-open").is_some() {
                return;
            }
            let settings = &state.settings;
            let keyboard = Keyboard { desk, settings, dispatch: &dispatch, callbacks: &callbacks };
            let is_pressing = pressed.key == "Enter" && is_control(&target);
            if !is_typing && !is_pressing && keyboard.move_edges(&pressed) {
                event.prevent_default();
                return;
            }
            if pressed.is_single() && !settings.single_keys {
                return;
            }
            let Some((id, digit)) = meaning(&pressed, is_typing, &state.settings.keys) else {
                return;
            };
            // Enter presses the button that has the focus.
            if is_pressing {
                return;
            }
            // What is saved has the text of the field, and typing goes on in it;
            // neither leaving nor entering it fails for one that is in the page.
            let field = (is_typing && id == ShortcutId::Download).then(|| target.dyn_into());
            let field: Option<HtmlElement> = field.and_then(Result::ok);
            field.iter().for_each(|it| _ = it.blur());
            if keyboard.perform(id, digit) {
                event.prevent_default();
            } else if id == ShortcutId::Verdict && desk.focus.is_some() {
                let said = if keyboard.claim().is_some() {
                    let n_verdicts = desk.scale.values.len();
                    Message::new("said-no-such-verdict").count("count", n_verdicts)
                } else {
                    Message::new("said-no-claim-to-judge")
                };
                dispatch.emit(Action::Tell(said));
            } else if id.is_elsewhere(&desk.scale) {
                tell_idle(id, desk, &dispatch);
            }
            field.iter().for_each(|it| _ = it.focus());
            render_now();
        });
        move || drop(listener)
    });
    use_effect_with((), |()| {
        let kept = FocusKept::watch();
        move || drop(kept)
    });
    on_run
}

/// Says why a command does nothing.
fn tell_idle(id: ShortcutId, desk: &Desk, dispatch: &Dispatch) {
    if let Some(command) = id.name(&desk.scale) {
        let said = Message::new(id.idle(&desk.scale)).message("command", command);
        dispatch.emit(Action::Tell(said));
    }
}

/// Whether keys go into a text there or a list that letters choose from.
fn is_typed_into(element: &Element) -> bool {
    is_in(
        element,
        "input:not([type=checkbox], [type=radio], [type=button], [type=range]), textarea, select, [contenteditable]",
    )
}

/// Whether it is something that is pressed.
fn is_control(element: &Element) -> bool {
    is_in(element, "button, a[href], summary, [role=option]")
}

fn is_in(element: &Element, selector: &str) -> bool {
    element.closest(selector).ok().flatten().is_some()
}
