//! Rows of events.

use super::{Event, Space, Xml};

/// The events of a source, in short.
fn events(source: &str) -> String {
    let mut xml = Xml::new(source, "x");
    let mut out = String::new();
    loop {
        match xml.next() {
            Ok(Some(Event::Open(element))) => {
                let (space, name) = element.name();
                out.push_str(&format!("<{space:?}:{name}"));
                if let Some(value) = element.get(Space::W, "val") {
                    out.push_str(&format!(" {value}"));
                }
                out.push('>');
            }
            Ok(Some(Event::Close)) => out.push('/'),
            Ok(Some(Event::Text(text))) => out.push_str(&text),
            Ok(None) => return out,
            Err(error) => return format!("{out} {error}"),
        }
    }
}

#[track_caller]
fn check(source: &str, expected: &str) {
    let open = "xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"";
    assert_eq!(events(&source.replace("NS", open)), expected);
}

#[test]
fn elements_and_text() {
    check("<w:a NS><w:b w:val='1&amp;2'/>t&lt;&#233;&unknown;</w:a>", "<W:a><W:b 1&2>/t<é/");
    check("<?xml version='1.0'?><!-- c --><w:a NS><![CDATA[<x>]]></w:a>", "<W:a><x>/");
    check("<a val='1'/>", "<Other:a>/");
    check("", "");
}

#[test]
fn what_is_not_well_formed() {
    check("<w:a NS><w:b></w:a>", "<W:a><W:b> x is damaged at byte 81");
    check("<w:a NS>", "<W:a> x is damaged at byte 76");
    assert!(events("<w:a").starts_with(" x is damaged"));
}
