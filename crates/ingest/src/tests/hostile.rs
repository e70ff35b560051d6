//! Input made to break the reader.

use expect_test::{Expect, expect};

use super::*;

/// What a page may use of the stack in a wasm module.
const WASM_STACK: usize = 1 << 20;

#[track_caller]
fn check(html: &str, expected: Expect) {
    let ingested = ingest(Input::Fragment { html, plain: "" }).unwrap();
    expected.assert_eq(&trace(&ingested));
}

/// Runs with the stack of a wasm module.
fn in_small_stack(html: String, address: Option<&'static str>) -> Ingested {
    std::thread::Builder::new()
        .stack_size(WASM_STACK)
        .spawn(move || {
            let page = ingest(Input::Html { html: &html, address });
            let fragment = ingest(Input::Fragment { html: &html, plain: "" });
            assert!(page.is_ok());
            fragment.unwrap()
        })
        .unwrap()
        .join()
        .unwrap()
}

#[test]
fn nothing_runs() {
    check(
        "<p>a<a href='javascript:alert(1)'>b</a><img src=x onerror=alert(1)>\
         <a href=' JAVA&#10;SCRIPT:alert(1)'>c</a><script>alert(1)</script>\
         <iframe srcdoc='<p>x'></iframe><svg><script>alert(1)</script></svg>\
         <img src='data:image/svg+xml,x' alt='d'><style>p{}</style>",
        expect![[r#"
            title: abc
            p abc
            caption d
            ! active-removed 3
            ! pictures-dropped 2
            ! links-dropped 2 javascript
        "#]],
    );
}

#[test]
fn broken_entities_are_text() {
    check(
        "<p>&amp &lt; &nosuch; &#xZZ; &#1114112; &#xD800; &#0; 100 &% AT&T",
        expect![[r#"
            title: & < &nosuch; &#xZZ; � � � 100 &% AT&T
            p & < &nosuch; &#xZZ; � � � 100 &% AT&T
        "#]],
    );
}

#[test]
fn a_hundred_thousand_levels_are_flattened() {
    for name in ["div", "b", "blockquote", "ul", "span", "font", "table", "div/"] {
        let html = format!("{}texte", format!("<{name}>").repeat(100_000));
        let ingested = in_small_stack(html, None);
        assert!(ingested.document.text().ends_with("texte"), "{name}");
        assert!(ingested.notes.contains(&Note::NestingCut(256)), "{name}");
    }
}

#[test]
fn nothing_of_a_picture_is_text_however_deep() {
    let html = format!("<p>a{}texte", "<svg><style>".repeat(100_000));
    assert_eq!(in_small_stack(html, None).document.text(), "a");
}

#[test]
fn a_million_attributes_are_cut() {
    let attributes: Vec<String> = (0..1_000_000).map(|it| format!("a{it}=b")).collect();
    let html = format!("<p {}>texte", attributes.join(" "));
    let ingested = in_small_stack(html, None);
    assert_eq!(ingested.document.text(), "texte");
    assert_eq!(ingested.notes, [Note::AttributesCut(1)]);
}

#[test]
fn names_past_the_first_thousands_are_cut() {
    let n = 100_000;
    let element = |n| format!("<element{n} attribute{n}=b>mot </element{n}>");
    let elements: String = (0..n).map(element).collect();
    let html = format!("{elements}<blockquote>fin</blockquote>");
    let ingested = ingest(Input::Fragment { html: &html, plain: "" }).unwrap();
    assert_eq!(ingested.document.text(), format!("{}\nfin", "mot ".repeat(n).trim_end()));
    // Two names each; those that mean something are always read.
    assert_eq!(ingested.notes, [Note::NamesCut(n - 2048)]);
    let kinds: Vec<_> = ingested.document.blocks().iter().map(|it| it.kind.clone()).collect();
    assert_eq!(kinds, [document::BlockKind::Paragraph, document::BlockKind::Quote]);
    let attribute = |n| format!("<i attribute{n}=b>mot</i> ");
    let html: String = (0..n).map(attribute).collect();
    let ingested = ingest(Input::Fragment { html: &html, plain: "" }).unwrap();
    assert_eq!(ingested.document.text(), "mot ".repeat(n).trim_end());
    assert_eq!(ingested.notes, [Note::AttributesCut(n - 4096)]);
}

#[test]
fn attributes_of_the_page_are_those_of_its_first_tags() {
    let n = 10_000;
    let html: String = (0..n).map(|n| format!("<body a{n}>mot</body> ")).collect();
    let ingested = ingest(Input::Fragment { html: &html, plain: "" }).unwrap();
    assert_eq!(ingested.document.text(), "mot ".repeat(n).trim_end());
    assert_eq!(ingested.notes, [Note::AttributesCut(n - 128)]);
}

#[test]
fn formatting_that_never_ends_is_cut_where_it_multiplies() {
    let piece = |n| format!("<div><b a={n}>mot</div>");
    let html: String = (0..10_000).map(piece).collect();
    let ingested = in_small_stack(html, None);
    assert_eq!(ingested.document.text(), "mot\n".repeat(10_000).trim_end());
    assert_eq!(ingested.notes, [Note::FormattingCut(10_000)]);
    // A few that were forgotten do no harm.
    let ingested = in_small_stack((0..20).map(piece).collect(), None);
    assert_eq!(ingested.notes, []);
}

#[test]
fn an_attribute_full_of_signs_is_left_out() {
    let program = "&quot;«a»&quot;,".repeat(10_000);
    let html = format!("<p lang=fr>Un texte en français.</p><div data-x='{program}' lang=en>text");
    let ingested = ingest(Input::Fragment { html: &html, plain: "" }).unwrap();
    let blocks = ingested.document.blocks();
    assert_eq!(ingested.document.text(), "Un texte en français.\ntext");
    // What stands behind it is read.
    assert_eq!(blocks[1].language, Some(document::Language::English));
    assert_eq!(ingested.notes, []);
}

#[test]
fn deep_metadata_does_no_harm() {
    let deep = "[".repeat(100_000);
    let html = format!("<script type='application/ld+json'>{deep}</script><p>texte");
    assert_eq!(in_small_stack(html, None).document.text(), "texte");
    let deep = "{\"@graph\":[".repeat(100_000);
    let html = format!("<script type='application/ld+json'>{deep}</script><p>texte");
    assert_eq!(in_small_stack(html, None).document.text(), "texte");
}

#[test]
fn deep_markdown_is_read() {
    for piece in ["> ", "* ", "[", "*a _b ", "![", "- > ", "<div>"] {
        let text = format!("{}texte", piece.repeat(20_000));
        let thread = std::thread::Builder::new().stack_size(WASM_STACK);
        let ingested =
            thread.spawn(move || ingest(Input::Markdown(&text)).unwrap()).unwrap().join().unwrap();
        assert!(ingested.document.text().ends_with("texte"), "{piece}");
    }
}

#[test]
fn long_plain_texts_are_read_in_a_line() {
    for piece in [
        "12\nTête\na\nb\n13\nTête\nc\nd\n",
        "une ligne assez longue pour être brisée au gouver-\nnement, puis la même ligne encore\n",
        "> > > a\n>\n>> b\n",
        "Tête de page   1\na\nb\nc\nTête de page   2\na\nb\nc\n",
    ] {
        let text = piece.repeat(150_000 / piece.len());
        assert!(ingest(Input::PlainText(&text)).is_ok(), "{piece}");
        let html = text.replace('\n', "<br>");
        assert!(ingest(Input::Fragment { html: &html, plain: "" }).is_ok(), "{piece}");
    }
    let quoted = format!("{}texte", ">".repeat(1_000_000));
    assert_eq!(ingest(Input::PlainText(&quoted)).unwrap().document.text(), "texte");
}

#[test]
fn more_blocks_than_can_be_shown_are_refused() {
    let (most, n_blocks) = (document::MAX_BLOCKS, document::MAX_BLOCKS + 1);
    let text = "Un.\n\n".repeat(n_blocks);
    let refused = Err(IngestError::TooManyBlocks { n_blocks, limit: most });
    assert_eq!(ingest(Input::PlainText(&text)), refused);
    let html = "<p>Un.".repeat(n_blocks);
    assert_eq!(ingest(Input::Html { html: &html, address: None }), refused);
    let html = "<p>Un.".repeat(most);
    assert!(ingest(Input::Whole { html: &html, address: None }).is_ok());
}

#[test]
fn many_references_without_a_tag_take_no_long_time() {
    let n = 400_000;
    let html = format!("<p>{}<p>Fin.", "&amp;".repeat(n));
    let start = std::time::Instant::now();
    let ingested = ingest(Input::Whole { html: &html, address: None }).unwrap();
    assert_eq!(ingested.document.text(), format!("{}\nFin.", "&".repeat(n)));
    // A minute and more where each reference looks to the end of the text.
    assert!(start.elapsed().as_secs() < 20, "{:?}", start.elapsed());
}

#[test]
fn what_is_declared_at_length_is_cut() {
    let long = "mot ".repeat(300_000);
    let html = format!(
        "<title>{long}</title><meta name=author content='{long}'>\
         <meta name=description content='{long}'><h1>{long}</h1><p>Texte.</p>"
    );
    for input in [
        Input::Whole { html: &html, address: None },
        Input::Html { html: &html, address: None },
        Input::Markdown(&format!("# {long}\n\nTexte.")),
    ] {
        let it = ingest(input).unwrap().metadata;
        for field in [it.title, it.subtitle, it.byline, it.site].into_iter().flatten() {
            assert!(field.chars().count() <= 1001, "{}", field.len());
        }
    }
}
