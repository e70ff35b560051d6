//! The key of a shortcut, as it stands on a button.

use yew::prelude::*;

use super::press::press_label;
use super::registry::ShortcutId;
use crate::ui::dispatch::{use_chosen_keys, use_words};
use crate::ui::parts::rendered;

/// What [`KeyHint`] shows.
#[derive(PartialEq, Properties)]
pub(crate) struct KeyHintProps {
    /// Which shortcut.
    pub(crate) id: ShortcutId,
}

/// The key of a shortcut; it is no part of the button's name.
#[component]
pub(crate) fn KeyHint(props: &KeyHintProps) -> Html {
    rendered("KeyHint");
    let words = use_words();
    let chosen = use_chosen_keys();
    let keys = props.id.shortcut().map(|it| it.keys(&chosen)).unwrap_or_default();
    keys.first().map_or_else(Html::default, |it| {
        html! { <kbd class="key" aria-hidden="true">{ press_label(&words, it) }</kbd> }
    })
}
