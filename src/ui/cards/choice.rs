//! A choice from a list of words.

use web_sys::HtmlSelectElement;
use yew::prelude::*;

use crate::ui::parts::rendered;

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
    rendered("Choice");
    let onchange = props.on_choose.reform(|event: Event| {
        event.target_dyn_into::<HtmlSelectElement>().map(|it| it.value()).unwrap_or_default()
    });
    let node = use_node_ref();
    {
        // An option's attribute is only the first choice; after that, what was
        // chosen elsewhere (undo, a key) shows by the value alone.
        let node = node.clone();
        let key = (props.chosen.clone(), props.options.clone());
        use_effect_with(key, move |(chosen, _)| {
            if let Some(select) = node.cast::<HtmlSelectElement>() {
                select.set_value(chosen.as_deref().unwrap_or(""));
            }
        });
    }
    html! {
        <label class="field">
            <span class="field__label">{ props.label.clone() }</span>
            <select class="field__input" ref={node} data-testid={props.testid.clone()} {onchange}>
                if let Some(nothing) = &props.nothing {
                    <option value="">{ nothing.clone() }</option>
                }
                for (code, words) in &props.options {
                    <option key={code.to_string()} value={code.clone()}>{ words.clone() }</option>
                }
            </select>
        </label>
    }
}
