//! The writer of one article: appends entries and makes checkpoints.

use std::collections::VecDeque;
use std::rc::Rc;

use annotations::{Dossier, History, RecordId, Transaction};

use super::opening::{Reading, State, read};
use super::{Codec, Entry, Found, KeepError, Position, SlotError, Slots};
use super::{checkpoint, key, room, units};

/// Units of journal after which a checkpoint is due: 256 k.  Source: design,
/// section 7.
pub const CHECKPOINT_EVERY: usize = 256 << 10;

/// The one writer of an article.
///
/// Whoever opens an article to write it raises the article's epoch, and a
/// writer that finds a higher epoch than its own stops for good
/// ([`KeepError::Superseded`]).  Names of entries hold the epoch, so a new
/// writer never overwrites what an old one left.
pub struct Journal {
    slots: Rc<dyn Slots>,
    codec: Rc<dyn Codec>,
    article: RecordId,
    epoch: u64,
    state: State,
    /// The epoch of the writer that took over.
    superseded_by: Option<u64>,
    /// Done, but not kept yet, oldest first.
    pending: VecDeque<Rc<Transaction>>,
    /// Units of entries behind the newest checkpoint that make one due.
    due_at: usize,
}

/// Whether an article is kept already.
fn has_checkpoint(slots: &dyn Slots, article: RecordId) -> Result<bool, SlotError> {
    let first = slots.get(&key::checkpoint(article, 0))?;
    Ok(first.is_some() || slots.get(&key::checkpoint(article, 1))?.is_some())
}

impl Journal {
    /// Whether [`Journal::create`] would refuse an article since it is kept
    /// already.
    #[must_use]
    pub fn is_taken(slots: &dyn Slots, article: RecordId) -> bool {
        has_checkpoint(slots, article).unwrap_or(false)
    }

    /// Begins to keep an article: its first checkpoint.
    ///
    /// # Errors
    /// [`KeepError::Taken`], [`KeepError::NoRoom`], or why the store refused;
    /// nothing is kept then.
    pub fn create(
        slots: Rc<dyn Slots>,
        codec: Rc<dyn Codec>,
        dossier: &Dossier,
        history: &History,
    ) -> Result<Self, KeepError> {
        let article = dossier.id();
        if has_checkpoint(&*slots, article)? {
            return Err(KeepError::Taken(article));
        }
        let position = Position { epoch: 1, seq: 0, last: None };
        let text = checkpoint::write(&position, &codec.encode_article(dossier, history));
        let name = key::checkpoint(article, 0);
        room(&*slots)?.admit(units(&name) + units(&text), 0)?;
        write_verified(&*slots, &name, &text)?;
        let state = State {
            position: position.clone(),
            highest_epoch: 1,
            checkpoints: [Some(position), None],
            ..State::default()
        };
        let mut journal = Self::new(slots, codec, article, 1, state);
        // Raised again before the first entry if this is refused.
        let _ = journal.claim();
        Ok(journal)
    }

    /// Opens an article to write it, which ends what another tab may write.
    ///
    /// # Errors
    /// As [`read`]; a store that refuses to be written is no error here: the
    /// first [`Journal::append`] says so.
    pub fn open(
        slots: Rc<dyn Slots>,
        codec: Rc<dyn Codec>,
        id: RecordId,
    ) -> Result<(Self, Reading), KeepError> {
        let reading = read(&*slots, &*codec, id)?;
        let state = reading.state.clone();
        let epoch = state.highest_epoch.saturating_add(1);
        let mut journal = Self::new(slots, codec, id, epoch, state);
        // A chain to replay at the next opening, too, would only grow.
        if 0 < journal.state.n_units_behind {
            journal.due_at = 0;
        }
        let _ = journal.claim();
        Ok((journal, reading))
    }

    fn new(
        slots: Rc<dyn Slots>,
        codec: Rc<dyn Codec>,
        article: RecordId,
        epoch: u64,
        state: State,
    ) -> Self {
        Self {
            slots,
            codec,
            article,
            epoch,
            state,
            superseded_by: None,
            pending: VecDeque::new(),
            due_at: CHECKPOINT_EVERY,
        }
    }

    /// Keeps `transaction`, and before it whatever is pending.
    ///
    /// # Errors
    /// Why it is not kept; it is pending then, and [`Journal::flush`] tries
    /// again.  After [`KeepError::Superseded`] no try can succeed.
    pub fn append(&mut self, transaction: Rc<Transaction>) -> Result<(), KeepError> {
        self.pending.push_back(transaction);
        self.flush()
    }

    /// Keeps what is pending, in order.
    ///
    /// # Errors
    /// Why the first that remains is not kept.
    pub fn flush(&mut self) -> Result<(), KeepError> {
        while let Some(transaction) = self.pending.front().cloned() {
            self.claim()?;
            let (position, name, text) = self.following(&self.state.position, transaction);
            self.put(&name, &text)?;
            self.state.n_units_behind += units(&name) + units(&text);
            self.state.chain.push((name, position.seq));
            self.state.position = position;
            self.pending.pop_front();
        }
        Ok(())
    }

    /// How many transactions are done but not kept.
    #[must_use]
    pub fn n_pending(&self) -> usize {
        self.pending.len()
    }

    /// The article.
    #[must_use]
    pub fn article(&self) -> RecordId {
        self.article
    }

    /// How far it is: the writer's epoch and the entries kept.
    #[must_use]
    pub fn position(&self) -> &Position {
        &self.state.position
    }

    /// This writer's epoch.
    #[must_use]
    pub fn epoch(&self) -> u64 {
        self.epoch
    }

    /// Whether a checkpoint is due: enough was appended, or the article was
    /// opened with entries behind its newest checkpoint.
    #[must_use]
    pub fn is_checkpoint_due(&self) -> bool {
        self.due_at <= self.state.n_units_behind && 0 < self.state.n_units_behind
    }

    /// Writes a checkpoint of the article, over the older of the two, reads it
    /// back, and then removes entries that both checkpoints have.
    ///
    /// `dossier` and `history` must hold every transaction appended, pending
    /// ones too: these are kept by the checkpoint.  That makes it worth a try
    /// where the store is full: it takes the room of an older one.
    ///
    /// # Errors
    /// Why there is none; nothing is lost, the entries are all there, and the
    /// next one is due after as much journal again.
    pub fn checkpoint(&mut self, dossier: &Dossier, history: &History) -> Result<(), KeepError> {
        self.due_at = self.state.n_units_behind + CHECKPOINT_EVERY;
        self.claim()?;
        // What is pending gets its place in the chain, whether or not it gets
        // a slot.
        let mut position = self.state.position.clone();
        let mut entries = Vec::new();
        for transaction in self.pending.iter().cloned() {
            let (next, name, text) = self.following(&position, transaction);
            entries.push((name, text, next.seq));
            position = next;
        }
        let stamped = Position { epoch: self.epoch, ..position.clone() };
        self.write_checkpoint(&stamped, &self.codec.encode_article(dossier, history))?;
        self.trim();
        self.pending.clear();
        for (name, text, seq) in entries {
            // Without a slot the entry is still in the checkpoint; only the
            // way from the older checkpoint ends before it.
            if self.put(&name, &text).is_err() {
                break;
            }
            self.state.chain.push((name, seq));
        }
        self.state.position = position;
        self.state.n_units_behind = 0;
        self.due_at = CHECKPOINT_EVERY;
        Ok(())
    }

    /// Writes `file` over the older checkpoint and reads it back.
    fn write_checkpoint(&mut self, position: &Position, file: &str) -> Result<(), KeepError> {
        let text = checkpoint::write(position, file);
        let number = self.older();
        let name = key::checkpoint(self.article, number);
        let freed = self.slots.size(&name)?.map_or(0, |it| units(&name) + it);
        room(&*self.slots)?.admit(units(&name) + units(&text), freed)?;
        let written = write_verified(&*self.slots, &name, &text);
        if let Some(slot) = self.state.checkpoints.get_mut(number) {
            match &written {
                Ok(()) => *slot = Some(position.clone()),
                // What cannot be read back is not relied on.
                Err(KeepError::Unverified(_)) => *slot = None,
                Err(_) => {}
            }
        }
        written
    }

    /// Removes an action found beside the article, once the user has decided
    /// about it.
    ///
    /// # Errors
    /// [`KeepError::Slot`].
    pub fn discard(&self, found: &Found) -> Result<(), KeepError> {
        Ok(self.slots.remove(&found.key)?)
    }

    /// Removes everything kept of an article, the checkpoints last, so that a
    /// removal cut short leaves an article and no orphans.
    ///
    /// # Errors
    /// [`KeepError::Slot`].
    pub fn delete(slots: &dyn Slots, id: RecordId) -> Result<(), KeepError> {
        let of_article = key::article(id);
        let names = slots.keys()?.into_iter().filter(|it| it.starts_with(&of_article));
        let (checkpoints, others): (Vec<_>, Vec<_>) =
            names.partition(|it| it.contains("/checkpoint/"));
        for name in others.iter().chain(&checkpoints) {
            slots.remove(name)?;
        }
        Ok(())
    }

    /// Makes sure that this is the writer, and that the slots say so.
    ///
    /// # Errors
    /// [`KeepError::Superseded`], or why the store refused.
    pub fn claim(&mut self) -> Result<(), KeepError> {
        if let Some(epoch) = self.superseded_by {
            return Err(KeepError::Superseded(epoch));
        }
        let name = key::epoch(self.article);
        let current = self.slots.get(&name)?.and_then(|it| it.parse().ok()).unwrap_or(0);
        if self.epoch < current {
            self.superseded_by = Some(current);
            return Err(KeepError::Superseded(current));
        }
        if current < self.epoch {
            self.slots.set(&name, &self.epoch.to_string())?;
        }
        Ok(())
    }

    /// The entry of `transaction` behind `position`: where it leads to, its
    /// name and its text.
    fn following(
        &self,
        position: &Position,
        transaction: Rc<Transaction>,
    ) -> (Position, String, String) {
        let (epoch, seq) = (self.epoch, position.seq.saturating_add(1));
        let entry = Entry { epoch, seq, previous: position.last, transaction };
        let (id, text) = self.codec.encode_entry(&entry);
        (Position { epoch, seq, last: Some(id) }, key::entry(self.article, epoch, seq), text)
    }

    /// Writes an entry.  One is there already only if another tab has opened
    /// the article at the same moment: it came first and stays the writer.
    fn put(&mut self, name: &str, text: &str) -> Result<(), KeepError> {
        if self.slots.get(name)?.is_some() {
            self.superseded_by = Some(self.epoch);
            return Err(KeepError::Superseded(self.epoch));
        }
        Ok(self.slots.set(name, text)?)
    }

    /// The slot of the older checkpoint, or an unused one.
    fn older(&self) -> usize {
        let ranks = self.state.checkpoints.each_ref().map(|it| it.as_ref().map(Position::rank));
        let [first, second] = ranks;
        usize::from(second < first)
    }

    /// Removes entries that both checkpoints have, oldest first, so that what
    /// remains is in one piece.
    fn trim(&mut self) {
        let [Some(first), Some(second)] = &self.state.checkpoints else { return };
        let covered = first.seq.min(second.seq);
        let n_covered = self.state.chain.partition_point(|(_, seq)| *seq <= covered);
        for (name, _) in self.state.chain.drain(..n_covered) {
            // A refusal costs room, nothing else; found again at opening.
            let _ = self.slots.remove(&name);
        }
    }
}

impl std::fmt::Debug for Journal {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Journal")
            .field("article", &self.article)
            .field("epoch", &self.epoch)
            .field("state", &self.state)
            .field("n_pending", &self.pending.len())
            .finish_non_exhaustive()
    }
}

/// Writes a slot and reads it back.
fn write_verified(slots: &dyn Slots, name: &str, text: &str) -> Result<(), KeepError> {
    slots.set(name, text)?;
    if slots.get(name)?.as_deref() == Some(text) {
        return Ok(());
    }
    Err(KeepError::Unverified(name.to_owned()))
}
