//! The larger, slower store behind the journal.

use std::future::Future;
use std::pin::Pin;

use annotations::RecordId;

use super::{Position, SlotError};

/// An answer that comes later.
pub type Later<'a, T> = Pin<Box<dyn Future<Output = Result<T, SlotError>> + 'a>>;

/// A store for every article with two checkpoints and every entry, as the
/// journal's slots hold them.
///
/// An article is "kept in this browser" once the journal has it, and "saved"
/// once the archive has confirmed the same [`Position`]; only then may the
/// journal give up its copy.
pub trait Archive {
    /// Puts strings under their names, all or none, and waits until they are
    /// on disk.
    fn put(&self, strings: Vec<(String, String)>) -> Later<'_, ()>;

    /// All names of an article's strings, with the strings.
    fn load(&self, article: RecordId) -> Later<'_, Vec<(String, String)>>;

    /// How far an article is on disk; `None` where it is not.
    fn position(&self, article: RecordId) -> Later<'_, Option<Position>>;

    /// All articles.
    fn articles(&self) -> Later<'_, Vec<RecordId>>;

    /// Removes an article.
    fn remove(&self, article: RecordId) -> Later<'_, ()>;
}
