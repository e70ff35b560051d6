//! Files made to harm.

use std::io::{Cursor, Write};
use std::time::{Duration, Instant};

use zip::ZipWriter;
use zip::write::SimpleFileOptions;

use super::{archive, body};
use crate::docx::tests::OPEN;
use crate::{PackedKind, unpack};

/// Far more than any of these takes, unoptimised and on a busy machine; what
/// is quadratic takes hours.
const PATIENCE: Duration = Duration::from_secs(60);

#[track_caller]
fn check(kind: PackedKind, bytes: &[u8], code: &str) {
    let start = Instant::now();
    let outcome = unpack(kind, bytes);
    assert_eq!(outcome.as_ref().map_or_else(|it| it.code(), |_| "ok"), code);
    assert!(start.elapsed() < PATIENCE, "{:?}", start.elapsed());
}

fn document(content: &str) -> Vec<u8> {
    let source = format!("{OPEN}<w:body>{content}</w:body></w:document>");
    archive(&[("word/document.xml", &source)])
}

const WORDS: &str = "<w:p><w:r><w:t>Bonjour.</w:t></w:r></w:p>";

#[test]
fn a_gigabyte_of_zeros() {
    let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
    let options = SimpleFileOptions::default().compression_level(Some(1));
    zip.start_file("word/document.xml", options).unwrap();
    let zeros = vec![0; 1 << 20];
    for _ in 0..1024 {
        zip.write_all(&zeros).unwrap();
    }
    let bytes = zip.finish().unwrap().into_inner();
    assert!(bytes.len() < 8 << 20);
    check(PackedKind::Docx, &bytes, "too-large");
}

#[test]
fn an_entry_that_is_too_dense() {
    let spaces = " ".repeat(20 << 20);
    check(PackedKind::Docx, &document(&spaces), "too-dense");
    check(PackedKind::Odt, &archive(&[("content.xml", &spaces)]), "too-dense");
}

#[test]
fn a_size_that_is_not_what_it_says() {
    // The size in the list of entries and before the entry, made small.
    let mut bytes = document(&WORDS.repeat(1000));
    for place in 0..bytes.len() - 4 {
        if bytes[place..].starts_with(b"PK\x01\x02") {
            bytes[place + 24..place + 28].copy_from_slice(&10_u32.to_le_bytes());
        }
    }
    let outcome = unpack(PackedKind::Docx, &bytes);
    assert!(outcome.is_ok() || outcome.is_err_and(|it| it.code() == "damaged"));
}

#[test]
fn deep_nesting() {
    for name in ["w:p", "w:tbl", "w:txbxContent", "w:del", "w:pPr", "x"] {
        let nested = format!("<{name}>").repeat(100_000) + &format!("</{name}>").repeat(100_000);
        check(PackedKind::Docx, &document(&nested), "too-deep");
    }
    let deep = "<text:list>".repeat(100_000);
    let source = format!("{}{deep}", crate::odt::tests::OPEN);
    check(PackedKind::Odt, &archive(&[("content.xml", &source)]), "too-deep");
}

#[test]
fn as_deep_as_may_be() {
    let cell = |it: String| format!("<w:tbl><w:tr><w:tc>{it}{WORDS}</w:tc></w:tr></w:tbl>");
    let tables = (0..160).fold(String::new(), |it, _| cell(it));
    check(PackedKind::Docx, &document(&tables), "ok");
    let boxes = "<w:p><w:r><w:txbxContent>".repeat(160)
        + WORDS
        + &"</w:txbxContent></w:r></w:p>".repeat(160);
    check(PackedKind::Docx, &document(&boxes), "ok");
}

#[test]
fn a_billion_laughs() {
    let mut source = "<?xml version=\"1.0\"?><!DOCTYPE w [<!ENTITY a0 \"ha\">".to_owned();
    for n in 1..30 {
        source.push_str(&format!("<!ENTITY a{n} \"&a{};&a{};\">", n - 1, n - 1));
    }
    source.push_str("<!ENTITY file SYSTEM \"file:///etc/passwd\">]>");
    source.push_str(OPEN);
    source.push_str("<w:body><w:p><w:r><w:t>x&a29;&file;&lt;y&#65;</w:t></w:r></w:p></w:body>");
    source.push_str("</w:document>");
    let html = body(PackedKind::Docx, &archive(&[("word/document.xml", &source)]));
    assert_eq!(html, "<p>x&lt;yA</p>\n");
}

#[test]
fn one_long_address_many_times() {
    let link =
        "<w:hyperlink r:id=\"a\"><w:r><w:t>x</w:t></w:r></w:hyperlink><w:r><w:t>y</w:t></w:r>";
    let source = format!("{OPEN}<w:body><w:p>{}</w:p></w:body></w:document>", link.repeat(40_000));
    let rels = format!(
        "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">\
        <Relationship Id=\"a\" Type=\"t/hyperlink\" TargetMode=\"External\" \
        Target=\"https://a.example/{}\"/></Relationships>",
        "a".repeat(2000),
    );
    let entries = [("word/document.xml", &*source), ("word/_rels/document.xml.rels", &*rels)];
    check(PackedKind::Docx, &archive(&entries), "too-large");
}

#[test]
fn names_that_lead_elsewhere() {
    let source = format!("{OPEN}<w:body>{WORDS}</w:body></w:document>");
    let entries =
        [("../../x", "x"), ("/etc/passwd", "x"), ("C:\\x", "x"), ("word/document.xml", &*source)];
    check(PackedKind::Docx, &archive(&entries), "ok");
    let rels = "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">\
        <Relationship Id=\"1\" Type=\"x/officeDocument\" Target=\"../../../../x\"/></Relationships>";
    check(PackedKind::Docx, &archive(&[("_rels/.rels", rels), ("x", &source)]), "ok");
    check(PackedKind::Docx, &archive(&[("_rels/.rels", rels), ("y", &source)]), "missing");
}

#[test]
fn many_entries() {
    let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
    for n in 0..65_000 {
        zip.start_file(format!("word/{n}"), SimpleFileOptions::default()).unwrap();
    }
    check(PackedKind::Docx, &zip.finish().unwrap().into_inner(), "too-many");
}

#[test]
fn encrypted_entries() {
    // The flag alone: what is inside is not looked at.
    let mut bytes = document(WORDS);
    for place in 0..bytes.len() - 10 {
        let flag = match &bytes[place..place + 4] {
            b"PK\x01\x02" => place + 8,
            b"PK\x03\x04" => place + 6,
            _ => continue,
        };
        bytes[flag] |= 1;
    }
    check(PackedKind::Docx, &bytes, "encrypted");
}

#[test]
fn many_attributes_styles_and_prefixes() {
    let attributes: String = (0..200_000).map(|it| format!(" a{it}=\"1\"")).collect();
    check(PackedKind::Docx, &document(&format!("<w:p{attributes}/>{WORDS}")), "ok");
    let bindings: String = (0..50_000).map(|it| format!(" xmlns:a{it}=\"u\"")).collect();
    check(PackedKind::Docx, &document(&format!("<w:p{bindings}/>{WORDS}")), "ok");
    let same = " w:val=\"1\"".repeat(200_000);
    check(PackedKind::Docx, &document(&format!("<w:p{same}/>{WORDS}")), "ok");
}

#[test]
fn styles_based_on_each_other() {
    let source = format!(
        "{OPEN}<w:body><w:p><w:pPr><w:pStyle w:val=\"a\"/></w:pPr>\
        <w:r><w:t>x</w:t></w:r></w:p></w:body></w:document>"
    );
    let styles = format!(
        "{}<w:style w:styleId=\"a\"><w:basedOn w:val=\"b\"/></w:style>\
        <w:style w:styleId=\"b\"><w:basedOn w:val=\"a\"/></w:style></w:styles>",
        OPEN.replace("w:document", "w:styles")
    );
    let entries = [("word/document.xml", &*source), ("word/styles.xml", &*styles)];
    assert_eq!(body(PackedKind::Docx, &archive(&entries)), "<p>x</p>\n");
}

#[test]
fn every_beginning_of_a_file() {
    for (kind, bytes) in [
        (PackedKind::Docx, crate::docx::tests::word()),
        (PackedKind::Odt, crate::odt::tests::libre_office()),
        (PackedKind::Eml, crate::eml::tests::THUNDERBIRD.into()),
        (PackedKind::Mhtml, crate::mhtml::tests::CHROME.into()),
    ] {
        assert!(unpack(kind, &bytes).is_ok());
        for n in 0..bytes.len() {
            let _ = unpack(kind, &bytes[..n]);
        }
    }
}

#[test]
fn every_bit_of_a_small_file() {
    let bytes = document(WORDS);
    for place in 0..bytes.len() {
        for bit in [1, 0x80] {
            let mut bytes = bytes.clone();
            bytes[place] ^= bit;
            let _ = unpack(PackedKind::Docx, &bytes);
        }
    }
}

#[test]
fn multiparts_in_multiparts() {
    let mut mail = String::new();
    for n in 0..10_000 {
        mail.push_str(&format!("Content-Type: multipart/mixed; boundary=b{n}\r\n\r\n--b{n}\r\n"));
    }
    check(PackedKind::Eml, mail.as_bytes(), "too-deep");
    let messages = "Content-Type: message/rfc822\r\n\r\n".repeat(100_000);
    check(PackedKind::Eml, messages.as_bytes(), "too-deep");
    let head = "Content-Type: multipart/mixed; boundary=a\r\n\r\n";
    let parts = head.to_owned() + &"--a\r\n\r\nx\r\n".repeat(20_000);
    check(PackedKind::Eml, parts.as_bytes(), "too-many");
}

#[test]
fn boundaries_that_are_nowhere() {
    let part = "--a\r\nContent-Type: multipart/mixed; boundary=nowhere\r\n\r\nx\r\n";
    let head = "Content-Type: multipart/mixed; boundary=a\r\n\r\n";
    check(PackedKind::Eml, (head.to_owned() + &part.repeat(31)).as_bytes(), "ok");
    check(PackedKind::Eml, (head.to_owned() + &part.repeat(5000)).as_bytes(), "ok");
    let lines = head.to_owned() + "--a\r\n\r\n" + &"--aa\r\n--\r\n---a\r\n".repeat(200_000);
    check(PackedKind::Eml, lines.as_bytes(), "ok");
}

#[test]
fn headers_of_a_megabyte() {
    for header in ["Subject: ", "From: ", "Content-Type: text/plain; ", "Received: ", "X: "] {
        for filler in ["x", "=?utf-8?q?=E9?= ", "a, ", "\"", "(", "<", "; a=b", "\r\n ", "=?"] {
            let long = filler.repeat((1 << 20) / filler.len());
            let mail = format!("{header}{long}\r\nSubject: x\r\n\r\nBonjour.\r\n");
            let start = Instant::now();
            let _ = unpack(PackedKind::Eml, mail.as_bytes());
            assert!(start.elapsed() < PATIENCE, "{header}{filler} {:?}", start.elapsed());
        }
    }
    let many = "X-A: b\r\n".repeat(150_000) + "\r\nBonjour.\r\n";
    check(PackedKind::Eml, many.as_bytes(), "ok");
}

#[test]
fn html_that_does_not_end() {
    for piece in ["<style>", "<!--", "<a href=\"", "<", "</", "<p ", "<style></styl", "<title>"] {
        let mail = format!("Content-Type: text/html\r\n\r\n<p>x</p>{}", piece.repeat(300_000));
        check(PackedKind::Eml, mail.as_bytes(), "ok");
    }
}

#[test]
fn bodies_that_are_no_code() {
    for (encoding, piece) in [
        ("quoted-printable", "="),
        ("quoted-printable", "=3D"),
        ("quoted-printable", "=ZZ"),
        ("quoted-printable", "=\r\n"),
        ("quoted-printable", " \r\n"),
        ("base64", "="),
        ("base64", "PA=="),
        ("base64", "*"),
        ("base64", "\r\n"),
        ("x-uuencode", "M"),
        ("8bit", "\0"),
        ("8bit", "\u{1b}$B"),
        ("8bit", "> "),
        ("8bit", "> \r\n"),
    ] {
        for kind in [
            "text/plain; charset=iso-2022-jp",
            "text/plain; charset=utf-16",
            "text/plain; format=flowed; delsp=yes",
            "text/html; charset=utf-7",
        ] {
            let body = piece.repeat((1 << 20) / piece.len());
            let head = format!("Content-Type: {kind}\r\nContent-Transfer-Encoding: {encoding}");
            let start = Instant::now();
            let outcome = unpack(PackedKind::Eml, format!("{head}\r\n\r\n{body}").as_bytes());
            assert!(start.elapsed() < PATIENCE, "{head}{piece:?} {:?}", start.elapsed());
            // Nothing grows on the way, and what has no text is refused as such.
            let n_bytes = outcome.map(|it| it.html.len());
            let is_bounded = n_bytes.as_ref().is_ok_and(|it| *it < 8 * body.len());
            assert!(
                is_bounded || n_bytes == Err(crate::UnpackError::NoText),
                "{head}{piece:?} {n_bytes:?}"
            );
        }
    }
}
