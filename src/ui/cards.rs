//! The right rail: a card for each mark and suggestion, in reading order.
//!
//! Only the cards around one place are in the page, and always the chosen one.

mod card;
pub(crate) mod choice;
pub(crate) mod claim;
mod editor;
mod entity;
pub(crate) mod field;
mod filters;
pub(crate) mod label;
mod linking;
mod note;
pub(crate) mod pieces;
mod places;
pub(crate) mod relations;
mod remark;
mod replies;
mod suggestion;
mod sureness;
mod value;
mod window;

use std::collections::BTreeMap;
use std::rc::Rc;

use annotations::{Dossier, History, RecordId, Scale, answered, namesakes};
use yew::prelude::*;

use crate::browser::focus::follow_choice;
use crate::browser::scroll;
use crate::state::{
    Desk, Detection, Elsewhere, Found, Item, ItemId, Order, Preview, Settings, Shown,
};
use crate::ui::dispatch::use_words;
use crate::ui::parts::rendered;
use crate::ui::reader::listed::Listed;
use card::Card;
use editor::Editor;
use filters::Filters;
use window::{N_AROUND, window};

/// The records behind the cards, and what was done to them.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Records {
    /// The records.
    pub(crate) dossier: Dossier,
    /// Marks and suggestions.
    pub(crate) items: Listed,
    /// What was done.
    pub(crate) history: Rc<History>,
    /// The scale that new verdicts are given on.
    pub(crate) scale: Scale,
    /// Who works here.
    pub(crate) me: RecordId,
    /// The note that was last to be shown as it looks.
    pub(crate) preview: Option<Rc<Preview>>,
    /// What other articles have, once it was asked for and read.
    pub(crate) elsewhere: Option<Rc<Elsewhere>>,
}

/// What the cards show of the article on the desk.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct CardDesk {
    records: Records,
    focus: Option<ItemId>,
    shown: Shown,
    order: Order,
    /// How sure the detector must be, and how many suggestions it is not.
    sureness: (u16, usize),
    found: Option<Rc<Found>>,
    detection: Detection,
}

impl CardDesk {
    /// What the cards show of `desk`.
    pub(crate) fn of(desk: &Desk, settings: &Settings) -> Self {
        Self {
            records: Records {
                dossier: desk.dossier.clone(),
                items: Listed(desk.items.clone()),
                history: desk.history.clone(),
                scale: desk.scale.clone(),
                me: settings.author,
                preview: desk.preview.clone(),
                elsewhere: desk.elsewhere.clone(),
            },
            focus: desk.focus,
            shown: desk.shown,
            order: desk.order,
            sureness: (settings.sureness, desk.n_unsure),
            found: desk.found.clone(),
            detection: desk.detection.clone(),
        }
    }
}

/// What [`Cards`] shows.
#[derive(PartialEq, Properties)]
pub(crate) struct CardsProps {
    /// The article on the desk.
    pub(crate) desk: CardDesk,
    /// How often the chosen item was asked for: a new number shows it again.
    pub(crate) asked: u32,
    /// The mark whose form for evidence is open.
    pub(crate) evidence: Option<RecordId>,
    /// Opens or closes that form.
    pub(crate) on_evidence: Callback<Option<RecordId>>,
}

/// The filters and the cards.
#[component]
pub(crate) fn Cards(props: &CardsProps) -> Html {
    rendered("Cards");
    let words = use_words();
    let CardDesk { records, focus, .. } = &props.desk;
    let (focus, dossier, items) = (*focus, &records.dossier, &records.items);
    let is_found =
        |it: &&Rc<Item>| props.desk.found.as_ref().is_none_or(|f| f.items.contains(&it.id));
    let ordered = items.0.in_order(props.desk.order);
    let is_shown = |it: &&Rc<Item>| it.is_shown(props.desk.shown);
    let shown: Vec<&Rc<Item>> = ordered.iter().filter(is_shown).filter(is_found).collect();
    let place = shown.iter().position(|it| focus == Some(it.id));
    // Kept apart from the state: a chosen card must be in its place in the
    // very render that shows it.
    let kept = use_mut_ref(|| (None, 0_usize));
    let redraw = use_force_update();
    let anchor = follow(&mut kept.borrow_mut(), focus, place);
    use_effect_with((focus, props.asked), |(focus, _)| {
        let card = focus.and_then(|it| scroll::find(&format!("[data-item=\"{it}\"]")));
        card.iter().for_each(scroll::reveal_card);
        follow_choice();
    });
    let range = window(shown.len(), anchor);
    let move_to = |to: usize| {
        let (kept, redraw) = (kept.clone(), redraw.clone());
        Callback::from(move |_: MouseEvent| {
            kept.borrow_mut().1 = to;
            redraw.force_update();
        })
    };
    let n_evidence = count_evidence(dossier);
    let n_replies = count_replies(dossier);
    let card = |item: &Rc<Item>| {
        let focused = focus == Some(item.id);
        let mark = item.mark();
        let n_evidence = mark.and_then(|it| n_evidence.get(&it.header.id)).copied().unwrap_or(0);
        let n_replies = mark.and_then(|it| n_replies.get(&it.header.id)).copied().unwrap_or(0);
        let entity = mark.and_then(|it| it.entity).and_then(|it| dossier.entity(it));
        let told =
            entity.filter(|_| focused).and_then(|it| namesakes(dossier).remove(&it.header.id));
        let name = told.or_else(|| entity.map(|it| it.name.clone())).map(AttrValue::from);
        html! {
            <Card key={item.id.to_string()} item={item.clone()} {focused} {n_evidence} {n_replies} {name}>
                if focused {
                    <Editor
                        item={item.clone()}
                        records={records.clone()}
                        evidence={props.evidence}
                        on_evidence={props.on_evidence.clone()}
                    />
                }
            </Card>
        }
    };
    // The chosen card stays, wherever the window is and whatever is filtered.
    let is_outside = place.is_none_or(|it| !range.contains(&it));
    let pinned = focus.filter(|_| is_outside).and_then(|it| items.0.get(it));
    let apart = pinned.filter(|_| place.is_none()).map(|it| {
        html! {
            <p class="cards__apart" key={format!("apart-{}", it.id)} data-testid="cards-apart">
                { words.get("cards-apart") }
            </p>
        }
    });
    let mut cards: Vec<Html> = apart.into_iter().chain(pinned.map(&card)).collect();
    cards.extend(shown.get(range.clone()).unwrap_or_default().iter().copied().map(&card));
    html! {
        <>
            <Filters
                items={items.clone()}
                found={props.desk.found.as_ref().map(|it| it.items.clone())}
                shown={props.desk.shown}
                sureness={props.desk.sureness}
                order={props.desk.order}
            />
            if let Some(id) = empty_message(&props.desk, shown.is_empty()) {
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

/// How many answers there are to each mark, and to those answers.
fn count_replies(dossier: &Dossier) -> BTreeMap<RecordId, usize> {
    let mut counts = BTreeMap::new();
    for it in dossier.replies() {
        let mark = answered(dossier, it).first().copied();
        mark.into_iter().for_each(|it| *counts.entry(it).or_default() += 1);
    }
    counts
}

/// What to say where there is no card.
fn empty_message(desk: &CardDesk, is_empty: bool) -> Option<&'static str> {
    if !is_empty {
        return None;
    }
    let items = &desk.records.items.0;
    let has_items = !items.all().is_empty();
    if let Some(found) = &desk.found {
        if !found.items.is_empty() {
            return Some("cards-found-hidden");
        }
        let is_shown = |it: &Rc<Item>| it.is_shown(desk.shown);
        if items.all().iter().any(is_shown) {
            return Some("cards-not-found");
        }
    }
    Some(match (&desk.detection, desk.shown) {
        (Detection::Running, _) if !has_items => "cards-detecting",
        (Detection::Failed, _) if !has_items => "cards-detection-failed",
        (_, Shown::Suggestions) if 0 < desk.sureness.1 => "cards-unsure",
        _ if !has_items && 0 < desk.sureness.1 => "cards-unsure",
        (_, Shown::Suggestions) => "cards-no-suggestions",
        _ if has_items => "cards-none-shown",
        _ => "cards-none",
    })
}
