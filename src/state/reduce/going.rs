//! Going about in the article: what is selected, chosen and shown.

use std::rc::Rc;

use annotations::{Change, Dossier, MarkKind, Record, RecordId, answered};

use super::Turn;
use crate::state::{
    Action, Desk, Edging, Effect, Found, Item, ItemId, Message, Severity, View, beside,
};

/// Performs an action that changes no record.
pub(super) fn perform(turn: &mut Turn, action: &Action) {
    let Some(desk) = turn.state.desk.as_mut() else { return };
    if !matches!(action, Action::InStack { .. } | Action::Trace(_)) {
        desk.stacked = None;
    }
    match action {
        Action::Focus(id) => {
            desk.focus = id.filter(|it| desk.items.position(*it).is_some());
            desk.traced = None;
            reveal(turn);
        }
        Action::Trace(id) => desk.traced = *id,
        Action::Step { forwards } => step(turn, *forwards),
        Action::InStack { forwards } => in_stack(turn, *forwards),
        Action::GoToEnd { last } => {
            // From outside, the first item is the next one and the last the one
            // before.  Where there is none, the chosen one stays.
            let before = desk.focus.take();
            step(turn, !last);
            if let Some(desk) = turn.desk() {
                desk.focus = desk.focus.or(before);
            }
        }
        Action::NextClaim => next_claim(turn),
        Action::NextSuggestion => {
            let fits = |it: &Item| it.suggestion().is_some();
            go_listed(turn, fits, "said-no-more-suggestions", "notice-hidden-suggestions");
        }
        Action::Find { typed, query } => {
            desk.found = (!query.is_empty()).then(|| {
                let query = query.clone();
                let before = desk.found.as_deref();
                let records = (&desk.dossier, &desk.items);
                let settings = &turn.state.settings;
                Rc::new(Found::new(typed.clone(), query, records, settings, before))
            });
            take_back_hidden(turn);
        }
        Action::GoFound { forwards } => go_found(turn, *forwards),
        Action::UseScale(scale) => desk.scale = scale.clone(),
        Action::Show(view) => desk.view = *view,
        Action::ToggleMarks => {
            desk.is_bare = !desk.is_bare;
            let said = if desk.is_bare { "said-marks-hidden" } else { "said-marks-shown" };
            turn.say(Message::new(said));
        }
        Action::Filter(shown) => {
            desk.shown = *shown;
            take_back_hidden(turn);
        }
        Action::Sort(order) => desk.order = *order,
        _ => debug_assert!(false, "no action that only goes about"),
    }
}

/// The item after the chosen one, or before it, of those that are shown and
/// found.
fn step(turn: &mut Turn, forwards: bool) {
    let Some(desk) = turn.desk() else { return };
    let is_listed = listed(desk);
    go(turn, forwards, is_listed, "said-no-more-items");
}

/// The item after the chosen one of those that lie over each other, or before
/// it, round the end.  The place stays the same until something else is chosen.
fn in_stack(turn: &mut Turn, forwards: bool) {
    let Some(desk) = turn.desk() else { return };
    let (shown, focus) = (desk.shown, desk.focus);
    let stack = |at| desk.items.stack_in_text(at, shown, focus);
    let before = desk.stacked.filter(|at| focus.is_some_and(|it| stack(*at).contains(&it)));
    let Some(at) = before.or_else(|| focus.and_then(|it| desk.items.thickest(it))) else { return };
    let stack = stack(at);
    let chosen = beside(&stack, focus, forwards);
    desk.stacked = Some(at);
    if chosen.is_some() {
        desk.focus = chosen;
        reveal(turn);
    }
}

/// Whether an item is among those that are shown and found.
pub(super) fn listed(desk: &Desk) -> impl Fn(&Item) -> bool + use<> {
    let (shown, found) = (desk.shown, desk.found.clone());
    move |it| it.is_shown(shown) && found.as_ref().is_none_or(|f| f.items.contains(&it.id))
}

/// The next marked claim that is not checked; where all are, the next that is
/// only suggested.
fn next_claim(turn: &mut Turn) {
    let is_open = |it: &Item| it.kind == MarkKind::Claim && it.mark().is_some() && !it.checked;
    let is_offered = |it: &Item| it.kind == MarkKind::Claim && it.suggestion().is_some();
    let Some(desk) = turn.desk() else { return };
    let is_listed = listed(desk);
    let has = |fits: &dyn Fn(&Item) -> bool| desk.items.all().iter().any(|it| fits(it));
    let is_left = has(&|it| is_open(it) && is_listed(it));
    let is_offer_next = !is_left && (has(&|it| is_offered(it) && is_listed(it)) || !has(&is_open));
    let (none, hidden) = ("said-no-more-claims", "notice-hidden-claims");
    if is_offer_next {
        go_listed(turn, is_offered, none, hidden);
    } else {
        go_listed(turn, is_open, none, hidden);
    }
}

/// Chooses the next item that `fits` of those that are shown and found.  Where
/// there is none, says that there is `none`, or that a filter or a search hides
/// those there are: whoever has forgotten it would believe that all is done.
fn go_listed(turn: &mut Turn, fits: impl Fn(&Item) -> bool, none: &str, hidden: &'static str) {
    take_back_hidden(turn);
    let Some(desk) = turn.desk() else { return };
    let is_listed = listed(desk);
    let all = || desk.items.all().iter().filter(|it| fits(it));
    let (n_fitting, n_listed) = (all().count(), all().filter(|it| is_listed(it)).count());
    if n_listed == 0 && 0 < n_fitting {
        let message = Message::new(hidden).count("count", n_fitting);
        turn.notice(Severity::Info, message, false);
    } else {
        go(turn, true, |it| fits(it) && is_listed(it), none);
    }
}

/// What is hidden is another thing now, or one went on.
pub(super) fn take_back_hidden(turn: &mut Turn) {
    turn.take_back_notice("notice-hidden-suggestions");
    turn.take_back_notice("notice-hidden-claims");
}

/// Goes to the next words that were found; where none are in the text, to the
/// next item.
fn go_found(turn: &mut Turn, forwards: bool) {
    let Some(desk) = turn.desk() else { return };
    let Some(found) = desk.found.clone() else { return };
    let n_hits = found.hits.len();
    // The list has items only.
    if n_hits == 0 || desk.view == View::List {
        go(turn, forwards, |it| found.items.contains(&it.id), "said-nothing-found");
        return;
    }
    let here = match (found.here, forwards) {
        (None, true) => 0,
        (None, false) => n_hits - 1,
        (Some(here), true) => (here + 1) % n_hits,
        (Some(here), false) => (here + n_hits - 1) % n_hits,
    };
    desk.found = Some(Rc::new(found.at(here)));
    let (position, count) = (here + 1, n_hits);
    turn.say(Message::new("said-hit").count("position", position).count("count", count));
    turn.effects.push(Effect::Reveal);
}

/// Chooses the next item that `fits`, round the end, and shows it.
pub(super) fn go(turn: &mut Turn, forwards: bool, fits: impl Fn(&Item) -> bool, none: &str) {
    let Some(desk) = turn.desk() else { return };
    match next(desk, forwards, fits) {
        Some(id) => {
            desk.focus = Some(id);
            reveal(turn);
        }
        None => turn.say(Message::new(none)),
    }
}

/// The item after the chosen one (or before it) that `fits`, round the end, in
/// the order of the cards.
fn next(desk: &Desk, forwards: bool, fits: impl Fn(&Item) -> bool) -> Option<ItemId> {
    let items = desk.items.in_order(desk.order);
    let n_items = items.len();
    let here = desk.focus.and_then(|it| place_in(&items, it));
    let place = |step: usize| match (here, forwards) {
        (Some(here), true) => (here + step) % n_items,
        (Some(here), false) => (here + n_items - step) % n_items,
        (None, true) => step - 1,
        (None, false) => n_items - step,
    };
    let mut candidates = (1..=n_items).filter_map(|step| items.get(place(step)));
    candidates.find(|it| fits(it)).map(|it| it.id)
}

/// Where an item is in a list, from 0.
fn place_in(items: &[Rc<Item>], id: ItemId) -> Option<usize> {
    items.iter().position(|it| it.id == id)
}

/// Chooses what was changed by taking a step back, or doing it again, and shows
/// it: what is far away would else change unseen.  What the step is called is
/// said already.
pub(super) fn show_changed(turn: &mut Turn, changes: &[Change]) {
    let Some(desk) = turn.desk() else { return };
    let (mut items, mut things) = (Vec::new(), Vec::new());
    for change in changes {
        let record = match change {
            Change::Insert(it) | Change::Remove(it) => Some(it.clone()),
            Change::Set { record, .. } => desk.dossier.record(*record).cloned(),
        };
        let Some(record) = record else { continue };
        items.extend(item_of(&record, &desk.dossier));
        things.extend(record.entity().map(|it| it.header.id));
    }
    // A thing that was renamed is changed wherever it is named.
    let names = |it: &Item| {
        let named = it.mark().and_then(|it| it.entity.or(it.speaker));
        named.is_some_and(|it: RecordId| things.contains(&it))
    };
    let first = |fits: &dyn Fn(&Item) -> bool| {
        let focus = desk.focus.and_then(|it| desk.items.get(it));
        let all = focus.into_iter().chain(desk.items.all());
        all.into_iter().find(|it| fits(it)).map(|it| it.id)
    };
    let changed = first(&|it| items.contains(&it.id)).or_else(|| first(&names));
    if changed.is_some() {
        desk.focus = changed;
        end_other_edging(desk);
        turn.effects.push(Effect::Reveal);
    }
}

/// The item that a record is, or is about.
fn item_of(record: &Record, dossier: &Dossier) -> Option<ItemId> {
    Some(match record {
        Record::Mark(it) => ItemId::Mark(it.header.id),
        Record::Evidence(it) => ItemId::Mark(it.mark),
        Record::Link(it) => ItemId::Mark(it.from),
        Record::Reply(it) => ItemId::Mark(*answered(dossier, it).first()?),
        Record::Decision(it) => ItemId::Suggestion(it.key),
        _ => return None,
    })
}

/// Moves no ends any more but those of the chosen mark.
fn end_other_edging(desk: &mut Desk) {
    if let Some(Edging::Mark { mark, .. }) = desk.edging
        && desk.focus != Some(ItemId::Mark(mark))
    {
        (desk.edging, desk.selection) = (None, None);
    }
}

/// Has the chosen item shown, and says what it is.
fn reveal(turn: &mut Turn) {
    let Some(desk) = turn.desk() else { return };
    // The ends that were being moved were those of another mark.
    end_other_edging(desk);
    let Some(item) = desk.focus.and_then(|it| desk.items.get(it)).cloned() else { return };
    let ordered = desk.items.in_order(desk.order);
    let position = place_in(&ordered, item.id).unwrap_or(0) + 1;
    let n_items = ordered.len();
    let kind = match (item.entity_type, item.suggestion().is_some()) {
        (Some(it), false) => format!("type-{}", it.code()),
        (Some(it), true) => format!("suggested-type-{}", it.code()),
        (None, false) => format!("kind-{}", item.kind.code()),
        (None, true) => format!("suggested-kind-{}", item.kind.code()),
    };
    let said = Message::new("said-item");
    let said = match &item.own_type {
        Some(it) => said.text("kind", it.name.as_str()),
        None => said.message("kind", Message::new(kind)),
    };
    turn.say(
        said.text("words", item.words.clone()).count("position", position).count("count", n_items),
    );
    turn.effects.push(Effect::Reveal);
}
