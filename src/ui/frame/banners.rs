//! What does not work in this browser or this tab, said for as long as it is
//! so.

use yew::prelude::*;

use crate::browser::highlights;
use crate::state::{Action, Keeping, View, WorkerHealth};
use crate::ui::dispatch::{use_dispatch, use_words};
use crate::ui::parts::{Button, Icon, IconName};

/// What [`Banners`] shows.
#[derive(PartialEq, Properties)]
pub struct BannersProps {
    /// How the detection worker is.
    pub worker: WorkerHealth,
    /// Whether what is done is kept.
    pub keeping: Keeping,
    /// Whether an article is on the desk.
    pub is_reading: bool,
}

/// One line for each thing that does not work.
#[component]
pub fn Banners(props: &BannersProps) -> Html {
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
    let download = html! {
        <Button
            label={words.get("bar-download")}
            icon={IconName::Download}
            on_press={dispatch.reform(|_| Action::Download)}
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
            if props.keeping == Keeping::Denied && props.is_reading {
                { line("storage-denied", words.get("banner-storage-denied"), download.clone()) }
            }
            if props.keeping == Keeping::Elsewhere && props.is_reading {
                { line("elsewhere", words.get("banner-elsewhere"), download) }
            }
        </>
    }
}
