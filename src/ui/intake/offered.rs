//! The question whether a page that another tab hands over is taken.

use std::rc::Rc;

use yew::prelude::*;

use crate::state::{Action, Argument, Offered};
use crate::ui::dispatch::{use_dispatch, use_words};
use crate::ui::parts::{Button, Dialog, IconName, Look, rendered};

/// What [`OfferedPage`] asks about.
#[derive(PartialEq, Properties)]
pub struct OfferedPageProps {
    /// The page, if there is one.
    pub page: Option<Rc<Offered>>,
}

/// The question; nothing is read of the page before it is answered.
#[component]
pub fn OfferedPage(props: &OfferedPageProps) -> Html {
    rendered("OfferedPage");
    let (dispatch, words) = (use_dispatch(), use_words());
    let page = props.page.as_deref();
    let told = page.map(|it| {
        let title = if it.title.is_empty() { &it.address } else { &it.title };
        words.with(
            "offered-text",
            &[
                ("origin", Argument::Text(it.origin.as_str().into())),
                ("title", Argument::Text(title.as_str().into())),
            ],
        )
    });
    let decline = dispatch.reform(|()| Action::TakeOffered(false));
    html! {
        <Dialog
            open={page.is_some()}
            title={words.get("offered-title")}
            testid="offered"
            on_close={decline.clone()}
        >
            <p>{ told }</p>
            <div class="dialog__actions">
                <Button
                    label={words.get("app-cancel")}
                    on_press={decline.reform(|_: MouseEvent| ())}
                />
                <Button
                    label={words.get("offered-take")}
                    icon={IconName::Check}
                    look={Look::Primary}
                    autofocus=true
                    testid="offered-take"
                    on_press={dispatch.reform(|_: MouseEvent| Action::TakeOffered(true))}
                />
            </div>
        </Dialog>
    }
}
