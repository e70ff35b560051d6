//! What does not work in this browser, said for as long as it is so.

use yew::prelude::*;

use crate::browser::highlights;
use crate::state::{Action, View, WorkerHealth};
use crate::ui::dispatch::{use_dispatch, use_words};
use crate::ui::parts::{Button, Icon, IconName, rendered};

/// What [`Banners`] shows.
#[derive(PartialEq, Properties)]
pub struct BannersProps {
    /// How the detection worker is.
    pub worker: WorkerHealth,
    /// Whether an article is on the desk.
    pub is_reading: bool,
}

/// One line for each thing that does not work.
#[component]
pub fn Banners(props: &BannersProps) -> Html {
    rendered("Banners");
    let (dispatch, words) = (use_dispatch(), use_words());
    let can_highlight = *use_memo((), |()| highlights::is_supported());
    let line = |code: &'static str, text: AttrValue, action: Html| {
        html! {
            <div class="notice" data-severity="warning" data-banner={code} data-testid={format!("banner-{code}")} role="status">
                <Icon name={IconName::Warning} />
                <p class="notice__text">{ text }</p>
                { action }
            </div>
        }
    };
    let show_list = html! {
        <Button
            label={words.get("banner-show-list")}
            icon={IconName::List}
            on_press={dispatch.reform(|_| Action::Show(View::List))}
        />
    };
    html! {
        <>
            if props.worker == WorkerHealth::Failed {
                { line("worker-failed", words.get("banner-worker-failed"), Html::default()) }
            }
            if !can_highlight && props.is_reading {
                { line("no-highlights", words.get("banner-no-highlights"), show_list) }
            }
        </>
    }
}
