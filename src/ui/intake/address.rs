//! An article by its address, and the bookmarklet for sites that refuse.

use web_sys::HtmlInputElement;
use yew::prelude::*;

use crate::browser::{clipboard, handover};
use crate::state::{Action, Message};
use crate::ui::dispatch::{use_dispatch, use_words};
use crate::ui::intake::incoming;
use crate::ui::parts::{Button, IconName, rendered};

/// A field for an address.
#[component]
pub fn AddressField() -> Html {
    rendered("AddressField");
    let (dispatch, words) = (use_dispatch(), use_words());
    let input = use_node_ref();
    let onsubmit = {
        let (dispatch, input) = (dispatch.clone(), input.clone());
        Callback::from(move |event: SubmitEvent| {
            event.prevent_default();
            let typed = input.cast::<HtmlInputElement>().map(|it| it.value()).unwrap_or_default();
            dispatch.emit(match incoming::address_in(&typed) {
                Some(address) => Action::LoadAddress(address.into()),
                None => Action::Tell(Message::new("notice-address-odd")),
            });
        })
    };
    html! {
        <form class="intake__address" {onsubmit} novalidate=true>
            <label class="field__label" for="address">{ words.get("intake-address") }</label>
            <div class="intake__beside">
                <input
                    ref={input}
                    class="field__input"
                    id="address"
                    type="url"
                    inputmode="url"
                    autocomplete="off"
                    placeholder="https://"
                    aria-describedby="address-hint"
                    data-testid="address"
                />
                <button type="submit" class="button" data-look="plain" data-testid="load-address">
                    { words.get("intake-address-load") }
                </button>
            </div>
            <p class="intake__hint" id="address-hint">{ words.get("intake-address-hint") }</p>
        </form>
    }
}

/// The bookmarklet: what it is for, a link to keep and its code to copy.
#[component]
pub fn BookmarkletHelp() -> Html {
    rendered("BookmarkletHelp");
    let (dispatch, words) = (use_dispatch(), use_words());
    let copied = words.get("bookmarklet-copied");
    let saved = words.get("bookmarklet-saved");
    let Some(code) = handover::bookmarklet(&copied, &saved) else { return Html::default() };
    let on_copy = {
        let (dispatch, code) = (dispatch.clone(), code.clone());
        Callback::from(move |_: MouseEvent| {
            let (dispatch, code) = (dispatch.clone(), code.clone());
            wasm_bindgen_futures::spawn_local(async move {
                let is_copied = clipboard::copy(&code).await.is_ok();
                let id = if is_copied { "notice-code-copied" } else { "notice-code-not-copied" };
                dispatch.emit(Action::Tell(Message::new(id)));
            });
        })
    };
    // Kept by dragging it to the bookmarks; pressed here it would do nothing.
    let onclick = dispatch.reform(|event: MouseEvent| {
        event.prevent_default();
        Action::Tell(Message::new("notice-bookmarklet-drag"))
    });
    html! {
        <details class="intake__bookmarklet">
            <summary data-testid="bookmarklet-help">{ words.get("bookmarklet-title") }</summary>
            <p class="intake__hint">{ words.get("bookmarklet-text") }</p>
            <div class="intake__beside">
                <a class="button" data-look="plain" href={code} {onclick} data-testid="bookmarklet">
                    { words.get("bookmarklet-name") }
                </a>
                <Button
                    label={words.get("bookmarklet-copy")}
                    icon={IconName::Link}
                    testid="bookmarklet-copy"
                    on_press={on_copy}
                />
            </div>
        </details>
    }
}
