//! Everything that was done, in order, and what can be taken back.
//!
//! The log is never cut and undo is itself an entry, so undo is unlimited and
//! survives a reload: replaying the log gives the same two stacks.

use std::rc::Rc;

use crate::{Change, RecordId, Role, Stamp, Transaction};

/// The log of one dossier.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct History {
    log: Vec<Rc<Transaction>>,
    /// What can be taken back, last on top; entries of the log.
    done: Vec<Rc<Transaction>>,
    /// What was taken back and can be done again.
    undone: Vec<Rc<Transaction>>,
}

impl History {
    /// Adds a transaction that was applied.
    pub fn push(&mut self, transaction: Rc<Transaction>) {
        match transaction.role {
            Role::Do => {
                self.done.push(transaction.clone());
                self.undone.clear();
            }
            Role::Undo(stamp) => shift(&mut self.done, &mut self.undone, stamp),
            Role::Redo(stamp) => shift(&mut self.undone, &mut self.done, stamp),
        }
        self.log.push(transaction);
    }

    /// Everything that was done, oldest first.
    #[must_use]
    pub fn log(&self) -> &[Rc<Transaction>] {
        &self.log
    }

    /// What undo would take back.
    #[must_use]
    pub fn to_undo(&self) -> Option<&Rc<Transaction>> {
        self.done.last()
    }

    /// What redo would do again.
    #[must_use]
    pub fn to_redo(&self) -> Option<&Rc<Transaction>> {
        self.undone.last()
    }

    /// The transaction of `stamp`.
    #[must_use]
    pub fn entry(&self, stamp: Stamp) -> Option<&Rc<Transaction>> {
        self.log.iter().rev().find(|it| it.stamp == stamp)
    }
}

impl History {
    /// The same log for [`crate::Dossier::copy_as`]: what was done to the
    /// record `from` was done to `to`.
    #[must_use]
    pub fn copy_as(&self, from: RecordId, to: RecordId) -> Self {
        let rename = |change: &Change| match change.clone() {
            Change::Set { record, field, from: before, to: after } if record == from => {
                Change::Set { record: to, field, from: before, to: after }
            }
            change => change,
        };
        let copy = |it: &Rc<Transaction>| {
            let changes = it.changes.iter().map(rename).collect();
            Rc::new(Transaction { changes, ..Transaction::clone(it) })
        };
        self.log.iter().map(copy).collect()
    }
}

impl FromIterator<Rc<Transaction>> for History {
    fn from_iter<T: IntoIterator<Item = Rc<Transaction>>>(log: T) -> Self {
        let mut history = Self::default();
        log.into_iter().for_each(|it| history.push(it));
        history
    }
}

/// Moves the entry of `stamp` from one stack to the other; a stamp that is not
/// there (a log from elsewhere) moves nothing.
fn shift(from: &mut Vec<Rc<Transaction>>, to: &mut Vec<Rc<Transaction>>, stamp: Stamp) {
    if let Some(place) = from.iter().rposition(|it| it.stamp == stamp) {
        to.push(from.remove(place));
    }
}
