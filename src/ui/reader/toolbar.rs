//! What can be made of the selected words.

use std::rc::Rc;

use annotations::{MarkKind, OwnType, RecordId};
use document::{AsideReason, Document, EntityType, Span};
use web_sys::HtmlElement;
use yew::prelude::*;

use super::colours::of_palette;
use super::paint::hue;
use super::selecting::Place;
use crate::browser::prefs::set_css_pixels;
use crate::snap::without_asides;
use crate::state::Action;
use crate::ui::cards::pieces::shortened;
use crate::ui::dispatch::{use_dispatch, use_words};
use crate::ui::keys::{DigitHint, KeyHint, ShortcutId};
use crate::ui::parts::rendered;

/// What [`SelectionToolbar`] shows.
#[derive(PartialEq, Properties)]
pub(crate) struct SelectionToolbarProps {
    /// Text and blocks.
    pub(crate) document: Rc<Document>,
    /// Why each block is set aside, if it is.
    pub(crate) asides: Rc<[Option<AsideReason>]>,
    /// The selected words.
    pub(crate) span: Span,
    /// Where they are.
    pub(crate) place: Place,
    /// Whether they are taken as they are.
    pub(crate) raw: bool,
    /// Changes that.
    pub(crate) on_raw: Callback<bool>,
    /// The types of the file's own.
    pub(crate) own_types: Vec<Rc<OwnType>>,
    /// The chosen mark, which the words can be added to.
    pub(crate) mark: Option<RecordId>,
}

/// The marks that need no type, with the keys that make them.
const KINDS: [(MarkKind, ShortcutId); 5] = [
    (MarkKind::Claim, ShortcutId::MarkClaim),
    (MarkKind::Question, ShortcutId::MarkQuestion),
    (MarkKind::Note, ShortcutId::MarkNote),
    (MarkKind::Quote, ShortcutId::MarkQuote),
    (MarkKind::Highlight, ShortcutId::MarkHighlight),
];

/// The toolbar near a selection; on phones at the bottom of the screen.
#[component]
pub(crate) fn SelectionToolbar(props: &SelectionToolbarProps) -> Html {
    rendered("SelectionToolbar");
    let (dispatch, words) = (use_dispatch(), use_words());
    let node = use_node_ref();
    let types_open = use_state(|| false);
    use_place(&node, props.place);
    let span = props.span;
    let mark = |kind, entity_type| {
        dispatch.reform(move |_: MouseEvent| Action::Mark { kind, entity_type, span })
    };
    let mark_as =
        |own_type| dispatch.reform(move |_: MouseEvent| Action::MarkAs { own_type, span });
    let on_types = {
        let types_open = types_open.clone();
        Callback::from(move |_: MouseEvent| types_open.set(!*types_open))
    };
    let on_raw = {
        let raw = props.raw;
        props.on_raw.reform(move |_: MouseEvent| !raw)
    };
    // Every block that words are selected in.
    let ends = [span.start(), span.end()].map(|it| props.document.block_at(it).unwrap_or(0));
    let [first, last] = ends.map(|it| u32::try_from(it).unwrap_or(0));
    let on_aside = dispatch.reform(move |_: MouseEvent| Action::SetAside {
        blocks: (first..=last).collect(),
        aside: true,
    });
    // Pressing a button must not take the selection away.
    let keep = Callback::from(|event: PointerEvent| event.prevent_default());
    let keep_mouse = Callback::from(|event: MouseEvent| event.prevent_default());
    html! {
        <div
            class="toolbar"
            ref={node}
            role="toolbar"
            aria-label={words.get("toolbar-label")}
            data-side={if props.place.room_above { "above" } else { "below" }}
            onpointerdown={keep}
            onmousedown={keep_mouse}
        >
            <q class="toolbar__words">{ excerpt(&props.document, &props.asides, span) }</q>
            <div class="toolbar__row">
                <button
                    type="button"
                    class="toolbar__button"
                    data-kind="entity"
                    data-testid="toolbar-entity"
                    aria-expanded={types_open.to_string()}
                    onclick={on_types}
                >
                    { words.get("kind-entity") }<KeyHint id={ShortcutId::MarkEntity} />
                </button>
                for (kind, shortcut) in KINDS {
                    <button
                        type="button"
                        class="toolbar__button"
                        key={kind.code()}
                        data-kind={kind.code()}
                        data-testid={format!("toolbar-{}", kind.code())}
                        onclick={mark(kind, None)}
                    >
                        { words.get(&format!("kind-{}", kind.code())) }<KeyHint id={shortcut} />
                    </button>
                }
            </div>
            if !props.own_types.is_empty() {
                <div class="toolbar__types" role="group" aria-label={words.get("types-title")}>
                    for (it, digit) in props.own_types.iter().zip(1..) {
                        <button
                            type="button"
                            class="toolbar__type"
                            key={it.header.id.to_string()}
                            data-hue={of_palette(it.colour)}
                            title={(!it.description.is_empty()).then(|| it.description.clone())}
                            data-testid="toolbar-own-type"
                            onclick={mark_as(it.header.id)}
                        >
                            { shortened(&it.name, OwnType::MAX_CHARS) }
                            <DigitHint {digit} />
                        </button>
                    }
                </div>
            }
            if *types_open {
                <div class="toolbar__types" role="group" aria-label={words.get("toolbar-types")}>
                    for entity_type in EntityType::ALL.iter().copied() {
                        <button
                            type="button"
                            class="toolbar__type"
                            key={entity_type.code()}
                            data-hue={hue(entity_type)}
                            data-testid={format!("toolbar-type-{}", entity_type.code())}
                            onclick={mark(MarkKind::Entity, Some(entity_type))}
                        >
                            { words.get(&format!("type-{}", entity_type.code())) }
                        </button>
                    }
                </div>
            }
            <div class="toolbar__row toolbar__row--minor">
                <button
                    type="button"
                    class="toolbar__minor"
                    aria-pressed={props.raw.to_string()}
                    title={words.get("toolbar-raw-title")}
                    data-testid="toolbar-raw"
                    onclick={on_raw}
                >
                    { words.get("toolbar-raw") }
                </button>
                if let Some(mark) = props.mark {
                    <button
                        type="button"
                        class="toolbar__minor"
                        data-testid="toolbar-add"
                        onclick={dispatch.reform(move |_: MouseEvent| Action::AddTarget(mark))}
                    >
                        { words.get("places-add") }<KeyHint id={ShortcutId::AddTarget} />
                    </button>
                }
                <button type="button" class="toolbar__minor" data-testid="toolbar-aside" onclick={on_aside}>
                    { words.get("reader-aside-this") }
                </button>
            </div>
        </div>
    }
}

/// Puts the toolbar where the words are, by custom properties of the sheet.
#[hook]
pub(super) fn use_place(node: &NodeRef, place: Place) {
    let node = node.clone();
    use_effect_with(place, move |place| {
        if let Some(element) = node.cast::<HtmlElement>() {
            set_css_pixels(&element, "--toolbar-x", place.x);
            set_css_pixels(&element, "--toolbar-top", place.top);
            set_css_pixels(&element, "--toolbar-bottom", place.bottom);
            set_css_pixels(&element, "--edge-start", place.start);
            set_css_pixels(&element, "--edge-end", place.end);
        }
    });
}

/// Most characters of the words that are shown in the toolbar.
const EXCERPT_CHARS: usize = 48;

/// The words that would be marked, shortened in the middle.
fn excerpt(document: &Document, asides: &[Option<AsideReason>], span: Span) -> String {
    let pieces = without_asides(document, asides, span).into_iter();
    let words: Vec<&str> = pieces.filter_map(|it| document.slice(it)).collect();
    let words = words.join(" … ").replace('\n', " ");
    let n_chars = words.chars().count();
    if n_chars <= EXCERPT_CHARS {
        return words;
    }
    let half = EXCERPT_CHARS / 2;
    let start: String = words.chars().take(half).collect();
    let end: String = words.chars().skip(n_chars - half).collect();
    format!("{start}…{end}")
}
