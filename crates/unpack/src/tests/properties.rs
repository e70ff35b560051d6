//! Whatever the bytes, nothing panics.

use proptest::collection::vec;
use proptest::prelude::*;

use super::archive;
use crate::{PackedKind, unpack};

const KINDS: [PackedKind; 4] =
    [PackedKind::Docx, PackedKind::Odt, PackedKind::Eml, PackedKind::Mhtml];

/// Pieces of which files are made, in any order.
fn soup(pieces: &'static [&'static str]) -> impl Strategy<Value = String> {
    vec(prop_oneof![prop::sample::select(pieces).prop_map(str::to_owned), ".{0,8}"], 0..60)
        .prop_map(|it| it.concat())
}

const WORD: &[&str] = &[
    "<w:p>",
    "</w:p>",
    "<w:r>",
    "</w:r>",
    "<w:t>a</w:t>",
    "<w:tbl>",
    "</w:tbl>",
    "<w:tr>",
    "</w:tr>",
    "<w:tc>",
    "</w:tc>",
    "<w:pPr>",
    "</w:pPr>",
    "<w:rPr><w:b/></w:rPr>",
    "<w:fldChar w:fldCharType=\"begin\"/>",
    "<w:fldChar w:fldCharType=\"separate\"/>",
    "<w:fldChar w:fldCharType=\"end\"/>",
    "<w:txbxContent>",
    "</w:txbxContent>",
    "<w:del>",
    "</w:del>",
    "<w:br/>",
    "<w:footnoteReference w:id=\"1\"/>",
    "&amp;",
    "&#0;",
    "<w:pPr><w:numPr><w:numId w:val=\"1\"/></w:numPr></w:pPr>",
    "<mc:AlternateContent>",
    "</mc:AlternateContent>",
    "<mc:Choice>",
    "</mc:Choice>",
    "<mc:Fallback>",
    "</mc:Fallback>",
];

const ODF: &[&str] = &[
    "<text:p>",
    "</text:p>",
    "<text:h text:outline-level=\"300\">",
    "</text:h>",
    "a",
    "<text:list>",
    "</text:list>",
    "<text:list-item>",
    "</text:list-item>",
    "<table:table>",
    "</table:table>",
    "<table:table-row>",
    "</table:table-row>",
    "<table:table-cell>",
    "</table:table-cell>",
    "<text:note>",
    "</text:note>",
    "<text:note-body>",
    "</text:note-body>",
    "<draw:text-box>",
    "</draw:text-box>",
    "<text:span>",
    "</text:span>",
    "<text:a xlink:href=\"https://a.example/\">",
    "</text:a>",
    "<text:s/>",
];

const MAIL: &[&str] = &[
    "\r\n",
    "\n",
    "--a",
    "--b",
    "--",
    "Content-Type: multipart/mixed; boundary=a\r\n",
    "Subject: =?utf-8?q?=E9?=\r\n",
    "Content-Type: multipart/alternative; boundary=\"b\"\n",
    "Content-Type: text/html; charset=utf-16\r\n",
    "Content-Type: message/rfc822\n",
    "Content-Transfer-Encoding: base64\r\n",
    "Content-Disposition: attachment\n",
    "Content-Transfer-Encoding: quoted-printable\r\n",
    "Content-Type: text/plain; format=flowed\n",
    "<p>",
    "<!--",
    "<style>",
    "=E9=",
    "QQ==",
    "From: \"x\" <",
    "Date: Mon, 99 Foo 20\r\n",
    "> ",
    " ",
];

/// Pieces of headers.
const HEAD: &[&str] = &[
    "Subject:",
    "From:",
    "Date:",
    "Content-Type:",
    "Content-Disposition:",
    "Content-Language:",
    "Content-ID:",
    "=?utf-8?q?",
    "=?utf-8?b?",
    "?=",
    "=?",
    "=E9",
    "w6k=",
    "\"",
    "\\",
    "(",
    ")",
    "<",
    ">",
    ",",
    ";",
    ":",
    "@",
    "=",
    " ",
    "\t",
    "\r\n ",
    "\n\t",
    "\r\n",
    "\n",
    "\r",
    "multipart/mixed",
    "text/html",
    "charset",
    "charset*0*=",
    "charset*1=",
    "utf-8''%e9",
    "boundary=",
    "a",
    "Mon, 3 Mar 2025 08:15:00 +0100",
    "99999999999",
    "-",
    "+9999",
    "é",
    "\u{0}",
    "name*=",
    "attachment",
];

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn any_bytes(bytes in vec(any::<u8>(), 0..400)) {
        for kind in KINDS {
            let _ = unpack(kind, &bytes);
        }
        let _ = PackedKind::recognise("a.eml", &bytes);
    }

    #[test]
    fn any_word_xml(xml in soup(WORD)) {
        let source = format!("{}{xml}</w:document>", crate::docx::tests::OPEN);
        let _ = unpack(PackedKind::Docx, &archive(&[("word/document.xml", &source)]));
    }

    #[test]
    fn any_open_document_xml(xml in soup(ODF)) {
        let source = format!("{}{xml}</office:document-content>", crate::odt::tests::OPEN);
        let _ = unpack(PackedKind::Odt, &archive(&[("content.xml", &source)]));
    }

    #[test]
    fn any_mail(mail in soup(MAIL)) {
        let _ = unpack(PackedKind::Eml, mail.as_bytes());
        let _ = unpack(PackedKind::Mhtml, mail.as_bytes());
    }

    #[test]
    fn any_headers(head in soup(HEAD)) {
        let _ = unpack(PackedKind::Eml, format!("{head}\n\nx").as_bytes());
        let _ = unpack(PackedKind::Mhtml, format!("Subject: x\n{head}").as_bytes());
    }

    #[test]
    fn text_stays_text(text in "[ -~é«»<>&\"']{1,40}") {
        let escaped = text.replace('&', "&amp;").replace('<', "&lt;");
        let source = format!(
            "{}<w:body><w:p><w:r><w:t>x{escaped}</w:t></w:r></w:p></w:body></w:document>",
            crate::docx::tests::OPEN,
        );
        let html = super::body(PackedKind::Docx, &archive(&[("word/document.xml", &source)]));
        prop_assert_eq!(html.matches('<').count(), 2, "{}", html);
    }
}
