//! Bytes to text: byte order mark, declared charset, `<meta>`, then UTF-8 and
//! windows-1252.

use encoding_rs::{Encoding, UTF_8, WINDOWS_1252};

/// As far as a charset is looked for in a page, in bytes.  Source: the HTML
/// standard says 1,024; pages saved by Word have it later.
const PRESCAN: usize = 4096;

/// The text of a page.  `declared` is what a header says of its charset.
pub(crate) fn page(bytes: &[u8], declared: Option<&str>) -> String {
    let head = bytes.get(..bytes.len().min(PRESCAN)).unwrap_or_default();
    let by_header = declared.and_then(known);
    by_header
        .or_else(|| in_source(head))
        .map_or_else(|| undeclared(bytes), |it| it.decode(bytes).0.into_owned())
}

/// The text of a plain part.  `declared` is what a header says of its charset.
pub(crate) fn plain(bytes: &[u8], declared: Option<&str>) -> String {
    match declared.and_then(known) {
        Some(it) => it.decode(bytes).0.into_owned(),
        None => undeclared(bytes),
    }
}

/// The text of an XML file, by its mark or its declaration.
pub(crate) fn xml(bytes: &[u8]) -> String {
    let head = bytes.get(..bytes.len().min(200)).unwrap_or_default();
    let head = String::from_utf8_lossy(head);
    let declared = head
        .split_once("encoding=")
        .filter(|_| head.trim_start_matches('\u{feff}').starts_with("<?xml"))
        .and_then(|(_, it)| it.get(1..))
        .and_then(|it| it.split(['"', '\'']).next())
        .and_then(known)
        .filter(|it| !it.name().starts_with("UTF-16"));
    // `decode` heeds the mark before what it was told.
    declared.unwrap_or(UTF_8).decode(bytes).0.into_owned()
}

/// The charset of a label, as browsers know it.
fn known(label: &str) -> Option<&'static Encoding> {
    Encoding::for_label(label.trim().as_bytes())
}

fn undeclared(bytes: &[u8]) -> String {
    if let Some((encoding, _)) = Encoding::for_bom(bytes) {
        return encoding.decode(bytes).0.into_owned();
    }
    let text = std::str::from_utf8(bytes).map(str::to_owned);
    text.unwrap_or_else(|_| WINDOWS_1252.decode(bytes).0.into_owned())
}

/// `charset=` in the beginning of a page.
fn in_source(head: &[u8]) -> Option<&'static Encoding> {
    if Encoding::for_bom(head).is_some() {
        return None;
    }
    let text = String::from_utf8_lossy(head).to_ascii_lowercase();
    let (_, rest) = text.split_once("charset=")?;
    let label = rest.trim_start_matches(['"', '\'', ' ']);
    let label = label.split(['"', '\'', ' ', '>', ';', '/']).next()?;
    let encoding = known(label)?;
    // It was read byte by byte, so it cannot be UTF-16.
    let is_wide = matches!(encoding.name(), "UTF-16LE" | "UTF-16BE");
    Some(if is_wide { UTF_8 } else { encoding })
}
