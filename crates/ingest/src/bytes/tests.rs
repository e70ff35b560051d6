//! Files as they come: types, charsets, binaries.

use super::*;

#[track_caller]
fn check(name: &str, file: &[u8], kind: TextKind, text: &str, notes: &[&str]) {
    let read = read(name, "", file).unwrap();
    assert_eq!((read.kind, read.text.as_str()), (kind, text));
    let codes: Vec<&str> = read.notes.iter().map(Note::code).collect();
    assert_eq!(codes, notes, "{text}");
}

#[test]
fn reads_charsets() {
    use TextKind::{Html, Markdown, Plain};
    check("a.txt", "déjà".as_bytes(), Plain, "déjà", &[]);
    check("a.md", b"\xef\xbb\xbf# A", Markdown, "# A", &[]);
    check("a.txt", b"\xff\xfeh\0\xe9\0", Plain, "hé", &[]);
    check("a.txt", b"\xfe\xff\0h\0\xe9", Plain, "hé", &[]);
    check("a", b"h\0\xe9\0l\0a\0s\0", Plain, "hélas", &["charset-guessed"]);
    check(
        "a.txt",
        b"L'\xe9t\xe9 dernier, les \xe9lus ont d\xe9battu. \x93Oui\x94.",
        Plain,
        "L'été dernier, les élus ont débattu. “Oui”.",
        &["charset-guessed"],
    );
    check(
        "a.html",
        b"<meta charset=iso-8859-15><p>10 \xa4",
        Html,
        "<meta charset=iso-8859-15><p>10 €",
        &[],
    );
    // A `<meta>` that the bytes contradict.
    check(
        "a.html",
        "<meta charset='latin1'><p>é".as_bytes(),
        Html,
        "<meta charset='latin1'><p>é",
        &[],
    );
    check(
        "a.html",
        b"<meta charset=utf-8><p>\xe9t\xe9",
        Html,
        "<meta charset=utf-8><p>\u{fffd}t\u{fffd}",
        &["bytes-replaced"],
    );
}

#[test]
fn tells_types() {
    use TextKind::{Html, Markdown, Plain};
    for (name, text, kind) in [
        ("a.HTM", "bonjour", Html),
        ("a.txt", "<!DOCTYPE html><p>a", Html),
        ("page", "<?xml version='1.0'?><html>", Html),
        ("a.markdown", "a", Markdown),
        ("a.txt", "1 < 2", Plain),
        ("a", "", Plain),
    ] {
        assert_eq!(text_kind(name, text), kind, "{name} {text}");
    }
}

#[test]
fn refuses_binaries() {
    use BinaryKind::{Docx, Media, Odt, Office, Pdf, Picture, Rtf, Unknown, Zip};
    let files: [(&[u8], BinaryKind); 10] = [
        (b"%PDF-1.7\n", Pdf),
        (b"PK\x03\x04\x14\0....word/document.xml", Docx),
        (b"PK\x03\x04mimetypeapplication/vnd.oasis.opendocument.text", Odt),
        (b"PK\x03\x04\x14\0a.txt", Zip),
        (b"{\\rtf1\\ansi", Rtf),
        (b"\x89PNG\r\n\x1a\n", Picture),
        (b"RIFF\x10\0\0\0WEBPVP8 ", Picture),
        (b"\0\0\0\x18ftypmp42", Media),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", Office),
        (b"\x01\x02\x03\x04\0\0\0\0\x7f\x10abc", Unknown),
    ];
    for (file, kind) in files {
        let error = read("a.txt", "", file).unwrap_err();
        assert_eq!(error, IngestError::Binary { kind });
    }
}
