//! A change as a value, with an inverse.

use std::rc::Rc;

use crate::{Field, FieldValue, Record, RecordId, Stamp, Timestamp};

/// Changes that happen together, or not at all.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Transaction {
    /// Which it is.
    pub stamp: Stamp,
    /// When.
    pub at: Timestamp,
    /// Who: an author's id.
    pub by: RecordId,
    /// What the person did: a message id of the interface, worded by Fluent.
    pub title: String,
    /// Whether it does something new or takes something back.
    pub role: Role,
    /// Applied in order.
    pub changes: Vec<Change>,
}

/// What a transaction is to the history.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Role {
    /// It does something new.
    Do,
    /// It takes back the transaction of this stamp.
    Undo(Stamp),
    /// It does again the transaction of this stamp, taken back before.
    Redo(Stamp),
}

/// One change of one record.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Change {
    /// Gives a field another value.
    Set {
        /// Whose.
        record: RecordId,
        /// Which.
        field: Field,
        /// The value before; the change is refused where it is another.
        from: FieldValue,
        /// The value after.
        to: FieldValue,
    },
    /// Adds a record.
    Insert(Rc<Record>),
    /// Removes a record, given whole so that it can come back.
    Remove(Rc<Record>),
}

impl Change {
    /// The change that takes this one back.
    #[must_use]
    pub fn inverse(&self) -> Self {
        match self {
            Self::Set { record, field, from, to } => {
                Self::Set { record: *record, field: *field, from: to.clone(), to: from.clone() }
            }
            Self::Insert(it) => Self::Remove(it.clone()),
            Self::Remove(it) => Self::Insert(it.clone()),
        }
    }

    /// The record it changes.
    #[must_use]
    pub fn record(&self) -> RecordId {
        match self {
            Self::Set { record, .. } => *record,
            Self::Insert(it) | Self::Remove(it) => it.id(),
        }
    }
}

impl Transaction {
    /// The changes that take this one back, in their order.
    #[must_use]
    pub fn inverse(&self) -> Vec<Change> {
        self.changes.iter().rev().map(Change::inverse).collect()
    }
}
