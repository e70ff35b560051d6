//! Text before rails: what was found is painted in one frame, and what the
//! rails say about it is made in the next.

use std::rc::Rc;

use yew::prelude::*;

use crate::browser::listen::after_paint;
use crate::state::{AppState, Desk};

/// The state for the rails.
///
/// That is `state` itself, except in the one frame that paints new findings:
/// there it is the state of the frame before, since a card for each finding
/// takes longer to make than all the paint.
#[hook]
pub(super) fn use_settled(state: &Rc<AppState>) -> Rc<AppState> {
    let kept = use_mut_ref(|| state.clone());
    let redraw = use_force_update();
    let is_painting = brings_findings(&kept.borrow(), state);
    let settled = if is_painting { kept.borrow().clone() } else { state.clone() };
    // What is asked for next is the state as it is, whether or not it has
    // changed again by then.
    *kept.borrow_mut() = state.clone();
    use_effect(move || {
        if is_painting {
            after_paint(move || redraw.force_update());
        }
    });
    settled
}

/// Whether `next` shows other findings about the text that was on the desk.
fn brings_findings(before: &AppState, next: &AppState) -> bool {
    let (Some(before), Some(next)) = (&before.desk, &next.desk) else { return false };
    let is_same_text = match (before.dossier.document(), next.dossier.document()) {
        (Some(before), Some(next)) => Rc::ptr_eq(before, next),
        _ => false,
    };
    let at = |it: &Desk| it.findings.as_ref().map(Rc::as_ptr);
    is_same_text && next.findings.is_some() && at(before) != at(next)
}
