//! How marks go together, what is said about them, and the states of the check
//! that have a name.

use std::rc::Rc;

use annotations::{Dossier, Link, LinkKind, Mark, Record, RecordId, RecordKind, Reply, Snapshot};

use super::{SCALE_REMOVED, SOURCE_REMOVED, Turn};
use crate::state::{Action, Compared, Message, Severity};

/// Performs a change of links, replies or snapshots.
pub(super) fn perform(turn: &mut Turn, action: Action) {
    match action {
        Action::Link { from, to, kind } => link(turn, from, to, kind),
        Action::Reply { to, text } => {
            let text = text.trim().to_owned();
            if !text.is_empty() {
                turn.edit("undo-add-reply", |edit, _| {
                    let header = edit.header();
                    edit.insert(Reply { header, to, text });
                });
            }
        }
        Action::Remove(id) => {
            let Some(desk) = turn.desk() else { return };
            let kind = desk.dossier.record(id).map(|it| it.kind());
            if let Some(kind) = kind.filter(|it| is_removable(*it)) {
                let title = format!("undo-remove-{}", kind.code());
                let n_verdicts = n_verdicts(&desk.dossier, id);
                let given = desk.dossier.all_evidence().filter(|it| it.source == Some(id));
                let n_evidence = given.count();
                turn.edit(&title, |edit, _| edit.remove(id));
                for (message, count) in [(SCALE_REMOVED, n_verdicts), (SOURCE_REMOVED, n_evidence)]
                {
                    if 0 < count {
                        let message = Message::new(message).count("count", count);
                        turn.notice(Severity::Info, message, false);
                    }
                }
            }
        }
        Action::TakeSnapshot(name) => {
            turn.edit("undo-take-snapshot", |edit, _| {
                let (header, name) = (edit.header(), name.trim().to_owned());
                edit.insert(Snapshot { header, name });
            });
        }
        Action::Compare(id) => {
            if let Some(desk) = turn.desk() {
                desk.compared = id.and_then(|it| Compared::of(desk, it)).map(Rc::new);
            }
        }
        Action::Restore(id) => {
            turn.edit("undo-restore", |edit, desk| {
                let shown = desk.compared.as_deref().filter(|it| it.snapshot == id);
                let compared = shown.cloned().or_else(|| Compared::of(desk, id));
                edit.extend(compared.and_then(|it| it.changes).unwrap_or_default());
            });
        }
        _ => debug_assert!(false, "no change of links, replies or snapshots"),
    }
}

/// How many verdicts are on the scale `id`; none where it is something else.
fn n_verdicts(dossier: &Dossier, id: RecordId) -> usize {
    let code = id.to_string();
    let is_on_it = |it: &&Mark| it.verdict.as_ref().is_some_and(|it| it.scale == code);
    dossier.marks().filter(is_on_it).count()
}

/// What goes by [`Action::Remove`]: marks have their own, and the article, its
/// versions and authors stay.
fn is_removable(kind: RecordKind) -> bool {
    use RecordKind as Kind;
    matches!(
        kind,
        Kind::Evidence
            | Kind::Source
            | Kind::OwnScale
            | Kind::OwnType
            | Kind::Link
            | Kind::Reply
            | Kind::Snapshot
    )
}

/// Two marks go together in one way once; a mark not with itself.
fn link(turn: &mut Turn, from: RecordId, to: RecordId, kind: LinkKind) {
    turn.edit("undo-add-link", |edit, desk| {
        let is_mark = |it: RecordId| desk.dossier.record(it).is_some_and(|it| is_a_mark(it));
        let is_new = !is_linked(&desk.dossier, from, to, kind);
        if from != to && is_mark(from) && is_mark(to) && is_new {
            let header = edit.header();
            edit.insert(Link { header, from, to, kind });
        }
    });
}

/// Whether two marks are linked in this way.
pub(crate) fn is_linked(dossier: &Dossier, from: RecordId, to: RecordId, kind: LinkKind) -> bool {
    dossier.links().any(|it| (it.from, it.to, it.kind) == (from, to, kind))
}

fn is_a_mark(record: &Record) -> bool {
    record.kind() == RecordKind::Mark
}
