//! A question or a panel over the page: the browser's own dialog, which keeps
//! the focus inside, closes with Escape and gives the focus back.

use web_sys::HtmlDialogElement;
use yew::prelude::*;

use super::renders::rendered;
use crate::ui::dispatch::use_words;
use crate::ui::parts::button::{Button, Look};
use crate::ui::parts::icon::IconName;

/// What [`Dialog`] shows.
#[derive(PartialEq, Properties)]
pub struct DialogProps {
    /// Whether it is open.
    pub open: bool,
    /// What it is about.
    pub title: AttrValue,
    /// It was closed, by its button or by Escape.
    pub on_close: Callback<()>,
    /// Its name in end-to-end tests.
    #[prop_or_default]
    pub testid: Option<AttrValue>,
    /// What is in it.
    pub children: Children,
}

/// A dialog over the page.
#[component]
pub fn Dialog(props: &DialogProps) -> Html {
    rendered("Dialog");
    let words = use_words();
    let node = use_node_ref();
    {
        let node = node.clone();
        use_effect_with(props.open, move |open| {
            let Some(dialog) = node.cast::<HtmlDialogElement>() else { return };
            if *open && !dialog.open() {
                // Fails only for a dialog that is not in the page.
                let _ = dialog.show_modal();
            } else if !*open && dialog.open() {
                dialog.close();
            }
        });
    }
    let on_close = props.on_close.reform(|_: Event| ());
    // Closed by the browser, which gives the focus back and tells.
    let on_press = {
        let node = node.clone();
        Callback::from(move |_: MouseEvent| {
            node.cast::<HtmlDialogElement>().iter().for_each(HtmlDialogElement::close);
        })
    };
    html! {
        <dialog
            ref={node}
            class="dialog"
            aria-label={props.title.clone()}
            data-testid={props.testid.clone()}
            onclose={on_close}
        >
            if props.open {
                <header class="dialog__head">
                    <h2 class="dialog__title">{ &props.title }</h2>
                    <Button
                        label={words.get("app-close-dialog")}
                        icon={IconName::Close}
                        icon_only=true
                        look={Look::Quiet}
                        {on_press}
                    />
                </header>
                <div class="dialog__body">{ props.children.clone() }</div>
            }
        </dialog>
    }
}
