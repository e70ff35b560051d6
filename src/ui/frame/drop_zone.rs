//! The whole page takes files that are dropped on it; text that is dropped is a
//! field's.
//!
//! Without this the browser would leave the page for a file dropped beside
//! the mark, and what is being typed with it.

use yew::prelude::*;

use crate::browser::clipboard;
use crate::browser::drag::{self, Dragged};
use crate::ui::dispatch::{use_dispatch, use_words};
use crate::ui::intake::incoming;
use crate::ui::parts::{Icon, IconName, rendered};

/// What [`DropZone`] holds.
#[derive(PartialEq, Properties)]
pub struct DropZoneProps {
    /// The page.
    pub children: Children,
}

/// The page as something to drop on.
#[component]
pub fn DropZone(props: &DropZoneProps) -> Html {
    rendered("DropZone");
    let (dispatch, words) = (use_dispatch(), use_words());
    // Each element on the way enters before the last one leaves.
    let depth = use_mut_ref(|| 0_u32);
    let over = use_state(|| false);
    let ondragenter = {
        let (depth, over) = (depth.clone(), over.setter());
        Callback::from(move |event: DragEvent| {
            if carries_files(&event) {
                *depth.borrow_mut() += 1;
                over.set(true);
            }
        })
    };
    let ondragleave = {
        let (depth, over) = (depth.clone(), over.setter());
        Callback::from(move |event: DragEvent| {
            if carries_files(&event) {
                let left = depth.borrow().saturating_sub(1);
                depth.replace(left);
                over.set(0 < left);
            }
        })
    };
    let ondragover = Callback::from(|event: DragEvent| {
        if carries_files(&event) {
            event.prevent_default();
        }
    });
    let ondrop = {
        let (words, over) = (words.clone(), over.setter());
        Callback::from(move |event: DragEvent| {
            // Text dropped into a field is the field's.
            if !carries_files(&event) {
                return;
            }
            event.prevent_default();
            depth.replace(0);
            over.set(false);
            let mut pasted =
                event.data_transfer().map(|it| clipboard::pasted(&it)).unwrap_or_default();
            // A file may come with its name as text.
            (pasted.html, pasted.plain) = (None, None);
            incoming::take(pasted, "notice-empty-drop", &dispatch, &words);
        })
    };
    html! {
        <div class="drop-zone" {ondragenter} {ondragleave} {ondragover} {ondrop}>
            { props.children.clone() }
            if *over {
                <div class="drop-zone__cover">
                    <p class="drop-zone__words">
                        <Icon name={IconName::File} />
                        { words.get("intake-drop-here") }
                    </p>
                </div>
            }
        </div>
    }
}

fn carries_files(event: &DragEvent) -> bool {
    drag::carries(event, Dragged::Files)
}
