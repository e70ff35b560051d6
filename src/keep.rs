//! Keeps every action before the screen says so: the journal, the library,
//! drafts and settings, over any store of named strings ([`Slots`]).
//!
//! Pure logic: [`MemorySlots`] serves native tests and browsers that refuse
//! their store, `browser::storage` the others.  For each article there are two
//! checkpoints (whole files, the older overwritten by the newer) and
//! append-only entries, one for each transaction, each naming the one before:
//!
//! ```text
//! postil/article/<id>/checkpoint/<0|1>
//! postil/article/<id>/journal/<epoch>/<seq>
//! postil/article/<id>/epoch               who writes; see Journal
//! postil/article/<id>/draft/<name>        words being typed
//! postil/index  postil/settings  postil/replica
//! ```
//!
//! Nothing is ever evicted: what does not fit is refused, with sizes.

use annotations::RecordId;

mod slots;
pub use slots::{MemorySlots, SlotError, Slots, units};

mod key;

mod codec;
pub use codec::{Codec, CodecError, Entry, EntryId, FileCodec, Kept};

mod checkpoint;
pub use checkpoint::Position;

mod chain;

mod opening;
pub use opening::{Found, Reading, read};

mod journal;
pub use journal::{CHECKPOINT_EVERY, Journal};

mod room;
pub use room::{BUDGET, Room, WARN_AT, room};

mod library;
pub use library::{Indexed, Library, Summary, indexed, library, refresh};

mod drafts;
pub use drafts::{Draft, drafts, drop_draft, keep_draft};

mod settings;
pub use settings::{Settings, replica};

mod archive;
pub use archive::{Archive, Later};

/// Why something could not be kept or opened.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum KeepError {
    /// The store refused.
    #[error(transparent)]
    Slot(#[from] SlotError),
    /// A new article, or a checkpoint, is over the budget.  Sizes in UTF-16
    /// code units.
    #[error("{needed} units are needed, {free} of {BUDGET} are free")]
    NoRoom {
        /// What it takes.
        needed: usize,
        /// What is left of [`BUDGET`].
        free: usize,
        /// The largest article kept, and its size.
        largest: Option<(RecordId, usize)>,
    },
    /// Another tab has taken the article over; this one must not write.
    #[error("the article was taken over by epoch {0}")]
    Superseded(u64),
    /// The store gave back something else than was written.
    #[error("{0} was not kept as written")]
    Unverified(String),
    /// There is an article of this id already.
    #[error("article {0} is kept already")]
    Taken(RecordId),
    /// There is no article of this id.
    #[error("article {0} is not kept here")]
    Missing(RecordId),
    /// None of the article's checkpoints can be read.
    #[error("no checkpoint of article {0} can be read")]
    Damaged(RecordId),
    /// The article was kept by a newer Postil; nothing was touched.
    #[error("article {0} was kept by a newer version")]
    Newer(RecordId),
}

#[cfg(test)]
mod tests;
