//! Suggestions are accepted and rejected.

use std::rc::Rc;

use annotations::{MarkKind, Status, Suggestion};

use super::Turn;
use super::going::listed;
use crate::state::{Action, ItemId};

/// Performs a decision.
pub(super) fn perform(turn: &mut Turn, action: &Action) {
    match action {
        Action::Accept(id) => decide(turn, *id, Decided::Accepted, false),
        Action::AcceptAsOpinion(id) => decide(turn, *id, Decided::Opinion, false),
        Action::Reject(id) => decide(turn, *id, Decided::Rejected, false),
        Action::DecideLike { like, accept } => {
            let decided = if *accept { Decided::Accepted } else { Decided::Rejected };
            decide(turn, *like, decided, true);
        }
        _ => debug_assert!(false, "no decision"),
    }
}

/// What is made of a suggestion.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Decided {
    Accepted,
    /// A mark, but one that needs no check.
    Opinion,
    Rejected,
}

/// Accepts or rejects a suggestion, or all that are like it, in one step; then
/// the next undecided one is chosen.
fn decide(turn: &mut Turn, id: ItemId, decided: Decided, all_like: bool) {
    let Some(desk) = turn.desk() else { return };
    let Some(item) = desk.items.get(id).cloned() else { return };
    let Some(suggestion) = item.suggestion().cloned() else { return };
    if decided == Decided::Opinion && suggestion.kind != MarkKind::Claim {
        return;
    }
    let next = next_undecided(turn, id, &suggestion, all_like);
    let title = match (decided, all_like) {
        (Decided::Accepted, false) => "undo-accept",
        (Decided::Rejected, false) => "undo-reject",
        (Decided::Accepted, true) => "undo-accept-like",
        (Decided::Rejected, true) => "undo-reject-like",
        (Decided::Opinion, _) => "undo-accept-opinion",
    };
    let changed = turn.edit(title, |edit, desk| {
        edit.recall(&desk.offers);
        let alike = desk.suggestions.iter().filter(|it| is_alike(it, &suggestion, desk));
        let chosen: Vec<&Rc<Suggestion>> =
            if all_like { alike.collect() } else { vec![&suggestion] };
        for it in chosen {
            match decided {
                Decided::Accepted => edit.accept(it, &desk.detector, None),
                Decided::Opinion => edit.accept(it, &desk.detector, Some(Status::Opinion)),
                Decided::Rejected => edit.reject(it),
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
