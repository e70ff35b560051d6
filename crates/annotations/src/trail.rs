//! How the verdict on a claim came about: who gave which, when and why.

use std::rc::Rc;

use crate::{
    Change, FieldType, FieldValue, History, Mark, Record, RecordId, Role, Timestamp, Verdict,
};

/// One change of a claim's verdict.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct VerdictChange {
    /// When.
    pub at: Timestamp,
    /// Who: an author's id.
    pub by: RecordId,
    /// Whether it took an earlier change back, or did one again.
    pub is_undo: bool,
    /// The verdict before.
    pub from: Option<Verdict>,
    /// The verdict after.
    pub to: Option<Verdict>,
    /// Why, as last worded before the verdict changed again; may be empty.
    pub why: String,
}

/// The changes of the verdict on `mark`, oldest first, as far as `history`
/// goes back.
#[must_use]
pub fn trail(history: &History, mark: RecordId) -> Vec<VerdictChange> {
    let mut trail: Vec<VerdictChange> = Vec::new();
    for entry in history.log() {
        let changes = || entry.changes.iter().filter(|it| it.record() == mark);
        for (from, to) in changes().filter_map(verdicts) {
            let why = String::new();
            let is_undo = entry.role != Role::Do;
            trail.push(VerdictChange { at: entry.at, by: entry.by, is_undo, from, to, why });
        }
        // The reason may come with the verdict or be typed after it.
        for why in changes().filter_map(reason) {
            if let Some(last) = trail.last_mut() {
                last.why = why;
            }
        }
    }
    trail
}

/// The verdict before and after a change of it.
fn verdicts(change: &Change) -> Option<(Option<Verdict>, Option<Verdict>)> {
    let of = |it: &FieldValue| Option::<Verdict>::from_value(it.clone()).ok().flatten();
    let of_record = |it: &Rc<Record>| match &**it {
        Record::Mark(it) => it.verdict.clone(),
        _ => None,
    };
    let (from, to) = match change {
        Change::Set { field, from, to, .. } if *field == Mark::VERDICT => (of(from), of(to)),
        Change::Insert(it) => (None, of_record(it)),
        Change::Remove(it) => (of_record(it), None),
        Change::Set { .. } => return None,
    };
    (from != to).then_some((from, to))
}

fn reason(change: &Change) -> Option<String> {
    match change {
        Change::Set { field, to: FieldValue::Text(why), .. } if *field == Mark::WHY => {
            Some(why.clone())
        }
        // A mark that was removed and came back.
        Change::Insert(it) => it.mark().map(|it| it.why.clone()),
        _ => None,
    }
}
