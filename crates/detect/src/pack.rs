//! The file a language's resources come in.
//!
//! Layout, numbers little-endian: the eight bytes `POSTILPK`; the format's
//! number (u16); the language's ISO 639-1 code (two letters); length of the
//! body inflated (u32) and packed (u32); SHA-256 of the packed body; the
//! packed body (raw deflate).  The body inflated is a row of sections: a tag
//! of four letters, a length (u32), that many bytes.  [`list`] says how lists of
//! keys are written into one.

use document::Language;
use sha2::{Digest, Sha256};

use crate::ResourceError;

pub mod list;

/// First bytes of every pack.
const MAGIC: &[u8; 8] = b"POSTILPK";
/// Number of this layout and of the meaning of its sections.
const FORMAT: u16 = 2;
/// Bytes before the packed body.
const HEADER_BYTES: usize = 8 + 2 + 2 + 4 + 4 + 32;
/// The longest body accepted, inflated, in bytes: ten times what we ship.
const MAX_BODY_BYTES: u32 = 32 << 20;

/// One part of a pack.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Section {
    /// Four letters that name it.
    pub tag: [u8; 4],
    /// What it holds.
    pub bytes: Vec<u8>,
}

/// What a pack holds.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Pack {
    /// The language it is for.
    pub language: Language,
    /// First 12 hexadecimal digits of the packed body's SHA-256.
    pub version: String,
    /// Its parts.
    pub sections: Vec<Section>,
}

/// The pack of `sections`.
#[must_use]
pub fn write(language: Language, sections: &[Section]) -> Vec<u8> {
    let mut body = Vec::new();
    for section in sections {
        body.extend_from_slice(&section.tag);
        body.extend_from_slice(&length(section.bytes.len()).to_le_bytes());
        body.extend_from_slice(&section.bytes);
    }
    let packed = miniz_oxide::deflate::compress_to_vec(&body, 10);
    let mut out = Vec::with_capacity(HEADER_BYTES + packed.len());
    out.extend_from_slice(MAGIC);
    out.extend_from_slice(&FORMAT.to_le_bytes());
    out.extend_from_slice(language.code().as_bytes());
    out.extend_from_slice(&length(body.len()).to_le_bytes());
    out.extend_from_slice(&length(packed.len()).to_le_bytes());
    out.extend_from_slice(&Sha256::digest(&packed));
    out.extend_from_slice(&packed);
    out
}

/// Saturates; [`read`] then refuses the pack.
pub(crate) fn length(n_bytes: usize) -> u32 {
    u32::try_from(n_bytes).unwrap_or(u32::MAX)
}

/// What is in the pack `bytes`.
///
/// # Errors
/// [`ResourceError`] where it is no pack, one of another format, cut short or
/// damaged.
pub fn read(bytes: &[u8]) -> Result<Pack, ResourceError> {
    let mut rest = Bytes(bytes);
    if rest.take(MAGIC.len()).ok_or(ResourceError::NotAPack)? != MAGIC {
        return Err(ResourceError::NotAPack);
    }
    let cut = || ResourceError::CutShort { n_bytes: bytes.len() };
    let format = rest.u16().ok_or_else(cut)?;
    if format != FORMAT {
        return Err(ResourceError::Format { found: format, known: FORMAT });
    }
    let code = rest.take(2).ok_or_else(cut)?;
    let language = Language::ALL
        .into_iter()
        .find(|it| it.code().as_bytes() == code)
        .ok_or(ResourceError::Damaged("language"))?;
    let n_body = rest.u32().ok_or_else(cut)?;
    let n_packed = rest.u32().ok_or_else(cut)?;
    let digest = rest.take(32).ok_or_else(cut)?;
    let packed = rest.take(to_usize(n_packed)).ok_or_else(cut)?;
    if !rest.0.is_empty() {
        return Err(ResourceError::Damaged("length"));
    }
    let actual = Sha256::digest(packed);
    if digest != &actual[..] {
        return Err(ResourceError::Damaged("checksum"));
    }
    if MAX_BODY_BYTES < n_body {
        return Err(ResourceError::TooLong { n_bytes: n_body, limit: MAX_BODY_BYTES });
    }
    let body = miniz_oxide::inflate::decompress_to_vec_with_limit(packed, to_usize(n_body))
        .map_err(|_| ResourceError::Damaged("compression"))?;
    if body.len() != to_usize(n_body) {
        return Err(ResourceError::Damaged("length"));
    }
    let version = actual.iter().take(6).map(|it| format!("{it:02x}")).collect();
    Ok(Pack { language, version, sections: read_sections(&body)? })
}

fn read_sections(body: &[u8]) -> Result<Vec<Section>, ResourceError> {
    let mut rest = Bytes(body);
    let mut sections = Vec::new();
    while !rest.0.is_empty() {
        let section = (|| {
            let tag = rest.take(4)?.try_into().ok()?;
            let n_bytes = to_usize(rest.u32()?);
            let bytes = rest.take(n_bytes)?.to_vec();
            Some(Section { tag, bytes })
        })();
        sections.push(section.ok_or(ResourceError::Damaged("sections"))?);
    }
    Ok(sections)
}

/// `u32` fits on every target we build for.
fn to_usize(count: u32) -> usize {
    usize::try_from(count).unwrap_or(usize::MAX)
}

/// What is still to be read.
pub(crate) struct Bytes<'a>(pub(crate) &'a [u8]);

impl<'a> Bytes<'a> {
    pub(crate) fn take(&mut self, n_bytes: usize) -> Option<&'a [u8]> {
        let (head, tail) = self.0.split_at_checked(n_bytes)?;
        self.0 = tail;
        Some(head)
    }

    pub(crate) fn u8(&mut self) -> Option<u8> {
        self.take(1)?.first().copied()
    }

    pub(crate) fn u16(&mut self) -> Option<u16> {
        Some(u16::from_le_bytes(self.take(2)?.try_into().ok()?))
    }

    pub(crate) fn u32(&mut self) -> Option<u32> {
        Some(u32::from_le_bytes(self.take(4)?.try_into().ok()?))
    }

    pub(crate) fn u24(&mut self) -> Option<u32> {
        let [a, b, c] = self.take(3)?.try_into().ok()?;
        Some(u32::from_le_bytes([a, b, c, 0]))
    }

    fn u64(&mut self) -> Option<u64> {
        Some(u64::from_le_bytes(self.take(8)?.try_into().ok()?))
    }
}
