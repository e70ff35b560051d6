//! Entries of a zip archive, with limits on what they unpack to.
//!
//! Declared sizes are not trusted: what comes out is counted.  Entries are
//! asked for by name and stay in memory, so odd names (`../x`) harm nobody.
//! Of two entries of a name the later one counts, as in Word.

use std::io::{Cursor, Read};

use ::zip::ZipArchive;
use ::zip::result::ZipError;

use crate::UnpackError;

/// What all entries that are read may come to, in bytes.  A book of 1,000
/// pages is 10 MB of XML.
pub(crate) const MAX_UNPACKED: u64 = 64 << 20;
/// Entries of an archive.  A document with 1,000 pictures has as many.
const MAX_ENTRIES: usize = 10_000;
/// Times its packed size that an entry may come to.  Deflate does 1,032;
/// XML of long tables comes to 100.
const MAX_RATIO: u64 = 400;
/// Below this, in bytes, the ratio is not looked at.
const RATIO_FROM: u64 = 4 << 20;

/// An archive, and what may still come out of it.
pub(crate) struct Archive<'a> {
    zip: ZipArchive<Cursor<&'a [u8]>>,
    n_left: u64,
}

impl<'a> Archive<'a> {
    /// Reads the list of entries.
    ///
    /// # Errors
    /// `Damaged`, `TooMany`.
    pub(crate) fn open(bytes: &'a [u8]) -> Result<Self, UnpackError> {
        let damaged = |_| UnpackError::Damaged { entry: "the archive".to_owned(), place: 0 };
        let zip = ZipArchive::new(Cursor::new(bytes)).map_err(damaged)?;
        let (n, limit) = (zip.len(), MAX_ENTRIES);
        if limit < n {
            return Err(UnpackError::TooMany { what: "entries", n, limit });
        }
        Ok(Self { zip, n_left: MAX_UNPACKED })
    }

    /// The content of the entry `name`; `None` where there is none.
    ///
    /// # Errors
    /// `Damaged`, `Encrypted`, `TooLarge`, `TooDense`.
    pub(crate) fn read(&mut self, name: &str) -> Result<Option<Vec<u8>>, UnpackError> {
        let entry = || name.chars().take(200).collect::<String>();
        let Some(index) = self.zip.index_for_name(name) else {
            return Ok(None);
        };
        let file = match self.zip.by_index(index) {
            Ok(file) => file,
            Err(ZipError::FileNotFound) => return Ok(None),
            Err(ZipError::UnsupportedArchive(why)) if why == ZipError::PASSWORD_REQUIRED => {
                return Err(UnpackError::Encrypted { entry: entry() });
            }
            Err(_) => return Err(UnpackError::Damaged { entry: entry(), place: 0 }),
        };
        if file.encrypted() {
            return Err(UnpackError::Encrypted { entry: entry() });
        }
        let by_ratio = file.compressed_size().saturating_mul(MAX_RATIO).max(RATIO_FROM);
        let most = self.n_left.min(by_ratio);
        let mut content = Vec::new();
        let outcome = file.take(most.saturating_add(1)).read_to_end(&mut content);
        let n_bytes = u64::try_from(content.len()).unwrap_or(u64::MAX);
        if self.n_left < n_bytes {
            return Err(UnpackError::TooLarge { entry: entry(), limit: MAX_UNPACKED });
        }
        if by_ratio < n_bytes {
            return Err(UnpackError::TooDense { entry: entry(), limit: MAX_RATIO });
        }
        if outcome.is_err() {
            return Err(UnpackError::Damaged { entry: entry(), place: n_bytes });
        }
        self.n_left -= n_bytes;
        Ok(Some(content))
    }

    /// As [`Archive::read`], for an entry without which there is no page.
    ///
    /// # Errors
    /// Those of `read`, and `Missing`.
    pub(crate) fn need(&mut self, name: &str) -> Result<Vec<u8>, UnpackError> {
        self.read(name)?
            .ok_or_else(|| UnpackError::Missing { entry: name.chars().take(200).collect() })
    }

    /// As [`Archive::read`], for an entry that the page can do without: a
    /// damaged one is as good as none.
    ///
    /// # Errors
    /// `TooLarge`, `TooDense`.
    pub(crate) fn read_if_sound(&mut self, name: &str) -> Result<Vec<u8>, UnpackError> {
        match self.read(name) {
            Ok(content) => Ok(content.unwrap_or_default()),
            Err(error) if error.is_limit() => Err(error),
            Err(_) => Ok(Vec::new()),
        }
    }
}
