//! Saved pages as browsers and Word write them.

use crate::{PackedKind, Page, unpack};

/// Chrome: quoted-printable without a charset, the address in the head.
pub(crate) const CHROME: &str = "From: <Saved by Blink>\r\n\
    Snapshot-Content-Location: https://news.example/2025/pont?a=1\r\nSubject: =?utf-8?Q?Le=20pont=20rouvre?=\r\n\
    Date: Mon, 3 Mar 2025 08:00:00 -0000\r\nMIME-Version: 1.0\r\nContent-Type: multipart/related;\r\n\ttype=\"text/html\";\r\n\
    \tboundary=\"----MultipartBoundary--abc----\"\r\n\r\n\r\n------MultipartBoundary--abc----\r\nContent-Type: text/html\r\n\
    Content-ID: <frame-1@mhtml.blink>\r\nContent-Transfer-Encoding: quoted-printable\r\nContent-Location: https://news.example/2025/pont\r\n\r\n\
    <!DOCTYPE html><html lang=3D\"fr\"><head><meta charset=3D\"utf-8\"></head><body><p>Apr=C3=A8s deux a=\r\nns.</p></body></html>\r\n\
    ------MultipartBoundary--abc----\r\nContent-Type: text/css\r\nContent-Location: cid:css-1@mhtml.blink\r\n\r\np { }\r\n\
    ------MultipartBoundary--abc----\r\nContent-Type: text/html\r\nContent-ID: <frame-2@mhtml.blink>\r\n\r\n<p>ad</p>\r\n------MultipartBoundary--abc------\r\n";

/// Word: base64 or quoted-printable, windows-1252 declared in the page only,
/// addresses of a folder.
const WORD: &[u8] = b"MIME-Version: 1.0\r\nX-Document-Type: Document\r\nContent-Type: multipart/related; boundary=\"----=_NextPart_01\"\r\n\r\n\
    Ce document est une page Web.\r\n\r\n------=_NextPart_01\r\nContent-Location: file:///C:/A/doc.htm\r\nContent-Transfer-Encoding: quoted-printable\r\n\
    Content-Type: text/html; charset=\"us-ascii\"\r\n\r\n<html><head><meta http-equiv=3DContent-Type content=3D\"text/html; charset=3Dwindows-1252\">\r\n</head><body>L=92eau =E9tait</body></html>\r\n\
    ------=_NextPart_01--\r\n";

fn read(bytes: &[u8]) -> Page {
    unpack(PackedKind::Mhtml, bytes).unwrap()
}

#[test]
fn chrome() {
    let page = read(CHROME.as_bytes());
    let html = "<!DOCTYPE html><html lang=\"fr\"><head><meta charset=\"utf-8\"></head>\
        <body><p>Après deux ans.</p></body></html>";
    assert_eq!(page.html, html);
    assert_eq!(page.address.as_deref(), Some("https://news.example/2025/pont?a=1"));
    assert!(!page.is_whole);
}

#[test]
fn word() {
    let page = read(WORD);
    assert!(page.html.ends_with("<body>L’eau était</body></html>"), "{}", page.html);
    assert_eq!(page.address, None);
}

#[test]
fn the_page_that_start_names() {
    let file = "Content-Type: multipart/related; boundary=b; start=\"<main>\"\n\n\
        --b\nContent-Type: text/html\n\nframe\n--b\nContent-Type: text/html; charset=iso-8859-1\n\
        Content-ID: <main>\nContent-Location: http://a.example/\n\nmain\n--b--\n";
    let page = read(file.as_bytes());
    assert_eq!((&*page.html, page.address.as_deref()), ("main", Some("http://a.example/")));
}

#[test]
fn a_page_without_parts() {
    let file = "MIME-Version: 1.0\nContent-Type: text/html; charset=utf-8\n\
        Content-Location: https://a.example/\n\n<p>é";
    let page = read(file.as_bytes());
    assert_eq!((&*page.html, page.address.as_deref()), ("<p>é", Some("https://a.example/")));
    let mail = b"MIME-Version: 1.0\nContent-Type: text/css\n\np {}";
    assert_eq!(unpack(PackedKind::Mhtml, mail).unwrap_err().code(), "no-words");
}

#[test]
fn an_address_of_another_kind_is_none() {
    for place in ["javascript:x", "mailto:a@b.example", "file:///x", "cid:x", "https:\u{7}x"] {
        let file = format!("Content-Type: text/html\nContent-Location: {place}\n\nx");
        assert_eq!(read(file.as_bytes()).address, None, "{place}");
    }
}
