//! An article that is worked on, and stores that record or refuse.

use std::cell::{Cell, RefCell};
use std::rc::Rc;

use annotations::{
    Article, Dossier, Edit, Header, History, MarkKind, Occasion, RecordId, ReplicaId, Role, Stamp,
    Timestamp, Transaction, Version,
};
use document::{Document, Span};

use crate::keep::{FileCodec, Journal, KeepError, MemorySlots, SlotError, Slots};

pub(super) const ARTICLE: RecordId = RecordId(0x0190_0000_0000_7000_8000_0000_0000_0001);
const VERSION: RecordId = RecordId(0x0190_0000_0000_7000_8000_0000_0000_0002);
const AUTHOR: RecordId = RecordId(0x0190_0000_0000_7000_8000_0000_0000_0003);
const REPLICA: ReplicaId = ReplicaId(RecordId(0x0190_0000_0000_7000_8000_0000_0000_0004));

/// An article on which somebody works, and its journal.
pub(super) struct Bench {
    pub(super) dossier: Dossier,
    pub(super) history: History,
    pub(super) journal: Journal,
    /// What the last append said.
    pub(super) last: Result<(), KeepError>,
}

/// A new article of this text.
pub(super) fn article(id: RecordId, text: &str) -> Dossier {
    let header = |id| Header::new(id, AUTHOR, Timestamp(1));
    let words = String::new;
    let article = Article {
        header: header(id),
        title: "L’accord 😀".to_owned(),
        subtitle: words(),
        byline: words(),
        site: "Journal".to_owned(),
        address: words(),
        language: "fr".to_owned(),
        published: words(),
        updated: words(),
        retrieved: None,
    };
    let document = Rc::new(Document::from_lines(text).unwrap());
    let version = Version { header: header(VERSION), document };
    Dossier::new([article.into(), version.into()]).unwrap()
}

impl Bench {
    /// A new article, kept in `slots`.
    pub(super) fn on(slots: Rc<dyn Slots>) -> Self {
        let dossier = article(ARTICLE, "Été à Zürich.\nDeuxième ligne 😀.");
        let history = History::default();
        let journal = Journal::create(slots, Rc::new(FileCodec), &dossier, &history).unwrap();
        Self { dossier, history, journal, last: Ok(()) }
    }

    /// Adds a claim with a note.
    pub(super) fn mark(&mut self, note: &str) {
        let dossier = self.dossier.clone();
        let mut edit = Edit::new(&dossier, self.occasion());
        let mut mark = edit.mark(MarkKind::Claim, Span::from_usize(0, 5).unwrap()).unwrap();
        mark.note = note.to_owned();
        edit.insert(mark);
        self.commit(edit.finish("mark").unwrap());
    }

    pub(super) fn undo(&mut self) {
        if let Some(of) = self.history.to_undo().cloned() {
            self.again(Role::Undo(of.stamp), of.inverse());
        }
    }

    pub(super) fn redo(&mut self) {
        if let Some(of) = self.history.to_redo().cloned() {
            self.again(Role::Redo(of.stamp), of.changes.clone());
        }
    }

    pub(super) fn checkpoint(&mut self) -> Result<(), KeepError> {
        self.journal.checkpoint(&self.dossier, &self.history)
    }

    fn again(&mut self, role: Role, changes: Vec<annotations::Change>) {
        let Occasion { stamp, at, by, .. } = self.occasion();
        self.commit(Transaction { stamp, at, by, title: "again".to_owned(), role, changes });
    }

    fn commit(&mut self, transaction: Transaction) {
        let transaction = Rc::new(transaction);
        self.dossier = self.dossier.apply(&transaction).unwrap();
        self.history.push(transaction.clone());
        self.last = self.journal.append(transaction);
    }

    fn occasion(&self) -> Occasion {
        let counter = self.dossier.next_counter(REPLICA);
        let at = Timestamp(i64::try_from(counter).unwrap() * 1000);
        // The length of the history differs where counters collide: in forks.
        let random = u128::from(counter) << 64;
        let seed = RecordId::from_time(Timestamp(1_700_000_000_000), random);
        Occasion { stamp: Stamp { replica: REPLICA, counter }, at, by: AUTHOR, seed }
    }
}

/// A store that can be looked at as it was after each of its writes.
#[derive(Default)]
pub(super) struct Recorder {
    slots: MemorySlots,
    writes: RefCell<Vec<(String, Option<String>)>>,
}

impl Recorder {
    pub(super) fn n_writes(&self) -> usize {
        self.writes.borrow().len()
    }

    /// The store after its first `n_writes` writes.
    pub(super) fn after(&self, n_writes: usize) -> MemorySlots {
        let slots = MemorySlots::new();
        for (key, value) in &self.writes.borrow()[..n_writes] {
            match value {
                Some(value) => slots.set(key, value).unwrap(),
                None => slots.remove(key).unwrap(),
            }
        }
        slots
    }
}

impl Slots for Recorder {
    fn get(&self, key: &str) -> Result<Option<String>, SlotError> {
        self.slots.get(key)
    }

    fn set(&self, key: &str, value: &str) -> Result<(), SlotError> {
        self.writes.borrow_mut().push((key.to_owned(), Some(value.to_owned())));
        self.slots.set(key, value)
    }

    fn remove(&self, key: &str) -> Result<(), SlotError> {
        self.writes.borrow_mut().push((key.to_owned(), None));
        self.slots.remove(key)
    }

    fn keys(&self) -> Result<Vec<String>, SlotError> {
        self.slots.keys()
    }
}

/// A store that refuses its `from`-th write, counted from 0, and those behind
/// it until [`Refuser::allow`].
pub(super) struct Refuser {
    slots: MemorySlots,
    error: SlotError,
    n_left: Cell<Option<usize>>,
}

impl Refuser {
    pub(super) fn new(error: SlotError, from: usize) -> Self {
        Self { slots: MemorySlots::new(), error, n_left: Cell::new(Some(from)) }
    }

    pub(super) fn allow(&self) {
        self.n_left.set(None);
    }

    /// Whether it has refused something.
    pub(super) fn has_refused(&self) -> bool {
        self.n_left.get() == Some(0)
    }

    fn count(&self) -> Result<(), SlotError> {
        match self.n_left.get() {
            Some(0) => Err(self.error),
            Some(n_left) => {
                self.n_left.set(Some(n_left - 1));
                Ok(())
            }
            None => Ok(()),
        }
    }
}

impl Slots for Refuser {
    fn get(&self, key: &str) -> Result<Option<String>, SlotError> {
        self.slots.get(key)
    }

    fn set(&self, key: &str, value: &str) -> Result<(), SlotError> {
        self.count()?;
        self.slots.set(key, value)
    }

    fn remove(&self, key: &str) -> Result<(), SlotError> {
        // A full store lets things be removed.
        if self.error == SlotError::Denied {
            self.count()?;
        }
        self.slots.remove(key)
    }

    fn keys(&self) -> Result<Vec<String>, SlotError> {
        self.slots.keys()
    }
}
