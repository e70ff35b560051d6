//! The list of all keys, where each can be given another.

use yew::prelude::*;

use super::change::KeyRow;
use super::file::use_key_file;
use super::registry::SHORTCUTS;
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
    html! {
        <Dialog open=true title={words.get("keys-title")} testid="key-help" on_close={props.on_close.clone()}>
            <dl class="keys__list">
                for shortcut in SHORTCUTS {
                    <KeyRow key={shortcut.message} id={shortcut.id} settings={props.settings.clone()} />
                }
            </dl>
            { file }
            <p class="keys__note">{ words.get("keys-note") }</p>
            <p class="keys__note">{ words.get("edges-hint") }</p>
            <p class="keys__note">{ words.get("find-help") }</p>
        </Dialog>
    }
}
