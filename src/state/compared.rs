//! What was done since a state of the check that has a name.

use annotations::{Change, RecordId, RecordKind, as_it_was, differences};

use crate::state::Desk;

/// What is different since a snapshot was taken.
#[derive(Debug, Clone, PartialEq)]
pub struct Compared {
    /// The snapshot.
    pub snapshot: RecordId,
    /// What would have to be done to have everything as it was; `None` where
    /// the history does not go back to it.
    pub changes: Option<Vec<Change>>,
}

impl Compared {
    /// What is different on `desk` since a snapshot; `None` where there is no
    /// such snapshot.
    pub(crate) fn of(desk: &Desk, snapshot: RecordId) -> Option<Self> {
        let kind = desk.dossier.record(snapshot).map(|it| it.kind());
        kind.filter(|it| *it == RecordKind::Snapshot)?;
        let then = as_it_was(&desk.dossier, &desk.history, snapshot);
        let changes = then.map(|then| differences(&desk.dossier, &then));
        Some(Self { snapshot, changes })
    }
}
