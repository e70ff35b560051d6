//! Items after a step that changed a few marks: only those are made anew, since
//! there may be thousands of others.

use std::rc::Rc;

use annotations::{
    Change, Dossier, Evidence, Field, Mark, MarkKind, RecordId, RecordKind, Transaction, TypeIndex,
    is_checked,
};

use super::{Item, ItemId, Items, item_of_mark};

/// How many marks are few.
const FEW: usize = 32;

/// The fields that say what a mark is and where.
const PLACE: [Field; 3] = [Mark::KIND, Mark::ENTITY_TYPE, Mark::TARGETS];

/// The marks that a step changed.
#[derive(Debug, Default)]
pub(crate) struct Touched {
    marks: Vec<RecordId>,
    /// Those that are somewhere else or something else than before.
    moved: Vec<RecordId>,
}

impl Touched {
    /// Those of `transaction`; `None` where they are many, or where it may have
    /// changed every item.
    pub(crate) fn by(transaction: &Transaction) -> Option<Self> {
        let mut touched = Self::default();
        for change in &transaction.changes {
            let kind = match change {
                Change::Set { field, .. } => field.kind,
                Change::Insert(it) | Change::Remove(it) => it.kind(),
            };
            let mark = match (kind, change) {
                (RecordKind::Mark, _) => {
                    let is_moved = match change {
                        Change::Set { field, .. } => PLACE.contains(field),
                        _ => true,
                    };
                    touched.moved.extend(is_moved.then(|| change.record()));
                    Some(change.record())
                }
                // Whether a claim is checked depends on whether it has any.
                (RecordKind::Evidence, Change::Insert(it) | Change::Remove(it)) => {
                    it.evidence().map(|it| it.mark)
                }
                (RecordKind::Evidence, Change::Set { field, .. }) if *field == Evidence::MARK => {
                    return None;
                }
                (
                    RecordKind::Article
                    | RecordKind::Version
                    | RecordKind::BlockState
                    | RecordKind::Decision
                    | RecordKind::OwnScale
                    | RecordKind::OwnType,
                    _,
                ) => return None,
                _ => None,
            };
            let mark = mark.filter(|it| !touched.marks.contains(it));
            touched.marks.extend(mark);
            if FEW < touched.marks.len() {
                return None;
            }
        }
        Some(touched)
    }

    /// Whether other suggestions may be covered than before: by a mark as it was
    /// in `items` or as it is in `dossier`.
    pub(crate) fn covers(&self, items: &Items, dossier: &Dossier) -> bool {
        let is_offered = |it: MarkKind| matches!(it, MarkKind::Entity | MarkKind::Claim);
        self.moved.iter().any(|id| {
            let before = items.get(ItemId::Mark(*id)).map(|it| it.kind);
            let kinds = [before, dossier.mark(*id).map(|it| it.kind)];
            kinds.into_iter().flatten().any(is_offered)
        })
    }
}

impl Items {
    /// The items of `dossier` after a step that changed what is `touched` and no
    /// suggestion.
    #[must_use]
    pub(crate) fn after(&self, touched: &Touched, dossier: &Dossier) -> Self {
        let by_name = TypeIndex::new(self.types.iter().map(|it| &**it));
        let version = dossier.version_id();
        let mut next = self.clone();
        let (mut by_id, mut items) = (self.by_id.to_vec(), self.items.to_vec());
        let (mut has_claims, mut has_entities) = (false, false);
        let mut note = |it: &Item| {
            has_claims |= it.is_claim();
            has_entities |= it.entity_type.is_some();
        };
        for id in &touched.marks {
            let record = dossier.record(*id);
            let made = record.and_then(|record| {
                let mark = record.mark()?;
                let checked = is_checked(mark, dossier);
                let own_type = by_name.place_of(mark).and_then(|it| self.types.get(it)).cloned();
                let made = item_of_mark(record, mark, checked, &self.scales, version);
                Some(Rc::new(Item { own_type, ..made }))
            });
            let id = ItemId::Mark(*id);
            let place = by_id.binary_search_by_key(&id, |it| it.id);
            if let Some(old) = place.ok().and_then(|it| by_id.get(it)) {
                note(old);
                let old = place_of(&items, old);
                if items.get(old).is_some_and(|it| it.id == id) {
                    items.remove(old);
                }
            }
            if let Some(made) = &made {
                note(made);
                items.insert(place_of(&items, made), made.clone());
            }
            match (place, made) {
                (Ok(place), Some(made)) => {
                    if let Some(it) = by_id.get_mut(place) {
                        *it = made;
                    }
                }
                (Ok(place), None) => _ = by_id.remove(place),
                (Err(place), Some(made)) => by_id.insert(place, made),
                (Err(_), None) => {}
            }
        }
        // The numbers of all claims behind one may be others.
        if has_claims {
            next.set(by_id);
            return next;
        }
        if has_entities {
            next.set_entities(&items);
        }
        (next.by_id, next.items) = (by_id.into(), items.into());
        next
    }
}

/// Where an item is in a list in reading order, or would be.
fn place_of(items: &[Rc<Item>], item: &Item) -> usize {
    let rank = (item.rank(), item.id);
    items.partition_point(|it| (it.rank(), it.id) < rank)
}
