//! The list of all keys, where each can be given another.

use yew::prelude::*;

use super::change::KeyRow;
use super::file::use_key_file;
use super::registry::{SHORTCUTS, Shortcut};
use crate::state::Settings;
use crate::ui::dispatch::use_words;
use crate::ui::parts::{Dialog, rendered};

/// What [`KeyHelp`] shows.
#[derive(PartialEq, Properties)]
pub(crate) struct KeyHelpProps {
    /// The settings, for the keys that were chosen.
    pub(crate) settings: Settings,
    /// Closes it.
    pub(crate) on_close: Callback<()>,
}

/// A dialog with every shortcut.
#[component]
pub(crate) fn KeyHelp(props: &KeyHelpProps) -> Html {
    rendered("KeyHelp");
    let words = use_words();
    let file = use_key_file(&props.settings.keys);
    // A row stays where it is when it is given a key.
    let rows = |have_ours: bool| {
        let shown = SHORTCUTS.iter().filter(|it| it.presses.is_empty() != have_ours);
        let row = |it: &Shortcut| html! { <KeyRow key={it.message} id={it.id} settings={props.settings.clone()} /> };
        shown.map(row).collect::<Html>()
    };
    html! {
        <Dialog open=true title={words.get("keys-title")} testid="key-help" on_close={props.on_close.clone()}>
            <dl class="keys__list">
                { rows(true) }
            </dl>
            <details class="keys__rest">
                <summary>{ words.get("keys-without") }</summary>
                <dl class="keys__list">{ rows(false) }</dl>
            </details>
            { file }
            if !props.settings.single_keys {
                <p class="keys__note" data-testid="keys-off">{ words.get("keys-off") }</p>
            }
            <p class="keys__note">{ words.get("keys-note") }</p>
            <p class="keys__note">{ words.get("edges-hint") }</p>
            <p class="keys__note">{ words.get("find-help") }</p>
        </Dialog>
    }
}
