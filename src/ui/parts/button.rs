//! A button with words, an icon, or both.

use yew::prelude::*;

use super::renders::rendered;
use crate::ui::parts::icon::{Icon, IconName};

/// How much a button calls.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum Look {
    /// One of several.
    #[default]
    Plain,
    /// The one to press.
    Primary,
    /// Among other things, without an edge.
    Quiet,
    /// It destroys something.
    Danger,
}

impl Look {
    fn code(self) -> &'static str {
        match self {
            Self::Plain => "plain",
            Self::Primary => "primary",
            Self::Quiet => "quiet",
            Self::Danger => "danger",
        }
    }
}

/// What [`Button`] shows.
#[derive(PartialEq, Properties)]
pub struct ButtonProps {
    /// What it does, in words: shown, or said only where `icon_only`.
    pub label: AttrValue,
    /// More words, shown when the pointer rests on it; the label where it has
    /// only an icon.
    #[prop_or_default]
    pub title: Option<AttrValue>,
    /// An icon before the words.
    #[prop_or_default]
    pub icon: Option<IconName>,
    /// Whether the words are only said, not shown.
    #[prop_or_default]
    pub icon_only: bool,
    /// How much it calls.
    #[prop_or_default]
    pub look: Look,
    /// Whether it does nothing now.  It can still be focused, so that a person
    /// who undoes with the keyboard does not lose their place at the end.
    #[prop_or_default]
    pub disabled: bool,
    /// Whether it is pressed, for those that stay so.
    #[prop_or_default]
    pub pressed: Option<bool>,
    /// Whether it has the focus when the dialog it is in opens.
    #[prop_or_default]
    pub autofocus: bool,
    /// Its name in end-to-end tests.
    #[prop_or_default]
    pub testid: Option<AttrValue>,
    /// It was pressed.
    pub on_press: Callback<MouseEvent>,
}

/// A button.
#[component]
pub fn Button(props: &ButtonProps) -> Html {
    rendered("Button");
    let hover = props.icon_only.then(|| props.label.clone());
    let on_press = if props.disabled { Callback::noop() } else { props.on_press.clone() };
    let pressed = props.pressed.map(|it| if it { "true" } else { "false" });
    html! {
        <button
            type="button"
            class="button"
            data-look={props.look.code()}
            data-icon-only={props.icon_only.then_some("true")}
            aria-label={props.icon_only.then(|| props.label.clone())}
            title={props.title.clone().or(hover)}
            aria-disabled={props.disabled.then_some("true")}
            aria-pressed={pressed}
            autofocus={props.autofocus}
            data-testid={props.testid.clone()}
            onclick={on_press}
        >
            if let Some(name) = props.icon {
                <Icon {name} />
            }
            if !props.icon_only {
                <span class="button__label">{ &props.label }</span>
            }
        </button>
    }
}
