//! Entries of the journal: one transaction in one line of JSON.
//!
//! The chain of entries is kept elsewhere; this module writes and reads one.
//! Offsets of targets are bytes here, since an entry is read without a text.

use annotations::Transaction;
use serde_json::Value;
use sha2::{Digest, Sha256};

use crate::wire::{Json, Reading, Texts, decode_transaction, encode_transaction, object};

/// Names an entry by what is in it, so it is the entry's checksum too: the
/// first 64 bits of the SHA-256 of its text up to the checksum.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct EntryId(pub u64);

impl EntryId {
    fn of(content: &str) -> Self {
        let digest: [u8; 32] = Sha256::digest(content.as_bytes()).into();
        let first = digest.iter().take(8);
        Self(first.fold(0, |id, byte| id << 8 | u64::from(*byte)))
    }

    /// Reads 16 lower-case hexadecimal digits; `None` for anything else.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        let id = Self(u64::from_str_radix(text, 16).ok()?);
        (id.to_string() == text).then_some(id)
    }
}

impl std::fmt::Display for EntryId {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "{:016x}", self.0)
    }
}

/// One entry.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Entry {
    /// Its name.
    pub id: EntryId,
    /// How often the right to write the article changed hands.
    pub epoch: u64,
    /// Its place in the journal.
    pub seq: u64,
    /// The entry before it, if there is one.
    pub previous: Option<EntryId>,
    /// What was done.
    pub transaction: Transaction,
}

/// Why a text is no entry.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum EntryError {
    /// It is cut off, or a bit of it has changed.
    #[error("the entry does not have the checksum it says")]
    Checksum,
    /// It is whole but not understood: a newer version wrote it.
    #[error("the entry is of another version: {0}")]
    Form(String),
}

/// What stands between an entry's content and its checksum.
const CHECKSUM: &str = ",\"checksum\":\"";

object! {
    /// An entry up to its checksum.
    ContentV1 {
        epoch "epoch": u64,
        seq "seq": u64,
        previous "previous": Option<String>,
        transaction "transaction": Value,
        ;
    }
}

/// The entry of `transaction`.
#[must_use]
pub fn encode(
    transaction: &Transaction,
    epoch: u64,
    seq: u64,
    previous: Option<EntryId>,
) -> (EntryId, String) {
    let content = ContentV1 {
        epoch,
        seq,
        previous: previous.map(|it| it.to_string()),
        transaction: encode_transaction(transaction, &Texts::default()),
    };
    let mut text = content.write().to_string();
    text.pop();
    let id = EntryId::of(&text);
    (id, format!("{text}{CHECKSUM}{id}\"}}"))
}

/// The entry of a text.
///
/// # Errors
/// [`EntryError`].
pub fn decode(text: &str) -> Result<Entry, EntryError> {
    let (content, checksum) = text.rsplit_once(CHECKSUM).ok_or(EntryError::Checksum)?;
    let checksum = checksum.strip_suffix("\"}").and_then(EntryId::parse);
    let id = EntryId::of(content);
    if checksum != Some(id) {
        return Err(EntryError::Checksum);
    }
    let value = serde_json::from_str(&format!("{content}}}"));
    let value = value.map_err(|error| EntryError::Form(error.to_string()))?;
    let form = |it: crate::wire::Problem| EntryError::Form(format!("{}: {}", it.at, it.what));
    let content = ContentV1::read(value).map_err(form)?;
    let previous = content.previous.as_deref();
    let previous = previous.map(|it| {
        EntryId::parse(it).ok_or_else(|| EntryError::Form("previous: no entry id".to_owned()))
    });
    let texts = Texts::default();
    let mut reading = Reading::new(&texts, true);
    let transaction = decode_transaction(content.transaction, &mut reading);
    let transaction = transaction.map_err(|it| it.under("transaction"));
    Ok(Entry {
        id,
        epoch: content.epoch,
        seq: content.seq,
        previous: previous.transpose()?,
        transaction: transaction.map_err(form)?,
    })
}

#[cfg(test)]
mod tests;
