//! Setting a block aside by mouse: one button, beside the block that the
//! pointer is over.  One at every block would be a third of the elements of a
//! long article; fingers and keys have the toolbar and the list view.

use std::rc::Rc;

use document::AsideReason;
use wasm_bindgen::JsCast;
use web_sys::{Element, Event, HtmlElement};
use yew::prelude::*;

use crate::browser::listen::{on_document, on_window};
use crate::browser::prefs::set_css_pixels;
use crate::state::Action;
use crate::ui::dispatch::{use_dispatch, use_words};
use crate::ui::parts::rendered;

/// What the pointer is over: a paragraph, an item of a list, a table.
#[derive(Debug, Clone, PartialEq)]
struct Row {
    /// The numbers of its blocks.
    blocks: Vec<u32>,
    /// Its upper edge, in CSS pixels from that of the surface.
    top: f64,
    /// Its right edge, from the left one of the surface.
    right: f64,
}

/// What [`AsideButton`] shows.
#[derive(PartialEq, Properties)]
pub(super) struct AsideButtonProps {
    /// Why each block is set aside, if it is: when that changes, blocks move.
    pub(super) asides: Rc<[Option<AsideReason>]>,
}

/// The button, where there is something to set aside.
#[component]
pub(super) fn AsideButton(props: &AsideButtonProps) -> Html {
    rendered("AsideButton");
    let (dispatch, words) = (use_dispatch(), use_words());
    let row = use_state_eq(|| None::<Row>);
    let node = use_node_ref();
    {
        let row = row.setter();
        use_effect_with((), move |()| {
            let over = on_document("pointerover", move |event| match place(event) {
                Place::Row(it) => row.set(Some(it)),
                Place::Button => {}
                Place::Elsewhere => row.set(None),
            });
            move || drop(over)
        });
    }
    {
        // It would stand beside another block.
        let row = row.setter();
        use_effect_with(props.asides.clone(), move |_| {
            row.set(None);
            let moved = on_window("resize", move |_| row.set(None));
            move || drop(moved)
        });
    }
    {
        let node = node.clone();
        use_effect_with((*row).clone(), move |row| {
            if let (Some(row), Some(button)) = (row, node.cast::<HtmlElement>()) {
                set_css_pixels(&button, "--aside-top", row.top);
                set_css_pixels(&button, "--aside-right", row.right);
            }
        });
    }
    let Some(it) = &*row else { return Html::default() };
    let label = words.get("reader-aside-this");
    let (blocks, row) = (it.blocks.clone(), row.setter());
    let onclick = Callback::from(move |_: MouseEvent| {
        dispatch.emit(Action::SetAside { blocks: blocks.clone(), aside: true });
        row.set(None);
    });
    html! {
        <button
            type="button"
            class="text__aside"
            ref={node}
            tabindex="-1"
            aria-label={label.clone()}
            title={label}
            data-testid="set-aside"
            {onclick}
        >
            { "⊘" }
        </button>
    }
}

enum Place {
    Row(Row),
    Button,
    Elsewhere,
}

fn place(event: &Event) -> Place {
    let Some(target) = event.target().and_then(|it| it.dyn_into::<Element>().ok()) else {
        return Place::Elsewhere;
    };
    let inside = |of: &str| target.closest(of).ok().flatten();
    if inside(".text__aside").is_some() {
        return Place::Button;
    }
    // What is folded away is set aside already; notes have rows, too.
    let row = inside(".text .text__row").filter(|_| inside(".text__folded").is_none());
    row.and_then(|it| it.dyn_into().ok()).map_or(Place::Elsewhere, |it| Place::Row(row_of(&it)))
}

fn row_of(element: &HtmlElement) -> Row {
    let mut blocks = Vec::new();
    if let Ok(found) = element.query_selector_all("[data-block]") {
        let elements = (0..found.length()).filter_map(|it| found.get(it));
        let elements = elements.filter_map(|it| it.dyn_into::<Element>().ok());
        blocks
            .extend(elements.filter_map(|it| it.get_attribute("data-block")?.parse::<u32>().ok()));
    }
    let right = element.offset_left() + element.offset_width();
    Row { blocks, top: f64::from(element.offset_top()), right: f64::from(right) }
}
