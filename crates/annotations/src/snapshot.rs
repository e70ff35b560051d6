//! The records as they were when a snapshot was taken, and what is different
//! now.
//!
//! A snapshot holds nothing itself: the history does, and what was done since
//! is taken back from what there is now.

use std::rc::Rc;

use crate::{Change, Dossier, History, Record, RecordId, RecordKind, Transaction};

/// `dossier` as it was when `snapshot` was taken; `None` where `history` does
/// not go back to it or is not that of `dossier`, as in a file that came
/// without its history.
#[must_use]
pub fn as_it_was(dossier: &Dossier, history: &History, snapshot: RecordId) -> Option<Dossier> {
    let log = history.log();
    let adds = |it: &Change| matches!(it, Change::Insert(it) if it.id() == snapshot);
    // The first time: taking it back and doing it again adds it once more.
    let place = log.iter().position(|it| it.changes.iter().any(adds))?;
    let since = log.get(place..)?;
    let changes = since.iter().rev().flat_map(|it| it.inverse()).collect();
    let Transaction { stamp, at, by, role, .. } = **since.last()?;
    // At once: each step by itself would copy all records.
    dossier.apply(&Transaction { stamp, at, by, title: String::new(), role, changes }).ok()
}

/// The changes that make of the records `now` those of `then`: of each kind
/// that an article's check is made of, so not snapshots, authors and versions.
#[must_use]
pub fn differences(now: &Dossier, then: &Dossier) -> Vec<Change> {
    let mut changes = Vec::new();
    for it in now.records().filter(|it| is_of_the_check(it) && then.record(it.id()).is_none()) {
        changes.push(Change::Remove(it.clone()));
    }
    for it in then.records().filter(|it| is_of_the_check(it)) {
        let Some(known) = now.record(it.id()) else {
            changes.push(Change::Insert(it.clone()));
            continue;
        };
        // Most are the very same, and there may be thousands.
        if Rc::ptr_eq(it, known) {
            continue;
        }
        for field in it.kind().fields().iter().copied() {
            if let (Some(from), Some(to)) = (known.get(field), it.get(field))
                && from != to
            {
                changes.push(Change::Set { record: it.id(), field, from, to });
            }
        }
    }
    changes
}

fn is_of_the_check(record: &Record) -> bool {
    use RecordKind as Kind;
    !matches!(record.kind(), Kind::Snapshot | Kind::Author | Kind::Version)
}
