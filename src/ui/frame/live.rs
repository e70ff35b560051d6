//! What was done, spoken by screen readers; and what is on its way, for all.

use std::rc::Rc;

use yew::prelude::*;

use crate::state::{Action, Argument, HowFar, Message};
use crate::ui::dispatch::{use_dispatch, use_words};
use crate::ui::parts::{Icon, IconName, rendered};

/// What [`LiveRegion`] says.
#[derive(PartialEq, Properties)]
pub struct LiveRegionProps {
    /// What was last done.
    pub said: Option<Message>,
    /// An article on its way in: what it is called.
    pub loading: Option<Rc<str>>,
    /// How far it is.
    pub progress: Option<HowFar>,
}

/// The live region, and the sign of loading.
#[component]
pub fn LiveRegion(props: &LiveRegionProps) -> Html {
    rendered("LiveRegion");
    let (dispatch, words) = (use_dispatch(), use_words());
    let said = props.said.as_ref().map(|it| words.say(it));
    let loading = props.loading.as_deref().map(|name| match name {
        "" => words.get("app-loading"),
        name => words.with("app-loading-named", &[("name", Argument::Text(name.into()))]),
    });
    let progress = props.progress.map(|it| match it {
        HowFar::Pages(done, count) => words.with(
            "app-progress",
            &[("done", Argument::Count(done)), ("count", Argument::Count(count))],
        ),
        HowFar::Percent(count) => words.with("app-percent", &[("count", Argument::Count(count))]),
    });
    html! {
        <>
            <div class="app__said" aria-live="polite" aria-atomic="true" data-testid="said">
                { said.unwrap_or_default() }
            </div>
            <div class="app__loading" role="status" data-testid="loading">
                if let Some(loading) = loading {
                    <p class="app__working">
                        <Icon name={IconName::Working} />
                        <span>{ loading }</span>
                        if let Some(progress) = progress {
                            <span aria-live="off" data-testid="progress">{ progress }</span>
                        }
                        <button
                            type="button"
                            class="app__stop"
                            data-testid="stop-loading"
                            onclick={dispatch.reform(|_: MouseEvent| Action::StopLoading)}
                        >
                            { words.get("app-cancel") }
                        </button>
                    </p>
                }
            </div>
        </>
    }
}
