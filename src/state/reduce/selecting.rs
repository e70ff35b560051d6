//! Words are selected, and the ends of marks moved, by key.

use annotations::{FieldType, Mark, RecordId, Target};
use document::{AsideReason, Span};

use super::Turn;
use crate::state::{Action, Desk, Edging, Effect, ItemId, Message};
use crate::walk::{Walk, sentences};

/// Performs a step of the selection.
pub(super) fn perform(turn: &mut Turn, action: &Action) {
    match action {
        Action::Select(span) => {
            let Some(desk) = turn.desk() else { return };
            desk.selection = *span;
            if span.is_none() {
                desk.edging = None;
            }
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
        Action::BeginEdges => begin_edges(turn),
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
            desk.selection = to;
            turn.say(Message::new("said-selected").text("words", words));
            turn.effects.push(Effect::Reveal);
        }
        None => turn.say(Message::new(none)),
    }
}

/// What is selected can be adjusted; without a selection a place of the chosen
/// mark is selected, and its next place the next time.
fn begin_edges(turn: &mut Turn) {
    let Some(desk) = turn.desk() else { return };
    let (edging, span) = match (desk.edging, desk.selection, desk.focus) {
        (None, Some(span), _) => (Edging::Selection, span),
        (Some(Edging::Mark { mark, target }), ..) => {
            let Some(it) = place_of(desk, mark, target + 1) else { return };
            it
        }
        (None, None, Some(ItemId::Mark(mark))) => {
            let Some(it) = place_of(desk, mark, 0) else { return };
            it
        }
        _ => return,
    };
    let words = desk.dossier.document().and_then(|it| it.slice(span)).unwrap_or("").to_owned();
    (desk.edging, desk.selection) = (Some(edging), Some(span));
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
