//! How transactions and whole articles become strings: the formats of
//! `exchange`.

use std::rc::Rc;

use annotations::{Dossier, History, Transaction};
pub use exchange::journal::EntryId;
use exchange::{file, journal};

/// One transaction in its place.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Entry {
    /// Which writer wrote it: goes up at each opening.
    pub epoch: u64,
    /// The how-manieth of the article, from 1, over all epochs.
    pub seq: u64,
    /// The entry before; `None` for the first of all.
    pub previous: Option<EntryId>,
    /// What was done.
    pub transaction: Rc<Transaction>,
}

/// What a checkpoint holds.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Kept {
    /// The article.
    pub dossier: Dossier,
    /// Everything that was done to it.
    pub history: History,
    /// Whether all of it could be read; if not, the slot is reported.
    pub is_whole: bool,
}

/// Why a string could not be read.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum CodecError {
    /// It is damaged.
    #[error("it is damaged")]
    Damaged,
    /// A newer version of Postil wrote it.
    #[error("a newer version wrote it")]
    Newer,
}

/// How transactions and whole articles become strings.  A seam for tests that
/// look at the journal's own rules without the weight of real files.
pub trait Codec {
    /// `entry` as a string with a checksum, and its id.
    fn encode_entry(&self, entry: &Entry) -> (EntryId, String);

    /// Reads [`Codec::encode_entry`]'s string back.
    ///
    /// # Errors
    /// [`CodecError`].
    fn decode_entry(&self, text: &str) -> Result<(EntryId, Entry), CodecError>;

    /// The whole article as a string.
    fn encode_article(&self, dossier: &Dossier, history: &History) -> String;

    /// Reads [`Codec::encode_article`]'s string back.
    ///
    /// # Errors
    /// [`CodecError`].
    fn decode_article(&self, text: &str) -> Result<Kept, CodecError>;
}

/// The formats of files and journal entries.
#[derive(Debug, Clone, Copy, Default)]
pub struct FileCodec;

impl Codec for FileCodec {
    fn encode_entry(&self, entry: &Entry) -> (EntryId, String) {
        journal::encode(&entry.transaction, entry.epoch, entry.seq, entry.previous)
    }

    fn decode_entry(&self, text: &str) -> Result<(EntryId, Entry), CodecError> {
        let it = journal::decode(text).map_err(|error| match error {
            journal::EntryError::Checksum => CodecError::Damaged,
            journal::EntryError::Form(_) => CodecError::Newer,
        })?;
        let (epoch, seq, previous) = (it.epoch, it.seq, it.previous);
        Ok((it.id, Entry { epoch, seq, previous, transaction: Rc::new(it.transaction) }))
    }

    fn encode_article(&self, dossier: &Dossier, history: &History) -> String {
        file::write(dossier, history, &file::WriteOptions::checkpoint())
    }

    fn decode_article(&self, text: &str) -> Result<Kept, CodecError> {
        let it = file::read_own(text).map_err(|error| match error {
            file::ReadError::Newer { .. } => CodecError::Newer,
            _ => CodecError::Damaged,
        })?;
        let lost = |it: &file::Warning| matches!(it.kind, file::WarningKind::History(_));
        let is_whole = !it.warnings.iter().any(lost);
        Ok(Kept { dossier: it.dossier, history: it.history, is_whole })
    }
}
