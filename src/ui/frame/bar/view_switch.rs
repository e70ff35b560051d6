//! The switch between the article as text and as lists.

use yew::prelude::*;

use crate::state::{Action, View};
use crate::ui::dispatch::{use_dispatch, use_words};
use crate::ui::parts::{Icon, IconName, rendered};

/// What [`ViewSwitch`] shows.
#[derive(PartialEq, Properties)]
pub(super) struct ViewSwitchProps {
    /// Text or list.
    pub(super) view: View,
}

/// Text or list.
#[component]
pub(super) fn ViewSwitch(props: &ViewSwitchProps) -> Html {
    rendered("ViewSwitch");
    let (dispatch, words) = (use_dispatch(), use_words());
    let views = [
        (View::Text, IconName::Text, "bar-view-text", "view-text"),
        (View::List, IconName::List, "bar-view-list", "view-list"),
    ];
    html! {
        <div class="bar__switch" role="group" aria-label={words.get("bar-view")}>
            for (view, icon, label, testid) in views {
                <button
                    key={testid}
                    type="button"
                    class="bar__choice"
                    aria-pressed={if props.view == view { "true" } else { "false" }}
                    data-testid={testid}
                    onclick={dispatch.reform(move |_: MouseEvent| Action::Show(view))}
                >
                    <Icon name={icon} />
                    <span>{ words.get(label) }</span>
                </button>
            }
        </div>
    }
}
