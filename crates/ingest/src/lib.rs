//! Bytes, HTML, Markdown or plain text to a document, its metadata and notes.
//!
//! [`ingest`] never fails on what a text says, only on its size, its emptiness
//! or because it is no text at all; everything else worth knowing is a
//! [`Note`].  Nothing that came in is thrown away for being clutter: the
//! document's text holds every block, and [`Ingested::asides`] names those
//! that are not the article.  Nothing is loaded and nothing is executed.

mod normalize;
pub use normalize::text_from_utf16;

mod note;
pub use note::Note;

mod draft;
use draft::{Draft, Drafts};

mod byline;
mod bytes;
mod clutter;
mod date;
mod html;
mod markdown;
mod plain;
mod untitled;

pub use bytes::BinaryKind;
use document::{AsideReason, Document, DocumentError, MAX_TEXT_BYTES};

/// The largest file that is looked at: 50 MB.  Source: design, section 4.
pub const MAX_FILE_BYTES: usize = 50_000_000;

/// What came in.
#[derive(Debug, Clone, Copy)]
pub enum Input<'a> {
    /// Text without structure, as it is pasted or typed.
    PlainText(&'a str),
    /// A whole page, menus and all.
    Html {
        /// The page's source.
        html: &'a str,
        /// Where it was, to resolve its links against.
        address: Option<&'a str>,
    },
    /// A page's source that is all article, as it is made from an office
    /// document, a mail or a PDF: nothing in it is taken for menus.
    Whole {
        /// The source, with what it says about itself in its head.
        html: &'a str,
        /// Where it was, to resolve its links against.
        address: Option<&'a str>,
    },
    /// What a clipboard holds: HTML and the plain text beside it.
    Fragment {
        /// The clipboard's `text/html`.
        html: &'a str,
        /// The clipboard's `text/plain`.
        plain: &'a str,
    },
    /// A Markdown text.
    Markdown(&'a str),
    /// What came from the net: text, Markdown or HTML.
    Response {
        /// Where it was.
        address: &'a str,
        /// The charset that the server declared, or empty.
        charset: &'a str,
        /// The body.
        bytes: &'a [u8],
    },
    /// A file of text, Markdown or HTML; its type and charset are found out.
    File {
        /// The file's name.
        name: &'a str,
        /// The file's content.
        bytes: &'a [u8],
    },
}

impl<'a> Input<'a> {
    /// A page's source: all article, or with menus around it.
    #[must_use]
    pub fn of_page(html: &'a str, address: Option<&'a str>, is_whole: bool) -> Self {
        if is_whole { Self::Whole { html, address } } else { Self::Html { html, address } }
    }
}

/// A document and what was learnt on the way to it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Ingested {
    /// All blocks, clutter too.
    pub document: Document,
    /// What is known about the article.
    pub metadata: Metadata,
    /// The blocks that are not the article, by block.
    pub asides: Vec<Aside>,
    /// What a person should be told.
    pub notes: Vec<Note>,
}

/// What is known about an article; what is not known is `None`.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
pub struct Metadata {
    /// The headline.
    pub title: Option<String>,
    /// The line under the headline.
    pub subtitle: Option<String>,
    /// Who wrote it, without "by".
    pub byline: Option<String>,
    /// The medium, by name or by host.
    pub site: Option<String>,
    /// Where it is; http or https.
    pub address: Option<String>,
    /// ISO 8601 date or date-time of publication, as precise as the source.
    pub published: Option<String>,
    /// ISO 8601 date or date-time of the last change.
    pub modified: Option<String>,
    /// BCP 47 tag the source declares.
    pub language: Option<String>,
}

/// A block that is not part of the article.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
pub struct Aside {
    /// The block's number in the document, from 0.
    pub block: usize,
    /// Why it is set aside.
    pub reason: AsideReason,
}

/// Why there is no document.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum IngestError {
    /// There is no text in it.
    #[error("there is no text in it")]
    Empty,
    /// The text is longer than a document may be.
    #[error("the text has {n_bytes} bytes, the limit is {limit}")]
    TooLong {
        /// Length in bytes.
        n_bytes: usize,
        /// The most there may be.
        limit: usize,
    },
    /// It has more blocks than can be shown.
    #[error("the text has {n_blocks} paragraphs, lines or cells, the limit is {limit}")]
    TooManyBlocks {
        /// How many.
        n_blocks: usize,
        /// The most there may be.
        limit: usize,
    },
    /// The file or page source is larger than what is looked at.
    #[error("the file has {n_bytes} bytes, the limit is {limit}")]
    FileTooLarge {
        /// Length in bytes.
        n_bytes: usize,
        /// The most there may be.
        limit: usize,
    },
    /// The file holds no text.
    #[error("this is not a text but {}: {}", kind.words(), kind.remedy())]
    Binary {
        /// What it was recognised as.
        kind: BinaryKind,
    },
    /// The blocks did not make a document, which is a mistake of this crate.
    #[error("the text could not be put together: {0}")]
    Blocks(DocumentError),
}

impl IngestError {
    /// The word for it in message ids.
    #[must_use]
    pub fn code(&self) -> &'static str {
        match self {
            Self::Empty => "empty",
            Self::TooLong { .. } => "too-long",
            Self::TooManyBlocks { .. } => "too-many-blocks",
            Self::FileTooLarge { .. } => "file-too-large",
            Self::Binary { .. } => "binary",
            Self::Blocks(_) => "blocks",
        }
    }
}

/// Hears now and then how far a long page is read, in percent.
pub type OnPercent<'a> = &'a dyn Fn(usize);

/// The document of `input`.
///
/// # Errors
/// [`IngestError`] where the input is too large, empty or no text.
pub fn ingest(input: Input<'_>) -> Result<Ingested, IngestError> {
    ingest_watched(input, &|_| {})
}

/// The document of `input`; how far it is goes to `on_percent`.
///
/// # Errors
/// [`IngestError`] where the input is too large, empty or no text.
pub fn ingest_watched(
    input: Input<'_>,
    on_percent: OnPercent<'_>,
) -> Result<Ingested, IngestError> {
    let mut ingested = read(input, on_percent)?;
    if ingested.metadata.title.is_none() {
        ingested.metadata.title = untitled::beginning(ingested.document.text());
    }
    Ok(ingested)
}

fn read(input: Input<'_>, on: OnPercent<'_>) -> Result<Ingested, IngestError> {
    match input {
        // Copied from the browser's view of a page's source, or by the
        // bookmarklet.
        Input::PlainText(text) if bytes::is_page_source(text) => {
            from_page(text, None, Vec::new(), on)
        }
        Input::PlainText(text) => from_plain(text, Vec::new()),
        Input::Html { html, address } => from_page(html, address, Vec::new(), on),
        Input::Whole { html, address } => from_whole(html, address, on),
        Input::Fragment { html, plain } => from_fragment(html, plain),
        Input::Markdown(text) => from_markdown(text, Vec::new()),
        Input::Response { address, charset, bytes } => {
            from_bytes(address, charset, bytes, Some(address), on)
        }
        Input::File { name, bytes } => from_bytes(name, "", bytes, None, on),
    }
}

/// A note in Markdown as blocks, to be shown; HTML in it is text like any other.
///
/// # Errors
/// [`IngestError`] where there is nothing to show, or too much.
pub fn note(text: &str) -> Result<Document, IngestError> {
    check_text(text)?;
    markdown::read_note(text).finish().map(|it| it.document)
}

fn from_plain(text: &str, notes: Vec<Note>) -> Result<Ingested, IngestError> {
    check_text(text)?;
    let mut drafts = plain::read(text);
    drafts.notes.splice(0..0, notes);
    clutter::set_aside(&mut drafts);
    plain::guess_headings(&mut drafts);
    drafts.finish()
}

fn from_markdown(text: &str, notes: Vec<Note>) -> Result<Ingested, IngestError> {
    check_text(text)?;
    let mut drafts = markdown::read(text);
    drafts.notes.splice(0..0, notes);
    clutter::set_aside(&mut drafts);
    drafts.finish()
}

fn from_page(
    html: &str,
    address: Option<&str>,
    notes: Vec<Note>,
    on: OnPercent<'_>,
) -> Result<Ingested, IngestError> {
    check_source(html.len())?;
    let saved = if address.is_none() { html::saved::address(html) } else { None };
    let mut drafts = html::read_page(html, address.or(saved.as_deref()), on);
    drafts.notes.splice(0..0, notes);
    clutter::by_place(&mut drafts);
    drafts.finish()
}

fn from_fragment(html: &str, plain: &str) -> Result<Ingested, IngestError> {
    check_source(html.len())?;
    let drafts = html::read_fragment(html);
    // Editors and terminals put code or an empty shell beside the plain text,
    // which then says more.
    let has_structure = drafts.blocks.iter().any(Draft::is_flowing_text);
    if !has_structure && !plain.trim().is_empty() {
        return from_plain(plain, Vec::new());
    }
    settle_all_article(drafts)
}

fn from_whole(
    html: &str,
    address: Option<&str>,
    on: OnPercent<'_>,
) -> Result<Ingested, IngestError> {
    check_source(html.len())?;
    settle_all_article(html::read_whole(html, address, on))
}

/// Sets clutter aside and guesses headings where there are none.
fn settle_all_article(mut drafts: Drafts) -> Result<Ingested, IngestError> {
    let has_headings = drafts.has_headings();
    clutter::set_aside(&mut drafts);
    if !has_headings {
        plain::guess_headings(&mut drafts);
    }
    drafts.finish()
}

fn from_bytes(
    name: &str,
    charset: &str,
    file: &[u8],
    address: Option<&str>,
    on: OnPercent<'_>,
) -> Result<Ingested, IngestError> {
    check_source(file.len())?;
    let read = bytes::read(name, charset, file)?;
    let mut ingested = match read.kind {
        bytes::TextKind::Plain => from_plain(&read.text, read.notes),
        bytes::TextKind::Markdown => from_markdown(&read.text, read.notes),
        bytes::TextKind::Html => from_page(&read.text, address, read.notes, on),
    }?;
    let Metadata { title, address: known, .. } = &mut ingested.metadata;
    if title.is_none() && address.is_none() {
        *title = untitled::of_file(name);
    }
    if known.is_none() {
        *known = address.and_then(html::address::page);
    }
    Ok(ingested)
}

/// Refuses text that is too long before any work is spent on it.
fn check_text(text: &str) -> Result<(), IngestError> {
    let (n_bytes, limit) = (text.len(), MAX_TEXT_BYTES);
    if limit < n_bytes {
        return Err(IngestError::TooLong { n_bytes, limit });
    }
    Ok(())
}

/// Refuses a file or a page's source that is too large.
fn check_source(n_bytes: usize) -> Result<(), IngestError> {
    let limit = MAX_FILE_BYTES;
    if limit < n_bytes {
        return Err(IngestError::FileTooLarge { n_bytes, limit });
    }
    Ok(())
}

#[cfg(test)]
mod tests;
