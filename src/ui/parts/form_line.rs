//! One line of a form: what is typed becomes something when the form is sent.

use yew::prelude::*;

use super::field::typed;
use super::renders::rendered;

/// What [`FormLine`] shows.
#[derive(PartialEq, Properties)]
pub(crate) struct FormLineProps {
    /// What it is called.
    pub(crate) label: AttrValue,
    /// What to type, where that is not clear.
    #[prop_or_default]
    pub(crate) hint: Option<AttrValue>,
    /// What is typed.
    pub(crate) value: AttrValue,
    /// Whether it has several lines.
    #[prop_or_default]
    pub(crate) multiline: bool,
    /// How many characters fit into a line.
    #[prop_or_default]
    pub(crate) max_chars: Option<usize>,
    /// Takes what is typed.
    pub(crate) on_text: Callback<String>,
    /// The input, for giving it the focus.
    #[prop_or_default]
    pub(crate) input: NodeRef,
    /// For the end-to-end tests.
    pub(crate) testid: AttrValue,
}

/// A labelled input that tells every change.
#[component]
pub(crate) fn FormLine(props: &FormLineProps) -> Html {
    rendered("FormLine");
    let oninput = props.on_text.reform(|event: InputEvent| typed(&event));
    html! {
        <label class="field">
            <span class="field__label">{ props.label.clone() }</span>
            if props.multiline {
                <textarea
                    class="field__input"
                    rows="3"
                    ref={props.input.clone()}
                    value={props.value.clone()}
                    placeholder={props.hint.clone()}
                    data-testid={props.testid.clone()}
                    {oninput}
                />
            } else {
                <input
                    class="field__input"
                    type="text"
                    autocomplete="off"
                    maxlength={props.max_chars.map(|it| it.to_string())}
                    ref={props.input.clone()}
                    value={props.value.clone()}
                    placeholder={props.hint.clone()}
                    data-testid={props.testid.clone()}
                    {oninput}
                />
            }
        </label>
    }
}
