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
    use BinaryKind::*;
    let ole = |stream: &str| {
        let name: Vec<u8> = stream.encode_utf16().flat_map(u16::to_le_bytes).collect();
        [b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1\0\0".as_slice(), &name].concat()
    };
    let zip = |entry: &str| [b"PK\x03\x04\x14\0".as_slice(), entry.as_bytes()].concat();
    let text = |it: &str| it.as_bytes().to_vec();
    let files: [(Vec<u8>, BinaryKind); 27] = [
        (text("%PDF-1.7\n"), Pdf),
        (zip("word/document.xml"), Docx),
        (zip("mimetypeapplication/vnd.oasis.opendocument.text"), Odt),
        (zip("mimetypeapplication/vnd.oasis.opendocument.text-template"), Odt),
        (zip("mimetypeapplication/vnd.oasis.opendocument.spreadsheet"), Table),
        (zip("mimetypeapplication/vnd.oasis.opendocument.presentation"), Slides),
        (zip("mimetypeapplication/epub+zip"), Epub),
        (zip("[Content_Types].xml xl/workbook.xml"), Table),
        (zip("ppt/presentation.xml"), Slides),
        (zip("Index/Document.iwa"), Pages),
        (zip("a.txt"), Archive),
        (text("{\\rtf1\\ansi"), Rtf),
        (ole("__substg1.0_0037001F"), Msg),
        (ole("__properties_version1.0"), Msg),
        (ole("WordDocument"), Word),
        (ole("Workbook"), Office),
        (ole(""), Office),
        (text("<?xml version='1.0'?>\n<office:document xmlns:office='a'>"), Fodt),
        (text("<?xml version='1.0'?>\n<?mso-application progid=\"Word.Document\"?>"), Word),
        (text("bplist00\u{1}"), WebArchive),
        (b"\x1f\x8b\x08".to_vec(), Archive),
        (b"\x89PNG\r\n\x1a\n".to_vec(), Picture),
        (b"RIFF\x10\0\0\0WEBPVP8 ".to_vec(), Picture),
        (b"\0\0\0\x18ftypheic".to_vec(), Picture),
        (b"\0\0\0\x18ftypmp42".to_vec(), Media),
        (b"OggS\0".to_vec(), Media),
        (b"\x01\x02\x03\x04\0\0\0\0\x7f\x10abc".to_vec(), Unknown),
    ];
    for (file, kind) in files {
        let error = read("a.txt", "", &file).unwrap_err();
        assert_eq!(error, IngestError::Binary { kind });
        assert!(error.to_string().ends_with(kind.remedy()), "{error}");
    }
    // Text that only speaks of these.
    for text in ["PK is a hamlet", "<?xml version='1.0'?><a>office:document</a>", "GIF 87"] {
        assert!(read("a.txt", "", text.as_bytes()).is_ok(), "{text}");
    }
}

#[test]
fn tells_the_charsets_of_western_europe_apart() {
    let text = "L'œuvre du Nœud coûte 40 €, a dit M. Élie ; l'été à Noël, c'est déjà ça.";
    // "œ" and "€" stand elsewhere in each of them.
    let latin9: Vec<u8> = text
        .chars()
        .map(|c| match c {
            'œ' => 0xbd,
            '€' => 0xa4,
            c => u8::try_from(u32::from(c)).unwrap(),
        })
        .collect();
    let (windows, _, _) = encoding_rs::WINDOWS_1252.encode(text);
    let (mac, _, _) = MACINTOSH.encode(text);
    for (file, name) in [
        (latin9, "ISO-8859-15"),
        (windows.into_owned(), "windows-1252"),
        (mac.into_owned(), "macintosh"),
    ] {
        let it = read("a.txt", "", &file).unwrap();
        assert_eq!(it.text, text, "{name}");
        assert_eq!(it.notes, [Note::CharsetGuessed(name.to_owned())]);
    }
}

#[test]
fn utf8_with_some_bad_bytes_is_utf8() {
    let text = "Été à Paris, été à Nîmes, été à Sète. ";
    for bad in [&b"\xff"[..], b"\xc3", b"\x80"] {
        let file = [text.as_bytes(), bad].concat();
        let it = read("a.txt", "", &file).unwrap();
        assert_eq!(it.text, format!("{text}\u{fffd}"));
        assert_eq!(it.notes, [Note::BytesReplaced("UTF-8".to_owned())]);
    }
}
