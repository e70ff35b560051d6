//! What many cards have: small buttons, and a text that goes into a field of a
//! record.

use annotations::{Field, FieldType, FieldValue, RecordId};
use yew::prelude::*;

use crate::i18n::Words;
use crate::state::Action;
use crate::ui::dispatch::Dispatch;

/// How many characters of what it is for a button is named by.
pub(crate) const NAMED_CHARS: usize = 60;

/// What a button does, by the id of its label, and what to.
pub(crate) fn named(words: &Words, label: &str, of: &str) -> String {
    format!("{}{}{of}", words.get(label), words.get("snapshot-colon"))
}

/// A small button.
pub(crate) fn minor(
    testid: &'static str,
    label: impl Into<AttrValue>,
    onclick: Callback<MouseEvent>,
) -> Html {
    html! {
        <button type="button" class="card__minor" data-testid={testid} {onclick}>{ label.into() }</button>
    }
}

/// The cross in the corner of what can be removed; `label` says what that is.
pub(crate) fn cross(label: AttrValue, onclick: Callback<MouseEvent>) -> Html {
    html! {
        <button type="button" class="evidence__remove" title={label.clone()} aria-label={label} {onclick}>
            { "×" }
        </button>
    }
}

/// Sets a text field of a record to what was typed, without the spaces around
/// it.
pub(crate) fn set_text(dispatch: &Dispatch, record: RecordId, field: Field) -> Callback<String> {
    dispatch.reform(move |typed: String| Action::Set {
        record,
        field,
        to: typed.trim().to_owned().to_value(),
    })
}

/// The text of a field's value; empty for a field that is none.
pub(crate) fn text_of(value: Option<FieldValue>) -> String {
    value.and_then(|it| String::from_value(it).ok()).unwrap_or_default()
}

/// Closes a form by Escape, which then means nothing else.
pub(crate) fn on_escape(on_close: &Callback<()>) -> Callback<KeyboardEvent> {
    let on_close = on_close.clone();
    Callback::from(move |event: KeyboardEvent| {
        if event.key() == "Escape" {
            event.stop_propagation();
            on_close.emit(());
        }
    })
}

/// The first `n_chars` characters of `words`, with an ellipsis where that is
/// not all.
pub(crate) fn shortened(words: &str, n_chars: usize) -> String {
    let mut short: String = words.chars().take(n_chars).collect();
    if short.len() < words.len() {
        short.push('…');
    }
    short
}
