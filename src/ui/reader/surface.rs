//! The text one can point at: painting, clicks, selections.
//!
//! Everything here goes by the map of the rendered text, which is made anew
//! when the text is rendered anew and only then.

use std::cell::RefCell;
use std::rc::Rc;

use annotations::RecordId;
use document::{AsideReason, ByteOffset, Document, Span, Utf16Offset};
use web_sys::Element;
use yew::prelude::*;

use super::aside_button::AsideButton;
use super::coats::Coats;
use super::edges::EdgeBar;
use super::facts::use_facts;
use super::listed::Listed;
use super::overview;
use super::overview::proportion::Proportion;
use super::paint::Accents;
use super::pointing::{Pointed, Pointing};
use super::rendered::{self, Rendered};
use super::selecting::{Selecting, use_selecting};
use super::stack::StackPopup;
use super::text::ArticleText;
use super::toolbar::SelectionToolbar;
use crate::browser::drag::{self, Dragged};
use crate::browser::in_view::InView;
use crate::browser::listen::later;
use crate::browser::text_map::TextMap;
use crate::i18n::Words;
use crate::state::{Action, Edging, Found, ItemId, Shown};
use crate::ui::dispatch::{use_dispatch, use_words};
use crate::ui::parts::rendered;

/// What [`Surface`] shows.
#[derive(PartialEq, Properties)]
pub(crate) struct SurfaceProps {
    /// Text and blocks.
    pub(crate) document: Rc<Document>,
    /// Why each block is set aside, if it is.
    pub(crate) asides: Rc<[Option<AsideReason>]>,
    /// Marks and suggestions.
    pub(crate) items: Listed,
    /// Which of them are painted and can be clicked, beside the chosen one.
    pub(crate) shown: Shown,
    /// The item that keys act on.
    pub(crate) focus: Option<ItemId>,
    /// What else is shown of them.
    pub(crate) accents: Accents,
    /// How often it was asked for: a new number shows it again.
    pub(crate) asked: u32,
    /// The words that are selected.
    pub(crate) selection: Option<Span>,
    /// The place whose items are gone through by key.
    pub(crate) stacked: Option<ByteOffset>,
    /// Whether its ends are being moved, and what for.
    pub(crate) edging: Option<Edging>,
    /// Whether a dialog is over the page.
    pub(crate) is_covered: bool,
    /// What is looked for, and what was found.
    pub(crate) found: Option<Rc<Found>>,
    /// The text's language tag, or empty.
    pub(crate) lang: AttrValue,
    /// Chooses an item and shows it, even if it is chosen already.
    pub(crate) on_go: Callback<ItemId>,
}

impl SurfaceProps {
    fn pointing(&self) -> Pointing {
        Pointing {
            document: self.document.clone(),
            items: self.items.clone(),
            shown: self.shown,
            focus: self.focus,
        }
    }
}

/// The map of the rendered text, equal only to itself.
#[derive(Debug, Clone)]
pub(crate) struct Mapped(pub(crate) Rc<TextMap>);

impl PartialEq for Mapped {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.0, &other.0)
    }
}

/// The text of the article, painted.
#[component]
pub(crate) fn Surface(props: &SurfaceProps) -> Html {
    rendered("Surface");
    let (dispatch, words) = (use_dispatch(), use_words());
    let (root, view) = (use_node_ref(), use_node_ref());
    let rendered = use_mut_ref(Rendered::default);
    let pointed = use_state_eq(|| None::<Pointed>);
    use_map(&root, &view, &rendered, props);
    use_paint(&view, &rendered, &words, props);
    use_reveal(&rendered, props);
    use_hit(&rendered, props);
    use_stacked(&rendered, &pointed, props);
    {
        // The bar that moves the ends takes its place.
        let pointed = pointed.setter();
        use_effect_with(props.edging.is_some(), move |is_edging| {
            if *is_edging {
                pointed.set(None);
            }
        });
    }
    use_facts(&rendered, &props.document, &props.asides, &props.items);
    let selecting: Selecting =
        use_selecting(&rendered, &props.document, props.selection, props.is_covered);

    let pointing = props.pointing();
    let on_click = {
        let (pointing, focus) = (pointing.clone(), props.focus);
        let (rendered, pointed, dispatch) = (rendered.clone(), pointed.clone(), dispatch.clone());
        Callback::from(move |event: MouseEvent| {
            let Some(map) = rendered.borrow().map.clone() else { return };
            let found = pointing.clicked(&event, &map);
            if let Some(found) = &found
                && found.chosen != focus
            {
                rendered.borrow_mut().is_clicked = found.chosen.is_some();
                dispatch.emit(Action::Focus(found.chosen));
            }
            pointed.set(found.filter(Pointed::wants_popup));
        })
    };
    let on_close = {
        let pointed = pointed.clone();
        Callback::from(move |()| pointed.set(None))
    };
    let ondrop = {
        let pointing = pointing.clone();
        let (rendered, dispatch) = (rendered.clone(), dispatch.clone());
        Callback::from(move |event: DragEvent| {
            let Some(map) = rendered.borrow().map.clone() else { return };
            let mark = pointing.mark_at(&event, &map);
            let id = mark.and_then(|_| drag::dropped(&event, Dragged::Source));
            let source = id.and_then(|it| RecordId::parse(&it));
            if let Some((source, mark)) = source.zip(mark) {
                dispatch.emit(Action::Attach { source, mark });
            }
        })
    };
    let ondragover = {
        let rendered = rendered.clone();
        Callback::from(move |event: DragEvent| {
            let map = rendered.borrow().map.clone();
            let Some(map) = map.filter(|_| drag::carries(&event, Dragged::Source)) else { return };
            if pointing.mark_at(&event, &map).is_some() {
                drag::allow(&event, Dragged::Source);
            }
        })
    };
    let lang = (!props.lang.is_empty()).then(|| props.lang.clone());
    html! {
        <>
        <div class="surface">
            <div
                class="text"
                ref={root}
                translate="no"
                lang={lang}
                role="group"
                tabindex="-1"
                aria-label={words.get("reader-text")}
                data-testid="reader"
                onclick={on_click}
                {ondragover}
                {ondrop}
            >
                <ArticleText document={props.document.clone()} asides={props.asides.clone()} />
            </div>
            <AsideButton asides={props.asides.clone()} />
            if let Some(pointed) = pointed.as_ref().filter(|it| it.is_current(props.focus)) {
                <StackPopup
                    pointed={pointed.clone()}
                    items={props.items.clone()}
                    focus={props.focus}
                    {on_close}
                />
            }
            if let (Some(span), Some(place)) = (props.selection, selecting.place) {
                if props.edging.is_some() {
                    <EdgeBar
                        document={props.document.clone()}
                        map={rendered.borrow().map.clone().map(Mapped)}
                        {span}
                        {place}
                    />
                } else {
                <SelectionToolbar
                    document={props.document.clone()}
                    asides={props.asides.clone()}
                    {span}
                    {place}
                    raw={selecting.raw}
                    own_types={props.items.0.types().iter().take(MOST_TYPES).cloned().collect::<Vec<_>>()}
                    on_raw={selecting.on_raw.clone()}
                    mark={if let Some(ItemId::Mark(it)) = props.focus { Some(it) } else { None }}
                />
                }
            }
        </div>
        { overview::strip(&view, overview::on_pointer(&rendered, props), &words) }
        </>
    }
}

/// How many types of the file's own the toolbar has.
const MOST_TYPES: usize = 20;

/// Makes the map anew when the text was rendered anew, and has the frame `view`
/// of the overview follow what is in view.
#[hook]
fn use_map(root: &NodeRef, view: &NodeRef, rendered: &Rc<RefCell<Rendered>>, props: &SurfaceProps) {
    let (root, view, rendered) = (root.clone(), view.clone(), rendered.clone());
    let key = (props.document.clone(), props.asides.clone());
    use_effect_with(key, move |(document, asides)| {
        let unmap = rendered::map(&rendered, root.cast::<Element>().as_ref());
        let (document, proportion) = (document.clone(), Proportion::new(document, asides));
        let place = move |at: Utf16Offset| {
            document.index().utf16_to_byte(at).map_or(0.0, |it| proportion.of(it).into())
        };
        let ends = rendered.borrow().map.clone().zip(view.cast::<Element>());
        let in_view = ends.map(|(map, view)| InView::watch(map, view, place));
        move || {
            unmap();
            drop(in_view);
        }
    });
}

/// Paints when marks, the chosen item or the text changed, and draws the
/// overview.
#[hook]
fn use_paint(
    view: &NodeRef,
    rendered: &Rc<RefCell<Rendered>>,
    words: &Rc<Words>,
    props: &SurfaceProps,
) {
    let (view, rendered, words) = (view.clone(), rendered.clone(), words.clone());
    let text = (props.document.clone(), props.asides.clone());
    let key = (
        text,
        props.items.clone(),
        (props.shown, props.accents.clone()),
        props.found.clone(),
        words,
    );
    let coats = use_mut_ref(Coats::default);
    use_effect_with(key, move |(text, items, (shown, accents), found, words)| {
        let (document, asides) = text;
        let all = items.0.all().iter().map(|it| &**it);
        let in_text =
            all.filter(|it| it.is_in_text(*shown, accents.focus) || accents.traced == Some(it.id));
        let layers = coats.borrow_mut().layers(document, in_text, accents, found.as_deref());
        rendered.borrow_mut().paint(layers);
        let proportion = Proportion::new(document, asides);
        let (items, focus) = (items.clone(), accents.focus);
        let (found, words, view) = (found.clone(), words.clone(), view.clone());
        // The text first: the overview may come a frame or two later.
        let drawn = later(OVERVIEW_AFTER_MILLIS, move || {
            let Some(view) = view.cast::<Element>() else { return };
            let hits = found.as_ref().map_or(&[][..], |it| &it.hits);
            overview::draw(&view, &proportion, &items.0, hits, focus, &words);
        });
        move || drop(drawn)
    });
}

/// How long after the text the overview is drawn.
const OVERVIEW_AFTER_MILLIS: u32 = 40;

/// Shows the chosen item when another one was chosen.
#[hook]
fn use_reveal(rendered: &Rc<RefCell<Rendered>>, props: &SurfaceProps) {
    let rendered = rendered.clone();
    let (document, items) = (props.document.clone(), props.items.clone());
    use_effect_with((props.focus, props.asked), move |(focus, _)| {
        let Some(item) = focus.and_then(|it| items.0.get(it)) else { return };
        if let Some(span) = item.spans.first() {
            rendered.borrow_mut().reveal(&document, *span);
        }
    });
}

/// Lists what lies over each other where it is gone through by key.
#[hook]
fn use_stacked(
    rendered: &Rc<RefCell<Rendered>>,
    pointed: &UseStateHandle<Option<Pointed>>,
    props: &SurfaceProps,
) {
    let (rendered, pointed) = (rendered.clone(), pointed.setter());
    let pointing = props.pointing();
    use_effect_with((props.stacked, props.focus), move |(stacked, _)| {
        let map = rendered.borrow().map.clone();
        let (Some(at), Some(map)) = (*stacked, map) else { return };
        let found = pointing.by_key(at, &map);
        pointed.set(found.filter(Pointed::wants_popup));
    });
}

/// Shows the next hit of a search when one goes there.
#[hook]
fn use_hit(rendered: &Rc<RefCell<Rendered>>, props: &SurfaceProps) {
    let (rendered, document) = (rendered.clone(), props.document.clone());
    let here = props.found.as_ref().and_then(|it| it.hits.get(it.here?).copied());
    let asked = props.found.as_ref().map(|it| it.asked);
    use_effect_with((here, asked), move |(here, _)| {
        if let Some(span) = here {
            rendered.borrow_mut().reveal(&document, *span);
        }
    });
}
