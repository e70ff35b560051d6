//! The key of a shortcut, as it stands on a button.

use yew::prelude::*;

use super::registry::{Press, ShortcutId};
use crate::i18n::Words;
use crate::ui::dispatch::use_words;

/// What [`KeyHint`] shows.
#[derive(PartialEq, Properties)]
pub(crate) struct KeyHintProps {
    /// Which shortcut.
    pub(crate) id: ShortcutId,
}

/// The key of a shortcut; it is no part of the button's name.
#[component]
pub(crate) fn KeyHint(props: &KeyHintProps) -> Html {
    let words = use_words();
    let press = props.id.shortcut().and_then(|it| it.presses.first());
    press.map_or_else(Html::default, |it| {
        html! { <kbd class="key" aria-hidden="true">{ press_label(&words, *it) }</kbd> }
    })
}

/// A key press as people read it.
pub(super) fn press_label(words: &Words, press: Press) -> String {
    match press {
        Press::Key("Escape") => words.get("key-escape").to_string(),
        Press::Key(it) => it.to_ascii_uppercase(),
        Press::Capital(it) => format!("{}+{}", words.get("key-shift"), it.to_ascii_uppercase()),
        Press::Digit => "1–8".to_owned(),
        Press::Ctrl(it) => format!("Ctrl+{}", it.to_ascii_uppercase()),
        Press::CtrlShift(it) => {
            format!("Ctrl+{}+{}", words.get("key-shift"), it.to_ascii_uppercase())
        }
    }
}
