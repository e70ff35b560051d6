//! OpenDocument texts as LibreOffice and Word write them.

use expect_test::expect;

use crate::PackedKind;
use crate::tests::{archive, body, page};

/// The beginning of `content.xml`.
pub(crate) const OPEN: &str = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<office:document-content \
    xmlns:office=\"urn:oasis:names:tc:opendocument:xmlns:office:1.0\" \
    xmlns:style=\"urn:oasis:names:tc:opendocument:xmlns:style:1.0\" \
    xmlns:text=\"urn:oasis:names:tc:opendocument:xmlns:text:1.0\" \
    xmlns:table=\"urn:oasis:names:tc:opendocument:xmlns:table:1.0\" \
    xmlns:draw=\"urn:oasis:names:tc:opendocument:xmlns:drawing:1.0\" \
    xmlns:fo=\"urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0\" \
    xmlns:svg=\"urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0\" \
    xmlns:meta=\"urn:oasis:names:tc:opendocument:xmlns:meta:1.0\" \
    xmlns:xlink=\"http://www.w3.org/1999/xlink\" xmlns:dc=\"http://purl.org/dc/elements/1.1/\">";

const AUTOMATIC: &str = "<office:automatic-styles>\
    <style:style style:name=\"P1\" style:family=\"paragraph\" style:parent-style-name=\"Quotations\"><style:text-properties/></style:style>\
    <style:style style:name=\"P2\" style:family=\"paragraph\" style:parent-style-name=\"Standard\" style:list-style-name=\"L1\"/>\
    <style:style style:name=\"T1\" style:family=\"text\"><style:text-properties fo:font-weight=\"bold\"/></style:style>\
    <style:style style:name=\"T2\" style:family=\"text\"><style:text-properties text:display=\"none\"/></style:style>\
    <style:style style:name=\"Sect1\" style:family=\"section\"><style:section-properties text:display=\"none\"/></style:style>\
    <text:list-style style:name=\"L1\"><text:list-level-style-number text:level=\"1\" style:num-format=\"1\"/>\
    <text:list-level-style-bullet text:level=\"2\" text:bullet-char=\"•\"/></text:list-style>\
    </office:automatic-styles>";

const STYLES: &str = "<office:styles><style:default-style style:family=\"graphic\"><style:text-properties fo:language=\"en\"/></style:default-style>\
    <style:default-style style:family=\"paragraph\"><style:paragraph-properties/><style:text-properties fo:language=\"fr\" fo:country=\"FR\"/></style:default-style>\
    <style:style style:name=\"Standard\" style:family=\"paragraph\"/>\
    <style:style style:name=\"Quotations\" style:family=\"paragraph\" style:parent-style-name=\"Standard\"/>\
    <style:style style:name=\"Heading_20_2\" style:display-name=\"Heading 2\" style:family=\"paragraph\" style:default-outline-level=\"2\"><style:text-properties fo:font-weight=\"bold\"/></style:style>\
    <style:style style:name=\"Emphasis\" style:family=\"text\"><style:text-properties fo:font-style=\"italic\"/></style:style></office:styles>";

const META: &str = "<office:meta><dc:title>Le pont rouvre</dc:title><meta:initial-creator>Luc Morel</meta:initial-creator>\
    <dc:creator>Quelqu’un</dc:creator><meta:creation-date>2025-01-05T10:00:00.000000000</meta:creation-date><dc:date>2025-01-06T09:30:00</dc:date></office:meta>";

const TEXT: &str = "<office:scripts/><office:font-face-decls/>AUTOMATIC<office:body><office:text>\
    <text:tracked-changes><text:changed-region text:id=\"c1\"><text:deletion><text:p>supprimé</text:p></text:deletion></text:changed-region></text:tracked-changes>\
    <text:sequence-decls><text:sequence-decl text:name=\"Table\"/></text:sequence-decls>\
    <text:p text:style-name=\"Title\">Le pont rouvre</text:p>\
    <text:h text:style-name=\"Heading_20_2\" text:outline-level=\"2\"><text:bookmark-start text:name=\"x\"/>Après deux ans<text:bookmark-end text:name=\"x\"/></text:h>\
    <text:p text:style-name=\"Standard\">Le <text:span text:style-name=\"T1\">3<text:s/>mars</text:span>,<text:s text:c=\"3\"/>le <text:change text:change-id=\"c1\"/>maire<text:note text:id=\"ftn1\" text:note-class=\"footnote\"><text:note-citation>1</text:note-citation><text:note-body><text:p text:style-name=\"Footnote\">Élu en 2020.</text:p></text:note-body></text:note> a coupé<text:line-break/>le <text:span text:style-name=\"Emphasis\">ruban</text:span><text:span text:style-name=\"T2\">caché</text:span><office:annotation><dc:creator>X</dc:creator><text:p>À vérifier</text:p></office:annotation>.</text:p>\
    <text:list xml:id=\"l1\" text:style-name=\"L1\"><text:list-item><text:p text:style-name=\"P2\">un</text:p><text:p text:style-name=\"P2\">encore un</text:p><text:list><text:list-item><text:p>a</text:p></text:list-item></text:list></text:list-item><text:list-item><text:p>deux</text:p></text:list-item></text:list>\
    <text:p text:style-name=\"P1\">« Enfin ! »</text:p>\
    <table:table table:name=\"T\"><table:table-column/><table:table-header-rows><table:table-row><table:table-cell><text:p>Voie</text:p></table:table-cell><table:table-cell><text:p>Largeur</text:p></table:table-cell></table:table-row></table:table-header-rows><table:table-row><table:table-cell table:number-columns-spanned=\"2\"><text:p>Nord</text:p></table:table-cell><table:covered-table-cell/></table:table-row></table:table>\
    <text:p>Voir <text:a xlink:type=\"simple\" xlink:href=\"https://example.org/pont\">le plan</text:a> et <text:a xlink:href=\"javascript:x\">ceci</text:a>.<draw:frame><draw:text-box><text:p>Encadré.</text:p></draw:text-box><svg:title>Image</svg:title></draw:frame></text:p>\
    <text:section text:style-name=\"Sect1\" text:name=\"s\"><text:p>section cachée</text:p></text:section>\
    <text:p text:style-name=\"Standard\"/></office:text></office:body></office:document-content>";

/// A text as LibreOffice writes it, in French.
pub(crate) fn libre_office() -> Vec<u8> {
    let content = OPEN.to_owned() + &TEXT.replace("AUTOMATIC", AUTOMATIC);
    let named = OPEN.replace("content", "styles") + STYLES + "</office:document-styles>";
    let meta = OPEN.replace("content", "meta") + META + "</office:document-meta>";
    archive(&[
        ("mimetype", "application/vnd.oasis.opendocument.text"),
        ("content.xml", &content),
        ("styles.xml", &named),
        ("meta.xml", &meta),
        (
            "META-INF/manifest.xml",
            "<manifest:manifest xmlns:manifest=\"urn:oasis:names:tc:opendocument:xmlns:manifest:1.0\"/>",
        ),
    ])
}

#[test]
fn libre_office_in_french() {
    expect![[r#"
        <!DOCTYPE html>
        <html lang="fr-FR">
        <head>
        <meta charset="utf-8">
        <title>Le pont rouvre</title>
        <meta name="author" content="Luc Morel">
        <meta property="article:modified_time" content="2025-01-06T09:30:00">
        <meta name="dcterms.created" content="2025-01-05T10:00:00">
        </head>
        <body>
        <h1>Le pont rouvre</h1>
        <h2>Après deux ans</h2>
        <p>Le <strong>3 mars</strong>, le maire<sup>[1]</sup> a coupé<br>le <em>ruban</em>.</p>
        <ol>
        <li>un<p>encore un</p>
        <ul>
        <li>a</li>
        </ul>
        </li>
        <li>deux</li>
        </ol>
        <blockquote>
        <p>« Enfin ! »</p>
        </blockquote>
        <table>
        <tr><th>Voie</th><th>Largeur</th></tr>
        <tr><td>Nord</td></tr>
        </table>
        <p>Voir <a href="https://example.org/pont">le plan</a> et ceci.</p>
        <p>Encadré.</p>
        <hr>
        <p>[1] Élu en 2020.</p>
        </body>
        </html>
    "#]]
    .assert_eq(&page(PackedKind::Odt, &libre_office()));
}

/// What a text comes to, without other entries.
fn html(text: &str) -> String {
    let content = format!(
        "{OPEN}<office:body><office:text>{text}</office:text></office:body></office:document-content>"
    );
    body(PackedKind::Odt, &archive(&[("content.xml", &content)]))
}

#[test]
fn headings() {
    assert_eq!(html("<text:h>x</text:h>"), "<h1>x</h1>\n");
    assert_eq!(html("<text:h text:outline-level=\"9\">x</text:h>"), "<h6>x</h6>\n");
    // A numbered heading stands in a list.
    let numbered = "<text:list><text:list-item><text:h text:outline-level=\"2\">x</text:h>\
        </text:list-item></text:list>";
    assert_eq!(html(numbered), "<h2>x</h2>\n");
}

#[test]
fn a_list_without_a_style() {
    let list = "<text:list><text:list-header><text:p>head</text:p></text:list-header>\
        <text:list-item><text:p>x</text:p></text:list-item></text:list>";
    assert_eq!(html(list), "<ul>\n<li>head</li>\n<li>x</li>\n</ul>\n");
}

#[test]
fn spaces_between_elements_are_none() {
    assert_eq!(html("\n  <text:p>a\n   b</text:p>\n  "), "<p>a    b</p>\n");
    assert_eq!(html("<text:p> </text:p>"), "no-words: there is no text in it");
}

#[test]
fn encrypted() {
    let manifest = "<manifest:manifest xmlns:manifest=\"urn:oasis:names:tc:opendocument:xmlns:manifest:1.0\">\
        <manifest:file-entry manifest:full-path=\"content.xml\"><manifest:encryption-data/></manifest:file-entry></manifest:manifest>";
    let bytes = archive(&[("content.xml", "\u{1}\u{2}"), ("META-INF/manifest.xml", manifest)]);
    assert_eq!(page(PackedKind::Odt, &bytes), "encrypted: the document is encrypted");
    let empty = archive(&[("mimetype", "application/vnd.oasis.opendocument.text")]);
    assert_eq!(page(PackedKind::Odt, &empty), "missing: the file has no content.xml");
}

#[test]
fn paragraphs_have_the_language_of_their_words() {
    let styles = "<office:automatic-styles><style:style style:name=\"T1\" style:family=\"text\"><style:text-properties fo:language=\"en\" fo:country=\"GB\"/></style:style>\
        <style:style style:name=\"P1\" style:family=\"paragraph\"><style:text-properties fo:language=\"de\"/></style:style></office:automatic-styles>";
    let text = "<office:body><office:text><text:p>Le pont rouvre.</text:p>\
        <text:p>Il dit <text:span text:style-name=\"T1\">no</text:span>, et c’est tout.</text:p>\
        <text:p><text:span text:style-name=\"T1\">The bridge reopens.</text:span></text:p>\
        <text:p text:style-name=\"P1\">Die Brücke</text:p></office:text></office:body></office:document-content>";
    let content = format!("{OPEN}{styles}{text}");
    let named = OPEN.replace("content", "styles") + STYLES + "</office:document-styles>";
    let bytes = archive(&[("content.xml", &content), ("styles.xml", &named)]);
    expect![[r#"
        <p>Le pont rouvre.</p>
        <p>Il dit no, et c’est tout.</p>
        <p lang="en-GB">The bridge reopens.</p>
        <p lang="de">Die Brücke</p>
    "#]]
    .assert_eq(&body(PackedKind::Odt, &bytes));
}
