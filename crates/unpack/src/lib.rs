//! Files that hold a page: opened, and given back as one HTML source.
//!
//! Word and OpenDocument texts, mails and saved pages.  The crate knows
//! nothing of documents, does no I/O and never panics, whatever the bytes.
//! What comes out is to be read like any page from a stranger: pages of mails
//! and of saved files are as their authors wrote them.  What it writes itself
//! is escaped, and its links are http, https or mailto.
//!
//! Nothing is loaded, no macro is looked at, no picture is kept.

mod error;
mod kind;

mod charset;
mod flow;
mod page;
mod roles;
mod tally;
mod xml;
mod zip;

mod docx;
mod odt;

mod eml;
mod mhtml;
mod mime;

pub use error::UnpackError;
pub use kind::PackedKind;

/// A page taken out of a file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Page {
    /// Its source as a whole HTML document.
    pub html: String,
    /// Where it was, as the file says; http or https.
    pub address: Option<String>,
    /// Whether all of it is the article (office documents, mails), or it has
    /// menus around it (saved pages).
    pub is_whole: bool,
}

/// The page that `bytes` hold.
///
/// Time and space are linear in the bytes and in what they unpack to, which
/// is at most 64 MB.
///
/// # Errors
/// [`UnpackError`] where the file is damaged or encrypted, breaks a limit, or
/// has no text.
pub fn unpack(kind: PackedKind, bytes: &[u8]) -> Result<Page, UnpackError> {
    match kind {
        PackedKind::Docx => docx::read(bytes),
        PackedKind::Odt => odt::read(bytes),
        PackedKind::Eml => eml::read(bytes),
        PackedKind::Mhtml => mhtml::read(bytes),
    }
}

#[cfg(test)]
mod tests;
