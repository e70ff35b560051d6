//! Whole documents with the quirks of the programs that write them.

use expect_test::expect;

use super::OPEN;
use crate::PackedKind;
use crate::tests::{archive, page};

const RELS: &str = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\r\n\
    <Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">\
    <Relationship Id=\"rId3\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/extended-properties\" Target=\"docProps/app.xml\"/>\
    <Relationship Id=\"rId2\" Type=\"http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties\" Target=\"docProps/core.xml\"/>\
    <Relationship Id=\"rId1\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument\" Target=\"MAIN\"/>\
    </Relationships>";

const CORE: &str = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\r\n\
    <cp:coreProperties xmlns:cp=\"http://schemas.openxmlformats.org/package/2006/metadata/core-properties\" \
    xmlns:dc=\"http://purl.org/dc/elements/1.1/\" xmlns:dcterms=\"http://purl.org/dc/terms/\" \
    xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\"><dc:title>L’eau de la Sarine &amp; le canton</dc:title>\
    <dc:subject/><dc:creator>Anne Berset</dc:creator><cp:lastModifiedBy>Luc</cp:lastModifiedBy>\
    <dcterms:created xsi:type=\"dcterms:W3CDTF\">2025-03-01T08:00:00Z</dcterms:created>\
    <dcterms:modified xsi:type=\"dcterms:W3CDTF\">2025-03-02T17:30:00Z</dcterms:modified></cp:coreProperties>";

/// French Word: ids of styles are French, their names English.
const STYLES: &str = "<w:docDefaults><w:rPrDefault><w:rPr><w:lang w:val=\"fr-CH\" w:eastAsia=\"en-US\" w:bidi=\"ar-SA\"/>\
    </w:rPr></w:rPrDefault><w:pPrDefault/></w:docDefaults>\
    <w:style w:type=\"paragraph\" w:default=\"1\" w:styleId=\"Normal\"><w:name w:val=\"Normal\"/></w:style>\
    <w:style w:type=\"paragraph\" w:styleId=\"Titre1\"><w:name w:val=\"heading 1\"/><w:basedOn w:val=\"Normal\"/>\
    <w:pPr><w:outlineLvl w:val=\"0\"/></w:pPr><w:rPr><w:b/></w:rPr></w:style>\
    <w:style w:type=\"paragraph\" w:customStyle=\"1\" w:styleId=\"Intertitre\"><w:name w:val=\"Intertitre maison\"/>\
    <w:basedOn w:val=\"Titre1\"/><w:pPr><w:outlineLvl w:val=\"1\"/></w:pPr></w:style>\
    <w:style w:type=\"paragraph\" w:customStyle=\"1\" w:styleId=\"Chapo\"><w:name w:val=\"Chapô\"/><w:basedOn w:val=\"Normal\"/>\
    <w:rPr><w:b/></w:rPr></w:style>\
    <w:style w:type=\"paragraph\" w:styleId=\"Citation\"><w:name w:val=\"Quote\"/><w:rPr><w:i/></w:rPr></w:style>\
    <w:style w:type=\"paragraph\" w:styleId=\"Listepuces\"><w:name w:val=\"List Bullet\"/>\
    <w:pPr><w:numPr><w:numId w:val=\"1\"/></w:numPr></w:pPr></w:style>\
    <w:style w:type=\"character\" w:styleId=\"Accentuation\"><w:name w:val=\"Emphasis\"/><w:rPr><w:i/></w:rPr></w:style>";

const NUMBERING: &str = "<w:abstractNum w:abstractNumId=\"4\"><w:multiLevelType w:val=\"singleLevel\"/>\
    <w:lvl w:ilvl=\"0\"><w:start w:val=\"1\"/><w:numFmt w:val=\"bullet\"/><w:pStyle w:val=\"Listepuces\"/>\
    <w:lvlText w:val=\"\u{f0b7}\"/></w:lvl></w:abstractNum>\
    <w:num w:numId=\"1\"><w:abstractNumId w:val=\"4\"/></w:num>";

const FOOTNOTES: &str = "<w:footnote w:type=\"separator\" w:id=\"-1\"><w:p><w:r><w:separator/></w:r></w:p></w:footnote>\
    <w:footnote w:type=\"continuationSeparator\" w:id=\"0\"><w:p><w:r><w:continuationSeparator/></w:r></w:p></w:footnote>\
    <w:footnote w:id=\"2\"><w:p><w:r><w:footnoteRef/></w:r><w:r><w:t xml:space=\"preserve\"> Selon l’OFEV.</w:t></w:r></w:p></w:footnote>\
    <w:footnote w:id=\"1\"><w:p><w:r><w:footnoteRef/></w:r><w:r><w:t>Sans renvoi.</w:t></w:r></w:p></w:footnote>";

const BODY: &str = "<w:p w:rsidR=\"00A1\"><w:pPr><w:pStyle w:val=\"Titre1\"/></w:pPr><w:r><w:t>L’eau de la Sarine</w:t></w:r></w:p>\
    <w:p><w:pPr><w:pStyle w:val=\"Chapo\"/></w:pPr><w:r><w:t>Le débit a baissé d’un tiers.</w:t></w:r></w:p>\
    <w:p><w:r><w:t xml:space=\"preserve\">En 2024, </w:t></w:r><w:proofErr w:type=\"spellStart\"/><w:r w:rsidRPr=\"00B2\"><w:rPr><w:rStyle w:val=\"Accentuation\"/></w:rPr><w:t>douze</w:t></w:r>\
    <w:proofErr w:type=\"spellEnd\"/><w:r><w:t xml:space=\"preserve\"> communes ont limité l’arrosage</w:t></w:r><w:r><w:rPr><w:rStyle w:val=\"Appelnotedebasdep\"/></w:rPr><w:footnoteReference w:id=\"2\"/></w:r><w:r><w:t>.</w:t></w:r></w:p>\
    <w:p><w:pPr><w:pStyle w:val=\"Intertitre\"/></w:pPr><w:bookmarkStart w:id=\"0\" w:name=\"_GoBack\"/><w:r><w:t>Les mesures</w:t></w:r><w:bookmarkEnd w:id=\"0\"/></w:p>\
    <w:p><w:pPr><w:pStyle w:val=\"Listepuces\"/></w:pPr><w:r><w:t>arrosage interdit ;</w:t></w:r></w:p>\
    <w:p><w:pPr><w:pStyle w:val=\"Listepuces\"/></w:pPr><w:r><w:t>piscines vides.</w:t></w:r></w:p>\
    <w:p><w:pPr><w:pStyle w:val=\"Citation\"/></w:pPr><w:r><w:t>« Nous tiendrons jusqu’en mai. »</w:t></w:r></w:p>\
    <w:sdt><w:sdtPr><w:alias w:val=\"x\"/></w:sdtPr><w:sdtContent><w:p><w:commentRangeStart w:id=\"0\"/><w:r><w:lastRenderedPageBreak/><w:t>Fin.</w:t></w:r></w:p></w:sdtContent></w:sdt>\
    <w:sectPr><w:headerReference w:type=\"default\" r:id=\"rId9\"/></w:sectPr>";

/// One of the parts, in an element of its own.
fn part(name: &str, content: &str) -> String {
    let declaration = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\r\n";
    let open = OPEN.replace("w:document", &format!("w:{name}"));
    format!("{declaration}{open}{content}</w:{name}>")
}

pub(super) fn word() -> Vec<u8> {
    archive(&[
        ("[Content_Types].xml", "<Types/>"),
        ("_rels/.rels", &RELS.replace("MAIN", "word/document.xml")),
        ("word/document.xml", &part("document", &format!("<w:body>{BODY}</w:body>"))),
        ("word/footnotes.xml", &part("footnotes", FOOTNOTES)),
        ("word/styles.xml", &part("styles", STYLES)),
        ("word/numbering.xml", &part("numbering", NUMBERING)),
        ("docProps/core.xml", CORE),
    ])
}

#[test]
fn word_in_french() {
    expect![[r#"
        <!DOCTYPE html>
        <html lang="fr-CH">
        <head>
        <meta charset="utf-8">
        <title>L’eau de la Sarine &amp; le canton</title>
        <meta name="author" content="Anne Berset">
        <meta property="article:modified_time" content="2025-03-02T17:30:00Z">
        <meta name="dcterms.created" content="2025-03-01T08:00:00Z">
        </head>
        <body>
        <h1>L’eau de la Sarine</h1>
        <p><strong>Le débit a baissé d’un tiers.</strong></p>
        <p>En 2024, <em>douze</em> communes ont limité l’arrosage<sup>[1]</sup>.</p>
        <h2>Les mesures</h2>
        <ul>
        <li>arrosage interdit ;</li>
        <li>piscines vides.</li>
        </ul>
        <blockquote>
        <p><em>« Nous tiendrons jusqu’en mai. »</em></p>
        </blockquote>
        <p>Fin.</p>
        <hr>
        <p>[1]  Selon l’OFEV.</p>
        </body>
        </html>
    "#]]
    .assert_eq(&page(PackedKind::Docx, &word()));
}

/// Google Docs: everything is in runs with all properties, lists by numId,
/// links twice, no core properties, empty paragraphs.
#[test]
fn google_docs() {
    let body = "<w:body><w:p w:rsidR=\"0\"><w:pPr><w:pStyle w:val=\"Title\"/><w:rPr/></w:pPr><w:bookmarkStart w:colFirst=\"0\" w:colLast=\"0\" w:name=\"_x\" w:id=\"0\"/><w:r w:rsidDel=\"00000000\" w:rsidR=\"0\" w:rsidRPr=\"0\"><w:rPr><w:rtl w:val=\"0\"/></w:rPr><w:t xml:space=\"preserve\">The bridge reopens</w:t></w:r></w:p>\
        <w:p><w:pPr><w:rPr/></w:pPr><w:r><w:rPr><w:rtl w:val=\"0\"/></w:rPr></w:r></w:p>\
        <w:p><w:pPr><w:rPr/></w:pPr><w:r><w:rPr><w:b w:val=\"1\"/><w:rtl w:val=\"0\"/></w:rPr><w:t xml:space=\"preserve\">Traffic</w:t></w:r><w:r><w:rPr><w:rtl w:val=\"0\"/></w:rPr><w:t xml:space=\"preserve\"> is back, says the </w:t></w:r>\
        <w:hyperlink r:id=\"rId6\"><w:r><w:rPr><w:color w:val=\"1155cc\"/><w:u w:val=\"single\"/><w:rtl w:val=\"0\"/></w:rPr><w:t xml:space=\"preserve\">council</w:t></w:r></w:hyperlink><w:r><w:t>.</w:t></w:r></w:p>\
        <w:p><w:pPr><w:numPr><w:ilvl w:val=\"0\"/><w:numId w:val=\"1\"/></w:numPr><w:ind w:left=\"720\"/></w:pPr><w:r><w:t>two lanes</w:t></w:r></w:p>\
        <w:p><w:pPr><w:numPr><w:ilvl w:val=\"1\"/><w:numId w:val=\"1\"/></w:numPr></w:pPr><w:r><w:t>one for buses</w:t></w:r></w:p></w:body>";
    let rels = "<?xml version=\"1.0\"?><Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"><Relationship Id=\"rId6\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/hyperlink\" Target=\"https://council.example/bridge\" TargetMode=\"External\"/></Relationships>";
    let levels = "<w:abstractNum w:abstractNumId=\"1\"><w:lvl w:ilvl=\"0\"><w:numFmt w:val=\"decimal\"/></w:lvl><w:lvl w:ilvl=\"1\"><w:numFmt w:val=\"lowerLetter\"/></w:lvl></w:abstractNum><w:num w:numId=\"1\"><w:abstractNumId w:val=\"1\"/></w:num>";
    let styles = "<w:docDefaults><w:rPrDefault><w:rPr><w:lang w:val=\"en\"/></w:rPr></w:rPrDefault></w:docDefaults><w:style w:type=\"paragraph\" w:styleId=\"Title\"><w:name w:val=\"Title\"/></w:style>";
    let bytes = archive(&[
        ("word/document.xml", &part("document", body)),
        ("word/_rels/document.xml.rels", rels),
        ("word/numbering.xml", &part("numbering", levels)),
        ("word/styles.xml", &part("styles", styles)),
        ("_rels/.rels", &RELS.replace("MAIN", "word/document.xml")),
    ]);
    expect![[r#"
        <!DOCTYPE html>
        <html lang="en">
        <head>
        <meta charset="utf-8">
        <title>The bridge reopens</title>
        </head>
        <body>
        <h1>The bridge reopens</h1>
        <p><strong>Traffic</strong> is back, says the <a href="https://council.example/bridge">council</a>.</p>
        <ol>
        <li>two lanes<ol>
        <li>one for buses</li>
        </ol>
        </li>
        </ol>
        </body>
        </html>
    "#]].assert_eq(&page(PackedKind::Docx, &bytes));
}

/// LibreOffice: styles named "Heading 1", languages at runs, endnotes, and a
/// main entry that Outlook and servers name otherwise.
#[test]
fn libre_office_and_another_main_entry() {
    let body = "<w:body><w:p><w:pPr><w:pStyle w:val=\"Heading1\"/></w:pPr><w:r><w:rPr><w:lang w:val=\"de-CH\"/></w:rPr><w:t>Titel</w:t></w:r></w:p>\
        <w:p><w:pPr><w:pStyle w:val=\"Quotations\"/></w:pPr><w:r><w:rPr><w:lang w:val=\"fr-FR\"/></w:rPr><w:t>Une phrase assez longue en français</w:t></w:r><w:r><w:endnoteReference w:id=\"2\"/></w:r></w:p></w:body>";
    let styles = "<w:docDefaults><w:rPrDefault><w:rPr><w:lang w:val=\"en-US\"/></w:rPr></w:rPrDefault></w:docDefaults><w:style w:type=\"paragraph\" w:styleId=\"Heading1\"><w:name w:val=\"Heading 1\"/></w:style><w:style w:type=\"paragraph\" w:styleId=\"Quotations\"><w:name w:val=\"Quotations\"/></w:style>";
    let endnotes = "<w:endnote w:id=\"2\"><w:p><w:r><w:endnoteRef/><w:tab/><w:t>Source.</w:t></w:r></w:p></w:endnote>";
    let rels = "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"><Relationship Id=\"rId1\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/styles\" Target=\"/word/styles2.xml\"/></Relationships>";
    let bytes = archive(&[
        ("_rels/.rels", &RELS.replace("MAIN", "/word/document2.xml")),
        ("word/document2.xml", &part("document", body)),
        ("word/_rels/document2.xml.rels", rels),
        ("word/styles2.xml", &part("styles", styles)),
        ("word/endnotes.xml", &part("endnotes", endnotes)),
        ("docProps/core.xml", "<broken"),
    ]);
    expect![[r#"
        <!DOCTYPE html>
        <html lang="fr-FR">
        <head>
        <meta charset="utf-8">
        <title>Titel</title>
        </head>
        <body>
        <h1 lang="de-CH">Titel</h1>
        <blockquote>
        <p lang="fr-FR">Une phrase assez longue en français<sup>[1]</sup></p>
        </blockquote>
        <hr>
        <p>[1] 	Source.</p>
        </body>
        </html>
    "#]]
    .assert_eq(&page(PackedKind::Docx, &bytes));
}
