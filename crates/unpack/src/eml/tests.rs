//! Mails as programs write them.

mod plain;

use expect_test::expect;

use crate::PackedKind;
use crate::tests::{body, page};

/// Thunderbird: `format=flowed`, quoted-printable and a signature.
pub(crate) const THUNDERBIRD: &str = "Message-ID: <1@example.org>\r\n\
    Date: Mon, 3 Mar 2025 08:15:00 +0100\r\nMIME-Version: 1.0\r\nUser-Agent: Mozilla Thunderbird\r\n\
    Subject: =?UTF-8?Q?D=C3=A9bit_de_la_Sarine_=3A_?=\r\n =?UTF-8?Q?un_tiers_de_moins?=\r\n\
    Content-Language: fr\r\nFrom: =?UTF-8?B?QW5uZSBCZXJzZXQ=?= <anne@example.org>\r\nTo: redaction@example.org\r\n\
    Content-Type: text/plain; charset=UTF-8; format=flowed\r\nContent-Transfer-Encoding: 8bit\r\n\r\n\
    Le débit a baissé d’un tiers, a dit le canton \r\nlundi.\r\n\r\n > n’est pas une citation\r\n\r\n\
    > Et en 2023 ?\r\n>> Pareil.\r\nOui.\r\n\r\n-- \r\nAnne\r\n";

/// Outlook: alternative in related in mixed, windows-1252, Word's HTML.
const OUTLOOK: &str = "From: \"Morel, Luc\" <luc@example.org>\r\nTo: <x@example.org>\r\n\
    Subject: =?iso-8859-1?Q?R=E9sultats?=\r\nDate: Tue, 4 Mar 2025 09:00:00 +0000\r\nMIME-Version: 1.0\r\n\
    Content-Type: multipart/mixed;\r\n\tboundary=\"----=_NextPart_000\"\r\n\r\nThis is a multi-part message.\r\n\r\n\
    ------=_NextPart_000\r\nContent-Type: multipart/related;\r\n\tboundary=\"----=_NextPart_001\"\r\n\r\n\
    ------=_NextPart_001\r\nContent-Type: multipart/alternative;\r\n\tboundary=\"----=_NextPart_002\"\r\n\r\n\
    ------=_NextPart_002\r\nContent-Type: text/plain; charset=\"iso-8859-1\"\r\nContent-Transfer-Encoding: quoted-printable\r\n\r\nplain\r\n\
    ------=_NextPart_002\r\nContent-Type: text/html; charset=\"Windows-1252\"\r\nContent-Transfer-Encoding: quoted-printable\r\n\r\n\
    <html xmlns:o=3D\"urn:schemas-microsoft-com:office:office\"><head><title>no</title><style><!-- p {} --></style><!--[if gte mso 9]><xml>no</xml><![endif]--></head>\r\n\
    <body lang=3DFR><div class=3DWordSection1><p class=3DMsoNormal>Voici les r=E9sultats =96 enfin<o:p></o:p></p>=\r\n<img src=3D\"cid:a\"></div></body></html>\r\n\
    ------=_NextPart_002--\r\n\r\n------=_NextPart_001\r\nContent-Type: image/png; name=\"a.png\"\r\nContent-ID: <a>\r\nContent-Transfer-Encoding: base64\r\n\r\niVBORw0KGgo=\r\n------=_NextPart_001--\r\n\r\n\
    ------=_NextPart_000\r\nContent-Type: text/plain; name=\"notes.txt\"\r\nContent-Disposition: attachment; filename=\"notes.txt\"\r\n\r\nattached\r\n------=_NextPart_000--\r\n";

/// Apple Mail: text, a picture in it, then more text; a mail passed on.
const APPLE: &str = "From: Jane Doe <jane@example.org>\nSubject: Fwd: The bridge\nDate: Wed, 5 Mar 2025 10:00:00 -0500\n\
    Content-Type: multipart/mixed; boundary=\"Apple-Mail=_A\"\nMime-Version: 1.0 (Mac OS X Mail)\n\n\
    --Apple-Mail=_A\nContent-Transfer-Encoding: 7bit\nContent-Type: text/plain; charset=us-ascii\n\nBefore.\n\n\
    --Apple-Mail=_A\nContent-Disposition: inline; filename=a.jpg\nContent-Type: image/jpeg; name=\"a.jpg\"\nContent-Transfer-Encoding: base64\n\n/9j/\n\n\
    --Apple-Mail=_A\nContent-Transfer-Encoding: base64\nContent-Type: text/plain; charset=utf-8\n\nQWZ0ZXIg4oCTIHll\ncy4=\n\n\
    --Apple-Mail=_A\nContent-Disposition: attachment; filename=\"The bridge.eml\"\nContent-Type: message/rfc822\n\n\
    From: The Council <council@example.org>\nSubject: The bridge <reopens>\nDate: Tue, 4 Mar 2025 12:00:00 +0000\nContent-Type: multipart/alternative; boundary=in\n\n\
    --in\nContent-Type: text/plain\n\nplain\n--in\nContent-Type: text/html\n\n<p>It <b>reopens</b>.<script>x</script>\n--in--\n\
    --Apple-Mail=_A--\n";

#[test]
fn thunderbird() {
    expect![[r#"
        <!DOCTYPE html>
        <html lang="fr">
        <head>
        <meta charset="utf-8">
        <title>Débit de la Sarine : un tiers de moins</title>
        <meta name="author" content="Anne Berset">
        <meta property="article:published_time" content="2025-03-03T08:15:00+01:00">
        </head>
        <body>
        <p>Le débit a baissé d’un tiers, a dit le canton lundi.</p>
        <p>&gt; n’est pas une citation</p>
        <blockquote>
        <p>Et en 2023 ?</p>
        <p>Pareil.</p>
        </blockquote>
        <p>Oui.</p>
        <p>Anne</p>
        </body>
        </html>
    "#]]
    .assert_eq(&page(PackedKind::Eml, THUNDERBIRD.as_bytes()));
}

#[test]
fn outlook() {
    expect![[r#"
        <!DOCTYPE html>
        <html>
        <head>
        <meta charset="utf-8">
        <title>Résultats</title>
        <meta name="author" content="Morel, Luc">
        <meta property="article:published_time" content="2025-03-04T09:00:00Z">
        <meta name="postil-attachments" content="1">
        <meta name="postil-attached" content="notes.txt">
        </head>
        <body>
        <div class=WordSection1><p class=MsoNormal>Voici les résultats – enfin<o:p></o:p></p><img src="cid:a"></div>
        </body>
        </html>
    "#]].assert_eq(&page(PackedKind::Eml, OUTLOOK.as_bytes()));
}

#[test]
fn apple_mail() {
    expect![[r#"
        <!DOCTYPE html>
        <html>
        <head>
        <meta charset="utf-8">
        <title>Fwd: The bridge</title>
        <meta name="author" content="Jane Doe">
        <meta property="article:published_time" content="2025-03-05T10:00:00-05:00">
        </head>
        <body>
        <p>Before.</p>
        <p>After – yes.</p>
        <hr>
        <h2>The bridge &lt;reopens&gt;</h2>
        <p>The Council, 2025-03-04T12:00:00Z</p>
        <p>It <b>reopens</b>.
        </body>
        </html>
    "#]]
    .assert_eq(&page(PackedKind::Eml, APPLE.as_bytes()));
}

#[track_caller]
#[test]
fn the_head_of_a_table_is_no_end_of_the_head() {
    let html = "<html><head><title>T</title><body><header>Le pont</header><p>Le texte.</p>";
    let mail = format!("Subject: x\nContent-Type: text/html; charset=utf-8\n\n{html}");
    let text = body(PackedKind::Eml, mail.as_bytes());
    assert!(text.contains("Le pont") && text.contains("Le texte."), "{text}");
}

fn check(mail: &str, expected: &str) {
    assert_eq!(body(PackedKind::Eml, mail.as_bytes()).trim_end(), expected);
}

#[test]
fn what_has_no_text() {
    check("Subject: x\n\n", "no-words: there is no text in it");
    check("Content-Type: image/png\n\nx", "no-words: there is no text in it");
    check("no header\n\nx", "damaged: the mail is damaged at byte 0");
    check("", "damaged: the mail is damaged at byte 0");
    let encrypted = "Content-Type: multipart/encrypted; boundary=a\n\n--a\n\
        Content-Type: application/pgp-encrypted\n\nVersion: 1\n--a\n\
        Content-Type: application/octet-stream\n\nx\n--a--\n";
    check(encrypted, "encrypted: the mail is encrypted");
    let smime = "Content-Type: application/pkcs7-mime; smime-type=enveloped-data\n\nx\n";
    check(smime, "encrypted: the mail is encrypted");
}

#[test]
fn a_text_with_a_name() {
    let named =
        "Content-Type: text/html; name=\"message.html\"\nContent-Disposition: inline\n\n<p>x</p>\n";
    let head = "Content-Type: multipart/mixed; boundary=a\n\n";
    check(&format!("{head}--a\n{named}--a--\n"), "<p>x</p>");
    check(&format!("{head}--a\n\ny\n--a\n{named}--a--\n"), "<p>y</p>");
}

#[test]
fn boundaries() {
    let head = "Content-Type: multipart/mixed; boundary=\"a b\"\n\n";
    check(&format!("{head}--a b  \n\nx\n--a bc\n--a b--\ny\n"), "<p>x<br>--a bc</p>");
    // No end, and an inner part that the outer boundary ends.
    let inner = "--a b\nContent-Type: multipart/mixed; boundary=c\n\n--c\n\nx\n";
    check(&format!("{head}{inner}--a b\n\ny"), "<p>x</p>\n<p>y</p>");
    // No part at all: what is there is the text.
    check(&format!("{head}x\n"), "<p>x</p>");
    check("Content-Type: multipart/mixed\n\nx\n", "<p>x</p>");
}

#[test]
fn charsets_of_html() {
    let mail = |head: &str, bytes: &[u8]| {
        let mut mail = format!("Content-Type: text/html{head}\n\n").into_bytes();
        mail.extend(bytes);
        body(PackedKind::Eml, &mail).trim_end().to_owned()
    };
    assert_eq!(mail("", "<p>é".as_bytes()), "<p>é");
    assert_eq!(mail("", b"<p>\xe9"), "<p>é");
    assert_eq!(mail("; charset=koi8-r", b"<p>\xc1"), "<p>а");
    assert_eq!(mail("; charset=nonsense", "<p>é".as_bytes()), "<p>é");
    assert_eq!(mail("", b"<meta charset=\"iso-8859-2\"><p>\xb3"), "<p>ł");
}

#[test]
fn sources() {
    let check = |html: &str, expected: &str| assert_eq!(super::source::body(html), expected);
    check("<html><head><title>t</title></head><body class=a><p>x</body></html>", "<p>x");
    check("a<!-- b -->c<!--[if !mso]><!-->d<!--<![endif]-->e<!-->f", "acdef");
    check("<p title='a>b'>x</p>", "<p title='a>b'>x</p>");
    check("1 < 2 </ 3", "1 &lt; 2 ");
    check("x<STYLE>a</Style>y<style>z", "xyz");
    check("x<a href=\"", "x");
    check("<svg><text>no</text></svg>x", "x");
}
