//! The names of the slots.

use annotations::RecordId;

/// What all our names begin with; others may use the same origin.
pub(super) const PREFIX: &str = "postil/";
/// The library's index.
pub(super) const INDEX: &str = "postil/index";
/// The settings.
pub(super) const SETTINGS: &str = "postil/settings";
/// The installation's replica id.
pub(super) const REPLICA: &str = "postil/replica";

const ARTICLE: &str = "postil/article/";

/// What all names of one article begin with.
pub(super) fn article(id: RecordId) -> String {
    format!("{ARTICLE}{id}/")
}

/// A checkpoint, number 0 or 1.
pub(super) fn checkpoint(id: RecordId, number: usize) -> String {
    format!("{ARTICLE}{id}/checkpoint/{number}")
}

/// An entry of the journal.
pub(super) fn entry(id: RecordId, epoch: u64, seq: u64) -> String {
    format!("{ARTICLE}{id}/journal/{epoch}/{seq}")
}

/// Who writes.
pub(super) fn epoch(id: RecordId) -> String {
    format!("{ARTICLE}{id}/epoch")
}

/// Words being typed.
pub(super) fn draft(id: RecordId, name: &str) -> String {
    format!("{ARTICLE}{id}/draft/{name}")
}

/// The article a name belongs to, and the rest of the name.
pub(super) fn split(key: &str) -> Option<(RecordId, &str)> {
    let (id, rest) = key.strip_prefix(ARTICLE)?.split_once('/')?;
    Some((RecordId::parse(id)?, rest))
}

/// Epoch and sequence number of an entry, of the rest of its name.
pub(super) fn place(rest: &str) -> Option<(u64, u64)> {
    let (epoch, seq) = rest.strip_prefix("journal/")?.split_once('/')?;
    Some((epoch.parse().ok()?, seq.parse().ok()?))
}
