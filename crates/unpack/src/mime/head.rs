//! The headers of a part.

use std::borrow::Cow;

use mail_parser::decoders::base64::base64_decode;
use mail_parser::decoders::quoted_printable::quoted_printable_decode;
use mail_parser::{ContentType, HeaderValue, Message, MessageParser};

use crate::page::line;

/// Headers beyond this are not read, in bytes.  Servers take 64 kB or less.
const MAX_HEAD: usize = 256 << 10;

/// What the headers of a part say.
#[derive(Debug, Default)]
pub(crate) struct Head {
    /// Whether there was no header at all.
    pub(crate) is_empty: bool,
    /// `text` of `text/html`, in lower case.
    kind: String,
    subtype: String,
    pub(crate) charset: Option<String>,
    pub(crate) boundary: Option<String>,
    /// The part that is the page, by its id.
    pub(crate) start: Option<String>,
    /// `format=flowed` of RFC 3676.
    pub(crate) is_flowed: bool,
    /// `delsp=yes` of RFC 3676.
    pub(crate) drops_spaces: bool,
    /// Whether it is to be kept as a file.
    pub(crate) is_attachment: bool,
    /// Whether it has a file's name: mostly, somebody sent it along.
    pub(crate) has_name: bool,
    /// That name.
    pub(crate) name: Option<String>,
    encoding: Encoding,
    pub(crate) id: Option<String>,
    pub(crate) location: Option<String>,
    pub(crate) snapshot_location: Option<String>,
    pub(crate) subject: Option<String>,
    pub(crate) author: Option<String>,
    /// ISO 8601.
    pub(crate) date: Option<String>,
    pub(crate) language: Option<String>,
}

#[derive(Debug, Default, Clone, Copy, PartialEq, Eq)]
enum Encoding {
    #[default]
    None,
    Base64,
    QuotedPrintable,
}

impl Head {
    /// Reads headers.  In a digest, what says no type is a mail.
    pub(crate) fn read(bytes: &[u8], is_in_digest: bool) -> Self {
        let bytes = bytes.get(..bytes.len().min(MAX_HEAD)).unwrap_or_default();
        // The parser takes headers to end with an empty line.
        let mut closed = bytes.to_vec();
        closed.extend_from_slice(b"\r\n\r\n");
        let parsed = MessageParser::default().parse_headers(&closed);
        let mut head = Self { is_empty: true, ..Self::default() };
        if let Some(message) = parsed.filter(|it| !it.headers().is_empty()) {
            head.fill(&message);
        }
        if head.kind.is_empty() {
            let (kind, subtype) =
                if is_in_digest { ("message", "rfc822") } else { ("text", "plain") };
            (head.kind, head.subtype) = (kind.to_owned(), subtype.to_owned());
        }
        head
    }

    fn fill(&mut self, message: &Message<'_>) {
        self.is_empty = false;
        let named = |name: &str| {
            let headers = message.headers().iter();
            let mut found = headers.filter(|it| it.name.as_str().eq_ignore_ascii_case(name));
            found.next().map(|it| &it.value)
        };
        let text = |name: &str| named(name).and_then(HeaderValue::as_text).map(str::to_owned);
        if let Some(content_type) = named("Content-Type").and_then(HeaderValue::as_content_type) {
            self.content_type(content_type);
        }
        let disposition = named("Content-Disposition").and_then(HeaderValue::as_content_type);
        self.has_name |= disposition.is_some_and(|it| it.has_attribute("filename"));
        let name = disposition.and_then(|it| it.attribute("filename"));
        self.name = line(name).or(self.name.take());
        self.is_attachment = disposition.is_some_and(ContentType::is_attachment);
        self.encoding = match text("Content-Transfer-Encoding").as_deref().map(str::trim) {
            Some(it) if it.eq_ignore_ascii_case("base64") => Encoding::Base64,
            Some(it) if it.eq_ignore_ascii_case("quoted-printable") => Encoding::QuotedPrintable,
            _ => Encoding::None,
        };
        self.id = text("Content-ID");
        self.location = text("Content-Location");
        self.snapshot_location = text("Snapshot-Content-Location");
        self.subject = line(message.subject());
        self.author = message
            .from()
            .and_then(|it| it.first())
            .and_then(|it| line(it.name.as_deref()))
            .filter(|it| !it.contains('@'));
        self.date = message.date().filter(|it| it.is_valid()).map(|it| it.to_rfc3339());
        self.language = match named("Content-Language") {
            Some(HeaderValue::TextList(list)) => list.first().map(|it| it.to_string()),
            Some(HeaderValue::Text(text)) => Some(text.to_string()),
            _ => None,
        };
        self.language =
            self.language.take().and_then(|it| it.split([',', ' ']).next().map(str::to_owned));
    }

    fn content_type(&mut self, content_type: &ContentType<'_>) {
        let attribute = |name: &str| content_type.attribute(name).map(str::to_owned);
        let is = |name: &str, value: &str| {
            content_type.attribute(name).is_some_and(|it| it.eq_ignore_ascii_case(value))
        };
        self.kind = content_type.ctype().to_ascii_lowercase();
        self.subtype = content_type.subtype().unwrap_or("").to_ascii_lowercase();
        self.charset = attribute("charset");
        self.boundary = attribute("boundary").filter(|it| !it.trim_end().is_empty());
        self.start = attribute("start");
        self.is_flowed = is("format", "flowed");
        self.drops_spaces = is("delsp", "yes");
        self.has_name |= content_type.has_attribute("name");
        self.name = line(content_type.attribute("name"));
    }

    /// Whether the type is this; an empty subtype is any.
    pub(crate) fn is(&self, kind: &str, subtype: &str) -> bool {
        self.kind == kind && (subtype.is_empty() || self.subtype == subtype)
    }

    /// What it is called where it is a file, else its type.
    pub(crate) fn label(&self) -> String {
        self.name.clone().unwrap_or_else(|| format!("{}/{}", self.kind, self.subtype))
    }

    /// Whether it is a page.
    pub(crate) fn is_html(&self) -> bool {
        self.is("text", "html") || self.is("application", "xhtml+xml")
    }

    /// Whether it is a mail in a mail.  RFC 2046 has those not encoded.
    pub(crate) fn is_message(&self) -> bool {
        let is_message = self.is("message", "rfc822") || self.is("message", "global");
        is_message && self.encoding == Encoding::None
    }

    /// Whether one needs a key for it.
    pub(crate) fn is_encrypted(&self) -> bool {
        self.is("multipart", "encrypted")
            || self.is("application", "pgp-encrypted")
            || self.is("application", "pkcs7-mime")
            || self.is("application", "x-pkcs7-mime")
    }

    /// `body` without its transfer encoding; as it is where it does not have
    /// the one it says.
    pub(crate) fn decode<'a>(&self, body: &'a [u8]) -> Cow<'a, [u8]> {
        let decoded = match self.encoding {
            Encoding::None => None,
            Encoding::Base64 => base64(body),
            Encoding::QuotedPrintable => quoted_printable_decode(body),
        };
        decoded.map_or(Cow::Borrowed(body), Cow::Owned)
    }
}

/// Other signs than those of base64 are to be passed over (RFC 2045, 6.8).
fn base64(body: &[u8]) -> Option<Vec<u8>> {
    let is_sign = |it: &u8| it.is_ascii_alphanumeric() || matches!(it, b'+' | b'/' | b'=');
    let signs: Vec<u8> = body.iter().copied().filter(is_sign).collect();
    base64_decode(&signs)
}
