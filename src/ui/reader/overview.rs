//! The whole article at a glance: a strip beside the text that shows where its
//! claims are and what became of them.
//!
//! A picture for the eye and the pointer: keys step through the same claims,
//! and the list says the same.  It is painted as the text is, so that no
//! component is rendered for it.

mod bars;
pub(super) mod proportion;

use std::cell::RefCell;
use std::rc::Rc;

use annotations::Progress;
use document::{ByteOffset, Document, Span};
use web_sys::{Element, PointerEvent};
use yew::prelude::*;

use super::edges::capture;
use super::rendered::Rendered;
use super::surface::SurfaceProps;
use crate::browser::scroll;
use crate::i18n::Words;
use crate::state::{Argument, ItemId, Items};
use bars::{FOCUS, LOOKS};
use proportion::Proportion;

/// The strip, with nothing drawn in it yet; `view` becomes the frame around the
/// part in view.
pub(super) fn strip(view: &NodeRef, on_pointer: Callback<PointerEvent>, words: &Words) -> Html {
    let paths = LOOKS.iter().map(|it| it.0).chain([FOCUS]);
    html! {
        <div class="overview">
            <div
                class="overview__strip"
                title={words.get("overview-legend")}
                data-testid="overview"
                onpointerdown={on_pointer.clone()}
                onpointermove={on_pointer}
            >
                <svg
                    class="overview__picture"
                    viewBox="0 0 20 1000"
                    preserveAspectRatio="none"
                    role="img"
                    focusable="false"
                >
                    <rect ref={view} class="overview__view" width="20" />
                    { paths.map(|class| html! { <path {class} /> }).collect::<Html>() }
                </svg>
            </div>
        </div>
    }
}

/// Draws what is known of the text into the strip with the frame `view`.
pub(super) fn draw(
    view: &Element,
    proportion: &Proportion,
    items: &Items,
    hits: &[Span],
    focus: Option<ItemId>,
    words: &Words,
) {
    let (paths, n_suggested) = bars::paths(proportion, items, hits, focus);
    let mut next = view.next_element_sibling();
    for path in paths {
        let Some(element) = next else { break };
        // What is the same need not be drawn again.
        if element.get_attribute("d").as_ref() != Some(&path) {
            // Fails only for names that are none.
            let _ = element.set_attribute("d", &path);
        }
        next = element.next_element_sibling();
    }
    let Progress { n_checked, n_claims } = items.progress();
    let counts = [
        ("checked", Argument::Count(n_checked)),
        ("open", Argument::Count(n_claims - n_checked)),
        ("suggested", Argument::Count(n_suggested)),
    ];
    let label = words.with("overview-label", &counts);
    view.parent_element().iter().for_each(|it| _ = it.set_attribute("aria-label", &label));
}

/// What a pointer does in the strip: pressed on a claim it chooses that, and
/// else, and while it is dragged, it goes to the place.
pub(super) fn on_pointer(
    rendered: &Rc<RefCell<Rendered>>,
    props: &SurfaceProps,
) -> Callback<PointerEvent> {
    let (document, asides) = (props.document.clone(), props.asides.clone());
    let (items, on_go, rendered) = (props.items.clone(), props.on_go.clone(), rendered.clone());
    Callback::from(move |event: PointerEvent| {
        let strip = event.target_dyn_into::<Element>().filter(|_| event.buttons() == 1);
        let Some(strip) = strip else { return };
        // Words that are being selected may lead over the strip.
        let is_press = event.type_() == "pointerdown";
        if !is_press && !strip.has_pointer_capture(event.pointer_id()) {
            return;
        }
        let share = event.offset_y().saturating_mul(1000) / strip.client_height().max(1);
        let share = u32::try_from(share).unwrap_or(0);
        let proportion = Proportion::new(&document, &asides);
        if is_press {
            capture(event);
            if let Some(claim) = bars::claim_near(&proportion, &items.0, share) {
                return on_go.emit(claim);
            }
        }
        let map = rendered.borrow().map.clone();
        if let Some((map, span)) = map.zip(words_at(&document, proportion.at(share))) {
            scroll::go_to_span(&map, &document, span);
        }
    })
}

/// How many bytes of text are more than white space, or nearly always.
const SOME: usize = 40;

/// A few words from `at` on.
fn words_at(document: &Document, at: ByteOffset) -> Option<Span> {
    let (text, at) = (document.text(), at.to_usize());
    Span::from_usize(text.floor_char_boundary(at), text.ceil_char_boundary(at + SOME))
}
