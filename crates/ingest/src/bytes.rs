//! What a file is, and its bytes as text.

mod binary;
pub use binary::BinaryKind;

use chardetng::{EncodingDetector, Iso2022JpDetection, Utf8Detection};
use encoding_rs::{Encoding, ISO_8859_15, MACINTOSH, UTF_8, UTF_16BE, UTF_16LE, WINDOWS_1252};

use crate::{IngestError, Note};

/// How much of a page is searched for its `<meta charset>`.  HTML says 1024
/// bytes; pages with long comments at the top exist.
const META_WINDOW: usize = 4096;

/// How a text is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum TextKind {
    Plain,
    Markdown,
    Html,
}

/// Letters and signs of French and English texts that are not ASCII.
const WESTERN: &str = "àâæçéèêëîïôœùûüÿÀÂÆÇÉÈÊËÎÏÔŒÙÛÜŸ€«»‘’“”–—…•°\u{a0}";
/// How much of a file tells its charset by those, in bytes.
const WESTERN_WINDOW: usize = 256 << 10;
/// Letters of more than one byte for each place that is no UTF-8.
const LETTERS_PER_BAD_BYTE: usize = 4;

/// A file's text.
#[derive(Debug)]
pub(crate) struct Read {
    pub(crate) kind: TextKind,
    pub(crate) text: String,
    pub(crate) notes: Vec<Note>,
}

/// Decodes `file` and says what it is; `label` is the charset that came with it
/// and not in it, such as that of a server's answer, or empty.
pub(crate) fn read(name: &str, label: &str, file: &[u8]) -> Result<Read, IngestError> {
    let bom = Encoding::for_bom(file);
    if bom.is_none()
        && let Some(kind) = binary::recognise(file)
    {
        return Err(IngestError::Binary { kind });
    }
    let mut notes = Vec::new();
    let (charset, rest) = match bom {
        Some((charset, n_bom_bytes)) => (charset, file.get(n_bom_bytes..).unwrap_or_default()),
        None => (charset(file, label, &mut notes), file),
    };
    let (text, has_errors) = charset.decode_without_bom_handling(rest);
    if has_errors {
        notes.push(Note::BytesReplaced(charset.name().to_owned()));
    }
    Ok(Read { kind: text_kind(name, &text), text: text.into_owned(), notes })
}

/// The charset of a file that has no byte order mark.
///
/// Valid UTF-8 is UTF-8 whatever a `<meta>` says: no other charset comes out
/// so by chance, and saved pages are often converted without their `<meta>`.
/// What a server says comes before what the page says (HTML, 13.2.3.2).
fn charset(file: &[u8], label: &str, notes: &mut Vec<Note>) -> &'static Encoding {
    if let Some(charset) = utf16_without_bom(file) {
        notes.push(Note::CharsetGuessed(charset.name().to_owned()));
        return charset;
    }
    if std::str::from_utf8(file).is_ok() {
        return UTF_8;
    }
    let labelled = Encoding::for_label_no_replacement(label.as_bytes());
    if let Some(charset) = labelled.or_else(|| declared(file)) {
        return charset;
    }
    if is_damaged_utf8(file) {
        return UTF_8;
    }
    let mut detector = EncodingDetector::new(Iso2022JpDetection::Deny);
    detector.feed(file, true);
    let charset = western(file, detector.guess(None, Utf8Detection::Allow));
    notes.push(Note::CharsetGuessed(charset.name().to_owned()));
    charset
}

/// Whether a file is UTF-8 but for some bytes: cut off, or put together from
/// several.  No other charset has many letters that come out so by chance.
fn is_damaged_utf8(file: &[u8]) -> bool {
    let (mut n_letters, mut n_bad) = (0_usize, 0_usize);
    for chunk in file.utf8_chunks() {
        n_letters += chunk.valid().chars().filter(|it| !it.is_ascii()).count();
        n_bad += usize::from(!chunk.invalid().is_empty());
    }
    n_bad * LETTERS_PER_BAD_BYTE <= n_letters
}

/// Which of the charsets of western Europe it is: the detector knows neither
/// ISO-8859-15 nor that of older Macintoshes, which differ in few letters.
fn western(file: &[u8], guessed: &'static Encoding) -> &'static Encoding {
    if guessed != WINDOWS_1252 {
        return guessed;
    }
    let window = file.get(..file.len().min(WESTERN_WINDOW)).unwrap_or(file);
    let n_usual = |charset: &'static Encoding| {
        let text = charset.decode_without_bom_handling(window).0;
        text.chars().filter(|it| WESTERN.contains(*it)).count()
    };
    let mut best = (n_usual(WINDOWS_1252), WINDOWS_1252);
    for charset in [ISO_8859_15, MACINTOSH] {
        let n = n_usual(charset);
        if best.0 < n {
            best = (n, charset);
        }
    }
    best.1
}

/// UTF-16 of a European text shows by a zero in every second byte.
fn utf16_without_bom(file: &[u8]) -> Option<&'static Encoding> {
    let window = file.get(..file.len().min(1024))?;
    let n_pairs = window.len() / 2;
    let n_zeros = |place: usize| {
        let bytes = window.iter().skip(place).step_by(2);
        bytes.filter(|it| **it == 0).count()
    };
    let (first, second) = (n_zeros(0), n_zeros(1));
    // Nine in ten of at least four characters; the other half without zeros.
    let is_most = |n: usize| 4 <= n_pairs && n_pairs * 9 <= n * 10;
    match (first, second) {
        (0, n) if is_most(n) => Some(UTF_16LE),
        (n, 0) if is_most(n) => Some(UTF_16BE),
        _ => None,
    }
}

/// The charset a page declares in its first bytes.
fn declared(file: &[u8]) -> Option<&'static Encoding> {
    let window = file.get(..file.len().min(META_WINDOW))?;
    let head: String = window.iter().map(|it| char::from(it.to_ascii_lowercase())).collect();
    let (_, after) = head.split_once("charset")?;
    let value = after.trim_start().strip_prefix('=')?;
    let value = value.trim_start_matches(['"', '\'', ' ']);
    let label = value.split(['"', '\'', ' ', ';', '>', '/', '?']).next()?;
    let charset = Encoding::for_label_no_replacement(label.as_bytes())?;
    // A declaration that can be read byte by byte is not in UTF-16.
    Some(if charset == UTF_16LE || charset == UTF_16BE { UTF_8 } else { charset })
}

/// Whether `text` is the source of a whole page, by how it begins.
pub(crate) fn is_page_source(text: &str) -> bool {
    let head: String = text.trim_start().chars().take(1024).collect();
    let head = head.to_ascii_lowercase();
    head.starts_with("<!doctype html")
        || head.starts_with("<html")
        || (head.starts_with('<') && (head.contains("<html") || head.contains("<body")))
}

/// What `text` is, by how it begins and then by the file's name.
fn text_kind(name: &str, text: &str) -> TextKind {
    if is_page_source(text) {
        return TextKind::Html;
    }
    let extension = name.rsplit_once('.').map_or("", |(_, it)| it);
    match extension.to_ascii_lowercase().as_str() {
        "html" | "htm" | "xhtml" => TextKind::Html,
        "md" | "markdown" => TextKind::Markdown,
        _ => TextKind::Plain,
    }
}

#[cfg(test)]
mod tests;
