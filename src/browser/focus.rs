//! Where the focus goes when what has it leaves the page.
//!
//! A browser gives it to the body then, and who works by keys, or has the page
//! read to them, begins again at its top.  Here it goes to what takes the place
//! of what is gone: the next of a list, the button that opened a form, the head
//! of the card it was on, and at last the text.  Fields and lists to choose from
//! are passed over, since letters are typed into those and mean something
//! elsewhere.
//!
//! Who points at things with a mouse or a finger does not go by the focus, and
//! is not moved anywhere.

use std::cell::{Cell, RefCell};
use std::rc::Rc;

use gloo_events::{EventListener, EventListenerOptions};
use wasm_bindgen::JsCast;
use wasm_bindgen::closure::Closure;
use web_sys::{
    Element, Event, FocusOptions, HtmlElement, MouseEvent, MutationObserver, MutationObserverInit,
};

use crate::browser::scroll::{find, focused, reveal_element};

/// What is pressed, and does not take letters.
const PRESSED: &str = "button:not(:disabled), a[href], summary";

/// What belongs together, so that its first button is near anything in it.
const REGIONS: &str = "li, details, article, section, form, nav, search";

/// What stands in a row of its kind: the next one takes its place.
const ROWS: &str = "li, details, article, .notice, .cards__more";

/// The button that opened what a field is in.
const HEADS: &str = "summary, .card__head, [aria-expanded=true], [aria-pressed=true]";

/// What is over the page, and gives the focus back by itself.
const OVER: &str = "dialog, [popover]";

/// The chosen card, and its head.
const CHOSEN_CARD: &str = ".card[data-focused=true]";
const CHOSEN: &str = ".card[data-focused=true] > .card__head";

/// The places for the whole text: the chosen entry of the list, the text, and
/// what holds either.
const TEXTS: [&str; 3] = [".list__choose[aria-current=true]", ".text[tabindex]", "#main"];

/// Most buttons of a region that are tried; more have no size, or are folded.
const MOST: u32 = 40;

/// An element, and what stood beside it.
#[derive(Debug)]
struct Place {
    element: Element,
    before: Option<Element>,
    behind: Option<Element>,
}

/// What had the focus.
#[derive(Debug)]
struct Trail {
    /// It, and what it is in, from the inside out.
    places: Vec<Place>,
    /// The chosen card that it is on.
    card: Option<Element>,
}

/// Keeps the focus in the page until it is dropped.
#[derive(Debug)]
pub struct FocusKept {
    observer: MutationObserver,
    _seen: Closure<dyn FnMut()>,
    _heard: [EventListener; 4],
}

impl FocusKept {
    /// Begins; `None` where the browser cannot watch.
    #[must_use]
    pub fn watch() -> Option<Self> {
        let last = Rc::new(RefCell::new(None::<Trail>));
        let seen = {
            let last = last.clone();
            Closure::<dyn FnMut()>::new(move || {
                if last.borrow().is_some() && is_lost() {
                    // Taken first: what gets the focus is heard of.
                    let trail = last.take();
                    trail.iter().for_each(give_on);
                }
            })
        };
        let observer = MutationObserver::new(seen.as_ref().unchecked_ref()).ok()?;
        let document = gloo_utils::document();
        let is_by_pointer = Rc::new(Cell::new(false));
        let hear = |event: &'static str| {
            let (last, observer) = (last.clone(), observer.clone());
            let is_by_pointer = is_by_pointer.clone();
            let options = EventListenerOptions::run_in_capture_phase();
            EventListener::new_with_options(&document, event, options, move |event| {
                let by_pointer = points(event).unwrap_or(is_by_pointer.get());
                is_by_pointer.set(by_pointer);
                if by_pointer {
                    observer.disconnect();
                    last.take();
                } else if let Some(trail) = trail() {
                    watch(&observer);
                    last.replace(Some(trail));
                }
            })
        };
        let heard = ["focusin", "keydown", "pointerdown", "click"].map(hear);
        Some(Self { observer, _seen: seen, _heard: heard })
    }
}

impl Drop for FocusKept {
    fn drop(&mut self) {
        self.observer.disconnect();
    }
}

/// Whether a person points at something; `None` for what does not tell.
fn points(event: &Event) -> Option<bool> {
    match event.type_().as_str() {
        "pointerdown" => Some(true),
        "keydown" => Some(false),
        // By Enter, by speech, or by what reads the page.
        "click" => event.dyn_ref::<MouseEvent>().filter(|it| it.detail() == 0).map(|_| false),
        _ => None,
    }
}

/// Hears of what leaves the page, and of buttons that do nothing any more.
fn watch(observer: &MutationObserver) {
    let init = MutationObserverInit::new();
    init.set_child_list(true);
    init.set_subtree(true);
    init.set_attribute_filter(&js_sys::Array::of1(&"disabled".into()));
    // Fails only for nothing to watch.
    let body = gloo_utils::document().body();
    body.iter().for_each(|it| _ = observer.observe_with_options(it, &init));
}

/// What has the focus; `None` for the body, and for what is over the page.
fn trail() -> Option<Trail> {
    let element = focused().filter(|it| !is_body(it))?;
    if element.closest(OVER).ok().flatten().is_some() {
        return None;
    }
    let card = element.closest(CHOSEN_CARD).ok().flatten();
    let (mut places, mut at) = (Vec::new(), Some(element));
    while let Some(element) = at.take().filter(|it| !is_body(it)) {
        at = element.parent_element();
        let before = element.previous_element_sibling();
        let behind = element.next_element_sibling();
        places.push(Place { element, before, behind });
    }
    Some(Trail { places, card })
}

/// Whether nothing has the focus, or what cannot be pressed any more.
fn is_lost() -> bool {
    let is_idle = |it: &Element| is_body(it) || fits(it, ":disabled");
    focused().is_none_or(|it| is_idle(&it)) && find("dialog[open]").is_none()
}

fn is_body(element: &Element) -> bool {
    element.tag_name() == "BODY"
}

fn fits(element: &Element, selector: &str) -> bool {
    element.matches(selector).unwrap_or(false)
}

/// Gives the focus to what takes the place of what had it.
fn give_on(trail: &Trail) {
    let places = &trail.places;
    // It may only have been moved.
    let own = places.first().map(|it| &it.element);
    if own.is_some_and(|it| it.is_connected() && take(it)) {
        return;
    }
    // One goes on with the card that is chosen now.
    let is_left = |it: &Element| !it.is_connected() || !fits(it, CHOSEN_CARD);
    if trail.card.as_ref().is_some_and(is_left) && find(CHOSEN).is_some_and(|it| take(&it)) {
        return;
    }
    let stays = places.iter().position(|it| it.element.is_connected()).unwrap_or(places.len());
    let gone = stays.checked_sub(1).and_then(|it| places.get(it));
    let around = places.get(stays).map(|it| &it.element);
    // The text and its list are views of one thing.
    let is_view = gone.is_some_and(|it| fits(&it.element, ".list, .surface"));
    let is_beside = || gone.zip(around).is_some_and(|(gone, around)| beside(gone, around));
    let is_around = || around.is_some_and(|it| regions(it).iter().any(within));
    if is_view || !(is_beside() || is_around()) {
        to_text();
    }
}

/// What stands where `gone` was within `parent`.
fn beside(gone: &Place, parent: &Element) -> bool {
    let is_in = |it: &Element| it.parent_element().as_ref() == Some(parent);
    let behind = gone.behind.clone().filter(is_in);
    let mut here = match &gone.before {
        Some(it) if is_in(it) => it.next_element_sibling(),
        Some(_) => behind.clone(),
        None => parent.first_element_child(),
    };
    let is_row = fits(&gone.element, ROWS);
    // What came in its place, then what is behind that in a list.
    while let Some(it) = here.take().filter(|it| is_row || Some(it) != behind.as_ref()) {
        if within(&it) {
            return true;
        }
        here = it.next_element_sibling();
    }
    let mut here = gone.before.clone().filter(|it| is_row && is_in(it));
    while let Some(it) = here.take() {
        // Of a whole list its last row.
        let last = it.last_element_child().filter(|it| fits(it, ROWS));
        if last.is_some_and(|it| within(&it)) || within(&it) {
            return true;
        }
        here = it.previous_element_sibling();
    }
    false
}

/// What is around `element`, from the inside out.
fn regions(element: &Element) -> Vec<Element> {
    let closest = |it: &Element| it.closest(REGIONS).ok().flatten();
    let outer = |it: &Element| it.parent_element().as_ref().and_then(closest);
    std::iter::successors(closest(element), outer).collect()
}

/// Gives the focus to the first thing in `region` that is pressed.
fn within(region: &Element) -> bool {
    let is_one = fits(region, PRESSED);
    is_one && take(region) || all(region, PRESSED).iter().any(take)
}

fn all(region: &Element, selector: &str) -> Vec<Element> {
    let Ok(list) = region.query_selector_all(selector) else { return Vec::new() };
    let items = (0..list.length().min(MOST)).filter_map(|it| list.get(it)?.dyn_into().ok());
    items.collect()
}

/// Gives `element` the focus and scrolls as little as shows it; `false` where
/// it takes none.
fn take(element: &Element) -> bool {
    give(element) && {
        reveal_element(element);
        true
    }
}

/// Gives `element` the focus and leaves the page where it is.
fn give(element: &Element) -> bool {
    let Some(it) = element.dyn_ref::<HtmlElement>() else { return false };
    let options = FocusOptions::new();
    options.set_prevent_scroll(true);
    it.focus_with_options(&options).is_ok() && focused().as_ref() == Some(element)
}

/// Leads back to the text, where letters are commands.
pub fn to_text() -> bool {
    TEXTS.iter().filter_map(|it| find(it)).any(|it| give(&it))
}

/// Leads from a field to the button that opened what it is in, where letters
/// are commands; what is over the page keeps the focus.
pub fn leave(field: &Element) {
    if field.closest(OVER).ok().flatten().is_some() {
        return;
    }
    let heads = regions(field).into_iter().flat_map(|it| all(&it, HEADS));
    if !heads.into_iter().any(|it| take(&it)) {
        to_text();
    }
}

/// Has the focus go along from the head of one card to that of the chosen one.
pub fn follow_choice() {
    let left = ".card[data-focused=false] > .card__head";
    if focused().is_some_and(|it| fits(&it, left)) {
        find(CHOSEN).iter().for_each(|it| _ = give(it));
    }
}

/// Whether the focus was led out of the text, to what is beside it.
#[must_use]
pub fn is_beside_text() -> bool {
    focused().is_some_and(|it| fits(&it, ".rail :focus-visible"))
}
