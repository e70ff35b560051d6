//! How much of the store is used, in UTF-16 code units.

use std::collections::BTreeMap;

use annotations::RecordId;

use super::{KeepError, SlotError, Slots, key, units};

/// What we use of the origin's 5 Mi units: 3 Mi.  The rest is for entries and
/// drafts, which are never refused while the store takes them.  Source:
/// design, section 7.
pub const BUDGET: usize = 3 << 20;

/// Use of [`BUDGET`] from which the user is warned: 80 %.  Source: design,
/// section 7.
pub const WARN_AT: usize = BUDGET / 10 * 8;

/// What is used, by article.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Room {
    /// Everything of ours, names included.
    pub used: usize,
    /// Each article.
    pub articles: BTreeMap<RecordId, usize>,
}

impl Room {
    /// What is left of [`BUDGET`].
    #[must_use]
    pub fn free(&self) -> usize {
        BUDGET.saturating_sub(self.used)
    }

    /// The largest article.
    #[must_use]
    pub fn largest(&self) -> Option<(RecordId, usize)> {
        let sizes = self.articles.iter().map(|(id, size)| (*id, *size));
        sizes.max_by_key(|(id, size)| (*size, *id))
    }

    /// Whether the user should be warned that it gets full.
    #[must_use]
    pub fn is_scarce(&self) -> bool {
        WARN_AT <= self.used
    }

    /// Refuses what takes more than is free, `freed` units being given back.
    pub(super) fn admit(&self, needed: usize, freed: usize) -> Result<(), KeepError> {
        let free = BUDGET.saturating_sub(self.used.saturating_sub(freed));
        if needed <= free {
            return Ok(());
        }
        Err(KeepError::NoRoom { needed, free, largest: self.largest() })
    }
}

/// Measures the store.
///
/// # Errors
/// [`SlotError::Denied`].
pub fn room(slots: &dyn Slots) -> Result<Room, SlotError> {
    let mut room = Room::default();
    for name in slots.keys()? {
        if !name.starts_with(key::PREFIX) {
            continue;
        }
        let size = units(&name) + slots.size(&name)?.unwrap_or(0);
        room.used += size;
        if let Some((id, _)) = key::split(&name) {
            *room.articles.entry(id).or_default() += size;
        }
    }
    Ok(room)
}
