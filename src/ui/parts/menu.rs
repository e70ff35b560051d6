//! A button that opens a panel below it: the browser's own popover, which
//! closes with Escape and with a click elsewhere, and gives the focus back.

use yew::prelude::*;

use super::renders::rendered;
use crate::ui::parts::icon::{Icon, IconName};

/// What [`Menu`] shows.
#[derive(PartialEq, Properties)]
pub struct MenuProps {
    /// The panel's id in the page.
    pub id: AttrValue,
    /// What it is about; said, not shown.
    pub label: AttrValue,
    /// The icon of the button.
    pub icon: IconName,
    /// Its name in end-to-end tests.
    #[prop_or_default]
    pub testid: Option<AttrValue>,
    /// What is in the panel.
    pub children: Children,
}

/// A button and the panel it opens.
#[component]
pub fn Menu(props: &MenuProps) -> Html {
    rendered("Menu");
    html! {
        <div class="menu">
            <button
                type="button"
                class="button"
                data-look="quiet"
                data-icon-only="true"
                aria-label={props.label.clone()}
                title={props.label.clone()}
                popovertarget={props.id.clone()}
                data-testid={props.testid.clone()}
            >
                <Icon name={props.icon} />
            </button>
            <div
                class="menu__panel"
                id={props.id.clone()}
                popover="auto"
                role="group"
                aria-label={props.label.clone()}
            >
                { props.children.clone() }
            </div>
        </div>
    }
}
