//! Whole inputs, read and printed as a trace.

pub(crate) mod bounds;
mod cases;
mod hostile;
mod languages;
mod papers;
mod properties;
mod titles;
mod whole;

use std::fmt::Write as _;

use document::{BlockKind, InlineKind};

use super::*;

/// One line for each thing that came out: metadata, blocks, notes.
pub(crate) fn trace(ingested: &Ingested) -> String {
    let mut out = String::new();
    let Metadata { title, subtitle, byline, site, address, published, modified, language } =
        &ingested.metadata;
    for (name, value) in [
        ("title", title),
        ("subtitle", subtitle),
        ("byline", byline),
        ("site", site),
        ("address", address),
        ("published", published),
        ("modified", modified),
        ("language", language),
    ] {
        if let Some(value) = value {
            writeln!(out, "{name}: {value}").unwrap();
        }
    }
    let document = &ingested.document;
    for (n, block) in document.blocks().iter().enumerate() {
        let aside = ingested.asides.iter().find(|it| it.block == n);
        let aside = aside.map_or(String::new(), |it| format!("({}) ", it.reason.code()));
        let text = document.block_text(block).replace('\n', "⏎");
        write!(out, "{aside}{} {text}", kind(&block.kind)).unwrap();
        for inline in &block.inlines {
            let words = document.slice(inline.span).unwrap();
            match &inline.kind {
                InlineKind::Link { address } => write!(out, " [{words}]({address})").unwrap(),
                InlineKind::Emphasis => write!(out, " _{words}_").unwrap(),
                InlineKind::Strong => write!(out, " *{words}*").unwrap(),
                InlineKind::Break => {}
            }
        }
        out.push('\n');
    }
    for note in &ingested.notes {
        let count = note.count().map_or(String::new(), |it| format!(" {it}"));
        writeln!(out, "! {}{count} {}", note.code(), note.detail()).unwrap();
    }
    let lines: Vec<&str> = out.lines().map(str::trim_end).collect();
    lines.join("\n") + "\n"
}

fn kind(kind: &BlockKind) -> String {
    match kind {
        BlockKind::Heading(level) => format!("h{level}"),
        BlockKind::Paragraph => "p".to_owned(),
        BlockKind::Quote => "q".to_owned(),
        BlockKind::ListItem { ordered, depth } => {
            let sign = if *ordered { '#' } else { '*' };
            format!("{sign}{depth}")
        }
        BlockKind::Caption => "caption".to_owned(),
        BlockKind::TableCell { row, column, header } => {
            format!("{row}.{column}{}", if *header { "!" } else { "" })
        }
        BlockKind::Picture { address } => format!("picture <{address}>"),
        BlockKind::Preformatted => "pre".to_owned(),
    }
}

#[test]
fn refuses_what_is_no_text() {
    for input in [
        Input::PlainText(""),
        Input::PlainText(" \n\u{a0}\u{200b}\n"),
        Input::Html { html: "<html><script>alert(1)</script>", address: None },
        Input::Whole { html: "<title>a</title><p> </p>", address: None },
        Input::Fragment { html: "", plain: "\n" },
        Input::Markdown("<!-- -->"),
        Input::File { name: "a.txt", bytes: b"" },
    ] {
        assert_eq!(ingest(input), Err(IngestError::Empty), "{input:?}");
    }
}

#[test]
fn refuses_long_text_with_both_sizes() {
    let text = "mot ".repeat(1_250_001);
    let error = ingest(Input::PlainText(&text)).unwrap_err();
    assert_eq!(error.to_string(), "the text has 5000004 bytes, the limit is 5000000");
    let html = format!("<p>{text}");
    let error = ingest(Input::Fragment { html: &html, plain: "" });
    assert!(matches!(error, Err(IngestError::TooLong { .. })));
    let file = vec![b' '; MAX_FILE_BYTES + 1];
    let error = ingest(Input::File { name: "a.txt", bytes: &file });
    let (n_bytes, limit) = (MAX_FILE_BYTES + 1, MAX_FILE_BYTES);
    assert_eq!(error, Err(IngestError::FileTooLarge { n_bytes, limit }));
}
/// Snapshot of a plain text, for the modules' tests.
#[track_caller]
pub(crate) fn check_plain(text: &str, expected: expect_test::Expect) {
    expected.assert_eq(&trace(&ingest(Input::PlainText(text)).unwrap()));
}

#[test]
fn an_answer_of_the_net_has_its_charset_and_its_address() {
    let page = b"<html><body><h1>L'\xe9t\xe9</h1><p>Le pont de Br\xe9vent rouvre le 3 mai, dit la mairie, \
        apr\xe8s des travaux qui ont co\xfbt\xe9 12 millions.</p><p><a href='b'>Suite</a> du texte.</p></body></html>";
    let address = "https://ville.example/a/";
    let it = ingest(Input::Response { address, charset: "iso-8859-15", bytes: page }).unwrap();
    assert_eq!(it.metadata.address.as_deref(), Some(address));
    assert!(it.document.text().contains("L'été"));
    assert!(!it.notes.iter().any(|it| matches!(it, Note::CharsetGuessed(_))));
    let bytes = "Le pont rouvre.".as_bytes();
    let it = ingest(Input::Response { address, charset: "", bytes }).unwrap();
    assert_eq!(it.metadata.address.as_deref(), Some(address));
}

#[test]
fn the_source_of_a_page_that_is_pasted_is_a_page() {
    let source = "<!-- saved from url=(0025)https://exemple.example/a -->\n<html><head><title>Le pont</title></head>\
        <body><p>Le pont de Brévent rouvre le 3 mai, dit la mairie, après des travaux.</p></body></html>";
    let it = ingest(Input::PlainText(source)).unwrap();
    assert_eq!(it.metadata.address.as_deref(), Some("https://exemple.example/a"));
    assert!(!it.document.text().contains('<'));
}
