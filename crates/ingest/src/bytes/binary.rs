//! Files that hold no text, told by their first bytes.

/// What a file without text was recognised as.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum BinaryKind {
    /// A PDF file.
    Pdf,
    /// A Word document (`.docx`).
    Docx,
    /// An OpenDocument text (`.odt`).
    Odt,
    /// An older Office document (`.doc`).
    Office,
    /// Rich Text Format.
    Rtf,
    /// Another zip archive.
    Zip,
    /// A picture.
    Picture,
    /// Sound or video.
    Media,
    /// Something else.
    Unknown,
}

impl BinaryKind {
    /// The word for it in message ids.
    #[must_use]
    pub fn code(self) -> &'static str {
        match self {
            Self::Pdf => "pdf",
            Self::Docx => "docx",
            Self::Odt => "odt",
            Self::Office => "office",
            Self::Rtf => "rtf",
            Self::Zip => "zip",
            Self::Picture => "picture",
            Self::Media => "media",
            Self::Unknown => "unknown",
        }
    }

    /// What it is, in English.
    #[must_use]
    pub fn words(self) -> &'static str {
        match self {
            Self::Pdf => "a PDF file",
            Self::Docx => "a Word document (docx)",
            Self::Odt => "an OpenDocument text (odt)",
            Self::Office => "an older Office document",
            Self::Rtf => "a Rich Text file (rtf)",
            Self::Zip => "a zip archive",
            Self::Picture => "a picture",
            Self::Media => "sound or video",
            Self::Unknown => "a binary file of unknown type",
        }
    }
}

/// Beginnings of files.
const MAGIC: &[(&[u8], BinaryKind)] = &[
    (b"%PDF-", BinaryKind::Pdf),
    (b"{\\rtf", BinaryKind::Rtf),
    (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", BinaryKind::Office),
    (b"\x89PNG\r\n", BinaryKind::Picture),
    (b"\xff\xd8\xff", BinaryKind::Picture),
    (b"GIF87a", BinaryKind::Picture),
    (b"GIF89a", BinaryKind::Picture),
    (b"II*\0", BinaryKind::Picture),
    (b"MM\0*", BinaryKind::Picture),
    (b"ID3", BinaryKind::Media),
    (b"OggS", BinaryKind::Media),
    (b"\x1aE\xdf\xa3", BinaryKind::Media),
];

/// What `file` is if it is no text.
pub(crate) fn recognise(file: &[u8]) -> Option<BinaryKind> {
    if let Some((_, kind)) = MAGIC.iter().find(|(magic, _)| file.starts_with(magic)) {
        return Some(*kind);
    }
    if file.starts_with(b"RIFF") {
        let is_webp = file.get(8..12) == Some(b"WEBP");
        return Some(if is_webp { BinaryKind::Picture } else { BinaryKind::Media });
    }
    if file.get(4..8) == Some(b"ftyp") {
        let is_avif = file.get(8..11) == Some(b"avi") || file.get(8..11) == Some(b"hei");
        return Some(if is_avif { BinaryKind::Picture } else { BinaryKind::Media });
    }
    if file.starts_with(b"PK\x03\x04") {
        return Some(zip_kind(file));
    }
    is_binary(file).then_some(BinaryKind::Unknown)
}

/// The kind of a zip archive, by the names of its first entries.
fn zip_kind(file: &[u8]) -> BinaryKind {
    let window = file.get(..file.len().min(8192)).unwrap_or_default();
    let has = |needle: &[u8]| window.windows(needle.len()).any(|it| it == needle);
    if has(b"application/vnd.oasis.opendocument.text") {
        BinaryKind::Odt
    } else if has(b"word/") {
        BinaryKind::Docx
    } else {
        BinaryKind::Zip
    }
}

/// Whether more than one byte in twenty of the first 8 kB is a control that
/// texts do not have.  UTF-16 of European text has a zero in every second
/// byte and nothing else of the kind, so zeros of one parity pass.
fn is_binary(file: &[u8]) -> bool {
    let window = file.get(..file.len().min(8192)).unwrap_or_default();
    let is_control = |it: u8| it < 0x20 && !matches!(it, b'\t' | b'\n' | b'\r' | 0x0c | 0x1b);
    let mut n_controls = 0;
    let mut n_zeros = [0_usize; 2];
    for pair in window.chunks(2) {
        for (n, byte) in n_zeros.iter_mut().zip(pair) {
            *n += usize::from(*byte == 0);
            n_controls += usize::from(is_control(*byte) && *byte != 0);
        }
    }
    let [first, second] = n_zeros;
    let n_stray = first.min(second) + n_controls;
    let is_utf16 = window.len() * 9 <= first.max(second) * 20;
    let n_bad = if is_utf16 { n_stray } else { n_controls + first + second };
    window.len() < n_bad * 20
}
