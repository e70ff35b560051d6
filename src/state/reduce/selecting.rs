//! Words are selected, and the ends of marks moved, by key.

use annotations::{FieldType, Mark, RecordId, Target};
use document::{AsideReason, Span};

use super::Turn;
use crate::snap::trim;
use crate::state::{Action, Desk, Edging, Effect, ItemId, Message, View};
use crate::walk::{Walk, sentences};

/// Performs a step of the selection.
pub(super) fn perform(turn: &mut Turn, action: &Action) {
    match action {
        Action::Select(span) => {
            let Some(desk) = turn.desk() else { return };
            // Other words are no new place of the mark that was being moved.
            if desk.selection != *span {
                (desk.selection, desk.edging) = (*span, None);
            }
        }
        Action::DragEdges(span) => {
            let Some(desk) = turn.desk().filter(|it| it.edging.is_some()) else { return };
            desk.selection = Some(*span);
        }
        Action::Walk { unit, forwards } => {
            let from = |desk: &Desk| {
                let item = desk.focus.and_then(|it| desk.items.get(it));
                desk.selection.or(item.and_then(|it| it.spans.first().copied()))
            };
            let to = with_walk(turn, |walk, desk| walk.next(*unit, from(desk), *forwards));
            select(turn, to, "said-end-of-text");
        }
        Action::MoveEdge { edge, unit, forwards } => {
            let to =
                with_walk(turn, |walk, desk| walk.moved(desk.selection?, *edge, *unit, *forwards));
            select(turn, to, "said-no-further");
        }
        Action::BeginEdges(mark) => begin_edges(turn, *mark),
        Action::KeepEdges => keep_edges(turn),
        _ => debug_assert!(false, "no selecting"),
    }
}

/// Asks something of a walk through the text on the desk.
fn with_walk(turn: &Turn, ask: impl FnOnce(Walk<'_>, &Desk) -> Option<Span>) -> Option<Span> {
    let desk = turn.state.desk.as_ref()?;
    let document = desk.dossier.document()?;
    let asides: Vec<Option<AsideReason>> =
        desk.dossier.blocks().into_iter().map(|(_, aside)| aside).collect();
    let sentences = desk.findings.as_deref().map(sentences).unwrap_or_default();
    ask(Walk { document, asides: &asides, sentences: &sentences }, desk)
}

/// Selects `to` and says its words; says `none` where there is nothing.
fn select(turn: &mut Turn, to: Option<Span>, none: &str) {
    let Some(desk) = turn.desk() else { return };
    let words = to.and_then(|it| desk.dossier.document()?.slice(it).map(str::to_owned));
    match words {
        Some(words) => {
            // A selection is seen in the text only.
            (desk.selection, desk.view) = (to, View::Text);
            turn.say(Message::new("said-selected").text("words", words));
            turn.effects.push(Effect::Reveal);
        }
        None => turn.say(Message::new(none)),
    }
}

/// Begins with the ends of `mark`, else of what is selected, else of the chosen
/// mark: a place of it is selected, and its next place the next time.
fn begin_edges(turn: &mut Turn, mark: Option<RecordId>) {
    let Some(desk) = turn.desk() else { return };
    let chosen = match desk.focus {
        Some(ItemId::Mark(id)) => Some(id),
        _ => None,
    };
    let begun = match (desk.edging, desk.selection, mark.or(chosen)) {
        (Some(Edging::Mark { mark: it, target }), _, Some(mark)) if it == mark => {
            place_of(desk, mark, target + 1)
        }
        (None, Some(span), _) if mark.is_none() => Some((Edging::Selection, span)),
        (_, _, Some(mark)) => place_of(desk, mark, 0),
        _ => None,
    };
    let Some((edging, span)) = begun else { return };
    let words = desk.dossier.document().and_then(|it| it.slice(span)).unwrap_or("").to_owned();
    (desk.edging, desk.selection, desk.view) = (Some(edging), Some(span), View::Text);
    turn.say(Message::new("said-edges").text("words", words));
    turn.effects.push(Effect::Reveal);
}

/// The first place of a mark in the shown text from its target `first` on,
/// round the end.
fn place_of(desk: &Desk, mark: RecordId, first: usize) -> Option<(Edging, Span)> {
    let targets = &desk.dossier.mark(mark)?.targets;
    let n_targets = targets.len();
    let version = desk.dossier.version_id();
    (first..first + n_targets).map(|it| it % n_targets).find_map(|target| {
        let it = targets.get(target).filter(|it| it.version == version)?;
        Some((Edging::Mark { mark, target }, it.span))
    })
}

/// The mark gets the selected place, and everything else of it stays; a
/// selection that was adjusted stays selected.
fn keep_edges(turn: &mut Turn) {
    let Some(desk) = turn.desk() else { return };
    let Some(Edging::Mark { mark, target }) = desk.edging.take() else { return };
    let Some(span) = desk.selection.take() else { return };
    turn.edit("undo-move-edges", |edit, desk| {
        let Some(document) = desk.dossier.document() else { return };
        // A step by characters may have ended at a space.
        let Some(span) = trim(document, span) else { return };
        let moved = Target::new(desk.dossier.version_id(), document, span);
        let Some(it) = desk.dossier.mark(mark) else { return };
        let mut targets = it.targets.clone();
        if let (Some(place), Some(moved)) = (targets.get_mut(target), moved)
            && place.span != moved.span
        {
            *place = moved;
            edit.set(mark, Mark::TARGETS, targets.to_value());
        }
    });
}
