//! The right rail: a card for each mark and suggestion, in reading order.
//!
//! Only the cards around one place are in the page, and always the chosen one.

mod card;
mod choice;
pub(crate) mod claim;
mod editor;
mod entity;
mod field;
mod filters;
pub(crate) mod label;
mod remark;
mod suggestion;
mod value;
mod window;

use std::collections::BTreeMap;
use std::rc::Rc;

use annotations::{Dossier, RecordId};
use yew::prelude::*;

use crate::browser::scroll;
use crate::state::{Detection, Item, ItemId, Shown};
use crate::ui::dispatch::use_words;
use crate::ui::reader::listed::Listed;
use card::Card;
use editor::Editor;
use filters::Filters;
use window::{N_AROUND, window};

/// What [`Cards`] shows.
#[derive(PartialEq, Properties)]
pub(crate) struct CardsProps {
    /// Marks and suggestions.
    pub(crate) items: Listed,
    /// The records behind them.
    pub(crate) dossier: Dossier,
    /// The item that keys act on.
    pub(crate) focus: Option<ItemId>,
    /// How often it was asked for: a new number shows it again.
    pub(crate) asked: u32,
    /// Which are shown.
    pub(crate) shown: Shown,
    /// How far detection is.
    pub(crate) detection: Detection,
    /// The claim whose form for evidence is open.
    pub(crate) evidence: Option<RecordId>,
    /// Opens or closes that form.
    pub(crate) on_evidence: Callback<Option<RecordId>>,
}

/// The filters and the cards.
#[component]
pub(crate) fn Cards(props: &CardsProps) -> Html {
    let words = use_words();
    let shown: Vec<Rc<Item>> = props.items.0.filtered(props.shown).cloned().collect();
    let place = shown.iter().position(|it| props.focus == Some(it.id));
    // Kept apart from the state: a chosen card must be in its place in the
    // very render that shows it.
    let kept = use_mut_ref(|| (None, 0_usize));
    let redraw = use_force_update();
    let anchor = follow(&mut kept.borrow_mut(), props.focus, place);
    use_effect_with((props.focus, props.asked), |(focus, _)| {
        let card = focus.and_then(|it| scroll::find(&format!("[data-item=\"{it}\"]")));
        card.iter().for_each(scroll::reveal_element);
    });
    let range = window(shown.len(), anchor);
    let move_to = |to: usize| {
        let (kept, redraw) = (kept.clone(), redraw.clone());
        Callback::from(move |_: MouseEvent| {
            kept.borrow_mut().1 = to;
            redraw.force_update();
        })
    };
    let n_evidence = count_evidence(&props.dossier);
    let card = |item: &Rc<Item>| {
        let focused = props.focus == Some(item.id);
        let mark = item.mark();
        let n_evidence = mark.and_then(|it| n_evidence.get(&it.header.id)).copied().unwrap_or(0);
        let entity = mark.and_then(|it| it.entity).and_then(|it| props.dossier.entity(it));
        let name = entity.map(|it| AttrValue::from(it.name.clone()));
        html! {
            <Card key={item.id.to_string()} item={item.clone()} {focused} {n_evidence} {name}>
                if focused {
                    <Editor
                        item={item.clone()}
                        dossier={props.dossier.clone()}
                        evidence={props.evidence}
                        on_evidence={props.on_evidence.clone()}
                    />
                }
            </Card>
        }
    };
    // The chosen card stays, wherever the window is and whatever is filtered.
    let is_outside = place.is_none_or(|it| !range.contains(&it));
    let pinned = props.focus.filter(|_| is_outside).and_then(|it| props.items.0.get(it));
    let mut cards: Vec<Html> = pinned.into_iter().map(&card).collect();
    cards.extend(shown.get(range.clone()).unwrap_or_default().iter().map(&card));
    html! {
        <>
            <Filters items={props.items.clone()} shown={props.shown} />
            if let Some(id) = empty_message(props, shown.is_empty()) {
                <p class="cards__empty" data-testid="cards-empty">{ words.get(id) }</p>
            }
            if 0 < range.start {
                <button type="button" class="cards__more" onclick={move_to(range.start.saturating_sub(N_AROUND))}>
                    { words.get("cards-earlier") }
                </button>
            }
            <div class="cards__list">{ cards }</div>
            if range.end < shown.len() {
                <button type="button" class="cards__more" onclick={move_to(range.end + N_AROUND)}>
                    { words.get("cards-later") }
                </button>
            }
        </>
    }
}

/// The place to show cards around: it moves only when another item is chosen
/// that is near an end of what is shown.
fn follow(
    kept: &mut (Option<ItemId>, usize),
    focus: Option<ItemId>,
    place: Option<usize>,
) -> usize {
    let (known, anchor) = *kept;
    let is_near = |place: usize| place.abs_diff(anchor) <= N_AROUND * 2 / 3;
    if known != focus
        && let Some(place) = place.filter(|it| !is_near(*it))
    {
        kept.1 = place;
    }
    kept.0 = focus;
    kept.1
}

fn count_evidence(dossier: &Dossier) -> BTreeMap<RecordId, usize> {
    let mut counts = BTreeMap::new();
    for it in dossier.all_evidence() {
        *counts.entry(it.mark).or_default() += 1;
    }
    counts
}

/// What to say where there is no card.
fn empty_message(props: &CardsProps, is_empty: bool) -> Option<&'static str> {
    if !is_empty {
        return None;
    }
    let has_items = !props.items.0.all().is_empty();
    Some(match (&props.detection, props.shown) {
        (Detection::Running, _) if !has_items => "cards-detecting",
        (Detection::Failed, _) if !has_items => "cards-detection-failed",
        (_, Shown::Suggestions) => "cards-no-suggestions",
        _ if has_items => "cards-none-shown",
        _ => "cards-none",
    })
}
