//! A choice from a list of words.

use web_sys::HtmlSelectElement;
use yew::prelude::*;

/// One thing to choose: its code and its words.
pub(crate) type Choosable = (AttrValue, AttrValue);

/// What [`Choice`] shows.
#[derive(PartialEq, Properties)]
pub(crate) struct ChoiceProps {
    /// What it is called.
    pub(crate) label: AttrValue,
    /// What there is to choose.
    pub(crate) options: Vec<Choosable>,
    /// The code of what is chosen.
    #[prop_or_default]
    pub(crate) chosen: Option<AttrValue>,
    /// The words for choosing nothing, where that may be.
    #[prop_or_default]
    pub(crate) nothing: Option<AttrValue>,
    /// Takes the code, empty for nothing.
    pub(crate) on_choose: Callback<String>,
    /// For the end-to-end tests.
    #[prop_or_default]
    pub(crate) testid: Option<AttrValue>,
}

/// A labelled list to choose from.
#[component]
pub(crate) fn Choice(props: &ChoiceProps) -> Html {
    let onchange = props.on_choose.reform(|event: Event| {
        event.target_dyn_into::<HtmlSelectElement>().map(|it| it.value()).unwrap_or_default()
    });
    html! {
        <label class="field">
            <span class="field__label">{ props.label.clone() }</span>
            <select class="field__input" data-testid={props.testid.clone()} {onchange}>
                if let Some(nothing) = &props.nothing {
                    <option value="" selected={props.chosen.is_none()}>{ nothing.clone() }</option>
                }
                for (code, words) in &props.options {
                    <option
                        key={code.to_string()}
                        value={code.clone()}
                        selected={props.chosen.as_ref() == Some(code)}
                    >
                        { words.clone() }
                    </option>
                }
            </select>
        </label>
    }
}
