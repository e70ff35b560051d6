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
    /// An OpenDocument text in one XML file (`.fodt`).
    Fodt,
    /// A mail as Outlook keeps it (`.msg`).
    Msg,
    /// An older Word document (`.doc`).
    Word,
    /// Another older Office document.
    Office,
    /// Rich Text Format.
    Rtf,
    /// A document of Apple's Pages.
    Pages,
    /// An electronic book (`.epub`).
    Epub,
    /// A spreadsheet.
    Table,
    /// A presentation.
    Slides,
    /// A page as Safari saves it (`.webarchive`).
    WebArchive,
    /// Another archive (zip, gzip, 7z, rar).
    Archive,
    /// A picture.
    Picture,
    /// Sound or video.
    Media,
    /// Something else.
    Unknown,
}

impl BinaryKind {
    /// All of them.
    pub const ALL: [Self; 17] = [
        Self::Pdf,
        Self::Docx,
        Self::Odt,
        Self::Fodt,
        Self::Msg,
        Self::Word,
        Self::Office,
        Self::Rtf,
        Self::Pages,
        Self::Epub,
        Self::Table,
        Self::Slides,
        Self::WebArchive,
        Self::Archive,
        Self::Picture,
        Self::Media,
        Self::Unknown,
    ];

    /// The word for it in message ids.
    #[must_use]
    pub fn code(self) -> &'static str {
        match self {
            Self::Pdf => "pdf",
            Self::Docx => "docx",
            Self::Odt => "odt",
            Self::Fodt => "fodt",
            Self::Msg => "msg",
            Self::Word => "doc",
            Self::Office => "office",
            Self::Rtf => "rtf",
            Self::Pages => "pages",
            Self::Epub => "epub",
            Self::Table => "table",
            Self::Slides => "slides",
            Self::WebArchive => "webarchive",
            Self::Archive => "zip",
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
            Self::Fodt => "an OpenDocument text in one file (fodt)",
            Self::Msg => "an Outlook mail (msg)",
            Self::Word => "an older Word document (doc)",
            Self::Office => "an older Office document",
            Self::Rtf => "a Rich Text file (rtf)",
            Self::Pages => "a Pages document",
            Self::Epub => "an electronic book (epub)",
            Self::Table => "a spreadsheet",
            Self::Slides => "a presentation",
            Self::WebArchive => "a web archive of Safari",
            Self::Archive => "an archive",
            Self::Picture => "a picture",
            Self::Media => "sound or video",
            Self::Unknown => "a binary file of unknown type",
        }
    }

    /// What to do instead, in English.
    #[must_use]
    pub fn remedy(self) -> &'static str {
        match self {
            Self::Pdf => "copy its text and paste it",
            Self::Docx => "copy its text and paste it",
            Self::Odt => "copy its text and paste it",
            Self::Fodt => "save it as .odt",
            Self::Msg => "save it as .eml, or copy its text and paste it",
            Self::Word => "save it as .docx",
            Self::Office => "copy its text and paste it",
            Self::Rtf => "save it as .docx or .odt",
            Self::Pages => "export it as Word (.docx)",
            Self::Epub => "open it, copy the text and paste it",
            Self::Table => "copy its cells and paste them",
            Self::Slides => "copy its text and paste it",
            Self::WebArchive => "save the page's source, or copy its text and paste it",
            Self::Archive => "unpack it and take the file that is in it",
            Self::Picture => "have its text recognised (OCR) and paste it",
            Self::Media => "paste a transcript of it",
            Self::Unknown => "copy the text and paste it",
        }
    }
}

/// Beginnings of files.
const MAGIC: &[(&[u8], BinaryKind)] = &[
    (b"%PDF-", BinaryKind::Pdf),
    (b"{\\rtf", BinaryKind::Rtf),
    (b"bplist00", BinaryKind::WebArchive),
    (b"\x1f\x8b", BinaryKind::Archive),
    (b"7z\xbc\xaf\x27\x1c", BinaryKind::Archive),
    (b"Rar!\x1a\x07", BinaryKind::Archive),
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

/// The beginning of an OLE file, which holds streams by name.
const OLE: &[u8] = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1";
/// Names of streams, in UTF-16, and what has them ([MS-OXMSG], [MS-DOC]).
const STREAMS: &[(&[u8], BinaryKind)] = &[
    (b"_\0_\0s\0u\0b\0s\0t\0g\0", BinaryKind::Msg),
    (b"_\0_\0p\0r\0o\0p\0e\0r\0t\0i\0e\0s\0_\0v\0e\0r\0s\0i\0o\0n\0", BinaryKind::Msg),
    (b"W\0o\0r\0d\0D\0o\0c\0u\0m\0e\0n\0t\0", BinaryKind::Word),
];
/// What names of entries and declared types say of a zip archive.
const ENTRIES: &[(&[u8], BinaryKind)] = &[
    (b"application/vnd.oasis.opendocument.text", BinaryKind::Odt),
    (b"application/vnd.oasis.opendocument.spreadsheet", BinaryKind::Table),
    (b"application/vnd.oasis.opendocument.presentation", BinaryKind::Slides),
    (b"application/epub+zip", BinaryKind::Epub),
    (b"word/", BinaryKind::Docx),
    (b"xl/work", BinaryKind::Table),
    (b"ppt/", BinaryKind::Slides),
    (b"Index/Document.iwa", BinaryKind::Pages),
    (b"Index/Tables/", BinaryKind::Pages),
];
/// What the beginning of a text in XML says that no reader is for.
const MARKUP: &[(&[u8], BinaryKind)] = &[
    (b"<office:document ", BinaryKind::Fodt),
    (b"<?mso-application progid=\"Word.Document\"", BinaryKind::Word),
];

/// What `file` is if it is no text.
pub(crate) fn recognise(file: &[u8]) -> Option<BinaryKind> {
    if file.starts_with(OLE) {
        return Some(named(file, STREAMS).unwrap_or(BinaryKind::Office));
    }
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
    if is_binary(file) {
        return Some(BinaryKind::Unknown);
    }
    file.starts_with(b"<?xml").then(|| named(file.get(..file.len().min(2048))?, MARKUP)).flatten()
}

/// The kind of a zip archive, by its first entries and by the list at its end.
fn zip_kind(file: &[u8]) -> BinaryKind {
    let head = file.get(..file.len().min(8192)).unwrap_or_default();
    let tail = file.get(file.len().saturating_sub(65_536)..).unwrap_or_default();
    named(head, ENTRIES).or_else(|| named(tail, ENTRIES)).unwrap_or(BinaryKind::Archive)
}

/// The first of `names` that stands in `bytes`.
fn named(bytes: &[u8], names: &[(&[u8], BinaryKind)]) -> Option<BinaryKind> {
    let has = |needle: &[u8]| bytes.windows(needle.len()).any(|it| it == needle);
    names.iter().find(|(needle, _)| has(needle)).map(|(_, kind)| *kind)
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
