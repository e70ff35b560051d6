//! Taking back, and doing again.

use yew::prelude::*;

use crate::state::{Action, Argument};
use crate::ui::dispatch::{use_sent, use_words};
use crate::ui::parts::{Button, IconName, Look, rendered};

/// What [`Steps`] shows.
#[derive(PartialEq, Properties)]
pub(super) struct StepsProps {
    /// The title of the step that undo takes back.
    pub(super) undo: Option<AttrValue>,
    /// The title of the step that redo does again.
    pub(super) redo: Option<AttrValue>,
}

/// Undo and redo, each with the words of what it is about.
#[component]
pub(super) fn Steps(props: &StepsProps) -> Html {
    rendered("Steps");
    let words = use_words();
    let (on_undo, on_redo) = (use_sent(|| Action::Undo), use_sent(|| Action::Redo));
    let label = |bare: &str, named: &str, title: &Option<AttrValue>| match title {
        Some(title) => {
            let title = words.get(title).as_str().into();
            words.with(named, &[("title", Argument::Text(title))])
        }
        None => words.get(bare),
    };
    html! {
        <div class="bar__group">
            <Button
                label={label("bar-undo", "bar-undo-named", &props.undo)}
                icon={IconName::Undo}
                icon_only=true
                look={Look::Quiet}
                disabled={props.undo.is_none()}
                testid="undo"
                on_press={on_undo}
            />
            <Button
                label={label("bar-redo", "bar-redo-named", &props.redo)}
                icon={IconName::Redo}
                icon_only=true
                look={Look::Quiet}
                disabled={props.redo.is_none()}
                testid="redo"
                on_press={on_redo}
            />
        </div>
    }
}
