//! What a document promises about its blocks.

use super::*;

/// A paragraph of the bytes `start..end`.
fn paragraph(start: u32, end: u32) -> Block {
    let kind = BlockKind::Paragraph;
    Block {
        start: ByteOffset(start),
        end: ByteOffset(end),
        kind,
        language: None,
        inlines: Vec::new(),
    }
}

#[test]
fn builder_joins_blocks_by_one_line_end() {
    let mut builder = DocumentBuilder::default();
    builder.push(BlockKind::Heading(1), "Titre", Vec::new());
    builder.push(
        BlockKind::Picture { address: "https://example.org/a.png".into() },
        "",
        Vec::new(),
    );
    let link = InlineKind::Link { address: "https://example.org/".into() };
    let inlines = vec![
        Inline { span: Span::from_usize(0, 1).unwrap(), kind: link },
        Inline { span: Span::from_usize(2, 99).unwrap(), kind: InlineKind::Emphasis },
    ];
    builder.push(BlockKind::Paragraph, "été", inlines);
    let document = builder.finish().unwrap();
    assert_eq!(document.text(), "Titre\n\nété");
    let texts: Vec<_> = document.blocks().iter().map(|it| document.block_text(it)).collect();
    assert_eq!(texts, ["Titre", "", "été"]);
    // The first ends inside é, the second past the block: both are dropped.
    assert_eq!(document.blocks()[2].inlines, []);
    assert_eq!(document.block_at(ByteOffset(5)), Some(0));
    assert_eq!(document.block_at(ByteOffset(7)), Some(2));
    assert_eq!(document.block_at(ByteOffset(99)), None);
}

#[test]
fn refuses_blocks_that_do_not_cover_the_text() {
    #[track_caller]
    fn check(text: &str, blocks: Vec<Block>, ok: bool) {
        assert_eq!(Document::new(text.to_owned(), blocks).is_ok(), ok);
    }
    check("", vec![], true);
    check("ab\ncd", vec![paragraph(0, 2), paragraph(3, 5)], true);
    check("a\nb", vec![paragraph(0, 3)], true);
    check("ab\ncd", vec![paragraph(0, 2)], false);
    check("ab\ncd", vec![paragraph(0, 1), paragraph(3, 5)], false);
    check("ab cd", vec![paragraph(0, 2), paragraph(3, 5)], false);
    check("é", vec![paragraph(0, 1)], false);
    check("ab", vec![paragraph(0, 3)], false);
    check("ab", vec![paragraph(1, 0)], false);
}

#[test]
fn refuses_a_text_over_the_limit() {
    let error = Document::from_lines(&"x".repeat(MAX_TEXT_BYTES + 1)).unwrap_err();
    assert_eq!(error.to_string(), "the text has 5000001 bytes, the limit is 5000000");
}

#[test]
fn measures_go_beyond_the_limit() {
    let lines = |text: &str| Document::from_lines_of_any_length(text).unwrap();
    assert_eq!(lines("é\n\nb"), Document::from_lines("é\n\nb").unwrap());
    let long = "x\n".repeat(MAX_TEXT_BYTES / 2 + 1);
    let document = lines(&long);
    assert_eq!(document.text().len(), MAX_TEXT_BYTES + 2);
    assert_eq!(document.blocks().len(), MAX_TEXT_BYTES / 2 + 2);
}

#[test]
fn hash_reads_back() {
    let hash = TextHash::of("abc");
    assert_eq!(
        hash.to_string(),
        "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"
    );
    assert_eq!(TextHash::from_hex(&hash.to_string()), Some(hash));
    assert_eq!(TextHash::from_hex("ba78"), None);
    assert_eq!(TextHash::from_hex(&"é".repeat(32)), None);
}
