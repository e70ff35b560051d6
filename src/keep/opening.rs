//! Reads an article back: the newest valid checkpoint and the longest valid
//! chain of entries behind it.

use document::sort_by_rank;
use std::rc::Rc;

use annotations::{Dossier, History, RecordId, Transaction};

use super::{Codec, CodecError, Entry, EntryId, KeepError, Kept, Position, Slots};
use super::{chain, checkpoint, key};

/// An article as it is kept.
#[derive(Debug, Clone)]
pub struct Reading {
    /// The article.
    pub dossier: Dossier,
    /// Everything that was done to it.
    pub history: History,
    /// Actions that are kept but not part of the article: another tab did
    /// them at the same time, or an entry before them is damaged.
    pub found: Vec<Found>,
    /// Names of slots that cannot be read; they are left as they are.
    pub damaged: Vec<String>,
    pub(super) state: State,
}

/// An action that was found beside the article.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Found {
    /// Its slot, for [`super::Journal::discard`].
    pub key: String,
    /// What was done.
    pub transaction: Rc<Transaction>,
}

/// What a writer has to know of the slots.
#[derive(Debug, Clone, Default)]
pub(super) struct State {
    /// Where the chain ends.
    pub(super) position: Position,
    /// The highest epoch anywhere in the article's slots.
    pub(super) highest_epoch: u64,
    /// The two checkpoints, by slot.
    pub(super) checkpoints: [Option<Position>; 2],
    /// Entries of the chain that still have a slot, oldest first: name and
    /// sequence number.
    pub(super) chain: Vec<(String, u64)>,
    /// Units of the entries behind the newest checkpoint.
    pub(super) n_units_behind: usize,
}

/// Reads an article without becoming its writer: for a tab that follows, and
/// for downloads.
///
/// # Errors
/// [`KeepError::Missing`], [`KeepError::Damaged`], [`KeepError::Newer`], or
/// [`KeepError::Slot`].
pub fn read(slots: &dyn Slots, codec: &dyn Codec, id: RecordId) -> Result<Reading, KeepError> {
    let mut stored = Stored::load(slots, codec, id)?;
    let (position, Kept { mut dossier, mut history, .. }) = stored.newest(codec, id)?;
    let mut state = State {
        position: position.clone(),
        highest_epoch: stored.highest_epoch,
        checkpoints: stored.checkpoints.each_ref().map(|it| it.as_ref().map(|it| it.0.clone())),
        chain: Vec::new(),
        n_units_behind: 0,
    };
    let mut is_used = vec![false; stored.entries.len()];
    for place in chain::longest(&stored.entries, &position) {
        let Some((entry_id, entry)) = stored.entries.get(place) else { break };
        // An entry that does not fit ends the chain; it is kept and reported.
        let Ok(next) = dossier.apply(&entry.transaction) else { break };
        dossier = next;
        history.push(entry.transaction.clone());
        state.position = Position { epoch: entry.epoch, seq: entry.seq, last: Some(*entry_id) };
        if let Some(it) = is_used.get_mut(place) {
            *it = true;
        }
        state.n_units_behind += stored.sizes.get(place).copied().unwrap_or(0);
    }
    let mut found = Vec::new();
    for (place, (_, entry)) in stored.entries.iter().enumerate() {
        let Some(name) = stored.names.get(place) else { continue };
        let is_used = is_used.get(place).is_some_and(|it| *it);
        let known = || history.entry(entry.transaction.stamp);
        if is_used || known().is_some_and(|it| *it == entry.transaction) {
            state.chain.push((name.clone(), entry.seq));
        } else {
            found.push(Found { key: name.clone(), transaction: entry.transaction.clone() });
        }
    }
    sort_by_rank(&mut state.chain, |(_, seq)| (*seq).into());
    Ok(Reading { dossier, history, found, damaged: stored.damaged, state })
}

/// The slots of one article, decoded.
struct Stored {
    /// Checkpoints whose checksum is right, with their files.
    checkpoints: [Option<(Position, String)>; 2],
    /// By epoch and sequence number; names and sizes at the same places.
    entries: Vec<(EntryId, Entry)>,
    names: Vec<String>,
    sizes: Vec<usize>,
    damaged: Vec<String>,
    highest_epoch: u64,
    is_empty: bool,
}

impl Stored {
    fn load(slots: &dyn Slots, codec: &dyn Codec, id: RecordId) -> Result<Self, KeepError> {
        let mut stored = Self {
            checkpoints: [None, None],
            entries: Vec::new(),
            names: Vec::new(),
            sizes: Vec::new(),
            damaged: Vec::new(),
            highest_epoch: 0,
            is_empty: true,
        };
        let mut places = Vec::new();
        for name in slots.keys()? {
            let Some((_, rest)) = key::split(&name).filter(|(of, _)| *of == id) else { continue };
            if let Some(place) = key::place(rest) {
                places.push((place, name));
            }
        }
        // Names sort `10` before `9`.
        sort_by_rank(&mut places, |((epoch, seq), _)| u128::from(*epoch) << 64 | u128::from(*seq));
        for ((epoch, seq), name) in places {
            stored.highest_epoch = stored.highest_epoch.max(epoch);
            let Some(text) = slots.get(&name)? else { continue };
            match codec.decode_entry(&text) {
                Ok((entry_id, entry)) if (entry.epoch, entry.seq) == (epoch, seq) => {
                    stored.entries.push((entry_id, entry));
                    stored.sizes.push(super::units(&name) + super::units(&text));
                    stored.names.push(name);
                }
                _ => stored.damaged.push(name),
            }
        }
        for (number, slot) in stored.checkpoints.iter_mut().enumerate() {
            let name = key::checkpoint(id, number);
            let Some(text) = slots.get(&name)? else { continue };
            stored.is_empty = false;
            match checkpoint::read(&text) {
                Some((position, file)) => {
                    stored.highest_epoch = stored.highest_epoch.max(position.epoch);
                    *slot = Some((position, file.to_owned()));
                }
                None => stored.damaged.push(name),
            }
        }
        let epoch = slots.get(&key::epoch(id))?.and_then(|it| it.parse().ok());
        stored.highest_epoch = stored.highest_epoch.max(epoch.unwrap_or(0));
        Ok(stored)
    }

    /// The newest checkpoint that can be read; those that cannot are dropped,
    /// so that the next one is written over them.
    fn newest(&mut self, codec: &dyn Codec, id: RecordId) -> Result<(Position, Kept), KeepError> {
        let rank = |it: &Option<(Position, String)>| it.as_ref().map(|it| it.0.rank());
        let mut order: Vec<_> = self.checkpoints.iter_mut().enumerate().collect();
        if let [(_, first), (_, second)] = order.as_slice()
            && rank(first) < rank(second)
        {
            order.reverse();
        }
        for (number, slot) in order {
            let Some((position, file)) = slot else { continue };
            match codec.decode_article(file) {
                Ok(kept) if kept.dossier.id() == id => {
                    if !kept.is_whole {
                        self.damaged.push(key::checkpoint(id, number));
                    }
                    return Ok((position.clone(), kept));
                }
                // To go back to an older one would lose what only a newer
                // Postil can read.
                Err(CodecError::Newer) => return Err(KeepError::Newer(id)),
                Ok(_) | Err(CodecError::Damaged) => {
                    *slot = None;
                    self.damaged.push(key::checkpoint(id, number));
                }
            }
        }
        let is_missing = self.is_empty && self.entries.is_empty() && self.damaged.is_empty();
        Err(if is_missing { KeepError::Missing(id) } else { KeepError::Damaged(id) })
    }
}
