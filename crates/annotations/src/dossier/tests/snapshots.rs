//! What was done since a snapshot is told, and can be taken back at once.

use super::*;
use crate::{Snapshot, as_it_was, differences};

/// A snapshot of what there is.
fn take(bench: &mut Bench) -> RecordId {
    let mut taken = None;
    bench.edit(|edit| {
        let (header, name) = (edit.header(), "avant".to_owned());
        taken = Some(edit.insert(Snapshot { header, name }));
    });
    taken.unwrap()
}

fn mark(bench: &mut Bench, start: usize, end: usize) -> RecordId {
    let mut made = None;
    bench.edit(|edit| {
        let span = Span::from_usize(start, end).unwrap();
        let it = edit.mark(MarkKind::Claim, span).unwrap();
        made = Some(edit.insert(it));
    });
    made.unwrap()
}

fn set_note(bench: &mut Bench, mark: RecordId, note: &str) {
    bench.edit(|edit| edit.set(mark, Mark::NOTE, FieldValue::Text(note.to_owned())));
}

#[test]
fn what_was_done_since_comes_back() {
    let mut bench = Bench::new();
    let (kept, gone) = (mark(&mut bench, 0, 3), mark(&mut bench, 4, 12));
    set_note(&mut bench, kept, "avant");
    let before = bench.dossier.clone();
    let snapshot = take(&mut bench);
    set_note(&mut bench, kept, "après");
    bench.edit(|edit| edit.remove(gone));
    let added = mark(&mut bench, 4, 7);
    // Undone and done again: the history has both.
    assert!(bench.back(false) && bench.back(true));
    let now = bench.dossier.clone();

    let was = as_it_was(&now, &bench.history, snapshot).unwrap();
    assert!(differences(&was, &before).is_empty());
    let changes = differences(&now, &was);
    let told: Vec<String> = changes
        .iter()
        .map(|it| match it {
            Change::Insert(it) => format!("+{}", it.id() == gone),
            Change::Remove(it) => format!("-{}", it.id() == added),
            Change::Set { record, field, .. } => format!("{} {}", *record == kept, field.key),
        })
        .collect();
    assert_eq!(told, ["-true", "true note", "+true"]);

    bench.edit(|edit| edit.extend(changes));
    assert!(differences(&bench.dossier, &before).is_empty());
    assert!(bench.dossier.snapshot(snapshot).is_some(), "the snapshot stays");
    assert!(bench.back(false));
    assert!(differences(&bench.dossier, &now).is_empty(), "one step takes it back");
}

#[test]
fn a_history_that_does_not_go_back_to_it_has_none() {
    let mut bench = Bench::new();
    let snapshot = take(&mut bench);
    assert!(as_it_was(&bench.dossier, &History::default(), snapshot).is_none());
    assert!(as_it_was(&bench.dossier, &bench.history, RecordId(77)).is_none());
}
