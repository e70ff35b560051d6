//! The key of a shortcut, as it stands on a button.

use yew::prelude::*;

use super::press::{N_DIGITS, press_label};
use super::registry::ShortcutId;
use crate::ui::dispatch::{use_chosen_keys, use_single_keys, use_words};
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
    let single_keys = use_single_keys();
    let key = props.id.shortcut().and_then(|it| it.shown_key(&chosen, single_keys));
    key.map_or_else(Html::default, |it| {
        html! { <kbd class="key" aria-hidden="true">{ press_label(&words, it) }</kbd> }
    })
}

/// What [`DigitHint`] shows.
#[derive(PartialEq, Properties)]
pub(crate) struct DigitHintProps {
    /// Which digit; none has a key past [`N_DIGITS`].
    pub(crate) digit: usize,
}

/// The digit that does what a button does; it is no part of the button's name.
#[component]
pub(crate) fn DigitHint(props: &DigitHintProps) -> Html {
    rendered("DigitHint");
    let single_keys = use_single_keys();
    html! {
        if single_keys && props.digit <= N_DIGITS {
            <kbd class="key" aria-hidden="true">{ props.digit }</kbd>
        }
    }
}
