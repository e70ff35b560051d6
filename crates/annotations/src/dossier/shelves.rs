//! The records of a dossier, by id: those that there may be thousands of apart
//! from the others, so that to ask for the sources does not go through all
//! marks.

use std::collections::BTreeMap;
use std::rc::Rc;

use crate::{Record, RecordId, RecordKind};

type Shelf = Rc<BTreeMap<RecordId, Rc<Record>>>;

/// All records.  Cheap to clone.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(super) struct Shelves {
    /// Marks and decisions.
    many: Shelf,
    /// All others.
    few: Shelf,
}

impl Shelves {
    /// Those of any kind; the few come first.
    pub(super) fn all(&self) -> impl DoubleEndedIterator<Item = &Rc<Record>> {
        self.few.values().chain(self.many.values())
    }

    /// Those among which all of `kind` are, by id.
    pub(super) fn with(&self, kind: RecordKind) -> impl DoubleEndedIterator<Item = &Rc<Record>> {
        let shelf = if is_many(kind) { &self.many } else { &self.few };
        shelf.values()
    }

    /// Whether the few are the very same.
    pub(super) fn has_same_few(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.few, &other.few)
    }

    pub(super) fn get(&self, id: RecordId) -> Option<&Rc<Record>> {
        self.few.get(&id).or_else(|| self.many.get(&id))
    }

    pub(super) fn get_mut(&mut self, id: RecordId) -> Option<&mut Rc<Record>> {
        self.holding(id).get_mut(&id)
    }

    pub(super) fn insert(&mut self, record: Rc<Record>) {
        let shelf = if is_many(record.kind()) { &mut self.many } else { &mut self.few };
        Rc::make_mut(shelf).insert(record.id(), record);
    }

    pub(super) fn remove(&mut self, id: RecordId) -> Option<Rc<Record>> {
        self.holding(id).remove(&id)
    }

    /// The shelf on which `id` is, if it is on one.
    fn holding(&mut self, id: RecordId) -> &mut BTreeMap<RecordId, Rc<Record>> {
        let is_few = self.few.contains_key(&id);
        Rc::make_mut(if is_few { &mut self.few } else { &mut self.many })
    }
}

impl FromIterator<Record> for Shelves {
    fn from_iter<T: IntoIterator<Item = Record>>(records: T) -> Self {
        let mut shelves = Self::default();
        records.into_iter().for_each(|it| shelves.insert(Rc::new(it)));
        shelves
    }
}

fn is_many(kind: RecordKind) -> bool {
    matches!(kind, RecordKind::Mark | RecordKind::Decision)
}
