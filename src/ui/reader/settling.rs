//! Text before rails: an article, and what was found in it, is painted in one
//! frame, and what the rails say about it is made in the next.

use std::rc::Rc;

use yew::prelude::*;

use crate::browser::listen::after_paint;
use crate::state::{AppState, Desk};

/// The state for the rails.
///
/// That is `state` itself, except in the one frame that paints another article
/// (then there is none) or new findings (then it is that of the frame before),
/// since a card for each finding takes longer to make than all the paint.
#[hook]
pub(super) fn use_settled(state: &Rc<AppState>) -> Option<Rc<AppState>> {
    let kept = use_mut_ref(|| None::<Rc<AppState>>);
    let redraw = use_force_update();
    // What is asked for next is the state as it is, whether or not it has
    // changed again by then.
    let before = kept.borrow_mut().replace(state.clone());
    let before_desk = before.as_ref().and_then(|it| it.desk.as_ref());
    let painting = painting(before_desk, state.desk.as_ref());
    let is_painting = painting != Painting::Nothing;
    use_effect(move || {
        if is_painting {
            after_paint(move || redraw.force_update());
        }
    });
    match painting {
        Painting::Nothing => Some(state.clone()),
        Painting::Findings => before,
        Painting::Article => None,
    }
}

/// What a frame paints that takes long.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Painting {
    /// Nothing of the kind.
    Nothing,
    /// Other findings about the text that was on the desk.
    Findings,
    /// Another text.
    Article,
}

/// Whether going from one desk to the next takes a long frame.
pub(crate) fn paints_much(before: Option<&Desk>, next: Option<&Desk>) -> bool {
    painting(before, next) != Painting::Nothing
}

fn painting(before: Option<&Desk>, next: Option<&Desk>) -> Painting {
    let Some(next) = next else { return Painting::Nothing };
    let text = |it: &Desk| it.dossier.document().map(Rc::as_ptr);
    let found = |it: &Desk| it.findings.as_ref().map(Rc::as_ptr);
    match before {
        Some(before) if text(before) == text(next) => {
            let is_new = next.findings.is_some() && found(before) != found(next);
            if is_new { Painting::Findings } else { Painting::Nothing }
        }
        _ => Painting::Article,
    }
}
