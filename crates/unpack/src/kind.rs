//! What a file is packed as, told by its first bytes, then by its name.

/// What a file is packed as.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum PackedKind {
    /// A Word document: ECMA-376, part 1 (WordprocessingML).
    Docx,
    /// An OpenDocument text: OASIS ODF 1.3.
    Odt,
    /// A mail: RFC 5322 and MIME.
    Eml,
    /// A page saved with what belongs to it: RFC 2557.
    Mhtml,
}

/// As far as the beginning of a text is looked at, in bytes.
const HEAD: usize = 8 << 10;
/// As far as a zip archive is looked at from its end, where its list of
/// entries is, in bytes.
const TAIL: usize = 64 << 10;
/// The name of the stream in which Office keeps a document with a password.
const ENCRYPTED: &[u8] = b"E\0n\0c\0r\0y\0p\0t\0e\0d\0P\0a\0c\0k\0a\0g\0e\0";
/// The beginning of an OLE file.
pub(crate) const OLE: &[u8] = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1";

impl PackedKind {
    /// By its first bytes, and where those are plain text by its name
    /// (`.eml`, `.mht`, `.mhtml`).
    ///
    /// A Word document with a password is an OLE file; with the name
    /// `.docx` it is recognised, so that a person can be told why.
    #[must_use]
    pub fn recognise(name: &str, bytes: &[u8]) -> Option<Self> {
        let extension = name.rsplit_once('.').map(|(_, it)| it.to_ascii_lowercase());
        let extension = extension.as_deref().unwrap_or("");
        if bytes.starts_with(b"PK\x03\x04") {
            return zipped(bytes);
        }
        if bytes.starts_with(OLE) {
            let is_word = matches!(extension, "docx" | "docm" | "dotx" | "dotm");
            return (is_word && is_encrypted_office(bytes)).then_some(Self::Docx);
        }
        let head = bytes.get(..bytes.len().min(HEAD)).unwrap_or_default();
        let text = String::from_utf8_lossy(head).to_ascii_lowercase();
        if text.contains('\0') || !opens_with_header(&text) {
            return None;
        }
        let is_saved = text.contains("\nsnapshot-content-location:")
            || text.contains("from: <saved by ")
            || text.contains("from: \"saved by ");
        match extension {
            "mht" | "mhtml" => Some(Self::Mhtml),
            _ if is_saved => Some(Self::Mhtml),
            "eml" => Some(Self::Eml),
            _ => None,
        }
    }

    /// The word for it in message ids.
    #[must_use]
    pub fn code(self) -> &'static str {
        match self {
            Self::Docx => "docx",
            Self::Odt => "odt",
            Self::Eml => "eml",
            Self::Mhtml => "mhtml",
        }
    }
}

/// Whether an OLE file holds an Office document with a password.
pub(crate) fn is_encrypted_office(bytes: &[u8]) -> bool {
    bytes.starts_with(OLE) && has(bytes, ENCRYPTED)
}

fn has(bytes: &[u8], needle: &[u8]) -> bool {
    bytes.windows(needle.len()).any(|it| it == needle)
}

/// The kind of a zip archive, by its first entries and by its list of them.
fn zipped(bytes: &[u8]) -> Option<PackedKind> {
    let head = bytes.get(..bytes.len().min(HEAD)).unwrap_or_default();
    let tail = bytes.get(bytes.len().saturating_sub(TAIL)..).unwrap_or_default();
    if has(head, b"application/vnd.oasis.opendocument.text") {
        return Some(PackedKind::Odt);
    }
    let is_word = has(head, b"word/document") || has(tail, b"word/document");
    is_word.then_some(PackedKind::Docx)
}

/// Whether the first line is a header as mails have it, `Name: value`.
fn opens_with_header(text: &str) -> bool {
    let mut lines = text.trim_start_matches('\u{feff}').lines().skip_while(|it| it.trim() == "");
    let Some(mut line) = lines.next() else {
        return false;
    };
    // The line that mailboxes put before each mail.
    if line.starts_with("from ") {
        line = lines.next().unwrap_or("");
    }
    line.split_once(':').is_some_and(|(name, _)| {
        let is_token = |it: char| it.is_ascii_alphanumeric() || it == '-' || it == '_';
        !name.is_empty() && name.chars().all(is_token)
    })
}
