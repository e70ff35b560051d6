//! Everything kept about one article, as a value.

mod shelves;

use std::collections::{BTreeMap, BTreeSet};
use std::rc::Rc;

use document::{Block, Document, Span, sort_by_rank};

use crate::{
    Article, Author, BlockState, Change, Decision, Entity, Evidence, Field, Group, Link, Mark,
    OwnScale, OwnType, Record, RecordId, RecordKind, ReplicaId, Reply, Snapshot, Source, Stamp,
    Transaction, Version,
};
use shelves::Shelves;

/// Everything kept about one article.  Cheap to clone.
///
/// It changes only by [`Dossier::apply`].
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Dossier {
    /// The article's record, which is always there.
    article: RecordId,
    /// The version that is shown: the last one loaded.
    version: RecordId,
    records: Shelves,
    /// Removed records, by the stamp that removed them.
    pub tombstones: Rc<BTreeMap<RecordId, Stamp>>,
    /// The last counter known of each replica.
    pub seen: Rc<BTreeMap<ReplicaId, u64>>,
}

/// Why a transaction was refused; nothing has changed then.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum ApplyError {
    /// `Insert` found the id taken.
    #[error("record {0} already exists")]
    Taken(RecordId),
    /// `Set` or `Remove` found no such record.
    #[error("there is no record {0}")]
    Missing(RecordId),
    /// `Set` found another value than it was made for.
    #[error("field {} of record {record} has changed meanwhile", field.key)]
    Stale {
        /// Whose.
        record: RecordId,
        /// Which.
        field: Field,
    },
    /// `Set` names a field or a value that the record cannot have.
    #[error("record {record} cannot have this value in field {}", field.key)]
    Misfit {
        /// Whose.
        record: RecordId,
        /// Which.
        field: Field,
    },
    /// The article and its versions cannot be removed.
    #[error("record {0} cannot be removed")]
    Fixed(RecordId),
}

impl Dossier {
    /// The dossier of `records`, which must hold one article and at least one
    /// version; `None` without them.  The version shown is the newest by id.
    #[must_use]
    pub fn new(records: impl IntoIterator<Item = Record>) -> Option<Self> {
        let records: Shelves = records.into_iter().collect();
        let newest = |kind| records.with(kind).rev().find(|it| it.kind() == kind).map(|it| it.id());
        let (article, version) = (newest(RecordKind::Article)?, newest(RecordKind::Version)?);
        let (tombstones, seen) = (Rc::default(), Rc::default());
        Some(Self { article, version, records, tombstones, seen })
    }

    /// The dossier after `transaction`.
    ///
    /// # Errors
    /// The first [`ApplyError`]; `self` stays as it was in any case.
    pub fn apply(&self, transaction: &Transaction) -> Result<Self, ApplyError> {
        let mut next = self.clone();
        let records = &mut next.records;
        let stamp = transaction.stamp;
        for change in &transaction.changes {
            match change {
                Change::Set { record, field, from, to } => {
                    let (record, field) = (*record, *field);
                    let it = records.get_mut(record).ok_or(ApplyError::Missing(record))?;
                    let misfit = ApplyError::Misfit { record, field };
                    let current = it.get(field).ok_or(misfit)?;
                    if current != *from {
                        return Err(ApplyError::Stale { record, field });
                    }
                    let it = Rc::make_mut(it);
                    if it.set(field, to.clone()).is_err() {
                        return Err(misfit);
                    }
                    let header = it.header_mut();
                    header.stamps.insert(field.group, stamp);
                    header.modified = transaction.at;
                }
                Change::Insert(it) => {
                    let id = it.id();
                    if records.get(id).is_some() {
                        return Err(ApplyError::Taken(id));
                    }
                    let mut it = Record::clone(it);
                    it.header_mut().stamps = stamps_of(it.kind().fields(), stamp);
                    if matches!(it, Record::Version(_)) {
                        next.version = next.version.max(id);
                    }
                    records.insert(Rc::new(it));
                    Rc::make_mut(&mut next.tombstones).remove(&id);
                }
                Change::Remove(it) => {
                    let id = it.id();
                    if matches!(**it, Record::Article(_) | Record::Version(_)) {
                        return Err(ApplyError::Fixed(id));
                    }
                    records.remove(id).ok_or(ApplyError::Missing(id))?;
                    Rc::make_mut(&mut next.tombstones).insert(id, stamp);
                }
            }
        }
        let seen = Rc::make_mut(&mut next.seen).entry(stamp.replica).or_default();
        *seen = stamp.counter.max(*seen);
        Ok(next)
    }

    /// The same under another id, for keeping two that have drifted apart side
    /// by side: the article's record is the only one that changes its name.
    #[must_use]
    pub fn copy_as(&self, id: RecordId) -> Self {
        let mut copy = self.clone();
        if let Some(article) = copy.records.remove(self.article) {
            let mut article = Record::clone(&article);
            article.header_mut().id = id;
            copy.records.insert(Rc::new(article));
        }
        copy.article = id;
        copy
    }

    /// Whether everything that `other` has seen has been seen here.
    #[must_use]
    pub fn has_seen(&self, other: &Self) -> bool {
        let mut theirs = other.seen.iter();
        theirs.all(|(replica, counter)| self.seen.get(replica).is_some_and(|it| counter <= it))
    }

    /// Whether all records but marks and decisions are those of `other`; `false`
    /// may be said of two that came about apart.
    #[must_use]
    pub fn differs_in_marks_only(&self, other: &Self) -> bool {
        self.records.has_same_few(&other.records)
    }

    /// The article's id, which names the dossier.
    #[must_use]
    pub fn id(&self) -> RecordId {
        self.article
    }

    /// The id of the version that is shown.
    #[must_use]
    pub fn version_id(&self) -> RecordId {
        self.version
    }

    /// Any record by id.
    #[must_use]
    pub fn record(&self, id: RecordId) -> Option<&Rc<Record>> {
        self.records.get(id)
    }

    /// All records; those of a kind by id.
    pub fn records(&self) -> impl Iterator<Item = &Rc<Record>> {
        self.records.all()
    }

    /// All records of a kind, by id.
    pub fn records_of(&self, kind: RecordKind) -> impl Iterator<Item = &Rc<Record>> {
        self.records.with(kind).filter(move |it| it.kind() == kind)
    }

    /// The next free counter of `replica`.
    #[must_use]
    pub fn next_counter(&self, replica: ReplicaId) -> u64 {
        self.seen.get(&replica).copied().unwrap_or(0).saturating_add(1)
    }

    /// The article; `None` never happens in a dossier made by [`Dossier::new`].
    #[must_use]
    pub fn article(&self) -> Option<&Article> {
        self.records.get(self.article).and_then(|it| it.article())
    }

    /// The text that is shown.
    #[must_use]
    pub fn document(&self) -> Option<&Rc<Document>> {
        self.records.get(self.version).and_then(|it| it.version()).map(|it| &it.document)
    }

    /// How many attempts to ask somebody are logged, of all marks together.
    #[must_use]
    pub fn n_contacts(&self) -> usize {
        self.marks().map(|it| it.contacts.len()).sum()
    }

    /// The record of block `block`'s state in the shown version.
    #[must_use]
    pub fn block_state(&self, block: usize) -> Option<&BlockState> {
        let block = u32::try_from(block).ok()?;
        self.block_states().find(|it| it.version == self.version && it.block == block)
    }

    /// The blocks of the shown version, by number, with the reason for which
    /// they are set aside, if any.
    #[must_use]
    pub fn blocks(&self) -> Vec<(&Block, Option<document::AsideReason>)> {
        let Some(document) = self.document() else {
            return Vec::new();
        };
        let mut blocks: Vec<_> = document.blocks().iter().map(|it| (it, None)).collect();
        for it in self.block_states().filter(|it| it.version == self.version) {
            let place = usize::try_from(it.block).ok();
            if let Some((_, aside)) = place.and_then(|it| blocks.get_mut(it)) {
                *aside = it.aside;
            }
        }
        blocks
    }

    /// Tells of places of the shown text whether their block is not set aside.
    pub fn shown(&self) -> impl Fn(Span) -> bool + '_ {
        let blocks = self.blocks();
        move |span| {
            let block = self.document().and_then(|it| it.block_at(span.start()));
            block.and_then(|it| blocks.get(it)).is_some_and(|(_, aside)| aside.is_none())
        }
    }

    /// The records that cannot be without those of `ids`, and those that cannot
    /// be without them, owners first; none of `ids` themselves.
    #[must_use]
    pub fn dependents(&self, ids: &BTreeSet<RecordId>) -> Vec<Rc<Record>> {
        // What belongs to what, by owner: a file may have threads of replies
        // that are thousands deep.
        let owned = self
            .records
            .all()
            .flat_map(|it| it.belongs_to().into_iter().map(move |owner| (owner, it)));
        let mut owned: Vec<(RecordId, &Rc<Record>)> = owned.collect();
        sort_by_rank(&mut owned, |(owner, _)| owner.0);
        let mut known = ids.clone();
        let mut found: Vec<Rc<Record>> = Vec::new();
        let mut owners: Vec<RecordId> = ids.iter().copied().collect();
        while let Some(owner) = owners.pop() {
            let first = owned.partition_point(|it| it.0 < owner);
            let of_owner = owned.iter().skip(first).take_while(|it| it.0 == owner);
            for (_, it) in of_owner {
                if known.insert(it.id()) {
                    owners.push(it.id());
                    found.push((*it).clone());
                }
            }
        }
        found
    }
}

/// One stamp for every group among `fields`; records without fields get one
/// too, so that a merge knows when they came.
fn stamps_of(fields: &[Field], stamp: Stamp) -> BTreeMap<Group, Stamp> {
    let groups = fields.iter().map(|it| it.group).chain([Group::What]);
    let mut stamps = BTreeMap::new();
    stamps.extend(groups.map(|it| (it, stamp)));
    stamps
}

/// Access to the records of one kind, in a [`Record`] and in a [`Dossier`].
macro_rules! access {
    ($($kind:ident $one:ident $(by $get:ident)? all $all:ident),+ $(,)?) => {
        impl Record {$(
            #[doc = concat!("The [`", stringify!($kind), "`] it is, if it is one.")]
            #[must_use]
            pub fn $one(&self) -> Option<&$kind> {
                if let Self::$kind(it) = self { Some(it) } else { None }
            }
        )+}

        impl Dossier {$(
            #[doc = concat!("Every [`", stringify!($kind), "`], by id.")]
            pub fn $all(&self) -> impl Iterator<Item = &$kind> {
                self.records.with(RecordKind::$kind).filter_map(|it| it.$one())
            }

            $(
                #[doc = concat!("The [`", stringify!($kind), "`] of this id.")]
                #[must_use]
                pub fn $get(&self, id: RecordId) -> Option<&$kind> {
                    self.records.get(id).and_then(|it| it.$one())
                }
            )?
        )+}
    };
}

access! {
    Article article all articles,
    Version version all versions,
    BlockState block_state all block_states,
    Mark mark by mark all marks,
    Entity entity by entity all entities,
    Source source by source all sources,
    Evidence evidence by evidence all all_evidence,
    Link link by link all links,
    Reply reply by reply all replies,
    Decision decision all decisions,
    Author author by author all authors,
    OwnScale own_scale by own_scale all own_scales,
    Snapshot snapshot by snapshot all snapshots,
    OwnType own_type by own_type all own_types,
}

#[cfg(test)]
mod tests;
