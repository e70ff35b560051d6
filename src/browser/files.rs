//! Files the user has chosen or dropped, as bytes.

use wasm_bindgen_futures::JsFuture;
use web_sys::File;

/// The largest file that is read: 50 MB.  Source: design, section 4.
pub const MAX_FILE_BYTES: usize = 50_000_000;

/// Why a file could not be read.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum FileError {
    /// It is too large; nothing was read.
    #[error("{name} has {size} bytes, the limit is {MAX_FILE_BYTES}")]
    TooLarge {
        /// Its name.
        name: String,
        /// Its size in bytes.
        size: u64,
    },
    /// The browser could not read it (moved, deleted, not allowed, a folder).
    #[error("{0} could not be read")]
    Unreadable(String),
}

/// How many bytes `file` has, without reading it.
#[must_use]
pub fn size(file: &File) -> u64 {
    // A size is a whole number below 2^53.
    #[expect(clippy::as_conversions, reason = "there is no TryFrom from f64; saturates")]
    let size = file.size() as u64;
    size
}

/// Whether so many bytes are more than are read of one file.
#[must_use]
pub fn is_too_large(size: u64) -> bool {
    usize::try_from(size).map_or(true, |it| MAX_FILE_BYTES < it)
}

/// The bytes of `file`.
///
/// # Errors
/// [`FileError`]; the size is checked before anything is read.
pub async fn bytes(file: &File) -> Result<Vec<u8>, FileError> {
    let name = file.name();
    let size = size(file);
    if is_too_large(size) {
        return Err(FileError::TooLarge { name, size });
    }
    match JsFuture::from(file.array_buffer()).await {
        Ok(buffer) => Ok(js_sys::Uint8Array::new(&buffer).to_vec()),
        Err(_) => Err(FileError::Unreadable(name)),
    }
}
