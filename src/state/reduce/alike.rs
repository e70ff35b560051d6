//! All places with the same words are marked, or no longer, in one step.

use annotations::{Dossier, Edit, FieldType, Mark, MarkKind, RecordId, Target};
use document::{ByteOffset, Span, set_of, sort_by_rank};

use super::{Turn, marking};
use crate::state::{Action, Message};

/// Performs a change of many marks.
pub(super) fn perform(turn: &mut Turn, action: &Action) {
    match action {
        Action::MarkAllLike(id) => mark_all_like(turn, *id),
        Action::UnmarkAllLike(id) => {
            turn.edit("undo-unmark-all-like", |edit, desk| {
                let Some(like) = desk.dossier.mark(*id) else { return };
                let alike = desk.dossier.marks().filter(|it| is_alike(it, like));
                edit.remove_all(&alike.map(|it| it.header.id).collect());
            });
        }
        Action::MarkFound(kind) => {
            turn.edit("undo-mark-found", |edit, desk| {
                edit.recall(&desk.offers);
                let version = desk.dossier.version_id();
                let same = desk.dossier.marks().filter(|it| it.kind == *kind);
                let marked = set_of(same.flat_map(|it| it.spans(version)));
                // Not some of the places for all of them.
                let found = desk.found.iter().filter(|it| !it.is_cut);
                let hits = found.flat_map(|it| it.hits.iter());
                for span in hits.filter(|it| !marked.contains(it)) {
                    marking::insert(edit, desk, *kind, None, *span);
                }
            });
        }
        Action::AddTarget(id) => add_target(turn, *id),
        Action::RemoveTarget { mark, target } => {
            turn.edit("undo-remove-target", |edit, desk| {
                let Some(it) = desk.dossier.mark(*mark) else { return };
                let mut targets = it.targets.clone();
                // The last place is removed with the mark only: a mark without
                // any would be about the whole article.
                if 1 < targets.len() && *target < targets.len() {
                    targets.remove(*target);
                    edit.set(*mark, Mark::TARGETS, targets.to_value());
                }
            });
        }
        _ => debug_assert!(false, "no change of many marks"),
    }
}

fn mark_all_like(turn: &mut Turn, id: RecordId) {
    let mut n_marked = 0;
    turn.edit("undo-mark-all-like", |edit, desk| {
        let Some(like) = desk.dossier.mark(id) else { return };
        for span in others_like(&desk.dossier, like) {
            if mark_like(edit, like, span) {
                n_marked += 1;
            }
        }
    });
    turn.say(Message::new("said-marked-alike").count("count", n_marked));
}

/// Marks `span` as `like` is: kind, type and what it names, and nothing that a
/// person said about that one place.
fn mark_like(edit: &mut Edit<'_>, like: &Mark, span: Span) -> bool {
    let Some(mut mark) = edit.mark(like.kind, span) else { return false };
    mark.entity_type = like.entity_type;
    mark.entity = like.entity;
    mark.value.clone_from(&like.value);
    edit.insert(mark);
    true
}

/// Where else the words of a mark stand as whole words in blocks not set
/// aside, and are not marked so yet.
pub(crate) fn others_like(dossier: &Dossier, like: &Mark) -> Vec<Span> {
    let words = like.targets.first().map_or("", |it| it.exact.as_str());
    let Some(document) = dossier.document().filter(|_| !words.is_empty()) else {
        return Vec::new();
    };
    let text = document.text();
    let is_whole = |start: usize, end: usize| {
        let is_part = |c: Option<char>| c.is_some_and(char::is_alphanumeric);
        let before = text.get(..start).and_then(|it| it.chars().next_back());
        let behind = text.get(end..).and_then(|it| it.chars().next());
        !is_part(before) && !is_part(behind)
    };
    let is_shown = dossier.shown();
    let version = dossier.version_id();
    let same = dossier.marks().filter(|it| is_of_kind(it, like.kind, like.entity_type));
    let mut marked: Vec<Span> = same.flat_map(|it| it.spans(version).collect::<Vec<_>>()).collect();
    sort_by_rank(&mut marked, |it| it.rank());
    // Up to each place, where the farthest mark ends.
    let mut farthest = ByteOffset::ZERO;
    let ends: Vec<ByteOffset> = marked
        .iter()
        .map(|it| {
            farthest = farthest.max(it.end());
            farthest
        })
        .collect();
    let is_free = |hit: &Span| {
        let n_before = marked.partition_point(|it| it.start() < hit.end());
        let last = n_before.checked_sub(1).and_then(|it| ends.get(it));
        last.is_none_or(|end| *end <= hit.start())
    };
    let hits = text.match_indices(words).map(|(at, it)| (at, at + it.len()));
    hits.filter(|(start, end)| is_whole(*start, *end))
        .filter_map(|(start, end)| Span::from_usize(start, end))
        .filter(|it| is_shown(*it))
        .filter(is_free)
        .collect()
}

/// Whether two marks have the same words, kind and type; one about the whole
/// article, which has no words, is like itself alone.
pub(crate) fn is_alike(a: &Mark, b: &Mark) -> bool {
    if a.targets.is_empty() {
        return a.header.id == b.header.id;
    }
    let mut pairs = a.targets.iter().zip(&b.targets);
    is_of_kind(a, b.kind, b.entity_type)
        && a.targets.len() == b.targets.len()
        && pairs.all(|(a, b)| a.exact == b.exact)
}

fn is_of_kind(mark: &Mark, kind: MarkKind, entity_type: Option<document::EntityType>) -> bool {
    mark.kind == kind && mark.entity_type == entity_type
}

fn add_target(turn: &mut Turn, id: RecordId) {
    let changed = turn.edit("undo-add-target", |edit, desk| {
        let Some((span, mark)) = desk.selection.zip(desk.dossier.mark(id)) else { return };
        let mut more = marking::targets(desk, span);
        let has = |to: &Target| {
            mark.targets.iter().any(|it| it.span == to.span && it.version == to.version)
        };
        more.retain(|it| !has(it));
        if more.is_empty() {
            return;
        }
        let mut targets = mark.targets.clone();
        targets.extend(more);
        edit.set(id, Mark::TARGETS, targets.to_value());
    });
    if changed && let Some(desk) = turn.desk() {
        (desk.selection, desk.edging) = (None, None);
    }
}
