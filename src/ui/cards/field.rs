//! A text that is typed into a record: a draft while it is typed, one step
//! when it is done.

use wasm_bindgen::JsCast;
use web_sys::{HtmlInputElement, HtmlTextAreaElement};
use yew::prelude::*;

use crate::state::Argument;
use crate::ui::dispatch::{use_drafts, use_words};

/// What [`TextField`] shows.
#[derive(PartialEq, Properties)]
pub(crate) struct TextFieldProps {
    /// What it is called.
    pub(crate) label: AttrValue,
    /// The text of the record.
    pub(crate) value: AttrValue,
    /// Name of the draft: `"<record id>/<field key>"`.
    pub(crate) draft: AttrValue,
    /// Takes the text when it is done.
    pub(crate) on_done: Callback<String>,
    /// Whether it has several lines.
    #[prop_or_default]
    pub(crate) multiline: bool,
    /// How many characters are advised.
    #[prop_or_default]
    pub(crate) advised: Option<usize>,
    /// What to type, where that is not clear.
    #[prop_or_default]
    pub(crate) hint: Option<AttrValue>,
    /// For the end-to-end tests.
    #[prop_or_default]
    pub(crate) testid: Option<AttrValue>,
}

/// A labelled text field.
///
/// Leaving it or Ctrl+Enter is done; Escape brings the record's text back.
#[component]
pub(crate) fn TextField(props: &TextFieldProps) -> Html {
    let (drafts, words) = (use_drafts(), use_words());
    let text = {
        let (drafts, value, name) = (drafts.clone(), props.value.clone(), props.draft.clone());
        use_state(move || {
            drafts.read(&name).unwrap_or_else(|| value.to_string())
        })
    };
    {
        // Undo and redo change the record while its field is shown.
        let (text, is_first) = (text.setter(), use_mut_ref(|| true));
        use_effect_with(props.value.clone(), move |value| {
            if !is_first.replace(false) {
                text.set(value.to_string());
            }
        });
    }
    let change = {
        let (text, drafts, name) = (text.clone(), drafts.clone(), props.draft.clone());
        Callback::from(move |typed: String| {
            drafts.keep(&name, &typed);
            text.set(typed);
        })
    };
    let done = {
        let (text, value, on_done) = (text.clone(), props.value.clone(), props.on_done.clone());
        Callback::from(move |()| {
            if *text != value.as_str() {
                on_done.emit((*text).clone());
            }
        })
    };
    let onblur = done.reform(|_: FocusEvent| ());
    let onkeydown = {
        let (text, value, drafts) = (text.clone(), props.value.clone(), drafts.clone());
        let (name, multiline) = (props.draft.clone(), props.multiline);
        Callback::from(move |event: KeyboardEvent| match event.key().as_str() {
            "Escape" => {
                event.stop_propagation();
                drafts.forget(&name);
                text.set(value.to_string());
            }
            "Enter" if event.ctrl_key() || event.meta_key() || !multiline => {
                event.prevent_default();
                done.emit(());
            }
            _ => {}
        })
    };
    let oninput = change.reform(|event: InputEvent| {
        let target = event.target();
        let area = target.clone().and_then(|it| it.dyn_into::<HtmlTextAreaElement>().ok());
        let input = target.and_then(|it| it.dyn_into::<HtmlInputElement>().ok());
        area.map(|it| it.value()).or(input.map(|it| it.value())).unwrap_or_default()
    });
    let n_chars = text.chars().count();
    let typed = AttrValue::from((*text).clone());
    html! {
        <label class="field">
            <span class="field__label">
                { props.label.clone() }
                if let Some(advised) = props.advised {
                    <span class="card__chars" data-over={(advised < n_chars).to_string()}>
                        { words.with("field-count", &[
                            ("count", Argument::Count(n_chars)),
                            ("advised", Argument::Count(advised)),
                        ]) }
                    </span>
                }
            </span>
            if props.multiline {
                <textarea
                    class="field__input"
                    rows="3"
                    value={typed}
                    placeholder={props.hint.clone()}
                    data-testid={props.testid.clone()}
                    {oninput}
                    {onblur}
                    {onkeydown}
                />
            } else {
                <input
                    class="field__input"
                    type="text"
                    value={typed}
                    placeholder={props.hint.clone()}
                    data-testid={props.testid.clone()}
                    {oninput}
                    {onblur}
                    {onkeydown}
                />
            }
        </label>
    }
}
