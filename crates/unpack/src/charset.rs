//! Bytes to text: byte order mark, UTF-8 where it is valid, declared charset,
//! `<meta>`, then windows-1252.
//!
//! Bytes above ASCII that are valid UTF-8 are UTF-8 whatever a label says: no
//! other charset comes out so by chance, and mail programs often say `us-ascii`
//! or `iso-8859-1`.  (Charsets of seven bits have no such bytes.)

use encoding_rs::{Encoding, UTF_8, WINDOWS_1252};

/// As far as a charset is looked for in a page, in bytes.  Source: the HTML
/// standard says 1,024; pages saved by Word have it later.
const PRESCAN: usize = 4096;

/// The text of a page.  `declared` is what a header says of its charset.
pub(crate) fn page(bytes: &[u8], declared: Option<&str>) -> String {
    if let Some(text) = certainly_utf8(bytes) {
        return text;
    }
    let head = bytes.get(..bytes.len().min(PRESCAN)).unwrap_or_default();
    let by_header = declared.and_then(known);
    by_header
        .or_else(|| in_source(head))
        .map_or_else(|| undeclared(bytes), |it| it.decode(bytes).0.into_owned())
}

/// The text of a plain part.  `declared` is what a header says of its charset.
pub(crate) fn plain(bytes: &[u8], declared: Option<&str>) -> String {
    if let Some(text) = certainly_utf8(bytes) {
        return text;
    }
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

/// The text of bytes that are valid UTF-8 and not ASCII alone.
fn certainly_utf8(bytes: &[u8]) -> Option<String> {
    let text = std::str::from_utf8(bytes).ok().filter(|it| !it.is_ascii())?;
    Some(text.strip_prefix('\u{feff}').unwrap_or(text).to_owned())
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn valid_utf8_is_utf8_whatever_a_label_says() {
        let utf8 = "L’été".as_bytes();
        for label in [None, Some("us-ascii"), Some("iso-8859-1"), Some("utf-8")] {
            assert_eq!(plain(utf8, label), "L’été", "{label:?}");
            assert_eq!(page(utf8, label), "L’été", "{label:?}");
        }
        assert_eq!(plain(b"L\x92\xe9t\xe9", Some("us-ascii")), "L’été");
        assert_eq!(plain(b"\xa4", Some("iso-8859-15")), "€");
        // Seven bits: ASCII bytes that are not ASCII.
        assert_eq!(plain(b"\x1b$B$\"\x1b(B", Some("iso-2022-jp")), "あ");
    }
}
