//! Puts a transaction together from what a person wants.
//!
//! An [`Edit`] looks up the values it replaces, leaves out what would change
//! nothing, and removes with a record what cannot be without it.

mod entities;
mod scales;
mod suggested;

use std::collections::{BTreeMap, BTreeSet};
use std::rc::Rc;

use document::Span;

use crate::{
    Change, Dossier, Field, FieldValue, Header, Ids, KnownAs, Mark, MarkKind, Origin, Record,
    RecordId, Role, Source, Stamp, Status, Target, Timestamp, Transaction,
};

/// What a transaction needs from outside: who, when, and ids.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Occasion {
    /// The transaction's stamp.
    pub stamp: Stamp,
    /// When.
    pub at: Timestamp,
    /// Who: an author's id.
    pub by: RecordId,
    /// Seed of the ids of new records.
    pub seed: RecordId,
}

/// A transaction in the making.
#[derive(Debug)]
pub struct Edit<'a> {
    dossier: &'a Dossier,
    occasion: Occasion,
    ids: Ids,
    changes: Vec<Change>,
    /// Fields set so far, by place in `changes`.
    set: BTreeMap<(RecordId, Field), usize>,
    removed: BTreeSet<RecordId>,
    /// The number of the last mark; counted when one is made.
    n_marks: Option<u32>,
    n_sources: u32,
    /// Entities made in this edit.
    entities: KnownAs,
    /// What the detector calls the things there are.
    known_as: KnownAs,
}

impl<'a> Edit<'a> {
    /// An edit of `dossier` without any change yet.
    #[must_use]
    pub fn new(dossier: &'a Dossier, occasion: Occasion) -> Self {
        Self {
            dossier,
            occasion,
            ids: Ids::from_seed(occasion.seed),
            changes: Vec::new(),
            set: BTreeMap::new(),
            removed: BTreeSet::new(),
            n_marks: None,
            n_sources: dossier.sources().map(|it| it.number).max().unwrap_or(0),
            entities: KnownAs::default(),
            known_as: KnownAs::default(),
        }
    }

    /// What is edited, as it is before the edit.
    #[must_use]
    pub fn dossier(&self) -> &'a Dossier {
        self.dossier
    }

    /// Adds changes as they are.
    pub fn extend(&mut self, changes: Vec<Change>) {
        self.changes.extend(changes);
    }

    /// How many changes there are so far.
    #[must_use]
    pub fn n_changes(&self) -> usize {
        self.changes.len()
    }

    /// The header of a new record.
    pub fn header(&mut self) -> Header {
        Header::new(self.ids.fresh(), self.occasion.by, self.occasion.at)
    }

    /// Adds a record.
    pub fn insert(&mut self, record: impl Into<Record>) -> RecordId {
        let record = record.into();
        let id = record.id();
        self.changes.push(Change::Insert(Rc::new(record)));
        id
    }

    /// Gives a field of a record of the dossier another value.
    pub fn set(&mut self, record: RecordId, field: Field, to: FieldValue) {
        if let Some(Change::Set { to: earlier, .. }) =
            self.set.get(&(record, field)).and_then(|place| self.changes.get_mut(*place))
        {
            *earlier = to;
            return;
        }
        let Some(from) = self.dossier.record(record).and_then(|it| it.get(field)) else {
            debug_assert!(false, "field {} of a record that is not there", field.key);
            return;
        };
        if from != to {
            self.set.insert((record, field), self.changes.len());
            self.changes.push(Change::Set { record, field, from, to });
        }
    }

    /// Removes a record with everything that cannot be without it.
    pub fn remove(&mut self, id: RecordId) {
        self.remove_all(&BTreeSet::from([id]));
    }

    /// Removes records with everything that cannot be without them.
    pub fn remove_all(&mut self, ids: &BTreeSet<RecordId>) {
        let owners = ids.iter().filter_map(|it| self.dossier.record(*it)).cloned();
        self.unaccept(ids);
        // The last dependents first, so that the inverse brings owners first.
        let dependents = self.dossier.dependents(ids).into_iter().rev();
        for record in dependents.chain(owners) {
            self.remove_one(&record);
        }
    }

    fn remove_one(&mut self, record: &Rc<Record>) {
        if self.removed.insert(record.id()) {
            self.changes.push(Change::Remove(record.clone()));
        }
    }

    /// A mark of a person on `span` of the shown text; `None` where the span
    /// does not fit the text.
    pub fn mark(&mut self, kind: MarkKind, span: Span) -> Option<Mark> {
        let target = Target::new(self.dossier.version_id(), self.dossier.document()?, span)?;
        let mut mark = self.mark_on_article(kind);
        mark.targets.push(target);
        Some(mark)
    }

    /// A mark of a person about the whole article.
    pub fn mark_on_article(&mut self, kind: MarkKind) -> Mark {
        let number = self.next_mark();
        Mark::new(self.header(), number, kind, Origin::Person)
    }

    fn next_mark(&mut self) -> u32 {
        let dossier = self.dossier;
        let last = || dossier.marks().map(|it| it.number).max().unwrap_or(0);
        let next = self.n_marks.unwrap_or_else(last) + 1;
        self.n_marks = Some(next);
        next
    }

    /// An empty source with the next free number.
    pub fn source(&mut self) -> Source {
        self.n_sources += 1;
        Source {
            header: self.header(),
            number: self.n_sources,
            address: String::new(),
            title: String::new(),
            publisher: String::new(),
            written_by: String::new(),
            published: String::new(),
            consulted: String::new(),
            archive: String::new(),
            kind: None,
            form: None,
            independence: None,
            confidential: false,
        }
    }

    /// Gives a claim a verdict (or takes it away) with what goes along: the
    /// status follows as long as it says nothing else than "checked" or not.
    pub fn judge(&mut self, mark: &Mark, verdict: Option<crate::Verdict>) {
        let id = mark.header.id;
        let status = match (&verdict, mark.status) {
            (Some(_), None | Some(Status::ToDo | Status::InProgress | Status::Opinion)) => {
                Some(Status::Checked)
            }
            (None, Some(Status::Checked)) => Some(Status::InProgress),
            (_, status) => status,
        };
        let is_checked = verdict.is_some() || status.is_some_and(Status::closes);
        let checked_by = is_checked.then_some(self.occasion.by);
        if mark.verdict != verdict {
            // The reason for one verdict is none for another; the trail keeps it.
            self.set(id, Mark::WHY, FieldValue::Text(String::new()));
            // Nor was it this one that somebody looked over.
            self.set(id, Mark::CONFIRMED_BY, FieldValue::Nothing);
        }
        self.set(id, Mark::VERDICT, crate::FieldType::to_value(&verdict));
        self.set(id, Mark::STATUS, crate::FieldType::to_value(&status));
        self.set(id, Mark::CHECKED_BY, crate::FieldType::to_value(&checked_by));
    }

    /// Says how far a claim is.  What is opinion has no verdict, so that takes one
    /// away; said once more, it is taken back.  Who closes a claim without a
    /// verdict has checked it, for somebody else to look over; who opens it again
    /// takes back that somebody has.
    pub fn set_status(&mut self, mark: &Mark, status: Status) {
        let status = match (mark.status, status) {
            (Some(Status::Opinion), Status::Opinion) => Status::ToDo,
            (_, status) => status,
        };
        if status == Status::Opinion && mark.verdict.is_some() {
            self.judge(mark, None);
        }
        let id = mark.header.id;
        self.set(id, Mark::STATUS, crate::FieldType::to_value(&Some(status)));
        let is_open = !status.closes() && status != Status::Checked;
        if is_open && mark.verdict.is_none() {
            self.set(id, Mark::CHECKED_BY, FieldValue::Nothing);
        }
        if status.closes() && mark.status != Some(status) {
            let checked_by = Some(self.occasion.by);
            self.set(id, Mark::CHECKED_BY, crate::FieldType::to_value(&checked_by));
            self.set(id, Mark::CONFIRMED_BY, FieldValue::Nothing);
        }
        if is_open {
            self.set(id, Mark::CONFIRMED_BY, FieldValue::Nothing);
        }
    }

    /// The transaction, or `None` where nothing would change.
    #[must_use]
    pub fn finish(self, title: &str) -> Option<Transaction> {
        let is_change = |it: &Change| !matches!(it, Change::Set { from, to, .. } if from == to);
        let changes: Vec<Change> = self.changes.into_iter().filter(is_change).collect();
        let Occasion { stamp, at, by, .. } = self.occasion;
        let title = title.to_owned();
        (!changes.is_empty()).then_some(Transaction {
            stamp,
            at,
            by,
            title,
            role: Role::Do,
            changes,
        })
    }
}
