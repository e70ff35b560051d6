//! Fields with their label and hint: one line of text, and one of several
//! values.

use wasm_bindgen::JsCast;
use web_sys::{HtmlInputElement, HtmlSelectElement, HtmlTextAreaElement, InputEvent};
use yew::prelude::*;

use super::renders::rendered;
use crate::ui::dispatch::use_words;
use crate::ui::parts::draft::use_draft;
use crate::ui::parts::takes::Takes;

/// What a text field asks for.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum FieldKind {
    /// Words.
    #[default]
    Text,
    /// An address.
    Address,
    /// A date in figures, as ISO 8601 writes it.
    Date,
}

/// What [`TextField`] shows.
#[derive(PartialEq, Properties)]
pub struct TextFieldProps {
    /// The id of the field in the page, and of its draft.
    pub name: AttrValue,
    /// What it is for.
    pub label: AttrValue,
    /// What is in the record.
    pub value: AttrValue,
    /// More words below it.
    #[prop_or_default]
    pub hint: Option<AttrValue>,
    /// What is wrong with the value, instead of the hint.
    #[prop_or_default]
    pub error: Option<AttrValue>,
    /// What is asked for.
    #[prop_or_default]
    pub kind: FieldKind,
    /// What it takes.
    #[prop_or_default]
    pub takes: Takes,
    /// Its name in end-to-end tests.
    #[prop_or_default]
    pub testid: Option<AttrValue>,
    /// The person is done with it and it differs.
    pub on_commit: Callback<String>,
}

/// One line of text.
#[component]
pub fn TextField(props: &TextFieldProps) -> Html {
    rendered("TextField");
    let draft =
        use_draft(props.name.clone(), props.value.clone(), props.takes, props.on_commit.clone());
    let oninput = draft.on_type.reform(|event: InputEvent| typed(&event));
    let onblur = draft.on_done.reform(|_: FocusEvent| ());
    let words = use_words();
    let refusal = draft.refused.then(|| words.get(props.takes.refusal()));
    let error = refusal.as_ref().or(props.error.as_ref());
    let below = error.or(props.hint.as_ref());
    let below_id = below.map(|_| AttrValue::from(format!("{}-hint", props.name)));
    html! {
        <div class="field" data-invalid={error.is_some().then_some("true")}>
            <label class="field__label" for={props.name.clone()}>{ &props.label }</label>
            <input
                class="field__input"
                id={props.name.clone()}
                type={if props.kind == FieldKind::Address { "url" } else { "text" }}
                inputmode={if props.kind == FieldKind::Date { Some("numeric") } else { None }}
                placeholder={(props.kind == FieldKind::Date).then_some("2024-04-13")}
                autocomplete="off"
                spellcheck={if props.kind == FieldKind::Text { "true" } else { "false" }}
                value={draft.text.clone()}
                aria-describedby={below_id.clone()}
                aria-invalid={error.is_some().then_some("true")}
                data-testid={props.testid.clone()}
                {oninput}
                {onblur}
                onkeydown={draft.on_key(true)}
            />
            if let Some(below) = below {
                <p class="field__hint" id={below_id}>{ below }</p>
            }
        </div>
    }
}

/// The text of the field that something was typed into.
pub(crate) fn typed(event: &InputEvent) -> String {
    let target = event.target();
    let area = target.clone().and_then(|it| it.dyn_into::<HtmlTextAreaElement>().ok());
    let input = target.and_then(|it| it.dyn_into::<HtmlInputElement>().ok());
    area.map(|it| it.value()).or(input.map(|it| it.value())).unwrap_or_default()
}

/// What [`ChoiceField`] shows.
#[derive(PartialEq, Properties)]
pub struct ChoiceFieldProps {
    /// The id of the field in the page.
    pub name: AttrValue,
    /// What it is for.
    pub label: AttrValue,
    /// The code of the chosen value.
    pub value: AttrValue,
    /// Codes and words of all values.
    pub choices: Vec<(AttrValue, AttrValue)>,
    /// Its name in end-to-end tests.
    #[prop_or_default]
    pub testid: Option<AttrValue>,
    /// The code of another value was chosen.
    pub on_choose: Callback<String>,
}

/// One of several values.
#[component]
pub fn ChoiceField(props: &ChoiceFieldProps) -> Html {
    rendered("ChoiceField");
    let onchange = props.on_choose.reform(|event: Event| {
        event.target_dyn_into::<HtmlSelectElement>().map(|it| it.value()).unwrap_or_default()
    });
    html! {
        <div class="field">
            <label class="field__label" for={props.name.clone()}>{ &props.label }</label>
            <select
                class="field__input"
                id={props.name.clone()}
                data-testid={props.testid.clone()}
                {onchange}
            >
                for (code, words) in &props.choices {
                    <option
                        key={code.to_string()}
                        value={code.clone()}
                        selected={*code == props.value}
                    >
                        { words }
                    </option>
                }
            </select>
        </div>
    }
}
