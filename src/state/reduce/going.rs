//! Going about in the article: what is selected, chosen and shown.

use annotations::MarkKind;

use super::Turn;
use crate::state::{Action, Desk, Effect, Item, ItemId, Message};

/// Performs an action that changes no record.
pub(super) fn perform(turn: &mut Turn, action: &Action) {
    let Some(desk) = turn.desk() else { return };
    match action {
        Action::Select(span) => desk.selection = *span,
        Action::Focus(id) => {
            desk.focus = id.filter(|it| desk.items.position(*it).is_some());
            reveal(turn);
        }
        Action::Step { forwards } => {
            let shown = desk.shown;
            go(turn, *forwards, |it| it.is_shown(shown), "said-no-more-items");
        }
        Action::NextClaim => go(
            turn,
            true,
            |it| it.kind == MarkKind::Claim && it.mark().is_some() && !it.checked,
            "said-no-more-claims",
        ),
        Action::NextSuggestion => {
            go(turn, true, |it| it.suggestion().is_some(), "said-no-more-suggestions");
        }
        Action::Show(view) => desk.view = *view,
        Action::Filter(shown) => desk.shown = *shown,
        _ => debug_assert!(false, "no action that only goes about"),
    }
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

/// The item after the chosen one (or before it) that `fits`, round the end.
fn next(desk: &Desk, forwards: bool, fits: impl Fn(&Item) -> bool) -> Option<ItemId> {
    let items = desk.items.all();
    let n_items = items.len();
    let here = desk.focus.and_then(|it| desk.items.position(it));
    let place = |step: usize| match (here, forwards) {
        (Some(here), true) => (here + step) % n_items,
        (Some(here), false) => (here + n_items - step) % n_items,
        (None, true) => step - 1,
        (None, false) => n_items - step,
    };
    let mut candidates = (1..=n_items).filter_map(|step| items.get(place(step)));
    candidates.find(|it| fits(it)).map(|it| it.id)
}

/// Has the chosen item shown, and says what it is.
fn reveal(turn: &mut Turn) {
    let Some(desk) = turn.desk() else { return };
    let Some(item) = desk.focus.and_then(|it| desk.items.get(it)).cloned() else { return };
    let position = desk.items.position(item.id).unwrap_or(0) + 1;
    let n_items = desk.items.all().len();
    let kind = match (item.entity_type, item.suggestion().is_some()) {
        (Some(it), false) => format!("type-{}", it.code()),
        (Some(it), true) => format!("suggested-type-{}", it.code()),
        (None, false) => format!("kind-{}", item.kind.code()),
        (None, true) => format!("suggested-kind-{}", item.kind.code()),
    };
    turn.say(
        Message::new("said-item")
            .message("kind", Message::new(kind))
            .text("words", item.words.clone())
            .count("position", position)
            .count("count", n_items),
    );
    turn.effects.push(Effect::Reveal);
}
