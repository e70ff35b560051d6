//! Moving the ends of a passage: handles for mouse and fingers, buttons, and
//! the keys for it.

use std::rc::Rc;

use document::{Document, Span};
use web_sys::{Element, PointerEvent};
use yew::prelude::*;

use super::selecting::Place;
use super::surface::Mapped;
use super::toolbar::use_place;
use crate::browser::geometry::rects_of;
use crate::browser::hit;
use crate::browser::text_map::TextMap;
use crate::snap::snap_one;
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
    // How far from the end of the passage the handle was taken.
    let taken = use_mut_ref(|| (0.0, 0.0));
    let handle = |edge: Edge, class: &'static str, label: &str| {
        let (map, document, span) = (props.map.clone(), props.document.clone(), props.span);
        let onpointerdown = {
            let (map, document, taken) = (map.clone(), document.clone(), taken.clone());
            Callback::from(move |event: PointerEvent| {
                let (x, y) = (f64::from(event.client_x()), f64::from(event.client_y()));
                let end = map.as_ref().and_then(|it| end_of(&it.0, &document, span, edge));
                *taken.borrow_mut() = end.map_or((0.0, 0.0), |end| (x - end.0, y - end.1));
                capture(event);
            })
        };
        let (dispatch, taken) = (dispatch.clone(), taken.clone());
        let onpointermove = Callback::from(move |event: PointerEvent| {
            if event.buttons() == 0 {
                return;
            }
            event.prevent_default();
            let taken = *taken.borrow();
            let x = f64::from(event.client_x()) - taken.0;
            let y = f64::from(event.client_y()) - taken.1;
            let at = map.as_ref().and_then(|it| hit::character_at(&it.0, &document, x, y));
            let moved = at.and_then(|at| drawn_to(&document, span, edge, at));
            let moved = moved.map(|it| match event.alt_key() {
                true => it,
                false => snap_one(&document, it, edge == Edge::Start),
            });
            if let Some(moved) = moved.filter(|it| *it != span) {
                dispatch.emit(Action::DragEdges(moved));
            }
        });
        html! {
            <span
                class={classes!("edges__handle", class)}
                title={words.get(label)}
                data-testid={class}
                {onpointerdown}
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

/// A point on the character at an end of `span`, in CSS pixels of the viewport.
fn end_of(map: &TextMap, document: &Document, span: Span, edge: Edge) -> Option<(f64, f64)> {
    let rects = rects_of(map, document.index(), span);
    let (rect, x) = match edge {
        Edge::Start => rects.first().map(|it| (it, it.left + INSIDE))?,
        Edge::End => rects.last().map(|it| (it, it.left + it.width - INSIDE))?,
    };
    Some((x, rect.top + rect.height / 2.0))
}

/// So far inside a character a point is on it and on none beside it, in CSS
/// pixels.
const INSIDE: f64 = 1.0;

/// Has the handle hear of the pointer wherever it goes.
pub(super) fn capture(event: PointerEvent) {
    event.prevent_default();
    if let Some(handle) = event.target_dyn_into::<Element>() {
        // Fails for a pointer that was lifted meanwhile.
        let _ = handle.set_pointer_capture(event.pointer_id());
    }
}
