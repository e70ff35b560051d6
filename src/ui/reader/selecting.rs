//! Follows the selection: with the mouse, with fingers and with keys.

use std::cell::RefCell;
use std::rc::Rc;

use document::{Document, Span};
use wasm_bindgen::JsCast;
use web_sys::{Element, Event, PointerEvent};
use yew::prelude::*;

use super::pointing::frame_of;
use super::rendered::Rendered;
use crate::browser::listen::{Later, later, on_document};
use crate::browser::scroll;
use crate::browser::selection::{self, Selected};
use crate::snap::{trim, trim_and_snap};
use crate::state::Action;
use crate::ui::dispatch::{Dispatch, use_dispatch};

/// How long a selection made without a mouse must stay as it is before it is
/// offered for marking: two frames are too few on a slow phone.
const SETTLE_MILLIS: u32 = 180;

/// How long it takes until the text stands where the cards were: some frames.
const SWITCHED_MILLIS: u32 = 60;

/// Where the selection is, in CSS pixels from the text's upper left corner.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(crate) struct Place {
    /// The middle of its first line.
    pub(crate) x: f64,
    /// The top of its first line.
    pub(crate) top: f64,
    /// The bottom of its last line.
    pub(crate) bottom: f64,
    /// Whether there is room above it.
    pub(crate) room_above: bool,
    /// Its start: the left end of its first line.
    pub(crate) start: f64,
    /// Its end: the right end of its last line.
    pub(crate) end: f64,
}

/// The selection as the toolbar needs it.
pub(crate) struct Selecting {
    /// Where it is.
    pub(crate) place: Option<Place>,
    /// Whether it is taken as it is, without growing to whole words.
    pub(crate) raw: bool,
    /// Changes that.
    pub(crate) on_raw: Callback<bool>,
}

/// Tells the state what is selected, and where it is to the caller.
#[hook]
pub(crate) fn use_selecting(
    rendered: &Rc<RefCell<Rendered>>,
    document: &Rc<Document>,
    selection: Option<Span>,
    is_covered: bool,
) -> Selecting {
    let dispatch = use_dispatch();
    let place = use_state_eq(|| None::<Place>);
    let raw = use_state_eq(|| false);
    let told = use_mut_ref(|| selection);
    *told.borrow_mut() = selection;
    let read = use_mut_ref(|| None::<Span>);
    let hidden = use_mut_ref(|| None::<Later>);
    let watch = {
        let (rendered, document) = (rendered.clone(), document.clone());
        let (place, dispatch) = (place.setter(), dispatch.clone());
        let (told, read, hidden) = (told.clone(), read.clone(), hidden.clone());
        Watch { rendered, document, dispatch, place, told, read, hidden }
    };
    {
        let (watch, set_raw) = (watch.clone(), raw.setter());
        use_effect_with((document.clone(), *raw), move |(_, raw)| watch.follow(*raw, set_raw));
    }
    // What was marked or dropped is no longer selected on the page either, and
    // what was selected by key is.
    {
        let (set_raw, watch) = (raw.setter(), watch.clone());
        use_effect_with((selection, is_covered), move |(selection, is_covered)| match selection {
            Some(_) if *is_covered => {}
            Some(span) => watch.show_when_there(*span),
            None => {
                selection::clear();
                set_raw.set(false);
            }
        });
    }
    let on_raw = {
        let set_raw = raw.setter();
        Callback::from(move |it: bool| {
            set_raw.set(it);
            watch.told.replace(None);
            watch.read(it);
        })
    };
    Selecting { place: *place, raw: *raw, on_raw }
}

#[derive(Clone)]
struct Watch {
    rendered: Rc<RefCell<Rendered>>,
    document: Rc<Document>,
    dispatch: Dispatch,
    place: UseStateSetter<Option<Place>>,
    /// What the state knows: the browser reports every caret move.
    told: Rc<RefCell<Option<Span>>>,
    /// What was last read off the page.
    read: Rc<RefCell<Option<Span>>>,
    /// What waits until the text is on the screen.
    hidden: Rc<RefCell<Option<Later>>>,
}

impl Watch {
    /// Listens until the answer is called.
    fn follow(self, raw: bool, set_raw: UseStateSetter<bool>) -> impl FnOnce() {
        let is_down = Rc::new(RefCell::new(false));
        let settling: Rc<RefCell<Option<Later>>> = Rc::default();
        let down = {
            let is_down = is_down.clone();
            on_document("pointerdown", move |event: &Event| {
                let pointer = event.dyn_ref::<PointerEvent>().map(PointerEvent::pointer_type);
                // Fingers drag the handles of the browser, which send nothing.
                *is_down.borrow_mut() = pointer.is_some_and(|it| it == "mouse");
            })
        };
        let up = {
            let (is_down, watch) = (is_down.clone(), self.clone());
            on_document("pointerup", move |event: &Event| {
                if is_down.replace(false) && !is_on_controls(event) {
                    let alt = event.dyn_ref::<PointerEvent>().is_some_and(|it| it.alt_key());
                    if alt && !raw {
                        set_raw.set(true);
                    }
                    watch.read(raw || alt);
                }
            })
        };
        let is_held = is_down.clone();
        let change = on_document("selectionchange", move |_: &Event| {
            if !*is_held.borrow() {
                let watch = self.clone();
                *settling.borrow_mut() = Some(later(SETTLE_MILLIS, move || watch.read(raw)));
            }
        });
        // A drag of something ends without the pointer going up.
        let ends = ["pointercancel", "dragend"].map(|event| {
            let is_down = is_down.clone();
            on_document(event, move |_: &Event| _ = is_down.replace(false))
        });
        move || drop((down, up, change, ends))
    }

    /// [`Watch::show`] once the text is on the screen: on a phone the cards may be in its
    /// place, and give way to it in this very step.
    fn show_when_there(&self, span: Span) {
        let map = self.rendered.borrow().map.clone();
        let is_hidden = map.is_some_and(|it| it.root().get_client_rects().length() == 0);
        let watch = self.clone();
        *self.hidden.borrow_mut() =
            is_hidden.then(|| later(SWITCHED_MILLIS, move || watch.show(span)));
        if !is_hidden {
            self.show(span);
        }
    }

    /// Selects on the page what the state has selected, and scrolls there,
    /// unless it was read off the page and is still there.
    fn show(&self, span: Span) {
        let Some(map) = self.rendered.borrow().map.clone() else { return };
        let index = self.document.index();
        let on_page = selection::selected(&map, index).map(|it| it.span);
        let is_there = on_page == Some(span);
        let was_read = *self.read.borrow() == Some(span) && on_page.is_some();
        if is_there || was_read || !selection::select(&map, index, span) {
            return;
        }
        *self.read.borrow_mut() = None;
        self.rendered.borrow_mut().reveal(&self.document, span);
        let frame = frame_of(&map);
        let selected = selection::selected(&map, index);
        self.place.set(selected.map(|it| place(&it, frame.left, frame.top)));
    }

    /// Reads the selection and tells of it.
    fn read(&self, raw: bool) {
        let Some(map) = self.rendered.borrow().map.clone() else { return };
        // A dialog takes the selection of the page, but not what it is about.
        if scroll::find("dialog[open]").is_some() {
            return;
        }
        let selected = selection::selected(&map, self.document.index());
        let span = selected.and_then(|it| {
            let trimmed = trim(&self.document, it.span);
            // What keys selected stays as it is, a space at its end included.
            let told = *self.told.borrow();
            let is_told = told.is_some() && [Some(it.span), trimmed].contains(&told);
            if is_told {
                told
            } else if raw {
                trimmed
            } else {
                trim_and_snap(&self.document, it.span)
            }
        });
        let frame = frame_of(&map);
        self.place
            .set(selected.filter(|_| span.is_some()).map(|it| place(&it, frame.left, frame.top)));
        if self.told.replace(span) != span {
            *self.read.borrow_mut() = span;
            self.dispatch.emit(Action::Select(span));
        }
    }
}

/// The height that a toolbar above the words and the bar of the page need.
const ROOM_ABOVE: f64 = 150.0;

fn place(selected: &Selected, left: f64, top: f64) -> Place {
    let Selected { first, last, .. } = *selected;
    Place {
        x: first.left + first.width / 2.0 - left,
        top: first.top - top,
        bottom: last.top + last.height - top,
        room_above: ROOM_ABOVE < first.top,
        start: first.left - left,
        end: last.left + last.width - left,
    }
}

/// Whether something happened on a control, which keeps the selection.
fn is_on_controls(event: &Event) -> bool {
    let target = event.target().and_then(|it| it.dyn_into::<Element>().ok());
    target.is_some_and(|it| it.closest(".toolbar, .stack, .edges").ok().flatten().is_some())
}
