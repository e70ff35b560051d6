//! Kinds by bytes and names.

use super::archive;
use crate::PackedKind;

fn check(name: &str, bytes: &[u8], code: &str) {
    let kind = PackedKind::recognise(name, bytes);
    assert_eq!(kind.map_or("", PackedKind::code), code, "{name}");
}

#[test]
fn archives_by_their_entries() {
    let content_types = ("[Content_Types].xml", "<Types/>");
    check("a", &archive(&[content_types, ("word/document.xml", "<w/>")]), "docx");
    check("a.zip", &archive(&[content_types, ("word/document.xml", "<w/>")]), "docx");
    check("a.docx", &archive(&[content_types, ("xl/workbook.xml", "<w/>")]), "");
    check("a.docx", &archive(&[("readme.txt", "hello")]), "");
    let odt = "application/vnd.oasis.opendocument.text";
    check("a", &archive(&[("mimetype", odt), ("content.xml", "<o/>")]), "odt");
    let ods = "application/vnd.oasis.opendocument.spreadsheet";
    check("a.odt", &archive(&[("mimetype", ods), ("content.xml", "<o/>")]), "");
    // The entry stands behind many others, so only the list at the end has it.
    let picture = "x".repeat(20_000);
    let entries = [content_types, ("word/media/a.png", &*picture), ("word/document.xml", "<w/>")];
    check("a", &archive(&entries), "docx");
}

#[test]
fn texts_by_their_first_lines_and_names() {
    let mail = b"From: Anne <anne@example.org>\r\nSubject: Bonjour\r\n\r\nBonjour.\r\n";
    check("a.eml", mail, "eml");
    check("A.EML", mail, "eml");
    check("a.txt", mail, "");
    check("a.eml", b"From anne@example.org Mon Mar  3 10:00:00 2025\nSubject: x\n\nx\n", "eml");
    check("a.eml", b"\n\nReceived: from x\n\nx\n", "eml");
    check("a.eml", b"A text without headers.", "");
    check("a.eml", b"<html>Content: no</html>", "");
    check("a.eml", b"Subject: x\n\n\0\0\0", "");
    check("a.mht", b"MIME-Version: 1.0\r\nContent-Type: text/html\r\n\r\n<p>x", "mhtml");
    let saved = b"From: <Saved by Blink>\r\nSnapshot-Content-Location: https://example.org/\r\n";
    check("a.mhtml", saved, "mhtml");
    check("download", saved, "mhtml");
    check("a.eml", saved, "mhtml");
    check("", b"", "");
    check("a.mhtml", b"", "");
}

#[test]
fn a_word_document_with_a_password() {
    let mut file = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1".to_vec();
    file.extend("EncryptedPackage".bytes().flat_map(|it| [it, 0]));
    check("a.docx", &file, "docx");
    check("a.doc", &file, "");
    assert_eq!(crate::unpack(PackedKind::Docx, &file).unwrap_err().code(), "encrypted");
}
