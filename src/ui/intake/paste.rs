//! The paste area: a text area whose paste is taken over, so that headings,
//! quotes and links come along.  Text can also be typed.

use wasm_bindgen::JsCast;
use web_sys::{ClipboardEvent, HtmlTextAreaElement};
use yew::prelude::*;

use crate::browser::clipboard;
use crate::state::Action;
use crate::ui::dispatch::{use_dispatch, use_drafts, use_words};
use crate::ui::intake::incoming;
use crate::ui::parts::{Button, IconName, Look, rendered};

/// The name of the draft of a text typed here.
const DRAFT: &str = "intake/text";

/// The paste area.
#[component]
pub fn PasteArea() -> Html {
    rendered("PasteArea");
    let (dispatch, words, drafts) = (use_dispatch(), use_words(), use_drafts());
    let text = {
        let drafts = drafts.clone();
        use_state(move || AttrValue::from(drafts.read(DRAFT).unwrap_or_default()))
    };
    // The first thing a person does here is to paste.
    let area = use_node_ref();
    {
        let area = area.clone();
        use_effect_with((), move |()| {
            if let Some(area) = area.cast::<HtmlTextAreaElement>() {
                // Fails for no element that is in the page.
                let _ = area.focus();
            }
        });
    }
    let onpaste = {
        let (dispatch, words, is_empty) = (dispatch.clone(), words.clone(), text.is_empty());
        Callback::from(move |event: Event| {
            // Into a text that is being typed, a paste is a piece of it.
            let event = event.dyn_into::<ClipboardEvent>().ok().filter(|_| is_empty);
            let Some(event) = event else { return };
            event.prevent_default();
            let pasted = event.clipboard_data().map(|it| clipboard::pasted(&it));
            incoming::take(pasted.unwrap_or_default(), "notice-empty-paste", &dispatch, &words);
        })
    };
    let onfocus = dispatch.reform(|_: FocusEvent| Action::PasteAreaEntered);
    let oninput = {
        let (text, drafts) = (text.setter(), drafts.clone());
        Callback::from(move |event: InputEvent| {
            let area = event.target_dyn_into::<HtmlTextAreaElement>();
            let typed = area.map(|it| it.value()).unwrap_or_default();
            drafts.keep(DRAFT, &typed);
            text.set(typed.into());
        })
    };
    let load = {
        let (typed, text) = ((*text).clone(), text.setter());
        let (dispatch, words) = (dispatch, words.clone());
        Callback::from(move |()| {
            if incoming::take_typed(&typed, &dispatch, &words) {
                drafts.forget(DRAFT);
                text.set(AttrValue::default());
            }
        })
    };
    let onkeydown = {
        let load = load.clone();
        Callback::from(move |event: KeyboardEvent| {
            if event.key() == "Enter" && (event.ctrl_key() || event.meta_key()) {
                event.prevent_default();
                load.emit(());
            }
        })
    };
    html! {
        <div class="intake__paste">
            <label class="intake__label" for="paste">{ words.get("intake-paste-label") }</label>
            <textarea
                ref={area}
                class="intake__area"
                id="paste"
                placeholder={words.get("intake-paste-placeholder")}
                aria-describedby="paste-hint"
                spellcheck="false"
                autocomplete="off"
                data-testid="paste-area"
                value={(*text).clone()}
                {onfocus}
                {onpaste}
                {oninput}
                {onkeydown}
            />
            <div class="intake__row">
                <p class="intake__hint" id="paste-hint">{ words.get("intake-paste-hint") }</p>
                <Button
                    label={words.get("intake-load")}
                    icon={IconName::Check}
                    look={if text.is_empty() { Look::Plain } else { Look::Primary }}
                    testid="load-button"
                    on_press={load.reform(|_: MouseEvent| ())}
                />
            </div>
        </div>
    }
}
