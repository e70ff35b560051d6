//! What holds for any input at all.

use document::Document;
use proptest::prelude::*;

use super::*;

/// Pieces of HTML and text that are likelier than chance to meet in a bad way.
fn piece() -> impl Strategy<Value = String> {
    prop_oneof![
        Just("<p>".to_owned()),
        Just("</p>".to_owned()),
        Just("<div class='share'>".to_owned()),
        Just("</div>".to_owned()),
        Just("<a href='javascript:x'>".to_owned()),
        Just("<a href=/x>".to_owned()),
        Just("</a>".to_owned()),
        Just("<b><i>".to_owned()),
        Just("</b>".to_owned()),
        Just("<br>".to_owned()),
        Just("<pre>".to_owned()),
        Just("<table><tr><td>".to_owned()),
        Just("<th colspan=99999>".to_owned()),
        Just("</table>".to_owned()),
        Just("<ul><li>".to_owned()),
        Just("</ul>".to_owned()),
        Just("<img src=https://a.example/b alt='c d'>".to_owned()),
        Just("<nav>".to_owned()),
        Just("<footer>".to_owned()),
        Just("<!--".to_owned()),
        Just("&nbsp;&shy;&#0;&#xD83D;&broken".to_owned()),
        Just("\n\n- a\n- b\n1. c\n> d\n# e\n".to_owned()),
        Just("Par Ève Dé, le 3 mai 2024".to_owned()),
        Just("© 2024 a.fr À lire aussi".to_owned()),
        "[ -~\n]{0,40}",
        "\\PC{0,20}",
        any::<String>(),
    ]
}

fn source() -> impl Strategy<Value = String> {
    prop::collection::vec(piece(), 0..24).prop_map(|it| it.concat())
}

/// The text keeps the promises of [`Ingested`].
fn check(result: Result<Ingested, IngestError>) {
    let ingested = match result {
        Ok(it) => it,
        Err(error) => {
            assert!(matches!(error, IngestError::Empty | IngestError::Binary { .. }), "{error}");
            return;
        }
    };
    let document = &ingested.document;
    let again = Document::new(document.text().to_owned(), document.blocks().to_vec());
    assert_eq!(again.as_ref(), Ok(document));
    for pair in ingested.asides.windows(2) {
        assert!(pair[0].block < pair[1].block);
    }
    for aside in &ingested.asides {
        assert!(aside.block < document.blocks().len());
    }
    for block in document.blocks() {
        let text = document.block_text(block);
        let n_breaks = block.inlines.iter().filter(|it| it.kind == InlineKind::Break).count();
        if block.kind != BlockKind::Preformatted {
            assert_eq!(text.matches('\n').count(), n_breaks, "{text:?}");
        }
        assert!(!text.contains(['\r', '\0', '\u{ad}', '\u{feff}']), "{text:?}");
        for inline in &block.inlines {
            if let InlineKind::Link { address } = &inline.kind {
                let is_safe =
                    ["http://", "https://", "mailto:"].iter().any(|it| address.starts_with(it));
                assert!(is_safe, "{address}");
            }
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::with_cases(300) })]

    #[test]
    fn any_text_makes_a_sound_document(text in source()) {
        check(ingest(Input::PlainText(&text)));
        check(ingest(Input::Markdown(&text)));
        check(ingest(Input::Fragment { html: &text, plain: "" }));
        check(ingest(Input::Whole { html: &text, address: None }));
        check(ingest(Input::Html { html: &text, address: Some("https://a.example/b/c") }));
    }

    #[test]
    fn any_bytes_are_text_or_refused(
        bytes in prop::collection::vec(any::<u8>(), 0..200),
        name in prop::sample::select(vec!["a.txt", "a.html", "a.md", "a"]),
    ) {
        check(ingest(Input::File { name, bytes: &bytes }));
    }

    #[test]
    fn no_word_of_plain_text_is_lost(text in source()) {
        let words = |text: &str| -> String {
            text.chars().filter(|c| c.is_alphabetic()).collect()
        };
        if let Ok(ingested) = ingest(Input::PlainText(&text)) {
            let cleaned = crate::normalize::clean(&text).text;
            prop_assert_eq!(words(&cleaned), words(ingested.document.text()));
        }
    }

    #[test]
    fn the_same_input_gives_the_same_document(text in source()) {
        let input = Input::Html { html: &text, address: None };
        prop_assert_eq!(ingest(input), ingest(input));
    }
}
