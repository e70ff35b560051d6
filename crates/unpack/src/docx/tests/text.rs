//! One thing at a time.

use super::{OPEN, html, html_with};

#[track_caller]
fn check(content: &str, expected: &str) {
    assert_eq!(html(content).trim_end(), expected);
}

/// A paragraph of these runs.
fn p(runs: &str) -> String {
    format!("<w:p>{runs}</w:p>")
}

fn r(text: &str) -> String {
    format!("<w:r><w:t xml:space=\"preserve\">{text}</w:t></w:r>")
}

#[test]
fn runs() {
    check(&p(&(r("Le mai") + &r("re"))), "<p>Le maire</p>");
    let bold = "<w:r><w:rPr><w:b/></w:rPr><w:t>gras</w:t></w:r>";
    check(&p(&(r("Un ") + bold)), "<p>Un <strong>gras</strong></p>");
    let off = "<w:r><w:rPr><w:b w:val=\"0\"/><w:i w:val=\"1\"/></w:rPr><w:t>it</w:t></w:r>";
    check(&p(off), "<p><em>it</em></p>");
    let hidden = "<w:r><w:rPr><w:vanish/></w:rPr><w:t>secret</w:t></w:r>";
    check(&p(&(hidden.to_owned() + &r("seen"))), "<p>seen</p>");
    check(&p("<w:r><w:t> a </w:t></w:r><w:r><w:t>b</w:t></w:r>"), "<p>ab</p>");
    check(&p("<w:r><w:t>a</w:t><w:br/><w:t>b</w:t><w:tab/><w:t>c</w:t></w:r>"), "<p>a<br>b\tc</p>");
    check(
        &p("<w:r><w:t>a</w:t><w:noBreakHyphen/><w:t>b</w:t><w:sym w:char=\"F0B7\"/></w:r>"),
        "<p>a\u{2011}b</p>",
    );
    check(&p("<w:r><w:t>1 &lt; 2 &amp;&#xA0;3</w:t></w:r>"), "<p>1 &lt; 2 &amp;\u{a0}3</p>");
    check(&p(&r("<![CDATA[<script>]]>")), "<p>&lt;script&gt;</p>");
}

#[test]
fn paragraphs_without_words_are_none() {
    check(&(p("") + &p(&r("  ")) + &p(&r("a"))), "<p>a</p>");
    check(&p(""), "no-words: there is no text in it");
    check("<w:p><w:r><w:br w:type=\"page\"/></w:r></w:p>", "no-words: there is no text in it");
}

#[test]
fn the_style_of_a_subtitle_is_named() {
    let styled = |id: &str| {
        format!("<w:p><w:pPr><w:pStyle w:val=\"{id}\"/></w:pPr>{}</w:p>", r("Un vote serré"))
    };
    for id in ["Subtitle", "Sous-titre"] {
        check(&styled(id), "<p class=\"MsoSubtitle\">Un vote serré</p>");
    }
}

#[test]
fn tracked_changes() {
    let del = "<w:del w:id=\"1\"><w:r><w:delText>douze</w:delText></w:r></w:del>";
    let ins = format!("<w:ins w:id=\"2\">{}</w:ins>", r("treize"));
    check(&p(&(r("Il y en a ") + del + &ins)), "<p>Il y en a treize</p>");
    let from = format!("<w:moveFrom>{}</w:moveFrom>", r("a"));
    let to = format!("<w:moveTo>{}</w:moveTo>", r("a"));
    check(&(p(&(from + &r("b"))) + &p(&to)), "<p>b</p>\n<p>a</p>");
    let joined = "<w:p><w:pPr><w:rPr><w:del/></w:rPr></w:pPr><w:r><w:t>One</w:t></w:r></w:p>";
    check(&(joined.to_owned() + &p(&r(" two."))), "<p>One two.</p>");
    let changed = "<w:r><w:rPr><w:i/><w:rPrChange><w:rPr><w:b/></w:rPr></w:rPrChange></w:rPr>\
        <w:t>x</w:t></w:r>";
    check(&p(changed), "<p><em>x</em></p>");
}

#[test]
fn fields() {
    let char = |kind| format!("<w:r><w:fldChar w:fldCharType=\"{kind}\"/></w:r>");
    let code = |it| format!("<w:r><w:instrText>{it}</w:instrText></w:r>");
    let page = char("begin") + &code("PAGE") + &char("separate") + &r("7") + &char("end");
    check(&p(&(r("Page ") + &page)), "<p>Page 7</p>");
    let link = char("begin")
        + &code(" HYPERLINK \"https://example.org/?a=1&amp;b=2\" ")
        + &char("separate")
        + &r("ici")
        + &char("end")
        + &r(".");
    let shown = "<p><a href=\"https://example.org/?a=1&amp;b=2\">ici</a>.</p>";
    check(&p(&link), shown);
    let twice = link.replace("ici", &format!("ici</w:t></w:r>{}<w:r><w:t>", char("separate")));
    assert!(html(&p(&twice)).ends_with("</a>.</p>\n"), "{}", html(&p(&twice)));
    let inner = char("begin") + &code("IF ") + &page + &char("separate") + &r("x") + &char("end");
    check(&p(&inner), "<p>x</p>");
    let simple = format!("<w:fldSimple w:instr=\"DATE\">{}</w:fldSimple>", r("3 mars"));
    check(&p(&simple), "<p>3 mars</p>");
    let endless = r("a") + &char("begin") + &code("PAGE") + &r("b");
    check(&(p(&endless) + &p(&r("c"))), "<p>ab</p>\n<p>c</p>");
    let script = char("begin") + &code("HYPERLINK javascript:x") + &char("separate") + &r("x");
    check(&p(&(script + &char("end"))), "<p>x</p>");
}

#[test]
fn text_boxes_once_and_behind() {
    let words = p(&r("Encadré."));
    let choice = format!(
        "<mc:Choice Requires=\"wps\"><x><w:txbxContent>{words}</w:txbxContent></x></mc:Choice>"
    );
    let fallback = format!(
        "<mc:Fallback><w:pict><w:txbxContent>{words}</w:txbxContent></w:pict></mc:Fallback>"
    );
    let shape = format!("<w:r><mc:AlternateContent>{choice}{fallback}</mc:AlternateContent></w:r>");
    check(&p(&(r("Avant ") + &shape + &r("après."))), "<p>Avant après.</p>\n<p>Encadré.</p>");
    let only = format!("<w:r><mc:AlternateContent>{fallback}</mc:AlternateContent></w:r>");
    check(&p(&only), "<p>Encadré.</p>");
}

#[test]
fn tables() {
    let tc = |it: &str| format!("<w:tc><w:tcPr><w:tcW w:w=\"1\"/></w:tcPr>{it}</w:tc>");
    let tr = |pr: &str, it: &str| format!("<w:tr><w:trPr>{pr}</w:trPr>{it}</w:tr>");
    let rows = tr("<w:tblHeader/>", &(tc(&p(&r("Ville"))) + &tc(&p(&r("Voix")))))
        + &tr("<w:del/>", &tc(&p(&r("gone"))))
        + &tr("", &(tc(&(p(&r("Lyon")) + &p(&r("Rhône")))) + &tc(&p(""))));
    let table = format!("<w:tbl><w:tblPr/><w:tblGrid/>{rows}</w:tbl>");
    let shown = "<table>\n<tr><th>Ville</th><th>Voix</th></tr>\n\
        <tr><td>Lyon<p>Rhône</p>\n</td><td></td></tr>\n</table>\n<p>x</p>";
    check(&(table.clone() + &p(&r("x"))), shown);
    let nested = format!("<w:tbl>{}</w:tbl>", tr("", &tc(&(table + &p("")))));
    assert_eq!(html(&nested).matches("<table>").count(), 2);
    assert_eq!(html(&nested).matches("</table>").count(), 2);
}

#[test]
fn headings_without_styles() {
    let styled =
        |id: &str| format!("<w:p><w:pPr><w:pStyle w:val=\"{id}\"/></w:pPr>{}</w:p>", r("x"));
    for (id, tag) in [
        ("Heading1", "h1"),
        ("Titre2", "h2"),
        ("berschrift3", "h3"),
        ("Heading9", "h6"),
        ("Title", "h1"),
        ("Normal", "p"),
        ("Heading", "p"),
    ] {
        check(&styled(id), &format!("<{tag}>x</{tag}>"));
    }
    let quotes = styled("Quote") + &styled("IntenseQuote") + &styled("Normal");
    check(&quotes, "<blockquote>\n<p>x</p>\n<p>x</p>\n</blockquote>\n<p>x</p>");
    let outline = "<w:p><w:pPr><w:outlineLvl w:val=\"1\"/></w:pPr><w:r><w:t>x</w:t></w:r></w:p>";
    check(outline, "<h2>x</h2>");
}

#[test]
fn lists() {
    let numbering = format!(
        "{}<w:abstractNum w:abstractNumId=\"0\">\
        <w:lvl w:ilvl=\"0\"><w:numFmt w:val=\"decimal\"/></w:lvl>\
        <w:lvl w:ilvl=\"1\"><w:numFmt w:val=\"bullet\"/></w:lvl>\
        <w:lvl w:ilvl=\"2\"><w:numFmt w:val=\"none\"/></w:lvl></w:abstractNum>\
        <w:num w:numId=\"1\"><w:abstractNumId w:val=\"0\"/></w:num></w:numbering>",
        OPEN.replace("w:document", "w:numbering"),
    );
    let item = |level: u8, list: u8, text: &str| {
        format!(
            "<w:p><w:pPr><w:numPr><w:ilvl w:val=\"{level}\"/><w:numId w:val=\"{list}\"/>\
            </w:numPr></w:pPr>{}</w:p>",
            r(text)
        )
    };
    let content = item(0, 1, "un")
        + &item(1, 1, "a")
        + &item(1, 1, "b")
        + &item(0, 1, "deux")
        + &item(2, 1, "plain")
        + &item(0, 0, "none")
        + &item(0, 9, "unknown");
    let shown = html_with(&content, &[("word/numbering.xml", &numbering)]);
    expect_test::expect![[r#"
        <ol>
        <li>un<ul>
        <li>a</li>
        <li>b</li>
        </ul>
        </li>
        <li>deux</li>
        </ol>
        <p>plain</p>
        <p>none</p>
        <p>unknown</p>
    "#]]
    .assert_eq(&shown);
}

#[test]
fn links() {
    let rels = "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">\
        <Relationship Id=\"rId1\" Type=\"t/hyperlink\" Target=\"https://example.org/a b?c=&quot;\" TargetMode=\"External\"/>\
        <Relationship Id=\"rId2\" Type=\"t/hyperlink\" Target=\"javascript:alert(1)\" TargetMode=\"External\"/>\
        <Relationship Id=\"rId3\" Type=\"t/hyperlink\" Target=\"mailto:a@example.org\" TargetMode=\"External\"/>\
        </Relationships>";
    for (id, shown) in [
        ("rId1", "<p><a href=\"https://example.org/a%20b?c=&quot;\">x</a></p>\n"),
        ("rId2", "<p>x</p>\n"),
        ("rId3", "<p><a href=\"mailto:a@example.org\">x</a></p>\n"),
        ("rId4", "<p>x</p>\n"),
    ] {
        let link = format!("<w:hyperlink r:id=\"{id}\">{}</w:hyperlink>", r("x"));
        let others = [("word/_rels/document.xml.rels", rels)];
        assert_eq!(html_with(&p(&link), &others), shown, "{id}");
    }
}

#[test]
fn other_prefixes_and_the_strict_namespace() {
    let source = "<ns0:document xmlns:ns0=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\">\
        <ns0:body><ns0:p><ns0:r><ns0:t>Bonjour</ns0:t></ns0:r></ns0:p></ns0:body></ns0:document>";
    let strict = "<document xmlns=\"http://purl.oclc.org/ooxml/wordprocessingml/main\">\
        <body><p><r><t>Bonjour</t></r></p></body></document>";
    for source in [source, strict] {
        let bytes = crate::tests::archive(&[("word/document.xml", source)]);
        assert_eq!(crate::tests::body(crate::PackedKind::Docx, &bytes), "<p>Bonjour</p>\n");
    }
}
