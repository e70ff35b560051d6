//! The list of all keys.

use web_sys::HtmlDialogElement;
use yew::prelude::*;

use super::hint::press_label;
use super::registry::SHORTCUTS;
use crate::ui::dispatch::use_words;

/// What [`KeyHelp`] shows.
#[derive(PartialEq, Properties)]
pub(crate) struct KeyHelpProps {
    /// Closes it.
    pub(crate) on_close: Callback<()>,
}

/// A dialog with every shortcut; the browser gives the focus back when it
/// closes.
#[component]
pub(crate) fn KeyHelp(props: &KeyHelpProps) -> Html {
    let words = use_words();
    let node = use_node_ref();
    {
        let node = node.clone();
        use_effect_with((), move |()| {
            let dialog = node.cast::<HtmlDialogElement>();
            // Only fails where it is open already.
            let opened = dialog.as_ref().map(HtmlDialogElement::show_modal);
            debug_assert!(opened.is_none_or(|it| it.is_ok()));
            move || dialog.iter().for_each(HtmlDialogElement::close)
        });
    }
    let on_close = props.on_close.reform(|_: MouseEvent| ());
    let on_closed = props.on_close.reform(|_: Event| ());
    html! {
        <dialog class="keys" ref={node} aria-labelledby="keys-title" data-testid="key-help" onclose={on_closed}>
            <h2 class="keys__title" id="keys-title">{ words.get("keys-title") }</h2>
            <dl class="keys__list">
                for it in SHORTCUTS {
                    <div class="keys__row" key={it.message}>
                        <dt>
                            for press in it.presses {
                                <kbd class="key">{ press_label(&words, *press) }</kbd>
                            }
                        </dt>
                        <dd>{ words.get(it.message) }</dd>
                    </div>
                }
            </dl>
            <p class="keys__note">{ words.get("keys-note") }</p>
            <button type="button" class="button" onclick={on_close}>{ words.get("app-close-dialog") }</button>
        </dialog>
    }
}
