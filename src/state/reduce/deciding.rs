//! Suggestions are accepted and rejected.

use std::rc::Rc;

use annotations::Suggestion;

use super::Turn;
use super::going::listed;
use crate::state::{Action, ItemId};

/// Performs a decision.
pub(super) fn perform(turn: &mut Turn, action: &Action) {
    match action {
        Action::Accept(id) => decide(turn, *id, true, false),
        Action::Reject(id) => decide(turn, *id, false, false),
        Action::DecideLike { like, accept } => decide(turn, *like, *accept, true),
        _ => debug_assert!(false, "no decision"),
    }
}

/// Accepts or rejects a suggestion, or all that are like it, in one step; then
/// the next undecided one is chosen.
fn decide(turn: &mut Turn, id: ItemId, accept: bool, all_like: bool) {
    let Some(desk) = turn.desk() else { return };
    let Some(item) = desk.items.get(id).cloned() else { return };
    let Some(suggestion) = item.suggestion().cloned() else { return };
    let next = next_undecided(turn, id, &suggestion, all_like);
    let title = match (accept, all_like) {
        (true, false) => "undo-accept",
        (false, false) => "undo-reject",
        (true, true) => "undo-accept-like",
        (false, true) => "undo-reject-like",
    };
    let changed = turn.edit(title, |edit, desk| {
        let alike = desk.suggestions.iter().filter(|it| is_alike(it, &suggestion, desk));
        let chosen: Vec<&Rc<Suggestion>> =
            if all_like { alike.collect() } else { vec![&suggestion] };
        for it in chosen {
            if accept {
                edit.accept(it, &desk.detector);
            } else {
                edit.reject(it);
            }
        }
    });
    if changed && let Some(desk) = turn.desk() {
        let decided_is_chosen = desk.focus.is_none();
        if decided_is_chosen {
            desk.focus = next.filter(|it| desk.items.position(*it).is_some());
        }
    }
}

/// The suggestion behind `id` that will still be there, of those that are shown
/// and found, in the order of the cards.
fn next_undecided(
    turn: &mut Turn,
    id: ItemId,
    decided: &Rc<Suggestion>,
    all_like: bool,
) -> Option<ItemId> {
    let desk = turn.desk()?;
    let items = desk.items.in_order(desk.order);
    let place = items.iter().position(|it| it.id == id)?;
    let (before, behind) = items.split_at_checked(place)?;
    let is_listed = listed(desk);
    let stays =
        |it: &Suggestion| it.key != decided.key && !(all_like && is_alike(it, decided, desk));
    let mut candidates = behind.iter().chain(before).filter(|it| is_listed(it));
    candidates.find(|it| it.suggestion().is_some_and(|it| stays(it))).map(|it| it.id)
}

/// Whether two suggestions have the same words, kind and type.
fn is_alike(a: &Suggestion, b: &Suggestion, desk: &crate::state::Desk) -> bool {
    let words = |it: &Suggestion| {
        let document = desk.dossier.document()?;
        document.slice(it.span).map(str::to_owned)
    };
    a.kind == b.kind && a.entity_type == b.entity_type && words(a) == words(b)
}
