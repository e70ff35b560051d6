//! Moving the ends of a passage: handles for mouse and fingers, buttons, and
//! the keys for it.

use std::rc::Rc;

use document::{Document, Span};
use web_sys::{Element, PointerEvent};
use yew::prelude::*;

use super::selecting::Place;
use super::surface::Mapped;
use super::toolbar::use_place;
use crate::browser::hit;
use crate::state::Action;
use crate::ui::dispatch::{use_dispatch, use_words};
use crate::ui::parts::rendered;
use crate::walk::{Edge, Unit, drawn_to};

/// What [`EdgeBar`] shows.
#[derive(PartialEq, Properties)]
pub(crate) struct EdgeBarProps {
    /// Text and blocks.
    pub(crate) document: Rc<Document>,
    /// Where the text is on the page.
    pub(crate) map: Option<Mapped>,
    /// The passage.
    pub(crate) span: Span,
    /// Where it is.
    pub(crate) place: Place,
}

/// The buttons: an end, a direction, and their message.
const MOVES: [(Edge, bool, &str, &str); 4] = [
    (Edge::Start, false, "⇤", "edges-start-back"),
    (Edge::Start, true, "↦", "edges-start-on"),
    (Edge::End, false, "↤", "edges-end-back"),
    (Edge::End, true, "⇥", "edges-end-on"),
];

/// Two handles at the ends of the passage and a bar below it.
#[component]
pub(crate) fn EdgeBar(props: &EdgeBarProps) -> Html {
    rendered("EdgeBar");
    let (dispatch, words) = (use_dispatch(), use_words());
    let node = use_node_ref();
    use_place(&node, props.place);
    let button = |(edge, forwards, sign, message): (Edge, bool, &'static str, &'static str)| {
        let unit = Unit::Word;
        let onclick =
            dispatch.reform(move |_: MouseEvent| Action::MoveEdge { edge, unit, forwards });
        html! {
            <button
                type="button"
                class="toolbar__minor"
                key={message}
                title={words.get(message)}
                aria-label={words.get(message)}
                {onclick}
            >
                { sign }
            </button>
        }
    };
    let handle = |edge: Edge, class: &'static str, label: &str| {
        let (map, document, span) = (props.map.clone(), props.document.clone(), props.span);
        let dispatch = dispatch.clone();
        let onpointermove = Callback::from(move |event: PointerEvent| {
            if event.buttons() == 0 {
                return;
            }
            event.prevent_default();
            let (x, y) = (f64::from(event.client_x()), f64::from(event.client_y()));
            let at = map.as_ref().and_then(|it| hit::character_at(&it.0, &document, x, y));
            let moved = at.and_then(|at| drawn_to(&document, span, edge, at));
            if let Some(moved) = moved.filter(|it| *it != span) {
                dispatch.emit(Action::DragEdges(moved));
            }
        });
        html! {
            <span
                class={classes!("edges__handle", class)}
                title={words.get(label)}
                data-testid={class}
                onpointerdown={Callback::from(capture)}
                {onpointermove}
            />
        }
    };
    let on_keep = dispatch.reform(|_: MouseEvent| Action::KeepEdges);
    let on_cancel = dispatch.reform(|_: MouseEvent| Action::Select(None));
    let keep = Callback::from(|event: MouseEvent| event.prevent_default());
    html! {
        <div class="edges" ref={node} data-testid="edges" onmousedown={keep}>
            { handle(Edge::Start, "edges__start", "edges-start-handle") }
            { handle(Edge::End, "edges__end", "edges-end-handle") }
            <div class="edges__bar" role="toolbar" aria-label={words.get("edges-label")}>
                { MOVES.into_iter().map(button).collect::<Html>() }
                <button type="button" class="toolbar__button" data-testid="edges-keep" onclick={on_keep}>
                    { words.get("edges-keep") }
                </button>
                <button type="button" class="toolbar__minor" onclick={on_cancel}>{ words.get("app-cancel") }</button>
                <p class="edges__hint">{ words.get("edges-hint") }</p>
            </div>
        </div>
    }
}

/// Has the handle hear of the pointer wherever it goes.
pub(super) fn capture(event: PointerEvent) {
    event.prevent_default();
    if let Some(handle) = event.target_dyn_into::<Element>() {
        // Fails for a pointer that was lifted meanwhile.
        let _ = handle.set_pointer_capture(event.pointer_id());
    }
}
