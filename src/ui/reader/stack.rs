//! What is at the place that was clicked, where that is more than one thing.

use web_sys::HtmlElement;
use yew::prelude::*;

use super::listed::Listed;
use super::pointing::Pointed;
use crate::browser::listen::on_key_down_first;
use crate::browser::{popup, scroll};
use crate::state::{Action, ItemId};
use crate::ui::cards::label::item_label;
use crate::ui::dispatch::{use_dispatch, use_words};
use crate::ui::parts::rendered;

/// What [`StackPopup`] shows.
#[derive(PartialEq, Properties)]
pub(crate) struct StackPopupProps {
    /// What was clicked.
    pub(crate) pointed: Pointed,
    /// Marks and suggestions.
    pub(crate) items: Listed,
    /// The item that keys act on.
    pub(crate) focus: Option<ItemId>,
    /// Closes it.
    pub(crate) on_close: Callback<()>,
}

/// The list of items at one place, and the link there.
#[component]
pub(crate) fn StackPopup(props: &StackPopupProps) -> Html {
    rendered("StackPopup");
    let (dispatch, words) = (use_dispatch(), use_words());
    let node = use_node_ref();
    {
        let node = node.clone();
        use_effect_with(props.pointed.clone(), move |it| {
            if let Some(element) = node.cast::<HtmlElement>() {
                popup::put(&element, it.x, it.y);
            }
        });
    }
    use_effect_with(props.on_close.clone(), |on_close| {
        let on_close = on_close.clone();
        // What is chosen stays so.
        let listener = on_key_down_first(move |event| {
            if event.key() == "Escape" && scroll::find("dialog[open]").is_none() {
                event.prevent_default();
                event.stop_propagation();
                on_close.emit(());
            }
        });
        move || drop(listener)
    });
    let on_close = props.on_close.reform(|_: MouseEvent| ());
    let row = |id: &ItemId| {
        let item = props.items.0.get(*id)?;
        let onclick = {
            let (dispatch, id) = (dispatch.clone(), *id);
            Callback::from(move |_: MouseEvent| dispatch.emit(Action::Focus(Some(id))))
        };
        let current = (props.focus == Some(*id)).then_some("true");
        Some(html! {
            <li key={id.to_string()}>
                <button type="button" class="stack__item" aria-current={current} {onclick}>
                    <span class="stack__kind">{ item_label(&words, item) }</span>
                    <span class="stack__words">{ item.words.to_string() }</span>
                </button>
            </li>
        })
    };
    let rows: Html = props.pointed.stack.iter().filter_map(row).collect();
    html! {
        <div
            class="stack"
            ref={node}
            role="group"
            aria-label={words.get("stack-label")}
            data-testid="stack"
        >
            <ol class="stack__list">{ rows }</ol>
            if let Some(address) = &props.pointed.link {
                <a
                    class="stack__link"
                    href={address.clone()}
                    rel="noopener noreferrer"
                    referrerpolicy="no-referrer"
                    target="_blank"
                >
                    { words.get("stack-open-link") }
                    <span class="stack__address">{ address.clone() }</span>
                </a>
            }
            <button type="button" class="stack__close" aria-label={words.get("app-close-dialog")} onclick={on_close}>
                { "×" }
            </button>
        </div>
    }
}
