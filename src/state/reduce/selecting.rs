//! Words are selected, and the ends of marks moved, by key.

use annotations::{FieldType, Mark, MarkKind, RecordId, Status, Target};
use document::{AsideReason, Detail, Span, Value};

use super::{Turn, marking};
use crate::snap::trim;
use crate::state::{Action, Desk, Edging, Effect, ItemId, Message, Severity, View};
use crate::walk::{Unit, Walk, sentences};

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
            let to = with_walk(turn, |walk, desk| match hit(desk) {
                // Whoever has found something wants to go on there.
                Some(hit) if *unit == Unit::Sentence => walk.holding(*unit, hit.start()),
                Some(hit) => Some(hit),
                None => walk.next(*unit, from(desk), *forwards),
            });
            select(turn, to, "said-end-of-text");
        }
        Action::MoveEdge { edge, unit, forwards } => {
            let to =
                with_walk(turn, |walk, desk| walk.moved(desk.selection?, *edge, *unit, *forwards));
            select(turn, to, "said-no-further");
        }
        Action::SelectFound => {
            let hit = turn.state.desk.as_ref().and_then(hit);
            if hit.is_some() {
                select(turn, hit, "said-end-of-text");
            }
        }
        Action::BeginEdges(place) => begin_edges(turn, *place),
        Action::KeepEdges => keep_edges(turn),
        _ => debug_assert!(false, "no selecting"),
    }
}

/// The found words one is at, unless something is selected.
fn hit(desk: &Desk) -> Option<Span> {
    let found = desk.found.as_ref().filter(|_| desk.selection.is_none())?;
    found.hits.get(found.here?).copied()
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

/// Begins with the ends of `place`, else of what is selected, else of the chosen
/// mark: a place of it is selected, and its next place the next time.
fn begin_edges(turn: &mut Turn, place: Option<(RecordId, usize)>) {
    let Some(desk) = turn.desk() else { return };
    let chosen = match desk.focus {
        Some(ItemId::Mark(id)) => Some(id),
        _ => None,
    };
    let begun = match (place, desk.edging, desk.selection, chosen) {
        (Some((mark, target)), ..) => place_of(desk, mark, target),
        (_, Some(Edging::Mark { mark: it, target }), _, Some(mark)) if it == mark => {
            place_of(desk, mark, target + 1)
        }
        (_, None, Some(span), _) => Some((Edging::Selection, span)),
        (_, _, _, Some(mark)) => place_of(desk, mark, 0),
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
    let mut is_judged = false;
    turn.edit("undo-move-edges", |edit, desk| {
        let Some(document) = desk.dossier.document() else { return };
        // A step by characters may have ended at a space.
        let Some(span) = trim(document, span) else { return };
        let moved = marking::targets(desk, span);
        let Some(it) = desk.dossier.mark(mark) else { return };
        let mut targets = it.targets.clone();
        let is_here =
            targets.get(target).is_some_and(|it| moved.iter().all(|to| to.span == it.span));
        if target < targets.len() && !moved.is_empty() && !is_here {
            targets.splice(target..=target, moved);
            let of_words = value_of(desk, it, &targets);
            // What a person typed stays.
            if it.value == value_of(desk, it, &it.targets) && it.value != of_words {
                edit.set(mark, Mark::VALUE, of_words.to_value());
            }
            // A verdict was one on other words.
            if it.kind == MarkKind::Claim && it.status == Some(Status::Checked) {
                edit.set(mark, Mark::STATUS, Some(Status::InProgress).to_value());
                edit.set(mark, Mark::CONFIRMED_BY, None::<RecordId>.to_value());
                is_judged = true;
            }
            edit.set(mark, Mark::TARGETS, targets.to_value());
        }
    });
    if is_judged {
        turn.notice(Severity::Info, Message::new("notice-edges-judged"), false);
    }
}

/// What a mark with these places comes to, where the detector has found just
/// that; a value read from other words would be a false one.
fn value_of(desk: &Desk, mark: &Mark, targets: &[Target]) -> Option<Value> {
    let [target] = targets else { return None };
    let found = desk.findings.as_ref()?.findings.iter().find(|it| it.span == target.span)?;
    match &found.detail {
        Detail::Entity { entity_type, value, .. } if Some(*entity_type) == mark.entity_type => {
            value.clone()
        }
        _ => None,
    }
}
